// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/common/AdviceHolder.h"
#include "core/biometrics/face/LiveFace.h"
#include "core/biometrics/iris/LiveIris.h"
#include "core/enrolment/CaptureAnalysis.h"

#include <memory>
#include <vector>

namespace loket {

/// Something to draw over the live picture, in the picture's pixels.
struct LiveMark
{
    enum class Kind { None, FaceBox, Eye, Finger, Iris, Pupil };
    Kind kind = Kind::None;
    device::Position position = device::Position::None;
    cv::RotatedRect box;
    bool isGood = false;
};

/// What one preview frame says.
struct LiveResult
{
    biometrics::Advice advice = biometrics::Advice::None; ///< held long enough to be read
    int score = 0;                                        ///< 0–100
    double readiness = 0; ///< 0–1: how much of the good and steady time has passed
    bool isGood = false;
    bool takeNow = false; ///< once: this is the moment for the automatic capture
    std::vector<LiveMark> marks;
    std::vector<biometrics::Measure> measures; ///< for the list beside the picture: each ✓ or what to do
    cv::Size size;                             ///< of the picture the marks refer to
};

/// The live check of one capture: keeps what it must remember from frame to frame. One per preview, used in
/// the analysis thread.
class LiveCheck
{
public:
    /// Errors: NotFound (face cascades), InvalidArgument (a step without live check).
    [[nodiscard]] static Expected<std::unique_ptr<LiveCheck>> create(const AnalysisRequest &request,
                                                                     const AnalysisSettings &settings);
    virtual ~LiveCheck() = default;
    /// A frame that is not a picture gives an empty result.
    [[nodiscard]] virtual LiveResult analyse(const device::Frame &frame) = 0;
    /// Lets takeNow fire again (after a capture was refused).
    virtual void rearm() = 0;
};

} // namespace loket
