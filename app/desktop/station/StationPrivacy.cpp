// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/station/StationGateways.h"

#include "app/desktop/pages/privacy/PrivacyWords.h"
#include "app/print/PersonReport.h"
#include "app/words/Words.h"
#include "core/identity/Nik.h"
#include "core/reports/Csv.h"
#include "core/reports/DayReport.h"
#include "core/station/AuditFile.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

Expected<PersonReport> reportOf(Station &station, const QString &text)
{
    const auto nik = Nik::parse(text);
    if (!nik)
        return fail(nik.error());
    auto answer = Privacy(station).personReport(nik->text());
    if (!answer)
        return fail(answer.error());
    return PersonReport{nik->text(),
                        PrivacyNotice::of(station.settings(), station.profile().regency.name),
                        std::move(answer->visits),
                        station.operatorNames(),
                        std::move(answer->searches),
                        answer->withoutPerson};
}

std::vector<print::PersonReportData::Row> rowsOf(const std::vector<AuditRecord> &records,
                                                 const PeopleNames &names)
{
    std::vector<print::PersonReportData::Row> rows;
    for (const AuditRecord &record : records)
        rows.push_back({words::dateTime(QDateTime::fromMSecsSinceEpoch(record.row.atUtcMs, Qt::UTC)),
                        words::actorName(record.row.operatorId, names), words::auditEvent(record.row.event)});
    return rows;
}

print::PersonReportData pagesOf(Station &station, const PersonReport &report, const QDateTime &now)
{
    const StationProfile &profile = station.profile();
    print::PersonReportData data;
    data.office = profile.kecamatan.name;
    data.region = profile.regency.name;
    data.counter = profile.counterName;
    data.isDemo = profile.isDemo;
    data.nik = report.nik;
    data.responsible = report.notice.office;
    data.contact = words::noticeContact(report.notice);
    data.madeAt = words::dateTime(now);
    data.madeBy = station.session() ? station.session()->who.displayName : QString();
    for (const PersonVisit &visit : report.visits) {
        print::PersonReportData::Visit page;
        page.title = words::visitTitle(visit.summary);
        for (const auto &[name, value] : words::visitFacts(visit, report.names))
            page.facts.emplace_back(name, value);
        for (const auto &[name, holds, state, keeping] : words::keptLines(visit, report.notice.keeping))
            page.kept.push_back({u"%1: %2"_s.arg(name, holds), state, keeping});
        page.trail = rowsOf(visit.trail, report.names);
        data.visits.push_back(std::move(page));
    }
    data.searches = rowsOf(report.searches, report.names);
    data.withoutPerson = report.withoutPerson;
    return data;
}

/// In the log before it leaves: without the row there is no file.
Expected<void> saveReport(Station &station, const PersonReport &report, const QString &path,
                          const QDateTime &now)
{
    if (!station.may(Permission::ManagePrivacy))
        return fail(ErrorCode::NotAllowed, permissionName(Permission::ManagePrivacy));
    const auto pdf = print::personReportPdf(pagesOf(station, report, now));
    if (!pdf)
        return fail(pdf.error());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*pdf) != pdf->size())
        return fail(ErrorCode::DiskWrite, u"pdf"_s);
    for (const PersonVisit &visit : report.visits)
        if (auto logged = station.audit(u"person_report_saved"_s, visit.summary.id); !logged)
            return fail(logged.error());
    return file.commit() ? Expected<void>() : fail(ErrorCode::DiskWrite, u"pdf"_s);
}

Expected<KeepingLook> keepingOf(Station &station, const QDateTime &sinceUtc)
{
    Privacy privacy(station);
    auto due = privacy.due();
    const auto holds = privacy.holds();
    auto deletions = privacy.deletions(sinceUtc);
    if (!due || !holds || !deletions)
        return fail(!due ? due.error() : !holds ? holds.error() : deletions.error());
    KeepingLook look;
    look.due = std::move(*due);
    look.days = KeepingTimes::of(station.settings());
    look.deletions = std::move(*deletions);
    std::reverse(look.deletions.begin(), look.deletions.end());
    look.names = station.operatorNames();
    for (const Hold &hold : *holds) {
        auto summary = station.summary(hold.visit);
        if (!summary)
            return fail(summary.error());
        look.held.push_back({hold, std::move(*summary)});
    }
    return look;
}

Expected<BreachLook> breachesOf(Station &station)
{
    auto breaches = Privacy(station).breaches();
    if (!breaches)
        return fail(breaches.error());
    std::reverse(breaches->begin(), breaches->end());
    return BreachLook{std::move(*breaches), station.operatorNames(), station.may(Permission::Export)};
}

