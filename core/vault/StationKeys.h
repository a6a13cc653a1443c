// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/SecretBytes.h"
#include "core/vault/Crypto.h"

namespace loket {

/// The station key and what is derived from it; exists only between login and lock.
struct StationKeys
{
    SecretBytes master; ///< 32 random bytes made with the station; wrapped for every operator
    SecretBytes drafts; ///< wraps the key of each unfinished visit
    SecretBytes nikIndex;
    SecretBytes details;  ///< labels of visits, review copies, details of the audit log
    SecretBytes access;   ///< authenticates the table of operators
    SecretBytes payloads; ///< hashes of codes that were accepted
    SigningKey signing;   ///< packets, audit log, station profile

    [[nodiscard]] static StationKeys fromMaster(SecretBytes master);
};

} // namespace loket
