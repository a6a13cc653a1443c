// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Device.h"
#include "devices/client/HostProcess.h"

#include <QCryptographicHash>
#include <QTimer>

#include <optional>

namespace loket::device {

/// A device in a host process, as Loket sees it. Outlives its process: after a crash or a replug it opens
/// itself again, resumes its preview and says opened() once more; a capture that ran at that time has ended
/// with Failure. The host must outlive it.
class RemoteDevice : public Device
{
    Q_OBJECT
public:
    struct Guards
    {
        int openMs = 30'000;
        int captureMs = 10 * 60'000; ///< for requests without a timeout of their own
        int captureGraceMs = 5000;   ///< above a request's own timeout
        int cancelMs = 3000;         ///< then the capture counts as cancelled whatever the driver does
    };

    RemoteDevice(HostProcess *host, DeviceInfo info, QObject *parent = nullptr)
        : RemoteDevice(host, std::move(info), Guards(), parent)
    {}
    RemoteDevice(HostProcess *host, DeviceInfo info, Guards guards, QObject *parent = nullptr);
    ~RemoteDevice() override;

    [[nodiscard]] DeviceInfo info() const override { return m_info; }
    [[nodiscard]] bool isOpen() const { return m_link == Link::Open; }
    [[nodiscard]] bool isCapturing() const { return m_capture.has_value(); }
    [[nodiscard]] bool isPreviewing() const { return m_link == Link::Open && m_previewHint.has_value(); }
    /// Attached and its driver running: open() has a chance.
    [[nodiscard]] bool isPresent() const { return m_host->find(m_info.identity.deviceId) != nullptr; }

    void open(const QCborMap &settings) override;
    void configure(const QCborMap &settings) override;
    void startPreview(const CaptureRequest &hint) override;
    void stopPreview() override;
    void capture(const CaptureRequest &request) override;
    void cancel() override;
    void close() override;
    void pointerEvent(const PointerEvent &event) override;

Q_SIGNALS:
    /// isOpen(), isCapturing(), isPreviewing() or isPresent() changed.
    void activityChanged();

private:
    enum class Link : quint8 { Closed, Opening, Open };
    struct RunningCapture
    {
        quint32 id = 0;
        std::optional<wire::ResultBegin> result; ///< its bytes are on the way
        QByteArray bytes;
    };

    /// Settings given to open() over those of the plugin.
    [[nodiscard]] QCborMap effective(const QCborMap &given) const;
    void connectToDevice();
    void lookForItAgain();
    void onListChanged();
    void onMessage(const QString &deviceId, const wire::Message &message);
    void onOpened();
    void onResultBegin(const wire::ResultBegin &message);
    void onResultChunk(const wire::ResultChunk &message);
    void finish(const Outcome &outcome);
    void fail(const Failure &failure);
    void answerLater(const Outcome &outcome);
    void setLink(Link link);
    [[nodiscard]] QString id() const { return m_info.identity.deviceId; }

    HostProcess *m_host;
    DeviceInfo m_info;
    Guards m_guards;
    Link m_link = Link::Closed;
    bool m_isWantedOpen = false;
    bool m_wasPresent = false;
    QCborMap m_settings;
    std::optional<CaptureRequest> m_previewHint; ///< set while a preview is wanted
    std::optional<RunningCapture> m_capture;
    quint32 m_lastCaptureId = 0;
    QTimer m_openGuard;
    QTimer m_captureGuard;
};

} // namespace loket::device
