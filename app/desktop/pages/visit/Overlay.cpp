// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/Overlay.h"

#include "app/words/Words.h"
#include "core/biometrics/face/FaceSettings.h"

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

/// Width of a head to its height (bizygomatic breadth to head height with hair); only for the guide's shape.
constexpr double kHeadAspect = 0.76;

QPolygonF corners(const cv::RotatedRect &box)
{
    cv::Point2f points[4];
    box.points(points);
    QPolygonF polygon;
    for (const cv::Point2f &point : points)
        polygon.append(QPointF(double(point.x), double(point.y)));
    return polygon;
}

/// The guide stands in the middle of what the measures accept.
FaceMark faceGuide(const cv::Size &size, bool isGood)
{
    const face::Settings limits;
    const double headHeight = (limits.headShareMin + limits.headShareMax) / 2 * size.height;
    const double eyeY = (limits.eyeHeightMin + limits.eyeHeightMax) / 2 * size.height;
    const double width = headHeight * kHeadAspect;
    const double centreX = size.width / 2.0;
    FaceMark mark;
    mark.oval = QRectF(centreX - width / 2, eyeY - headHeight / 2, width, headHeight);
    mark.eyeLine = QLineF(centreX - width * 0.32, eyeY, centreX + width * 0.32, eyeY);
    mark.state = isGood ? MarkState::Good : MarkState::Idle;
    return mark;
}

/// Beside its neighbours a finger needs no hand in its name; two thumbs do.
QString boxName(device::Position finger)
{
    const bool isThumb = finger == device::Position::RightThumb || finger == device::Position::LeftThumb;
    return isThumb ? words::position(finger) : shortFingerName(finger);
}

void addIris(PreviewOverlay &overlay, const LiveMark &mark)
{
    for (IrisMark &iris : overlay.irises) {
        if (iris.name != words::position(mark.position))
            continue;
        if (mark.kind == LiveMark::Kind::Pupil)
            iris.pupilRadius = double(mark.box.size.width) / 2;
        return;
    }
    if (mark.kind != LiveMark::Kind::Iris)
        return;
    overlay.irises.push_back({QPointF(double(mark.box.center.x), double(mark.box.center.y)),
                              double(mark.box.size.width) / 2, 0, words::position(mark.position),
                              mark.isGood ? MarkState::Good : MarkState::Idle});
}

} // namespace

PreviewOverlay overlayOf(const LiveResult &result, StepType type)
{
    PreviewOverlay overlay;
    if (type == StepType::Photo && result.size.area() > 0)
        overlay.face = faceGuide(result.size, result.isGood);
    for (const LiveMark &mark : result.marks) {
        if (mark.kind == LiveMark::Kind::Finger)
            overlay.fingers.push_back({corners(mark.box), boxName(mark.position),
                                       result.isGood ? MarkState::Good : MarkState::Idle});
        else
            addIris(overlay, mark);
    }
    return overlay;
}

PreviewOverlay overlayOf(const AnalysedCapture &capture, int threshold)
{
    PreviewOverlay overlay;
    for (const AnalysedPart &part : capture.parts) {
        if (part.box.size.area() <= 0 || part.position == device::Position::Face)
            continue;
        const auto state = part.quality.score >= threshold ? MarkState::Good : MarkState::Idle;
        overlay.fingers.push_back({corners(part.box),
                                   u"%1  %2"_s.arg(boxName(part.position)).arg(qRound(part.quality.score)),
                                   state});
    }
    return overlay;
}

QImage toImage(const cv::Mat &picture)
{
    if (picture.empty())
        return {};
    const auto format = picture.channels() == 1 ? QImage::Format_Grayscale8 : QImage::Format_BGR888;
    return QImage(picture.data, picture.cols, picture.rows, qsizetype(picture.step), format).copy();
}

FingerLook lookOf(const Visit &visit, const StepDefinition &step, device::Position part)
{
    FingerLook look;
    if (const Visit::Best best = visit.best(step.id, part))
        look.quality = best.part->score;
    switch (visit.partStatus(step, part)) {
    case PartStatus::Missing:
        look.state = PartState::None;
        break;
    case PartStatus::BelowThreshold:
        look.state = PartState::Weak;
        break;
    case PartStatus::Good:
        look.state = PartState::Good;
        break;
    case PartStatus::Accepted:
        look.state = PartState::Accepted;
        break;
    case PartStatus::Excepted: {
        // "Not there" only where it is not there: an eye with a cataract or a condition from birth is, a finger of which that
        // is said is not.
        const BiometricException *exception = visit.exceptionFor(part);
        const bool isEye = part == device::Position::RightEye || part == device::Position::LeftEye;
        const bool isAbsent = exception && (exception->reason == "amputation"_L1 ||
                                            (exception->reason == "congenital"_L1 && !isEye));
        look.state = isAbsent ? PartState::Missing : PartState::Exception;
        look.quality.reset();
        break;
    }
    }
    return look;
}

} // namespace loket::desktop
