// SPDX-License-Identifier: GPL-3.0-or-later
// privacy report | notice | hold | release | holds | retention | deletions

#include "app/ctl/commands/IkdShown.h"
#include "app/ctl/Days.h"
#include "app/ctl/Options.h"
#include "app/ctl/Say.h"
#include "app/ctl/StationAccess.h"
#include "app/ctl/Texts.h"

#include "app/words/Person.h"
#include "app/words/Words.h"
#include "core/audit/AuditExport.h"
#include "core/enrolment/Workflow.h"
#include "core/identity/Nik.h"
#include "core/reports/DayReport.h"
#include "core/station/Privacy.h"

#include <QFile>
#include <QJsonArray>

#include <variant>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNameWidth = 20;

QString recipientName(RecipientKind kind)
{
    switch (kind) {
    case RecipientKind::None:
        break;
    case RecipientKind::OfficeLater:
        return u"office_later"_s;
    case RecipientKind::Office:
        return u"office"_s;
    case RecipientKind::Conflict:
        return u"conflict"_s;
    case RecipientKind::Receipt:
        return u"receipt"_s;
    case RecipientKind::Report:
        return u"report"_s;
    }
    return u"none"_s;
}

/// "-" reads it from standard input: the list of processes shows arguments to everybody.
QString nikOf(const Call &call)
{
    const QString word = call.arguments.first();
    if (word != "-"_L1)
        return word;
    QFile input;
    return input.open(stdin, QIODevice::ReadOnly) ? QString::fromUtf8(input.readLine(64)).trimmed()
                                                  : QString();
}

QString timeOf(const AuditRecord &record)
{
    return timeText(QDateTime::fromMSecsSinceEpoch(record.row.atUtcMs, Qt::UTC));
}

QJsonArray toJson(const std::vector<AuditRecord> &records)
{
    QJsonArray rows;
    for (const AuditRecord &record : records)
        rows.append(QJsonObject{{u"seq"_s, record.row.seq},
                                {u"at"_s, timeOf(record)},
                                {u"operator"_s, record.row.operatorId},
                                {u"event"_s, record.row.event},
                                {u"detail"_s, record.detail.toJsonObject()}});
    return rows;
}

/// The codes and the words: whoever answers the person by another program needs both.
QJsonObject aboutJson(const PersonVisit &visit, const KeepingTimes &keeping)
{
    QJsonArray kept, exceptions, recipients;
    for (const auto &[name, holds, state, rule] : words::keptLines(visit, keeping))
        kept.append(
            QJsonObject{{u"name"_s, name}, {u"holds"_s, holds}, {u"state"_s, state}, {u"keeping"_s, rule}});
    for (const ExceptedPart &part : visit.exceptions)
        exceptions.append(
            QJsonObject{{u"position"_s, device::name(part.position)}, {u"reason"_s, part.reason}});
    for (const Recipient &recipient : visit.recipients)
        recipients.append(QJsonObject{{u"kind"_s, recipientName(recipient.kind)},
                                      {u"at"_s, timeText(recipient.atUtc)},
                                      {u"how"_s, recipient.how}});
    QJsonObject json{{u"kept"_s, kept},
                     {u"exceptions"_s, exceptions},
                     {u"exceptions_in_all"_s, visit.summary.exceptions},
                     {u"recipients"_s, recipients}};
    if (visit.notice)
        json.insert(u"notice"_s, QJsonObject{{u"at"_s, timeText(visit.notice->atUtc)},
                                             {u"operator"_s, visit.notice->operatorId},
                                             {u"text"_s, visit.notice->text},
                                             {u"guardian"_s, visit.notice->guardianRelation}});
    return json;
}

QJsonObject toJson(const PersonVisit &visit, const KeepingTimes &keeping)
{
    QJsonArray approvals;
    for (const ApprovalItem &item : visit.approvals)
        approvals.append(QJsonObject{{u"kind"_s, approvalKindName(item.kind)},
                                     {u"asked_by"_s, item.askedBy},
                                     {u"decided_by"_s, item.decidedBy},
                                     {u"state"_s, int(item.state)}});
    const VisitSummary &summary = visit.summary;
    QJsonObject json{{u"visit"_s, idText(summary.id)},
                     {u"service"_s, summary.service},
                     {u"state"_s, reports::visitStateName(summary.state)},
                     {u"opened_at"_s, timeText(summary.openedAtUtc)},
                     {u"name"_s, summary.label},
                     {u"nik"_s, summary.maskedNik},
                     {u"held"_s, visit.isHeld},
                     {u"trail"_s, toJson(visit.trail)},
                     {u"approvals"_s, approvals},
                     {u"about"_s, aboutJson(visit, keeping)}};
    if (visit.packet)
        json.insert(u"packet"_s, QJsonObject{{u"id"_s, idText(visit.packet->row.id)},
                                             {u"seq"_s, visit.packet->row.seq},
                                             {u"size"_s, visit.packet->row.size},
                                             {u"outbox"_s, outboxStateName(visit.packet->state)},
                                             {u"here"_s, visit.packet->hasBody}});
    if (visit.account)
        json.insert(u"ikd_account"_s, ikdAccountJson(*visit.account));
    return json;
}

