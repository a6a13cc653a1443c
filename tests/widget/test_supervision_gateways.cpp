// SPDX-License-Identifier: GPL-3.0-or-later
// The supervisor's pages over a real station: inbox, access request, keeping, breaches, the audit log.
#include "core/audit/AuditExport.h"
#include "core/store/Schema.h"
#include "tests/widget/DeskScene.h"

#include <QFile>
#include <QFileInfo>

using namespace loket;
using namespace loket::desktop;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

struct InboxScene : DeskScene
{
    StationApprovals inbox{*desk};
    StationHome home{*desk, clock, [] { return std::vector<device::Role>(); }};
    QUuid visit;

    InboxScene()
    {
        REQUIRE(open());
        REQUIRE(logIn(u"sari"_s));
        visit = sealVisit({{ApprovalKind::Exception,
                            u"sari"_s,
                            {{u"position"_s, u"right_ring"_s}, {u"reason"_s, u"amputation"_s}}},
                           {ApprovalKind::Acceptance,
                            u"sari"_s,
                            {{u"step"_s, u"iris"_s},
                             {u"position"_s, u"left_eye"_s},
                             {u"score"_s, 31},
                             {u"reason"_s, u"elderly"_s}}}});
    }
    Expected<InboxRows> load(InboxView view)
    {
        return wait<InboxRows>([&](auto reply) { inbox.load(&context, view, reply); });
    }
    std::vector<ActionNeeded> actions()
    {
        return wait<HomeData>([&](auto reply) { home.load(&context, reply); })->actions;
    }
    BatchResult decide(const std::vector<InboxEntry> &entries, const QByteArray &typed)
    {
        const std::vector<ApprovalDecision> decisions{
            {entries[0].item.id, true, {}, {}, {u"reason"_s}},
            {entries[1].item.id, false, u"poor_capture"_s, {}, {u"reason"_s}}};
        return wait<BatchResult>(
                   [&](auto reply) { inbox.decide(&context, decisions, SecretBytes::copyOf(typed), reply); })
            .value();
    }
};

struct PrivacyScene : DeskScene
{
    StationPrivacy privacy{*desk, clock};
    const QString nik = u"3576014403910003"_s;
    QUuid visit;

    PrivacyScene()
    {
        REQUIRE(open());
        REQUIRE(logIn(u"sari"_s));
        visit = addVisit(VisitState::Open, u"Contoh Satu"_s, 1);
        index(visit);
    }
    void index(const QUuid &id)
    {
        REQUIRE(wait<void>([&](auto reply) {
            desk->ask(
                &context, [id, number = nik](Station &station) { return station.indexNik(id, number); },
                reply);
        }));
    }
    Expected<PersonReport> person(const QString &number)
    {
        return wait<PersonReport>([&](auto reply) { privacy.person(&context, number, reply); });
    }
    Expected<void> save(const PersonReport &report, const QString &path)
    {
        return wait<void>([&](auto reply) { privacy.savePerson(&context, report, path, reply); });
    }
    std::vector<AuditRecord> log()
    {
        const auto records = wait<std::vector<AuditRecord>>([&](auto reply) {
            desk->ask(
                &context, [](Station &station) { return station.auditAfter(0, 1000); }, reply);
        });
        REQUIRE(records);
        return *records;
    }
};

} // namespace

TEST_CASE("the inbox lists what was sealed, and is decided with one passphrase by somebody else")
{
    InboxScene scene;
    const auto asOperator = scene.load(InboxView::Waiting);
    REQUIRE(asOperator);
    CHECK(asOperator->view == InboxView::ToFollowUp); // an operator decides nothing
    CHECK(asOperator->entries.empty());
    REQUIRE(scene.logIn(u"bayu"_s));
    const auto waiting = scene.load(InboxView::Waiting);
    REQUIRE(waiting);
    REQUIRE(waiting->entries.size() == 2);
    CHECK(waiting->entries[0].name == u"Contoh Satu"_s);
    CHECK(waiting->entries[0].askedByName == u"Sari Contoh"_s);
    CHECK(waiting->entries[0].mayDecide);
    const auto pictures = scene.wait<InboxPictures>(
        [&](auto reply) { scene.inbox.look(&scene.context, waiting->entries[1], reply); });
    REQUIRE(pictures);
    CHECK(pictures->photo.isNull()); // sealed without a copy
    REQUIRE(pictures->threshold);
    CHECK(*pictures->threshold > 0);
    CHECK(scene.decide(waiting->entries, "salah").error.code == ErrorCode::WrongPassphrase);
    const BatchResult decided = scene.decide(waiting->entries, DeskScene::passphraseOf(u"bayu"_s));
    CHECK(decided.error.code == ErrorCode::None);
    REQUIRE(decided.items.size() == 2);
    CHECK(decided.items[1].outcome == DecisionOutcome::Refused);
    const BatchResult again = scene.decide(waiting->entries, DeskScene::passphraseOf(u"bayu"_s));
    CHECK(again.error == Error{ErrorCode::WrongState, u"approval"_s});
    CHECK(scene.load(InboxView::Waiting)->entries.empty());
    CHECK(scene.load(InboxView::Decided)->entries.size() == 2);
}

