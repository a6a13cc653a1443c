// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/common/AdviceHolder.h"
#include "core/biometrics/face/FaceQuality.h"

#include <deque>

namespace loket::face {

/// What one preview frame says.
struct LiveReading
{
    Assessment assessment;
    biometrics::Advice advice = biometrics::Advice::None; ///< the one to show now (held, see AdviceHolder)
    bool isSteady = false;                                ///< eyes and size stayed put for Settings::steadyMs
    bool isGood = false;                                  ///< every measure ok in this frame
    double readiness = 0; ///< 0…1: share of Settings::autoCaptureMs that has passed good and steady
    bool takeNow = false; ///< true for one frame: good and steady for autoCaptureMs. Again only after rearm()
};

/// Follows the preview of one camera. Works from the time stamps that come with the frames, in one thread.
class LiveFace
{
public:
    LiveFace(Detector detector, Settings settings);

    /// picture: CV_8UC3 or CV_8UC1, else the reading is empty with NoFace. timeMs: monotonic, any origin
    /// (Frame::capturedAtMs); going back starts over.
    [[nodiscard]] LiveReading analyse(const cv::Mat &picture, qint64 timeMs);

    /// Allows the next automatic capture (after the picture was taken, or refused).
    void rearm();
    /// Next person, other camera: forgets everything.
    void reset();
    void setSettings(const Settings &settings);
    [[nodiscard]] const Settings &settings() const { return m_settings; }

private:
    struct Sample
    {
        qint64 timeMs;
        cv::Point2f eyeMiddle;
        double eyeDistancePx;
    };
    bool updateSteady(const Assessment &assessment, qint64 timeMs);
    void updateReadiness(LiveReading &reading, qint64 timeMs);

    Detector m_detector;
    Settings m_settings;
    biometrics::AdviceHolder m_advice;
    std::deque<Sample> m_samples;
    qint64 m_lastMs = 0;
    qint64 m_goodSinceMs = -1; ///< −1 = not good
    qint64 m_lastGoodMs = 0;
    bool m_hasStarted = false;
    bool m_isArmed = true;
};

} // namespace loket::face
