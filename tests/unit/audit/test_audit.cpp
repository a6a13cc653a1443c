// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/AuditExport.h"
#include "core/store/Schema.h"
#include "tests/support/Outcome.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <functional>
#include <iostream>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

struct Log
{
    QTemporaryDir dir;
    ManualClock clock{QDateTime({2026, 11, 22}, {1, 0}, Qt::UTC)};
    StationKeys keys = StationKeys::fromMaster(SecretBytes::random(32));
    std::unique_ptr<Database> database;
    std::unique_ptr<AuditLog> log;
    QUuid visit = QUuid::createUuid();

    Log()
    {
        auto opened = Database::open(dir.filePath(u"loket.db"_s), stationMigrations(), dir.path());
        REQUIRE_OK(opened);
        database = std::move(*opened);
        log = std::make_unique<AuditLog>(*database, clock);
    }

    AuditHead add(const QString &event, const QUuid &about = {}, const QCborMap &detail = {})
    {
        auto transaction = Transaction::begin(*database);
        REQUIRE_OK(transaction);
        const auto head = log->append(*transaction, {u"sari"_s, event, about, detail}, keys);
        REQUIRE_OK(head);
        REQUIRE_OK(transaction->commit());
        return *head;
    }

    void addMany(int count)
    {
        for (int i = 0; i < count; ++i)
            add(u"event_%1"_s.arg(i), i % 2 ? visit : QUuid(), {{u"n"_s, i}});
    }

    /// What somebody with a database tool can do.
    void tamper(const QString &statement)
    {
        REQUIRE_OK(database->run(u"DROP TRIGGER IF EXISTS audit_keeps"_s));
        REQUIRE_OK(database->run(u"DROP TRIGGER IF EXISTS audit_stays"_s));
        REQUIRE_OK(database->run(statement));
    }

    std::optional<AuditFinding> verify() { return log->verify(keys.signing.publicKey).value(); }
};

} // namespace

TEST_CASE("a chain as written verifies, and its head counts the rows")
{
    Log log;
    CHECK(log.log->head().value() == AuditHead{QByteArray(32, '\0'), 0});
    log.addMany(20);
    const AuditHead head = log.add(u"last"_s);
    CHECK(head.count == 21);
    CHECK(log.log->head().value() == head);
    CHECK_FALSE(log.verify());
    CHECK_FALSE(log.log->contains(head).value());
}

TEST_CASE("the first bad row is named, whatever was changed in it")
{
    const QString column =
        GENERATE(as<QString>{}, u"at = at + 1"_s, u"operator = 'bayu'"_s, u"event = 'other'"_s,
                 u"visit = randomblob(16)"_s, u"detail = randomblob(60)"_s, u"monotonic = monotonic + 1"_s,
                 u"boot_id = 'x'"_s, u"hash = randomblob(32)"_s, u"prev = randomblob(32)"_s);
    Log log;
    log.addMany(10);
    log.tamper(u"UPDATE audit SET %1 WHERE seq = 6"_s.arg(column));
    const auto finding = log.verify();
    REQUIRE(finding);
    CHECK(finding->seq == 6);
    CHECK(finding->reason == u"changed");
}

TEST_CASE("the log is read in pages, newest first, by event and by day")
{
    Log log;
    for (int day = 0; day < 3; ++day) {
        for (int i = 0; i < 5; ++i)
            log.add(i == 2 ? u"login"_s : u"visit_viewed"_s, {}, {{u"day"_s, day}});
        log.clock.setUtc(log.clock.nowUtc().addDays(1));
    }
    const auto page = [&](const AuditFilter &filter, qint64 before, int limit) {
        auto got = log.log->page(filter, before, limit, log.keys);
        REQUIRE_OK(got);
        return std::move(*got);
    };
    const auto seqs = [](const AuditPage &found) {
        std::vector<qint64> numbers;
        for (const AuditRecord &record : found.records)
            numbers.push_back(record.row.seq);
        return numbers;
    };
    const AuditPage first = page({}, 0, 6);
    CHECK(seqs(first) == std::vector<qint64>{15, 14, 13, 12, 11, 10});
    CHECK(first.records.front().detail[u"day"_s].toInteger() == 2);
    CHECK(seqs(page({}, first.next, 100)) == std::vector<qint64>{9, 8, 7, 6, 5, 4, 3, 2, 1});
    CHECK(page({}, first.next, 100).next == 0);
    CHECK(seqs(page({u"login"_s, 0, 0}, 0, 100)) == std::vector<qint64>{13, 8, 3});
    const qint64 day = QDateTime({2026, 11, 23}, {0, 0}, Qt::UTC).toMSecsSinceEpoch();
    const AuditFilter second{{}, day, day + 86'400'000};
    CHECK(seqs(page(second, 0, 3)) == std::vector<qint64>{10, 9, 8});
    CHECK(seqs(page(second, page(second, 0, 3).next, 3)) == std::vector<qint64>{7, 6});
    CHECK(page(second, page(second, 0, 3).next, 3).next == 0);
    CHECK(seqs(page({u"login"_s, day, day + 86'400'000}, 0, 3)) == std::vector<qint64>{8});
    CHECK(page({{}, day + 30 * 86'400'000LL, 0}, 0, 3).records.empty());
    CHECK(page({u"never"_s, 0, 0}, 0, 3).next == 0);
}

