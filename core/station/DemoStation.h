// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/station/Station.h"

#include <QString>

#include <vector>

namespace loket {

/// A person of the demo station. The passphrases are fixed and public: the README prints them.
struct DemoOperator
{
    QString id;
    QString displayName;
    Role role = Role::None;
    QString passphrase;
};

[[nodiscard]] const std::vector<DemoOperator> &demoOperators();

/// Profile of the demo counter at the place of resources/demo/place.json; recipient keys still empty.
/// Errors: NotFound, DiskRead, Malformed.
[[nodiscard]] Expected<StationProfile> demoProfile();

struct DemoStation
{
    QString hubKeyPath; ///< secret key of the pretended hub: `loketctl packet open --key`
    QString recoveryKeyPath;
};

/// Makes a station with everything a real one has, plus the secret halves of "its hub" in
/// `<folder>/demo-hub/`, marked as demo. Errors: those of Station::init().
Expected<DemoStation> initDemoStation(const QString &folder, const InitOptions &options, const Clock &clock,
                                      Random &random);

} // namespace loket
