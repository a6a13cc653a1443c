// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <span>

namespace loket::words {

/// Where the context of an error says more than its code. An empty part is that of the code.
struct SpecialEntry
{
    ErrorCode code;
    const char *context;
    const char *happened;
    const char *safe;
    const char *next;
};

/// What is said of every error of this code.
struct TroubleEntry
{
    ErrorCode code;
    const char *happened;
    const char *safe;
    const char *next;
};

/// Of the office's hub.
[[nodiscard]] std::span<const TroubleEntry> hubTroubles();
[[nodiscard]] std::span<const SpecialEntry> hubSpecials();
/// Why a new passphrase is refused.
[[nodiscard]] std::span<const SpecialEntry> passphraseSpecials();
/// Of accounts of digital identities.
[[nodiscard]] std::span<const SpecialEntry> ikdSpecials();

/// Of requests to a second person, holds and breaches.
[[nodiscard]] std::span<const SpecialEntry> privacySpecials();

} // namespace loket::words
