// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/AuditWords.h"

namespace loket::ctl {

using namespace Qt::StringLiterals;

QString auditFindingWords(const AuditFinding &finding)
{
    const QString row = u"Row %1 "_s.arg(finding.seq);
    if (finding.reason == "missing"_L1)
        return row + u"is missing: rows were taken out."_s;
    if (finding.reason == "changed"_L1)
        return row + u"was changed after it was written."_s;
    if (finding.reason == "signature"_L1)
        return row + u"is not signed by this station."_s;
    if (finding.reason == "end"_L1)
        return row + u"is the last one, but what the station signed as the end of the log does not say so."_s;
    if (finding.reason == "cut_before"_L1)
        return row + u"tells that the end of the log before it was found cut off."_s;
    if (finding.reason == "older_copy"_L1)
        return row +
               u"was the last one when the mirror's card was written: this database is an older copy."_s;
    return row + u"is gone: the end of the log was cut off; the station's signed end or a packet names it."_s;
}

} // namespace loket::ctl