QStringList affectedHead()
{
    return {u"person"_s, u"visit"_s, u"packet"_s,   u"state"_s,          u"opened"_s,
            u"name"_s,   u"nik"_s,   u"restored"_s, u"received_by_hub"_s};
}

QStringList affectedRow(const AffectedVisit &affected)
{
    const VisitSummary &visit = affected.summary;
    const auto yesOrNo = [](bool is) { return is ? u"yes"_s : u"no"_s; };
    return {affected.person > 0 ? QString::number(affected.person) : QString(),
            visit.id.toString(QUuid::WithoutBraces),
            visit.packetId.isNull() ? QString() : visit.packetId.toString(QUuid::WithoutBraces),
            reports::visitStateName(visit.state),
            visit.openedAtUtc.toLocalTime().toString(Qt::ISODate),
            visit.label,
            visit.maskedNik,
            yesOrNo(visit.isRestored),
            yesOrNo(affected.outbox == OutboxState::Sent)};
}

/// Whose it is only a receipt or the centre knows.
QStringList lostRow(qint64 number)
{
    return {{}, {}, u"#%1"_s.arg(number), u"lost"_s, {}, {}, {}, u"no"_s, u"no"_s};
}

Expected<AffectedCount> saveAffectedOf(Station &station, qint64 id, const QString &path)
{
    if (!station.may(Permission::Export))
        return fail(ErrorCode::NotAllowed, permissionName(Permission::Export));
    const auto affected = Privacy(station).affected(id); // writes the row of the log that says so
    if (!affected)
        return fail(affected.error());
    std::vector<QStringList> rows{affectedHead()};
    for (const AffectedVisit &visit : affected->visits)
        rows.push_back(affectedRow(visit));
    for (const qint64 number : affected->lostNumbers)
        rows.push_back(lostRow(number));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(reports::toCsv(rows)) < 0 || !file.commit())
        return fail(ErrorCode::DiskWrite, u"csv"_s);
    return AffectedCount{affected->people, int(affected->visits.size()), affected->restored,
                         int(affected->lostNumbers.size())};
}

Expected<AuditLook> auditOf(Station &station, bool isChecked)
{
    if (!station.may(Permission::ReadAudit))
        return fail(ErrorCode::NotAllowed, permissionName(Permission::ReadAudit));
    AuditLook look;
    const auto head = station.auditHead();
    if (!head)
        return fail(head.error());
    look.head = *head;
    look.mayExport = station.may(Permission::Export);
    if (isChecked) {
        const auto finding = station.verifyAudit();
        if (!finding)
            return fail(finding.error());
        look.isChecked = true;
        look.finding = *finding;
    }
    return look;
}

constexpr int kLinesAtOnce = 100;

/// The resident of the visit, as the day log shows them; else the codes that say what was changed.
QString aboutOf(Station &station, const AuditRecord &record)
{
    if (!record.row.visit.isNull()) {
        const auto visit = station.summary(record.row.visit);
        const QString id = record.row.visit.toString(QUuid::WithoutBraces).left(8);
        if (visit && visit->isRestored)
            return u"%1 · %2"_s.arg(words::visitName(*visit), id);
        return visit && !visit->label.isEmpty() ? u"%1 · %2"_s.arg(visit->label, visit->maskedNik) : id;
    }
    QStringList facts;
    for (const QString &key :
         {u"key"_s, u"operator"_s, u"id"_s, u"role"_s, u"reason"_s, u"kind"_s, u"error"_s})
        if (const QCborValue value = record.detail[key]; value.isString() && !value.toString().isEmpty())
            facts << value.toString();
    return facts.join(u" · "_s);
}

Expected<AuditLines> auditLinesOf(Station &station, const AuditQuery &query, qint64 before, bool isOpening)
{
    if (!station.may(Permission::ReadAudit))
        return fail(ErrorCode::NotAllowed, permissionName(Permission::ReadAudit));
    if (isOpening)
        if (auto logged = station.audit(u"audit_viewed"_s); !logged)
            return fail(logged.error());
    AuditFilter filter{query.event, 0, 0};
    if (query.day.isValid()) {
        filter.fromMs = query.day.startOfDay().toMSecsSinceEpoch();
        filter.toMs = query.day.addDays(1).startOfDay().toMSecsSinceEpoch();
    }
    const auto page = station.auditPage(filter, before, kLinesAtOnce);
    if (!page)
        return fail(page.error());
    const PeopleNames names = station.operatorNames();
    AuditLines lines;
    lines.next = page->next;
    for (const AuditRecord &record : page->records)
        lines.lines.push_back({record.row.seq, QDateTime::fromMSecsSinceEpoch(record.row.atUtcMs, Qt::UTC),
                               words::actorName(record.row.operatorId, names), record.row.event,
                               aboutOf(station, record)});
    return lines;
}

