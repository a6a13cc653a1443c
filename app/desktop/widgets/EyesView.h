// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/widgets/HandsView.h"

#include <QWidget>

namespace loket::desktop {

/// Both eyes as the operator sees the person (the right eye at the left), with a state each. Chosen by mouse
/// or by arrow keys and Enter.
class EyesView final : public QWidget
{
    Q_OBJECT
public:
    explicit EyesView(QWidget *parent = nullptr);

    /// Position::RightEye or LeftEye.
    void setEye(device::Position eye, const FingerLook &look);
    void setWanted(const std::vector<device::Position> &eyes);
    void setChoosable(bool choosable);

    QSize sizeHint() const override { return {420, 150}; }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(loket::device::Position eye);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QRectF eyeRect(bool isRightEye) const;
    void paintEye(QPainter &painter, bool isRightEye) const;
    [[nodiscard]] int captionHeight(double widthPx) const;
    [[nodiscard]] QString caption(device::Position eye) const;

    FingerLook m_right;
    FingerLook m_left;
    std::vector<device::Position> m_wanted;
    device::Position m_current = device::Position::None;
    bool m_isChoosable = false;
};

} // namespace loket::desktop
