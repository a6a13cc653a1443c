// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ikd/qr/Symbol.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace loket::qr {

/// What was seen of each module: > 0 dark, < 0 light, the size is how sure that is (about 1 for a clear
/// module), 0 for one that was not seen. Row by row, sideOf(version)² values.
struct SoftGrid
{
    int version = 0;
    std::vector<float> values;

    [[nodiscard]] int side() const { return sideOf(version); }
};

struct Decoded
{
    QByteArray payload; ///< the bytes as encoded
    QString text;       ///< the same in the character set that the code names, or that fits
    Level level = Level::Low;
    int version = 0;
    /// 1 = nothing had to be corrected, 0 = at the limit of what the code can mend.
    double confidence = 0;
    std::vector<bool> modules; ///< as they must have been
};

/// Decodes with the sureness of each module: the least sure codewords count as erased, so up to twice as many
/// can be mended as in a black and white picture. Keeps two codewords of each block as its check and refuses
/// what contradicts clear modules, so a pattern that is no code stays unread. Values that are not finite
/// count as unseen. Nothing for a grid of wrong size.
[[nodiscard]] std::optional<Decoded> decodeSoft(const SoftGrid &grid);

/// Share of the function patterns' sureness that agrees with a QR code of this version: 1 all, 0 half of it.
[[nodiscard]] double agreement(const SoftGrid &grid);

/// Rows and columns exchanged: how a mirrored code is read.
[[nodiscard]] SoftGrid mirrored(const SoftGrid &grid);

} // namespace loket::qr
