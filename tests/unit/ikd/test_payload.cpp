// SPDX-License-Identifier: GPL-3.0-or-later
// What a scanned code means for the visit at hand, however it is made.
#include "core/ikd/payload/Base45.h"
#include "core/ikd/payload/PayloadJudge.h"
#include "tests/support/Outcome.h"

#include <QCborMap>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch.hpp>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow({2026, 11, 28}, {3, 0}, Qt::UTC);
const QString kNik = u"3576014403910003"_s;

Resident somebody(const QString &nik = kNik)
{
    Resident resident;
    resident.nik = *Nik::parse(nik);
    resident.fullName = u"Contoh Warga Uji"_s;
    resident.birthDate = QDate(1991, 3, 4);
    return resident;
}

PayloadProfiles shipped()
{
    const auto profiles = PayloadProfiles::load();
    REQUIRE_OK(profiles);
    return *profiles;
}

PayloadPolicy training()
{
    PayloadPolicy policy;
    policy.acceptsTraining = true;
    return policy;
}

PayloadVerdict judged(const QByteArray &payload, const PayloadPolicy &policy = training(),
                      const QDateTime &now = kNow)
{
    return judgePayload(payload, somebody(), now, shipped(), policy);
}

/// One profile of an office, of any encoding.
PayloadProfiles officeProfile(const QString &encoding, const QString &pattern, const QJsonObject &fields,
                              int validSeconds = 0)
{
    const QJsonObject profile{{u"id"_s, u"office"_s},
                              {u"kind"_s, u"ikd"_s},
                              {u"encoding"_s, encoding},
                              {u"name"_s, QJsonObject{{u"id"_s, u"Kode"_s}, {u"en"_s, u"Code"_s}}},
                              {u"pattern"_s, pattern},
                              {u"fields"_s, fields},
                              {u"valid_seconds"_s, validSeconds}};
    const auto parsed = PayloadProfiles::parse(
        QJsonDocument(QJsonObject{{u"format"_s, 1}, {u"profiles"_s, QJsonArray{profile}}}).toJson());
    REQUIRE_OK(parsed);
    return *parsed;
}

PayloadAnswer byOffice(const PayloadProfiles &profiles, const QByteArray &payload)
{
    return judgePayload(payload, somebody(), kNow, profiles, {}).answer;
}

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

TEST_CASE("a training code matches its resident, and nobody else's visit")
{
    const QByteArray code = trainingPayload(somebody(), kNow, "1");
    const auto verdict = judged(code);
    CHECK(verdict.answer == PayloadAnswer::Matches);
    CHECK(verdict.profile == u"training");
    CHECK(verdict.checked == QStringList{u"nik"_s, u"birth_date"_s, u"name"_s});
    CHECK(isAccepted(verdict.answer));
    const auto other = judgePayload(code, somebody(u"3576014403910004"_s), kNow, shipped(), training());
    CHECK(other.answer == PayloadAnswer::OtherNik);
    CHECK(other.differs == u"nik");
    Resident namesake = somebody();
    namesake.fullName = u"Contoh Orang Lain"_s;
    CHECK(judgePayload(code, namesake, kNow, shipped(), training()).answer == PayloadAnswer::OtherData);
    namesake = somebody();
    namesake.birthDate = QDate(1991, 3, 5);
    CHECK(judgePayload(code, namesake, kNow, shipped(), training()).differs == u"birth_date");
    namesake = somebody();
    namesake.fullName = u"  contoh   WARGA uji "_s; // written otherwise
    CHECK(judgePayload(code, namesake, kNow, shipped(), training()).answer == PayloadAnswer::Matches);
    // Of somebody of whom only the NIK is known the rest is compared in no visit, and left out where asked
    // so.
    Resident unknown;
    unknown.nik = somebody().nik;
    CHECK(judgePayload(code, unknown, kNow, shipped(), training()).answer == PayloadAnswer::OtherData);
    PayloadPolicy part = training();
    part.skipsUnknown = true;
    CHECK(judgePayload(code, unknown, kNow, shipped(), part).checked == QStringList{u"nik"_s});
    CHECK(judgePayload(code, {}, kNow, shipped(), part).checked.isEmpty());
}

TEST_CASE("no real station takes a training code")
{
    const auto verdict = judged(trainingPayload(somebody(), kNow, "1"), {});
    CHECK(verdict.answer == PayloadAnswer::NotIkd);
    CHECK(verdict.profile == u"training");
}

