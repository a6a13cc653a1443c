// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace loket::desktop {

/// A name in small letters and its value beside it, which wraps.
class FactRow final : public QWidget
{
    Q_OBJECT
public:
    /// Room for the name: what is said of a visit in a side panel, or a date with its time.
    enum Width { Narrow = 96, Normal = 112, Wide = 224 };

    FactRow(const QString &name, const QString &value, Width width = Normal, QWidget *parent = nullptr);
};

} // namespace loket::desktop
