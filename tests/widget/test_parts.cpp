// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "app/desktop/shell/VisitFrame.h"
#include "app/desktop/widgets/AdviceBar.h"
#include "app/desktop/widgets/AttemptStrip.h"
#include "app/desktop/widgets/EyesView.h"
#include "app/desktop/widgets/FormRow.h"
#include "app/desktop/widgets/HandsView.h"
#include "app/desktop/widgets/InkSurface.h"
#include "app/desktop/widgets/MaskedField.h"
#include "app/desktop/widgets/PreviewView.h"
#include "app/desktop/widgets/PrimaryButton.h"
#include "app/desktop/widgets/ResidentCard.h"
#include "app/desktop/widgets/SaveDialog.h"
#include "app/desktop/widgets/StepRail.h"
#include "app/words/Words.h"
#include "core/biometrics/common/Advice.h"
#include "tests/widget/WidgetSupport.h"

#include <QApplication>
#include <QClipboard>
#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace loket;
using namespace loket::desktop;
using namespace Qt::StringLiterals;
using device::Position;

namespace {

ManualClock clockAt() { return ManualClock(QDateTime(QDate(2026, 7, 12), QTime(3, 0), Qt::UTC)); }

} // namespace

TEST_CASE("a primary act counts once within 400 ms, however it is pressed")
{
    test::useTheme();
    ManualClock clock = clockAt();
    QWidget window;
    auto *button = new PrimaryButton(&window, &clock);
    button->setAct(u"Ambil foto"_s, Qt::Key_Space);
    test::showAt(window, 300, 100);
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    QSignalSpy acted(button, &PrimaryButton::acted);

    QTest::keyClick(&window, Qt::Key_Space);
    CHECK(acted.count() == 1);
    clock.advanceMs(399);
    QTest::keyClick(&window, Qt::Key_Space);
    QTest::mouseClick(button, Qt::LeftButton);
    CHECK(acted.count() == 1);
    clock.advanceMs(399); // each press keeps the gate shut
    QTest::mouseClick(button, Qt::LeftButton);
    CHECK(acted.count() == 1);
    clock.advanceMs(400);
    QTest::keyClick(&window, Qt::Key_Space);
    CHECK(acted.count() == 2);
}

