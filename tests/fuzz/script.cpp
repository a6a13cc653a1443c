// SPDX-License-Identifier: GPL-3.0-or-later
// The simulator's list of faults. Keys that touch files ("@" and "onceFile") are taken out: a fuzzer must not
// write where its bytes say.
#include "devices/plugins/simulator/Script.h"
#include "core/base/Cbor.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/Targets.h"

#include <QCborArray>
#include <QCborMap>
#include <QJsonArray>
#include <QJsonDocument>

using loket::readCbor;
using namespace loket::fuzz;
using namespace loket::sim;
using namespace loket::device;
using namespace Qt::StringLiterals;

namespace {

QCborArray withoutFiles(const QCborArray &entries)
{
    QCborArray safe;
    for (const QCborValue entry : entries) {
        QCborMap map = entry.toMap();
        map.remove(u"onceFile"_s);
        safe.append(map);
    }
    return safe;
}

void useScript(const Script &script)
{
    DeviceInfo device;
    device.identity.deviceId = u"sim-slap"_s;
    device.role = Role::Fingerprint;
    for (const Moment moment : {Moment::Open, Moment::Preview, Moment::Capture}) {
        for (const int n : {1, 2, 3, 1000}) {
            const Deed deed = script.deedFor(device, moment, n, Position::RightFour);
            hold(deed.delayMs >= 0, "nobody waits backwards");
            hold(deed.onceFile.isEmpty(), "no file is touched");
        }
    }
}

} // namespace

int loket_fuzz_script(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    const bool isCbor = input.byte() % 2;
    const QByteArray bytes = input.rest();
    if (isCbor) {
        useScript(Script::parse(withoutFiles(readCbor(bytes).value_or(QCborValue()).toArray())));
        return 0;
    }
    if (!bytes.trimmed().startsWith('@'))
        (void)Script::parse(QString::fromUtf8(bytes)).problems();
    useScript(Script::parse(withoutFiles(QCborArray::fromJsonArray(QJsonDocument::fromJson(bytes).array()))));
    return 0;
}

std::vector<QByteArray> loket_seeds_script()
{
    const QByteArray json = R"([{"device":"fingerprint","n":2,"retry":"press_more","delayMs":40,"quality":30},
        {"device":"sim-slap","on":"preview","n":[1,0],"fault":"unplug","backMs":200},
        {"device":"*","on":"open","position":"right_four","fault":"leak","amount":64,"failure":"gone"}])";
    const QCborArray cbor = QCborArray::fromJsonArray(QJsonDocument::fromJson(json).array());
    return {'\0' + json, '\1' + cbor.toCborValue().toCbor()};
}
