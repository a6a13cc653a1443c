// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/QrSymbol.h"
#include "app/print/Receipt.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#define ZX_USE_UTF8 // text() is a std::string, as in the versions to come
#include <ZXing/ReadBarcode.h>

using namespace loket;
using namespace loket::print;
using namespace Qt::StringLiterals;

namespace {

/// A portrait that nobody has: shapes before a red background.
QImage drawnPortrait()
{
    QImage image(480, 640, QImage::Format_RGB32);
    image.fill(QColor(0xC6, 0x28, 0x28));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x37, 0x47, 0x4F));
    painter.drawEllipse(QRectF(40, 470, 400, 420));
    painter.setBrush(QColor(0xC8, 0x9F, 0x82));
    painter.drawRect(QRectF(200, 400, 80, 110));
    painter.drawEllipse(QRectF(135, 140, 210, 290));
    painter.setBrush(QColor(0x2B, 0x24, 0x20));
    painter.drawChord(QRectF(125, 110, 230, 260), 0, 180 * 16);
    return image;
}

ReceiptData sample()
{
    ReceiptData data;
    data.office = u"Kantor Kecamatan Contoh"_s;
    data.region = u"Kabupaten Nusa Fiktif"_s;
    data.counter = u"Loket 2"_s;
    data.receiptNumber = u"KC2-20261122-0042"_s;
    data.service = u"Perekaman KTP-el"_s;
    data.fullName = u"Contohwati Dongeng Simulasi"_s;
    data.maskedNik = u"3576••••••••9003"_s;
    data.recordedAt = QDateTime({2026, 11, 22}, {10, 42});
    data.operatorName = u"Sari Peraga"_s;
    data.openingHours = u"Senin–Jumat 08.00–15.00"_s;
    data.contact = u"WhatsApp 0800 000 0000"_s;
    return data;
}

ReceiptData early()
{
    ReceiptData data = sample();
    data.photo = drawnPortrait();
    data.fingersRecorded = 9;
    data.eyesRecorded = 1;
    data.notRecorded = {device::Position::RightRing, device::Position::LeftEye};
    data.printNotBefore = {2027, 3, 4};
    data.isDemo = true;
    return data;
}

QString pdfText(const QByteArray &pdf)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"receipt.pdf"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    file.close();
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, file.fileName(), u"-"_s});
    REQUIRE(process.waitForFinished());
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput()).simplified();
}

QString readQr(const QImage &image)
{
    const QImage gray = image.convertToFormat(QImage::Format_Grayscale8);
    const ZXing::ImageView view(gray.constBits(), gray.width(), gray.height(), ZXing::ImageFormat::Lum,
                                int(gray.bytesPerLine()));
    const auto result =
        ZXing::ReadBarcode(view, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode));
    return result.isValid() ? QString::fromStdString(result.text()) : QString();
}

/// From the MediaBox, rounded.
QSizeF pageSizePt(const QByteArray &pdf)
{
    static const QRegularExpression form(u"/MediaBox\\s*\\[\\s*0 0 ([0-9.]+) ([0-9.]+)"_s);
    const auto match = form.match(QString::fromLatin1(pdf));
    return {double(qRound(match.captured(1).toDouble())), double(qRound(match.captured(2).toDouble()))};
}

/// Rows from the bottom that are wholly white, in millimetres.
double emptyBelowMm(const QImage &image, int dpi)
{
    for (int y = image.height() - 1; y >= 0; --y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) != qRgb(255, 255, 255))
                return (image.height() - 1 - y) * 25.4 / dpi;
        }
    }
    return image.height() * 25.4 / dpi;
}

/// Width of the QR code on the sheet: it grows with everything else.
double qrWidthMm(const QImage &image, int dpi)
{
    int first = image.width(), last = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = image.width() / 2; x < image.width(); ++x) {
            if (image.pixel(x, y) == qRgb(0, 0, 0)) {
                first = std::min(first, x);
                last = std::max(last, x);
            }
        }
    }
    return (last - first + 1) * 25.4 / dpi;
}

const ReceiptOptions kAllOptions[] = {
    {Paper::A5, false}, {Paper::A5, true}, {Paper::A4, false}, {Paper::A4, true}};

} // namespace

TEST_CASE("the PDF says who, when, what was recorded, what happens next and that it is free")
{
    const QString text = pdfText(*receiptPdf(early(), {}));
    CAPTURE(text.toStdString());
    for (const auto *expected : {u"Bukti Perekaman",
                                 u"Kantor Kecamatan Contoh",
                                 u"Kabupaten Nusa Fiktif",
                                 u"KC2-20261122-0042",
                                 u"Contohwati Dongeng Simulasi",
                                 u"3576••••••••9003",
                                 u"Minggu, 22 November 2026",
                                 u"pukul 10.42",
                                 u"Sari Peraga",
                                 u"Loket 2",
                                 u"9 dari 10",
                                 u"1 dari 2",
                                 u"Tidak direkam: jari manis kanan dan mata kiri.",
                                 u"KTP-el dicetak mulai 4 Maret 2027",
                                 u"Tanyakan dan ambil di Kantor Kecamatan Contoh",
                                 u"Bawa bukti ini dan kartu keluarga.",
                                 u"GRATIS",
                                 u"Seluruh layanan tidak dipungut biaya.",
                                 u"bukan tanda pengenal",
                                 u"Latihan: orang dan tempat pada bukti ini rekaan."}) {
        CAPTURE(QString::fromUtf16(expected).toStdString());
        CHECK(text.contains(QString::fromUtf16(expected)));
    }
}

