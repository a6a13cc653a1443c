// SPDX-License-Identifier: GPL-3.0-or-later
// Digital identities: made when a visit is sealed, changed by two people, followed up with masked data.
#include "core/identity/Resident.h"
#include "core/station/Approvals.h"
#include "core/station/IkdAccounts.h"
#include "core/station/Privacy.h"
#include "core/store/Schema.h"
#include "tests/unit/station/StationFixture.h"

#include <catch2/catch.hpp>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

const QString kNik = u"3576014403910003"_s;
constexpr qint64 kDay = 24LL * 3600 * 1000;

OutcomeInput outcomeOf(IkdResult result, const QString &failure = {})
{
    OutcomeInput outcome;
    outcome.result = result;
    outcome.failure = failure;
    outcome.maskedContact = u"08••••••••21"_s;
    return outcome;
}

struct Desk : StationFixture
{
    QUuid sealWith(const IkdServed &served)
    {
        logIn(u"sari"_s);
        const VisitSummary visit = startVisit();
        SealedVisit record = recordWith(served);
        REQUIRE_OK(station->sealVisit(visit, record));
        return visit.id;
    }
    static SealedVisit recordWith(const IkdServed &served)
    {
        SealedVisit record;
        record.files = {{u"record.json"_s, "{}"}};
        record.ikd = served;
        return record;
    }
    static IkdServed served(IkdResult result, const QString &failure = {},
                            const QString &domicile = u"357601"_s)
    {
        return {kNik, maskedName(u"Budi Contoh"_s), domicile, outcomeOf(result, failure), true};
    }
    IkdAccounts accounts() { return IkdAccounts(*station); }
    IkdAccount one()
    {
        const auto all = accounts().list();
        REQUIRE_OK(all);
        REQUIRE(all->size() == 1);
        return all->front();
    }
    qint64 ask(IkdAction action, const QString &reason = u"phone_lost"_s)
    {
        logIn(u"sari"_s);
        const auto asked = accounts().ask(one().id, {action, u"card_and_face"_s, reason, {}});
        REQUIRE_OK(asked);
        return *asked;
    }
    void decide(qint64 id, bool isApproved = true)
    {
        logIn(u"bayu"_s);
        const QString reason = isApproved ? QString() : u"no_evidence"_s;
        REQUIRE_OK(
            Approvals(*station).decide({{id, isApproved, reason, {}, {}, {}}}, passphraseOf(u"bayu"_s)));
    }
    void run(const QStringList &statements)
    {
        station.reset();
        {
            const auto raw = Database::open(folder + u"/loket.db"_s, stationMigrations(), folder).value();
            for (const QString &statement : statements) {
                INFO(statement.toStdString());
                REQUIRE_OK(raw->run(statement));
            }
        }
        reopen();
    }
    bool isSound()
    {
        logIn(u"dewi"_s);
        const auto check = station->check();
        REQUIRE_OK(check);
        return check->isSound();
    }
};

} // namespace

TEST_CASE("an activation makes an account when its visit is sealed, masked and without a NIK")
{
    Desk desk;
    const QUuid visit = desk.sealWith(Desk::served(IkdResult::Active));
    const IkdAccount account = desk.one();
    CHECK(account.visit == visit);
    CHECK(account.state == IkdState::Active);
    CHECK(account.maskedName == u"B••• C•••");
    CHECK(account.servedAt == desk.station->profile().kecamatan.code);
    CHECK_FALSE(account.due.isValid());
    CHECK(desk.accounts().ofNik(kNik)->id == account.id);
    CHECK(codeOf(desk.accounts().ofNik(u"3576014403910004"_s)) == ErrorCode::NotFound);
    const QByteArray disk = desk.everythingOnDisk();
    CHECK_FALSE(disk.contains(kNik.toUtf8()));
    CHECK_FALSE(disk.contains(u"B••• C•••"_s.toUtf8()));
    CHECK(desk.isSound());
}

