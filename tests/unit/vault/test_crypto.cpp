// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/Crypto.h"
#include "core/vault/DraftCipher.h"
#include "core/vault/Harden.h"
#include "core/vault/HubKey.h"
#include "core/vault/NikIndex.h"
#include "core/vault/PassphraseWrap.h"
#include "core/vault/SecretStream.h"
#include "core/vault/StationKeys.h"
#include "tests/support/Outcome.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

const KdfCost kWeak{1, 64 * 1024};
SecretBytes secret(const char *text) { return SecretBytes::copyOf(text); }

} // namespace

TEST_CASE("the known-answer tests pass on this machine") { REQUIRE_OK(initCrypto()); }

TEST_CASE("sealed bytes open with the same key and context only")
{
    const SecretBytes key = SecretBytes::random(kKeyBytes);
    const QByteArray sealed = seal(key, "isi", "tempat");
    CHECK(unseal(key, sealed, "tempat").value() == "isi");
    CHECK(seal(key, "isi", "tempat") != sealed);
    CHECK(codeOf(unseal(key, sealed, "lain")) == ErrorCode::Authenticity);
    CHECK(codeOf(unseal(SecretBytes::random(kKeyBytes), sealed, "tempat")) == ErrorCode::Authenticity);
    CHECK(codeOf(unseal(key, "short", "tempat")) == ErrorCode::Authenticity);
    CHECK(codeOf(unseal(SecretBytes(), sealed, "tempat")) == ErrorCode::Authenticity);
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray changed = sealed;
        changed[i] = char(changed[i] ^ 0x10);
        CHECK_FALSE(unseal(key, changed, "tempat"));
    }
}

TEST_CASE("a signature holds for its own domain, key and message only")
{
    const SigningKey key = SigningKey::fromSeed(SecretBytes::random(32));
    const QByteArray signature = sign(key, "packet", "isi");
    CHECK(isSignedBy(key.publicKey, "packet", "isi", signature));
    CHECK_FALSE(isSignedBy(key.publicKey, "audit", "isi", signature));
    CHECK_FALSE(isSignedBy(key.publicKey, "packet", "lain", signature));
    // The border between domain and message cannot be moved.
    CHECK_FALSE(isSignedBy(key.publicKey, "packe", "tisi", signature));
    CHECK_FALSE(
        isSignedBy(SigningKey::fromSeed(SecretBytes::random(32)).publicKey, "packet", "isi", signature));
    CHECK_FALSE(isSignedBy("short", "packet", "isi", signature));
    CHECK_FALSE(isSignedBy(key.publicKey, "packet", "isi", "short"));
}

TEST_CASE("sub-keys of a station differ from each other and are the same every time")
{
    const SecretBytes master = SecretBytes::copyOf(QByteArray(32, 'k'));
    const StationKeys first = StationKeys::fromMaster(master.clone());
    const StationKeys second = StationKeys::fromMaster(master.clone());
    CHECK(first.drafts.equals(second.drafts.view()));
    CHECK(first.signing.publicKey == second.signing.publicKey);
    const QSet<QByteArray> all{first.drafts.view().toByteArray(), first.nikIndex.view().toByteArray(),
                               first.details.view().toByteArray(), first.access.view().toByteArray(),
                               master.view().toByteArray()};
    CHECK(all.size() == 5);
    // Fixed for ever: a change here would lock every station out of its data.
    CHECK(nikTag(first.nikIndex, u"3576014403910003"_s) == blake2b("3576014403910003", 16, &second.nikIndex));
    CHECK(nikTag(first.nikIndex, u"3576014403910003"_s) != nikTag(first.nikIndex, u"3576014403910004"_s));
    CHECK(nikTag(first.nikIndex, u"3576014403910003"_s) != blake2b("3576014403910003", 16));
}

TEST_CASE("streams of every size around the chunk border come back; a cut one does not")
{
    const SecretBytes key = SecretBytes::random(kKeyBytes);
    for (const qsizetype size : {qsizetype(0), qsizetype(1), kStreamChunkBytes - 1, kStreamChunkBytes,
                                 kStreamChunkBytes + 1, 3 * kStreamChunkBytes}) {
        const QByteArray plain(size, 'p');
        const QByteArray sealed = sealStream(key, plain, "ad");
        CHECK(sealed.size() == sealedStreamSize(size));
        CHECK(openStream(key, sealed, "ad").value() == plain);
        CHECK_FALSE(openStream(key, sealed, "other"));
        CHECK_FALSE(openStream(key, sealed.chopped(1), "ad"));
        CHECK_FALSE(openStream(key, sealed + 'x', "ad"));
    }
    const QByteArray three = sealStream(key, QByteArray(3 * kStreamChunkBytes, 'p'), "ad");
    const qsizetype step = kStreamChunkBytes + 17;
    CHECK_FALSE(openStream(key, three.first(24 + 2 * step), "ad")); // exactly at a chunk's end
    const QByteArray swapped = three.first(24) + three.sliced(24 + step, step) + three.sliced(24, step) +
                               three.sliced(24 + 2 * step);
    CHECK_FALSE(openStream(key, swapped, "ad"));
}

