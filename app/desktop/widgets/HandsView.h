// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/theme/HandShape.h"
#include "app/desktop/widgets/MarkState.h"

#include <QHash>
#include <QWidget>

#include <optional>
#include <vector>

namespace loket::desktop {

struct FingerLook
{
    PartState state = PartState::None;
    std::optional<int> quality; ///< 0…100

    friend bool operator==(const FingerLook &, const FingerLook &) = default;
};

/// Both hands as their owner sees them, with a state per finger. A finger is chosen by mouse, or by the arrow
/// keys and Enter; the line below names it.
class HandsView final : public QWidget
{
    Q_OBJECT
public:
    explicit HandsView(QWidget *parent = nullptr);

    void setFinger(device::Position finger, const FingerLook &look);
    [[nodiscard]] FingerLook finger(device::Position finger) const { return m_looks.value(finger); }
    /// Fingers that the present capture asks for: drawn in the accent colour.
    void setWanted(const std::vector<device::Position> &fingers);
    /// Without it the view only shows.
    void setChoosable(bool choosable);
    [[nodiscard]] device::Position current() const { return m_current; }

    QSize sizeHint() const override { return {420, 270}; }
    QSize minimumSizeHint() const override { return {220, 110}; }

Q_SIGNALS:
    void chosen(loket::device::Position finger);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Placement
    {
        double factor = 1;
        QPointF left;  ///< top left of the left hand
        QPointF right; ///< of the right hand
    };

    [[nodiscard]] Placement placement() const;
    [[nodiscard]] int captionHeight() const;
    [[nodiscard]] device::Position fingerAt(const QPointF &point) const;
    void paintHand(QPainter &painter, const HandShape &hand) const;
    void paintHandName(QPainter &painter, const HandShape &hand, const QPointF &topLeft, double factor) const;
    void paintFinger(QPainter &painter, const HandShape &hand, device::Position finger) const;
    void setCurrent(device::Position finger);
    [[nodiscard]] QString caption() const;

    /// Made once for all views: uniting the outlines takes milliseconds.
    const HandShape &m_leftHand = HandShape::of(false);
    const HandShape &m_rightHand = HandShape::of(true);
    QHash<device::Position, FingerLook> m_looks;
    std::vector<device::Position> m_wanted;
    device::Position m_current = device::Position::None;
    bool m_isChoosable = false;
};

/// "jari manis": without its hand, for the box over a preview. (With it: words::position().)
[[nodiscard]] QString shortFingerName(device::Position finger);

} // namespace loket::desktop
