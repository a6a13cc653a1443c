// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/login/LoginGateway.h"
#include "app/desktop/widgets/DrawnButton.h"

namespace loket::desktop {

/// One operator to choose: initials, a big name, the role; the id too where somebody has the same name.
class OperatorButton final : public DrawnButton
{
    Q_OBJECT
public:
    enum class Shape {
        Tall, ///< the role under the name
        Flat, ///< beside it: more people have room
    };
    OperatorButton(const OperatorLook &who, bool showsId, Shape shape, QWidget *parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// A letter was typed here: it is meant for the passphrase.
    void typed(QKeyEvent *event);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintWords(QPainter &painter, int left, int right) const;

    OperatorLook m_who;
    QString m_under; ///< role, and id where it is shown
    Shape m_shape;
};

} // namespace loket::desktop
