// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/Mutator.h"

#include <algorithm>
#include <array>

namespace loket::fuzz {

namespace {

constexpr qsizetype kMaxBytes = 256 * 1024;

/// Where lengths, counts and signs turn over.
constexpr std::array<std::uint64_t, 14> kNumbers{0,
                                                 1,
                                                 0x7F,
                                                 0x80,
                                                 0xFF,
                                                 0x100,
                                                 0x7FFF,
                                                 0x8000,
                                                 0xFFFF,
                                                 0x7FFFFFFF,
                                                 0x80000000,
                                                 0xFFFFFFFF,
                                                 0x7FFFFFFFFFFFFFFF,
                                                 0xFFFFFFFFFFFFFFFF};

/// What text formats trip over.
constexpr std::array kTexts{"-1",       "99999999999999999999",
                            "1e308",    "null",
                            "true",     "[]",
                            "{}",       "\"",
                            "\\ud800",  "\\u0000",
                            "\xC0",     "\xEF\xBB\xBF",
                            "\n",       "\r\n",
                            "\t=1+1",   "../",
                            "setting:", "[[[[[[[[[[[[[[[[",
                            "0.5",      "9007199254740993"};

} // namespace

qsizetype Mutator::below(qsizetype bound)
{
    return bound <= 0 ? 0 : qsizetype(m_engine() % std::uint64_t(bound));
}

QByteArray Mutator::mutate(QByteArray bytes, const QByteArray &other)
{
    const qsizetype changes = qsizetype(1) << below(4);
    for (qsizetype i = 0; i < changes; ++i)
        change(bytes, other);
    bytes.truncate(kMaxBytes);
    return bytes;
}

void Mutator::change(QByteArray &bytes, const QByteArray &other)
{
    const qsizetype at = below(bytes.size());
    const qsizetype length = std::min(bytes.size() - at, 1 + below(below(2) ? 8 : 512));
    switch (below(8)) {
    case 0:
        if (!bytes.isEmpty())
            bytes[at] = char(bytes[at] ^ (1 << below(8)));
        break;
    case 1:
        if (!bytes.isEmpty())
            bytes[at] = char(below(256));
        break;
    case 2:
        bytes.remove(at, length);
        break;
    case 3:
        bytes.insert(at, QByteArray(1 + below(16), char(below(256))));
        break;
    case 4:
        bytes.insert(below(bytes.size() + 1), bytes.mid(at, length)); // the same once more, elsewhere
        break;
    case 5:
        writeNumber(bytes);
        break;
    case 6:
        changeText(bytes);
        break;
    default:
        splice(bytes, other);
    }
}

void Mutator::writeNumber(QByteArray &bytes)
{
    const qsizetype width = qsizetype(1) << below(4);
    if (bytes.size() < width)
        return;
    const qsizetype at = below(bytes.size() - width + 1);
    const bool isLittle = below(2) == 0;
    const std::uint64_t number = kNumbers[std::size_t(below(kNumbers.size()))];
    for (qsizetype i = 0; i < width; ++i)
        bytes[at + (isLittle ? i : width - 1 - i)] = char(number >> (8 * i) & 0xFF);
}

void Mutator::changeText(QByteArray &bytes)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const QByteArray text(kTexts[std::size_t(below(kTexts.size()))]);
    const auto digit = std::find_if(bytes.cbegin() + below(bytes.size()), bytes.cend(), isDigit);
    if (below(2) && digit != bytes.cend()) { // a number becomes another one
        const auto end = std::find_if_not(digit, bytes.cend(), isDigit);
        bytes.replace(digit - bytes.cbegin(), end - digit,
                      below(2) ? text : QByteArray::number(below(100'000)));
        return;
    }
    bytes.insert(below(bytes.size() + 1), text);
}

void Mutator::splice(QByteArray &bytes, const QByteArray &other)
{
    const qsizetype from = below(other.size());
    const qsizetype to = below(bytes.size());
    if (below(4) == 0)
        bytes = bytes.left(to) + other.mid(from);
    else
        bytes.insert(to, other.mid(from, 1 + below(64)));
}

} // namespace loket::fuzz
