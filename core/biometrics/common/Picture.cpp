// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/common/Picture.h"

using namespace Qt::StringLiterals;

namespace loket::biometrics {

namespace {

int bytesPerPixel(device::PixelFormat format)
{
    switch (format) {
    case device::PixelFormat::Gray8:
        return 1;
    case device::PixelFormat::Bgr24:
        return 3;
    case device::PixelFormat::None:
        break;
    }
    return 0;
}

} // namespace

Expected<cv::Mat> frameToMat(const device::Frame &frame)
{
    if (frame.isNull())
        return fail(ErrorCode::Malformed, u"frame: empty"_s);
    if (frame.widthPx > kMaxSidePx || frame.heightPx > kMaxSidePx)
        return fail(ErrorCode::TooLarge, u"frame: %1x%2"_s.arg(frame.widthPx).arg(frame.heightPx));
    const qint64 bytes = bytesPerPixel(frame.format);
    if (bytes == 0)
        return fail(ErrorCode::Malformed, u"frame: pixel format"_s);
    const qint64 rowBytes = frame.widthPx * bytes;
    if (frame.strideBytes < rowBytes)
        return fail(ErrorCode::Malformed,
                    u"frame: stride %1 for rows of %2"_s.arg(frame.strideBytes).arg(rowBytes));
    // The last row may end without its padding.
    const qint64 needed = (frame.heightPx - 1) * qint64{frame.strideBytes} + rowBytes;
    if (frame.pixels.size() < needed)
        return fail(ErrorCode::Malformed, u"frame: %1 bytes of %2"_s.arg(frame.pixels.size()).arg(needed));
    // cv::Mat knows no const pixels; the contract in the header forbids writing.
    auto *pixels = const_cast<char *>(frame.pixels.constData());
    return cv::Mat(frame.heightPx, frame.widthPx, bytes == 1 ? CV_8UC1 : CV_8UC3, pixels,
                   static_cast<std::size_t>(frame.strideBytes));
}

Expected<cv::Mat> frameToOwnMat(const device::Frame &frame)
{
    return frameToMat(frame).map([](const cv::Mat &view) { return view.clone(); });
}

Expected<device::Frame> matToFrame(const cv::Mat &picture, double ppi)
{
    if (picture.empty() || (picture.type() != CV_8UC1 && picture.type() != CV_8UC3))
        return fail(ErrorCode::InvalidArgument, u"picture"_s);
    if (picture.cols > kMaxSidePx || picture.rows > kMaxSidePx)
        return fail(ErrorCode::TooLarge, u"picture: %1x%2"_s.arg(picture.cols).arg(picture.rows));
    device::Frame frame;
    frame.widthPx = picture.cols;
    frame.heightPx = picture.rows;
    frame.format = picture.type() == CV_8UC1 ? device::PixelFormat::Gray8 : device::PixelFormat::Bgr24;
    frame.strideBytes = static_cast<int>(picture.cols * picture.elemSize());
    frame.ppi = ppi;
    frame.pixels.reserve(qsizetype{frame.strideBytes} * frame.heightPx);
    for (int y = 0; y < picture.rows; ++y)
        frame.pixels.append(reinterpret_cast<const char *>(picture.ptr(y)), frame.strideBytes);
    return frame;
}

} // namespace loket::biometrics
