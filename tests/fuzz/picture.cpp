// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures read from a file or a database: PNG and JPEG, damaged in any way.
#include "core/picture/Codecs.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/Targets.h"

#include <opencv2/core.hpp>

using namespace loket;
using namespace loket::fuzz;

namespace {

/// Larger ones only cost the fuzzer its time; the limit itself has a unit test.
constexpr qint64 kMaxPixels = 1 << 20;

bool isEqual(const cv::Mat &a, const cv::Mat &b)
{
    return a.size() == b.size() && a.type() == b.type() && cv::norm(a, b, cv::NORM_INF) == 0;
}

/// Width and height that the file claims, where it is a PNG.
qint64 claimedPixels(const QByteArray &file)
{
    if (!file.startsWith("\x89PNG") || file.size() < 24)
        return 0;
    quint64 side[2] = {0, 0};
    for (int i = 0; i < 8; ++i)
        side[i / 4] = side[i / 4] << 8 | quint8(file[16 + i]);
    return side[0] > 100'000 || side[1] > 100'000 ? 0 : qint64(side[0] * side[1]);
}

} // namespace

int loket_fuzz_picture(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    const auto colour = input.byte() % 2 ? PictureColour::Gray : PictureColour::Bgr;
    const QByteArray file = input.rest();
    if (claimedPixels(file) > kMaxPixels)
        return 0;
    const auto picture = decodePicture(file, colour);
    if (!parsed(picture))
        return 0;
    hold(picture->cols > 0 && picture->rows > 0 && qint64(picture->total()) <= kMaxPicturePixels,
         "a picture has a size");
    hold(picture->type() == (colour == PictureColour::Gray ? CV_8UC1 : CV_8UC3),
         "a picture is of the colour asked for");
    if (qint64(picture->total()) > kMaxPixels)
        return 0;
    const auto again = decodePicture(encodePng(*picture), colour);
    hold(parsed(again) && isEqual(*again, *picture), "a PNG keeps every pixel");
    return 0;
}

std::vector<QByteArray> loket_seeds_picture()
{
    std::vector<QByteArray> seeds;
    for (const int type : {CV_8UC1, CV_8UC3}) {
        cv::Mat picture(13, 17, type);
        for (int y = 0; y < picture.rows; ++y)
            for (size_t x = 0; x < picture.cols * picture.elemSize(); ++x)
                picture.ptr(y)[x] = uchar(x * 7 + size_t(y) * 31);
        for (const QByteArray &file : {encodePng(picture), encodeJpeg(picture, 80)}) {
            seeds.push_back('\0' + file);
            seeds.push_back('\1' + file);
        }
    }
    return seeds;
}
