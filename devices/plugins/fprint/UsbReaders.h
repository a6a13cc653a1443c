// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

// Which USB devices libfprint's image drivers claim, and which of them are plugged in. libfprint 1.94 tells
// neither a device's USB ids nor its serial number, so both are matched here by driver.

namespace loket::fprint {

/// One vendor and product number that a libfprint image driver claims.
struct ReaderModel
{
    quint16 vendorId = 0;
    quint16 productId = 0;
    QString driver; ///< libfprint's name of it, "uru4000"

    friend bool operator==(const ReaderModel &, const ReaderModel &) = default;
};

/// A reader that is plugged in now, as sysfs describes it.
struct AttachedReader
{
    ReaderModel model;
    QString busPath; ///< "1-10": bus and ports
    QString vendor;
    QString product;
    QString serial;   ///< empty where the device has none
    QString firmware; ///< bcdDevice, "0103"
};

/// Reads the text of libfprint's own udev table (60-autosuspend-libfprint-2.hwdb). Left out are the "known
/// unsupported" devices and the drivers that match on the chip (elanmoc, fpcmoc, goodixmoc, synaptics): they
/// never give a picture.
[[nodiscard]] std::vector<ReaderModel> parseReaderTable(const QByteArray &hwdb);

/// The models in a plugin.json ("usb" with "vid", "pid", "driver").
[[nodiscard]] std::vector<ReaderModel> parsePluginModels(const QByteArray &json);

/// The table of the libfprint that is installed, or the models of our plugin.json where that file is missing.
[[nodiscard]] std::vector<ReaderModel> knownModels();

/// Where Debian's libfprint-2-2 installs the table.
[[nodiscard]] QString installedTablePath();

/// The plugged-in devices that are in `models`, in bus order. `sysfs` is the folder with one entry per USB
/// device.
[[nodiscard]] std::vector<AttachedReader>
attachedReaders(const std::vector<ReaderModel> &models,
                const QString &sysfs = QStringLiteral("/sys/bus/usb/devices"));

} // namespace loket::fprint
