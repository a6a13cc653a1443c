// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <random>

namespace loket::fuzz {

/// Damages bytes the same way for the same seed, on every machine: for the replay, which has no compiler to
/// tell it what the program looked at. Real fuzzing is tests/fuzz/run.
class Mutator
{
public:
    explicit Mutator(std::uint64_t seed)
        : m_engine(seed)
    {}

    /// One to eight changes to `bytes`; `other` gives pieces to splice in.
    [[nodiscard]] QByteArray mutate(QByteArray bytes, const QByteArray &other);
    /// In [0, bound); 0 for bound 0.
    [[nodiscard]] qsizetype below(qsizetype bound);

private:
    void change(QByteArray &bytes, const QByteArray &other);
    void writeNumber(QByteArray &bytes);
    void changeText(QByteArray &bytes);
    void splice(QByteArray &bytes, const QByteArray &other);

    std::mt19937_64 m_engine;
};

} // namespace loket::fuzz
