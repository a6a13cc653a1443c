// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace loket::qr {

/// Corrects a block in place: GF(256) with 0x11d, generator roots α⁰ … (ISO/IEC 18004, annex A). `erased` are
/// positions whose bytes are not to be trusted; each costs one codeword of correction, an unknown error two.
/// Gives how many bytes outside `erased` were changed; nothing (and an unchanged block) where the block is
/// beyond correction. A correction is checked: the result is a codeword.
[[nodiscard]] std::optional<int> correctBlock(std::vector<quint8> &block, int correction,
                                              const std::vector<int> &erased);

} // namespace loket::qr
