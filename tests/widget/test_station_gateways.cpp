// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "app/desktop/station/DayLogCsv.h"
#include "app/desktop/station/StationGateways.h"
#include "app/words/Words.h"
#include "core/audit/AuditExport.h"
#include "core/reports/DayReport.h"
#include "core/station/Approvals.h"
#include "core/station/DemoStation.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace loket;
using namespace loket::desktop;
using namespace Qt::StringLiterals;

namespace {

/// A demo station in a folder of its own, with a cheap passphrase derivation.
struct DeskScene
{
    QTemporaryDir dir;
    SystemClock clock;
    SystemRandom random;
    QString folder = dir.filePath(u"station"_s);
    std::unique_ptr<StationDesk> desk;
    QObject context;

    DeskScene()
    {
        REQUIRE(words::installLanguage(u"id"_s));
        InitOptions options;
        options.kdf = {1, 64 * 1024};
        options.settings = {{u"disk_low_mb"_s, 2}, {u"disk_full_mb"_s, 1}, {u"disk_reserve_mb"_s, 0}};
        REQUIRE(initDemoStation(folder, options, clock, random));
        desk = std::make_unique<StationDesk>(folder, clock, random);
    }

    /// Asks and waits for the one answer.
    template <class T, class Ask>
    Expected<T> wait(const Ask &ask)
    {
        std::optional<Expected<T>> got;
        ask([&got](Expected<T> answer) {
            REQUIRE_FALSE(got); // exactly once
            got = std::move(answer);
        });
        CHECK_FALSE(got); // never at once
        REQUIRE(QTest::qWaitFor([&] { return got.has_value(); }, 20'000));
        return std::move(*got);
    }

    Expected<StationFace> open()
    {
        StationLogin login(*desk);
        return wait<StationFace>([&](auto reply) { login.open(&context, reply); });
    }

    Expected<SessionLook> logIn(const QString &who)
    {
        StationLogin login(*desk);
        const QByteArray passphrase = passphraseOf(who);
        return wait<SessionLook>(
            [&](auto reply) { login.logIn(&context, who, SecretBytes::copyOf(passphrase), reply); });
    }

    [[nodiscard]] static QByteArray passphraseOf(const QString &who)
    {
        for (const auto &person : demoOperators())
            if (person.id == who)
                return person.passphrase.toUtf8();
        return "wrong";
    }

    QUuid sealVisit(const std::vector<ApprovalRequest> &requests)
    {
        const QUuid id = addVisit(VisitState::Open, u"Contoh Satu"_s, 1);
        const auto sealed = wait<QUuid>([&](auto reply) {
            desk->ask(
                &context,
                [id, requests](Station &station) -> Expected<QUuid> {
                    const auto summary = station.summary(id);
                    if (!summary)
                        return fail(summary.error());
                    return station.sealVisit(*summary, {{{u"record.json"_s, "{}"}}, requests, {}});
                },
                reply);
        });
        REQUIRE(sealed);
        return id;
    }

    QUuid addVisit(VisitState state, const QString &name, int minutesAgo)
    {
        VisitSummary visit;
        visit.id = random.uuid();
        visit.service = u"ektp_enrolment"_s;
        visit.state = state;
        visit.openedAtUtc = visit.updatedAtUtc = clock.nowUtc().addSecs(-60LL * minutesAgo);
        visit.operatorId = u"sari"_s;
        visit.currentStep = u"registration"_s;
        visit.label = name;
        visit.maskedNik = u"3576••••••••0003"_s;
        const VisitEvent opened{
            1, u"opened"_s, visit.openedAtUtc, u"sari"_s, {{u"service"_s, visit.service}}};
        const auto made = wait<void>([&](auto reply) {
            desk->ask(
                &context, [visit, opened](Station &station) { return station.create(visit, opened); }, reply);
        });
        REQUIRE(made);
        return visit.id;
    }
};

} // namespace

TEST_CASE("the login page learns place and people before anybody has logged in")
{
    DeskScene scene;
    const auto face = scene.open();
    REQUIRE(face);
    CHECK(face->isDemo);
    CHECK(face->operators.size() == demoOperators().size());
    CHECK(face->operators[0].roleCode.size() > 0);
    CHECK(face->freeBytes > 0);
    CHECK(face->lastOperatorId.isEmpty());
    REQUIRE(scene.logIn(u"bayu"_s));
    const auto again = scene.open(); // "try again" on an open station
    REQUIRE(again);
    CHECK(again->lastOperatorId == u"bayu"_s);
}

TEST_CASE("a station that another program holds is told, and opens when it is free")
{
    DeskScene scene;
    auto other = std::make_unique<StationDesk>(scene.folder, scene.clock, scene.random);
    StationLogin login(*other);
    REQUIRE(scene.wait<StationFace>([&](auto reply) { login.open(&scene.context, reply); }));
    const auto refused = scene.open();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::InUse);
    other.reset(); // gives the folder free, in its own thread
    CHECK(scene.open());
}

TEST_CASE("a wrong passphrase is refused, the right one opens, lock closes")
{
    DeskScene scene;
    REQUIRE(scene.open());
    StationHome home(*scene.desk, scene.clock, [] { return std::vector<device::Role>{}; });
    const auto load = [&] {
        return scene.wait<HomeData>([&](auto reply) { home.load(&scene.context, reply); });
    };
    CHECK(scene.logIn(u"nobody"_s).error().code == ErrorCode::WrongPassphrase);
    CHECK(load().error().code == ErrorCode::Locked);
    const auto session = scene.logIn(u"sari"_s);
    REQUIRE(session);
    CHECK(session->who.id == u"sari"_s);
    CHECK(load());
    StationLogin(*scene.desk).lock();
    CHECK(load().error().code == ErrorCode::Locked);
}

TEST_CASE("home counts the day, lists what waits and adds devices in trouble")
{
    DeskScene scene;
    REQUIRE(scene.open());
    REQUIRE(scene.logIn(u"sari"_s));
    scene.addVisit(VisitState::Open, u"Contoh Satu"_s, 3);
    scene.addVisit(VisitState::Parked, u"Contoh Dua"_s, 2);
    StationHome home(*scene.desk, scene.clock, [] { return std::vector{device::Role::Fingerprint}; });
    const auto data = scene.wait<HomeData>([&](auto reply) { home.load(&scene.context, reply); });
    REQUIRE(data);
    REQUIRE(data->services.size() >= 1);
    CHECK(data->services[0].canStart());
    CHECK_FALSE(data->services[0].brings.isEmpty());
    REQUIRE(data->parked.size() == 2);
    CHECK(data->parked[0].label == u"Contoh Dua"_s); // newest first
    CHECK(data->parked[1].isInterrupted);
    // Minutes after midnight they are of the day before.
    const QDateTime first = scene.clock.nowUtc().toLocalTime();
    CHECK(data->today.unfinished == (first.time() > QTime(0, 10) ? 2 : data->today.unfinished));
    CHECK(data->queue.waiting == 0);
    REQUIRE(data->actions.size() == 1);
    CHECK(data->actions[0].kind == ActionNeeded::Kind::DeviceTrouble);
    CHECK(data->actions[0].subject == u"fingerprint"_s);
}

TEST_CASE(
    "home tells of copies that are not written until they are, and counts the minutes as the report does")
{
    DeskScene scene;
    REQUIRE(scene.open());
    REQUIRE(scene.logIn(u"bayu"_s));
    QTemporaryDir stick;
    const QString folder = stick.filePath(u"salinan"_s);
    REQUIRE(QDir().mkpath(folder));
    StationSettings settings(*scene.desk);
    REQUIRE(scene.wait<SettingsData>(
        [&](auto reply) { settings.set(&scene.context, u"mirror_folder"_s, folder, reply); }));
    REQUIRE(QDir().rename(folder, stick.filePath(u"dicabut"_s))); // pulled
    double median = 0;
    scene.desk->tell([&](Station &station) {
        std::vector<VisitSummary> sealed;
        for (const int seconds : {120, 180, 3600}) { // one that was parked for long
            VisitSummary visit;
            visit.id = scene.random.uuid();
            visit.service = u"ektp_enrolment"_s;
            visit.state = VisitState::Open;
            visit.openedAtUtc = scene.clock.nowUtc().addSecs(-seconds);
            VisitEvent opened;
            opened.type = u"opened"_s;
            (void)station.create(visit, opened);
            (void)station.sealVisit(visit, {{{u"record.json"_s, "{}"}}, {}, {}});
        }
        const auto day = station.list({}, scene.clock.nowUtc().addDays(-1));
        median = reports::dayReport({}, day.value_or(std::vector<VisitSummary>{})).medianMinutes;
    });
    StationHome home(*scene.desk, scene.clock, [] { return std::vector<device::Role>(); });
    const auto load = [&] {
        return scene.wait<HomeData>([&](auto reply) { home.load(&scene.context, reply); });
    };
    const auto before = load();
    REQUIRE(before);
    REQUIRE(before->actions.size() == 1);
    CHECK(before->actions[0].kind == ActionNeeded::Kind::MirrorBehind);
    CHECK(before->actions[0].count == 3);
    CHECK(before->actions[0].subject == folder);
    // In the first hour of a day the longest of the three began yesterday.
    if (scene.clock.nowUtc().toLocalTime().time() > QTime(1, 5)) {
        REQUIRE(before->today.medianMinutes);
        CHECK(*before->today.medianMinutes == Approx(median));
        CHECK(*before->today.medianMinutes == Approx(3).margin(0.2)); // the mean would be 22
    }
    REQUIRE(QDir().rename(stick.filePath(u"dicabut"_s), folder));
    const auto after = load();
    REQUIRE(after);
    CHECK(after->actions.empty());
    CHECK(QDir(folder).entryList({u"*.lkp"_s}, QDir::Files).size() == 3);
}

TEST_CASE("the day log pages, searches and opens a visit")
{
    DeskScene scene;
    REQUIRE(scene.open());
    REQUIRE(scene.logIn(u"bayu"_s));
    for (int i = 0; i < 130; ++i)
        scene.addVisit(VisitState::Parked, i % 2 ? u"Contoh Ganjil"_s : u"Contoh Genap"_s, i);
    StationDayLog log(*scene.desk, scene.clock);
    const auto page = [&](const DayLogQuery &query, const DayLogCursor &after) {
        return scene.wait<DayLogRows>([&](auto reply) { log.page(&scene.context, query, after, reply); });
    };
    const auto first = page({}, {});
    REQUIRE(first);
    CHECK(first->rows.size() == 100);
    CHECK(first->hasMore);
    const auto second = page({}, first->next);
    REQUIRE(second);
    CHECK(second->rows.size() == 30);
    CHECK_FALSE(second->hasMore);
    const auto found = page({u"ganjil"_s, {}, {}, {}, {}}, {});
    REQUIRE(found);
    CHECK(found->rows.size() == 65);
    const auto none = page({{}, {VisitState::Sealed}, {}, {}, {}}, {});
    REQUIRE(none);
    CHECK(none->rows.empty());
    CHECK_FALSE(none->hasMore);

    const auto detail =
        scene.wait<VisitDetail>([&](auto reply) { log.detail(&scene.context, first->rows[0].id, reply); });
    REQUIRE(detail);
    CHECK(detail->summary.label == u"Contoh Genap"_s);
    CHECK(detail->operatorName == u"Sari Contoh"_s);
}

TEST_CASE("the inbox lists what was sealed, is decided with one passphrase, and the day log and Home know it")
{
    DeskScene scene;
    REQUIRE(scene.open());
    REQUIRE(scene.logIn(u"sari"_s));
    const QUuid visit = scene.sealVisit({{ApprovalKind::Exception,
                                          u"sari"_s,
                                          {{u"position"_s, u"right_ring"_s}, {u"reason"_s, u"amputation"_s}}},
                                         {ApprovalKind::Acceptance,
                                          u"sari"_s,
                                          {{u"step"_s, u"iris"_s},
                                           {u"position"_s, u"left_eye"_s},
                                           {u"score"_s, 31},
                                           {u"reason"_s, u"elderly"_s}}}});
    StationApprovals inbox(*scene.desk);
    StationHome home(*scene.desk, scene.clock, [] { return std::vector<device::Role>(); });
    StationDayLog log(*scene.desk, scene.clock);
    const auto load = [&](InboxView view) {
        return scene.wait<InboxRows>([&](auto reply) { inbox.load(&scene.context, view, reply); });
    };
    const auto actions = [&] {
        return scene.wait<HomeData>([&](auto reply) { home.load(&scene.context, reply); })->actions;
    };
    const auto asOperator = load(InboxView::Waiting);
    REQUIRE(asOperator);
    CHECK(asOperator->view == InboxView::ToFollowUp); // an operator decides nothing
    CHECK(asOperator->entries.empty());
    CHECK(actions().empty());

    REQUIRE(scene.logIn(u"bayu"_s));
    REQUIRE(actions().size() == 1);
    CHECK(actions()[0].kind == ActionNeeded::Kind::Inbox);
    CHECK(actions()[0].count == 2);
    const auto waiting = load(InboxView::Waiting);
    REQUIRE(waiting);
    REQUIRE(waiting->entries.size() == 2);
    CHECK(waiting->entries[0].name == u"Contoh Satu"_s);
    CHECK(waiting->entries[0].askedByName == u"Sari Contoh"_s);
    CHECK(waiting->entries[0].mayDecide);
    const auto pictures = scene.wait<InboxPictures>(
        [&](auto reply) { inbox.look(&scene.context, waiting->entries[1], reply); });
    REQUIRE(pictures);
    CHECK(pictures->photo.isNull()); // sealed without a copy
    REQUIRE(pictures->threshold);
    CHECK(*pictures->threshold > 0);
    const std::vector<ApprovalDecision> decisions{
        {waiting->entries[0].item.id, true, {}, {}, {u"reason"_s}},
        {waiting->entries[1].item.id, false, u"poor_capture"_s, {}, {u"reason"_s}}};
    const auto decide = [&](const QByteArray &typed) {
        return scene.wait<void>(
            [&](auto reply) { inbox.decide(&scene.context, decisions, SecretBytes::copyOf(typed), reply); });
    };
    CHECK(decide("salah").error().code == ErrorCode::WrongPassphrase);
    REQUIRE(decide(scene.passphraseOf(u"bayu"_s)));
    CHECK(load(InboxView::Waiting)->entries.empty());
    CHECK(load(InboxView::Decided)->entries.size() == 2);

    REQUIRE(scene.logIn(u"sari"_s));
    REQUIRE(actions().size() == 1);
    CHECK(actions()[0].kind == ActionNeeded::Kind::FollowUp);
    const auto toDo = load(InboxView::ToFollowUp);
    REQUIRE(toDo->entries.size() == 1);
    CHECK(toDo->maySettle);
    REQUIRE(scene.wait<void>([&](auto reply) {
        inbox.settle(&scene.context, toDo->entries[0].item.id, u"recorded_again"_s, {}, reply);
    }));
    CHECK(actions().empty());
    CHECK(scene.wait<VisitDetail>([&](auto reply) { log.detail(&scene.context, visit, reply); }));
}

TEST_CASE(
    "a person's report, the register of breaches and the log leave the station as files, each in the log")
{
    DeskScene scene;
    REQUIRE(scene.open());
    REQUIRE(scene.logIn(u"sari"_s));
    const QString nik = u"3576014403910003"_s;
    const QUuid visit = scene.addVisit(VisitState::Open, u"Contoh Satu"_s, 1);
    REQUIRE(scene.wait<void>([&](auto reply) {
        scene.desk->ask(
            &scene.context, [visit, nik](Station &station) { return station.indexNik(visit, nik); }, reply);
    }));
    StationPrivacy privacy(*scene.desk, scene.clock);
    const auto person = [&](const QString &number) {
        return scene.wait<PersonReport>([&](auto reply) { privacy.person(&scene.context, number, reply); });
    };
    CHECK(person(nik).error().code == ErrorCode::NotAllowed); // an operator
    REQUIRE(scene.logIn(u"bayu"_s));
    CHECK(person(u"3576014403910004"_s).error().code == ErrorCode::NotFound);
    const auto report = person(nik);
    REQUIRE(report);
    REQUIRE(report->visits.size() == 1);
    CHECK(report->maskedNik == u"3576••••••••0003"_s);
    const QString pdf = scene.dir.filePath(u"laporan.pdf"_s);
    const auto save = [&](const QString &path) {
        return scene.wait<void>(
            [&](auto reply) { privacy.savePerson(&scene.context, *report, path, reply); });
    };
    REQUIRE(save(pdf));
    CHECK(QFileInfo(pdf).size() > 4000);
    CHECK(save(u"/proc/laporan.pdf"_s).error().code == ErrorCode::DiskWrite);
    CHECK(person(nik)->visits[0].trail.back().row.event == u"person_report_saved"_s);

    REQUIRE(scene.wait<void>(
        [&](auto reply) { privacy.setHold(&scene.context, visit, true, u"pengaduan"_s, reply); }));
    const auto keeping =
        scene.wait<KeepingLook>([&](auto reply) { privacy.keeping(&scene.context, 30, reply); });
    REQUIRE(keeping);
    REQUIRE(keeping->held.size() == 1);
    CHECK(keeping->held[0].hold.reason == u"pengaduan"_s);
    CHECK(keeping->draftDays > 0);
    CHECK(scene.wait<RetentionDue>([&](auto reply) { privacy.applyRetention(&scene.context, reply); }));

    Breach breach;
    breach.kind = BreachKind::MediumLost;
    breach.what = u"stik hilang"_s;
    breach.knownAtUtc = scene.clock.nowUtc().addSecs(-80 * 3600);
    const auto id =
        scene.wait<qint64>([&](auto reply) { privacy.openBreach(&scene.context, breach, reply); });
    REQUIRE(id);
    StationHome home(*scene.desk, scene.clock, [] { return std::vector<device::Role>(); });
    const auto actions = scene.wait<HomeData>([&](auto reply) { home.load(&scene.context, reply); })->actions;
    REQUIRE(actions.size() == 1);
    CHECK(actions[0].kind == ActionNeeded::Kind::Breach);
    CHECK(actions[0].subject == u"-9"_s); // begun hours
    const QString csv = scene.dir.filePath(u"orang.csv"_s);
    CHECK(scene.wait<int>([&](auto reply) { privacy.saveAffected(&scene.context, *id, csv, reply); }) == 1);
    QFile list(csv);
    REQUIRE(list.open(QIODevice::ReadOnly));
    CHECK(list.readAll().contains("Contoh Satu"));
    REQUIRE(scene.wait<void>(
        [&](auto reply) { privacy.closeBreach(&scene.context, *id, u"diberi tahu"_s, reply); }));
    CHECK(scene.wait<BreachLook>([&](auto reply) { privacy.breaches(&scene.context, reply); })
              ->breaches[0]
              .closedAtUtc.isValid());

    const auto checked =
        scene.wait<AuditLook>([&](auto reply) { privacy.verifyAudit(&scene.context, reply); });
    REQUIRE(checked);
    CHECK(checked->isChecked);
    CHECK_FALSE(checked->finding);
    const QString log = scene.dir.filePath(u"log.jsonl"_s);
    std::shared_ptr<Job> job;
    const auto rows =
        scene.wait<qint64>([&](auto reply) { job = privacy.exportAudit(&scene.context, log, true, reply); });
    REQUIRE(rows);
    QFile exported(log);
    REQUIRE(exported.open(QIODevice::ReadOnly));
    const auto verified = verifyExport(exported);
    REQUIRE(verified);
    CHECK_FALSE(verified->finding);
    CHECK(verified->rows == *rows);
    const auto last = scene.wait<std::vector<AuditRecord>>([&](auto reply) {
        scene.desk->ask(
            &scene.context, [](Station &station) { return station.auditAfter(0, 1000); }, reply);
    });
    REQUIRE(last);
    for (const AuditRecord &record : *last) // no code without words
        CHECK(words::auditEvent(record.row.event) != QString(record.row.event).replace(u'_', u' '));
}

TEST_CASE("the export is written with its audit row, and only by who may")
{
    DeskScene scene;
    REQUIRE(scene.open());
    REQUIRE(scene.logIn(u"sari"_s));
    scene.addVisit(VisitState::Parked, u"=cmd|' /C calc'!A0"_s, 1);
    const QString path = scene.dir.filePath(u"log.csv"_s);
    StationDayLog log(*scene.desk, scene.clock);
    std::shared_ptr<Job> job;
    const auto exported = [&] {
        return scene.wait<int>([&](auto reply) { job = log.exportCsv(&scene.context, {}, path, reply); });
    };
    CHECK(exported().error().code == ErrorCode::NotAllowed); // an operator
    CHECK_FALSE(QFile::exists(path));
    REQUIRE(scene.logIn(u"bayu"_s));
    const auto rows = exported();
    REQUIRE(rows);
    CHECK(*rows == 1);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    CHECK(text.startsWith("\xEF\xBB\xBF"));
    CHECK(text.contains("'=cmd")); // no spreadsheet runs it
    CHECK(text.contains("3576"));
    const auto audit = scene.wait<std::vector<AuditRecord>>([&](auto reply) {
        scene.desk->ask(
            &scene.context, [](Station &station) { return station.auditAfter(0, 1000); }, reply);
    });
    REQUIRE(audit);
    CHECK(std::any_of(audit->begin(), audit->end(),
                      [](const AuditRecord &record) { return record.row.event == u"daylog_exported"_s; }));
}

TEST_CASE("a row with commas, quotes and line breaks stays one row")
{
    VisitSummary visit;
    visit.label = u"Contoh, \"Kutip\"\nBaru"_s;
    const QByteArray row = dayLogCsvRow(visit);
    CHECK(row.contains("\"Contoh, \"\"Kutip\"\"\nBaru\""));
    CHECK(row.endsWith("\r\n"));
    CHECK(row.count("\r\n") == 1);
}

TEST_CASE("a cancelled visit's row says why, in the reason's words and the operator's own")
{
    VisitSummary visit;
    visit.state = VisitState::Cancelled;
    visit.endReason = u"other"_s;
    visit.endNote = u"listrik padam"_s;
    const QByteArray row = dayLogCsvRow(visit);
    CHECK(row.endsWith("," + words::reason(u"other"_s).toUtf8() + ",listrik padam\r\n"));
    CHECK(row.count(',') == dayLogCsvHead().count(','));
}

TEST_CASE("language and look are everybody's, devices are for who minds them, the rest for the supervisor")
{
    DeskScene scene;
    REQUIRE(scene.open());
    StationSettings settings(*scene.desk);
    const auto set = [&](const QString &key, const QJsonValue &value) {
        return scene.wait<SettingsData>([&](auto reply) { settings.set(&scene.context, key, value, reply); });
    };
    REQUIRE(scene.logIn(u"raka"_s)); // an intern
    CHECK(set(u"large_text"_s, true)->values.flag(u"large_text"_s));
    CHECK(set(u"device.camera"_s, u"none"_s).error().code == ErrorCode::NotAllowed);
    REQUIRE(scene.logIn(u"sari"_s));
    CHECK(set(u"device.camera"_s, u"none"_s)->values.text(u"device.camera"_s) == u"none"_s);
    CHECK(set(u"quality.finger"_s, 50).error().code == ErrorCode::NotAllowed);
    REQUIRE(scene.logIn(u"bayu"_s));
    CHECK(set(u"quality.finger"_s, 50)->values.integer(u"quality.finger"_s) == 50);
    CHECK(set(u"quality.finger"_s, 500).error().code == ErrorCode::InvalidArgument);
    const auto reset = scene.wait<SettingsData>(
        [&](auto reply) { settings.reset(&scene.context, u"quality.finger"_s, reply); });
    REQUIRE(reset);
    CHECK_FALSE(reset->values.isChanged(u"quality.finger"_s));
}

TEST_CASE("no answer comes to a page that is gone")
{
    DeskScene scene;
    bool isCalled = false;
    {
        QObject page;
        StationLogin login(*scene.desk);
        login.open(&page, [&](const Expected<StationFace> &) { isCalled = true; });
    }
    REQUIRE(scene.open()); // queued behind it
    QTest::qWait(0);
    CHECK_FALSE(isCalled);
}
