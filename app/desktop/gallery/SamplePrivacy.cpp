// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/gallery/SampleGateways.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop::samples {

namespace {

VisitSummary visitOf(int number, VisitState state, int hoursAgo)
{
    VisitSummary visit;
    visit.id = QUuid::fromString(u"{00000000-0000-4000-8000-%1}"_s.arg(number, 12, 16, QLatin1Char('0')));
    visit.service = u"ektp_enrolment"_s;
    visit.state = state;
    visit.openedAtUtc = visit.updatedAtUtc = sampleNow().addSecs(-3600LL * hoursAgo);
    visit.operatorId = u"sari"_s;
    visit.label = u"Rahmawati Kusuma Dewi"_s;
    visit.maskedNik = u"3576••••••••0003"_s;
    if (state == VisitState::Sealed)
        visit.packetId = visit.id;
    return visit;
}

AuditRecord rowOf(qint64 seq, const QString &event, const QString &who, const QDateTime &at)
{
    AuditRecord record;
    record.row.seq = seq;
    record.row.event = event;
    record.row.operatorId = who;
    record.row.atUtcMs = at.toMSecsSinceEpoch();
    return record;
}

PersonVisit personVisit(const VisitSummary &summary, const QStringList &events)
{
    PersonVisit visit;
    visit.summary = summary;
    if (!summary.packetId.isNull())
        visit.packet = PacketInfo{{}, OutboxState::Waiting, true};
    const bool isSealed = summary.state == VisitState::Sealed;
    visit.kept = {{KeptPlace::VisitRow, true, {}, {}},
                  {KeptPlace::Draft, false, summary.openedAtUtc.addSecs(720), {}}};
    if (isSealed) {
        visit.kept.push_back({KeptPlace::SealedRecord, true, {}, {}});
        visit.kept.push_back({KeptPlace::ReviewCopy, true, {}, {}});
        visit.exceptions = {{device::Position::RightRing, u"amputation"_s}};
        visit.recipients = {{RecipientKind::OfficeLater, {}, {}},
                            {RecipientKind::Receipt, summary.openedAtUtc.addSecs(780), u"printed"_s}};
    }
    visit.kept.push_back({KeptPlace::Trail, true, {}, {}});
    visit.notice = NoticeGiven{summary.openedAtUtc.addSecs(90), u"sari"_s, u"privacy_notice_3"_s, {}};
    int minute = 0;
    for (const QString &event : events) {
        ++minute;
        const bool isSupervisor = event == "approval_decided"_L1 || event == "person_report"_L1;
        visit.trail.push_back(rowOf(minute, event, isSupervisor ? u"wayan"_s : u"sari"_s,
                                    summary.openedAtUtc.addSecs(60LL * minute * 4)));
    }
    return visit;
}

Deletion deletionOf(qint64 seq, const QString &event, const QString &who, int hoursAgo)
{
    Deletion deletion;
    deletion.atUtc = sampleNow().addSecs(-3600LL * hoursAgo);
    deletion.operatorId = who;
    deletion.event = event;
    deletion.auditSeq = seq;
    deletion.auditHash = QByteArray(32, char(seq * 37));
    return deletion;
}

} // namespace

SamplePrivacy::SamplePrivacy(bool isBusy)
{
    const PeopleNames names{{u"sari"_s, u"Sari Puspitasari"_s}, {u"wayan"_s, u"Wayan Sudarma"_s}};
    report.names = look.names = breachRegister.names = names;
    report.nik = nik;
    report.notice = PrivacyNotice::of(Settings(), u"Kabupaten Nusa Fiktif"_s);
    breachRegister.mayExport = log.mayExport = true;
    look.days = KeepingTimes::of(Settings());
    log.head = {QByteArray::fromHex("9f3c1d2e4b5a69788796a5b4c3d2e1f00112233445566778899aabbccddeeff0"),
                1284};
    if (!isBusy)
        return;
    fillLog();
    fillReport();
    fillBreaches();
}

