// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/tour/Witness.h"

#include "app/desktop/shell/VisitFrame.h"
#include "app/desktop/widgets/StepRail.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace loket::desktop {

void Witness::look(VisitPage &page)
{
    if (!page.session().isOpen())
        return;
    const Visit &visit = page.session().visit();
    const QString id = visit.id().toString(QUuid::WithoutBraces);
    if (m_visit != id) {
        *this = {};
        m_visit = id;
        say(u"opened"_s);
    }
    const std::vector<StepLook> &rail = page.frame().rail()->steps();
    const auto &steps = visit.workflow().steps();
    for (std::size_t i = 0; i < rail.size() && i < steps.size(); ++i) {
        const bool hasTick = rail[i].state == StepState::Done || rail[i].state == StepState::Exception ||
                             rail[i].state == StepState::Skipped;
        if (!hasTick || m_steps.contains(steps[i].id))
            continue;
        m_steps.insert(steps[i].id);
        say(u"step "_s + steps[i].id);
    }
    for (; m_attempts < visit.attempts().size(); ++m_attempts) {
        const Attempt &attempt = visit.attempts()[m_attempts];
        say(u"attempt %1 %2"_s.arg(attempt.stepId, device::name(attempt.capture)));
    }
    const VisitSummary &summary = page.session().snapshot().summary;
    if (summary.state == VisitState::Sealed && !m_isSealed) {
        m_isSealed = true;
        say(u"sealed "_s + summary.packetId.toString(QUuid::WithoutBraces));
    }
}

void Witness::say(const QString &what) const
{
    const QByteArray line = u"ack %1 %2\n"_s.arg(m_visit, what).toUtf8();
    std::fwrite(line.constData(), 1, std::size_t(line.size()), stderr);
    std::fflush(stderr);
}

} // namespace loket::desktop
