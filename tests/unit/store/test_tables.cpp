// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Random.h"
#include "core/store/DeviceEventTable.h"
#include "core/store/PacketTables.h"
#include "core/store/PrivacyTables.h"
#include "core/store/Schema.h"
#include "core/store/SettingTable.h"
#include "core/store/VisitTables.h"
#include "tests/support/Outcome.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>
#include <iostream>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

struct Tables
{
    QTemporaryDir dir;
    SeededRandom random{3};
    std::unique_ptr<Database> database;
    QDateTime start{{2026, 11, 1}, {1, 0}, Qt::UTC};

    Tables()
    {
        auto opened = Database::open(dir.filePath(u"loket.db"_s), stationMigrations(), dir.path());
        REQUIRE_OK(opened);
        database = std::move(*opened);
    }

    VisitRow visit(const QDateTime &at, VisitState state = VisitState::Open)
    {
        VisitRow row;
        row.id = random.uuid();
        row.service = u"ektp_enrolment"_s;
        row.state = state;
        row.openedAtUtc = at;
        row.updatedAtUtc = at;
        row.operatorId = u"sari"_s;
        row.label = "sealed label";
        row.draftKey = "wrapped";
        REQUIRE_OK(VisitTable(*database).insert(row));
        return row;
    }

    PacketRow packet(qint64 seq)
    {
        const VisitRow row = visit(start);
        PacketRow packet;
        packet.id = random.uuid();
        packet.seq = seq;
        packet.epoch = random.uuid();
        packet.visit = row.id;
        packet.service = row.service;
        packet.operatorId = u"sari"_s;
        packet.createdAtUtc = start.addSecs(seq);
        packet.size = 3;
        packet.digest = QByteArray(32, 'd');
        packet.hubKeyId = u"hub-1"_s;
        packet.auditHead = QByteArray(32, 'h');
        packet.auditCount = seq;
        REQUIRE_OK(PacketTable(*database).insert(packet));
        return packet;
    }
};

} // namespace

TEST_CASE("settings keep their JSON types")
{
    Tables t;
    SettingTable settings(*t.database);
    REQUIRE_OK(settings.set(u"a"_s, 3, t.start));
    REQUIRE_OK(settings.set(u"b"_s, u"teks"_s, t.start));
    REQUIRE_OK(settings.set(u"c"_s, QJsonObject{{u"x"_s, true}}, t.start));
    REQUIRE_OK(settings.set(u"a"_s, 4, t.start));
    CHECK(settings.get(u"a"_s)->toInteger() == 4);
    CHECK(settings.get(u"none"_s)->isUndefined());
    CHECK(settings.all()->value(u"c"_s)[u"x"_s].toBool());
    REQUIRE_OK(settings.remove(u"a"_s));
    CHECK(settings.all()->size() == 2);
}

TEST_CASE("pages of visits go through all of them once, newest first, also at equal times")
{
    Tables t;
    QSet<QUuid> all;
    for (int i = 0; i < 95; ++i)
        all.insert(t.visit(t.start.addSecs(i / 7)).id); // seven at each second
    VisitFilter filter;
    filter.limit = 10;
    QSet<QUuid> seen;
    QDateTime last = t.start.addDays(1);
    for (;;) {
        const auto page = VisitTable(*t.database).page(filter);
        REQUIRE_OK(page);
        for (const VisitRow &row : *page) {
            CHECK_FALSE(seen.contains(row.id));
            CHECK(row.openedAtUtc <= last);
            last = row.openedAtUtc;
            seen.insert(row.id);
        }
        if (page->empty())
            break;
        filter.afterOpenedAtUtc = page->back().openedAtUtc;
        filter.afterId = page->back().id;
    }
    CHECK(seen == all);
}

TEST_CASE("visits are filtered by state, time and operator, and counted")
{
    Tables t;
    t.visit(t.start, VisitState::Sealed);
    t.visit(t.start.addDays(1), VisitState::Open);
    VisitRow parked = t.visit(t.start.addDays(1).addSecs(5), VisitState::Parked);
    VisitTable visits(*t.database);
    VisitFilter unfinished;
    unfinished.states = {VisitState::Open, VisitState::Parked};
    CHECK(visits.page(unfinished)->size() == 2);
    VisitFilter firstDay;
    firstDay.sinceUtc = t.start;
    firstDay.untilUtc = t.start.addDays(1); // half open
    CHECK(visits.page(firstDay)->size() == 1);
    parked.operatorId = u"bayu"_s;
    parked.draftKey.clear();
    parked.packetId = t.random.uuid();
    REQUIRE_OK(visits.update(parked));
    VisitFilter bayu;
    bayu.operatorId = u"bayu"_s;
    const auto found = visits.page(bayu).value();
    REQUIRE(found.size() == 1);
    CHECK(found[0].packetId == parked.packetId);
    CHECK(found[0].draftKey.isEmpty());
    CHECK(visits.countByState({}, {})->size() == 3);
    parked.id = t.random.uuid();
    CHECK(codeOf(visits.update(parked)) == ErrorCode::NotFound);
    CHECK_FALSE(visits.find(parked.id)->has_value());
}

