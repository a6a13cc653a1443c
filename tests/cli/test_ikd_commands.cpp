// SPDX-License-Identifier: GPL-3.0-or-later
// ikd failures, ikd payload …, and whole activations by visit simulate.
#include "tests/cli/Demo.h"

#include <catch2/catch.hpp>

#include <QDateTime>
#include <QJsonArray>

using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList kPerson{u"--nik"_s,        u"3576014403910003"_s, u"--name"_s,
                          u"Contoh Warga"_s, u"--birth-date"_s,     u"1991-03-04"_s};
const QStringList kAt{u"--at"_s, u"2026-11-28T03:00:00Z"_s};

QByteArray trainingCode()
{
    const auto made =
        ctl(QStringList{u"ikd"_s, u"payload"_s, u"training"_s, u"--json"_s} + kPerson + kAt).json();
    return made[u"payload"_s].toString().toLatin1();
}

CtlResult check(const QByteArray &payload, const QStringList &more = {})
{
    static const QTemporaryDir folder;
    const QString file = writeFile(folder.filePath(u"code"_s), payload);
    QStringList line = QStringList{u"ikd"_s, u"payload"_s, u"check"_s, u"--json"_s, u"--file"_s, file} + more;
    if (!line.contains(u"--nik"_s))
        line += kPerson;
    if (!line.contains(u"--at"_s))
        line += kAt;
    return ctl(line);
}

} // namespace

TEST_CASE("a code is judged for a resident, and nothing of it is printed")
{
    const QByteArray code = trainingCode();
    REQUIRE(code.startsWith("LOKET-LATIHAN-1."));
    const auto good = check(code, {u"--training"_s});
    CHECK(good.exitCode == 0);
    CHECK(good.json()[u"answer"_s] == u"matches"_s);
    CHECK(good.json()[u"checked"_s].toArray().size() == 3);
    CHECK_FALSE(good.out.contains(code.mid(20, 12)));
    CHECK(check(code).json()[u"answer"_s] == u"not_ikd"_s); // no demo station
    CHECK(check(code).exitCode == 1);
    const auto other = check(code, {u"--training"_s, u"--nik"_s, u"3576014403910004"_s});
    CHECK(other.exitCode == 1);
    CHECK(other.json()[u"answer"_s] == u"other_nik"_s);
    const auto late = check(code, {u"--training"_s, u"--at"_s, u"2026-11-28T04:00:00Z"_s});
    CHECK(late.json()[u"answer"_s] == u"expired"_s);
    CHECK(late.json()[u"expired_at"_s] == u"2026-11-28T03:01:30Z"_s);
}

TEST_CASE("unknown, foreign and hostile codes each have their answer")
{
    CHECK(check("something else").json()[u"answer"_s] == u"opaque"_s);
    CHECK(check("something else", {u"--known-only"_s}).json()[u"answer"_s] == u"not_ikd"_s);
    const auto payment = check("00020101021126610014EXAMPLE.QRIS.WWW");
    CHECK(payment.json()[u"answer"_s] == u"not_ikd"_s);
    CHECK(payment.json()[u"profile"_s] == u"qris"_s);
    CHECK(check("").json()[u"answer"_s] == u"malformed"_s);
    const auto large = check(QByteArray(20 << 20, 'a'));
    CHECK(large.exitCode == 1);
    CHECK(large.json()[u"answer"_s] == u"too_long"_s);
    const auto hostile = check(QByteArray("\x1b[2J\xE2\x80\xAE rm -rf"));
    CHECK(hostile.json()[u"answer"_s] == u"opaque"_s);
    CHECK_FALSE(hostile.out.contains('\x1b'));
}

TEST_CASE("what is asked wrongly is told")
{
    CHECK(ctl({u"ikd"_s, u"payload"_s, u"check"_s, u"--file"_s, u"/nonexistent"_s}).exitCode == 4);
    CHECK(check("x", {u"--nik"_s, u"12"_s}).exitCode != 0);
    CHECK(check("x", {u"--at"_s, u"yesterday"_s}).exitCode == 2);
    CHECK(ctl({u"ikd"_s, u"payload"_s, u"training"_s}).exitCode != 0); // for whom?
}

