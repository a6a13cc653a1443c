// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
        10;                 ///< each n-th resident lacks the right ring finger and has a cataract; 0 = nobody
    QByteArray faultScript; ///< of the simulator plugin, JSON; empty = none
    QUuid resume;           ///< take up this visit instead of opening new ones
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

Q_SIGNALS:
    void visitDone(const loket::ctl::SimulatedVisit &visit);
    /// ErrorCode::None where all went well.
    void finished(const loket::Error &error);

private:
    struct StationSide; // lives in the station's thread
    void openStation();
    void startDevices();
    void onDevicesSettled();
    void nextVisit();
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
    std::unique_ptr<device::DeviceRegistry> m_registry;
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