Expected<qint64> exportAuditOf(Station &station, const QString &path, bool withDetail, JobControl &job)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::DiskWrite, u"log"_s);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const auto rows = writeAuditFile(station, file, {1, withDetail, [&job](double share) {
                                                         job.setProgress(share);
                                                         return !job.isCancelled();
                                                     }});
    if (!rows)
        return rows;
    return file.commit() ? rows : fail(ErrorCode::DiskWrite, u"log"_s);
}

} // namespace

void StationPrivacy::person(QObject *context, const QString &nik, Reply<PersonReport> reply)
{
    m_desk.ask(
        context, [nik](Station &station) { return reportOf(station, nik); }, std::move(reply));
}

void StationPrivacy::savePerson(QObject *context, const PersonReport &report, const QString &path,
                                Reply<void> reply)
{
    m_desk.ask(
        context,
        [report, path, now = m_clock.nowUtc()](Station &station) {
            return saveReport(station, report, path, now);
        },
        std::move(reply));
}

void StationPrivacy::setHold(QObject *context, const QUuid &visit, bool isHeld, const QString &reason,
                             Reply<void> reply)
{
    m_desk.ask(
        context,
        [visit, isHeld, reason](Station &station) {
            Privacy privacy(station);
            return isHeld ? privacy.hold(visit, reason) : privacy.release(visit, reason);
        },
        std::move(reply));
}

void StationPrivacy::keeping(QObject *context, int days, Reply<KeepingLook> reply)
{
    const QDateTime since = days > 0 ? m_clock.nowUtc().addDays(-days) : QDateTime();
    m_desk.ask(
        context, [since](Station &station) { return keepingOf(station, since); }, std::move(reply));
}

void StationPrivacy::applyRetention(QObject *context, Reply<RetentionDue> reply)
{
    m_desk.ask(
        context, [](Station &station) { return Privacy(station).apply(); }, std::move(reply));
}

void StationPrivacy::breaches(QObject *context, Reply<BreachLook> reply)
{
    m_desk.ask(
        context, [](Station &station) { return breachesOf(station); }, std::move(reply));
}

void StationPrivacy::openBreach(QObject *context, const Breach &breach, Reply<qint64> reply)
{
    m_desk.ask(
        context, [breach](Station &station) { return Privacy(station).openBreach(breach); },
        std::move(reply));
}

void StationPrivacy::closeBreach(QObject *context, qint64 id, const QString &done, Reply<void> reply)
{
    m_desk.ask(
        context, [id, done](Station &station) { return Privacy(station).closeBreach(id, done); },
        std::move(reply));
}

void StationPrivacy::saveAffected(QObject *context, qint64 id, const QString &path,
                                  Reply<AffectedCount> reply)
{
    m_desk.ask(
        context, [id, path](Station &station) { return saveAffectedOf(station, id, path); },
        std::move(reply));
}

void StationPrivacy::audit(QObject *context, Reply<AuditLook> reply)
{
    m_desk.ask(
        context, [](Station &station) { return auditOf(station, false); }, std::move(reply));
}

void StationPrivacy::auditLines(QObject *context, const AuditQuery &query, qint64 before, bool isOpening,
                                Reply<AuditLines> reply)
{
    m_desk.ask(
        context,
        [query, before, isOpening](Station &station) {
            return auditLinesOf(station, query, before, isOpening);
        },
        std::move(reply));
}

void StationPrivacy::verifyAudit(QObject *context, Reply<AuditLook> reply)
{
    m_desk.ask(
        context, [](Station &station) { return auditOf(station, true); }, std::move(reply));
}

std::shared_ptr<Job> StationPrivacy::exportAudit(QObject *context, const QString &path, bool withDetail,
                                                 Reply<qint64> reply)
{
    return Job::start(
        m_desk.worker(), context,
        [station = m_desk.handle(), path, withDetail](JobControl &job) -> Expected<qint64> {
            if (!*station)
                return fail(ErrorCode::WrongState, u"station"_s);
            return exportAuditOf(**station, path, withDetail, job);
        },
        std::move(reply));
}

} // namespace loket::desktop
