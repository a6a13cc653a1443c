// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/plugins/simulator/Stage.h"

#include <memory>

namespace loket::sim {

/// One order for pictures: everything it depends on, so that it can be drawn in any thread and again.
struct Cue
{
    std::shared_ptr<Subject> person;
    Conditions conditions;
    device::CaptureRequest request;
    PhoneScene phone = PhoneScene::Good;
    Fault fault = Fault::None; ///< only the wrong_… ones matter here
    int quality = 85;
    quint64 seed = 0;   ///< of this impression: subject, device and number of the action
    int frame = 0;      ///< of a preview, from 0
    double seconds = 0; ///< of a preview: frame / rate
};

/// What one kind of device does with the person before it. Without state; all but info() may run in a worker
/// thread.
class Actor
{
public:
    virtual ~Actor() = default;

    [[nodiscard]] virtual device::DeviceInfo info() const = 0;
    [[nodiscard]] virtual int framesPerSecond() const = 0;
    /// How long a person takes until the device has what it wants.
    [[nodiscard]] virtual int humanMs(const Cue &cue) const = 0;
    [[nodiscard]] virtual device::Frame preview(const Cue &cue) const = 0;
    /// For devices that show ink instead of pictures: what has been written after cue.seconds.
    [[nodiscard]] virtual device::Ink previewInk(const Cue &) const { return {}; }
    [[nodiscard]] virtual bool showsInk() const { return false; }
    /// A Capture without device and time, or a Retry.
    [[nodiscard]] virtual device::Outcome perform(const Cue &cue) const = 0;
};

[[nodiscard]] std::unique_ptr<Actor> makeCameraActor();
[[nodiscard]] std::unique_ptr<Actor> makeDocumentActor();
[[nodiscard]] std::unique_ptr<Actor> makeSlapActor();
[[nodiscard]] std::unique_ptr<Actor> makeIrisActor();
[[nodiscard]] std::unique_ptr<Actor> makePadActor();

/// Copies the pixels.
[[nodiscard]] device::Frame frameOf(const cv::Mat &picture, double ppi = 0);
[[nodiscard]] device::DeviceInfo simulatedInfo(device::Role role, const QString &id, const QString &model,
                                               std::vector<device::Position> canCapture);
[[nodiscard]] bool isIn(const std::vector<device::Position> &list, device::Position position);

} // namespace loket::sim
