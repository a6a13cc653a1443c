// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/face/Portrait.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::face {

namespace {

constexpr double kMissingMax = 0.08; // share of the portrait that may be filled with border pixels

double missingShare(const cv::Rect2d &area, cv::Size picture)
{
    const cv::Rect2d inside = area & cv::Rect2d(0, 0, picture.width, picture.height);
    return 1.0 - inside.area() / area.area();
}

} // namespace

cv::Rect2d portraitArea(const Face &face, const PortraitOptions &options)
{
    const double height = face.headHeightPx() / options.headShare;
    const double width = height * 3 / 4;
    const cv::Point2f eye = face.eyeMiddle();
    return {eye.x - width / 2, eye.y - options.eyeLine * height, width, height};
}

Expected<cv::Mat> cutPortrait(const cv::Mat &picture, const Face &face, const PortraitOptions &options)
{
    if (picture.empty() || options.widthPx < 60 || options.widthPx > 6000 || options.headShare < 0.3 ||
        options.headShare > 1)
        return fail(ErrorCode::InvalidArgument, u"portrait"_s);
    if (!face.hasEyes())
        return fail(ErrorCode::NotFound, u"portrait: eyes"_s);
    const cv::Rect2d area = portraitArea(face, options);
    if (area.height < 16 || missingShare(area, picture.size()) > kMissingMax)
        return fail(ErrorCode::NotFound, u"portrait: leaves the picture"_s);

    const cv::Size size(options.widthPx, options.widthPx * 4 / 3);
    const double scale = size.width / area.width;
    cv::Mat source = picture;
    double step = 1;
    if (scale < 0.6) { // warpAffine samples points: shrink by area first or a large still gets jagged
        step = 2 * scale;
        cv::resize(picture, source, {}, step, step, cv::INTER_AREA);
    }
    const cv::Point2f eye = face.eyeMiddle() * step;
    cv::Mat turn = cv::getRotationMatrix2D(eye, options.mayRotate ? face.rollDeg() : 0, scale / step);
    turn.at<double>(0, 2) += size.width / 2.0 - eye.x;
    turn.at<double>(1, 2) += options.eyeLine * size.height - eye.y;
    cv::Mat portrait;
    cv::warpAffine(source, portrait, turn, size, cv::INTER_CUBIC, cv::BORDER_REPLICATE);
    return portrait;
}

} // namespace loket::face
