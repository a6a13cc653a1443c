// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ikd/payload/Base45.h"

namespace loket {

namespace {

constexpr QByteArrayView kAlphabet =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"; // the QR alphanumeric set
constexpr int kBase = 45;

} // namespace

Expected<QByteArray> fromBase45(QByteArrayView text)
{
    QByteArray bytes;
    for (qsizetype at = 0; at < text.size(); at += 3) {
        const qsizetype length = std::min<qsizetype>(3, text.size() - at);
        int value = 0;
        for (qsizetype i = length - 1; i >= 0; --i) { // the first sign weighs least
            const auto digit = kAlphabet.indexOf(text[at + i]);
            if (digit < 0)
                return fail(ErrorCode::Malformed, QStringLiteral("base45"));
            value = value * kBase + int(digit);
        }
        const int most = length == 3 ? 0xFFFF : 0xFF;
        if (length == 1 || value > most)
            return fail(ErrorCode::Malformed, QStringLiteral("base45"));
        if (length == 3)
            bytes += char(value >> 8);
        bytes += char(value & 0xFF);
    }
    return bytes;
}

QByteArray toBase45(QByteArrayView bytes)
{
    QByteArray text;
    for (qsizetype at = 0; at < bytes.size(); at += 2) {
        const bool isPair = at + 1 < bytes.size();
        int value = static_cast<unsigned char>(bytes[at]);
        if (isPair)
            value = value << 8 | static_cast<unsigned char>(bytes[at + 1]);
        for (int i = 0; i < (isPair ? 3 : 2); ++i, value /= kBase)
            text += kAlphabet[value % kBase];
    }
    return text;
}

} // namespace loket
