// SPDX-License-Identifier: GPL-3.0-or-later
// What the program takes from the computer around it, and gives back: the desktop's theme, sounds.
#include "app/desktop/sound/Sounds.h"
#include "app/desktop/theme/SystemTheme.h"
#include "app/desktop/theme/Theme.h"
#include "tests/widget/VisitScene.h"
#include "tests/widget/WidgetSupport.h"

#include <QWindow>

#include <algorithm>

using namespace loket;
using namespace loket::desktop;
using namespace loket::test;

namespace {

void tellOfTheme(VisitScene &scene)
{
    QEvent event(QEvent::ThemeChange);
    QCoreApplication::sendEvent(scene.window().windowHandle(), &event);
}

} // namespace

TEST_CASE("with \"as the system\" a desktop that turns dark turns Loket dark at once, and light again")
{
    VisitScene scene;
    scene.start();
    CHECK_FALSE(Theme::get().appearance().isDark);
    scene.isDesktopDark = true;
    tellOfTheme(scene);
    REQUIRE(scene.waitFor([] { return Theme::get().appearance().isDark; }));
    CHECK(QApplication::palette().color(QPalette::Window).lightness() < 80);
    scene.isDesktopDark = false;
    tellOfTheme(scene);
    REQUIRE(scene.waitFor([] { return !Theme::get().appearance().isDark; }));
}

TEST_CASE("a theme that was chosen stays, whatever the desktop does")
{
    VisitScene scene({{u"theme"_s, u"light"_s}});
    scene.start();
    REQUIRE(scene.waitFor([] { return !Theme::get().appearance().isDark; }));
    scene.isDesktopDark = true;
    tellOfTheme(scene);
    // Queued behind the check that follows the event.
    bool isThrough = false;
    QMetaObject::invokeMethod(
        &scene.window(), [&] { isThrough = true; }, Qt::QueuedConnection);
    REQUIRE(scene.waitFor([&] { return isThrough; }));
    CHECK_FALSE(Theme::get().appearance().isDark);
}

TEST_CASE("reading the desktop's palette leaves the program's own in place")
{
    useTheme({.isDark = true, .hasLargeText = false});
    const QPalette before = QApplication::palette();
    CHECK_FALSE(SystemTheme::isDesktopDark()); // offscreen is light
    CHECK(QApplication::palette() == before);
    useTheme();
}

TEST_CASE("sounds are off unless the station wants them")
{
    const bool isOn = GENERATE(false, true);
    VisitScene scene({{u"sounds"_s, isOn}});
    scene.startAt(u"photo"_s);
    scene.take(scene.camera, device::Retry{device::RetryReason::HoldStill, {}});
    if (!isOn) {
        scene.take(scene.camera, scene.person.face(sim::Backdrop::Red));
        CHECK(scene.played().empty());
        return;
    }
    REQUIRE(scene.waitFor([&] { return scene.played().size() == 1; }));
    CHECK(scene.played()[0] == Sounds::samples(Sound::Retry).size());
    scene.take(scene.camera, scene.person.face(sim::Backdrop::Red));
    REQUIRE(scene.waitFor([&] { return scene.played().size() == 2; }));
    CHECK(scene.played()[1] == Sounds::samples(Sound::Captured).size());
}

TEST_CASE("sounds are short, begin and end in silence, and never full scale")
{
    for (const Sound sound : {Sound::Captured, Sound::Retry}) {
        const auto samples = Sounds::samples(sound);
        CHECK(samples.size() > Sounds::kRateHz / 10);
        CHECK(samples.size() < Sounds::kRateHz * 3 / 10);
        CHECK(std::abs(samples.front()) < 300);
        CHECK(std::abs(samples.back()) < 300);
        const qint16 loudest = *std::max_element(samples.begin(), samples.end());
        CHECK(loudest > 10'000);
        CHECK(loudest < 17'000);
    }
    CHECK(Sounds::samples(Sound::None).empty());
}

TEST_CASE("a computer without a sound device stays silent and goes on")
{
    Sounds::playThroughAlsa(Sounds::samples(Sound::Captured), Sounds::kRateHz);
    SUCCEED();
}
