// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Random.h"

#include <sodium.h>

namespace loket {

QUuid Random::uuid()
{
    QByteArray raw = bytes(16);
    raw[6] = char((uchar(raw[6]) & 0x0F) | 0x40);
    raw[8] = char((uchar(raw[8]) & 0x3F) | 0x80);
    return QUuid::fromRfc4122(raw);
}

std::uint32_t SystemRandom::below(std::uint32_t bound) { return bound == 0 ? 0 : randombytes_uniform(bound); }

QByteArray SystemRandom::bytes(int count)
{
    QByteArray out(count, Qt::Uninitialized);
    randombytes_buf(out.data(), std::size_t(count));
    return out;
}

std::uint32_t SeededRandom::below(std::uint32_t bound)
{
    // The modulo bias is below 2^-32 for 32-bit bounds: no matter outside cryptography.
    return bound == 0 ? 0 : std::uint32_t(m_engine() % bound);
}

QByteArray SeededRandom::bytes(int count)
{
    QByteArray out(count, Qt::Uninitialized);
    for (char &byte : out)
        byte = char(m_engine() & 0xFF);
    return out;
}

} // namespace loket
