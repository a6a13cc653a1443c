// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/fprint/FprintDevice.h"

#include <algorithm>
#include <utility>

namespace loket::fprint {

using device::Capture;
using device::CaptureRequest;
using device::Failure;
using device::FailureReason;
using device::Frame;
using device::Outcome;
using device::Position;
using device::Retry;
using device::RetryReason;
using device::Sample;
using namespace Qt::StringLiterals;

namespace {

bool contains(const std::vector<Position> &positions, Position position)
{
    return std::find(positions.begin(), positions.end(), position) != positions.end();
}

} // namespace

void ReaderSettings::apply(const QCborMap &settings)
{
    const qint64 newPpi = settings.value("ppi"_L1).toInteger(0);
    if (newPpi > 0 && newPpi <= 2000)
        ppi = double(newPpi);
    const qint64 seconds = settings.value("timeoutSeconds"_L1).toInteger(0);
    if (seconds >= 1 && seconds <= 300)
        timeoutMs = int(seconds) * 1000;
}

FprintDevice::FprintDevice(device::DeviceInfo info, std::shared_ptr<Reader> reader,
                           const ReaderSettings &settings)
    : m_info(std::move(info))
    , m_reader(std::move(reader))
    , m_settings(settings)
{
    m_reader->setListener(this);
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, [this] { stop(Stop::TimedOut); });
}

FprintDevice::~FprintDevice() { m_reader->abandon(); }

void FprintDevice::open(const QCborMap &settings)
{
    m_settings.apply(settings);
    if (m_isGone) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                Q_EMIT failed(Failure{FailureReason::Gone, u"unplugged"_s});
            },
            Qt::QueuedConnection);
    } else if (m_reader->isOpen()) {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT opened(); }, Qt::QueuedConnection);
    } else {
        m_reader->open(); // while it is opening already, that answer is this call's too
    }
}

/// Why a capture can't start; reason None where it can.
Failure FprintDevice::refusal(const CaptureRequest &request) const
{
    if (m_isGone)
        return {FailureReason::Gone, u"unplugged"_s};
    if (m_reader->isCapturing())
        return {FailureReason::Busy, u"a capture is running"_s};
    if (!m_reader->isOpen())
        return {FailureReason::Internal, u"not open"_s};
    if (!contains(m_info.canCapture, request.position))
        return {FailureReason::Unsupported, u"this reader takes single fingers"_s};
    if (contains(request.missing, request.position))
        return {FailureReason::Unsupported, u"asked for a finger that is said to be missing"_s};
    return {};
}

void FprintDevice::capture(const CaptureRequest &request)
{
    if (const Failure failure = refusal(request); failure.reason != FailureReason::None) {
        answerLater(failure);
        return;
    }
    m_position = request.position;
    m_stop = Stop::None;
    m_timeout.start(request.timeoutMs > 0 ? request.timeoutMs : m_settings.timeoutMs);
    m_reader->capture();
}

void FprintDevice::cancel() { stop(Stop::Cancelled); }

void FprintDevice::stop(Stop why)
{
    if (!m_reader->isCapturing() || m_stop != Stop::None)
        return;
    m_stop = why;
    m_reader->cancel();
}

void FprintDevice::close()
{
    if (m_reader->isCapturing() && m_stop == Stop::None)
        m_stop = Stop::Cancelled;
    if (m_reader->isClosed()) {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT closed(); }, Qt::QueuedConnection);
        return;
    }
    m_closeAsked = true;
    m_reader->close();
}

void FprintDevice::readerOpened() { Q_EMIT opened(); }

void FprintDevice::readerNotOpened(const Failure &failure) { Q_EMIT failed(failure); }

void FprintDevice::readerCaptured(const Frame &picture)
{
    Sample sample;
    sample.position = m_position;
    sample.image = picture;
    sample.image.ppi = m_settings.ppi;
    sample.image.sequence = ++m_sequence;
    finish(Capture{m_info.identity, QDateTime::currentDateTimeUtc(), {sample}});
}

void FprintDevice::readerEnded(const Outcome &outcome) { finish(outcome); }

void FprintDevice::finish(const Outcome &outcome)
{
    m_timeout.stop();
    const Stop why = std::exchange(m_stop, Stop::None);
    // A picture that came in the moment it was cancelled is dropped: who cancelled no longer waits for it.
    const auto *failure = std::get_if<Failure>(&outcome);
    const bool isGone = failure && failure->reason == FailureReason::Gone;
    if (why == Stop::Cancelled && !isGone)
        Q_EMIT finished(Failure{FailureReason::Cancelled, u"cancelled"_s});
    else if (why == Stop::TimedOut && failure && !isGone)
        Q_EMIT finished(Retry{RetryReason::NothingThere, u"no finger within the time"_s});
    else
        Q_EMIT finished(outcome);
}

void FprintDevice::answerLater(const Outcome &outcome)
{
    QMetaObject::invokeMethod(
        this, [this, outcome] { Q_EMIT finished(outcome); }, Qt::QueuedConnection);
}

void FprintDevice::readerClosed()
{
    if (std::exchange(m_closeAsked, false))
        Q_EMIT closed();
}

void FprintDevice::readerRemoved()
{
    m_isGone = true;
    m_reader->close(); // libfprint asks for it even then
    Q_EMIT failed(Failure{FailureReason::Gone, u"unplugged"_s});
}

} // namespace loket::fprint
