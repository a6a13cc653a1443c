// SPDX-License-Identifier: GPL-3.0-or-later
// ikd accounts …, ikd follow-up …, ikd target: on activations that visit simulate made.
#include "tests/cli/Demo.h"

#include <catch2/catch.hpp>

#include <QDate>

using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

/// A station with two active accounts.
struct Activated : Demo
{
    QMap<QString, QString> sari = as(u"sari"_s);
    QMap<QString, QString> bayu = as(u"bayu"_s);
    QJsonArray visits;

    Activated()
    {
        const auto simulated = run({u"visit"_s, u"simulate"_s, u"--service"_s, u"ikd_activation"_s,
                                    u"--count"_s, u"2"_s, u"--seed"_s, u"5"_s},
                                   sari);
        INFO(simulated.err.toStdString());
        REQUIRE(simulated.exitCode == 0);
        visits = simulated.json()[u"visits"_s].toArray();
    }

    [[nodiscard]] CtlResult ikd(QStringList line, const QMap<QString, QString> &who) const
    {
        return run(QStringList{u"ikd"_s} + line, who);
    }
    [[nodiscard]] QJsonObject account(const QString &id) const
    {
        const auto shown = ikd({u"accounts"_s, u"show"_s, id}, sari);
        INFO(shown.err.toStdString());
        REQUIRE(shown.exitCode == 0);
        return shown.json()[u"account"_s].toObject();
    }
    [[nodiscard]] CtlResult ask(const QString &action, const QString &id, const QString &reason,
                                const QMap<QString, QString> &who) const
    {
        return ikd({u"accounts"_s, action, id, u"--identity"_s, u"card_and_face"_s, u"--reason"_s, reason},
                   who);
    }
    [[nodiscard]] CtlResult decide(const CtlResult &asked, const QStringList &how,
                                   const QMap<QString, QString> &who) const
    {
        const QString id = QString::number(asked.json()[u"approval"_s].toInteger());
        return run(QStringList{u"approval"_s, u"decide"_s, id} + how, who);
    }
};

} // namespace

TEST_CASE("accounts come from activations, change by two people, and are followed up until they are closed")
{
    const Activated here;
    const auto list = here.ikd({u"accounts"_s, u"list"_s, u"--state"_s, u"active"_s}, here.sari);
    REQUIRE(list.exitCode == 0);
    const QJsonArray accounts = list.json()[u"accounts"_s].toArray();
    REQUIRE(accounts.size() == 2);
    const QString name = here.visits[0][u"name"_s].toString();
    CHECK_FALSE(list.out.contains(name.toUtf8()));
    CHECK_FALSE(list.out.contains(here.visits[0][u"nik"_s].toString().toUtf8()));
    CHECK(accounts[0][u"name"_s].toString().contains(u"•••"));
    const auto byNik =
        here.ikd({u"accounts"_s, u"show"_s, u"--nik"_s, here.visits[0][u"nik"_s].toString()}, here.sari);
    CHECK(byNik.json()[u"account"_s][u"id"_s] == accounts[0][u"id"_s]);
    const QString id = QString::number(accounts[0][u"id"_s].toInteger());

    // Refused: seen, and nothing changes.
    const auto asked = here.ask(u"deactivate"_s, id, u"phone_lost"_s, here.sari);
    REQUIRE(asked.exitCode == 0);
    CHECK(here.account(id)[u"state"_s] == u"active"_s);
    CHECK(here.ask(u"release"_s, id, u"phone_lost"_s, here.sari).exitCode == 1); // one waits already
    REQUIRE(here.decide(asked, {u"--refuse"_s, u"--reason"_s, u"no_evidence"_s}, here.bayu).exitCode == 0);
    CHECK(here.account(id)[u"state"_s] == u"active"_s);
    CHECK(here.account(id)[u"request"_s][u"state"_s] == u"refused"_s);

    // Never by the person who asks.
    const auto own = here.ask(u"release"_s, id, u"phone_replaced"_s, here.bayu);
    REQUIRE(own.exitCode == 0);
    CHECK(here.decide(own, {u"--approve"_s}, here.bayu).exitCode == 3);
    REQUIRE(here.decide(own, {u"--refuse"_s, u"--reason"_s, u"wrong_reason"_s}, here.bayu).exitCode == 3);
}

