// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/station/Station.h"

#include <utility>

namespace loket {

/// What the classes beside Station (approvals, privacy) need of it beyond its public side. For core/station
/// alone.
class StationInside
{
public:
    explicit StationInside(Station &station)
        : m_station(station)
    {}

    [[nodiscard]] Database &database() const { return *m_station.m_database; }
    [[nodiscard]] const Clock &clock() const { return m_station.m_clock; }
    [[nodiscard]] QString who() const { return m_station.who(); }
    [[nodiscard]] Expected<const StationKeys *> keysFor(Permission permission) const
    {
        return m_station.keysFor(permission);
    }
    [[nodiscard]] Expected<const StationKeys *> keys() const { return m_station.keys(); }
    [[nodiscard]] Error refused(const QString &what, const QUuid &visit) const
    {
        return m_station.refused(what, visit);
    }
    Expected<void> auditLook(const QString &event, const QUuid &visit, const QString &what) const
    {
        return m_station.auditLook(event, visit, what);
    }
    Expected<void> auditNikSearch(const QString &nik, const StationKeys &keys) const
    {
        return m_station.auditNikSearch(nik, keys);
    }
    [[nodiscard]] AuditLog &auditLog() const { return m_station.m_audit; }
    Expected<AuditHead> auditIn(Transaction &transaction, const QString &event, const QUuid &visit,
                                const QCborMap &detail) const
    {
        return m_station.auditIn(transaction, event, visit, detail);
    }
    template <class Change>
    Expected<void> changeWithAudit(const QString &event, const QUuid &visit, const QCborMap &detail,
                                   Change change) const
    {
        return m_station.changeWithAudit(event, visit, detail, std::move(change));
    }
    /// The row of an unfinished visit. Errors: NotFound, WrongState.
    [[nodiscard]] Expected<VisitRow> openVisit(const QUuid &visit) const
    {
        return m_station.openVisit(visit);
    }
    [[nodiscard]] VisitSummary summaryOf(const VisitRow &row, const StationKeys &keys) const
    {
        return m_station.summaryOf(row, keys);
    }
    [[nodiscard]] VisitRow rowOf(const VisitSummary &summary, const StationKeys &keys) const
    {
        return m_station.rowOf(summary, keys);
    }

    template <class Change>
    auto withReserve(Change change) const
    {
        return m_station.withReserve(std::move(change));
    }
    Expected<void> renewEpoch(const QCborMap &detail) const { return m_station.renewEpoch(detail); }
    [[nodiscard]] Expected<PacketNumbers> numbersNow() const { return m_station.numbersNow(); }
    /// Of packets that waited when an earlier database was lost and did not come back, and when the newest
    /// of that database was made.
    [[nodiscard]] Expected<std::pair<std::vector<qint64>, QDateTime>> lostNumbers() const
    {
        const auto before = m_station.numbersBefore();
        auto lost = before ? m_station.lostOf(*before) : fail(before.error());
        if (!lost)
            return fail(lost.error());
        return std::pair{std::move(*lost), before->lastSealedUtc};
    }
    [[nodiscard]] Expected<int> withoutPerson() const { return m_station.withoutPerson(); }
    [[nodiscard]] Expected<QByteArray> unsealReview(const QUuid &packet, const QByteArray &body) const
    {
        return m_station.unsealReview(packet, body);
    }
    [[nodiscard]] QUuid newId() const { return m_station.m_random.uuid(); }

private:
    Station &m_station;
};

} // namespace loket
