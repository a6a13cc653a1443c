// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/iris/IrisMeasures.h"
#include "core/biometrics/iris/IrisQuality.h"
#include "core/biometrics/iris/LiveIris.h"
#include "tests/unit/biometrics/DrawnEye.h"
#include "tests/unit/biometrics/DrawnFace.h"

#include <opencv2/imgproc.hpp>

#include <catch2/catch.hpp>

#include <functional>
#include <vector>

using namespace loket;
using namespace loket::iris;
using biometrics::Advice;
using test::DrawnEye;

namespace {

Assessment assessed(const DrawnEye &eye)
{
    const auto result = assess(eye.draw());
    REQUIRE(result);
    return *result;
}

DrawnEye with(const std::function<void(DrawnEye &)> &change)
{
    DrawnEye eye;
    change(eye);
    return eye;
}

double scoreOf(const Assessment &a, QLatin1StringView id)
{
    const biometrics::Measure *measure = a.quality.find(id);
    REQUIRE(measure != nullptr);
    return measure->score;
}

double valueOf(const Assessment &a, QLatin1StringView id)
{
    const biometrics::Measure *measure = a.quality.find(id);
    REQUIRE(measure != nullptr);
    return measure->value;
}

} // namespace

TEST_CASE("pupil and limbus lie where they were drawn")
{
    for (const double pupil : {28.0, 44.0, 62.0}) {
        for (const double iris : {88.0, 110.0, 132.0}) {
            DrawnEye drawn;
            drawn.pupilRadius = pupil;
            drawn.irisRadius = iris;
            drawn.pupilOffset = {3, -2};
            drawn.centre = {300.5, 251.2};
            const auto eye = findEye(drawn.draw());
            INFO("pupil " << pupil << " iris " << iris);
            REQUIRE(eye);
            CHECK(cv::norm(eye->pupil.centre - drawn.centre - drawn.pupilOffset) < 1.5);
            CHECK(eye->pupil.radius == Approx(pupil).margin(1.5));
            CHECK(cv::norm(eye->iris.centre - drawn.centre) < 3);
            CHECK(eye->iris.radius == Approx(iris).margin(3));
        }
    }
}

TEST_CASE("a good eye has nothing to mend")
{
    const Assessment a = assessed(DrawnEye{});
    REQUIRE(a.eye);
    for (const biometrics::Measure &m : a.quality.measures) {
        INFO(m.id.toStdString() << " = " << m.value);
        CHECK(m.ok);
    }
    CHECK(a.quality.advice == Advice::None);
    CHECK(a.quality.score >= biometrics::kPassScore);
}

TEST_CASE("each way to spoil an eye gives its own advice")
{
    struct Case
    {
        const char *what;
        std::function<void(DrawnEye &)> spoil;
        Advice advice;
    };
    const std::vector<Case> cases{
        {"too far",
         [](DrawnEye &e) {
             e.irisRadius = 62;
             e.pupilRadius = 25;
         },
         Advice::MoveCloser},
        {"too near",
         [](DrawnEye &e) {
             e.irisRadius = 165;
             e.pupilRadius = 66;
         },
         Advice::MoveBack},
        {"left of the picture", [](DrawnEye &e) { e.centre.x = 135; }, Advice::MoveLeft},
        {"right of the picture", [](DrawnEye &e) { e.centre.x = 505; }, Advice::MoveRight},
        {"too low", [](DrawnEye &e) { e.centre.y = 362; }, Advice::MoveUp},
        {"too high", [](DrawnEye &e) { e.centre.y = 118; }, Advice::MoveDown},
        {"half closed", [](DrawnEye &e) { e.upperLid = 0.35; }, Advice::OpenEyeWide},
        {"defocused", [](DrawnEye &e) { e.blurPx = 4.5; }, Advice::HoldStill},
        {"very wide pupil", [](DrawnEye &e) { e.pupilRadius = 81; }, Advice::MoreLight},
        {"very narrow pupil", [](DrawnEye &e) { e.pupilRadius = 18.5; }, Advice::LessLight},
        {"looking aside",
         [](DrawnEye &e) {
             e.pupilOffset = {14, 4};
         },
         Advice::LookIntoDevice},
        {"pupil not round", [](DrawnEye &e) { e.pupilStretch = 1.22; }, Advice::LookIntoDevice},
        {"reflecting spectacles", [](DrawnEye &e) { e.reflections = 0.2; }, Advice::RemoveGlasses},
        {"dim lamp",
         [](DrawnEye &e) {
             e.pupilLevel = 18;
             e.irisLevel = 24;
             e.scleraLevel = 40;
         },
         Advice::NoEye},
    };
    for (const Case &c : cases) {
        const Assessment a = assessed(with(c.spoil));
        INFO(c.what);
        CHECK(name(a.quality.advice).toStdString() == name(c.advice).toStdString());
        CHECK(a.quality.score < biometrics::kPassScore);
    }
}