void show(const Output &out, const std::vector<AuditRecord> &records, const words::PeopleNames &names)
{
    for (const AuditRecord &record : records)
        out.line(u"  %1  %2  %3"_s.arg(
            words::dateTime(QDateTime::fromMSecsSinceEpoch(record.row.atUtcMs, Qt::UTC)),
            words::actorName(record.row.operatorId, names).leftJustified(kNameWidth),
            words::auditEvent(record.row.event)));
}

void show(const Output &out, const PersonVisit &visit, const words::PeopleNames &names,
          const KeepingTimes &keeping)
{
    out.line();
    out.field(Say::tr("Kunjungan"), idText(visit.summary.id));
    out.field(Say::tr("Layanan"), words::visitTitle(visit.summary));
    out.field(u"NIK"_s, visit.summary.maskedNik);
    for (const auto &[name, value] : words::visitFacts(visit, names))
        for (const QString &line : value.split(u'\n'))
            out.field(value.startsWith(line) ? name : QString(), line);
    out.line(Say::tr("Data yang disimpan:"));
    for (const words::KeptLine &line : words::keptLines(visit, keeping))
        out.field(line.name, words::keptText(line));
    out.line(Say::tr("Riwayat pemrosesan:"));
    show(out, visit.trail, names);
}

void showSearches(Output &out, const std::vector<AuditRecord> &searches, const words::PeopleNames &names)
{
    out.set(u"searches"_s, toJson(searches));
    if (searches.empty())
        return;
    out.line();
    out.line(Say::tr("Dicari lewat NIK ini, tanpa kunjungan:"));
    show(out, searches, names);
}

Exit privacyReport(const Call &call, StationAccess &access)
{
    const auto nik = Nik::parse(nikOf(call));
    if (!nik)
        return call.out.fail(nik.error());
    const auto report = Privacy(access.station()).personReport(nik->text());
    if (!report)
        return call.out.fail(report.error());
    const PrivacyNotice notice =
        PrivacyNotice::of(access.station().settings(), access.station().profile().regency.name);
    const words::PeopleNames names = access.station().operatorNames();
    call.out.field(u"NIK"_s, nik->text()); // the person's own report
    call.out.field(Say::tr("Penanggung jawab"), notice.office);
    call.out.set(u"nik"_s, nik->text());
    call.out.set(u"responsible"_s, notice.office);
    QJsonArray visits;
    for (const PersonVisit &visit : report->visits) {
        visits.append(toJson(visit, notice.keeping));
        show(call.out, visit, names, notice.keeping);
    }
    call.out.set(u"visits"_s, visits);
    showSearches(call.out, report->searches, names);
    if (report->visits.empty())
        call.out.line(Say::tr("Tidak ada kunjungan dengan NIK ini di daftar loket ini."));
    if (report->withoutPerson > 0)
        call.out.line(words::recordsWithoutPerson(report->withoutPerson));
    call.out.set(u"without_person"_s, report->withoutPerson);
    call.out.set(u"station"_s, access.station().profile().stationId);
    call.out.message(
        Say::tr("Jawaban ini memuat data pribadi. Undang-undang memberi waktu 3 x 24 jam untuknya."));
    return Exit::Done;
}

Exit privacyNotice(const Call &call, StationView &station)
{
    const QStringList services{u"ektp_enrolment"_s, u"ikd_activation"_s};
    const auto service = choiceOf(call, "service", services);
    if (!service)
        return failInput(call, service.error());
    const auto workflow =
        Workflow::load(*service, [&](const QString &key) { return station.settings().value(key); });
    if (!workflow)
        return call.out.fail(workflow.error());
    const PrivacyNotice notice = PrivacyNotice::of(station.settings(), station.profile().regency.name);
    QString text;
    for (const StepDefinition &step : workflow->steps())
        if (step.type == StepType::Notice)
            text = step.text;
    QJsonArray parts;
    for (const auto &[title, said] : words::privacyNotice(text, notice)) {
        call.out.field(title, said);
        parts.append(QJsonObject{{u"title"_s, title}, {u"text"_s, said}});
    }
    call.out.set(u"text"_s, text);
    call.out.set(u"responsible"_s, notice.office);
    call.out.set(u"contact"_s, words::noticeContact(notice));
    call.out.set(u"parts"_s, parts);
    return Exit::Done;
}

