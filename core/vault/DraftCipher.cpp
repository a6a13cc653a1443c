// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/DraftCipher.h"

#include "core/vault/Crypto.h"
#include "core/vault/SecretStream.h"

#include <QtEndian>

namespace loket {

namespace {

QByteArray wrapContext(const QUuid &visit) { return QByteArray("loket-draft-1") + visit.toRfc4122(); }

} // namespace

DraftCipher::DraftCipher(const QUuid &visit, SecretBytes key)
    : m_visit(visit)
    , m_key(std::move(key))
    , m_items(deriveKey(m_key, 1, "LoketDrf"))
    , m_names(deriveKey(m_key, 2, "LoketDrf"))
{}

DraftCipher DraftCipher::create(const QUuid &visit) { return {visit, SecretBytes::random(kKeyBytes)}; }

Expected<DraftCipher> DraftCipher::unwrap(const QUuid &visit, QByteArrayView wrapped,
                                          const SecretBytes &draftsKey)
{
    auto key = unsealSecret(draftsKey, wrapped, wrapContext(visit));
    if (!key || key->size() != kKeyBytes)
        return fail(ErrorCode::Authenticity, QStringLiteral("draft key"));
    return DraftCipher(visit, std::move(*key));
}

QByteArray DraftCipher::wrap(const SecretBytes &draftsKey) const
{
    return loket::seal(draftsKey, m_key.view(), wrapContext(m_visit));
}

QByteArray DraftCipher::placeOf(Kind kind, qint64 seq, const QString &name) const
{
    QByteArray place = m_visit.toRfc4122();
    place.append(char(kind));
    const qint64 bigEndian = qToBigEndian(seq);
    place.append(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
    place.append(name.toUtf8());
    return place;
}

QByteArray DraftCipher::seal(Kind kind, qint64 seq, const QString &name, QByteArrayView plain) const
{
    return sealStream(m_items, plain, placeOf(kind, seq, name));
}

Expected<QByteArray> DraftCipher::open(Kind kind, qint64 seq, const QString &name,
                                       QByteArrayView sealed) const
{
    return openStream(m_items, sealed, placeOf(kind, seq, name));
}

QByteArray DraftCipher::nameTag(const QString &name) const { return blake2b(name.toUtf8(), 16, &m_names); }

} // namespace loket
