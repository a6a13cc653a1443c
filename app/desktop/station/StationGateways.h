// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/approvals/ApprovalsGateway.h"
#include "app/desktop/pages/daylog/DayLogGateway.h"
#include "app/desktop/pages/home/HomeGateway.h"
#include "app/desktop/pages/ikd/IkdGateway.h"
#include "app/desktop/pages/login/LoginGateway.h"
#include "app/desktop/pages/privacy/PrivacyGateway.h"
#include "app/desktop/pages/settings/SettingsGateway.h"
#include "app/desktop/station/StationDesk.h"

#include <functional>

// The pages' gateways over a real station. Each question is one piece of work in the station's thread.

namespace loket::desktop {

class StationLogin final : public LoginGateway
{
public:
    explicit StationLogin(StationDesk &desk)
        : m_desk(desk)
    {}
    [[nodiscard]] QString folder() const override { return m_desk.folder(); }
    void open(QObject *context, Reply<StationFace> reply) override;
    void logIn(QObject *context, const QString &operatorId, SecretBytes passphrase,
               Reply<SessionLook> reply) override;
    void lock() override;
    void logOut() override;

private:
    StationDesk &m_desk;
};

class StationHome final : public HomeGateway
{
public:
    /// `troubledRoles` is asked in the GUI thread.
    StationHome(StationDesk &desk, const Clock &clock,
                std::function<std::vector<device::Role>()> troubledRoles)
        : m_desk(desk)
        , m_clock(clock)
        , m_troubledRoles(std::move(troubledRoles))
    {}
    void load(QObject *context, Reply<HomeData> reply) override;

private:
    StationDesk &m_desk;
    const Clock &m_clock;
    std::function<std::vector<device::Role>()> m_troubledRoles;
};

class StationDayLog final : public DayLogGateway
{
public:
    StationDayLog(StationDesk &desk, const Clock &clock)
        : m_desk(desk)
        , m_clock(clock)
    {}
    void page(QObject *context, const DayLogQuery &query, const DayLogCursor &after,
              Reply<DayLogRows> reply) override;
    void detail(QObject *context, const QUuid &visit, Reply<VisitDetail> reply) override;
    [[nodiscard]] std::shared_ptr<Job> exportCsv(QObject *context, const DayLogQuery &query,
                                                 const QString &path, Reply<int> reply) override;

private:
    StationDesk &m_desk;
    const Clock &m_clock;
};

class StationApprovals final : public ApprovalsGateway
{
public:
    explicit StationApprovals(StationDesk &desk)
        : m_desk(desk)
    {}
    void load(QObject *context, InboxView view, Reply<InboxRows> reply) override;
    void look(QObject *context, const InboxEntry &entry, Reply<InboxPictures> reply) override;
    void decide(QObject *context, const std::vector<ApprovalDecision> &decisions, SecretBytes passphrase,
                Reply<BatchResult> reply) override;
    void settle(QObject *context, qint64 id, const QString &outcome, const QString &note,
                Reply<void> reply) override;

private:
    StationDesk &m_desk;
};

class StationIkd final : public IkdGateway
{
public:
    explicit StationIkd(StationDesk &desk)
        : m_desk(desk)
    {}
    void load(QObject *context, IkdView view, IkdState state, Reply<IkdLook> reply) override;
    void find(QObject *context, const QString &nik, Reply<IkdLook> reply) override;
    void ask(QObject *context, qint64 id, const IkdRequest &request, Reply<void> reply) override;
    void contacted(QObject *context, qint64 id, Reply<void> reply) override;
    void reschedule(QObject *context, qint64 id, QDate due, Reply<void> reply) override;
    void close(QObject *context, qint64 id, const QString &reason, const QString &note,
               Reply<void> reply) override;
    void message(QObject *context, qint64 id, const QString &language, Reply<QString> reply) override;

private:
    StationDesk &m_desk;
};

class StationPrivacy final : public PrivacyGateway
{
public:
    StationPrivacy(StationDesk &desk, const Clock &clock)
        : m_desk(desk)
        , m_clock(clock)
    {}
    void person(QObject *context, const QString &nik, Reply<PersonReport> reply) override;
    void savePerson(QObject *context, const PersonReport &report, const QString &path,
                    Reply<void> reply) override;
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
    void audit(QObject *context, Reply<AuditLook> reply) override;
    void verifyAudit(QObject *context, Reply<AuditLook> reply) override;
    [[nodiscard]] std::shared_ptr<Job> exportAudit(QObject *context, const QString &path, bool withDetail,
                                                   Reply<qint64> reply) override;

private:
    StationDesk &m_desk;
    const Clock &m_clock;
};

class StationSettings final : public SettingsGateway
{
public:
    explicit StationSettings(StationDesk &desk)
        : m_desk(desk)
    {}
    void load(QObject *context, Reply<SettingsData> reply) override;
    void set(QObject *context, const QString &key, const QJsonValue &value, SecondPerson second,
             Reply<SettingsData> reply) override;
    [[nodiscard]] std::shared_ptr<Job> backUp(QObject *context, const QString &folder,
                                              Reply<BackupPlan> reply) override;

private:
    StationDesk &m_desk;
    Worker m_copies{QStringLiteral("backup")}; ///< a slow stick must not hold up the station's thread
};

} // namespace loket::desktop
