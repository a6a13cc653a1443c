// SPDX-License-Identifier: GPL-3.0-or-later
// Against a real TPM of software. What a real chip adds, slowness and makers' moods, is not here.
#include "core/vault/Crypto.h"
#include "core/vault/KeyRescue.h"
#include "core/vault/StationKeys.h"
#include "core/vault/TpmBinding.h"
#include "tests/support/Outcome.h"
#include "tests/support/SoftTpm.h"

#include <QFile>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

SecretBytes secret() { return SecretBytes::copyOf("0123456789abcdefghijklmnopqrstuv"); }

Tpm opened(const SoftTpm &chip)
{
    auto tpm = Tpm::open(chip.tcti());
    REQUIRE_OK(tpm);
    return std::move(*tpm);
}

TpmSealed sealedBy(const SoftTpm &chip, const SecretBytes &auth = {})
{
    auto sealed = opened(chip).seal(secret(), auth);
    REQUIRE_OK(sealed);
    return *sealed;
}

ErrorCode refusalOf(const SoftTpm &chip, const TpmSealed &sealed, const SecretBytes &auth = {})
{
    return codeOf(opened(chip).unseal(sealed, auth));
}

/// A key file of two people, the second switched off.
struct Keys
{
    SecretBytes master = SecretBytes::random(kKeyBytes);
    HubKeyPair hub = HubKeyPair::generate(u"hub-1"_s);
    KeyFileContent content;

    Keys()
    {
        content.stationId = u"S-1"_s;
        content.signingPublicKey = StationKeys::fromMaster(master.clone()).signing.publicKey;
        content.hubKeyId = hub.recipient.id;
        content.sealedToHub = sealTo(hub.recipient, master);
        content.wraps = {wrapFor(u"sari"_s), wrapFor(u"raka"_s)};
        content.wraps[1].sealed.clear();
    }
    [[nodiscard]] PassphraseWrap wrapFor(const QString &id) const
    {
        return wrapKey(master, words(), {1, 64 * 1024}, content.stationId, id).value();
    }
    [[nodiscard]] static SecretBytes words() { return SecretBytes::copyOf("sawah hijau pagi cerah"); }
    [[nodiscard]] Expected<SecretBytes> open(const KeyFileContent &from, int who = 0,
                                             const SecretBytes &typed = words()) const
    {
        const auto key = layerKeyOf(from);
        if (!key)
            return fail(key.error());
        const auto wrap = withoutLayer(from.wraps.at(std::size_t(who)), *key, from.stationId);
        return wrap ? unwrapKey(*wrap, typed, from.stationId) : fail(wrap.error());
    }
};

/// How often bytes are in this process's own memory. They are given inverted, so as not to find the question.
int countInMemory(QByteArray inverted)
{
    QFile maps(u"/proc/self/maps"_s), memory(u"/proc/self/mem"_s);
    REQUIRE(maps.open(QIODevice::ReadOnly));
    REQUIRE(memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    const auto isSame = [&](const char *at) {
        for (qsizetype i = 0; i < inverted.size(); ++i)
            if (at[i] != char(~inverted[i]))
                return false;
        return true;
    };
    int found = 0;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const QList<QByteArray> range = line.left(line.indexOf(' ')).split('-');
        if (range.size() != 2 || !line.contains(" rw"))
            continue;
        const qint64 begin = range[0].toLongLong(nullptr, 16), end = range[1].toLongLong(nullptr, 16);
#ifdef __SANITIZE_ADDRESS__ // its own terabytes of bookkeeping
        constexpr qint64 kLargest = qint64(1) << 30;
        if (end - begin > kLargest)
            continue;
#endif
        if (!memory.seek(begin))
            continue;
        SecretBytes copy(std::size_t(end - begin)); // wiped when it goes: it is not to be found the next time
        const qint64 got = memory.read(reinterpret_cast<char *>(copy.data()), end - begin);
        for (qint64 at = 0; at + inverted.size() <= got; ++at)
            found += isSame(reinterpret_cast<const char *>(copy.data()) + at) ? 1 : 0;
    }
    return found;
}

void use(const SoftTpm &chip) { qputenv("LOKET_TPM_TCTI", chip.tcti().toUtf8()); }

} // namespace

TEST_CASE("a TPM opens what it sealed, also after it was switched off and on, and no other TPM does")
{
    SoftTpm chip;
    const TpmSealed sealed = sealedBy(chip);
    CHECK(isWellFormed(sealed));
    CHECK_FALSE(sealed.privateArea.contains("0123456789abcdef"));
    chip.stop();
    CHECK(codeOf(Tpm::open(chip.tcti())) == ErrorCode::TpmAbsent);
    chip.start();
    const auto back = opened(chip).unseal(sealed);
    REQUIRE_OK(back);
    CHECK(back->equals(secret().view()));
    const SoftTpm other;
    CHECK(refusalOf(other, sealed) == ErrorCode::TpmOther);
}

