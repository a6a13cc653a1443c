// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Command.h"
#include "core/base/Expected.h"

#include <QDate>

namespace loket::ctl {

// Checked values of options. An unknown value is never taken for a default: it is InvalidArgument, and its
// context the sentence for usage(), which names what is allowed.

/// One of a few words; empty where the option was not given and has no default.
[[nodiscard]] Expected<QString> choiceOf(const Call &call, const char *option, const QStringList &allowed);

/// A whole number within limits.
[[nodiscard]] Expected<int> numberOf(const Call &call, const char *option, int least, int most);

/// A day, YYYY-MM-DD or "today"; invalid where the option was not given.
[[nodiscard]] Expected<QDate> dayOf(const Call &call, const char *option);

/// The file an option or argument names. Errors: DiskRead "no_file" or "no_permission", TooLarge.
[[nodiscard]] Expected<QByteArray> readInput(const QString &path, qint64 maxBytes);
/// Why a file that was just refused is refused: DiskRead with "no_file" or "no_permission" where that is it.
[[nodiscard]] Error inputError(const QString &path, const Error &error);

/// Wrong use for InvalidArgument, everything else in words; `about` as of Output::fail().
[[nodiscard]] Exit failInput(const Call &call, const Error &error, const QString &about = {});

} // namespace loket::ctl
