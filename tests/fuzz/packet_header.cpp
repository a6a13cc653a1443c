// SPDX-License-Identifier: GPL-3.0-or-later
// The clear part of a packet: one spelling for one content.
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/SealedKit.h"
#include "tests/fuzz/Targets.h"

using namespace loket;
using namespace loket::fuzz;

int loket_fuzz_packet_header(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = Input(data, size).rest();
    const auto header = headerFromBytes(bytes);
    if (!parsed(header))
        return 0;
    hold(toBytes(*header) == bytes, "one content has one spelling");
    hold(headerFromBytes(toBytes(*header)).value() == *header, "a header reads back equal");
    hold(header->seq > 0 && header->bodySize >= 0 && header->stationKey.size() == kKeyBytes,
         "a header is complete");
    return 0;
}

std::vector<QByteArray> loket_seeds_packet_header() { return {toBytes(SealedKit::get().header)}; }
