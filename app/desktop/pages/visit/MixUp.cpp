// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/MixUp.h"

#include "app/words/Words.h"
#include "core/enrolment/CaptureAnalysis.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace loket::desktop {

using device::Position;

namespace {

/// A context for the translator; there is no widget here to lend one.
class MixUps
{
    Q_DECLARE_TR_FUNCTIONS(loket::desktop::MixUps)
};

QString named(const std::vector<Position> &fingers)
{
    QStringList names;
    for (const Position finger : fingers)
        names.append(words::position(finger));
    return words::list(names);
}

/// A re-check compares with one kept finger; where it fails, that one and the one it is instead are in doubt.
std::optional<MixUp> recheckMixUp(const Visit &visit, const StepDefinition &step, const Attempt &attempt)
{
    const StepDefinition *fingers = visit.workflow().step(step.of);
    const auto other = fingersMistakenFor(attempt.problems);
    const bool isUnlike = attempt.problems.contains(u"matches_no_finger"_s);
    if (!fingers || (other.empty() && !isUnlike))
        return {};
    MixUp mixUp;
    const QString asked = words::position(attempt.capture);
    mixUp.advice =
        other.empty()
            ? MixUps::tr("Tidak sama dengan %1 yang direkam. Letakkan jari yang diminta.").arg(asked)
            : MixUps::tr("Ini %1, bukan %2. Letakkan jari yang diminta.").arg(named(other), asked);
    mixUp.stepId = fingers->id;
    mixUp.wrong = other;
    mixUp.wrong.insert(mixUp.wrong.begin(), attempt.capture);
    return mixUp;
}

} // namespace

std::optional<MixUp> mixUpOf(const Visit &visit, const StepDefinition &step, Position capture)
{
    const auto attempts = visit.attempts(step.id, capture);
    if (attempts.empty() || attempts.back()->rejected)
        return {};
    const Attempt &attempt = *attempts.back();
    std::optional<MixUp> mixUp;
    if (step.type == StepType::IndexRecheck) {
        mixUp = recheckMixUp(visit, step, attempt);
    } else if (const auto other = fingersMistakenFor(attempt.problems); !other.empty()) {
        mixUp.emplace();
        mixUp->advice = MixUps::tr("Sudah direkam sebagai %1. Letakkan jari yang diminta.").arg(named(other));
        mixUp->stepId = step.id;
        mixUp->wrong = other;
    }
    if (mixUp)
        mixUp->question = MixUps::tr("Rekam ulang %1?").arg(named(mixUp->wrong));
    return mixUp;
}

} // namespace loket::desktop
