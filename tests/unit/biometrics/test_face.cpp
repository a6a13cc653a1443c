// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/face/FaceQuality.h"
#include "core/biometrics/face/Portrait.h"
#include "tests/unit/biometrics/DrawnFace.h"

#include <opencv2/imgproc.hpp>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <functional>
#include <vector>

using namespace loket;
using namespace loket::face;
using biometrics::Advice;
using test::DrawnFace;
using namespace Qt::StringLiterals;

namespace {

Detector &detector()
{
    static Detector shared = [] {
        auto made = Detector::create();
        REQUIRE(made);
        return std::move(*made);
    }();
    return shared;
}

Settings redBackground()
{
    Settings settings;
    settings.background = Background::Red;
    return settings;
}

Assessment assessed(const DrawnFace &face, const Settings &settings = redBackground())
{
    const auto result = assessStill(detector(), face.draw(), settings);
    REQUIRE(result);
    return *result;
}

double valueOf(const Assessment &a, QLatin1StringView id)
{
    const biometrics::Measure *measure = a.quality.find(id);
    REQUIRE(measure != nullptr);
    return measure->value;
}

double scoreOf(const Assessment &a, QLatin1StringView id)
{
    const biometrics::Measure *measure = a.quality.find(id);
    REQUIRE(measure != nullptr);
    return measure->score;
}

DrawnFace with(const std::function<void(DrawnFace &)> &change)
{
    DrawnFace face;
    change(face);
    return face;
}

} // namespace

TEST_CASE("a good portrait is found, measured and has nothing to mend")
{
    const DrawnFace drawn;
    const Assessment a = assessed(drawn);
    REQUIRE(a.detection.face);
    CHECK(a.detection.others.empty());
    const auto [right, left] = test::pupilsOf(drawn);
    CHECK(cv::norm(cv::Point2d(a.detection.face->rightEye) - right) < 0.05 * drawn.eyeDistancePx);
    CHECK(cv::norm(cv::Point2d(a.detection.face->leftEye) - left) < 0.05 * drawn.eyeDistancePx);
    for (const biometrics::Measure &m : a.quality.measures) {
        INFO(m.id.toStdString() << " = " << m.value);
        CHECK(m.ok);
        CHECK_FALSE(m.source.isEmpty());
    }
    CHECK(a.quality.advice == Advice::None);
    CHECK(a.quality.score >= biometrics::kPassScore);
}

TEST_CASE("each way to spoil a portrait gives its own advice")
{
    struct Case
    {
        const char *what;
        std::function<void(DrawnFace &)> spoil;
        Advice advice;
    };
    const std::vector<Case> cases{
        {"nobody", [](DrawnFace &f) { f.hasFace = false; }, Advice::NoFace},
        {"too far", [](DrawnFace &f) { f.eyeDistancePx = 60; }, Advice::MoveCloser},
        {"too near", [](DrawnFace &f) { f.eyeDistancePx = 165; }, Advice::MoveBack},
        {"left of the picture", [](DrawnFace &f) { f.eyeMiddle.x = 430; }, Advice::MoveLeft},
        {"right of the picture", [](DrawnFace &f) { f.eyeMiddle.x = 860; }, Advice::MoveRight},
        {"too low", [](DrawnFace &f) { f.eyeMiddle.y = 500; }, Advice::MoveUp},
        {"too high", [](DrawnFace &f) { f.eyeMiddle.y = 185; }, Advice::MoveDown},
        {"head tilted left", [](DrawnFace &f) { f.rollDeg = 14; }, Advice::KeepHeadLevel},
        {"head tilted right", [](DrawnFace &f) { f.rollDeg = -14; }, Advice::KeepHeadLevel},
        {"dark", [](DrawnFace &f) { f.light = 0.3; }, Advice::MoreLight},
        {"burnt", [](DrawnFace &f) { f.light = 1.7; }, Advice::LessLight},
        {"lit from one side", [](DrawnFace &f) { f.sideLight = 0.75; }, Advice::EvenLight},
        {"eyes closed", [](DrawnFace &f) { f.eyesOpen = false; }, Advice::OpenEyes},
        {"spectacles that reflect", [](DrawnFace &f) { f.hasGlare = true; }, Advice::RemoveGlasses},
        {"blue cloth",
         [](DrawnFace &f) {
             f.background = {200, 90, 30};
         },
         Advice::WrongBackground},
        {"orange cloth",
         [](DrawnFace &f) {
             f.background = {30, 130, 240};
         },
         Advice::WrongBackground},
        {"grey wall",
         [](DrawnFace &f) {
             f.background = {120, 120, 120};
         },
         Advice::WrongBackground},
        {"folds", [](DrawnFace &f) { f.backgroundStripes = 0.6; }, Advice::BackgroundUneven},
        {"out of focus", [](DrawnFace &f) { f.blurPx = 4; }, Advice::FocusCamera},
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
        std::function<void(DrawnFace &, double)> spoil;
    };
    const std::vector<Ladder> ladders{
        {measure::kSharpness, {0, 1, 2, 3, 5}, [](DrawnFace &f, double v) { f.blurPx = v; }},
        {measure::kBrightness, {1, 0.6, 0.45, 0.3, 0.2}, [](DrawnFace &f, double v) { f.light = v; }},
        {measure::kBrightShare, {1, 1.3, 1.5, 1.8}, [](DrawnFace &f, double v) { f.light = v; }},
        {measure::kLightRatio, {0, 0.3, 0.5, 0.8}, [](DrawnFace &f, double v) { f.sideLight = v; }},
        {measure::kRoll, {0, 5, 10, 15}, [](DrawnFace &f, double v) { f.rollDeg = v; }},
        {measure::kCentreX, {640, 560, 480, 400}, [](DrawnFace &f, double v) { f.eyeMiddle.x = v; }},
        {measure::kHeadShare, {110, 85, 70, 50}, [](DrawnFace &f, double v) { f.eyeDistancePx = v; }},
        {measure::kBackgroundUneven,
         {0, 0.2, 0.5, 1},
         [](DrawnFace &f, double v) { f.backgroundStripes = v; }},
        {measure::kTurn, {0, 0.4, 0.7}, [](DrawnFace &f, double v) { f.turn = v; }},
    };
    for (const Ladder &ladder : ladders) {
        double last = 101;
        for (const double step : ladder.steps) {
            const Assessment a = assessed(with([&](DrawnFace &f) { ladder.spoil(f, step); }));
            const double score = scoreOf(a, ladder.id);
            INFO(ladder.id.data() << " at " << step << ": " << score << " after " << last);
            CHECK(score <= last + 1); // equal at both ends of the scale, and a point for noise
            last = score;
        }
        CHECK(last < biometrics::kPassScore);
    }
}

