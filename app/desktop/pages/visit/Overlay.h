// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/widgets/HandsView.h"
#include "app/desktop/widgets/PreviewView.h"
#include "core/enrolment/CaptureAnalysis.h"
#include "core/enrolment/LiveCheck.h"
#include "core/enrolment/VisitSession.h"

#include <QImage>

namespace loket::desktop {

/// Where head and eyes belong in a camera picture of this size, and the colour that says whether they are
/// there.
[[nodiscard]] PreviewOverlay overlayOf(const LiveResult &result, StepType type);
/// Boxes and names over a picture that was taken.
[[nodiscard]] PreviewOverlay overlayOf(const AnalysedCapture &capture, int threshold);
/// A copy that lives as long as it likes.
[[nodiscard]] QImage toImage(const cv::Mat &picture);
/// How a finger or an eye stands in the visit's step.
[[nodiscard]] FingerLook lookOf(const Visit &visit, const StepDefinition &step, device::Position part);

} // namespace loket::desktop
