// SPDX-License-Identifier: GPL-3.0-or-later
// A packet as it comes from a station, a stick or a mirror folder: whole, changed, changed and signed again
// by somebody with the station's key, and well sealed round a body that is none.
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/SealedKit.h"
#include "tests/fuzz/Targets.h"

using namespace loket;
using namespace loket::fuzz;

namespace {

void readAnything(const QByteArray &bytes)
{
    const SealedKit &kit = SealedKit::get();
    const bool isVerified = parsed(verifyPacket(bytes));
    if (parsed(openPacket(bytes, kit.hub)))
        hold(isVerified, "what opens was verified");
    (void)parsed(verifyPacket(bytes, kit.station.publicKey));
}

void readChanged(Input &input)
{
    const SealedKit &kit = SealedKit::get();
    QByteArray bytes = kit.packet;
    edit(bytes, input);
    const bool isSame = bytes == kit.packet;
    hold(parsed(verifyPacket(bytes)) == isSame, "changed bytes never verify");
    hold(parsed(openPacket(bytes, kit.hub)) == isSame, "changed bytes never open");
}

void readSignedAgain(Input &input)
{
    const SealedKit &kit = SealedKit::get();
    QByteArray bytes = kit.packet;
    edit(bytes, input);
    bytes = kit.signedAgain(bytes);
    (void)parsed(verifyPacket(bytes));
    hold(parsed(openPacket(bytes, kit.hub)) == (bytes == kit.packet),
         "the station's key alone does not change what was sealed");
}

void readSealed(const QByteArray &body)
{
    const SealedKit &kit = SealedKit::get();
    const QByteArray bytes = kit.sealed(body);
    hold(parsed(verifyPacket(bytes, kit.station.publicKey)), "a well sealed packet verifies");
    const auto opened = openPacket(bytes, kit.hub);
    const auto unpacked = unpackBody(body);
    hold(parsed(opened) == parsed(unpacked), "a body is good or bad by itself");
    hold(!opened || *opened == *unpacked, "what was sealed is what opens");
}

} // namespace

int loket_fuzz_packet(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    switch (input.byte() % 4) {
    case 0:
        readAnything(input.rest());
        break;
    case 1:
        readChanged(input);
        break;
    case 2:
        readSignedAgain(input);
        break;
    default:
        readSealed(input.rest());
    }
    return 0;
}

std::vector<QByteArray> loket_seeds_packet()
{
    const SealedKit &kit = SealedKit::get();
    return {'\0' + kit.packet,
            QByteArray("\1\3\0\20x\1\0y\2\0z", 11),
            QByteArray("\2\2\0\50a\1\300b", 8),
            QByteArray("\1\100\0\1", 4),
            QByteArray("\2\200tail", 6),
            '\3' + packBody(kit.files).value()};
}
