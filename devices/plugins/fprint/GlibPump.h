// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QAbstractEventDispatcher;

namespace loket::fprint {

/// Runs GLib's default main context, on which libfprint answers, from a Qt event loop that is not built on
/// GLib (QT_NO_GLIB=1, or a Qt without it). Nothing polls: GLib's file descriptors and its next deadline
/// become Qt socket notifiers and a timer each time Qt is about to sleep. One thread; libfprint stays in it.
class GlibPump : public QObject
{
    Q_OBJECT
public:
    /// nullptr where this thread's Qt loop is GLib's already (Debian's default) and nothing has to be done.
    [[nodiscard]] static std::unique_ptr<GlibPump> makeIfNeeded();

    ~GlibPump() override;

private:
    explicit GlibPump(QAbstractEventDispatcher *dispatcher);
    void turn(); ///< what GLib has ready now
    void arm();  ///< and what Qt shall wake up for

    struct Watches;
    std::unique_ptr<Watches> m_watches;
};

} // namespace loket::fprint
