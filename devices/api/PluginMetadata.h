// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/api/Types.h"

#include <QCborMap>
#include <QJsonObject>

#include <vector>

// What a plugin says about itself, read from the library's metadata without loading it. The JSON schema and
// its rules are in docs/dev/add-a-device.md.

namespace loket::device {

/// Why a plugin cannot be used. Each has its own message in `app`.
enum class LoadFailure : quint8 {
    None,
    FileMissing,    ///< no such file, or not readable
    NotAPlugin,     ///< no Qt plugin metadata in it
    ForeignPlugin,  ///< a Qt plugin, but not one of ours
    ApiTooOld,      ///< made for an older contract
    ApiTooNew,      ///< made for a newer contract: Loket must be updated
    BadMetadata,    ///< plugin.json is not of the form; detail names the field
    DuplicateId,    ///< another file with the same plugin id was found first
    MissingLibrary, ///< the linker could not load it: a library or symbol is missing; detail is its message
    NoInterface,    ///< loaded, but its object is no Plugin
    Threw,          ///< its first calls ended with an exception
};
constexpr LoadFailure kLastLoadFailure = LoadFailure::Threw;
[[nodiscard]] QString name(LoadFailure failure);

/// One setting as a plugin declares it; one widget in Loket renders them all.
struct DeclaredSetting
{
    enum class Kind : quint8 { None, Text, Integer, Flag, Choice, Path };
    struct Choice
    {
        QString value;
        QString labelId; ///< Indonesian
        QString labelEn;
    };

    QString key;
    Kind kind = Kind::None;
    QCborValue defaultValue;
    QString labelId;
    QString labelEn;
    std::vector<Choice> choices;
    qint64 lowest = 0; ///< for Integer
    qint64 highest = 0;

    /// The value if it is of the right kind and within its limits; undefined otherwise.
    [[nodiscard]] QCborValue accept(const QCborValue &value) const;
};

/// vendor 0x046d with any product, or with one.
struct UsbMatch
{
    quint16 vendorId = 0;
    std::optional<quint16> productId;

    [[nodiscard]] bool matches(quint16 vid, quint16 pid) const
    {
        return vid == vendorId && (!productId || *productId == pid);
    }
};

/// What a plugin may reach over the network; the host is confined accordingly.
enum class NetworkNeed : quint8 { None, Any };

struct PluginMetadata
{
    QString id;
    QString name;
    QString vendor;
    QString version;
    std::vector<Role> roles;
    std::vector<UsbMatch> usb;
    std::vector<DeclaredSetting> settings;
    NetworkNeed network = NetworkNeed::None;
    bool isSimulator = false;

    [[nodiscard]] bool claims(quint16 vid, quint16 pid) const;
    [[nodiscard]] const DeclaredSetting *setting(const QString &key) const;
    /// Every declared setting with the given value where that is acceptable, with its default otherwise. Keys
    /// that are not declared are left out.
    [[nodiscard]] QCborMap complete(const QCborMap &given) const;
};

struct MetadataResult
{
    PluginMetadata
        metadata; ///< complete exactly when failure is None; id and name also otherwise, if readable
    LoadFailure failure = LoadFailure::None;
    QString detail;
};

/// Checks the metadata object of QPluginLoader ({"IID": ..., "MetaData": {...}}); empty object = no plugin.
[[nodiscard]] MetadataResult parseMetadata(const QJsonObject &pluginLoaderMetadata);

/// Reads a file's metadata without running any of its code.
[[nodiscard]] MetadataResult readMetadata(const QString &file);

} // namespace loket::device