TEST_CASE("a rare event in a long log is looked for in stretches")
{
    Log log;
    log.add(u"rare"_s);
    auto transaction = Transaction::begin(*log.database);
    REQUIRE_OK(transaction);
    // As append() would leave them, without 25,000 signatures.
    REQUIRE_OK(log.database->run(
        u"INSERT INTO audit(seq, at, monotonic, boot_id, operator, event, visit, detail, prev, hash, "
        u"signature) "
        "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 25000) "
        "SELECT i, at + i, monotonic, boot_id, operator, 'other', visit, detail, prev, hash, signature "
        "FROM audit, n WHERE seq = 1"_s));
    REQUIRE_OK(transaction->commit());
    auto page = log.log->page({u"rare"_s, 0, 0}, 0, 10, log.keys);
    REQUIRE_OK(page);
    CHECK(page->records.empty());
    REQUIRE(page->next > 1);
    page = log.log->page({u"rare"_s, 0, 0}, page->next, 10, log.keys);
    REQUIRE_OK(page);
    CHECK(page->records.size() == 1);
    CHECK(page->next == 0);
}

TEST_CASE("a forged signature, a missing row and a foreign key are found")
{
    Log log;
    log.addMany(10);
    SECTION("signature")
    {
        log.tamper(u"UPDATE audit SET signature = randomblob(64) WHERE seq = 4"_s);
        CHECK(log.verify()->seq == 4);
        CHECK(log.verify()->reason == u"signature");
    }
    SECTION("a row from the middle")
    {
        log.tamper(u"DELETE FROM audit WHERE seq = 5"_s);
        CHECK(log.verify()->seq == 5);
        CHECK(log.verify()->reason == u"missing");
    }
    SECTION("the beginning")
    {
        log.tamper(u"DELETE FROM audit WHERE seq < 3"_s);
        CHECK(log.verify()->seq == 1);
    }
    SECTION("the log of another station")
    {
        const auto finding =
            log.log->verify(StationKeys::fromMaster(SecretBytes::random(32)).signing.publicKey);
        CHECK(finding.value()->reason == u"signature");
    }
}

TEST_CASE("a cut tail verifies by itself and is found by a head that was given away")
{
    Log log;
    log.addMany(10);
    const AuditHead anchor = log.log->head().value();
    log.tamper(u"DELETE FROM audit WHERE seq > 7"_s);
    CHECK_FALSE(log.verify());
    const auto cut = log.log->contains(anchor).value();
    REQUIRE(cut);
    CHECK(cut->reason == u"cut");
    log.addMany(3); // and written on
    CHECK_FALSE(log.verify());
    CHECK(log.log->contains(anchor).value()->reason == u"changed");
}

TEST_CASE(
    "a cut tail, an end put back from another row and a missing end are found by the end kept beside the log")
{
    Log log;
    CHECK_FALSE(log.log->verifyEnd(log.keys.signing.publicKey)->has_value()); // nothing was written yet
    log.addMany(7);
    const auto finding = [&] {
        const auto found = log.log->verifyEnd(log.keys.signing.publicKey).value();
        return found ? QString::number(found->seq) + u' ' + found->reason : u"-"_s;
    };
    CHECK(finding() == u"-");
    SECTION("rows gone")
    {
        log.tamper(u"DELETE FROM audit WHERE seq > 5"_s);
        CHECK(finding() == u"6 cut");
        log.add(u"later"_s); // a program that did not look: Station looks at each login
        CHECK(finding() == u"-");
    }
    SECTION("rows and the end gone")
    {
        log.tamper(u"DELETE FROM audit WHERE seq > 5"_s);
        REQUIRE_OK(log.database->run(u"DELETE FROM audit_head"_s));
        CHECK(finding() == u"5 end");
    }
    SECTION("an end that nobody signed")
    {
        log.tamper(u"DELETE FROM audit WHERE seq > 5"_s);
        REQUIRE_OK(log.database->run(
            u"UPDATE audit_head SET seq = 5, hash = (SELECT hash FROM audit WHERE seq = 5)"_s));
        CHECK(finding() == u"5 end");
    }
    SECTION("a row whose end was not kept")
    {
        REQUIRE_OK(log.database->run(u"CREATE TABLE kept AS SELECT * FROM audit_head"_s));
        log.add(u"later"_s);
        REQUIRE_OK(log.database->run(u"DELETE FROM audit_head"_s));
        REQUIRE_OK(log.database->run(u"INSERT INTO audit_head SELECT * FROM kept"_s));
        CHECK(finding() == u"8 end");
    }
    SECTION("an older version's log, unsigned")
    {
        REQUIRE_OK(log.database->run(u"UPDATE audit_head SET signature = X''"_s));
        CHECK(finding() == u"-");
        CHECK(log.log->isEndUnsigned().value());
        log.add(u"later"_s);
        CHECK_FALSE(log.log->isEndUnsigned().value());
        CHECK(finding() == u"-");
    }
}

