// SPDX-License-Identifier: GPL-3.0-or-later
// audit, approval, privacy, breach, station rebuild: as an office would use them, one after the other.
#include "tests/cli/Demo.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>

using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

/// A demo station with simulated visits and a mirror folder, made once.
struct Office : Demo
{
    QTemporaryDir parent;
    QString mirror = parent.filePath(u"stick"_s);
    QJsonArray visits;
    QMap<QString, QString> supervisor = as(idWithRole(u"supervisor"_s));
    QMap<QString, QString> adb = as(idWithRole(u"adb"_s));
    QMap<QString, QString> operatorOf = as(idWithRole(u"operator"_s));

    Office()
    {
        QDir().mkpath(mirror);
        const auto set = run({u"station"_s, u"set"_s, u"mirror_folder"_s, mirror}, adb);
        REQUIRE(set.exitCode == 0);
        // Two of them lack a finger and have a cataract.
        const auto simulated =
            run({u"visit"_s, u"simulate"_s, u"--service"_s, u"ektp_enrolment"_s, u"--count"_s, u"4"_s,
                 u"--seed"_s, u"11"_s, u"--exception-every"_s, u"2"_s},
                operatorOf);
        INFO(simulated.err.toStdString());
        REQUIRE(simulated.exitCode == 0);
        visits = simulated.json()[u"visits"_s].toArray();
    }
    [[nodiscard]] QJsonArray waiting() const
    {
        return run({u"approval"_s, u"list"_s}, supervisor).json()[u"approvals"_s].toArray();
    }
};

const Office &office()
{
    static const Office one;
    return one;
}

QString idOf(const QJsonValue &item) { return QString::number(item[u"id"_s].toInteger()); }

} // namespace

TEST_CASE("what was sealed with exceptions waits in the inbox and is decided in a batch")
{
    const QJsonArray waiting = office().waiting();
    REQUIRE(waiting.size() >= 2);
    CHECK(waiting[0][u"asked_by"_s] == office().idWithRole(u"operator"_s));
    CHECK(office().run({u"approval"_s, u"list"_s}, office().operatorOf).exitCode == 3);
    const QStringList decide{u"approval"_s, u"decide"_s, idOf(waiting[0]), idOf(waiting[1])};
    CHECK(office().run(decide, office().supervisor).exitCode == 2); // which of both
    CHECK(office().run(decide + QStringList{u"--refuse"_s}, office().supervisor).exitCode == 2); // why
    const auto bogus = decide + QStringList{u"--refuse"_s, u"--reason"_s, u"bogus"_s};
    CHECK(office().run(bogus, office().supervisor).exitCode == 2); // none of the list
    CHECK(
        office().run({u"approval"_s, u"decide"_s, u"tiga"_s, u"--approve"_s}, office().supervisor).exitCode ==
        2);
    const auto done = office().run(decide + QStringList{u"--approve"_s}, office().supervisor);
    CHECK(done.exitCode == 0);
    CHECK(done.json()[u"decided"_s] == 2);
    CHECK(office().waiting().size() == waiting.size() - 2);
    CHECK(office().run(decide + QStringList{u"--approve"_s}, office().supervisor).json()[u"error"_s] ==
          u"wrong_state"_s);
}

TEST_CASE("what was refused is settled by the counter, once")
{
    const QJsonArray waiting = office().waiting();
    REQUIRE(waiting.size() >= 1);
    const QString id = idOf(waiting[0]);
    CHECK(office()
              .run({u"approval"_s, u"settle"_s, id, u"--outcome"_s, u"recorded_again"_s},
                   office().operatorOf)
              .json()[u"error"_s] == u"wrong_state"_s); // not refused
    REQUIRE(office()
                .run({u"approval"_s, u"decide"_s, id, u"--refuse"_s, u"--reason"_s, u"poor_capture"_s},
                     office().supervisor)
                .exitCode == 0);
    CHECK(office().run({u"approval"_s, u"settle"_s, id}, office().operatorOf).exitCode == 2); // what was done
    CHECK(office()
              .run({u"approval"_s, u"settle"_s, id, u"--outcome"_s, u"bogus"_s}, office().operatorOf)
              .exitCode == 2);
    CHECK(office().run({u"approval"_s, u"settle"_s, u"tiga"_s}, office().operatorOf).exitCode == 2);
    const QStringList settle{u"approval"_s, u"settle"_s, id, u"--outcome"_s, u"recorded_again"_s};
    CHECK(office().run(settle, office().operatorOf).exitCode == 0);
    CHECK(office().run(settle, office().operatorOf).json()[u"error"_s] == u"wrong_state"_s);
    const QJsonArray settled =
        office()
            .run({u"approval"_s, u"list"_s, u"--state"_s, u"settled"_s}, office().supervisor)
            .json()[u"approvals"_s]
            .toArray();
    REQUIRE(settled.size() == 1);
    CHECK(settled[0][u"outcome"_s] == u"recorded_again"_s);
    CHECK(settled[0][u"reason"_s] == u"poor_capture"_s);
}