void SamplePrivacy::fillLog()
{
    const std::pair<QString, QString> rows[] = {
        {u"login"_s, {}},
        {u"visit_opened"_s, u"Rahmawati Kusuma Dewi · 3576••••••••0003"_s},
        {u"visit_sealed"_s, u"Ahmad Fauzan · 3576••••••••0018"_s},
        {u"setting_changed"_s, u"quality.photo"_s},
        {u"visit_viewed"_s, u"Yohanes Tandililing · 3576••••••••0021"_s}};
    for (int i = 0; i < 40; ++i) {
        const auto &[event, about] = rows[i % 5];
        lines.push_back({1284 - i, sampleNow().addSecs(-i * 1800),
                         i % 3 ? u"Sari Puspitasari"_s : u"Wayan Sudarma"_s, event, about});
    }
}

void SamplePrivacy::fillReport()
{
    report.visits.push_back(personVisit(visitOf(1, VisitState::Cancelled, 26),
                                        {u"visit_opened"_s, u"visit_viewed"_s, u"visit_cancelled"_s}));
    report.visits.push_back(
        personVisit(visitOf(2, VisitState::Sealed, 3),
                    {u"visit_opened"_s, u"nik_found"_s, u"visit_sealed"_s, u"receipt_given"_s,
                     u"review_copy_viewed"_s, u"approval_decided"_s, u"person_report"_s}));
    look.due.reviewCopies.resize(3);
    look.due.drafts.resize(1);
    look.due.heldInAll = 1;
    Hold hold;
    hold.visit = report.visits[1].summary.id;
    hold.sinceUtc = sampleNow().addDays(-2);
    hold.reason = u"Pengaduan warga nomor 12"_s;
    look.held.push_back({hold, report.visits[1].summary});
    look.deletions = {deletionOf(1201, u"review_copy_removed"_s, u"sari"_s, 5),
                      deletionOf(1170, u"visit_cancelled"_s, u"sari"_s, 26),
                      deletionOf(1042, u"approval_decided"_s, u"wayan"_s, 70)};
}

void SamplePrivacy::fillBreaches()
{
    Breach open;
    open.id = 2;
    open.kind = BreachKind::MediumLost;
    open.knownAtUtc = sampleNow().addSecs(-54 * 3600LL);
    open.recordedAtUtc = open.knownAtUtc.addSecs(900);
    open.operatorId = u"wayan"_s;
    open.what = u"Stik salinan tertinggal di balai desa dan tidak ditemukan lagi."_s;
    open.sinceUtc = sampleNow().addDays(-4);
    Breach closed = open;
    closed.id = 1;
    closed.kind = BreachKind::WrongRecipient;
    closed.knownAtUtc = sampleNow().addDays(-40);
    closed.recordedAtUtc = closed.knownAtUtc;
    closed.closedAtUtc = closed.knownAtUtc.addDays(1);
    closed.what = u"Bukti perekaman diberikan kepada pemohon lain."_s;
    closed.done = u"Bukti ditarik kembali; kedua pemohon diberi tahu tertulis."_s;
    breachRegister.breaches = {open, closed};
}

template <class T>
void SamplePrivacy::tell(QObject *context, Reply<T> reply, T value)
{
    answer<T>(context, std::move(reply),
              refusal.code == ErrorCode::None ? Expected<T>(std::move(value)) : Expected<T>(fail(refusal)));
}

void SamplePrivacy::tellDone(QObject *context, Reply<void> reply)
{
    answer<void>(context, std::move(reply),
                 refusal.code == ErrorCode::None ? Expected<void>() : Expected<void>(fail(refusal)));
}

void SamplePrivacy::person(QObject *context, const QString &text, Reply<PersonReport> reply)
{
    if (refusal.code == ErrorCode::None && (text != nik || report.visits.empty()))
        return answer<PersonReport>(context, std::move(reply), fail(ErrorCode::NotFound, u"nik"_s));
    tell(context, std::move(reply), report);
}

