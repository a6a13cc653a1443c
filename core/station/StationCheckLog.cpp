// SPDX-License-Identifier: GPL-3.0-or-later
// Is in the tables what the log says was done? The log is chained and signed: what it names cannot be taken
// away unnoticed, and what it does not name cannot be put in.
#include "core/station/Approvals.h"
#include "core/station/IkdAccounts.h"
#include "core/station/Privacy.h"
#include "core/station/Station.h"
#include "core/store/PrivacyTables.h"
#include "core/store/SettingTable.h"

#include <QCborArray>
#include <QCborValue>

#include <algorithm>
#include <map>
#include <set>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLogBatch = 1000;

QUuid idIn(const QCborMap &detail, const QString &key) { return QUuid::fromString(detail[key].toString()); }

} // namespace

struct Station::LogExpectation
{
    std::vector<QUuid> opened;
    std::vector<QUuid> packets;
    std::set<QUuid> reviewCopies;
    std::set<QUuid> received;
    std::map<qint64, ApprovalState> approvals;
    std::set<QString> operators;
    std::set<QUuid> held;
    int breaches = 0;
    std::map<qint64, QByteArray> accounts; ///< of digital identities: digests of their sealed parts
    QHash<QString, QJsonValue> settings;
    bool hasAllSettings = false; ///< the log knows those that the station was made with, too

    void add(const AuditRecord &record);
    void addPacket(const AuditRecord &record);
    void addApproval(const AuditRecord &record);
    void addSetting(const AuditRecord &record);
};

void Station::LogExpectation::addPacket(const AuditRecord &record)
{
    const QString &event = record.row.event;
    const QUuid packet = idIn(record.detail, u"packet"_s);
    if (event == "visit_sealed"_L1 || event == "packet_restored"_L1)
        packets.push_back(packet);
    if (event == "visit_sealed"_L1 && record.detail[u"review_copy"_s].toBool())
        reviewCopies.insert(packet);
    else if (event == "review_copy_removed"_L1)
        reviewCopies.erase(packet);
    else if (event == "packet_received"_L1)
        received.insert(packet);
    else if (event == "packet_queued_again"_L1)
        received.erase(packet);
}

void Station::LogExpectation::addApproval(const AuditRecord &record)
{
    const QString &event = record.row.event;
    const qint64 id = record.detail[u"id"_s].toInteger();
    if (event == "approvals_asked"_L1)
        for (const QCborValue asked : record.detail[u"ids"_s].toArray())
            approvals[asked.toInteger()] = ApprovalState::Waiting;
    else if (event == "purge_asked"_L1 && id > 0) // an earlier Loket did not name it
        approvals[id] = ApprovalState::Waiting;
    else if (event == "approval_decided"_L1)
        approvals[id] =
            record.detail[u"approved"_s].toBool() ? ApprovalState::Approved : ApprovalState::Refused;
    else if (event == "refusal_settled"_L1 || event == "request_closed"_L1)
        approvals[id] = ApprovalState::Settled;
}

void Station::LogExpectation::addSetting(const AuditRecord &record)
{
    const QString &event = record.row.event;
    const QString key = record.detail[u"key"_s].toString();
    if (event == "setting_changed"_L1) {
        settings[key] = record.detail[u"value"_s].toJsonValue();
    } else if (event == "setting_reset"_L1) {
        settings.remove(key);
    } else if (event == "station_made"_L1 || event == "station_rebuilt"_L1) {
        hasAllSettings = record.detail.contains(u"settings"_s);
        const QCborMap first = record.detail[u"settings"_s].toMap();
        for (const auto &[name, value] : first)
            settings[name.toString()] = value.toJsonValue();
    }
}

void Station::LogExpectation::add(const AuditRecord &record)
{
    const QString &event = record.row.event;
    if (event == "visit_opened"_L1)
        opened.push_back(record.row.visit);
    else if (event == "operator_added"_L1)
        operators.insert(record.detail[u"id"_s].toString());
    else if (event == "hold_set"_L1)
        held.insert(record.row.visit);
    else if (event == "hold_released"_L1)
        held.erase(record.row.visit);
    else if (event == "breach_opened"_L1)
        ++breaches;
    else if (event == "ikd_account_changed"_L1)
        accounts[record.detail[u"account"_s].toInteger()] = record.detail[u"digest"_s].toByteArray();
    else if (event == "ikd_account_removed"_L1)
        accounts.erase(record.detail[u"account"_s].toInteger());
    addPacket(record);
    addApproval(record);
    addSetting(record);
}

Expected<Station::LogExpectation> Station::expectedByLog()
{
    LogExpectation expected;
    for (qint64 after = 0;;) {
        const auto records = m_audit.after(after, kLogBatch, *m_keys);
        if (!records)
            return fail(records.error());
        for (const AuditRecord &record : *records) {
            expected.add(record);
            after = record.row.seq;
        }
        if (records->size() < std::size_t(kLogBatch))
            return expected;
    }
}