TEST_CASE("the audit log is verified, exported, and its export is verified anywhere")
{
    const auto verified = office().run({u"audit"_s, u"verify"_s});
    CHECK(verified.exitCode == 0);
    CHECK(verified.json()[u"finding"_s].isNull());
    CHECK(verified.json()[u"rows"_s].toInt() > 10);
    const QString file = office().parent.filePath(u"audit.jsonl"_s);
    CHECK(office().run({u"audit"_s, u"export"_s, file}, office().operatorOf).exitCode == 3);
    REQUIRE(office().run({u"audit"_s, u"export"_s, file}, office().adb).exitCode == 0);
    CHECK(office().run({u"audit"_s, u"export"_s, file}, office().adb).exitCode == 1); // never written over
    const QString key = office().run({u"station"_s, u"show"_s}).json()[u"public_key"_s].toString();
    const QStringList verify{u"audit"_s, u"verify"_s, u"--json"_s, u"--public-key"_s, key, u"--file"_s};
    CHECK(ctl(verify + QStringList{file}).exitCode == 0);
    CHECK(ctl(verify + QStringList{u"/nonexistent"_s}).exitCode == 4);

    QFile exported(file);
    REQUIRE(exported.open(QIODevice::ReadOnly));
    QList<QByteArray> lines = exported.readAll().split('\n');
    QByteArray changed = lines[3];
    changed.replace(R"("operator":")", R"("operator":"x)");
    const auto checkWith = [&](const QList<QByteArray> &rows) {
        return ctl(verify +
                   QStringList{writeFile(office().parent.filePath(u"changed.jsonl"_s), rows.join('\n'))});
    };
    QList<QByteArray> other = lines;
    other[3] = changed;
    const auto found = checkWith(other);
    CHECK(found.exitCode == 1);
    CHECK(found.json()[u"finding"_s][u"seq"_s] == 3);
    CHECK(found.json()[u"finding"_s][u"reason"_s] == u"changed"_s);
    other = lines;
    other.removeAt(5);
    CHECK(checkWith(other).json()[u"finding"_s][u"reason"_s] == u"missing"_s);
    // Rows at the end gone, with the signed last line or before it.
    REQUIRE(lines.back().isEmpty());
    other = lines.first(lines.size() - 4);
    const auto cut = checkWith(other);
    CHECK(cut.exitCode == 1);
    CHECK(cut.json()[u"finding"_s][u"reason"_s] == u"cut"_s);
    other = lines;
    other.removeAt(lines.size() - 3);
    CHECK(checkWith(other).json()[u"finding"_s][u"reason"_s] == u"cut"_s);
    other = lines;
    other[2] = "rubbish";
    CHECK(checkWith(other).json()[u"context"_s] == u"line 3"_s);
    const QString closed = office().parent.filePath(u"closed.jsonl"_s);
    REQUIRE(
        office()
            .run({u"audit"_s, u"export"_s, closed, u"--without-details"_s, u"--from"_s, u"5"_s}, office().adb)
            .exitCode == 0);
    const auto part = ctl(verify + QStringList{closed});
    CHECK(part.exitCode == 0);
    CHECK(part.json()[u"first_row"_s] == 5);
    const auto said = ctl({u"audit"_s, u"verify"_s, u"--file"_s, closed});
    CHECK(said.out.contains("This part is whole. Rows before 5 are not in this file."));
    QFile withoutDetails(closed);
    REQUIRE(withoutDetails.open(QIODevice::ReadOnly));
    CHECK_FALSE(withoutDetails.readAll().contains("detail_key"));
}

