// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ikd/qr/ReedSolomon.h"

#include <algorithm>
#include <array>

namespace loket::qr {

namespace {

using Polynomial = std::vector<quint8>; // lowest power first

struct Field
{
    std::array<quint8, 512> power{};
    std::array<quint8, 256> log{};

    Field()
    {
        int value = 1;
        for (std::size_t i = 0; i < 255; ++i) {
            power[i] = power[i + 255] = quint8(value);
            log[std::size_t(value)] = quint8(i);
            value <<= 1;
            if (value & 0x100)
                value ^= 0x11d;
        }
    }
};

const Field &field()
{
    static const Field kField;
    return kField;
}

quint8 times(quint8 a, quint8 b)
{
    return a && b ? field().power[std::size_t(field().log[a] + field().log[b])] : 0;
}
quint8 alpha(int exponent) { return field().power[std::size_t(exponent % 255)]; }
quint8 inverse(quint8 a) { return field().power[std::size_t(255 - field().log[a])]; }

quint8 valueAt(const Polynomial &polynomial, quint8 x)
{
    quint8 sum = 0;
    for (auto term = polynomial.rbegin(); term != polynomial.rend(); ++term)
        sum = quint8(times(sum, x) ^ *term);
    return sum;
}

Polynomial product(const Polynomial &a, const Polynomial &b)
{
    Polynomial result(a.size() + b.size() - 1, 0);
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < b.size(); ++j)
            result[i + j] ^= times(a[i], b[j]);
    return result;
}

Polynomial syndromesOf(const std::vector<quint8> &block, int correction)
{
    Polynomial syndromes(std::size_t(correction), 0);
    for (int i = 0; i < correction; ++i) {
        quint8 sum = 0;
        for (const quint8 byte : block) // highest power first
            sum = quint8(times(sum, alpha(i)) ^ byte);
        syndromes[std::size_t(i)] = sum;
    }
    return syndromes;
}

/// Berlekamp and Massey's locator of the unknown errors, begun with the erasures' own.
Polynomial locatorOf(const Polynomial &syndromes, const Polynomial &erasures)
{
    Polynomial locator = erasures, before = erasures;
    const std::size_t erased = erasures.size() - 1;
    std::size_t length = erased;
    for (std::size_t step = erased; step < syndromes.size(); ++step) {
        quint8 discrepancy = 0;
        for (std::size_t i = 0; i < locator.size() && i <= step; ++i)
            discrepancy ^= times(locator[i], syndromes[step - i]);
        before.insert(before.begin(), 0);
        if (!discrepancy)
            continue;
        Polynomial next = locator;
        next.resize(std::max(next.size(), before.size()), 0);
        for (std::size_t i = 0; i < before.size(); ++i)
            next[i] ^= times(discrepancy, before[i]);
        if (2 * length <= step + erased) {
            length = step + 1 + erased - length;
            before = locator;
            for (quint8 &term : before)
                term = times(term, inverse(discrepancy));
        }
        locator = std::move(next);
    }
    while (locator.size() > 1 && !locator.back())
        locator.pop_back();
    return locator;
}

/// Forney: what each located byte is off by. False where the locator does not describe errors of this block.
bool repair(std::vector<quint8> &block, const Polynomial &syndromes, const Polynomial &locator)
{
    Polynomial evaluator = product(syndromes, locator);
    evaluator.resize(syndromes.size());
    const int length = int(block.size());
    int found = 0;
    for (int power = 0; power < length; ++power) {
        const quint8 root = alpha(255 - power % 255);
        if (valueAt(locator, root))
            continue;
        ++found;
        quint8 slope = 0; // the formal derivative keeps the odd powers
        for (std::size_t i = 1; i < locator.size(); i += 2) {
            quint8 term = locator[i];
            for (std::size_t j = 1; j < i; ++j)
                term = times(term, root);
            slope ^= term;
        }
        if (!slope)
            return false;
        const quint8 error = times(times(valueAt(evaluator, root), inverse(slope)), alpha(power));
        block[std::size_t(length - 1 - power)] ^= error;
    }
    return found == int(locator.size()) - 1;
}

} // namespace

std::optional<int> correctBlock(std::vector<quint8> &block, int correction, const std::vector<int> &erased)
{
    if (int(erased.size()) > correction || block.size() > 255 || int(block.size()) <= correction)
        return std::nullopt;
    const Polynomial syndromes = syndromesOf(block, correction);
    if (std::all_of(syndromes.begin(), syndromes.end(), [](quint8 value) { return value == 0; }))
        return 0;
    Polynomial erasures{1};
    for (const int position : erased)
        erasures = product(erasures, {1, alpha(int(block.size()) - 1 - position)});
    const Polynomial locator = locatorOf(syndromes, erasures);
    const int errors = int(locator.size()) - 1 - int(erased.size());
    if (errors < 0 || 2 * errors + int(erased.size()) > correction)
        return std::nullopt;
    std::vector<quint8> repaired = block;
    if (!repair(repaired, syndromes, locator))
        return std::nullopt;
    const Polynomial left = syndromesOf(repaired, correction);
    if (std::any_of(left.begin(), left.end(), [](quint8 value) { return value != 0; }))
        return std::nullopt;
    block = std::move(repaired);
    return errors;
}

} // namespace loket::qr
