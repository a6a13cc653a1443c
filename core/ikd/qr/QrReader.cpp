// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ikd/qr/QrReader.h"

#include "core/biometrics/common/Picture.h"
#include "core/ikd/qr/Attempt.h"

#include <opencv2/imgproc.hpp>

#include <exception>

namespace loket::qr {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMinSidePx = 24;
constexpr double kMaxFramePixels = 1920.0 * 1200; // larger ones are made smaller first
constexpr double kMaxStillPixels = 4000.0 * 3000;

QrReading unusable()
{
    QrReading reading;
    reading.whyNot = WhyNot::Unusable;
    return reading;
}

void scaleBack(QrReading &reading, float scale)
{
    for (Code &code : reading.codes)
        for (cv::Point2f &corner : code.corners)
            corner *= scale;
    for (cv::Point2f &corner : reading.seenAt)
        corner *= scale;
}

} // namespace

QString name(WhyNot why)
{
    switch (why) {
    case WhyNot::None:
        return u"none"_s;
    case WhyNot::NothingThere:
        return u"nothing_there"_s;
    case WhyNot::TooSmall:
        return u"too_small"_s;
    case WhyNot::Blurred:
        return u"blurred"_s;
    case WhyNot::Glare:
        return u"glare"_s;
    case WhyNot::HalfOutside:
        return u"half_outside"_s;
    case WhyNot::Dark:
        return u"dark"_s;
    case WhyNot::Unusable:
        return u"unusable"_s;
    }
    return u"none"_s;
}

std::vector<WhyNot> allWhyNot()
{
    return {WhyNot::NothingThere, WhyNot::TooSmall, WhyNot::Blurred, WhyNot::Glare,
            WhyNot::HalfOutside,  WhyNot::Dark,     WhyNot::Unusable};
}

QrReading QrReader::read(const device::Frame &frame, Effort effort)
{
    const auto picture = biometrics::frameToMat(frame);
    return picture ? read(*picture, effort) : unusable();
}

QrReading QrReader::read(const cv::Mat &picture, Effort effort)
{
    if ((picture.type() != CV_8UC1 && picture.type() != CV_8UC3) || picture.dims != 2 ||
        picture.cols < kMinSidePx || picture.rows < kMinSidePx ||
        std::max(picture.cols, picture.rows) > biometrics::kMaxSidePx)
        return unusable();
    try {
        cv::Mat gray = picture;
        const double most = effort.isPhoto ? kMaxStillPixels : kMaxFramePixels;
        const double scale = std::max(1.0, std::sqrt(double(picture.total()) / most));
        if (scale > 1)
            cv::resize(gray, gray, {}, 1 / scale, 1 / scale, cv::INTER_AREA);
        if (gray.cols < kMinSidePx || gray.rows < kMinSidePx)
            return unusable();
        if (gray.channels() == 3)
            cv::cvtColor(gray, gray, cv::COLOR_BGR2GRAY);
        QrReading reading = FrameAttempt(gray, *this, effort).run();
        scaleBack(reading, float(scale));
        return reading;
    } catch (const std::exception &) { // OpenCV's own limits, or no memory: the next frame may do
        reset();
        return unusable();
    }
}

void QrReader::reset() { *this = {}; }

} // namespace loket::qr
