// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/Ctl.h"

#include <catch2/catch.hpp>

using namespace loket::test;
using namespace Qt::StringLiterals;

TEST_CASE("--version and --help answer on stdout and succeed")
{
    const auto version = ctl({u"--version"_s});
    CHECK(version.exitCode == 0);
    CHECK(version.out.startsWith("loketctl 0."));
    const auto help = ctl({u"--help"_s});
    CHECK(help.exitCode == 0);
    CHECK(help.out.contains("nik check"));
    CHECK(help.out.contains("Exit codes"));
    CHECK(help.err.isEmpty());
}

TEST_CASE("help of a command shows its usage, options and an example")
{
    const auto help = ctl({u"nik"_s, u"check"_s, u"--help"_s});
    CHECK(help.exitCode == 0);
    CHECK(help.out.contains("loketctl nik check [options] NIK"));
    CHECK(help.out.contains("--birth-date"));
    CHECK(help.out.contains("Examples:"));
}

TEST_CASE("help of a group lists the commands of that group only")
{
    const auto help = ctl({u"nik"_s, u"--help"_s});
    CHECK(help.exitCode == 0);
    CHECK(help.out.contains("nik check"));
    CHECK_FALSE(help.out.contains("kk check"));
}

TEST_CASE("wrong usage is exit code 2, said on stderr, with nothing on stdout")
{
    const auto arguments = GENERATE(values<QStringList>({
        {},
        {u"nonsense"_s},
        {u"nik"_s},
        {u"nik"_s, u"nonsense"_s},
        {u"nik"_s, u"check"_s},
        {u"nik"_s, u"check"_s, u"1"_s, u"2"_s},
        {u"nik"_s, u"check"_s, u"1"_s, u"--no-such-option"_s},
        {u"--no-such-option"_s},
        {u"nik"_s, u"check"_s, u"3576014403910003"_s, u"--birth-date"_s, u"4.3.1991"_s},
        {u"nik"_s, u"check"_s, u"3576014403910003"_s, u"--sex"_s, u"x"_s},
        {u"nik"_s, u"check"_s, u"3576014403910003"_s, u"--language"_s, u"fr"_s},
        {u"eligibility"_s},
        {u"eligibility"_s, u"--birth-date"_s, u"2007-11-31"_s},
        {u"eligibility"_s, u"--birth-date"_s, u"2007-11-11"_s, u"--early"_s, u"sixteen"_s},
    }));
    CAPTURE(arguments.join(u' ').toStdString());
    const auto result = ctl(arguments);
    CHECK(result.exitCode == 2);
    CHECK(result.out.isEmpty());
    CHECK_FALSE(result.err.isEmpty());
}

TEST_CASE("wrong usage with --json is still one JSON document")
{
    const auto result = ctl({u"nik"_s, u"check"_s, u"--json"_s});
    CHECK(result.exitCode == 2);
    CHECK(result.json()[u"error"_s] == u"usage"_s);
    CHECK(result.json()[u"ok"_s] == false);
    CHECK(ctl({u"--json"_s, u"nonsense"_s}).json()[u"error"_s] == u"usage"_s);
}

TEST_CASE("options may stand before the command, between and after")
{
    for (const QStringList &line :
         {QStringList{u"--json"_s, u"nik"_s, u"check"_s, u"3576014403910003"_s},
          QStringList{u"nik"_s, u"check"_s, u"--json"_s, u"3576014403910003"_s},
          QStringList{u"nik"_s, u"check"_s, u"3576014403910003"_s, u"--json"_s},
          QStringList{u"--language"_s, u"en"_s, u"nik"_s, u"check"_s, u"3576014403910003"_s, u"--json"_s}})
        CHECK(ctl(line).json()[u"ok"_s] == true);
}

TEST_CASE("messages follow the language that is asked for")
{
    const QStringList line{u"nik"_s, u"check"_s, u"12"_s};
    CHECK(ctl(line).out.contains("A NIK has 16 digits."));
    CHECK(ctl(line, {{u"LOKET_LANGUAGE"_s, u"id"_s}}).out.contains("NIK harus 16 angka."));
    CHECK(ctl(line + QStringList{u"--language"_s, u"id"_s}).out.contains("NIK harus 16 angka."));
}
