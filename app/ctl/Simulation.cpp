// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Simulation.h"

#include "core/demo/DemoPhone.h"
#include "core/demo/DemoSubject.h"

#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace loket::ctl {

using device::Position;
using device::Role;

namespace {

constexpr auto kSimulator = "simulator"_L1; ///< the plugin of the training devices
constexpr Role kRoles[] = {Role::Camera, Role::Fingerprint, Role::Iris, Role::Signature};

/// A driver that died is started again after half a second to five; this is how long a visit waits for it.
constexpr int kDeviceWaitMs = 30'000;
/// Device troubles in one visit before the simulation gives up.
constexpr int kTroublesMax = 12;

bool isDeviceTrouble(ErrorCode code)
{
    return code == ErrorCode::DeviceGone || code == ErrorCode::DeviceTimeout ||
           code == ErrorCode::DeviceProtocol || code == ErrorCode::DeviceInternal ||
           code == ErrorCode::DeviceBusy || code == ErrorCode::Malformed;
}

} // namespace

/// Everything that belongs to the station's thread, made and destroyed there.
struct Simulation::StationSide
{
    SystemClock systemClock;
    std::unique_ptr<ManualClock> fixedClock;
    SystemRandom random;
    RegionTable regions;
    std::unique_ptr<Station> station;

    [[nodiscard]] Clock &clock() { return fixedClock ? static_cast<Clock &>(*fixedClock) : systemClock; }
    [[nodiscard]] Counter counter() { return {*station, clock(), random, &regions}; }
};

