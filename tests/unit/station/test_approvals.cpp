// SPDX-License-Identifier: GPL-3.0-or-later
// What a second person has to look at, and how they decide.
#include "core/reports/DayReport.h"
#include "core/station/Approvals.h"
#include "core/station/Privacy.h"
#include "tests/unit/station/StationFixture.h"

#include <catch2/catch.hpp>

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
