// SPDX-License-Identifier: GPL-3.0-or-later
// What `station check` finds of what was changed, cut off or put back behind the program's back.
#include "StationFixture.h"

#include "core/store/Schema.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

/// With a tool, while nobody holds the station.
void tamper(const StationFixture &fixture, const QStringList &statements)
{
    const auto raw =
        Database::open(fixture.folder + u"/loket.db"_s, stationMigrations(), fixture.folder).value();
    for (const QString &statement : statements) {
        INFO(statement.toStdString());
        REQUIRE_OK(raw->run(statement));
    }
}

QUuid sealOne(StationFixture &fixture)
{
    SealedVisit sealed;
    sealed.files = {{u"record.json"_s, "{}"}};
    sealed.reviewCopy = "what the reviewer sees";
    return fixture.station->sealVisit(fixture.startVisit(), sealed).value();
}

/// One bit in the n-th place where `pattern` stands in the database; gives how many places there are.
int flip(const StationFixture &fixture, const QByteArray &pattern, int place)
{
    QFile file(fixture.folder + u"/loket.db"_s);
    REQUIRE(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    int found = 0;
    for (qsizetype at = bytes.indexOf(pattern); at >= 0; at = bytes.indexOf(pattern, at + 1)) {
        if (found++ != place)
            continue;
        REQUIRE(file.seek(at + pattern.size() - 1));
        file.write(QByteArray(1, char(bytes[at + pattern.size() - 1] ^ 4)));
    }
    return found;
}

void cutLog(const StationFixture &fixture)
{
    tamper(fixture, {u"DROP TRIGGER audit_stays"_s,
                     u"DELETE FROM audit WHERE seq > (SELECT max(seq) - 2 FROM audit)"_s,
                     stationMigrations().front().statements.filter(u"audit_stays"_s).first()});
}

QString findingOf(Station &station)
{
    const auto check = station.check();
    REQUIRE_OK(check);
    CHECK(check->isSound() == !check->audit.has_value());
    return check->audit ? check->audit->reason : u"-"_s;
}

} // namespace

TEST_CASE("one bit turned over in a row that nothing seals is found, in the row and in its twin")
{
    const struct
    {
        const char *plant;
        QByteArray pattern;
    } cases[] = {
        {"INSERT INTO setting VALUES('printer', '[\"planted-1\"]', 0)", "planted-1"},
        {"UPDATE operator SET name = 'planted-2' WHERE id = 'tono'", "planted-2"},
        {"INSERT INTO login_throttle VALUES('planted-3', 0, 0, 0, 0, '')", "planted-3"},
        {"UPDATE visit SET step = 'planted-4'", "planted-4"},
        {"UPDATE visit SET finished_steps = 0x7ac0d929", QByteArray::fromHex("7ac0d929")},
        {"INSERT INTO nik_index SELECT 'planted-5', id FROM visit LIMIT 1", "planted-5"},
        {"UPDATE packet SET operator = 'planted-6'", "planted-6"},
        {"UPDATE outbox SET last_error = 'planted-7'", "planted-7"},
        {"UPDATE review_copy SET keep_until = 0x7ac0d92a", QByteArray::fromHex("7ac0d92a")},
        {"INSERT INTO device_event VALUES(9, 0, 'planted-8', '', '', 1, '{}')", "planted-8"},
        {"INSERT INTO approval SELECT 9, id, 'x', 'planted-9', 0, X'', 1, '', NULL, X'' FROM visit LIMIT 1",
         "planted-9"},
        {"INSERT INTO hold SELECT id, 0, 'planted-a', X'' FROM visit LIMIT 1", "planted-a"},
        {"INSERT INTO used_payload SELECT 'planted-c', id, 0 FROM visit LIMIT 1", "planted-c"},
        {"INSERT INTO ikd_account SELECT 9, X'01', id, 1, 0, 'planted-d', '', '', 0, NULL, '', 0, X'' FROM "
         "visit LIMIT 1",
         "planted-d"},
        {"INSERT INTO breach VALUES(9, 0, 0, 'planted-b', 'x', NULL, X'')", "planted-b"},
    };
    for (const auto &[plant, pattern] : cases) {
        for (const int place : {0, 1}) {
            INFO(plant << ", place " << place);
            StationFixture fixture;
            fixture.logIn();
            sealOne(fixture);
            fixture.station.reset();
            tamper(fixture, {QString::fromUtf8(plant)});
            REQUIRE(flip(fixture, pattern, place) >= 2);
            fixture.reopen();
            CHECK(codeOf(fixture.station->check()) == ErrorCode::DatabaseDamaged);
        }
    }
}

TEST_CASE("a table's trigger or index that is gone or another one is named")
{
    StationFixture fixture;
    CHECK(fixture.station->check()->isSound());
    fixture.station.reset();
    tamper(fixture, {u"DROP TRIGGER audit_stays"_s, u"DROP INDEX hold_twin"_s, u"CREATE TABLE strange(x)"_s,
                     u"CREATE INDEX hold_twin ON hold(since)"_s});
    fixture.reopen();
    const auto check = fixture.station->check();
    REQUIRE_OK(check);
    CHECK(check->schemaDifferences == QStringList{u"audit_stays"_s, u"hold_twin"_s, u"strange"_s});
    CHECK_FALSE(check->isSound());
}

