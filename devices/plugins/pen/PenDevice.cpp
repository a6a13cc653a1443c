// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/pen/PenDevice.h"

#include "devices/api/Wire.h"

using namespace Qt::StringLiterals;

namespace loket::device::pen {

void PenDevice::open(const QCborMap &settings)
{
    configure(settings);
    m_isOpen = true;
    Q_EMIT opened();
}

void PenDevice::configure(const QCborMap &settings)
{
    m_recorder.setStylusOnly(settings.value(u"stylusOnly"_s).toBool());
    setSurface(settings);
}

void PenDevice::setSurface(const QCborMap &options)
{
    const auto read = [&options](const QString &key, double before) {
        const double mm = options.value(key).toDouble(before);
        return mm > 0 && mm <= wire::kMaxSurfaceMm ? mm : before;
    };
    m_widthMm = read(u"widthMm"_s, m_widthMm);
    m_heightMm = read(u"heightMm"_s, m_heightMm);
    m_recorder.setSurface(m_widthMm, m_heightMm);
}

void PenDevice::startPreview(const CaptureRequest &hint)
{
    setSurface(hint.options);
    m_isPreviewing = true;
    Q_EMIT previewInk(m_recorder.ink());
}

void PenDevice::stopPreview() { m_isPreviewing = false; }

void PenDevice::capture(const CaptureRequest &request)
{
    if (m_isCapturing || !m_isOpen) {
        Q_EMIT finished(Failure{m_isCapturing ? FailureReason::Busy : FailureReason::Gone, {}});
        return;
    }
    m_isCapturing = true;
    if (request.position != Position::Signature)
        return end(Failure{FailureReason::Unsupported, name(request.position)});
    setSurface(request.options);
    // After the pointer events that are on their way in this turn of the loop.
    QMetaObject::invokeMethod(this, &PenDevice::answer, Qt::QueuedConnection);
}

void PenDevice::answer()
{
    if (!m_isCapturing)
        return;
    if (m_recorder.ink().isEmpty())
        return end(Retry{RetryReason::NothingThere, {}});
    Sample sample;
    sample.position = Position::Signature;
    sample.ink = m_recorder.ink();
    end(Capture{m_info.identity, QDateTime::currentDateTimeUtc(), {sample}});
}

void PenDevice::end(const Outcome &outcome)
{
    m_isCapturing = false;
    Q_EMIT finished(outcome);
}

void PenDevice::cancel()
{
    if (m_isCapturing)
        end(Failure{FailureReason::Cancelled, {}});
}

void PenDevice::close()
{
    cancel();
    m_isOpen = false;
    m_isPreviewing = false;
    m_recorder.clear(); // the next resident's screen shows nothing of this one
    Q_EMIT closed();
}

void PenDevice::pointerEvent(const PointerEvent &event)
{
    if (m_isOpen && m_recorder.apply(event) && m_isPreviewing)
        Q_EMIT previewInk(m_recorder.ink());
}

} // namespace loket::device::pen
