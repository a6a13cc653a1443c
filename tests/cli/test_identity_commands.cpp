// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/Ctl.h"

#include <catch2/catch.hpp>

#include <QJsonArray>
#include <QMap>

using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

QStringList codes(const QJsonObject &json)
{
    QStringList list;
    for (const QJsonValue verdict : json[u"verdicts"_s].toArray())
        list << verdict[u"code"_s].toString();
    return list;
}

} // namespace

TEST_CASE("nik check explains a good NIK and never prints it whole")
{
    const auto result = ctl({u"nik"_s, u"check"_s, u"3576014403910003"_s, u"--birth-date"_s, u"1991-03-04"_s,
                             u"--sex"_s, u"f"_s, u"--json"_s});
    CHECK(result.exitCode == 0);
    const QJsonObject json = result.json();
    CHECK(json[u"command"_s] == u"nik check"_s);
    CHECK(json[u"ok"_s] == true);
    CHECK(codes(json) == QStringList{u"ok"_s});
    const QJsonObject nik = json[u"nik"_s].toObject();
    CHECK(nik[u"masked"_s] == u"3576••••••••0003"_s);
    CHECK(nik[u"sex"_s] == u"female"_s);
    CHECK(nik[u"birth_day"_s] == 4);
    CHECK(nik[u"birth_month"_s] == 3);
    CHECK(nik[u"birth_year_of_century"_s] == 91);
    CHECK(nik[u"region"_s][u"district"_s] == u"Prajuritkulon"_s);
    CHECK_FALSE(result.out.contains("3576014403910003"));
}

TEST_CASE("nik check warns with exit code 0 and refuses with 1")
{
    const auto warned = ctl({u"nik"_s, u"check"_s, u"3576014403910003"_s, u"--birth-date"_s, u"1992-03-04"_s,
                             u"--sex"_s, u"m"_s, u"--json"_s});
    CHECK(warned.exitCode == 0);
    CHECK(codes(warned.json()) == QStringList{u"nik_birth_date_differs"_s, u"nik_sex_differs"_s});
    const auto refused = ctl({u"nik"_s, u"check"_s, u"3576013104910003"_s, u"--json"_s});
    CHECK(refused.exitCode == 1);
    CHECK(refused.json()[u"ok"_s] == false);
    CHECK(codes(refused.json()) == QStringList{u"nik_date"_s});
}

TEST_CASE("an old Papua code is told with today's code")
{
    const QJsonObject region = ctl({u"nik"_s, u"check"_s, u"9101014403910003"_s, u"--json"_s})
                                   .json()[u"nik"_s][u"region"_s]
                                   .toObject();
    CHECK(region[u"state"_s] == u"retired"_s);
    CHECK(region[u"moved_to"_s] == u"93.01"_s);
}

TEST_CASE("kk check answers yes and no")
{
    CHECK(ctl({u"kk"_s, u"check"_s, u"3576011203100001"_s}).exitCode == 0);
    const auto no = ctl({u"kk"_s, u"check"_s, u"3576015203100001"_s, u"--json"_s});
    CHECK(no.exitCode == 1);
    CHECK(codes(no.json()) == QStringList{u"kk_date"_s});
}

TEST_CASE("eligibility keeps the 16 years 8 months boundary")
{
    const QStringList common{u"--on"_s, u"2024-07-11"_s, u"--early"_s, u"16y8m"_s, u"--json"_s};
    const auto yes = ctl(QStringList{u"eligibility"_s, u"--birth-date"_s, u"2007-11-11"_s} + common);
    CHECK(yes.exitCode == 0);
    CHECK(yes.json()[u"code"_s] == u"early"_s);
    CHECK(yes.json()[u"print_not_before"_s] == u"2024-11-11"_s);
    CHECK(yes.json()[u"child_card_until"_s] == u"2024-11-10"_s);
    CHECK(yes.json()[u"photo_background"_s] == u"red"_s);
    CHECK(yes.json()[u"age"_s][u"months"_s] == 8);

    const auto no = ctl(QStringList{u"eligibility"_s, u"--birth-date"_s, u"2007-11-12"_s} + common);
    CHECK(no.exitCode == 1);
    CHECK(no.json()[u"code"_s] == u"too_young"_s);
    CHECK(no.json()[u"record_from"_s] == u"2024-07-12"_s);

    const auto bride =
        ctl(QStringList{u"eligibility"_s, u"--married"_s, u"--birth-date"_s, u"2007-11-12"_s} + common);
    CHECK(bride.exitCode == 0);
    CHECK(bride.json()[u"print_not_before"_s].isNull());
}

TEST_CASE("an office's own region file is heard")
{
    const QByteArray folder = qgetenv("LOKET_SOURCE_DIR") + "/tests/cli/data/resources";
    const auto result = ctl({u"nik"_s, u"check"_s, u"3576994403910003"_s, u"--json"_s},
                            {{u"LOKET_RESOURCES"_s, QString::fromUtf8(folder)}});
    CHECK(codes(result.json()) == QStringList{u"ok"_s});
    CHECK(result.json()[u"nik"_s][u"region"_s][u"district"_s] == u"Kecamatan Sendiri"_s);
}