TEST_CASE("a key that is held down acts once")
{
    test::useTheme();
    ManualClock clock = clockAt();
    QWidget window;
    auto *button = new PrimaryButton(&window, &clock);
    button->setAct(u"Lanjut"_s, Qt::Key_Return);
    test::showAt(window, 300, 100);
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    QSignalSpy acted(button, &PrimaryButton::acted);
    button->setFocus();
    QTest::keyPress(button, Qt::Key_Return);
    for (int i = 0; i < 5; ++i) {
        clock.advanceMs(500);
        QKeyEvent repeat(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
        QApplication::sendEvent(button, &repeat);
    }
    QTest::keyRelease(button, Qt::Key_Return);
    CHECK(acted.count() == 1);
}

TEST_CASE("Space presses the focused button rather than taking a photo by accident")
{
    test::useTheme();
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *primary = new PrimaryButton(&window);
    primary->setAct(u"Ambil foto"_s, Qt::Key_Space);
    auto *retake = new QPushButton(u"Ulangi"_s, &window);
    layout->addWidget(primary);
    layout->addWidget(retake);
    test::showAt(window, 300, 140);
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    QSignalSpy acted(primary, &PrimaryButton::acted);
    QSignalSpy retaken(retake, &QPushButton::clicked);
    retake->setFocus();
    QTest::keyClick(retake, Qt::Key_Space);
    CHECK(acted.count() == 0);
    CHECK(retaken.count() == 1);
}

TEST_CASE("an advice stays 700 ms and only the newest of the waiting ones follows")
{
    test::useTheme();
    AdviceBar bar;
    test::showAt(bar, 800, 56);
    QElapsedTimer since;
    since.start();
    bar.setAdvice(u"Maju sedikit."_s);
    CHECK(bar.shownAdvice() == u"Maju sedikit."_s);
    bar.setAdvice(u"Geser ke kiri."_s);
    bar.setAdvice(u"Tahan."_s, AdviceTone::Good);
    CHECK(bar.shownAdvice() == u"Maju sedikit."_s);
    REQUIRE(QTest::qWaitFor([&] { return bar.shownAdvice() == u"Tahan."_s; }, 3000));
    CHECK(since.elapsed() >= 690);
}

TEST_CASE("no advice is cut or changes the place of the preview, in both languages and in large text")
{
    test::inEveryLook([] {
        VisitFrame frame;
        auto *preview = new PreviewView;
        frame.setStage(preview);
        frame.setAdviceVisible(true);
        test::showAt(frame, 1366, 768 - sizeOf("header"));
        const QRect before = preview->geometry();
        for (const auto advice : biometrics::allAdvice()) {
            frame.advice()->clear();
            frame.advice()->setAdvice(words::advice(advice));
            test::showAt(frame, 1366, 768 - sizeOf("header"));
            CHECK(test::cutTexts(*frame.advice()).join(u'\n').toStdString() == "");
            CHECK(preview->geometry() == before);
        }
        // An everyday sentence has the large size, whatever was there before.
        frame.advice()->clear();
        frame.advice()->setAdvice(words::advice(biometrics::Advice::NoFinger));
        CHECK(frame.advice()->findChild<QLabel *>(u"adviceText"_s)->property("kind") == u"title"_s);
        // Whatever is as long as this is written smaller rather than cut.
        frame.advice()->clear();
        frame.advice()->setAdvice(
            u"Sudah direkam sebagai telunjuk kanan, jari tengah kanan, jari manis kanan dan "
            "kelingking kanan. Letakkan jari yang diminta."_s);
        test::showAt(frame, 1366, 768 - sizeOf("header"));
        CHECK(test::cutTexts(*frame.advice()).join(u'\n').toStdString() == "");
    });
}

TEST_CASE("a NIK groups itself while typed and pasted, and the cursor stays with its digit")
{
    test::useTheme();
    NikField field;
    test::showAt(field, 300, 40);
    QSignalSpy changed(&field, &MaskedField::digitsChanged);
    QTest::keyClicks(&field, u"3576014403910003"_s);
    CHECK(field.text() == u"3576 0144 0391 0003"_s);
    CHECK(field.isComplete());
    CHECK(changed.last().first().toString() == u"3576014403910003"_s);
    QTest::keyClicks(&field, u"9"_s); // a seventeenth digit is not taken
    CHECK(field.digits() == u"3576014403910003"_s);

    field.setCursorPosition(5); // before 0144
    QTest::keyClick(&field, Qt::Key_Delete);
    CHECK(field.text() == u"3576 1440 3910 003"_s);
    CHECK(field.cursorPosition() == 4);

    field.clear();
    QApplication::clipboard()->setText(u" 3576.0144-0391 0003\n"_s);
    field.paste();
    CHECK(field.digits() == u"3576014403910003"_s);
    CHECK(field.text() == u"3576 0144 0391 0003"_s);
}

TEST_CASE("a date is typed and pasted as people write it; a letter changes nothing")
{
    test::useTheme();
    DateField field;
    const auto typed = [&](const QString &text) {
        field.clear();
        QTest::keyClicks(&field, text);
        return field.text();
    };
    CHECK(typed(u"4/3/1991"_s) == u"04-03-1991"_s);
    CHECK(typed(u"14.3.1991"_s) == u"14-03-1991"_s);
    CHECK(typed(u"04-03-1991"_s) == u"04-03-1991"_s);
    CHECK(typed(u"4 12 1991"_s) == u"04-12-1991"_s);
    field.clear();
    QApplication::clipboard()->setText(u"4/3/1991"_s);
    field.paste();
    CHECK(field.date() == QDate(1991, 3, 4));
    field.selectAll();
    QTest::keyClick(&field, Qt::Key_A);
    CHECK(field.date() == QDate(1991, 3, 4));
    field.setCursorPosition(2); // a digit of the day is taken away and written anew
    QTest::keyClick(&field, Qt::Key_Backspace);
    QTest::keyClick(&field, Qt::Key_7);
    CHECK(field.digits().startsWith(u"07"_s));
}

TEST_CASE("a date field knows real days only")
{
    test::useTheme();
    DateField field;
    QTest::keyClicks(&field, u"04031991"_s);
    CHECK(field.text() == u"04-03-1991"_s);
    CHECK(field.date() == QDate(1991, 3, 4));
    field.setDigits(u"31022000"_s);
    CHECK(field.isComplete());
    CHECK_FALSE(field.date().isValid());
}

TEST_CASE("a verdict replaces the hint and goes back to it")
{
    test::useTheme();
    auto *field = new NikField;
    FormRow row(u"NIK"_s, field);
    row.setHint(u"16 angka."_s);
    test::showAt(row, 400, 100);
    auto *words = row.findChild<QLabel *>(u"verdict"_s);
    CHECK(words->text() == u"16 angka."_s);
    row.setVerdict(FieldVerdict::Error, u"Kurang 2 angka."_s);
    CHECK(words->text() == u"Kurang 2 angka."_s);
    CHECK(field->accessibleDescription() == u"Kurang 2 angka."_s);
    row.setVerdict(FieldVerdict::None);
    CHECK(words->text() == u"16 angka."_s);
}

TEST_CASE("only finished steps open, by Ctrl and number, click and Enter")
{
    test::useTheme();
    QWidget window;
    auto *rail = new StepRail(&window);
    rail->setSteps(
        {{u"Data"_s, StepState::Done, 2}, {u"Foto"_s, StepState::Current}, {u"Iris"_s, StepState::Todo}});
    test::showAt(window, 300, 300);
    rail->resize(216, 300);
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    QSignalSpy opened(rail, &StepRail::openRequested);
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
    CHECK(opened.count() == 0);
    QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
    CHECK(opened.count() == 1);
    auto *first = rail->findChild<QAbstractButton *>(u"step1"_s);
    QTest::mouseClick(first, Qt::LeftButton);
    CHECK(opened.count() == 2);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Return);
    CHECK(opened.count() == 3);
    CHECK(first->accessibleName().contains(u"Data"_s));
}

