// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ikd/qr/Symbol.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>

namespace loket::qr {

namespace {

// ISO/IEC 18004:2015 table 9, by level and version.
constexpr quint8 kCorrection[4][kMaxVersion] = {
    {7,  10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28,
     28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30},
    {10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
     26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28},
    {13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30,
     28, 30, 30, 30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30},
    {17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28,
     30, 24, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30}};
constexpr quint8 kBlocks[4][kMaxVersion] = {
    {1, 1, 1, 1,  1,  2,  2,  2,  2,  4,  4,  4,  4,  4,  6,  6,  6,  6,  7,  8,
     8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25},
    {1,  1,  1,  2,  2,  4,  4,  4,  5,  5,  5,  8,  9,  9,  10, 10, 11, 13, 14, 16,
     17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49},
    {1,  1,  2,  2,  4,  4,  6,  6,  8,  8,  8,  10, 12, 16, 12, 17, 16, 18, 21, 20,
     23, 23, 25, 27, 29, 34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68},
    {1,  1,  2,  4,  4,  4,  5,  6,  8,  8,  11, 11, 16, 16, 18, 16, 19, 21, 25, 25,
     25, 34, 30, 32, 35, 37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81}};

/// The remainder that makes `value` a codeword of the BCH code with that generator.
int withCheckBits(int value, int generator, int checkBits)
{
    int rest = value << checkBits;
    for (int bit = 30; bit >= checkBits; --bit)
        if (rest >> bit & 1)
            rest ^= generator << (bit - checkBits);
    return value << checkBits | rest;
}

class Canvas
{
public:
    explicit Canvas(int side)
        : m_side(side)
        , m_modules(std::size_t(side * side), Module::Data)
    {}

    void set(int row, int column, Module module)
    {
        if (row >= 0 && column >= 0 && row < m_side && column < m_side)
            m_modules[std::size_t(row * m_side + column)] = module;
    }
    [[nodiscard]] Module at(int row, int column) const
    {
        return m_modules[std::size_t(row * m_side + column)];
    }

