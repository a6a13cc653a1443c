// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/Operators.h"
#include "core/access/SecondPerson.h"
#include "core/audit/AuditLog.h"
#include "core/base/Clock.h"
#include "core/base/Random.h"
#include "core/enrolment/VisitJournal.h"
#include "core/ikd/Account.h"
#include "core/station/ApprovalRequest.h"
#include "core/station/StationView.h"
#include "core/store/DeviceEventTable.h"
#include "core/vault/DraftCipher.h"
#include "core/vault/Packet.h"
#include "core/vault/StationKeys.h"

#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace loket {

/// How a station is made. Tests and demos may ask for a cheaper passphrase derivation; nothing else may.
struct InitOptions
{
    KdfCost kdf = KdfCost::forThisMachine();
    QHash<QString, QJsonValue> settings; ///< that differ from the standard
};

/// What becomes of a visit when it is sealed.
struct SealedVisit
{
    std::vector<PacketFile> files; ///< record.json, biometric records, evidence; the station adds audit.json
    std::vector<ApprovalRequest> approvals; ///< what a second person has to look at
    QByteArray reviewCopy; ///< small photo, masked data, figures; stays here, encrypted, until N days after
                           ///< the hub's receipt. Empty = none
    std::optional<IkdServed> ikd = {}; ///< of an activation: what becomes of the account
};

struct Session
{
    OperatorInfo who;
    QDateTime sinceUtc;
    int failuresBefore = 0; ///< wrong passphrases before this login: show it
};

/// A second person said yes, with their own passphrase.
struct Approval
{
    OperatorInfo who;
    QDateTime atUtc;
};

/// Of the packets of a station, also of a database that is gone.
struct PacketNumbers
{
    qint64 lastSeq = 0; ///< the highest that was given; the next is above it
    QDateTime lastSealedUtc;
    QString waiting; ///< those that were never received (NumberRanges.h)
};

/// One counter's folder: database, keys, queue. The only way into them for the engine, the windows and
/// `loketctl`. Used from one thread (a Worker named "station"), which must also be the one that opens and
/// destroys it.
///
/// Needs an operator who is logged in and not locked, unless said otherwise; then the errors are Locked and
/// NotAllowed (context: the permission that is missing).
class Station final : public StationView, public VisitJournal
{
public:
    /// Makes a station in `folder`, which must not exist or be empty; whole or not at all. `people` need at
    /// least one who may manage operators. Errors: AlreadyExists, InvalidArgument, DiskFull, DiskWrite.
    static Expected<void> init(const QString &folder, StationProfile profile,
                               const std::vector<NewOperator> &people, const InitOptions &options,
                               const Clock &clock, Random &random);
    [[nodiscard]] static bool exists(const QString &folder);
    /// Errors: NotFound, DiskRead (the folder is not ours to look into), InUse (context: who), KeyMissing,
    /// KeyDamaged and those of Database::open().
    [[nodiscard]] static Expected<std::unique_ptr<Station>> open(const QString &folder, const Clock &clock,
                                                                 Random &random);
    ~Station() override;

    // ---- without login: see also StationView
    /// As of the last catchUpMirror().
    [[nodiscard]] const MirrorState &mirror() const { return m_mirror; }
    /// Writes the copies that are missing in the mirror folder, or of another size than they should be; done
    /// by itself at login (where a few are read as well), after each sealing and by tidy(). Errors: DiskFull,
    /// DiskWrite, NotFound where the medium that was chosen is not there (then mirror() says how many are
    /// missing).
    Expected<void> catchUpMirror();
    /// checkWithoutKeys(), and what only the keys can judge where somebody is logged in. Copies that are
    /// damaged or missing are written again. Errors: DatabaseDamaged.
    [[nodiscard]] Expected<StationCheck> check();
    Expected<void> logDevice(DeviceEvent event);
    [[nodiscard]] Expected<std::vector<DeviceEvent>> deviceEvents(const QString &deviceId = {},
                                                                  qint64 beforeId = 0, int limit = 200);

