// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Worker.h"
#include "core/enrolment/CaptureAnalysis.h"
#include "core/enrolment/LiveCheck.h"
#include "devices/api/Device.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace loket {

/// Leads one device through one capture: opens it, shows its preview with live advice, takes the picture, has
/// it analysed. Lives in the window's thread; pictures are measured in the analysis thread, the newest frame
/// first and never more than one in waiting. Nothing here touches the visit: what it finds is given out, the
/// owner keeps it.
class CaptureController final : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Opening, Ready, Capturing, Analysing, Trouble };

    /// `analysis` outlives the controller.
    CaptureController(Worker &analysis, AnalysisSettings settings, QObject *parent = nullptr);
    ~CaptureController() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] device::Device *device() const { return m_device; }
    [[nodiscard]] const AnalysisRequest &request() const { return m_request; }
    /// Why it is in Trouble.
    [[nodiscard]] const device::Failure &failure() const { return m_failure; }

    /// Takes a device (not owned) for a request and opens it with the settings; the preview starts by itself
    /// where the device has one. A device that was in use before is closed first. nullptr = none is there:
    /// Trouble (Gone).
    void begin(device::Device *device, const AnalysisRequest &request, const QCborMap &settings = {});
    /// The next capture with the same device (left four after right four).
    void setRequest(const AnalysisRequest &request);
    /// One at a time; ignored unless Ready. `timeoutMs` 0 = the device's own.
    void capture(int timeoutMs = 0);
    /// Whoever stops a capture does not want the next steady picture taken at once: from here until begin(),
    /// setRequest() or capture() nothing is taken by itself.
    void cancel();
    /// Stops preview and live check while a result is looked at; the device stays open. begin() or
    /// setRequest() goes on.
    void pause();
    /// Stops the preview and closes the device.
    void end();
    /// Prints kept so far, set before a capture of fingers.
    void setGallery(std::vector<GalleryPrint> gallery);
    /// Names of the prints whose templates the analyser knows already.
    [[nodiscard]] const QStringList &knownPrints() const { return m_knownPrints; }
    /// Whether takeNow of the live check triggers the capture (setting; on by default).
    void setAutoCapture(bool isOn) { m_isAutoCapture = isOn; }
    void pointerEvent(const device::PointerEvent &event);

Q_SIGNALS:
    void stateChanged();
    void previewFrame(const loket::device::Frame &frame);
    void previewInk(const loket::device::Ink &ink);
    void live(const loket::LiveResult &result);
    void analysed(const std::shared_ptr<const loket::AnalysedCapture> &capture);
    /// The person can mend it.
    void retry(loket::device::RetryReason reason);
    /// The device cannot go on; what was kept is safe.
    void failed(const loket::device::Failure &failure);
    /// The picture could not be measured (a lying device).
    void analysisFailed(const loket::Error &error);

private:
    struct Analysis; // lives in the analysis thread
    void setState(State state);
    void onOpened();
    void onFrame(const device::Frame &frame);
    void onFinished(const device::Outcome &outcome);
    void onDeviceFailed(const device::Failure &failure);
    void analyse(device::Capture capture);
    void analyseNextFrame();
    void startPreview();
    [[nodiscard]] device::CaptureRequest captureRequest() const;

    Worker &m_analysis;
    std::shared_ptr<Analysis> m_shared;
    QPointer<device::Device> m_device;
    AnalysisRequest m_request;
    State m_state = State::Idle;
    device::Failure m_failure;
    device::Frame m_waitingFrame;
    bool m_isFrameRunning = false;
    bool m_isAutoCapture = true;
    bool m_wasStopped = false; ///< by a person: see cancel()
    QStringList m_knownPrints;
    quint64 m_generation = 0; ///< answers for an older request are dropped
};

} // namespace loket
