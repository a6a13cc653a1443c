// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/DeviceChoice.h"
#include "app/ctl/DeviceProbe.h"
#include "core/base/SecretBytes.h"
#include "core/base/Worker.h"
#include "core/counter/Counter.h"
#include "core/demo/AutoOperator.h"
#include "core/demo/DemoResidents.h"
#include "devices/client/DeviceRegistry.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace loket::ctl {

/// What `visit simulate` and `visit resume` were asked for.
struct SimulationPlan
{
    QString stationFolder;
    QString operatorId;
    QString service;
    int count = 1;
    std::uint64_t seed = 1;
    int exceptionEvery =
        10; ///< each n-th resident lacks the right ring finger and has a cataract; 0 = nobody
    IkdResult ikdResult = IkdResult::Active; ///< how an activation ends
    bool isOutOfDomicile = false;            ///< they live elsewhere, and are served here
    QByteArray faultScript;                  ///< of the simulator plugin, JSON; empty = none
    DeviceChoice devices;                    ///< roles that are not named here get their training device
    int liveLimitMs = 20'000;                ///< how long a chosen device's live check is waited for
    QUuid resume;                            ///< take up this visit instead of opening new ones
    bool acknowledge = false; ///< a line on stderr for each durable step, for tests that kill the process
    QDateTime fixedNowUtc; ///< a clock that stands, for records that can be compared; invalid = the system's
};

/// One visit of a simulation.
struct SimulatedVisit
{
    QUuid visit;
    QUuid packet;
    QString nik;
    QString name;
    qint64 ms = 0;
    int attempts = 0;
    int exceptions = 0;
    QString qrDirection;          ///< of an activation: "officer_reads", "resident_reads"
    QStringList qrAnswers;        ///< what each code was that the camera read
    QStringList takenByLiveCheck; ///< "photo/face": the live check took these, and not the operator
    bool isResumed = false;
};

/// Runs visits through the very engine, store, device processes and analysers of the desktop. Needs a running
/// event loop; finished() comes exactly once.
class Simulation final : public QObject
{
    Q_OBJECT
public:
    Simulation(SimulationPlan plan, SecretBytes passphrase, QObject *parent = nullptr);
    ~Simulation() override;

    void start();
    [[nodiscard]] const std::vector<SimulatedVisit> &visits() const { return m_visits; }
    /// The keys of the devices in use, by role; empty before they are known.
    [[nodiscard]] const std::map<device::Role, QString> &deviceKeys() const { return m_deviceKeys; }

Q_SIGNALS:
    void visitDone(const loket::ctl::SimulatedVisit &visit);
    /// A device that was chosen waits for somebody to act; again after askedAgain().
    void personWanted(loket::device::Role role, loket::device::Position capture);
    void askedAgain(loket::device::RetryReason reason);
    void codeAnswered(const QString &answer);
    /// Before finished(): a device that was chosen does not work, and why.
    void deviceFailed(loket::device::Role role, const QString &key, const loket::device::Failure &failure);
    /// ErrorCode::None where all went well.
    void finished(const loket::Error &error);

private:
    struct StationSide; // lives in the station's thread
    void openStation();
    void startDevices();
    void onDevicesSettled();
    [[nodiscard]] QString wantedFor(device::Role role) const;
    [[nodiscard]] QString presentKey(device::Role role) const;
    void probeChosen();
    void nextVisit();
    void makeOperator();
    [[nodiscard]] bool isWorthWaiting(const Error &error);
    void onOpened();
    void onVisitFinished(const Expected<QUuid> &packet);
    void continueAfterTrouble();
    void end(Expected<void> result);
    [[nodiscard]] AutoOperator::Plan operatorPlan(const Resident &resident) const;
    void acknowledge(const QString &what) const;

    SimulationPlan m_plan;
    SecretBytes m_passphrase;
    Worker m_stationThread;
    Worker m_analysisThread;
    std::shared_ptr<StationSide> m_side;
    CodeScan::Tools m_codes;
    std::unique_ptr<device::DeviceRegistry> m_registry;
    std::unique_ptr<DeviceProbe> m_probe;
    std::map<device::Role, QString> m_deviceKeys;
    std::optional<DemoResidents> m_residents;
    std::unique_ptr<VisitSession> m_session;
    std::unique_ptr<CaptureController> m_controller;
    std::unique_ptr<AutoOperator> m_operator;
    SimulatedVisit m_current;
    Resident m_resident;
    QElapsedTimer m_timer;
    int m_started = 0;
    int m_troubles = 0;
    bool m_isEnded = false;
    std::vector<SimulatedVisit> m_visits;
};

} // namespace loket::ctl
