// SPDX-License-Identifier: Apache-2.0
#include "devices/api/PluginMetadata.h"

#include "devices/api/Plugin.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QPluginLoader>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace loket::device {

namespace {

// Limits of a plugin.json: it is somebody else's file.
constexpr int kMaxEntries = 1000;
constexpr int kMaxText = 200;
constexpr qsizetype kMaxValueBytes = 8192;              // as much as the wire takes
constexpr double kMaxInteger = 9'007'199'254'740'991.0; // 2^53 - 1: what JSON numbers hold exactly

/// Collects the first complaint; everything after it is ignored.
class Reader
{
public:
    QString complaint;

    void complain(const QString &text)
    {
        if (complaint.isEmpty())
            complaint = text;
    }

    QString text(const QJsonObject &object, const QString &key, const QString &where, bool isRequired = true)
    {
        const QJsonValue value = object.value(key);
        if (value.isUndefined() && !isRequired)
            return {};
        const QString text = value.toString();
        if (!value.isString() || (isRequired && text.isEmpty()) || text.size() > kMaxText)
            complain(where + key);
        return text;
    }

    QJsonArray array(const QJsonObject &object, const QString &key)
    {
        const QJsonValue value = object.value(key);
        if (value.isUndefined())
            return {};
        if (!value.isArray() || value.toArray().size() > kMaxEntries)
            complain(key);
        return value.toArray();
    }
};

bool isId(const QString &id)
{
    static const QRegularExpression pattern(u"\\A[a-z][a-z0-9_]{0,39}\\z"_s);
    return pattern.match(id).hasMatch();
}

bool isKey(const QString &key)
{
    static const QRegularExpression pattern(u"\\A[a-z][A-Za-z0-9_]{0,39}\\z"_s);
    return pattern.match(key).hasMatch();
}

std::optional<quint16> hexId(const QString &text)
{
    bool isNumber = false;
    const ushort id = text.toUShort(&isNumber, 16);
    return isNumber && text.size() == 4 ? std::optional<quint16>(id) : std::nullopt;
}

DeclaredSetting::Kind parseKind(const QString &text)
{
    using Kind = DeclaredSetting::Kind;
    if (text == u"string")
        return Kind::Text;
    if (text == u"int")
        return Kind::Integer;
    if (text == u"bool")
        return Kind::Flag;
    if (text == u"choice")
        return Kind::Choice;
    return text == u"path" ? Kind::Path : Kind::None;
}

void readLabel(Reader &reader, const QJsonObject &object, const QString &where, QString *id, QString *en)
{
    const QJsonObject label = object.value(u"label"_s).toObject();
    *id = reader.text(label, u"id"_s, where + u"label."_s);
    *en = reader.text(label, u"en"_s, where + u"label."_s);
}

void readLimits(Reader &reader, const QJsonObject &object, const QString &where, DeclaredSetting *setting)
{
    const QJsonValue lowest = object.value(u"min"_s);
    const QJsonValue highest = object.value(u"max"_s);
    if (!lowest.isDouble() || !highest.isDouble() || lowest.toDouble() > highest.toDouble() ||
        std::abs(lowest.toDouble()) > kMaxInteger || std::abs(highest.toDouble()) > kMaxInteger)
        return reader.complain(where + u"min/max"_s);
    setting->lowest = qint64(lowest.toDouble());
    setting->highest = qint64(highest.toDouble());
}

DeclaredSetting readSetting(Reader &reader, const QJsonObject &object)
{
    DeclaredSetting setting;
    setting.key = reader.text(object, u"key"_s, u"settings."_s);
    const QString where = u"settings.%1."_s.arg(setting.key);
    if (!isKey(setting.key))
        reader.complain(where + u"key"_s);
    setting.kind = parseKind(object.value(u"type"_s).toString());
    if (setting.kind == DeclaredSetting::Kind::None)
        reader.complain(where + u"type"_s);
    readLabel(reader, object, where, &setting.labelId, &setting.labelEn);
    if (setting.kind == DeclaredSetting::Kind::Integer)
        readLimits(reader, object, where, &setting);
    const QJsonArray choices = object.value(u"choices"_s).toArray();
    if (choices.size() > kMaxEntries || (setting.kind == DeclaredSetting::Kind::Choice && choices.isEmpty()))
        reader.complain(where + u"choices"_s);
    for (const QJsonValue &entry : choices) {
        DeclaredSetting::Choice choice;
        choice.value = reader.text(entry.toObject(), u"value"_s, where + u"choices."_s);
        readLabel(reader, entry.toObject(), where + u"choices."_s, &choice.labelId, &choice.labelEn);
        setting.choices.push_back(std::move(choice));
    }
    setting.defaultValue = setting.accept(QCborValue::fromJsonValue(object.value(u"default"_s)));
    if (setting.defaultValue.isUndefined())
        reader.complain(where + u"default"_s);
    return setting;
}

void readRoles(Reader &reader, const QJsonObject &json, PluginMetadata *metadata)
{
    for (const QJsonValue &entry : reader.array(json, u"roles"_s)) {
        metadata->roles.push_back(parseRole(entry.toString()));
        if (metadata->roles.back() == Role::None)
            reader.complain(u"roles"_s);
    }
    if (metadata->roles.empty())
        reader.complain(u"roles"_s);
}

void readUsb(Reader &reader, const QJsonObject &json, PluginMetadata *metadata)
{
    for (const QJsonValue &entry : reader.array(json, u"usb"_s)) {
        const QString pid = entry.toObject().value(u"pid"_s).toString();
        const auto vendor = hexId(entry.toObject().value(u"vid"_s).toString());
        const auto product = hexId(pid);
        if (!vendor || (!product && pid != u"*"))
            return reader.complain(u"usb"_s);
        metadata->usb.push_back({*vendor, product});
    }
}

void readNetwork(Reader &reader, const QJsonObject &json, PluginMetadata *metadata)
{
    const QString network = json.value(u"network"_s).toString(u"none"_s);
    if (network != u"none" && network != u"any")
        reader.complain(u"network"_s);
    metadata->network = network == u"any" ? NetworkNeed::Any : NetworkNeed::None;
}

MetadataResult checkVersion(const QJsonObject &loaderMetadata)
{
    const QString iid = loaderMetadata.value(u"IID"_s).toString();
    const QString ours = QStringLiteral(LOKET_DEVICE_PLUGIN_IID);
    const QString family = ours.section(u'/', 0, 0);
    if (iid.isEmpty())
        return {{}, LoadFailure::NotAPlugin, {}};
    if (iid.section(u'/', 0, 0) != family)
        return {{}, LoadFailure::ForeignPlugin, iid};
    const QJsonValue api = loaderMetadata.value(u"MetaData"_s).toObject().value(u"api"_s);
    const int iidVersion = iid.section(u'/', 1).toInt();
    if (!api.isDouble())
        return {{}, LoadFailure::BadMetadata, u"api"_s};
    const int version = std::max(iidVersion, api.toInt());
    if (version > kApiVersion)
        return {{}, LoadFailure::ApiTooNew, QString::number(version)};
    if (std::min(iidVersion, api.toInt()) < kApiVersion)
        return {{}, LoadFailure::ApiTooOld, QString::number(std::min(iidVersion, api.toInt()))};
    return {};
}

} // namespace