TEST_CASE("rows can be neither changed nor removed through the database")
{
    Log log;
    log.addMany(3);
    CHECK_FALSE(log.database->run(u"UPDATE audit SET event = 'x'"_s));
    CHECK_FALSE(log.database->run(u"DELETE FROM audit"_s));
    CHECK(log.log->head()->count == 3);
}

TEST_CASE("a row of a transaction that was undone leaves no gap")
{
    Log log;
    log.addMany(3);
    {
        auto transaction = Transaction::begin(*log.database);
        REQUIRE_OK(transaction);
        REQUIRE_OK(log.log->append(*transaction, {u"sari"_s, u"lost"_s, {}, {}}, log.keys));
    }
    CHECK(log.add(u"next"_s).count == 4);
    CHECK_FALSE(log.verify());
}

TEST_CASE("details are encrypted, and a visit's rows come with keys that open theirs and no other")
{
    Log log;
    log.add(u"visit_opened"_s, log.visit, {{u"name"_s, u"PLANTED NAME"_s}});
    log.add(u"other"_s, QUuid::createUuid(), {{u"name"_s, u"SOMEBODY ELSE"_s}});
    log.add(u"visit_sealed"_s, log.visit, {{u"n"_s, 2}});
    const auto rows = log.log->ofVisit(log.visit, log.keys).value();
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].row.event == u"visit_opened");
    CHECK(rows[0].detail[u"name"_s].toString() == u"PLANTED NAME");
    CHECK_FALSE(rows[0].row.detail.contains("PLANTED"));
    const SecretBytes key = SecretBytes::copyOf(rows[0].detailKey);
    CHECK(unseal(key, rows[0].row.detail, "loket-audit-detail 1"));
    CHECK_FALSE(unseal(key, rows[1].row.detail, "loket-audit-detail 3"));
    CHECK(log.log->after(1, 10, log.keys)->size() == 2);
    CHECK(codeOf(log.log->after(0, 10, StationKeys::fromMaster(SecretBytes::random(32)))) ==
          ErrorCode::Authenticity);
}

namespace {

/// Six rows as a file, changed before it is read again.
struct ExportedLog : Log
{
    int version = 2;

    ExportedLog() { addMany(6); }

    Expected<ExportedAudit> read(qint64 from, const std::function<void(QList<QByteArray> &)> &change = {})
    {
        const auto records = log->after(0, 100, keys);
        REQUIRE_OK(records);
        QList<QByteArray> lines{
            QJsonDocument(QJsonObject{{u"loket_audit"_s, version},
                                      {u"station"_s, u"TEST-1"_s},
                                      {u"public_key"_s, QString::fromLatin1(keys.signing.publicKey.toHex())}})
                .toJson(QJsonDocument::Compact)};
        for (const AuditRecord &record : *records)
            if (record.row.seq >= from)
                lines << QJsonDocument(toJson(record, record.row.seq % 2)).toJson(QJsonDocument::Compact);
        if (version > 1)
            lines << QJsonDocument(
                         exportEnd(u"TEST-1"_s, log->head().value(), 7 - from, clock.nowUtc(), keys))
                         .toJson(QJsonDocument::Compact);
        if (change)
            change(lines);
        QBuffer file;
        file.setData(lines.join('\n') + '\n');
        REQUIRE(file.open(QIODevice::ReadOnly));
        return verifyExport(file);
    }
};

} // namespace

