// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/privacy/PrivacyPresenter.h"

#include "app/words/Words.h"

#include <iterator>

namespace loket::desktop {

PrivacyPresenter::PrivacyPresenter(PrivacyGateway &gateway, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
{}

template <class T>
Reply<T> PrivacyPresenter::into(PrivacyPart<T> &part, void (PrivacyPresenter::*told)())
{
    part.isLoading = true;
    Q_EMIT(this->*told)();
    return [this, &part, told, session = m_session](Expected<T> answer) {
        if (session != m_session)
            return;
        part.isLoading = false;
        part.error = answer ? Error{} : answer.error();
        if (answer)
            part.data = std::move(*answer);
        Q_EMIT(this->*told)();
    };
}

template <class T, class Done>
Reply<T> PrivacyPresenter::act(Done done)
{
    return [this, done = std::move(done), session = m_session](const Expected<T> &answer) {
        if (session != m_session)
            return;
        if (!answer)
            Q_EMIT failed(answer.error());
        else
            done(answer);
    };
}

void PrivacyPresenter::clear()
{
    ++m_session;
    cancelExport();
    m_export.reset();
    m_nik.clear();
    m_person = {};
    m_keeping = {};
    m_breaches = {};
    m_audit = {};
    m_lines = {};
    m_query = {};
    ++m_linesAsked;
    Q_EMIT auditLinesChanged();
    Q_EMIT personChanged();
    Q_EMIT keepingChanged();
    Q_EMIT breachesChanged();
    Q_EMIT auditChanged();
}

// ---- a person

void PrivacyPresenter::findPerson(const QString &nik)
{
    m_nik = nik;
    m_person = {}; // never one person's data under another's number
    m_gateway.person(this, nik, into(m_person, &PrivacyPresenter::personChanged));
}

void PrivacyPresenter::forgetPerson()
{
    m_nik.clear();
    m_person = {};
    Q_EMIT personChanged();
}

void PrivacyPresenter::savePerson(const QString &path)
{
    if (path.isEmpty() || !m_person.data)
        return;
    m_gateway.savePerson(this, *m_person.data, path, act<void>([this, path](const Expected<void> &) {
                             Q_EMIT said(tr("Laporan disimpan ke %1.").arg(path));
                         }));
}

void PrivacyPresenter::setHold(const QUuid &visit, bool isHeld, const QString &reason)
{
    m_gateway.setHold(this, visit, isHeld, reason, act<void>([this, isHeld](const Expected<void> &) {
                          Q_EMIT said(isHeld ? tr("Data kunjungan ini ditahan; tidak ada yang dihapus.")
                                             : tr("Penahanan dilepas; aturan penyimpanan berlaku lagi."));
                          if (!m_nik.isEmpty())
                              findPerson(m_nik);
                          loadKeeping(m_deletionDays);
                      }));
}

// ---- keeping

void PrivacyPresenter::loadKeeping(int deletionDays)
{
    m_deletionDays = deletionDays;
    m_gateway.keeping(this, deletionDays, into(m_keeping, &PrivacyPresenter::keepingChanged));
}

void PrivacyPresenter::applyRetention()
{
    m_gateway.applyRetention(this, act<RetentionDue>([this](const Expected<RetentionDue> &due) {
                                 Q_EMIT said(tr("%1 salinan dihapus, %2 kunjungan diminta dihapus.")
                                                 .arg(words::number(qint64(due->reviewCopies.size())),
                                                      words::number(qint64(due->drafts.size()))));
                                 loadKeeping(m_deletionDays);
                                 Q_EMIT changed();
                             }));
}

// ---- breaches

void PrivacyPresenter::loadBreaches()
{
    m_gateway.breaches(this, into(m_breaches, &PrivacyPresenter::breachesChanged));
}

void PrivacyPresenter::openBreach(const Breach &breach)
{
    m_gateway.openBreach(this, breach, act<qint64>([this](const Expected<qint64> &id) {
                             loadBreaches();
                             Q_EMIT breachOpened(*id);
                             Q_EMIT changed();
                         }));
}

void PrivacyPresenter::closeBreach(qint64 id, const QString &done)
{
    m_gateway.closeBreach(this, id, done, act<void>([this](const Expected<void> &) {
                              Q_EMIT said(tr("Kejadian ditutup."));
                              loadBreaches();
                              Q_EMIT changed();
                          }));
}

void PrivacyPresenter::saveAffected(qint64 id, const QString &path)
{
    if (path.isEmpty())
        return;
    m_gateway.saveAffected(this, id, path,
                           act<AffectedCount>([this, path](const Expected<AffectedCount> &count) {
                               QStringList parts{tr("%n orang", nullptr, count->people),
                                                 tr("%n kunjungan", nullptr, count->visits)};
                               if (count->restored > 0)
                                   parts << tr("%n rekaman pulih dari salinan yang orangnya belum dikenal",
                                               nullptr, count->restored);
                               if (count->lost > 0)
                                   parts << tr("%n rekaman yang hilang", nullptr, count->lost);
                               Q_EMIT said(tr("Daftar disimpan ke %1: %2.").arg(path, words::list(parts)));
                           }));
}

// ---- the log

void PrivacyPresenter::loadAudit() { m_gateway.audit(this, into(m_audit, &PrivacyPresenter::auditChanged)); }

void PrivacyPresenter::openAuditLines()
{
    m_lines = {};
    askLines(/*isOpening=*/true);
}

void PrivacyPresenter::setAuditQuery(const AuditQuery &query)
{
    m_query = query;
    m_lines = {};
    askLines(/*isOpening=*/false);
}

void PrivacyPresenter::loadOlderLines()
{
    if (!m_lines.isLoading && m_lines.data && m_lines.data->next > 0)
        askLines(/*isOpening=*/false);
}

void PrivacyPresenter::askLines(bool isOpening)
{
    m_lines.isLoading = true;
    const auto answered = [this, asked = ++m_linesAsked](Expected<AuditLines> answer) {
        if (asked != m_linesAsked)
            return;
        m_lines.isLoading = false;
        m_lines.error = answer ? Error{} : answer.error();
        if (answer) {
            AuditLines all = m_lines.data ? std::move(*m_lines.data) : AuditLines{};
            std::move(answer->lines.begin(), answer->lines.end(), std::back_inserter(all.lines));
            all.next = answer->next;
            m_lines.data = std::move(all);
        }
        Q_EMIT auditLinesChanged();
    };
    m_gateway.auditLines(this, m_query, m_lines.data ? m_lines.data->next : 0, isOpening, answered);
    Q_EMIT auditLinesChanged();
}

void PrivacyPresenter::verifyAudit()
{
    if (!m_audit.isLoading)
        m_gateway.verifyAudit(this, into(m_audit, &PrivacyPresenter::auditChanged));
}

void PrivacyPresenter::exportAudit(const QString &path, bool withDetail)
{
    if (path.isEmpty() || m_export)
        return;
    const auto answered = [this, path, session = m_session](const Expected<qint64> &rows) {
        if (session != m_session)
            return;
        m_export.reset();
        if (rows)
            Q_EMIT said(tr("%n baris disimpan ke %1.", nullptr, int(*rows)).arg(path));
        else if (rows.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(rows.error());
        loadAudit();
    };
    m_export = m_gateway.exportAudit(this, path, withDetail, answered);
    connect(m_export.get(), &Job::changed, this, &PrivacyPresenter::auditChanged);
    Q_EMIT auditChanged();
}

void PrivacyPresenter::cancelExport()
{
    if (m_export)
        m_export->cancel();
}

} // namespace loket::desktop