void SamplePrivacy::savePerson(QObject *context, const PersonReport &, const QString &path, Reply<void> reply)
{
    saved << path;
    tellDone(context, std::move(reply));
}

void SamplePrivacy::setHold(QObject *context, const QUuid &visit, bool isHeld, const QString &reason,
                            Reply<void> reply)
{
    std::erase_if(look.held, [&](const HeldVisit &held) { return held.hold.visit == visit; });
    for (PersonVisit &known : report.visits) {
        if (known.summary.id != visit)
            continue;
        known.isHeld = isHeld;
        if (isHeld)
            look.held.push_back({{visit, sampleNow(), u"wayan"_s, reason}, known.summary});
    }
    tellDone(context, std::move(reply));
}

void SamplePrivacy::keeping(QObject *context, int, Reply<KeepingLook> reply)
{
    tell(context, std::move(reply), look);
}

void SamplePrivacy::applyRetention(QObject *context, Reply<RetentionDue> reply)
{
    const RetentionDue due = look.due;
    look.due = {};
    tell(context, std::move(reply), due);
}

void SamplePrivacy::breaches(QObject *context, Reply<BreachLook> reply)
{
    tell(context, std::move(reply), breachRegister);
}

void SamplePrivacy::openBreach(QObject *context, const Breach &breach, Reply<qint64> reply)
{
    const qint64 id = qint64(breachRegister.breaches.size()) + 1;
    breachRegister.breaches.insert(breachRegister.breaches.begin(), breach);
    breachRegister.breaches.front().id = id;
    breachRegister.breaches.front().recordedAtUtc = sampleNow();
    tell(context, std::move(reply), id);
}

void SamplePrivacy::closeBreach(QObject *context, qint64 id, const QString &done, Reply<void> reply)
{
    for (Breach &breach : breachRegister.breaches) {
        if (breach.id != id)
            continue;
        breach.closedAtUtc = sampleNow();
        breach.done = done;
    }
    tellDone(context, std::move(reply));
}

void SamplePrivacy::saveAffected(QObject *context, qint64, const QString &path, Reply<AffectedCount> reply)
{
    saved << path;
    tell(context, std::move(reply), AffectedCount{5, 7, 1});
}

void SamplePrivacy::auditLines(QObject *context, const AuditQuery &query, qint64 before, bool isOpening,
                               Reply<AuditLines> reply)
{
    openings += isOpening;
    AuditLines page;
    for (const AuditLine &line : lines) {
        const bool isWanted = (query.event.isEmpty() || line.event == query.event) &&
                              (!query.day.isValid() || line.atUtc.toLocalTime().date() == query.day);
        if ((before > 0 && line.seq >= before) || !isWanted)
            continue;
        if (int(page.lines.size()) == linesPerPage) {
            page.next = page.lines.back().seq;
            break;
        }
        page.lines.push_back(line);
    }
    tell(context, std::move(reply), page);
}

void SamplePrivacy::audit(QObject *context, Reply<AuditLook> reply) { tell(context, std::move(reply), log); }

void SamplePrivacy::verifyAudit(QObject *context, Reply<AuditLook> reply)
{
    AuditLook checked = log;
    checked.isChecked = true;
    tell(context, std::move(reply), checked);
}

std::shared_ptr<Job> SamplePrivacy::exportAudit(QObject *context, const QString &path, bool,
                                                Reply<qint64> reply)
{
    saved << path;
    return Job::start(
        worker, context,
        [rows = log.head.count, refusal = refusal](JobControl &job) -> Expected<qint64> {
            job.setProgress(0.5);
            if (refusal.code != ErrorCode::None)
                return fail(refusal);
            return rows;
        },
        std::move(reply));
}

} // namespace loket::desktop::samples
