// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ikd/qr/ReedSolomon.h"
#include "core/ikd/qr/SoftDecode.h"
#include "tests/unit/ikd/DrawnCode.h"

#include <catch2/catch.hpp>

#include <limits>
#include <random>

using namespace loket;
using namespace loket::qr;
using loket::test::gridOf;

namespace {

/// As long as a version at a level can hold, by trying: the encoder chooses the smallest version.
std::string payloadOf(int length)
{
    std::string text;
    for (int i = 0; i < length; ++i)
        text += char('a' + (i * 7 + i / 5) % 26);
    return text;
}

/// Parity by long division, another way than the decoder's: the generator's roots are α⁰ ….
std::vector<quint8> withParity(std::vector<quint8> data, int correction)
{
    const auto times = [](int a, int b) {
        int product = 0;
        for (; b; b >>= 1, a = a << 1 ^ (a & 0x80 ? 0x11d : 0))
            if (b & 1)
                product ^= a;
        return product;
    };
    std::vector<int> generator{1};
    for (int i = 0, root = 1; i < correction; ++i, root = times(root, 2)) {
        generator.push_back(0);
        for (std::size_t k = generator.size() - 1; k > 0; --k)
            generator[k] ^= times(generator[k - 1], root);
    }
    std::vector<int> rest(data.begin(), data.end());
    rest.resize(data.size() + std::size_t(correction));
    for (std::size_t i = 0; i < data.size(); ++i)
        for (std::size_t k = generator.size(); k-- > 0;)
            if (k > 0)
                rest[i + k] ^= times(generator[k], rest[i]);
    for (int i = 0; i < correction; ++i)
        data.push_back(quint8(rest[data.size()]));
    return data;
}

} // namespace

TEST_CASE("every version and level is laid out as another program's encoder does it", "[qr]")
{
    std::vector<bool> seen(std::size_t(kMaxVersion * 4 + 4));
    for (int level = 0; level < 4; ++level) {
        const int longest[] = {2900, 2300, 1650, 1260};
        for (int length = 5; length < longest[level]; length += length / 30 + 4) {
            const std::string payload = payloadOf(length);
            const SoftGrid grid = gridOf(payload, level);
            const auto decoded = decodeSoft(grid);
            INFO("version " << grid.version << " level " << level);
            REQUIRE(decoded);
            CHECK(decoded->payload.toStdString() == payload);
            CHECK(int(decoded->level) == level);
            CHECK(decoded->confidence == 1);
            CHECK(agreement(grid) > 0.999);
            for (std::size_t i = 0; i < grid.values.size(); ++i)
                if (decoded->modules[i] != (grid.values[i] > 0))
                    FAIL("module " << i << " is drawn otherwise");
            seen[std::size_t(level * (kMaxVersion + 1) + grid.version)] = true;
        }
    }
    for (int level = 0; level < 4; ++level)
        for (const int version : {1, 2, 6, 7, 13, 14, 20, 21, 27, 32, 33, 40})
            CHECK(seen[std::size_t(level * (kMaxVersion + 1) + version)]);
}

TEST_CASE("a block is mended up to its limit: an error costs two, an erasure one", "[qr]")
{
    std::mt19937 random(7);
    const auto byte = [&] { return quint8(random() % 256); };
    for (const auto &[data, correction] : {std::pair{19, 7}, {16, 10}, {43, 24}, {119, 30}}) {
        std::vector<quint8> clean(std::size_t(data), 0);
        for (quint8 &value : clean)
            value = byte();
        clean = withParity(clean, correction);
        for (int erasures = 0; erasures <= correction; ++erasures) {
            const int errors = (correction - erasures) / 2;
            std::vector<int> places(clean.size());
            for (std::size_t i = 0; i < places.size(); ++i)
                places[i] = int(i);
            std::shuffle(places.begin(), places.end(), random);
            std::vector<quint8> block = clean;
            for (int i = 0; i < erasures + errors; ++i)
                block[std::size_t(places[std::size_t(i)])] ^= quint8(1 + random() % 255);
            const std::vector<int> erased(places.begin(), places.begin() + erasures);
            INFO(data << " + " << correction << ", " << erasures << " erased, " << errors << " wrong");
            CHECK(correctBlock(block, correction, erased) == errors);
            CHECK(block == clean);
        }
        std::vector<quint8> beyond = clean;
        for (int i = 0; i < correction; ++i)
            beyond[std::size_t(i)] ^= 0x55;
        const std::vector<quint8> before = beyond;
        if (!correctBlock(beyond, correction,
                          {})) // a wrong codeword nearby is possible, a half-changed block is not
            CHECK(beyond == before);
    }
}

TEST_CASE("what was not seen counts as erased: twice as much is mended", "[qr]")
{
    const std::string payload = payloadOf(60);
    SoftGrid grid = gridOf(payload, 1); // M: up to 15 % wrong, up to 30 % unseen
    const int side = grid.side(), band = side / 7;
    SoftGrid wrong = grid;
    for (int row = side / 2; row < side / 2 + band; ++row)
        for (int column = 0; column < side; ++column) {
            grid.values[std::size_t(row * side + column)] = 0;
            wrong.values[std::size_t(row * side + column)] = 1;
        }
    const auto decoded = decodeSoft(grid);
    REQUIRE(decoded);
    CHECK(decoded->payload.toStdString() == payload);
    CHECK(decoded->confidence < 0.6);
    CHECK_FALSE(decodeSoft(wrong));
}

TEST_CASE("a mirrored grid is read the other way round", "[qr]")
{
    const SoftGrid grid = gridOf("LATIHAN-CERMIN", 2), turned = mirrored(grid);
    CHECK_FALSE(decodeSoft(turned));
    REQUIRE(decodeSoft(mirrored(turned)));
}

TEST_CASE("random modules within true function patterns are no code", "[qr]")
{
    std::mt19937 random(3);
    for (int i = 0; i < 400; ++i) {
        SoftGrid grid = gridOf(payloadOf(20 + i % 60), i % 4);
        const std::vector<Module> layout = layoutOf(grid.version);
        for (std::size_t k = 0; k < layout.size(); ++k)
            if (layout[k] == Module::Data)
                grid.values[k] = float(int(random() % 2001) - 1000) / 1000;
        CHECK_FALSE(decodeSoft(grid));
    }
}

TEST_CASE("grids that are no grids are refused", "[qr]")
{
    CHECK_FALSE(decodeSoft({}));
    CHECK_FALSE(decodeSoft({0, std::vector<float>(289)}));
    CHECK_FALSE(decodeSoft({41, std::vector<float>(181 * 181)}));
    CHECK_FALSE(decodeSoft({2, std::vector<float>(7)}));
    SoftGrid grid = gridOf("LATIHAN", 0);
    for (float &value : grid.values)
        value = std::numeric_limits<float>::quiet_NaN();
    CHECK_FALSE(decodeSoft(grid));
    for (float &value : grid.values)
        value = 1e30F;
    CHECK_FALSE(decodeSoft(grid));
}
