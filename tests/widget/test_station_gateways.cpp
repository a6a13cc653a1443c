// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/station/DayLogCsv.h"
#include "core/access/Passphrase.h"
#include "core/reports/DayReport.h"
#include "tests/widget/DeskScene.h"

#include <QDir>
#include <QFile>

using namespace loket;
using namespace loket::desktop;
using namespace loket::test;
using namespace Qt::StringLiterals;

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
        [&](auto reply) { settings.set(&scene.context, u"mirror_folder"_s, folder, {}, reply); }));
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
        return scene.wait<SettingsData>(
            [&](auto reply) { settings.set(&scene.context, key, value, {}, reply); });
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
    const auto reset = scene.wait<SettingsData>([&](auto reply) {
        settings.set(&scene.context, u"quality.finger"_s, QJsonValue(QJsonValue::Undefined), {}, reply);
    });
    REQUIRE(reset);
    CHECK_FALSE(reset->values.isChanged(u"quality.finger"_s));
}

TEST_CASE("the rule of two is changed through the window by two alone")
{
    DeskScene scene;
    REQUIRE(scene.open());
    StationSettings settings(*scene.desk);
    REQUIRE(scene.logIn(u"bayu"_s));
    const auto set = [&](const QJsonValue &value, const QString &id, const QString &passphrase) {
        return scene.wait<SettingsData>([&](auto reply) {
            settings.set(&scene.context, u"reset_by_two"_s, value, {id, passphraseFromText(passphrase)},
                         reply);
        });
    };
    const Error two{ErrorCode::NotAllowed, u"second_person"_s};
    CHECK(set(false, {}, {}).error() == two);
    CHECK(set(QJsonValue(QJsonValue::Undefined), {}, {}).error() == two);
    CHECK(set(false, u"dewi"_s, u"bukan frasa sandinya"_s).error().code == ErrorCode::WrongPassphrase);
    const auto done = set(false, u"dewi"_s, u"kapal putih laut dalam"_s);
    REQUIRE(done);
    CHECK_FALSE(done->values.flag(u"reset_by_two"_s));
    REQUIRE(done->seconds.size() == 1); // of those who manage people, all but bayu
    CHECK(done->seconds.first().first == u"dewi"_s);
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