TEST_CASE("a TPM is used again and again without filling its few slots")
{
    const SoftTpm chip;
    const TpmSealed sealed = sealedBy(chip);
    Tpm tpm = opened(chip);
    for (int i = 0; i < 12; ++i)
        CHECK_OK(tpm.unseal(sealed));
    TpmSealed damaged = sealed;
    damaged.privateArea.back() ^= 1;
    for (int i = 0; i < 12; ++i) // also where it ends half-way
        CHECK(codeOf(tpm.unseal(damaged)) == ErrorCode::KeyDamaged);
    CHECK_OK(tpm.unseal(sealed));
    CHECK(tpm.primaryName().value() == sealed.parentName);
    const auto info = tpm.info();
    REQUIRE_OK(info);
    CHECK(info->maker == u"IBM"); // libtpms carries IBM's letters
    CHECK_FALSE(info->isLockedOut);
}

TEST_CASE("a TPM that was cleared says that it is another one now")
{
    const SoftTpm chip;
    const TpmSealed sealed = sealedBy(chip);
    chip.clear();
    CHECK(refusalOf(chip, sealed) == ErrorCode::TpmOther);
}

TEST_CASE("a damaged blob is said to be damaged, wherever the damage is")
{
    const SoftTpm chip;
    const TpmSealed sealed = sealedBy(chip);
    Tpm tpm = opened(chip);
    for (QByteArray TpmSealed::*part : {&TpmSealed::publicArea, &TpmSealed::privateArea}) {
        for (qsizetype at = 0; at < (sealed.*part).size(); at += 5) {
            TpmSealed damaged = sealed;
            (damaged.*part)[at] ^= 0x10;
            CAPTURE(at);
            CHECK(codeOf(tpm.unseal(damaged)) == ErrorCode::KeyDamaged);
        }
        TpmSealed cut = sealed;
        (cut.*part).chop(1);
        CHECK_FALSE(isWellFormed(cut));
        CHECK(codeOf(tpm.unseal(cut)) == ErrorCode::KeyDamaged);
    }
    CHECK(codeOf(tpm.unseal({})) == ErrorCode::KeyDamaged);
    CHECK_OK(tpm.unseal(sealed));
}

TEST_CASE("wrong auth values lock a TPM out; what has none is opened all the same")
{
    const SoftTpm chip;
    const SecretBytes right = SecretBytes::copyOf("right"), wrong = SecretBytes::copyOf("wrong");
    const TpmSealed plain = sealedBy(chip);
    const TpmSealed guarded = sealedBy(chip, right);
    CHECK_OK(opened(chip).unseal(guarded, right));
    ErrorCode last = ErrorCode::None;
    for (int tries = 0; tries < 40 && last != ErrorCode::TpmLockedOut; ++tries) {
        last = refusalOf(chip, guarded, wrong);
        CHECK((last == ErrorCode::TpmRefused || last == ErrorCode::TpmLockedOut));
    }
    CHECK(last == ErrorCode::TpmLockedOut);
    CHECK(refusalOf(chip, guarded, right) == ErrorCode::TpmLockedOut);
    CHECK(opened(chip).info()->isLockedOut);
    CHECK_OK(opened(chip).unseal(plain));
}

TEST_CASE("an owner's password is said to be in the way")
{
    const SoftTpm chip;
    chip.setOwnerPassword("milik kantor");
    CHECK(codeOf(opened(chip).seal(secret())) == ErrorCode::TpmRefused);
}

TEST_CASE("nothing of the secret passes the bus in clear")
{
    const SoftTpm chip;
    const QTemporaryDir folder;
    const QString record = folder.filePath(u"bus.pcap"_s);
    qputenv("TCTI_PCAP_FILE", record.toUtf8());
    const QString tcti = u"pcap:"_s + chip.tcti();
    TpmSealed sealed;
    {
        auto tpm = Tpm::open(tcti);
        REQUIRE_OK(tpm);
        auto done = tpm->seal(secret(), SecretBytes::copyOf("auth-of-the-object"));
        REQUIRE_OK(done);
        sealed = *done;
        CHECK_OK(tpm->unseal(sealed, SecretBytes::copyOf("auth-of-the-object")));
    }
    QFile file(record);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK(bytes.contains(sealed.publicArea)); // the record is one
    for (qsizetype at = 0; at + 4 <= qsizetype(secret().size()); ++at)
        CHECK_FALSE(bytes.contains(QByteArrayView(secret().view()).sliced(at, 4).toByteArray()));
    CHECK_FALSE(bytes.contains("auth-of"));
}

TEST_CASE("after unsealing the secret is in its locked place alone, and after that nowhere")
{
    const SoftTpm chip;
    SecretBytes wanted = SecretBytes::random(kKeyBytes);
    QByteArray inverted(kKeyBytes, '\0');
    for (int i = 0; i < kKeyBytes; ++i)
        inverted[i] = char(~wanted.data()[i]);
    Tpm tpm = opened(chip);
    const auto sealed = tpm.seal(wanted);
    REQUIRE_OK(sealed);
    wanted.clear();
    CHECK(countInMemory(inverted) == 0);
    auto back = tpm.unseal(*sealed);
    REQUIRE_OK(back);
    CHECK(countInMemory(inverted) == 1);
    back->clear();
    CHECK(countInMemory(inverted) == 0);
}

