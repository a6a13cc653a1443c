// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/ReceiptLayout.h"

#include "app/print/QrSymbol.h"
#include "app/words/Words.h"

#include <QLocale>

#include <algorithm>

namespace loket::print {

using namespace Qt::StringLiterals;

namespace {

// The receipt is the resident's and stays Indonesian whatever language the operator works in: no tr() here.

constexpr double kQrMm = 22;
constexpr double kPhotoWidthMm = 24;
constexpr double kPhotoHeightMm = 32;
constexpr double kGapMm = 4;

constexpr TextStyle kLabel{7.5, QFont::Normal, ink::kQuiet};
constexpr TextStyle kBody{9, QFont::Normal, ink::kText};
constexpr TextStyle kBodyQuiet{8.5, QFont::Normal, ink::kQuiet};
constexpr TextStyle kStrong{9.5, QFont::DemiBold, ink::kText};

QLocale indonesian() { return {QLocale::Indonesian, QLocale::Indonesia}; }

QString day(QDate date) { return indonesian().toString(date, u"d MMMM yyyy"_s); }

QString moment(const QDateTime &at)
{
    return u"%1\npukul %2"_s.arg(indonesian().toString(at.date(), u"dddd, d MMMM yyyy"_s),
                                 at.time().toString(u"HH.mm"_s));
}

} // namespace

ReceiptLayout::ReceiptLayout(const Sheet &sheet, const ReceiptData &data, double marginMm, bool isLarge)
    : m_sheet(sheet)
    , m_data(data)
    , m_margin(marginMm)
    , m_isLarge(isLarge)
    , m_left(marginMm)
    , m_width(sheet.sizeMm().width() - 2 * marginMm)
    , m_y(marginMm)
{}

double ReceiptLayout::run()
{
    if (m_data.isDemo)
        m_sheet.watermark(u"LATIHAN"_s);
    header();
    person();
    if (m_data.activation) {
        outcome();
        nextActivationSteps();
    } else {
        recorded();
        nextSteps();
    }
    freeOfCharge();
    footer();
    return m_y + m_margin;
}

void ReceiptLayout::header()
{
    double textWidth = m_width;
    double bottom = m_y;
    if (const auto qr = QrSymbol::encode(m_data.receiptNumber)) {
        const QRectF square(m_left + m_width - kQrMm, m_y, kQrMm, kQrMm);
        if (m_sheet.draws())
            qr->paint(m_sheet.painter(), m_sheet.toPainter(square));
        textWidth -= kQrMm + 2 * kGapMm;
        bottom = square.bottom();
    }
    double y = m_y - 0.6; // cap height, not line height, aligns with the code's upper edge
    y += m_sheet.text(m_left, y, textWidth, m_data.office, {10.5, QFont::DemiBold, ink::kText});
    y += m_sheet.text(m_left, y, textWidth, m_data.region, kBodyQuiet) + 3.2;
    y += m_sheet.text(m_left, y, textWidth, m_data.activation ? u"Bukti Layanan"_s : u"Bukti Perekaman"_s,
                      {20, QFont::Bold, ink::kAccent});
    y += m_sheet.text(m_left, y, textWidth, m_data.service, kStrong);
    y += m_sheet.text(m_left, y, textWidth, u"Nomor "_s + m_data.receiptNumber, kBodyQuiet);
    m_y = std::max(y, bottom) + kGapMm;
    m_sheet.line(m_left, m_y, m_width, ink::kAccent, 0.5);
    m_y += kGapMm + 0.5;
}

double ReceiptLayout::labelled(double x, double y, double width, const QString &label, const QString &value,
                               double sizePt, QFont::Weight weight) const
{
    if (value.isEmpty())
        return 0;
    double height = m_sheet.text(x, y, width, label, kLabel) + 0.3;
    height += m_sheet.text(x, y + height, width, value, {sizePt, weight, ink::kText});
    return height + 2.6;
}

void ReceiptLayout::person()
{
    const bool withPhoto = !m_data.photo.isNull() && !m_isLarge;
    const double width = withPhoto ? m_width - kPhotoWidthMm - kGapMm : m_width;
    const double first = (width - kGapMm) * 0.58; // the date is the longest value
    const double second = width - kGapMm - first;
    const double top = m_y;
    double y = top;
    y += labelled(m_left, y, width, u"Nama"_s, m_data.fullName, 13, QFont::Bold);
    y += std::max(
        labelled(m_left, y, first, u"NIK (disamarkan)"_s, m_data.maskedNik, 9.5, QFont::DemiBold),
        labelled(m_left + first + kGapMm, y, second, u"Tempat"_s, m_data.counter, 9.5, QFont::DemiBold));
    y += std::max(labelled(m_left, y, first, m_data.activation ? u"Dilayani"_s : u"Direkam"_s,
                           moment(m_data.recordedAt), 9.5, QFont::DemiBold),
                  labelled(m_left + first + kGapMm, y, second, u"Petugas"_s, m_data.operatorName, 9.5,
                           QFont::DemiBold));
    if (withPhoto) {
        const QRectF frame(m_left + m_width - kPhotoWidthMm, top, kPhotoWidthMm, kPhotoHeightMm);
        m_sheet.picture(frame, m_data.photo);
        y = std::max(y, frame.bottom() + 2);
    }
    m_y = y + 1.5;
}

void ReceiptLayout::section(const QString &title)
{
    m_y += m_sheet.text(m_left, m_y, m_width, title, {10.5, QFont::Bold, ink::kAccent}) + 2;
}

QString ReceiptLayout::notRecordedLine() const
{
    QStringList names;
    for (const device::Position position : m_data.notRecorded)
        names << words::positionOnPaper(position);
    if (names.isEmpty())
        return {};
    const QString last = names.takeLast();
    const QString all = names.isEmpty() ? last : names.join(u", "_s) + u" dan "_s + last;
    return u"Tidak direkam: %1. Petugas sudah mencatatnya."_s.arg(all);
}

void ReceiptLayout::recorded()
{
    section(u"Yang sudah direkam"_s);
    struct Cell
    {
        QString label;
        QString count; ///< empty = a tick
        bool isThere;
    };
    const Cell cells[] = {
        {u"Foto"_s, {}, m_data.hasPhoto},
        {u"Tanda tangan"_s, {}, m_data.hasSignature},
        {u"Sidik jari"_s, u"%1 dari 10"_s.arg(m_data.fingersRecorded), m_data.fingersRecorded > 0},
        {u"Iris mata"_s, u"%1 dari 2"_s.arg(m_data.eyesRecorded), m_data.eyesRecorded > 0},
    };
    constexpr double height = 12.5;
    const double gap = 2.5;
    const double width = (m_width - 3 * gap) / 4;
    double x = m_left;
    for (const Cell &cell : cells) {
        const QRectF box(x, m_y, width, height);
        m_sheet.box(box, ink::kLine);
        m_sheet.text(box.x(), box.y() + 7.2, width, cell.label, kLabel, Qt::AlignHCenter);
        if (!cell.count.isEmpty())
            m_sheet.text(box.x(), box.y() + 1.9, width, cell.count, {10.5, QFont::Bold, ink::kText},
                         Qt::AlignHCenter);
        else if (cell.isThere)
            m_sheet.tick({box.center().x() - 2.1, box.y() + 2.3, 4.2, 4.2}, ink::kAccent);
        else
            m_sheet.text(box.x(), box.y() + 1.9, width, u"–"_s, {10.5, QFont::Bold, ink::kQuiet},
                         Qt::AlignHCenter);
        x += width + gap;
    }
    m_y += height + 2;
    m_y += m_sheet.text(m_left, m_y, m_width, notRecordedLine(), kBody);
    m_y += kGapMm;
}

void ReceiptLayout::step(int number, const QString &title, const QString &detail)
{
    constexpr double kIndentMm = 7.5;
    const double lineHeight = m_sheet.lineHeight(kStrong);
    const double centre = m_y + lineHeight / 2;
    m_sheet.disc(m_left + 2.4, centre, 2.4, ink::kAccent);
    const TextStyle digit{8, QFont::Bold, Qt::white};
    m_sheet.text(m_left, centre - m_sheet.lineHeight(digit) / 2, 4.8, QString::number(number), digit,
                 Qt::AlignHCenter);
    m_y += m_sheet.text(m_left + kIndentMm, m_y, m_width - kIndentMm, title, kStrong);
    m_y += m_sheet.text(m_left + kIndentMm, m_y, m_width - kIndentMm, detail, kBodyQuiet) + 2.2;
}

void ReceiptLayout::nextSteps()
{
    section(u"Langkah berikutnya"_s);
    step(1, u"Data Anda dikirim ke pusat dan diperiksa"_s, u"Tidak perlu merekam lagi di tempat lain."_s);
    if (m_data.printNotBefore.isValid())
        step(2, u"KTP-el dicetak mulai %1"_s.arg(day(m_data.printNotBefore)),
             u"Pada hari itu Anda genap 17 tahun."_s);
    else
        step(2, u"KTP-el dicetak setelah pemeriksaan selesai"_s,
             u"Lamanya bergantung pada jaringan dan persediaan blangko."_s);
    QStringList availability;
    if (!m_data.openingHours.isEmpty())
        availability << m_data.openingHours + u'.';
    if (!m_data.contact.isEmpty())
        availability << m_data.contact + u'.';
    QString detail = u"Bawa bukti ini dan kartu keluarga."_s;
    if (!availability.isEmpty())
        detail += u'\n' + availability.join(u' ');
    const QString where = m_data.collectAt.isEmpty() ? m_data.office : m_data.collectAt;
    step(3, u"Tanyakan dan ambil di %1"_s.arg(where), detail);
    m_y += 1.2;
}

void ReceiptLayout::outcome()
{
    section(u"Hasil"_s);
    const auto &activation = *m_data.activation;
    const QString text = activation.result == IkdResult::Active    ? u"IKD Anda sudah aktif"_s
                         : activation.result == IkdResult::Pending ? u"IKD Anda belum aktif"_s
                         : activation.result == IkdResult::Refused ? u"Aktivasi tidak dilanjutkan"_s
                                                                   : u"Aktivasi belum jadi"_s;
    m_y += m_sheet.text(m_left, m_y, m_width, text, {13, QFont::Bold, ink::kText}) + 1;
    if (!activation.reason.isEmpty())
        m_y += m_sheet.text(m_left, m_y, m_width, activation.reason + u'.', kBody);
    if (activation.followUpOn.isValid())
        m_y += m_sheet.text(m_left, m_y, m_width, u"Janji datang lagi: %1."_s.arg(day(activation.followUpOn)),
                            kStrong);
    m_y += kGapMm;
}

void ReceiptLayout::nextActivationSteps()
{
    section(u"Langkah berikutnya"_s);
    const QString where = m_data.collectAt.isEmpty() ? m_data.office : m_data.collectAt;
    if (m_data.activation->result == IkdResult::Active) {
        step(1, u"Jaga PIN Anda"_s, u"Petugas tidak pernah memintanya, juga tidak lewat telepon."_s);
        step(2, u"Ponsel hilang atau diganti: datang ke %1"_s.arg(where),
             u"Minta perangkat lama dilepas, lalu aktifkan di ponsel baru."_s);
        step(3, u"KTP-el tetap berlaku"_s, u"IKD dan KTP-el dapat dipakai berdampingan."_s);
    } else if (m_data.activation->result == IkdResult::Refused) {
        step(1, u"KTP-el tetap berlaku untuk semua urusan"_s, u"Tidak ada yang berubah bagi Anda."_s);
        step(2, u"Bila berubah pikiran, datang ke %1"_s.arg(where), u"Aktivasi dapat kapan saja."_s);
    } else {
        step(1, u"KTP-el tetap berlaku"_s, u"Sementara IKD belum aktif, pakailah KTP-el."_s);
        step(2, u"Datang lagi ke %1"_s.arg(where),
             u"Bawa bukti ini, ponsel sendiri, KTP-el, dan e-mail yang dapat dibuka."_s);
    }
    m_y += 1.2;
}

void ReceiptLayout::freeOfCharge()
{
    constexpr double kPad = 3;
    const TextStyle big{14, QFont::Bold, ink::kAccent};
    const double wordWidth = m_sheet.textWidth(u"GRATIS"_s, big) + 4;
    const TextStyle small{9.5, QFont::Medium, ink::kText};
    const double textX = m_left + kPad + wordWidth;
    const double textWidth = m_width - 2 * kPad - wordWidth;
    const QString text = u"Seluruh layanan tidak dipungut biaya."_s;
    const double bigHeight = m_sheet.lineHeight(big);
    const bool fitsOneLine = m_sheet.textWidth(text, small) <= textWidth;
    const double smallHeight = m_sheet.lineHeight(small) * (fitsOneLine ? 1 : 2);
    const double height = std::max(bigHeight, smallHeight) + 2 * 1.8;
    m_sheet.box({m_left, m_y, m_width, height}, ink::kAccent, ink::kTint, 1.6, 0.4);
    m_sheet.text(m_left + kPad, m_y + (height - bigHeight) / 2, wordWidth, u"GRATIS"_s, big);
    m_sheet.text(textX, m_y + (height - smallHeight) / 2, textWidth, text, small);
    m_y += height + 6;
}

/// Who is responsible for the data, and whom to ask. The rest of the notice only where there is room for it.
QStringList ReceiptLayout::aboutData() const
{
    const QString office = m_data.responsible.isEmpty() ? m_data.office : m_data.responsible;
    QStringList sentences;
    if (!m_isLarge && !m_data.activation) {
        sentences << u"Data biometrik Anda disimpan terenkripsi, dikirim ke kantor dan pusat data "
                     u"kependudukan, dan "
                     u"hanya dipakai untuk administrasi kependudukan (UU 24/2013, UU 27/2022)."_s;
        if (m_data.reviewCopyDays > 0)
            sentences << u"Foto kecil dan ringkasannya dihapus dari loket %1 hari sesudah diterima kantor."_s
                             .arg(m_data.reviewCopyDays);
    }
    sentences << u"Penanggung jawab data: %1."_s.arg(office);
    const QString whom =
        m_data.dataContact.isEmpty() ? u"penyelia loket ini atau kantor itu"_s : m_data.dataContact;
    sentences << u"Bertanya, meminta data, atau mengadu: %1."_s.arg(whom.endsWith(u'.') ? whom.chopped(1)
                                                                                        : whom);
    return sentences;
}

void ReceiptLayout::footer()
{
    const TextStyle note{7.2, QFont::Normal, ink::kQuiet};
    QStringList sentences{u"Simpan bukti ini. Bukti ini bukan KTP-el dan bukan tanda pengenal."_s,
                          u"Kode QR hanya berisi nomor bukti, tanpa NIK dan nama."_s};
    sentences << aboutData();
    if (m_data.isDemo)
        sentences << u"Latihan: orang dan tempat pada bukti ini rekaan."_s;
    // At the foot of the sheet, wherever the rest ends; while measuring, right below it.
    const QString text = sentences.join(u' ');
    const double height = m_sheet.text(m_left, m_y, m_width, text, note, Qt::AlignLeft, /*measureOnly=*/true);
    m_y = std::max(m_y, m_sheet.draws() ? m_sheet.sizeMm().height() - m_margin - height : m_y);
    m_sheet.line(m_left, m_y - 2.5, m_width, ink::kLine);
    m_y += m_sheet.text(m_left, m_y, m_width, text, note);
}

} // namespace loket::print
