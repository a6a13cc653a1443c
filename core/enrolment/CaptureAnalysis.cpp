// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrolment/CaptureAnalysis.h"

#include "core/biometrics/common/Picture.h"
#include "core/biometrics/face/Portrait.h"
#include "core/biometrics/finger/SlapSegmenter.h"
#include "core/biometrics/signature/InkRender.h"
#include "core/picture/Codecs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace loket {

using biometrics::Advice;
using device::Position;

namespace {

constexpr int kPortraitJpegQuality = 95; ///< no visible loss; a portrait stays under 150 kB
constexpr int kFrameJpegQuality = 92;
/// Above this the segmenter is sure enough about the hand to refuse the slap instead of asking.
constexpr double kSureOfHand = 0.8;

constexpr QLatin1StringView kSameFinger = "same_finger_twice:"_L1;
constexpr QLatin1StringView kOtherFinger = "matches_other_finger:"_L1;

int wholeScore(double score) { return int(std::lround(std::clamp(score, 0.0, 100.0))); }

void addPart(AnalysedCapture &out, AnalysedPart part, QByteArray bytes, const QString &extension)
{
    AttemptInput::Part kept;
    kept.position = part.position;
    kept.score = wholeScore(part.quality.score);
    kept.picture = std::move(bytes);
    kept.extension = extension;
    kept.adviceCode = part.quality.advice == Advice::None ? QString() : biometrics::name(part.quality.advice);
    kept.measures = biometrics::toCbor(part.quality);
    if (part.ppi > 0)
        kept.measures[u"ppi"_s] = part.ppi;
    if (out.advice == Advice::None)
        out.advice = part.quality.advice;
    out.attempt.parts.push_back(std::move(kept));
    out.parts.push_back(std::move(part));
}

/// A part that was asked for and is not there: score 0, nothing to keep as best.
void addMissingPart(AnalysedCapture &out, Position position, Advice advice)
{
    AnalysedPart part;
    part.position = position;
    part.quality.advice = advice;
    addPart(out, std::move(part), {}, {});
}

bool contains(const std::vector<Position> &list, Position position)
{
    return std::find(list.begin(), list.end(), position) != list.end();
}

/// The part is what `other` is: it counts as nothing, in what is shown and in what is kept.
void markSameFinger(AnalysedCapture &out, Position position, Position other, double matchScore)
{
    biometrics::Measure measure;
    measure.id = u"finger.same_as_other"_s;
    measure.value = matchScore;
    measure.score = 0;
    measure.ok = false;
    measure.advice = Advice::SameFingerTwice;
    measure.source = u"core/biometrics/finger FingerSession"_s;
    for (AnalysedPart &part : out.parts) {
        if (part.position != position)
            continue;
        part.quality.score = 0;
        part.quality.advice = Advice::SameFingerTwice;
        part.quality.measures.push_back(measure);
        for (AttemptInput::Part &kept : out.attempt.parts) {
            if (kept.position != position)
                continue;
            const QCborValue ppi = kept.measures[u"ppi"_s];
            kept.score = 0;
            kept.adviceCode = biometrics::name(Advice::SameFingerTwice);
            kept.measures = biometrics::toCbor(part.quality);
            if (!ppi.isUndefined())
                kept.measures[u"ppi"_s] = ppi;
        }
    }
    const QString problem = kSameFinger + device::name(other);
    if (!out.problems.contains(problem))
        out.problems.append(problem);
    out.advice = Advice::SameFingerTwice;
}

} // namespace

std::vector<Position> fingersMistakenFor(const QStringList &problems)
{
    std::vector<Position> fingers;
    for (const QString &problem : problems) {
        for (const QLatin1StringView prefix : {kSameFinger, kOtherFinger}) {
            if (!problem.startsWith(prefix))
                continue;
            const Position finger = device::parsePosition(problem.mid(prefix.size()));
            if (finger != Position::None && !contains(fingers, finger))
                fingers.push_back(finger);
        }
    }
    return fingers;
}

