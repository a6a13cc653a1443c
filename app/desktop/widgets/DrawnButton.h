// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace loket::desktop {

/// A button that paints itself: a hand over it, painted anew when the mouse comes and goes, done by a click, Space or Enter
/// (which a plain QAbstractButton does not take).
class DrawnButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit DrawnButton(QWidget *parent);

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace loket::desktop
