// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QJsonObject>
#include <QObject>

#include <vector>

namespace loket::desktop {

/// How long the window's thread was at work between two rests of its event loop: for that time a key or a
/// click waits. Wall time says what the operator felt, CPU time what our code did (the difference is the
/// machine's other work). Budget: design.md section 12, never above 50 ms.
///
/// Needs Qt's own event dispatcher: set QT_NO_GLIB=1 before the application is made. With GLib's, which does
/// its work between "about to block" and "awake", nothing would be seen.
class StallWatch final : public QObject
{
    Q_OBJECT
public:
    /// Watches the thread it is made in, from now on.
    explicit StallWatch(QObject *parent = nullptr);

    /// Names what happens from now on; the longest stretches are told with it.
    void setScene(const QString &scene) { m_scene = scene; }

    /// {"stretches", "wall_ms": {p50, p95, p99, max}, "cpu_ms": {…}, "over_50_ms", "longest": [{scene,
    /// wall_ms, cpu_ms} …]}, milliseconds.
    [[nodiscard]] QJsonObject result() const;

private:
    struct Stretch
    {
        double wallMs = 0;
        double cpuMs = 0;
        QString scene;
    };

    void wake();
    void rest();

    QElapsedTimer m_wall;
    qint64 m_cpuNs = 0;
    bool m_isAwake = false;
    QString m_scene;
    std::vector<Stretch> m_stretches;
};

} // namespace loket::desktop
