// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib.h>

#include "devices/plugins/fprint/GlibPump.h"

#include <QAbstractEventDispatcher>
#include <QSocketNotifier>
#include <QTimer>

#include <algorithm>
#include <vector>

namespace loket::fprint {

struct GlibPump::Watches
{
    GMainContext *context = nullptr;
    bool owned = false;
    std::vector<GPollFD> descriptors;
    std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
    QTimer deadline;

    void watch(const std::vector<GPollFD> &wanted);
};

namespace {

bool same(const std::vector<GPollFD> &a, const std::vector<GPollFD> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const GPollFD &x, const GPollFD &y) {
        return x.fd == y.fd && x.events == y.events;
    });
}

} // namespace

void GlibPump::Watches::watch(const std::vector<GPollFD> &wanted)
{
    if (same(wanted, descriptors))
        return;
    descriptors = wanted;
    notifiers.clear();
    for (const GPollFD &entry : wanted) {
        // The notifier only wakes Qt up; the next arm() lets GLib look at its descriptors itself.
        if (entry.events & (G_IO_IN | G_IO_PRI))
            notifiers.push_back(std::make_unique<QSocketNotifier>(entry.fd, QSocketNotifier::Read));
        if (entry.events & G_IO_OUT)
            notifiers.push_back(std::make_unique<QSocketNotifier>(entry.fd, QSocketNotifier::Write));
    }
}

std::unique_ptr<GlibPump> GlibPump::makeIfNeeded()
{
    QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
    if (dispatcher == nullptr || dispatcher->inherits("QEventDispatcherGlib"))
        return nullptr;
    return std::unique_ptr<GlibPump>(new GlibPump(dispatcher));
}

GlibPump::GlibPump(QAbstractEventDispatcher *dispatcher)
    : m_watches(std::make_unique<Watches>())
{
    m_watches->context = g_main_context_default();
    // libusb's thread adds sources to this context. GLib only signals our descriptors for that while some
    // thread owns the context, so it is kept for as long as the pump lives.
    m_watches->owned = g_main_context_acquire(m_watches->context);
    if (!m_watches->owned)
        qWarning("fprint: another thread runs GLib's main context; readers may not answer");
    m_watches->deadline.setSingleShot(true);
    // Each turn of Qt's loop begins with awake(); only one that may sleep has aboutToBlock().
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, &GlibPump::turn);
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &GlibPump::arm);
}

GlibPump::~GlibPump()
{
    if (m_watches->owned)
        g_main_context_release(m_watches->context);
}

void GlibPump::turn()
{
    // A driver whose source is always ready must not keep Qt from its own events.
    constexpr int kMostIterations = 32;
    int iterations = 0;
    while (iterations < kMostIterations && g_main_context_iteration(m_watches->context, FALSE))
        ++iterations;
}

void GlibPump::arm()
{
    turn();
    GMainContext *context = m_watches->context;
    gint priority = 0;
    const bool ready = g_main_context_prepare(context, &priority);
    gint timeoutMs = -1;
    std::vector<GPollFD> wanted(m_watches->descriptors.size() + 8);
    int count = 0;
    while ((count = g_main_context_query(context, priority, &timeoutMs, wanted.data(), int(wanted.size()))) >
           int(wanted.size()))
        wanted.resize(size_t(count));
    wanted.resize(size_t(count));
    m_watches->watch(wanted);
    if (ready)
        timeoutMs = 0;
    if (timeoutMs >= 0)
        m_watches->deadline.start(timeoutMs);
    else
        m_watches->deadline.stop();
}

} // namespace loket::fprint
