// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/signature/InkPath.h"
#include "core/biometrics/signature/InkRender.h"
#include "core/biometrics/signature/SignatureQuality.h"

#include <opencv2/imgproc.hpp>

#include <QXmlStreamReader>

#include <catch2/catch.hpp>

#include <cmath>
#include <functional>
#include <limits>

using namespace loket;
using namespace loket::signature;
using biometrics::Advice;
using device::Ink;
using device::InkPoint;

namespace {

using Curve = std::function<cv::Point2d(double)>; // 0…1 to mm

void addStroke(Ink &ink, const Curve &curve, int points, int durationMs)
{
    const qint32 start = ink.strokes.empty() ? 0 : ink.strokes.back().back().timeMs + 120;
    std::vector<InkPoint> stroke;
    for (int i = 0; i < points; ++i) {
        const double t = points > 1 ? static_cast<double>(i) / (points - 1) : 0;
        const cv::Point2d p = curve(t);
        stroke.push_back({static_cast<float>(p.x), static_cast<float>(p.y),
                          static_cast<float>(0.3 + 0.6 * std::sin(CV_PI * t)),
                          start + static_cast<qint32>(t * durationMs), true});
    }
    ink.strokes.push_back(std::move(stroke));
}

Ink surface()
{
    Ink ink;
    ink.widthMm = 108;
    ink.heightMm = 65;
    return ink;
}

// Loops that run to the right, and a line under them.
Ink signatureOf(double size = 1)
{
    Ink ink = surface();
    addStroke(
        ink,
        [=](double t) {
            return cv::Point2d(54 + size * (50 * t - 25 + 5 * std::sin(38 * t)),
                               30 + size * 7 * std::cos(38 * t));
        },
        240, 1800);
    addStroke(
        ink, [=](double t) { return cv::Point2d(54 + size * (40 * t - 20), 30 + size * (12 - 3 * t)); }, 40,
        250);
    return ink;
}

biometrics::Quality assessed(const Ink &ink)
{
    const auto quality = assess(ink);
    REQUIRE(quality);
    return *quality;
}

} // namespace

TEST_CASE("a real signature passes")
{
    const biometrics::Quality quality = assessed(signatureOf());
    for (const biometrics::Measure &m : quality.measures) {
        INFO(m.id.toStdString() << " = " << m.value);
        CHECK(m.ok);
    }
    CHECK(quality.advice == Advice::None);
    CHECK(quality.score >= biometrics::kPassScore);
    const Features f = featuresOf(signatureOf());
    CHECK(f.strokes == 2);
    CHECK(f.points == 280);
    CHECK(f.durationMs == Approx(1800 + 120 + 250));
    CHECK(f.widthMm == Approx(55).margin(6));
}

TEST_CASE("a cross of two short lines passes: some people write no more")
{
    Ink ink = surface();
    addStroke(
        ink, [](double t) { return cv::Point2d(45 + 14 * t, 25 + 12 * t); }, 30, 300);
    addStroke(
        ink, [](double t) { return cv::Point2d(59 - 14 * t, 25 + 12 * t); }, 30, 300);
    CHECK(assessed(ink).advice == Advice::None);
}

namespace {

struct Case
{
    const char *what;
    std::function<void(Ink &)> draw;
    Advice advice;
};

/// What people do on a pad that is no signature, and what must be said of it.
const std::vector<Case> kNoSignatures{
    {"nothing", [](Ink &) {}, Advice::SignatureEmpty},
    {"only hovering",
     [](Ink &ink) {
         addStroke(
             ink, [](double t) { return cv::Point2d(20 + 40 * t, 30); }, 50, 900);
         for (InkPoint &p : ink.strokes[0])
             p.penDown = false;
     },
     Advice::SignatureEmpty},
    {"a tap",
     [](Ink &ink) {
         addStroke(
             ink, [](double) { return cv::Point2d(50, 30); }, 1, 0);
     },
     Advice::SignatureDot},
    {"a pressed dot",
     [](Ink &ink) {
         addStroke(
             ink,
             [](double t) { return cv::Point2d(50 + 0.4 * std::cos(7 * t), 30 + 0.4 * std::sin(7 * t)); }, 80,
             700);
     },
     Advice::SignatureDot},
    {"a straight line",
     [](Ink &ink) {
         addStroke(
             ink, [](double t) { return cv::Point2d(20 + 60 * t, 30 + 5 * t + 0.1 * std::sin(90 * t)); }, 90,
             700);
     },
     Advice::SignatureLine},
    {"tiny loops", [](Ink &ink) { ink = signatureOf(0.1); }, Advice::SignatureTooSmall},
    {"the frame of the box",
     [](Ink &ink) {
         addStroke(
             ink, [](double t) { return cv::Point2d(0.5 + 107 * t, 0.5); }, 60, 500);
         addStroke(
             ink, [](double t) { return cv::Point2d(107.4, 0.5 + 64 * t); }, 60, 500);
         addStroke(
             ink, [](double t) { return cv::Point2d(107.4 - 107 * t, 64.4); }, 60, 500);
     },
     Advice::SignatureOutside},
    {"a flick",
     [](Ink &ink) {
         addStroke(
             ink, [](double t) { return cv::Point2d(40 + 25 * t, 30 + 8 * std::sin(5 * t)); }, 20, 90);
     },
     Advice::SignatureTooQuick},
    {"a slack arc",
     [](Ink &ink) {
         addStroke(
             ink, [](double t) { return cv::Point2d(30 + 30 * t, 30 + 5 * t * t * t); }, 40, 500);
     },
     Advice::SignatureTooSimple},
};

} // namespace

