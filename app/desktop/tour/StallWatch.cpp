// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/tour/StallWatch.h"

#include <QAbstractEventDispatcher>
#include <QJsonArray>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

constexpr double kBudgetMs = 50;
constexpr std::size_t kLongest = 12;
constexpr double kNsPerMs = 1e6;

qint64 threadCpuNs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

QJsonObject percentiles(std::vector<double> values)
{
    if (values.empty())
        return {};
    std::sort(values.begin(), values.end());
    const auto at = [&](double share) { return values[std::size_t(share * double(values.size() - 1))]; };
    return {{u"p50"_s, at(0.5)}, {u"p95"_s, at(0.95)}, {u"p99"_s, at(0.99)}, {u"max"_s, values.back()}};
}

} // namespace

StallWatch::StallWatch(QObject *parent)
    : QObject(parent)
{
    auto *dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, &StallWatch::wake, Qt::DirectConnection);
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &StallWatch::rest,
            Qt::DirectConnection);
}

void StallWatch::wake()
{
    if (m_isAwake)
        return; // another round without a rest in between: the same stretch
    m_isAwake = true;
    m_wall.start();
    m_cpuNs = threadCpuNs();
}

void StallWatch::rest()
{
    if (!m_isAwake)
        return;
    m_isAwake = false;
    m_stretches.push_back(
        {double(m_wall.nsecsElapsed()) / kNsPerMs, double(threadCpuNs() - m_cpuNs) / kNsPerMs, m_scene});
}

QJsonObject StallWatch::result() const
{
    std::vector<double> wall;
    std::vector<double> cpu;
    for (const Stretch &stretch : m_stretches) {
        wall.push_back(stretch.wallMs);
        cpu.push_back(stretch.cpuMs);
    }
    std::vector<Stretch> longest = m_stretches;
    const std::size_t count = std::min(kLongest, longest.size());
    std::partial_sort(longest.begin(), longest.begin() + std::ptrdiff_t(count), longest.end(),
                      [](const Stretch &a, const Stretch &b) { return a.cpuMs > b.cpuMs; });
    QJsonArray named;
    for (std::size_t i = 0; i < count; ++i)
        named.append(QJsonObject{{u"scene"_s, longest[i].scene},
                                 {u"wall_ms"_s, longest[i].wallMs},
                                 {u"cpu_ms"_s, longest[i].cpuMs}});
    return {{u"stretches"_s, qint64(m_stretches.size())},
            {u"wall_ms"_s, percentiles(wall)},
            {u"cpu_ms"_s, percentiles(cpu)},
            {u"over_50_ms"_s,
             qint64(std::count_if(wall.begin(), wall.end(), [](double ms) { return ms > kBudgetMs; }))},
            {u"cpu_over_50_ms"_s,
             qint64(std::count_if(cpu.begin(), cpu.end(), [](double ms) { return ms > kBudgetMs; }))},
            {u"longest"_s, named}};
}

} // namespace loket::desktop
