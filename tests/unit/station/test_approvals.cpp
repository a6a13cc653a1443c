// SPDX-License-Identifier: GPL-3.0-or-later
// What a second person has to look at, and how they decide.
#include "core/reports/DayReport.h"
#include "core/station/Approvals.h"
#include "core/station/Privacy.h"
#include "tests/unit/station/StationFixture.h"

#include <catch2/catch.hpp>

#include <QSqlDatabase>
#include <QSqlQuery>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

struct Inbox : StationFixture
{
    Approvals approvals{*station};

    VisitSummary sealWith(const std::vector<ApprovalRequest> &requests)
    {
        logIn(u"sari"_s);
        const VisitSummary visit = startVisit();
        SealedVisit record;
        record.files = {{u"record.json"_s, "{}"}};
        record.approvals = requests;
        record.reviewCopy = "copy";
        REQUIRE_OK(station->sealVisit(visit, record));
        return visit;
    }
    [[nodiscard]] static ApprovalRequest ringFinger(const QString &by = u"sari"_s)
    {
        return {
            ApprovalKind::Exception,
            by,
            {{u"position"_s, u"right_ring"_s}, {u"reason"_s, u"missing"_s}, {u"note"_s, u"sejak lahir"_s}}};
    }
    Expected<void> decide(const std::vector<ApprovalDecision> &decisions, const QString &by = u"bayu"_s)
    {
        return approvals.decide(decisions, passphraseOf(by));
    }
    /// Past the program: only the column that says so.
    void markSealed(const QUuid &visit) const
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"past"_s);
            database.setDatabaseName(folder + u"/loket.db"_s);
            REQUIRE(database.open());
            QSqlQuery query(database);
            query.prepare(u"UPDATE visit SET state = ? WHERE id = ?"_s);
            query.addBindValue(int(VisitState::Sealed));
            query.addBindValue(visit.toRfc4122());
            REQUIRE(query.exec());
            REQUIRE(query.numRowsAffected() == 1);
        }
        QSqlDatabase::removeDatabase(u"past"_s);
    }
    [[nodiscard]] int rowsOf(const QString &event)
    {
        logIn(u"dewi"_s);
        const auto records = station->auditAfter(0, 10'000);
        REQUIRE_OK(records);
        return int(std::count_if(records->begin(), records->end(),
                                 [&](const AuditRecord &record) { return record.row.event == event; }));
    }
};

} // namespace

TEST_CASE("what is sealed with a request waits for the supervisor, who decides a batch with one passphrase")
{
    Inbox inbox;
    const VisitSummary visit =
        inbox.sealWith({Inbox::ringFinger(), {ApprovalKind::Acceptance, u"sari"_s, {{u"score"_s, 31}}}});
    CHECK(inbox.approvals.waiting().value() == 2);
    CHECK(codeOf(inbox.approvals.list(ApprovalState::Waiting)) ==
          ErrorCode::NotAllowed); // an operator's session
    inbox.logIn(u"bayu"_s);
    const auto items = inbox.approvals.list(ApprovalState::Waiting);
    REQUIRE_OK(items);
    REQUIRE(items->size() == 2);
    CHECK(items->at(0).kind == ApprovalKind::Exception);
    CHECK(items->at(0).visit == visit.id);
    CHECK(items->at(0).detail[u"note"_s].toString() == u"sejak lahir");
    CHECK(items->at(0).mayBeDecidedBy(u"bayu"_s));
    CHECK_FALSE(items->at(0).mayBeDecidedBy(u"sari"_s));
    const std::vector<ApprovalDecision> decisions{
        {items->at(0).id, true, {}, {}, {u"photo"_s, u"reason"_s}, {inbox.clock.nowUtc(), 14}},
        {items->at(1).id, false, u"other"_s, u"jari masih bisa direkam"_s, {u"figures"_s}, {}}};
    CHECK(codeOf(inbox.decide(decisions, u"sari"_s)) == ErrorCode::WrongPassphrase);
    CHECK(inbox.approvals.waiting().value() == 2);
    REQUIRE_OK(inbox.decide(decisions));
    CHECK(inbox.approvals.waiting().value() == 0);
    const auto refused = inbox.approvals.list(ApprovalState::Refused);
    REQUIRE(refused->size() == 1);
    CHECK(refused->front().decidedBy == u"bayu");
    CHECK(refused->front().note == u"jari masih bisa direkam");
    CHECK(refused->front().seen == QStringList{u"figures"_s});
    CHECK_FALSE(refused->front().seenTime.firstUtc.isValid());
    const auto approved = inbox.approvals.list(ApprovalState::Approved);
    REQUIRE(approved->size() == 1);
    CHECK(approved->front().seenTime.firstUtc == inbox.clock.nowUtc());
    CHECK(approved->front().seenTime.seconds == 14);
    CHECK(inbox.approvals.ofVisit(visit.id)->size() == 2);
    CHECK(codeOf(inbox.decide(decisions)) == ErrorCode::WrongState); // decided once
    CHECK(inbox.rowsOf(u"approval_decided"_s) == 2);
    CHECK_FALSE(inbox.everythingOnDisk().contains("sejak lahir"));
    CHECK_FALSE(inbox.everythingOnDisk().contains("jari masih bisa direkam"));
}

