// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/picture/Codecs.h"

#include <opencv2/imgproc.hpp>

#include <png.h>
#include <turbojpeg.h>

#include <csetjmp>
#include <cstring>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace loket {

namespace {

/// zlib 3 with run-length matching: on prints and eyes within a few per cent of level 9 in size, at a tenth of its time.
constexpr int kPngLevel = 3;
constexpr int kZlibRle = 3; ///< Z_RLE

bool canEncode(const cv::Mat &picture)
{
    return !picture.empty() && (picture.type() == CV_8UC1 || picture.type() == CV_8UC3) &&
           qint64(picture.total()) <= kMaxPicturePixels;
}

void appendPng(png_structp png, png_bytep bytes, png_size_t count)
{
    static_cast<QByteArray *>(png_get_io_ptr(png))->append(reinterpret_cast<const char *>(bytes), qsizetype(count));
}

void flushNothing(png_structp) { }

/// libpng leaves by longjmp: nothing with a destructor may be made in here.
bool writePng(png_structp png, png_infop info, const cv::Mat &picture, png_bytepp rows)
{
    if (setjmp(png_jmpbuf(png)))
        return false;
    const bool gray = picture.channels() == 1;
    png_set_IHDR(png, info, png_uint_32(picture.cols), png_uint_32(picture.rows), 8,
                 gray ? PNG_COLOR_TYPE_GRAY : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    png_set_compression_level(png, kPngLevel);
    png_set_compression_strategy(png, kZlibRle);
    png_write_info(png, info);
    if (!gray)
        png_set_bgr(png);
    png_write_image(png, rows);
    png_write_end(png, nullptr);
    return true;
}

Expected<cv::Mat> decodePng(const QByteArray &file, PictureColour colour)
{
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (!png_image_begin_read_from_memory(&image, file.constData(), size_t(file.size())))
        return fail(ErrorCode::Malformed, u"png"_s);
    if (qint64(image.width) * qint64(image.height) > kMaxPicturePixels) {
        png_image_free(&image);
        return fail(ErrorCode::TooLarge, u"png"_s);
    }
    const bool gray = colour == PictureColour::Gray;
    image.format = gray ? PNG_FORMAT_GRAY : PNG_FORMAT_BGR;
    cv::Mat picture(int(image.height), int(image.width), gray ? CV_8UC1 : CV_8UC3);
    const png_color white{255, 255, 255};
    if (!png_image_finish_read(&image, &white, picture.data, png_int_32(picture.step), nullptr))
        return fail(ErrorCode::Malformed, u"png"_s);
    return picture;
}

struct TurboDestroyer
{
    void operator()(void *turbo) const { tjDestroy(turbo); }
};
using Turbo = std::unique_ptr<void, TurboDestroyer>;

Expected<cv::Mat> decodeJpeg(const QByteArray &file, PictureColour colour)
{
    const Turbo turbo(tjInitDecompress());
    const auto *bytes = reinterpret_cast<const unsigned char *>(file.constData());
    int width = 0, height = 0, sampling = 0, space = 0;
    if (!turbo || tjDecompressHeader3(turbo.get(), bytes, ulong(file.size()), &width, &height, &sampling, &space) != 0)
        return fail(ErrorCode::Malformed, u"jpeg"_s);
    if (qint64(width) * qint64(height) > kMaxPicturePixels)
        return fail(ErrorCode::TooLarge, u"jpeg"_s);
    const bool gray = colour == PictureColour::Gray;
    cv::Mat picture(height, width, gray ? CV_8UC1 : CV_8UC3);
    // STOPONWARNING: a file that ends early is told as broken, not filled up with gray.
    if (tjDecompress2(turbo.get(), bytes, ulong(file.size()), picture.data, width, int(picture.step), height,
                      gray ? TJPF_GRAY : TJPF_BGR, TJFLAG_ACCURATEDCT | TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS) != 0)
        return fail(ErrorCode::Malformed, u"jpeg"_s);
    return picture;
}

} // namespace

QByteArray encodePng(const cv::Mat &picture)
{
    if (!canEncode(picture))
        return {};
    std::vector<png_bytep> rows;
    rows.reserve(size_t(picture.rows));
    for (int y = 0; y < picture.rows; ++y)
        rows.push_back(const_cast<png_bytep>(picture.ptr(y)));
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png ? png_create_info_struct(png) : nullptr;
    QByteArray file;
    if (info)
        png_set_write_fn(png, &file, appendPng, flushNothing);
    if (!info || !writePng(png, info, picture, rows.data()))
        file.clear();
    png_destroy_write_struct(&png, &info);
    return file;
}

QByteArray encodeJpeg(const cv::Mat &picture, int quality)
{
    const Turbo turbo(tjInitCompress());
    if (!turbo || !canEncode(picture))
        return {};
    const bool gray = picture.channels() == 1;
    const int sampling = gray ? TJSAMP_GRAY : TJSAMP_420;
    // A buffer of the largest possible size: libjpeg-turbo need not allocate one of its own.
    QByteArray file(qsizetype(tjBufSize(picture.cols, picture.rows, sampling)), Qt::Uninitialized);
    auto *bytes = reinterpret_cast<unsigned char *>(file.data());
    ulong size = ulong(file.size());
    if (tjCompress2(turbo.get(), picture.data, picture.cols, int(picture.step), picture.rows,
                    gray ? TJPF_GRAY : TJPF_BGR, &bytes, &size, sampling, quality,
                    TJFLAG_ACCURATEDCT | TJFLAG_NOREALLOC) != 0)
        return {};
    file.resize(qsizetype(size));
    file.squeeze();
    return file;
}

Expected<cv::Mat> decodePicture(const QByteArray &file, PictureColour colour)
{
    if (file.startsWith("\x89PNG\r\n\x1a\n"))
        return decodePng(file, colour);
    if (file.startsWith("\xff\xd8\xff"))
        return decodeJpeg(file, colour);
    return fail(ErrorCode::Malformed, u"picture"_s);
}

} // namespace loket
