// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/CodeScan.h"

#include "core/ikd/qr/QrReader.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace loket {

CodeScan::CodeScan(VisitSession &session, CaptureController &controller, Tools tools, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_controller(controller)
    , m_tools(std::move(tools))
{
    connect(&m_controller, &CaptureController::previewFrame, this, &CodeScan::onFrame);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        end({ErrorCode::Blocked, m_answered.empty() ? u"no_code"_s : u"no_fitting_code"_s});
    });
}

void CodeScan::start(device::Device *camera, const QCborMap &settings, int patienceMs)
{
    stop();
    m_reader = std::make_shared<qr::QrReader>();
    m_answered.clear();
    m_inView.invalidate();
    m_isRunning = true;
    AnalysisRequest request;
    request.type = StepType::QrScan;
    request.capture = device::Position::Evidence; // the whole picture, nothing of a person is measured
    m_controller.setAutoCapture(false);
    m_controller.begin(camera, request, settings);
    m_patience.start(patienceMs);
}

void CodeScan::stop()
{
    ++m_round;
    m_isRunning = false;
    m_isLooking = false;
    m_patience.stop();
    m_waiting = {};
}

void CodeScan::onFrame(const device::Frame &frame)
{
    if (!m_isRunning)
        return;
    m_waiting = frame; // the newest wins
    if (!m_isLooking)
        look();
}

void CodeScan::look()
{
    m_isLooking = true;
    m_tools.analysis->post(
        this, [reader = m_reader, frame = std::exchange(m_waiting, {})] { return reader->read(frame); },
        [this, round = m_round](const Expected<qr::QrReading> &reading) {
            if (round != m_round)
                return;
            m_isLooking = false;
            if (reading)
                onReading(*reading);
            if (!m_waiting.isNull() && m_isRunning && !m_isLooking)
                look();
        });
}

void CodeScan::onReading(const qr::QrReading &reading)
{
    if (reading.isCodeSeen && !m_inView.isValid())
        m_inView.start();
    std::vector<QByteArray> fresh;
    for (const qr::Code &code : reading.codes)
        if (m_answered.insert(code.payload).second)
            fresh.push_back(code.payload);
    if (!fresh.empty())
        take(fresh);
}

void CodeScan::take(const std::vector<QByteArray> &payloads)
{
    m_isLooking = true; // no further frame until there is an answer
    const auto verdict = std::make_shared<CodeVerdict>();
    m_session.command(
        [take = m_tools.takeCode, payloads, readMs = int(m_inView.elapsed()),
         verdict](VisitEngine &engine) -> Expected<void> {
            auto taken = take(payloads, engine, readMs);
            if (!taken)
                return fail(taken.error());
            *verdict = std::move(*taken);
            return {};
        },
        [this, verdict, round = m_round](const Expected<void> &result) {
            if (round != m_round)
                return;
            m_isLooking = false;
            if (!result) {
                end(result.error());
                return;
            }
            Q_EMIT answered(verdict->answer);
            if (verdict->isAccepted)
                end({});
        });
}

void CodeScan::end(const Error &error)
{
    stop();
    m_controller.end();
    Q_EMIT finished(error);
}

} // namespace loket