    // ---- session
    /// About 0.4 s by design. Errors: those of Operators::logIn().
    Expected<Session> logIn(const QString &operatorId, const SecretBytes &passphrase);
    /// Wipes the keys; the session stays and logIn() opens it again (also for somebody else).
    void lock();
    /// lock(), and nobody is logged in.
    void logOut();
    [[nodiscard]] bool isUnlocked() const { return m_keys.has_value(); }
    [[nodiscard]] const std::optional<Session> &session() const { return m_session; }
    [[nodiscard]] bool may(Permission permission) const;
    /// The passphrase of whoever is logged in, once more (corrections). Errors: WrongPassphrase, LockedOut.
    Expected<void> confirm(const SecretBytes &passphrase);
    /// Another person than the one logged in, who holds `permission`; written to the audit log.
    /// Errors: those of logIn(), NotAllowed ("same_person" or the permission).
    Expected<Approval> approve(const QString &operatorId, const SecretBytes &passphrase,
                               Permission permission, const QUuid &visit, const QString &reasonCode);

    /// For tests and demos: what new passphrases cost from now on (standard: KdfCost::forThisMachine()).
    void useKdf(const KdfCost &cost) { m_kdf = cost; }
    // People, of roles not above the own one: see mayManage(). Two make these changes together: the second
    // person holds ManageOperators, is neither of the two whom it concerns, and says yes with their own
    // passphrase; the audit row names both. One is enough where the setting reset_by_two is off, and where
    // nobody at this station could be the second: so a new station gets its people, and nobody is locked out.
    // Alone nobody takes up the account of a manager who was switched off.
    // Errors: NotAllowed (context "role_above", the permission, "second_person" where one is wanted and not
    // given, "same_person", "revive_alone"), InvalidArgument "same_as_before" (no new passphrase: also that of an account
    // that was disabled), "same_as_second" (that of one of the two who do it), those of approve() and of
    // Operators.
    Expected<void> addOperator(const NewOperator &person, const SecondPerson &second = {});
    /// One's own alone, or another's. The only way back for a disabled operator.
    Expected<void> setPassphrase(const QString &operatorId, const SecretBytes &passphrase,
                                 const SecondPerson &second = {});
    Expected<void> disableOperator(const QString &operatorId, const SecondPerson &second = {});
    /// The key file opens from now on with this computer's TPM alone, for everybody, or without it again
    /// (TpmBinding.h). ManageOperators. Errors: those of Operators::bind() and unbind().
    Expected<void> bindToTpm();
    Expected<void> unbindFromTpm();
    /// Who logged in last, also before a restart; empty where nobody has. Needs no login.
    [[nodiscard]] Expected<QString> lastOperator();

    /// ManageSettings (ManageDevices for device.* and plugin.*); language, theme, large_text and applicant_*
    /// may be changed by everybody who is logged in. Errors: those of checkSetting() and checkBeside(); for
    /// mirror_folder NotFound and DiskWrite (context "mirror_folder") where it is no folder or can't be
    /// written; for reset_by_two, which two change together, those of addOperator().
    Expected<void> setSetting(const QString &key, const QJsonValue &value, const SecondPerson &second = {});
    Expected<void> resetSetting(const QString &key, const SecondPerson &second = {});

    // ---- visits (see VisitJournal)
    Expected<void> create(const VisitSummary &summary, const VisitEvent &opened) override;
    Expected<qint64> append(const VisitSummary &summary, const std::vector<VisitEvent> &events,
                            const std::vector<VisitAttachment> &attachments = {}) override;
    [[nodiscard]] Expected<std::vector<VisitEvent>> events(const QUuid &visit) override;
    [[nodiscard]] Expected<QByteArray> attachment(const QUuid &visit, const QString &name) override;
    [[nodiscard]] Expected<VisitSummary> summary(const QUuid &visit) override;
    [[nodiscard]] Expected<std::vector<VisitSummary>> list(const std::vector<VisitState> &states,
                                                           const QDateTime &since = {},
                                                           const QDateTime &until = {}) override;
    Expected<void> cancel(const VisitSummary &summary) override;
    [[nodiscard]] Expected<std::vector<QUuid>> visitsOfNik(const QString &nik) override;
    Expected<void> indexNik(const QUuid &visit, const QString &nik) override;
    Expected<void> note(const QUuid &visit, const QString &event, const QCborMap &detail) override
    {
        return audit(event, visit, detail);
    }

