// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/common/Picture.h"
#include "core/biometrics/common/Quality.h"

#include <QCborValue>
#include <QSet>

#include <catch2/catch.hpp>

#include <limits>

using namespace loket;
using namespace loket::biometrics;
using namespace Qt::StringLiterals;

namespace {

device::Frame grayFrame(int width, int height, int stride)
{
    device::Frame frame;
    frame.widthPx = width;
    frame.heightPx = height;
    frame.strideBytes = stride;
    frame.format = device::PixelFormat::Gray8;
    frame.pixels = QByteArray(qsizetype{stride} * (height - 1) + width, '\x7f');
    return frame;
}

} // namespace

TEST_CASE("every advice has its own name and comes back from it")
{
    QSet<QString> names;
    for (const Advice advice : allAdvice()) {
        const QString text = name(advice);
        CHECK(text != u"none"_s);
        CHECK(parseAdvice(text) == advice);
        names.insert(text);
    }
    CHECK(names.size() == static_cast<qsizetype>(allAdvice().size()));
    CHECK(name(Advice::MoveCloser) == u"move_closer"_s);
    CHECK(parseAdvice(u"dance"_s) == Advice::None);
}

TEST_CASE("a frame becomes a picture without a copy, padding kept out")
{
    device::Frame frame = grayFrame(5, 3, 8);
    frame.pixels[8 * 2 + 4] = 'A';
    const auto mat = frameToMat(frame);
    REQUIRE(mat);
    CHECK(mat->cols == 5);
    CHECK(mat->rows == 3);
    CHECK(mat->at<uchar>(2, 4) == 'A');
    CHECK(static_cast<const void *>(mat->data) == frame.pixels.constData());
    const auto own = frameToOwnMat(frame);
    REQUIRE(own);
    CHECK(static_cast<const void *>(own->data) != frame.pixels.constData());
    CHECK(own->at<uchar>(2, 4) == 'A');
}

TEST_CASE("a frame whose sizes lie is refused")
{
    device::Frame frame = grayFrame(64, 48, 64);
    SECTION("too few bytes") { frame.pixels.chop(1); }
    SECTION("stride shorter than a row") { frame.strideBytes = 63; }
    SECTION("negative stride") { frame.strideBytes = -64; }
    SECTION("colour claimed") { frame.format = device::PixelFormat::Bgr24; }
    SECTION("no format") { frame.format = device::PixelFormat::None; }
    SECTION("negative height") { frame.heightPx = -48; }
    SECTION("more rows than bytes") { frame.heightPx = 49; }
    SECTION("stride that would overflow 32 bits")
    {
        frame.strideBytes = std::numeric_limits<int>::max();
        frame.heightPx = 3;
    }
    const auto mat = frameToMat(frame);
    REQUIRE_FALSE(mat);
    CHECK(mat.error().code == ErrorCode::Malformed);
}

TEST_CASE("a picture of absurd size is refused")
{
    device::Frame frame = grayFrame(kMaxSidePx + 1, 1, kMaxSidePx + 1);
    const auto mat = frameToMat(frame);
    REQUIRE_FALSE(mat);
    CHECK(mat.error().code == ErrorCode::TooLarge);
}

TEST_CASE("a picture goes to a frame and back unchanged")
{
    cv::Mat wide(4, 9, CV_8UC3, cv::Scalar(1, 2, 3));
    wide.at<cv::Vec3b>(3, 2) = {9, 8, 7};
    const cv::Mat part = wide(cv::Rect(1, 1, 5, 3)); // rows that are not adjacent in memory
    const auto frame = matToFrame(part, 500);
    REQUIRE(frame);
    CHECK(frame->ppi == 500);
    const auto back = frameToMat(*frame);
    REQUIRE(back);
    CHECK(cv::norm(*back, part, cv::NORM_INF) == 0);
    CHECK_FALSE(matToFrame(cv::Mat(2, 2, CV_32F)));
}

