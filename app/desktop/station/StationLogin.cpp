// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/station/StationGateways.h"

namespace loket::desktop {

namespace {

OperatorLook lookOf(const OperatorInfo &who) { return {who.id, who.displayName, roleName(who.role)}; }

Expected<StationFace> faceOf(Station &station)
{
    const StationProfile &profile = station.profile();
    StationFace face;
    face.counterName = profile.counterName;
    face.kecamatan = profile.kecamatan.name;
    face.regency = profile.regency.name;
    face.isDemo = profile.isDemo;
    face.stoppedUncleanly = station.stoppedUncleanly();
    face.keyFileFellBack = station.keyFileFellBack();
    const auto operators = station.operators();
    if (!operators)
        return fail(operators.error());
    for (const auto &who : *operators) {
        if (!who.isDisabled)
            face.operators.push_back(lookOf(who));
    }
    face.lastOperatorId = station.lastOperator().value_or(QString());
    if (const auto space = station.diskSpace()) {
        face.freeBytes = space->freeBytes;
        face.isDiskLow = space->state == DiskState::Low;
        face.isDiskFull = space->state == DiskState::Full;
        face.isDiskReadOnly = space->state == DiskState::ReadOnly;
    }
    return face;
}

} // namespace

void StationLogin::open(QObject *context, Reply<StationFace> reply)
{
    m_desk.open(context, faceOf, std::move(reply));
}

void StationLogin::logIn(QObject *context, const QString &operatorId, SecretBytes passphrase,
                         Reply<SessionLook> reply)
{
    m_desk.ask(
        context,
        [operatorId, passphrase = std::move(passphrase)](Station &station) -> Expected<SessionLook> {
            const auto session = station.logIn(operatorId, passphrase);
            if (!session)
                return fail(session.error());
            return SessionLook{lookOf(session->who), session->failuresBefore};
        },
        std::move(reply));
}

void StationLogin::lock()
{
    m_desk.tell([](Station &station) {
        (void)station.tidy(); // while the keys are there; a tidy that fails is done at the next lock
        station.lock();
    });
}

void StationLogin::logOut()
{
    m_desk.tell([](Station &station) { station.logOut(); });
}

} // namespace loket::desktop
