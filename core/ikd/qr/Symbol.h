// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <vector>

namespace loket::qr {

// The fixed parts of a QR code, model 2 (ISO/IEC 18004:2015): what stands where, and how the data is shared
// out.

inline constexpr int kMaxVersion = 40;

/// In the order of the standard's tables.
enum class Level : quint8 { Low, Medium, Quartile, High };

enum class Module : quint8 {
    Data,
    Light, ///< function pattern, always light
    Dark,  ///< function pattern, always dark
    Format,
    Version,
};

struct Place
{
    int row = 0;
    int column = 0;
};

/// Modules along one side; version 1 to 40.
[[nodiscard]] constexpr int sideOf(int version) { return 17 + 4 * version; }

/// Row and column centres of the alignment patterns (annex E); empty for version 1.
[[nodiscard]] std::vector<int> alignmentCentres(int version);

/// What each module is, row by row.
[[nodiscard]] std::vector<Module> layoutOf(int version);

/// The data modules in the order in which the bits of the codewords lie in them (7.7.3).
[[nodiscard]] std::vector<Place> dataPlaces(const std::vector<Module> &layout, int side);

/// Where bit 14 … 0 of the format information lies, in each of its two copies (7.9.1).
[[nodiscard]] std::array<std::array<Place, 15>, 2> formatPlaces(int side);

/// The 15 bits of the format information, its mask applied.
[[nodiscard]] int formatBits(Level level, int mask);

/// The 18 bits of the version information; version 7 to 40 (7.10).
[[nodiscard]] int versionBits(int version);

/// Whether a data mask turns the module over (7.8.2).
[[nodiscard]] bool isMasked(int mask, int row, int column);

struct BlockPlan
{
    int blocks = 0;
    int correction = 0; ///< codewords of error correction in each block
};

/// Table 9.
[[nodiscard]] BlockPlan blocksOf(int version, Level level);

/// For each block, which of the codewords as they lie in the symbol are its own, data first (7.6).
[[nodiscard]] std::vector<std::vector<int>> blockIndices(int codewords, BlockPlan plan);

} // namespace loket::qr