TEST_CASE("the rail collapses in large text mode")
{
    test::useTheme();
    StepRail rail;
    rail.setSteps({{u"Data"_s, StepState::Current}});
    CHECK(rail.sizeHint().width() == 216);
    test::useTheme({.isDark = false, .hasLargeText = true});
    CHECK(rail.isCollapsed());
    CHECK(rail.sizeHint().width() < 100);
    test::useTheme();
}

TEST_CASE("the preview shares a driver's pixels, keeps proportions and refuses sizes that lie")
{
    test::useTheme();
    PreviewView view;
    test::showAt(view, 800, 400);
    device::Frame frame{64, 48, 64 * 3, device::PixelFormat::Bgr24,
                        0,  1,  0,      QByteArray(64 * 48 * 3, char(0x40))};
    view.setFrame(frame);
    CHECK(view.frameSize() == QSize(64, 48));
    CHECK(view.pictureRect().height() == Approx(400));
    CHECK(view.pictureRect().width() == Approx(400 * 4 / 3.0).margin(1));
    const QColor middle = view.grab().toImage().pixelColor(400, 200);
    CHECK(middle == QColor(0x40, 0x40, 0x40));

    device::Frame lie = frame;
    lie.heightPx = 4000;
    view.setFrame(lie);
    CHECK(view.frameSize() == QSize(64, 48));
    view.setFrame({});
    CHECK_FALSE(view.hasPicture());
}

TEST_CASE("a right face turns the oval teal")
{
    test::useTheme();
    PreviewView view;
    test::showAt(view, 640, 480);
    QImage black(640, 480, QImage::Format_RGB32);
    black.fill(Qt::black);
    view.setImage(black);
    const auto topOfOval = [&] { return view.grab().toImage().pixelColor(320, 100); };
    PreviewOverlay overlay;
    overlay.face = FaceMark{QRectF(220, 100, 200, 260), QLineF(220, 220, 420, 220), MarkState::Idle};
    view.setOverlay(overlay);
    const QColor idle = topOfOval();
    CHECK(std::abs(idle.red() - idle.green()) < 40);
    overlay.face->state = MarkState::Good;
    view.setOverlay(overlay);
    const QColor good = topOfOval();
    CHECK(good.green() > good.red() + 80);
}

