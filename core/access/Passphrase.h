// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/base/SecretBytes.h"

#include <QString>

namespace loket {

/// What was typed, as the bytes that are stretched: Unicode NFKC, outer spaces dropped, runs of spaces as
/// one, so that another keyboard or a double space does not lock anybody out. The given text is overwritten.
[[nodiscard]] SecretBytes passphraseFromText(QString text);

/// Whose passphrase it is to be, and where: what it may not be made of.
struct PassphraseUse
{
    QString operatorId;
    QString displayName;
    bool isDemo = false; ///< a demo station: its published passphrases are right there
};

/// Four words of three or more letters, at least three of them different, or 14 characters of which six are
/// different; at most 256 bytes. Length is what resists guessing on a copied disk (sync-security.md 2.4);
/// symbols are not asked for. Refused at any length is what a guesser tries first: digits alone, the own
/// name, what is printed or sung everywhere, and what zxcvbn (Debian's libzxcvbn) reckons under 40 bits: rows
/// of the keyboard, "Passw0rdPassw0rd". Its dictionary is English; Indonesian words count as if they were
/// letters by chance, hence the lists here. Errors: InvalidArgument with "short", "repeats", "long",
/// "digits", "own_name", "well_known" or "soon_guessed".
Expected<void> checkPassphrase(const SecretBytes &passphrase, const PassphraseUse &use = {});

} // namespace loket
