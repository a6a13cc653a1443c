// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/client/HostProcess.h"

#include <QCoreApplication>
#include <QDir>

#include <array>
#include <fcntl.h>
#include <linux/close_range.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace loket::device {

namespace {

constexpr qsizetype kKeptErrorBytes = 4096;
/// Pictures and ink wait for our answer, results are few: no honest host sends more than this per second.
constexpr int kMaxMessagesPerSecond = 5000;
constexpr int kQuitMs = 1500;
constexpr int kReapMs = 3000; ///< SIGKILL works at once, but for a process in an uninterruptible driver call

QString defaultHostProgram()
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(u"loket-device-host"_s);
}

template <class M>
constexpr bool kIsForDevice =
    std::is_same_v<M, wire::Opened> || std::is_same_v<M, wire::Closed> || std::is_same_v<M, wire::InkReady> ||
    std::is_same_v<M, wire::Finished> || std::is_same_v<M, wire::ResultBegin> ||
    std::is_same_v<M, wire::ResultChunk> || std::is_same_v<M, wire::DeviceFailed>;

} // namespace

HostProcess::HostProcess(QString pluginFile, PluginMetadata metadata, HostConfig config, QObject *parent)
    : QObject(parent)
    , m_pluginFile(std::move(pluginFile))
    , m_metadata(std::move(metadata))
    , m_config(std::move(config))
    , m_restart(m_config.restart)
    , m_pluginSettings(m_metadata.complete({}))
{
    if (m_config.hostProgram.isEmpty())
        m_config.hostProgram = defaultHostProgram();
    m_clock.start();
    for (QTimer *timer : {&m_startTimer, &m_killTimer, &m_pauseTimer})
        timer->setSingleShot(true);
    connect(&m_watchTimer, &QTimer::timeout, this, &HostProcess::watch);
    connect(&m_startTimer, &QTimer::timeout, this,
            [this] { giveUp(HostTrouble::StartTimeout, u"loading"_s); });
    connect(&m_killTimer, &QTimer::timeout, this, &HostProcess::endProcess);
    connect(&m_pauseTimer, &QTimer::timeout, this, &HostProcess::launch);
}

HostProcess::~HostProcess()
{
    if (!m_process || m_process->state() == QProcess::NotRunning)
        return;
    m_process->disconnect(this);
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->write(wire::encode(wire::Quit{}));
        m_socket->flush();
        if (m_process->waitForFinished(m_config.killAfterMs / 2))
            return;
    }
    m_process->kill();
    m_process->waitForFinished(kReapMs);
}

const DeviceInfo *HostProcess::find(const QString &deviceId) const
{
    for (const DeviceInfo &info : m_devices)
        if (info.identity.deviceId == deviceId)
            return &info;
    return nullptr;
}

void HostProcess::start()
{
    m_isWanted = true;
    if (m_status.state == HostState::Stopped)
        launch();
}

void HostProcess::stop()
{
    m_isWanted = false;
    m_pauseTimer.stop();
    if (m_status.state == HostState::Pausing)
        setState(HostState::Stopped);
    if (m_status.state != HostState::Starting && m_status.state != HostState::Running)
        return;
    if (!send(wire::Quit{}))
        m_process->terminate();
    setState(HostState::Stopping);
    emitLost(FailureReason::Gone, u"stopped"_s);
    m_killTimer.start(kQuitMs);
}

void HostProcess::enable()
{
    m_restart.forget();
    m_status.crashes = 0;
    m_isWanted = true;
    if (m_status.state == HostState::Disabled || m_status.state == HostState::Stopped)
        launch();
}

void HostProcess::setPluginSettings(const QCborMap &settings)
{
    m_pluginSettings = m_metadata.complete(settings);
    if (send(wire::ConfigurePlugin{m_pluginSettings}))
        refreshDevices();
}

void HostProcess::refreshDevices() { send(wire::ListDevices{}); }

