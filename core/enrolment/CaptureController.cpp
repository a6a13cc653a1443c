// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrolment/CaptureController.h"

#include <QCborArray>

#include <optional>

using namespace Qt::StringLiterals;

namespace loket {

using device::Device;

/// What the analysis thread keeps between two pieces of work.
struct CaptureController::Analysis
{
    AnalysisSettings settings;
    std::optional<CaptureAnalyser> analyser;
    std::unique_ptr<LiveCheck> live;
    quint64 liveGeneration = 0;
};

CaptureController::CaptureController(Worker &analysis, AnalysisSettings settings, QObject *parent)
    : QObject(parent)
    , m_analysis(analysis)
    , m_shared(std::make_shared<Analysis>())
{
    m_shared->settings = std::move(settings);
}

CaptureController::~CaptureController()
{
    end();
    m_analysis.post([shared = std::move(m_shared)]() mutable { shared.reset(); });
}

void CaptureController::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

device::CaptureRequest CaptureController::captureRequest() const
{
    device::CaptureRequest request;
    request.position = m_request.capture;
    request.missing = m_request.missing;
    if (m_request.background != PhotoBackground::None)
        request.options[u"background"_s] = name(m_request.background);
    if (m_request.type == StepType::QrScan)
        request.options[u"scene"_s] = u"phone"_s; // a training camera has to be told what to show
    return request;
}

void CaptureController::begin(Device *device, const AnalysisRequest &request, const QCborMap &settings)
{
    end();
    m_request = request;
    ++m_generation;
    m_device = device;
    m_wasStopped = false;
    if (!device) {
        onDeviceFailed({device::FailureReason::Gone, u"no device for this role"_s});
        return;
    }
    connect(device, &Device::opened, this, &CaptureController::onOpened);
    connect(device, &Device::previewFrame, this, &CaptureController::onFrame);
    connect(device, &Device::previewInk, this, &CaptureController::previewInk);
    connect(device, &Device::finished, this, &CaptureController::onFinished);
    connect(device, &Device::failed, this, &CaptureController::onDeviceFailed);
    connect(device, &QObject::destroyed, this, [this] {
        onDeviceFailed({device::FailureReason::Gone, u"device object gone"_s});
    });
    setState(State::Opening);
    device->open(settings);
}

void CaptureController::setRequest(const AnalysisRequest &request)
{
    m_request = request;
    m_wasStopped = false;
    ++m_generation;
    if (m_device && m_state == State::Ready) {
        m_device->stopPreview();
        startPreview();
    }
}

void CaptureController::startPreview()
{
    if (m_device && m_device->info().hasPreview)
        m_device->startPreview(captureRequest());
}

void CaptureController::onOpened()
{
    if (m_state != State::Opening)
        return;
    setState(State::Ready);
    startPreview();
}

void CaptureController::capture(int timeoutMs)
{
    if (m_state != State::Ready || !m_device)
        return;
    m_wasStopped = false;
    setState(State::Capturing);
    device::CaptureRequest request = captureRequest();
    request.timeoutMs = timeoutMs;
    m_device->capture(request);
}

void CaptureController::cancel()
{
    if (m_state != State::Capturing || !m_device)
        return;
    m_wasStopped = true;
    m_device->cancel();
}

void CaptureController::pause()
{
    ++m_generation; // a frame on its way must not trigger a capture any more
    m_waitingFrame = {};
    if (m_device && m_device->info().hasPreview)
        m_device->stopPreview();
}

void CaptureController::end()
{
    ++m_generation; // what is still being measured was for whoever had the device
    m_waitingFrame = {};
    if (m_device) {
        disconnect(m_device, nullptr, this, nullptr);
        if (m_state == State::Capturing)
            m_device->cancel();
        if (m_state != State::Trouble && m_device->info().hasPreview)
            m_device->stopPreview();
        m_device->close();
        m_device.clear();
    }
    setState(State::Idle);
}

void CaptureController::setGallery(std::vector<GalleryPrint> gallery)
{
    m_request.gallery = std::move(gallery);
}

void CaptureController::pointerEvent(const device::PointerEvent &event)
{
    if (m_device)
        m_device->pointerEvent(event);
}

void CaptureController::onFrame(const device::Frame &frame)
{
    Q_EMIT previewFrame(frame);
    m_waitingFrame = frame;
    if (!m_isFrameRunning)
        analyseNextFrame();
}

void CaptureController::analyseNextFrame()
{
    if (m_waitingFrame.isNull())
        return;
    m_isFrameRunning = true;
    const quint64 generation = m_generation;
    m_analysis.post(
        this,
        [shared = m_shared, frame = std::exchange(m_waitingFrame, {}), request = m_request,
         generation]() -> Expected<LiveResult> {
            if (!shared->live || shared->liveGeneration != generation) {
                auto made = LiveCheck::create(request, shared->settings);
                if (!made)
                    return fail(made.error());
                shared->live = std::move(*made);
                shared->liveGeneration = generation;
            }
            return shared->live->analyse(frame);
        },
        [this, generation](Expected<LiveResult> result) {
            m_isFrameRunning = false;
            if (result && generation == m_generation && m_device) {
                Q_EMIT live(*result);
                if (result->takeNow && m_isAutoCapture && !m_wasStopped)
                    capture();
            }
            analyseNextFrame();
        });
}

void CaptureController::onFinished(const device::Outcome &outcome)
{
    if (m_state != State::Capturing)
        return;
    if (const auto *capture = std::get_if<device::Capture>(&outcome)) {
        analyse(*capture);
        return;
    }
    m_analysis.post([shared = m_shared] {
        if (shared->live)
            shared->live->rearm();
    });
    if (const auto *again = std::get_if<device::Retry>(&outcome)) {
        setState(State::Ready);
        Q_EMIT retry(again->reason);
        return;
    }
    const device::Failure failure = std::get<device::Failure>(outcome);
    if (failure.reason == device::FailureReason::Cancelled) {
        setState(State::Ready);
        return;
    }
    onDeviceFailed(failure);
}

void CaptureController::onDeviceFailed(const device::Failure &failure)
{
    m_failure = failure;
    m_waitingFrame = {};
    setState(State::Trouble);
    Q_EMIT failed(failure);
}

void CaptureController::analyse(device::Capture capture)
{
    setState(State::Analysing);
    const quint64 generation = m_generation;
    using Result = std::shared_ptr<const AnalysedCapture>;
    m_analysis.post(
        this,
        [shared = m_shared, capture = std::move(capture), request = m_request]() -> Expected<Result> {
            if (!shared->analyser) {
                auto made = CaptureAnalyser::create(shared->settings);
                if (!made)
                    return fail(made.error());
                shared->analyser.emplace(std::move(*made));
            }
            auto analysed = shared->analyser->analyse(capture, request);
            if (!analysed)
                return fail(analysed.error());
            if (shared->live)
                shared->live->rearm();
            return std::make_shared<const AnalysedCapture>(std::move(*analysed));
        },
        [this, generation](Expected<Result> result) {
            if (generation != m_generation)
                return; // given up meanwhile: nobody may take it for an answer to another request
            for (const GalleryPrint &print : m_request.gallery)
                if (!m_knownPrints.contains(print.name))
                    m_knownPrints.append(print.name);
            if (m_state == State::Analysing)
                setState(State::Ready);
            if (result)
                Q_EMIT analysed(*result);
            else
                Q_EMIT analysisFailed(result.error());
        });
}

} // namespace loket