    /// One page of the day log; `filter.after…` from the last row of the page before.
    [[nodiscard]] Expected<std::vector<VisitSummary>> page(const VisitFilter &filter);

    /// Closes a visit for good: packet body, packet row, outbox row, audit rows, state and removal of the
    /// draft in one transaction. "Saved" may be shown when this returns the packet's id (summary.packetId
    /// where given, else a new one). On an error the visit is open as before. On a full disk the reserve is
    /// given up first. Errors: WrongState (not open), InvalidArgument, TooLarge, DiskFull.
    Expected<QUuid> sealVisit(const VisitSummary &summary, const SealedVisit &sealed);
    /// ViewBiometrics. Errors: NotFound.
    [[nodiscard]] Expected<QByteArray> reviewCopy(const QUuid &packet);

    /// Visits that came back from copies: whose they are is sealed for the office, and no search by NIK or
    /// name finds them. Every answer about people says how many there are. Needs no login.
    [[nodiscard]] Expected<int> withoutPerson();

    /// A row of the audit log by whoever is logged in.
    Expected<void> audit(const QString &event, const QUuid &visit = {}, const QCborMap &detail = {});
    /// The chain, its signed end, and that it holds the head of every packet: what a cut end cannot hide. A
    /// login on a cut log says so in the log ("audit_cut_found"), and until the station has a new epoch that
    /// row is the finding. Needs no login; where somebody is, it stands in the log that they looked.
    [[nodiscard]] Expected<std::optional<AuditFinding>> verifyAudit();
    /// What a login once found about the log, until somebody put a breach into the register or the station
    /// has a new epoch: it was cut ("cut_before"), the whole database is an older copy ("older_copy"), or
    /// only the key files are ("older_keys", until there is a breach in the register).
    /// Found at once in a log of any length. Needs no login.
    [[nodiscard]] Expected<std::optional<AuditFinding>> logWarning();
    /// ReadAudit.
    [[nodiscard]] Expected<std::vector<AuditRecord>> auditAfter(qint64 seq, int limit);
    /// ReadAudit. For reading on the screen: see AuditLog::page(). Whoever shows it writes "audit_viewed".
    [[nodiscard]] Expected<AuditPage> auditPage(const AuditFilter &filter, qint64 before, int limit);
    /// Backup: database and key files into a new folder, the station's thread waiting. Errors: those of
    /// planCopy() and copyStation().
    Expected<BackupPlan> backupTo(const QString &folder);
    /// The same in parts, for a copy beside the work: plan, copyStation() in another thread, finish. The
    /// first is written to the log before anything leaves.
    [[nodiscard]] Expected<BackupPlan> planBackup(const QString &folder);
    Expected<void> finishBackup();

    /// Between residents, before a long pause, when locking: shredded drafts leave the write-ahead log,
    /// expired review copies go, the reserve is made again when there is room.
    Expected<void> tidy();

private:
    friend class StationInside;
    Station(const QString &folder, const Clock &clock, Random &random, StationLock lock,
            std::unique_ptr<Database> database);
    Expected<void> load();

