// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/counter/Counter.h"
#include "core/ikd/payload/PayloadJudge.h"
#include "core/station/UsedPayloads.h"

using namespace Qt::StringLiterals;

namespace loket {

namespace {

Expected<CodeVerdict> judged(const QByteArray &payload, const VisitEngine &engine, Station &station,
                             const QDateTime &nowUtc)
{
    const auto profiles = PayloadProfiles::load();
    const auto resident = engine.resident();
    if (!profiles || !resident)
        return fail(profiles ? resident.error() : profiles.error());
    const Settings &settings = station.settings();
    PayloadPolicy policy;
    policy.acceptsUnknown = settings.flag(u"qr_accept_unknown"_s);
    policy.clockSeconds = int(settings.integer(u"qr_clock_seconds"_s));
    policy.acceptsTraining = station.profile().isDemo;
    const PayloadVerdict verdict = judgePayload(payload, *resident, nowUtc, *profiles, policy);
    CodeVerdict answer{payloadAnswerName(verdict.answer), isAccepted(verdict.answer), verdict.profile, {}};
    if (!answer.isAccepted)
        return answer;
    const auto digest = UsedPayloads(station).remember(payload, engine.visit().id());
    if (!digest && digest.error().code == ErrorCode::AlreadyExists)
        return CodeVerdict{u"used"_s, false, verdict.profile, {}};
    if (!digest)
        return fail(digest.error());
    answer.digest = *digest;
    return answer;
}

} // namespace

Expected<CodeVerdict> Counter::takeCode(const std::vector<QByteArray> &payloads, VisitEngine &engine,
                                        int readMs) const
{
    CodeVerdict answer;
    for (const QByteArray &payload : payloads) {
        const auto verdict = judged(payload, engine, station, clock.nowUtc());
        if (!verdict)
            return fail(verdict.error());
        if (answer.answer.isEmpty() || verdict->isAccepted)
            answer = *verdict;
        if (!verdict->isAccepted)
            continue;
        const auto recorded = engine.recordQr({QrDirection::CounterReads, verdict->answer, verdict->profile,
                                               verdict->digest, int(payload.size()), readMs});
        return recorded ? Expected<CodeVerdict>(answer) : Expected<CodeVerdict>(fail(recorded.error()));
    }
    return answer;
}

} // namespace loket