TEST_CASE(
    "who checks the log or the station with a login, or looks at the rules on keeping, stands in the log")
{
    const auto rowsOf = [](const QString &event) {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"audit.jsonl"_s);
        REQUIRE(office().run({u"audit"_s, u"export"_s, path}, office().adb).exitCode == 0);
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return int(file.readAll().count('"' + event.toUtf8() + '"'));
    };
    for (const auto &[event, command] :
         {std::pair(u"audit_checked"_s, QStringList{u"audit"_s, u"verify"_s, u"--operator"_s,
                                                    office().idWithRole(u"supervisor"_s)}),
          std::pair(u"station_checked"_s, QStringList{u"station"_s, u"check"_s, u"--sealed"_s}),
          std::pair(u"retention_viewed"_s, QStringList{u"privacy"_s, u"retention"_s})}) {
        CAPTURE(event.toStdString());
        const int before = rowsOf(event);
        REQUIRE(office().run(command, office().supervisor).exitCode == 0);
        CHECK(rowsOf(event) == before + 1);
    }
}

TEST_CASE("the station says whether its copies are complete, and a backup beside it says so")
{
    const auto show = [](const QStringList &more) {
        return ctl(QStringList{u"station"_s, u"show"_s, u"--station"_s, office().station} + more);
    };
    CHECK(show({}).out.contains("complete, but on the same disk: " + office().mirror.toUtf8()));
    CHECK(show({}).out.contains(
        office().run({u"station"_s, u"show"_s}).json()[u"public_key"_s].toString().toUtf8()));
    QTemporaryDir folder;
    const QString target = folder.filePath(u"backup"_s);
    const auto backup = office().run({u"station"_s, u"backup"_s, target}, office().adb);
    REQUIRE(backup.exitCode == 0);
    CHECK(backup.json()[u"same_disk"_s] == true);
    CHECK(backup.err.contains("same disk"));
}

TEST_CASE("a person asks what is known: the answer has every visit and its trail, and leaves one itself")
{
    const QString nik = office().visits[0][u"nik"_s].toString();
    const auto report = office().run({u"privacy"_s, u"report"_s, nik}, office().supervisor);
    REQUIRE(report.exitCode == 0);
    const QJsonArray visits = report.json()[u"visits"_s].toArray();
    REQUIRE(visits.size() == 1);
    CHECK(visits[0][u"packet"_s][u"outbox"_s] == u"waiting"_s);
    QStringList events;
    for (const QJsonValue row : visits[0][u"trail"_s].toArray())
        events << row[u"event"_s].toString();
    CHECK(events.contains(u"visit_opened"_s));
    CHECK(events.contains(u"visit_sealed"_s));
    CHECK(events.contains(u"receipt_given"_s));
    const QJsonObject about = visits[0][u"about"_s].toObject();
    CHECK(report.json()[u"nik"_s] == nik); // the person's own, in full
    CHECK(visits[0][u"nik"_s].toString().contains(u"•"_s));
    CHECK(about[u"notice"_s][u"text"_s] == u"privacy_notice_3"_s);
    CHECK(about[u"recipients"_s][0][u"kind"_s] == u"office_later"_s);
    CHECK(about[u"kept"_s].toArray().size() >= 5);
    CHECK(about[u"exceptions_in_all"_s].toInt() == about[u"exceptions"_s].toArray().size());
    const auto said =
        ctl({u"privacy"_s, u"report"_s, nik, u"--station"_s, office().station}, office().supervisor);
    CHECK(said.out.contains("Privacy notice read out and understood")); // words, never codes
    CHECK(said.out.contains("Sari Contoh"));
    CHECK(said.out.contains("Population office and centre: not yet, it will be sent."));
    CHECK(said.out.contains("Kept for 30 days after the office received the record."));
    for (const char *code : {"visit_opened", "visit_sealed", "receipt_given"})
        CHECK_FALSE(said.out.contains(code));
    const QStringList stranger{u"privacy"_s, u"report"_s, u"9801014503910003"_s};
    CHECK(office().run(stranger, office().supervisor).exitCode == 1);
    // Somebody asked for this number: whoever it belongs to learns of it.
    const auto searched = office().run(stranger, office().supervisor);
    CHECK(searched.exitCode == 0);
    CHECK(searched.json()[u"visits"_s].toArray().isEmpty());
    CHECK(searched.json()[u"searches"_s][0][u"event"_s] == u"nik_searched"_s);
    CHECK(office().run({u"privacy"_s, u"report"_s, u"12"_s}, office().supervisor).exitCode == 2);
    CHECK(office().run({u"privacy"_s, u"report"_s, nik}, office().operatorOf).exitCode == 3);
}