TEST_CASE("sharpness is the same for a bright and a dim picture, and for two sizes of face")
{
    const double plain = valueOf(assessed(DrawnFace{}), measure::kSharpness);
    CHECK(valueOf(assessed(with([](DrawnFace &f) { f.light = 0.6; })), measure::kSharpness) ==
          Approx(plain).margin(0.05));
    CHECK(valueOf(assessed(with([](DrawnFace &f) { f.eyeDistancePx = 140; })), measure::kSharpness) ==
          Approx(plain).margin(0.1));
}

TEST_CASE("two people are told to be one")
{
    DrawnFace first;
    first.eyeMiddle.x = 380;
    DrawnFace second;
    second.eyeMiddle = {920, 330};
    second.eyeDistancePx = 95;
    second.seed = 9;
    cv::Mat picture = first.draw();
    second.drawInto(picture);
    const auto a = assessStill(detector(), picture, redBackground());
    REQUIRE(a);
    CHECK(a->detection.others.size() == 1);
    CHECK(a->quality.advice == Advice::OnePersonOnly);
}

TEST_CASE("the three background colours are told apart in dim and bright light and on grey there is none")
{
    const std::vector<std::pair<cv::Scalar, Background>> cloths{
        {{30, 25, 170}, Background::Red},     {{50, 45, 215}, Background::Red},
        {{21, 21, 219}, Background::Red},     {{255, 144, 0}, Background::Blue},
        {{160, 70, 25}, Background::Blue},    {{180, 60, 30}, Background::Blue},
        {{30, 120, 235}, Background::Orange}, {{20, 140, 250}, Background::Orange},
        {{128, 128, 128}, Background::Any},   {{60, 140, 60}, Background::Any},
    };
    for (const auto &[colour, expected] : cloths) {
        for (const double light : {0.7, 1.0}) {
            DrawnFace face;
            face.background = colour;
            face.light = light;
            const Detection found = detector().detect(face.draw());
            REQUIRE(found.face);
            const BackgroundReading reading = readBackground(face.draw(), *found.face, Background::Any);
            INFO(colour << " light " << light);
            REQUIRE(reading.isMeasured);
            CHECK(reading.nearest == expected);
        }
    }
}

TEST_CASE("a face that fills the picture has no background to measure")
{
    DrawnFace face;
    face.frame = {300, 330};
    face.eyeMiddle = {150, 130};
    face.eyeDistancePx = 105;
    const Detection found = detector().detect(face.draw());
    REQUIRE(found.face);
    CHECK_FALSE(readBackground(face.draw(), *found.face, Background::Red).isMeasured);
}