TEST_CASE("more of a fault never scores better")
{
    struct Ladder
    {
        QLatin1StringView id;
        std::vector<double> steps;
        std::function<void(DrawnEye &, double)> spoil;
    };
    const std::vector<Ladder> ladders{
        {measure::kSharpness, {0.8, 1.5, 2.5, 3.5, 5}, [](DrawnEye &e, double v) { e.blurPx = v; }},
        {measure::kUsableArea, {1.3, 0.8, 0.6, 0.4}, [](DrawnEye &e, double v) { e.upperLid = v; }},
        {measure::kIrisScleraContrast,
         {165, 140, 125, 112},
         [](DrawnEye &e, double v) { e.scleraLevel = v; }},
        {measure::kIrisPupilContrast, {28, 45, 62, 78}, [](DrawnEye &e, double v) { e.pupilLevel = v; }},
        {measure::kConcentricity, {0, 5, 10, 16}, [](DrawnEye &e, double v) { e.pupilOffset.x = v; }},
        {measure::kDilation, {44, 70, 78, 83}, [](DrawnEye &e, double v) { e.pupilRadius = v; }},
        {measure::kMargin, {320, 480, 510, 530}, [](DrawnEye &e, double v) { e.centre.x = v; }},
        {measure::kSpecular, {0, 0.08, 0.15, 0.22}, [](DrawnEye &e, double v) { e.reflections = v; }},
        {measure::kCircularity, {1, 1.08, 1.16, 1.25}, [](DrawnEye &e, double v) { e.pupilStretch = v; }},
    };
    for (const Ladder &ladder : ladders) {
        double last = 101;
        double first = -1;
        for (const double step : ladder.steps) {
            const Assessment a = assessed(with([&](DrawnEye &e) { ladder.spoil(e, step); }));
            INFO(ladder.id.data() << " at " << step);
            REQUIRE(a.eye);
            const double score = scoreOf(a, ladder.id);
            INFO("score " << score << " after " << last);
            CHECK(score <= last + 1.5);
            first = first < 0 ? score : first;
            last = score;
        }
        INFO(ladder.id.data());
        CHECK(last < first - 15);
    }
}

TEST_CASE("the usable area falls by what the lid covers")
{
    const double open = valueOf(assessed(DrawnEye{}), measure::kUsableArea);
    CHECK(open > 93);
    // Upper lid at 0.6 r: the segment above takes away roughly 15 % of the disc, more of the ring.
    const double covered =
        valueOf(assessed(with([](DrawnEye &e) { e.upperLid = 0.6; })), measure::kUsableArea);
    CHECK(covered < open - 8);
    CHECK(covered > open - 35);
}

TEST_CASE("contrasts are those of the standard's formulas")
{
    const Levels levels{30, 100, 160};
    CHECK(irisScleraContrast(levels) == Approx(100.0 * 60 / 200));
    CHECK(irisPupilContrast(levels) == Approx(100 * 1.4 / 2.15)); // Weber (100 − 30) / (20 + 30)
    Eye eye;
    eye.pupil = {{105, 100}, 40};
    eye.iris = {{100, 100}, 100};
    CHECK(concentricity(eye) == Approx(95));
    CHECK(dilation(eye) == Approx(40));
    CHECK(marginAdequacy(eye, {640, 480}) == 0); // the iris touches the border
    eye.iris.centre = {145, 240};
    CHECK(marginAdequacy(eye, {640, 480}) == Approx(75)); // 45 px of the 60 that 0.6 r are
    CHECK(greyUtilisation(cv::Mat(10, 10, CV_8U, cv::Scalar(7))) == 0);
}

