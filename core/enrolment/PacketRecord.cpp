// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrolment/PacketRecord.h"

#include "core/enrolment/ReviewCopy.h"

#include <QCborMap>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace loket {

using device::Position;

namespace {

QString isoUtc(const QDateTime &at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QString extensionOf(const QString &name) { return name.mid(name.lastIndexOf(u'.') + 1); }

/// "biometrics/right_ring.png"; the statement's signature is another picture than the specimen.
QString fileName(const StepDefinition &step, Position part, const QString &attachment)
{
    const QString prefix = step.type == StepType::Statement      ? u"statement_"_s
                           : step.type == StepType::IndexRecheck ? u"recheck_"_s
                                                                 : QString();
    return u"biometrics/%1%2.%3"_s.arg(prefix, device::name(part), extensionOf(attachment));
}

QJsonObject captureJson(const Visit &visit, const StepDefinition &step, Position part,
                        const QMap<QString, QString> &files)
{
    QJsonObject json{{u"step"_s, step.id},
                     {u"position"_s, device::name(part)},
                     {u"iso_code"_s, int(part)},
                     {u"status"_s, partStatusName(visit.partStatus(step, part))}};
    const Visit::Best best = visit.best(step.id, part);
    if (!best || visit.exceptionFor(part))
        return json;
    json[u"file"_s] = files.value(best.part->attachment);
    json[u"score"_s] = best.part->score;
    json[u"threshold"_s] = step.threshold;
    json[u"attempt"_s] = best.attempt->number;
    json[u"captured_at"_s] = isoUtc(best.attempt->atUtc);
    json[u"operator"_s] = best.attempt->operatorId;
    json[u"device"_s] = toCbor(best.attempt->device).toJsonObject();
    json[u"quality"_s] = best.part->measures.toJsonObject();
    return json;
}

QJsonObject attemptJson(const Attempt &attempt)
{
    QJsonArray parts;
    for (const PartResult &part : attempt.parts)
        parts.append(QJsonObject{{u"position"_s, device::name(part.position)},
                                 {u"score"_s, part.score},
                                 {u"advice"_s, part.adviceCode}});
    return {{u"step"_s, attempt.stepId},
            {u"capture"_s, device::name(attempt.capture)},
            {u"number"_s, attempt.number},
            {u"at"_s, isoUtc(attempt.atUtc)},
            {u"operator"_s, attempt.operatorId},
            {u"retake_reason"_s, attempt.retakeReason},
            {u"retake_note"_s, attempt.retakeNote},
            {u"rejected"_s, attempt.rejected},
            {u"problems"_s, QJsonArray::fromStringList(attempt.problems)},
            {u"parts"_s, parts}};
}

QJsonArray stepsJson(const Visit &visit)
{
    QJsonArray steps;
    for (const StepDefinition &step : visit.workflow().steps()) {
        const StepRecord record = visit.record(step.id);
        steps.append(QJsonObject{{u"id"_s, step.id},
                                 {u"type"_s, stepTypeName(step.type)},
                                 {u"started_at"_s, isoUtc(record.firstStartedUtc)},
                                 {u"finished_at"_s, isoUtc(record.finishedUtc)},
                                 {u"active_ms"_s, record.activeMs},
                                 {u"times_opened"_s, record.timesOpened},
                                 {u"skipped"_s, record.isSkipped},
                                 {u"finished_by"_s, record.finishedBy}});
    }
    return steps;
}

/// Empty where the service activates nothing.
QJsonObject ikdJson(const Visit &visit)
{
    if (!visit.workflow().firstOfType(StepType::Outcome))
        return {};
    QJsonArray troubles;
    for (const Trouble &trouble : visit.troubles())
        troubles.append(QJsonObject{{u"step"_s, trouble.stepId},
                                    {u"failure"_s, trouble.failure},
                                    {u"note"_s, trouble.note},
                                    {u"operator"_s, trouble.operatorId},
                                    {u"at"_s, isoUtc(trouble.atUtc)}});
    return {{u"preflight"_s, visit.preflight().toJsonObject()},
            {u"qr"_s, visit.qr().toJsonObject()},
            {u"outcome"_s, visit.outcome().toJsonObject()},
            {u"stopped_at"_s, visit.stop() ? visit.stop()->stepId : QString()},
            {u"troubles"_s, troubles}};
}

QJsonArray operatorsJson(const Visit &visit)
{
    QSet<QString> ids{visit.openedBy()};
    for (const StepDefinition &step : visit.workflow().steps())
        ids.insert(visit.record(step.id).finishedBy);
    for (const Trouble &trouble : visit.troubles())
        ids.insert(trouble.operatorId);
    ids.remove(QString()); // of a step that is not done
    for (const Attempt &attempt : visit.attempts())
        ids.insert(attempt.operatorId);
    for (const BiometricException &exception : visit.exceptions()) {
        ids.insert(exception.requestedBy);
        if (!exception.approvedBy.isEmpty())
            ids.insert(exception.approvedBy);
    }
    QStringList sorted(ids.begin(), ids.end());
    sorted.sort();
    return QJsonArray::fromStringList(sorted);
}

/// Best pictures of all parts, evidence photos, and the raw forms worth keeping; fills `files` with
/// attachment → name.
Expected<std::vector<PacketFile>> collectFiles(const VisitEngine &engine, QMap<QString, QString> &files)
{
    std::vector<PacketFile> collected;
    const Visit &visit = engine.visit();
    const auto add = [&](const QString &attachment, const QString &name) -> Expected<void> {
        if (attachment.isEmpty() || files.contains(attachment))
            return {};
        auto bytes = engine.attachment(attachment);
        if (!bytes)
            return fail(bytes.error());
        files[attachment] = name;
        collected.push_back({name, std::move(*bytes)});
        return {};
    };
    for (const StepDefinition &step : visit.workflow().steps()) {
        for (const Position capture : visit.capturesOf(step)) {
            for (const Position part : Visit::partsOf(capture)) {
                const Visit::Best best = visit.best(step.id, part);
                if (!best || visit.exceptionFor(part))
                    continue;
                const QString name = fileName(step, part, best.part->attachment);
                if (const auto added = add(best.part->attachment, name); !added)
                    return fail(added.error());
                // The uncut photo and the signature's time series go along; whole slaps do not: their fingers
                // do.
                if (part != Position::Face && part != Position::Signature)
                    continue;
                const QString raw = best.attempt->rawAttachment;
                const QString stem = name.left(name.lastIndexOf(u'.'));
                if (const auto added = add(raw, u"%1_source.%2"_s.arg(stem, extensionOf(raw))); !added)
                    return fail(added.error());
            }
        }
    }
    for (const BiometricException &exception : visit.exceptions()) {
        const QString name = u"evidence/%1.jpg"_s.arg(device::name(exception.position));
        if (const auto added = add(exception.evidence, name); !added)
            return fail(added.error());
    }
    return collected;
}

} // namespace

QJsonObject recordJson(const Visit &visit, const QString &stationId, const QDateTime &sealedAtUtc,
                       const QMap<QString, QString> &files)
{
    QJsonArray captures, attempts, exceptions, acceptances, corrections;
    for (const StepDefinition &step : visit.workflow().steps())
        for (const Position capture : visit.capturesOf(step))
            for (const Position part : Visit::partsOf(capture))
                captures.append(captureJson(visit, step, part, files));
    for (const Attempt &attempt : visit.attempts())
        attempts.append(attemptJson(attempt));
    for (const BiometricException &exception : visit.exceptions()) {
        QJsonObject json = toCbor(exception).toJsonObject();
        json[u"evidence"_s] = files.value(exception.evidence);
        exceptions.append(json);
    }
    for (const Acceptance &acceptance : visit.acceptances())
        acceptances.append(QJsonObject{{u"step"_s, acceptance.stepId},
                                       {u"position"_s, device::name(acceptance.position)},
                                       {u"reason"_s, acceptance.reason},
                                       {u"note"_s, acceptance.note},
                                       {u"operator"_s, acceptance.operatorId}});
    for (const QCborMap &correction : visit.corrections())
        corrections.append(correction.toJsonObject());
    QJsonObject registration = visit.registration().toJsonObject();
    registration.remove(u"resident"_s);
    QJsonObject record{{u"format"_s, kRecordFormat},
                       {u"visit"_s, QJsonObject{{u"id"_s, visit.id().toString(QUuid::WithoutBraces)},
                                                {u"service"_s, visit.workflow().service()},
                                                {u"workflow_version"_s, visit.workflow().version()},
                                                {u"opened_at"_s, isoUtc(visit.openedAtUtc())},
                                                {u"opened_by"_s, visit.openedBy()},
                                                {u"sealed_at"_s, isoUtc(sealedAtUtc)}}},
                       {u"station"_s, stationId},
                       {u"operators"_s, operatorsJson(visit)},
                       {u"resident"_s, visit.resident().toJsonObject()},
                       {u"registration"_s, registration},
                       {u"identity_check"_s, visit.identityCheck().toJsonObject()},
                       {u"notice"_s, visit.notice().toJsonObject()},
                       {u"review"_s, visit.review().toJsonObject()},
                       {u"statement"_s, visit.statement().toJsonObject()},
                       {u"corrections"_s, corrections},
                       {u"captures"_s, captures},
                       {u"attempts"_s, attempts},
                       {u"exceptions"_s, exceptions},
                       {u"acceptances"_s, acceptances},
                       {u"steps"_s, stepsJson(visit)}};
    if (const QJsonObject ikd = ikdJson(visit); !ikd.isEmpty())
        record.insert(u"ikd"_s, ikd);
    return record;
}

namespace {

/// One photo may show several: each exception gets the one it names.
std::map<Position, QByteArray> evidenceOf(const Visit &visit, const QMap<QString, QString> &names,
                                          const std::vector<PacketFile> &files)
{
    std::map<Position, QByteArray> evidence;
    for (const BiometricException &exception : visit.exceptions())
        for (const PacketFile &file : files)
            if (!exception.evidence.isEmpty() && file.name == names.value(exception.evidence))
                evidence[exception.position] = file.bytes;
    return evidence;
}

} // namespace

Expected<PacketContent> buildPacketContent(const VisitEngine &engine, const QString &stationId,
                                           const QDateTime &sealedAtUtc)
{
    const Visit &visit = engine.visit();
    const StepDefinition *current = visit.workflow().step(visit.currentStepId());
    if (visit.state() != VisitState::Open || !current)
        return fail(ErrorCode::WrongState, u"visit"_s);
    if (current->type != StepType::Seal)
        return fail(ErrorCode::Blocked, current->id);
    QMap<QString, QString> names;
    auto files = collectFiles(engine, names);
    if (!files)
        return fail(files.error());
    PacketContent content;
    const QJsonObject record = recordJson(visit, stationId, sealedAtUtc, names);
    content.files.push_back({u"record.json"_s, QJsonDocument(record).toJson(QJsonDocument::Indented)});
    QByteArray portrait;
    for (PacketFile &file : *files) {
        if (file.name.startsWith("biometrics/face."_L1))
            portrait = file.bytes;
        content.files.push_back(std::move(file));
    }
    content.reviewCopy =
        ReviewCopy::of(visit, engine.summary(), portrait, evidenceOf(visit, names, content.files)).toCbor();
    return content;
}

} // namespace loket
