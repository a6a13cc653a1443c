// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/face/LiveFace.h"

#include <algorithm>

namespace loket::face {

using biometrics::Advice;

namespace {

constexpr int kForgivenMs = 120; // a single frame in which the cascade misses must not start the waiting over

} // namespace

LiveFace::LiveFace(Detector detector, Settings settings)
    : m_detector(std::move(detector))
    , m_settings(settings)
    , m_advice(settings.adviceHoldMs)
{}

LiveReading LiveFace::analyse(const cv::Mat &picture, qint64 timeMs)
{
    if (m_hasStarted && timeMs < m_lastMs)
        reset();
    m_hasStarted = true;
    m_lastMs = timeMs;
    LiveReading reading;
    const bool isUsable = !picture.empty() && (picture.type() == CV_8UC1 || picture.type() == CV_8UC3);
    reading.assessment = assess(picture, isUsable ? m_detector.track(picture) : Detection{}, m_settings);
    reading.isGood = reading.assessment.quality.allOk();
    reading.isSteady = updateSteady(reading.assessment, timeMs);
    updateReadiness(reading, timeMs);

    Advice wanted = reading.assessment.quality.advice;
    // A moving face is blurred: asking for focus would send the operator to the camera.
    if (!reading.isSteady && (wanted == Advice::None || wanted == Advice::FocusCamera))
        wanted = Advice::HoldStill;
    reading.advice = m_advice.update(wanted, timeMs);
    return reading;
}

// Steady: over the last steadyMs no eye middle is further than steadyShift from their mean, and the size
// holds.
bool LiveFace::updateSteady(const Assessment &assessment, qint64 timeMs)
{
    if (!assessment.detection.face || !assessment.detection.face->hasEyes()) {
        if (!m_samples.empty() && timeMs - m_samples.back().timeMs > kForgivenMs)
            m_samples.clear();
        return false;
    }
    const Face &face = *assessment.detection.face;
    m_samples.push_back({timeMs, face.eyeMiddle(), face.eyeDistancePx()});
    // One sample older than the window stays, so that the window is covered whole.
    while (m_samples.size() > 2 && m_samples[1].timeMs <= timeMs - m_settings.steadyMs)
        m_samples.pop_front();
    if (timeMs - m_samples.front().timeMs < m_settings.steadyMs)
        return false;
    cv::Point2f mean;
    double distance = 0;
    for (const Sample &s : m_samples) {
        mean += s.eyeMiddle;
        distance += s.eyeDistancePx;
    }
    mean /= static_cast<float>(m_samples.size());
    distance /= static_cast<double>(m_samples.size());
    const double limit = m_settings.steadyShift * distance;
    return std::all_of(m_samples.begin(), m_samples.end(), [&](const Sample &s) {
        return cv::norm(s.eyeMiddle - mean) <= limit && std::abs(s.eyeDistancePx - distance) <= 1.5 * limit;
    });
}

void LiveFace::updateReadiness(LiveReading &reading, qint64 timeMs)
{
    if (reading.isGood && reading.isSteady) {
        if (m_goodSinceMs < 0)
            m_goodSinceMs = timeMs;
        m_lastGoodMs = timeMs;
    } else if (m_goodSinceMs >= 0 && timeMs - m_lastGoodMs > kForgivenMs) {
        m_goodSinceMs = -1;
    }
    if (m_goodSinceMs < 0)
        return;
    const double passed = static_cast<double>(m_lastGoodMs - m_goodSinceMs);
    reading.readiness = m_settings.autoCaptureMs > 0 ? std::min(1.0, passed / m_settings.autoCaptureMs) : 1.0;
    // Only a frame that is good itself may be taken.
    if (m_isArmed && reading.readiness >= 1 && reading.isGood && reading.isSteady) {
        reading.takeNow = true;
        m_isArmed = false;
    }
}

void LiveFace::rearm()
{
    m_isArmed = true;
    m_goodSinceMs = -1;
}

void LiveFace::reset()
{
    m_detector.reset();
    m_advice.reset();
    m_samples.clear();
    m_goodSinceMs = -1;
    m_hasStarted = false;
    m_isArmed = true;
}

void LiveFace::setSettings(const Settings &settings)
{
    m_settings = settings;
    m_advice = biometrics::AdviceHolder(settings.adviceHoldMs);
    m_goodSinceMs = -1;
}

} // namespace loket::face
