// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/iris/LiveIris.h"

#include <algorithm>

namespace loket::iris {

using biometrics::Advice;

LiveIris::LiveIris(Settings settings, LiveOptions options)
    : m_settings(settings)
    , m_options(options)
    , m_advice(options.adviceHoldMs)
{}

LiveReading LiveIris::analyse(const cv::Mat &picture, qint64 timeMs)
{
    if (m_hasStarted && timeMs < m_lastMs)
        reset();
    m_hasStarted = true;
    m_lastMs = timeMs;
    LiveReading reading;
    if (auto assessed = assess(picture, m_settings)) {
        reading.assessment = std::move(*assessed);
    } else {
        reading.assessment.quality =
            biometrics::makeQuality({{measure::kFound, 0, {}, 0, false, {}, Advice::NoEye}});
    }
    reading.isGood = reading.assessment.quality.allOk();
    reading.isSteady = updateSteady(reading.assessment, timeMs);
    if (!reading.isGood || !reading.isSteady)
        m_goodSinceMs = -1;
    else if (m_goodSinceMs < 0)
        m_goodSinceMs = timeMs;
    if (m_goodSinceMs >= 0) {
        const double passed = static_cast<double>(timeMs - m_goodSinceMs);
        reading.readiness =
            m_options.autoCaptureMs > 0 ? std::min(1.0, passed / m_options.autoCaptureMs) : 1.0;
        reading.takeNow = m_isArmed && reading.readiness >= 1;
        m_isArmed = m_isArmed && !reading.takeNow;
    }
    Advice wanted = reading.assessment.quality.advice;
    if (wanted == Advice::None && !reading.isSteady)
        wanted = Advice::HoldStill;
    reading.advice = m_advice.update(wanted, timeMs);
    return reading;
}

bool LiveIris::updateSteady(const Assessment &assessment, qint64 timeMs)
{
    if (!assessment.eye) {
        m_samples.clear();
        return false;
    }
    m_samples.push_back({timeMs, assessment.eye->pupil.centre});
    while (m_samples.size() > 2 && m_samples[1].timeMs <= timeMs - m_options.steadyMs)
        m_samples.pop_front();
    if (timeMs - m_samples.front().timeMs < m_options.steadyMs)
        return false;
    const double limit = m_options.steadyShift * assessment.eye->iris.radius;
    return std::all_of(m_samples.begin(), m_samples.end(),
                       [&](const Sample &s) { return cv::norm(s.pupil - m_samples.back().pupil) <= limit; });
}

void LiveIris::rearm()
{
    m_isArmed = true;
    m_goodSinceMs = -1;
}

void LiveIris::reset() { *this = LiveIris(m_settings, m_options); }

} // namespace loket::iris
