// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/approvals/ApprovalsGateway.h"
#include "app/desktop/pages/daylog/DayLogGateway.h"
#include "app/desktop/pages/devices/DeviceBoard.h"
#include "app/desktop/pages/home/HomeGateway.h"
#include "app/desktop/pages/ikd/IkdGateway.h"
#include "app/desktop/pages/login/LoginGateway.h"
#include "app/desktop/pages/privacy/PrivacyGateway.h"
#include "app/desktop/pages/settings/SettingsGateway.h"
#include "core/base/Worker.h"

#include <QMetaObject>

#include <atomic>
#include <map>
#include <optional>

// A station that exists in memory only, with fictitious people: for the gallery and for tests of pages.
// Answers come as from a worker: later, in the GUI thread.

namespace loket::desktop::samples {

template <class T>
void answer(QObject *context, Reply<T> reply, Expected<T> value)
{
    QMetaObject::invokeMethod(
        context, [reply = std::move(reply), value = std::move(value)]() mutable { reply(std::move(value)); },
        Qt::QueuedConnection);
}

/// Noon of a day on which nothing special happens.
[[nodiscard]] QDateTime sampleNow();

class SampleLogin final : public LoginGateway
{
public:
    SampleLogin();

    /// Three more people, two of them named as others are.
    void addNamesakes();

    StationFace face;
    Error openError; ///< what open() answers instead
    QString passphrase = QStringLiteral("merpati terbang rendah");
    std::optional<Error> nextRefusal; ///< what the next wrong try answers
    bool isHeldBack = false;          ///< logIn() does not answer: "checking" for ever
    int locks = 0;
    int logOuts = 0;

    [[nodiscard]] QString folder() const override { return QStringLiteral("/home/loket/.local/share/loket"); }
    void open(QObject *context, Reply<StationFace> reply) override;
    void logIn(QObject *context, const QString &operatorId, SecretBytes typed,
               Reply<SessionLook> reply) override;
    void lock() override { ++locks; }
    void logOut() override { ++logOuts; }
};

class SampleHome final : public HomeGateway
{
public:
    explicit SampleHome(bool isBusy);

    HomeData data;
    Error error;
    int loads = 0;

    void load(QObject *context, Reply<HomeData> reply) override;
};

class SampleDayLog final : public DayLogGateway
{
public:
    explicit SampleDayLog(int visits);

    std::vector<VisitSummary> visits; ///< newest first
    Error error;
    bool mayExport = true;
    int pages = 0;
    int limit = 40;
    Worker worker{QStringLiteral("sample")};

    void page(QObject *context, const DayLogQuery &query, const DayLogCursor &after,
              Reply<DayLogRows> reply) override;
    void detail(QObject *context, const QUuid &visit, Reply<VisitDetail> reply) override;
    [[nodiscard]] std::shared_ptr<Job> exportCsv(QObject *context, const DayLogQuery &query,
                                                 const QString &path, Reply<int> reply) override;
};

class SampleApprovals final : public ApprovalsGateway
{
public:
    explicit SampleApprovals(bool isBusy);

    std::vector<InboxEntry> entries; ///< in every state
    bool mayApprove = true;
    bool mayNotSee = false;
    Error error;
    Error refusal;     ///< what decide() and settle() answer instead
    qint64 lapsed = 0; ///< the request that decide() finds overtaken
    QString passphrase = QStringLiteral("merpati terbang rendah");
    std::vector<ApprovalDecision> decided;
    int loads = 0;

    void load(QObject *context, InboxView view, Reply<InboxRows> reply) override;
    void look(QObject *context, const InboxEntry &entry, Reply<InboxPictures> reply) override;
    void decide(QObject *context, const std::vector<ApprovalDecision> &decisions, SecretBytes typed,
                Reply<BatchResult> reply) override;
    void settle(QObject *context, qint64 id, const QString &outcome, const QString &note,
                Reply<void> reply) override;
};

class SampleIkd final : public IkdGateway
{
public:
    explicit SampleIkd(bool isBusy);

    QString nik = QStringLiteral("3576014403910003"); ///< of the first account
    std::vector<IkdAccount> accounts;
    IkdTarget target;
    Error refusal; ///< what every act and question answers instead
    bool mayAct = true;
    std::vector<IkdRequest> asked;

    void load(QObject *context, IkdView view, IkdState state, Reply<IkdLook> reply) override;
    void find(QObject *context, const QString &nik, Reply<IkdLook> reply) override;
    void ask(QObject *context, qint64 id, const IkdRequest &request, Reply<void> reply) override;
    void contacted(QObject *context, qint64 id, Reply<void> reply) override;
    void reschedule(QObject *context, qint64 id, QDate due, Reply<void> reply) override;
    void close(QObject *context, qint64 id, const QString &reason, const QString &note,
               Reply<void> reply) override;
    void message(QObject *context, qint64 id, const QString &language, Reply<QString> reply) override;

private:
    [[nodiscard]] IkdLook lookOf(std::vector<IkdAccount> shown) const;
    IkdAccount *account(qint64 id);
    void tell(QObject *context, Reply<void> reply);
};

class SamplePrivacy final : public PrivacyGateway
{
public:
    explicit SamplePrivacy(bool isBusy);