TEST_CASE("a refusal stays on the counter's list until somebody says what was done")
{
    Inbox inbox;
    const VisitSummary visit = inbox.sealWith({Inbox::ringFinger(), Inbox::ringFinger()});
    inbox.logIn(u"bayu"_s);
    const auto items = inbox.approvals.list(ApprovalState::Waiting);
    REQUIRE(items->size() == 2);
    const qint64 approved = items->at(0).id, refused = items->at(1).id;
    CHECK(codeOf(inbox.approvals.settle(refused, u"recorded_again"_s)) ==
          ErrorCode::WrongState); // still waits
    REQUIRE_OK(
        inbox.decide({{approved, true, {}, {}, {}}, {refused, false, u"poor_capture"_s, {}, {u"photo"_s}}}));
    CHECK(inbox.approvals.waitingForFollowUp().value() == 1);
    inbox.logIn(u"sari"_s); // the operator, who may not read the inbox
    const auto toDo = inbox.approvals.toFollowUp();
    REQUIRE_OK(toDo);
    REQUIRE(toDo->size() == 1);
    CHECK(toDo->front().id == refused);
    CHECK(toDo->front().reason == u"poor_capture");
    CHECK(inbox.approvals.settle(refused, {}).error() == Error{ErrorCode::InvalidArgument, u"outcome"_s});
    CHECK(inbox.approvals.settle(refused, u"other"_s, u" "_s).error() ==
          Error{ErrorCode::InvalidArgument, u"outcome"_s});
    CHECK(codeOf(inbox.approvals.settle(approved, u"recorded_again"_s)) == ErrorCode::WrongState);
    CHECK(codeOf(inbox.approvals.settle(999, u"recorded_again"_s)) == ErrorCode::NotFound);
    REQUIRE_OK(inbox.approvals.settle(refused, u"other"_s, u"datang Senin"_s));
    CHECK(codeOf(inbox.approvals.settle(refused, u"recorded_again"_s)) == ErrorCode::WrongState); // once
    CHECK(inbox.approvals.waitingForFollowUp().value() == 0);
    CHECK(inbox.approvals.toFollowUp()->empty());
    inbox.logIn(u"bayu"_s);
    const auto decided = inbox.approvals.decided(std::numeric_limits<qint64>::max());
    REQUIRE(decided->size() == 2);
    CHECK(decided->at(0).id == refused); // the newest first
    CHECK(inbox.approvals.decided(refused)->at(0).id == approved);
    const auto settled = inbox.approvals.list(ApprovalState::Settled);
    REQUIRE(settled->size() == 1);
    CHECK(settled->front().reason == u"poor_capture"); // the decision itself stays as it was
    CHECK(settled->front().decidedBy == u"bayu");
    CHECK(settled->front().seen == QStringList{u"photo"_s});
    CHECK(settled->front().settledBy == u"sari");
    CHECK(settled->front().outcomeNote == u"datang Senin");
    CHECK(inbox.rowsOf(u"refusal_settled"_s) == 1);
    CHECK_FALSE(inbox.everythingOnDisk().contains("datang Senin"));
}

TEST_CASE("nobody approves what they asked for, a refusal says why, and a batch holds as a whole")
{
    Inbox inbox;
    (void)inbox.sealWith({Inbox::ringFinger(u"sari"_s), Inbox::ringFinger(u"bayu"_s)});
    inbox.logIn(u"bayu"_s);
    const auto items = inbox.approvals.list(ApprovalState::Waiting);
    REQUIRE(items->size() == 2);
    const qint64 ofSari = items->at(0).id, ofDewi = items->at(1).id;
    CHECK(inbox.decide({{ofSari, true, {}, {}, {}}, {ofDewi, true, {}, {}, {}}}).error() ==
          Error{ErrorCode::NotAllowed, u"same_person"_s});
    CHECK(inbox.decide({{ofSari, false, {}, {}, {}}}).error() ==
          Error{ErrorCode::InvalidArgument, u"reason"_s});
    CHECK(inbox.decide({{ofSari, false, u"other"_s, u"  "_s, {}}}).error() ==
          Error{ErrorCode::InvalidArgument, u"reason"_s});
    CHECK(inbox.decide({}).error() == Error{ErrorCode::InvalidArgument, u"empty"_s});
    CHECK(codeOf(inbox.decide({{999, true, {}, {}, {}}})) == ErrorCode::NotFound);
    CHECK(inbox.approvals.waiting().value() == 2);
    inbox.station->lock();
    CHECK(codeOf(inbox.decide({{ofSari, true, {}, {}, {}}})) == ErrorCode::Locked);
}

