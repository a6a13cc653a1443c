// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/Operators.h"
#include "core/access/Passphrase.h"
#include "core/store/Schema.h"
#include "tests/support/Outcome.h"
#include "tests/support/SoftTpm.h"

#include <QTemporaryDir>

#include <algorithm>
#include <ctime>
#include <limits>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

const KdfCost kWeak{1, 64 * 1024};
const QString kSari = u"perahu ungu malam sunyi"_s;
const QString kBayu = u"lumbung tua jalan berbatu"_s;

SecretBytes words(const QString &text) { return passphraseFromText(text); }

struct People
{
    QTemporaryDir dir;
    ManualClock clock{QDateTime({2026, 11, 22}, {1, 0}, Qt::UTC)};
    StationKeys keys = StationKeys::fromMaster(SecretBytes::random(32));
    KeyFile keyFile{dir.path()};
    std::unique_ptr<Database> database;
    qint64 issue = 0;
    std::unique_ptr<Operators> operators;

    explicit People(const KdfCost &cost = kWeak)
    {
        KeyFileContent content;
        content.stationId = u"S-1"_s;
        content.signingPublicKey = keys.signing.publicKey;
        REQUIRE_OK(keyFile.save(content, KeyFile::Keep::Previous));
        reopen();
        REQUIRE_OK(add(u"sari"_s, Role::Operator, kSari, cost));
        REQUIRE_OK(add(u"bayu"_s, Role::Supervisor, kBayu, cost));
    }

    void reopen()
    {
        operators.reset();
        database.reset();
        auto opened = Database::open(dir.filePath(u"loket.db"_s), stationMigrations(), dir.path());
        REQUIRE_OK(opened);
        database = std::move(*opened);
        operators = std::make_unique<Operators>(*database, keyFile, clock);
    }

    template <class Change>
    Expected<void> inTransaction(Change change)
    {
        auto transaction = Transaction::begin(*database);
        REQUIRE_OK(transaction);
        Expected<void> result = change(*transaction);
        return result ? transaction->commit() : result;
    }

    Expected<void> add(const QString &id, Role role, const QString &passphrase, const KdfCost &cost = kWeak)
    {
        const NewOperator person{id, u"Nama "_s + id, role, words(passphrase)};
        return inTransaction([&](Transaction &t) { return operators->add(t, person, keys, cost, ++issue); });
    }
    Expected<void> setPassphrase(const QString &id, const QString &passphrase)
    {
        return inTransaction([&](Transaction &t) {
            return operators->setPassphrase(t, id, words(passphrase), keys, kWeak, ++issue);
        });
    }
    void bindTo(const SoftTpm &chip)
    {
        qputenv("LOKET_TPM_TCTI", chip.tcti().toUtf8());
        REQUIRE_OK(inTransaction([&](Transaction &t) { return operators->bind(t); }));
    }
    Expected<void> disable(const QString &id)
    {
        return inTransaction([&](Transaction &t) { return operators->disable(t, id, keys, ++issue); });
    }
    Expected<Login> logIn(const QString &id, const QString &passphrase)
    {
        return operators->logIn(id, words(passphrase));
    }
};

} // namespace

TEST_CASE("every permission is found by its name")
{
    for (int i = int(Permission::Record); i <= int(Permission::Backup); ++i)
        CHECK(permissionFromName(permissionName(Permission(i))) == Permission(i));
    CHECK(permissionFromName(u"everything"_s) == Permission::None);
    CHECK(permissionFromName(u"none"_s) == Permission::None);
}

TEST_CASE("the right passphrase gives the station key, spelled and spaced as people do")
{
    People people;
    const auto login = people.logIn(u" Sari "_s, u"  perahu ungu   malam sunyi "_s);
    REQUIRE_OK(login);
    CHECK(login->master.equals(people.keys.master.view()));
    CHECK(login->who.role == Role::Operator);
    CHECK(login->who.displayName == u"Nama sari");
    CHECK(login->failuresBefore == 0);
    CHECK(people.operators->list()->size() == 2);
}

