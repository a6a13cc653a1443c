// SPDX-License-Identifier: GPL-3.0-or-later
// station tpm [status|bind|unbind]

#include "app/ctl/Say.h"
#include "app/ctl/StationAccess.h"

#include "app/words/Words.h"

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

Exit tpmStatus(const Call &call, StationView &station)
{
    Output &out = call.out;
    const auto state = station.tpmState();
    if (!state)
        return out.fail(state.error());
    out.field(Say::tr("Terikat pada TPM"), state->isBound ? Say::tr("ya") : Say::tr("tidak"));
    if (state->chip)
        out.field(u"TPM"_s,
                  u"%1, firmware %2%3"_s.arg(state->chip->maker, state->chip->firmware,
                                             state->chip->isLockedOut ? Say::tr(", terkunci") : QString()));
    const bool isWell = state->trouble.code == ErrorCode::None;
    if (state->isBound && isWell)
        out.line(Say::tr("TPM ini membuka kunci stasiun ini."));
    out.set(u"bound"_s, state->isBound);
    out.set(u"chip"_s, state->chip ? QJsonValue(QJsonObject{{u"maker"_s, state->chip->maker},
                                                            {u"firmware"_s, state->chip->firmware},
                                                            {u"locked_out"_s, state->chip->isLockedOut}})
                                   : QJsonValue());
    return isWell ? Exit::Done : out.fail(state->trouble);
}

void advise(const Call &call, const QStringList &advice)
{
    for (const QString &line : advice)
        call.out.line(line);
    call.out.set(u"message"_s, advice.join(u' '));
}

Exit tpmBind(const Call &call, StationAccess &access)
{
    if (auto bound = access.station().bindToTpm(); !bound)
        return call.out.fail(bound.error());
    call.out.set(u"bound"_s, true);
    advise(call, words::tpmBoundAdvice());
    return Exit::Done;
}

Exit tpmUnbind(const Call &call, StationAccess &access)
{
    if (auto open = access.station().unbindFromTpm(); !open)
        return call.out.fail(open.error());
    call.out.set(u"bound"_s, false);
    advise(call, {words::tpmUnboundAdvice()});
    return Exit::Done;
}

Exit stationTpm(const Call &call)
{
    const QString what = call.arguments.value(0, u"status"_s);
    if (what == "status"_L1)
        return withView(tpmStatus)(call);
    if (what == "bind"_L1)
        return withLogin(tpmBind)(call);
    if (what == "unbind"_L1)
        return withLogin(tpmUnbind)(call);
    return call.out.usage(Say::tr("'%1' bukan salah satu dari: status, bind, unbind").arg(what));
}

} // namespace

void addStationTpmCommands(CommandTable &table)
{
    table.push_back({{u"station"_s, u"tpm"_s},
                     Say::tr("Ikat kunci pada chip keamanan (TPM 2.0) komputer ini, atau lihat keadaannya."),
                     u"[status|bind|unbind]"_s,
                     0,
                     1,
                     {},
                     {u"station tpm"_s, u"station tpm bind --operator dewi"_s},
                     stationTpm});
}

} // namespace loket::ctl
