// SPDX-License-Identifier: GPL-3.0-or-later
// Copies made beside a station that is in use.
#include "core/station/StationBackup.h"
#include "tests/unit/station/StationFixture.h"

#include <catch2/catch.hpp>

#include <QDir>

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
    backup.logIn(u"dewi"_s);
    const auto plan = backup.station->planBackup(backup.target);
    REQUIRE_OK(plan);
    CHECK(plan->bytes > 0);
    backup.logIn(u"sari"_s);
    int steps = 0;
    std::optional<VisitSummary> meanwhile;
    const auto copied = copyStation(*plan, {[&] { return backup.station->emptyLog(); },
                                            [&](double share) {
                                                CHECK(share >= 0);
                                                CHECK(share < 1);
                                                if (++steps == 1) { // the file must not change under the copy
                                                    meanwhile = backup.startVisit();
                                                    REQUIRE_OK(backup.station->emptyLog());
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
    const auto checkpoint = [&] { return backup.station->emptyLog(); };
    CHECK(codeOf(copyStation(*plan, {checkpoint, [](double) { return false; }})) == ErrorCode::Cancelled);
    CHECK_FALSE(QFileInfo::exists(backup.target));
    CHECK(codeOf(copyStation(*plan, {[]() -> Expected<void> { return fail(ErrorCode::Locked); }, {}})) ==
          ErrorCode::Locked);
    CHECK_FALSE(QFileInfo::exists(backup.target));
    REQUIRE_OK(copyStation(*plan, {checkpoint, {}}));
    CHECK(codeOf(copyStation(*plan, {checkpoint, {}})) == ErrorCode::AlreadyExists);
    CHECK(QFileInfo::exists(backup.target + u"/loket.db"_s)); // the one that is there stays
}

TEST_CASE("who may make a backup, where, and that it is in the log before it leaves")
{
    Backup backup;
    backup.logIn(u"sari"_s);
    CHECK(codeOf(backup.station->planBackup(backup.target)) == ErrorCode::NotAllowed);
    backup.logIn(u"dewi"_s);
    CHECK(codeOf(backup.station->planBackup(backup.parent.filePath(u"stick"_s))) == ErrorCode::AlreadyExists);
    const AuditHead head = *backup.station->auditHead();
    REQUIRE_OK(backup.station->planBackup(backup.target));
    const auto rows = backup.station->auditAfter(head.count, 10);
    REQUIRE_OK(rows);
    REQUIRE(rows->size() == 1);
    CHECK(rows->front().row.event == u"backup_begun");
}