bool HostProcess::send(const wire::Message &message)
{
    if (!isRunning() || !m_socket)
        return false;
    const QByteArray bytes = wire::encode(message);
    if (bytes.isEmpty())
        return false;
    m_socket->write(bytes);
    m_socket->flush();
    return true;
}

void HostProcess::launch()
{
    m_status.trouble = HostTrouble::None;
    m_status.loadFailure = LoadFailure::None;
    m_status.detail.clear();
    m_isLostTold = false;
    m_isListKnown = false;
    m_splitter = wire::Splitter();
    m_errors.clear();
    m_ring = FrameRing::create(); // a new one: the old process may still hold the old one
    m_listener = std::make_unique<HostListener>();
    m_process = std::make_unique<QProcess>();
    if (!m_ring || !m_listener->listen()) {
        m_status.trouble = HostTrouble::CannotStart;
        m_status.detail = u"no shared memory or no socket"_s;
        return afterEnd();
    }
    connect(m_listener.get(), &HostListener::accepted, this, &HostProcess::onAccepted);
    connect(m_process.get(), &QProcess::finished, this, &HostProcess::onProcessFinished);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            onProcessFinished();
    });
    connect(m_process.get(), &QProcess::readyReadStandardError, this, &HostProcess::readErrors);

    QStringList arguments{u"--plugin"_s,       m_pluginFile,
                          u"--server"_s,       m_listener->serverName(),
                          u"--ring-fd"_s,      QString::number(m_ring->fd()),
                          u"--heartbeat-ms"_s, QString::number(m_config.heartbeatMs)};
    for (const QString &folder : std::as_const(m_config.hiddenFolders))
        arguments << u"--hide"_s << folder;
    if (m_config.maxAddressBytes > 0)
        arguments << u"--max-address-mb"_s << QString::number(m_config.maxAddressBytes / (1024 * 1024));
    const int ringFd = m_ring->fd();
    m_process->setChildProcessModifier([ringFd] {
        // Nothing of ours goes along but the ring: no database, no key file. Async-signal-safe calls only.
        ::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
        ::fcntl(ringFd, F_SETFD, 0);
    });
    m_process->setProcessEnvironment(environment());
    m_process->setStandardOutputFile(QProcess::nullDevice());
    setState(HostState::Starting);
    m_startTimer.start(m_config.startTimeoutMs);
    const QByteArray token = m_listener->token();
    m_process->start(m_config.hostProgram, arguments);
    if (!m_process) // could not even fork, and was told so at once
        return;
    m_process->write(token);
    m_process->closeWriteChannel();
}

QProcessEnvironment HostProcess::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const auto keys = environment.keys();
    for (const QString &key : keys) {
        const QString upper = key.toUpper();
        for (const auto &part : {"PASS", "SECRET", "TOKEN", "SSH_", "GPG_", "PGSERVICE"})
            if (upper.contains(QLatin1String(part)))
                environment.remove(key);
    }
    return environment;
}

void HostProcess::onAccepted(QLocalSocket *socket)
{
    m_socket = socket;
    connect(socket, &QLocalSocket::readyRead, this, &HostProcess::onReadyRead);
    connect(socket, &QLocalSocket::disconnected, this, [this] {
        // The process is ending or has shut us out; its end is told by QProcess, if need be after a kill.
        if (m_status.state == HostState::Starting || m_status.state == HostState::Running)
            m_killTimer.start(m_config.killAfterMs);
    });
    if (socket->bytesAvailable() > 0)
        onReadyRead();
}

void HostProcess::onReadyRead()
{
    if (!m_socket)
        return;
    m_splitter.feed(m_socket->readAll());
    drain();
}

