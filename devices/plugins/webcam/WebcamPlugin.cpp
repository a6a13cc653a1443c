// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/webcam/WebcamPlugin.h"

#include "devices/plugins/webcam/Cameras.h"
#include "devices/plugins/webcam/WebcamDevice.h"

#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace loket::device::webcam {

namespace {

/// For people and logs: an address may hold a password.
QString shownName(const QString &address)
{
    return kindOf(address) == SourceKind::Stream ? QUrl(address).host() : QFileInfo(address).fileName();
}

DeviceInfo describe(const DeviceIdentity &identity, Role role)
{
    DeviceInfo info;
    info.identity = identity;
    info.role = role;
    info.hasPreview = true;
    if (role == Role::DocumentCamera) {
        info.identity.deviceId += u":document"_s;
        info.canCapture = {Position::Document, Position::Evidence};
    } else {
        info.canCapture = {Position::Face, Position::Document, Position::Evidence};
    }
    return info;
}

} // namespace

void WebcamPlugin::configure(const QCborMap &settings)
{
    m_extraSource = settings.value(u"source"_s).toString();
}

std::vector<WebcamPlugin::Entry> WebcamPlugin::entries() const
{
    std::vector<std::pair<DeviceIdentity, QString>> sources;
    if (!m_extraSource.isEmpty())
        sources.emplace_back(DeviceIdentity{u"webcam"_s, u"source"_s, {}, shownName(m_extraSource), {}, {}},
                             m_extraSource);
    for (const Camera &camera : listCameras(u"/dev"_s, u"/sys/class/video4linux"_s))
        sources.emplace_back(
            DeviceIdentity{u"webcam"_s, camera.deviceId, camera.vendor, camera.model, camera.serial, {}},
            camera.node);
    std::vector<Entry> list;
    for (const auto &[identity, address] : sources)
        for (const Role role : {Role::Camera, Role::DocumentCamera})
            list.push_back({describe(identity, role), address});
    return list;
}

std::vector<DeviceInfo> WebcamPlugin::listDevices()
{
    std::vector<DeviceInfo> list;
    for (const Entry &entry : entries())
        list.push_back(entry.info);
    return list;
}

std::unique_ptr<Device> WebcamPlugin::create(const QString &deviceId)
{
    for (const Entry &entry : entries())
        if (entry.info.identity.deviceId == deviceId)
            return std::make_unique<WebcamDevice>(entry.info, entry.address,
                                                  [this](const Source &source) { return stream(source); });
    return nullptr;
}

std::shared_ptr<VideoStream> WebcamPlugin::stream(const Source &source)
{
    std::erase_if(m_streams, [](const auto &known) { return known.expired(); });
    for (const auto &known : m_streams)
        if (auto running = known.lock(); running && running->source() == source && !running->hasFailed())
            return running;
    auto fresh = std::make_shared<VideoStream>(source);
    m_streams.push_back(fresh);
    return fresh;
}

} // namespace loket::device::webcam