std::variant<QUuid, Exit> visitOf(const Call &call)
{
    const QUuid visit = QUuid::fromString(call.arguments.first());
    if (visit.isNull())
        return call.out.usage(Say::tr("'%1' bukan nomor kunjungan").arg(call.arguments.first()));
    if (!call.has("reason"))
        return call.out.usage(Say::tr("--reason TEKS diminta: alasannya dengan kata sendiri"));
    if (call.value("reason").trimmed().isEmpty())
        return call.out.usage(Say::tr("--reason kosong: tulis alasannya, misalnya \"pengaduan nomor 12\""));
    return visit;
}

template <class Change>
Exit changeHold(const Call &call, const QString &done, Change change)
{
    const auto visit = visitOf(call);
    if (const Exit *exit = std::get_if<Exit>(&visit))
        return *exit;
    if (auto changed = change(std::get<QUuid>(visit), call.value("reason")); !changed)
        return call.out.fail(changed.error());
    call.out.line(done);
    call.out.set(u"visit"_s, idText(std::get<QUuid>(visit)));
    return Exit::Done;
}

Exit privacyHold(const Call &call, StationAccess &access)
{
    return changeHold(call, Say::tr("Ditahan: tidak ada data kunjungan ini yang dihapus."),
                      [&](const QUuid &visit, const QString &reason) {
                          return Privacy(access.station()).hold(visit, reason);
                      });
}

Exit privacyRelease(const Call &call, StationAccess &access)
{
    return changeHold(call, Say::tr("Dilepas: aturan penyimpanan berlaku lagi."),
                      [&](const QUuid &visit, const QString &reason) {
                          return Privacy(access.station()).release(visit, reason);
                      });
}

Exit privacyHolds(const Call &call, StationAccess &access)
{
    const auto holds = Privacy(access.station()).holds();
    if (!holds)
        return call.out.fail(holds.error());
    const QHash<QString, QString> names = access.station().operatorNames();
    QJsonArray list;
    for (const Hold &hold : *holds) {
        list.append(QJsonObject{{u"visit"_s, idText(hold.visit)},
                                {u"since"_s, timeText(hold.sinceUtc)},
                                {u"operator"_s, hold.operatorId},
                                {u"reason"_s, hold.reason}});
        call.out.line(u"%1  %2  %3  %4"_s.arg(idText(hold.visit), words::dateTime(hold.sinceUtc),
                                              names.value(hold.operatorId, hold.operatorId), hold.reason));
    }
    if (holds->empty())
        call.out.line(Say::tr("Tidak ada yang ditahan."));
    call.out.set(u"holds"_s, list);
    return Exit::Done;
}

QJsonArray idsOf(const std::vector<QUuid> &ids)
{
    QJsonArray list;
    for (const QUuid &id : ids)
        list.append(idText(id));
    return list;
}

Exit privacyRetention(const Call &call, StationAccess &access)
{
    Station &station = access.station();
    Privacy privacy(station);
    const bool isApplied = call.has("apply");
    const auto due = isApplied ? privacy.apply() : privacy.due();
    if (!due)
        return call.out.fail(due.error());
    Output &out = call.out;
    out.field(Say::tr("Salinan tinjau"), Say::tr("%1 %2, disimpan %3 hari sesudah diterima kantor")
                                             .arg(due->reviewCopies.size())
                                             .arg(isApplied ? Say::tr("dihapus") : Say::tr("akan dihapus"))
                                             .arg(station.settings().integer(u"review_copy_days"_s)));
    out.field(
        Say::tr("Belum selesai"),
        Say::tr("%1 lebih dari %2 hari%3")
            .arg(due->drafts.size())
            .arg(station.settings().integer(u"draft_days"_s))
            .arg(isApplied && !due->drafts.empty() ? Say::tr(": diminta di daftar persetujuan") : QString()));
    out.field(Say::tr("Akun IKD"), Say::tr("%1 %2, disimpan %3 hari sesudah ditutup")
                                       .arg(due->ikdAccounts)
                                       .arg(isApplied ? Say::tr("dihapus") : Say::tr("akan dihapus"))
                                       .arg(KeepingTimes::of(station.settings()).ikdClosed));
    out.field(Say::tr("Ditahan"),
              Say::tr("%1 kunjungan, %2 di antaranya sudah waktunya").arg(due->heldInAll).arg(due->held));
    out.set(u"ikd_accounts"_s, due->ikdAccounts);
    out.set(u"held_in_all"_s, due->heldInAll);
    out.set(u"applied"_s, isApplied);
    out.set(u"review_copies"_s, idsOf(due->reviewCopies));
    out.set(u"drafts"_s, idsOf(due->drafts));
    out.set(u"held"_s, due->held);
    return Exit::Done;
}