TEST_CASE("what is no eye is not taken for one")
{
    std::vector<std::pair<const char *, cv::Mat>> pictures;
    cv::Mat noise(480, 640, CV_8U);
    cv::RNG(3).fill(noise, cv::RNG::UNIFORM, 0, 256);
    pictures.emplace_back("noise", noise.clone());
    cv::GaussianBlur(noise, noise, cv::Size(0, 0), 12);
    cv::normalize(noise, noise, 0, 255, cv::NORM_MINMAX);
    pictures.emplace_back("clouds", noise);
    pictures.emplace_back("black", cv::Mat(480, 640, CV_8U, cv::Scalar(0)));
    pictures.emplace_back("white", cv::Mat(480, 640, CV_8U, cv::Scalar(255)));
    cv::Mat disc(480, 640, CV_8U, cv::Scalar(150));
    cv::circle(disc, {320, 240}, 50, cv::Scalar(20), cv::FILLED);
    pictures.emplace_back("a dark disc", disc);
    cv::Mat stripes(480, 640, CV_8U);
    for (int x = 0; x < 640; ++x)
        stripes.col(x).setTo(128 + 100 * std::sin(x / 9.0));
    pictures.emplace_back("stripes", stripes);
    cv::Mat board(480, 640, CV_8U);
    for (int y = 0; y < 480; ++y) {
        for (int x = 0; x < 640; ++x)
            board.at<uchar>(y, x) = (x / 40 + y / 40) % 2 ? 30 : 200;
    }
    pictures.emplace_back("chess board", board);
    cv::Mat face;
    cv::cvtColor(test::DrawnFace{}.draw(), face, cv::COLOR_BGR2GRAY);
    pictures.emplace_back("a face", face);
    pictures.emplace_back("closed lids", with([](DrawnEye &e) { e.upperLid = -0.9; }).draw());
    pictures.emplace_back("an iris without a pupil", with([](DrawnEye &e) { e.hasPupil = false; }).draw());
    pictures.emplace_back("a stamp", cv::Mat(20, 30, CV_8U, cv::Scalar(90)));
    for (const auto &[what, picture] : pictures) {
        const auto a = assess(picture);
        INFO(what);
        REQUIRE(a);
        CHECK_FALSE(a->eye);
        CHECK(a->quality.advice == Advice::NoEye);
        CHECK(a->quality.score == 0);
    }
}

TEST_CASE("colour pictures are read as grey, others are refused")
{
    cv::Mat colour;
    cv::cvtColor(DrawnEye{}.draw(), colour, cv::COLOR_GRAY2BGR);
    const auto a = assess(colour);
    REQUIRE(a);
    CHECK(a->eye);
    CHECK(assess({}).error().code == ErrorCode::InvalidArgument);
    CHECK(assess(cv::Mat(480, 640, CV_16U, cv::Scalar(9))).error().code == ErrorCode::InvalidArgument);
}

TEST_CASE("a steady, good eye is taken once; a closed one or a moving one is not")
{
    LiveIris live;
    const cv::Mat good = DrawnEye{}.draw();
    const cv::Mat shut = with([](DrawnEye &e) { e.upperLid = -0.9; }).draw();
    int taken = 0;
    qint64 now = 0;
    for (; now < 1500; now += 40) {
        const LiveReading r = live.analyse(good, now);
        taken += r.takeNow;
        if (now < 500)
            CHECK_FALSE(r.takeNow);
    }
    CHECK(taken == 1);
    live.rearm();
    for (const qint64 end = now + 1000; now < end; now += 40)
        CHECK_FALSE(live.analyse(shut, now).takeNow);
    CHECK(live.analyse(shut, now).advice == Advice::NoEye);
    LiveIris moving;
    for (int i = 0; i < 25; ++i) {
        const cv::Mat picture = with([&](DrawnEye &e) { e.centre.x += i % 2 ? 25 : -25; }).draw();
        const LiveReading r = moving.analyse(picture, i * 40);
        CHECK_FALSE(r.takeNow);
        if (i == 24)
            CHECK(r.advice == Advice::HoldStill);
    }
}
