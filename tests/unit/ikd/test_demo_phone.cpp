// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/DemoPhone.h"
#include "core/ikd/payload/PayloadJudge.h"

#include <catch2/catch.hpp>

using namespace loket;
using namespace Qt::StringLiterals;

TEST_CASE("the codes of a demo phone are what their names say, for the resident who holds it")
{
    Resident resident;
    resident.nik = *Nik::parse(u"3576014403910003"_s);
    resident.fullName = u"Contoh Warga"_s;
    resident.birthDate = {1991, 3, 4};
    const QDateTime now(QDate(2026, 11, 28), QTime(3, 0), Qt::UTC);
    QCborMap settings{{u"subject"_s, 7}};
    addDemoPhone(settings, resident, now);
    CHECK(settings[u"subject"_s] == 7);

    const auto profiles = PayloadProfiles::load();
    REQUIRE(profiles);
    PayloadPolicy policy;
    policy.acceptsTraining = true;
    const QCborMap codes = settings[u"phone_codes"_s].toMap();
    const auto answerTo = [&](const QString &name) {
        const QByteArray payload = codes[name].toString().toUtf8();
        return judgePayload(payload, resident, now, *profiles, policy).answer;
    };
    CHECK(answerTo(u"good"_s) == PayloadAnswer::Matches);
    CHECK(answerTo(u"expired"_s) == PayloadAnswer::Expired);
    CHECK(answerTo(u"other_nik"_s) == PayloadAnswer::OtherNik);
    CHECK(answerTo(u"payment"_s) == PayloadAnswer::NotIkd);

    QCborMap later;
    addDemoPhone(later, resident, now.addMSecs(1)); // the next visit shows another code
    CHECK(later[u"phone_codes"_s].toMap()[u"good"_s] != codes[u"good"_s]);
}