TEST_CASE("the portrait is upright, 3:4, with the eyes where the standard picture has them")
{
    DrawnFace drawn;
    drawn.rollDeg = 6;
    const cv::Mat picture = drawn.draw();
    const Detection found = detector().detect(picture);
    REQUIRE(found.face);
    const auto portrait = cutPortrait(picture, *found.face);
    REQUIRE(portrait);
    CHECK(portrait->cols == 480);
    CHECK(portrait->rows == 640);
    const Detection again = detector().detect(*portrait);
    REQUIRE(again.face);
    REQUIRE(again.face->hasEyes());
    CHECK(again.face->eyeMiddle().x == Approx(240).margin(8));
    CHECK(again.face->eyeMiddle().y == Approx(0.45 * 640).margin(8));
    CHECK(std::abs(again.face->rollDeg()) < 2.5);
    CHECK(again.face->headHeightPx() / portrait->rows == Approx(0.70).margin(0.04));
}

TEST_CASE("no portrait is cut where the person leaves the picture or the eyes are unknown")
{
    DrawnFace drawn;
    drawn.eyeMiddle = {110, 320};
    const cv::Mat picture = drawn.draw();
    Detection found = detector().detect(picture);
    REQUIRE(found.face);
    const auto outside = cutPortrait(picture, *found.face);
    REQUIRE_FALSE(outside);
    CHECK(outside.error().code == ErrorCode::NotFound);

    found = detector().detect(DrawnFace{}.draw());
    REQUIRE(found.face);
    found.face->hasLeftEye = false;
    CHECK_FALSE(cutPortrait(picture, *found.face));
    CHECK(cutPortrait({}, *found.face).error().code == ErrorCode::InvalidArgument);
}

TEST_CASE("tracking stays on the face that moves and finds the next person")
{
    Detector own = std::move(*Detector::create());
    DrawnFace face;
    for (int i = 0; i < 12; ++i) {
        face.eyeMiddle.x = 560 + 14 * i;
        const Detection d = own.track(face.draw());
        INFO("frame " << i);
        REQUIRE(d.face);
        CHECK(std::abs(d.face->eyeMiddle().x - face.eyeMiddle.x) < 10);
    }
    face.hasFace = false;
    CHECK_FALSE(own.track(face.draw()).face);
    face.hasFace = true;
    face.eyeMiddle.x = 300;
    const Detection d = own.track(face.draw());
    REQUIRE(d.face);
    CHECK(std::abs(d.face->eyeMiddle().x - 300) < 10);
}

TEST_CASE("pictures of nobody stay without a face")
{
    std::vector<cv::Mat> pictures{cv::Mat(720, 1280, CV_8UC3, cv::Scalar(40, 30, 190)),
                                  cv::Mat(720, 1280, CV_8UC3), cv::Mat(480, 640, CV_8UC1, cv::Scalar(0)),
                                  cv::Mat(40, 40, CV_8UC3, cv::Scalar::all(9))};
    cv::RNG(5).fill(pictures[1], cv::RNG::UNIFORM, 0, 256);
    for (const cv::Mat &picture : pictures) {
        const auto a = assessStill(detector(), picture, redBackground());
        REQUIRE(a);
        CHECK(a->quality.advice == Advice::NoFace);
        CHECK(a->quality.score == 0);
    }
}

TEST_CASE("a grey camera is measured, but never has the right background")
{
    cv::Mat gray;
    cv::cvtColor(DrawnFace{}.draw(), gray, cv::COLOR_BGR2GRAY);
    const auto a = assessStill(detector(), gray, redBackground());
    REQUIRE(a);
    REQUIRE(a->detection.face);
    CHECK(a->quality.advice == Advice::WrongBackground);
}

TEST_CASE("a picture of another type is refused, a missing or broken cascade is named")
{
    CHECK(assessStill(detector(), cv::Mat(10, 10, CV_32F), {}).error().code == ErrorCode::InvalidArgument);
    CHECK(assessStill(detector(), {}, {}).error().code == ErrorCode::InvalidArgument);

    QTemporaryDir dir;
    DetectorOptions options;
    options.cascadeDir = dir.path();
    const auto missing = Detector::create(options);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::NotFound);
    CHECK(missing.error().context.endsWith(u"haarcascade_frontalface_alt2.xml"_s));

    REQUIRE(QDir(dir.path()).mkpath(u"haarcascades"_s));
    QFile file(dir.filePath(u"haarcascades/haarcascade_frontalface_alt2.xml"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("<?xml version=\"1.0\"?><opencv_storage><cascade/></opencv_storage>");
    file.close();
    const auto broken = Detector::create(options);
    REQUIRE_FALSE(broken);
    CHECK(broken.error().code == ErrorCode::Malformed);
}