    /// Nested squares round a centre: dark where the ring (0 = the middle module) is not in `light`.
    void rings(int row, int column, int radius, int light, int alsoLight)
    {
        for (int y = -radius; y <= radius; ++y)
            for (int x = -radius; x <= radius; ++x) {
                const int ring = std::max(std::abs(x), std::abs(y));
                set(row + y, column + x, ring == light || ring == alsoLight ? Module::Light : Module::Dark);
            }
    }
    [[nodiscard]] std::vector<Module> take() { return std::move(m_modules); }

private:
    int m_side;
    std::vector<Module> m_modules;
};

void drawTiming(Canvas &canvas, int side)
{
    for (int i = 0; i < side; ++i) {
        canvas.set(6, i, i % 2 ? Module::Light : Module::Dark);
        canvas.set(i, 6, i % 2 ? Module::Light : Module::Dark);
    }
}

void drawAlignment(Canvas &canvas, int version)
{
    const std::vector<int> centres = alignmentCentres(version);
    for (const int row : centres)
        for (const int column : centres) {
            const bool isFinder = (row == 6 && column == 6) || (row == 6 && column == centres.back()) ||
                                  (column == 6 && row == centres.back());
            if (!isFinder)
                canvas.rings(row, column, 2, 1, 1);
        }
}

} // namespace

std::vector<int> alignmentCentres(int version)
{
    if (version < 2)
        return {};
    const int count = version / 7 + 2, last = sideOf(version) - 7;
    // Even steps, as large as they must be to reach from the first centre; the first step takes what is left.
    // Version 32 is the table's one exception to the rule.
    const int step = version == 32 ? 26 : (last - 6 + (count - 1) * 2 - 1) / ((count - 1) * 2) * 2;
    std::vector<int> centres(std::size_t(count), 6);
    for (int i = count - 1; i > 0; --i)
        centres[std::size_t(i)] = last - (count - 1 - i) * step;
    return centres;
}

std::vector<Module> layoutOf(int version)
{
    const int side = sideOf(version);
    Canvas canvas(side);
    drawTiming(canvas, side);
    drawAlignment(canvas, version);
    for (const Place centre : {Place{3, 3}, Place{3, side - 4}, Place{side - 4, 3}})
        canvas.rings(centre.row, centre.column, 4, 2, 4);
    for (const auto &copy : formatPlaces(side))
        for (const Place place : copy)
            canvas.set(place.row, place.column, Module::Format);
    canvas.set(side - 8, 8, Module::Dark);
    if (version >= 7)
        for (int i = 0; i < 18; ++i) {
            canvas.set(i / 3, side - 11 + i % 3, Module::Version);
            canvas.set(side - 11 + i % 3, i / 3, Module::Version);
        }
    return canvas.take();
}

std::vector<Place> dataPlaces(const std::vector<Module> &layout, int side)
{
    std::vector<Place> places;
    bool isUpwards = true;
    for (int right = side - 1; right > 0; right -= 2) {
        if (right == 6) // the timing pattern's column
            right = 5;
        for (int i = 0; i < side; ++i) {
            const int row = isUpwards ? side - 1 - i : i;
            for (const int column : {right, right - 1})
                if (layout[std::size_t(row * side + column)] == Module::Data)
                    places.push_back({row, column});
        }
        isUpwards = !isUpwards;
    }
    return places;
}

std::array<std::array<Place, 15>, 2> formatPlaces(int side)
{
    std::array<std::array<Place, 15>, 2> places;
    for (int i = 0; i < 15; ++i) { // i = 0 is the most significant bit
        const int along = i < 6 ? i : i == 6 ? 7 : i == 7 ? 8 : i == 8 ? 8 : 14 - i;
        places[0][std::size_t(i)] = i < 8 ? Place{8, along} : Place{i == 8 ? 7 : along, 8};
        places[1][std::size_t(i)] = i < 7 ? Place{side - 1 - i, 8} : Place{8, side - 15 + i};
    }
    return places;
}

int formatBits(Level level, int mask)
{
    constexpr int kLevelBits[] = {1, 0, 3, 2};
    return withCheckBits(kLevelBits[int(level)] << 3 | mask, 0x537, 10) ^ 0x5412;
}

int versionBits(int version) { return withCheckBits(version, 0x1f25, 12); }

bool isMasked(int mask, int row, int column)
{
    const int product = row * column;
    switch (mask) {
    case 0:
        return (row + column) % 2 == 0;
    case 1:
        return row % 2 == 0;
    case 2:
        return column % 3 == 0;
    case 3:
        return (row + column) % 3 == 0;
    case 4:
        return (row / 2 + column / 3) % 2 == 0;
    case 5:
        return product % 2 + product % 3 == 0;
    case 6:
        return (product % 2 + product % 3) % 2 == 0;
    default:
        return ((row + column) % 2 + product % 3) % 2 == 0;
    }
}

BlockPlan blocksOf(int version, Level level)
{
    return {kBlocks[int(level)][version - 1], kCorrection[int(level)][version - 1]};
}

std::vector<std::vector<int>> blockIndices(int codewords, BlockPlan plan)
{
    std::vector<std::vector<int>> blocks(std::size_t(plan.blocks));
    const int data = codewords - plan.blocks * plan.correction;
    const int least = data / plan.blocks, longer = data % plan.blocks; // the last ones have one more
    int next = 0;
    for (int i = 0; i <= least; ++i)
        for (int block = i < least ? 0 : plan.blocks - longer; block < plan.blocks; ++block)
            blocks[std::size_t(block)].push_back(next++);
    for (int i = 0; i < plan.correction; ++i)
        for (int block = 0; block < plan.blocks; ++block)
            blocks[std::size_t(block)].push_back(next++);
    return blocks;
}

} // namespace loket::qr
