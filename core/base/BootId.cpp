// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/BootId.h"

#include <QFile>

namespace loket {

QString bootId()
{
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("unknown");
    return QString::fromLatin1(file.read(64)).trimmed();
}

} // namespace loket