Simulation::Simulation(SimulationPlan plan, SecretBytes passphrase, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_passphrase(std::move(passphrase))
    , m_stationThread(u"station"_s)
    , m_analysisThread(u"analysis"_s)
    , m_side(std::make_shared<StationSide>())
{
    m_codes.analysis = &m_analysisThread;
    m_codes.takeCode = [side = m_side](const std::vector<QByteArray> &payloads, VisitEngine &engine,
                                       int readMs) {
        return side->counter().takeCode(payloads, engine, readMs);
    };
}

Simulation::~Simulation()
{
    m_operator.reset();
    m_controller.reset();
    m_session.reset();
    m_probe.reset();
    m_registry.reset();
    m_stationThread.post([side = std::move(m_side)]() mutable { side->station.reset(); });
}

void Simulation::start()
{
    DemoOptions options;
    options.today = QDate::currentDate();
    auto residents = DemoResidents::create(m_plan.seed, options);
    if (!residents) {
        end(fail(residents.error()));
        return;
    }
    m_residents.emplace(std::move(*residents));
    openStation();
}

void Simulation::openStation()
{
    auto passphrase = std::make_shared<SecretBytes>(std::move(m_passphrase));
    m_stationThread.post(
        this,
        [side = m_side, plan = m_plan, passphrase]() -> Expected<void> {
            if (plan.fixedNowUtc.isValid())
                side->fixedClock = std::make_unique<ManualClock>(plan.fixedNowUtc);
            auto regions = RegionTable::load();
            if (!regions)
                return fail(regions.error());
            side->regions = std::move(*regions);
            auto station = Station::open(plan.stationFolder, side->clock(), side->random);
            if (!station)
                return fail(station.error());
            side->station = std::move(*station);
            const auto session = side->station->logIn(plan.operatorId, *passphrase);
            return session ? Expected<void>() : Expected<void>(fail(session.error()));
        },
        [this](const Expected<void> &opened) {
            if (!opened)
                end(fail(opened.error()));
            else
                startDevices();
        });
}

void Simulation::startDevices()
{
    device::RegistryConfig config = registryConfig(m_plan.devices, m_plan.stationFolder);
    config.watchUsb = false;
    config.allowSimulators = true;
    QCborMap &settings = config.preferences.pluginSettings[QString(kSimulator)];
    settings[u"fast"_s] = true;
    if (!m_plan.faultScript.isEmpty())
        settings[u"script"_s] = QString::fromUtf8(m_plan.faultScript);
    m_registry = std::make_unique<device::DeviceRegistry>(std::move(config));
    connect(m_registry.get(), &device::DeviceRegistry::settled, this, &Simulation::onDevicesSettled);
    m_registry->start();
}

/// What was chosen for a role, else the training device: a simulation touches no other hardware, whatever is
/// attached.
QString Simulation::wantedFor(Role role) const
{
    const auto chosen = m_plan.devices.devices.find(role);
    return chosen == m_plan.devices.devices.end() ? QString(kSimulator) : chosen->second;
}

/// Empty where the wanted device is not there.
QString Simulation::presentKey(Role role) const
{
    const QString wanted = wantedFor(role);
    for (const device::KnownDevice &known : m_registry->devices())
        if (known.info.role == role && known.isPresent &&
            (known.key == wanted || known.info.identity.pluginId == wanted))
            return known.key;
    return {};
}

void Simulation::onDevicesSettled()
{
    for (const Role role : kRoles) {
        const QString key = presentKey(role);
        if (key.isEmpty()) {
            end(fail(ErrorCode::DeviceMissing, u"%1: %2"_s.arg(device::name(role), wantedFor(role))));
            return;
        }
        m_registry->setPreference(role, {device::RolePreference::Mode::Fixed, key});
        m_deviceKeys[role] = key;
    }
    probeChosen();
}

/// A missing cable or a broken recording is told now, and not after ten minutes of a visit.
void Simulation::probeChosen()
{
    std::vector<device::Device *> devices;
    for (const auto &[role, wanted] : m_plan.devices.devices)
        if (device::Device *device = m_registry->device(role))
            devices.push_back(device);
    for (const device::Device *device : devices) {
        if (!device->info().needsScreenSurface)
            continue;
        Q_EMIT deviceFailed(
            device->info().role, m_deviceKeys[device->info().role],
            {device::FailureReason::Unsupported, u"it is written on in Loket's own window"_s});
        end(fail(ErrorCode::DeviceInternal, u"no window"_s));
        return;
    }
    m_probe = std::make_unique<DeviceProbe>(std::move(devices));
    connect(m_probe.get(), &DeviceProbe::allWork, this, &Simulation::nextVisit);
    connect(m_probe.get(), &DeviceProbe::doesNotWork, this,
            [this](device::Device *device, const device::Failure &failure) {
                const Role role = device->info().role;
                Q_EMIT deviceFailed(role, m_deviceKeys[role], failure);
                end(fail(errorCodeOf(failure.reason), failure.detail));
            });
    m_probe->start();
}

void Simulation::nextVisit()
{
    if (m_started == m_plan.count) {
        end({});
        return;
    }
    ++m_started;
    m_troubles = 0;
    m_current = {};
    m_timer.start();
    m_resident = m_residents->next();
    m_operator.reset();
    m_controller.reset();
    m_session = std::make_unique<VisitSession>(m_stationThread);
    connect(m_session.get(), &VisitSession::openFailed, this,
            [this](const Error &error) { end(fail(error)); });
    connect(m_session.get(), &VisitSession::opened, this, &Simulation::onOpened);
    m_session->open([side = m_side, service = m_plan.service, visit = m_plan.resume] {
        const Counter counter = side->counter();
        return visit.isNull() ? counter.newVisit(service)() : counter.resumeVisit(visit)();
    });
}

void Simulation::onOpened()
{
    m_current.isResumed = !m_plan.resume.isNull();
    // A visit that is taken up again already knows its resident.
    if (m_session->snapshot().resident)
        m_resident = *m_session->snapshot().resident;
    m_current.visit = m_session->visit().id();
    m_current.nik = m_resident.nik ? m_resident.nik->text() : QString();
    m_current.name = m_resident.fullName;
    acknowledge(u"opened"_s);
    makeOperator();
    m_operator->run(operatorPlan(m_resident));
}

void Simulation::makeOperator()
{
    m_controller = std::make_unique<CaptureController>(m_analysisThread, AnalysisSettings{});
    m_operator = std::make_unique<AutoOperator>(
        *m_session, *m_controller, [this](Role role) { return m_registry->device(role); },
        [side = m_side](VisitEngine &engine) { return side->counter().sealer()(engine); });
    AutoOperator *own = m_operator.get();
    connect(own, &AutoOperator::stepFinished, this,
            [this](const QString &step) { acknowledge(u"step "_s + step); });
    connect(own, &AutoOperator::attemptKept, this, [this](const QString &step, Position capture, int score) {
        ++m_current.attempts;
        acknowledge(u"attempt %1 %2 %3"_s.arg(step, device::name(capture)).arg(score));
    });
    connect(own, &AutoOperator::captureWanted, this,
            [this](const QString &step, Position capture, Role role) {
                if (!m_plan.devices.devices.contains(role))
                    return;
                Q_EMIT personWanted(role, capture);
                acknowledge(u"wants %1 %2"_s.arg(step, device::name(capture)));
            });
    connect(own, &AutoOperator::askedAgain, this, &Simulation::askedAgain);
    connect(own, &AutoOperator::codeAnswered, this, [this](const QString &answer) {
        m_current.qrAnswers.append(answer);
        Q_EMIT codeAnswered(answer);
    });
    connect(own, &AutoOperator::takenByLiveCheck, this, [this](const QString &step, Position capture) {
        m_current.takenByLiveCheck.append(step + u'/' + device::name(capture));
    });
    connect(own, &AutoOperator::finished, this, &Simulation::onVisitFinished);
}

/// What happens most often of its kind.
static OutcomeInput outcomeOf(IkdResult result)
{
    OutcomeInput outcome;
    outcome.result = result;
    outcome.failure = result == IkdResult::Pending   ? u"mail_missing"_s
                      : result == IkdResult::NotDone ? u"phone_too_old"_s
                      : result == IkdResult::Refused ? u"declined_trust"_s
                                                     : QString();
    if (result == IkdResult::Pending)
        outcome.maskedContact = maskedNumber(u"081200000021"_s);
    return outcome;
}

AutoOperator::Plan Simulation::operatorPlan(const Resident &resident) const
{
    AutoOperator::Plan plan;
    for (const auto &[role, wanted] : m_plan.devices.devices)
        plan.live.insert(role);
    plan.liveLimitMs = m_plan.liveLimitMs;
    plan.registration.resident = resident;
    plan.registration.nikText = resident.nik ? resident.nik->text() : QString();
    plan.registration.kkText = resident.familyCard ? resident.familyCard->text() : QString();
    // A simulated resident may come again with another seed: that is told, and no mistake.
    plan.registration.reasons[u"nik_seen_here"_s] = u"recapture_ordered"_s;
    for (const char *code : {"nik_region_unknown", "kk_region_unknown", "nik_birth_date_differs"})
        plan.registration.reasons[QString::fromLatin1(code)] = u"document_seen"_s;
    const bool hasExceptions = m_plan.exceptionEvery > 0 && m_started % m_plan.exceptionEvery == 0;
    if (hasExceptions) {
        plan.deviceSettings = demoSubjectSettings(resident, {device::name(Position::RightRing)},
                                                  {device::name(Position::LeftEye)});
        plan.exceptions.push_back({Position::RightRing, u"amputation"_s, {}, {}, false});
        plan.exceptions.push_back({Position::LeftEye, u"cataract"_s, {}, {}, false});
    } else {
        plan.deviceSettings = demoSubjectSettings(resident);
    }
    addDemoPhone(plan.deviceSettings, resident,
                 m_plan.fixedNowUtc.isValid() ? m_plan.fixedNowUtc : QDateTime::currentDateTimeUtc());
    plan.codes = m_codes;
    plan.outcome = outcomeOf(m_plan.ikdResult);
    plan.registration.isOutOfDomicile = m_plan.isOutOfDomicile;
    return plan;
}

void Simulation::onVisitFinished(const Expected<QUuid> &packet)
{
    if (!packet) {
        if (isWorthWaiting(packet.error()))
            continueAfterTrouble();
        else
            end(fail(packet.error()));
        return;
    }
    m_current.packet = *packet;
    m_current.ms = m_timer.elapsed();
    m_current.exceptions = int(m_session->visit().exceptions().size());
    m_current.qrDirection = m_session->visit().qr()[u"direction"_s].toString();
    acknowledge(u"sealed "_s + packet->toString(QUuid::WithoutBraces));
    m_visits.push_back(m_current);
    Q_EMIT visitDone(m_current);
    QMetaObject::invokeMethod(this, &Simulation::nextVisit, Qt::QueuedConnection);
}

/// Trouble of a device that may be over in a moment. A chosen device that answers nothing has nobody before
/// it: asking on would never end.
bool Simulation::isWorthWaiting(const Error &error)
{
    const bool isLonely = error.code == ErrorCode::DeviceTimeout && !m_plan.devices.devices.empty();
    return isDeviceTrouble(error.code) && !isLonely && ++m_troubles <= kTroublesMax;
}

/// As an operator would: wait until the device is there again, then go on at the step where the visit stands.
void Simulation::continueAfterTrouble()
{
    const auto isReady = [this] {
        for (const Role role : kRoles) {
            const auto state = m_registry->status(role).state;
            if (state != device::RoleState::Ready && state != device::RoleState::InUse)
                return false;
        }
        return true;
    };
    auto *waiting = new QObject(this);
    const auto goOn = [this, waiting, isReady] {
        if (!isReady())
            return;
        waiting->deleteLater();
        m_operator->run(operatorPlan(m_resident));
    };
    connect(m_registry.get(), &device::DeviceRegistry::statusChanged, waiting, goOn);
    QTimer::singleShot(kDeviceWaitMs, waiting, [this, waiting] {
        waiting->deleteLater();
        end(fail(ErrorCode::DeviceMissing, u"not back in time"_s));
    });
    QMetaObject::invokeMethod(waiting, goOn, Qt::QueuedConnection);
}

void Simulation::acknowledge(const QString &what) const
{
    if (!m_plan.acknowledge)
        return;
    const QByteArray line =
        u"ack %1 %2\n"_s.arg(m_current.visit.toString(QUuid::WithoutBraces), what).toUtf8();
    std::fwrite(line.constData(), 1, std::size_t(line.size()), stderr);
    std::fflush(stderr);
}

void Simulation::end(Expected<void> result)
{
    if (m_isEnded)
        return;
    m_isEnded = true;
    Q_EMIT finished(result ? Error{} : result.error());
}

} // namespace loket::ctl
