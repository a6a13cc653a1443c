// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/Script.h"

#include <QCborArray>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace loket::sim {
namespace {

using device::FailureReason;
using device::Position;
using device::RetryReason;

constexpr qsizetype kMaxEntries = 1000;

constexpr std::array<std::pair<const char *, Fault>, 12> kFaults{{
    {"unplug", Fault::Unplug},
    {"hang", Fault::Hang},
    {"freeze", Fault::Freeze},
    {"crash", Fault::Crash},
    {"exit", Fault::Exit},
    {"garbage", Fault::Garbage},
    {"flood", Fault::Flood},
    {"leak", Fault::Leak},
    {"wrong_finger", Fault::WrongFinger},
    {"wrong_hand", Fault::WrongHand},
    {"wrong_person", Fault::WrongPerson},
    {"no_frames", Fault::NoFrames},
}};

template <class Reason>
Reason reasonOf(const QString &text, Reason last)
{
    for (int value = 1; value <= int(last); ++value)
        if (device::name(Reason(value)) == text)
            return Reason(value);
    return Reason::None;
}

Moment momentOf(const QString &text)
{
    if (text.isEmpty() || text == u"capture")
        return Moment::Capture;
    if (text == u"open")
        return Moment::Open;
    return text == u"preview" ? Moment::Preview : Moment::None;
}

QCborArray arrayOf(const QCborValue &value, QStringList &problems)
{
    if (value.isArray())
        return value.toArray();
    QByteArray json = value.toString().trimmed().toUtf8();
    if (json.startsWith('@')) {
        QFile file(QString::fromUtf8(json.mid(1)));
        if (!file.open(QIODevice::ReadOnly)) {
            problems.append(u"script file can't be read"_s);
            return {};
        }
        json = file.read(1 << 20);
    }
    if (json.isEmpty())
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        problems.append(u"script is not a JSON array"_s);
    return QCborArray::fromJsonArray(document.array());
}

/// The nearest int there is: a script may hold any number.
int intOf(const QCborValue &value, int otherwise)
{
    constexpr double kLowest = std::numeric_limits<int>::min(), kHighest = std::numeric_limits<int>::max();
    if (value.isDouble() && !std::isnan(value.toDouble()))
        return int(std::clamp(value.toDouble(), kLowest, kHighest));
    return int(std::clamp<qint64>(value.toInteger(otherwise), qint64(kLowest), qint64(kHighest)));
}

int intOf(const QCborMap &map, const QString &key, int otherwise) { return intOf(map.value(key), otherwise); }

} // namespace

Fault parseFault(const QString &text)
{
    for (const auto &[name, fault] : kFaults)
        if (text == QLatin1String(name))
            return fault;
    return Fault::None;
}

Script Script::parse(const QCborValue &value)
{
    Script script;
    const QCborArray entries = arrayOf(value, script.m_problems);
    if (entries.size() > kMaxEntries)
        script.m_problems.append(u"too many entries"_s);
    for (qsizetype i = 0; i < std::min(entries.size(), kMaxEntries); ++i)
        script.add(entries.at(i).toMap());
    return script;
}

void Script::add(const QCborMap &map)
{
    const auto complain = [this](const QString &key, const QString &text) {
        if (!text.isEmpty())
            m_problems.append(u"entry %1: %2 \"%3\""_s.arg(m_entries.size() + 1).arg(key, text));
    };
    Entry entry;
    entry.device = map.value(u"device"_s).toString(u"*"_s);
    entry.moment = momentOf(map.value(u"on"_s).toString());
    if (entry.moment == Moment::None)
        return complain(u"on"_s, map.value(u"on"_s).toString());
    if (const QCborArray range = map.value(u"n"_s).toArray(); range.size() == 2) {
        entry.from = intOf(range.at(0), 1);
        entry.to = intOf(range.at(1), 0);
    } else if (map.contains(u"n"_s)) {
        entry.from = entry.to = intOf(map, u"n"_s, 1);
    }
    entry.position = device::parsePosition(map.value(u"position"_s).toString());
    Deed &deed = entry.deed;
    if (map.contains(u"quality"_s))
        deed.quality = intOf(map, u"quality"_s, 85);
    deed.delayMs = std::max(0, intOf(map, u"delayMs"_s, 0));
    deed.backMs = intOf(map, u"backMs"_s, -1);
    deed.amount = intOf(map, u"amount"_s, 0);
    deed.onceFile = map.value(u"onceFile"_s).toString();
    const QString phone = map.value(u"phone"_s).toString();
    deed.phone = parsePhoneScene(phone);
    if (!deed.phone)
        complain(u"phone"_s, phone);
    const QString retry = map.value(u"retry"_s).toString(), failure = map.value(u"failure"_s).toString(),
                  fault = map.value(u"fault"_s).toString();
    deed.retry = reasonOf(retry, RetryReason::OpenEyes);
    deed.failure = reasonOf(failure, FailureReason::Cancelled);
    deed.fault = parseFault(fault);
    if (deed.retry == RetryReason::None)
        complain(u"retry"_s, retry);
    if (deed.failure == FailureReason::None)
        complain(u"failure"_s, failure);
    if (deed.fault == Fault::None)
        complain(u"fault"_s, fault);
    m_entries.push_back(std::move(entry));
}

Deed Script::deedFor(const device::DeviceInfo &device, Moment moment, int n, Position position) const
{
    for (const Entry &entry : m_entries) {
        const bool isDevice = entry.device == u"*" || entry.device == device.identity.deviceId ||
                              entry.device == device::name(device.role);
        const bool isTurn = n >= entry.from && (entry.to == 0 || n <= entry.to);
        const bool isPosition = entry.position == Position::None || entry.position == position;
        if (!isDevice || !isTurn || !isPosition || entry.moment != moment)
            continue;
        if (!entry.deed.onceFile.isEmpty()) {
            QFile once(entry.deed.onceFile);
            if (once.exists() || !once.open(QIODevice::WriteOnly))
                continue;
        }
        return entry.deed;
    }
    return {};
}

} // namespace loket::sim
