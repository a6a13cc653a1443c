// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrolment/Visit.h"

#include <QCborArray>

using namespace Qt::StringLiterals;

namespace loket {

QCborMap toCbor(const device::DeviceIdentity &identity)
{
    return {{u"plugin"_s, identity.pluginId}, {u"device"_s, identity.deviceId},
            {u"vendor"_s, identity.vendor},   {u"model"_s, identity.model},
            {u"serial"_s, identity.serial},   {u"firmware"_s, identity.firmware}};
}

namespace {

device::DeviceIdentity identityFromCbor(const QCborMap &map)
{
    return {map[u"plugin"_s].toString(), map[u"device"_s].toString(), map[u"vendor"_s].toString(),
            map[u"model"_s].toString(),  map[u"serial"_s].toString(), map[u"firmware"_s].toString()};
}

QCborMap toCbor(const PartResult &part)
{
    return {{u"position"_s, device::name(part.position)},
            {u"score"_s, part.score},
            {u"attachment"_s, part.attachment},
            {u"advice"_s, part.adviceCode},
            {u"measures"_s, part.measures}};
}

PartResult partFromCbor(const QCborMap &map)
{
    return {device::parsePosition(map[u"position"_s].toString()), int(map[u"score"_s].toInteger()),
            map[u"attachment"_s].toString(), map[u"advice"_s].toString(), map[u"measures"_s].toMap()};
}

} // namespace

QCborMap toCbor(const Attempt &attempt)
{
    QCborArray parts;
    for (const PartResult &part : attempt.parts)
        parts.append(toCbor(part));
    return {{u"step"_s, attempt.stepId},
            {u"capture"_s, device::name(attempt.capture)},
            {u"number"_s, attempt.number},
            {u"device"_s, toCbor(attempt.device)},
            {u"parts"_s, parts},
            {u"raw"_s, attempt.rawAttachment},
            {u"retake_reason"_s, attempt.retakeReason},
            {u"retake_note"_s, attempt.retakeNote},
            {u"problems"_s, QCborArray::fromStringList(attempt.problems)}};
}

Attempt attemptFromCbor(const QCborMap &map)
{
    Attempt attempt;
    attempt.stepId = map[u"step"_s].toString();
    attempt.capture = device::parsePosition(map[u"capture"_s].toString());
    attempt.number = int(map[u"number"_s].toInteger());
    attempt.device = identityFromCbor(map[u"device"_s].toMap());
    for (const QCborValue &part : map[u"parts"_s].toArray())
        attempt.parts.push_back(partFromCbor(part.toMap()));
    attempt.rawAttachment = map[u"raw"_s].toString();
    attempt.retakeReason = map[u"retake_reason"_s].toString();
    attempt.retakeNote = map[u"retake_note"_s].toString();
    for (const QCborValue &problem : map[u"problems"_s].toArray())
        attempt.problems.append(problem.toString());
    return attempt;
}

QCborMap toCbor(const BiometricException &exception)
{
    return {{u"position"_s, device::name(exception.position)},
            {u"reason"_s, exception.reason},
            {u"permanent"_s, exception.isPermanent},
            {u"note"_s, exception.note},
            {u"evidence"_s, exception.evidence},
            {u"no_evidence_reason"_s, exception.noEvidenceReason},
            {u"appointment_offered"_s, exception.appointmentOffered},
            {u"requested_by"_s, exception.requestedBy},
            {u"at"_s, exception.atUtc.toString(Qt::ISODateWithMs)},
            {u"approved_by"_s, exception.approvedBy},
            {u"approved_at"_s, exception.approvedAtUtc.toString(Qt::ISODateWithMs)}};
}

} // namespace loket
