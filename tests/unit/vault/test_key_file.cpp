// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/Crypto.h"
#include "core/vault/KeyFile.h"
#include "tests/support/Outcome.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

const KdfCost kWeak{1, 64 * 1024};

struct Folder
{
    QTemporaryDir dir;
    KeyFile file{dir.path()};
    SecretBytes key = SecretBytes::random(kKeyBytes);
    KeyFileContent content;

    Folder()
    {
        content.stationId = u"S-1"_s;
        content.signingPublicKey = QByteArray(32, 's');
        content.hubKeyId = u"hub-1"_s;
        content.sealedToHub = QByteArray(80, 'h');
        content.wraps = {wrapFor(u"sari"_s, "first passphrase of sari")};
        REQUIRE_OK(file.save(content, KeyFile::Keep::Previous));
    }

    PassphraseWrap wrapFor(const QString &id, const char *passphrase) const
    {
        return wrapKey(key, SecretBytes::copyOf(passphrase), kWeak, u"S-1"_s, id).value();
    }
    QStringList names() const { return QDir(dir.path()).entryList(QDir::Files, QDir::Name); }
    void damage(const QString &name, qsizetype at) const
    {
        QFile raw(dir.filePath(name));
        REQUIRE(raw.open(QIODevice::ReadWrite));
        QByteArray bytes = raw.readAll();
        bytes[at] = char(bytes[at] ^ 0x01);
        raw.seek(0);
        raw.write(bytes);
    }
};

} // namespace

TEST_CASE("every save is a new file and the two newest stay")
{
    Folder folder;
    CHECK(folder.names() == QStringList{u"station-keys.00000001.json"_s});
    for (int i = 0; i < 4; ++i)
        REQUIRE_OK(folder.file.save(folder.content, KeyFile::Keep::Previous));
    CHECK(folder.names() == QStringList{u"station-keys.00000004.json"_s, u"station-keys.00000005.json"_s});
    const auto loaded = folder.file.load();
    REQUIRE_OK(loaded);
    CHECK_FALSE(loaded->isFallback);
    CHECK(loaded->content.generation == 5);
    CHECK(loaded->content.stationId == u"S-1");
    CHECK(loaded->content.sealedToHub == QByteArray(80, 'h'));
    CHECK(unwrapKey(loaded->content.wraps.at(0), SecretBytes::copyOf("first passphrase of sari"), u"S-1"_s)
              ->equals(folder.key.view()));
}

TEST_CASE("a damaged newest key file falls back to the one before and says so, wherever the bit flipped")
{
    Folder folder;
    folder.content.wraps.push_back(folder.wrapFor(u"bayu"_s, "passphrase of bayu"));
    REQUIRE_OK(folder.file.save(folder.content, KeyFile::Keep::Previous));
    const QString newest = folder.dir.filePath(u"station-keys.00000002.json"_s);
    const qsizetype size = QFile(newest).size();
    QByteArray good;
    {
        QFile raw(newest);
        REQUIRE(raw.open(QIODevice::ReadOnly));
        good = raw.readAll();
    }
    int fallbacks = 0;
    for (qsizetype at = 0; at < size; at += 3) {
        folder.damage(u"station-keys.00000002.json"_s, at);
        const auto loaded = folder.file.load();
        REQUIRE_OK(loaded);
        // White space between JSON's parts may change without meaning; then the content is the very same.
        if (loaded->isFallback) {
            CHECK(loaded->content.generation == 1);
            ++fallbacks;
        } else {
            CHECK(loaded->content.wraps.size() == 2);
        }
        QFile raw(newest);
        REQUIRE(raw.open(QIODevice::WriteOnly));
        raw.write(good);
    }
    CHECK(fallbacks > size / 3 * 8 / 10);
}

TEST_CASE("an empty, a cut and a missing newest key file all leave the older one in use")
{
    Folder folder;
    REQUIRE_OK(folder.file.save(folder.content, KeyFile::Keep::Previous));
    const QString newest = folder.dir.filePath(u"station-keys.00000002.json"_s);
    REQUIRE(QFile::resize(newest, 100));
    CHECK(folder.file.load()->isFallback);
    REQUIRE(QFile::resize(newest, 0));
    CHECK(folder.file.load()->isFallback);
    REQUIRE(QFile::remove(newest));
    CHECK(folder.file.load()->content.generation == 1);
    REQUIRE(QFile::copy(folder.dir.filePath(u"station-keys.00000001.json"_s),
                        folder.dir.filePath(u"station-keys.00000009.json"_s)));
    CHECK(folder.file.load()->isFallback); // renamed to look newer
}

TEST_CASE("each key file that is not whole is named, the older one too")
{
    Folder folder;
    REQUIRE_OK(folder.file.save(folder.content, KeyFile::Keep::Previous));
    CHECK(folder.file.damaged().isEmpty());
    folder.damage(u"station-keys.00000001.json"_s, 120);
    CHECK(folder.file.damaged() == QStringList{u"station-keys.00000001.json"_s});
    CHECK_FALSE(folder.file.load()->isFallback); // nobody else would notice
    folder.damage(u"station-keys.00000002.json"_s, 300);
    CHECK(folder.file.damaged().size() == 2);
}

TEST_CASE("when all key files are damaged nothing is guessed")
{
    Folder folder;
    folder.damage(u"station-keys.00000001.json"_s, 20);
    CHECK(codeOf(folder.file.load()) == ErrorCode::KeyDamaged);
    const QTemporaryDir empty;
    CHECK(codeOf(KeyFile(empty.path()).load()) == ErrorCode::KeyMissing);
}

TEST_CASE("after a passphrase was changed no file opens with the old one")
{
    Folder folder;
    REQUIRE_OK(folder.file.save(folder.content, KeyFile::Keep::Previous));
    folder.content.wraps = {folder.wrapFor(u"sari"_s, "second passphrase of sari")};
    REQUIRE_OK(folder.file.save(folder.content, KeyFile::Keep::OnlyThis));
    const QStringList names = folder.names();
    CHECK(names.size() == 2); // still two copies
    for (const QString &name : names) {
        const QTemporaryDir single;
        REQUIRE(QFile::copy(folder.dir.filePath(name), single.filePath(name)));
        const auto loaded = KeyFile(single.path()).load();
        REQUIRE_OK(loaded);
        const PassphraseWrap &wrap = loaded->content.wraps.at(0);
        CHECK(codeOf(unwrapKey(wrap, SecretBytes::copyOf("first passphrase of sari"), u"S-1"_s)) ==
              ErrorCode::WrongPassphrase);
        CHECK_OK(unwrapKey(wrap, SecretBytes::copyOf("second passphrase of sari"), u"S-1"_s));
    }
}

TEST_CASE("a save that fails leaves the key files as they were")
{
    Folder folder;
    KeyFile nowhere(folder.dir.filePath(u"missing"_s));
    const quint64 before = folder.content.generation;
    CHECK_FALSE(nowhere.save(folder.content, KeyFile::Keep::Previous));
    CHECK(folder.content.generation == before);
    CHECK(folder.file.load()->content.generation == before);
}
