// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/ApplicantLooks.h"

#include "app/desktop/pages/visit/IkdLooks.h"
#include "app/words/Words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

using device::Position;
using Doing = StageMoment::Doing;

namespace {

/// A context for the translator.
class ApplicantWords
{
    Q_DECLARE_TR_FUNCTIONS(loket::desktop::ApplicantWords)
};

bool isOfficersStep(StepType type)
{
    switch (type) {
    case StepType::Registration:
    case StepType::IdentityCheck:
    case StepType::Preflight:
    case StepType::Outcome:
    case StepType::Seal:
        return true;
    default:
        return false;
    }
}

bool isHands(StepType type) { return type == StepType::Fingers || type == StepType::IndexRecheck; }

/// What the scanner is to feel of this capture: without what is not there.
std::vector<Position> fingersOf(const VisitSnapshot &snapshot, Position capture)
{
    std::vector<Position> fingers = Visit::partsOf(capture);
    const std::vector<Position> missing = snapshot.visit.missingIn(capture);
    std::erase_if(fingers, [&](Position finger) {
        return std::find(missing.begin(), missing.end(), finger) != missing.end();
    });
    return fingers;
}

QString askedText(const VisitSnapshot &snapshot, const StepDefinition &step, const StageMoment &moment)
{
    const Visit &visit = snapshot.visit;
    if (step.type == StepType::Receipt && !visit.outcome().isEmpty()) {
        const QString result = visit.outcome()[u"result"_s].toString();
        if (const QString text = sideText(step.raw[u"applicant_results"_s].toObject(), result);
            !text.isEmpty())
            return text;
    }
    if (step.type == StepType::Outcome && visit.stop())
        return sideText(step.raw, u"applicant_stopped"_s);
    if (step.type == StepType::QrScan && moment.isResidentReading)
        return sideText(step.raw[u"resident_reads"_s].toObject(), u"applicant"_s);
    if (!isHands(step.type))
        return sideText(step.raw, u"applicant"_s);
    if (moment.capture == Position::None)
        return {};
    if (!visit.missingIn(moment.capture).empty() && step.raw.contains(u"applicant_some"_s))
        return sideText(step.raw, u"applicant_some"_s);
    return sideText(step.raw, u"applicant"_s).arg(words::position(moment.capture));
}

QString doneText(StepType type)
{
    switch (type) {
    case StepType::Photo:
        return ApplicantWords::tr("Foto sudah baik.");
    case StepType::Fingers:
    case StepType::IndexRecheck:
        return ApplicantWords::tr("Jari sudah terekam.");
    case StepType::Iris:
        return ApplicantWords::tr("Mata sudah terekam.");
    case StepType::QrScan:
        return ApplicantWords::tr("Kode QR sudah terbaca.");
    default:
        return ApplicantWords::tr("Tanda tangan sudah terekam.");
    }
}

/// Whoever is filmed holds still; whoever has signed only waits.
QString checkingText(StepType type)
{
    const bool isFilmed = type == StepType::Photo || type == StepType::Iris || isHands(type);
    return isFilmed ? ApplicantWords::tr("Tahan sebentar.") : ApplicantWords::tr("Mohon tunggu sebentar.");
}

ApplicantPreview previewOf(StepType type, const StageMoment &moment)
{
    const bool isTaking =
        moment.doing == Doing::Asking || moment.doing == Doing::Live || moment.doing == Doing::Checking;
    switch (type) {
    case StepType::Photo:
        return isTaking                      ? ApplicantPreview::Mirrored
               : moment.doing == Doing::Good ? ApplicantPreview::Still
                                             : ApplicantPreview::None;
    case StepType::PhotoApproval:
        return moment.doing == Doing::Asking ? ApplicantPreview::Still : ApplicantPreview::None;
    case StepType::Iris:
        return isTaking ? ApplicantPreview::Mirrored : ApplicantPreview::None;
    case StepType::QrScan:
        return isTaking && !moment.isResidentReading ? ApplicantPreview::Mirrored : ApplicantPreview::None;
    default:
        return ApplicantPreview::None;
    }
}

void say(ApplicantScene &scene, const VisitSnapshot &snapshot, const StepDefinition &step,
         const StageMoment &moment)
{
    switch (moment.doing) {
    case Doing::Asking:
        scene.sentence = askedText(snapshot, step, moment);
        break;
    case Doing::Live:
        scene.sentence = moment.advice.isEmpty() ? askedText(snapshot, step, moment) : moment.advice;
        scene.tone = moment.isRight ? ApplicantTone::Good : ApplicantTone::Neutral;
        break;
    case Doing::Checking:
        scene.sentence = checkingText(step.type);
        break;
    case Doing::Good:
        scene.sentence = doneText(step.type);
        scene.tone = ApplicantTone::Good;
        break;
    case Doing::Again:
        scene.sentence = ApplicantWords::tr("Belum berhasil. Mari kita ulangi.");
        break;
    case Doing::Officer:
        break;
    }
    if (scene.sentence.isEmpty()) { // also a service of an office that says nothing to its applicants
        scene.sentence = ApplicantWords::tr("Mohon tunggu sebentar.");
        scene.tone = ApplicantTone::Wait;
        scene.picture = u"applicant/wait"_s;
        scene.isOfficersTurn = true;
    } else if (isHands(step.type)) {
        scene.fingers = fingersOf(snapshot, moment.capture);
    }
}

/// As the operator's screen counts: the twelve published steps of an activation, else those of the rail.
void count(ApplicantScene &scene, const Visit &visit, const QString &stepId)
{
    const Workflow &workflow = visit.workflow();
    scene.number = workflow.indexOf(stepId) + 1;
    scene.count = int(workflow.steps().size());
    if (isActivation(visit)) {
        const IkdProgress published = progressOf(workflow, stepId);
        const StepDefinition *outcome = workflow.firstOfType(StepType::Outcome);
        const bool isAfter = workflow.indexOf(stepId) > workflow.indexOf(outcome->id);
        scene.count = published.count;
        scene.number = isAfter ? published.count : published.number;
    }
    if (scene.number == 0)
        scene.progress = ApplicantWords::tr("Persiapan");
    else
        scene.progress = ApplicantWords::tr("Langkah %1 dari %2").arg(scene.number).arg(scene.count);
}

QString maskedLine(const VisitSnapshot &snapshot)
{
    if (!snapshot.resident)
        return {};
    QStringList parts{maskedName(snapshot.resident->fullName)};
    if (snapshot.resident->nik)
        parts << u"NIK "_s + snapshot.resident->nik->masked();
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

ApplicantScene applicantScene(const VisitSnapshot &snapshot, const QString &stepId, const StageMoment &moment)
{
    ApplicantScene scene;
    const StepDefinition *step = snapshot.visit.workflow().step(stepId);
    if (!step)
        return scene;
    scene.heading = words::service(snapshot.visit.workflow().service());
    scene.picture = step->raw[u"picture"_s].toString();
    scene.isOfficersTurn = isOfficersStep(step->type);
    if (step->type == StepType::Seal)
        scene.tone = ApplicantTone::Wait;
    say(scene, snapshot, *step, moment);
    count(scene, snapshot.visit, stepId);
    scene.masked = maskedLine(snapshot);
    scene.preview = previewOf(step->type, moment);
    return scene;
}

QString applicantAdvice(biometrics::Advice advice)
{
    using biometrics::Advice;
    switch (advice) {
    case Advice::OnePersonOnly:
    case Advice::MoreLight:
    case Advice::LessLight:
    case Advice::EvenLight:
    case Advice::WrongBackground:
    case Advice::BackgroundUneven:
    case Advice::FocusCamera:
    case Advice::WrongEye:
    case Advice::CleanGlass:
        return {};
    default:
        return words::advice(advice);
    }
}

} // namespace loket::desktop
