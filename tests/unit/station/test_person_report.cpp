// SPDX-License-Identifier: GPL-3.0-or-later
// What the report to a person holds of each visit: kinds of data, the notice, exceptions, recipients.
#include "core/enrolment/ReviewCopy.h"
#include "core/enrolment/Visit.h"
#include "core/station/Privacy.h"
#include "core/store/Schema.h"
#include "tests/unit/station/StationFixture.h"

#include <catch2/catch.hpp>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

const QString kNik = u"9801014503910003"_s;

struct Office : StationFixture
{
    VisitSummary begin()
    {
        logIn(u"sari"_s);
        VisitSummary visit = startVisit();
        REQUIRE_OK(station->indexNik(visit.id, kNik));
        visit.label = u"Contoh Warga Uji"_s;
        visit.exceptions = 1;
        REQUIRE_OK(station->append(
            visit, {event(QString::fromLatin1(event::kExceptionAdded),
                          {{u"position"_s, u"right_ring"_s}, {u"reason"_s, u"amputation"_s}}),
                    event(QString::fromLatin1(event::kExceptionAdded),
                          {{u"position"_s, u"left_eye"_s}, {u"reason"_s, u"cataract"_s}}),
                    event(QString::fromLatin1(event::kExceptionRemoved), {{u"position"_s, u"left_eye"_s}})}));
        return visit;
    }
    void noteNotice(const QUuid &visit)
    {
        REQUIRE_OK(
            station->note(visit, QString::fromLatin1(event::kNoticeAcknowledged),
                          {{u"text"_s, u"privacy_notice_3"_s}, {u"guardian_relation"_s, u"mother"_s}}));
    }
    QUuid seal(const VisitSummary &visit)
    {
        ReviewCopy copy;
        copy.exceptions = {{device::Position::RightRing, u"amputation"_s, {}, {}}};
        SealedVisit record;
        record.files = {{u"record.json"_s, "{}"}};
        record.reviewCopy = copy.toCbor();
        return station->sealVisit(visit, record).value();
    }
    PersonVisit reported()
    {
        logIn(u"bayu"_s);
        auto report = Privacy(*station).personReport(kNik);
        REQUIRE_OK(report);
        REQUIRE(report->visits.size() == 1);
        return std::move(report->visits.front());
    }
    static const KeptPart *part(const PersonVisit &visit, KeptPlace place)
    {
        for (const KeptPart &one : visit.kept)
            if (one.place == place)
                return &one;
        return nullptr;
    }
};

} // namespace

TEST_CASE("an unfinished visit: the draft is here, with the exceptions that were not taken back")
{
    Office office;
    const VisitSummary visit = office.begin();
    const PersonVisit before = office.reported();
    CHECK_FALSE(before.notice);
    CHECK(before.recipients.empty());
    REQUIRE(Office::part(before, KeptPlace::Draft));
    CHECK(Office::part(before, KeptPlace::Draft)->isHere);
    CHECK_FALSE(Office::part(before, KeptPlace::SealedRecord));
    CHECK(Office::part(before, KeptPlace::NikIndex));
    REQUIRE(before.exceptions.size() == 1);
    CHECK(before.exceptions.front().position == device::Position::RightRing);
    CHECK(before.exceptions.front().reason == u"amputation");
}

TEST_CASE(
    "a sealed visit: the draft is gone, the notice and the exceptions are told, and who gets the record")
{
    Office office;
    const VisitSummary visit = office.begin();
    office.noteNotice(visit.id);
    const QDateTime read = office.clock.nowUtc();
    office.clock.advanceMs(60'000);
    (void)office.seal(visit);
    const QDateTime sealed = office.clock.nowUtc();
    REQUIRE_OK(office.station->note(visit.id, u"receipt_given"_s, {{u"how"_s, u"printed"_s}}));
    REQUIRE_OK(office.station->note(visit.id, u"receipt_again"_s, {{u"how"_s, u"declined"_s}}));
    const PersonVisit report = office.reported();
    REQUIRE(report.notice);
    CHECK(report.notice->atUtc == read);
    CHECK(report.notice->operatorId == u"sari");
    CHECK(report.notice->text == u"privacy_notice_3");
    CHECK(report.notice->guardianRelation == u"mother");
    REQUIRE(Office::part(report, KeptPlace::Draft));
    CHECK_FALSE(Office::part(report, KeptPlace::Draft)->isHere);
    CHECK(Office::part(report, KeptPlace::Draft)->goneAtUtc == sealed);
    CHECK(Office::part(report, KeptPlace::SealedRecord)->isHere);
    REQUIRE(Office::part(report, KeptPlace::ReviewCopy));
    CHECK(Office::part(report, KeptPlace::ReviewCopy)->isHere);
    CHECK_FALSE(Office::part(report, KeptPlace::ReviewCopy)->untilUtc.isValid()); // no receipt yet
    REQUIRE(report.exceptions.size() == 1);
    CHECK(report.exceptions.front().position == device::Position::RightRing);
    REQUIRE(report.recipients.size() == 2);
    CHECK(report.recipients[0].kind == RecipientKind::OfficeLater);
    CHECK(report.recipients[1].kind == RecipientKind::Receipt);
    CHECK(report.recipients[1].how == u"printed");
    CHECK_FALSE(office.everythingOnDisk().contains("mother"));
}

TEST_CASE(
    "a copy whose time is over is told as gone, with when; the record only the office can open stays told")
{
    Office office;
    const VisitSummary visit = office.begin();
    const QUuid packet = office.seal(visit);
    office.station.reset();
    {
        auto database = Database::open(office.folder + u"/loket.db"_s, stationMigrations(), office.folder);
        REQUIRE_OK(database);
        REQUIRE_OK(ReviewCopyTable(**database).keepUntil(packet, office.clock.nowUtc().addDays(30)));
    }
    office.reopen();
    const PersonVisit kept = office.reported();
    CHECK(Office::part(kept, KeptPlace::ReviewCopy)->untilUtc == office.clock.nowUtc().addDays(30));
    office.clock.advanceMs(qint64(24 * 31) * 3'600'000);
    office.reopen();
    const PersonVisit gone = office.reported(); // logging in removed it
    REQUIRE(Office::part(gone, KeptPlace::ReviewCopy));
    CHECK_FALSE(Office::part(gone, KeptPlace::ReviewCopy)->isHere);
    CHECK(Office::part(gone, KeptPlace::ReviewCopy)->goneAtUtc == office.clock.nowUtc());
    CHECK(gone.exceptions.empty()); // only the sealed record has them now
    CHECK(gone.summary.exceptions == 1);
}
