// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/CodeScan.h"

#include <QElapsedTimer>
#include <QObject>

#include <QTimer>

#include <functional>
#include <set>

namespace loket {

/// What a device's failure is to whoever ran the capture.
[[nodiscard]] ErrorCode errorCodeOf(device::FailureReason reason);

/// Plays the operator and the applicant: takes a fictitious resident through a visit by the same session,
/// controller and devices as the windows. For `loketctl visit simulate`, the kill tests and the tour's
/// background.
class AutoOperator final : public QObject
{
    Q_OBJECT
public:
    struct Plan
    {
        RegistrationInput registration;
        std::vector<ExceptionInput> exceptions; ///< evidence is taken with the camera
        QCborMap deviceSettings; ///< given to each training device when it is opened (subject, script …)
        /// Roles with a person, or a recording of one, before the device. There the live check takes the
        /// picture where the device has a preview, the device's own time limits hold, and deviceSettings are
        /// kept from it.
        std::set<device::Role> live;
        int liveLimitMs = 20'000; ///< without a good picture for so long the operator takes one by hand;
                                  ///< without a code for so long it is an error
        OutcomeInput outcome;     ///< of an activation; without a result it becomes active
        /// For activations in which the counter reads the phone (policy qrDirection).
        CodeScan::Tools codes;
        int retriesPerCapture = 6; ///< device answers "again" so often before it is a failure
        int captureTimeoutMs = 20'000;
    };
    /// The device for a role; nullptr where none is there.
    using DeviceFor = std::function<device::Device *(device::Role)>;

    AutoOperator(VisitSession &session, CaptureController &controller, DeviceFor devices,
                 VisitSession::Sealer sealer, QObject *parent = nullptr);

    /// Starts at whatever step the open session stands; finished() follows exactly once. Blocked with
    /// "nothing_seen": a live preview never showed what it is for (no face before the camera).
    void run(Plan plan);

Q_SIGNALS:
    /// After the step is durable.
    void stepFinished(const QString &stepId, qint64 ms);
    void attemptKept(const QString &stepId, loket::device::Position capture, int score);
    /// The device is ready and waits for the person; again after each askedAgain().
    void captureWanted(const QString &stepId, loket::device::Position capture, loket::device::Role role);
    void askedAgain(loket::device::RetryReason reason);
    /// The live check has taken the picture, and not the operator.
    void takenByLiveCheck(const QString &stepId, loket::device::Position capture);
    /// A code that the camera read, and what it is for this visit: "matches", "other_nik", …
    void codeAnswered(const QString &answer);
    void finished(const loket::Expected<QUuid> &packetId);

private:
    void advance();
    void performStep(const StepDefinition &step);
    void approvePhoto();
    void performNotice(const StepDefinition &step);
    void performActivation(const StepDefinition &step);
    void scanCode();
    void performExceptions();
    void captureNext();
    void begin(const AnalysisRequest &request);
    void onState();
    void take();
    void onLive(const LiveResult &result);
    void onLiveLimit();
    void onAnalysed(const std::shared_ptr<const AnalysedCapture> &capture);
    void onRetry(device::RetryReason reason);
    void onFailed(const device::Failure &failure);
    void acceptOrGoOn();
    void finishStep();
    void end(Expected<QUuid> result);
    [[nodiscard]] const StepDefinition *step() const;
    [[nodiscard]] device::Position openCapture() const;
    [[nodiscard]] device::Role role() const;
    [[nodiscard]] bool hasPerson() const { return m_plan.live.contains(role()); }
    [[nodiscard]] bool waitsForLiveCheck() const;
    [[nodiscard]] VisitSession::Done then(void (AutoOperator::*next)());

    VisitSession &m_session;
    CaptureController &m_controller;
    DeviceFor m_devices;
    VisitSession::Sealer m_sealer;
    Plan m_plan;
    QString m_stepId;
    QElapsedTimer m_stepTimer;
    device::Position m_capturing = device::Position::None;
    QTimer m_liveLimit;
    std::unique_ptr<CodeScan> m_scan;
    bool m_isAnythingSeen = false; ///< in this capture's preview
    bool m_isTakenByHand = false;
    bool m_wantsPicture = false;
    bool m_isEvidence = false;
    int m_retries = 0;
    bool m_isEnded = true;
};

} // namespace loket
