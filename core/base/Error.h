// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loket {

/// What went wrong, as a code. Core never turns it into words for people: `app` and `loketctl` do (one
/// exhaustive switch in app/words). Add a code rather than reuse one that means something else.
enum class ErrorCode {
    None = 0,

    // Input
    InvalidArgument, ///< a caller's or user's value is not of the wanted form; context names it
    NotFound,        ///< the thing asked for does not exist
    AlreadyExists,   ///< the thing to be made is there already
    Malformed,       ///< outside bytes (file, JSON, packet, device answer) are not what they claim
    TooLarge,        ///< an outside value exceeds its limit

    // State
    WrongState, ///< not allowed now (for example a capture in a finished step)
    NotAllowed, ///< the operator's role does not permit it
    Blocked,    ///< a guard says no; context is the guard's code
    Cancelled,  ///< the user stopped it

    // Access
    WrongPassphrase,  ///< or unknown operator: the two are not told apart
    LockedOut,        ///< too many wrong passphrases; context is the seconds left
    OperatorDisabled, ///< the account exists and is switched off
    Locked,           ///< the station key is not in memory: log in first

    // Storage
    DatabaseOpen,    ///< cannot be opened or created
    DatabaseNewer,   ///< made by a newer Loket; context is its version
    DatabaseForeign, ///< not a Loket database
    DatabaseDamaged, ///< integrity check failed
    DatabaseQuery,   ///< a statement failed; context is SQLite's text (never values)
    SettingRefused,  ///< SQLite did not take a durability setting
    InUse,           ///< another instance holds the station; context says who
    DiskFull,        ///< no space; nothing of the transaction was kept
    DiskRead,        ///< a file cannot be read
    DiskWrite,       ///< a file cannot be written

    // Cryptography
    CryptoInit,   ///< libsodium could not start, or a known-answer test failed
    KeyDamaged,   ///< key file is damaged or was changed
    KeyMissing,   ///< the folder has a database and no key file
    Authenticity, ///< signature, tag or hash does not match
    WrongKey,     ///< sealed for another key

    // Security chip (TPM 2.0) to which a station's keys may be bound
    TpmAbsent,     ///< no such chip, or it does not answer
    TpmPermission, ///< it is there and not ours to use; context is its device file
    TpmLibrary,    ///< the library that talks to it is not installed; context names it
    TpmLockedOut,  ///< it takes no more guesses for now (dictionary-attack lockout)
    TpmOther,      ///< sealed by another chip, or by this one before it was cleared
    TpmRefused,    ///< it wants a password that we do not have
    TpmFailed,     ///< any other answer; context is the TSS's text

    // Hub: the office's PostgreSQL
    HubUnreachable, ///< no network, no such name, nobody answers, or the answer does not come; context: which
    HubCertificate, ///< who answers is not the office's hub, or the clock says that its certificate is not
                    ///< valid; context: TLS's text
    HubRefused,     ///< it does not let this station (or administrator) in; context: why
    HubBusy,        ///< it has as many sessions as it takes
    HubFull,        ///< its disk
    HubNewer,       ///< its tables are of another version; context is theirs
    HubFailed,      ///< any other answer; context is the SQLSTATE

    // Devices
    DeviceGone,
    DeviceBusy,
    DeviceProtocol,
    DevicePermission,
    DeviceTimeout,
    DeviceInternal,
    DeviceMissing, ///< no device for this role

    // Program
    Internal, ///< a bug: should never be seen
};

/// A failure on its way up: the code decides what is said, the context helps whoever reads the log.
/// The context must never hold a NIK, a name, a passphrase or a biometric.
struct Error
{
    ErrorCode code = ErrorCode::None;
    QString context;

    friend bool operator==(const Error &, const Error &) = default;
};

/// Stable ASCII name of a code ("disk_full"), for logs, `loketctl --json` and tests.
[[nodiscard]] QString errorName(ErrorCode code);

} // namespace loket
