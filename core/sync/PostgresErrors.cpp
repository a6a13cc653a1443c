// SPDX-License-Identifier: GPL-3.0-or-later
// PostgreSQL's and libpq's words as our codes. Nothing of what they say reaches a person.
#include "core/sync/Postgres.h"

#include <QRegularExpression>

#include <utility>

namespace loket::pg {

using namespace Qt::StringLiterals;

namespace {

struct Said
{
    const char *part;
    ErrorCode code;
    const char *context;
};

/// In this order: the first that is found. libpq 15 and OpenSSL 3, in English (neither is translated into
/// Indonesian).
constexpr Said kConnecting[] = {
    {"certificate is not yet valid", ErrorCode::HubCertificate, "not_yet_valid"},
    {"certificate has expired", ErrorCode::HubCertificate, "expired"},
    {"certificate expired", ErrorCode::HubRefused, "own_certificate_expired"},
    {"certificate revoked", ErrorCode::HubRefused, "own_certificate_revoked"},
    {"alert unknown ca", ErrorCode::HubRefused, "own_certificate_unknown"},
    {"unknown ca", ErrorCode::HubRefused, "own_certificate_unknown"},
    {"does not match host name", ErrorCode::HubCertificate, "other_name"},
    {"certificate verify failed", ErrorCode::HubCertificate, "unknown_authority"},
    {"server does not support SSL", ErrorCode::HubCertificate, "no_tls"},
    // A wifi's login page speaks HTTP to everybody.
    {"invalid response to SSL negotiation", ErrorCode::HubUnreachable, "not_a_hub"},
    {"wrong version number", ErrorCode::HubUnreachable, "not_a_hub"},
    {"could not translate host name", ErrorCode::HubUnreachable, "name"},
    {"Connection refused", ErrorCode::HubUnreachable, "refused"},
    {"No such file", ErrorCode::HubUnreachable, "refused"},
    {"timeout", ErrorCode::HubUnreachable, "no_answer"},
    {"certificate", ErrorCode::HubCertificate, "certificate"},
    {"SSL", ErrorCode::HubUnreachable, "broken_off"},
};

} // namespace

Error statementError(const QByteArray &sqlState, const QByteArray &message)
{
    static constexpr std::pair<const char *, ErrorCode> kStates[] = {
        {"LK001", ErrorCode::HubRefused},     {"LK002", ErrorCode::HubRefused},
        {"53100", ErrorCode::HubFull},        {"53300", ErrorCode::HubBusy},
        {"53400", ErrorCode::HubBusy},        {"57P03", ErrorCode::HubBusy},
        {"57P01", ErrorCode::HubUnreachable}, {"57P02", ErrorCode::HubUnreachable},
        {"25006", ErrorCode::HubBusy}, // a standby that only reads
        {"55P03", ErrorCode::HubBusy},        {"40001", ErrorCode::HubBusy},
        {"40P01", ErrorCode::HubBusy},        {"42883", ErrorCode::HubNewer},
        {"3F000", ErrorCode::HubNewer},       {"42P01", ErrorCode::HubNewer},
        {"28000", ErrorCode::HubRefused},     {"28P01", ErrorCode::HubRefused},
        {"3D000", ErrorCode::HubRefused},     {"42501", ErrorCode::HubRefused},
    };
    for (const auto &[state, code] : kStates)
        if (sqlState == state) {
            const bool isOurs = sqlState.startsWith("LK"); // the message is a code of ours
            return {code, QString::fromLatin1(isOurs ? message : sqlState)};
        }
    if (sqlState.startsWith("08"))
        return {ErrorCode::HubUnreachable, u"broken_off"_s};
    return {ErrorCode::HubFailed,
            QString::fromLatin1(sqlState.startsWith("LK") ? sqlState + ' ' + message : sqlState)};
}

Error connectionError(const QByteArray &text)
{
    static const QRegularExpression fatal(u"FATAL:\\s+([0-9A-Z]{5}):"_s);
    const auto match = fatal.match(QString::fromUtf8(text));
    if (match.hasMatch())
        return statementError(match.captured(1).toLatin1(), {});
    for (const Said &said : kConnecting)
        if (text.contains(said.part))
            return {said.code, QString::fromLatin1(said.context)};
    return {ErrorCode::HubUnreachable, u"no_answer"_s};
}

} // namespace loket::pg
