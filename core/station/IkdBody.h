// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/IkdAccountTable.h"
#include "core/vault/StationKeys.h"

#include <QCborMap>
#include <QString>

namespace loket {

/// What is missing of an account that was active until its phone was released.
inline const QString kReleased = QStringLiteral("device_released");

/// The sealed part of an account. For core/station alone.
struct IkdBody
{
    QString maskedName;
    QString maskedContact;
    QString missing;
    QString note;
    QString endReason;

    /// It holds only beside the columns that stand in clear as they are in the row: a state that was changed
    /// from outside opens nothing.
    [[nodiscard]] QByteArray sealedIn(const IkdAccountRow &row, const StationKeys &keys) const;
    /// Errors: Authenticity "ikd_account".
    [[nodiscard]] static Expected<IkdBody> openedFrom(const IkdAccountRow &row, const StationKeys &keys);
};

} // namespace loket
