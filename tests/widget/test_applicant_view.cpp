// SPDX-License-Identifier: GPL-3.0-or-later
// The applicant's view in the running program: where it stands as screens come and go, the mirror, what is
// left of a person when the visit is over or the screen is locked.
#include "app/desktop/applicant/ApplicantStrip.h"
#include "app/desktop/applicant/ApplicantView.h"
#include "app/desktop/widgets/PreviewView.h"
#include "tests/widget/VisitScene.h"
#include "tests/widget/WidgetSupport.h"

#include <QAbstractButton>
#include <QScreen>

using namespace loket;
using namespace loket::desktop;
using namespace loket::test;

using Place = ApplicantScreen::Place;

namespace {

/// A second screen that can be pulled out.
class PluggableScreens final : public Screens
{
public:
    explicit PluggableScreens(bool isPlugged)
        : m_isPlugged(isPlugged)
    {}
    [[nodiscard]] QScreen *beside(const QWidget &) const override
    {
        return m_isPlugged ? QGuiApplication::primaryScreen() : nullptr;
    }
    void plug(bool isPlugged)
    {
        m_isPlugged = isPlugged;
        Q_EMIT changed();
    }

private:
    bool m_isPlugged;
};

ApplicantView *viewWindow()
{
    for (QWidget *window : QApplication::topLevelWidgets())
        if (auto *view = qobject_cast<ApplicantView *>(window))
            return view;
    return nullptr;
}

device::Frame halfRed()
{
    device::Frame frame;
    frame.widthPx = 320;
    frame.heightPx = 240;
    frame.strideBytes = frame.widthPx * 3;
    frame.format = device::PixelFormat::Bgr24;
    frame.pixels = QByteArray(frame.strideBytes * frame.heightPx, '\0');
    for (int y = 0; y < frame.heightPx; ++y)
        for (int x = 0; x < frame.widthPx / 2; ++x)
            frame.pixels[y * frame.strideBytes + x * 3 + 2] = char(255);
    return frame;
}

QColor at(QWidget &widget, double x, double y)
{
    const QImage picture = widget.grab().toImage();
    return picture.pixelColor(int(picture.width() * x), int(picture.height() * y));
}

} // namespace

TEST_CASE(
    "F9 opens the view on the second screen, over all of it, and it takes no key away from the operator")
{
    PluggableScreens screens(true);
    VisitScene scene;
    scene.screens = &screens;
    scene.startAt(u"registration"_s);
    CHECK(scene.program().applicant().place() == Place::None);
    scene.key(Qt::Key_F9);
    REQUIRE(scene.waitFor([&] { return viewWindow() && viewWindow()->isVisible(); }));
    CHECK(viewWindow()->isFullScreen());
    CHECK(viewWindow()->geometry() == QGuiApplication::primaryScreen()->geometry());
    CHECK(viewWindow()->windowFlags().testFlag(Qt::WindowDoesNotAcceptFocus));
    CHECK_FALSE(viewWindow()->testAttribute(Qt::WA_QuitOnClose));
    CHECK(viewWindow()->scene().sentence == u"Tunjukkan kartu keluarga Anda kepada petugas."_s);
    CHECK(viewWindow()->accessibleName().contains(viewWindow()->scene().sentence));
    CHECK_FALSE(scene.isShown(u"applicantStrip"_s));
    scene.key(Qt::Key_F9);
    REQUIRE(scene.waitFor([&] { return viewWindow() == nullptr; }));
}

TEST_CASE("the choice is remembered, and the header's button makes it too")
{
    VisitScene scene;
    PluggableScreens screens(false);
    scene.screens = &screens;
    scene.start();
    auto *button = scene.find<QAbstractButton>(u"applicantScreen"_s);
    REQUIRE(button);
    button->click();
    CHECK(scene.program().applicant().mode() == ApplicantMode::SecondScreen);
    CHECK(button->isChecked());
    REQUIRE(scene.waitFor([&] { return !scene.find(u"toast"_s) || scene.isShown(u"toast"_s); }));
    const auto station = scene.leave();
    CHECK(station->settings().text(u"applicant_view"_s) == u"second_screen"_s);
}

TEST_CASE("a second screen that is pulled out leaves a panel with the same scene, and gets it back")
{
    PluggableScreens screens(true);
    VisitScene scene({{u"applicant_view"_s, u"second_screen"_s}});
    scene.screens = &screens;
    scene.startAt(u"notice"_s);
    REQUIRE(scene.waitFor([&] { return viewWindow() && viewWindow()->isVisible(); }));
    const ApplicantScene before = viewWindow()->scene();
    const QSize stage = scene.find(u"stage_notice"_s)->size();
    screens.plug(false);
    CHECK(viewWindow() == nullptr);
    CHECK(scene.program().applicant().place() == Place::Panel);
    REQUIRE(scene.waitFor([&] { return scene.isShown(u"applicantStrip"_s); }));
    CHECK(scene.program().applicant().scene() == before);
    CHECK(scene.find(u"stage_notice"_s)->size() == stage); // nothing is squeezed
    CHECK(scene.step() == u"notice"_s);
    screens.plug(true);
    REQUIRE(scene.waitFor([&] { return viewWindow() && viewWindow()->isVisible(); }));
    CHECK(viewWindow()->scene() == before);
    REQUIRE(scene.waitFor([&] { return !scene.isShown(u"applicantStrip"_s); }));
}

