// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QByteArray>

#include <opencv2/core/mat.hpp>

namespace loket::ctl {

/// A picture file of any format that OpenCV reads; mode as of cv::imdecode(). Errors: Malformed.
[[nodiscard]] Expected<cv::Mat> pictureOf(const QByteArray &file, int mode);

} // namespace loket::ctl
