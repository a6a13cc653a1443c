// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrolment/LiveCheck.h"

#include "core/biometrics/common/Picture.h"
#include "core/biometrics/finger/SlapSegmenter.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace loket {

using biometrics::Advice;
using device::Position;

namespace {

/// Fingers must lie complete and still for this long; a slap settles within half a second.
constexpr int kFingersSteadyMs = 500;
/// Below this resolution fingers can be counted by eye only (RidgeMap's lower limit).
constexpr double kLowestPpi = 250;

int whole(double score) { return int(std::lround(std::clamp(score, 0.0, 100.0))); }

cv::RotatedRect upright(const cv::Rect &box)
{
    return {cv::Point2f(float(box.x) + float(box.width) / 2, float(box.y) + float(box.height) / 2),
            cv::Size2f(float(box.width), float(box.height)), 0};
}

cv::RotatedRect round(const iris::Circle &circle)
{
    const auto side = float(2 * circle.radius);
    return {cv::Point2f(circle.centre), cv::Size2f(side, side), 0};
}

class FaceCheck final : public LiveCheck
{
public:
    FaceCheck(face::Detector detector, const face::Settings &settings)
        : m_live(std::move(detector), settings)
    {}

    LiveResult analyse(const device::Frame &frame) override
    {
        LiveResult result;
        const auto picture = biometrics::frameToMat(frame);
        if (!picture)
            return result;
        const face::LiveReading reading = m_live.analyse(*picture, frame.capturedAtMs);
        result.advice = reading.advice;
        result.score = whole(reading.assessment.quality.score);
        result.readiness = reading.readiness;
        result.isGood = reading.isGood;
        result.takeNow = reading.takeNow;
        result.measures = reading.assessment.quality.measures;
        result.size = picture->size();
        if (const auto &found = reading.assessment.detection.face) {
            result.marks.push_back(
                {LiveMark::Kind::FaceBox, Position::Face, upright(found->box), reading.isGood});
            const cv::Size2f dot(8, 8);
            if (found->hasRightEye)
                result.marks.push_back(
                    {LiveMark::Kind::Eye, Position::RightEye, {found->rightEye, dot, 0}, true});
            if (found->hasLeftEye)
                result.marks.push_back(
                    {LiveMark::Kind::Eye, Position::LeftEye, {found->leftEye, dot, 0}, true});
        }
        return result;
    }

    void rearm() override { m_live.rearm(); }

private:
    face::LiveFace m_live;
};

/// Both eyes come as one picture, the person's right eye in its left half (devices/api/Device.h).
class IrisCheck final : public LiveCheck
{
public:
    IrisCheck(const AnalysisRequest &request, const iris::Settings &settings)
    {
        for (const Position eye : Visit::partsOf(request.capture))
            m_eyes.push_back(
                {eye, iris::LiveIris(settings),
                 std::find(request.missing.begin(), request.missing.end(), eye) != request.missing.end()});
    }

    LiveResult analyse(const device::Frame &frame) override
    {
        LiveResult result;
        const auto picture = biometrics::frameToMat(frame);
        if (!picture)
            return result;
        result.size = picture->size();
        result.isGood = true;
        result.readiness = 1;
        result.score = 100;
        const int width = picture->cols / int(m_eyes.size());
        for (std::size_t i = 0; i < m_eyes.size(); ++i) {
            if (m_eyes[i].isMissing)
                continue;
            const cv::Rect area(int(i) * width, 0, width, picture->rows);
            add(m_eyes[i], (*picture)(area), area.x, frame.capturedAtMs, result);
        }
        result.takeNow = result.isGood && result.readiness >= 1 && m_isArmed;
        if (result.takeNow)
            m_isArmed = false;
        return result;
    }

    void rearm() override
    {
        m_isArmed = true;
        for (LiveEye &eye : m_eyes)
            eye.live.rearm();
    }

private:
    struct LiveEye
    {
        Position position;
        iris::LiveIris live;
        bool isMissing;
    };

