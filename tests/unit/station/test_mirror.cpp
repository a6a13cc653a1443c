// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of the queue on a second medium.
#include "StationFixture.h"

#include <QSqlDatabase>
#include <QSqlQuery>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

SealedVisit record()
{
    SealedVisit sealed;
    sealed.files = {{u"record.json"_s, QByteArrayLiteral("{}")},
                    {u"biometrics/face.png"_s, QByteArray(150'000, 'F')}};
    return sealed;
}

Error errorOf(const Expected<void> &result) { return result ? Error{} : result.error(); }

/// Somebody's records, with a copy of each.
struct CopiedStation : StationFixture
{
    QString mirror = parent.filePath(u"stick"_s);
    QList<QUuid> packets;

    explicit CopiedStation(int count)
    {
        logIn(u"bayu"_s);
        REQUIRE(QDir().mkpath(mirror));
        REQUIRE_OK(station->setSetting(u"mirror_folder"_s, mirror));
        for (int i = 0; i < count; ++i)
            packets << station->sealVisit(startVisit(), record()).value();
    }
    [[nodiscard]] QString nameOf(int packet) const
    {
        return packets[packet].toString(QUuid::WithoutBraces) + u".lkp"_s;
    }
    [[nodiscard]] QString pathOf(int packet) const { return mirror + u'/' + nameOf(packet); }
    [[nodiscard]] QByteArray bytesOf(int packet) const
    {
        QFile file(pathOf(packet));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
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
    void flip(int packet) const
    {
        QFile file(pathOf(packet));
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.seek(600));
        const char byte = file.read(1).at(0);
        REQUIRE(file.seek(600));
        REQUIRE(file.write(QByteArray(1, char(byte ^ 0x20))) == 1);
    }
};

} // namespace

TEST_CASE("a mirror folder gets each packet, later if it was away")
{
    StationFixture fixture;
    const QString mirror = fixture.parent.filePath(u"stick"_s);
    fixture.logIn(u"bayu"_s);
    REQUIRE(QDir().mkpath(mirror));
    REQUIRE_OK(fixture.station->setSetting(u"mirror_folder"_s, mirror));
    const QString away = fixture.parent.filePath(u"away"_s);
    REQUIRE(QDir().rename(mirror, away)); // the stick is pulled
    REQUIRE(QDir().mkpath(mirror));       // its mount point is still there, on the system's disk
    const QUuid packet = fixture.station->sealVisit(fixture.startVisit(), record()).value();
    CHECK(fixture.station->deviceEvents(u"mirror"_s)->size() == 1); // not there: told, and nothing lost
    CHECK(fixture.station->mirror().missing == 1);
    CHECK(fixture.station->mirrorNow()->missing == 1);
    CHECK_FALSE(fixture.station->mirrorNow()->isThere);
    CHECK(QDir(mirror).entryList(QDir::Files | QDir::Hidden).isEmpty());
    CHECK(codeOf(fixture.station->catchUpMirror()) == ErrorCode::NotFound);
    REQUIRE(QDir().rmdir(mirror));
    REQUIRE(QDir().rename(away, mirror));
    CHECK(fixture.station->mirrorNow()->isThere);
    CHECK(fixture.station->mirrorNow()->missing == 1);
    REQUIRE_OK(fixture.station->tidy());
    CHECK(fixture.station->mirror().missing == 0);
    CHECK(fixture.station->mirrorNow()->missing == 0);
    QFile file(mirror + u"/%1.lkp"_s.arg(packet.toString(QUuid::WithoutBraces)));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(verifyPacket(file.readAll(), fixture.station->stationPublicKey())->packetId == packet);
}

TEST_CASE("a mirror folder that is not there or can't be written is refused, and nothing changes")
{
    StationFixture fixture;
    fixture.logIn(u"bayu"_s);
    const auto set = [&](const QString &folder) {
        return errorOf(fixture.station->setSetting(u"mirror_folder"_s, folder));
    };
    CHECK(set(u"/nonexistent/xyz"_s) == Error{ErrorCode::NotFound, u"mirror_folder"_s});
    CHECK(set(u"stick"_s) == Error{ErrorCode::NotFound, u"mirror_folder"_s});  // relative to what?
    CHECK(set(u"/proc"_s) == Error{ErrorCode::DiskWrite, u"mirror_folder"_s}); // nobody writes there
    CHECK(fixture.station->settings().text(u"mirror_folder"_s).isEmpty());
    const QString mirror = fixture.parent.filePath(u"stick"_s);
    REQUIRE(QDir().mkpath(mirror));
    const QString others = fixture.parent.filePath(u"others"_s);
    REQUIRE(QDir().mkpath(others));
    QFile mark(others + u"/.loket-mirror"_s);
    REQUIRE(mark.open(QIODevice::WriteOnly));
    mark.write("Loket mirror of station DEMO-STN99\n");
    mark.close();
    CHECK(set(others) == Error{ErrorCode::AlreadyExists, u"mirror_folder"_s});
    CHECK(QFileInfo::exists(others + u"/.loket-mirror"_s));
    CHECK_FALSE(QFileInfo::exists(others + u"/station.card"_s));
    const Error inside{ErrorCode::InvalidArgument, u"mirror_in_station"_s};
    CHECK(set(fixture.folder) == inside);
    CHECK(set(fixture.folder + u"/keys"_s) == inside);
    REQUIRE(QFile::link(fixture.folder, fixture.parent.filePath(u"another name"_s)));
    CHECK(set(fixture.parent.filePath(u"another name"_s)) == inside);
    CHECK_FALSE(QFileInfo::exists(fixture.folder + u"/.loket-mirror"_s));
    CHECK(set(mirror) == Error{});
    CHECK(fixture.station->mirror().isSameDisk);
    CHECK(QDir(mirror).entryList(QDir::Files | QDir::Hidden) ==
          QStringList{u".loket-mirror"_s, u"station.card"_s, u"station.card.spare"_s});
    CHECK(set(QString()) == Error{});
}

TEST_CASE("a copy that is not what was written is found, told and written again")
{
    CopiedStation fixture(3);
    const QByteArray before = fixture.bytesOf(1);
    fixture.flip(1);
    CHECK(fixture.station->mirrorNow()->missing == 0); // its size is right: nobody has read it yet
    const auto found = fixture.station->check();
    REQUIRE_OK(found);
    CHECK(found->copiesVerified == 3);
    CHECK(found->damagedCopies == QStringList{fixture.nameOf(1)});
    CHECK(found->copiesRewritten == 1);
    CHECK_FALSE(found->isSound());
    CHECK(fixture.bytesOf(1) == before);
    CHECK(fixture.station->deviceEvents(u"mirror"_s)->front().event == u"mirror_copies_damaged");
    fixture.reopen();
    CHECK(fixture.station->check()->isSound());

    // Half of it, and a file that is nobody's.
    REQUIRE(QFile::resize(fixture.pathOf(2), 100));
    REQUIRE(QFile::copy(fixture.pathOf(0), fixture.mirror + u"/whose.lkp"_s));
    CHECK(fixture.station->mirrorNow()->missing == 1);
    CHECK(fixture.station->mirrorNow()->unknown == 1);
    REQUIRE_OK(fixture.station->catchUpMirror());
    CHECK(fixture.station->mirrorNow()->missing == 0);
    CHECK(QFileInfo::exists(fixture.mirror + u"/whose.lkp"_s));
    CHECK(fixture.station->deviceEvents(u"mirror"_s)->size() == 2);
    REQUIRE_OK(fixture.station->catchUpMirror());
    CHECK(fixture.station->deviceEvents(u"mirror"_s)->size() == 2); // told once
    // Of what was mended before it looked, the check speaks too.
    CHECK(fixture.station->check()->damagedCopies == QStringList{fixture.nameOf(2)});
}

TEST_CASE("at each login some copies are read, whoever logs in")
{
    CopiedStation fixture(2);
    for (int i = 0; i < 2; ++i)
        fixture.flip(i);
    // By chance, but never long: of two about three are wanted.
    for (int logins = 0; fixture.station->mirror().damaged.size() < 2 && logins < 20; ++logins)
        fixture.logIn(u"raka"_s);
    CHECK(fixture.station->mirror().damaged.size() == 2);
    CHECK(fixture.station->mirror().missing == 0);
    fixture.reopen();
    CHECK(fixture.station->check()->damagedCopies.isEmpty());
}

TEST_CASE("a packet that is damaged in the database never takes the place of its copy")
{
    CopiedStation fixture(1);
    const QByteArray whole = fixture.bytesOf(0);
    fixture.sql(u"UPDATE packet_body SET body = zeroblob(length(body))"_s);
    fixture.flip(0);
    const QByteArray flipped = fixture.bytesOf(0);
    const auto found = fixture.station->check();
    REQUIRE_OK(found);
    CHECK(found->badPackets.size() == 1);
    CHECK(found->copiesRewritten == 0);
    CHECK(fixture.bytesOf(0) == flipped); // one byte of it is wrong, and of the other every one
}

TEST_CASE("what needs no keys is checked beside whoever holds the folder, and nothing is written")
{
    CopiedStation fixture(2);
    fixture.flip(0);
    const QByteArray flipped = fixture.bytesOf(0);
    const auto view = StationView::open(fixture.folder, fixture.clock);
    REQUIRE_OK(view);
    const auto found = (*view)->checkWithoutKeys();
    REQUIRE_OK(found);
    CHECK(found->packetsVerified == 2);
    CHECK(found->damagedCopies == QStringList{fixture.nameOf(0)});
    CHECK(found->copiesRewritten == 0);
    CHECK(fixture.bytesOf(0) == flipped);
    CHECK((*view)->planCopy(fixture.parent.filePath(u"copy"_s)).has_value());
}

TEST_CASE("copies that are missing are known until they are written, also after a restart, beyond one batch")
{
    StationFixture fixture;
    fixture.logIn(u"bayu"_s);
    const QString mirror = fixture.parent.filePath(u"stick"_s);
    REQUIRE(QDir().mkpath(mirror));
    REQUIRE_OK(fixture.station->setSetting(u"mirror_folder"_s, mirror));
    constexpr int kPackets = 60;
    for (int i = 0; i < kPackets / 2; ++i)
        REQUIRE_OK(fixture.station->sealVisit(fixture.startVisit(), record()));
    CHECK(QDir(mirror).entryList({u"*.lkp"_s}, QDir::Files).size() == kPackets / 2);
    REQUIRE(QDir(mirror).removeRecursively());
    for (int i = 0; i < kPackets / 2; ++i)
        REQUIRE_OK(fixture.station->sealVisit(fixture.startVisit(), record()));
    CHECK(fixture.station->mirror().missing == kPackets);
    CHECK(fixture.station->deviceEvents(u"mirror"_s)->size() == 1); // the change, not every try
    fixture.reopen();
    fixture.logIn(u"sari"_s);
    CHECK(fixture.station->mirror().missing == kPackets);
    REQUIRE(QDir().mkpath(mirror)); // a new, empty stick: somebody must choose it
    CHECK(codeOf(fixture.station->catchUpMirror()) == ErrorCode::NotFound);
    fixture.logIn(u"bayu"_s);
    REQUIRE_OK(fixture.station->setSetting(u"mirror_folder"_s, mirror));
    CHECK(fixture.station->mirror().missing == 0);
    CHECK(QDir(mirror).entryList({u"*.lkp"_s}, QDir::Files).size() == kPackets);
}
