// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/common/AdviceHolder.h"
#include "core/biometrics/iris/IrisQuality.h"

#include <deque>

namespace loket::iris {

struct LiveOptions
{
    int steadyMs = 250;        ///< a gaze is held shorter than a head
    double steadyShift = 0.12; ///< pupil centre within this share of the iris radius
    int autoCaptureMs = 300;   ///< good and steady for this long
    int adviceHoldMs = 700;
};

struct LiveReading
{
    Assessment assessment;
    biometrics::Advice advice = biometrics::Advice::None; ///< held, see AdviceHolder
    bool isSteady = false;
    bool isGood = false;
    double readiness = 0; ///< 0…1
    bool takeNow = false; ///< once until rearm()
};

/// Follows the preview of one eye. Works from time stamps, in one thread.
class LiveIris
{
public:
    explicit LiveIris(Settings settings = {}, LiveOptions options = {});
    /// An unusable picture counts as one without an eye.
    [[nodiscard]] LiveReading analyse(const cv::Mat &picture, qint64 timeMs);
    void rearm();
    void reset();

private:
    struct Sample
    {
        qint64 timeMs;
        cv::Point2d pupil;
    };
    bool updateSteady(const Assessment &assessment, qint64 timeMs);

    Settings m_settings;
    LiveOptions m_options;
    biometrics::AdviceHolder m_advice;
    std::deque<Sample> m_samples;
    qint64 m_lastMs = 0;
    qint64 m_goodSinceMs = -1;
    bool m_hasStarted = false;
    bool m_isArmed = true;
};

} // namespace loket::iris
