// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/fprint/UsbReaders.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace loket::fprint {

using namespace Qt::StringLiterals;

namespace {

/// Drivers that compare on the chip and hand out no picture. From libfprint 1.94.5: they derive from
/// FpDevice, all the others in its USB table from FpImageDevice.
constexpr std::array kMatchOnChip{"elanmoc", "fpcmoc", "goodixmoc", "synaptics"};

bool givesPictures(const QString &driver)
{
    return std::none_of(kMatchOnChip.begin(), kMatchOnChip.end(),
                        [&](const char *name) { return driver == QLatin1String(name); });
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString attribute(const QDir &device, const QString &name)
{
    return QString::fromUtf8(readAll(device.filePath(name))).trimmed();
}

} // namespace

QString installedTablePath() { return u"/usr/lib/udev/hwdb.d/60-autosuspend-libfprint-2.hwdb"_s; }

std::vector<ReaderModel> parseReaderTable(const QByteArray &hwdb)
{
    static const QRegularExpression section(u"^# Supported by libfprint driver (\\S+)"_s);
    static const QRegularExpression entry(u"^usb:v([0-9A-Fa-f]{4})p([0-9A-Fa-f]{4})\\*"_s);
    std::vector<ReaderModel> models;
    QString driver;
    for (const QByteArray &bytes : hwdb.split('\n')) {
        const QString line = QString::fromUtf8(bytes);
        if (line.startsWith(u'#')) {
            const auto match = section.match(line);
            driver = match.hasMatch() ? match.captured(1) : QString();
        } else if (!driver.isEmpty() && givesPictures(driver)) {
            if (const auto match = entry.match(line); match.hasMatch())
                models.push_back({match.captured(1).toUShort(nullptr, 16),
                                  match.captured(2).toUShort(nullptr, 16), driver});
        }
    }
    return models;
}

std::vector<ReaderModel> parsePluginModels(const QByteArray &json)
{
    std::vector<ReaderModel> models;
    for (const QJsonValue value : QJsonDocument::fromJson(json).object().value("usb"_L1).toArray()) {
        const QJsonObject entry = value.toObject();
        models.push_back({entry.value("vid"_L1).toString().toUShort(nullptr, 16),
                          entry.value("pid"_L1).toString().toUShort(nullptr, 16),
                          entry.value("driver"_L1).toString()});
    }
    return models;
}

std::vector<ReaderModel> knownModels()
{
    std::vector<ReaderModel> models = parseReaderTable(readAll(installedTablePath()));
    if (models.empty())
        models = parsePluginModels(readAll(u":/loket/fprint/plugin.json"_s));
    return models;
}

std::vector<AttachedReader> attachedReaders(const std::vector<ReaderModel> &models, const QString &sysfs)
{
    std::vector<AttachedReader> readers;
    const QDir root(sysfs);
    for (const QString &entry :
         root.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot, QDir::Name)) {
        if (entry.contains(u':')) // an interface, not a device
            continue;
        const QDir device(root.filePath(entry));
        const quint16 vendorId = attribute(device, u"idVendor"_s).toUShort(nullptr, 16);
        const quint16 productId = attribute(device, u"idProduct"_s).toUShort(nullptr, 16);
        const auto model = std::find_if(models.begin(), models.end(), [&](const ReaderModel &known) {
            return known.vendorId == vendorId && known.productId == productId;
        });
        if (model == models.end())
            continue;
        readers.push_back({*model, entry, attribute(device, u"manufacturer"_s),
                           attribute(device, u"product"_s), attribute(device, u"serial"_s),
                           attribute(device, u"bcdDevice"_s)});
    }
    return readers;
}

} // namespace loket::fprint
