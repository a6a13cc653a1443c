// SPDX-License-Identifier: GPL-3.0-or-later
// Access requests, holds, what is removed when, and the register of breaches.
#include "core/station/Approvals.h"
#include "core/station/Privacy.h"
#include "core/store/Schema.h"
#include "tests/unit/station/StationFixture.h"

#include <catch2/catch.hpp>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

const QString kNik = u"9801014503910003"_s;

struct Office : StationFixture
{
    [[nodiscard]] Privacy privacy() { return Privacy(*station); } // the station is opened anew on the way

    VisitSummary visitOf(const QString &nik)
    {
        logIn(u"sari"_s);
        VisitSummary visit = startVisit();
        REQUIRE_OK(station->indexNik(visit.id, nik));
        visit.label = u"Contoh Warga Uji"_s;
        REQUIRE_OK(station->append(visit, {event(u"registration_set"_s)}));
        return visit;
    }
    QUuid seal(const VisitSummary &visit)
    {
        SealedVisit record;
        record.files = {{u"record.json"_s, "{}"}};
        record.reviewCopy = "copy";
        return station->sealVisit(visit, record).value();
    }
    void receiptCame(const QUuid &packet, int days)
    {
        // As the sync does it: straight into the table.
        station.reset();
        {
            auto database = Database::open(folder + u"/loket.db"_s, stationMigrations(), folder);
            REQUIRE_OK(database);
            REQUIRE_OK(ReviewCopyTable(**database).keepUntil(packet, clock.nowUtc().addDays(days)));
        }
        reopen();
    }
};

} // namespace

TEST_CASE("a person's report holds every visit with this NIK and who did what, and stands in the log itself")
{
    Office office;
    const VisitSummary first = office.visitOf(kNik);
    office.clock.advanceMs(qint64(1) * 3'600'000);
    const VisitSummary second = office.visitOf(kNik);
    (void)office.visitOf(u"9801014503910004"_s);
    const QUuid packet = office.seal(second);
    CHECK(codeOf(office.privacy().personReport(kNik)) == ErrorCode::NotAllowed); // an operator
    office.logIn(u"bayu"_s);
    const auto report = office.privacy().personReport(kNik);
    REQUIRE_OK(report);
    REQUIRE(report->visits.size() == 2);
    CHECK(report->searches.empty());
    CHECK(report->visits.at(0).summary.id == first.id);
    CHECK_FALSE(report->visits.at(0).packet.has_value());
    REQUIRE(report->visits.at(1).packet.has_value());
    CHECK(report->visits.at(1).packet->row.id == packet);
    CHECK(report->visits.at(1).packet->state == OutboxState::Waiting);
    QStringList events;
    for (const AuditRecord &record : report->visits.at(1).trail)
        events << record.row.event;
    CHECK(events == QStringList{u"visit_opened"_s, u"visit_sealed"_s});
    CHECK(office.privacy().personReport(kNik)->visits.at(0).trail.back().row.event == u"person_report");
    CHECK(office.privacy().personReport(u"9801014503910099"_s).error() ==
          Error{ErrorCode::NotFound, u"nik"_s});
}

