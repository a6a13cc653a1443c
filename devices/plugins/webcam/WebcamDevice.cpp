// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/webcam/WebcamDevice.h"

#include "devices/api/FrameRing.h"
#include "devices/plugins/webcam/Pictures.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::device::webcam {

namespace {

constexpr int kCaptureMs = 5000;

} // namespace

WebcamDevice::WebcamDevice(DeviceInfo info, QString address, StreamPool pool)
    : m_info(std::move(info))
    , m_address(std::move(address))
    , m_pool(std::move(pool))
{
    m_captureTimer.setSingleShot(true);
    connect(&m_captureTimer, &QTimer::timeout, this, [this] {
        end(Failure{FailureReason::Timeout, u"no picture"_s});
    });
}

void WebcamDevice::open(const QCborMap &settings)
{
    m_isOpenTold = false;
    use(makeSource(m_address, settings));
}

void WebcamDevice::configure(const QCborMap &settings)
{
    if (m_stream)
        use(makeSource(m_address, settings));
}

void WebcamDevice::use(const Source &source)
{
    const auto tellOpened = [this] {
        if (!std::exchange(m_isOpenTold, true))
            Q_EMIT opened();
    };
    if (!m_stream || m_stream->source() != source) {
        if (m_stream)
            m_stream->disconnect(this);
        m_stream.reset(); // before the new one: it may be the same camera
        m_stream = m_pool(source);
        connect(m_stream.get(), &VideoStream::opened, this, tellOpened);
        connect(m_stream.get(), &VideoStream::picture, this, &WebcamDevice::onPicture);
        connect(m_stream.get(), &VideoStream::failed, this, &WebcamDevice::onFailed);
    }
    if (m_stream->isOpen())
        QMetaObject::invokeMethod(this, tellOpened, Qt::QueuedConnection);
}

void WebcamDevice::startPreview(const CaptureRequest &) { m_isPreviewing = true; }
void WebcamDevice::stopPreview() { m_isPreviewing = false; }

void WebcamDevice::capture(const CaptureRequest &request)
{
    if (m_capturing || !m_stream || !m_stream->isOpen()) {
        Q_EMIT finished(Failure{m_capturing ? FailureReason::Busy : FailureReason::Gone, u"not ready"_s});
        return;
    }
    m_capturing = request.position;
    const auto &known = m_info.canCapture;
    if (std::find(known.begin(), known.end(), request.position) == known.end())
        return end(Failure{FailureReason::Unsupported, name(request.position)});
    m_captureTimer.start(request.timeoutMs > 0 ? request.timeoutMs : kCaptureMs);
}

void WebcamDevice::onPicture(const Frame &frame)
{
    if (m_isPreviewing)
        Q_EMIT previewFrame(shrunkTo(frame, kRingSlotBytes));
    if (!m_capturing)
        return;
    Sample sample;
    sample.position = *m_capturing;
    sample.image = frame;
    end(Capture{m_info.identity, QDateTime::currentDateTimeUtc(), {sample}});
}

void WebcamDevice::onFailed(const Failure &failure)
{
    m_stream->disconnect(this);
    m_stream.reset();
    m_isPreviewing = false;
    end(failure);
    Q_EMIT failed(failure);
}

void WebcamDevice::end(const Outcome &outcome)
{
    if (!m_capturing)
        return;
    m_capturing.reset();
    m_captureTimer.stop();
    Q_EMIT finished(outcome);
}

void WebcamDevice::cancel() { end(Failure{FailureReason::Cancelled, {}}); }

void WebcamDevice::close()
{
    cancel();
    m_isPreviewing = false;
    if (m_stream)
        m_stream->disconnect(this);
    m_stream.reset();
    Q_EMIT closed();
}

} // namespace loket::device::webcam
