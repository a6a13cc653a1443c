// SPDX-License-Identifier: GPL-3.0-or-later
// approval list | decide: what a second person sees, and what is said of each request of a batch.
#include "tests/cli/Demo.h"

#include <catch2/catch.hpp>

#include <QProcess>

using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

struct Desk : Demo
{
    QMap<QString, QString> sari = as(idWithRole(u"operator"_s));
    QMap<QString, QString> bayu = as(idWithRole(u"supervisor"_s));

    /// A visit that stays unfinished: the iris device hangs, and then the program is killed.
    [[nodiscard]] QString unfinishedVisit() const
    {
        const QString faults =
            writeFile(folder.filePath(u"faults.json"_s), R"([{"device":"iris","fault":"hang"}])");
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (auto it = sari.begin(); it != sari.end(); ++it)
            environment.insert(it.key(), it.value());
        process.setProcessEnvironment(environment);
        process.start(
            qEnvironmentVariable("LOKET_BUILD_DIR") + u"/bin/loketctl"_s,
            {u"visit"_s, u"simulate"_s, u"--acknowledge"_s, u"--faults"_s, faults, u"--station"_s, station});
        process.setReadChannel(QProcess::StandardError);
        QByteArray said;
        while (!said.contains("step fingers") && process.waitForReadyRead(60'000))
            said += process.readAllStandardError();
        process.kill();
        REQUIRE(process.waitForFinished());
        REQUIRE(said.contains("step fingers"));
        const QJsonArray open =
            run({u"visit"_s, u"list"_s, u"--state"_s, u"open"_s}, bayu).json()[u"visits"_s].toArray();
        REQUIRE(open.size() == 1);
        return open[0][u"id"_s].toString();
    }
    [[nodiscard]] CtlResult say(const QStringList &line, const QMap<QString, QString> &who) const
    {
        return ctl(line + QStringList{u"--station"_s, station}, who);
    }
    [[nodiscard]] QJsonArray listed(const QString &state) const
    {
        return run({u"approval"_s, u"list"_s, u"--state"_s, state}, bayu).json()[u"approvals"_s].toArray();
    }
};

} // namespace

TEST_CASE("a request is listed with its visit, its person masked, its reason in words, who asked and when")
{
    const Desk desk;
    REQUIRE(desk.run({u"visit"_s, u"simulate"_s, u"--exception-every"_s, u"1"_s}, desk.sari).exitCode == 0);
    const QJsonArray waiting = desk.listed(u"waiting"_s);
    REQUIRE(waiting.size() == 2);
    CHECK(waiting[0][u"title"_s] == u"Exception: right ring finger"_s);
    CHECK(waiting[0][u"nik"_s].toString().contains(u"••••••••"_s));
    CHECK_FALSE(waiting[0][u"name"_s].toString().isEmpty());
    CHECK_FALSE(waiting[0][u"asked_reason"_s].toString().isEmpty());
    CHECK(waiting[0][u"asked_by_name"_s] == u"Sari Contoh"_s);
    const auto said = desk.say({u"approval"_s, u"list"_s}, desk.bayu);
    for (const char *part : {"visit", "nik", "name", "asked_reason"})
        CHECK(said.out.contains(waiting[0][QLatin1StringView(part)].toString().toUtf8()));
    CHECK(said.out.contains("Asked by: Sari Contoh, "));
    // Each of a batch with what became of it.
    const auto decided = desk.say({u"approval"_s, u"decide"_s, u"1"_s, u"--approve"_s}, desk.bayu);
    CHECK(decided.out.contains("1  approved"));
    const auto again =
        desk.say({u"approval"_s, u"decide"_s, u"2"_s, u"1"_s, u"9"_s, u"--approve"_s}, desk.bayu);
    CHECK(again.exitCode == 1);
    CHECK(again.err.contains("2  not decided"));
    CHECK(again.err.contains("1  This request has been decided already."));
    CHECK(again.err.contains("9  There is no request with this number."));
    CHECK(again.err.contains("number 1: "));
    const auto json =
        desk.run({u"approval"_s, u"decide"_s, u"2"_s, u"1"_s, u"--approve"_s}, desk.bayu).json();
    CHECK(json[u"decided"_s] == 0);
    CHECK(json[u"items"_s][0][u"result"_s] == u"not_decided"_s);
    CHECK(json[u"items"_s][1][u"error"_s] == u"wrong_state"_s);
    CHECK(desk.listed(u"waiting"_s).size() == 1);
    const auto approved = desk.say({u"approval"_s, u"list"_s, u"--state"_s, u"approved"_s}, desk.bayu);
    CHECK(approved.out.contains("Approved by Bayu Contoh, "));
    CHECK(approved.out.contains("Seen: NOTHING")); // decided by its number alone
}

TEST_CASE("a purge request whose visit was finished meanwhile is closed by itself and says why")
{
    const Desk desk;
    const QString visit = desk.unfinishedVisit();
    REQUIRE(desk.run({u"approval"_s, u"ask-purge"_s, visit}, desk.sari).exitCode == 0);
    const QJsonArray waiting = desk.listed(u"waiting"_s);
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0][u"visit"_s] == visit);
    CHECK(waiting[0][u"title"_s] == u"Destruction of a visit"_s);
    REQUIRE(desk.run({u"visit"_s, u"resume"_s, visit}, desk.sari).exitCode == 0);
    CHECK(desk.listed(u"waiting"_s).isEmpty());
    CHECK(desk.listed(u"refused"_s).isEmpty()); // nothing to follow up
    const QJsonArray settled = desk.listed(u"settled"_s);
    REQUIRE(settled.size() == 1);
    CHECK(settled[0][u"lapsed"_s] == true);
    CHECK(settled[0][u"reason"_s] == u"visit_sealed"_s);
    const auto said = desk.say({u"approval"_s, u"list"_s, u"--state"_s, u"settled"_s}, desk.bayu);
    CHECK(said.out.contains("Closed by itself"));
    CHECK(said.out.contains("nothing is left to destroy"));
    const auto late = desk.say({u"approval"_s, u"decide"_s, u"1"_s, u"--approve"_s}, desk.bayu);
    CHECK(late.exitCode == 1);
    CHECK(late.err.contains("number 1: This request has been decided already."));
    CHECK(desk.run({u"station"_s, u"check"_s, u"--sealed"_s}, desk.bayu).exitCode == 0);
}