Expected<void> Station::checkRecords(const LogExpectation &expected, StationCheck &result)
{
    for (const QUuid &visit : expected.opened) {
        const auto row = VisitTable(*m_database).find(visit);
        if (!row)
            return fail(row.error());
        if (!row->has_value())
            result.goneVisits.push_back(visit);
    }
    for (const QUuid &packet : expected.packets) {
        const auto row = PacketTable(*m_database).find(packet);
        const auto queued = OutboxTable(*m_database).find(packet);
        if (!row || !queued)
            return fail(!row ? row.error() : queued.error());
        if (!row->has_value())
            result.gonePackets.push_back(packet);
        else if (queued->has_value() && (*queued)->state == OutboxState::Sent &&
                 !expected.received.contains(packet))
            result.falselySent.push_back(packet);
    }
    for (const QUuid &packet : expected.reviewCopies) {
        const auto copy = ReviewCopyTable(*m_database).get(packet);
        if (!copy && copy.error().code != ErrorCode::NotFound)
            return fail(copy.error());
        if (!copy)
            result.goneReviewCopies.push_back(packet);
    }
    auto bad = Approvals(*this).notAs(expected.approvals, *m_keys);
    if (!bad)
        return fail(bad.error());
    result.badApprovals = std::move(*bad);
    return {};
}

Expected<void> Station::checkRegisters(const LogExpectation &expected, StationCheck &result)
{
    const auto people = m_operators.list();
    const auto holds = HoldTable(*m_database).all();
    const auto breaches = BreachTable(*m_database).all();
    if (!people || !holds || !breaches)
        return fail(!people ? people.error() : !holds ? holds.error() : breaches.error());
    std::set<QString> there;
    for (const OperatorInfo &person : *people)
        there.insert(person.id);
    for (const QString &id : expected.operators)
        if (!there.contains(id))
            result.changedOperators << id;
    std::set<QUuid> held;
    for (const HoldRow &row : *holds)
        held.insert(row.visit);
    if (held != expected.held)
        result.changedRegisters << u"holds"_s;
    if (int(breaches->size()) != expected.breaches)
        result.changedRegisters << u"breaches"_s;
    const auto areAccounts = IkdAccounts::areAs(*this, expected.accounts, *m_keys);
    if (!areAccounts)
        return fail(areAccounts.error());
    if (!*areAccounts)
        result.changedRegisters << u"ikd_accounts"_s;
    return {};
}

Expected<void> Station::checkSettingRows(const LogExpectation &expected, StationCheck &result)
{
    const auto stored = SettingTable(*m_database).all();
    if (!stored)
        return fail(stored.error());
    for (auto at = stored->begin(); at != stored->end(); ++at) {
        if (!findSetting(at.key()))
            continue; // the station's own rows, which have a signature
        const bool isLogged = expected.settings.contains(at.key());
        if (isLogged ? expected.settings[at.key()] != at.value() : expected.hasAllSettings)
            result.changedSettings << at.key();
    }
    for (auto at = expected.settings.begin(); at != expected.settings.end(); ++at)
        if (findSetting(at.key()) && !stored->contains(at.key()))
            result.changedSettings << at.key();
    result.changedSettings.sort();
    return {};
}

/// What waited when an earlier database was lost, and is not here.
Expected<void> Station::checkLost(StationCheck &result)
{
    const auto before = numbersBefore();
    const auto rebuilt = m_audit.lastSeq(u"station_rebuilt"_s);
    const auto older = m_audit.lastSeq(u"older_copy_found"_s);
    const auto registered = m_audit.lastSeq(u"breach_opened"_s);
    if (!before || !rebuilt || !older || !registered)
        return fail(!before    ? before.error()
                    : !rebuilt ? rebuilt.error()
                    : !older   ? older.error()
                               : registered.error());
    if (*registered > std::max(*rebuilt, *older))
        return {};
    auto lost = lostOf(*before);
    if (!lost)
        return fail(lost.error());
    result.lostNumbers = std::move(*lost);
    return {};
}

Expected<void> Station::checkAgainstLog(StationCheck &result)
{
    const auto expected = expectedByLog();
    if (!expected) // a row that does not open: the chain's own check has said so
        return expected.error().code == ErrorCode::Authenticity ? Expected<void>() : fail(expected.error());
    Expected<void> step = checkRecords(*expected, result);
    if (step)
        step = checkRegisters(*expected, result);
    if (step)
        step = checkSettingRows(*expected, result);
    return step ? checkLost(result) : step;
}

/// Off only where the log says that two have switched it off: a row written from outside has no such right,
/// and neither has a log that does not open.
Expected<bool> Station::isByTwo()
{
    if (m_settings.flag(u"reset_by_two"_s))
        return true;
    const auto expected = expectedByLog();
    if (!expected && expected.error().code != ErrorCode::Authenticity)
        return fail(expected.error());
    return !expected || expected->settings.value(u"reset_by_two"_s).toBool(true);
}

/// Somebody whom the log knows as added, and who has no row, or another one than this station wrote: they
/// were taken away from outside, and who is left proves nothing. (A way to the key without a row, and without
/// a row of the log, is what a power cut leaves while somebody is added.)
Expected<void> Station::checkNobodyIsTaken()
{
    const auto people = m_operators.list();
    const auto changed = m_operators.changedRows(*m_keys);
    const auto expected = expectedByLog();
    if (!people || !changed || !expected)
        return fail(!people ? people.error() : !changed ? changed.error() : expected.error());
    const bool isTaken =
        !changed->isEmpty() ||
        std::any_of(expected->operators.begin(), expected->operators.end(), [&](const QString &id) {
            return std::none_of(people->begin(), people->end(),
                                [&](const OperatorInfo &person) { return person.id == id; });
        });
    return isTaken ? fail(ErrorCode::Authenticity, u"operator"_s) : Expected<void>();
}

} // namespace loket
