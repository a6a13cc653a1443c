// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/station/PrivacyNotice.h"
#include "core/store/Schema.h"
#include "StationFixture.h"

#include <QJsonObject>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

TEST_CASE("settings have standards, are checked, survive a restart and can be reset")
{
    StationFixture fixture;
    fixture.logIn(u"bayu"_s);
    CHECK(fixture.station->settings().age(u"early_age"_s) == YearsMonths{16, 0});
    CHECK(fixture.station->settings().integer(u"attempts_per_capture"_s) == 3);
    CHECK(fixture.station->settings().text(u"language"_s) == u"id");
    REQUIRE_OK(fixture.station->setSetting(u"early_age"_s, u"16y8m"_s));
    REQUIRE_OK(fixture.station->setSetting(u"plugin.webcam"_s, QJsonObject{{u"width"_s, 1280}}));
    CHECK(fixture.station->setSetting(u"early_age"_s, u"16y12m"_s).error() ==
          Error{ErrorCode::InvalidArgument, u"early_age"_s});
    CHECK(codeOf(fixture.station->setSetting(u"attempts_per_capture"_s, 0)) == ErrorCode::InvalidArgument);
    CHECK(codeOf(fixture.station->setSetting(u"attempts_per_capture"_s, 2.5)) == ErrorCode::InvalidArgument);
    CHECK(codeOf(fixture.station->setSetting(u"attempts_per_capture"_s, u"3"_s)) ==
          ErrorCode::InvalidArgument);
    CHECK(codeOf(fixture.station->setSetting(u"theme"_s, u"pink"_s)) == ErrorCode::InvalidArgument);
    for (const char16_t sign :
         {u'\n', u'\x1b', u'\x202e', u'\x200b'}) // would be printed on notices and receipts
        CHECK(fixture.station->setSetting(u"office_name"_s, u"Dinas"_s + QChar(sign)).error() ==
              Error{ErrorCode::InvalidArgument, u"office_name"_s});
    CHECK(codeOf(fixture.station->setSetting(u"no_such"_s, 1)) == ErrorCode::NotFound);
    CHECK(codeOf(fixture.station->setSetting(u"station.profile"_s, 1)) == ErrorCode::NotFound);
    fixture.reopen();
    CHECK(fixture.station->settings().age(u"early_age"_s) == YearsMonths{16, 8});
    CHECK(fixture.station->settings().value(u"plugin.webcam"_s)[u"width"_s].toInt() == 1280);
    fixture.logIn(u"bayu"_s);
    REQUIRE_OK(fixture.station->resetSetting(u"early_age"_s));
    CHECK(fixture.station->settings().age(u"early_age"_s) == YearsMonths{16, 0});
    for (const SettingSpec &spec : settingSpecs())
        CHECK_OK(checkSetting(QString(spec.key).replace(u'*', u'x'), spec.standard));
}

TEST_CASE(
    "the privacy notice names the office, whom to ask and how long things are kept, as the settings say")
{
    StationFixture fixture;
    fixture.logIn(u"dewi"_s);
    Station &station = *fixture.station;
    const auto notice = [&] { return PrivacyNotice::of(station.settings(), station.profile().regency.name); };
    CHECK(notice().office == u"Disdukcapil "_s + station.profile().regency.name);
    CHECK(notice().contact.isEmpty()); // by role, until the office says
    CHECK(notice().keeping.reviewCopy == 30);
    REQUIRE_OK(station.setSetting(u"office_name"_s, u"Dinas Dukcapil Contoh"_s));
    REQUIRE_OK(station.setSetting(u"privacy_contact"_s, u"Ruang 3, lantai 1"_s));
    REQUIRE_OK(station.setSetting(u"review_copy_days"_s, 7));
    REQUIRE_OK(station.setSetting(u"draft_days"_s, 5));
    REQUIRE_OK(station.setSetting(u"ikd_closed_days"_s, 11));
    REQUIRE_OK(station.setSetting(u"used_code_days"_s, 12));
    CHECK(notice().office == u"Dinas Dukcapil Contoh");
    CHECK(notice().contact == u"Ruang 3, lantai 1");
    CHECK(notice().keeping.reviewCopy == 7);
    CHECK(notice().keeping.draft == 5);
    CHECK(notice().keeping.ikdClosed == 11);
    CHECK(notice().keeping.usedCode == 12);
}