TEST_CASE("the forms and the troubles that are known are listed, in both languages")
{
    const auto forms = ctl({u"ikd"_s, u"payload"_s, u"profiles"_s, u"--json"_s}).json();
    CHECK(forms[u"profiles"_s].toArray().size() >= 8);
    const auto failures = ctl({u"ikd"_s, u"failures"_s, u"--json"_s}).json()[u"failures"_s].toArray();
    CHECK(failures.size() >= 20);
    const auto english = ctl({u"ikd"_s, u"failures"_s});
    const auto indonesian = ctl({u"ikd"_s, u"failures"_s}, {{u"LOKET_LANGUAGE"_s, u"id"_s}});
    CHECK(english.out.contains("The face does not match"));
    CHECK(indonesian.out.contains("Wajah tidak cocok"));
}

TEST_CASE("whole activations are simulated, sealed and verified, with the data that they need and no more")
{
    const Demo here;
    const auto made = here.run({u"visit"_s, u"simulate"_s, u"--service"_s, u"ikd_activation"_s, u"--count"_s,
                                u"2"_s, u"--seed"_s, u"5"_s},
                               here.as(here.idWithRole(u"operator"_s)));
    INFO(made.err.toStdString());
    REQUIRE(made.exitCode == 0);
    CHECK(made.json()[u"visits"_s].toArray().size() == 2);
    CHECK(here.run({u"packet"_s, u"verify"_s, u"--all"_s}).exitCode == 0);
    const auto list = here.run({u"visit"_s, u"list"_s}, here.as(here.idWithRole(u"supervisor"_s)));
    const QJsonArray visits = list.json()[u"visits"_s].toArray();
    REQUIRE(visits.size() == 2);
    CHECK(visits[0][u"service"_s] == u"ikd_activation"_s);
    CHECK(visits[0][u"state"_s] == u"sealed"_s);
}

TEST_CASE("a simulated activation reads the phone with the camera, or leaves it to the phone, as the station "
          "is set")
{
    const Demo here;
    const auto simulate = [&here](const QString &phone) {
        return here.run({u"visit"_s, u"simulate"_s, u"--service"_s, u"ikd_activation"_s, u"--patience"_s,
                         u"3"_s, u"--set"_s, u"simulator.phone="_s + phone},
                        here.as(here.idWithRole(u"operator"_s)));
    };
    const auto read = simulate(u"moving"_s);
    REQUIRE(read.exitCode == 0);
    CHECK(read.json()[u"visits"_s][0][u"qr_direction"_s] == u"officer_reads"_s);
    CHECK(read.json()[u"visits"_s][0][u"qr_answers"_s].toArray() == QJsonArray{u"matches"_s});
    const auto two = simulate(u"two_codes"_s);
    REQUIRE(two.exitCode == 0);
    CHECK(two.json()[u"visits"_s][0][u"qr_answers"_s].toArray().last() == u"matches"_s);

    const auto other = simulate(u"other_nik"_s);
    CHECK(other.exitCode != 0);
    CHECK(other.json()[u"context"_s] == u"no_fitting_code"_s);
    CHECK(other.err.contains("another NIK"));
    CHECK(simulate(u"away"_s).json()[u"context"_s] == u"no_code"_s);
    CHECK(simulate(u"upside_down"_s).exitCode == 2);

    const auto set = here.run({u"station"_s, u"set"_s, u"qr_direction"_s, u"resident_reads"_s},
                              here.as(here.idWithRole(u"supervisor"_s)));
    INFO(set.err.toStdString());
    REQUIRE(set.exitCode == 0);
    const auto left = simulate(u"away"_s); // no camera is looked through
    REQUIRE(left.exitCode == 0);
    CHECK(left.json()[u"visits"_s][0][u"qr_direction"_s] == u"resident_reads"_s);
}
