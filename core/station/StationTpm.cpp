// SPDX-License-Identifier: GPL-3.0-or-later
// A station's keys and the TPM of its computer.
#include "core/station/Station.h"

#include "core/vault/TpmBinding.h"

namespace loket {

using namespace Qt::StringLiterals;

namespace {

/// One connection after the other: some chips serve but one.
Expected<TpmInfo> askChip()
{
    const auto tcti = chosenTcti();
    auto tpm = tcti ? Tpm::open(*tcti) : fail(tcti.error());
    if (!tpm)
        return fail(tpm.error());
    auto info = tpm->info();
    const auto name = tpm->primaryName(); // what every use begins with
    return name ? info : fail(name.error());
}

} // namespace

Expected<TpmState> StationView::tpmState() const
{
    const auto keyFile = m_keyFile.load();
    if (!keyFile)
        return fail(keyFile.error());
    TpmState state;
    state.isBound = !keyFile->content.tpm.isEmpty();
    if (auto info = askChip())
        state.chip = std::move(*info);
    else
        state.trouble = info.error();
    if (state.isBound && state.chip)
        if (const auto key = layerKeyOf(keyFile->content); !key)
            state.trouble = key.error();
    return state;
}

Expected<void> Station::bindToTpm()
{
    if (const auto open = keysFor(Permission::ManageOperators); !open)
        return fail(open.error());
    return changeWithAudit(u"tpm_bound"_s, {}, {},
                           [&](Transaction &transaction) { return m_operators.bind(transaction); });
}

Expected<void> Station::unbindFromTpm()
{
    if (const auto open = keysFor(Permission::ManageOperators); !open)
        return fail(open.error());
    return changeWithAudit(u"tpm_unbound"_s, {}, {},
                           [&](Transaction &transaction) { return m_operators.unbind(transaction); });
}

} // namespace loket
