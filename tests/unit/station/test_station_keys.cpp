// SPDX-License-Identifier: GPL-3.0-or-later
// Older key files that somebody put back by hand, and copies that went.
#include "StationFixture.h"

#include "core/station/Privacy.h"
#include "core/vault/KeyFile.h"
#include "core/vault/KeyRescue.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

const Error kReplaced{ErrorCode::OperatorDisabled, u"passphrase_replaced"_s};

struct Keys : StationFixture
{
    QString keys = folder + u"/keys"_s;
    QString aside = parent.filePath(u"aside"_s);

    [[nodiscard]] static QStringList filesIn(const QString &where)
    {
        return QDir(where).entryList(QDir::Files, QDir::Name);
    }
    void copyAside()
    {
        REQUIRE(QDir().mkpath(aside));
        for (const QString &name : filesIn(keys))
            REQUIRE(QFile::copy(keys + u'/' + name, aside + u'/' + name));
    }
    void putBack()
    {
        station.reset();
        for (const QString &name : filesIn(keys))
            REQUIRE(QFile::remove(keys + u'/' + name));
        for (const QString &name : filesIn(aside))
            REQUIRE(QFile::copy(aside + u'/' + name, keys + u'/' + name));
        reopen();
    }
    [[nodiscard]] Error loginOf(const QString &id, const SecretBytes &passphrase)
    {
        const auto in = station->logIn(id, passphrase);
        return in ? Error{} : in.error();
    }
    [[nodiscard]] int rowsOf(const QString &event)
    {
        logIn(u"dewi"_s);
        const auto rows = station->auditAfter(0, 10'000).value();
        return int(std::count_if(rows.begin(), rows.end(),
                                 [&](const AuditRecord &record) { return record.row.event == event; }));
    }
    /// The file as another program would write it: its generation is only a number.
    void raiseGeneration() const
    {
        const QString name = filesIn(aside).last();
        QFile file(aside + u'/' + name);
        REQUIRE(file.open(QIODevice::ReadOnly));
        KeyFileContent content = keyFileFromBytes(file.readAll()).value();
        content.generation = 99;
        content.wraps.front().issue += 50;
        QFile other(aside + u"/station-keys.00000099.json"_s);
        REQUIRE(other.open(QIODevice::WriteOnly));
        other.write(toBytes(content));
    }
};

} // namespace

TEST_CASE("an older key file that was put back opens nothing with what was taken away, and everybody is told")
{
    Keys fixture;
    Station &before = *fixture.station;
    const SecretBytes words = passphraseFromText(u"lima kata yang lain lagi"_s);
    fixture.copyAside();
    fixture.logIn(u"sari"_s);
    REQUIRE_OK(before.setPassphrase(u"sari"_s, words));
    fixture.logIn(u"dewi"_s);
    REQUIRE_OK(before.disableOperator(u"raka"_s, secondPerson(u"bayu"_s)));
    CHECK(fixture.station->check()->isSound());
    fixture.putBack();
    CHECK(fixture.loginOf(u"sari"_s, passphraseOf(u"sari"_s)) == kReplaced);
    CHECK_FALSE(fixture.station->isUnlocked());
    CHECK(fixture.loginOf(u"sari"_s, words).code == ErrorCode::WrongPassphrase);
    CHECK_FALSE(fixture.station->logWarning()->has_value());

    fixture.logIn(u"bayu"_s); // nothing was taken from her
    CHECK(fixture.station->logWarning()->value().reason == u"older_keys");
    const auto check = fixture.station->check();
    REQUIRE_OK(check);
    CHECK(check->replacedWraps == QStringList{u"raka"_s, u"sari"_s});
    CHECK_FALSE(check->isSound());
    const auto second =
        fixture.station->approve(u"sari"_s, passphraseOf(u"sari"_s), Permission::Record, {}, u"exception"_s);
    REQUIRE_FALSE(second);
    CHECK(second.error() == kReplaced);
    CHECK(fixture.rowsOf(u"replaced_passphrase_tried"_s) == 2);
    CHECK(fixture.rowsOf(u"older_keys_found"_s) == 1); // told once

    REQUIRE_OK(fixture.station->setPassphrase(u"sari"_s, words, secondPerson(u"bayu"_s)));
    REQUIRE_OK(fixture.station->setPassphrase(u"raka"_s, words, secondPerson(u"bayu"_s)));
    CHECK(fixture.station->check()->isSound());
    CHECK(fixture.loginOf(u"sari"_s, words) == Error{});
    fixture.logIn(u"dewi"_s);
    CHECK(fixture.station->logWarning()->has_value()); // until it stands in the register
    Breach breach;
    breach.kind = BreachKind::UnauthorisedAccess;
    breach.knownAtUtc = fixture.clock.nowUtc();
    breach.what = u"berkas kunci lama"_s;
    REQUIRE_OK(Privacy(*fixture.station).openBreach(breach));
    CHECK_FALSE(fixture.station->logWarning()->has_value());
}

