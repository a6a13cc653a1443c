// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/visit/VisitPage.h"

#include <QSet>

namespace loket::desktop {

/// Says on stderr, a line each, what the window has told the operator is kept: for the test that kills the
/// program and then compares with the station. The lines are those of `loketctl visit simulate
/// --acknowledge`: "ack VISIT opened", "ack VISIT step STEP", "ack VISIT attempt STEP CAPTURE", "ack VISIT
/// sealed PACKET". A step counts when the rail shows its tick, not before.
class Witness final
{
public:
    /// Looks at the page and says what is new on it.
    void look(VisitPage &page);

private:
    void say(const QString &what) const;

    QString m_visit;
    QSet<QString> m_steps;
    std::size_t m_attempts = 0;
    bool m_isSealed = false;
};

} // namespace loket::desktop
