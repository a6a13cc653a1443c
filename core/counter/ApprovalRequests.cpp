// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/counter/ApprovalRequests.h"

#include <QCborArray>

using namespace Qt::StringLiterals;

namespace loket {

namespace {

ApprovalRequest requestOf(const BiometricException &exception)
{
    return {ApprovalKind::Exception,
            exception.requestedBy,
            {{u"position"_s, device::name(exception.position)},
             {u"reason"_s, exception.reason},
             {u"permanent"_s, exception.isPermanent},
             {u"note"_s, exception.note},
             {u"has_evidence"_s, !exception.evidence.isEmpty()}}};
}

ApprovalRequest requestOf(const Visit &visit, const Acceptance &acceptance)
{
    const Visit::Best best = visit.best(acceptance.stepId, acceptance.position);
    return {ApprovalKind::Acceptance,
            acceptance.operatorId,
            {{u"step"_s, acceptance.stepId},
             {u"position"_s, device::name(acceptance.position)},
             {u"reason"_s, acceptance.reason},
             {u"note"_s, acceptance.note},
             {u"score"_s, best ? best.part->score : 0},
             {u"attempts"_s, visit.attemptsAt(acceptance.stepId, acceptance.position)}}};
}

ApprovalRequest requestOf(const QCborMap &correction)
{
    const QCborMap before = correction[u"before"_s].toMap();
    const QCborMap after = correction[u"resident"_s].toMap();
    QCborArray fields;
    for (const auto &field : after)
        if (before[field.first.toString()] != field.second)
            fields.append(field.first);
    return {ApprovalKind::Correction,
            correction[u"authenticated_by"_s].toString(),
            {{u"fields"_s, fields},
             {u"reason"_s, correction[u"reason"_s]},
             {u"note"_s, correction[u"note"_s]},
             {u"document"_s, correction[u"document"_s]}}};
}

} // namespace

std::vector<ApprovalRequest> approvalRequests(const Visit &visit)
{
    std::vector<ApprovalRequest> requests;
    for (const BiometricException &exception : visit.exceptions())
        if (exception.approvedBy.isEmpty())
            requests.push_back(requestOf(exception));
    for (const Acceptance &acceptance : visit.acceptances())
        requests.push_back(requestOf(visit, acceptance));
    for (const QCborMap &correction : visit.corrections())
        requests.push_back(requestOf(correction));
    return requests;
}

} // namespace loket
