// SPDX-License-Identifier: GPL-3.0-or-later
// Copies made beside a station that is in use.
#include "core/station/StationBackup.h"
#include "tests/unit/station/StationFixture.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFileInfo>
#include <QProcess>

#include <thread>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

struct Backup : StationFixture
{
    QString target = parent.filePath(u"stick/loket-2026-11-22"_s);

    Backup() { REQUIRE(QDir(parent.path()).mkpath(u"stick"_s)); }
    /// What the copy knows, opened as a station.
    std::unique_ptr<Station> copy()
    {
        auto opened = Station::open(target, clock, random);
        REQUIRE_OK(opened);
        REQUIRE_OK((*opened)->logIn(u"dewi"_s, passphraseOf(u"dewi"_s)));
        return std::move(*opened);
    }
};

} // namespace

TEST_CASE("a copy holds the station as it was at one moment, while recording goes on")
{
    Backup backup;
    backup.logIn(u"sari"_s);
    const VisitSummary before = backup.startVisit();
    for (int i = 0; i < 40; ++i) { // enough to be written in more than one stretch
        VisitEvent kept = StationFixture::event(u"attempt_kept"_s);
        kept.payload = {{u"raw"_s, QString::number(i)}};
        REQUIRE_OK(
            backup.station->append(before, {kept}, {{QString::number(i), QByteArray(2'000'000, char(i))}}));
    }
    backup.logIn(u"dewi"_s);
    const auto plan = backup.station->planBackup(backup.target);
    REQUIRE_OK(plan);
    CHECK(plan->bytes > 0);
    backup.logIn(u"sari"_s);
    std::optional<VisitSummary> meanwhile;
    const auto copied = copyStation(*plan, {[&](double share) {
        CHECK(share >= 0);
        CHECK(share < 1);
        if (share > 0 && !meanwhile) { // what comes now is after the moment
            meanwhile = backup.startVisit();
            REQUIRE_OK(backup.station->tidy()); // also into the file
        }
        return true;
    }});
    REQUIRE_OK(copied);
    REQUIRE(meanwhile);
    CHECK(backup.station->summary(meanwhile->id));
    backup.logIn(u"dewi"_s);
    REQUIRE_OK(backup.station->finishBackup());
    backup.station.reset();
    const auto copy = backup.copy();
    CHECK(copy->summary(before.id));
    CHECK_FALSE(copy->summary(meanwhile->id)); // after the moment
    const auto check = copy->check();
    REQUIRE_OK(check);
    CHECK(check->isSound());
    CHECK(QFile::permissions(copy->profile().stationId.isEmpty() ? QString()
                                                                 : backup.target + u"/loket.db"_s) ==
          (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
}

TEST_CASE("a backup that was stopped or could not be finished leaves nothing behind")
{
    Backup backup;
    backup.logIn(u"dewi"_s);
    const auto plan = backup.station->planBackup(backup.target);
    REQUIRE_OK(plan);
    CHECK(codeOf(copyStation(*plan, {[](double) { return false; }})) == ErrorCode::Cancelled);
    CHECK_FALSE(QFileInfo::exists(backup.target));
    REQUIRE_OK(copyStation(*plan, {}));
    CHECK(codeOf(copyStation(*plan, {})) == ErrorCode::AlreadyExists);
    CHECK(QFileInfo::exists(backup.target + u"/loket.db"_s)); // the one that is there stays
}

TEST_CASE("who may make a backup, where, and that it is in the log before it leaves")
{
    Backup backup;
    backup.logIn(u"sari"_s);
    CHECK(codeOf(backup.station->planBackup(backup.target)) == ErrorCode::NotAllowed);
    backup.logIn(u"dewi"_s);
    CHECK(codeOf(backup.station->planBackup(backup.parent.filePath(u"stick"_s))) == ErrorCode::AlreadyExists);
    CHECK(backup.station->planBackup(backup.parent.filePath(u"no such stick/copy"_s)).error() ==
          Error{ErrorCode::NotFound, u"backup_place"_s});
    CHECK(backup.station->planBackup(backup.folder + u"/keys/copy"_s).error() ==
          Error{ErrorCode::InvalidArgument, u"backup_in_station"_s});
    const AuditHead head = *backup.station->auditHead();
    REQUIRE_OK(backup.station->planBackup(backup.target));
    const auto rows = backup.station->auditAfter(head.count, 10);
    REQUIRE_OK(rows);
    REQUIRE(rows->size() == 1);
    CHECK(rows->front().row.event == u"backup_begun");
}

TEST_CASE("after a backup the station still holds its file: another program that looks in takes no log away")
{
    Backup backup;
    backup.logIn(u"dewi"_s);
    REQUIRE_OK(backup.station->backupTo(backup.target));
    for (const QString &folder : {backup.target, backup.target + u"/keys"_s}) // nobody else's to look into
        CHECK((QFile::permissions(folder) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther)) == 0);
    backup.logIn(u"sari"_s);
    const VisitSummary before = backup.startVisit();
    QProcess python; // with the right to write, and the last to leave as far as it can see
    python.start(u"python3"_s, {u"-c"_s,
                                u"import sqlite3, sys; base = sqlite3.connect(sys.argv[1]); "
                                "base.execute('SELECT count(*) FROM visit').fetchone(); base.close()"_s,
                                backup.folder + u"/loket.db"_s});
    REQUIRE(python.waitForFinished());
    REQUIRE(python.exitCode() == 0);
    CHECK(QFileInfo(backup.folder + u"/loket.db-wal"_s).size() > 0);
    const VisitSummary after = backup.startVisit(); // would go into a file that has no name any more
    const auto seen = StationView::open(backup.folder, backup.clock);
    REQUIRE_OK(seen);
    const auto counts =
        (*seen)->countVisits(QDateTime::fromSecsSinceEpoch(0), backup.clock.nowUtc().addDays(1));
    REQUIRE_OK(counts);
    REQUIRE(counts->size() == 1);
    CHECK(counts->front().count == 2);
    CHECK(backup.station->summary(before.id));
    CHECK(backup.station->summary(after.id));
}
