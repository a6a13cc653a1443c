// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace loket::desktop {

/// Scrolling a page changes no value: numbers and choices hear the mouse wheel only while they have the
/// focus, and the wheel does not give it to them. Watches the whole application.
class WheelGuard final : public QObject
{
    Q_OBJECT
public:
    explicit WheelGuard(QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace loket::desktop
