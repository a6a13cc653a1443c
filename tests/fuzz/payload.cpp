// SPDX-License-Identifier: GPL-3.0-or-later
// What a scanned code says: bytes of whoever holds a phone before the camera.
#include "core/ikd/payload/Base45.h"
#include "core/ikd/payload/PayloadJudge.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/Targets.h"

using namespace loket;
using namespace loket::fuzz;
using namespace Qt::StringLiterals;

namespace {

Resident somebody()
{
    Resident resident;
    resident.nik = *Nik::parse(u"3576014403910003"_s);
    resident.fullName = u"Contoh Warga Uji"_s;
    resident.birthDate = QDate(1991, 3, 4);
    return resident;
}

const QDateTime kNow({2026, 11, 28}, {3, 0}, Qt::UTC);

/// One profile of each encoding, each by its first letters.
const PayloadProfiles &profiles()
{
    static const PayloadProfiles all = *PayloadProfiles::parse(R"({"format":1,"profiles":[
        {"id":"training","kind":"training","encoding":"json","name":{"id":"a","en":"a"},
         "pattern":"^LOKET-LATIHAN-1\\.","fields":{"nik":"nik","name":"name","birth_date":"born","issued_at":"iat"},
         "valid_seconds":90},
        {"id":"json","kind":"ikd","encoding":"json","name":{"id":"a","en":"a"},"pattern":"^\\{",
         "fields":{"nik":"person.nik","expires_at":"exp"}},
        {"id":"jwt","kind":"ikd","encoding":"jwt","name":{"id":"a","en":"a"},"pattern":"^eyJ","fields":{"nik":"sub"}},
        {"id":"url","kind":"ikd","encoding":"url","name":{"id":"a","en":"a"},"pattern":"^ikd:","fields":{"nik":"n","issued_at":"t"}},
        {"id":"cbor","kind":"ikd","encoding":"base45_cbor","name":{"id":"a","en":"a"},"pattern":"^[0-9A-Z $%*+./:-]+$",
         "fields":{"nik":"n"}}]})");
    return all;
}

} // namespace

int loket_fuzz_payload(const std::uint8_t *data, std::size_t size)
{
    const QByteArray payload = Input(data, size).rest();
    PayloadPolicy policy;
    policy.acceptsTraining = true;
    const PayloadVerdict verdict = judgePayload(payload, somebody(), kNow, profiles(), policy);
    hold(verdict.answer != PayloadAnswer::None, "every payload has an answer");
    hold(verdict.answer != PayloadAnswer::Matches || !verdict.checked.isEmpty(),
         "a match compared something");
    hold(payload.size() <= kQrBytesMax || verdict.answer == PayloadAnswer::TooLong, "too long is said");
    hold(verdict.profile.isEmpty() || profiles().find(verdict.profile), "a form is one of ours");
    if (const auto bytes = fromBase45(payload))
        hold(toBase45(*bytes) == payload, "base45 has one spelling");
    return 0;
}

std::vector<QByteArray> loket_seeds_payload()
{
    return {trainingPayload(somebody(), kNow, "1"),
            R"({"person":{"nik":"3576014403910003"},"exp":1795000000})",
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiIzNTc2MDE0NDAzOTEwMDAzIn0.x",
            "ikd://a?n=3576014403910003&t=1795834800",
            toBase45(QCborValue(QCborMap{{u"n"_s, u"3576014403910003"_s}}).toCbor()),
            "00020101021126",
            "https://contoh.example/"};
}
