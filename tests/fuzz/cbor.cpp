// SPDX-License-Identifier: GPL-3.0-or-later
// Loket's own reader of CBOR: events, labels, review copies, details of the audit log.
#include "core/base/Cbor.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/Targets.h"

#include <QCborArray>
#include <QCborMap>
#include <QJsonDocument>

using namespace loket;
using namespace loket::fuzz;
using namespace Qt::StringLiterals;

int loket_fuzz_cbor(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = Input(data, size).rest();
    const auto value = readCbor(bytes);
    if (!parsed(value))
        return 0;
    const QByteArray again = value->toCbor();
    hold(again.size() <= 9 * bytes.size(), "a value is not larger than its bytes");
    const auto back = readCbor(again);
    hold(parsed(back) && back->toCbor() == again, "a value reads back equal");
    (void)value->toJsonValue();
    return 0;
}

std::vector<QByteArray> loket_seeds_cbor()
{
    const QCborMap map{{u"text"_s, u"Contoh • Warga"_s},
                       {u"bytes"_s, QByteArray(30, 'b')},
                       {u"list"_s, QCborArray{1, -1, qint64(1) << 40, 0.5, true, nullptr, QCborValue()}},
                       {3, QCborMap{{u"deep"_s, QCborArray{QCborArray{}}}}}};
    return {map.toCborValue().toCbor(), QCborValue(42).toCbor(), QByteArray("\xF9\x3C\x00", 3),
            "\xBF\x61"
            "a\x01\xFF"};
}