TEST_CASE("a number changed in an older key file does not make it newer")
{
    Keys fixture;
    fixture.copyAside();
    fixture.logIn(u"dewi"_s);
    REQUIRE_OK(fixture.station->setPassphrase(u"sari"_s, passphraseFromText(u"lima kata yang lain lagi"_s),
                                              secondPerson(u"bayu"_s)));
    fixture.raiseGeneration();
    fixture.putBack();
    const Error error = fixture.loginOf(u"sari"_s, passphraseOf(u"sari"_s));
    CHECK((error == kReplaced || error.code == ErrorCode::KeyDamaged));
    CHECK_FALSE(fixture.station->isUnlocked());
}

TEST_CASE("the office's new key file opens, also one made from an older file than the log knows")
{
    Keys fixture;
    fixture.copyAside();
    const SecretBytes words = passphraseFromText(u"lima kata yang lain lagi"_s);
    fixture.logIn(u"dewi"_s);
    for (int i = 0; i < 3; ++i)
        REQUIRE_OK(fixture.station->setPassphrase(u"dewi"_s, words));
    QFile old(fixture.aside + u'/' + Keys::filesIn(fixture.aside).last());
    REQUIRE(old.open(QIODevice::ReadOnly));
    auto rescued = rescueKeys(keyFileFromBytes(old.readAll()).value(),
                              readHubKey(fixture.demo.hubKeyPath).value(), u"dewi"_s, words, weakKdf());
    REQUIRE_OK(rescued);
    REQUIRE_OK(KeyFile(fixture.keys).save(*rescued, KeyFile::Keep::Previous));
    fixture.reopen();
    CHECK(fixture.loginOf(u"dewi"_s, words) == Error{});
    CHECK(fixture.station->check()->replacedWraps.isEmpty());
}

TEST_CASE("the second copy of the key file that went is written again at the next login")
{
    Keys fixture;
    fixture.station.reset();
    const QStringList before = Keys::filesIn(fixture.keys);
    REQUIRE(before.size() == 2);
    const bool isNewest = GENERATE(false, true);
    REQUIRE(QFile::remove(fixture.keys + u'/' + (isNewest ? before.last() : before.first())));
    fixture.reopen();
    CHECK(fixture.station->check()->isKeyCopyMissing);
    CHECK_FALSE(fixture.station->check()->isSound());
    fixture.logIn(u"sari"_s);
    CHECK(fixture.station->check()->isSound());
    CHECK(Keys::filesIn(fixture.keys).size() == 2);
    CHECK(fixture.rowsOf(u"key_file_copied"_s) == 1);
}

TEST_CASE("a whole backup that was put back opens with the passphrases of its time, and says whose are older")
{
    Keys fixture;
    const SecretBytes words = passphraseFromText(u"lima kata yang lain lagi"_s);
    const QString mirror = fixture.parent.filePath(u"stick"_s), backup = fixture.parent.filePath(u"backup"_s);
    REQUIRE(QDir().mkpath(mirror));
    fixture.logIn(u"dewi"_s);
    REQUIRE_OK(fixture.station->setSetting(u"mirror_folder"_s, mirror));
    REQUIRE_OK(fixture.station->backupTo(backup));
    REQUIRE_OK(fixture.station->setPassphrase(u"dewi"_s, words));
    fixture.station.reset();
    REQUIRE(QDir(fixture.folder).removeRecursively());
    REQUIRE(QDir().rename(backup, fixture.folder));
    fixture.reopen();
    for (int i = 0; i < 2; ++i) { // the second login has the first one's row about the older copy
        CHECK(fixture.loginOf(u"dewi"_s, passphraseOf(u"dewi"_s)) == Error{});
        fixture.reopen();
    }
    CHECK(fixture.loginOf(u"dewi"_s, passphraseOf(u"dewi"_s)) == Error{});
    CHECK(fixture.station->check()->replacedWraps == QStringList{u"dewi"_s});
    REQUIRE_OK(fixture.station->setPassphrase(u"dewi"_s, words));
    CHECK(fixture.station->check()->replacedWraps.isEmpty());
}
