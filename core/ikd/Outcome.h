// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCborMap>
#include <QDate>
#include <QString>

namespace loket {

/// Who reads whose code in the QR step. Sources differ (domain.md 2.11), so it is a setting.
enum class QrDirection {
    None,
    CounterReads,  ///< the station's webcam reads the resident's phone
    ResidentReads, ///< the resident's app reads the screen of the officer's SIAK
};

/// "officer_reads", "resident_reads": values of the setting qr_direction.
[[nodiscard]] QString qrDirectionName(QrDirection direction);
[[nodiscard]] QrDirection qrDirectionFromName(const QString &name);

/// How an activation ended at this counter. "pending" and "active" are Dukcapil's belum aktif and aktif.
enum class IkdResult { None, Active, Pending, NotDone, Refused };

[[nodiscard]] QString ikdResultName(IkdResult result);
[[nodiscard]] IkdResult ikdResultFromName(const QString &name);

struct OutcomeInput
{
    IkdResult result = IkdResult::None;
    QString failure;  ///< code of the FailureCatalogue: why it is not active; empty where it is
    QString note;     ///< the operator's words, without codes and PINs; wanted where the failure is "other"
    QDate followUpOn; ///< when the office comes back to it; invalid = not agreed
    QString maskedContact; ///< maskedEmail() or maskedNumber(); the whole is never kept
    bool leafletGiven = false;

    [[nodiscard]] QCborMap toCbor() const;
    [[nodiscard]] static OutcomeInput fromCbor(const QCborMap &map);
};

/// "b•••@c•••.example" of "budi@contoh.example"; empty where it is no address.
[[nodiscard]] QString maskedEmail(const QString &address);
/// "08••••••••21" of "0812-3456-7821"; empty where it is no phone number.
[[nodiscard]] QString maskedNumber(const QString &number);

} // namespace loket
