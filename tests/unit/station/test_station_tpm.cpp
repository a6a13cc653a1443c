// SPDX-License-Identifier: GPL-3.0-or-later
// A station whose keys are bound to a TPM: who gets in, who does not, and the way back when the chip is gone.
#include "core/station/Rebuild.h"
#include "core/vault/KeyRescue.h"
#include "tests/support/SoftTpm.h"
#include "tests/unit/station/StationFixture.h"

#include <catch2/catch.hpp>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

void use(const SoftTpm &chip) { qputenv("LOKET_TPM_TCTI", chip.tcti().toUtf8()); }

/// Bound by the administrator; a visit is open and another one is sealed.
struct Bound : StationFixture
{
    std::unique_ptr<SoftTpm> chip = std::make_unique<SoftTpm>();
    QString keyFolder = folder + u"/keys"_s;
    QUuid open;
    QUuid packet;

    Bound()
    {
        use(*chip);
        logIn(u"sari"_s);
        open = startVisit().id;
        SealedVisit record;
        record.files = {{u"record.json"_s, "{}"}};
        packet = station->sealVisit(startVisit(), record).value();
        logIn(u"dewi"_s);
        REQUIRE_OK(station->bindToTpm());
    }
    [[nodiscard]] ErrorCode login(const QString &id = u"sari"_s)
    {
        clock.advanceMs(600'000); // no wait of earlier tries in the way
        return codeOf(station->logIn(id, passphraseOf(id)));
    }
    [[nodiscard]] QStringList auditEvents()
    {
        QStringList events;
        const auto rows = station->auditAfter(0, 100);
        REQUIRE_OK(rows);
        for (const AuditRecord &record : *rows)
            events << record.row.event;
        return events;
    }
    /// What the office does: the file goes to the hub, another one comes back.
    void rekeyAtTheOffice(const SecretBytes &fresh) const
    {
        const QTemporaryDir office;
        auto content = KeyFile(keyFolder).load().value().content;
        auto keys = rescueKeys(content, readHubKey(demo.hubKeyPath).value(), u"dewi"_s, fresh, weakKdf());
        REQUIRE_OK(keys);
        REQUIRE_OK(KeyFile(office.path()).save(*keys, KeyFile::Keep::Previous));
        const QString made = KeyFile(office.path()).pathOf(keys->generation);
        REQUIRE(QFile::copy(made, keyFolder + u'/' + QFileInfo(made).fileName()));
    }
};

} // namespace

TEST_CASE("bound by somebody who manages operators, everybody gets in as before, and the log says so")
{
    Bound bound;
    CHECK(bound.auditEvents().contains(u"tpm_bound"_s));
    for (const DemoOperator &person : demoOperators())
        CHECK(bound.login(person.id) == ErrorCode::None);
    bound.reopen();
    CHECK(bound.login() == ErrorCode::None);
    CHECK_OK(bound.station->events(bound.open));
    CHECK(codeOf(bound.station->unbindFromTpm()) == ErrorCode::NotAllowed); // sari
    const auto state = bound.station->tpmState();
    REQUIRE_OK(state);
    CHECK(state->isBound);
    CHECK(state->chip.has_value());
    CHECK(state->trouble.code == ErrorCode::None);
    bound.logIn(u"dewi"_s);
    CHECK(codeOf(bound.station->bindToTpm()) == ErrorCode::AlreadyExists);
    REQUIRE_OK(bound.station->unbindFromTpm());
    bound.chip.reset();
    CHECK(bound.login() == ErrorCode::None);
}

TEST_CASE("no key file in the folder opens without the TPM after binding, also not the older one")
{
    Bound bound;
    const auto names = QDir(bound.keyFolder).entryList(QDir::Files);
    CHECK(names.size() == 2);
    for (const QString &name : names) {
        QFile file(bound.keyFolder + u'/' + name);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const auto content = keyFileFromBytes(file.readAll());
        REQUIRE_OK(content);
        for (const PassphraseWrap &wrap : content->wraps)
            CHECK(codeOf(unwrapKey(wrap, passphraseOf(wrap.operatorId), content->stationId)) ==
                  ErrorCode::KeyDamaged);
    }
}

TEST_CASE("another TPM, a cleared one and none at all are refused, each with its own answer")
{
    Bound bound;
    ErrorCode wanted = ErrorCode::None;
    std::unique_ptr<SoftTpm> other;
    SECTION("another")
    {
        other = std::make_unique<SoftTpm>();
        use(*other);
        wanted = ErrorCode::TpmOther;
    }
    SECTION("cleared")
    {
        bound.chip->clear();
        wanted = ErrorCode::TpmOther;
    }
    SECTION("none")
    {
        bound.chip->stop();
        wanted = ErrorCode::TpmAbsent;
    }
    CHECK(bound.login() == wanted);
    CHECK(bound.station->tpmState()->trouble.code == wanted);
    // What waits to be sent is sealed to the hub and needs neither.
    const auto bytes = bound.station->packetBytes(bound.packet);
    REQUIRE_OK(bytes);
    CHECK_OK(verifyPacket(*bytes, bound.station->stationPublicKey()));
    CHECK(bound.station->check()->badPackets.empty());
}

TEST_CASE("the office opens the keys of a station whose TPM is gone, and nothing is lost")
{
    Bound bound;
    bound.chip = std::make_unique<SoftTpm>(); // another mainboard
    use(*bound.chip);
    const SecretBytes fresh = passphraseFromText(u"pulau kecil ombak besar"_s);
    bound.rekeyAtTheOffice(fresh);
    bound.reopen();
    CHECK(codeOf(bound.station->logIn(u"bayu"_s, passphraseOf(u"bayu"_s))) == ErrorCode::WrongPassphrase);
    bound.clock.advanceMs(600'000);
    REQUIRE_OK(bound.station->logIn(u"dewi"_s, fresh));
    // Two people are wanted for a reset, but who has no way in cannot be the second.
    REQUIRE_OK(bound.station->setPassphrase(u"bayu"_s, passphraseOf(u"bayu"_s)));
    CHECK(codeOf(bound.station->setPassphrase(u"sari"_s, passphraseOf(u"sari"_s))) == ErrorCode::NotAllowed);
    REQUIRE_OK(bound.station->setPassphrase(u"sari"_s, passphraseOf(u"sari"_s),
                                            {u"bayu"_s, passphraseOf(u"bayu"_s)}));
    REQUIRE_OK(bound.station->bindToTpm());
    CHECK(bound.login() == ErrorCode::None);
    CHECK_OK(bound.station->events(bound.open)); // the unfinished visit too
}

TEST_CASE("a destroyed database is made anew with the TPM, and not with another")
{
    Bound bound;
    const QString mirror = bound.parent.filePath(u"stick"_s);
    REQUIRE(QDir().mkpath(mirror));
    REQUIRE_OK(bound.station->setSetting(u"mirror_folder"_s, mirror));
    bound.station.reset();
    for (const char *name : {"loket.db", "loket.db-wal", "loket.db-shm"})
        QFile::remove(bound.folder + u'/' + QLatin1StringView(name));
    const auto remake = [&] {
        return remakeDatabase(bound.folder, mirror, u"dewi"_s, passphraseOf(u"dewi"_s), bound.clock,
                              bound.random);
    };
    const SoftTpm other;
    use(other);
    CHECK(codeOf(remake()) == ErrorCode::TpmOther);
    use(*bound.chip);
    CHECK_OK(remake());
}
