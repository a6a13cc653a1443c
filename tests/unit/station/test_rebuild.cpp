// SPDX-License-Identifier: GPL-3.0-or-later
// The database is destroyed: the queue comes back from the mirror folder.
#include "core/station/NumberRanges.h"
#include "core/station/Privacy.h"
#include "core/station/Rebuild.h"
#include "core/station/StationCard.h"
#include "core/store/Schema.h"
#include "tests/unit/station/StationFixture.h"

#include <catch2/catch.hpp>

#include <QSqlDatabase>
#include <QSqlQuery>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

SealedVisit recordOf(const QByteArray &text)
{
    SealedVisit record;
    record.files = {{u"record.json"_s, text}};
    return record;
}

/// A station with a mirror folder and some sealed visits.
struct Mirrored : StationFixture
{
    QString mirror = parent.filePath(u"stick"_s);
    std::vector<QUuid> packets;

    explicit Mirrored(int count = 3)
    {
        REQUIRE(QDir().mkpath(mirror));
        logIn(u"dewi"_s); // the administrator: settings
        REQUIRE_OK(station->setSetting(u"mirror_folder"_s, mirror));
        REQUIRE_OK(station->setSetting(u"draft_days"_s, 21));
        logIn(u"sari"_s);
        for (int i = 0; i < count; ++i)
            packets.push_back(sealOne());
    }

    QUuid sealOne() { return station->sealVisit(startVisit(), recordOf("{}")).value(); }
    [[nodiscard]] QString copyOf(const QUuid &packet) const
    {
        return mirror + u'/' + packet.toString(QUuid::WithoutBraces) + u".lkp"_s;
    }
    void destroy(bool leaveRubbish = true)
    {
        station.reset();
        for (const char *name : {"loket.db", "loket.db-wal", "loket.db-shm"})
            QFile::remove(folder + u'/' + QLatin1StringView(name));
        if (!leaveRubbish)
            return;
        QFile file(folder + u"/loket.db"_s);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(100'000, '\x5a'));
    }
    /// The card and its spares, in the order in which they are tried.
    [[nodiscard]] QStringList cards() const
    {
        return {mirror + u"/station.card"_s, mirror + u"/station.card.spare"_s,
                folder + u"/station.card.spare"_s};
    }
    /// Past the program, as somebody with the file could.
    void sql(const QString &statement) const
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"past"_s);
            database.setDatabaseName(folder + u"/loket.db"_s);
            REQUIRE(database.open());
            REQUIRE(QSqlQuery(database).exec(statement));
        }
        QSqlDatabase::removeDatabase(u"past"_s);
    }
    [[nodiscard]] Expected<RemadeDatabase> remake(const QString &id = u"dewi"_s)
    {
        return remakeDatabase(folder, mirror, id, passphraseOf(id), clock, random);
    }
};

void flipByte(const QString &path, qint64 at)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(at));
    const char before = file.read(1).at(0);
    REQUIRE(file.seek(at));
    file.write(QByteArray(1, char(before ^ 0x20)));
}

} // namespace

TEST_CASE("a record that came back from a copy says so, and a breach counts nobody for it")
{
    Mirrored fixture;
    CHECK_FALSE(fixture.station->list({VisitState::Sealed})->front().isRestored); // nameless, and of here
    fixture.destroy();
    REQUIRE_OK(fixture.remake());
    fixture.reopen();
    fixture.logIn(u"dewi"_s);
    REQUIRE_OK(adoptPackets(*fixture.station, fixture.mirror));
    const auto visits = fixture.station->list({VisitState::Sealed});
    REQUIRE_OK(visits);
    REQUIRE(visits->size() == 3);
    for (const VisitSummary &visit : *visits)
        CHECK(visit.isRestored);
    Breach breach;
    breach.kind = BreachKind::DataLost;
    breach.what = u"Basis data rusak"_s;
    breach.knownAtUtc = fixture.clock.nowUtc();
    Privacy privacy(*fixture.station);
    const auto affected = privacy.affected(privacy.openBreach(breach).value());
    REQUIRE_OK(affected);
    CHECK(affected->people == 0);
    CHECK(affected->restored == 3);
    CHECK(affected->unregistered == 0);
    CHECK(affected->visits.size() == 3);
    CHECK(affected->visits.front().outbox == OutboxState::Waiting);
}

