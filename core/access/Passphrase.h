// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/base/SecretBytes.h"

#include <QString>
#include <QStringList>

namespace loket {

/// What was typed, as the bytes that are stretched: Unicode NFKC, outer spaces dropped, runs of spaces as
/// one, so that another keyboard or a double space does not lock anybody out. The given text is overwritten.
[[nodiscard]] SecretBytes passphraseFromText(QString text);

/// Whose passphrase it is to be, and where: what it may not be made of.
struct PassphraseUse
{
    QString operatorId;
    QString displayName;
    QStringList place;   ///< names of the office, the counter and where they are
    bool isDemo = false; ///< a demo station: its published passphrases are right there
};

/// Four words of three or more letters, at least three of them different, or 14 characters of which six are
/// different; at most 256 bytes. Length is what resists guessing on a copied disk (sync-security.md 2.4);
/// symbols are not asked for. Refused at any length is what is reckoned under 40 bits by either of two
/// counts: estimatePassphrase(), which knows Indonesian, the office and the operator, and zxcvbn (Debian's
/// libzxcvbn), whose words are English. Errors: InvalidArgument with "short", "repeats", "long", "digits",
/// "own_name", "well_known", "series", "common_words", "few_words" or "soon_guessed".
Expected<void> checkPassphrase(const SecretBytes &passphrase, const PassphraseUse &use = {});

} // namespace loket
