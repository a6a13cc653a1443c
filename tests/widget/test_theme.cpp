// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "app/desktop/shell/WindowPlace.h"
#include "app/desktop/theme/HandShape.h"
#include "app/desktop/theme/Icons.h"
#include "core/base/Resources.h"
#include "tests/widget/WidgetSupport.h"

#include <QApplication>
#include <QImage>
#include <QPalette>
#include <QRegularExpression>

#include <algorithm>

using namespace loket;
using namespace loket::desktop;
using namespace Qt::StringLiterals;

namespace {

Tokens tokensOf(const char *theme)
{
    auto tokens = Tokens::load(QString::fromLatin1(theme));
    REQUIRE(tokens);
    return *tokens;
}

bool paintsSomething(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    int inked = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            inked += qAlpha(image.pixel(x, y)) > 128;
    }
    return inked > image.width() * image.height() / 100;
}

} // namespace

TEST_CASE("contrast ratio agrees with WCAG's own examples")
{
    // WCAG 2.2 definition: black on white is 21:1; #777 on white is 4.48:1 (the well-known near miss),
    // #767676 4.54:1.
    CHECK(contrastRatio(Qt::black, Qt::white) == Approx(21.0).epsilon(0.001));
    CHECK(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) == Approx(4.48).margin(0.01));
    CHECK(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) == Approx(4.54).margin(0.01));
}

TEST_CASE("every text keeps 4.5:1 and every control's line 3:1, light and dark")
{
    for (const char *theme : {"light", "dark"}) {
        const Tokens tokens = tokensOf(theme);
        REQUIRE(tokens.textPairs().size() > 20);
        for (const auto &[text, ground] : tokens.textPairs()) {
            INFO(theme << ": " << name(text).toStdString() << " on " << name(ground).toStdString());
            REQUIRE(text != ColourRole::None);
            REQUIRE(ground != ColourRole::None);
            CHECK(contrastRatio(tokens.colour(text), tokens.colour(ground)) >= 4.5);
        }
        for (const auto &[line, ground] : tokens.linePairs()) {
            INFO(theme << ": line " << name(line).toStdString() << " on " << name(ground).toStdString());
            CHECK(contrastRatio(tokens.colour(line), tokens.colour(ground)) >= 3.0);
        }
    }
}

TEST_CASE("the style sheet paints no pair of text and ground that the contrast test does not know")
{
    const auto sheet = readResource(u"themes/loket.qss"_s);
    REQUIRE(sheet);
    const auto pairs = tokensOf("light").textPairs();
    static const QRegularExpression rule(uR"(\{([^}]*)\})"_s);
    static const QRegularExpression ink(uR"((?:^|[\s;])color:\s*@(\w+))"_s);
    static const QRegularExpression ground(uR"((?:^|[\s;])background:\s*@(\w+))"_s);
    int checked = 0;
    for (auto it = rule.globalMatch(QString::fromUtf8(*sheet)); it.hasNext();) {
        const QString body = it.next().captured(1);
        const auto inkMatch = ink.match(body);
        const auto groundMatch = ground.match(body);
        if (!inkMatch.hasMatch() || !groundMatch.hasMatch())
            continue;
        const std::pair wanted{parseColourRole(inkMatch.captured(1)),
                               parseColourRole(groundMatch.captured(1))};
        INFO(body.toStdString());
        CHECK(std::find(pairs.begin(), pairs.end(), wanted) != pairs.end());
        ++checked;
    }
    CHECK(checked > 25);
}

TEST_CASE("the theme is switched at run time: palette, font and sheet follow")
{
    test::useTheme();
    const double base = QApplication::font().pointSizeF();
    CHECK(base == Approx(11.0));
    CHECK(QApplication::palette().color(QPalette::Window) == QColor(u"#F2F4F6"_s));
    CHECK(QApplication::font().families() == QStringList{u"Inter"_s, u"Noto Sans"_s});
    Theme::get().apply({.isDark = true, .hasLargeText = true});
    CHECK(QApplication::font().pointSizeF() == Approx(base * 1.3));
    CHECK(QApplication::palette().color(QPalette::Window).lightness() < 60);
    CHECK(Theme::get().styleSheet().contains(u"#11171d"_s));
    CHECK_FALSE(Theme::get().styleSheet().contains(u'@'));
    CHECK(sizeOf("control") == 52);
    Theme::get().apply({});
}

TEST_CASE("a theme that lacks a colour is refused by name")
{
    const auto missing = Tokens::load(u"no-such-theme"_s);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::NotFound);
}

TEST_CASE("every icon and pictogram paints something, in both themes")
{
    for (const bool isDark : {false, true}) {
        test::useTheme({.isDark = isDark});
        for (const auto &icon : Icons::names()) {
            INFO(icon.toStdString());
            CHECK(paintsSomething(Icons::get(icon).pixmap(22, 22)));
        }
        for (const auto &pictogram : Icons::pictogramNames()) {
            INFO(pictogram.toStdString());
            CHECK(paintsSomething(Icons::pictogram(pictogram, 160)));
        }
    }
    CHECK_FALSE(paintsSomething(Icons::get(u"no-such-icon"_s).pixmap(22, 22)));
    test::useTheme();
}

TEST_CASE("hands are mirror images and each finger lies inside its hand")
{
    const HandShape right(true);
    const HandShape left(false);
    CHECK(right.tip(device::Position::RightThumb).x() < 50); // its owner looks at the back of the hand
    CHECK(left.tip(device::Position::LeftThumb).x() > 50);
    for (const auto finger : HandShape::fingers(true)) {
        CHECK(right.outline().contains(right.tip(finger)));
        CHECK(right.finger(finger).contains(right.tip(finger)));
        CHECK(left.finger(finger).isEmpty());
    }
    CHECK(left.tip(device::Position::LeftRing).x() ==
          Approx(100 - right.tip(device::Position::RightRing).x()));
}

TEST_CASE("a small screen is used whole, and no window is larger than what is free")
{
    CHECK(placeOn({0, 0, 1366, 768}, {0, 27, 1366, 741}).isMaximised);
    CHECK(placeOn({0, 0, 1440, 900}, {0, 0, 1440, 860}).isMaximised);
    CHECK(placeOn({0, 0, 1920, 1080}, {0, 27, 1920, 1053}) == WindowPlace{false, {1366, 768}});
    const WindowPlace tight = placeOn({0, 0, 1500, 910}, {0, 0, 1300, 760});
    CHECK_FALSE(tight.isMaximised);
    CHECK(tight.size.width() <= 1300);
    CHECK(tight.size.height() < 760);
}
