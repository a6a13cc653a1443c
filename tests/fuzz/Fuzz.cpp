// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/Fuzz.h"

#include "core/base/Resources.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace loket::fuzz {

void hold(bool isTrue, const char *what)
{
    if (isTrue)
        return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

std::uint8_t Input::byte()
{
    if (m_rest.isEmpty())
        return 0;
    const auto first = std::uint8_t(m_rest.front());
    m_rest = m_rest.sliced(1);
    return first;
}

QByteArray Input::until(char end)
{
    const qsizetype at = m_rest.indexOf(end);
    if (at < 0)
        return rest();
    const QByteArray part = m_rest.first(at).toByteArray();
    m_rest = m_rest.sliced(at + 1);
    return part;
}

QByteArray Input::rest() { return std::exchange(m_rest, {}).toByteArray(); }

void edit(QByteArray &bytes, Input &input)
{
    const std::uint8_t edits = input.byte();
    for (int i = 0; i < edits % 16; ++i) {
        const qsizetype at = input.number();
        const std::uint8_t value = input.byte();
        if (!bytes.isEmpty())
            bytes[at % bytes.size()] = char(value);
    }
    if (edits & 0x40)
        bytes.chop(std::min<qsizetype>(input.number(), bytes.size()));
    if (edits & 0x80)
        bytes += input.rest();
}

QByteArray resource(const char *path)
{
    return readResource(QString::fromLatin1(path)).value_or(QByteArray());
}

} // namespace loket::fuzz
