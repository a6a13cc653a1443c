// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/webcam/Pictures.h"

#include "devices/api/Wire.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace loket::device::webcam {

void turn(cv::Mat &picture, const Source &source)
{
    if (source.isMirrored)
        cv::flip(picture, picture, 1);
    switch (source.clockwiseDegrees) {
    case 90:
        cv::rotate(picture, picture, cv::ROTATE_90_CLOCKWISE);
        break;
    case 180:
        cv::rotate(picture, picture, cv::ROTATE_180);
        break;
    case 270:
        cv::rotate(picture, picture, cv::ROTATE_90_COUNTERCLOCKWISE);
        break;
    default:
        break;
    }
}

Frame toFrame(const cv::Mat &picture, quint64 sequence, qint64 capturedAtMs)
{
    Frame frame;
    if (picture.type() != CV_8UC3 && picture.type() != CV_8UC1)
        return frame;
    frame.widthPx = picture.cols;
    frame.heightPx = picture.rows;
    frame.format = picture.channels() == 3 ? PixelFormat::Bgr24 : PixelFormat::Gray8;
    frame.strideBytes = picture.cols * picture.channels();
    frame.sequence = sequence;
    frame.capturedAtMs = capturedAtMs;
    if (!wire::hasSaneHeader(frame))
        return {};
    frame.pixels = QByteArray(qsizetype(frame.strideBytes) * frame.heightPx, Qt::Uninitialized);
    auto *to = reinterpret_cast<uchar *>(frame.pixels.data());
    for (int y = 0; y < picture.rows; ++y)
        std::copy_n(picture.ptr(y), frame.strideBytes, to + qsizetype(y) * frame.strideBytes);
    return frame;
}

Frame shrunkTo(const Frame &frame, qsizetype maxBytes)
{
    if (frame.pixels.size() <= maxBytes)
        return frame;
    const double scale = std::sqrt(double(maxBytes) / double(frame.pixels.size()));
    const int type = frame.format == PixelFormat::Bgr24 ? CV_8UC3 : CV_8UC1;
    const cv::Mat large(frame.heightPx, frame.widthPx, type, const_cast<char *>(frame.pixels.constData()),
                        size_t(frame.strideBytes));
    cv::Mat small;
    cv::resize(large, small, cv::Size(int(frame.widthPx * scale), int(frame.heightPx * scale)), 0, 0,
               cv::INTER_AREA);
    return toFrame(small, frame.sequence, frame.capturedAtMs);
}

} // namespace loket::device::webcam