TEST_CASE("Home sends the supervisor to what waits, and the counter to what was refused")
{
    InboxScene scene;
    CHECK(scene.actions().empty());
    REQUIRE(scene.logIn(u"bayu"_s));
    REQUIRE(scene.actions().size() == 1);
    CHECK(scene.actions()[0].kind == ActionNeeded::Kind::Inbox);
    CHECK(scene.actions()[0].count == 2);
    REQUIRE(scene.decide(scene.load(InboxView::Waiting)->entries, DeskScene::passphraseOf(u"bayu"_s))
                .error.code == ErrorCode::None);
    REQUIRE(scene.logIn(u"sari"_s));
    REQUIRE(scene.actions().size() == 1);
    CHECK(scene.actions()[0].kind == ActionNeeded::Kind::FollowUp);
    const auto toDo = scene.load(InboxView::ToFollowUp);
    REQUIRE(toDo->entries.size() == 1);
    CHECK(toDo->maySettle);
    REQUIRE(scene.wait<void>([&](auto reply) {
        scene.inbox.settle(&scene.context, toDo->entries[0].item.id, u"recorded_again"_s, {}, reply);
    }));
    CHECK(scene.actions().empty());
}

TEST_CASE("a person's report is for who manages privacy, and leaves as a PDF with its row in the log")
{
    PrivacyScene scene;
    CHECK(scene.person(scene.nik).error().code == ErrorCode::NotAllowed); // an operator
    REQUIRE(scene.logIn(u"bayu"_s));
    CHECK(scene.person(u"3576014403910004"_s).error().code == ErrorCode::NotFound);
    const auto report = scene.person(scene.nik);
    REQUIRE(report);
    REQUIRE(report->visits.size() == 1);
    CHECK(report->nik == scene.nik); // in full: it is that person's own
    CHECK(report->notice.office.startsWith(u"Disdukcapil "_s));
    CHECK_FALSE(report->visits[0].kept.empty());
    const QString pdf = scene.dir.filePath(u"laporan.pdf"_s);
    REQUIRE(scene.save(*report, pdf));
    CHECK(QFileInfo(pdf).size() > 4000);
    CHECK(scene.save(*report, u"/proc/laporan.pdf"_s).error().code == ErrorCode::DiskWrite);
    CHECK(scene.person(scene.nik)->visits[0].trail.back().row.event == u"person_report_saved"_s);
}

TEST_CASE("what is kept: rules, holds and their reasons")
{
    PrivacyScene scene;
    REQUIRE(scene.logIn(u"bayu"_s));
    REQUIRE(scene.wait<void>([&](auto reply) {
        scene.privacy.setHold(&scene.context, scene.visit, true, u"pengaduan"_s, reply);
    }));
    const auto keeping =
        scene.wait<KeepingLook>([&](auto reply) { scene.privacy.keeping(&scene.context, 30, reply); });
    REQUIRE(keeping);
    REQUIRE(keeping->held.size() == 1);
    CHECK(keeping->held[0].hold.reason == u"pengaduan"_s);
    CHECK(keeping->days.draft > 0);
    CHECK(keeping->due.heldInAll == 1);
    CHECK(keeping->due.held == 0);
    CHECK(scene.wait<RetentionDue>([&](auto reply) { scene.privacy.applyRetention(&scene.context, reply); }));
}

