// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/counter/Counter.h"

#include "core/counter/ApprovalRequests.h"
#include "core/counter/IkdVisit.h"
#include "core/enrolment/PacketRecord.h"

using namespace Qt::StringLiterals;

namespace loket {

namespace {

Expected<std::unique_ptr<VisitEngine>> openEngine(const Counter &counter, const QString &service,
                                                  const QUuid *visit)
{
    const auto actor = counter.actor();
    if (!actor)
        return fail(actor.error());
    auto workflow = Workflow::load(service, counter.settingLookup());
    if (!workflow)
        return fail(workflow.error());
    const VisitEngine::Context context{counter.station, counter.clock, counter.random, counter.policy(),
                                       counter.regions};
    return visit ? VisitEngine::resume(*visit, std::move(*workflow), context, *actor)
                 : VisitEngine::openNew(std::move(*workflow), context, *actor);
}

} // namespace

Workflow::SettingLookup Counter::settingLookup() const
{
    return [settings = station.settings()](const QString &key) {
        return findSetting(key) ? settings.value(key) : QJsonValue(QJsonValue::Undefined);
    };
}

EnrolmentPolicy Counter::policy() const
{
    const Settings &settings = station.settings();
    EnrolmentPolicy policy;
    const YearsMonths early = settings.age(u"early_age"_s);
    policy.earlyRecording = {early.years, early.months};
    policy.secondPersonNow = settings.flag(u"approve_exceptions"_s);
    const YearsMonths ikd = settings.age(u"ikd_age"_s);
    policy.preflight.fromAge = {ikd.years, ikd.months};
    policy.preflight.androidMinimum = int(settings.integer(u"ikd_android_minimum"_s));
    policy.preflight.androidRecommended = int(settings.integer(u"ikd_android_recommended"_s));
    policy.preflight.iosMinimum = int(settings.integer(u"ikd_ios_minimum"_s));
    policy.qrDirection = qrDirectionFromName(settings.text(u"qr_direction"_s));
    return policy;
}

Expected<Actor> Counter::actor() const
{
    const auto &session = station.session();
    if (!session || !station.isUnlocked())
        return fail(ErrorCode::Locked);
    return Actor{session->who.id, station.may(Permission::Approve)};
}

VisitSession::EngineFactory Counter::newVisit(const QString &service) const
{
    return [counter = *this, service]() -> Expected<std::unique_ptr<VisitEngine>> {
        if (auto room = counter.station.checkRoomForVisit(); !room)
            return fail(room.error());
        return openEngine(counter, service, nullptr);
    };
}

VisitSession::EngineFactory Counter::resumeVisit(const QUuid &visit) const
{
    return [counter = *this, visit]() -> Expected<std::unique_ptr<VisitEngine>> {
        const auto summary = counter.station.summary(visit);
        if (!summary)
            return fail(summary.error());
        return openEngine(counter, summary->service, &visit);
    };
}

VisitSession::Sealer Counter::sealer() const
{
    return [counter = *this](VisitEngine &engine) -> Expected<QUuid> {
        auto content =
            buildPacketContent(engine, counter.station.profile().stationId, counter.clock.nowUtc());
        if (!content)
            return fail(content.error());
        return counter.station.sealVisit(engine.summary(),
                                         {std::move(content->files), approvalRequests(engine.visit()),
                                          std::move(content->reviewCopy), ikdServed(engine)});
    };
}

} // namespace loket
