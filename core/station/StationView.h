// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/Operators.h"
#include "core/audit/AuditLog.h"
#include "core/base/Clock.h"
#include "core/station/DiskSpace.h"
#include "core/station/Settings.h"
#include "core/station/StationBackup.h"
#include "core/station/StationCheck.h"
#include "core/station/StationProfile.h"
#include "core/store/Database.h"
#include "core/store/PacketTables.h"
#include "core/store/StationLock.h"
#include "core/store/VisitTables.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace loket {

/// What a TPM has to do with this station.
struct TpmState
{
    bool isBound = false;        ///< the key file opens only with it
    std::optional<TpmInfo> chip; ///< where one could be asked
    Error trouble;               ///< why it could not, or why it does not open the key file
};

struct PacketInfo
{
    PacketRow row;
    OutboxState state = OutboxState::None;
    bool hasBody = false;
};

/// Copies of the queue in the mirror folder.
struct MirrorState
{
    QString folder;       ///< empty: none is wanted
    bool isThere = false; ///< the medium that was chosen, and not only a folder of that name
    int missing = 0;      ///< waiting packets of which there is no copy of the right size yet
    int unknown = 0;      ///< files there that look like copies, of packets that this database does not have
    QStringList damaged;  ///< file names of copies that were found changed since the station was opened
    bool isSameDisk = false; ///< as the station's: one broken disk takes both
};

struct StationCard;

/// What is wrong with the copies in a mirror folder.
struct CopyFindings
{
    std::vector<PacketRow> missing;
    std::vector<PacketRow> damaged; ///< of another size, or read and found changed
    int read = 0;
    int unknown = 0;
};

/// Whether the copy of this packet is read whole: slow, it is as large as the packet.
using CopyChoice = std::function<bool(const PacketRow &packet)>;

/// What may be read of a counter's folder without anybody logging in: no names, no numbers of residents, and
/// therefore nothing that the audit log has to know of. Station is one too, and holds the folder; a view
/// opened by itself only looks, beside the program that holds it.
class StationView
{
public:
    /// Beside whoever holds the folder: takes no lock, writes nothing, and is refused by SQLite where it
    /// tried (docs/decisions/reading-beside-the-window.md). Open a Station where nobody holds it.
    /// Errors: NotFound, DiskRead, KeyMissing, KeyDamaged and those of Database::openReader().
    [[nodiscard]] static Expected<std::unique_ptr<StationView>> open(const QString &folder,
                                                                     const Clock &clock);
    virtual ~StationView();
    StationView(const StationView &) = delete;
    StationView &operator=(const StationView &) = delete;

    /// Somebody else holds the folder: what is told here may be older than what they see, by a moment.
    [[nodiscard]] bool isBesideHolder() const { return !m_lock; }
    [[nodiscard]] const StationProfile &profile() const { return m_profile; }
    [[nodiscard]] const Settings &settings() const { return m_settings; }
    /// Ed25519 key that verifies this station's packets and audit log.
    [[nodiscard]] const QByteArray &stationPublicKey() const { return m_publicKey; }
    [[nodiscard]] bool keyFileFellBack() const { return m_keyFileFellBack; }
    /// False where isBesideHolder(): only the holder found out.
    [[nodiscard]] bool stoppedUncleanly() const { return m_database->wasUnclean(); }
    [[nodiscard]] Expected<DiskSpace> diskSpace() const;
    /// May another visit begin? Errors: DiskWrite "read_only", DiskFull (context: what is needed and free).
    [[nodiscard]] Expected<void> checkRoomForVisit() const;
    [[nodiscard]] Expected<OutboxCounts> queue();
    [[nodiscard]] Expected<std::vector<PacketInfo>> packets(qint64 beforeSeq = 0, int limit = 200);
    /// The sealed bytes, for sending, export and verifyPacket(). Errors: NotFound.
    [[nodiscard]] Expected<QByteArray> packetBytes(const QUuid &packet);
    [[nodiscard]] Expected<std::vector<OperatorInfo>> operators();
    /// Their names by their ids, for lists; empty where they cannot be read.
    [[nodiscard]] QHash<QString, QString> operatorNames();
    /// Looks at the folder now, and writes nothing: Station::mirror() tells of the last time it wrote.
    [[nodiscard]] Expected<MirrorState> mirrorNow();
    /// Asks the chip and opens the key file's layer where there is one. Errors: those of KeyFile::load().
    [[nodiscard]] Expected<TpmState> tpmState() const;
    [[nodiscard]] Expected<AuditHead> auditHead();
    /// The chain, its signed end, and that it holds the head of every packet: what a cut end cannot hide.
    /// Nothing where all is well.
    [[nodiscard]] Expected<std::optional<AuditFinding>> checkWholeLog();
    /// Database, key files, audit log, every stored packet and every copy of one, thoroughly, and writing
    /// nothing: for a disk that can only be read. Errors: DatabaseDamaged.
    [[nodiscard]] Expected<StationCheck> checkWithoutKeys();
    /// Where a backup would go, and whether it fits. From a disk that can only be read nobody can log in and
    /// nothing be logged, and the copy is wanted most: what is copied is sealed as it lies there. Otherwise:
    /// Station::planBackup(). Errors: AlreadyExists, NotFound "backup_place" (the folder it is to be made
    /// in), InvalidArgument "backup_in_station", DiskFull (context: what is needed and free).
    [[nodiscard]] Expected<BackupPlan> planCopy(const QString &folder) const;
    [[nodiscard]] Expected<std::vector<StateCount>> countVisits(const QDateTime &sinceUtc,
                                                                const QDateTime &untilUtc);

protected:
    StationView(const QString &folder, const Clock &clock, std::optional<StationLock> lock,
                std::unique_ptr<Database> database);
    Expected<void> load();
    Expected<std::optional<AuditFinding>> brokenAnchor(const PacketRow &row);
    Expected<std::optional<AuditFinding>> checkLog();
    [[nodiscard]] Expected<std::optional<StationCard>> newerCard();
    /// All but the copies.
    [[nodiscard]] Expected<StationCheck> checkStored();
    [[nodiscard]] Expected<CopyFindings> lookAtCopies(const MirrorState &mirror, const CopyChoice &isRead);
    [[nodiscard]] MirrorState mirrorFolder() const;
    static void tellCopies(StationCheck &result, const CopyFindings &found);

    QString m_folder;
    const Clock &m_clock;
    std::optional<StationLock> m_lock; ///< given up after the database is closed
    std::unique_ptr<Database> m_database;
    KeyFile m_keyFile;
    Operators m_operators;
    AuditLog m_audit;
    ReserveFile m_reserve;
    StationProfile m_profile;
    Settings m_settings;
    QByteArray m_publicKey;
    bool m_keyFileFellBack = false;

private:
    Expected<bool> isPacketWhole(const PacketRow &row, OutboxState state);
    Expected<void> checkPackets(StationCheck &result);
    Expected<void> checkQueue(StationCheck &result);
};

} // namespace loket