TEST_CASE("what is not finished is pending until its day, and a later visit makes it active")
{
    Desk desk;
    desk.logIn(u"dewi"_s);
    REQUIRE_OK(desk.station->setSetting(u"ikd_follow_up_days"_s, 5));
    desk.sealWith(Desk::served(IkdResult::Pending, u"mail_missing"_s));
    const QDate today = desk.clock.nowUtc().toLocalTime().date();
    IkdAccount account = desk.one();
    CHECK(account.state == IkdState::Pending);
    CHECK(account.missing == u"mail_missing");
    CHECK(account.due == today.addDays(5));
    CHECK_FALSE(account.isDue(today.addDays(4)));
    CHECK(account.isDue(today.addDays(5)));
    desk.clock.advanceMs(3 * kDay);
    CHECK(account.waitingDays(desk.clock.nowUtc()) == 3);
    IkdServed agreed = Desk::served(IkdResult::Pending, u"central_down"_s);
    agreed.outcome.followUpOn = today.addDays(20);
    desk.sealWith(agreed);
    account = desk.one(); // one person has one account
    CHECK(account.due == today.addDays(20));
    CHECK(account.waitingDays(desk.clock.nowUtc()) == 3); // it has waited since the first time
    desk.sealWith(Desk::served(IkdResult::Active));
    CHECK(desk.one().state == IkdState::Active);
    CHECK(desk.one().missing.isEmpty());
    CHECK(desk.accounts().followUp()->empty());
    CHECK(desk.isSound());
}

TEST_CASE("who refuses or may not have one leaves no account, and ends one that waits")
{
    Desk desk;
    desk.sealWith(Desk::served(IkdResult::Refused, u"declined_trust"_s));
    IkdServed young = Desk::served(IkdResult::NotDone, u"under_age"_s);
    young.isToFollowUp = false;
    desk.sealWith(young);
    CHECK(desk.accounts().list()->empty());
    desk.sealWith(Desk::served(IkdResult::Pending, u"mail_missing"_s));
    desk.sealWith(Desk::served(IkdResult::Refused, u"declined_trust"_s));
    const IkdAccount account = desk.one();
    CHECK(account.state == IkdState::Closed);
    CHECK(account.endReason == u"declined_trust");
    CHECK(account.maskedContact.isEmpty());
    CHECK(desk.isSound());
}

TEST_CASE("a state changes when somebody else approves, and never before")
{
    Desk desk;
    desk.sealWith(Desk::served(IkdResult::Active));
    const auto [action, after] = GENERATE(table<IkdAction, IkdState>(
        {{IkdAction::Deactivate, IkdState::Inactive}, {IkdAction::Release, IkdState::Pending}}));
    const qint64 asked = desk.ask(action);
    CHECK(desk.one().state == IkdState::Active);
    CHECK(desk.one().request.state == ApprovalState::Waiting);
    CHECK(codeOf(desk.accounts().ask(desk.one().id, {action, u"card_and_face"_s, u"phone_lost"_s, {}})) ==
          ErrorCode::AlreadyExists);
    desk.clock.advanceMs(kDay);
    desk.decide(asked);
    const IkdAccount account = desk.one();
    CHECK(account.state == after);
    CHECK(account.sinceUtc == desk.clock.nowUtc());
    CHECK(account.request.decidedBy == u"bayu");
    CHECK(account.missing == (after == IkdState::Pending ? u"device_released"_s : QString()));
    CHECK(account.due.isValid() == (after == IkdState::Pending));
    CHECK(desk.isSound());
}

TEST_CASE("nobody approves what they asked for, and a refusal changes nothing and is seen")
{
    Desk desk;
    desk.sealWith(Desk::served(IkdResult::Active));
    desk.logIn(u"bayu"_s);
    const auto asked =
        desk.accounts().ask(desk.one().id, {IkdAction::Deactivate, u"video_call"_s, u"misuse"_s, {}});
    REQUIRE_OK(asked);
    const auto own =
        Approvals(*desk.station).decide({{*asked, true, {}, {}, {}, {}}}, passphraseOf(u"bayu"_s));
    CHECK(codeOf(own) == ErrorCode::NotAllowed);
    CHECK(desk.one().state == IkdState::Active);
    Desk other;
    other.sealWith(Desk::served(IkdResult::Active));
    other.decide(other.ask(IkdAction::Deactivate), false);
    const IkdAccount account = other.one();
    CHECK(account.state == IkdState::Active);
    CHECK(account.request.state == ApprovalState::Refused);
    CHECK(account.request.refusal == u"no_evidence");
    CHECK(Approvals(*other.station).toFollowUp()->size() == 1);
    CHECK(other.isSound());
}

