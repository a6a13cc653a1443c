// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace loket {

/// What people think of first when a passphrase is asked for: resources/access/passphrase.json. Always the
/// file that is compiled in: with LOKET_RESOURCES whoever starts the program could empty it.
struct PassphraseWords
{
    // Both are searched with a view into the secret, which is copied nowhere.
    using Set = std::set<std::string, std::less<>>;
    using Map = std::map<std::string, Set, std::less<>>;

    Map neighbours; ///< word → those that follow it in a known phrase
    Map published;  ///< the same of the demo station's passphrases
    Map series;     ///< word → names of its series
    Set common;
    Set small;
    Set all; ///< every word above, for cutting "rumahsakitumum"

    [[nodiscard]] bool areNeighbours(std::string_view before, std::string_view word, bool isDemo) const;
};

[[nodiscard]] const PassphraseWords &passphraseWords();

} // namespace loket
