// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QByteArray>

#include <opencv2/core/mat.hpp>

namespace loket {

/// The two picture formats that Loket keeps: PNG (lossless: prints, eyes, signature) and JPEG (photos). Written and read by
/// libpng and libjpeg-turbo themselves: Debian's opencv_imgcodecs brings GDAL and two thirds of a cold start with it
/// (docs/decisions/0002-libraries.md), and every format it reads is one more that a changed file could attack.

/// No picture of ours comes near it (ten fingers' slap at 500 ppi: 1.2 million); what claims more is not decoded.
inline constexpr qint64 kMaxPicturePixels = 64'000'000;

enum class PictureColour { Gray, Bgr };

/// 8 bits a channel, one (gray) or three (BGR) channels, any size up to kMaxPicturePixels. Empty for any other picture.
[[nodiscard]] QByteArray encodePng(const cv::Mat &picture);

/// As above; quality 1 to 100 (libjpeg's scale), colour at half resolution (4:2:0), baseline.
[[nodiscard]] QByteArray encodeJpeg(const cv::Mat &picture, int quality);

/// A PNG or JPEG, told by its first bytes: 8UC1 or 8UC3 (BGR) as asked, whatever the file has; transparent parts on white.
/// Malformed for anything else or a file that ends early, TooLarge beyond kMaxPicturePixels.
[[nodiscard]] Expected<cv::Mat> decodePicture(const QByteArray &file, PictureColour colour);

} // namespace loket