TEST_CASE("an item of a draft opens only in its own place")
{
    const SecretBytes drafts = SecretBytes::random(kKeyBytes);
    const QUuid visit = QUuid::createUuid();
    const DraftCipher cipher = DraftCipher::create(visit);
    const QByteArray wrapped = cipher.wrap(drafts);
    const QByteArray sealed = cipher.seal(DraftCipher::Kind::Event, 4, {}, "isi");

    const auto again = DraftCipher::unwrap(visit, wrapped, drafts);
    REQUIRE_OK(again);
    CHECK(again->open(DraftCipher::Kind::Event, 4, {}, sealed).value() == "isi");
    CHECK(again->nameTag(u"photo/1.png"_s) == cipher.nameTag(u"photo/1.png"_s));
    CHECK(again->nameTag(u"photo/1.png"_s) != cipher.nameTag(u"photo/2.png"_s));
    CHECK_FALSE(again->open(DraftCipher::Kind::Event, 5, {}, sealed));
    CHECK_FALSE(again->open(DraftCipher::Kind::Attachment, 4, {}, sealed));
    CHECK_FALSE(again->open(DraftCipher::Kind::Event, 4, u"x"_s, sealed));
    CHECK_FALSE(DraftCipher::create(visit).open(DraftCipher::Kind::Event, 4, {}, sealed));
    CHECK_FALSE(DraftCipher::unwrap(QUuid::createUuid(), wrapped, drafts));
    CHECK_FALSE(DraftCipher::unwrap(visit, wrapped, SecretBytes::random(kKeyBytes)));
    CHECK_FALSE(DraftCipher::unwrap(visit, {}, drafts)); // shredded
}

TEST_CASE("a wrapped key opens with its passphrase, station, operator and cost only")
{
    const SecretBytes key = SecretBytes::random(kKeyBytes);
    const auto wrap = wrapKey(key, secret("sawah hijau pagi cerah"), kWeak, u"S-1"_s, u"sari"_s);
    REQUIRE_OK(wrap);
    CHECK(unwrapKey(*wrap, secret("sawah hijau pagi cerah"), u"S-1"_s)->equals(key.view()));
    CHECK(codeOf(unwrapKey(*wrap, secret("sawah hijau pagi cerak"), u"S-1"_s)) == ErrorCode::WrongPassphrase);
    CHECK(codeOf(unwrapKey(*wrap, SecretBytes(), u"S-1"_s)) == ErrorCode::WrongPassphrase);
    CHECK(codeOf(unwrapKey(*wrap, secret("sawah hijau pagi cerah"), u"S-2"_s)) == ErrorCode::KeyDamaged);

    PassphraseWrap moved = *wrap;
    moved.operatorId = u"bayu"_s;
    CHECK(codeOf(unwrapKey(moved, secret("sawah hijau pagi cerah"), u"S-1"_s)) == ErrorCode::KeyDamaged);
    PassphraseWrap cheaper = *wrap;
    cheaper.cost.memoryBytes = 32 * 1024;
    CHECK(codeOf(unwrapKey(cheaper, secret("sawah hijau pagi cerah"), u"S-1"_s)) ==
          ErrorCode::WrongPassphrase);
    PassphraseWrap absurd = *wrap;
    absurd.cost.memoryBytes = quint64(1) << 50;
    CHECK(codeOf(unwrapKey(absurd, secret("sawah hijau pagi cerah"), u"S-1"_s)) == ErrorCode::KeyDamaged);
    PassphraseWrap off = *wrap;
    off.sealed.clear();
    CHECK(codeOf(unwrapKey(off, secret("sawah hijau pagi cerah"), u"S-1"_s)) == ErrorCode::OperatorDisabled);
    CHECK(codeOf(unwrapKey(off, secret("something else here"), u"S-1"_s)) == ErrorCode::WrongPassphrase);
}

TEST_CASE("the program's own choice of cost is what the design says")
{
    const KdfCost cost = KdfCost::forThisMachine();
    const quint64 memory = quint64(::sysconf(_SC_PHYS_PAGES)) * quint64(::sysconf(_SC_PAGESIZE));
    CHECK(cost.passes == 3);
    CHECK(cost.memoryBytes == (memory < (quint64(4) << 30) ? quint64(64) << 20 : quint64(256) << 20));
}

TEST_CASE("a hub key file is private, comes back, and its halves are checked")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"hub.key"_s);
    const HubKeyPair pair = HubKeyPair::generate(u"hub-1"_s);
    REQUIRE_OK(writeHubKey(path, pair, u"DEMO"_s));
    CHECK((QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    const auto back = readHubKey(path);
    REQUIRE_OK(back);
    CHECK(back->recipient == pair.recipient);
    CHECK(back->secretKey.equals(pair.secretKey.view()));
    const QByteArray sealed = sealTo(pair.recipient, secret("kunci"));
    CHECK(openSealed(sealed, *back)->equals("kunci"));
    CHECK(codeOf(openSealed(sealed, HubKeyPair::generate(u"hub-2"_s))) == ErrorCode::WrongKey);

    HubKeyPair mixed = HubKeyPair::generate(u"hub-1"_s);
    mixed.recipient = pair.recipient;
    REQUIRE_OK(writeHubKey(path, mixed, u"DEMO"_s));
    CHECK(codeOf(readHubKey(path)) == ErrorCode::KeyDamaged);
    CHECK(codeOf(readHubKey(folder.filePath(u"none"_s))) == ErrorCode::NotFound);
}

TEST_CASE("a hardened process leaves no core and cannot be read by its neighbours")
{
    const pid_t child = ::fork(); // the test itself stays debuggable
    REQUIRE(child >= 0);
    if (child == 0) {
        struct rlimit core = {1, 1};
        const bool hard = hardenProcess() && ::getrlimit(RLIMIT_CORE, &core) == 0 && core.rlim_cur == 0 &&
                          core.rlim_max == 0 && ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0;
        ::_exit(hard ? 0 : 1);
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
}