TEST_CASE("what is missing is told apart: no chip, no library, a TCTI we do not know")
{
    CHECK(codeOf(Tpm::open(u"device:/nonexistent/tpmrm0"_s)) == ErrorCode::TpmAbsent);
    CHECK(codeOf(Tpm::open(u"swtpm:path=/nonexistent/tpm"_s)) == ErrorCode::TpmAbsent);
    CHECK(codeOf(Tpm::open(u"nosuchchip:"_s)) == ErrorCode::TpmLibrary);
    qputenv("LOKET_TPM_TCTI", "/tmp/evil.so:x"); // tctildr would load it
    CHECK(codeOf(chosenTcti()) == ErrorCode::InvalidArgument);
    qunsetenv("LOKET_TPM_TCTI");
    CHECK(chosenTcti().value() == u"device:/dev/tpmrm0");
}

TEST_CASE("bound keys open with passphrase and TPM together, and a copy tells nothing about a passphrase")
{
    const SoftTpm chip;
    use(chip);
    const Keys keys;
    KeyFileContent bound = keys.content;
    REQUIRE_OK(bindToTpm(bound));
    for (const PassphraseWrap &wrap : bound.wraps) {
        CHECK(wrap.sealed.isEmpty());
        CHECK(wrap.verifier.isEmpty()); // nothing to try guesses on
        CHECK(codeOf(unwrapKey(wrap, Keys::words(), bound.stationId)) == ErrorCode::KeyDamaged);
    }
    CHECK(bound.sealedToHub == keys.content.sealedToHub);
    const auto again = keyFileFromBytes(toBytes(bound)); // by way of the file
    REQUIRE_OK(again);
    CHECK(again->tpm == bound.tpm);
    const auto opened = keys.open(*again);
    REQUIRE_OK(opened);
    CHECK(opened->equals(keys.master.view()));
    CHECK(codeOf(keys.open(*again, 0, SecretBytes::copyOf("salah"))) == ErrorCode::WrongPassphrase);
    CHECK(codeOf(keys.open(*again, 1)) == ErrorCode::OperatorDisabled);
    CHECK(codeOf(bindToTpm(bound)) == ErrorCode::AlreadyExists);
    REQUIRE_OK(unbindFromTpm(bound));
    CHECK(bound.wraps == keys.content.wraps); // the very same: nothing was lost on the way
    CHECK(toBytes(bound) == toBytes(keys.content));
    CHECK(codeOf(unbindFromTpm(bound)) == ErrorCode::NotFound);
}

TEST_CASE("a layer fits its own wrap alone, and a bound file takes no wrap without one")
{
    const SoftTpm chip;
    use(chip);
    const Keys keys;
    KeyFileContent bound = keys.content;
    REQUIRE_OK(bindToTpm(bound));
    KeyFileContent changed = bound;
    SECTION("another operator's") { std::swap(changed.wraps[0].bound, changed.wraps[1].bound); }
    SECTION("another cost") { changed.wraps[0].cost.passes = 2; }
    SECTION("another salt") { changed.wraps[0].salt[3] ^= 1; }
    SECTION("an old wrap put back") { changed.wraps[0] = keys.content.wraps[0]; }
    SECTION("a changed bit") { changed.wraps[0].bound[40] ^= 1; }
    CHECK(codeOf(keys.open(changed)) == ErrorCode::KeyDamaged);
    CHECK(codeOf(unbindFromTpm(changed)) == ErrorCode::KeyDamaged);
}

TEST_CASE("the hub's key opens a bound file without the TPM")
{
    Keys keys;
    KeyFileContent bound = keys.content;
    {
        const SoftTpm chip;
        use(chip);
        REQUIRE_OK(bindToTpm(bound));
    }
    const SecretBytes fresh = SecretBytes::copyOf("kapal putih laut dalam");
    CHECK(codeOf(keys.open(bound)) == ErrorCode::TpmAbsent);
    const auto rescued = rescueKeys(bound, keys.hub, u"dewi"_s, fresh, {1, 64 * 1024});
    REQUIRE_OK(rescued);
    CHECK(rescued->wraps.size() == 1);
    CHECK(rescued->tpm.isEmpty());
    const auto opened = keys.open(*rescued, 0, fresh);
    REQUIRE_OK(opened);
    CHECK(opened->equals(keys.master.view()));
    const HubKeyPair other = HubKeyPair::generate(u"hub-2"_s);
    CHECK(codeOf(rescueKeys(bound, other, u"dewi"_s, fresh, {1, 64 * 1024})) == ErrorCode::WrongKey);
    keys.content.signingPublicKey[0] ^= 1;
    CHECK(codeOf(rescueKeys(keys.content, keys.hub, u"dewi"_s, fresh, {1, 64 * 1024})) ==
          ErrorCode::KeyDamaged);
}
