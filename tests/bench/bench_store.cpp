// SPDX-License-Identifier: GPL-3.0-or-later
// The store's numbers, as JSON: sealing and durable commit of 1, 2 and 4 MB beside raw SQLite and age; how
// pages, counts, look-ups and the file grow with the number of visits, beside the C API with the same index.
//
//     build/tests/bench_store [--visits 1000,10000,100000,1000000] [--seals 60]
//
// Ratios of one run on one machine; medians. Peers: SQLite's C API with the station's own settings (no
// encryption, no signature: the floor), and `age` for two recipients where it is installed (with the start of
// its process).
#include "core/access/Passphrase.h"
#include "core/base/Heap.h"
#include "core/station/DemoStation.h"
#include "core/station/Privacy.h"
#include "core/station/StationInside.h"
#include "core/vault/NikIndex.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace loket;
using namespace Qt::StringLiterals;

namespace {

template <class T>
T must(Expected<T> value)
{
    if (!value)
        qFatal("%s: %s", qUtf8Printable(errorName(value.error().code)),
               qUtf8Printable(value.error().context));
    if constexpr (!std::is_void_v<T>)
        return std::move(*value);
}

QJsonObject summary(std::vector<double> ms)
{
    std::sort(ms.begin(), ms.end());
    return {{u"p50_ms"_s, ms[ms.size() / 2]}, {u"p99_ms"_s, ms[ms.size() * 99 / 100]}};
}

std::vector<double> timed(int times, const std::function<void(int)> &work)
{
    std::vector<double> ms;
    QElapsedTimer timer;
    for (int i = 0; i < times; ++i) {
        timer.start();
        work(i);
        ms.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return ms;
}

/// A demo station; passphrases cost what they cost in an office.
struct Bench
{
    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random;
    std::unique_ptr<Station> station;

    Bench()
    {
        must(initDemoStation(path(), {}, clock, random));
        station = must(Station::open(path(), clock, random));
        logIn();
    }
    [[nodiscard]] QString path() const { return folder.filePath(u"station"_s); }
    void logIn()
    {
        const DemoOperator &person = demoOperators().at(1); // the supervisor
        must(station->logIn(person.id, passphraseFromText(person.passphrase)));
    }
    [[nodiscard]] VisitSummary newVisit(const QDateTime &openedUtc)
    {
        VisitSummary visit;
        visit.id = random.uuid();
        visit.service = u"ektp_enrolment"_s;
        visit.state = VisitState::Open;
        visit.openedAtUtc = openedUtc;
        visit.label = u"Contoh Warga Uji"_s;
        visit.maskedNik = u"3576••••••••0003"_s;
        return visit;
    }
};

// ---- sealing

/// The station's own settings, nothing else: what no program could be faster than.
class RawSqlite
{
public:
    explicit RawSqlite(const QString &path)
    {
        if (sqlite3_open(path.toUtf8().constData(), &m_db) != SQLITE_OK)
            qFatal("raw sqlite");
        for (const char *sql :
             {"PRAGMA page_size=16384", "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
              "CREATE TABLE body(id INTEGER PRIMARY KEY, body BLOB NOT NULL)"})
            run(sql);
        sqlite3_prepare_v2(m_db, "INSERT INTO body(body) VALUES(?)", -1, &m_insert, nullptr);
    }
    ~RawSqlite()
    {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_db);
    }
    RawSqlite(const RawSqlite &) = delete;
    RawSqlite &operator=(const RawSqlite &) = delete;

    void insert(const QByteArray &bytes)
    {
        sqlite3_bind_blob(m_insert, 1, bytes.constData(), int(bytes.size()), SQLITE_STATIC);
        if (sqlite3_step(m_insert) != SQLITE_DONE)
            qFatal("raw insert");
        sqlite3_reset(m_insert);
    }

private:
    void run(const char *sql)
    {
        if (sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("%s", sql);
    }
    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_insert = nullptr;
};

QJsonObject ageOf(const QString &folder, const QByteArray &bytes, int times)
{
    const QString age = QStandardPaths::findExecutable(u"age"_s);
    const QString keygen = QStandardPaths::findExecutable(u"age-keygen"_s);
    if (age.isEmpty() || keygen.isEmpty())
        return {};
    QStringList recipients;
    for (int i = 0; i < 2; ++i) {
        QProcess process;
        process.start(keygen, {u"-o"_s, folder + u"/key%1-%2"_s.arg(i).arg(bytes.size())});
        process.waitForFinished();
        recipients << u"-r"_s
                   << QString::fromUtf8(process.readAllStandardError()).trimmed().section(u' ', -1);
    }
    QFile file(folder + u"/plain"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("plain");
    file.close();
    return summary(timed(times, [&](int i) {
        QProcess process;
        process.start(age,
                      recipients + QStringList{u"-o"_s, folder + u"/sealed%1"_s.arg(i), file.fileName()});
        if (!process.waitForFinished() || process.exitCode() != 0)
            qFatal("age: %s", process.readAllStandardError().constData());
    }));
}

QJsonObject sealing(int megabytes, int times)
{
    Bench bench;
    const QByteArray body = SecretBytes::random(std::size_t(megabytes) << 20).view().toByteArray();
    std::vector<VisitSummary> visits;
    for (int i = 0; i < times; ++i) {
        visits.push_back(bench.newVisit(bench.clock.nowUtc()));
        must(bench.station->create(visits.back(), {0, u"opened"_s, {}, {}, {}}));
    }
    SealedVisit sealed;
    sealed.files = {{u"record.json"_s, "{}"}, {u"biometrics/all.bin"_s, body}};
    sealed.reviewCopy = QByteArray(20'000, 'r');
    const QJsonObject ours =
        summary(timed(times, [&](int i) { must(bench.station->sealVisit(visits[std::size_t(i)], sealed)); }));
    RawSqlite raw(bench.folder.filePath(u"raw.db"_s));
    const QJsonObject floor = summary(timed(times, [&](int) { raw.insert(body); }));
    const QJsonObject age = ageOf(bench.folder.path(), body, std::min(times, 30));
    const double p50 = ours[u"p50_ms"].toDouble();
    QJsonObject result{{u"megabytes"_s, megabytes},
                       {u"seal_and_commit"_s, ours},
                       {u"raw_sqlite_commit"_s, floor},
                       {u"ratio_to_raw"_s, p50 / floor[u"p50_ms"].toDouble()}};
    if (!age.isEmpty()) {
        result.insert(u"age_to_a_file_not_synced"_s, age);
        result.insert(u"ratio_to_age"_s, p50 / age[u"p50_ms"].toDouble());
    }
    return result;
}

// ---- growth

/// Sealed visits of past days, 200 a day, each as the station itself writes its rows, without bodies.
void addVisits(Bench &bench, qint64 from, qint64 until)
{
    const StationInside inside(*bench.station);
    const StationKeys &keys = *must(inside.keys());
    const QDateTime now = bench.clock.nowUtc();
    for (qint64 i = from; i < until;) {
        auto transaction = must(Transaction::begin(inside.database()));
        for (const qint64 end = std::min(until, i + 20'000); i < end; ++i) {
            VisitSummary visit = bench.newVisit(now.addSecs(-i * 432));
            visit.state = VisitState::Sealed;
            must(VisitTable(inside.database()).insert(inside.rowOf(visit, keys)));
            const QString nik = QString::number(9801010101000000 + i);
            must(NikIndexTable(inside.database()).insert(nikTag(keys.nikIndex, nik), visit.id));
        }
        must(transaction.commit());
    }
    must(inside.database().checkpoint());
}

/// As many rows of the log as visits, signed and chained like all: a hundredth are looks at a list, and the
/// rarest event is the one that a supervisor looks for.
void addLogRows(Bench &bench, qint64 from, qint64 until)
{
    const StationInside inside(*bench.station);
    for (qint64 i = from; i < until;) {
        auto transaction = must(Transaction::begin(inside.database()));
        for (const qint64 end = std::min(until, i + 20'000); i < end; ++i) {
            const QString event = i % 50'000 == 17 ? u"hold_set"_s
                                  : i % 100 == 0   ? u"list_viewed"_s
                                                   : u"visit_viewed"_s;
            must(inside.auditIn(transaction, event, {}, {{u"what"_s, u"all"_s}}));
        }
        must(transaction.commit());
    }
    must(inside.database().checkpoint());
}

/// The log and the whole check at this size; the long ones once.
QJsonObject logAt(Bench &bench)
{
    constexpr int kTimes = 31;
    Station &station = *bench.station;
    const auto median = [](std::vector<double> ms) { return summary(std::move(ms))[u"p50_ms"].toDouble(); };
    const auto page = [&](const QString &event) {
        return [&station, event](int) { (void)must(station.auditPage({event, 0, 0}, 0, 100)); };
    };
    const qint64 rows = must(station.auditHead()).count;
    const auto once = [](const std::function<void()> &work) {
        return timed(1, [&](int) { work(); }).front() / 1000;
    };
    return {{u"rows"_s, rows},
            {u"newest_page_ms"_s, median(timed(kTimes, page({})))},
            {u"rare_event_page_ms"_s, median(timed(kTimes, page(u"hold_set"_s)))},
            {u"person_report_s"_s,
             once([&] { (void)must(Privacy(station).personReport(QString::number(9801010101000000))); })},
            {u"verify_log_s"_s, once([&] { (void)must(station.verifyAudit()); })},
            {u"check_with_login_s"_s, once([&] { (void)must(station.check()); })}};
}

/// The same page by the C API: same index, same columns, no decryption.
std::vector<double> rawPages(const QString &path, qint64 fromMs, int times)
{
    sqlite3 *db = nullptr;
    sqlite3_stmt *page = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &db, SQLITE_OPEN_READONLY, nullptr);
    const char *sql =
        "SELECT id, service, state, opened_at, updated_at, operator, step, label, packet, finished_steps, "
        "exceptions, draft_key FROM visit WHERE opened_at < ? ORDER BY opened_at DESC, id DESC LIMIT 200";
    if (sqlite3_prepare_v2(db, sql, -1, &page, nullptr) != SQLITE_OK)
        qFatal("raw page: %s", sqlite3_errmsg(db));
    qint64 bytes = 0;
    auto ms = timed(times, [&](int) {
        sqlite3_bind_int64(page, 1, fromMs);
        while (sqlite3_step(page) == SQLITE_ROW)
            for (int column = 0; column < 12; ++column)
                bytes += sqlite3_column_bytes(page, column);
        sqlite3_reset(page);
    });
    sqlite3_finalize(page);
    sqlite3_close(db);
    if (bytes == 0)
        qFatal("raw page: no rows");
    return ms;
}

QJsonObject queriesAt(Bench &bench, qint64 visits)
{
    constexpr int kTimes = 31;
    Station &station = *bench.station;
    const QDateTime now = bench.clock.nowUtc();
    const QDateTime middle = now.addSecs(-visits / 2 * 432);
    const auto page = [&](const QDateTime &from) {
        VisitFilter filter;
        filter.afterOpenedAtUtc = from;
        filter.afterId = QUuid(u"ffffffff-ffff-ffff-ffff-ffffffffffff"_s);
        if (must(station.page(filter)).empty())
            qFatal("an empty page");
    };
    const auto median = [](std::vector<double> ms) { return summary(std::move(ms))[u"p50_ms"].toDouble(); };
    const QString file = bench.path() + u"/loket.db"_s;
    const double first = median(timed(kTimes, [&](int) { page(now.addSecs(1)); }));
    const double deep = median(timed(kTimes, [&](int) { page(middle); }));
    const double raw = median(rawPages(file, middle.toMSecsSinceEpoch(), kTimes));
    return {{u"visits"_s, visits},
            {u"file_mb"_s, double(QFileInfo(file).size()) / 1e6},
            {u"bytes_per_visit"_s, double(QFileInfo(file).size()) / double(visits)},
            {u"first_page_ms"_s, first},
            {u"page_in_the_middle_ms"_s, deep},
            {u"raw_page_ms"_s, raw},
            {u"ratio_page_to_raw"_s, deep / raw},
            {u"nik_seen_before_ms"_s, median(timed(kTimes,
                                                   [&](int i) {
                                                       (void)must(station.visitsOfNik(QString::number(
                                                           9801010101000000 + i * (visits / kTimes))));
                                                   }))},
            {u"count_of_a_day_ms"_s,
             median(timed(kTimes, [&](int) { (void)must(station.countVisits(middle, middle.addDays(1))); }))},
            {u"queue_ms"_s, median(timed(kTimes, [&](int) { (void)must(station.queue()); }))},
            {u"append_step_ms"_s, median(timed(kTimes,
                                               [&, visit = bench.newVisit(now)](int) mutable {
                                                   visit.id = bench.random.uuid();
                                                   must(station.create(visit, {0, u"opened"_s, {}, {}, {}}));
                                               }))},
            {u"login_ms"_s, median(timed(5, [&](int) { bench.logIn(); }))}};
}

} // namespace

int main(int argc, char *argv[])
{
    keepFreedBuffers(); // as the programs do
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"visits"_s, u"Sizes, ascending."_s, u"LIST"_s, u"1000,10000,100000,1000000"_s});
    parser.addOption({u"seals"_s, u"Packets of each size."_s, u"N"_s, u"60"_s});
    parser.process(application);
    QJsonObject result;
    for (const int megabytes : {1, 2, 4}) {
        std::fprintf(stderr, "sealing %d MB\n", megabytes);
        result.insert(u"seal_%1_mb"_s.arg(megabytes), sealing(megabytes, parser.value(u"seals"_s).toInt()));
    }
    Bench bench;
    qint64 there = 0;
    for (const QString &size : parser.value(u"visits"_s).split(u',')) {
        std::fprintf(stderr, "%s visits\n", qUtf8Printable(size));
        addVisits(bench, there, size.toLongLong());
        addLogRows(bench, there, size.toLongLong());
        there = size.toLongLong();
        result.insert(u"at_%1"_s.arg(there), queriesAt(bench, there));
        result.insert(u"log_at_%1"_s.arg(there), logAt(bench));
    }
    std::printf("%s", QJsonDocument(result).toJson().constData());
    return 0;
}
