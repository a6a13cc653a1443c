// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/VisitLooks.h"

#include "app/desktop/pages/visit/IkdLooks.h"
#include "app/words/Words.h"

#include <QCborArray>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

using device::Position;

namespace {

constexpr qint64 kMinuteMs = 60'000;

/// A context for the translator; there is no widget here to lend one.
class VisitLooks
{
    Q_DECLARE_TR_FUNCTIONS(loket::desktop::VisitLooks)
};

bool hasException(const Visit &visit, const StepDefinition &step)
{
    for (const Position capture : visit.capturesOf(step))
        for (const Position part : Visit::partsOf(capture))
            if (visit.exceptionFor(part))
                return true;
    return false;
}

PhotoBackground look(loket::PhotoBackground background)
{
    switch (background) {
    case loket::PhotoBackground::Red:
        return PhotoBackground::Red;
    case loket::PhotoBackground::Blue:
        return PhotoBackground::Blue;
    case loket::PhotoBackground::Orange:
        return PhotoBackground::Orange;
    case loket::PhotoBackground::None:
        break;
    }
    return PhotoBackground::None;
}

QStringList captureSummary(const VisitSnapshot &snapshot, const StepDefinition &step)
{
    QStringList lines;
    const Visit &visit = snapshot.visit;
    for (const Position capture : visit.capturesOf(step)) {
        for (const Position part : Visit::partsOf(capture)) {
            const Visit::Best best = visit.best(step.id, part);
            QString text = VisitLooks::tr("belum ada");
            if (const BiometricException *exception = visit.exceptionFor(part))
                text = words::exceptionReason(exception->reason);
            else if (best)
                text = VisitLooks::tr("mutu %1, percobaan ke-%2")
                           .arg(best.part->score)
                           .arg(best.attempt->number);
            lines.append(u"%1: %2"_s.arg(words::position(part), text));
        }
    }
    return lines;
}

} // namespace

std::vector<StepLook> stepLooks(const VisitSnapshot &snapshot)
{
    std::vector<StepLook> looks;
    const Visit &visit = snapshot.visit;
    for (const StepDefinition &step : visit.workflow().steps()) {
        StepLook look;
        look.title = words::step(step.id);
        look.minutes = int(visit.record(step.id).activeMs / kMinuteMs);
        switch (visit.status(step.id)) {
        case StepStatus::Done:
            look.state = visit.record(step.id).isSkipped ? StepState::Skipped
                         : hasException(visit, step)     ? StepState::Exception
                                                         : StepState::Done;
            break;
        case StepStatus::Current:
            look.state = StepState::Current;
            break;
        case StepStatus::Todo:
            look.state = StepState::Todo;
            break;
        }
        looks.push_back(std::move(look));
    }
    return looks;
}

ResidentLook residentLook(const VisitSnapshot &snapshot, QDate today)
{
    ResidentLook result;
    if (!snapshot.resident)
        return result;
    const Resident &r = *snapshot.resident;
    result.name = r.fullName;
    result.maskedNik = r.nik ? r.nik->masked() : QString();
    result.ageText = words::age({ageOn(r.birthDate, today).years, 0, 0});
    result.sexText = words::sex(r.sex);
    if (!snapshot.visit.workflow().firstOfType(StepType::Photo))
        return result; // no photo, no background
    result.background = look(snapshot.background);
    if (r.nationality == Nationality::Wna)
        result.backgroundReason = words::nationality(r.nationality);
    else
        result.backgroundReason = VisitLooks::tr("lahir %1").arg(r.birthDate.year());
    return result;
}

QStringList stepSummary(const VisitSnapshot &snapshot, const StepDefinition &step)
{
    const Visit &visit = snapshot.visit;
    switch (step.type) {
    case StepType::Registration: {
        QStringList lines;
        if (snapshot.resident) {
            const Resident &r = *snapshot.resident;
            lines << r.fullName << (r.nik ? r.nik->masked() : QString())
                  << u"%1, %2"_s.arg(r.birthPlace, words::date(r.birthDate)) << words::sex(r.sex)
                  << r.address;
        }
        return lines;
    }
    case StepType::IdentityCheck: {
        QStringList lines;
        for (const QCborValue &document : visit.identityCheck()[u"documents"_s].toArray())
            lines.append(words::document(document.toString()));
        return lines;
    }
    case StepType::Notice: {
        QStringList lines{VisitLooks::tr("Pemberitahuan dimengerti pemohon.")};
        if (const QString guardian = visit.notice()[u"guardian_name"_s].toString(); !guardian.isEmpty())
            lines.append(u"%1 (%2)"_s.arg(
                guardian, words::guardianRelation(visit.notice()[u"guardian_relation"_s].toString())));
        return lines;
    }
    default:
        return isCaptureStep(step.type) ? captureSummary(snapshot, step)
                                        : activationStepSummary(snapshot, step);
    }
}

} // namespace loket::desktop
