// SPDX-License-Identifier: GPL-3.0-or-later
// station settings | set

#include "app/ctl/Say.h"
#include "app/ctl/StationAccess.h"

#include "app/words/Words.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return QString::number(value.toInteger());
    return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
}

/// What was typed as the type the setting has; the table itself says whether it may be.
QJsonValue valueFrom(const SettingSpec &spec, const QString &text)
{
    switch (spec.type) {
    case SettingType::Flag:
        return text == "true"_L1 ? QJsonValue(true) : text == "false"_L1 ? QJsonValue(false) : QJsonValue();
    case SettingType::Integer: {
        bool isNumber = false;
        const qint64 number = text.toLongLong(&isNumber);
        return isNumber ? QJsonValue(number) : QJsonValue();
    }
    case SettingType::Object:
        return QJsonDocument::fromJson(text.toUtf8()).object();
    case SettingType::None:
    case SettingType::Choice:
    case SettingType::Text:
    case SettingType::YearsMonths:
        break;
    }
    return text;
}

QString allowed(const SettingSpec &spec)
{
    switch (spec.type) {
    case SettingType::Flag:
        return Say::tr("true atau false");
    case SettingType::Integer:
        return Say::tr("%1 sampai %2").arg(spec.minimum).arg(spec.maximum);
    case SettingType::Choice:
        return spec.choices.join(u", "_s);
    case SettingType::Text:
        return Say::tr("paling banyak %1 huruf, tanpa tanda yang tidak tampak").arg(spec.maximum);
    case SettingType::YearsMonths:
        return Say::tr("tahun dan bulan: 16y8m");
    case SettingType::Object:
        return Say::tr("objek JSON");
    case SettingType::None:
        break;
    }
    return {};
}

Exit stationSettings(const Call &call, StationView &station)
{
    QJsonArray list;
    for (const SettingSpec &spec : settingSpecs()) {
        if (spec.key.endsWith(".*"_L1))
            continue;
        const QJsonValue value = station.settings().value(spec.key);
        list.append(QJsonObject{{u"key"_s, spec.key},
                                {u"value"_s, value},
                                {u"standard"_s, spec.standard},
                                {u"allowed"_s, allowed(spec)}});
        call.out.line(u"%1 %2 (%3)%4"_s.arg(spec.key.leftJustified(24), textOf(value).leftJustified(12),
                                            allowed(spec),
                                            station.settings().isChanged(spec.key) ? u" *"_s : QString()));
    }
    call.out.line(Say::tr("* berbeda dari bawaannya"));
    call.out.set(u"settings"_s, list);
    return Exit::Done;
}

QString diskKeys()
{
    QStringList keys;
    for (const SettingSpec &spec : settingSpecs())
        if (spec.key.startsWith("disk_"_L1))
            keys << spec.key;
    return keys.join(u", "_s);
}

Exit stationSet(const Call &call, StationAccess &access)
{
    const QString key = call.arguments.first();
    const SettingSpec *spec = findSetting(key);
    if (!spec)
        return call.out.usage(Say::tr("tidak ada pengaturan '%1': loketctl station settings").arg(key));
    const auto second = secondPersonOf(call);
    if (const Exit *exit = std::get_if<Exit>(&second))
        return *exit;
    if (call.arguments.size() == 1) {
        if (auto reset = access.station().resetSetting(key, std::get<SecondPerson>(second)); !reset)
            return failByTwo(call, reset.error());
        call.out.line(
            Say::tr("%1 seperti bawaannya: %2").arg(key, textOf(access.station().settings().value(key))));
        return Exit::Done;
    }
    const QString text = call.arguments.at(1);
    auto set = access.station().setSetting(key, valueFrom(*spec, text), std::get<SecondPerson>(second));
    if (!set) {
        const bool isOfItself = set.error() == Error{ErrorCode::InvalidArgument, key};
        // The words name settings as the settings page does; here they are called by their keys.
        if (key.startsWith("disk_"_L1) && !isOfItself && set.error().code == ErrorCode::InvalidArgument)
            call.out.message(Say::tr("Pengaturannya: %1").arg(diskKeys()));
        return isOfItself
                   ? call.out.usage(
                         Say::tr("'%1' tidak sesuai untuk %2; yang boleh: %3").arg(text, key, allowed(*spec)))
                   : failByTwo(call, set.error(), key == "mirror_folder"_L1 ? text : QString());
    }
    call.out.line(Say::tr("%1 menjadi %2").arg(key, text));
    if (const auto mirror = access.station().mirrorNow(); key == "mirror_folder"_L1 && mirror) {
        call.out.set(u"same_disk"_s, mirror->isSameDisk);
        if (mirror->isSameDisk)
            call.out.message(words::mirrorOnSameDisk());
    }
    call.out.set(u"key"_s, key);
    call.out.set(u"value"_s, access.station().settings().value(key));
    return Exit::Done;
}

} // namespace

void addStationSettingCommands(CommandTable &table)
{
    table.push_back({{u"station"_s, u"settings"_s},
                     Say::tr("Semua pengaturan, nilainya dan yang dibolehkan."),
                     {},
                     0,
                     0,
                     {},
                     {u"station settings"_s},
                     withView(stationSettings)});
    table.push_back({{u"station"_s, u"set"_s},
                     Say::tr("Ubah pengaturan; tanpa nilai kembali ke bawaannya."),
                     u"KEY [VALUE]"_s,
                     1,
                     2,
                     secondPersonOptions(),
                     {u"station set mirror_folder /media/stick/loket --operator dewi"_s},
                     withLogin(stationSet)});
}

} // namespace loket::ctl
