// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Worker.h"
#include "core/enrolment/CaptureController.h"
#include "core/enrolment/VisitSession.h"
#include "core/ikd/CodeVerdict.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <set>

namespace loket {

namespace qr {
class QrReader;
struct QrReading;
} // namespace qr

/// The QR step as the automatic operator does it: the camera looks at the applicant's phone, frame by frame,
/// until a code is taken. For AutoOperator.
class CodeScan final : public QObject
{
    Q_OBJECT
public:
    struct Tools
    {
        Worker *analysis = nullptr; ///< reads frames
        /// Counter::takeCode(), in the station's thread.
        std::function<Expected<CodeVerdict>(const std::vector<QByteArray> &, VisitEngine &, int readMs)>
            takeCode;

        [[nodiscard]] bool areThere() const { return analysis && takeCode; }
    };

    CodeScan(VisitSession &session, CaptureController &controller, Tools tools, QObject *parent = nullptr);

    /// finished() follows, unless stop() comes first.
    void start(device::Device *camera, const QCborMap &settings, int patienceMs);
    void stop();

Q_SIGNALS:
    /// "matches", "other_nik", …; each code once.
    void answered(const QString &answer);
    /// ErrorCode::None where one was taken. Blocked with "no_code" (none was read in time) or
    /// "no_fitting_code".
    void finished(const loket::Error &error);

private:
    void onFrame(const device::Frame &frame);
    void look();
    void onReading(const qr::QrReading &reading);
    void take(const std::vector<QByteArray> &payloads);
    void end(const Error &error);

    VisitSession &m_session;
    CaptureController &m_controller;
    Tools m_tools;
    std::shared_ptr<qr::QrReader> m_reader; ///< used in the analysis worker
    device::Frame m_waiting;
    QElapsedTimer m_inView;
    QTimer m_patience;
    std::set<QByteArray> m_answered; ///< codes; gone with the step
    bool m_isRunning = false;
    bool m_isLooking = false;
    int m_round = 0;
};

} // namespace loket