TEST_CASE("an unfinished visit is destroyed only after somebody else agreed")
{
    Inbox inbox;
    inbox.logIn(u"sari"_s);
    VisitSummary visit = inbox.startVisit();
    visit.label = u"Contoh Satu"_s;
    visit.maskedNik = u"9801••••••••0003"_s;
    REQUIRE_OK(inbox.station->append(visit, {StationFixture::event(u"registration_set"_s)}));
    REQUIRE_OK(inbox.station->indexNik(visit.id, u"9801014103900003"_s));
    const auto asked = inbox.approvals.askPurge(visit.id, u"applicant_left"_s);
    REQUIRE_OK(asked);
    CHECK(codeOf(inbox.approvals.askPurge(visit.id, u"applicant_left"_s)) == ErrorCode::AlreadyExists);
    CHECK_OK(inbox.station->events(visit.id)); // still there
    inbox.logIn(u"bayu"_s);
    REQUIRE_OK(Privacy(*inbox.station).hold(visit.id, u"pengaduan warga"_s));
    CHECK(inbox.decide({{*asked, true, {}, {}, {}}}).error() == Error{ErrorCode::Blocked, u"hold"_s});
    CHECK(inbox.approvals.waiting().value() == 1); // nothing of it was kept
    REQUIRE_OK(Privacy(*inbox.station).release(visit.id, u"selesai"_s));
    REQUIRE_OK(inbox.decide({{*asked, true, {}, {}, {}}}));
    CHECK(inbox.station->summary(visit.id)->state == VisitState::Cancelled);
    CHECK(inbox.station->summary(visit.id)->endReason == u"purged");
    CHECK(reports::shownState(inbox.station->summary(visit.id).value()) == u"purged");
    CHECK(codeOf(inbox.station->events(visit.id)) == ErrorCode::WrongState);
    // Nothing names the resident any more, and no NIK leads to the visit.
    CHECK(inbox.station->summary(visit.id)->label.isEmpty());
    CHECK(inbox.station->summary(visit.id)->maskedNik.isEmpty());
    CHECK(codeOf(Privacy(*inbox.station).personReport(u"9801014103900003"_s)) == ErrorCode::NotFound);
    CHECK(inbox.station->check()->isSound());
}

TEST_CASE("a destruction that was overtaken by the sealing or the end of its visit is closed by itself")
{
    Inbox inbox;
    inbox.logIn(u"sari"_s);
    const VisitSummary sealed = inbox.startVisit(), cancelled = inbox.startVisit();
    const qint64 ofSealed = inbox.approvals.askPurge(sealed.id, u"applicant_left"_s).value();
    const qint64 ofCancelled = inbox.approvals.askPurge(cancelled.id, u"applicant_left"_s).value();
    CHECK(inbox.approvals.waiting().value() == 2);
    SealedVisit record;
    record.files = {{u"record.json"_s, "{}"}};
    REQUIRE_OK(inbox.station->sealVisit(sealed, record));
    VisitSummary ended = cancelled;
    ended.endReason = u"applicant_left"_s;
    REQUIRE_OK(inbox.station->cancel(ended));
    CHECK(inbox.approvals.waiting().value() == 0);
    CHECK(inbox.approvals.waitingForFollowUp().value() == 0);
    inbox.logIn(u"bayu"_s);
    const auto settled = inbox.approvals.list(ApprovalState::Settled);
    REQUIRE(settled->size() == 2);
    CHECK(settled->at(0).id == ofSealed);
    CHECK(settled->at(0).reason == u"visit_sealed");
    CHECK(settled->at(0).isLapsed());
    CHECK(settled->at(0).isWhole);
    CHECK(settled->at(1).id == ofCancelled);
    CHECK(settled->at(1).reason == u"visit_cancelled");
    CHECK(inbox.rowsOf(u"request_closed"_s) == 2);
    CHECK(inbox.rowsOf(u"refusal_settled"_s) == 0); // nobody refused them
    CHECK(inbox.station->check()->isSound());
}

