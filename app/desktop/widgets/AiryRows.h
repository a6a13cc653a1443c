// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/theme/Theme.h"

#include <QStyledItemDelegate>

#include <algorithm>

namespace loket::desktop {

/// A row of two lines, in large text, needs air above and below.
class AiryRows final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        // A cell is painted within its padding (theme), and Qt measures without: a line too few.
        QStyleOptionViewItem within = option;
        within.rect.setWidth(std::max(0, option.rect.width() - 2 * space("m")));
        return QStyledItemDelegate::sizeHint(within, index) + QSize(0, 2 * space("s"));
    }
};

} // namespace loket::desktop
