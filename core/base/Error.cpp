// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"

namespace loket {

QString errorName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::None:
        return QStringLiteral("none");
    case ErrorCode::InvalidArgument:
        return QStringLiteral("invalid_argument");
    case ErrorCode::NotFound:
        return QStringLiteral("not_found");
    case ErrorCode::AlreadyExists:
        return QStringLiteral("already_exists");
    case ErrorCode::Malformed:
        return QStringLiteral("malformed");
    case ErrorCode::TooLarge:
        return QStringLiteral("too_large");
    case ErrorCode::WrongState:
        return QStringLiteral("wrong_state");
    case ErrorCode::NotAllowed:
        return QStringLiteral("not_allowed");
    case ErrorCode::Blocked:
        return QStringLiteral("blocked");
    case ErrorCode::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorCode::WrongPassphrase:
        return QStringLiteral("wrong_passphrase");
    case ErrorCode::LockedOut:
        return QStringLiteral("locked_out");
    case ErrorCode::OperatorDisabled:
        return QStringLiteral("operator_disabled");
    case ErrorCode::Locked:
        return QStringLiteral("locked");
    case ErrorCode::DatabaseOpen:
        return QStringLiteral("database_open");
    case ErrorCode::DatabaseNewer:
        return QStringLiteral("database_newer");
    case ErrorCode::DatabaseForeign:
        return QStringLiteral("database_foreign");
    case ErrorCode::DatabaseDamaged:
        return QStringLiteral("database_damaged");
    case ErrorCode::DatabaseQuery:
        return QStringLiteral("database_query");
    case ErrorCode::SettingRefused:
        return QStringLiteral("setting_refused");
    case ErrorCode::InUse:
        return QStringLiteral("in_use");
    case ErrorCode::DiskFull:
        return QStringLiteral("disk_full");
    case ErrorCode::DiskRead:
        return QStringLiteral("disk_read");
    case ErrorCode::DiskWrite:
        return QStringLiteral("disk_write");
    case ErrorCode::CryptoInit:
        return QStringLiteral("crypto_init");
    case ErrorCode::KeyDamaged:
        return QStringLiteral("key_damaged");
    case ErrorCode::KeyMissing:
        return QStringLiteral("key_missing");
    case ErrorCode::Authenticity:
        return QStringLiteral("authenticity");
    case ErrorCode::WrongKey:
        return QStringLiteral("wrong_key");
    case ErrorCode::TpmAbsent:
        return QStringLiteral("tpm_absent");
    case ErrorCode::TpmPermission:
        return QStringLiteral("tpm_permission");
    case ErrorCode::TpmLibrary:
        return QStringLiteral("tpm_library");
    case ErrorCode::TpmLockedOut:
        return QStringLiteral("tpm_locked_out");
    case ErrorCode::TpmOther:
        return QStringLiteral("tpm_other");
    case ErrorCode::TpmRefused:
        return QStringLiteral("tpm_refused");
    case ErrorCode::TpmFailed:
        return QStringLiteral("tpm_failed");
    case ErrorCode::HubUnreachable:
        return QStringLiteral("hub_unreachable");
    case ErrorCode::HubCertificate:
        return QStringLiteral("hub_certificate");
    case ErrorCode::HubRefused:
        return QStringLiteral("hub_refused");
    case ErrorCode::HubBusy:
        return QStringLiteral("hub_busy");
    case ErrorCode::HubFull:
        return QStringLiteral("hub_full");
    case ErrorCode::HubNewer:
        return QStringLiteral("hub_newer");
    case ErrorCode::HubFailed:
        return QStringLiteral("hub_failed");
    case ErrorCode::DeviceGone:
        return QStringLiteral("device_gone");
    case ErrorCode::DeviceBusy:
        return QStringLiteral("device_busy");
    case ErrorCode::DeviceProtocol:
        return QStringLiteral("device_protocol");
    case ErrorCode::DevicePermission:
        return QStringLiteral("device_permission");
    case ErrorCode::DeviceTimeout:
        return QStringLiteral("device_timeout");
    case ErrorCode::DeviceInternal:
        return QStringLiteral("device_internal");
    case ErrorCode::DeviceMissing:
        return QStringLiteral("device_missing");
    case ErrorCode::Internal:
        return QStringLiteral("internal");
    }
    return QStringLiteral("internal");
}

} // namespace loket