TEST_CASE("hold, release, what is due, and what was removed")
{
    const QString visit = office().visits[0][u"visit"_s].toString();
    const QStringList hold{u"privacy"_s, u"hold"_s, visit, u"--reason"_s, u"pengaduan"_s};
    CHECK(office().run({u"privacy"_s, u"hold"_s, visit}, office().supervisor).exitCode == 2);
    CHECK(office().run(hold, office().supervisor).exitCode == 0);
    const auto again = office().run(hold, office().supervisor);
    CHECK(again.json()[u"error"_s] == u"already_exists"_s);
    CHECK(again.err.contains("This visit is on hold already."));
    CHECK(again.err.contains("release it first"));
    const auto keeping = office().run({u"privacy"_s, u"retention"_s}, office().supervisor).json();
    CHECK(keeping[u"held"_s] == 0); // it is not due
    CHECK(keeping[u"held_in_all"_s] == 1);
    const auto said =
        ctl({u"privacy"_s, u"retention"_s, u"--station"_s, office().station}, office().supervisor);
    CHECK(said.out.contains("1 visits, 0 of them due now"));
    CHECK(office().run({u"privacy"_s, u"holds"_s}, office().supervisor).json()[u"holds"_s].toArray().size() ==
          1);
    CHECK(office()
              .run({u"privacy"_s, u"release"_s, visit, u"--reason"_s, u"selesai"_s}, office().supervisor)
              .exitCode == 0);
    const auto due = office().run({u"privacy"_s, u"retention"_s}, office().supervisor);
    CHECK(due.exitCode == 0);
    CHECK(due.json()[u"review_copies"_s].toArray().isEmpty());
    CHECK(office().run({u"privacy"_s, u"deletions"_s}, office().supervisor).exitCode == 0);
}

TEST_CASE("a breach has a clock and a list of those it concerns")
{
    const auto opened = office().run({u"breach"_s, u"open"_s, u"--kind"_s, u"medium_lost"_s, u"--what"_s,
                                      u"stik cermin hilang"_s, u"--known-at"_s, u"2026-11-22T08:00:00Z"_s},
                                     office().supervisor);
    REQUIRE(opened.exitCode == 0);
    CHECK(opened.json()[u"due"_s] == u"2026-11-25T08:00:00Z"_s);
    CHECK(office()
              .run({u"breach"_s, u"open"_s, u"--kind"_s, u"fire"_s, u"--what"_s, u"x"_s}, office().supervisor)
              .exitCode == 2);
    const auto affected = office().run({u"breach"_s, u"affected"_s, u"1"_s}, office().supervisor);
    CHECK(affected.json()[u"affected"_s].toArray().size() == 4);
    CHECK(affected.json()[u"received_by_hub"_s] == 0);
    CHECK(affected.json()[u"people"_s] == 4);
    CHECK(affected.json()[u"visits"_s] == 4);
    CHECK(affected.json()[u"restored_unknown"_s] == 0);
    CHECK(affected.json()[u"affected"_s][0][u"person"_s].toInt() > 0);
    CHECK(office().run({u"breach"_s, u"close"_s, u"1"_s}, office().supervisor).exitCode == 2);
    CHECK(office()
              .run({u"breach"_s, u"close"_s, u"1"_s, u"--done"_s, u"diberitahukan"_s}, office().supervisor)
              .exitCode == 0);
    const auto closed =
        office().run({u"breach"_s, u"close"_s, u"1"_s, u"--done"_s, u"lagi"_s}, office().supervisor);
    CHECK(closed.exitCode == 1);
    CHECK(closed.err.contains("This incident is closed already."));
    CHECK_FALSE(office()
                    .run({u"breach"_s, u"list"_s}, office().supervisor)
                    .json()[u"breaches"_s][0][u"closed_at"_s]
                    .toString()
                    .isEmpty());
}