TEST_CASE("the privacy notice is told as the station has it: who is responsible, how long, whom to ask")
{
    const Desk desk;
    const auto adb = desk.as(desk.idWithRole(u"adb"_s));
    const auto said = ctl({u"privacy"_s, u"notice"_s, u"--station"_s, desk.station});
    CHECK(said.exitCode == 0);
    CHECK(said.out.contains("Disdukcapil "));
    CHECK(said.out.contains("removed 30 days after that"));
    CHECK(said.out.contains("supervisor of this counter"));
    const QByteArray whileInUse = "as long as this station is in use"; // what no day is set for
    CHECK(said.out.contains(whileInUse));
    CHECK(ctl({u"privacy"_s, u"notice"_s, u"--service"_s, u"ikd_activation"_s, u"--station"_s, desk.station})
              .out.contains(whileInUse));
    CHECK(said.out.contains("UU 27/2022"));
    for (const auto &[key, value] : {std::pair(u"office_name"_s, u"Dinas Contoh"_s),
                                     std::pair(u"privacy_contact"_s, u"Loket aduan, 0800 000 000"_s),
                                     std::pair(u"review_copy_days"_s, u"9"_s)})
        REQUIRE(desk.run({u"station"_s, u"set"_s, key, value}, adb).exitCode == 0);
    const auto set = desk.run({u"privacy"_s, u"notice"_s}).json();
    CHECK(set[u"responsible"_s] == u"Dinas Contoh"_s);
    CHECK(set[u"contact"_s] == u"Loket aduan, 0800 000 000"_s);
    CHECK(set[u"text"_s] == u"privacy_notice_3"_s);
    const auto changed = ctl({u"privacy"_s, u"notice"_s, u"--station"_s, desk.station});
    CHECK(changed.out.contains("removed 9 days after that"));
    CHECK(changed.out.contains("Dinas Contoh"));
    const auto ikd = desk.run({u"privacy"_s, u"notice"_s, u"--service"_s, u"ikd_activation"_s}).json();
    CHECK(ikd[u"text"_s] == u"ikd_notice_3"_s);
    CHECK(desk.run({u"privacy"_s, u"notice"_s, u"--service"_s, u"x"_s}).exitCode == 2);
}

TEST_CASE("each wrong input has its own sentence, with what is expected")
{
    const Desk desk;
    const QString visit = u"7d0c1f2e-1111-4222-8333-944445555666"_s;
    struct
    {
        QStringList line;
        const char *said;
    } const cases[] = {
        {{u"privacy"_s, u"report"_s, u"12"_s}, "A NIK has 16 digits."},
        {{u"privacy"_s, u"report"_s, u"98010145039100O3"_s}, "A NIK has digits only."},
        {{u"privacy"_s, u"hold"_s, visit}, "--reason TEXT is wanted"},
        {{u"privacy"_s, u"hold"_s, visit, u"--reason"_s, u" "_s}, "--reason is empty"},
        {{u"breach"_s, u"open"_s, u"--kind"_s, u"data_lost"_s}, "--what TEXT is wanted"},
        {{u"breach"_s, u"open"_s, u"--kind"_s, u"data_lost"_s, u"--what"_s, u""_s}, "--what is empty"},
        {{u"breach"_s, u"open"_s, u"--what"_s, u"x"_s}, "--kind is wanted, one of: device_lost"},
        {{u"approval"_s, u"decide"_s, u"1"_s, u"--refuse"_s},
         "--refuse wants --reason, one of: poor_capture"},
        {{u"approval"_s, u"decide"_s, u"1"_s, u"--refuse"_s, u"--reason"_s, u"other"_s},
         "--reason other wants --note"},
        {{u"approval"_s, u"settle"_s, u"1"_s}, "--outcome says what was done, one of: recorded_again"},
    };
    for (const auto &[line, said] : cases) {
        CAPTURE(line.join(u' ').toStdString());
        const auto result = desk.say(line, desk.bayu);
        CHECK(result.exitCode == 2);
        CAPTURE(result.err.toStdString());
        CHECK(result.err.contains(said));
    }
}
