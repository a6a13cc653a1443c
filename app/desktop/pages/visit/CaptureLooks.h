// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/visit/Checklist.h"
#include "app/desktop/widgets/AttemptStrip.h"
#include "app/desktop/widgets/Banner.h"
#include "core/enrolment/CaptureAnalysis.h"
#include "core/enrolment/LiveCheck.h"
#include "core/enrolment/Visit.h"

#include <QImage>

#include <vector>

namespace loket::desktop {

/// The attempts of a capture; those that hold the best of a part are marked.
[[nodiscard]] std::vector<AttemptChip> attemptChips(const Visit &visit, const QString &stepId,
                                                    device::Position capture);
/// A line for each part of the step that was taken, accepted or excepted; of those that need nothing more
/// only the parts of `shown` where `onlyThis`.
[[nodiscard]] std::vector<CheckRow> partRows(const Visit &visit, const StepDefinition &step,
                                             device::Position shown, bool onlyThis);
/// Every part of the capture is good enough, accepted or excepted.
[[nodiscard]] bool isCaptureDone(const Visit &visit, const StepDefinition &step, device::Position capture);
/// When the visit takes no more attempts of a capture (EnrolmentPolicy::keptAttemptsMax).
[[nodiscard]] TroubleWords tooManyAttempts();
/// What the live picture still wants; each thing once.
[[nodiscard]] std::vector<CheckRow> liveRows(const LiveResult &result);
/// The pictures of the parts beside each other (two eyes), as the operator sees the person.
[[nodiscard]] QImage sideBySide(const AnalysedCapture &capture);

} // namespace loket::desktop
