// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Expected.h"
#include "core/store/AuditTable.h"
#include "core/store/Database.h"
#include "core/vault/StationKeys.h"

#include <QCborMap>
#include <QString>
#include <QUuid>

#include <optional>
#include <vector>

namespace loket {

/// Who did what. `detail` is stored encrypted and may hold personal data; event and operator stand in clear.
struct AuditEntry
{
    QString operatorId;
    QString event; ///< "login", "visit_opened", "visit_sealed", "setting_changed", …
    QUuid visit;   ///< null where the event belongs to none
    QCborMap detail;
};

/// Newest link of the chain. In every packet: a log whose end was cut off no longer contains it.
struct AuditHead
{
    QByteArray hash; ///< 32 bytes; zeros for an empty log
    qint64 count = 0;

    friend bool operator==(const AuditHead &, const AuditHead &) = default;
};

/// The first row that does not hold.
struct AuditFinding
{
    qint64 seq = 0;
    /// "missing", "changed", "signature", "cut" (rows are gone from here to the end), "detail" (of an
    /// exported row: what is readable is not what was sealed), "end" (the signed end of the log is not there
    /// or not ours), "cut_before" (a login found it cut: see Station::verifyAudit())
    QString reason;
};

/// A row with its detail opened, and the key of just this row, so that the reader of a packet can check that
/// the detail is the one that was logged.
struct AuditRecord
{
    AuditRow row;
    QCborMap detail;
    QByteArray detailKey;
};

/// What of the log is looked at.
struct AuditFilter
{
    QString event;     ///< empty: all
    qint64 fromMs = 0; ///< UTC, from here on; 0: from the beginning
    qint64 toMs = 0;   ///< before it; 0: to the end
};

/// Newest first, and where to go on.
struct AuditPage
{
    std::vector<AuditRecord> records;
    qint64 next = 0; ///< for the page after this one; 0: there is nothing before
};

/// The detail of one row, by its own key. Errors: Authenticity, Malformed.
[[nodiscard]] Expected<QCborMap> openAuditDetail(const AuditRow &row, const SecretBytes &key);

/// Walks a chain row by row: order, hashes, signatures.
class AuditVerifier
{
public:
    explicit AuditVerifier(QByteArray stationPublicKey);
    /// What came before is not checked.
    void beginAfter(const AuditHead &head) { m_head = head; }
    /// What is wrong with the next row; nothing where it holds.
    [[nodiscard]] std::optional<AuditFinding> add(const AuditRow &row);
    [[nodiscard]] const AuditHead &head() const { return m_head; }

private:
    QByteArray m_publicKey;
    AuditHead m_head;
};

/// Append-only log. Row hash = BLAKE2b-256(prev ‖ canonical CBOR of the row), signed with the station's
/// Ed25519 key. Beside it the newest head, signed too and replaced with every row: rows at the end cannot go
/// without it, and an older one is not there any more to be put back.
class AuditLog
{
public:
    AuditLog(Database &database, const Clock &clock)
        : m_table(database)
        , m_clock(clock)
    {}

    /// Adds a row inside the caller's transaction. Gives the new head.
    Expected<AuditHead> append(Transaction &transaction, const AuditEntry &entry, const StationKeys &keys);
    [[nodiscard]] Expected<AuditHead> head();
    /// Operator of the newest row with this event; empty where there is none.
    [[nodiscard]] Expected<QString> lastOperator(const QString &event);
    /// Detail of the newest row with this event; empty where there is none.
    [[nodiscard]] Expected<QCborMap> lastDetail(const QString &event, const StationKeys &keys);
    /// Number of the newest row with this event; 0 where there is none.
    [[nodiscard]] Expected<qint64> lastSeq(const QString &event);

    /// Walks the whole chain: order, hashes, signatures (43 µs a row). Nothing where all is well.
    [[nodiscard]] Expected<std::optional<AuditFinding>> verify(const QByteArray &stationPublicKey);
    /// Does the log reach the signed end that is kept beside it, and not beyond? Says "cut" or "end".
    [[nodiscard]] Expected<std::optional<AuditFinding>> verifyEnd(const QByteArray &stationPublicKey);
    /// True where the log comes from a Loket that kept no end, and is as that one left it.
    [[nodiscard]] Expected<bool> isEndUnsigned();
    /// Is this head (of a packet, of a printed report) a link of the chain? Says "cut" where the log is
    /// shorter.
    [[nodiscard]] Expected<std::optional<AuditFinding>> contains(const AuditHead &anchor);

    /// All rows of one event, oldest first. Looks at every row of the log (about 0.5 µs each).
    [[nodiscard]] Expected<std::vector<AuditRecord>> ofEvent(const QString &event, const StationKeys &keys);
    [[nodiscard]] Expected<std::vector<AuditRecord>> ofVisit(const QUuid &visit, const StationKeys &keys);
    /// Rows after `seq`, for reading and export.
    [[nodiscard]] Expected<std::vector<AuditRecord>> after(qint64 seq, int limit, const StationKeys &keys);

    /// A page of at most `limit` rows before `seq` (0: from the newest). Looks through a bounded stretch, so
    /// that a rare event in a long log answers at once, perhaps with no row and where to go on.
    [[nodiscard]] Expected<AuditPage> page(const AuditFilter &filter, qint64 before, int limit,
                                           const StationKeys &keys);

private:
    AuditTable m_table;
    const Clock &m_clock;
};

} // namespace loket
