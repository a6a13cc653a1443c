// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/FrameRing.h"
#include "devices/api/PluginMetadata.h"
#include "devices/api/Wire.h"
#include "devices/client/HostListener.h"
#include "devices/client/RestartPolicy.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QProcess>
#include <QStringList>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>

namespace loket::device {

enum class HostState : quint8 {
    Stopped,  ///< not wanted
    Starting, ///< process started, driver not loaded yet
    Running,
    Stopping, ///< told to end, or being killed
    Pausing,  ///< died; waits before the next start
    Disabled, ///< will not be started again by itself: see trouble
};

/// Why the last process of a plugin ended against our will, or could not work.
enum class HostTrouble : quint8 {
    None,
    CannotStart,    ///< loket-device-host is missing or not executable
    CrashedAtStart, ///< died while loading the driver: a broken installation rather than a broken device
    StartTimeout,   ///< did not finish loading in time
    LoadFailed,     ///< the driver can't be loaded: see loadFailure
    Crashed,        ///< died, or ended itself
    Hung,           ///< no sign of life
    Protocol,       ///< sent what makes no sense
};
[[nodiscard]] QString name(HostTrouble trouble);

struct HostStatus
{
    HostState state = HostState::Stopped;
    HostTrouble trouble = HostTrouble::None;
    LoadFailure loadFailure = LoadFailure::None;
    QString detail;  ///< for the log: decode error, signal, last lines of stderr
    int crashes = 0; ///< within the policy's window
};

struct HostConfig
{
    QString hostProgram;        ///< empty = loket-device-host beside this program
    QStringList hiddenFolders;  ///< station data the driver must not see
    qint64 maxAddressBytes = 0; ///< RLIMIT_AS of the host, 0 = none (vendor SDKs reserve a lot)
    int heartbeatMs = 1000;
    int missedBeats = 3;         ///< so many missing in a row = hung
    int startTimeoutMs = 15'000; ///< a cold disk and 240 libraries of a video stack
    int killAfterMs = 1000;      ///< from TERM to KILL
    RestartPolicy::Limits restart;
};

/// One plugin's process: starts it, watches it, ends it, starts it again. Lives in the thread that created
/// it, which must not end before it (PR_SET_PDEATHSIG follows the thread that forked). Never blocks, except
/// in the destructor: half a second for a polite end, then until the killed process is gone.
class HostProcess : public QObject
{
    Q_OBJECT
public:
    HostProcess(QString pluginFile, PluginMetadata metadata, HostConfig config, QObject *parent = nullptr);
    ~HostProcess() override;

    [[nodiscard]] const PluginMetadata &metadata() const { return m_metadata; }
    [[nodiscard]] const HostStatus &status() const { return m_status; }
    [[nodiscard]] bool isRunning() const { return m_status.state == HostState::Running; }
    /// What the plugin last listed; empty while it is not running.
    [[nodiscard]] const std::vector<DeviceInfo> &devices() const { return m_devices; }
    [[nodiscard]] const DeviceInfo *find(const QString &deviceId) const;
    [[nodiscard]] qint64 processId() const { return m_process ? m_process->processId() : 0; }
    /// What confinement the host could switch on ("seccomp", "landlock", "memory").
    [[nodiscard]] const QStringList &confinement() const { return m_confinement; }

    /// Does nothing while it is started or Disabled.
    void start();
    /// Asks it to end; TERM and KILL follow if it does not.
    void stop();
    /// After Disabled: forgets the crashes and starts again.
    void enable();
    /// Values as declared in the metadata; others are replaced by their defaults. Sent at once and at each
    /// start.
    void setPluginSettings(const QCborMap &settings);
    [[nodiscard]] const QCborMap &pluginSettings() const { return m_pluginSettings; }
    /// Asks the plugin anew what could be opened; devicesChanged() follows.
    void refreshDevices();

    /// False while it is not running.
    bool send(const wire::Message &message);
    /// A device of this host sent nonsense: the process is replaced.
    void reportProtocolError(const QString &detail);

Q_SIGNALS:
    void statusChanged();
    void devicesChanged();
    /// The plugin is loaded and its device list known.
    void ready();
    /// The process is of no use any more. Once per start, before a new one; also after stop().
    void lost(const loket::device::Failure &failure);
    /// Opened, Closed, InkReady, Finished, ResultBegin, ResultChunk, DeviceFailed: for the device of that id.
    void deviceMessage(const QString &deviceId, const loket::device::wire::Message &message);
    void framePreviewed(const QString &deviceId, const loket::device::Frame &frame);

private:
    void launch();
    void onAccepted(QLocalSocket *socket);
    void onReadyRead();
    void drain();
    void handle(const wire::Message &message);
    void onLoaded(const wire::Loaded &message);
    void deliverFrames();
    void onProcessFinished();
    void watch();
    void giveUp(HostTrouble trouble, const QString &detail);
    void emitLost(FailureReason reason, const QString &detail);
    void endProcess();
    void afterEnd();
    void setState(HostState state);
    void readErrors();
    [[nodiscard]] QProcessEnvironment environment() const;

    QString m_pluginFile;
    PluginMetadata m_metadata;
    HostConfig m_config;
    RestartPolicy m_restart;
    HostStatus m_status;
    QCborMap m_pluginSettings;
    std::vector<DeviceInfo> m_devices;
    QStringList m_confinement;

    std::unique_ptr<FrameRing> m_ring;
    std::unique_ptr<HostListener> m_listener;
    std::unique_ptr<QProcess> m_process;
    QPointer<QLocalSocket> m_socket;
    wire::Splitter m_splitter;
    QByteArray m_errors;                          ///< the end of its stderr
    std::map<QString, wire::FrameReady> m_frames; ///< newest of this turn, by device
    std::vector<wire::FrameTaken> m_framesToReturn;

    QTimer m_watchTimer;
    QTimer m_startTimer;
    QTimer m_killTimer;
    QTimer m_pauseTimer;
    QElapsedTimer m_clock;
    qint64 m_lastLifeMs = 0;
    qint64 m_lastWatchMs = 0;
    qint64 m_rateSinceMs = 0;
    int m_rateCount = 0;
    bool m_isWanted = false;
    bool m_isLostTold = true;
    bool m_isListKnown = false;
};

} // namespace loket::device
