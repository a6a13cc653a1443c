// SPDX-License-Identifier: GPL-3.0-or-later
// Toasts, and fields that answer to the whole window.
#include "tests/widget/ShellScene.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QtTest/qtestspontaneevent.h>
#include <QWheelEvent>

using namespace loket;
using namespace loket::desktop;
using namespace loket::test;
using namespace Qt::StringLiterals;

TEST_CASE("a toast goes when the operator leaves its page, and stays after the visit that said it")
{
    ShellScene scene;
    scene.logIn();
    auto *toast = scene.part("toast");
    const auto isGoneAfter = [&](const auto &act) {
        scene.window->say(u"Tersimpan."_s);
        REQUIRE(toast->isVisible());
        act();
        return !toast->isVisible();
    };
    CHECK(isGoneAfter([&] { QTest::mouseClick(scene.part("nav_devices"), Qt::LeftButton); }));
    CHECK(isGoneAfter([&] { QTest::keyClick(scene.window.get(), Qt::Key_1, Qt::ControlModifier); }));
    CHECK(isGoneAfter([&] { QTest::keyClick(scene.window.get(), Qt::Key_F3); }));
    CHECK_FALSE(isGoneAfter([&] { scene.window->showPage(scene.window->currentPage()); }));
    CHECK(isGoneAfter([&] { scene.window->openVisit(new BlankPage(u"visit"_s)); }));
    CHECK_FALSE(isGoneAfter([&] { scene.window->closeVisit(); }));
    CHECK(scene.window->currentPage() == PageId::Home);
}

TEST_CASE("a toast does not cover a field")
{
    QWidget window;
    auto *field = new QLineEdit(&window);
    auto *toast = new Toast(&window);
    test::showAt(window, 1000, 700);
    toast->say(u"Tersimpan."_s, ToastTone::Success);
    const QRect usual = toast->geometry();
    field->setGeometry(usual);
    field->show();
    QTest::qWait(0);
    toast->say(u"Tersimpan."_s, ToastTone::Success);
    CHECK_FALSE(toast->geometry().intersects(field->geometry()));
    CHECK(window.rect().contains(toast->geometry()));
    field->hide();
    toast->say(u"Tersimpan."_s, ToastTone::Success);
    CHECK(toast->geometry() == usual);
}

TEST_CASE("the wheel scrolls the settings and changes none of them, until a field has the focus")
{
    ShellScene scene;
    scene.logIn();
    scene.window->showPage(PageId::Settings);
    REQUIRE(QTest::qWaitFor([&] { return scene.settingsPresenter.isLoaded(); }));
    auto *box = scene.part("row_idle_lock_seconds")->findChild<QSpinBox *>(u"editor"_s);
    // As from the mouse: only such a wheel gives the focus first, and goes on to what scrolls.
    const auto wheel = [&] {
        const QPointF at = QRectF(box->rect()).center();
        QWheelEvent event(at, box->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&event);
        qApp->notify(box, &event);
    };
    const int before = box->value();
    auto *bar = qobject_cast<QScrollArea *>(scene.part("settingsScroll"))->verticalScrollBar();
    REQUIRE(bar->maximum() > 0);
    REQUIRE_FALSE(box->hasFocus());
    wheel();
    CHECK(box->value() == before);
    CHECK_FALSE(box->hasFocus());
    CHECK(bar->value() > 0);
    bar->setValue(0);
    box->setFocus();
    wheel();
    CHECK(box->value() != before);
}

TEST_CASE("a confirmation has the tick, a refusal the warning")
{
    ShellScene scene;
    scene.logIn();
    auto *toast = qobject_cast<Toast *>(scene.part("toast"));
    scene.window->say(u"Tersimpan."_s);
    CHECK(toast->tone() == ToastTone::Success);
    scene.window->warn(u"Peran Anda tidak mengizinkan tindakan ini. Tidak ada yang berubah. Minta penyelia "
                       "melakukannya, atau masuk dengan akun yang boleh."_s);
    CHECK(toast->tone() == ToastTone::Warning);
    CHECK(toast->isVisible());
    CHECK(toast->width() < scene.window->width());
    CHECK(test::cutTexts(*toast).join(u'\n').toStdString() == "");
}

TEST_CASE("numbers in fields follow the language of the window")
{
    ShellScene scene;
    scene.logIn();
    auto *box = scene.part("row_disk_low_mb")->findChild<QSpinBox *>(u"editor"_s);
    box->setValue(2000);
    QTest::qWait(0);
    CHECK(box->text().startsWith(u"2.000 "_s));
    REQUIRE(words::installLanguage(u"en"_s));
    QTest::qWait(0);
    CHECK(box->text().startsWith(u"2,000 "_s));
    REQUIRE(words::installLanguage(u"id"_s));
    QTest::qWait(0);
    CHECK(box->text().startsWith(u"2.000 "_s));
}
