// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QMap>
#include <QRegularExpression>
#include <QString>

#include <vector>

namespace loket {

/// How a payload carries its fields.
enum class PayloadEncoding {
    None,
    Text, ///< no fields
    Json, ///< the whole text is one JSON object
    Jwt,  ///< header.payload.signature, base64url; the middle part is JSON. Its signature is not checked:
          ///< whose key it is, is not public
    Url,  ///< fields are the query's values
    Base45Cbor, ///< RFC 9285, then one CBOR map without tags
};

/// What a code is that looks like this.
enum class PayloadKind {
    None,
    Ikd,      ///< belongs to the activation
    Training, ///< of the simulator's fictitious app: taken on demo stations alone
    Foreign,  ///< known to be something else: a payment, a web link
};

[[nodiscard]] QString payloadEncodingName(PayloadEncoding encoding);
[[nodiscard]] QString payloadKindName(PayloadKind kind);

/// One form of payload. Official forms are not public (domain.md 2.11): what is shipped are codes that are
/// known to be something else, and the training form; an office adds what it learns.
struct PayloadProfile
{
    QString id; ///< "qris", "training"
    PayloadKind kind = PayloadKind::None;
    PayloadEncoding encoding = PayloadEncoding::None;
    QMap<QString, QString> name; ///< by language
    QRegularExpression pattern;  ///< of the whole text, anchored by whoever writes it
    /// What can be checked → where it stands: "nik", "name", "birth_date" (YYYY-MM-DD), "issued_at",
    /// "expires_at" (seconds since 1970) → key, or keys with dots for objects within objects.
    QMap<QString, QString> fields;
    int validSeconds = 0; ///< after issued_at, where there is no expires_at; 0 = no limit
};

class PayloadProfiles
{
public:
    /// resources/ikd/profiles.json. Errors: NotFound, DiskRead and those of parse().
    [[nodiscard]] static Expected<PayloadProfiles> load();
    /// Schema: resources/ikd/profiles.schema.json. Errors: Malformed (context: the profile's id, or
    /// "format").
    [[nodiscard]] static Expected<PayloadProfiles> parse(const QByteArray &json);

    [[nodiscard]] const std::vector<PayloadProfile> &all() const { return m_profiles; }
    /// The first whose pattern fits the text; nullptr where none does.
    [[nodiscard]] const PayloadProfile *match(const QString &text) const;
    [[nodiscard]] const PayloadProfile *find(const QString &id) const;

private:
    std::vector<PayloadProfile> m_profiles;
};

} // namespace loket