TEST_CASE("ramp and plateau clamp, turn round and never give NaN")
{
    CHECK(ramp(5, 0, 10) == Approx(50));
    CHECK(ramp(5, 10, 0) == Approx(50));
    CHECK(ramp(-1, 0, 10) == 0);
    CHECK(ramp(11, 0, 10) == 100);
    CHECK(ramp(std::numeric_limits<double>::quiet_NaN(), 0, 10) == 0);
    CHECK(plateau(5, 4, 6, 2) == 100);
    CHECK(plateau(3, 4, 6, 2) == Approx(50));
    CHECK(plateau(7, 4, 6, 2) == Approx(50));
    CHECK(plateau(9, 4, 6, 2) == 0);
}

TEST_CASE("quality takes the advice of the first bad measure and a score that one bad measure pulls down")
{
    const Measure good{u"a"_s, 1, {}, 90, true, {}, Advice::MoveCloser};
    const Measure bad{u"b"_s, 1, {}, 10, false, {}, Advice::HoldStill};
    const Measure worse{u"c"_s, 1, {}, 0, false, {}, Advice::MoreLight};
    const Quality fine = makeQuality({good, good});
    CHECK(fine.advice == Advice::None);
    CHECK(fine.allOk());
    CHECK(fine.score == Approx(90));
    const Quality mixed = makeQuality({good, bad, worse});
    CHECK(mixed.advice == Advice::HoldStill);
    CHECK_FALSE(mixed.allOk());
    CHECK(mixed.score < (90 + 10 + 0) / 3.0);
    CHECK(mixed.score < makeQuality({good, good, worse}).score);
    CHECK(makeQuality({}).score == 0);
}

TEST_CASE("a graded score passes exactly where its threshold lies, rising or falling")
{
    CHECK(graded(5, 0, 10, 20) == Approx(30));
    CHECK(graded(10, 0, 10, 20) == Approx(kPassScore));
    CHECK(graded(9.999, 0, 10, 20) < kPassScore);
    CHECK(graded(20, 0, 10, 20) == Approx(100));
    CHECK(graded(-5, 0, 10, 20) == 0);
    CHECK(graded(10, 20, 10, 0) == Approx(kPassScore));
    CHECK(graded(15, 20, 10, 0) == Approx(30));
    CHECK(graded(0, 20, 10, 0) == Approx(100));
    CHECK(graded(std::numeric_limits<double>::quiet_NaN(), 0, 10, 20) == 0);
}

TEST_CASE("a strict quality reaches the pass mark only when every measure is ok")
{
    const auto at = [](double score) {
        return Measure{u"m"_s, score, {}, score, score >= kPassScore, {}, Advice::MoreLight};
    };
    CHECK(makeStrictQuality({at(60), at(60)}).score >= kPassScore);
    CHECK(makeStrictQuality({at(100), at(100), at(59)}).score < kPassScore);
    CHECK(makeStrictQuality({at(100), at(40)}).score > makeStrictQuality({at(100), at(20)}).score);
    CHECK(makeStrictQuality({at(100), at(20)}).score > makeStrictQuality({at(50), at(20)}).score);
    CHECK(makeStrictQuality({at(100), at(80)}).score > makeStrictQuality({at(70), at(80)}).score);
    CHECK(makeStrictQuality({}).score == 0);
}

TEST_CASE("quality survives the journal")
{
    const Quality quality =
        makeQuality({{u"face.eyes"_s, 123.25, u"px"_s, 80, true, u"somewhere"_s, Advice::None},
                     {u"face.roll"_s, -3, u"deg"_s, 0, false, u"elsewhere"_s, Advice::KeepHeadLevel}});
    const QByteArray bytes = QCborValue(toCbor(quality)).toCbor();
    const Quality back = qualityFromCbor(QCborValue::fromCbor(bytes).toMap());
    CHECK(back.measures == quality.measures);
    CHECK(back.advice == Advice::KeepHeadLevel);
    CHECK(back.score == Approx(quality.score).epsilon(1e-5));
    CHECK(qualityFromCbor({{u"measures"_s, 5}}).measures.empty());
}
