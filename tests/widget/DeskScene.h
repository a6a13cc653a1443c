// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch.hpp>

#include "app/desktop/station/StationGateways.h"
#include "app/words/Words.h"
#include "core/station/Approvals.h"
#include "core/station/DemoStation.h"

#include <QTemporaryDir>
#include <QTest>

namespace loket::test {

using namespace loket::desktop;
using namespace Qt::StringLiterals;

/// A demo station in a folder of its own, with a cheap passphrase derivation.
struct DeskScene
{
    QTemporaryDir dir;
    SystemClock clock;
    SystemRandom random;
    QString folder = dir.filePath(u"station"_s);
    std::unique_ptr<StationDesk> desk;
    QObject context;

    DeskScene()
    {
        REQUIRE(words::installLanguage(u"id"_s));
        InitOptions options;
        options.kdf = {1, 64 * 1024};
        options.settings = {{u"disk_low_mb"_s, 2}, {u"disk_full_mb"_s, 1}, {u"disk_reserve_mb"_s, 0}};
        REQUIRE(initDemoStation(folder, options, clock, random));
        desk = std::make_unique<StationDesk>(folder, clock, random);
    }

    /// Asks and waits for the one answer.
    template <class T, class Ask>
    Expected<T> wait(const Ask &ask)
    {
        std::optional<Expected<T>> got;
        ask([&got](Expected<T> answer) {
            REQUIRE_FALSE(got); // exactly once
            got = std::move(answer);
        });
        CHECK_FALSE(got); // never at once
        REQUIRE(QTest::qWaitFor([&] { return got.has_value(); }, 20'000));
        return std::move(*got);
    }

    Expected<StationFace> open()
    {
        StationLogin login(*desk);
        return wait<StationFace>([&](auto reply) { login.open(&context, reply); });
    }

    Expected<SessionLook> logIn(const QString &who)
    {
        StationLogin login(*desk);
        const QByteArray passphrase = passphraseOf(who);
        return wait<SessionLook>(
            [&](auto reply) { login.logIn(&context, who, SecretBytes::copyOf(passphrase), reply); });
    }

    [[nodiscard]] static QByteArray passphraseOf(const QString &who)
    {
        for (const auto &person : demoOperators())
            if (person.id == who)
                return person.passphrase.toUtf8();
        return "wrong";
    }

    QUuid sealVisit(const std::vector<ApprovalRequest> &requests)
    {
        const QUuid id = addVisit(VisitState::Open, u"Contoh Satu"_s, 1);
        const auto sealed = wait<QUuid>([&](auto reply) {
            desk->ask(
                &context,
                [id, requests](Station &station) -> Expected<QUuid> {
                    const auto summary = station.summary(id);
                    if (!summary)
                        return fail(summary.error());
                    return station.sealVisit(*summary, {{{u"record.json"_s, "{}"}}, requests, {}});
                },
                reply);
        });
        REQUIRE(sealed);
        return id;
    }

    QUuid addVisit(VisitState state, const QString &name, int minutesAgo)
    {
        VisitSummary visit;
        visit.id = random.uuid();
        visit.service = u"ektp_enrolment"_s;
        visit.state = state;
        visit.openedAtUtc = visit.updatedAtUtc = clock.nowUtc().addSecs(-60LL * minutesAgo);
        visit.operatorId = u"sari"_s;
        visit.currentStep = u"registration"_s;
        visit.label = name;
        visit.maskedNik = u"3576••••••••0003"_s;
        const VisitEvent opened{
            1, u"opened"_s, visit.openedAtUtc, u"sari"_s, {{u"service"_s, visit.service}}};
        const auto made = wait<void>([&](auto reply) {
            desk->ask(
                &context, [visit, opened](Station &station) { return station.create(visit, opened); }, reply);
        });
        REQUIRE(made);
        return visit.id;
    }
};

} // namespace loket::test
