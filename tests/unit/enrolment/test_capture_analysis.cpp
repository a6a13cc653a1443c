// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrolment/CaptureAnalysis.h"
#include "core/enrolment/LiveCheck.h"
#include "tests/support/SimulatedCaptures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

CaptureAnalyser analyser()
{
    auto made = CaptureAnalyser::create();
    REQUIRE(made);
    return std::move(*made);
}

AnalysisRequest requestFor(StepType type, Position capture,
                           PhotoBackground background = PhotoBackground::None)
{
    AnalysisRequest request;
    request.type = type;
    request.capture = capture;
    request.background = background;
    return request;
}

std::vector<GalleryPrint> galleryOf(const AnalysedCapture &capture)
{
    std::vector<GalleryPrint> prints;
    for (const AttemptInput::Part &part : capture.attempt.parts)
        prints.push_back({part.position, u"kept/"_s + device::name(part.position), 500, part.picture});
    return prints;
}

} // namespace

TEST_CASE("a good portrait before the right backdrop is kept as a portrait and as the whole frame")
{
    SimulatedCaptures person(11);
    auto a = analyser();
    const auto good = a.analyse(person.face(sim::Backdrop::Red),
                                requestFor(StepType::Photo, Position::Face, PhotoBackground::Red));
    REQUIRE(good);
    REQUIRE(good->attempt.parts.size() == 1);
    CHECK(good->attempt.parts[0].score >= 60);
    CHECK(good->attempt.parts[0].extension == u"jpg"_s);
    CHECK(good->attempt.parts[0].picture.startsWith("\xFF\xD8"));
    CHECK(good->attempt.rawPicture.size() > good->attempt.parts[0].picture.size());
    CHECK(good->parts[0].picture.cols * 4 == good->parts[0].picture.rows * 3);
}

TEST_CASE("the same portrait before the wrong backdrop says so")
{
    SimulatedCaptures person(11);
    auto a = analyser();
    const auto wrong = a.analyse(person.face(sim::Backdrop::Blue),
                                 requestFor(StepType::Photo, Position::Face, PhotoBackground::Red));
    REQUIRE(wrong);
    CHECK(wrong->advice == biometrics::Advice::WrongBackground);
    CHECK(wrong->attempt.parts[0].adviceCode == u"wrong_background"_s);
}

TEST_CASE("a slap becomes four named fingers with a quality each")
{
    SimulatedCaptures person(12);
    auto a = analyser();
    const auto slap =
        a.analyse(person.slap(Position::RightFour), requestFor(StepType::Fingers, Position::RightFour));
    REQUIRE(slap);
    REQUIRE(slap->attempt.parts.size() == 4);
    for (const AttemptInput::Part &part : slap->attempt.parts) {
        INFO(device::name(part.position).toStdString());
        CHECK(part.score >= 45);
        CHECK(part.picture.startsWith("\x89PNG"));
        CHECK(part.measures[u"ppi"_s].toDouble() == 500);
    }
    CHECK(slap->problems.isEmpty());
}

TEST_CASE("an excepted finger is not waited for; one that is merely absent is reported, not invented")
{
    SimulatedCaptures person(13);
    auto a = analyser();
    auto request = requestFor(StepType::Fingers, Position::RightFour);
    request.missing = {Position::RightRing};
    const auto excepted = a.analyse(person.slap(Position::RightFour, {Position::RightRing}), request);
    REQUIRE(excepted);
    CHECK(excepted->attempt.parts.size() == 3);
    CHECK(excepted->problems.isEmpty());

    const auto absent = a.analyse(person.slap(Position::RightFour, {Position::RightRing}),
                                  requestFor(StepType::Fingers, Position::RightFour));
    REQUIRE(absent);
    CHECK(absent->problems.contains(u"too_few_fingers"_s));
    int empty = 0;
    for (const AttemptInput::Part &part : absent->attempt.parts)
        empty += part.picture.isEmpty() ? 1 : 0;
    CHECK(empty >= 1);
}