TEST_CASE("an account that was switched off becomes active again by a second person's word alone")
{
    Desk desk;
    desk.sealWith(Desk::served(IkdResult::Active));
    desk.decide(desk.ask(IkdAction::Deactivate));
    SECTION("asked for at the counter")
    {
        desk.decide(desk.ask(IkdAction::Reactivate, u"phone_found"_s));
        CHECK(desk.one().state == IkdState::Active);
    }
    SECTION("a new activation asks by itself")
    {
        desk.sealWith(Desk::served(IkdResult::Active));
        const IkdAccount account = desk.one();
        CHECK(account.state == IkdState::Inactive);
        CHECK(account.request.action == IkdAction::Reactivate);
        CHECK(account.request.state == ApprovalState::Waiting);
        desk.decide(account.request.id);
        CHECK(desk.one().state == IkdState::Active);
    }
    CHECK(desk.isSound());
}

TEST_CASE("what does not fit the state or has no check of the person is refused, each with its reason")
{
    Desk desk;
    desk.sealWith(Desk::served(IkdResult::Pending, u"mail_missing"_s));
    const qint64 id = desk.one().id;
    const auto asked = [&](IkdAction action, const QString &identity = u"card_and_face"_s,
                           const QString &reason = u"phone_lost"_s) {
        return desk.accounts().ask(id, {action, identity, reason, {}});
    };
    CHECK(asked(IkdAction::Release).error().context == u"ikd/release/pending");
    CHECK(asked(IkdAction::Reactivate).error().context == u"ikd/reactivate/pending");
    CHECK(asked(IkdAction::Deactivate, {}).error().context == u"identity");
    CHECK(asked(IkdAction::Deactivate, u"other"_s).error().context == u"identity"); // without a note
    CHECK(asked(IkdAction::Deactivate, u"card_and_face"_s, {}).error().context == u"reason");
    CHECK(codeOf(desk.accounts().ask(id + 1, {IkdAction::Deactivate, u"card_and_face"_s, u"misuse"_s, {}})) ==
          ErrorCode::NotFound);
    desk.logIn(u"dewi"_s); // who records nobody
    CHECK(codeOf(asked(IkdAction::Deactivate)) == ErrorCode::NotAllowed);
    desk.logIn(u"tono"_s); // who sees nobody
    CHECK(codeOf(desk.accounts().list()) == ErrorCode::NotAllowed);
}

TEST_CASE("the follow-up list: who was called, another day, and its end")
{
    Desk desk;
    desk.sealWith(Desk::served(IkdResult::Pending, u"mail_missing"_s));
    const qint64 id = desk.one().id;
    const QDate today = desk.clock.nowUtc().toLocalTime().date();
    REQUIRE_OK(desk.accounts().contacted(id, u"besok datang"_s));
    CHECK(desk.one().contactedBy == u"sari");
    CHECK(desk.one().note == u"besok datang");
    CHECK(codeOf(desk.accounts().reschedule(id, today.addDays(-1))) == ErrorCode::InvalidArgument);
    CHECK(codeOf(desk.accounts().reschedule(id, {})) == ErrorCode::InvalidArgument);
    REQUIRE_OK(desk.accounts().reschedule(id, today.addDays(1)));
    CHECK(desk.accounts().followUp()->front().due == today.addDays(1));
    const QString text = desk.accounts().message(id, u"id"_s).value();
    CHECK(text.contains(u"B••• C•••"));
    CHECK(text.contains(desk.station->profile().regency.name));
    CHECK_FALSE(text.contains(u'{'));
    CHECK_FALSE(text.contains(u"08"));
    CHECK(desk.accounts().message(id, u"en"_s).value() != text);
    CHECK(codeOf(desk.accounts().close(id, {})) == ErrorCode::InvalidArgument);
    REQUIRE_OK(desk.accounts().close(id, u"moved_away"_s));
    CHECK(desk.one().state == IkdState::Closed);
    CHECK(desk.one().maskedContact.isEmpty());
    CHECK(desk.accounts().followUp()->empty());
    CHECK(desk.accounts().contacted(id).error().context == u"ikd_follow_up");
    CHECK(desk.accounts().message(id, u"id"_s).error().context == u"ikd_follow_up");
    CHECK(desk.isSound());
}

