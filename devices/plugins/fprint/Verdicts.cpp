// SPDX-License-Identifier: GPL-3.0-or-later
#include <fprint.h>

#include "devices/plugins/fprint/Verdicts.h"

#include <QLatin1StringView>

namespace loket::fprint {

using device::Failure;
using device::FailureReason;
using device::Outcome;
using device::Retry;
using device::RetryReason;
using namespace Qt::StringLiterals;

namespace {

RetryReason retryReason(int code)
{
    switch (code) {
    case FP_DEVICE_RETRY_TOO_SHORT:
        return RetryReason::TooShort;
    case FP_DEVICE_RETRY_CENTER_FINGER:
        return RetryReason::OffCentre;
    case FP_DEVICE_RETRY_REMOVE_FINGER:
        return RetryReason::RemoveAndRepeat;
    default:
        return RetryReason::General;
    }
}

FailureReason deviceReason(int code)
{
    switch (code) {
    case FP_DEVICE_ERROR_NOT_SUPPORTED:
        return FailureReason::Unsupported;
    case FP_DEVICE_ERROR_ALREADY_OPEN:
    case FP_DEVICE_ERROR_BUSY:
    case FP_DEVICE_ERROR_TOO_HOT:
        return FailureReason::Busy; // rests until it has cooled down
    case FP_DEVICE_ERROR_PROTO:
    case FP_DEVICE_ERROR_DATA_INVALID:
        return FailureReason::Protocol;
    case FP_DEVICE_ERROR_REMOVED:
        return FailureReason::Gone;
    default:
        return FailureReason::Internal;
    }
}

/// libgusb's codes (gusb-device.h of libgusb 0.3.10). Its header is not needed for anything else, so the
/// numbers stand here. What libgusb has no code for carries libusb's own in brackets at the end of the text;
/// -6 is LIBUSB_ERROR_BUSY.
FailureReason usbReason(const GError &error)
{
    enum {
        TimedOut = 2,
        NotSupported = 3,
        NoDevice = 4,
        AlreadyOpen = 6,
        Cancelled = 7,
        PermissionDenied = 9
    };
    if (QLatin1StringView(error.message).contains("[-6]"_L1))
        return FailureReason::Busy;
    switch (error.code) {
    case TimedOut:
        return FailureReason::Timeout;
    case NotSupported:
        return FailureReason::Unsupported;
    case NoDevice:
        return FailureReason::Gone;
    case AlreadyOpen:
        return FailureReason::Busy;
    case Cancelled:
        return FailureReason::Cancelled;
    case PermissionDenied:
        return FailureReason::Permission;
    default:
        return FailureReason::Protocol;
    }
}

FailureReason ioReason(int code)
{
    switch (code) {
    case G_IO_ERROR_CANCELLED:
        return FailureReason::Cancelled;
    case G_IO_ERROR_BUSY:
        return FailureReason::Busy;
    case G_IO_ERROR_TIMED_OUT:
        return FailureReason::Timeout;
    case G_IO_ERROR_PERMISSION_DENIED:
        return FailureReason::Permission;
    case G_IO_ERROR_NOT_FOUND:
        return FailureReason::Gone;
    default:
        return FailureReason::Internal;
    }
}

} // namespace

Outcome outcomeOf(const GError &error)
{
    const QString detail = QString::fromUtf8(error.message);
    if (error.domain == FP_DEVICE_RETRY)
        return Retry{retryReason(error.code), detail};
    if (error.domain == FP_DEVICE_ERROR)
        return Failure{deviceReason(error.code), detail};
    if (error.domain == G_IO_ERROR)
        return Failure{ioReason(error.code), detail};
    if (error.domain == g_quark_from_static_string("g-usb-device-error-quark"))
        return Failure{usbReason(error), detail};
    return Failure{FailureReason::Internal, detail};
}

Failure failureOf(const GError &error)
{
    const Outcome outcome = outcomeOf(error);
    if (const auto *failure = std::get_if<Failure>(&outcome))
        return *failure;
    return Failure{FailureReason::Busy, QString::fromUtf8(error.message)};
}

} // namespace loket::fprint