    [[nodiscard]] Expected<const StationKeys *> keys() const;
    /// What somebody tried without the right to it stands in the log, once per session.
    [[nodiscard]] Expected<const StationKeys *> keysFor(Permission permission);
    /// NotAllowed, and a row in the log. `what`: a permission, "same_person" or "role_above".
    [[nodiscard]] Error refused(const QString &what, const QUuid &visit = {});
    /// A passphrase that was typed while somebody is logged in.
    Expected<Login> logInBeside(const QString &operatorId, const SecretBytes &passphrase);
    Expected<void> tellFailures();
    /// A look at personal data, once per session and `what`. Goes on where only the disk is full.
    Expected<void> auditLook(const QString &event, const QUuid &visit, const QString &what);
    /// auditLook() with a detail of more than one value; `key` tells it from others of the session.
    Expected<void> auditLookOnce(const QString &key, const QString &event, const QUuid &visit,
                                 const QCborMap &detail);
    /// Somebody asked whether a person was here, and the answer was no: that tells something, too. The detail
    /// has the keyed hash of the NIK, so that the person's own report can name it.
    Expected<void> auditNikSearch(const QString &nik, const StationKeys &keys);
    [[nodiscard]] static QString lookKey(const QString &event, const QUuid &visit, const QString &what);
    /// keysFor(ManageOperators), and only for people of this role. None stands for nobody known.
    [[nodiscard]] Expected<const StationKeys *> keysForPeople(Role role);
    [[nodiscard]] Expected<Role> roleOf(const QString &operatorId);
    /// Somebody who could be the second person when whoever is logged in changes something of this one.
    /// Whether this is somebody else who manages people and can log in.
    [[nodiscard]] Expected<bool> isOtherManager(const QString &operatorId);
    [[nodiscard]] Expected<bool> hasSecondFor(const QString &operatorId);
    /// The second person's id once they said yes; empty where one is enough. `operatorId`: whom the change
    /// concerns, empty for nobody.
    [[nodiscard]] Expected<QString> agree(const SecondPerson &second, const QString &operatorId,
                                          const QString &reasonCode);
    /// A new passphrase is neither the present one of `operatorId` (empty: has none) nor that of the two who
    /// give it. After agree(): see Operators::isPassphraseOf().
    [[nodiscard]] Expected<void> checkIsNew(const QString &operatorId, const SecretBytes &passphrase,
                                            const QString &second);
    /// Whether the setting may be changed by whoever is logged in, and what the log says of it. An undefined
    /// value stands for the standard.
    Expected<QCborMap> checkChange(const QString &key, const QJsonValue &value, const SecondPerson &second);
    [[nodiscard]] QString who() const;
    Expected<void> checkProfileSignature(const StationKeys &keys);
    Expected<AuditHead> auditIn(Transaction &transaction, const QString &event, const QUuid &visit,
                                const QCborMap &detail);
    /// Runs `change(transaction)` and an audit row in one transaction; on a full disk once more, without the
    /// reserve file.
    template <class Change>
    Expected<void> changeWithAudit(const QString &event, const QUuid &visit, const QCborMap &detail,
                                   Change change)
    {
        return withReserve([&] { return changeWithinRoom(event, visit, detail, change); });
    }
    /// Without the reserve: what may wait until there is room.
    template <class Change>
    Expected<void> changeWithinRoom(const QString &event, const QUuid &visit, const QCborMap &detail,
                                    const Change &change);

    /// changeWithAudit(), and the mirror's card hears of it.
    template <class Change>
    Expected<void> changePeople(const QString &event, const QCborMap &detail, Change change)
    {
        auto changed = changeWithAudit(event, {}, detail, std::move(change));
        if (changed)
            (void)catchUpMirror();
        return changed;
    }