TEST_CASE("who says that they live elsewhere, or here, is believed before the number")
{
    Desk desk;
    const auto [domicile, said, isOutsider] =
        GENERATE(table<QString, std::optional<bool>, bool>({{u"357601"_s, std::nullopt, false},
                                                            {u"351601"_s, std::nullopt, true},
                                                            {u"357601"_s, true, true},
                                                            {u"351601"_s, false, false}}));
    IkdServed served = Desk::served(IkdResult::Active, {}, domicile);
    served.livesElsewhere = said;
    desk.sealWith(served);
    CHECK(desk.one().isOutsider == isOutsider);
    // No district is told that says the opposite.
    CHECK(desk.one().domicile == (!said ? domicile : *said ? QString() : u"3576"_s));
    CHECK(desk.isSound());
}

TEST_CASE("nobody closes alone what was active, or what a second person is asked about")
{
    Desk desk;
    desk.sealWith(Desk::served(IkdResult::Active));
    desk.decide(desk.ask(IkdAction::Release));
    desk.logIn(u"sari"_s);
    const qint64 id = desk.one().id;
    CHECK(desk.accounts().close(id, u"resident_wish"_s).error() ==
          Error{ErrorCode::WrongState, u"ikd_was_active"_s});
    const qint64 asked = desk.ask(IkdAction::Deactivate, u"phone_stolen"_s);
    CHECK(desk.accounts().close(id, u"resident_wish"_s).error() ==
          Error{ErrorCode::AlreadyExists, u"ikd_request"_s});
    desk.decide(asked);
    CHECK(desk.one().state == IkdState::Inactive);
    CHECK(desk.isSound());
}

TEST_CASE("a note is a sentence that others can read: no signs that steer a screen, no pages")
{
    Desk desk;
    desk.sealWith(Desk::served(IkdResult::Pending, u"mail_missing"_s));
    const qint64 id = desk.one().id;
    const Error refused{ErrorCode::InvalidArgument, u"note_text"_s};
    for (const QString &note : {u"x\x1b[31m"_s, u"satu\ndua"_s, u"\u202eterbalik"_s, QString(1001, u'a')}) {
        CHECK(desk.accounts().contacted(id, note).error() == refused);
        CHECK(desk.accounts().close(id, u"other"_s, note).error() == refused);
        CHECK(
            desk.accounts().ask(id, {IkdAction::Deactivate, u"card_and_face"_s, u"other"_s, note}).error() ==
            refused);
    }
    CHECK(desk.one().note.isEmpty());
    CHECK_OK(desk.accounts().contacted(id, QString(1000, u'a')));
}

TEST_CASE("people who live elsewhere are counted apart, and for no target")
{
    Desk desk;
    desk.logIn(u"dewi"_s);
    REQUIRE_OK(desk.station->setSetting(u"ikd_local_target"_s, 40));
    IkdServed outsider = Desk::served(IkdResult::Active, {}, u"351611"_s);
    outsider.nik = u"3516114403910001"_s;
    desk.sealWith(outsider);
    desk.sealWith(Desk::served(IkdResult::Active, {}, desk.station->profile().kecamatan.code));
    const auto target = desk.accounts().target();
    REQUIRE_OK(target);
    CHECK(target->target == 40);
    CHECK(target->local.active == 1);
    CHECK(target->outside.active == 1);
    IkdQuery outside;
    outside.isOutsider = true;
    REQUIRE(desk.accounts().list(outside)->size() == 1);
    CHECK(desk.accounts().list(outside)->front().domicile == u"351611");
}

