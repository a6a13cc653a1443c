// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Worker.h"
#include "core/enrolment/CaptureAnalysis.h"
#include "core/enrolment/VisitEngine.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>

namespace loket {

/// What a window or a script may know of a visit without touching its engine: a copy made after each command.
struct VisitSnapshot
{
    Visit visit;
    VisitSummary summary;
    EnrolmentPolicy policy;
    std::vector<ExceptionReason> reasons;
    std::vector<Need> needs;                 ///< of the current step
    std::vector<device::Position> mayAccept; ///< parts of the current step that may be accepted with a reason
    std::optional<Resident> resident;
    PhotoBackground background = PhotoBackground::None;
    FailureCatalogue failures;  ///< of an IKD activation; else empty
    PreflightVerdict preflight; ///< likewise: what its answers mean so far
};

/// A visit as seen from the thread of a window: commands go to the engine in the station's thread, each
/// answers once, and `changed()` follows when the snapshot is new. Used by the desktop and by `visit
/// simulate` alike.
class VisitSession final : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(Expected<void>)>;
    using EngineFactory = std::function<Expected<std::unique_ptr<VisitEngine>>()>;
    /// Builds the packet and seals it in the station; gives the packet's id.
    using Sealer = std::function<Expected<QUuid>(VisitEngine &engine)>;

    /// `station` is the thread that owns the journal. The factory runs there; opened() or openFailed()
    /// follows.
    VisitSession(Worker &station, QObject *parent = nullptr);
    ~VisitSession() override;

    void open(EngineFactory factory);
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    /// Valid after opened().
    [[nodiscard]] const VisitSnapshot &snapshot() const { return m_snapshot; }
    [[nodiscard]] const Visit &visit() const { return m_snapshot.visit; }
    /// A command is under way: the primary action waits.
    [[nodiscard]] bool isBusy() const { return m_running > 0; }

    /// Runs any engine command; `done` (may be empty) is called in this object's thread after the snapshot is
    /// renewed.
    void command(std::function<Expected<void>(VisitEngine &)> work, Done done = {});
    /// Asks the engine without changing anything.
    template <class T>
    void query(std::function<Expected<T>(VisitEngine &)> work, QObject *context,
               std::function<void(Expected<T>)> done)
    {
        m_station.post(
            context,
            [engine = m_engine, work = std::move(work)]() -> Expected<T> {
                if (!*engine)
                    return fail(ErrorCode::WrongState, QStringLiteral("visit"));
                return work(**engine);
            },
            std::move(done));
    }

    /// VisitEngine::keepForm() in the background: neither busy nor a command, so that no key waits for it.
    /// What fails is tried again with the next change.
    void keepForm(const QString &stepId, const QCborMap &fields);

    void startStep(const QString &stepId, Done done = {});
    void finishStep(const QString &stepId, Done done = {});
    void keepAttempt(const QString &stepId, AttemptInput input, Done done = {});
    void seal(Sealer sealer, Done done = {});

    /// The best prints kept so far, for the analyser (names and resolution; bytes of those it has not seen).
    void gallery(const QStringList &known, QObject *context,
                 std::function<void(Expected<std::vector<GalleryPrint>>)> done);

Q_SIGNALS:
    void opened();
    void openFailed(const loket::Error &error);
    void changed();
    /// A command was refused or failed; also given to its `done`.
    void failed(const loket::Error &error);
    void busyChanged(bool isBusy);

private:
    using EnginePtr = std::shared_ptr<std::unique_ptr<VisitEngine>>;
    static VisitSnapshot snapshotOf(const VisitEngine &engine);
    void finishCommand(Expected<void> result, const Done &done);

    Worker &m_station;
    EnginePtr m_engine; ///< touched in the station's thread only
    VisitSnapshot m_snapshot;
    bool m_isOpen = false;
    int m_running = 0;
};

} // namespace loket
