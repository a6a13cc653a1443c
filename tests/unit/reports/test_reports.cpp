// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/Csv.h"
#include "core/reports/DayReport.h"

#include <catch2/catch.hpp>

using namespace loket;
using namespace loket::reports;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2026, 11, 22);

VisitSummary visit(VisitState state, const char *who, int startMinute, int minutes, int exceptions = 0)
{
    VisitSummary summary;
    summary.id = QUuid::createUuid();
    summary.service = u"ektp_enrolment"_s;
    summary.state = state;
    summary.operatorId = QString::fromLatin1(who);
    summary.openedAtUtc = QDateTime(kDay, {1, 0}, Qt::UTC).addSecs(startMinute * 60);
    summary.updatedAtUtc = summary.openedAtUtc.addSecs(minutes * 60);
    summary.exceptions = exceptions;
    summary.label = u"Contohwati Fiktif"_s;
    return summary;
}

} // namespace

TEST_CASE("a day's figures count every visit once, by state, service and operator")
{
    const DayReport report = dayReport(
        kDay, {visit(VisitState::Sealed, "sari", 0, 6), visit(VisitState::Sealed, "sari", 10, 8, 2),
               visit(VisitState::Sealed, "bayu", 20, 180), visit(VisitState::Parked, "bayu", 30, 1),
               visit(VisitState::Open, "sari", 40, 1), visit(VisitState::Cancelled, "sari", 50, 1, 1)});
    CHECK(report.all.total == 6);
    CHECK(report.all.sealed == 3);
    CHECK(report.all.unfinished == 2);
    CHECK(report.all.cancelled == 1);
    CHECK(report.all.withExceptions == 1); // only sealed ones count
    CHECK(report.byOperator[u"sari"_s].total == 4);
    CHECK(report.byOperator[u"bayu"_s].sealed == 1);
    CHECK(report.byService[u"ektp_enrolment"_s].total == 6);
    CHECK(report.medianMinutes == Approx(8));
    CHECK(report.firstUtc == QDateTime(kDay, {1, 0}, Qt::UTC));
    CHECK(report.lastUtc == QDateTime(kDay, {4, 20}, Qt::UTC));
    CHECK(report.toJson()[u"all"_s][u"sealed"_s] == 3);
}

TEST_CASE("the median of an even number lies between the middle two, of none is zero")
{
    CHECK(dayReport(kDay, {visit(VisitState::Sealed, "a", 0, 4), visit(VisitState::Sealed, "a", 0, 7)})
              .medianMinutes == Approx(5.5));
    const DayReport empty = dayReport(kDay, {});
    CHECK(empty.medianMinutes == 0);
    CHECK(empty.toJson()[u"first"_s].isNull());
}

TEST_CASE("figures hold nothing about a resident")
{
    const auto json = dayReport(kDay, {visit(VisitState::Sealed, "sari", 0, 6)}).toJson();
    CHECK_FALSE(
        QString::fromUtf8(QCborMap::fromJsonObject(json).toCborValue().toCbor()).contains(u"Contohwati"_s));
}

TEST_CASE("the day book is oldest first and leaves the end of unfinished visits open")
{
    const auto rows =
        dayBookRows({visit(VisitState::Open, "sari", 40, 1), visit(VisitState::Sealed, "sari", 0, 6)});
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].first() == u"opened");
    CHECK(rows[1][3] == u"sealed");
    CHECK(rows[1][7] == u"6.0");
    CHECK(rows[2][3] == u"open");
    CHECK(rows[2][1].isEmpty());
}

TEST_CASE("CSV quotes what needs it and disarms formulas")
{
    CHECK(toCsv({{u"a"_s, u"b,c"_s, u"say \"hi\""_s}}) == "\xEF\xBB\xBF"
                                                          "a,\"b,c\",\"say \"\"hi\"\"\"\r\n");
    CHECK(toCsv({{u"=HYPERLINK(1)"_s, u"+62"_s, u"-1"_s, u"@x"_s, u"a=b"_s}}) ==
          "\xEF\xBB\xBF"
          "'=HYPERLINK(1),'+62,'-1,'@x,a=b\r\n");
    // A spreadsheet that separates at ';' begins a cell there, quotes or not.
    CHECK(csvRow({u"Contoh;=1+1"_s, u"a;\"=1\""_s, u"two\n-1"_s, u"x; -1"_s}) ==
          "Contoh;'=1+1,\"a;'\"\"=1\"\"\",\"two\n'-1\",x; -1\r\n");
    CHECK(toCsv({{u"two\nlines"_s}}) == "\xEF\xBB\xBF"
                                        "\"two\nlines\"\r\n");
}

TEST_CASE("visit states have names that are read back")
{
    for (const auto state : {VisitState::Open, VisitState::Parked, VisitState::Sealed, VisitState::Cancelled})
        CHECK(parseVisitState(visitStateName(state)) == state);
    CHECK(parseVisitState(u"done"_s) == VisitState::None);
    CHECK(visitStateName(VisitState::None).isEmpty());
}