TEST_CASE("an adult's receipt gives no date that nobody can promise")
{
    const QString text = pdfText(*receiptPdf(sample(), {}));
    CHECK(text.contains(u"KTP-el dicetak setelah pemeriksaan selesai"_s));
    CHECK_FALSE(text.contains(u"17 tahun"_s));
    CHECK_FALSE(text.contains(u"Tidak direkam"_s));
    CHECK_FALSE(text.contains(u"LATIHAN"_s));
}

TEST_CASE("every receipt says who is responsible for the data and whom to ask about them")
{
    ReceiptData data = sample();
    data.responsible = u"Disdukcapil Nusa Fiktif"_s;
    data.dataContact = u"Ruang 3, lantai 1"_s;
    data.reviewCopyDays = 9;
    const auto textOf = [&](bool isLarge) {
        return pdfText(*receiptPdf(data, {Paper::A5, isLarge})).simplified();
    };
    CHECK(textOf(false).contains(u"dihapus dari loket 9 hari sesudah diterima kantor"_s));
    for (const bool isLarge : {false, true}) {
        CHECK(textOf(isLarge).contains(u"Penanggung jawab data: Disdukcapil Nusa Fiktif."_s));
        CHECK(textOf(isLarge).contains(u"mengadu: Ruang 3, lantai 1."_s));
    }
    data.activation = ReceiptData::Activation{IkdResult::Active, {}, {}};
    data.responsible.clear();
    data.dataContact.clear();
    CHECK(textOf(false).contains(u"Penanggung jawab data: Kantor Kecamatan Contoh."_s));
    CHECK(textOf(false).contains(u"penyelia loket ini atau kantor itu"_s));
}

TEST_CASE("the QR code holds the receipt number and nothing else, on every paper")
{
    for (const ReceiptOptions &options : kAllOptions)
        CHECK(readQr(receiptImage(early(), options)) == u"KC2-20261122-0042");
}

TEST_CASE("the PDF's picture has the same QR code")
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"r.pdf"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(*receiptPdf(early(), {}));
    file.close();
    QProcess process;
    process.start(u"pdftoppm"_s,
                  {u"-r"_s, u"150"_s, u"-png"_s, u"-singlefile"_s, file.fileName(), folder.filePath(u"r"_s)});
    REQUIRE(process.waitForFinished());
    CHECK(readQr(QImage(folder.filePath(u"r.png"_s))) == u"KC2-20261122-0042");
}

TEST_CASE("everything fits its sheet with a margin, also a very long name and ten missing fingers")
{
    ReceiptData longest = early();
    longest.fullName =
        u"Contohwati Dongengsih Khayalia Umpamawati Rekaanti Peragawati Bayangwati Simulasi Latihan"_s;
    longest.collectAt =
        u"Mal Pelayanan Publik Kabupaten Nusa Fiktif, Jalan Rekaan Panjang Sekali Nomor 100, Desa Umpama"_s;
    longest.operatorName = u"Seumpama Karangan Percobaan Tanpa Wujud"_s;
    longest.notRecorded = device::allFingers();
    longest.fingersRecorded = 0;
    for (const ReceiptOptions &options : kAllOptions) {
        for (const ReceiptData &data : {sample(), early(), longest}) {
            CAPTURE(int(options.paper), options.largePrint);
            const QImage image = receiptImage(data, options, 100);
            CHECK(emptyBelowMm(image, 100) > 8);
            CHECK(readQr(receiptImage(data, options, 200)) == data.receiptNumber);
        }
    }
    CHECK(pdfText(*receiptPdf(longest, {})).contains(u"Bayangwati Simulasi Latihan"_s));
}

TEST_CASE("large print is larger")
{
    for (const Paper paper : {Paper::A5, Paper::A4}) {
        const double normal = qrWidthMm(receiptImage(sample(), {paper, false}, 150), 150);
        const double large = qrWidthMm(receiptImage(sample(), {paper, true}, 150), 150);
        CAPTURE(int(paper), normal, large);
        CHECK(large > normal * 1.1);
    }
}

TEST_CASE("sheets have their standard sizes in the PDF")
{
    CHECK(paperSizeMm(Paper::A5) == QSizeF(148, 210));
    CHECK(paperSizeMm(Paper::A4) == QSizeF(210, 297));
    CHECK(pageSizePt(*receiptPdf(sample(), {Paper::A5, false})) == QSizeF(420, 595));
    CHECK(pageSizePt(*receiptPdf(sample(), {Paper::A4, true})) == QSizeF(595, 842));
}

TEST_CASE("an empty text is no QR code, and one far too long is refused")
{
    CHECK(QrSymbol::encode({}).error().code == ErrorCode::InvalidArgument);
    CHECK(QrSymbol::encode(QString(5000, u'a')).error().code == ErrorCode::TooLarge);
    CHECK(QrSymbol::encode(u"a"_s)->size() == 21); // version 1
}

TEST_CASE("pictures of the receipts for whoever wants to look", "[.][render]")
{
    const QString folder = qEnvironmentVariable("LOKET_RENDER_DIR", QDir::tempPath());
    const char *names[] = {"a5", "a5_large", "a4", "a4_large"};
    for (int i = 0; i < 4; ++i) {
        CHECK(receiptImage(early(), kAllOptions[i], 110)
                  .save(folder + u"/receipt_early_%1.png"_s.arg(QLatin1StringView(names[i]))));
        CHECK(receiptImage(sample(), kAllOptions[i], 110)
                  .save(folder + u"/receipt_%1.png"_s.arg(QLatin1StringView(names[i]))));
    }
}