TEST_CASE("packet and account are one transaction, and so are decision and state")
{
    Desk desk;
    desk.logIn(u"sari"_s);
    const VisitSummary visit = desk.startVisit();
    const QString broken =
        u"CREATE TRIGGER broken BEFORE INSERT ON %1 BEGIN SELECT RAISE(ABORT, 'cut'); END"_s;
    desk.run({broken.arg(u"outbox"_s)}); // the last but one thing that sealing writes
    desk.logIn(u"sari"_s);
    const SealedVisit record = Desk::recordWith(Desk::served(IkdResult::Active));
    REQUIRE_FALSE(desk.station->sealVisit(visit, record).has_value());
    CHECK(desk.accounts().list()->empty());
    desk.run({u"DROP TRIGGER broken"_s});
    desk.logIn(u"sari"_s);
    REQUIRE_OK(desk.station->sealVisit(visit, record));
    CHECK(desk.one().state == IkdState::Active);
    const qint64 asked = desk.ask(IkdAction::Deactivate);
    desk.logIn(u"bayu"_s);
    desk.run({u"CREATE TRIGGER broken BEFORE INSERT ON audit WHEN NEW.event = 'approval_decided' "
              "BEGIN SELECT RAISE(ABORT, 'cut'); END"_s});
    desk.logIn(u"bayu"_s);
    REQUIRE_FALSE(Approvals(*desk.station)
                      .decide({{asked, true, {}, {}, {}, {}}}, passphraseOf(u"bayu"_s))
                      .has_value());
    CHECK(desk.one().state == IkdState::Active);
    CHECK(desk.one().request.state == ApprovalState::Waiting);
    desk.run({u"DROP TRIGGER broken"_s});
    desk.decide(asked);
    CHECK(desk.one().state == IkdState::Inactive);
    CHECK(desk.isSound());
}

TEST_CASE("an account that was changed, put in or taken away from outside is told, and never treated")
{
    Desk desk;
    desk.sealWith(Desk::served(IkdResult::Active));
    const qint64 id = desk.one().id;
    CHECK(desk.isSound());
    const QString change = GENERATE(
        u"UPDATE ikd_account SET state = 3"_s, u"UPDATE ikd_account SET outsider = 1 - outsider"_s,
        u"DELETE FROM ikd_account"_s,
        u"INSERT INTO ikd_account SELECT 99, X'00', visit, state, since, due, served_at, domicile, outsider, "
        "contacted_at, contacted_by, request, body FROM ikd_account"_s);
    CAPTURE(change.toStdString());
    desk.run({change});
    desk.logIn(u"dewi"_s);
    CHECK(desk.station->check()->changedRegisters == QStringList{u"ikd_accounts"_s});
    if (change.startsWith(u"UPDATE")) {
        desk.logIn(u"sari"_s);
        CHECK_FALSE(desk.one().isWhole);
        CHECK(
            codeOf(desk.accounts().ask(id, {IkdAction::Reactivate, u"video_call"_s, u"phone_found"_s, {}})) ==
            ErrorCode::Authenticity);
    }
}

TEST_CASE("a person's report names the account, and closed ones go when their time is over, but not on hold")
{
    Desk desk;
    desk.logIn(u"sari"_s);
    const VisitSummary visit = desk.startVisit();
    REQUIRE_OK(desk.station->indexNik(visit.id, kNik));
    REQUIRE_OK(
        desk.station->sealVisit(visit, Desk::recordWith(Desk::served(IkdResult::Pending, u"no_email"_s))));
    REQUIRE_OK(desk.accounts().close(desk.one().id, u"not_reachable"_s));
    desk.logIn(u"dewi"_s);
    const auto report = Privacy(*desk.station).personReport(kNik);
    REQUIRE_OK(report);
    REQUIRE(report->visits.front().account);
    CHECK(report->visits.front().account->state == IkdState::Closed);
    desk.clock.advanceMs(91 * kDay);
    REQUIRE_OK(Privacy(*desk.station).hold(visit.id, u"pengaduan"_s));
    CHECK(Privacy(*desk.station).due()->held == 1);
    CHECK(Privacy(*desk.station).apply()->ikdAccounts == 0);
    REQUIRE_OK(Privacy(*desk.station).release(visit.id, u"selesai"_s));
    CHECK(Privacy(*desk.station).apply()->ikdAccounts == 1);
    CHECK(desk.accounts().list()->empty());
    CHECK(desk.isSound());
}