TEST_CASE("a code holds for its time, and clocks may differ a little")
{
    const QByteArray code = trainingPayload(somebody(), kNow, "1");
    CHECK(judged(code, training(), kNow.addSecs(200)).answer == PayloadAnswer::Matches);
    const auto late = judged(code, training(), kNow.addSecs(90 + 120 + 1));
    CHECK(late.answer == PayloadAnswer::Expired);
    CHECK(late.expiredUtc == kNow.addSecs(90));
    CHECK(judged(code, training(), kNow.addSecs(-120)).answer == PayloadAnswer::Matches);
    CHECK(judged(code, training(), kNow.addSecs(-121)).answer == PayloadAnswer::TooEarly);
    PayloadPolicy exact = training();
    exact.clockSeconds = 0;
    CHECK(judged(code, exact, kNow.addSecs(91)).answer == PayloadAnswer::Expired);
}

TEST_CASE("what is known to be something else is no IKD code; what is unknown is the office's decision")
{
    for (const char *payload : {"00020101021126610014COM.GO-JEK.WWW", "WIFI:S:Kantor;T:WPA;P:rahasia;;",
                                "BEGIN:VCARD\nVERSION:3.0", "tel:+628123", "mailto:a@b.example",
                                "2@AbCdEfGhIjKlMnOpQrStUvWxYz,abc==", "https://contoh.example/x",
                                "3576014403910003", "LOKET-LATIHAN-2.abc"}) {
        CAPTURE(payload);
        CHECK(judged(payload).answer == PayloadAnswer::NotIkd);
        CHECK_FALSE(judged(payload).profile.isEmpty());
    }
    CHECK(judged("7gk2-unknown-form").answer == PayloadAnswer::Opaque);
    CHECK(judged(QByteArray("\x00\xFF\x80 binary", 10)).answer == PayloadAnswer::Opaque); // no text at all
    PayloadPolicy strict = training();
    strict.acceptsUnknown = false;
    CHECK(judged("7gk2-unknown-form", strict).answer == PayloadAnswer::NotIkd);
}

TEST_CASE("hostile codes have an answer, and nothing of them comes out")
{
    CHECK(judged("").answer == PayloadAnswer::Malformed);
    CHECK(judged(" \n ").answer == PayloadAnswer::Malformed);
    CHECK(judged(QByteArray(kQrBytesMax + 1, 'a')).answer == PayloadAnswer::TooLong);
    CHECK(judged(QByteArray(16 << 20, 'a')).answer == PayloadAnswer::TooLong);
    CHECK(judged("LOKET-LATIHAN-1." + base64Url("{\"nik\":")).answer == PayloadAnswer::Malformed);
    CHECK(judged("LOKET-LATIHAN-1." + base64Url("{}")).answer == PayloadAnswer::Malformed);
    CHECK(judged("LOKET-LATIHAN-1." + base64Url(R"({"nik":3576014403910003})")).answer ==
          PayloadAnswer::Malformed); // a number, and no text
    CHECK(judged("LOKET-LATIHAN-1." + base64Url(QByteArray(700, '[') + QByteArray(700, ']'))).answer ==
          PayloadAnswer::Malformed);
    const auto sly = [](const char *time) {
        return "LOKET-LATIHAN-1." +
               base64Url(QByteArray(R"({"nik":"3576014403910003","name":"Contoh Warga Uji",)"
                                    R"("born":"1991-03-04","iat":)") +
                         time + "}");
    };
    for (const char *time : {"-1", "0", "1e300", "\"x\"", "null", "99999999999999999999"}) {
        CAPTURE(time);
        CHECK(judged(sly(time)).answer == PayloadAnswer::Malformed);
    }
    // Right-to-left marks and control characters make no name agree.
    Resident resident = somebody();
    resident.fullName = u"Contoh \u202EijU agraW"_s;
    CHECK(judged(trainingPayload(resident, kNow, "1")).answer == PayloadAnswer::OtherData);
}

