// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Command.h"

#include "core/base/Clock.h"
#include "core/base/Random.h"
#include "core/base/SecretBytes.h"
#include "core/station/Station.h"

#include <QCommandLineOption>

#include <memory>

namespace loket::ctl {

/// --station, else $XDG_DATA_HOME/loket.
[[nodiscard]] QString stationFolder(const Call &call);

/// First line of --passphrase-file, else LOKET_PASSPHRASE; empty where neither is there. Never an argument:
/// the list of processes shows those to everybody. Errors: NotFound, DiskRead, TooLarge.
[[nodiscard]] Expected<SecretBytes> readPassphrase(const Call &call);

/// The same for another person's: --new-passphrase-file, else LOKET_NEW_PASSPHRASE.
[[nodiscard]] Expected<SecretBytes> readNewPassphrase(const Call &call);
[[nodiscard]] QCommandLineOption newPassphraseOption();

/// The station of a command with the clock and the chance it runs on.
class StationAccess
{
public:
    /// Errors: those of Station::open().
    [[nodiscard]] static Expected<std::unique_ptr<StationAccess>> open(const Call &call);

    /// As --operator (LOKET_OPERATOR) with their passphrase. Errors: Locked where one of them is missing, and
    /// those of Station::logIn().
    Expected<void> logIn(const Call &call);

    [[nodiscard]] Station &station() { return *m_station; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] Random &random() { return m_random; }

private:
    StationAccess() = default;

    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<Station> m_station;
};

using StationCommand = std::function<Exit(const Call &, StationAccess &)>;

/// A command's run() that opens the station first, and logs in where asked; errors are shown and end it.
[[nodiscard]] std::function<Exit(const Call &)> withStation(StationCommand command);
[[nodiscard]] std::function<Exit(const Call &)> withLogin(StationCommand command);

} // namespace loket::ctl