Exit privacyDeletions(const Call &call, StationAccess &access)
{
    const auto days = daysOf(call);
    if (!days)
        return failInput(call, days.error());
    const words::PeopleNames names = access.station().operatorNames();
    const auto deletions = Privacy(access.station()).deletions(days->sinceUtc, days->untilUtc);
    if (!deletions)
        return call.out.fail(deletions.error());
    QJsonArray list;
    for (const Deletion &deletion : *deletions) {
        const QString hash = QString::fromLatin1(deletion.auditHash.toHex());
        list.append(QJsonObject{{u"at"_s, timeText(deletion.atUtc)},
                                {u"operator"_s, deletion.operatorId},
                                {u"event"_s, deletion.event},
                                {u"visit"_s, idText(deletion.visit)},
                                {u"audit_seq"_s, deletion.auditSeq},
                                {u"audit_hash"_s, hash}});
        call.out.line(Say::tr("%1  %2  %3  %4  baris %5 %6")
                          .arg(words::dateTime(deletion.atUtc), words::actorName(deletion.operatorId, names),
                               words::auditEvent(deletion.event), idText(deletion.visit))
                          .arg(deletion.auditSeq)
                          .arg(hash.left(16)));
    }
    if (deletions->empty())
        call.out.line(Say::tr("Tidak ada yang dihapus dalam waktu ini."));
    call.out.set(u"deletions"_s, list);
    return Exit::Done;
}

void addHolds(CommandTable &table)
{
    const QCommandLineOption reason(
        u"reason"_s, Say::tr("Alasannya, dengan kata-kata (disimpan terenkripsi)."), u"TEXT"_s);
    table.push_back({{u"privacy"_s, u"hold"_s},
                     Say::tr("Tahan semua data sebuah kunjungan apa adanya."),
                     u"VISIT"_s,
                     1,
                     1,
                     {reason},
                     {u"privacy hold 7d0c… --reason \"court order 12\" --operator bayu"_s},
                     withLogin(privacyHold)});
    table.push_back({{u"privacy"_s, u"release"_s},
                     Say::tr("Lepas penahanan."),
                     u"VISIT"_s,
                     1,
                     1,
                     {reason},
                     {u"privacy release 7d0c… --reason \"case closed\" --operator bayu"_s},
                     withLogin(privacyRelease)});
    table.push_back({{u"privacy"_s, u"holds"_s},
                     Say::tr("Yang sedang ditahan."),
                     {},
                     0,
                     0,
                     {},
                     {u"privacy holds --operator bayu"_s},
                     withLogin(privacyHolds)});
}

} // namespace

void addPrivacyCommands(CommandTable &table)
{
    table.push_back({{u"privacy"_s, u"report"_s},
                     Say::tr("Semua yang diketahui stasiun ini tentang satu orang dan siapa berbuat apa "
                             "dengannya (permintaan akses)."),
                     u"NIK|-"_s,
                     1,
                     1,
                     {},
                     {u"privacy report - --operator bayu < nik.txt"_s},
                     withLogin(privacyReport)});
    table.push_back(
        {{u"privacy"_s, u"notice"_s},
         Say::tr("Pemberitahuan privasi, seperti dibacakan kepada pemohon di stasiun ini."),
         {},
         0,
         0,
         {{u"service"_s, Say::tr("ektp_enrolment atau ikd_activation."), u"S"_s, u"ektp_enrolment"_s}},
         {u"privacy notice --service ikd_activation"_s},
         withView(privacyNotice)});
    addHolds(table);
    table.push_back(
        {{u"privacy"_s, u"retention"_s},
         Say::tr("Apa kata aturan penyimpanan sekarang; --apply melakukannya (seperti setiap kali masuk)."),
         {},
         0,
         0,
         {{u"apply"_s, Say::tr("Hapus yang waktunya tiba dan minta persetujuan untuk sisanya.")}},
         {u"privacy retention --operator bayu"_s},
         withLogin(privacyRetention)});
    table.push_back({{u"privacy"_s, u"deletions"_s},
                     Say::tr("Bukti apa yang dihapus dan kapan, dari catatan audit."),
                     {},
                     0,
                     0,
                     dayOptions(),
                     {u"privacy deletions --since 2026-11-01 --operator bayu"_s},
                     withLogin(privacyDeletions)});
}

} // namespace loket::ctl
