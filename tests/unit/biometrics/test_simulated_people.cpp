// SPDX-License-Identifier: GPL-3.0-or-later
// The simulator's fictitious people, drawn by another hand than the pictures of the other tests here: how
// many are found, and whether the advice fits. The counts are the recorded state; a change that loses one has
// to say why.
#include "core/biometrics/face/FaceQuality.h"
#include "core/biometrics/iris/IrisQuality.h"
#include "core/biometrics/signature/SignatureQuality.h"
#include "devices/plugins/simulator/subject/Face.h"
#include "devices/plugins/simulator/subject/Iris.h"
#include "devices/plugins/simulator/subject/Signature.h"

#include <catch2/catch.hpp>

#include <functional>
#include <map>

using namespace loket;
using biometrics::Advice;

namespace {

constexpr int kPeople = 32;

using Tally = std::map<Advice, int>;

std::vector<sim::FacePainter> &people()
{
    static std::vector<sim::FacePainter> painters = [] {
        std::vector<sim::FacePainter> made;
        for (unsigned i = 0; i < kPeople; ++i)
            made.emplace_back(sim::drawFace(4000 + i));
        return made;
    }();
    return painters;
}

Tally photograph(const std::function<void(sim::FaceView &)> &change, int *eyesRight = nullptr)
{
    static face::Detector detector = std::move(*face::Detector::create());
    face::Settings settings;
    settings.background = face::Background::Red;
    Tally tally;
    for (unsigned i = 0; i < kPeople; ++i) {
        sim::FaceView view;
        view.grainSeed = i;
        view.backdrop = sim::Backdrop::Red;
        change(view);
        const auto a = face::assessStill(detector, people()[i].picture(view), settings);
        REQUIRE(a);
        ++tally[a->quality.advice];
        if (eyesRight == nullptr || !a->detection.face)
            continue;
        const auto pupils = people()[i].pupils(view);
        const double limit = 0.06 * cv::norm(pupils[1] - pupils[0]);
        *eyesRight += cv::norm(cv::Point2d(a->detection.face->rightEye) - pupils[0]) < limit &&
                      cv::norm(cv::Point2d(a->detection.face->leftEye) - pupils[1]) < limit;
    }
    return tally;
}

Tally lookAtEyes(const std::function<void(sim::IrisView &)> &change, int *found = nullptr)
{
    Tally tally;
    for (unsigned i = 0; i < kPeople; ++i) {
        const auto model =
            sim::growIris(4000 + i, i % 2 ? device::Position::LeftEye : device::Position::RightEye);
        sim::IrisView view;
        view.seed = i;
        change(view);
        const auto a = iris::assess(sim::irisPicture(model, view));
        REQUIRE(a);
        ++tally[a->quality.advice];
        if (found != nullptr)
            *found += a->eye.has_value();
    }
    return tally;
}

} // namespace

TEST_CASE("every simulated resident is found, both eyes within 6 % of their distance, and may be taken")
{
    int eyesRight = 0;
    const Tally tally = photograph([](sim::FaceView &) {}, &eyesRight);
    CHECK(tally.count(Advice::NoFace) == 0);
    CHECK(eyesRight >= kPeople - 1);
    CHECK(tally.at(Advice::None) >= kPeople - 1);
}

