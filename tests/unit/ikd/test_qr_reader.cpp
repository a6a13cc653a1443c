// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/common/Picture.h"
#include "core/ikd/qr/QrReader.h"
#include "tests/unit/ikd/DrawnCode.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace loket;
using namespace loket::qr;
using loket::test::frameWith;
using loket::test::gridOf;
using loket::test::pictureOf;

namespace {

const std::string kPayload = "https://contoh.invalid/aktivasi?kode=LATIHAN-0123456789";

/// Enough for every attempt on a slow machine.
constexpr Effort kPatient{5000, false};
constexpr Effort kPatientPhoto{20'000, true};

QByteArray readOne(const cv::Mat &picture, Effort effort = kPatientPhoto)
{
    const QrReading reading = QrReader().read(picture, effort);
    return reading.codes.size() == 1 ? reading.codes.front().payload : QByteArray();
}

const QByteArray &payload()
{
    static const QByteArray kBytes = QByteArray::fromStdString(kPayload);
    return kBytes;
}

} // namespace

TEST_CASE("a clear code gives its bytes, its corners and its facts", "[qr]")
{
    const SoftGrid grid = gridOf(kPayload, 1);
    const cv::Mat frame = frameWith(pictureOf(grid, 5), {300, 200});
    const QrReading reading = QrReader().read(frame);
    REQUIRE(reading.codes.size() == 1);
    const Code &code = reading.codes.front();
    CHECK(code.payload == payload());
    CHECK(code.text.toStdString() == kPayload);
    CHECK(code.version == grid.version);
    CHECK_FALSE(code.isInverted);
    CHECK_FALSE(code.isMirrored);
    CHECK(code.confidence > 0.5);
    CHECK(code.frames == 1);
    const float left = 300 + 4 * 5, top = 200 + 4 * 5, side = float(grid.side() * 5);
    const cv::Point2f wanted[] = {
        {left, top}, {left + side, top}, {left + side, top + side}, {left, top + side}};
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(cv::norm(code.corners[i] - wanted[i]) < 5);
    CHECK(reading.whyNot == WhyNot::None);
    CHECK(reading.isCodeSeen);
}

TEST_CASE("turned, inverted, mirrored and coloured codes are read", "[qr]")
{
    const cv::Mat frame = frameWith(pictureOf(gridOf(kPayload, 1), 5), {500, 150});
    cv::Mat changed;
    for (const int turn : {cv::ROTATE_90_CLOCKWISE, cv::ROTATE_180, cv::ROTATE_90_COUNTERCLOCKWISE}) {
        cv::rotate(frame, changed, turn);
        CHECK(readOne(changed) == payload());
    }
    cv::flip(frame, changed, 1);
    const QrReading mirror = QrReader().read(changed);
    REQUIRE(mirror.codes.size() == 1);
    CHECK(mirror.codes.front().isMirrored);
    const QrReading inverted = QrReader().read(255 - frame);
    REQUIRE(inverted.codes.size() == 1);
    CHECK(inverted.codes.front().isInverted);
    CHECK(inverted.codes.front().payload == payload());
    cv::cvtColor(frame, changed, cv::COLOR_GRAY2BGR);
    CHECK(readOne(changed) == payload());
}

TEST_CASE("several codes in one frame are all read, each once", "[qr]")
{
    cv::Mat frame = frameWith(pictureOf(gridOf("LATIHAN-SATU", 1), 6), {60, 80});
    pictureOf(gridOf("LATIHAN-DUA", 2), 5)
        .copyTo(frame(cv::Rect({700, 60}, pictureOf(gridOf("LATIHAN-DUA", 2), 5).size())));
    const cv::Mat third = pictureOf(gridOf("LATIHAN-TIGA", 0), 4);
    third.copyTo(frame(cv::Rect({500, 450}, third.size())));
    std::set<QByteArray> payloads;
    const QrReading reading = QrReader().read(frame, kPatient);
    for (const Code &code : reading.codes)
        payloads.insert(code.payload);
    CHECK(reading.codes.size() == 3);
    CHECK(payloads == std::set<QByteArray>{"LATIHAN-SATU", "LATIHAN-DUA", "LATIHAN-TIGA"});
}

TEST_CASE("a covered finder is no obstacle", "[qr]")
{
    const SoftGrid grid = gridOf(kPayload, 2);
    for (const cv::Point corner :
         {cv::Point(0, 0), cv::Point(grid.side() - 7, 0), cv::Point(0, grid.side() - 7)}) {
        cv::Mat picture = pictureOf(grid, 5);
        cv::rectangle(picture, cv::Rect((corner + cv::Point(4, 4)) * 5, cv::Size(35, 35)), cv::Scalar(200),
                      -1);
        CAPTURE(corner);
        CHECK(readOne(frameWith(picture, {400, 200})) == payload());
    }
}

TEST_CASE("blur beyond what finders survive is undone", "[qr]")
{
    cv::Mat frame = frameWith(pictureOf(gridOf(kPayload, 1), 5), {400, 200});
    cv::GaussianBlur(frame, frame, {}, 3.2); // 0.64 modules: two neighbours' light mixes into each
    CHECK(readOne(frame) == payload());
}

TEST_CASE("frames that give nothing alone are read together", "[qr]")
{
    // Each frame has a bar of glare elsewhere, over more than the correction mends.
    const SoftGrid grid = gridOf(kPayload, 0);
    const int side = grid.side() * 5;
    QrReader reader;
    QrReading reading;
    for (int i = 0; i < 4 && reading.codes.empty(); ++i) {
        cv::Mat frame = frameWith(pictureOf(grid, 5), {400 + 3 * i, 200 - 2 * i});
        for (int bar = 0; bar < 3; ++bar)
            cv::rectangle(frame,
                          cv::Rect(420 + 3 * i + 45, 220 - 2 * i + (bar * 2 + i % 2) * side / 6 + 5,
                                   side - 90, side / 7),
                          cv::Scalar(255), -1);
        if (i == 0)
            CHECK(QrReader().read(frame, kPatientPhoto).codes.empty());
        reading = reader.read(frame, kPatient);
    }
    REQUIRE(reading.codes.size() == 1);
    CHECK(reading.codes.front().payload == payload());
    CHECK(reading.codes.front().frames > 1);
}

TEST_CASE("after reset nothing of earlier frames is left", "[qr]")
{
    QrReader reader;
    const cv::Mat frame = frameWith(pictureOf(gridOf(kPayload, 1), 5), {400, 200});
    REQUIRE(reader.read(frame).codes.size() == 1);
    reader.reset();
    CHECK(reader.read(cv::Mat(720, 1280, CV_8UC1, cv::Scalar(120))).codes.empty());
    // Another code in the same place is the other code, not a mixture.
    REQUIRE(reader.read(frameWith(pictureOf(gridOf("LATIHAN-LAIN", 1), 5), {400, 200})).codes.size() == 1);
}

TEST_CASE("it is said why there is no code", "[qr]")
{
    const auto why = [](const cv::Mat &frame) { return QrReader().read(frame, kPatientPhoto).whyNot; };
    const SoftGrid grid = gridOf(kPayload, 0);
    CHECK(why(cv::Mat(720, 1280, CV_8UC1, cv::Scalar(120))) == WhyNot::NothingThere);
    CHECK(why(cv::Mat(720, 1280, CV_8UC1, cv::Scalar(9))) == WhyNot::Dark);
    cv::Mat blurred = frameWith(pictureOf(grid, 5), {400, 200});
    cv::GaussianBlur(blurred, blurred, {}, 5.5);
    const WhyNot seen = why(blurred);
    CHECK((seen == WhyNot::Blurred || seen == WhyNot::NothingThere));
    const cv::Mat whole = pictureOf(grid, 6);
    cv::Mat cut(720, 1280, CV_8UC1, cv::Scalar(120));
    whole(cv::Rect(0, 0, whole.cols, whole.rows * 11 / 20))
        .copyTo(cut(cv::Rect(400, 720 - whole.rows * 11 / 20, whole.cols, whole.rows * 11 / 20)));
    CHECK(why(cut) == WhyNot::HalfOutside);
    cv::Mat glare = frameWith(pictureOf(grid, 5), {400, 200});
    cv::circle(glare, {400 + 4 * 5 + grid.side() * 3, 200 + 4 * 5 + grid.side() * 3}, grid.side() * 3 / 2,
               cv::Scalar(255), -1);
    CHECK(why(glare) == WhyNot::Glare);
    std::set<QString> names;
    for (const WhyNot each : allWhyNot())
        names.insert(name(each));
    CHECK(names.size() == allWhyNot().size());
}

TEST_CASE("bad frames are unusable, never an exception", "[qr]")
{
    QrReader reader;
    const auto why = [&](const device::Frame &frame) { return reader.read(frame).whyNot; };
    CHECK(why({}) == WhyNot::Unusable);
    const cv::Mat picture = frameWith(pictureOf(gridOf(kPayload, 1), 5), {400, 200});
    auto frame = *biometrics::matToFrame(picture);
    CHECK(reader.read(frame).codes.size() == 1);
    device::Frame lying = frame;
    lying.heightPx = 5000;
    CHECK(why(lying) == WhyNot::Unusable);
    lying = frame;
    lying.strideBytes = 3;
    CHECK(why(lying) == WhyNot::Unusable);
    lying = frame;
    lying.widthPx = -4;
    CHECK(why(lying) == WhyNot::Unusable);
    CHECK(reader.read(cv::Mat(4, 4, CV_8UC1, cv::Scalar(0))).whyNot == WhyNot::Unusable);
    CHECK(reader.read(cv::Mat(100, 100, CV_32FC1, cv::Scalar(0))).whyNot == WhyNot::Unusable);
    CHECK(reader.read(cv::Mat(30, 9000, CV_8UC1, cv::Scalar(0))).codes.empty());
    CHECK(reader.read(cv::Mat(17'000, 30, CV_8UC1, cv::Scalar(0))).whyNot == WhyNot::Unusable);
    // Rows with something behind them.
    cv::Mat wide(720, 1500, CV_8UC1, cv::Scalar(0));
    picture.copyTo(wide(cv::Rect(0, 0, 1280, 720)));
    CHECK(reader.read(wide(cv::Rect(0, 0, 1280, 720))).codes.size() == 1);
}

TEST_CASE("a frame is not written to", "[qr]")
{
    cv::Mat frame = frameWith(pictureOf(gridOf(kPayload, 1), 12), {300, 30});
    cv::GaussianBlur(frame, frame, {}, 6);
    const cv::Mat before = frame.clone();
    (void)QrReader().read(frame, kPatientPhoto);
    CHECK(cv::norm(frame, before, cv::NORM_INF) == 0);
}

TEST_CASE("a large photo is read and its corners are the photo's", "[qr]")
{
    cv::Mat photo(3456, 4608, CV_8UC1, cv::Scalar(140));
    const cv::Mat code = pictureOf(gridOf(kPayload, 1), 12);
    code.copyTo(photo(cv::Rect({2500, 1800}, code.size())));
    const QrReading reading = QrReader().read(photo, kPatientPhoto);
    REQUIRE(reading.codes.size() == 1);
    CHECK(cv::norm(reading.codes.front().corners[0] - cv::Point2f(2500 + 48, 1800 + 48)) < 15);
}
