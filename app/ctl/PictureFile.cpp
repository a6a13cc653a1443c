// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/PictureFile.h"

#include <opencv2/imgcodecs.hpp>

namespace loket::ctl {

using namespace Qt::StringLiterals;

Expected<cv::Mat> pictureOf(const QByteArray &file, int mode)
{
    if (file.isEmpty())
        return fail(ErrorCode::Malformed, u"picture"_s);
    try {
        const cv::Mat bytes(1, int(file.size()), CV_8UC1, const_cast<char *>(file.constData()));
        cv::Mat image = cv::imdecode(bytes, mode);
        if (image.empty())
            return fail(ErrorCode::Malformed, u"picture"_s);
        return image;
    } catch (const cv::Exception &) { // sizes beyond OpenCV's own limits
        return fail(ErrorCode::Malformed, u"picture"_s);
    }
}

} // namespace loket::ctl
