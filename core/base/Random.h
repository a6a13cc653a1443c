// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUuid>

#include <cstdint>
#include <random>

namespace loket {

/// Source of chance for everything that is not a key (ids, jitter, simulations). Keys always come from
/// libsodium, never from here.
class Random
{
public:
    virtual ~Random() = default;
    /// Uniform in [0, bound); 0 for bound 0.
    [[nodiscard]] virtual std::uint32_t below(std::uint32_t bound) = 0;
    [[nodiscard]] virtual QByteArray bytes(int count) = 0;
    /// RFC 4122 version 4.
    [[nodiscard]] QUuid uuid();
};

/// The operating system's generator (libsodium).
class SystemRandom final : public Random
{
public:
    [[nodiscard]] std::uint32_t below(std::uint32_t bound) override;
    [[nodiscard]] QByteArray bytes(int count) override;
};

/// Same seed, same sequence, on every machine.
class SeededRandom final : public Random
{
public:
    explicit SeededRandom(std::uint64_t seed)
        : m_engine(seed)
    {}
    [[nodiscard]] std::uint32_t below(std::uint32_t bound) override;
    [[nodiscard]] QByteArray bytes(int count) override;

private:
    std::mt19937_64 m_engine;
};

} // namespace loket
