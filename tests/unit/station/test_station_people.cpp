// SPDX-License-Identifier: GPL-3.0-or-later
#include "StationFixture.h"

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

Error errorOf(const Expected<void> &result) { return result ? Error{} : result.error(); }

} // namespace

TEST_CASE("nobody makes, opens or shuts the account of a role above their own")
{
    StationFixture fixture;
    Station &station = *fixture.station;
    const Error above{ErrorCode::NotAllowed, u"role_above"_s};
    const SecretBytes words = passphraseFromText(u"lima kata yang lain lagi"_s);
    const auto add = [&](const QString &id, Role role) {
        return errorOf(
            station.addOperator({id, u"Orang Contoh"_s, role, words.clone()}, secondPerson(u"dewi"_s)));
    };
    fixture.logIn(u"bayu"_s); // supervisor
    CHECK(add(u"lina"_s, Role::Adb) == above);
    CHECK(add(u"lina"_s, Role::Supervisor) == Error{});
    CHECK(errorOf(station.setPassphrase(u"dewi"_s, words)) == above);
    CHECK(errorOf(station.disableOperator(u"dewi"_s, secondPerson(u"dewi"_s))) == above);
    const Error two{ErrorCode::NotAllowed, u"second_person"_s};
    CHECK(errorOf(station.setPassphrase(u"sari"_s, words)) == two);
    const auto reset = [&](const QString &second, const SecretBytes &passphrase) {
        return errorOf(station.setPassphrase(u"sari"_s, words, {second, passphrase.clone()}));
    };
    CHECK(reset(u"bayu"_s, passphraseOf(u"bayu"_s)) == Error{ErrorCode::NotAllowed, u"same_person"_s});
    CHECK(reset(u"sari"_s, passphraseOf(u"sari"_s)) == Error{ErrorCode::NotAllowed, u"same_person"_s});
    CHECK(reset(u"dewi"_s, words).code == ErrorCode::WrongPassphrase);
    CHECK(reset(u"raka"_s, passphraseOf(u"raka"_s)) == Error{ErrorCode::NotAllowed, u"manage_operators"_s});
    CHECK_OK(station.logIn(u"sari"_s, passphraseOf(u"sari"_s))); // nothing has changed
    fixture.logIn(u"bayu"_s);
    CHECK(reset(u"dewi"_s, passphraseOf(u"dewi"_s)) == Error{});
    CHECK_OK(station.logIn(u"sari"_s, words));
}

TEST_CASE(
    "whoever adds, shuts or resets somebody, or ends the rule, needs a second person, and the log names both")
{
    StationFixture fixture;
    Station &station = *fixture.station;
    const Error two{ErrorCode::NotAllowed, u"second_person"_s};
    const auto add = [&](const QString &id, Role role, const SecondPerson &second) {
        const SecretBytes words = passphraseFromText(u"lima kata yang lain lagi"_s);
        return errorOf(station.addOperator({id, u"Orang Contoh"_s, role, words.clone()}, second));
    };
    fixture.logIn(u"dewi"_s);
    CHECK(add(u"lina"_s, Role::Supervisor, {}) == two);
    CHECK(add(u"lina"_s, Role::Intern, {}) == two);
    CHECK(errorOf(station.disableOperator(u"sari"_s)) == two);
    CHECK(errorOf(station.setSetting(u"reset_by_two"_s, false)) == two);
    CHECK(errorOf(station.resetSetting(u"reset_by_two"_s)) == two);
    // Nobody is the second to themselves, without the right to it, or with another's passphrase.
    const Error same{ErrorCode::NotAllowed, u"same_person"_s};
    CHECK(add(u"lina"_s, Role::Intern, secondPerson(u"dewi"_s)) == same);
    CHECK(errorOf(station.disableOperator(u"bayu"_s, secondPerson(u"bayu"_s))) == same);
    CHECK(add(u"lina"_s, Role::Intern, secondPerson(u"sari"_s)) ==
          Error{ErrorCode::NotAllowed, u"manage_operators"_s});
    CHECK(errorOf(station.setSetting(u"reset_by_two"_s, false, {u"bayu"_s, passphraseOf(u"dewi"_s)})).code ==
          ErrorCode::WrongPassphrase);
    CHECK(station.operators()->size() == 5);
    CHECK(station.settings().flag(u"reset_by_two"_s));

    CHECK(add(u"lina"_s, Role::Supervisor, secondPerson(u"bayu"_s)) == Error{});
    CHECK_OK(station.disableOperator(u"sari"_s, secondPerson(u"bayu"_s)));
    const auto last = station.auditAfter(station.auditHead()->count - 2, 10).value();
    REQUIRE(last.size() == 2);
    CHECK(last[0].row.event == u"approved");
    CHECK(last[1].row.event == u"operator_disabled");
    CHECK(last[1].row.operatorId == u"dewi");
    CHECK(last[1].detail[u"second"_s].toString() == u"bayu");
    CHECK_OK(station.setSetting(u"reset_by_two"_s, false, secondPerson(u"bayu"_s)));
    CHECK(station.auditAfter(station.auditHead()->count - 1, 1)->at(0).detail[u"second"_s].toString() ==
          u"bayu");
    CHECK(add(u"made"_s, Role::Intern, {}) == Error{}); // the rule is off
    CHECK_OK(station.resetSetting(u"reset_by_two"_s));  // and on again
    CHECK(add(u"putu"_s, Role::Intern, {}) == two);
}

