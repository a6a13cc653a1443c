// SPDX-License-Identifier: GPL-3.0-or-later
// No option takes an unknown value for its default: wrong use, and what is allowed is named.
#include "tests/cli/Demo.h"

#include <catch2/catch.hpp>

using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

struct Wrong
{
    const char *line; ///< words between blanks
    const char *said; ///< in the message
};

QStringList wordsOf(const char *line) { return QString::fromLatin1(line).split(u' '); }

void checkRefused(const CtlResult &result, const Wrong &wrong)
{
    CAPTURE(wrong.line, result.out.toStdString(), result.err.toStdString());
    CHECK(result.exitCode == 2);
    CHECK(result.err.contains(wrong.said));
    CHECK(result.out.isEmpty());
}

} // namespace

TEST_CASE("an unknown value of an option is wrong use and names what is allowed")
{
    const Wrong wrongs[] = {
        {"nik check 3576014403910003 --sex x", "--sex wants one of: m, f"},
        {"nik check 3576014403910003 --birth-date 4.3.1991", "YYYY-MM-DD"},
        {"nik check 3576014403910003 --birth-date 1991-02-30", "1991-02-30: there is no such day"},
        {"nik check 3576014403910003 --language fr", "--language wants one of: id, en"},
        {"eligibility --birth-date 2007-11-31", "2007-11-31: there is no such day"},
        {"eligibility --birth-date 2007-11-11 --on morgen", "--on wants a day as YYYY-MM-DD"},
        {"eligibility --birth-date 2007-11-11 --early sixteen", "16y or 16y8m"},
        {"eligibility", "--birth-date is missing"},
        {"quality face a.png --background green", "--background wants one of: red, blue, orange"},
        {"quality face a.png --background Red", "--background wants one of: red, blue, orange"},
        {"quality iris a.png --threshold 101", "--threshold wants a number from 0 to 100"},
        {"quality iris a.png --threshold high", "--threshold wants a number from 0 to 100"},
        {"quality finger a.png --ppi abc", "--ppi wants a number from 250 to"},
        {"quality finger a.png --ppi 1", "--ppi wants a number from 250 to"},
        {"quality slap a.png", "--hand is missing: right, left or thumbs"},
        {"quality slap a.png --hand middle", "--hand wants one of: right, left, thumbs"},
        {"device capture camera --position nose", "right_index"},
        {"device capture camera --timeout soon", "--timeout wants a number from 1"},
        {"device list --set nobody.key=1", "no driver of that name; there are: "},
        {"device list --set simulator.nothing=1", "no such setting; there are: "},
        {"visit simulate --service passport", "--service wants one of: ektp_enrolment"},
        {"visit simulate --count 0", "--count wants a number from 1"},
        {"visit simulate --seed -1", "--seed wants a whole number from 0"},
        {"visit simulate --exception-every x", "--exception-every wants a number from 0"},
        {"visit simulate --patience 0", "--patience wants a number from 1"},
        {"visit simulate --device nose=simulator", "no such role; there are: camera, fingerprint"},
        {"visit simulate --device camera=nobody", "there are: "},
        {"visit resume 7", "\"7\" is no id of a visit"},
        {"station init --demo --profile a.json", "exclude each other"},
        {"station init", "station profile --example"},
        {"station init --profile a.json", "--operator is missing"},
        {"station init --profile a.json --operator dewi", "--name is missing"},
        {"station profile", "--example"},
        {"hub keygen", "--out is missing"},
        {"packet open a.lkp", "--key is missing"},
    };
    for (const Wrong &wrong : wrongs)
        checkRefused(ctl(wordsOf(wrong.line)), wrong);
}

TEST_CASE("an unknown value of an option is told after the login too")
{
    const auto manager = demo().as(demo().idWithRole(u"supervisor"_s));
    const Wrong wrongs[] = {
        {"visit list --state sealed,lost",
         "--state wants some of: open, parked, sealed, cancelled; not \"lost\""},
        {"visit list --state ,", "--state wants some of"},
        {"visit list --limit many", "--limit wants a number from 1"},
        {"visit list --since 2026-02-30", "there is no such day"},
        {"visit list --since 2026-03-02 --until 2026-03-01", "--since is after --until"},
        {"visit show 7", "\"7\" is no id of a visit"},
        {"report day --format pdf", "--format wants one of: text, json, csv"},
        {"report day --on yesterday", "--on wants a day as YYYY-MM-DD"},
        {"operator add budi --name Budi --role boss",
         "--role wants one of: intern, operator, support, supervisor, adb"},
    };
    for (const Wrong &wrong : wrongs)
        checkRefused(ctl(wordsOf(wrong.line) + QStringList{u"--station"_s, demo().station}, manager), wrong);
}

TEST_CASE("a folder of drivers that is not there is a matter of the computer")
{
    const auto result = ctl({u"device"_s, u"list"_s, u"--plugins"_s, u"/nonexistent/drivers"_s});
    CHECK(result.exitCode == 4);
    CHECK(result.err.contains("/nonexistent/drivers"));
}

TEST_CASE("a language of the environment that is not there is named with the variable")
{
    const auto result = ctl({u"kk"_s, u"check"_s, u"3576011203100001"_s}, {{u"LOKET_LANGUAGE"_s, u"fr"_s}});
    CHECK(result.exitCode == 2);
    CHECK(result.err.contains("LOKET_LANGUAGE wants one of: id, en"));
}

TEST_CASE("no command at all is said without a gap in the line")
{
    const auto result = ctl({});
    CHECK(result.exitCode == 2);
    CHECK(result.err.startsWith("loketctl: no command given\nTry: loketctl --help\n"));
}
