// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/gallery/Samples.h"

#include "app/desktop/shell/VisitFrame.h"
#include "app/desktop/theme/Icons.h"
#include "app/desktop/widgets/AdviceBar.h"
#include "app/desktop/widgets/AttemptStrip.h"
#include "app/desktop/widgets/EmptyState.h"
#include "app/desktop/widgets/EyesView.h"
#include "app/desktop/widgets/FormRow.h"
#include "app/desktop/widgets/HandsView.h"
#include "app/desktop/widgets/InkSurface.h"
#include "app/desktop/widgets/MaskedField.h"
#include "app/desktop/widgets/PreviewView.h"
#include "app/desktop/widgets/PrimaryButton.h"
#include "app/desktop/widgets/ResidentCard.h"
#include "app/desktop/widgets/StatTile.h"
#include "app/desktop/widgets/StepRail.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QRadioButton>
#include <QSpinBox>

#include <cmath>

using namespace Qt::StringLiterals;
using loket::device::Position;

namespace loket::desktop::samples {

namespace {

/// A drawn head before a red wall: nobody's picture.
QImage face(const QColor &wall)
{
    QImage image(1280, 720, QImage::Format_RGB32);
    image.fill(wall);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x2b, 0x45, 0x6b));
    painter.drawEllipse(QPointF(640, 760), 330, 220);
    painter.setBrush(QColor(0xb9, 0x86, 0x63));
    painter.drawRoundedRect(QRectF(585, 470, 110, 130), 40, 40);
    painter.setBrush(QColor(0x1d, 0x16, 0x12));
    painter.drawEllipse(QPointF(640, 300), 165, 200);
    painter.setBrush(QColor(0xc9, 0x97, 0x72));
    painter.drawEllipse(QPointF(640, 340), 145, 185);
    painter.setBrush(QColor(0x25, 0x1c, 0x18));
    for (const int x : {580, 700})
        painter.drawEllipse(QPointF(x, 325), 17, 9);
    painter.setPen(QPen(QColor(0x8e, 0x4f, 0x45), 7, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(605, 435, 675, 435);
    return image;
}

device::Ink signature()
{
    device::Ink ink{100, 40, {{}}};
    for (int i = 0; i <= 160; ++i) {
        const double t = i / 160.0;
        ink.strokes[0].push_back({float(14 + 66 * t + 4 * std::sin(t * 34)),
                                  float(22 - 9 * std::cos(t * 25) * (1.1 - t)),
                                  float(0.4 + 0.4 * std::sin(t * 9)), i * 8, true});
    }
    return ink;
}

std::vector<StepLook> steps()
{
    using enum StepState;
    return {{VisitFrame::tr("Data"), Done, 2},
            {VisitFrame::tr("Identitas"), Done, 1},
            {VisitFrame::tr("Pemberitahuan"), Done, 1},
            {VisitFrame::tr("Foto"), Current, 0},
            {VisitFrame::tr("Persetujuan foto"), Todo},
            {VisitFrame::tr("Tanda tangan"), Todo},
            {VisitFrame::tr("Sidik jari"), Exception, 4},
            {VisitFrame::tr("Iris mata"), Blocked},
            {VisitFrame::tr("Cek telunjuk"), Todo},
            {VisitFrame::tr("Periksa"), Todo},
            {VisitFrame::tr("Pernyataan"), Todo},
            {VisitFrame::tr("Simpan"), Todo},
            {VisitFrame::tr("Tanda terima"), Todo}};
}

ResidentLook resident()
{
    return {u"Rahmawati Kusuma Dewi"_s,  u"3576••••••••0003"_s, VisitFrame::tr("%n tahun", nullptr, 35),
            VisitFrame::tr("Perempuan"), PhotoBackground::Red,  VisitFrame::tr("lahir %1").arg(1991)};
}

std::unique_ptr<QWidget> visit(bool hasTrouble)
{
    auto frame = std::make_unique<VisitFrame>();
    frame->rail()->setSteps(steps());
    frame->resident()->setResident(resident());
    frame->setHeading(VisitFrame::tr("Foto"),
                      VisitFrame::tr("Dudukkan penduduk tegak, menghadap kamera, mata terbuka."));
    auto *preview = new PreviewView;
    preview->setImage(face(QColor(0xb4, 0x2a, 0x2a)));
    PreviewOverlay overlay;
    overlay.face = FaceMark{QRectF(480, 130, 320, 420), QLineF(480, 325, 800, 325),
                            hasTrouble ? MarkState::Idle : MarkState::Good};
    preview->setOverlay(overlay);
    frame->setStage(preview);
    frame->setAdviceVisible(true);
    frame->advice()->setAdvice(hasTrouble ? VisitFrame::tr("Maju sedikit.")
                                          : VisitFrame::tr("Tahan, sudah pas."),
                               hasTrouble ? AdviceTone::Neutral : AdviceTone::Good);
    frame->advice()->setQuality(hasTrouble ? 41 : 71, 60);
    frame->setAttemptsVisible(true);
    frame->attempts()->setAttempts({{1, 62, false, {}}, {2, 71, true, {}}, {3, std::nullopt, false, {}}});
    frame->addPanelAct(VisitFrame::tr("Pengecualian"), Qt::Key_F4);
    frame->addPanelAct(VisitFrame::tr("Ulangi"), Qt::Key_F6);
    frame->addFooterAct(VisitFrame::tr("Parkir"), Qt::Key_F8);
    frame->addFooterAct(VisitFrame::tr("Kembali"), Qt::Key_Escape);
    frame->primary()->setAct(VisitFrame::tr("Ambil foto"), Qt::Key_Space);
    if (hasTrouble)
        frame->showTrouble(
            BannerTone::Warning,
            {VisitFrame::tr("Pemindai jari berhenti menjawab."),
             VisitFrame::tr("Tiga jari yang sudah terekam aman."),
             VisitFrame::tr("Cabut dan pasang lagi kabelnya, atau lanjutkan tanpa pemindai (F4).")},
            VisitFrame::tr("Coba lagi"), true);
    return frame;
}

std::unique_ptr<QWidget> handsSheet()
{
    auto sheet = std::make_unique<QWidget>();
    auto *grid = new QGridLayout(sheet.get());
    auto *hands = new HandsView;
    using enum PartState;
    const PartState states[] = {Good, Good, Weak, Missing, Exception};
    for (size_t i = 0; i < 5; ++i)
        hands->setFinger(HandShape::fingers(true)[i], {states[i], 60 + int(i)});
    hands->setWanted(device::fingersOf(Position::LeftFour));
    hands->setChoosable(true);
    grid->addWidget(hands, 0, 0);
    auto *eyes = new EyesView;
    eyes->setEye(Position::RightEye, {Good, 78});
    eyes->setEye(Position::LeftEye, {Exception, std::nullopt});
    grid->addWidget(eyes, 0, 1);
    auto *ink = new InkSurface;
    ink->setWritable(true);
    ink->setInk(signature());
    grid->addWidget(ink, 1, 0);
    auto *preview = new PreviewView;
    preview->setImage(face(QColor(0x1c, 0x4f, 0xa8)));
    PreviewOverlay overlay;
    for (int i = 0; i < 4; ++i)
        overlay.fingers.push_back({QPolygonF(QRectF(200 + i * 230, 200 - 40 * (i == 1), 170, 260)),
                                   shortFingerName(device::fingersOf(Position::RightFour)[size_t(i)]),
                                   i == 2 ? MarkState::Idle : MarkState::Good});
    overlay.irises.push_back({{1130, 560}, 90, 36, u"kanan"_s, MarkState::Good});
    preview->setOverlay(overlay);
    grid->addWidget(preview, 1, 1);
    return sheet;
}

std::unique_ptr<QWidget> pictogramSheet()
{
    auto sheet = std::make_unique<QWidget>();
    auto *grid = new QGridLayout(sheet.get());
    int i = 0;
    for (const auto &name : Icons::pictogramNames()) {
        auto *label = new QLabel;
        label->setPixmap(Icons::pictogram(name, 120));
        grid->addWidget(label, i / 8, i % 8, Qt::AlignCenter);
        ++i;
    }
    i = 40;
    for (const auto &name : Icons::names()) {
        auto *label = new QLabel;
        label->setPixmap(Icons::get(name).pixmap(28, 28));
        grid->addWidget(label, i / 8, i % 8, Qt::AlignCenter);
        ++i;
    }
    return sheet;
}

void addControls(QGridLayout *grid)
{
    auto *nik = new NikField;
    nik->setDigits(u"3576014403910003"_s);
    auto *nikRow = new FormRow(u"NIK"_s, nik);
    nikRow->setVerdict(FieldVerdict::Ok, VisitFrame::tr("Perempuan, lahir 4 Maret 1991, Kota Mojokerto."));
    auto *wrong = new NikField;
    wrong->setDigits(u"35760144039100"_s);
    auto *wrongRow = new FormRow(VisitFrame::tr("Nomor KK"), wrong);
    wrongRow->setVerdict(FieldVerdict::Error, VisitFrame::tr("Kurang 2 angka."));
    auto *name = new FormRow(VisitFrame::tr("Nama lengkap"), new QLineEdit);
    name->setHint(VisitFrame::tr("Seperti pada Kartu Keluarga."));
    auto *combo = new QComboBox;
    combo->addItems({VisitFrame::tr("Laki-laki"), VisitFrame::tr("Perempuan")});
    auto *spin = new QSpinBox;
    spin->setValue(60);
    auto *primary = new PrimaryButton;
    primary->setAct(VisitFrame::tr("Lanjut"), Qt::Key_Return);
    auto *off = new PrimaryButton;
    off->setAct(VisitFrame::tr("Simpan"), Qt::Key_F5);
    off->setEnabled(false);
    auto *plain = new QPushButton(VisitFrame::tr("Batal"));
    auto *danger = new QPushButton(VisitFrame::tr("Batalkan kunjungan"));
    danger->setProperty("variant", u"danger"_s);
    auto *link = new QPushButton(VisitFrame::tr("Lihat rincian"));
    link->setProperty("variant", u"link"_s);
    auto *check = new QCheckBox(VisitFrame::tr("Teks besar"));
    check->setChecked(true);
    auto *radio = new QRadioButton(VisitFrame::tr("Terang"));
    radio->setChecked(true);
    QWidget *const column[] = {nikRow, wrongRow, name, combo, spin, check, radio};
    for (int row = 0; row < 7; ++row)
        grid->addWidget(column[row], row, 0);
    QWidget *const buttons[] = {primary, off, plain, danger, link};
    for (int row = 0; row < 5; ++row)
        grid->addWidget(buttons[row], row, 1, Qt::AlignLeft | Qt::AlignTop);
}

void addNotices(QGridLayout *grid)
{
    for (int tone = 0; tone < 4; ++tone) {
        auto *banner = new Banner;
        banner->setTrouble(BannerTone(tone),
                           {VisitFrame::tr("Kamera dicabut."),
                            VisitFrame::tr("Semua langkah yang selesai aman."),
                            VisitFrame::tr("Pasang lagi kabelnya.")},
                           tone == 2 ? VisitFrame::tr("Coba lagi") : QString());
        grid->addWidget(banner, tone, 2);
    }
    auto *empty = new EmptyState;
    empty->setWords(u"queue"_s, VisitFrame::tr("Belum ada kunjungan hari ini"),
                    VisitFrame::tr("Tekan F2 untuk memulai yang pertama."), VisitFrame::tr("Mulai"));
    grid->addWidget(empty, 4, 2, 2, 1);
    auto *tile = new StatTile;
    tile->setFigure(u"1.128"_s, VisitFrame::tr("Direkam hari ini"), VisitFrame::tr("rata-rata 7 menit"));
    grid->addWidget(tile, 6, 2);
}

std::unique_ptr<QWidget> controlSheet()
{
    auto sheet = std::make_unique<QWidget>();
    auto *grid = new QGridLayout(sheet.get());
    grid->setContentsMargins(24, 24, 24, 24);
    grid->setSpacing(16);
    addControls(grid);
    addNotices(grid);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 2);
    return sheet;
}

} // namespace

std::vector<GalleryItem> widgetSheets()
{
    return {{u"visit-photo"_s, [] { return visit(false); }},
            {u"visit-trouble"_s, [] { return visit(true); }},
            {u"sheet-hands"_s, handsSheet},
            {u"sheet-pictograms"_s, pictogramSheet},
            {u"sheet-controls"_s, controlSheet}};
}

} // namespace loket::desktop::samples