QByteArray inkToJson(const device::Ink &ink)
{
    QJsonArray strokes;
    for (const auto &stroke : ink.strokes) {
        QJsonArray points;
        for (const device::InkPoint &point : stroke)
            points.append(QJsonArray{
                std::round(double(point.xMm) * 1000) / 1000, std::round(double(point.yMm) * 1000) / 1000,
                std::round(double(point.pressure) * 1000) / 1000, point.timeMs, point.penDown ? 1 : 0});
        strokes.append(points);
    }
    const QJsonObject root{
        {u"format"_s, 1},
        {u"columns"_s, QJsonArray{u"x_mm"_s, u"y_mm"_s, u"pressure"_s, u"time_ms"_s, u"pen_down"_s}},
        {u"width_mm"_s, ink.widthMm},
        {u"height_mm"_s, ink.heightMm},
        {u"strokes"_s, strokes}};
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

face::Background expectedBackground(PhotoBackground background)
{
    switch (background) {
    case PhotoBackground::Red:
        return face::Background::Red;
    case PhotoBackground::Blue:
        return face::Background::Blue;
    case PhotoBackground::Orange:
        return face::Background::Orange;
    case PhotoBackground::None:
        break;
    }
    return face::Background::Any;
}

Expected<CaptureAnalyser> CaptureAnalyser::create(AnalysisSettings settings)
{
    auto detector = face::Detector::create(settings.detector);
    if (!detector)
        return fail(detector.error());
    return CaptureAnalyser(std::move(settings), std::move(*detector));
}

CaptureAnalyser::CaptureAnalyser(AnalysisSettings settings, face::Detector detector)
    : m_settings(std::move(settings))
    , m_detector(std::move(detector))
{}

Expected<AnalysedCapture> CaptureAnalyser::analyse(const device::Capture &capture,
                                                   const AnalysisRequest &request)
{
    AnalysedCapture out;
    out.attempt.capture = request.capture;
    out.attempt.device = capture.device;
    if (capture.samples.empty())
        return fail(ErrorCode::InvalidArgument, u"no samples"_s);
    for (const device::Sample &sample : capture.samples) {
        Expected<void> done;
        if (request.capture == Position::Evidence) {
            if (done = keepEvidence(sample, out); !done)
                return fail(done.error());
            continue;
        }
        switch (request.type) {
        case StepType::Photo:
            done = analyseFace(sample, request, out);
            break;
        case StepType::Signature:
        case StepType::Statement:
            done = analyseInk(sample, out);
            break;
        case StepType::Fingers:
            done = analyseSlap(sample, request, out);
            break;
        case StepType::Iris:
            if (!contains(request.missing, sample.position))
                done = analyseEye(sample, out);
            break;
        case StepType::IndexRecheck:
            done = analyseRecheck(sample, request, out);
            break;
        default:
            return fail(ErrorCode::InvalidArgument, stepTypeName(request.type));
        }
        if (!done)
            return fail(done.error());
    }
    for (const Position wanted : Visit::partsOf(request.capture)) {
        const bool isThere = std::any_of(out.parts.begin(), out.parts.end(),
                                         [&](const AnalysedPart &part) { return part.position == wanted; });
        if (!isThere && !contains(request.missing, wanted))
            addMissingPart(out, wanted, request.type == StepType::Iris ? Advice::NoEye : Advice::NoFinger);
    }
    for (const QString &problem : out.problems)
        out.attempt.problems.append(problem);
    return out;
}

Expected<void> CaptureAnalyser::keepEvidence(const device::Sample &sample, AnalysedCapture &out)
{
    const auto picture = biometrics::frameToOwnMat(sample.image);
    if (!picture)
        return fail(picture.error());
    AnalysedPart part;
    part.position = Position::Evidence;
    part.quality.score = 100; // nothing is measured: a person looks at it
    part.picture = *picture;
    out.whole = *picture;
    addPart(out, std::move(part), encodeJpeg(*picture, kFrameJpegQuality), u"jpg"_s);
    return {};
}

Expected<void> CaptureAnalyser::analyseFace(const device::Sample &sample, const AnalysisRequest &request,
                                            AnalysedCapture &out)
{
    const auto picture = biometrics::frameToOwnMat(sample.image);
    if (!picture)
        return fail(picture.error());
    face::Settings settings = m_settings.face;
    settings.background = expectedBackground(request.background);
    auto assessment = face::assessStill(m_detector, *picture, settings);
    if (!assessment)
        return fail(assessment.error());
    AnalysedPart part;
    part.position = Position::Face;
    part.quality = std::move(assessment->quality);
    out.whole = *picture;
    out.attempt.rawPicture = encodeJpeg(*picture, kFrameJpegQuality);
    out.attempt.rawExtension = u"jpg"_s;
    if (!assessment->detection.face) {
        addPart(out, std::move(part), {}, {});
        return {};
    }
    const cv::Rect &box = assessment->detection.face->box;
    part.box = cv::RotatedRect(
        cv::Point2f(float(box.x) + float(box.width) / 2, float(box.y) + float(box.height) / 2),
        cv::Size2f(float(box.width), float(box.height)), 0);
    // A head at the picture's edge cannot be cut to the standard portrait: then the whole frame stands for
    // it.
    const auto portrait = face::cutPortrait(*picture, *assessment->detection.face);
    part.picture = portrait ? *portrait : *picture;
    QByteArray bytes = encodeJpeg(part.picture, kPortraitJpegQuality);
    addPart(out, std::move(part), std::move(bytes), u"jpg"_s);
    return {};
}

Expected<void> CaptureAnalyser::analyseSlap(const device::Sample &sample, const AnalysisRequest &request,
                                            AnalysedCapture &out)
{
    const auto picture = biometrics::frameToOwnMat(sample.image);
    if (!picture)
        return fail(picture.error());
    if (device::fingersOf(request.capture).empty())
        return analyseFinger(*picture, sample, request, out);
    auto slap = biometrics::segmentSlap(*picture, sample.image.ppi, request.capture, request.missing);
    if (!slap)
        return fail(slap.error());
    out.whole = *picture;
    out.attempt.rawPicture = encodePng(*picture);
    out.attempt.rawExtension = u"png"_s;
    for (const biometrics::SlapProblem problem : slap->problems)
        out.problems.append(biometrics::name(problem));
    out.advice = slap->advice();
    const bool isWrongHand =
        slap->has(biometrics::SlapProblem::WrongHand) && slap->handConfidence >= kSureOfHand;
    for (biometrics::FingerSegment &segment : slap->fingers) {
        if (segment.position == Position::None || isWrongHand)
            continue;
        auto quality = biometrics::fingerQuality(segment.picture, sample.image.ppi, m_settings.finger);
        if (!quality)
            return fail(quality.error());
        AnalysedPart part;
        part.position = segment.position;
        part.quality = std::move(*quality);
        part.picture = segment.picture;
        part.ppi = sample.image.ppi;
        part.box = segment.box;
        QByteArray bytes = encodePng(segment.picture);
        addPart(out, std::move(part), std::move(bytes), u"png"_s);
    }
    findSameFingers(request, sample.image.ppi, out);
    return {};
}

/// A reader of single fingers gives one finger, cut already.
Expected<void> CaptureAnalyser::analyseFinger(const cv::Mat &picture, const device::Sample &sample,
                                              const AnalysisRequest &request, AnalysedCapture &out)
{
    auto quality = biometrics::fingerQuality(picture, sample.image.ppi, m_settings.finger);
    if (!quality)
        return fail(quality.error());
    AnalysedPart part;
    part.position = request.capture;
    part.quality = std::move(*quality);
    part.picture = picture;
    part.ppi = sample.image.ppi;
    out.whole = picture;
    addPart(out, std::move(part), encodePng(picture), u"png"_s);
    findSameFingers(request, sample.image.ppi, out);
    return {};
}

void CaptureAnalyser::findSameFingers(const AnalysisRequest &request, double ppi, AnalysedCapture &out)
{
    biometrics::FingerSession session = gallery(request.gallery);
    for (const AnalysedPart &part : out.parts)
        session.drop(part.position);
    for (const AnalysedPart &part : out.parts)
        if (!part.picture.empty())
            (void)session.keep(part.position, part.picture, ppi);
    for (const biometrics::SameFinger &pair : session.sameFingerTwice()) {
        const auto isNew = [&](Position finger) {
            return std::any_of(out.parts.begin(), out.parts.end(),
                               [&](const AnalysedPart &part) { return part.position == finger; });
        };
        if (isNew(pair.first))
            markSameFinger(out, pair.first, pair.second, pair.score);
        if (isNew(pair.second))
            markSameFinger(out, pair.second, pair.first, pair.score);
    }
}

Expected<void> CaptureAnalyser::analyseEye(const device::Sample &sample, AnalysedCapture &out)
{
    const auto picture = biometrics::frameToOwnMat(sample.image);
    if (!picture)
        return fail(picture.error());
    auto assessment = iris::assess(*picture, m_settings.iris);
    if (!assessment)
        return fail(assessment.error());
    AnalysedPart part;
    part.position = sample.position;
    part.quality = std::move(assessment->quality);
    part.picture = *picture;
    if (assessment->eye) {
        const iris::Circle &circle = assessment->eye->iris;
        const auto side = float(2 * circle.radius);
        part.box = cv::RotatedRect(cv::Point2f(circle.centre), cv::Size2f(side, side), 0);
    }
    QByteArray bytes = encodePng(*picture);
    addPart(out, std::move(part), std::move(bytes), u"png"_s);
    return {};
}

Expected<void> CaptureAnalyser::analyseInk(const device::Sample &sample, AnalysedCapture &out)
{
    auto quality = signature::assess(sample.ink, m_settings.signature);
    if (!quality)
        return fail(quality.error());
    AnalysedPart part;
    part.position = Position::Signature;
    part.quality = std::move(*quality);
    if (sample.ink.isEmpty()) {
        addPart(out, std::move(part), {}, {});
        return {};
    }
    const auto picture = signature::renderInk(sample.ink);
    if (!picture)
        return fail(picture.error());
    part.picture = *picture;
    out.attempt.rawPicture = inkToJson(sample.ink);
    out.attempt.rawExtension = u"json"_s;
    QByteArray bytes = encodePng(*picture);
    addPart(out, std::move(part), std::move(bytes), u"png"_s);
    return {};
}

Expected<void> CaptureAnalyser::analyseRecheck(const device::Sample &sample, const AnalysisRequest &request,
                                               AnalysedCapture &out)
{
    const auto picture = biometrics::frameToOwnMat(sample.image);
    if (!picture)
        return fail(picture.error());
    const auto check = gallery(request.gallery).recheck(request.capture, *picture, sample.image.ppi);
    if (!check)
        return fail(check.error());
    AnalysedPart part;
    part.position = request.capture;
    part.picture = *picture;
    part.ppi = sample.image.ppi;
    const bool isSame = check->result == biometrics::RecheckResult::Confirmed;
    part.quality.score = isSame ? check->score : 0;
    biometrics::Measure measure;
    measure.id = u"finger.recheck"_s;
    measure.value = check->score;
    measure.score = check->score;
    measure.ok = isSame;
    measure.source = u"core/biometrics/finger FingerSession"_s;
    switch (check->result) {
    case biometrics::RecheckResult::Confirmed:
        break;
    case biometrics::RecheckResult::OtherFinger:
        out.problems.append(kOtherFinger + device::name(check->matched));
        measure.advice = Advice::WrongFinger;
        break;
    case biometrics::RecheckResult::NotFound:
        out.problems.append(u"matches_no_finger"_s);
        measure.advice = Advice::WrongFinger;
        break;
    case biometrics::RecheckResult::NotComparable:
    case biometrics::RecheckResult::None:
        out.problems.append(u"not_comparable"_s);
        measure.advice = Advice::PressMore;
        break;
    }
    part.quality.advice = measure.advice;
    part.quality.measures = {measure};
    out.whole = *picture;
    QByteArray bytes = encodePng(*picture);
    addPart(out, std::move(part), std::move(bytes), u"png"_s);
    return {};
}

biometrics::FingerSession CaptureAnalyser::gallery(const std::vector<GalleryPrint> &prints)
{
    biometrics::FingerSession session;
    for (const GalleryPrint &print : prints) {
        auto known = m_templates.find(print.name);
        if (known == m_templates.end()) {
            const auto picture = decodePicture(print.png, PictureColour::Gray);
            if (!picture)
                continue;
            auto extracted = biometrics::extractMinutiae(*picture, print.ppi);
            if (!extracted)
                continue;
            known = m_templates.emplace(print.name, std::move(*extracted)).first;
        }
        session.keep(print.finger, known->second);
    }
    return session;
}

} // namespace loket
