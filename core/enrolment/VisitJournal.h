// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QByteArray>
#include <QCborMap>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QUuid>

#include <optional>
#include <vector>

namespace loket {

/// One thing that happened in a visit. A visit is nothing but its events in order: its state is computed from
/// them (core/enrolment/Visit.h), so whatever was appended is there after a crash, and nothing else is.
struct VisitEvent
{
    qint64 seq = 0;     ///< 1, 2, 3 … within the visit, given by the journal
    QString type;       ///< "opened", "registration_set", "attempt_kept", "step_finished", …
    QDateTime atUtc;    ///< station clock; for people, never for order
    QString operatorId; ///< who was logged in
    QCborMap payload;   ///< by type; personal data are allowed here: the journal encrypts it
    /// Where it is to stand in the log of who did what as well, in the same transaction: what is said there.
    /// Not kept with the event.
    std::optional<QCborMap> logged = {};
};

/// Bytes that belong to an event (a picture), stored beside it and read only when asked for.
struct VisitAttachment
{
    QString name; ///< unique in the visit, "fingers/right_four/2.png"
    QByteArray bytes;
};

enum class VisitState { None, Open, Parked, Sealed, Cancelled };
/// It has a draft, and can be gone on with.
[[nodiscard]] constexpr bool isUnfinished(VisitState state)
{
    return state == VisitState::Open || state == VisitState::Parked;
}

/// What lists need without opening the draft. Nothing in clear here names the resident; the label is
/// encrypted under the station key by the journal.
struct VisitSummary
{
    QUuid id;
    QString service; ///< "ektp_enrolment"
    VisitState state = VisitState::None;
    QDateTime openedAtUtc;
    QDateTime updatedAtUtc;
    QString operatorId;
    QString currentStep; ///< step id it would open at; empty when sealed
    QString label;       ///< resident's name as shown to the operator; empty until registered
    QString maskedNik;   ///< "3576••••••••0003"
    QUuid packetId;      ///< when sealed
    int finishedSteps = 0;
    int exceptions = 0;
    QString endReason;   ///< of a cancelled visit: code of resources/checklists/reasons.json ("cancel")
    QString endNote;     ///< the operator's own words to it; may name somebody, so encrypted like the label
    bool isWhole = true; ///< false: what is stored in clear was changed from outside, or the sealed part is
                         ///< damaged (then label … endNote are empty). An unfinished visit goes on from its
                         ///< events all the same.
    bool isRestored = false; ///< came back from a copy of its packet, and who it is about is only in there
};

/// Where visits are kept. Every method that changes something is durable (committed with synchronous=FULL)
/// when it returns a value; on an error nothing of the call was kept. Used from one thread, the station's.
/// Errors of all: Locked (no key in memory), DiskFull, DatabaseQuery, NotFound.
class VisitJournal
{
public:
    virtual ~VisitJournal() = default;

    /// A new visit with its own draft key, and its first event.
    virtual Expected<void> create(const VisitSummary &summary, const VisitEvent &opened) = 0;

    /// Appends the events and stores the attachments and the changed summary in one transaction. Gives the
    /// sequence number of the last event. The name of each attachment stands as a text in the payload of an
    /// event: how a check finds what belongs to it.
    virtual Expected<qint64> append(const VisitSummary &summary, const std::vector<VisitEvent> &events,
                                    const std::vector<VisitAttachment> &attachments = {}) = 0;

    [[nodiscard]] virtual Expected<std::vector<VisitEvent>> events(const QUuid &visit) = 0;
    [[nodiscard]] virtual Expected<QByteArray> attachment(const QUuid &visit, const QString &name) = 0;
    [[nodiscard]] virtual Expected<VisitSummary> summary(const QUuid &visit) = 0;

    /// Visits by state, newest first; `since`/`until` (UTC, half open) by opening time where valid.
    [[nodiscard]] virtual Expected<std::vector<VisitSummary>>
    list(const std::vector<VisitState> &states, const QDateTime &since = {}, const QDateTime &until = {}) = 0;

    /// Ends an unfinished visit for the reason in the summary (endReason, endNote): its draft key is
    /// destroyed, so its events and pictures can never be read again.
    virtual Expected<void> cancel(const VisitSummary &summary) = 0;

    /// Visits of this station, but for cancelled ones, for this NIK (keyed index; the NIK is not stored).
    [[nodiscard]] virtual Expected<std::vector<QUuid>> visitsOfNik(const QString &nik) = 0;
    /// Remembers that a visit is about this NIK. In the same transaction as the next append() is not needed:
    /// it is idempotent and done before the registration event.
    virtual Expected<void> indexNik(const QUuid &visit, const QString &nik) = 0;

    /// Something done with a visit that changes nothing in it (a receipt printed): a row in the log of who
    /// did what.
    virtual Expected<void> note(const QUuid &visit, const QString &event, const QCborMap &detail) = 0;
};

} // namespace loket