TEST_CASE("an account that leaves its phone is followed up, with a message that names nobody")
{
    const Activated here;
    REQUIRE(here.ikd({u"follow-up"_s, u"list"_s}, here.sari).json()[u"accounts"_s].toArray().isEmpty());
    const auto released = here.ask(u"release"_s, u"1"_s, u"phone_replaced"_s, here.sari);
    REQUIRE(here.decide(released, {u"--approve"_s}, here.bayu).exitCode == 0);
    const QJsonArray waiting =
        here.ikd({u"follow-up"_s, u"list"_s}, here.sari).json()[u"accounts"_s].toArray();
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0][u"missing"_s] == u"device_released"_s);
    CHECK_FALSE(waiting[0][u"missing_words"_s].toString().isEmpty());
    CHECK(waiting[0][u"waiting_days"_s] == 0);
    CHECK(here.ikd({u"follow-up"_s, u"list"_s, u"--due"_s}, here.sari)
              .json()[u"accounts"_s]
              .toArray()
              .isEmpty());

    const QMap<QString, QString> dewi = here.as(u"dewi"_s);
    REQUIRE(here.run({u"station"_s, u"set"_s, u"office_name"_s, u"Kantor Contoh"_s}, dewi).exitCode == 0);
    const auto text = here.ikd({u"follow-up"_s, u"message"_s, u"1"_s}, here.sari);
    REQUIRE(text.exitCode == 0);
    const QString message = text.json()[u"message"_s].toString();
    CHECK(message.contains(u"Kantor Contoh"));
    CHECK(message.contains(waiting[0][u"name"_s].toString()));
    for (const QJsonValue visit : here.visits)
        CHECK_FALSE(message.contains(visit[u"name"_s].toString()));
    CHECK(here.ikd({u"follow-up"_s, u"message"_s, u"1"_s, u"--text-language"_s, u"en"_s}, here.sari)
              .json()[u"message"_s] != message);

    CHECK(here.ikd({u"follow-up"_s, u"contacted"_s, u"1"_s, u"--note"_s, u"besok"_s}, here.sari).exitCode ==
          0);
    CHECK(here.account(u"1"_s)[u"contacted_by"_s] == u"sari"_s);
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    CHECK(here.ikd({u"follow-up"_s, u"reschedule"_s, u"1"_s, u"--on"_s, today}, here.sari).exitCode == 0);
    CHECK(
        here.ikd({u"follow-up"_s, u"list"_s, u"--due"_s}, here.sari).json()[u"accounts"_s].toArray().size() ==
        1);
    CHECK(
        here.ikd({u"follow-up"_s, u"reschedule"_s, u"1"_s, u"--on"_s, u"2020-01-01"_s}, here.sari).exitCode !=
        0);
    CHECK(here.ikd({u"follow-up"_s, u"close"_s, u"1"_s}, here.sari).exitCode == 2); // no reason
    // It was active until its phone was released: that ends by deactivation, with a second person.
    const auto closed =
        here.ikd({u"follow-up"_s, u"close"_s, u"1"_s, u"--reason"_s, u"moved_away"_s}, here.sari);
    CHECK(closed.exitCode == 1);
    CHECK(closed.json()[u"context"_s] == u"ikd_was_active"_s);
    CHECK(here.account(u"1"_s)[u"state"_s] == u"pending"_s);
    CHECK(here.run({u"station"_s, u"check"_s, u"--sealed"_s}, dewi).exitCode == 0);
}

TEST_CASE(
    "activations that end otherwise come into the follow-up list, and people from elsewhere count apart")
{
    const Demo here;
    const auto sari = here.as(u"sari"_s);
    const auto simulate = [&](const QStringList &more) {
        return here
            .run(QStringList{u"visit"_s, u"simulate"_s, u"--service"_s, u"ikd_activation"_s} + more, sari)
            .exitCode;
    };
    REQUIRE(simulate({u"--result"_s, u"pending"_s}) == 0);
    REQUIRE(simulate({u"--result"_s, u"refused"_s, u"--seed"_s, u"2"_s}) == 0);
    REQUIRE(simulate({u"--out-of-domicile"_s, u"--seed"_s, u"3"_s}) == 0);
    CHECK(simulate({u"--result"_s, u"maybe"_s}) == 2);
    const auto waiting =
        here.run({u"ikd"_s, u"follow-up"_s, u"list"_s}, sari).json()[u"accounts"_s].toArray();
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0][u"missing"_s] == u"mail_missing"_s);
    CHECK(waiting[0][u"contact"_s] == u"08••••••••21"_s);
    const auto target = here.run({u"ikd"_s, u"target"_s}, sari).json();
    CHECK(target[u"outside"_s][u"active"_s] == 1);
    CHECK(target[u"local"_s][u"active"_s] == 0);
    CHECK(target[u"local"_s][u"pending"_s] == 1);
}

TEST_CASE("what does not fit is refused in words with the next step, and the target counts people from here")
{
    const Activated here;
    const auto early = here.ask(u"reactivate"_s, u"1"_s, u"phone_found"_s, here.sari);
    CHECK(early.exitCode != 0);
    CHECK(early.err.contains("This account is active already."));
    CHECK(early.err.contains("old phone"));
    CHECK(here.ikd({u"accounts"_s, u"deactivate"_s, u"1"_s, u"--reason"_s, u"phone_lost"_s}, here.sari)
              .err.contains("was checked"));
    CHECK(here.ask(u"deactivate"_s, u"1"_s, u"because"_s, here.sari).exitCode == 2);
    CHECK(here.ask(u"deactivate"_s, u"99"_s, u"phone_lost"_s, here.sari).exitCode == 1);
    CHECK(here.ikd({u"accounts"_s, u"show"_s, u"abc"_s}, here.sari).exitCode == 2);
    CHECK(here.ikd({u"accounts"_s, u"list"_s}, here.as(u"tono"_s)).exitCode == 3);
    CHECK(here.ikd({u"accounts"_s, u"show"_s, u"--nik"_s, u"3576014403910009"_s}, here.sari)
              .err.contains("SIAK"));
    const QMap<QString, QString> dewi = here.as(u"dewi"_s);
    REQUIRE(here.run({u"station"_s, u"set"_s, u"ikd_local_target"_s, u"40"_s}, dewi).exitCode == 0);
    const QJsonObject target = here.ikd({u"target"_s}, here.sari).json();
    CHECK(target[u"local"_s][u"active"_s] == 2);
    CHECK(target[u"outside"_s][u"active"_s] == 0);
    CHECK(target[u"percent"_s].toDouble() == 5.0);
}
