// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/picture/Codecs.h"

#include <catch2/catch.hpp>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <vector>

using namespace loket;

namespace {

/// Every level there is, with soft and hard edges: a gradient, noise with a fixed seed, and a grid.
cv::Mat colourful(int width, int height, int type = CV_8UC3)
{
    cv::Mat picture(height, width, type);
    cv::RNG random(7);
    random.fill(picture, cv::RNG::UNIFORM, 0, 60);
    for (int y = 0; y < height; ++y)
        picture.row(y) += cv::Scalar((y * 3) % 196, (y * 5) % 196, (y * 7) % 196);
    cv::line(picture, {0, 0}, {width, height}, cv::Scalar::all(255), 2);
    return picture;
}

bool same(const cv::Mat &one, const cv::Mat &other)
{
    return one.size() == other.size() && one.type() == other.type() && cv::norm(one, other, cv::NORM_INF) == 0;
}

cv::Mat openCvReads(const QByteArray &file, int mode)
{
    return cv::imdecode(std::vector<uchar>(file.begin(), file.end()), mode);
}

QByteArray openCvWrites(const char *ending, const cv::Mat &picture)
{
    std::vector<uchar> bytes;
    REQUIRE(cv::imencode(ending, picture, bytes));
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
}

ErrorCode whyNot(const QByteArray &file)
{
    const auto picture = decodePicture(file, PictureColour::Gray);
    return picture ? ErrorCode::None : picture.error().code;
}

/// A PNG's header claims another size; its check sum is put right, as an attacker would.
QByteArray claiming(quint32 width, quint32 height)
{
    QByteArray file = encodePng(cv::Mat(4, 4, CV_8UC1, cv::Scalar(9)));
    auto put = [&](qsizetype at, quint32 value) {
        for (int byte = 0; byte < 4; ++byte)
            file[at + byte] = char(value >> (24 - 8 * byte));
    };
    put(16, width);
    put(20, height);
    quint32 crc = 0xffffffffU;
    for (const char byte : file.mid(12, 17)) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) ? 0xedb88320U : 0U);
    }
    put(29, crc ^ 0xffffffffU);
    return file;
}

} // namespace

TEST_CASE("a PNG keeps every pixel, for us and for others", "[picture]")
{
    for (const int type : {CV_8UC1, CV_8UC3}) {
        const cv::Mat picture = colourful(301, 203, type);
        const bool gray = type == CV_8UC1;
        const QByteArray file = encodePng(picture);
        const auto back = decodePicture(file, gray ? PictureColour::Gray : PictureColour::Bgr);
        REQUIRE(back);
        CHECK(same(*back, picture));
        CHECK(same(openCvReads(file, cv::IMREAD_UNCHANGED), picture));
        CHECK(same(*decodePicture(openCvWrites(".png", picture), gray ? PictureColour::Gray : PictureColour::Bgr),
                   picture));
    }
}

TEST_CASE("gray levels pass unchanged: none is bent by a gamma", "[picture]")
{
    cv::Mat ramp(1, 256, CV_8UC1);
    for (int level = 0; level < 256; ++level)
        ramp.at<uchar>(0, level) = uchar(level);
    CHECK(same(*decodePicture(encodePng(ramp), PictureColour::Gray), ramp));
    cv::Mat colour;
    cv::cvtColor(ramp, colour, cv::COLOR_GRAY2BGR);
    CHECK(same(*decodePicture(encodePng(ramp), PictureColour::Bgr), colour));
    CHECK(same(*decodePicture(encodePng(colour), PictureColour::Gray), ramp));
}

TEST_CASE("a part of a larger picture is written as itself", "[picture]")
{
    const cv::Mat whole = colourful(200, 100), part = whole(cv::Rect(31, 17, 64, 48));
    REQUIRE(!part.isContinuous());
    CHECK(same(*decodePicture(encodePng(part), PictureColour::Bgr), part));
    const auto back = decodePicture(encodeJpeg(part, 95), PictureColour::Bgr);
    REQUIRE(back);
    CHECK(back->size() == part.size());
}

TEST_CASE("a JPEG looks as OpenCV's of the same quality, and is read as OpenCV reads it", "[picture]")
{
    cv::Mat picture;
    cv::GaussianBlur(colourful(480, 640), picture, {}, 3);
    for (const int quality : {80, 92}) {
        const QByteArray file = encodeJpeg(picture, quality);
        std::vector<uchar> peer;
        REQUIRE(cv::imencode(".jpg", picture, peer, {cv::IMWRITE_JPEG_QUALITY, quality}));
        CHECK(double(file.size()) == Approx(double(peer.size())).epsilon(0.02));
        const auto ours = decodePicture(file, PictureColour::Bgr);
        REQUIRE(ours);
        CHECK(cv::PSNR(*ours, picture) > cv::PSNR(cv::imdecode(peer, cv::IMREAD_COLOR), picture) - 0.2);
        CHECK(cv::norm(*ours, openCvReads(file, cv::IMREAD_COLOR), cv::NORM_INF) <= 2);
    }
    cv::Mat gray;
    cv::cvtColor(picture, gray, cv::COLOR_BGR2GRAY);
    const auto back = decodePicture(encodeJpeg(gray, 95), PictureColour::Gray);
    REQUIRE(back);
    CHECK(cv::PSNR(*back, gray) > 40);
}

TEST_CASE("what is no 8-bit gray or colour picture is not written", "[picture]")
{
    CHECK(encodePng({}).isEmpty());
    CHECK(encodeJpeg({}, 90).isEmpty());
    CHECK(encodePng(cv::Mat(4, 4, CV_16UC1, cv::Scalar(1))).isEmpty());
    CHECK(encodeJpeg(cv::Mat(4, 4, CV_8UC4, cv::Scalar::all(1)), 90).isEmpty());
}

TEST_CASE("transparent parts are read as white paper, deeper files as 8 bits", "[picture]")
{
    const cv::Mat clear(3, 5, CV_8UC4, cv::Scalar(10, 20, 30, 0));
    CHECK(same(*decodePicture(openCvWrites(".png", clear), PictureColour::Bgr),
               cv::Mat(3, 5, CV_8UC3, cv::Scalar::all(255))));
    const cv::Mat deep(3, 5, CV_16UC1, cv::Scalar(0x8080));
    const auto shallow = decodePicture(openCvWrites(".png", deep), PictureColour::Gray);
    REQUIRE(shallow);
    CHECK(shallow->type() == CV_8UC1);
}

TEST_CASE("broken, foreign and lying files are told, never decoded", "[picture]")
{
    CHECK(whyNot({}) == ErrorCode::Malformed);
    CHECK(whyNot("not a picture") == ErrorCode::Malformed);
    CHECK(whyNot(openCvWrites(".bmp", colourful(8, 8))) == ErrorCode::Malformed);
    CHECK(whyNot(claiming(100'000, 100'000)) == ErrorCode::TooLarge);
    CHECK(whyNot(claiming(0, 4)) == ErrorCode::Malformed);
    const QByteArray png = encodePng(colourful(64, 64)), jpeg = encodeJpeg(colourful(64, 64), 90);
    for (const QByteArray &file : {png, jpeg}) {
        for (const int percent : {2, 20, 50, 90}) {
            INFO(percent);
            CHECK(whyNot(file.left(file.size() * percent / 100)) == ErrorCode::Malformed);
        }
    }
}
