// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/PhotoBackground.h"

namespace loket {

PhotoBackground photoBackground(QDate birthDate, Nationality nationality)
{
    if (nationality == Nationality::Wna)
        return PhotoBackground::Orange;
    if (!birthDate.isValid())
        return PhotoBackground::None;
    return birthDate.year() % 2 != 0 ? PhotoBackground::Red : PhotoBackground::Blue;
}

QString name(PhotoBackground background)
{
    switch (background) {
    case PhotoBackground::None:
        return {};
    case PhotoBackground::Red:
        return QStringLiteral("red");
    case PhotoBackground::Blue:
        return QStringLiteral("blue");
    case PhotoBackground::Orange:
        return QStringLiteral("orange");
    }
    return {};
}

} // namespace loket