TEST_CASE("a person's report names who looked at the list of its day and who searched without a hit")
{
    Office office;
    const VisitSummary visit = office.visitOf(kNik);
    VisitFilter day;
    day.sinceUtc = visit.openedAtUtc.addSecs(-60);
    day.untilUtc = visit.openedAtUtc.addSecs(60);
    VisitFilter before = day;
    before.untilUtc = visit.openedAtUtc.addSecs(-1);
    VisitFilter later; // a list that is full, and not of that day
    later.sinceUtc = day.untilUtc;
    office.clock.advanceMs(120'000);
    (void)office.visitOf(u"9801014503910004"_s);
    REQUIRE_OK(office.station->page(day));
    REQUIRE_OK(office.station->page(before));
    REQUIRE_OK(office.station->page(later));
    const QString stranger = u"9801014503910099"_s;
    REQUIRE(office.station->visitsOfNik(stranger)->empty());
    REQUIRE(office.station->visitsOfNik(u"9801014503910098"_s)->empty());
    office.logIn(u"bayu"_s);
    const auto report = office.privacy().personReport(kNik);
    REQUIRE_OK(report);
    REQUIRE(report->visits.size() == 1);
    int lists = 0;
    for (const AuditRecord &record : report->visits.front().trail)
        lists += record.row.event == u"list_viewed";
    CHECK(lists == 1);
    // A log that was saved with its details has them in it; without, or before they came, it has not.
    const auto exportsIn = [&](const QUuid &id) {
        int exports = 0;
        const auto person = office.privacy().personReport(kNik);
        REQUIRE_OK(person);
        for (const PersonVisit &found : person->visits)
            for (const AuditRecord &record : found.trail)
                exports += found.summary.id == id && record.row.event == u"audit_exported";
        return exports;
    };
    REQUIRE_OK(office.station->audit(u"audit_exported"_s, {}, {{u"details"_s, false}, {u"from"_s, 1}}));
    CHECK(exportsIn(visit.id) == 0);
    REQUIRE_OK(office.station->audit(u"audit_exported"_s, {}, {{u"details"_s, true}, {u"from"_s, 1}}));
    CHECK(exportsIn(visit.id) == 1);
    const auto searched = office.privacy().personReport(stranger);
    REQUIRE_OK(searched);
    CHECK(searched->visits.empty());
    REQUIRE(searched->searches.size() == 1);
    CHECK(searched->searches.front().row.operatorId != u"bayu");
    // The look itself, in the next one.
    CHECK(office.privacy().personReport(stranger)->searches.size() == 2);
}

TEST_CASE("a review copy goes when its time is over, not before, not on hold, and leaves a proof")
{
    Office office;
    const VisitSummary visit = office.visitOf(kNik);
    const QUuid packet = office.seal(visit);
    office.receiptCame(packet, 30);
    office.logIn(u"bayu"_s);
    REQUIRE_OK(office.privacy().hold(visit.id, u"permintaan pengadilan"_s));
    office.clock.advanceMs(qint64(24 * 31) * 3'600'000);
    office.reopen();
    office.logIn(u"bayu"_s);
    CHECK_OK(office.station->reviewCopy(packet)); // held
    CHECK(office.privacy().due()->held == 1);
    CHECK(office.privacy().due()->heldInAll == 1);
    CHECK(office.privacy().holds()->front().reason == u"permintaan pengadilan");
    CHECK(office.privacy().hold(visit.id, u"x"_s).error() == Error{ErrorCode::AlreadyExists, u"hold"_s});
    REQUIRE_OK(office.privacy().release(visit.id, u"selesai"_s));
    CHECK(office.privacy().release(visit.id, u"selesai"_s).error() == Error{ErrorCode::NotFound, u"hold"_s});
    CHECK(office.privacy().due()->reviewCopies == std::vector{packet});
    REQUIRE_OK(office.privacy().apply());
    CHECK(codeOf(office.station->reviewCopy(packet)) == ErrorCode::NotFound);
    const auto deletions = office.privacy().deletions();
    REQUIRE(deletions->size() == 1);
    CHECK(deletions->front().event == u"review_copy_removed");
    CHECK(deletions->front().visit == visit.id);
    CHECK(deletions->front().auditHash.size() == 32);
    CHECK(office.privacy().deletions(office.clock.nowUtc().addSecs(1))->empty());
    CHECK_FALSE(office.station->check()->audit.has_value());
}

TEST_CASE(
    "an unfinished visit that nobody goes on with comes into the inbox once, and is not destroyed by itself")
{
    Office office;
    const VisitSummary visit = office.visitOf(kNik);
    const VisitSummary held = office.visitOf(u"9801014503910004"_s);
    office.logIn(u"bayu"_s);
    REQUIRE_OK(office.privacy().hold(held.id, u"pengaduan"_s));
    CHECK(office.privacy().due()->held == 0); // not due, and held all the same
    CHECK(office.privacy().due()->heldInAll == 1);
    office.clock.advanceMs(qint64(24 * 15) * 3'600'000);
    office.logIn(u"sari"_s); // any login does it
    office.logIn(u"bayu"_s);
    Approvals approvals(*office.station);
    const auto items = approvals.list(ApprovalState::Waiting);
    REQUIRE(items->size() == 1);
    CHECK(items->front().kind == ApprovalKind::Purge);
    CHECK(items->front().visit == visit.id);
    CHECK(items->front().askedBy.isEmpty());
    CHECK(office.privacy().due()->held == 1);
    CHECK(office.privacy().due()->heldInAll == 1);
    CHECK_OK(office.station->events(visit.id));
    REQUIRE_OK(
        approvals.decide({{items->front().id, true, {}, {}, {u"summary"_s}}}, passphraseOf(u"bayu"_s)));
    CHECK(office.privacy().deletions()->size() == 1);
    CHECK(office.privacy().deletions()->front().event == u"approval_decided");
}

TEST_CASE("the register of breaches knows until when notice is due and whom it concerns")
{
    Office office;
    const VisitSummary sealed = office.visitOf(kNik);
    (void)office.seal(sealed);
    office.clock.advanceMs(qint64(2) * 3'600'000);
    const VisitSummary open = office.visitOf(u"9801014503910004"_s);
    Breach breach;
    breach.kind = BreachKind::MediumLost;
    breach.what = u"Stik salinan hilang di jalan"_s;
    breach.knownAtUtc = office.clock.nowUtc();
    CHECK(codeOf(office.privacy().openBreach(breach)) == ErrorCode::NotAllowed);
    office.logIn(u"bayu"_s);
    Breach nonsense = breach;
    nonsense.knownAtUtc = QDateTime({1970, 1, 1}, {0, 0}, Qt::UTC);
    CHECK(office.privacy().openBreach(nonsense).error() == Error{ErrorCode::InvalidArgument, u"known_at"_s});
    nonsense = breach;
    nonsense.sinceUtc = office.clock.nowUtc().addDays(-1);
    nonsense.untilUtc = office.clock.nowUtc().addDays(-2);
    CHECK(office.privacy().openBreach(nonsense).error() == Error{ErrorCode::InvalidArgument, u"since"_s});
    nonsense.sinceUtc = office.clock.nowUtc().addDays(1);
    nonsense.untilUtc = {};
    CHECK(office.privacy().openBreach(nonsense).error() == Error{ErrorCode::InvalidArgument, u"since"_s});
    Breach wrong = breach;
    wrong.knownAtUtc = office.clock.nowUtc().addSecs(60);
    CHECK(office.privacy().openBreach(wrong).error() == Error{ErrorCode::InvalidArgument, u"known_at"_s});
    wrong = breach;
    wrong.what = u" "_s;
    CHECK(office.privacy().openBreach(wrong).error() == Error{ErrorCode::InvalidArgument, u"what"_s});
    wrong = breach;
    wrong.kind = BreachKind::None;
    CHECK(office.privacy().openBreach(wrong).error() == Error{ErrorCode::InvalidArgument, u"kind"_s});
    const auto id = office.privacy().openBreach(breach);
    REQUIRE_OK(id);
    CHECK(office.privacy().breaches()->front().dueUtc() == breach.knownAtUtc.addDays(3));
    const auto affected = office.privacy().affected(*id);
    REQUIRE_OK(affected);
    REQUIRE(affected->visits.size() == 2);
    CHECK(affected->visits.at(0).summary.id == open.id);
    CHECK(affected->visits.at(0).outbox == OutboxState::None);
    CHECK(affected->visits.at(1).outbox == OutboxState::Waiting);
    breach.untilUtc = sealed.openedAtUtc.addSecs(60);
    const auto earlier = office.privacy().openBreach(breach);
    REQUIRE_OK(earlier);
    CHECK(office.privacy().affected(*earlier)->visits.size() == 1);
    CHECK(office.privacy().closeBreach(*id, {}).error() == Error{ErrorCode::InvalidArgument, u"done"_s});
    REQUIRE_OK(office.privacy().closeBreach(*id, u"Warga diberi tahu tertulis"_s));
    CHECK(office.privacy().breaches()->front().done == u"Warga diberi tahu tertulis");
    CHECK(office.privacy().breaches()->front().closedAtUtc.isValid());
    CHECK(codeOf(office.privacy().closeBreach(*id, u"x"_s)) == ErrorCode::WrongState);
    CHECK(codeOf(office.privacy().affected(99)) == ErrorCode::NotFound);
    CHECK_FALSE(office.everythingOnDisk().contains("hilang di jalan"));
}

TEST_CASE("those whom a breach concerns are counted by their NIK, and their visits apart")
{
    Office office;
    VisitSummary first = office.visitOf(kNik);
    (void)office.seal(first);
    office.clock.advanceMs(3'600'000);
    VisitSummary mistyped = office.visitOf(u"9801014503910004"_s); // another's number, corrected at once
    REQUIRE_OK(office.station->indexNik(mistyped.id, kNik));
    office.clock.advanceMs(3'600'000);
    VisitSummary other = office.visitOf(u"9801014503910004"_s);
    mistyped.maskedNik = u"9801••••••••0003"_s;
    other.maskedNik = u"9801••••••••0004"_s;
    REQUIRE_OK(office.station->append(mistyped, {Office::event(u"registration_set"_s)}));
    REQUIRE_OK(office.station->append(other, {Office::event(u"registration_set"_s)}));
    VisitSummary third = office.visitOf(kNik);
    third.maskedNik = mistyped.maskedNik;
    REQUIRE_OK(office.station->append(third, {Office::event(u"registration_set"_s)}));
    (void)office.startVisit(); // nobody entered yet
    office.logIn(u"bayu"_s);
    Breach breach;
    breach.kind = BreachKind::DeviceLost;
    breach.what = u"Laptop dicuri"_s;
    breach.knownAtUtc = office.clock.nowUtc();
    breach.sinceUtc = first.openedAtUtc.addSecs(60);
    const auto later = office.privacy().affected(office.privacy().openBreach(breach).value());
    REQUIRE_OK(later);
    CHECK(later->people == 2); // mistyped and third are one person, other is somebody else
    CHECK(later->visits.size() == 4);
    CHECK(later->unregistered == 1);
    CHECK(later->restored == 0);
    std::map<QUuid, int> persons;
    for (const AffectedVisit &visit : later->visits)
        persons[visit.summary.id] = visit.person;
    CHECK(persons[mistyped.id] == persons[third.id]);
    CHECK(persons[other.id] != persons[third.id]);
    CHECK(std::count_if(persons.begin(), persons.end(), [](const auto &one) { return one.second == 0; }) ==
          1);
}

TEST_CASE("a look at a draft, a list or a NIK is in the log once in a session, not at each refresh")
{
    Office office;
    const VisitSummary visit = office.visitOf(kNik);
    const auto rowsOf = [&](const QString &event) {
        office.logIn(u"dewi"_s);
        const auto records = office.station->auditAfter(0, 10'000);
        REQUIRE_OK(records);
        return std::count_if(records->begin(), records->end(),
                             [&](const AuditRecord &record) { return record.row.event == event; });
    };
    office.logIn(u"sari"_s);
    for (int i = 0; i < 3; ++i) {
        CHECK_OK(office.station->events(visit.id));
        CHECK_OK(office.station->list({VisitState::Open}));
        CHECK(office.station->visitsOfNik(kNik)->size() == 1);
        REQUIRE_OK(office.station->note(visit.id, u"receipt_given"_s, {{u"how"_s, u"printed"_s}}));
    }
    CHECK(rowsOf(u"visit_viewed"_s) == 1);
    CHECK(rowsOf(u"list_viewed"_s) == 1);
    CHECK(rowsOf(u"nik_found"_s) == 1);
    CHECK(rowsOf(u"receipt_given"_s) == 3); // done three times
    office.logIn(u"sari"_s);
    CHECK_OK(office.station->events(visit.id));
    CHECK(rowsOf(u"visit_viewed"_s) == 2);
    office.logIn(u"bayu"_s);
    CHECK_OK(office.station->summary(visit.id)); // without its events
    CHECK_OK(office.station->summary(visit.id));
    CHECK(rowsOf(u"visit_viewed"_s) == 3);
}

TEST_CASE("a search without a hit, a look at requests and holds, and a check of the log are in the log")
{
    Office office;
    const VisitSummary visit = office.visitOf(kNik);
    const auto rowsOf = [&](const QString &event) {
        office.logIn(u"dewi"_s);
        const auto records = office.station->auditAfter(0, 10'000);
        REQUIRE_OK(records);
        std::vector<AuditRecord> rows;
        std::copy_if(records->begin(), records->end(), std::back_inserter(rows),
                     [&](const AuditRecord &record) { return record.row.event == event; });
        return rows;
    };
    office.logIn(u"sari"_s);
    CHECK(office.station->visitsOfNik(u"9801014103900004"_s)->empty());
    CHECK(office.station->visitsOfNik(u"9801014103900004"_s)->empty());
    const auto searched = rowsOf(u"nik_searched"_s);
    REQUIRE(searched.size() == 1);
    CHECK(searched.front().detail[u"what"_s].toString() == u"9801••••••••0004"); // never the whole
    office.logIn(u"sari"_s);
    REQUIRE_OK(Approvals(*office.station).askPurge(visit.id, u"applicant_left"_s));
    office.logIn(u"bayu"_s);
    REQUIRE_OK(Privacy(*office.station).hold(visit.id, u"pengaduan"_s));
    CHECK(Privacy(*office.station).holds()->size() == 1);
    CHECK(Approvals(*office.station).list(ApprovalState::Waiting)->size() == 1);
    CHECK_FALSE(office.station->verifyAudit()->has_value());
    CHECK(rowsOf(u"holds_viewed"_s).size() == 1);
    CHECK(rowsOf(u"approvals_viewed"_s).size() == 1);
    CHECK(rowsOf(u"audit_checked"_s).size() == 1);
    CHECK(rowsOf(u"audit_checked"_s).front().row.operatorId == u"bayu");
}

TEST_CASE("a list of those whom a breach concerns is one row of the log, and no look at the day log")
{
    Office office;
    (void)office.visitOf(kNik);
    office.logIn(u"dewi"_s);
    const auto before = office.station->auditHead()->count;
    Breach breach;
    breach.kind = BreachKind::MediumLost;
    breach.what = u"Flashdisk tertinggal"_s;
    breach.knownAtUtc = office.clock.nowUtc();
    const auto id = Privacy(*office.station).openBreach(breach);
    REQUIRE_OK(id);
    CHECK(Privacy(*office.station).affected(*id)->visits.size() == 1);
    const auto rows = office.station->auditAfter(before, 100);
    REQUIRE_OK(rows);
    REQUIRE(rows->size() == 2);
    CHECK(rows->back().row.event == u"breach_list");
}

TEST_CASE("wrong passphrases are in the log, of whomever, with nobody logged in as well, and so are refusals")
{
    Office office;
    const auto wrong = passphraseFromText(u"bukan ini frasa sandinya"_s);
    const auto last = [&](const QString &event) -> std::optional<AuditRecord> {
        const auto records = office.station->auditAfter(0, 10'000);
        REQUIRE_OK(records);
        std::optional<AuditRecord> found;
        for (const AuditRecord &record : *records)
            if (record.row.event == event)
                found = record;
        return found;
    };
    const auto fails = [&](const QString &id) {
        office.clock.advanceMs(400'000);
        CHECK(codeOf(office.station->logIn(id, wrong)) == ErrorCode::WrongPassphrase);
    };
    office.station->logOut();
    fails(u"bayu"_s);
    fails(u"bayu"_s);
    office.logIn(u"dewi"_s);
    auto told = last(u"login_failures"_s);
    REQUIRE(told);
    CHECK(told->detail[u"bayu"_s].toInteger() == 2);
    const qint64 firstTold = told->row.seq;
    office.logIn(u"dewi"_s); // nothing new to tell
    CHECK(last(u"login_failures"_s)->row.seq == firstTold);
    // While somebody is logged in: a second person's, and what was typed in place of a name.
    CHECK(codeOf(office.station->approve(u"tono"_s, wrong, Permission::Approve, {}, {})) ==
          ErrorCode::WrongPassphrase);
    CHECK(last(u"login_failed"_s)->detail[u"id"_s].toString() == u"tono");
    CHECK(codeOf(office.station->approve(u"frasa saya sendiri"_s, wrong, Permission::Approve, {}, {})) ==
          ErrorCode::WrongPassphrase);
    CHECK(last(u"login_failed"_s)->detail[u"id"_s].toString() == u"?");
    CHECK_FALSE(office.everythingOnDisk().contains("frasa saya sendiri"));
    office.logIn(u"sari"_s);
    CHECK(codeOf(office.station->setSetting(u"attempts_per_capture"_s, 4)) == ErrorCode::NotAllowed);
    CHECK(codeOf(office.station->setSetting(u"attempts_per_capture"_s, 5)) == ErrorCode::NotAllowed);
    office.logIn(u"dewi"_s);
    const auto refused = last(u"act_refused"_s);
    REQUIRE(refused);
    CHECK(refused->row.operatorId == u"sari");
    CHECK(refused->detail[u"what"_s].toString() == u"manage_settings");
}