TEST_CASE("stored settings of another Loket or of the wrong kind leave the standard in force and are named")
{
    StationFixture fixture;
    fixture.logIn(u"bayu"_s);
    REQUIRE_OK(fixture.station->setSetting(u"language"_s, u"en"_s));
    fixture.station.reset();
    {
        auto database = Database::open(fixture.folder + u"/loket.db"_s, stationMigrations(), fixture.folder);
        REQUIRE_OK(database);
        const std::pair<QString, QString> rows[] = {{u"idle_lock_seconds"_s, u"[\"120\"]"_s},
                                                    {u"attempts_per_capture"_s, u"[99]"_s},
                                                    {u"early_age"_s, u"not JSON"_s},
                                                    {u"plugin.webcam"_s, u"[[1]]"_s},
                                                    {u"theme"_s, u""_s},
                                                    {u"of_a_newer_loket"_s, u"[true]"_s}};
        for (const auto &[key, value] : rows)
            REQUIRE_OK((*database)->run(u"INSERT INTO setting VALUES(?, ?, 0)"_s, {key, value}));
    }
    fixture.reopen();
    const Settings &settings = fixture.station->settings();
    CHECK(settings.unusable() == QStringList{u"attempts_per_capture"_s, u"early_age"_s,
                                             u"idle_lock_seconds"_s, u"of_a_newer_loket"_s,
                                             u"plugin.webcam"_s, u"theme"_s});
    CHECK(settings.integer(u"idle_lock_seconds"_s) == 120);
    CHECK(settings.integer(u"attempts_per_capture"_s) == 3);
    CHECK(settings.age(u"early_age"_s) == YearsMonths{16, 0});
    CHECK(settings.value(u"plugin.webcam"_s).isObject());
    CHECK(settings.text(u"theme"_s) == u"system");
    CHECK(settings.text(u"language"_s) == u"en"); // its good neighbour
    CHECK_FALSE(settings.isChanged(u"early_age"_s));
    // A new value takes the bad one's place.
    fixture.logIn(u"bayu"_s);
    REQUIRE_OK(fixture.station->setSetting(u"early_age"_s, u"16y8m"_s));
    CHECK(fixture.station->settings().age(u"early_age"_s) == YearsMonths{16, 8});
    CHECK_FALSE(fixture.station->settings().unusable().contains(u"early_age"_s));
}

TEST_CASE("a warning after the limit and a limit below the reserve are refused, with what the other one is")
{
    StationFixture fixture; // warning 2, limit 1, reserve 0
    fixture.logIn(u"bayu"_s);
    Station &station = *fixture.station;
    const auto set = [&](const QString &key, qint64 value) {
        const auto changed = station.setSetting(key, value);
        return changed ? QString() : changed.error().context;
    };
    CHECK(set(u"disk_full_mb"_s, 3) == u"disk_full_mb>disk_low_mb=2");
    CHECK(set(u"disk_low_mb"_s, 0) == u"disk_low_mb<disk_full_mb=1");
    CHECK(set(u"disk_reserve_mb"_s, 2) == u"disk_reserve_mb>disk_full_mb=1");
    CHECK(station.settings().integer(u"disk_full_mb"_s) == 1);
    CHECK(set(u"disk_reserve_mb"_s, 1).isEmpty()); // as much as the limit is enough
    CHECK(set(u"disk_full_mb"_s, 0) == u"disk_full_mb<disk_reserve_mb=1");
    CHECK(set(u"disk_full_mb"_s, 2).isEmpty());
    // The standard is a value like any other.
    CHECK(station.resetSetting(u"disk_full_mb"_s).error() ==
          Error{ErrorCode::InvalidArgument, u"disk_full_mb>disk_low_mb=2"_s});
    CHECK_OK(station.resetSetting(u"disk_low_mb"_s));
    CHECK_OK(station.resetSetting(u"disk_full_mb"_s));
    CHECK_OK(station.resetSetting(u"disk_reserve_mb"_s));

    InitOptions options = weakOptions();
    options.settings[u"disk_full_mb"_s] = 5;
    const auto made =
        initDemoStation(fixture.parent.filePath(u"other"_s), options, fixture.clock, fixture.random);
    CHECK(codeOf(made) == ErrorCode::InvalidArgument);
}
