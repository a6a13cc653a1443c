// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ikd/qr/QrReader.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/Targets.h"

#include <opencv2/core.hpp>

using namespace loket;
using namespace loket::fuzz;

// First byte: what the rest is. 0 – 40: modules of a grid of that version, a byte each; else a frame of that
// width.

namespace {

void decodeGrid(int version, Input &input)
{
    const QByteArray bytes = input.rest();
    qr::SoftGrid grid{version, {}};
    const std::size_t modules = version > 0 ? std::size_t(grid.side()) * std::size_t(grid.side()) : 0;
    for (std::size_t i = 0; i < modules; ++i)
        grid.values.push_back(i < std::size_t(bytes.size()) ? float(qint8(bytes[qsizetype(i)])) / 100 : 0.F);
    const auto decoded = qr::decodeSoft(grid);
    if (!decoded)
        return;
    hold(decoded->modules.size() == modules, "a code has all of its modules");
    hold(decoded->confidence >= 0 && decoded->confidence <= 1, "confidence is a share");
    for (std::size_t i = 0; i < modules; ++i)
        grid.values[i] = decoded->modules[i] ? 1.F : -1.F;
    const auto again = qr::decodeSoft(grid);
    hold(again && again->payload == decoded->payload, "a code drawn as it was read says the same");
}

void readFrame(int width, Input &input)
{
    device::Frame frame;
    frame.widthPx = width;
    frame.format = device::PixelFormat::Gray8;
    frame.strideBytes = width + input.byte() % 4 - 1; // too small as well
    frame.heightPx = input.byte();
    frame.pixels = input.rest();
    qr::QrReader reader;
    for (int i = 0; i < 2; ++i) {
        const qr::QrReading reading = reader.read(frame, {50, false});
        hold(reading.codes.empty() == (reading.whyNot != qr::WhyNot::None),
             "a frame gives a code or a reason");
    }
}

} // namespace

int loket_fuzz_qr(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    const int kind = input.byte();
    kind <= qr::kMaxVersion ? decodeGrid(kind, input) : readFrame(kind, input);
    return 0;
}

std::vector<QByteArray> loket_seeds_qr()
{
    // Function patterns of each size, with data that is nothing yet.
    std::vector<QByteArray> seeds;
    for (const int version : {1, 2, 7, 10}) {
        QByteArray seed(1, char(version));
        for (const qr::Module module : qr::layoutOf(version))
            seed.append(module == qr::Module::Dark    ? char(100)
                        : module == qr::Module::Light ? char(-100)
                                                      : char(3));
        seeds.push_back(seed);
    }
    // And a frame with them, three pixels a module.
    const int side = qr::sideOf(1), width = 3 * (side + 8);
    QByteArray frame;
    frame.append(char(width)).append(char(1)).append(char(width));
    const auto layout = qr::layoutOf(1);
    for (int y = 0; y < width; ++y)
        for (int x = 0; x < width; ++x) {
            const int row = y / 3 - 4, column = x / 3 - 4;
            const bool isInside = row >= 0 && column >= 0 && row < side && column < side;
            frame.append(isInside && layout[std::size_t(row * side + column)] == qr::Module::Dark
                             ? char(20)
                             : char(-30));
        }
    seeds.push_back(frame);
    return seeds;
}
