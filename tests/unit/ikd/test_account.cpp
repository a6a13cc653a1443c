// SPDX-License-Identifier: GPL-3.0-or-later
// States of accounts and the message to their owners.
#include "core/identity/Resident.h"
#include "core/ikd/Account.h"
#include "core/ikd/FollowUpMessage.h"
#include "tests/support/Outcome.h"

#include <catch2/catch.hpp>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

TEST_CASE("names are masked word by word, whatever they are made of")
{
    CHECK(maskedName(u"Budi Santoso"_s) == u"B••• S•••");
    CHECK(maskedName(u"  Sri   Wahyuni "_s) == u"S••• W•••");
    CHECK(maskedName({}).isEmpty());
    CHECK(maskedName(u"\U0001F600x"_s) == u"\U0001F600•••");
}

TEST_CASE("only what fits a state can follow from it")
{
    for (const IkdState state : allIkdStates()) {
        CHECK(ikdStateFromName(ikdStateName(state)) == state);
        CHECK((stateAfter(IkdAction::Reactivate, state) != IkdState::None) == (state == IkdState::Inactive));
        CHECK((stateAfter(IkdAction::Release, state) != IkdState::None) == (state == IkdState::Active));
    }
    CHECK(stateAfter(IkdAction::Deactivate, IkdState::Closed) == IkdState::None);
    CHECK(ikdActionFromName(u"release"_s) == IkdAction::Release);
    CHECK(ikdActionFromName(u"explode"_s) == IkdAction::None);
}

TEST_CASE("the message names the masked name and the office, and nothing is filled in twice")
{
    const auto message = FollowUpMessage::load();
    REQUIRE_OK(message);
    const QString text = message->reminder(u"id"_s, u"B•••"_s, u"{name} Kantor"_s, u"08.00"_s);
    CHECK(text.contains(u"B•••"));
    CHECK(text.contains(u"{name} Kantor"));
    CHECK(text.contains(u"08.00"));
    CHECK_FALSE(message->reminder(u"en"_s, u"B•••"_s, u"Office"_s, {}).contains(u"hours"));
    CHECK(message->reminder(u"jv"_s, u"B•••"_s, u"K"_s, {}) ==
          message->reminder(u"id"_s, u"B•••"_s, u"K"_s, {}));
}

TEST_CASE("a file of messages that leaves something out or asks for more is refused")
{
    const QByteArray hours = R"("hours":{"id":"Jam {hours}.","en":"Hours {hours}."})";
    const auto read = [&](const QByteArray &reminder) {
        return FollowUpMessage::parse("{\"format\":1," + hours + ",\"reminder\":" + reminder + "}");
    };
    CHECK_OK(read(R"({"id":"{name} {office}","en":"{name} {office}"})"));
    CHECK(read(R"({"id":"{name} {office}"})").error().context == u"reminder/en");
    CHECK(read(R"({"id":"{name}","en":"{name} {office}"})").error().context == u"reminder/id");
    CHECK(codeOf(read(R"({"id":"{name} {office} {nik}","en":"{name} {office}"})")) == ErrorCode::Malformed);
    CHECK(codeOf(FollowUpMessage::parse("{}")) == ErrorCode::Malformed);
}