TEST_CASE("a reader of single fingers gives one finger with its quality")
{
    SimulatedCaptures person(12);
    auto a = analyser();
    const auto finger =
        a.analyse(person.finger(Position::LeftThumb), requestFor(StepType::Fingers, Position::LeftThumb));
    REQUIRE(finger);
    REQUIRE(finger->attempt.parts.size() == 1);
    CHECK(finger->attempt.parts[0].position == Position::LeftThumb);
    CHECK(finger->attempt.parts[0].score >= 45);
}

TEST_CASE("the same hand twice is noticed against what was kept")
{
    SimulatedCaptures person(14);
    auto a = analyser();
    const auto right =
        a.analyse(person.slap(Position::TwoThumbs), requestFor(StepType::Fingers, Position::TwoThumbs));
    REQUIRE(right);
    auto request = requestFor(StepType::Fingers, Position::TwoThumbs);
    request.gallery = galleryOf(*right);
    for (GalleryPrint &print : request.gallery) // as if the thumbs had been kept as other fingers
        print.finger = print.finger == Position::LeftThumb ? Position::LeftIndex : Position::RightIndex;
    const auto again = a.analyse(person.slap(Position::TwoThumbs), request);
    REQUIRE(again);
    CHECK(again->problems.contains(u"same_finger_twice:left_index"_s));
    CHECK(again->advice == biometrics::Advice::SameFingerTwice);
    // However good the picture is: it is not the finger that was asked for.
    for (const AttemptInput::Part &part : again->attempt.parts) {
        CHECK(part.score == 0);
        CHECK(part.adviceCode == u"same_finger_twice"_s);
        CHECK(part.measures[u"ppi"_s].toDouble() == 500);
    }
    CHECK(fingersMistakenFor(again->attempt.problems).size() == 2);
    // Taken again as what it is, it is its own and no other's.
    request.gallery = galleryOf(*right);
    CHECK(a.analyse(person.slap(Position::TwoThumbs), request)->problems.isEmpty());
}

TEST_CASE("which fingers a capture was mistaken for is read from its problems, whatever else stands there")
{
    CHECK(fingersMistakenFor({}).empty());
    CHECK(fingersMistakenFor({u"too_few_fingers"_s, u"same_finger_twice:"_s, u"matches_other_finger:nose"_s})
              .empty());
    CHECK(fingersMistakenFor({u"same_finger_twice:left_index"_s, u"matches_other_finger:right_thumb"_s,
                              u"same_finger_twice:left_index"_s}) ==
          std::vector{Position::LeftIndex, Position::RightThumb});
}

TEST_CASE("the index re-check confirms the right finger and names a wrong one")
{
    SimulatedCaptures person(15);
    auto a = analyser();
    const auto right =
        a.analyse(person.slap(Position::RightFour), requestFor(StepType::Fingers, Position::RightFour));
    const auto left =
        a.analyse(person.slap(Position::LeftFour), requestFor(StepType::Fingers, Position::LeftFour));
    REQUIRE((right && left));
    auto request = requestFor(StepType::IndexRecheck, Position::RightIndex);
    request.gallery = galleryOf(*right);
    for (const GalleryPrint &print : galleryOf(*left))
        request.gallery.push_back(print);

    const auto same = a.analyse(person.finger(Position::RightIndex), request);
    REQUIRE(same);
    CHECK(same->attempt.parts[0].score >= 40);

    const auto swapped = a.analyse(person.fingerAs(Position::RightIndex, Position::LeftIndex), request);
    REQUIRE(swapped);
    CHECK(swapped->attempt.parts[0].score == 0);
    CHECK(swapped->problems.contains(u"matches_other_finger:left_index"_s));

    SimulatedCaptures stranger(99);
    const auto other = a.analyse(stranger.finger(Position::RightIndex), request);
    REQUIRE(other);
    CHECK(other->attempt.parts[0].score == 0);
}