TEST_CASE("an exported log verifies by itself, and says where it does not")
{
    ExportedLog log;
    const auto exported = [&](qint64 from, const std::function<void(QList<QByteArray> &)> &change = {}) {
        return log.read(from, change);
    };
    const auto whole = exported(1);
    REQUIRE_OK(whole);
    CHECK(whole->rows == 6);
    CHECK(whole->head == log.log->head().value());
    CHECK_FALSE(whole->finding.has_value());
    CHECK(whole->firstRow == 1);
    CHECK(exported(4)->rows == 3); // a later part, checked from there on
    CHECK(exported(4)->firstRow == 4);
    CHECK_FALSE(exported(4)->finding.has_value());
    const auto removed = exported(1, [](QList<QByteArray> &lines) { lines.removeAt(3); });
    CHECK(removed->finding->seq == 3);
    CHECK(removed->finding->reason == u"missing");
    const auto changed =
        exported(1, [](QList<QByteArray> &lines) { lines[2].replace("event_1", "event_9"); });
    CHECK(changed->finding->seq == 2);
    CHECK(changed->finding->reason == u"changed");
    CHECK(exported(1, [](QList<QByteArray> &lines) { lines[2] = "{]"; }).error() ==
          Error{ErrorCode::Malformed, u"line 3"_s});
    const Error noLog{ErrorCode::Malformed, u"audit_file"_s};
    CHECK(exported(1, [](QList<QByteArray> &lines) { lines.removeFirst(); }).error() == noLog);
    CHECK(exported(1, [](QList<QByteArray> &lines) { lines.clear(); }).error() == noLog);
}

TEST_CASE(
    "readable details of an exported log are those that were sealed, and it is of the station that it names")
{
    ExportedLog log;
    const auto forged = log.read(1, [](QList<QByteArray> &lines) {
        QJsonObject row = QJsonDocument::fromJson(lines[3]).object();
        row[u"detail"_s] = QJsonObject{{u"note"_s, u"nothing to see"_s}};
        lines[3] = QJsonDocument(row).toJson(QJsonDocument::Compact);
    });
    REQUIRE(forged->finding);
    CHECK(forged->finding->reason == u"detail");
    CHECK(forged->finding->seq == 3);
    const auto keyless = log.read(1, [](QList<QByteArray> &lines) {
        QJsonObject row = QJsonDocument::fromJson(lines[3]).object();
        row.remove(u"detail_key"_s);
        lines[3] = QJsonDocument(row).toJson(QJsonDocument::Compact);
    });
    CHECK(keyless->finding->reason == u"detail");
    const auto other = log.read(1, [](QList<QByteArray> &lines) { lines[0].replace("TEST-1", "TEST-2"); });
    REQUIRE(other->finding);
    CHECK(other->finding->reason == u"end");
}

TEST_CASE("an exported log is closed by its signed end")
{
    ExportedLog log;
    const auto exported = [&](qint64 from, const std::function<void(QList<QByteArray> &)> &change = {}) {
        return log.read(from, change);
    };
    CHECK(exported(1)->hasEnd);
    CHECK(exported(1)->writtenUtc == log.clock.nowUtc());
    // The end: rows gone before it, gone with it, another's end, something after it.
    const auto cut = exported(1, [](QList<QByteArray> &lines) { lines.removeAt(6); });
    REQUIRE(cut->finding);
    CHECK(cut->finding->reason == u"cut");
    CHECK(cut->finding->seq == 6);
    const auto ended = exported(1, [](QList<QByteArray> &lines) { lines.resize(4); });
    REQUIRE(ended->finding);
    CHECK(ended->finding->reason == u"cut");
    CHECK(ended->finding->seq == 4);
    const auto half = exported(1, [](QList<QByteArray> &lines) {
        lines.resize(5);
        lines.back().chop(20);
    });
    REQUIRE_OK(half);
    REQUIRE(half->finding);
    CHECK(half->finding->reason == u"cut");
    CHECK(half->finding->seq == 4);
    const auto forged = exported(1, [](QList<QByteArray> &lines) {
        lines.removeAt(6);
        lines.back().replace("\"seq\":6", "\"seq\":5");
    });
    CHECK(forged->finding->reason == u"end");
    CHECK(codeOf(exported(1, [](QList<QByteArray> &lines) { lines << lines[2]; })) == ErrorCode::Malformed);
    // Of a Loket that wrote no end: whole as far as it goes, and said to be so.
    log.version = 1;
    CHECK_FALSE(exported(1)->hasEnd);
    CHECK_FALSE(exported(1)->finding.has_value());
    log.version = 3;
    CHECK(codeOf(exported(1)) == ErrorCode::Malformed);
}

TEST_CASE("appending and verifying ten thousand rows, measured", "[.bench]")
{
    Log log;
    QElapsedTimer timer;
    timer.start();
    auto transaction = Transaction::begin(*log.database);
    for (int i = 0; i < 10'000; ++i)
        REQUIRE(log.log->append(*transaction, {u"sari"_s, u"event"_s, log.visit, {{u"n"_s, i}}}, log.keys));
    REQUIRE_OK(transaction->commit());
    std::cout << "append 10,000 rows: " << timer.restart() << " ms\n";
    CHECK_FALSE(log.verify());
    std::cout << "verify 10,000 rows with signatures: " << timer.elapsed() << " ms\n";
}
