// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity/Resident.h"
#include "core/ikd/payload/PayloadProfiles.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace loket {

/// What a scanned code means for the visit at hand. "Used before" is the station's to know: UsedPayloads.
enum class PayloadAnswer {
    None,
    Matches,   ///< a known form, and everything that can be checked agrees
    Opaque,    ///< no known form; taken as it is, because official forms are not public
    OtherNik,  ///< of another person
    OtherData, ///< the NIK agrees or is not in it, name or birth date do not
    Expired,
    TooEarly,  ///< issued later than now: a wrong clock, here or on the phone
    NotIkd,    ///< known to be something else, or unknown where the office takes only known forms
    Malformed, ///< of a known form, but not readable as such; or no text where the form is text
    TooLong,   ///< longer than any QR code holds
};

/// "matches", "other_nik", …
[[nodiscard]] QString payloadAnswerName(PayloadAnswer answer);
[[nodiscard]] bool isAccepted(PayloadAnswer answer);

struct PayloadPolicy
{
    bool acceptsUnknown = true;   ///< setting qr_accept_unknown
    int clockSeconds = 120;       ///< setting qr_clock_seconds: how far two clocks may differ
    bool acceptsTraining = false; ///< a demo station
    bool skipsUnknown = false;    ///< what is not known of the person is not compared: never in a visit
};

struct PayloadVerdict
{
    PayloadAnswer answer = PayloadAnswer::None;
    QString profile;      ///< id; empty where no form fits
    QStringList checked;  ///< fields that were compared and agree
    QString differs;      ///< the field that does not
    QDateTime expiredUtc; ///< where it is expired
};

/// Largest QR code (version 40-L, bytes): ISO/IEC 18004.
inline constexpr int kQrBytesMax = 2953;

/// Judges hostile bytes: whatever they are, nothing of them is in the verdict but the form's id.
[[nodiscard]] PayloadVerdict judgePayload(const QByteArray &payload, const Resident &resident,
                                          const QDateTime &nowUtc, const PayloadProfiles &profiles,
                                          const PayloadPolicy &policy);

/// What the simulator's fictitious IKD app shows: "LOKET-LATIHAN-1." and base64url JSON. No official code
/// looks like it.
[[nodiscard]] QByteArray trainingPayload(const Resident &resident, const QDateTime &issuedUtc,
                                         const QByteArray &nonce);

} // namespace loket
