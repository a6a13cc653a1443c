// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include <array>
#include <optional>
#include <vector>

namespace loket::qr {

/// What ZXing read of one symbol. Corners: top left, top right, bottom right, bottom left of the symbol.
struct ZxingCode
{
    QByteArray payload;
    QString text;
    int version = 0; ///< 0 where it does not tell
    bool isMirrored = false;
    std::array<cv::Point2f, 4> corners;
};

enum class ZxingBinarizer : quint8 { Local, Global };

/// Every QR code (model 2) that ZXing finds; gray is CV_8UC1, any stride. Never throws: an exception within
/// it is an empty list.
[[nodiscard]] std::vector<ZxingCode> readZxing(const cv::Mat &gray,
                                               ZxingBinarizer binarizer = ZxingBinarizer::Local);

/// A perfect symbol's content.
[[nodiscard]] std::optional<ZxingCode> readModules(const std::vector<bool> &modules, int side);

} // namespace loket::qr
