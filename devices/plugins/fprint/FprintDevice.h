// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/plugins/fprint/Reader.h"

#include "devices/api/Device.h"

#include <QTimer>

namespace loket::fprint {

/// What the plugin's settings and tables say about one reader.
struct ReaderSettings
{
    double ppi = 0;        ///< of the pictures; 0 = not known
    int timeoutMs = 30000; ///< how long capture() waits for a finger unless the request says otherwise

    /// Takes "ppi" (0 = keep) and "timeoutSeconds" where they are there; values out of range are ignored.
    void apply(const QCborMap &settings);
};

/// One fingerprint reader: single fingers, no preview. libfprint looks for minutiae in each picture and asks
/// for another try where it finds none, so a picture that arrives here has ridges in it.
class FprintDevice : public device::Device, private Reader::Listener
{
    Q_OBJECT
public:
    FprintDevice(device::DeviceInfo info, std::shared_ptr<Reader> reader, const ReaderSettings &settings);
    ~FprintDevice() override;

    [[nodiscard]] device::DeviceInfo info() const override { return m_info; }
    void open(const QCborMap &settings) override;
    void configure(const QCborMap &settings) override { m_settings.apply(settings); }
    void startPreview(const device::CaptureRequest &) override {} // libfprint has no live picture
    void stopPreview() override {}
    void capture(const device::CaptureRequest &request) override;
    void cancel() override;
    void close() override;

private:
    void readerOpened() override;
    void readerNotOpened(const device::Failure &failure) override;
    void readerCaptured(const device::Frame &picture) override;
    void readerEnded(const device::Outcome &outcome) override;
    void readerClosed() override;
    void readerRemoved() override;

    enum class Stop { None, Cancelled, TimedOut };

    [[nodiscard]] device::Failure refusal(const device::CaptureRequest &request) const;
    void stop(Stop why);
    void finish(const device::Outcome &outcome);
    void answerLater(const device::Outcome &outcome);

    device::DeviceInfo m_info;
    std::shared_ptr<Reader> m_reader;
    ReaderSettings m_settings;
    QTimer m_timeout;
    device::Position m_position = device::Position::None;
    quint64 m_sequence = 0;
    Stop m_stop = Stop::None;
    bool m_isGone = false;
    bool m_closeAsked = false;
};

} // namespace loket::fprint