TEST_CASE("a finger is chosen by arrow keys and by mouse, and named")
{
    test::useTheme();
    HandsView hands;
    hands.setChoosable(true);
    hands.setFinger(Position::LeftRing, {PartState::Weak, 41});
    test::showAt(hands, 600, 340);
    hands.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&hands));
    QSignalSpy chosen(&hands, &HandsView::chosen);
    hands.setFocus();
    CHECK(hands.current() == Position::LeftLittle);
    QTest::keyClick(&hands, Qt::Key_Right);
    CHECK(hands.current() == Position::LeftRing);
    CHECK(hands.accessibleDescription().contains(u"jari manis kiri"_s, Qt::CaseInsensitive));
    CHECK(hands.accessibleDescription().contains(u"41"_s));
    QTest::keyClick(&hands, Qt::Key_Return);
    REQUIRE(chosen.count() == 1);
    CHECK(chosen[0][0].value<Position>() == Position::LeftRing);
    QTest::mouseClick(&hands, Qt::LeftButton, Qt::NoModifier, QPoint(300, 5)); // between the hands
    CHECK(chosen.count() == 1);
}

TEST_CASE("an eye is chosen by its side: the person's right eye is at the left")
{
    test::useTheme();
    EyesView eyes;
    eyes.setChoosable(true);
    test::showAt(eyes, 400, 160);
    QSignalSpy chosen(&eyes, &EyesView::chosen);
    QTest::mouseClick(&eyes, Qt::LeftButton, Qt::NoModifier, QPoint(80, 50));
    REQUIRE(chosen.count() == 1);
    CHECK(chosen[0][0].value<Position>() == Position::RightEye);
}

TEST_CASE("ink is sent in millimetres of the paper, and only when the screen is the surface")
{
    test::useTheme();
    InkSurface surface;
    surface.setSurfaceMm(100, 40);
    test::showAt(surface, 804, 404);
    QSignalSpy sent(&surface, &InkSurface::pointer);
    QTest::mouseClick(&surface, Qt::LeftButton, Qt::NoModifier, QPoint(402, 202));
    CHECK(sent.count() == 0);
    surface.setWritable(true);
    QTest::mousePress(&surface, Qt::LeftButton, Qt::NoModifier, QPoint(402, 202));
    QTest::mouseMove(&surface, QPoint(482, 202));
    QTest::mouseRelease(&surface, Qt::LeftButton, Qt::NoModifier, QPoint(482, 202));
    REQUIRE(sent.count() >= 2);
    const auto first = sent.first().first().value<device::PointerEvent>();
    CHECK(first.kind == device::PointerEvent::Kind::Press);
    CHECK(first.xMm == Approx(50).margin(0.5));
    CHECK(first.yMm == Approx(20).margin(0.5));
    const auto last = sent.last().first().value<device::PointerEvent>();
    CHECK(last.kind == device::PointerEvent::Kind::Release);
    CHECK(last.xMm == Approx(60).margin(0.5));
}

TEST_CASE("the visit frame fits 1366x768 with nothing cut, also in large text")
{
    for (const bool isLarge : {false, true}) {
        test::useTheme({.isDark = false, .hasLargeText = isLarge});
        VisitFrame frame;
        frame.rail()->setSteps(std::vector<StepLook>(13, {u"Tanda tangan"_s, StepState::Done, 2}));
        frame.resident()->setResident({u"Rahmawati Kusuma Dewi"_s, u"3576••••••••0003"_s, u"35 tahun"_s,
                                       u"Perempuan"_s, PhotoBackground::Red, u"lahir 1991"_s});
        frame.setHeading(u"Foto"_s, u"Dudukkan penduduk tegak, menghadap kamera, mata terbuka."_s);
        frame.setStage(new PreviewView);
        frame.setAdviceVisible(true);
        frame.advice()->setAdvice(u"Maju sedikit."_s);
        frame.setAttemptsVisible(true);
        frame.attempts()->setAttempts({{1, 62, false, {}}, {2, 71, true, {}}, {3, std::nullopt, false, {}}});
        frame.addPanelAct(u"Pengecualian"_s, Qt::Key_F4);
        frame.addFooterAct(u"Parkir"_s, Qt::Key_F8);
        frame.primary()->setAct(u"Ambil foto"_s, Qt::Key_Space);
        test::showAt(frame, 1366, 720);
        CHECK(frame.size() == QSize(1366, 720));
        CHECK(test::cutTexts(frame).join(u'\n').toStdString() == "");
    }
    test::useTheme();
}

