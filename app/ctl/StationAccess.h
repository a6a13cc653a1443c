// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Command.h"

#include "core/base/Clock.h"
#include "core/base/Random.h"
#include "core/base/SecretBytes.h"
#include "core/station/Station.h"

#include <QCommandLineOption>

#include <memory>
#include <variant>

namespace loket::ctl {

/// --station, else $XDG_DATA_HOME/loket.
[[nodiscard]] QString stationFolder(const Call &call);

/// --operator, else LOKET_OPERATOR; empty where neither is there.
[[nodiscard]] QString operatorOf(const Call &call);

/// First line of --passphrase-file, else LOKET_PASSPHRASE; empty where neither is there. Never an argument:
/// the list of processes shows those to everybody. Errors: those of readInput().
[[nodiscard]] Expected<SecretBytes> readPassphrase(const Call &call);

/// Locked, with the option that is missing: nobody named, or else no passphrase.
[[nodiscard]] Error missingLogin(const QString &operatorId);

/// The same for another person's: --new-passphrase-file, else LOKET_NEW_PASSPHRASE.
[[nodiscard]] Expected<SecretBytes> readNewPassphrase(const Call &call);
[[nodiscard]] QCommandLineOption newPassphraseOption();
/// The second person of a change that two make together: --second with --second-passphrase-file, else
/// LOKET_SECOND_PASSPHRASE. Nobody where --second was not given.
[[nodiscard]] QList<QCommandLineOption> secondPersonOptions();
[[nodiscard]] std::variant<SecondPerson, Exit> secondPersonOf(const Call &call);
/// Says what is wanted where a second person is missing; then as Output::fail().
[[nodiscard]] Exit failByTwo(const Call &call, const Error &error, const QString &about = {});

/// The station of a command with the clock and the chance it runs on.
class StationAccess
{
public:
    /// Errors: those of Station::open().
    [[nodiscard]] static Expected<std::unique_ptr<StationAccess>> open(const Call &call);

    /// As --operator (LOKET_OPERATOR) with their passphrase. Errors: Locked where one of them is missing
    /// (context: the option), and those of Station::logIn().
    Expected<void> logIn(const Call &call, const SecretBytes &passphrase);

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

using ViewCommand = std::function<Exit(const Call &, StationView &)>;

/// What a command reads that needs nobody's login: the station itself, or a view of it where another program
/// holds it. Errors: those of Station::open() but InUse, and those of StationView::open().
class StationReading
{
public:
    [[nodiscard]] static Expected<std::unique_ptr<StationReading>> open(const Call &call);
    [[nodiscard]] StationView &view() { return m_access ? m_access->station() : *m_view; }

private:
    StationReading() = default;

    SystemClock m_clock;
    std::unique_ptr<StationAccess> m_access;
    std::unique_ptr<StationView> m_view;
};

/// One line on stderr, and "mirror" in the JSON document, where the folder for copies is not what it should
/// be: else a pulled stick would be noticed when it is needed.
void tellMirror(const Call &call, StationView &station);

/// Trouble with the station of a command, its folder named where that is what is wrong.
[[nodiscard]] Exit failStation(const Call &call, const Error &error);

/// A command's run() that only looks, also beside an open window.
[[nodiscard]] std::function<Exit(const Call &)> withView(ViewCommand command);

/// What a command does where nothing can be written into the folder, so that nobody can log in either; with
/// the error that says so.
using UnwritableCommand = std::function<Exit(const Call &, StationView &, const Error &)>;

/// A command's run() that opens the station first, and logs in where asked; errors are shown and end it.
[[nodiscard]] std::function<Exit(const Call &)> withStation(StationCommand command,
                                                            UnwritableCommand otherwise = {});
[[nodiscard]] std::function<Exit(const Call &)> withLogin(StationCommand command,
                                                          UnwritableCommand otherwise = {});

} // namespace loket::ctl