TEST_CASE("what is no signature is named")
{
    for (const Case &c : kNoSignatures) {
        Ink ink = surface();
        c.draw(ink);
        const biometrics::Quality quality = assessed(ink);
        INFO(c.what);
        CHECK(name(quality.advice).toStdString() == name(c.advice).toStdString());
        CHECK(quality.score < biometrics::kPassScore);
    }
}

TEST_CASE("ink that cannot have been written is refused")
{
    Ink ink = signatureOf();
    SECTION("a point at no place") { ink.strokes[0][7].xMm = std::numeric_limits<float>::quiet_NaN(); }
    SECTION("a point far outside") { ink.strokes[0][7].yMm = 300; }
    SECTION("pressure above full") { ink.strokes[0][7].pressure = 1.5F; }
    SECTION("time that goes back") { ink.strokes[1][3].timeMs = 10; }
    SECTION("negative time") { ink.strokes[0][0].timeMs = -1; }
    SECTION("an endless surface") { ink.widthMm = std::numeric_limits<double>::infinity(); }
    CHECK(validate(ink).error().code == ErrorCode::Malformed);
    CHECK(assess(ink).error().code == ErrorCode::Malformed);
    CHECK(renderInk(ink).error().code == ErrorCode::Malformed);
    CHECK(inkToSvg(ink).error().code == ErrorCode::Malformed);
}

TEST_CASE("more points than any pad gives are refused")
{
    Ink ink = surface();
    ink.strokes.emplace_back(200'001, InkPoint{10, 10, 1, 0, true});
    CHECK(validate(ink).error().code == ErrorCode::TooLarge);
}

TEST_CASE("the picture shows the ink at the right place, smooth, and wider where the pen pressed")
{
    Ink ink = surface();
    addStroke(
        ink, [](double t) { return cv::Point2d(20 + 60 * t, 30); }, 60, 800);
    for (InkPoint &p : ink.strokes[0])
        p.pressure = p.xMm < 50 ? 0.1F : 1.0F;
    const auto picture = renderInk(ink);
    REQUIRE(picture);
    CHECK(picture->type() == CV_8UC1);
    CHECK(picture->cols == 1296); // 108 mm at 12 px/mm
    CHECK(picture->rows == 780);
    CHECK(picture->at<uchar>(360, 900) == 0);
    CHECK(picture->at<uchar>(300, 900) == 255);
    const auto inkInColumn = [&](int x) { return cv::countNonZero(picture->col(x) < 128); };
    CHECK(inkInColumn(900) == Approx(0.9 * 12).margin(1.5));
    CHECK(inkInColumn(300) == Approx(0.315 * 12).margin(1.5));
    CHECK(inkInColumn(200) == 0);
    const cv::Mat between = (*picture > 20) & (*picture < 235);
    CHECK(cv::countNonZero(between) > 0); // edges are grey: anti-aliased
}

TEST_CASE("a cropped picture holds the ink and its margin")
{
    RenderOptions options;
    options.cropToInk = true;
    const auto picture = renderInk(signatureOf(), options);
    REQUIRE(picture);
    const Features f = featuresOf(signatureOf());
    CHECK(picture->cols == Approx((f.widthMm + 2 * (2 + 0.45)) * 12).margin(2));
    cv::Mat points;
    cv::findNonZero(*picture < 128, points);
    const cv::Rect box = cv::boundingRect(points);
    CHECK(box.x > 12);
    CHECK(box.x < 36);
    Ink unknown = signatureOf();
    unknown.widthMm = unknown.heightMm = 0;
    CHECK(renderInk(unknown, options));
    CHECK(renderInk(unknown).error().code == ErrorCode::InvalidArgument);
}

TEST_CASE("a picture that would be too large, or of nothing, is refused")
{
    RenderOptions options;
    options.pxPerMm = 60;
    CHECK(renderInk(signatureOf(), options).error().code == ErrorCode::TooLarge);
    options.pxPerMm = 0.1;
    CHECK(renderInk(signatureOf(), options).error().code == ErrorCode::InvalidArgument);
    CHECK(renderInk(surface()).error().code == ErrorCode::InvalidArgument);
}

TEST_CASE("the SVG is well-formed, in millimetres, and has the pen's path in it")
{
    const auto svg = inkToSvg(signatureOf());
    REQUIRE(svg);
    QXmlStreamReader xml(*svg);
    int paths = 0;
    QString viewBox;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"svg")
            viewBox = xml.attributes().value(QStringLiteral("viewBox")).toString();
        if (xml.name() == u"path") {
            ++paths;
            CHECK(xml.attributes().value(QStringLiteral("stroke-width")).toDouble() >= 0.1);
            CHECK(xml.attributes().value(QStringLiteral("d")).startsWith(u'M'));
        }
    }
    CHECK_FALSE(xml.hasError());
    CHECK(viewBox == u"0 0 108.00 65.00");
    CHECK(paths >= 2);
    CHECK(svg->size() < 20'000);
}

TEST_CASE("resampling keeps the shape, evenly spaced, and hover points split a run")
{
    const Run run{{0, 0, 1, 0, true}, {3, 0, 1, 10, true}, {3, 4, 1, 20, true}};
    const auto even = resampled(run, 1.0);
    REQUIRE(even.size() == 8);
    for (std::size_t i = 1; i < even.size(); ++i)
        CHECK(cv::norm(even[i] - even[i - 1]) == Approx(1).margin(1e-9));
    CHECK(pathLengthMm(run) == Approx(7));

    Ink ink = surface();
    ink.strokes.push_back({{1, 1, 1, 0, true}, {2, 1, 1, 5, true}, {3, 1, 0, 9, false}, {4, 1, 1, 12, true}});
    const auto runs = penDownRuns(ink);
    REQUIRE(runs.size() == 2);
    CHECK(runs[0].size() == 2);
    CHECK(runs[1].front().xMm == 4);
}
