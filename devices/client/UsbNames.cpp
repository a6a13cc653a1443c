// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/client/UsbMonitor.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace loket::device {

QString UsbNames::installedFile()
{
    for (const auto &file :
         {u"/usr/share/misc/usb.ids"_s, u"/usr/share/hwdata/usb.ids"_s, u"/var/lib/usbutils/usb.ids"_s})
        if (QFile::exists(file))
            return file;
    return {};
}

UsbNames::Names UsbNames::find(quint16 vendorId, quint16 productId) const
{
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly | QIODevice::Text))
        return {};
    // "046d  Logitech, Inc." begins a vendor, "\t0825  Webcam C270" a product of the vendor above it.
    const QByteArray vendor = QByteArray::number(vendorId, 16).rightJustified(4, '0') + "  ";
    const QByteArray product = '\t' + QByteArray::number(productId, 16).rightJustified(4, '0') + "  ";
    Names names;
    bool isInVendor = false;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine(512);
        if (line.startsWith('#') || line.trimmed().isEmpty() || line.startsWith("\t\t"))
            continue;
        if (!line.startsWith('\t')) {
            if (isInVendor)
                break;
            isInVendor = line.startsWith(vendor);
            if (isInVendor)
                names.vendor = QString::fromUtf8(line.mid(vendor.size())).trimmed();
        } else if (isInVendor && line.startsWith(product)) {
            names.product = QString::fromUtf8(line.mid(product.size())).trimmed();
            break;
        }
    }
    return names;
}

} // namespace loket::device
