// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/Passphrase.h"

#include <string_view>

namespace loket {

struct PassphraseEstimate
{
    double bits = 0;
    /// What costs it most: "own_name", "well_known", "series", "repeats", "common_words" or "few_words".
    QString weakness;
};

/// How many guesses (as a power of two) somebody needs who knows Indonesian, the office and the operator,
/// word by word. Never more than what is in it, often less: only good for refusing.
/// `text`: UTF-8, as passphraseFromText() gives it.
[[nodiscard]] PassphraseEstimate estimatePassphrase(std::string_view text, const PassphraseUse &use);

} // namespace loket
