// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Types.h"

#include <opencv2/imgcodecs.hpp>

#include <QString>

namespace loket::test {

/// Folder of the recording that recorded_reader.sh replays to this process; empty outside of it.
inline QString replayedRecording() { return qEnvironmentVariable("LOKET_RECORDING"); }

/// The picture that this recording must give.
inline cv::Mat recordedPicture()
{
    return cv::imread((replayedRecording() + QStringLiteral("/capture.png")).toStdString(),
                      cv::IMREAD_GRAYSCALE);
}

/// How many pixels differ; -1 where the sizes do.
inline int differentPixels(const device::Frame &image, const cv::Mat &expected)
{
    if (image.widthPx != expected.cols || image.heightPx != expected.rows)
        return -1;
    int different = 0;
    for (int y = 0; y < image.heightPx; ++y)
        for (int x = 0; x < image.widthPx; ++x)
            if (uchar(image.pixels[qsizetype(y) * image.strideBytes + x]) != expected.at<uchar>(y, x))
                ++different;
    return different;
}

} // namespace loket::test