TEST_CASE("a wrong passphrase and an unknown operator give the very same answer")
{
    const SoftTpm chip;
    People people;
    if (GENERATE(false, true))
        people.bindTo(chip);
    const auto wrong = people.logIn(u"sari"_s, kBayu);
    const auto unknown = people.logIn(u"nobody"_s, kBayu);
    REQUIRE_FALSE(wrong);
    REQUIRE_FALSE(unknown);
    CHECK(wrong.error() == unknown.error());
    CHECK(wrong.error().code == ErrorCode::WrongPassphrase);
}

namespace {

/// Computing time of this thread: does not grow when the machine is busy with something else.
qint64 ownCpuNs()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

} // namespace

TEST_CASE("a wrong passphrase and an unknown operator take the same time")
{
    const SoftTpm chip;
    People people(KdfCost{2, quint64(16) << 20});
    if (GENERATE(false, true))
        people.bindTo(chip);
    const auto fastest = [&](const QString &id) {
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 6; ++i) {
            people.clock.advanceMs(600'000); // no wait in the way
            const qint64 before = ownCpuNs();
            CHECK(codeOf(people.logIn(id, kBayu)) == ErrorCode::WrongPassphrase);
            best = std::min(best, ownCpuNs() - before);
        }
        return double(best);
    };
    const double known = fastest(u"sari"_s);
    const double unknown = fastest(u"nobody"_s);
    CHECK(unknown / known > 0.6);
    CHECK(unknown / known < 1.7);
}