void HostProcess::drain()
{
    while (m_status.state == HostState::Starting || m_status.state == HostState::Running) {
        const auto bytes = m_splitter.next();
        if (!bytes) {
            if (m_splitter.isBroken())
                giveUp(HostTrouble::Protocol, u"message length"_s);
            break;
        }
        const auto decoded = wire::decode(*bytes);
        if (!decoded.value)
            return giveUp(HostTrouble::Protocol, u"message: "_s + name(decoded.error));
        const qint64 now = m_clock.elapsed();
        m_lastLifeMs = now;
        if (now - m_rateSinceMs > 1000) {
            m_rateSinceMs = now;
            m_rateCount = 0;
        }
        if (++m_rateCount > kMaxMessagesPerSecond)
            return giveUp(HostTrouble::Protocol, u"flood of messages"_s);
        handle(*decoded.value);
    }
    deliverFrames();
}

void HostProcess::handle(const wire::Message &message)
{
    if (const auto *frame = std::get_if<wire::FrameReady>(&message)) {
        // Latest wins: an older picture of this turn goes back unseen. Slots are returned after the turn, so
        // that there can't be more announcements than slots.
        if (m_framesToReturn.size() >= size_t(kRingSlots))
            return giveUp(HostTrouble::Protocol, u"more pictures than slots"_s);
        m_rateCount -= 1; // they wait for us
        m_framesToReturn.push_back({frame->device, frame->slot});
        m_frames[frame->device] = *frame;
    } else if (const auto *loaded = std::get_if<wire::Loaded>(&message)) {
        onLoaded(*loaded);
    } else if (const auto *failed = std::get_if<wire::LoadFailed>(&message)) {
        m_status.loadFailure = failed->reason;
        giveUp(HostTrouble::LoadFailed, failed->detail);
    } else if (const auto *list = std::get_if<wire::DeviceList>(&message)) {
        m_devices = list->devices;
        for (DeviceInfo &info : m_devices)
            info.identity.pluginId = m_metadata.id; // not for the plugin to say
        Q_EMIT devicesChanged();
        if (!std::exchange(m_isListKnown, true))
            Q_EMIT ready();
    } else if (!std::holds_alternative<wire::Heartbeat>(message)) {
        std::visit(
            [&](const auto &m) {
                if constexpr (kIsForDevice<std::decay_t<decltype(m)>>)
                    Q_EMIT deviceMessage(m.device, message);
                else
                    giveUp(HostTrouble::Protocol, u"message for a host"_s);
            },
            message);
    }
}

void HostProcess::onLoaded(const wire::Loaded &message)
{
    if (m_status.state != HostState::Starting || message.pluginId != m_metadata.id)
        return giveUp(HostTrouble::Protocol, u"loaded another plugin"_s);
    m_startTimer.stop();
    m_confinement = message.confinement;
    m_lastLifeMs = m_lastWatchMs = m_clock.elapsed();
    m_watchTimer.start(m_config.heartbeatMs);
    setState(HostState::Running);
    send(wire::ConfigurePlugin{m_pluginSettings});
    refreshDevices();
}

void HostProcess::deliverFrames()
{
    const auto frames = std::exchange(m_frames, {});
    std::vector<std::pair<QString, Frame>> taken;
    for (const auto &[deviceId, announced] : frames)
        if (auto frame = m_ring->take(announced.slot, announced.stamp, announced.frame))
            taken.emplace_back(deviceId, std::move(*frame));
    // Copied: the host may fill the slots while the receivers look at the pictures.
    for (const wire::FrameTaken &returned : std::exchange(m_framesToReturn, {}))
        send(returned);
    for (const auto &[deviceId, frame] : taken)
        Q_EMIT framePreviewed(deviceId, frame);
}

void HostProcess::watch()
{
    const qint64 now = m_clock.elapsed();
    // If we ourselves were held up (a busy or suspended machine), what the host sent meanwhile is still
    // unread.
    if (now - m_lastWatchMs > 2 * m_config.heartbeatMs)
        m_lastLifeMs = now;
    m_lastWatchMs = now;
    if (now - m_lastLifeMs > qint64(m_config.missedBeats) * m_config.heartbeatMs)
        giveUp(HostTrouble::Hung, u"no sign of life for %1 ms"_s.arg(now - m_lastLifeMs));
}

