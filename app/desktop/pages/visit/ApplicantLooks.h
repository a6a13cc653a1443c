// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/applicant/ApplicantScene.h"
#include "core/biometrics/common/Advice.h"
#include "core/enrolment/VisitSession.h"

// The presenter of the applicant's view: what a visit looks like from the other side of the counter, as a
// value; no widget is needed to test it. Approvals, reasons, remarks, scores and what the operator is warned
// of never come here.

namespace loket::desktop {

/// What the step at the front is doing, as far as the applicant is concerned. A stage tells it.
struct StageMoment
{
    enum class Doing {
        Asking,   ///< the step's own sentence
        Live,     ///< a picture moves; `advice` may say what to do about it
        Checking, ///< it is being taken or measured
        Good,     ///< taken, and good enough
        Again,    ///< taken, and to be taken once more
        Officer,  ///< the operator works, or something is the matter
    };
    Doing doing = Doing::Asking;
    device::Position capture = device::Position::None;
    QString advice;                 ///< ready for the applicant; empty where there is nothing to say
    bool isRight = false;           ///< Live: it is as it must be
    bool isResidentReading = false; ///< QR: the phone reads the officer's screen

    friend bool operator==(const StageMoment &, const StageMoment &) = default;
};

[[nodiscard]] ApplicantScene applicantScene(const VisitSnapshot &snapshot, const QString &stepId,
                                            const StageMoment &moment);
/// The sentence of an advice; empty for what only the operator can mend (light, background, focus).
[[nodiscard]] QString applicantAdvice(biometrics::Advice advice);

} // namespace loket::desktop