TEST_CASE("an office's own forms are read in every encoding")
{
    const QJsonObject nested{{u"nik"_s, u"person.nik"_s}, {u"expires_at"_s, u"exp"_s}};
    const auto json = officeProfile(u"json"_s, u"^\\{"_s, nested);
    const auto jsonCode = [&](const QByteArray &nik, qint64 expires) {
        return R"({"person":{"nik":")" + nik + R"("},"exp":)" + QByteArray::number(expires) + "}";
    };
    const qint64 now = kNow.toSecsSinceEpoch();
    CHECK(byOffice(json, jsonCode("3576014403910003", now)) == PayloadAnswer::Matches);
    CHECK(byOffice(json, jsonCode("3576014403910004", now)) == PayloadAnswer::OtherNik);
    CHECK(byOffice(json, jsonCode("3576014403910003", now - 121)) == PayloadAnswer::Expired);
    CHECK(byOffice(json, R"({"person":"3576014403910003","exp":1})") == PayloadAnswer::Malformed);
    const auto jwt = officeProfile(u"jwt"_s, u"^ey"_s, {{u"nik"_s, u"sub"_s}});
    CHECK(byOffice(jwt, "ey." + base64Url(R"({"sub":"3576014403910003"})") + ".sig") ==
          PayloadAnswer::Matches);
    CHECK(byOffice(jwt, "ey." + base64Url(R"({"sub":"3576014403910003"})")) == PayloadAnswer::Malformed);
    CHECK(byOffice(jwt, "ey.***.sig") == PayloadAnswer::Malformed);
    const auto url = officeProfile(u"url"_s, u"^ikd:"_s, {{u"nik"_s, u"n"_s}, {u"issued_at"_s, u"t"_s}}, 60);
    CHECK(byOffice(url, "ikd://a?n=3576014403910003&t=" + QByteArray::number(now)) == PayloadAnswer::Matches);
    CHECK(byOffice(url, "ikd://a?n=3576014403910003&t=" + QByteArray::number(now - 181)) ==
          PayloadAnswer::Expired);
    CHECK(byOffice(url, "ikd://a?n=3576014403910003") == PayloadAnswer::Malformed);
    const auto cbor = officeProfile(u"base45_cbor"_s, u"^[0-9A-Z $%*+./:-]+$"_s, {{u"nik"_s, u"n"_s}});
    CHECK(byOffice(cbor, toBase45(QCborValue(QCborMap{{u"n"_s, kNik}}).toCbor())) == PayloadAnswer::Matches);
    CHECK(byOffice(cbor, "ABC") == PayloadAnswer::Malformed);
    // A name that stands there twice: each program takes another of the two.
    CHECK(byOffice(json,
                   R"({"person":{"nik":"3576014403910004","nik":"3576014403910003"},"exp":99999999999})") ==
          PayloadAnswer::Malformed);
    CHECK(
        byOffice(json, R"({"a":"\"x\":1","b":[{"c":2},{"c":3}],"person":{"nik":"3576014403910003"},"exp":)" +
                           QByteArray::number(now) + "}") == PayloadAnswer::Matches);
    CHECK(byOffice(jwt, "ey." + base64Url(R"({"sub":"3576014403910004","s\u0075b":"3576014403910003"})") +
                            ".sig") == PayloadAnswer::Malformed);
    CHECK(byOffice(url, "ikd://a?n=3576014403910004&n=3576014403910003&t=" + QByteArray::number(now)) ==
          PayloadAnswer::Malformed);
    const auto text = officeProfile(u"text"_s, u"^IKD-"_s, {});
    CHECK(byOffice(text, "IKD-77") == PayloadAnswer::Matches);
}

TEST_CASE("profiles are taken only whole")
{
    CHECK(codeOf(PayloadProfiles::parse("[]")) == ErrorCode::Malformed);
    const QJsonObject good{{u"id"_s, u"x"_s},
                           {u"kind"_s, u"ikd"_s},
                           {u"encoding"_s, u"json"_s},
                           {u"name"_s, QJsonObject{{u"id"_s, u"a"_s}, {u"en"_s, u"a"_s}}},
                           {u"pattern"_s, u"^x"_s}};
    const auto parsed = [](const QJsonArray &profiles) {
        return PayloadProfiles::parse(
            QJsonDocument(QJsonObject{{u"format"_s, 1}, {u"profiles"_s, profiles}}).toJson());
    };
    CHECK_OK(parsed({good}));
    CHECK(codeOf(parsed({})) == ErrorCode::Malformed); // then a payment would be taken for an IKD code
    QJsonObject more = good;
    more[u"foo"_s] = 1;
    CHECK(codeOf(parsed({more})) == ErrorCode::Malformed);
    CHECK(codeOf(parsed({good, good})) == ErrorCode::Malformed);
    for (const auto &[key, value] : std::initializer_list<std::pair<QString, QJsonValue>>{
             {u"id"_s, u""_s},
             {u"kind"_s, u"official"_s},
             {u"encoding"_s, u"xml"_s},
             {u"name"_s, QJsonObject{{u"id"_s, u"a"_s}}},
             {u"pattern"_s, u"(["_s},
             {u"pattern"_s, u""_s},
             {u"fields"_s, QJsonObject{{u"pin"_s, u"pin"_s}}}, // never read
             {u"valid_seconds"_s, -1}}) {
        CAPTURE(key.toStdString());
        QJsonObject bad = good;
        bad[key] = value;
        CHECK(codeOf(parsed({bad})) == ErrorCode::Malformed);
    }
}

TEST_CASE("base45 is that of RFC 9285")
{
    CHECK(toBase45("AB") == "BB8");
    CHECK(toBase45("Hello!!") == "%69 VD92EX0");
    CHECK(toBase45("base-45") == "UJCLQE7W581");
    CHECK(fromBase45("QED8WEX0").value() == "ietf!");
    CHECK(fromBase45("").value().isEmpty());
    for (const char *bad : {"A", "GGW", ":::", "::", "BB8a", "AB8C"}) {
        CAPTURE(bad);
        CHECK(codeOf(fromBase45(bad)) == ErrorCode::Malformed);
    }
}
