// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ikd/qr/SoftDecode.h"

#include "core/ikd/qr/ReedSolomon.h"
#include "core/ikd/qr/Zxing.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace loket::qr {

namespace {

constexpr double kMinFormat = 0.35;      // correlation of the format information
constexpr double kMaxContradicted = 0.2; // share of the sureness that a correction may turn over
constexpr int kCheckCodewords = 2;       // never spent on erasures: 1 in 65,536 random blocks passes
constexpr int kFormatsTried = 3;

struct Format
{
    Level level = Level::Low;
    int mask = 0;
    double fit = 0; ///< −1 … 1
};

struct Codeword
{
    quint8 byte = 0;
    float sureness = 0; ///< of its least sure bit
};

float valueAt(const SoftGrid &grid, Place place)
{
    const float value = grid.values[std::size_t(place.row * grid.side() + place.column)];
    return std::isfinite(value) ? std::clamp(value, -2.F, 2.F) : 0.F;
}

std::vector<Format> formatsOf(const SoftGrid &grid)
{
    const auto places = formatPlaces(grid.side());
    std::array<float, 15> seen{};
    float total = 1e-6F;
    for (std::size_t bit = 0; bit < 15; ++bit) {
        seen[bit] = valueAt(grid, places[0][bit]) + valueAt(grid, places[1][bit]);
        total += std::abs(valueAt(grid, places[0][bit])) + std::abs(valueAt(grid, places[1][bit]));
    }
    std::vector<Format> formats;
    for (int code = 0; code < 32; ++code) {
        const int bits = formatBits(Level(code / 8), code % 8);
        float sum = 0;
        for (std::size_t bit = 0; bit < 15; ++bit)
            sum += bits >> (14 - bit) & 1 ? seen[bit] : -seen[bit];
        if (sum / total >= kMinFormat)
            formats.push_back({Level(code / 8), code % 8, double(sum / total)});
    }
    std::sort(formats.begin(), formats.end(), [](const Format &a, const Format &b) { return a.fit > b.fit; });
    if (formats.size() > kFormatsTried)
        formats.resize(kFormatsTried);
    return formats;
}

std::vector<Codeword> codewordsOf(const SoftGrid &grid, const std::vector<Place> &places, int mask)
{
    std::vector<Codeword> codewords(places.size() / 8);
    for (std::size_t i = 0; i < codewords.size(); ++i) {
        Codeword &codeword = codewords[i];
        codeword.sureness = 2;
        for (std::size_t bit = 0; bit < 8; ++bit) {
            const Place place = places[i * 8 + bit];
            const float value = valueAt(grid, place);
            const bool isSet = (value > 0) != isMasked(mask, place.row, place.column);
            codeword.byte = quint8(codeword.byte << 1 | (isSet ? 1 : 0));
            codeword.sureness = std::min(codeword.sureness, std::abs(value));
        }
    }
    return codewords;
}

/// Generalised minimum distance decoding (Forney 1966): tries again with more and more of the least sure
/// codewords erased. Gives the share of the correction that was used.
std::optional<double> correctSoft(std::vector<quint8> &block, const std::vector<float> &sureness,
                                  int correction)
{
    std::vector<int> order(block.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return sureness[std::size_t(a)] < sureness[std::size_t(b)]; });
    for (int erasures = 0; erasures <= correction - kCheckCodewords; erasures += erasures < 4 ? 2 : 3) {
        const std::vector<int> erased(
            order.begin(), order.begin() + std::min<std::ptrdiff_t>(erasures, std::ptrdiff_t(order.size())));
        std::vector<quint8> tried = block;
        const auto errors = correctBlock(tried, correction, erased);
        if (!errors || (erasures > 0 && 2 * *errors + erasures > correction - kCheckCodewords))
            continue;
        block = std::move(tried);
        return double(2 * *errors + erasures) / correction;
    }
    return std::nullopt;
}

