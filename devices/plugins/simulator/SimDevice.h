// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/plugins/simulator/Actor.h"

#include "devices/api/Device.h"

#include <QElapsedTimer>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <optional>

namespace loket::sim {

/// A simulated device: keeps the rules of device::Device, follows the script, lets its actor draw in a worker
/// thread.
class SimDevice final : public device::Device
{
    Q_OBJECT
public:
    SimDevice(std::shared_ptr<Stage> stage, std::unique_ptr<Actor> actor);
    /// Waits for a picture that is being drawn.
    ~SimDevice() override;

    [[nodiscard]] device::DeviceInfo info() const override { return m_info; }
    void open(const QCborMap &settings) override;
    void configure(const QCborMap &settings) override { m_stage->configure(settings); }
    void startPreview(const device::CaptureRequest &hint) override;
    void stopPreview() override;
    void capture(const device::CaptureRequest &request) override;
    void cancel() override;
    void close() override;
    /// Device with ink: Clear begins the signature anew.
    void pointerEvent(const device::PointerEvent &event) override;

private:
    struct Action
    {
        quint64 id = 0;
        Deed deed;
        QElapsedTimer since;
        int durationMs = 0;
        std::optional<device::Outcome> outcome; ///< drawn, waits for its moment
    };

    [[nodiscard]] Cue cueFor(const device::CaptureRequest &request, const Deed &deed, int impression) const;
    void later(int ms, std::function<void()> call);
    void answer(const device::Outcome &outcome);
    void end(const device::Outcome &outcome);
    void begin(const device::CaptureRequest &request);
    void draw(const Cue &cue);
    void settle();
    /// True where the deed has ended everything.
    bool misbehave(const Deed &deed);
    void unplug(int backMs);
    void tick();
    void showFrame(device::Frame frame);

    std::shared_ptr<Stage> m_stage;
    const std::unique_ptr<Actor> m_actor;
    const device::DeviceInfo m_info;
    bool m_isOpen = false;
    quint64 m_ids = 0;
    std::optional<Action> m_action;

    QTimer m_previewTimer;
    device::CaptureRequest m_hint;
    Deed m_previewDeed;
    int m_previewFrame = 0;
    quint64 m_previewId = 0;
    bool m_isDrawing = false;
    device::Frame m_lastFrame;
    quint64 m_sequence = 0;

    QThreadPool m_workers; ///< last: its threads use what is above
};

} // namespace loket::sim