TEST_CASE("acts of a step leave with it, also while one of them is being clicked")
{
    test::useTheme();
    VisitFrame frame;
    auto *act = frame.addPanelAct(u"Ulangi"_s, Qt::Key_F6);
    int clicks = 0;
    QObject::connect(act, &QPushButton::clicked, &frame, [&] {
        ++clicks;
        frame.clearActs();
        frame.addPanelAct(u"Lain"_s, Qt::Key_F6);
    });
    test::showAt(frame, 1366, 720);
    QTest::mouseClick(act, Qt::LeftButton);
    CHECK(clicks == 1);
    QTest::qWait(0);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const auto labels = frame.findChildren<QPushButton *>();
    CHECK(
        std::none_of(labels.begin(), labels.end(), [](auto *b) { return b->text().contains(u"Ulangi"_s); }));
}

TEST_CASE("of many attempts the kept one and the newest are shown")
{
    test::useTheme();
    AttemptStrip strip;
    std::vector<AttemptChip> attempts;
    for (int number = 1; number <= 9; ++number)
        attempts.push_back({number, 40 + number, number == 2, {}});
    strip.setAttempts(attempts);
    QStringList numbers;
    for (const auto *chip : strip.findChildren<QPushButton *>())
        numbers << chip->objectName();
    CHECK(numbers == QStringList{u"attempt2"_s, u"attempt5"_s, u"attempt6"_s, u"attempt7"_s, u"attempt8"_s,
                                 u"attempt9"_s});
    attempts.resize(2);
    strip.setAttempts(attempts);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(strip.findChildren<QPushButton *>().size() == 2);
}

TEST_CASE("the background chip keeps its padding when it gets its colour later")
{
    test::useTheme();
    VisitFrame frame;
    test::showAt(frame, 1366, 720);
    frame.resident()->setResident({u"Rahmawati"_s, {}, {}, {}, PhotoBackground::Red, u"lahir 1991"_s});
    test::showAt(frame, 1366, 720);
    const auto *chip = frame.findChild<QLabel *>(u"residentBackground"_s);
    CHECK(chip->height() >= chip->fontMetrics().height() + 12);
}

TEST_CASE("the file dialog speaks the language of the window, proposes a name and remembers the folder")
{
    test::useTheme();
    QTemporaryDir dir;
    QWidget parent;
    test::showAt(parent, 800, 600);
    QString got;
    const auto open = [&] {
        askForFile(&parent, {u"Simpan"_s, receiptFileName(u"1A2B3C4D-5E6F"_s), u"PDF (*.pdf)"_s, u"pdf"_s},
                   [&got](const QString &path) { got = path; });
        auto *dialog = parent.findChild<QFileDialog *>(u"saveDialog"_s);
        REQUIRE(dialog);
        return dialog;
    };
    const auto texts = [](const QFileDialog *dialog) {
        QMap<QString, QString> all;
        for (const auto *label : dialog->findChildren<QLabel *>())
            all[label->objectName()] = label->text();
        for (const auto *button : dialog->findChildren<QAbstractButton *>())
            all[button->objectName() + u'|' + button->icon().name()] = button->text() + button->toolTip();
        const auto *header = dialog->findChild<QHeaderView *>();
        for (int i = 0; header && i < header->count(); ++i)
            all[u"column %1"_s.arg(i)] = header->model()->headerData(i, Qt::Horizontal).toString();
        all.removeIf([](const auto &entry) { return entry.value().isEmpty(); });
        return all;
    };
    auto *indonesian = open();
    const auto ours = texts(indonesian);
    QLineEdit *name = indonesian->findChild<QLineEdit *>(u"fileNameEdit"_s);
    REQUIRE(name);
    CHECK(name->text() == u"bukti-perekaman-1A2B3C4D-5E6F.pdf"_s);
    name->setText(dir.filePath(u"x.pdf"_s));
    QMetaObject::invokeMethod(indonesian, "accept");
    CHECK(got == dir.filePath(u"x.pdf"_s));
    REQUIRE(QTest::qWaitFor([&] { return !parent.findChild<QFileDialog *>(); }));
    REQUIRE(words::installLanguage(u"en"_s));
    auto *english = open();
    CHECK(english->directory().absolutePath() == QDir(dir.path()).absolutePath());
    const auto theirs = texts(english);
    REQUIRE(theirs.size() > 8);
    for (auto it = theirs.cbegin(); it != theirs.cend(); ++it) {
        INFO(it.key().toStdString() << ": " << it.value().toStdString());
        CHECK(ours.value(it.key()) != it.value());
    }
    english->reject();
    REQUIRE(words::installLanguage(u"id"_s));
}
