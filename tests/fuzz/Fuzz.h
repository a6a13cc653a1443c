// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <vector>

// What every target uses. A target is two functions:
//     int loket_fuzz_NAME(const uint8_t *data, size_t size);  feeds the bytes to a parser and holds what must
//     be true std::vector<QByteArray> loket_seeds_NAME();             inputs from real objects, where
//     mutation starts

namespace loket::fuzz {

/// Ends the program with the words where a property is broken: libFuzzer and the replay both keep the input
/// then.
void hold(bool isTrue, const char *what);

/// Whether there is a value. Bad bytes must be told by a code, and never as our own bug.
template <class T>
bool parsed(const Expected<T> &result)
{
    hold(result || (result.error().code != ErrorCode::None && result.error().code != ErrorCode::Internal),
         "an error names its code");
    return result.has_value();
}

/// Cuts an input into the parts a target wants; what is missing at the end is empty.
class Input
{
public:
    Input(const std::uint8_t *data, std::size_t size)
        : m_rest(reinterpret_cast<const char *>(data), qsizetype(size))
    {}

    [[nodiscard]] bool isEmpty() const { return m_rest.isEmpty(); }
    std::uint8_t byte();
    std::uint16_t number() { return std::uint16_t(byte() << 8 | byte()); }
    /// Up to the next `end`, which is left out.
    QByteArray until(char end);
    QByteArray rest();

private:
    QByteArrayView m_rest;
};

/// Changes `bytes` as the input says: three bytes an edit (place, value), then cut or lengthened.
void edit(QByteArray &bytes, Input &input);

/// Loket's own file of that name in resources/.
[[nodiscard]] QByteArray resource(const char *path);

} // namespace loket::fuzz