TEST_CASE("after the third failure waits grow 1, 2, 4 … seconds up to five minutes")
{
    const std::vector<qint64> expected{0,     0,     0,     1000,   2000,   4000,   8000,
                                       16000, 32000, 64000, 128000, 256000, 300000, 300000};
    for (std::size_t failures = 0; failures < expected.size(); ++failures)
        CHECK(LoginThrottle::waitMsAfter(int(failures)) == expected[failures]);
    CHECK(LoginThrottle::waitMsAfter(100'000) == 300'000);
}

TEST_CASE("while locked out even the right passphrase is not heard, also after a restart; then it is")
{
    People people;
    const QString id = GENERATE(as<QString>{}, u"sari"_s, u"nobody"_s);
    for (int i = 0; i < 5; ++i) {
        people.clock.advanceMs(10'000);
        CHECK(codeOf(people.logIn(id, kBayu)) == ErrorCode::WrongPassphrase);
    }
    const auto locked = people.logIn(id, kSari);
    REQUIRE(codeOf(locked) == ErrorCode::LockedOut);
    CHECK(locked.error().context == u"4");
    people.reopen();
    people.clock.setUtc(people.clock.nowUtc().addDays(30)); // setting the clock does not help
    CHECK(codeOf(people.logIn(id, kSari)) == ErrorCode::LockedOut);
    people.clock.setUtc(people.clock.nowUtc().addYears(-50)); // nor does it harm
    people.clock.advanceMs(3999);
    CHECK(people.logIn(id, kSari).error().context == u"1");
    CHECK(codeOf(people.logIn(u"bayu"_s, kBayu)) == ErrorCode::None); // others are free
    people.clock.advanceMs(1);
    const auto login = people.logIn(id, kSari);
    if (id == u"sari") {
        REQUIRE_OK(login);
        CHECK(login->failuresBefore == 5);
        CHECK(codeOf(people.logIn(id, kBayu)) == ErrorCode::WrongPassphrase); // counting began anew
        CHECK_OK(people.logIn(id, kSari));
    } else {
        CHECK(codeOf(login) == ErrorCode::WrongPassphrase);
    }
}

TEST_CASE("a changed passphrase opens and the old one does not")
{
    People people;
    REQUIRE_OK(people.setPassphrase(u"sari"_s, u"kereta api lewat jembatan"_s));
    CHECK(codeOf(people.logIn(u"sari"_s, kSari)) == ErrorCode::WrongPassphrase);
    CHECK_OK(people.logIn(u"sari"_s, u"kereta api lewat jembatan"_s));
    CHECK(codeOf(people.setPassphrase(u"sari"_s, u"pendek"_s)) == ErrorCode::InvalidArgument);
    CHECK(codeOf(people.setPassphrase(u"nobody"_s, kSari)) == ErrorCode::NotFound);
}

TEST_CASE("a disabled operator is told so with the right passphrase only, and can be let in again")
{
    People people;
    REQUIRE_OK(people.disable(u"sari"_s));
    CHECK(codeOf(people.logIn(u"sari"_s, kSari)) == ErrorCode::OperatorDisabled);
    CHECK(codeOf(people.logIn(u"sari"_s, kBayu)) == ErrorCode::WrongPassphrase);
    CHECK(people.operators->list()->at(1).isDisabled);
    REQUIRE_OK(people.setPassphrase(u"sari"_s, kSari));
    people.clock.advanceMs(10'000);
    CHECK_OK(people.logIn(u"sari"_s, kSari));
}

TEST_CASE("whoever has no way to the key is nobody who is left")
{
    People people;
    REQUIRE_OK(people.add(u"dewi"_s, Role::Adb, kSari));
    CHECK(people.disable(u"dewi"_s).error().context == u"last_of_role");
    auto content = people.keyFile.load()->content; // as `hub rekey` leaves it: one way in
    std::erase_if(content.wraps, [](const PassphraseWrap &wrap) { return wrap.operatorId != u"dewi"; });
    REQUIRE_OK(people.keyFile.save(content, KeyFile::Keep::OnlyThis));
    CHECK(people.operators->ableToLogIn()->size() == 1);
    CHECK(people.disable(u"dewi"_s).error().context == u"last_manager");
    CHECK_OK(people.disable(u"bayu"_s));
}

TEST_CASE("the last person who may manage operators cannot be switched off")
{
    People people;
    const auto last = people.disable(u"bayu"_s);
    REQUIRE(codeOf(last) == ErrorCode::Blocked);
    CHECK(last.error().context == u"last_manager");
    REQUIRE_OK(people.add(u"dewi"_s, Role::Adb, kSari));
    CHECK_OK(people.disable(u"bayu"_s));
    CHECK(codeOf(people.disable(u"nobody"_s)) == ErrorCode::NotFound);
}

TEST_CASE("new operators need a fit id, name, role and passphrase, and each id once")
{
    People people;
    CHECK(codeOf(people.add(u"sari"_s, Role::Operator, kSari)) == ErrorCode::AlreadyExists);
    CHECK(people.add(u"Sari"_s, Role::Operator, kSari).error().context == u"id");
    CHECK(people.add(u"a"_s, Role::Operator, kSari).error().context == u"id");
    CHECK(people.add(u"a b"_s, Role::Operator, kSari).error().context == u"id");
    CHECK(people.add(u"raka"_s, Role::None, kSari).error().context == u"role");
    CHECK(people.add(u"raka"_s, Role::Operator, u"123456"_s).error().context == u"short");
    CHECK(people.operators->list()->size() == 2);
}

TEST_CASE("a role raised with a database tool is noticed at login")
{
    People people;
    REQUIRE_OK(people.database->run(u"UPDATE operator SET role = 'supervisor' WHERE id = 'sari'"_s));
    CHECK(codeOf(people.logIn(u"sari"_s, kSari)) == ErrorCode::Authenticity);
}

TEST_CASE("passphrases are judged with the name, the place and the demo in mind")
{
    People people;
    people.operators->setPlace({u"Kecamatan Tirta Indah"_s}, false);
    CHECK(people.add(u"dewi"_s, Role::Adb, u"kapal putih laut dalam"_s).error().context == u"well_known");
    CHECK(people.setPassphrase(u"sari"_s, u"sari nama sari saja"_s).error().context == u"own_name");
    CHECK(people.setPassphrase(u"sari"_s, u"tirta indah sari kecamatan"_s).error().context == u"own_name");
    people.operators->setPlace({}, true);
    CHECK_OK(people.add(u"dewi"_s, Role::Adb, u"kapal putih laut dalam"_s));
}

TEST_CASE("names and ids with signs that cannot be seen are refused")
{
    People people;
    const auto added = [&](const QString &id, const QString &name) {
        const NewOperator person{id, name, Role::Operator, words(kSari)};
        const auto result = people.inTransaction([&](Transaction &t) {
            return people.operators->add(t, person, people.keys, kWeak, ++people.issue);
        });
        return result ? u"ok"_s : result.error().context;
    };
    const QString signs[] = {u"\u202e"_s,      u"\u200b"_s, u"\u2066"_s,
                             u"\u00ad"_s,      u"\u0007"_s, u"\n"_s,
                             u"\u2028"_s,      u"\ue000"_s, QString(QChar(0xd83d)),
                             QString(QChar(0))};
    for (const QString &sign : signs) {
        INFO(sign.toUcs4().value(0));
        CHECK(added(u"rini"_s, u"Rini"_s + sign + u" Contoh"_s) == u"name_signs");
        CHECK(added(u"rini"_s + sign, u"Rini Contoh"_s) == u"id");
    }
    CHECK(added(u"rini\n"_s, u"Rini Contoh"_s) == u"id");
    CHECK(added(u"rini"_s, u"Ny. Rini d'Ávila-\u5c0f Contoh, S.T."_s) == u"ok");
}

TEST_CASE("people are managed by those with the right to it, and never above their own role")
{
    for (const Role other : allRoles()) {
        CHECK(mayManage(Role::Adb, other));
        CHECK(mayManage(Role::Supervisor, other) == (other != Role::Adb));
        for (const Role without : {Role::None, Role::Intern, Role::Operator, Role::Support})
            CHECK_FALSE(mayManage(without, other));
    }
    CHECK_FALSE(mayManage(Role::Adb, Role::None));
}

TEST_CASE("roles hold what the table says, and approving is for supervisors alone")
{
    for (const Role role : allRoles()) {
        CHECK(roleFromName(roleName(role)) == role);
        CHECK(isAllowed(role, Permission::Approve) == (role == Role::Supervisor));
        CHECK_FALSE(isAllowed(role, Permission::None));
    }
    CHECK(isAllowed(Role::Operator, Permission::Record));
    CHECK(isAllowed(Role::Intern, Permission::Record));
    CHECK_FALSE(isAllowed(Role::Intern, Permission::ViewBiometrics));
    CHECK_FALSE(isAllowed(Role::Support, Permission::ViewDayLog));
    CHECK_FALSE(isAllowed(Role::Adb, Permission::Record));
    CHECK_FALSE(isAllowed(Role::Operator, Permission::Export));
    CHECK_FALSE(isAllowed(Role::None, Permission::Record));
    CHECK(roleFromName(u"root"_s) == Role::None);
}

TEST_CASE("where the keys are bound to a TPM people come, go and change passphrases as everywhere")
{
    const SoftTpm chip;
    People people;
    people.bindTo(chip);
    CHECK(people.logIn(u"sari"_s, kSari)->master.equals(people.keys.master.view()));
    const QString fresh = u"pulau kecil ombak besar"_s;
    REQUIRE_OK(people.setPassphrase(u"sari"_s, fresh));
    CHECK(codeOf(people.logIn(u"sari"_s, kSari)) == ErrorCode::WrongPassphrase);
    CHECK_OK(people.logIn(u"sari"_s, fresh));
    REQUIRE_OK(people.add(u"dewi"_s, Role::Supervisor, fresh));
    CHECK_OK(people.logIn(u"dewi"_s, fresh));
    REQUIRE_OK(people.disable(u"dewi"_s));
    CHECK(codeOf(people.logIn(u"dewi"_s, fresh)) == ErrorCode::OperatorDisabled);
    CHECK(codeOf(people.logIn(u"dewi"_s, kSari)) == ErrorCode::WrongPassphrase);
    const auto keyFile = people.keyFile.load();
    REQUIRE_OK(keyFile);
    for (const PassphraseWrap &wrap : keyFile->content.wraps)
        CHECK_FALSE(wrap.bound.isEmpty()); // also of those who came later
}

TEST_CASE("while the TPM does not answer nothing is guessed, and nobody has to wait for it afterwards")
{
    SoftTpm chip;
    People people;
    people.bindTo(chip);
    chip.stop();
    for (int i = 0; i < 6; ++i) {
        CHECK(codeOf(people.logIn(u"sari"_s, i % 2 ? kSari : kBayu)) == ErrorCode::TpmAbsent);
        CHECK(codeOf(people.logIn(u"nobody"_s, kBayu)) == ErrorCode::TpmAbsent);
    }
    CHECK(codeOf(people.setPassphrase(u"sari"_s, kBayu)) == ErrorCode::TpmAbsent);
    chip.start();
    const auto login = people.logIn(u"sari"_s, kSari);
    REQUIRE_OK(login);
    CHECK(login->failuresBefore == 0);
}
