// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/DemoPhone.h"

#include "core/ikd/payload/PayloadJudge.h"

using namespace Qt::StringLiterals;

namespace loket {

namespace {

constexpr qint64 kLongAgoSeconds = 86'400;
constexpr auto kPayment = "00020101021126440014EXAMPLE.INVALID0215CONTOH000000000"_L1;

/// Born on the same day, the next in the register: a household's other phone.
Resident neighbour(Resident resident)
{
    if (!resident.nik)
        return resident;
    QString digits = resident.nik->text();
    digits.back() = digits.back() == u'1' ? u'2' : u'1';
    if (const auto nik = Nik::parse(digits))
        resident.nik = *nik;
    return resident;
}

} // namespace

void addDemoPhone(QCborMap &settings, const Resident &resident, const QDateTime &nowUtc)
{
    const QByteArray nonce = QByteArray::number(nowUtc.toMSecsSinceEpoch());
    const auto code = [&](const Resident &owner, const QDateTime &issued) {
        return QString::fromLatin1(trainingPayload(owner, issued, nonce));
    };
    settings[u"phone_codes"_s] = QCborMap{{u"good"_s, code(resident, nowUtc)},
                                          {u"expired"_s, code(resident, nowUtc.addSecs(-kLongAgoSeconds))},
                                          {u"other_nik"_s, code(neighbour(resident), nowUtc)},
                                          {u"payment"_s, QString(kPayment)}};
}

} // namespace loket