void HostProcess::reportProtocolError(const QString &detail) { giveUp(HostTrouble::Protocol, detail); }

void HostProcess::giveUp(HostTrouble trouble, const QString &detail)
{
    if (m_status.state != HostState::Starting && m_status.state != HostState::Running)
        return;
    m_status.trouble = trouble;
    m_status.detail = detail;
    setState(HostState::Stopping);
    emitLost(trouble == HostTrouble::Hung       ? FailureReason::Timeout
             : trouble == HostTrouble::Protocol ? FailureReason::Protocol
                                                : FailureReason::Gone,
             detail);
    m_process->terminate();
    m_killTimer.start(m_config.killAfterMs);
}

void HostProcess::emitLost(FailureReason reason, const QString &detail)
{
    m_watchTimer.stop();
    m_startTimer.stop();
    m_frames.clear();
    m_framesToReturn.clear();
    m_devices.clear();
    if (std::exchange(m_isLostTold, true))
        return;
    Q_EMIT lost({reason, detail});
    Q_EMIT devicesChanged();
}

void HostProcess::endProcess()
{
    if (m_process && m_process->state() != QProcess::NotRunning)
        m_process->kill();
}

void HostProcess::onProcessFinished()
{
    // Its last words may still lie in the socket (why it could not load).
    onReadyRead();
    m_killTimer.stop();
    readErrors();
    if (m_status.trouble == HostTrouble::None && m_status.state != HostState::Stopping) {
        const bool isMissing = m_process->error() == QProcess::FailedToStart;
        m_status.trouble = isMissing                               ? HostTrouble::CannotStart
                           : m_status.state == HostState::Starting ? HostTrouble::CrashedAtStart
                                                                   : HostTrouble::Crashed;
        m_status.detail = isMissing ? m_process->errorString()
                          : m_process->exitStatus() == QProcess::CrashExit
                              ? u"signal %1"_s.arg(m_process->exitCode())
                              : u"exit code %1"_s.arg(m_process->exitCode());
        if (!m_errors.isEmpty())
            m_status.detail += u": "_s + QString::fromUtf8(m_errors).trimmed();
    }
    emitLost(FailureReason::Gone, m_status.detail);
    afterEnd();
}

void HostProcess::afterEnd()
{
    m_listener.reset(); // and with it the socket
    // We may stand in a slot of the process: it goes when the event loop comes round.
    if (m_process) {
        m_process->disconnect(this);
        m_process.release()->deleteLater();
    }
    if (!m_isWanted)
        return setState(HostState::Stopped);
    if (m_status.trouble == HostTrouble::None) // stopped and wanted again before it had ended
        return launch();
    if (m_status.trouble == HostTrouble::LoadFailed || m_status.trouble == HostTrouble::CannotStart)
        return setState(HostState::Disabled);
    const auto pauseMs = m_restart.afterCrash(m_clock.elapsed());
    m_status.crashes = m_restart.crashes();
    if (!pauseMs)
        return setState(HostState::Disabled);
    m_pauseTimer.start(*pauseMs);
    setState(HostState::Pausing);
}

void HostProcess::readErrors()
{
    m_errors = (m_errors + m_process->readAllStandardError()).right(kKeptErrorBytes);
}

void HostProcess::setState(HostState state)
{
    m_status.state = state;
    Q_EMIT statusChanged();
}

QString name(HostTrouble trouble)
{
    constexpr std::array kNames{"none",    "cannot_start", "crashed_at_start", "start_timeout", "load_failed",
                                "crashed", "hung",         "protocol"};
    return QString::fromLatin1(kNames.at(size_t(trouble)));
}

} // namespace loket::device
