// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/login/LoginGateway.h"
#include "app/desktop/widgets/DrawnButton.h"

namespace loket::desktop {

/// One operator to choose: initials, a big name, the role.
class OperatorButton final : public DrawnButton
{
    Q_OBJECT
public:
    explicit OperatorButton(const OperatorLook &who, QWidget *parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// A letter was typed here: it is meant for the passphrase.
    void typed(QKeyEvent *event);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    OperatorLook m_who;
};

} // namespace loket::desktop
