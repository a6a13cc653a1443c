// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/SimDevice.h"

#include "devices/plugins/simulator/subject/Dice.h"

#include <QThread>

#include <chrono>
#include <cstdlib>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace loket::sim {

using namespace device;

namespace {

constexpr int kOpenMs = 200;

qint64 monotonicMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// A frame that promises far more pixels than it has.
Frame garble(Frame frame)
{
    frame.widthPx *= 4;
    frame.heightPx *= 4;
    frame.strideBytes = 3;
    frame.pixels.truncate(1000);
    return frame;
}

/// Memory that is really taken: every page is written to. Held for as long as the process lives, so that a
/// leak checker finds the leaks that nobody ordered.
void leak(int megabytes)
{
    static std::vector<std::vector<char>> hoard;
    hoard.emplace_back(std::size_t(megabytes > 0 ? megabytes : 64) << 20, char(1));
}

[[noreturn]] void stopBeating()
{
    while (true)
        QThread::msleep(1000);
}

} // namespace

SimDevice::SimDevice(std::shared_ptr<Stage> stage, std::unique_ptr<Actor> actor)
    : m_stage(std::move(stage))
    , m_actor(std::move(actor))
    , m_info(m_actor->info())
{
    m_workers.setMaxThreadCount(1);
    m_previewTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_previewTimer, &QTimer::timeout, this, &SimDevice::tick);
}

SimDevice::~SimDevice()
{
    m_workers.clear();
    m_workers.waitForDone();
}

void SimDevice::later(int ms, std::function<void()> call)
{
    QTimer::singleShot(ms, Qt::PreciseTimer, this, std::move(call));
}

void SimDevice::open(const QCborMap &settings)
{
    m_stage->configure(settings);
    if (!m_stage->isAttached(m_info.identity.deviceId)) {
        later(0, [this] { Q_EMIT failed({FailureReason::Gone, u"unplugged"_s}); });
        return;
    }
    const Deed deed = m_stage->script().deedFor(
        m_info, Moment::Open, m_stage->nextAction(m_info.identity.deviceId, Moment::Open), Position::None);
    if (deed.fault == Fault::Hang)
        return;
    const int humanMs = m_stage->conditions().isFast ? 0 : kOpenMs;
    later(humanMs + deed.delayMs, [this, deed] {
        if (misbehave(deed))
            return;
        if (deed.failure != FailureReason::None) {
            Q_EMIT failed({deed.failure, u"script"_s});
            return;
        }
        m_isOpen = true;
        Q_EMIT opened();
    });
}

Cue SimDevice::cueFor(const CaptureRequest &request, const Deed &deed, int impression) const
{
    Cue cue;
    cue.person = deed.fault == Fault::WrongPerson ? m_stage->stranger() : m_stage->person();
    cue.conditions = m_stage->conditions();
    cue.request = request;
    cue.phone = deed.phone.value_or(cue.conditions.phone);
    cue.fault = deed.fault;
    cue.quality = deed.quality.value_or(cue.conditions.quality);
    cue.seed = mixSeed({m_stage->person()->seed(), quint64(m_info.role), quint64(impression)});
    // What is missing on the person is missing, whether Loket knows it or not.
    for (Position position : cue.conditions.missing)
        if (!isIn(cue.request.missing, position))
            cue.request.missing.push_back(position);
    return cue;
}

// ---- preview
// -------------------------------------------------------------------------------------------------

void SimDevice::startPreview(const CaptureRequest &hint)
{
    if (!m_isOpen)
        return;
    const QString &id = m_info.identity.deviceId;
    m_hint = hint;
    m_previewDeed = m_stage->script().deedFor(m_info, Moment::Preview,
                                              m_stage->nextAction(id, Moment::Preview), hint.position);
    m_previewFrame = 0;
    ++m_previewId;
    m_lastFrame = {};
    if (m_previewDeed.fault == Fault::NoFrames || m_previewDeed.fault == Fault::Hang) {
        m_previewTimer.stop();
        return;
    }
    later(m_previewDeed.delayMs, [this, preview = m_previewId] {
        if (preview != m_previewId || misbehave(m_previewDeed))
            return;
        m_previewTimer.start(m_previewDeed.fault == Fault::Flood ? 0 : 1000 / m_actor->framesPerSecond());
        tick();
    });
}

void SimDevice::stopPreview()
{
    ++m_previewId;
    m_previewTimer.stop();
}

void SimDevice::tick()
{
    if (m_previewDeed.fault == Fault::Flood && !m_lastFrame.isNull())
        showFrame(m_lastFrame);
    if (m_isDrawing) // slower than the rate: this moment is left out, as a camera would
        return;
    Cue cue = cueFor(m_hint, m_previewDeed, m_stage->peekImpression(m_info.identity.deviceId));
    cue.frame = m_previewFrame++;
    cue.seconds = double(cue.frame) / m_actor->framesPerSecond();
    if (m_actor->showsInk()) {
        Q_EMIT previewInk(m_actor->previewInk(cue));
        return;
    }
    m_isDrawing = true;
    m_workers.start([this, cue, preview = m_previewId] {
        Frame frame = m_actor->preview(cue);
        QMetaObject::invokeMethod(
            this,
            [this, frame, preview] {
                m_isDrawing = false;
                if (preview == m_previewId && m_previewTimer.isActive())
                    showFrame(frame);
            },
            Qt::QueuedConnection);
    });
}

