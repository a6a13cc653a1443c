// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/HubKey.h"

#include "core/base/DurableFile.h"
#include "core/vault/Crypto.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>

#include <sodium.h>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}
unsigned char *bytesOf(QByteArray &array) { return reinterpret_cast<unsigned char *>(array.data()); }

} // namespace

bool RecipientKey::isValid() const
{
    return !id.isEmpty() && id.size() <= 64 && publicKey.size() == crypto_box_PUBLICKEYBYTES;
}

HubKeyPair HubKeyPair::generate(const QString &id)
{
    HubKeyPair pair;
    pair.recipient = {id, QByteArray(crypto_box_PUBLICKEYBYTES, '\0')};
    pair.secretKey = SecretBytes(crypto_box_SECRETKEYBYTES);
    crypto_box_keypair(bytesOf(pair.recipient.publicKey), pair.secretKey.data());
    return pair;
}

Expected<void> writeHubKey(const QString &path, const HubKeyPair &pair, const QString &note)
{
    const QJsonObject json{
        {u"0_note"_s, note},
        {u"format"_s, u"loket-hub-key"_s},
        {u"id"_s, pair.recipient.id},
        {u"public"_s, QString::fromLatin1(pair.recipient.publicKey.toBase64())},
        {u"secret"_s, QString::fromLatin1(pair.secretKey.view().toByteArray().toBase64())}};
    return writeDurably(path, QJsonDocument(json).toJson());
}

Expected<HubKeyPair> readHubKey(const QString &path)
{
    const auto bytes = readWhole(path, 64 * 1024);
    if (!bytes)
        return fail(bytes.error());
    return hubKeyFromText(*bytes);
}

Expected<HubKeyPair> hubKeyFromText(const QByteArray &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    HubKeyPair pair;
    pair.recipient = {json[u"id"_s].toString(),
                      QByteArray::fromBase64(json[u"public"_s].toString().toLatin1())};
    pair.secretKey = SecretBytes::take(QByteArray::fromBase64(json[u"secret"_s].toString().toLatin1()));
    if (json[u"format"_s].toString() != u"loket-hub-key" || !pair.recipient.isValid() ||
        pair.secretKey.size() != crypto_box_SECRETKEYBYTES)
        return fail(ErrorCode::Malformed, u"hub key"_s);
    QByteArray expected(crypto_box_PUBLICKEYBYTES, '\0');
    crypto_scalarmult_base(bytesOf(expected), pair.secretKey.data());
    if (expected != pair.recipient.publicKey)
        return fail(ErrorCode::KeyDamaged, u"hub key"_s);
    return pair;
}

QJsonObject toJson(const RecipientKey &key)
{
    return {{u"id"_s, key.id}, {u"public"_s, QString::fromLatin1(key.publicKey.toBase64())}};
}

Expected<HubKeyFiles> makeHubKeys(const QString &folder, const QString &label, const QString &note)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9][A-Za-z0-9._-]{0,39}\\z"_s);
    if (!form.match(label).hasMatch())
        return fail(ErrorCode::InvalidArgument, u"key_label"_s);
    if (auto ready = initCrypto(); !ready)
        return fail(ready.error());
    const QDir target(folder);
    const HubKeyFiles files{{},
                            {},
                            target.filePath(u"hub.key"_s),
                            target.filePath(u"recovery.key"_s),
                            target.filePath(u"public.json"_s)};
    const QStringList paths{files.hubPath, files.recoveryPath, files.publicPath};
    for (const QString &path : paths) // an old key that is written over takes every packet with it
        if (QFileInfo::exists(path))
            return fail(ErrorCode::AlreadyExists, QFileInfo(path).fileName());
    if (!target.exists()) {
        if (auto made = makeFolderDurably(folder); !made)
            return fail(made.error());
        if (!QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            return fail(ErrorCode::DiskWrite, target.dirName());
    }
    const HubKeyPair hub = HubKeyPair::generate(u"hub-"_s + label);
    const HubKeyPair recovery = HubKeyPair::generate(u"recovery-"_s + label);
    Expected<void> step = writeHubKey(files.hubPath, hub, note);
    if (step)
        step = writeHubKey(files.recoveryPath, recovery, note);
    const QJsonObject known{{u"hub_key"_s, toJson(hub.recipient)},
                            {u"recovery_key"_s, toJson(recovery.recipient)}};
    if (step)
        step = writeDurably(files.publicPath, QJsonDocument(known).toJson());
    if (!step) {
        for (const QString &path : paths)
            QFile::remove(path);
        return fail(step.error());
    }
    HubKeyFiles made = files;
    made.hub = hub.recipient;
    made.recovery = recovery.recipient;
    return made;
}

QByteArray sealTo(const RecipientKey &recipient, const SecretBytes &secret)
{
    QByteArray out(qsizetype(secret.size()) + crypto_box_SEALBYTES, Qt::Uninitialized);
    crypto_box_seal(bytesOf(out), secret.data(), secret.size(), bytesOf(QByteArrayView(recipient.publicKey)));
    return out;
}

Expected<SecretBytes> openSealed(QByteArrayView sealed, const HubKeyPair &pair)
{
    if (sealed.size() <= qsizetype(crypto_box_SEALBYTES))
        return fail(ErrorCode::WrongKey);
    SecretBytes out{std::size_t(sealed.size()) - crypto_box_SEALBYTES};
    if (crypto_box_seal_open(out.data(), bytesOf(sealed), std::size_t(sealed.size()),
                             bytesOf(QByteArrayView(pair.recipient.publicKey)), pair.secretKey.data()) != 0)
        return fail(ErrorCode::WrongKey);
    return out;
}

} // namespace loket
