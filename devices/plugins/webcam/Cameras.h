// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Types.h"

#include <QString>

#include <vector>

namespace loket::device::webcam {

/// A camera node of Video4Linux2.
struct Camera
{
    QString node;     ///< /dev/video0
    QString deviceId; ///< "usb-046d-0825-1-4": USB id and socket, so that the same camera keeps its id; else
                      ///< by node
    QString model;    ///< the driver's "card" text
    QString vendor;   ///< of USB cameras, where the device tells it
    QString serial;
};

/// A node gives pictures (and is no output, metadata or radio node): VIDIOC_QUERYCAP, device_caps where
/// given.
[[nodiscard]] bool givesPictures(quint32 capabilities, quint32 deviceCapabilities);

/// Cameras that are there now, by node number. Nodes that we have no right to open are listed as well, so
/// that the operator is told why they do not work.
[[nodiscard]] std::vector<Camera> listCameras(const QString &devFolder, const QString &sysFolder);

/// Why a node can't be used now: reason None = it can.
[[nodiscard]] Failure checkCamera(const QString &node);

} // namespace loket::device::webcam
