// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/SecretBytes.h"
#include "core/station/StationProfile.h"
#include "core/sync/Authority.h"

namespace loket {

/// Where a hub is, as its stations reach it.
struct HubPlace
{
    QString host;
    int port = 5432;
    QString database;

    friend bool operator==(const HubPlace &, const HubPlace &) = default;
};

/// What a station needs to speak with its office, made there once.
struct Provision
{
    StationProfile profile;
    HubPlace hub;
    QString role;
    QByteArray authority; ///< PEM: whom to believe
    CertificatePair client;
    SecretBytes receiptKey; ///< 32 bytes: checks the office's receipts (docs/decisions/receipts-by-hmac.md)
};

/// Closed with a code that goes another way than the file (read aloud, on paper): who finds the stick cannot
/// be the station. JSON: {"loket_provision": 1, "station": id, "sealed": base64}.
[[nodiscard]] QByteArray sealProvision(const Provision &provision, const SecretBytes &code);
/// Errors: Malformed (no such file), WrongPassphrase "provision" (another code, or changed bytes).
[[nodiscard]] Expected<Provision> openProvision(const QByteArray &file, const SecretBytes &code);

/// 25 signs in five groups, 122 bits: no stretching is needed. "7QX2M-…"
[[nodiscard]] QString newProvisionCode();
/// As it was typed: letters of either case, with or without hyphens and blanks.
[[nodiscard]] SecretBytes provisionCodeFromText(QString text);

} // namespace loket