TEST_CASE("what was changed with a database tool is named by the check, and the day log still opens")
{
    const Demo here; // no other case wants it broken
    const auto operatorOf = here.as(here.idWithRole(u"operator"_s));
    const auto supervisor = here.as(here.idWithRole(u"supervisor"_s));
    REQUIRE(here.run({u"visit"_s, u"simulate"_s, u"--count"_s, u"1"_s, u"--exception-every"_s, u"1"_s},
                     operatorOf)
                .exitCode == 0);
    const QStringList check{u"station"_s, u"check"_s, u"--sealed"_s};
    CHECK(here.run(check, supervisor).exitCode == 0);
    const auto change = [&](const QString &statement) {
        QProcess python;
        python.start(u"python3"_s, {u"-c"_s,
                                    u"import sqlite3, sys; base = sqlite3.connect(sys.argv[1]); "
                                    "base.execute(sys.argv[2]); base.commit()"_s,
                                    here.station + u"/loket.db"_s, statement});
        REQUIRE(python.waitForFinished());
        REQUIRE(python.exitCode() == 0);
    };
    change(u"UPDATE operator SET role = 'adb' WHERE role = 'support'"_s);
    change(u"UPDATE visit SET exceptions = 0"_s);
    change(u"DELETE FROM approval"_s);
    const auto found = here.run(check, supervisor);
    CHECK(found.exitCode == 1);
    CHECK(found.json()[u"changed_operators"_s].toArray() == QJsonArray{here.idWithRole(u"support"_s)});
    CHECK(found.json()[u"bad_visits"_s].toArray().size() == 1);
    CHECK(found.json()[u"bad_approvals"_s].toArray().size() > 0);
    CHECK(found.json()[u"gone_visits"_s].toArray().isEmpty());
    const auto list = here.run({u"visit"_s, u"list"_s}, supervisor);
    CHECK(list.exitCode == 0);
    const QJsonArray visits = list.json()[u"visits"_s].toArray();
    REQUIRE(visits.size() == 1);
    CHECK_FALSE(visits[0][u"is_whole"_s].toBool());
    const auto words = ctl({u"visit"_s, u"list"_s, u"--station"_s, here.station}, supervisor);
    CHECK(words.out.contains("Unreadable"));
}

TEST_CASE("a destroyed database comes back from the mirror folder")
{
    const QStringList rebuild{u"station"_s, u"rebuild"_s, u"--from"_s, office().mirror};
    const auto whole = office().run(rebuild, office().adb);
    CHECK(whole.exitCode == 0);
    CHECK(whole.json()[u"remade"_s] == false);
    CHECK(whole.json()[u"already_there"_s] == 4);
    for (const char *name : {"loket.db-wal", "loket.db-shm"})
        QFile::remove(office().station + u'/' + QLatin1StringView(name));
    writeFile(office().station + u"/loket.db"_s, QByteArray(50'000, 'x'));
    CHECK(office().run({u"station"_s, u"check"_s}).exitCode == 4);
    CHECK(office().run(rebuild, office().operatorOf).exitCode == 3);
    const auto remade = office().run(rebuild, office().adb);
    INFO(remade.err.toStdString());
    CHECK(remade.exitCode == 0);
    CHECK(remade.json()[u"remade"_s] == true);
    CHECK(remade.json()[u"restored"_s] == 4);
    CHECK(office().run({u"station"_s, u"check"_s}).exitCode == 0);
    CHECK(office().run({u"packet"_s, u"verify"_s, u"--all"_s}).exitCode == 0);
    CHECK(office().run({u"audit"_s, u"verify"_s}).exitCode == 0);
    CHECK(office().run({u"station"_s, u"rebuild"_s}, office().adb).exitCode == 2);
}

TEST_CASE("what came back from the mirror folder says so in the list, and is nobody known to a breach")
{
    const auto list = office().run({u"visit"_s, u"list"_s}, office().supervisor);
    CHECK(list.json()[u"visits"_s][0][u"is_restored"_s] == true);
    const auto said = ctl({u"visit"_s, u"list"_s, u"--station"_s, office().station}, office().supervisor);
    CHECK(said.out.count("Restored from a copy") == 4);
    CHECK(said.err.contains("once the centre has answered"));
    REQUIRE(
        office()
            .run({u"breach"_s, u"open"_s, u"--kind"_s, u"data_lost"_s, u"--what"_s, u"basis data rusak"_s},
                 office().supervisor)
            .exitCode == 0);
    const auto affected = office().run({u"breach"_s, u"affected"_s, u"1"_s}, office().supervisor).json();
    CHECK(affected[u"people"_s] == 0);
    CHECK(affected[u"visits"_s] == 4);
    CHECK(affected[u"restored_unknown"_s] == 4);
    const auto words =
        ctl({u"breach"_s, u"affected"_s, u"1"_s, u"--station"_s, office().station}, office().supervisor);
    CHECK(words.out.contains("4 records restored from a copy"));
}
