// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrolment/VisitJournal.h"

#include <map>

namespace loket::test {

/// A journal in memory that can be told to fail: for tests of the engine's rules without a station.
class MemoryJournal final : public VisitJournal
{
public:
    struct Entry
    {
        VisitSummary summary;
        std::vector<VisitEvent> events;
        std::map<QString, QByteArray> attachments;
    };

    /// The next changing call fails with this code, once.
    ErrorCode failNext = ErrorCode::None;
    std::map<QUuid, Entry> visits;
    std::map<QString, std::vector<QUuid>> niks;

    Expected<void> create(const VisitSummary &summary, const VisitEvent &opened) override
    {
        if (const auto failure = takeFailure(); !failure)
            return failure;
        visits[summary.id] = {summary, {opened}, {}};
        return {};
    }

    Expected<qint64> append(const VisitSummary &summary, const std::vector<VisitEvent> &events,
                            const std::vector<VisitAttachment> &attachments) override
    {
        if (const auto failure = takeFailure(); !failure)
            return fail(failure.error());
        Entry &entry = visits.at(summary.id);
        entry.summary = summary;
        entry.events.insert(entry.events.end(), events.begin(), events.end());
        for (const VisitEvent &event : events)
            if (event.logged) {
                notes << event.type;
                lastNote = *event.logged;
            }
        for (const VisitAttachment &attachment : attachments)
            entry.attachments[attachment.name] = attachment.bytes;
        return entry.events.back().seq;
    }

    Expected<void> note(const QUuid &, const QString &event, const QCborMap &detail) override
    {
        notes << event;
        lastNote = detail;
        return {};
    }
    QStringList notes;
    QCborMap lastNote; ///< its detail

    Expected<std::vector<VisitEvent>> events(const QUuid &visit) override
    {
        if (!visits.contains(visit))
            return fail(ErrorCode::NotFound);
        return visits[visit].events;
    }

    Expected<QByteArray> attachment(const QUuid &visit, const QString &name) override
    {
        const auto found = visits[visit].attachments.find(name);
        if (found == visits[visit].attachments.end())
            return fail(ErrorCode::NotFound, name);
        return found->second;
    }

    Expected<VisitSummary> summary(const QUuid &visit) override
    {
        if (!visits.contains(visit))
            return fail(ErrorCode::NotFound);
        return visits[visit].summary;
    }

    Expected<std::vector<VisitSummary>> list(const std::vector<VisitState> &states, const QDateTime &,
                                             const QDateTime &) override
    {
        std::vector<VisitSummary> found;
        for (const auto &[id, entry] : visits)
            if (std::find(states.begin(), states.end(), entry.summary.state) != states.end())
                found.push_back(entry.summary);
        return found;
    }

    Expected<void> cancel(const VisitSummary &summary) override
    {
        if (const auto failure = takeFailure(); !failure)
            return failure;
        visits[summary.id] = {summary, {}, {}};
        return {};
    }

    Expected<std::vector<QUuid>> visitsOfNik(const QString &nik) override { return niks[nik]; }

    Expected<void> indexNik(const QUuid &visit, const QString &nik) override
    {
        auto &list = niks[nik];
        if (std::find(list.begin(), list.end(), visit) == list.end())
            list.push_back(visit);
        return {};
    }

private:
    Expected<void> takeFailure()
    {
        if (failNext == ErrorCode::None)
            return {};
        return fail(std::exchange(failNext, ErrorCode::None));
    }
};

} // namespace loket::test
