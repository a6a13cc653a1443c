// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

namespace loket {

/// A certificate and its key, both PEM. The key is a secret in clear.
struct CertificatePair
{
    QByteArray certificate;
    QByteArray key;
};

/// The office's own authority for its hub and its stations: neither needs one that the world trusts, and no
/// other is believed. X.509 by OpenSSL, EC P-256. An office that has an authority already uses that one: the
/// files are the same.

/// `name`: of the office, as it stands in the certificate. Errors: InvalidArgument, Internal.
[[nodiscard]] Expected<CertificatePair> makeAuthority(const QString &name, const QDateTime &nowUtc, int days);
/// For the server: `hosts` are names or addresses under which stations reach it; the first is its name.
/// Errors: InvalidArgument (context: "hosts", "authority"), Internal.
[[nodiscard]] Expected<CertificatePair> makeServerCertificate(const CertificatePair &authority,
                                                              const QStringList &hosts,
                                                              const QDateTime &nowUtc, int days);
/// For a station: `role` is the role as which it logs in.
[[nodiscard]] Expected<CertificatePair> makeClientCertificate(const CertificatePair &authority,
                                                              const QString &role, const QDateTime &nowUtc,
                                                              int days);
/// SHA-256 of the certificate's DER. Errors: Malformed.
[[nodiscard]] Expected<QByteArray> certificateFingerprint(const QByteArray &pem);
/// Errors: Malformed.
[[nodiscard]] Expected<QDateTime> certificateEndsAt(const QByteArray &pem);

} // namespace loket