    QString nik = QStringLiteral("3576014403910003"); ///< the only one who was here
    PersonReport report;
    KeepingLook look;
    BreachLook breachRegister;
    AuditLook log;
    Error refusal;     ///< what every act and question answers instead
    QStringList saved; ///< paths
    Worker worker{QStringLiteral("sample")};

    void person(QObject *context, const QString &text, Reply<PersonReport> reply) override;
    void savePerson(QObject *context, const PersonReport &, const QString &path, Reply<void> reply) override;
    void setHold(QObject *context, const QUuid &visit, bool isHeld, const QString &reason,
                 Reply<void> reply) override;
    void keeping(QObject *context, int days, Reply<KeepingLook> reply) override;
    void applyRetention(QObject *context, Reply<RetentionDue> reply) override;
    void breaches(QObject *context, Reply<BreachLook> reply) override;
    void openBreach(QObject *context, const Breach &breach, Reply<qint64> reply) override;
    void closeBreach(QObject *context, qint64 id, const QString &done, Reply<void> reply) override;
    void saveAffected(QObject *context, qint64 id, const QString &path, Reply<AffectedCount> reply) override;
    void auditLines(QObject *context, const AuditQuery &query, qint64 before, bool isOpening,
                    Reply<AuditLines> reply) override;
    std::vector<AuditLine> lines; ///< newest first; two to a page in tests of paging
    int linesPerPage = 100;
    int openings = 0;
    void audit(QObject *context, Reply<AuditLook> reply) override;
    void verifyAudit(QObject *context, Reply<AuditLook> reply) override;
    [[nodiscard]] std::shared_ptr<Job> exportAudit(QObject *context, const QString &path, bool withDetail,
                                                   Reply<qint64> reply) override;

private:
    void fillLog();
    void fillReport();
    void fillBreaches();
    template <class T>
    void tell(QObject *context, Reply<T> reply, T value);
    void tellDone(QObject *context, Reply<void> reply);
};

class SampleBoard final : public DeviceBoard
{
    Q_OBJECT
public:
    explicit SampleBoard(bool hasTrouble);

    std::map<device::Role, device::RoleStatus> states;
    std::vector<device::KnownDevice> known;
    std::vector<device::UsbEntry> usb;
    std::vector<device::PluginEntry> drivers;
    std::map<device::Role, device::RolePreference> preferences;
    std::map<QString, QCborMap> settings;
    device::Role tested = device::Role::None;
    int refreshes = 0;
    QString enabled;

    [[nodiscard]] device::RoleStatus status(device::Role role) const override;
    [[nodiscard]] std::vector<device::KnownDevice> devices() const override { return known; }
    [[nodiscard]] std::vector<device::UsbEntry> usbDevices() const override { return usb; }
    [[nodiscard]] std::vector<device::PluginEntry> plugins() const override { return drivers; }
    [[nodiscard]] device::HostStatus hostStatus(const QString &pluginId) const override;
    [[nodiscard]] device::RolePreference preference(device::Role role) const override;
    [[nodiscard]] QCborMap pluginSettings(const QString &pluginId) const override;
    void setPreference(device::Role role, const device::RolePreference &preference) override;
    void setPluginSettings(const QString &pluginId, const QCborMap &values) override;
    void enablePlugin(const QString &pluginId) override { enabled = pluginId; }
    void refresh() override { ++refreshes; }
    void startSelfTest(device::Role role) override;
    void cancelSelfTest(device::Role role) override;
    [[nodiscard]] bool isTesting(device::Role role) const override { return tested == role; }
};

class SampleSettings final : public SettingsGateway
{
public:
    SampleSettings();

    QHash<QString, QJsonValue> values;
    SettingsData data;
    Error error;

    void load(QObject *context, Reply<SettingsData> reply) override;
    /// Changing the rule of two wants somebody's id and a passphrase of more than one letter.
    void set(QObject *context, const QString &key, const QJsonValue &value, SecondPerson second,
             Reply<SettingsData> reply) override;
    [[nodiscard]] std::shared_ptr<Job> backUp(QObject *context, const QString &folder,
                                              Reply<BackupPlan> reply) override;

    QStringList backups;
    Error backupRefusal;
    std::atomic<bool> isBackupHeld = false;   ///< it works until this is over, or it is cancelled
    std::atomic<bool> isBackupBeside = false; ///< on the station's own disk
    Worker worker{QStringLiteral("sample-backup")};
};

} // namespace loket::desktop::samples
