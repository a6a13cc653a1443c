// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/fprint/FprintPlugin.h"

#include "devices/plugins/fprint/Resolution.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <map>
#include <utility>

namespace loket::fprint {

using device::DeviceIdentity;
using device::DeviceInfo;
using namespace Qt::StringLiterals;

namespace {

QString hex(quint16 number) { return u"%1"_s.arg(uint(number), 4, 16, QChar(u'0')); }

/// Device ids go into records and on the wire: plain characters only.
QString plain(QString text)
{
    static const QRegularExpression others(u"[^A-Za-z0-9.]+"_s);
    text.replace(others, u"-"_s);
    while (text.startsWith(u'-'))
        text.remove(0, 1);
    while (text.endsWith(u'-'))
        text.chop(1);
    return text;
}

// libgusb 0.3 hands what is plugged in or out to GLib's loop as idle work, which reads freed memory when its
// context was taken apart meanwhile (hughsie/libgusb, pull request 57). So a context goes only when no such
// work waits: from a source of lower priority, which has its turn after all idle work.
constexpr guint kRetireMs = 3000;
constexpr guint kQuietMs = 50;

/// Turns GLib's loop until `isOver`, or for `limitMs` once all other work is done.
template <class IsOver>
void turnLoop(guint limitMs, IsOver isOver)
{
    bool isTimeOver = false;
    const auto end = [](gpointer flag) -> gboolean {
        *static_cast<bool *>(flag) = true;
        return G_SOURCE_CONTINUE; // removed below, whichever comes first
    };
    const guint timer = g_timeout_add_full(G_PRIORITY_LOW, limitMs, end, &isTimeOver, nullptr);
    while (!isTimeOver && !isOver())
        g_main_context_iteration(nullptr, TRUE);
    g_source_remove(timer);
}

bool isVirtual(const QString &driver) { return driver.startsWith("virtual_"_L1); }

} // namespace

FprintPlugin::FprintPlugin()
    : m_pump(GlibPump::makeIfNeeded())
    , m_models(knownModels())
{
    keepOffOtherReaders();
}

FprintPlugin::~FprintPlugin()
{
    const auto areAllClosed = [this] {
        return std::all_of(m_handedOut.begin(), m_handedOut.end(),
                           [](const std::weak_ptr<Reader> &handedOut) {
                               const auto reader = handedOut.lock();
                               return !reader || reader->isClosed();
                           });
    };
    turnLoop(1000, areAllClosed);
    if (m_retireTimer != 0)
        g_source_remove(m_retireTimer);
    turnLoop(kQuietMs, [] { return false; });
}

void FprintPlugin::retire(GShared<FpContext> context)
{
    if (!context)
        return;
    m_retired.push_back(std::move(context));
    if (m_retireTimer != 0)
        g_source_remove(m_retireTimer);
    const auto letGo = [](gpointer plugin) -> gboolean {
        auto *self = static_cast<FprintPlugin *>(plugin);
        self->m_retireTimer = 0;
        self->m_retired.clear();
        return G_SOURCE_REMOVE;
    };
    m_retireTimer = g_timeout_add_full(G_PRIORITY_LOW, kRetireMs, letGo, this, nullptr);
}

/// libfprint opens readers to identify them. Those that match on the chip give no picture and belong to the
/// login of this machine; they are left alone. A list that the administrator has set stays as it is.
void FprintPlugin::keepOffOtherReaders()
{
    constexpr const char *kVariable = "FP_DRIVERS_WHITELIST"; // read by each fp_context_new()
    if (qEnvironmentVariableIsSet(kVariable))
        return;
    QSet<QString> drivers{u"virtual_image"_s};
    for (const ReaderModel &model : m_models)
        drivers.insert(model.driver);
    qputenv(kVariable, QStringList(drivers.begin(), drivers.end()).join(u':').toUtf8());
}

std::vector<DeviceInfo> FprintPlugin::listDevices()
{
    // libfprint turns GLib's loop while it looks for readers, so a message of the host can bring us here
    // again.
    if (!m_isListing) {
        m_isListing = true;
        enumerate();
        m_isListing = false;
    }
    std::vector<DeviceInfo> infos;
    for (const Found &found : m_found)
        infos.push_back(found.info);
    return infos;
}

void FprintPlugin::enumerate()
{
    GShared<FpContext> context = adopt(fp_context_new());
    const GPtrArray *devices = fp_context_get_devices(context.get());
    std::vector<FpDevice *> readers;
    std::map<QString, int> perDriver;
    for (guint i = 0; i < devices->len; ++i) {
        auto *device = static_cast<FpDevice *>(g_ptr_array_index(devices, i));
        if (!fp_device_has_feature(device, FP_DEVICE_FEATURE_CAPTURE))
            continue;
        readers.push_back(device);
        ++perDriver[QString::fromUtf8(fp_device_get_driver(device))];
    }
    const std::vector<AttachedReader> attached = attachedReaders(m_models);
    std::map<QString, int> seen;
    std::vector<Found> all;
    for (FpDevice *device : readers) {
        const QString driver = QString::fromUtf8(fp_device_get_driver(device));
        all.push_back(describe(device, attached, seen[driver]++, perDriver[driver]));
    }
    m_found = std::move(all);
    retire(std::exchange(m_context, std::move(context)));
}

FprintPlugin::Found FprintPlugin::describe(FpDevice *device, const std::vector<AttachedReader> &attached,
                                           int index, int ofThisDriver) const
{
    Found found;
    found.driver = QString::fromUtf8(fp_device_get_driver(device));
    found.device = adopt(FP_DEVICE(g_object_ref(device)));
    DeviceIdentity &identity = found.info.identity;
    identity.pluginId = u"fprint"_s;
    identity.deviceId = u"libfprint-%1-%2"_s.arg(found.driver).arg(index);
    identity.model = QString::fromUtf8(fp_device_get_name(device));
    std::vector<AttachedReader> matching;
    std::copy_if(attached.begin(), attached.end(), std::back_inserter(matching),
                 [&](const AttachedReader &reader) { return reader.model.driver == found.driver; });
    // With two readers of one driver libfprint does not say which is which; a wrong serial number in a record
    // would be worse than none.
    if (ofThisDriver == 1 && matching.size() == 1) {
        const AttachedReader &reader = matching.front();
        identity.vendor = reader.vendor;
        identity.serial = reader.serial;
        identity.firmware = reader.firmware;
        if (!reader.product.isEmpty())
            identity.model = reader.product;
        const QString last = reader.serial.isEmpty() ? reader.busPath : reader.serial;
        identity.deviceId =
            u"usb-%1-%2-%3"_s.arg(hex(reader.model.vendorId), hex(reader.model.productId), plain(last));
    }
    found.info.role = device::Role::Fingerprint;
    found.info.canCapture = device::allFingers();
    found.info.isSimulated = isVirtual(found.driver);
    return found;
}

std::unique_ptr<device::Device> FprintPlugin::create(const QString &deviceId)
{
    const auto found = std::find_if(m_found.begin(), m_found.end(), [&](const Found &candidate) {
        return candidate.info.identity.deviceId == deviceId;
    });
    if (found == m_found.end())
        return nullptr;
    ReaderSettings settings = m_settings;
    if (settings.ppi <= 0)
        settings.ppi = pixelsPerInch(found->driver);
    auto reader = std::make_shared<Reader>(m_context, found->device.get());
    std::erase_if(m_handedOut, [](const std::weak_ptr<Reader> &old) { return old.expired(); });
    m_handedOut.push_back(reader);
    return std::make_unique<FprintDevice>(found->info, std::move(reader), settings);
}

} // namespace loket::fprint