TEST_CASE("what is wrong with a simulated resident's picture is said")
{
    struct Case
    {
        const char *what;
        std::function<void(sim::FaceView &)> spoil;
        Advice advice;
        int least;
    };
    const std::vector<Case> cases{
        {"far", [](sim::FaceView &v) { v.scale = 0.65; }, Advice::MoveCloser, kPeople},
        {"near", [](sim::FaceView &v) { v.scale = 1.4; }, Advice::MoveBack, kPeople},
        {"left", [](sim::FaceView &v) { v.shiftX = -200; }, Advice::MoveLeft, kPeople},
        {"right", [](sim::FaceView &v) { v.shiftX = 200; }, Advice::MoveRight, kPeople},
        {"tilted", [](sim::FaceView &v) { v.rollDeg = 13; }, Advice::KeepHeadLevel, kPeople},
        {"eyes shut", [](sim::FaceView &v) { v.eyesOpen = 0.2; }, Advice::OpenEyes, kPeople - 4},
        {"dark", [](sim::FaceView &v) { v.light = 0.3; }, Advice::MoreLight, kPeople},
        {"burnt", [](sim::FaceView &v) { v.light = 2.2; }, Advice::LessLight, kPeople - 4},
        {"blue", [](sim::FaceView &v) { v.backdrop = sim::Backdrop::Blue; }, Advice::WrongBackground,
         kPeople},
        {"orange", [](sim::FaceView &v) { v.backdrop = sim::Backdrop::Orange; }, Advice::WrongBackground,
         kPeople},
        {"white", [](sim::FaceView &v) { v.backdrop = sim::Backdrop::White; }, Advice::WrongBackground,
         kPeople},
        {"blurred", [](sim::FaceView &v) { v.blurPx = 4; }, Advice::FocusCamera, kPeople},
    };
    for (const Case &c : cases) {
        Tally tally = photograph(c.spoil);
        for (const auto &[advice, n] : tally)
            UNSCOPED_INFO("  " << name(advice).toStdString() << " " << n);
        INFO(c.what);
        CHECK(tally[c.advice] >= c.least);
        CHECK(tally[Advice::None] == 0);
    }
}

TEST_CASE("an empty simulated booth has no face")
{
    face::Detector detector = std::move(*face::Detector::create());
    int found = 0;
    for (unsigned i = 0; i < 8; ++i) {
        sim::FaceView view;
        view.grainSeed = i;
        view.backdrop = i % 2 ? sim::Backdrop::Red : sim::Backdrop::Blue;
        view.backdropUnevenness = 1;
        found += detector.detect(people()[i].empty(view)).face.has_value();
    }
    CHECK(found == 0);
}

TEST_CASE("every simulated eye that is open is found and most may be taken")
{
    int found = 0;
    const Tally tally = lookAtEyes([](sim::IrisView &) {}, &found);
    CHECK(found == kPeople);
    CHECK(tally.at(Advice::None) >= kPeople - 4); // some of these people have low lids
}

TEST_CASE("what is wrong with a simulated eye is said")
{
    struct Case
    {
        const char *what;
        std::function<void(sim::IrisView &)> spoil;
        Advice advice;
        int least;
    };
    const std::vector<Case> cases{
        {"far", [](sim::IrisView &v) { v.irisDiameterPx = 135; }, Advice::MoveCloser, kPeople - 1},
        {"half open", [](sim::IrisView &v) { v.opening = 0.6; }, Advice::OpenEyeWide, kPeople - 4},
        {"shut", [](sim::IrisView &v) { v.opening = 0; }, Advice::NoEye, kPeople},
        {"defocused", [](sim::IrisView &v) { v.defocusPx = 4; }, Advice::HoldStill, kPeople - 4},
        {"wide pupil", [](sim::IrisView &v) { v.dilation = 0.74; }, Advice::MoreLight, kPeople * 2 / 3},
        {"white cataract", [](sim::IrisView &v) { v.cataract = 1; }, Advice::NoEye, kPeople - 2},
    };
    for (const Case &c : cases) {
        Tally tally = lookAtEyes(c.spoil);
        for (const auto &[advice, n] : tally)
            UNSCOPED_INFO("  " << name(advice).toStdString() << " " << n);
        INFO(c.what);
        CHECK(tally[c.advice] >= c.least);
        CHECK(tally[Advice::None] == 0);
    }
}

TEST_CASE("simulated signatures pass, and the spoilt ones do not")
{
    int passed = 0;
    int refused = 0;
    for (unsigned i = 0; i < kPeople; ++i) {
        sim::SignatureView view;
        view.seed = i;
        const auto good = signature::assess(sim::signatureInk(4000 + i, view));
        REQUIRE(good);
        passed += good->advice == Advice::None;
        view.quality = 10;
        const auto bad = signature::assess(sim::signatureInk(4000 + i, view));
        REQUIRE(bad);
        refused += bad->advice != Advice::None;
    }
    CHECK(passed == kPeople);
    CHECK(refused == kPeople);
}
