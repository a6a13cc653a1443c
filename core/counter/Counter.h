// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrolment/VisitSession.h"
#include "core/ikd/CodeVerdict.h"
#include "core/station/Station.h"

#include <QString>
#include <QUuid>

// Binds the engine to a station: its settings become rules, its folder the journal. Shared by the desktop and
// `loketctl`, so that both run the same visit.

namespace loket {

/// Everything here runs in the station's thread, except where it says otherwise. Station, clock, random and
/// regions outlive what is made.
struct Counter
{
    Station &station;
    Clock &clock;
    Random &random;
    const RegionTable *regions = nullptr;

    /// Values written "setting:KEY" in workflow definitions.
    [[nodiscard]] Workflow::SettingLookup settingLookup() const;
    [[nodiscard]] EnrolmentPolicy policy() const;
    /// Who is logged in. Error: Locked.
    [[nodiscard]] Expected<Actor> actor() const;

    /// For VisitSession::open(). Errors: those of Workflow::load() and VisitEngine; DiskFull below the limit
    /// for new visits; WrongState where this Loket cannot read the visit's workflow version.
    [[nodiscard]] VisitSession::EngineFactory newVisit(const QString &service) const;
    [[nodiscard]] VisitSession::EngineFactory resumeVisit(const QUuid &visit) const;
    /// Builds the packet's content and seals the visit.
    [[nodiscard]] VisitSession::Sealer sealer() const;
    /// Judges the codes that one frame showed. The first that fits is recorded in the visit and remembered,
    /// so that no other visit takes it; where none fits the answer is about the first. Errors: those of
    /// PayloadProfiles::load(), UsedPayloads and VisitEngine::recordQr().
    [[nodiscard]] Expected<CodeVerdict> takeCode(const std::vector<QByteArray> &payloads, VisitEngine &engine,
                                                 int readMs) const;
};

} // namespace loket