TEST_CASE("a breach stands on Home until it is closed, and its people are saved as a list")
{
    PrivacyScene scene;
    REQUIRE(scene.logIn(u"bayu"_s));
    Breach breach;
    breach.kind = BreachKind::MediumLost;
    breach.what = u"stik hilang"_s;
    breach.knownAtUtc = scene.clock.nowUtc().addSecs(-80 * 3600);
    const auto id =
        scene.wait<qint64>([&](auto reply) { scene.privacy.openBreach(&scene.context, breach, reply); });
    REQUIRE(id);
    StationHome home(*scene.desk, scene.clock, [] { return std::vector<device::Role>(); });
    const auto actions = scene.wait<HomeData>([&](auto reply) { home.load(&scene.context, reply); })->actions;
    REQUIRE(actions.size() == 1);
    CHECK(actions[0].kind == ActionNeeded::Kind::Breach);
    CHECK(actions[0].subject == u"-9"_s); // begun hours
    const QString csv = scene.dir.filePath(u"orang.csv"_s);
    REQUIRE(scene.logIn(u"sari"_s));
    const QUuid again = scene.addVisit(VisitState::Open, u"Contoh Satu"_s, 1);
    scene.index(again); // the same person came twice
    REQUIRE(scene.logIn(u"bayu"_s));
    const auto count = scene.wait<AffectedCount>(
        [&](auto reply) { scene.privacy.saveAffected(&scene.context, *id, csv, reply); });
    REQUIRE(count);
    CHECK(count->people == 1);
    CHECK(count->visits == 2);
    CHECK(count->restored == 0);
    QFile list(csv);
    REQUIRE(list.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = list.readAll().trimmed().split('\n');
    REQUIRE(lines.size() == 3);
    CHECK(lines[1].contains("Contoh Satu"));
    CHECK(lines[1].startsWith("1,"));
    CHECK(lines[2].startsWith("1,"));
    REQUIRE(scene.wait<void>(
        [&](auto reply) { scene.privacy.closeBreach(&scene.context, *id, u"diberi tahu"_s, reply); }));
    const auto closed =
        scene.wait<BreachLook>([&](auto reply) { scene.privacy.breaches(&scene.context, reply); });
    CHECK(closed->breaches[0].closedAtUtc.isValid());
}

TEST_CASE("a log that was cut stands on Home until it is in the register of breaches")
{
    PrivacyScene scene;
    REQUIRE(scene.logIn(u"bayu"_s));
    const auto actions = [&] {
        StationHome home(*scene.desk, scene.clock, [] { return std::vector<device::Role>(); });
        return scene.wait<HomeData>([&](auto reply) { home.load(&scene.context, reply); })->actions;
    };
    CHECK(actions().empty());
    scene.desk.reset();
    {
        const auto raw = Database::open(scene.folder + u"/loket.db"_s, stationMigrations(), scene.folder);
        REQUIRE(raw);
        for (const QString &statement :
             {u"DROP TRIGGER audit_stays"_s,
              u"DELETE FROM audit WHERE seq > (SELECT max(seq) - 2 FROM audit)"_s,
              stationMigrations().front().statements.filter(u"audit_stays"_s).first()})
            REQUIRE((*raw)->run(statement));
    }
    scene.desk = std::make_unique<StationDesk>(scene.folder, scene.clock, scene.random);
    REQUIRE(scene.open());
    REQUIRE(scene.logIn(u"sari"_s)); // everybody sees it, whoever can do something about it or not
    REQUIRE(actions().size() == 1);
    CHECK(actions()[0].kind == ActionNeeded::Kind::LogBroken);
    CHECK(actions()[0].subject == u"cut_before"_s);
    REQUIRE(scene.logIn(u"bayu"_s));
    CHECK(actions().size() == 1); // also at the second login
    Breach breach;
    breach.kind = BreachKind::DataChanged;
    breach.what = u"log terpotong"_s;
    breach.knownAtUtc = scene.clock.nowUtc();
    StationPrivacy privacy(*scene.desk, scene.clock);
    REQUIRE(scene.wait<qint64>([&](auto reply) { privacy.openBreach(&scene.context, breach, reply); }));
    REQUIRE(actions().size() == 1);
    CHECK(actions()[0].kind == ActionNeeded::Kind::Breach);
}

TEST_CASE("the log's rows tell when, who, what and about whom, and that they were looked at")
{
    PrivacyScene scene;
    REQUIRE(scene.logIn(u"sari"_s));
    scene.addVisit(VisitState::Open, u"Contoh Satu"_s, 1);
    const auto lines = [&](const AuditQuery &query, bool isOpening) {
        return scene.wait<AuditLines>(
            [&](auto reply) { scene.privacy.auditLines(&scene.context, query, 0, isOpening, reply); });
    };
    CHECK(lines({}, true).error().code == ErrorCode::NotAllowed);
    REQUIRE(scene.logIn(u"dewi"_s));
    const auto opened = lines({u"visit_opened"_s, QDate::currentDate()}, true);
    REQUIRE(opened);
    REQUIRE_FALSE(opened->lines.empty());
    CHECK(opened->lines[0].about.startsWith(u"Contoh Satu"_s));
    CHECK_FALSE(opened->lines[0].who.isEmpty());
    const auto looks = lines({u"audit_viewed"_s, {}}, false); // reading on is no new look
    REQUIRE(looks);
    CHECK(looks->lines.size() == 1);
    CHECK(lines({u"visit_opened"_s, QDate(2020, 1, 1)}, false)->lines.empty());
}

TEST_CASE("the IKD page asks the station: accounts, one person's, a request and a message")
{
    DeskScene scene;
    StationIkd ikd(*scene.desk);
    REQUIRE(scene.open());
    REQUIRE(scene.logIn(u"sari"_s));
    const auto load = [&](IkdView view) {
        return scene.wait<IkdLook>(
            [&](auto reply) { ikd.load(&scene.context, view, IkdState::None, reply); });
    };
    const auto empty = load(IkdView::FollowUp);
    REQUIRE(empty);
    CHECK(empty->accounts.empty());
    CHECK(empty->mayAct);
    CHECK_FALSE(empty->failures.all().empty());
    const QString nik = u"3576014403910003"_s;
    CHECK(scene.wait<IkdLook>([&](auto reply) { ikd.find(&scene.context, nik, reply); }).error().context ==
          u"ikd_nik");
    const IkdRequest request{IkdAction::Deactivate, u"card_and_face"_s, u"misuse"_s, {}};
    CHECK(scene.wait<void>([&](auto reply) { ikd.ask(&scene.context, 1, request, reply); }).error().context ==
          u"ikd_account");
    CHECK(scene.wait<QString>([&](auto reply) { ikd.message(&scene.context, 1, u"id"_s, reply); })
              .error()
              .context == u"ikd_account");
    REQUIRE(scene.logIn(u"tono"_s)); // support sees no residents
    CHECK(load(IkdView::Accounts).error().code == ErrorCode::NotAllowed);
}

TEST_CASE("a backup from the window is a station, while others work in it")
{
    PrivacyScene scene;
    REQUIRE(scene.logIn(u"dewi"_s));
    StationSettings settings(*scene.desk);
    const QString folder = scene.dir.filePath(u"stick/loket"_s);
    REQUIRE(QDir(scene.dir.path()).mkpath(u"stick"_s));
    std::shared_ptr<Job> job;
    const auto backUp = [&](auto reply) { job = settings.backUp(&scene.context, folder, reply); };
    REQUIRE(scene.wait<BackupPlan>(backUp));
    CHECK(Station::exists(folder));
    CHECK(scene.wait<BackupPlan>(backUp).error().code == ErrorCode::AlreadyExists);
    REQUIRE(scene.logIn(u"sari"_s));
    CHECK(scene.wait<BackupPlan>(backUp).error().code == ErrorCode::NotAllowed);
}

TEST_CASE("the log is checked, leaves as a file that verifies anywhere, and has words for each event")
{
    PrivacyScene scene;
    REQUIRE(scene.logIn(u"bayu"_s));
    const auto checked =
        scene.wait<AuditLook>([&](auto reply) { scene.privacy.verifyAudit(&scene.context, reply); });
    REQUIRE(checked);
    CHECK(checked->isChecked);
    CHECK_FALSE(checked->finding);
    const QString file = scene.dir.filePath(u"log.jsonl"_s);
    std::shared_ptr<Job> job;
    const auto rows = scene.wait<qint64>(
        [&](auto reply) { job = scene.privacy.exportAudit(&scene.context, file, true, reply); });
    REQUIRE(rows);
    QFile exported(file);
    REQUIRE(exported.open(QIODevice::ReadOnly));
    const auto verified = verifyExport(exported);
    REQUIRE(verified);
    CHECK_FALSE(verified->finding);
    CHECK(verified->rows == *rows);
    for (const AuditRecord &record : scene.log()) // no code without words
        CHECK(words::auditEvent(record.row.event) != QString(record.row.event).replace(u'_', u' '));
}
