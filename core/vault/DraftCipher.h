// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/base/SecretBytes.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QUuid>

namespace loket {

/// Closes the parts of one unfinished visit under that visit's own random key. The key is kept only wrapped,
/// in the visit's row: deleting it there shreds everything, wherever copies of the ciphertext remain.
class DraftCipher
{
public:
    enum class Kind : quint8 { None, Event, Attachment };

    /// A fresh key for a new visit.
    [[nodiscard]] static DraftCipher create(const QUuid &visit);
    /// Errors: Authenticity (other station key, other visit, damaged).
    [[nodiscard]] static Expected<DraftCipher> unwrap(const QUuid &visit, QByteArrayView wrapped,
                                                      const SecretBytes &draftsKey);
    [[nodiscard]] QByteArray wrap(const SecretBytes &draftsKey) const;

    /// secretstream XChaCha20-Poly1305; visit, kind, seq and name are authenticated, so that two items can be
    /// neither swapped nor moved to another visit.
    [[nodiscard]] QByteArray seal(Kind kind, qint64 seq, const QString &name, QByteArrayView plain) const;
    /// Errors: Authenticity.
    [[nodiscard]] Expected<QByteArray> open(Kind kind, qint64 seq, const QString &name,
                                            QByteArrayView sealed) const;

    /// Keyed 16-byte look-up of an attachment: its name ("exceptions/right_ring.png") says something about
    /// the resident and is not stored in clear.
    [[nodiscard]] QByteArray nameTag(const QString &name) const;

private:
    DraftCipher(const QUuid &visit, SecretBytes key);
    [[nodiscard]] QByteArray placeOf(Kind kind, qint64 seq, const QString &name) const;

    QUuid m_visit;
    SecretBytes m_key;   ///< as wrapped
    SecretBytes m_items; ///< derived: contents
    SecretBytes m_names; ///< derived: look-ups
};

} // namespace loket