TEST_CASE("the outbox gives packets in order and counts what waits")
{
    Tables t;
    OutboxTable outbox(*t.database);
    std::vector<PacketRow> packets;
    for (qint64 seq : {2, 1, 3}) {
        packets.push_back(t.packet(seq));
        OutboxRow row;
        row.packet = packets.back().id;
        row.seq = seq;
        row.nextTryUtc = row.updatedAtUtc = t.start;
        REQUIRE_OK(outbox.insert(row));
    }
    CHECK(PacketTable(*t.database).lastSeq().value() == 3);
    CHECK(outbox.waiting(2)->front().seq == 1);
    CHECK(outbox.counts()->waiting == 3);
    CHECK(outbox.counts()->oldestWaitingUtc == t.start.addSecs(1));
    OutboxRow sent = outbox.find(packets[1].id)->value();
    sent.state = OutboxState::Sent;
    sent.tries = 2;
    REQUIRE_OK(outbox.update(sent));
    CHECK(outbox.find(packets[1].id)->value().tries == 2);
    CHECK(outbox.waiting(10)->size() == 2);
    CHECK(outbox.counts()->oldestWaitingUtc == t.start.addSecs(2));
    const auto page = PacketTable(*t.database).page(3, 10).value();
    REQUIRE(page.size() == 2);
    CHECK(page[0].seq == 2);
    CHECK(page[0].createdAtUtc == packets[0].createdAtUtc);
    CHECK(codeOf(PacketTable(*t.database).insert(packets[0])) == ErrorCode::AlreadyExists);
}

TEST_CASE("bodies and review copies come back, and copies go when their time is over")
{
    Tables t;
    const PacketRow packet = t.packet(1);
    PacketBodyTable bodies(*t.database);
    REQUIRE_OK(bodies.insert(packet.id, QByteArray(2'000'000, 'b')));
    CHECK(bodies.get(packet.id)->size() == 2'000'000);
    CHECK(bodies.has(packet.id).value());
    REQUIRE_OK(bodies.remove(packet.id));
    CHECK(codeOf(bodies.get(packet.id)) == ErrorCode::NotFound);
    CHECK_FALSE(bodies.has(packet.id).value());

    ReviewCopyTable copies(*t.database);
    REQUIRE_OK(copies.insert(packet.id, "sealed"));
    CHECK(copies.expired(t.start.addYears(10)).value().empty()); // no receipt yet: stays for ever
    REQUIRE_OK(copies.keepUntil(packet.id, t.start.addDays(30)));
    CHECK(copies.expired(t.start.addDays(29)).value().empty());
    CHECK(copies.get(packet.id).value() == "sealed");
    CHECK(copies.expired(t.start.addDays(30)).value() == std::vector{packet.id});
    HoldTable holds(*t.database);
    REQUIRE_OK(holds.insert({packet.visit, t.start, u"dewi"_s, "sealed"}));
    CHECK(copies.expired(t.start.addDays(30)).value().empty());
    REQUIRE_OK(holds.remove(packet.visit));
    CHECK(codeOf(holds.remove(packet.visit)) == ErrorCode::NotFound);
    REQUIRE_OK(copies.remove(packet.id));
    CHECK(codeOf(copies.get(packet.id)) == ErrorCode::NotFound);
}

TEST_CASE("the kit register lists a device's events newest first, page by page")
{
    Tables t;
    DeviceEventTable events(*t.database);
    for (int i = 0; i < 5; ++i)
        REQUIRE_OK(events.insert({0, t.start.addSecs(i), i % 2 ? u"pad"_s : u"cam"_s, u"camera"_s,
                                  u"attached"_s, DeviceEvent::Severity::Warning, QJsonObject{{u"n"_s, i}}}));
    const auto first = events.list({}, 0, 3).value();
    REQUIRE(first.size() == 3);
    CHECK(first[0].detail[u"n"_s].toInt() == 4);
    CHECK(first[0].severity == DeviceEvent::Severity::Warning);
    CHECK(events.list({}, first.back().id, 10)->size() == 2);
    CHECK(events.list(u"pad"_s, 0, 10)->size() == 2);
}

TEST_CASE("a page of 200 from a million visits, measured", "[.bench]")
{
    Tables t;
    {
        auto transaction = Transaction::begin(*t.database);
        REQUIRE_OK(transaction);
        REQUIRE_OK(t.database->run(
            u"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999999) "
            "INSERT INTO visit SELECT randomblob(16), 'ektp_enrolment', 1 + i % 4, 1760000000000 + i * "
            "30000, "
            "1760000000000 + i * 30000, 'sari', '', randomblob(90), NULL, 12, 0, NULL FROM n"_s));
        REQUIRE_OK(transaction->commit());
    }
    VisitFilter filter;
    std::vector<double> times;
    for (int i = 0; i < 200; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto page = VisitTable(*t.database).page(filter);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
        REQUIRE(page->size() == 200);
        filter.afterOpenedAtUtc = page->back().openedAtUtc.addSecs(-int(t.random.below(100'000)));
        filter.afterId = page->back().id;
    }
    std::sort(times.begin(), times.end());
    std::cout << "page of 200 from 1 M: p50 " << times[100] << " ms, p95 " << times[190] << " ms\n";
}