TEST_CASE("on one screen Shift+F9 makes the panel large, with the primary act in reach, and the officer's "
          "turn ends that")
{
    PluggableScreens screens(false);
    VisitScene scene({{u"applicant_view"_s, u"panel"_s}});
    scene.screens = &screens;
    scene.startAt(u"photo"_s);
    REQUIRE(scene.waitFor([&] { return scene.isShown(u"applicantStrip"_s); }));
    REQUIRE(scene.waitForLive());
    scene.key(Qt::Key_F9, Qt::ShiftModifier);
    REQUIRE(scene.waitFor([&] { return scene.isShown(u"applicantView"_s); }));
    CHECK(scene.find(u"applicantView"_s)->geometry().bottom() <
          scene.primary()->mapTo(&scene.page()->frame(), QPoint()).y());
    CHECK(scene.primary()->isEnabled());
    scene.click(u"exception"_s); // the operator opens a dialogue
    REQUIRE(scene.waitFor([&] { return !scene.isShown(u"applicantView"_s); }));
    CHECK(scene.program().applicant().scene().sentence == u"Mohon tunggu sebentar."_s);
}

TEST_CASE("the live picture is a mirror, shares the stage's pixels, and is gone when the operator works")
{
    PluggableScreens screens(true);
    VisitScene scene({{u"applicant_view"_s, u"second_screen"_s}});
    scene.screens = &screens;
    scene.startAt(u"photo"_s);
    REQUIRE(scene.waitForLive());
    Q_EMIT scene.camera.previewFrame(halfRed());
    auto *mirror = viewWindow()->findChild<PreviewView *>(u"applicantPreview"_s);
    auto *stage = scene.find<PreviewView>(u"preview"_s);
    REQUIRE(scene.waitFor([&] { return mirror->isVisible() && stage->hasPicture(); }));
    CHECK(mirror->image().constBits() == stage->image().constBits()); // not one byte was copied
    const auto isRed = [](const QColor &colour) { return colour.red() > 150; };
    CHECK(isRed(at(*stage, 0.42, 0.98 - 0.9)) == true);
    CHECK(isRed(at(*mirror, 0.95, 0.05)));
    CHECK_FALSE(isRed(at(*mirror, 0.05, 0.05)));
    scene.click(u"exception"_s);
    REQUIRE(scene.waitFor([&] { return viewWindow()->scene().tone == ApplicantTone::Wait; }));
    CHECK_FALSE(mirror->isVisible());
    CHECK_FALSE(mirror->hasPicture());
}

TEST_CASE("the result of a photo is told without a figure")
{
    PluggableScreens screens(true);
    VisitScene scene({{u"applicant_view"_s, u"second_screen"_s}});
    scene.screens = &screens;
    scene.startAt(u"photo"_s);
    scene.take(scene.camera, scene.person.face(sim::Backdrop::Red));
    REQUIRE(scene.waitFor([&] { return viewWindow()->scene().sentence == u"Foto sudah baik."_s; }));
    CHECK(viewWindow()->scene().preview == ApplicantPreview::Still);
    CHECK(viewWindow()->scene().tone == ApplicantTone::Good);
}

TEST_CASE("between visits and behind the lock nothing of the person is left")
{
    PluggableScreens screens(true);
    VisitScene scene({{u"applicant_view"_s, u"second_screen"_s}});
    scene.screens = &screens;
    scene.startAt(u"photo"_s);
    REQUIRE(scene.waitForLive());
    Q_EMIT scene.camera.previewFrame(halfRed());
    REQUIRE(scene.waitFor([&] { return viewWindow()->findChild<PreviewView *>()->isVisible(); }));
    CHECK(viewWindow()->scene().masked == u"C••• W••• U••• · NIK 3576••••••••0003"_s);
    const auto isEmpty = [] {
        const ApplicantScene &shown = viewWindow()->scene();
        return shown.masked.isEmpty() && shown.count == 0 &&
               !viewWindow()->findChild<PreviewView *>()->hasPicture();
    };
    scene.key(Qt::Key_F12);
    CHECK(isEmpty());
    CHECK(viewWindow()->scene().sentence == u"Mohon tunggu sebentar."_s);
    CHECK_FALSE(viewWindow()->accessibleName().contains(u"NIK"_s));
    scene.program().login().submit(SecretBytes::copyOf(passphraseOf(u"sari"_s).toUtf8()));
    REQUIRE(scene.waitFor([&] { return scene.page() && scene.step() == u"photo"_s; }));
    REQUIRE(scene.waitFor([&] { return !viewWindow()->scene().masked.isEmpty(); }));
    REQUIRE(scene.waitForIdle());
    scene.key(Qt::Key_F8);
    REQUIRE(scene.waitFor([&] { return !scene.page(); }));
    REQUIRE(scene.waitFor(isEmpty));
    CHECK(viewWindow()->scene().sentence.startsWith(u"Selamat datang"_s));
}

TEST_CASE("nothing is cut at any size, in any language, with large text")
{
    inEveryLook([] {
        ApplicantView view;
        ApplicantScene scene = restScene(ApplicantRest::Welcome, u"Kec. Contoh, Loket 2"_s);
        scene.sentence = u"Letakkan jari yang berwarna di gambar pada pemindai, lalu tahan sebentar saja."_s;
        scene.progress = u"Langkah 10 dari 13"_s;
        scene.count = 13;
        scene.number = 10;
        scene.masked = u"C••• W••• P••• · NIK 3576••••••••0003"_s;
        for (const QSize size : {QSize(1024, 600), QSize(1366, 768), QSize(1920, 1080), QSize(768, 1366)}) {
            view.setLargeText(true);
            view.resize(size);
            view.setScene(scene, nullptr);
            (void)view.grab(); // what is hidden learns its size only then
            CAPTURE(size.width(), size.height());
            CHECK(view.isWhole());
        }
    });
}