    static void add(LiveEye &eye, const cv::Mat &picture, int offsetPx, qint64 timeMs, LiveResult &result)
    {
        const iris::LiveReading reading = eye.live.analyse(picture, timeMs);
        result.isGood = result.isGood && reading.isGood;
        result.readiness = std::min(result.readiness, reading.readiness);
        result.score = std::min(result.score, whole(reading.assessment.quality.score));
        if (result.advice == Advice::None) {
            result.advice = reading.advice;
            result.measures = reading.assessment.quality.measures;
        }
        if (!reading.assessment.eye)
            return;
        const cv::Point2f shift(float(offsetPx), 0);
        auto ring = round(reading.assessment.eye->iris);
        auto pupil = round(reading.assessment.eye->pupil);
        ring.center += shift;
        pupil.center += shift;
        result.marks.push_back({LiveMark::Kind::Iris, eye.position, ring, reading.isGood});
        result.marks.push_back({LiveMark::Kind::Pupil, eye.position, pupil, reading.isGood});
    }

    std::vector<LiveEye> m_eyes;
    bool m_isArmed = true;
};

class FingerCheck final : public LiveCheck
{
public:
    explicit FingerCheck(const AnalysisRequest &request)
        : m_request(request)
    {}

    LiveResult analyse(const device::Frame &frame) override
    {
        LiveResult result;
        const auto picture = biometrics::frameToMat(frame);
        if (!picture || frame.ppi < kLowestPpi)
            return result;
        result.size = picture->size();
        const auto slap = biometrics::segmentSlap(*picture, frame.ppi, m_request.capture, m_request.missing);
        if (!slap)
            return result;
        const std::size_t wanted = Visit::partsOf(m_request.capture).size() - m_request.missing.size();
        for (const biometrics::FingerSegment &finger : slap->fingers)
            result.marks.push_back({LiveMark::Kind::Finger, finger.position, finger.box, !finger.isAtEdge});
        result.isGood = slap->fingers.size() == wanted && !hasSeriousProblem(*slap);
        result.advice = m_advice.update(result.isGood ? Advice::None : slap->advice(), frame.capturedAtMs);
        result.score = wanted == 0 ? 0 : int(100 * std::min(slap->fingers.size(), wanted) / wanted);
        updateReadiness(frame.capturedAtMs, result);
        return result;
    }

    void rearm() override
    {
        m_isArmed = true;
        m_goodSinceMs = -1;
    }

private:
    /// Faint prints of the person before want the glass cleaned later; they do not hold this capture up.
    static bool hasSeriousProblem(const biometrics::SlapSegments &slap)
    {
        return std::any_of(slap.problems.begin(), slap.problems.end(), [](biometrics::SlapProblem problem) {
            return problem != biometrics::SlapProblem::GhostPrints;
        });
    }

    void updateReadiness(qint64 nowMs, LiveResult &result)
    {
        if (!result.isGood) {
            m_goodSinceMs = -1;
            return;
        }
        if (m_goodSinceMs < 0 || nowMs < m_goodSinceMs)
            m_goodSinceMs = nowMs;
        result.readiness = std::min(1.0, double(nowMs - m_goodSinceMs) / kFingersSteadyMs);
        result.takeNow = result.readiness >= 1 && m_isArmed;
        if (result.takeNow)
            m_isArmed = false;
    }

    AnalysisRequest m_request;
    biometrics::AdviceHolder m_advice;
    qint64 m_goodSinceMs = -1;
    bool m_isArmed = true;
};

} // namespace

Expected<std::unique_ptr<LiveCheck>> LiveCheck::create(const AnalysisRequest &request,
                                                       const AnalysisSettings &settings)
{
    switch (request.type) {
    case StepType::Photo: {
        auto detector = face::Detector::create(settings.detector);
        if (!detector)
            return fail(detector.error());
        face::Settings faceSettings = settings.face;
        faceSettings.background = expectedBackground(request.background);
        return std::make_unique<FaceCheck>(std::move(*detector), faceSettings);
    }
    case StepType::Iris:
        return std::make_unique<IrisCheck>(request, settings.iris);
    case StepType::Fingers:
    case StepType::IndexRecheck:
        return std::make_unique<FingerCheck>(request);
    default:
        return fail(ErrorCode::InvalidArgument, stepTypeName(request.type));
    }
}

} // namespace loket