void SimDevice::showFrame(Frame frame)
{
    m_lastFrame = frame;
    frame.sequence = ++m_sequence;
    frame.capturedAtMs = monotonicMs();
    Q_EMIT previewFrame(m_previewDeed.fault == Fault::Garbage ? garble(frame) : frame);
}

void SimDevice::pointerEvent(const PointerEvent &event)
{
    if (event.kind == PointerEvent::Kind::Clear)
        m_previewFrame = 0;
}

// ---- capture
// -------------------------------------------------------------------------------------------------

void SimDevice::answer(const Outcome &outcome)
{
    later(0, [this, outcome] { Q_EMIT finished(outcome); });
}

void SimDevice::end(const Outcome &outcome)
{
    m_action.reset();
    answer(outcome);
}

void SimDevice::capture(const CaptureRequest &request)
{
    if (!m_isOpen)
        return answer(Failure{FailureReason::Gone, u"not open"_s});
    if (m_action)
        return answer(Failure{FailureReason::Busy, u"a capture is running"_s});
    if (!isIn(m_info.canCapture, request.position))
        return answer(Failure{FailureReason::Unsupported, name(request.position)});
    begin(request);
}

void SimDevice::begin(const CaptureRequest &request)
{
    const QString &id = m_info.identity.deviceId;
    const Deed deed = m_stage->script().deedFor(m_info, Moment::Capture,
                                                m_stage->nextAction(id, Moment::Capture), request.position);
    const Cue cue = cueFor(request, deed, m_stage->nextImpression(id));
    m_action = Action{
        ++m_ids, deed, {}, deed.delayMs + (cue.conditions.isFast ? 0 : m_actor->humanMs(cue)), std::nullopt};
    m_action->since.start();
    const auto whileRunning = [this, action = m_ids](auto call) {
        return [this, action, call] {
            if (m_action && m_action->id == action)
                call();
        };
    };
    if (request.timeoutMs > 0)
        later(request.timeoutMs, whileRunning([this] {
                  end(Failure{FailureReason::Timeout, u"nothing in time"_s});
              }));
    if (deed.fault == Fault::Hang)
        return;
    if (deed.retry != RetryReason::None || deed.failure != FailureReason::None ||
        deed.fault == Fault::Unplug || deed.fault == Fault::Freeze || deed.fault == Fault::Crash ||
        deed.fault == Fault::Exit) {
        later(m_action->durationMs, whileRunning([this] { settle(); }));
        return;
    }
    draw(cue);
}

void SimDevice::draw(const Cue &cue)
{
    m_workers.start(
        [this, cue, action = m_ids] {
            Outcome outcome = m_actor->perform(cue);
            QMetaObject::invokeMethod(
                this,
                [this, action, outcome] {
                    if (!m_action || m_action->id != action)
                        return;
                    m_action->outcome = outcome;
                    const qint64 rest = m_action->durationMs - m_action->since.elapsed();
                    later(int(std::max<qint64>(0, rest)), [this, action] {
                        if (m_action && m_action->id == action)
                            settle();
                    });
                },
                Qt::QueuedConnection);
        },
        /*priority=*/1);
}

void SimDevice::settle()
{
    const Deed deed = m_action->deed;
    if (misbehave(deed))
        return;
    if (deed.failure != FailureReason::None)
        return end(Failure{deed.failure, u"script"_s});
    if (deed.retry != RetryReason::None)
        return end(Retry{deed.retry, u"script"_s});
    Outcome outcome = std::move(*m_action->outcome);
    if (auto *capture = std::get_if<Capture>(&outcome)) {
        capture->device = m_info.identity;
        capture->capturedAtUtc = QDateTime::currentDateTimeUtc();
        for (Sample &sample : capture->samples) {
            sample.image.sequence = ++m_sequence;
            sample.image.capturedAtMs = monotonicMs();
            if (deed.fault == Fault::Garbage)
                sample.image = garble(sample.image);
        }
    }
    end(outcome);
}

void SimDevice::cancel()
{
    if (m_action)
        end(Failure{FailureReason::Cancelled, {}});
}

void SimDevice::close()
{
    cancel();
    stopPreview();
    m_isOpen = false;
    later(0, [this] { Q_EMIT closed(); });
}

// ---- faults
// --------------------------------------------------------------------------------------------------

bool SimDevice::misbehave(const Deed &deed)
{
    switch (deed.fault) {
    case Fault::Unplug:
        unplug(deed.backMs);
        return true;
    case Fault::Crash:
        std::abort();
    case Fault::Exit:
        ::_exit(deed.amount);
    case Fault::Freeze:
        if (deed.amount <= 0)
            stopBeating();
        QThread::msleep(static_cast<unsigned long>(deed.amount));
        return false;
    case Fault::Leak:
        leak(deed.amount);
        return false;
    default:
        return false;
    }
}

void SimDevice::unplug(int backMs)
{
    m_stage->unplug(m_info.identity.deviceId, backMs);
    stopPreview();
    m_isOpen = false;
    if (m_action)
        end(Failure{FailureReason::Gone, u"unplugged"_s});
    later(0, [this] { Q_EMIT failed({FailureReason::Gone, u"unplugged"_s}); });
}

} // namespace loket::sim