    /// How much of a draft there must be, sealed in the visit's row. 0 events: an earlier Loket did not
    /// count; -1 attachments likewise.
    struct DraftSize
    {
        qint64 events;
        qint64 attachments;
    };
    [[nodiscard]] VisitRow rowOf(const VisitSummary &summary, const StationKeys &keys,
                                 const DraftSize &size = {0, 0}) const;
    [[nodiscard]] VisitSummary summaryOf(const VisitRow &row, const StationKeys &keys) const;
    [[nodiscard]] Expected<VisitRow> openVisit(const QUuid &visit);
    [[nodiscard]] Expected<std::vector<QUuid>> withoutCancelled(std::vector<QUuid> visits);
    Expected<qint64> appendIn(Transaction &transaction, const VisitSummary &summary,
                              const std::vector<VisitEvent> &events,
                              const std::vector<VisitAttachment> &attachments, const StationKeys &keys);
    Expected<QUuid> sealIn(const VisitSummary &summary, const SealedVisit &sealed, const StationKeys &keys);
    Expected<SealedPacket> sealBody(Transaction &transaction, const VisitSummary &summary,
                                    const SealedVisit &sealed, const StationKeys &keys);
    Expected<void> storePacket(const SealedPacket &packet, const VisitSummary &summary,
                               const SealedVisit &sealed, const StationKeys &keys);
    Expected<QByteArray> auditFile(const QUuid &visit, const StationKeys &keys);
    Expected<void> checkSealed(StationCheck &result);
    Expected<void> checkVisitRows(StationCheck &result);
    struct LogExpectation; ///< what the tables must hold, by the log
    Expected<LogExpectation> expectedByLog();
    Expected<void> checkAgainstLog(StationCheck &result);
    Expected<void> checkRecords(const LogExpectation &expected, StationCheck &result);
    Expected<void> checkRegisters(const LogExpectation &expected, StationCheck &result);
    Expected<void> checkSettingRows(const LogExpectation &expected, StationCheck &result);
    Expected<bool> isByTwo();
    Expected<void> checkMayRevive(const QString &operatorId, Role role);
    Expected<void> checkNobodyIsTaken();
    [[nodiscard]] Expected<QHash<QString, qint64>> firstIssues(const StationKeys &keys);
    [[nodiscard]] Expected<qint64> nextIssue();
    /// Whose wrap in the key file is older than the one that the log knows: somebody put an older file back.
    [[nodiscard]] Expected<QStringList> replacedWraps(const StationKeys &keys);
    Expected<void> checkIssue(const Login &login);
    /// The right passphrase, and one that still holds.
    Expected<Login> openLogin(const QString &operatorId, const SecretBytes &passphrase);
    Expected<void> tellReplacedWraps();
    /// The second copy of the key file, where it has gone.
    Expected<void> ensureKeyCopy();
    /// How many events the row says the visit has; 0 where an earlier Loket sealed it.
    [[nodiscard]] static DraftSize draftSizeIn(const VisitRow &row, const StationKeys &keys);
    Expected<bool> isDraftWhole(const VisitRow &row);
    void ensureReserve();
    Expected<bool> isSealedPartWhole(const VisitRow &row);
    [[nodiscard]] Expected<QByteArray> unsealReview(const QUuid &packet, const QByteArray &body) const;
    Expected<void> tellBrokenEnd();
    /// Also marks it as this station's.
    Expected<void> checkMirrorFolder(const QString &folder) const;
    /// Looks at the copies, reads those that are chosen, and writes what is missing or damaged.
    [[nodiscard]] std::pair<CopyFindings, Expected<void>> writeCopies(const CopyChoice &isRead);
    void checkSomeCopies();
    void tellDamagedCopies(const std::vector<PacketRow> &damaged);
    Expected<void> writeCopy(const PacketRow &packet);
    Expected<void> writeCard();
    Expected<void> tellNumbers(StationCard &card);
    [[nodiscard]] Expected<PacketNumbers> numbersNow();
    [[nodiscard]] Expected<PacketNumbers> numbersBefore();
    /// Of `before`, what waited and is not here.
    [[nodiscard]] Expected<std::vector<qint64>> lostOf(const PacketNumbers &before);
    Expected<void> checkLost(StationCheck &result);
    /// From now on packets count as those of another database; see Rebuild.h.
    Expected<void> renewEpoch(const QCborMap &detail);
    void setMirrorMissing(int missing, ErrorCode error);
    /// Once more without the reserve file, where the disk was full.
    template <class Change>
    auto withReserve(Change change) -> decltype(change());

    Random &m_random;
    KdfCost m_kdf;
    MirrorState m_mirror;
    std::optional<StationKeys> m_keys;
    std::optional<Session> m_session;
    QSet<QString>
        m_looked; ///< lists and drafts this session has looked at: in the log once, not at each refresh
};

template <class Change>
Expected<void> Station::changeWithinRoom(const QString &event, const QUuid &visit, const QCborMap &detail,
                                         const Change &change)
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return fail(transaction.error());
    if (Expected<void> changed = change(*transaction); !changed)
        return changed;
    if (auto logged = auditIn(*transaction, event, visit, detail); !logged)
        return fail(logged.error());
    return transaction->commit();
}

template <class Change>
auto Station::withReserve(Change change) -> decltype(change())
{
    auto result = change();
    if (!result && result.error().code == ErrorCode::DiskFull && m_reserve.release())
        result = change();
    return result;
}

} // namespace loket
