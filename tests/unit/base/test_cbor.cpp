// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Cbor.h"
#include "tests/support/Outcome.h"

#include <QCborArray>
#include <QCborMap>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

TEST_CASE("what Qt writes reads back equal")
{
    const QCborMap map{
        {u"text"_s, u"Contoh • Warga"_s},
        {u"bytes"_s, QByteArray(300, 'b')},
        {u"empty"_s, QByteArray()},
        {u"list"_s, QCborArray{1, -1, qint64(1) << 40, 0.5, true, false, nullptr, QCborValue()}},
        {u"lowest"_s, std::numeric_limits<qint64>::min()},
        {3, QCborMap{{u"deep"_s, QCborMap{{u"deeper"_s, u""_s}}}}}};
    const auto read = readCbor(map.toCborValue().toCbor());
    REQUIRE_OK(read);
    CHECK(*read == map.toCborValue());
    CHECK(readCbor(QCborValue(0.5).toCbor(QCborValue::UseFloat16)).value() == QCborValue(0.5));
}

TEST_CASE("anything else is malformed and touches no other memory")
{
    const auto code = [](const QByteArray &hex) { return codeOf(readCbor(QByteArray::fromHex(hex))); };
    for (const char *hex : {"",
                            "61",                 // a text without its letter
                            "6161ff",             // and something after it
                            "62c328",             // no UTF-8
                            "5b7fffffffffffffff", // more bytes than there are
                            "9b7fffffffffffffff",
                            "bbffffffffffffffff",
                            "bf616101ff",
                            "9f01ff",
                            "7f6161ff",                                     // unknown lengths
                            "a1",                                           // a map without its pair
                            "a10a",                                         //
                            "c074323031332d30332d32315432303a30343a30305a", // a tag
                            "1bffffffffffffffff",
                            "3bffffffffffffffff", // 65 bits
                            "989a40ff",           // a string, and a bad byte behind it
                            "ba4b40ff4b7340ff",
                            "989a9a40ff4b7340ff4b730027",
                            "f0",
                            "f820",
                            "ff",
                            "1c",
                            "21a26571717171711a"}) {
        INFO(hex);
        CHECK(code(hex) == ErrorCode::Malformed);
    }
    CHECK(code(QByteArray("81").repeated(60) + "01") == ErrorCode::None);
    CHECK(code(QByteArray("81").repeated(70) + "01") == ErrorCode::Malformed);
}

TEST_CASE("the bytes on which QCborValue::fromCbor() damages its memory are malformed (Qt 6.4.2)")
{
    CHECK(codeOf(readCbor(QByteArray::fromHex("a265717171717171717171717171717171"
                                              "726f945c7564b830"))) == ErrorCode::Malformed);
}
