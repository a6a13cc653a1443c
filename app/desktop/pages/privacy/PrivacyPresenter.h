// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/privacy/PrivacyGateway.h"

#include <QObject>

namespace loket::desktop {

/// What a section of the page shows: its data once they have come, and what went wrong last.
template <class T>
struct PrivacyPart
{
    std::optional<T> data;
    Error error;
    bool isLoading = false;
};

/// Four sections: one person's data, what is kept, the register of breaches, the audit log.
class PrivacyPresenter final : public QObject
{
    Q_OBJECT
public:
    explicit PrivacyPresenter(PrivacyGateway &gateway, QObject *parent = nullptr);

    /// Forgets everything, also answers that are on their way.
    void clear();

    // ---- a person
    [[nodiscard]] const PrivacyPart<PersonReport> &person() const { return m_person; }
    void findPerson(const QString &nik);
    void forgetPerson();
    void savePerson(const QString &path);
    void setHold(const QUuid &visit, bool isHeld, const QString &reason);

    // ---- keeping
    [[nodiscard]] const PrivacyPart<KeepingLook> &keeping() const { return m_keeping; }
    [[nodiscard]] int deletionDays() const { return m_deletionDays; }
    void loadKeeping(int deletionDays);
    void applyRetention();

    // ---- breaches
    [[nodiscard]] const PrivacyPart<BreachLook> &breaches() const { return m_breaches; }
    void loadBreaches();
    void openBreach(const Breach &breach);
    void closeBreach(qint64 id, const QString &done);
    void saveAffected(qint64 id, const QString &path);

    // ---- the log
    [[nodiscard]] const PrivacyPart<AuditLook> &audit() const { return m_audit; }
    [[nodiscard]] const Job *exportJob() const { return m_export.get(); }
    void loadAudit();
    /// The list is opened: one row in the log says so.
    void openAuditLines();
    void setAuditQuery(const AuditQuery &query);
    void loadOlderLines();
    [[nodiscard]] const PrivacyPart<AuditLines> &auditLines() const { return m_lines; }
    void verifyAudit();
    void exportAudit(const QString &path, bool withDetail);
    void cancelExport();

Q_SIGNALS:
    void personChanged();
    void keepingChanged();
    void breachesChanged();
    void auditChanged();
    void auditLinesChanged();
    void breachOpened(qint64 id);
    void said(const QString &sentence);
    void failed(const loket::Error &error);
    /// Home counts breaches.
    void changed();

private:
    /// A question whose answer goes into `part`, in this session only.
    template <class T>
    Reply<T> into(PrivacyPart<T> &part, void (PrivacyPresenter::*told)());
    /// An act: `done` where it worked, failed() where not.
    template <class T, class Done>
    Reply<T> act(Done done);
    void askLines(bool isOpening);

    PrivacyGateway &m_gateway;
    quint64 m_session = 0;
    QString m_nik; ///< of the person that is shown: to ask again after a hold
    int m_deletionDays = 30;
    PrivacyPart<PersonReport> m_person;
    PrivacyPart<KeepingLook> m_keeping;
    PrivacyPart<BreachLook> m_breaches;
    PrivacyPart<AuditLook> m_audit;
    PrivacyPart<AuditLines> m_lines;
    AuditQuery m_query;
    quint64 m_linesAsked = 0; ///< answers to an older question are dropped
    std::shared_ptr<Job> m_export;
};

} // namespace loket::desktop