TEST_CASE("both irises are measured, an excepted eye is left out")
{
    SimulatedCaptures person(16);
    auto a = analyser();
    const auto both = a.analyse(person.eyes(), requestFor(StepType::Iris, Position::BothEyes));
    REQUIRE(both);
    REQUIRE(both->attempt.parts.size() == 2);
    CHECK(both->attempt.parts[0].score >= 50);
    auto request = requestFor(StepType::Iris, Position::BothEyes);
    request.missing = {Position::LeftEye};
    const auto one = a.analyse(person.eyes(1), request);
    REQUIRE(one);
    REQUIRE(one->attempt.parts.size() == 1);
    CHECK(one->attempt.parts[0].position == Position::RightEye);
}

TEST_CASE("a signature keeps its picture and its time series; empty ink is no best")
{
    SimulatedCaptures person(17);
    auto a = analyser();
    const auto signed_ = a.analyse(person.signature(), requestFor(StepType::Signature, Position::Signature));
    REQUIRE(signed_);
    CHECK(signed_->attempt.parts[0].score >= 30);
    const QJsonObject ink = QJsonDocument::fromJson(signed_->attempt.rawPicture).object();
    REQUIRE(ink[u"strokes"_s].toArray().size() >= 1);
    CHECK(ink[u"strokes"_s].toArray()[0].toArray()[0].toArray().size() == 5);

    device::Capture empty;
    device::Sample sample;
    sample.position = Position::Signature;
    empty.samples.push_back(sample);
    const auto nothing = a.analyse(empty, requestFor(StepType::Signature, Position::Signature));
    REQUIRE(nothing);
    CHECK(nothing->attempt.parts[0].picture.isEmpty());
    CHECK(nothing->advice == biometrics::Advice::SignatureEmpty);
}

TEST_CASE("a device whose picture lies about its size is an error, never a crash")
{
    auto a = analyser();
    device::Capture lying;
    device::Sample sample;
    sample.position = Position::Face;
    sample.image.widthPx = 4000;
    sample.image.heightPx = 4000;
    sample.image.strideBytes = 12000;
    sample.image.format = device::PixelFormat::Bgr24;
    sample.image.pixels = QByteArray(100, 'x');
    lying.samples.push_back(sample);
    const auto result = a.analyse(lying, requestFor(StepType::Photo, Position::Face));
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::Malformed);
    CHECK_FALSE(a.analyse({}, requestFor(StepType::Photo, Position::Face)));
}

TEST_CASE("the live check of a face asks for the picture once, when it is good and steady")
{
    auto live = LiveCheck::create(requestFor(StepType::Photo, Position::Face, PhotoBackground::Red), {});
    REQUIRE(live);
    sim::Subject person(18);
    sim::FaceView view = sim::FaceView::typical(1, 95);
    view.backdrop = sim::Backdrop::Red;
    const cv::Mat picture = person.facePicture(view);
    int taken = 0;
    LiveResult last;
    for (int i = 0; i < 60; ++i) {
        auto frame = biometrics::matToFrame(picture, 0);
        REQUIRE(frame);
        frame->capturedAtMs = i * 33;
        last = (*live)->analyse(*frame);
        taken += last.takeNow ? 1 : 0;
    }
    CHECK(last.isGood);
    CHECK(taken == 1);
    (*live)->rearm();
}

TEST_CASE("the live check of a slap counts fingers and draws their boxes")
{
    auto live = LiveCheck::create(requestFor(StepType::Fingers, Position::LeftFour), {});
    REQUIRE(live);
    SimulatedCaptures person(19);
    device::Frame three = person.slap(Position::LeftFour, {Position::LeftLittle}).samples[0].image;
    device::Frame four = person.slap(Position::LeftFour).samples[0].image;
    int taken = 0;
    for (int i = 0; i < 10; ++i) {
        three.capturedAtMs = i * 100;
        const LiveResult result = (*live)->analyse(three);
        CHECK(result.marks.size() == 3);
        CHECK_FALSE(result.takeNow);
    }
    for (int i = 10; i < 20; ++i) {
        four.capturedAtMs = i * 100;
        const LiveResult result = (*live)->analyse(four);
        CHECK(result.marks.size() == 4);
        taken += result.takeNow ? 1 : 0;
    }
    CHECK(taken == 1);
}
