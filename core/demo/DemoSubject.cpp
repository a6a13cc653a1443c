// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/DemoSubject.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace loket {

QCborMap demoSubjectSettings(const Resident &resident, const QStringList &missing,
                             const QStringList &cataract)
{
    const QByteArray nik = resident.nik ? resident.nik->text().toLatin1() : QByteArray();
    const QByteArray hash = QCryptographicHash::hash("subject of " + nik, QCryptographicHash::Sha256);
    qint64 number = 0;
    for (int i = 0; i < 6; ++i) // the plugin's setting is an integer below 2^53
        number = number << 8 | quint8(hash[i]);
    return {{u"subject"_s, number},
            {u"sex"_s, name(resident.sex)},
            {u"subject_missing"_s, missing.join(u',')},
            {u"subject_eyes"_s, cataract.join(u',')}};
}

} // namespace loket
