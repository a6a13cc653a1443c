// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/station/Station.h"

namespace loket {

/// Codes of IKD activations that were accepted at this station, so that none is taken twice. Only a keyed
/// hash is kept, for used_code_days days; it says nothing to whoever has no key. Needs Record.
class UsedPayloads
{
public:
    /// The station must outlive it; its thread is used.
    explicit UsedPayloads(Station &station)
        : m_station(station)
    {}

    /// Whether another visit took it; the same visit may show its code again. Errors: Locked, NotAllowed.
    [[nodiscard]] Expected<bool> wasUsed(const QByteArray &payload, const QUuid &visit);
    /// Durable before the step counts as done. Gives the keyed hash for the record, and changes nothing where
    /// this visit has it already. Errors: AlreadyExists (another visit took it).
    Expected<QByteArray> remember(const QByteArray &payload, const QUuid &visit);

private:
    Station &m_station;
};

} // namespace loket