TEST_CASE("a destroyed database: people, settings and every sealed packet come back from the mirror")
{
    Mirrored fixture;
    const QUuid oldEpoch = fixture.station->profile().epoch;
    const QByteArray bytes = fixture.station->packetBytes(fixture.packets[1]).value();
    const bool leavesRubbish = GENERATE(true, false);
    fixture.destroy(leavesRubbish);
    const auto remade = fixture.remake();
    REQUIRE_OK(remade);
    CHECK(remade->damagedFolder.isEmpty() != leavesRubbish);
    if (leavesRubbish) // kept for whoever can read more from it
        CHECK(QFile(remade->damagedFolder + u"/loket.db"_s).size() == 100'000);

    fixture.reopen();
    Station &station = *fixture.station;
    CHECK(station.profile().epoch != oldEpoch);
    CHECK(station.settings().integer(u"draft_days"_s) == 21);
    CHECK(station.operators()->size() == demoOperators().size());
    fixture.logIn(u"dewi"_s); // with the passphrase of before
    const auto report = adoptPackets(station, fixture.mirror);
    REQUIRE_OK(report);
    CHECK(report->adopted == 3);
    CHECK(report->missing.empty());
    CHECK_FALSE(report->hasNewEpoch); // it has one already
    CHECK(station.queue()->waiting == 3);
    CHECK(station.packetBytes(fixture.packets[1]).value() == bytes);
    const auto check = station.check();
    REQUIRE_OK(check);
    CHECK(check->packetsVerified == 3);
    CHECK(check->badPackets.empty());
    CHECK_FALSE(check->audit.has_value());
    CHECK(adoptPackets(station, fixture.mirror)->alreadyThere == 3);

    fixture.logIn(u"sari"_s); // and the counter goes on
    const QUuid next = fixture.sealOne();
    CHECK(station.packets()->front().row.id == next);
    CHECK(station.packets()->front().row.seq == 4);
    CHECK(station.check()->badPackets.empty());
}

TEST_CASE("copies that are damaged, foreign or gone are told and harm nothing")
{
    Mirrored fixture(4);
    Mirrored other(1);
    REQUIRE(QFile::copy(other.copyOf(other.packets[0]), fixture.mirror + u"/other.lkp"_s));
    flipByte(fixture.copyOf(fixture.packets[0]), 500);
    REQUIRE(QFile::remove(fixture.copyOf(fixture.packets[2])));
    fixture.destroy();
    REQUIRE_OK(fixture.remake());
    fixture.reopen();
    fixture.logIn(u"dewi"_s);
    const auto report = adoptPackets(*fixture.station, fixture.mirror);
    REQUIRE_OK(report);
    CHECK(report->adopted == 2);
    CHECK(report->damaged == QStringList{QFileInfo(fixture.copyOf(fixture.packets[0])).fileName()});
    CHECK(report->foreign == QStringList{u"other.lkp"_s});
    CHECK(report->lost == std::vector<qint64>{1, 3}); // the card says that they waited
    CHECK(report->missing.empty());
    CHECK(QFile::exists(fixture.copyOf(fixture.packets[0]))); // stays for whoever can mend it
}

TEST_CASE("a backup that was put back takes the newer packets from the mirror, under a new epoch")
{
    Mirrored fixture(2);
    fixture.logIn(u"dewi"_s);
    const QString backup = fixture.parent.filePath(u"backup"_s);
    REQUIRE_OK(fixture.station->backupTo(backup));
    fixture.logIn(u"sari"_s);
    const QUuid third = fixture.sealOne();
    const QUuid epoch = fixture.station->profile().epoch;
    fixture.destroy(false);
    REQUIRE(QFile::copy(backup + u"/loket.db"_s, fixture.folder + u"/loket.db"_s));
    fixture.reopen();
    fixture.logIn(u"dewi"_s);
    const auto report = adoptPackets(*fixture.station, fixture.mirror);
    REQUIRE_OK(report);
    CHECK(report->adopted == 1);
    CHECK(report->alreadyThere == 2);
    CHECK(report->hasNewEpoch);
    CHECK(fixture.station->profile().epoch != epoch);
    CHECK_OK(fixture.station->packetBytes(third));
    CHECK(fixture.station->check()->badPackets.empty());
    CHECK_FALSE(fixture.station->check()->audit.has_value());
    fixture.reopen();
    CHECK(fixture.station->profile().epoch != epoch); // signed anew
}

TEST_CASE("a newest packet without a copy is missed, and its number is not given again")
{
    Mirrored fixture(3);
    const bool isBackup = GENERATE(false, true); // an older database was put back, or none is left
    const QString backup = fixture.parent.filePath(u"backup"_s);
    fixture.logIn(u"dewi"_s);
    REQUIRE_OK(fixture.station->backupTo(backup));
    fixture.logIn(u"sari"_s);
    fixture.clock.advanceMs(2 * 3600 * 1000);
    const QDateTime last = fixture.clock.nowUtc();
    fixture.packets.push_back(fixture.sealOne());
    fixture.clock.advanceMs(2 * 3600 * 1000);
    REQUIRE(QFile::remove(fixture.copyOf(fixture.packets[3])));
    fixture.destroy(false);
    if (isBackup)
        REQUIRE(QFile::copy(backup + u"/loket.db"_s, fixture.folder + u"/loket.db"_s));
    else
        REQUIRE_OK(fixture.remake());
    fixture.reopen();
    fixture.logIn(u"dewi"_s);
    for (int i = 0; i < 2; ++i) { // also after the card was written anew
        const auto report = adoptPackets(*fixture.station, fixture.mirror);
        REQUIRE_OK(report);
        CHECK(report->lost == std::vector<qint64>{4});
        CHECK(report->missing.empty());
        CHECK(report->lastSealedUtc == last);
        fixture.reopen();
        fixture.logIn(u"dewi"_s);
    }
    CHECK(fixture.station->check()->lostNumbers == std::vector<qint64>{4});
    fixture.logIn(u"sari"_s);
    (void)fixture.sealOne();
    CHECK(fixture.station->packets()->front().row.seq == 5);
    // It is settled when it stands in the register.
    fixture.logIn(u"dewi"_s);
    Breach breach;
    breach.kind = BreachKind::DataLost;
    breach.knownAtUtc = fixture.clock.nowUtc();
    breach.what = u"nomor 4 tanpa salinan"_s;
    Privacy privacy(*fixture.station);
    const auto affected = privacy.affected(privacy.openBreach(breach).value());
    CHECK(fixture.station->check()->lostNumbers.empty());
    // Whom it concerns is nobody of those who are still here.
    REQUIRE_OK(affected);
    CHECK(affected->lostNumbers == std::vector<qint64>{4});
    CHECK(affected->lostUntilUtc == last);
    CHECK(affected->visits.empty());
    CHECK(affected->stillWhole == 4);
    // Of a loss of later days they are not, and neither of a stolen medium.
    breach.sinceUtc = last.addSecs(3600);
    CHECK(privacy.affected(privacy.openBreach(breach).value())->lostNumbers.empty());
    breach.sinceUtc = {};
    breach.kind = BreachKind::MediumLost;
    const auto stolen = privacy.affected(privacy.openBreach(breach).value());
    CHECK(stolen->lostNumbers.empty());
    CHECK(stolen->visits.size() == 4);
}

TEST_CASE("after a rebuild an answer about a person says how many records nobody here can name")
{
    Mirrored fixture(2);
    const QString nik = u"9801014103900003"_s;
    fixture.logIn(u"dewi"_s);
    CHECK(Privacy(*fixture.station).personReport(nik).error() == Error{ErrorCode::NotFound, u"nik"_s});
    fixture.destroy();
    REQUIRE_OK(fixture.remake());
    fixture.reopen();
    fixture.logIn(u"dewi"_s);
    CHECK(fixture.station->withoutPerson() == 0);
    CHECK(adoptPackets(*fixture.station, fixture.mirror)->withoutPerson == 2);
    const auto answer = Privacy(*fixture.station).personReport(nik);
    REQUIRE_OK(answer);
    CHECK(answer->visits.empty());
    CHECK(answer->withoutPerson == 2);
}

TEST_CASE("a passphrase that was taken away makes no database anew")
{
    Mirrored fixture(1);
    const QString aside = fixture.parent.filePath(u"aside"_s), keys = fixture.folder + u"/keys"_s;
    REQUIRE(QDir().mkpath(aside));
    for (const QString &name : QDir(keys).entryList(QDir::Files))
        REQUIRE(QFile::copy(keys + u'/' + name, aside + u'/' + name));
    fixture.logIn(u"dewi"_s);
    REQUIRE_OK(fixture.station->setPassphrase(u"dewi"_s, passphraseFromText(u"lima kata yang lain lagi"_s)));
    fixture.destroy();
    REQUIRE(QDir(keys).removeRecursively());
    REQUIRE(QFile::rename(aside, keys));
    CHECK(fixture.remake().error() == Error{ErrorCode::OperatorDisabled, u"passphrase_replaced"_s});
}

TEST_CASE("numbers as ranges")
{
    CHECK(toRanges({}) == u"");
    CHECK(toRanges({1, 3, 4, 5, 9, 10}) == u"1, 3-5, 9-10");
    CHECK(fromRanges(u"1, 3-5, 9-10"_s) == std::vector<qint64>{1, 3, 4, 5, 9, 10});
    CHECK(fromRanges(u""_s).empty());
    CHECK(fromRanges(u"5-3, x, 1-2-3, -4, 2"_s) == std::vector<qint64>{2});
    CHECK(fromRanges(u"1-900000000000"_s).empty());
    CHECK(fromRanges(u"-9223372036854775808-9223372036854775807"_s).empty());
}

TEST_CASE("a packet whose number was given again stays outside and is named")
{
    Mirrored fixture(1);
    fixture.logIn(u"dewi"_s);
    const QString backup = fixture.parent.filePath(u"backup"_s);
    REQUIRE_OK(fixture.station->backupTo(backup));
    fixture.logIn(u"sari"_s);
    const QUuid second = fixture.sealOne();
    const QString copy = fixture.copyOf(second);
    fixture.destroy(false);
    REQUIRE(QFile::copy(backup + u"/loket.db"_s, fixture.folder + u"/loket.db"_s));
    for (const QString &card : fixture.cards()) // or the login would hear of number 2
        QFile::remove(card);
    fixture.reopen();
    fixture.logIn(u"sari"_s);
    (void)fixture.sealOne(); // number 2 once more
    fixture.logIn(u"dewi"_s);
    const auto report = adoptPackets(*fixture.station, fixture.mirror);
    REQUIRE_OK(report);
    CHECK(report->conflicts == QStringList{QFileInfo(copy).fileName()});
    CHECK(report->adopted == 0);
    CHECK(fixture.station->queue()->waiting == 2);
}

TEST_CASE("a whole database is not made anew, and who may not does not make one")
{
    Mirrored fixture(1);
    fixture.station.reset();
    CHECK(fixture.remake().error() == Error{ErrorCode::WrongState, u"database_whole"_s});
    fixture.destroy();
    CHECK(codeOf(remakeDatabase(fixture.folder, fixture.mirror, u"dewi"_s, passphraseOf(u"sari"_s),
                                fixture.clock, fixture.random)) == ErrorCode::WrongPassphrase);
    CHECK(codeOf(fixture.remake(u"sari"_s)) == ErrorCode::NotAllowed);
    CHECK(QFile(fixture.folder + u"/loket.db"_s).size() == 100'000); // nothing was moved
    CHECK(remakeDatabase(fixture.folder, fixture.parent.path(), u"dewi"_s, passphraseOf(u"dewi"_s),
                         fixture.clock, fixture.random)
              .error() == Error{ErrorCode::NotFound, u"card"_s});
    for (const QString &card : fixture.cards())
        flipByte(card, QFile(card).size() / 2);
    CHECK(codeOf(fixture.remake()) == ErrorCode::Authenticity);
    CHECK(QFile(fixture.folder + u"/loket.db"_s).size() == 100'000);
}

TEST_CASE("a damaged or lost card is nobody's end: its spares hold people and settings too")
{
    Mirrored fixture(2);
    const bool isLost = GENERATE(true, false);
    const int spares = GENERATE(1, 2); // the third is the station folder's own
    fixture.destroy();
    for (const QString &card : fixture.cards().first(spares)) {
        if (isLost)
            REQUIRE(QFile::remove(card));
        else
            flipByte(card, QFile(card).size() / 2);
    }
    REQUIRE_OK(fixture.remake());
    fixture.reopen();
    CHECK(fixture.station->settings().integer(u"draft_days"_s) == 21);
    fixture.logIn(u"dewi"_s);
    CHECK(adoptPackets(*fixture.station, fixture.mirror)->adopted == 2);
}

TEST_CASE("a packet that is damaged or gone in the database comes back from its copy")
{
    Mirrored fixture(3);
    fixture.station.reset();
    fixture.sql(
        u"UPDATE packet_body SET body=zeroblob(length(body)) WHERE packet=(SELECT id FROM packet WHERE seq=1)"_s);
    fixture.sql(u"DELETE FROM packet_body WHERE packet=(SELECT id FROM packet WHERE seq=2)"_s);
    fixture.reopen();
    CHECK(fixture.station->check()->badPackets.size() == 2);
    fixture.logIn(u"dewi"_s);
    const auto report = adoptPackets(*fixture.station, fixture.mirror);
    REQUIRE_OK(report);
    CHECK(report->mended == 2);
    CHECK(report->alreadyThere == 1);
    CHECK(fixture.station->check()->badPackets.empty());
    CHECK(adoptPackets(*fixture.station, fixture.mirror)->alreadyThere == 3);
}

TEST_CASE(
    "keys without a database, with an empty one or with rubbish are this station's damage, not another place")
{
    Mirrored fixture(1);
    const auto opened = [&] { return Station::open(fixture.folder, fixture.clock, fixture.random); };
    fixture.destroy(false);
    CHECK(codeOf(opened()) == ErrorCode::DatabaseDamaged);
    CHECK(codeOf(StationView::open(fixture.folder, fixture.clock)) == ErrorCode::DatabaseDamaged);
    QFile file(fixture.folder + u"/loket.db"_s);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.close();
    CHECK(codeOf(opened()) == ErrorCode::DatabaseDamaged);
    CHECK(file.size() == 0); // nothing was made in its place
    REQUIRE_OK(fixture.remake());
    fixture.destroy(true);
    CHECK(codeOf(opened()) == ErrorCode::DatabaseDamaged);
}

TEST_CASE("a database of a newer Loket is never taken for a damaged one")
{
    Mirrored fixture(1);
    fixture.station.reset();
    {
        std::vector<Migration> newer = stationMigrations();
        newer.push_back({kSchemaVersion + 1, {u"CREATE TABLE future(x)"_s}});
        REQUIRE_OK(Database::open(fixture.folder + u"/loket.db"_s, newer, fixture.folder + u"/backup"_s));
    }
    CHECK(codeOf(fixture.remake()) == ErrorCode::DatabaseNewer);
}

TEST_CASE("the card follows the people and holds no key, no passphrase and no driver's setting")
{
    Mirrored fixture(0);
    const auto card = [&] {
        QFile file(fixture.mirror + u"/station.card"_s);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    fixture.logIn(u"dewi"_s);
    REQUIRE_OK(
        fixture.station->setSetting(u"plugin.webcam"_s, QJsonObject{{u"url"_s, u"rtsp://u:geheim@x"_s}}));
    NewOperator person;
    person.id = u"wati"_s;
    person.displayName = u"Wati Contoh"_s;
    person.role = Role::Operator;
    person.passphrase = passphraseFromText(u"kucing terbang empat kali"_s);
    REQUIRE_OK(fixture.station->addOperator(person, secondPerson(u"bayu"_s)));
    CHECK(card().contains("wati"));
    CHECK_FALSE(card().contains("geheim"));
    REQUIRE_OK(fixture.station->disableOperator(u"wati"_s, secondPerson(u"bayu"_s)));
    const auto read = StationCard::fromBytes(card(), fixture.station->stationPublicKey());
    REQUIRE_OK(read);
    CHECK(read->profile == fixture.station->profile());
    for (const OperatorRow &row : read->people)
        CHECK(row.isDisabled == (row.id == u"wati"));
    CHECK(codeOf(StationCard::fromBytes(card(), QByteArray(32, 'x'))) == ErrorCode::Authenticity);
    CHECK(codeOf(StationCard::fromBytes(card().chopped(1), fixture.station->stationPublicKey())) ==
          ErrorCode::Malformed);
    CHECK(codeOf(StationCard::fromBytes({}, fixture.station->stationPublicKey())) == ErrorCode::Malformed);
}