TEST_CASE("one that an earlier Loket left waiting is closed when it is decided, and at the next login")
{
    Inbox inbox;
    inbox.logIn(u"sari"_s);
    const VisitSummary visit = inbox.startVisit(), other = inbox.startVisit(), third = inbox.startVisit();
    const qint64 stale = inbox.approvals.askPurge(visit.id, u"applicant_left"_s).value();
    const qint64 fresh = inbox.approvals.askPurge(other.id, u"applicant_left"_s).value();
    inbox.logIn(u"bayu"_s);
    inbox.markSealed(visit.id); // past the approvals, as before they were told
    const BatchResult batch = inbox.approvals.decideBatch(
        {{stale, true, {}, {}, {}}, {fresh, true, {}, {}, {}}}, passphraseOf(u"bayu"_s));
    CHECK(batch.error.code == ErrorCode::None);
    REQUIRE(batch.items.size() == 2);
    CHECK(batch.items[0].id == stale);
    CHECK(batch.items[0].outcome == DecisionOutcome::Lapsed);
    CHECK(batch.items[1].outcome == DecisionOutcome::Approved);
    CHECK(inbox.approvals.list(ApprovalState::Settled)->front().reason == u"visit_sealed");
    CHECK(inbox.station->summary(other.id)->state == VisitState::Cancelled);
    inbox.logIn(u"sari"_s);
    const qint64 again = inbox.approvals.askPurge(third.id, u"applicant_left"_s).value();
    inbox.markSealed(third.id);
    CHECK(inbox.approvals.waiting().value() == 1);
    inbox.logIn(u"bayu"_s);
    CHECK(inbox.approvals.waiting().value() == 0);
    CHECK(inbox.approvals.list(ApprovalState::Settled)->back().id == again);
}

TEST_CASE("a batch that cannot be decided says for each request why, and decides none")
{
    Inbox inbox;
    (void)inbox.sealWith({Inbox::ringFinger(u"sari"_s), Inbox::ringFinger(u"bayu"_s)});
    const VisitSummary held = inbox.startVisit();
    const qint64 purge = inbox.approvals.askPurge(held.id, u"applicant_left"_s).value();
    inbox.logIn(u"bayu"_s);
    REQUIRE_OK(Privacy(*inbox.station).hold(held.id, u"pengaduan"_s));
    const auto items = inbox.approvals.list(ApprovalState::Waiting);
    REQUIRE(items->size() == 3);
    const qint64 good = items->at(0).id, own = items->at(1).id;
    const BatchResult batch = inbox.approvals.decideBatch({{good, true, {}, {}, {}},
                                                           {own, true, {}, {}, {}},
                                                           {purge, true, {}, {}, {}},
                                                           {999, true, {}, {}, {}}},
                                                          passphraseOf(u"bayu"_s));
    CHECK(batch.error == Error{ErrorCode::NotAllowed, u"same_person"_s});
    REQUIRE(batch.items.size() == 4);
    for (const DecisionResult &item : batch.items)
        CHECK(item.outcome == DecisionOutcome::None);
    CHECK(batch.items[0].error.code == ErrorCode::None);
    CHECK(batch.items[1].error == batch.error);
    CHECK(batch.items[2].error == Error{ErrorCode::Blocked, u"hold"_s});
    CHECK(batch.items[3].error == Error{ErrorCode::NotFound, u"approval"_s});
    CHECK(inbox.approvals.waiting().value() == 3);
    const BatchResult wrong =
        inbox.approvals.decideBatch({{good, true, {}, {}, {}}}, passphraseOf(u"sari"_s));
    CHECK(wrong.error.code == ErrorCode::WrongPassphrase);
    CHECK(wrong.items.front().outcome == DecisionOutcome::None);
    CHECK(wrong.items.front().error.code == ErrorCode::None);
}

TEST_CASE("a refused destruction leaves the visit as it was")
{
    Inbox inbox;
    inbox.logIn(u"sari"_s);
    const VisitSummary visit = inbox.startVisit();
    const auto asked = inbox.approvals.askPurge(visit.id, u"applicant_left"_s);
    REQUIRE_OK(asked);
    inbox.logIn(u"bayu"_s);
    REQUIRE_OK(inbox.decide({{*asked, false, u"data_doubt"_s, {}, {}}}));
    CHECK(inbox.station->summary(visit.id)->state == VisitState::Open);
    CHECK_OK(inbox.station->events(visit.id));
    inbox.logIn(u"sari"_s);
    CHECK_OK(inbox.approvals.askPurge(visit.id, u"applicant_left"_s)); // may be asked again
}

TEST_CASE("every kind of approval has a name that leads back to it")
{
    for (const auto kind : {ApprovalKind::Exception, ApprovalKind::Acceptance, ApprovalKind::Correction,
                            ApprovalKind::Deactivation, ApprovalKind::Purge})
        CHECK(approvalKindFromName(approvalKindName(kind)) == kind);
    CHECK(approvalKindFromName(u"anything"_s) == ApprovalKind::None);
}