TEST_CASE("an audit log cut off after the last packet is found, and stays told after people went on with it")
{
    StationFixture fixture;
    fixture.logIn();
    sealOne(fixture);
    fixture.logIn(u"dewi"_s);
    REQUIRE_OK(fixture.station->setSetting(u"draft_days"_s, 20));
    fixture.station.reset();
    cutLog(fixture); // the setting and the logout: no packet knows of them
    fixture.reopen();
    CHECK(findingOf(*fixture.station) == u"cut");
    CHECK(fixture.station->verifyAudit().value()->reason == u"cut");
    fixture.logIn();
    sealOne(fixture);
    CHECK(findingOf(*fixture.station) == u"cut_before");
    fixture.reopen();
    fixture.logIn(u"dewi"_s);
    CHECK(findingOf(*fixture.station) == u"cut_before");
    CHECK(fixture.station->verifyAudit().value()->reason == u"cut_before");
    CHECK(fixture.station->logWarning()->value_or(AuditFinding{}).reason == u"cut_before");
}

TEST_CASE("an older database put back whole is found by the mirror's card")
{
    StationFixture fixture;
    const QString mirror = fixture.parent.filePath(u"stick"_s);
    REQUIRE(QDir().mkpath(mirror));
    fixture.logIn(u"dewi"_s);
    REQUIRE_OK(fixture.station->setSetting(u"mirror_folder"_s, mirror));
    const QString backup = fixture.parent.filePath(u"backup"_s);
    REQUIRE_OK(fixture.station->backupTo(backup));
    fixture.logIn(u"sari"_s); // the last that the card hears of
    const qint64 rows = fixture.station->auditHead()->count;
    CHECK(fixture.station->check()->rowsOnCard == 0);
    fixture.station.reset();
    REQUIRE(QFile::remove(fixture.folder + u"/loket.db"_s));
    REQUIRE(QFile::copy(backup + u"/loket.db"_s, fixture.folder + u"/loket.db"_s));
    fixture.reopen();
    CHECK(findingOf(*fixture.station) == u"-"); // in itself it is whole
    CHECK(fixture.station->check()->rowsOnCard == rows);
    fixture.logIn(u"dewi"_s); // writes the card anew: from now on the log tells it
    CHECK(fixture.station->check()->rowsOnCard == 0);
    const auto log = fixture.station->auditAfter(0, 1000).value();
    CHECK(std::count_if(log.begin(), log.end(), [&](const AuditRecord &record) {
              return record.row.event == u"older_copy_found" && record.detail[u"seq"_s].toInteger() == rows;
          }) == 1);
    CHECK(fixture.station->logWarning()->value_or(AuditFinding{}).reason == u"older_copy");
}

TEST_CASE("the log of a Loket that kept no end is whole, and gets its end at the next login")
{
    StationFixture fixture;
    fixture.station.reset();
    tamper(fixture, {u"UPDATE audit_head SET signature = X''"_s});
    fixture.reopen();
    CHECK(findingOf(*fixture.station) == u"-");
    fixture.logIn();
    fixture.station.reset();
    cutLog(fixture);
    fixture.reopen();
    CHECK(findingOf(*fixture.station) == u"cut");
}

TEST_CASE("a damaged older key file is told, and a changed passphrase writes both anew")
{
    StationFixture fixture;
    const QDir keys(fixture.folder + u"/keys"_s);
    const QString older = keys.entryList(QDir::Files, QDir::Name).first();
    REQUIRE(QFile::resize(keys.filePath(older), 50));
    CHECK_FALSE(fixture.station->keyFileFellBack());
    CHECK(fixture.station->check()->damagedKeyFiles == QStringList{older});
    CHECK_FALSE(fixture.station->check()->isSound());
    fixture.logIn(u"sari"_s);
    REQUIRE_OK(fixture.station->setPassphrase(u"sari"_s, passphraseFromText(u"padi kuning embun pagi"_s)));
    CHECK(fixture.station->check()->isSound());
}

TEST_CASE("with a login the check also opens what is sealed: drafts, labels, review copies")
{
    StationFixture fixture;
    fixture.logIn();
    sealOne(fixture);
    const VisitSummary open = fixture.startVisit();
    CHECK(fixture.station->check()->visitsOpened == 2);
    CHECK(fixture.station->check()->isSound());
    fixture.station.reset();
    const QString change = GENERATE(u"review_copy SET body = body || X'00'"_s, u"visit SET label = X'00'"_s,
                                    u"visit_event SET body = X'00'"_s);
    CAPTURE(change.toStdString());
    tamper(fixture, {u"UPDATE "_s + change});
    fixture.reopen();
    CHECK(fixture.station->check()->isSound()); // nobody can tell without the keys
    fixture.logIn();
    const auto check = fixture.station->check();
    REQUIRE_OK(check);
    CHECK(check->badVisits.size() == (change.startsWith(u"visit SET") ? 2 : 1));
    if (change.startsWith(u"visit_event"))
        CHECK(check->badVisits.front() == open.id);
    CHECK_FALSE(check->isSound());
}
