// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrolment/VisitSession.h"

using namespace Qt::StringLiterals;

namespace loket {

using device::Position;

VisitSession::VisitSession(Worker &station, QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_engine(std::make_shared<std::unique_ptr<VisitEngine>>())
{}

VisitSession::~VisitSession()
{
    // The engine belongs to the station's thread: it dies there, after the last command.
    m_station.post([engine = std::move(m_engine)]() mutable { engine->reset(); });
}

VisitSnapshot VisitSession::snapshotOf(const VisitEngine &engine)
{
    VisitSnapshot snapshot;
    snapshot.visit = engine.visit();
    snapshot.summary = engine.summary();
    snapshot.policy = engine.policy();
    snapshot.reasons = engine.exceptionReasons();
    if (const auto resident = engine.resident()) {
        snapshot.resident = *resident;
        snapshot.background = photoBackground(resident->birthDate, resident->nationality);
    }
    snapshot.failures = engine.failures();
    if (snapshot.visit.workflow().firstOfType(StepType::Preflight))
        snapshot.preflight = engine.preflightVerdict();
    const QString current = snapshot.visit.currentStepId();
    if (const StepDefinition *step = snapshot.visit.workflow().step(current)) {
        snapshot.needs = engine.needs(current);
        for (const Need &need : snapshot.needs)
            if (need.code == "improve_or_accept"_L1 && engine.mayAccept(*step, need.position))
                snapshot.mayAccept.push_back(need.position);
    }
    return snapshot;
}

void VisitSession::open(EngineFactory factory)
{
    m_station.post(
        this,
        [engine = m_engine, factory = std::move(factory)]() -> Expected<VisitSnapshot> {
            auto made = factory();
            if (!made)
                return fail(made.error());
            *engine = std::move(*made);
            return snapshotOf(**engine);
        },
        [this](Expected<VisitSnapshot> snapshot) {
            if (!snapshot) {
                Q_EMIT openFailed(snapshot.error());
                return;
            }
            m_snapshot = std::move(*snapshot);
            m_isOpen = true;
            Q_EMIT opened();
            Q_EMIT changed();
        });
}

void VisitSession::command(std::function<Expected<void>(VisitEngine &)> work, Done done)
{
    struct Reply
    {
        Expected<void> result;
        std::optional<VisitSnapshot> snapshot;
    };
    if (++m_running == 1)
        Q_EMIT busyChanged(true);
    m_station.post(
        this,
        [engine = m_engine, work = std::move(work)]() -> Reply {
            if (!*engine)
                return {fail(ErrorCode::WrongState, u"visit"_s), std::nullopt};
            Expected<void> result = work(**engine);
            return {std::move(result), snapshotOf(**engine)};
        },
        [this, done = std::move(done)](Expected<Reply> answer) {
            if (answer && answer->snapshot) {
                m_snapshot = std::move(*answer->snapshot);
                Q_EMIT changed();
            }
            finishCommand(answer ? std::move(answer->result) : Expected<void>(fail(answer.error())), done);
        });
}

void VisitSession::finishCommand(Expected<void> result, const Done &done)
{
    if (--m_running == 0)
        Q_EMIT busyChanged(false);
    if (!result)
        Q_EMIT failed(result.error());
    if (done)
        done(std::move(result));
}

void VisitSession::keepForm(const QString &stepId, const QCborMap &fields)
{
    m_station.post([engine = m_engine, stepId, fields] {
        if (*engine)
            (void)(*engine)->keepForm(stepId, fields);
    });
}

void VisitSession::startStep(const QString &stepId, Done done)
{
    command([stepId](VisitEngine &engine) { return engine.startStep(stepId); }, std::move(done));
}

void VisitSession::finishStep(const QString &stepId, Done done)
{
    command([stepId](VisitEngine &engine) { return engine.finishStep(stepId); }, std::move(done));
}

void VisitSession::keepAttempt(const QString &stepId, AttemptInput input, Done done)
{
    command(
        [stepId, input = std::move(input)](VisitEngine &engine) -> Expected<void> {
            const auto kept = engine.keepAttempt(stepId, input);
            return kept ? Expected<void>() : Expected<void>(fail(kept.error()));
        },
        std::move(done));
}

void VisitSession::seal(Sealer sealer, Done done)
{
    command(
        [sealer = std::move(sealer)](VisitEngine &engine) -> Expected<void> {
            const auto packet = sealer(engine);
            if (!packet)
                return fail(packet.error());
            engine.markSealed(*packet);
            return {};
        },
        std::move(done));
}

void VisitSession::gallery(const QStringList &known, QObject *context,
                           std::function<void(Expected<std::vector<GalleryPrint>>)> done)
{
    query<std::vector<GalleryPrint>>(
        [known](VisitEngine &engine) -> Expected<std::vector<GalleryPrint>> {
            std::vector<GalleryPrint> prints;
            const StepDefinition *step = engine.visit().workflow().firstOfType(StepType::Fingers);
            if (!step)
                return prints;
            for (const Position finger : device::allFingers()) {
                const Visit::Best best = engine.visit().best(step->id, finger);
                // What was found to be another finger is no print of this one to compare with.
                if (!best || best.part->adviceCode == "same_finger_twice"_L1)
                    continue;
                const double ppi = best.part->measures[u"ppi"_s].toDouble(500);
                GalleryPrint print{finger, best.part->attachment, ppi, {}};
                if (!known.contains(print.name)) {
                    auto bytes = engine.attachment(print.name);
                    if (!bytes)
                        return fail(bytes.error());
                    print.png = std::move(*bytes);
                }
                prints.push_back(std::move(print));
            }
            return prints;
        },
        context, std::move(done));
}

} // namespace loket
