// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace loket {

enum class Sex { None, Male, Female };

/// The four states a family card (KK) knows. "Married" is with or without a registered certificate.
enum class MaritalStatus { None, Single, Married, Divorced, Widowed };

/// Wni = Indonesian citizen; Wna = foreigner with a permanent stay permit (ITAP), who is recorded too.
enum class Nationality { None, Wni, Wna };

// Stable names used in JSON, CBOR and on the command line ("female", "single", "wni"). parse… also takes the
// short forms that people type and files carry ("m", "f", "L" laki-laki, "P" perempuan); None for anything
// else.
[[nodiscard]] QString name(Sex sex);
[[nodiscard]] QString name(MaritalStatus status);
[[nodiscard]] QString name(Nationality nationality);
[[nodiscard]] Sex parseSex(QStringView text);
[[nodiscard]] MaritalStatus parseMaritalStatus(QStringView text);
[[nodiscard]] Nationality parseNationality(QStringView text);

/// Married now or before: obliged to hold a KTP-el at any age (UU 24/2013 art. 63).
[[nodiscard]] constexpr bool isEverMarried(MaritalStatus status)
{
    return status == MaritalStatus::Married || status == MaritalStatus::Divorced ||
           status == MaritalStatus::Widowed;
}

} // namespace loket