QCborValue DeclaredSetting::accept(const QCborValue &value) const
{
    switch (kind) {
    case Kind::Text:
    case Kind::Path:
        return value.isString() && value.toString().toUtf8().size() <= kMaxValueBytes ? value : QCborValue();
    case Kind::Flag:
        return value.isBool() ? value : QCborValue();
    case Kind::Integer: {
        // A JSON round trip may have made a double of it.
        const bool isWhole =
            value.isInteger() || (value.isDouble() && value.toDouble() == std::floor(value.toDouble()) &&
                                  std::abs(value.toDouble()) <= kMaxInteger);
        const qint64 number = value.isInteger() ? value.toInteger() : isWhole ? qint64(value.toDouble()) : 0;
        return isWhole && number >= lowest && number <= highest ? QCborValue(number) : QCborValue();
    }
    case Kind::Choice: {
        const bool isKnown = std::any_of(choices.begin(), choices.end(), [&value](const Choice &choice) {
            return value == QCborValue(choice.value);
        });
        return isKnown ? value : QCborValue();
    }
    case Kind::None:
        break;
    }
    return {};
}

bool PluginMetadata::claims(quint16 vid, quint16 pid) const
{
    return std::any_of(usb.begin(), usb.end(),
                       [&](const UsbMatch &match) { return match.matches(vid, pid); });
}

const DeclaredSetting *PluginMetadata::setting(const QString &key) const
{
    const auto found = std::find_if(settings.begin(), settings.end(),
                                    [&key](const auto &setting) { return setting.key == key; });
    return found == settings.end() ? nullptr : &*found;
}

QCborMap PluginMetadata::complete(const QCborMap &given) const
{
    QCborMap all;
    for (const DeclaredSetting &setting : settings) {
        const QCborValue accepted = setting.accept(given.value(setting.key));
        all.insert(setting.key, accepted.isUndefined() ? setting.defaultValue : accepted);
    }
    return all;
}

MetadataResult parseMetadata(const QJsonObject &pluginLoaderMetadata)
{
    MetadataResult result = checkVersion(pluginLoaderMetadata);
    const QJsonObject json = pluginLoaderMetadata.value(u"MetaData"_s).toObject();
    Reader reader;
    PluginMetadata &metadata = result.metadata;
    metadata.id = reader.text(json, u"id"_s, {});
    metadata.name = reader.text(json, u"name"_s, {});
    if (result.failure != LoadFailure::None)
        return result;
    if (!isId(metadata.id))
        reader.complain(u"id"_s);
    metadata.vendor = reader.text(json, u"vendor"_s, {});
    metadata.version = reader.text(json, u"version"_s, {});
    metadata.isSimulator = json.value(u"simulator"_s).toBool();
    readRoles(reader, json, &metadata);
    readUsb(reader, json, &metadata);
    readNetwork(reader, json, &metadata);
    for (const QJsonValue &entry : reader.array(json, u"settings"_s)) {
        DeclaredSetting setting = readSetting(reader, entry.toObject());
        if (metadata.setting(setting.key))
            reader.complain(u"settings.%1.key"_s.arg(setting.key));
        metadata.settings.push_back(std::move(setting));
    }
    if (!reader.complaint.isEmpty()) {
        result.failure = LoadFailure::BadMetadata;
        result.detail = reader.complaint;
    }
    return result;
}

MetadataResult readMetadata(const QString &file)
{
    const QFileInfo info(file);
    if (!info.isFile() || !info.isReadable())
        return {{}, LoadFailure::FileMissing, file};
    // A relative name would be looked up in Qt's own plugin folders.
    return parseMetadata(QPluginLoader(info.absoluteFilePath()).metaData());
}

QString name(LoadFailure failure)
{
    constexpr std::array kNames{
        "none",         "file_missing", "not_a_plugin",    "foreign_plugin", "api_too_old", "api_too_new",
        "bad_metadata", "duplicate_id", "missing_library", "no_interface",   "threw"};
    static_assert(kNames.size() == size_t(kLastLoadFailure) + 1);
    return QString::fromLatin1(kNames.at(size_t(failure)));
}

} // namespace loket::device
