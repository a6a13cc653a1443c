// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/theme/Theme.h"

#include <QStyledItemDelegate>

namespace loket::desktop {

/// A row of two lines, in large text, needs air above and below.
class AiryRows final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, 2 * space("s"));
    }
};

} // namespace loket::desktop
