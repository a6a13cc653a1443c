// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ikd/qr/SoftDecode.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <string>

namespace loket::test {

/// ZXing's writer as the peer: its modules, +1 dark, −1 light. level 0 … 3 = L, M, Q, H.
inline qr::SoftGrid gridOf(const std::string &payload, int level)
{
    const ZXing::BitMatrix bits = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                                      .setMargin(0)
                                      .setEccLevel(2 * level + 1)
                                      .encode(payload, 0, 0);
    qr::SoftGrid grid{(bits.width() - 17) / 4, {}};
    for (int y = 0; y < bits.height(); ++y)
        for (int x = 0; x < bits.width(); ++x)
            grid.values.push_back(bits.get(x, y) ? 1.F : -1.F);
    return grid;
}

/// The code on white paper, `cell` pixels a module, four modules of quiet zone.
inline cv::Mat pictureOf(const qr::SoftGrid &grid, int cell)
{
    const int side = grid.side();
    cv::Mat picture((side + 8) * cell, (side + 8) * cell, CV_8UC1, cv::Scalar(230));
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            if (grid.values[std::size_t(y * side + x)] > 0)
                cv::rectangle(picture, cv::Rect((x + 4) * cell, (y + 4) * cell, cell, cell), cv::Scalar(25),
                              -1);
    return picture;
}

/// Laid on a grey frame of 1280 × 720.
inline cv::Mat frameWith(const cv::Mat &picture, cv::Point at)
{
    cv::Mat frame(720, 1280, CV_8UC1, cv::Scalar(120));
    picture.copyTo(frame(cv::Rect(at, picture.size())));
    return frame;
}

} // namespace loket::test
