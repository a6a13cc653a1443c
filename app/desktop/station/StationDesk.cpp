// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/station/StationDesk.h"

namespace loket::desktop {

StationDesk::StationDesk(QString folder, const Clock &clock, Random &random)
    : m_folder(std::move(folder))
    , m_clock(clock)
    , m_random(random)
    , m_station(std::make_shared<std::unique_ptr<Station>>())
    , m_worker(QStringLiteral("station"))
{}

StationDesk::~StationDesk()
{
    // In the thread that opened it; the worker does this before its own end.
    m_worker.post([station = m_station] { station->reset(); });
}

} // namespace loket::desktop
