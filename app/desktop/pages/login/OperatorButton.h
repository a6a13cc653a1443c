// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/login/LoginGateway.h"

#include <QAbstractButton>

namespace loket::desktop {

/// One operator to choose: initials, a big name, the role.
class OperatorButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit OperatorButton(const OperatorLook &who, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    OperatorLook m_who;
};

} // namespace loket::desktop
