// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/shell/Reply.h"
#include "core/base/Worker.h"
#include "core/station/Station.h"

#include <memory>

namespace loket::desktop {

/// The station of the running program, in its own thread. Windows ask it through here and never wait: the
/// work runs beside the database and the keys, the answer comes back to the thread of `context`.
class StationDesk
{
public:
    /// Clock and random must outlive the desk; both are used from the station's thread.
    StationDesk(QString folder, const Clock &clock, Random &random);
    /// Finishes what was asked for, wipes the keys and gives the folder free.
    ~StationDesk();
    StationDesk(const StationDesk &) = delete;
    StationDesk &operator=(const StationDesk &) = delete;

    [[nodiscard]] Worker &worker() { return m_worker; }
    [[nodiscard]] const QString &folder() const { return m_folder; }

    /// `work(Station &)` gives Expected<T>. Answers WrongState where the station has not been opened.
    template <class Work, class Done>
    void ask(QObject *context, Work work, Done done)
    {
        using Result = std::invoke_result_t<Work &, Station &>;
        m_worker.post(
            context,
            [station = m_station, work = std::move(work)]() mutable -> Result {
                if (!*station)
                    return fail(ErrorCode::WrongState, QStringLiteral("station"));
                return work(**station);
            },
            std::move(done));
    }

    /// Work on the station whose end nobody waits for.
    template <class Work>
    void tell(Work work)
    {
        m_worker.post([station = m_station, work = std::move(work)]() mutable {
            if (*station)
                work(**station);
        });
    }

    /// Opens where it is not open, then as ask(). Errors also those of Station::open().
    template <class Work, class Done>
    void open(QObject *context, Work work, Done done)
    {
        using Result = std::invoke_result_t<Work &, Station &>;
        m_worker.post(
            context,
            [this, station = m_station, work = std::move(work)]() mutable -> Result {
                if (!*station) {
                    auto opened = Station::open(m_folder, m_clock, m_random);
                    if (!opened)
                        return fail(opened.error());
                    *station = std::move(*opened);
                }
                return work(**station);
            },
            std::move(done));
    }

    /// The station itself, for what is built on it in the station's thread (engine, counter); null before it
    /// is open.
    [[nodiscard]] std::shared_ptr<std::unique_ptr<Station>> handle() const { return m_station; }

private:
    QString m_folder;
    const Clock &m_clock;
    Random &m_random;
    std::shared_ptr<std::unique_ptr<Station>> m_station; ///< touched in the station's thread only
    Worker m_worker;
};

} // namespace loket::desktop