TEST_CASE("where nobody could be the second, one is enough: a new station gets its people")
{
    StationFixture fixture;
    Station &station = *fixture.station;
    fixture.logIn(u"bayu"_s);
    REQUIRE_OK(station.disableOperator(u"bayu"_s, secondPerson(u"dewi"_s))); // who leaves, with who stays
    fixture.logIn(u"dewi"_s);
    const SecretBytes words = passphraseFromText(u"lima kata yang lain lagi"_s);
    const auto add = [&](const QString &id, Role role) {
        return errorOf(station.addOperator({id, u"Orang Contoh"_s, role, words.clone()}));
    };
    CHECK(add(u"lina"_s, Role::Operator) == Error{});
    CHECK_OK(station.setPassphrase(u"sari"_s, words));
    CHECK_OK(station.setSetting(u"reset_by_two"_s, true));
    CHECK(add(u"made"_s, Role::Adb) == Error{});
    CHECK(add(u"putu"_s, Role::Intern).context == u"second_person"); // from now on there is made
}

TEST_CASE("an account that nobody left could open again is not shut, also not by its owner")
{
    StationFixture fixture;
    Station &station = *fixture.station;
    fixture.logIn(u"dewi"_s);
    const SecondPerson bayu = secondPerson(u"bayu"_s);
    // bayu may manage people, but no administrator: dewi would be gone for good.
    CHECK(errorOf(station.disableOperator(u"dewi"_s, bayu)) == Error{ErrorCode::Blocked, u"last_of_role"_s});
    CHECK_OK(station.logIn(u"dewi"_s, passphraseOf(u"dewi"_s)));
    const SecretBytes words = passphraseFromText(u"lima kata yang lain lagi"_s);
    REQUIRE_OK(station.addOperator({u"made"_s, u"Orang Contoh"_s, Role::Adb, words.clone()}, bayu));
    REQUIRE_OK(station.disableOperator(u"dewi"_s, bayu));
    REQUIRE_OK(station.logIn(u"made"_s, words));
    CHECK(errorOf(station.disableOperator(u"bayu"_s)).context == u"second_is_office"); // one of two
    REQUIRE_OK(station.logIn(u"bayu"_s, passphraseOf(u"bayu"_s)));
    REQUIRE_OK(station.disableOperator(u"bayu"_s, {u"made"_s, words.clone()}));
    REQUIRE_OK(station.logIn(u"made"_s, words));
    CHECK(errorOf(station.disableOperator(u"made"_s)) == Error{ErrorCode::Blocked, u"last_manager"_s});
    // Alone nobody takes up another manager's account: they would be both of two.
    const SecretBytes other = passphraseFromText(u"bantal sumur kertas garam"_s);
    CHECK(errorOf(station.setPassphrase(u"dewi"_s, other)).context == u"revive_alone");
    CHECK(errorOf(station.setPassphrase(u"bayu"_s, other)).context == u"revive_alone");
    // The way back is an account of their own, and then there are two again.
    CHECK_OK(station.addOperator({u"putri"_s, u"Orang Contoh Dua"_s, Role::Supervisor, other.clone()}));
    CHECK(errorOf(station.setPassphrase(u"dewi"_s, passphraseOf(u"dewi"_s))).context == u"second_person");
    CHECK_OK(station.setPassphrase(u"dewi"_s, passphraseFromText(u"kursi rotan gula kabut"_s),
                                   {u"putri"_s, other.clone()}));
}

TEST_CASE("a new passphrase is not the present one, and not that of either of the two who give it")
{
    StationFixture fixture;
    Station &station = *fixture.station;
    const auto own = [&] { return errorOf(station.setPassphrase(u"sari"_s, passphraseOf(u"sari"_s))); };
    const Error same{ErrorCode::InvalidArgument, u"same_as_before"_s};
    const Error another{ErrorCode::InvalidArgument, u"same_as_second"_s};
    fixture.logIn(u"sari"_s);
    CHECK(own() == same);
    fixture.logIn(u"bayu"_s);
    const auto reset = [&](const QString &whose) {
        return errorOf(station.setPassphrase(u"sari"_s, passphraseOf(whose), secondPerson(u"dewi"_s)));
    };
    const auto add = [&](const QString &whose) {
        return errorOf(station.addOperator({u"lina"_s, u"Lina Contoh"_s, Role::Operator, passphraseOf(whose)},
                                           secondPerson(u"dewi"_s)));
    };
    CHECK(reset(u"sari"_s) == same);
    CHECK(reset(u"dewi"_s) == another);
    CHECK(reset(u"bayu"_s) == another);
    CHECK(add(u"dewi"_s) == another);
    CHECK(add(u"bayu"_s) == another);
    CHECK(station.operators()->size() == 5);
    CHECK_OK(station.logIn(u"sari"_s, passphraseOf(u"sari"_s))); // nothing has changed

    fixture.logIn(u"bayu"_s); // without the second person's word nobody learns whether a guess was right
    CHECK(errorOf(station.setPassphrase(u"sari"_s, passphraseOf(u"sari"_s))).context == u"second_person");
    CHECK(reset(u"raka"_s) == Error{}); // somebody else's is not looked for: that would tell whose it is
}