/// All codewords corrected, in the symbol's order. Gives the largest share of correction used in a block.
std::optional<double> correctAll(std::vector<Codeword> &codewords, BlockPlan plan)
{
    double used = 0;
    for (const std::vector<int> &indices : blockIndices(int(codewords.size()), plan)) {
        std::vector<quint8> block;
        std::vector<float> sureness;
        for (const int index : indices) {
            block.push_back(codewords[std::size_t(index)].byte);
            sureness.push_back(codewords[std::size_t(index)].sureness);
        }
        const auto share = correctSoft(block, sureness, plan.correction);
        if (!share)
            return std::nullopt;
        used = std::max(used, *share);
        for (std::size_t i = 0; i < indices.size(); ++i)
            codewords[std::size_t(indices[i])].byte = block[i];
    }
    return used;
}

/// The symbol as it must have been drawn.
std::vector<bool> redraw(int version, const std::vector<Module> &layout, const std::vector<Place> &places,
                         const std::vector<Codeword> &codewords, const Format &format)
{
    const int side = sideOf(version);
    std::vector<bool> modules(layout.size());
    const auto set = [&](Place place, bool isDark) {
        modules[std::size_t(place.row * side + place.column)] = isDark;
    };
    for (std::size_t i = 0; i < layout.size(); ++i)
        modules[i] = layout[i] == Module::Dark;
    const int bits = formatBits(format.level, format.mask);
    for (const auto &copy : formatPlaces(side))
        for (std::size_t bit = 0; bit < 15; ++bit)
            set(copy[bit], bits >> (14 - bit) & 1);
    if (version >= 7)
        for (int i = 0; i < 18; ++i) {
            const bool isDark = versionBits(version) >> i & 1;
            set({i / 3, side - 11 + i % 3}, isDark);
            set({side - 11 + i % 3, i / 3}, isDark);
        }
    for (std::size_t i = 0; i < places.size(); ++i) {
        const bool isSet = i / 8 < codewords.size() && (codewords[i / 8].byte >> (7 - i % 8) & 1);
        set(places[i], isSet != isMasked(format.mask, places[i].row, places[i].column));
    }
    return modules;
}

/// Share of all sureness that speaks against these modules.
double contradicted(const SoftGrid &grid, const std::vector<bool> &modules)
{
    double against = 0, all = 1e-6;
    for (std::size_t i = 0; i < modules.size(); ++i) {
        const float value = std::isfinite(grid.values[i]) ? std::clamp(grid.values[i], -2.F, 2.F) : 0.F;
        all += std::abs(value);
        if ((value > 0) != modules[i])
            against += std::abs(value);
    }
    return against / all;
}

} // namespace

double agreement(const SoftGrid &grid)
{
    const std::vector<Module> layout = layoutOf(grid.version);
    double sum = 0, all = 1e-6;
    for (std::size_t i = 0; i < layout.size(); ++i) {
        if (layout[i] != Module::Light && layout[i] != Module::Dark)
            continue;
        const double value = std::clamp(double(grid.values[i]), -1.0, 1.0);
        sum += layout[i] == Module::Dark ? value : -value;
        all += std::abs(value);
    }
    return sum / all;
}

SoftGrid mirrored(const SoftGrid &grid)
{
    SoftGrid turned = grid;
    const int side = grid.side();
    for (int row = 0; row < side; ++row)
        for (int column = 0; column < side; ++column)
            turned.values[std::size_t(column * side + row)] = grid.values[std::size_t(row * side + column)];
    return turned;
}

std::optional<Decoded> decodeSoft(const SoftGrid &grid)
{
    if (grid.version < 1 || grid.version > kMaxVersion ||
        grid.values.size() != std::size_t(grid.side()) * std::size_t(grid.side()))
        return std::nullopt;
    const std::vector<Module> layout = layoutOf(grid.version);
    const std::vector<Place> places = dataPlaces(layout, grid.side());
    for (const Format &format : formatsOf(grid)) {
        std::vector<Codeword> codewords = codewordsOf(grid, places, format.mask);
        const auto used = correctAll(codewords, blocksOf(grid.version, format.level));
        if (!used)
            continue;
        std::vector<bool> modules = redraw(grid.version, layout, places, codewords, format);
        if (contradicted(grid, modules) > kMaxContradicted)
            continue;
        auto content = readModules(modules, grid.side());
        if (!content)
            continue;
        return Decoded{content->payload, content->text,   format.level,
                       grid.version,     1 - *used * 0.9, std::move(modules)};
    }
    return std::nullopt;
}

} // namespace loket::qr
