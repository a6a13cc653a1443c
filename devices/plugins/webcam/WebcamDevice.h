// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Device.h"
#include "devices/plugins/webcam/VideoStream.h"

#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace loket::device::webcam {

/// Gives the stream of a source, a running one if another device shows the same.
using StreamPool = std::function<std::shared_ptr<VideoStream>(const Source &)>;

/// A source as a camera or a document camera. capture() gives the next picture that arrives after the call,
/// in full size; previews are made smaller where they do not fit the picture ring.
class WebcamDevice : public Device
{
    Q_OBJECT
public:
    WebcamDevice(DeviceInfo info, QString address, StreamPool pool);

    [[nodiscard]] DeviceInfo info() const override { return m_info; }
    void open(const QCborMap &settings) override;
    void configure(const QCborMap &settings) override;
    void startPreview(const CaptureRequest &hint) override;
    void stopPreview() override;
    void capture(const CaptureRequest &request) override;
    void cancel() override;
    void close() override;

private:
    void use(const Source &source);
    void onPicture(const Frame &frame);
    void onFailed(const Failure &failure);
    void end(const Outcome &outcome);

    DeviceInfo m_info;
    QString m_address;
    StreamPool m_pool;
    std::shared_ptr<VideoStream> m_stream;
    std::optional<Position> m_capturing;
    QTimer m_captureTimer;
    bool m_isOpenTold = false;
    bool m_isPreviewing = false;
};

} // namespace loket::device::webcam
