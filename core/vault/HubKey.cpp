// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/HubKey.h"

#include "core/base/DurableFile.h"

#include <QJsonDocument>
#include <QJsonObject>

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
    const QJsonObject json = QJsonDocument::fromJson(*bytes).object();
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
