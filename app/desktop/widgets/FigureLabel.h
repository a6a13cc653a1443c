// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/theme/Theme.h"

#include <QWidget>

class QPainter;

namespace loket::desktop {

/// Tabular figures: every digit takes the width of the widest one, so that a clock or a column of numbers
/// stands still. (Qt gives access to a font's own `tnum` feature only from 6.7 on.)
[[nodiscard]] int figuresWidth(const QFontMetrics &metrics, const QString &text);
void drawFigures(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const QString &text);

/// A line of text with tabular figures.
class FigureLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit FigureLabel(TextKind kind = TextKind::Base, ColourRole role = ColourRole::Text,
                         int weight = QFont::Normal, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    void setRole(ColourRole role);
    void setAlignment(Qt::Alignment alignment) { m_alignment = alignment; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    TextKind m_kind;
    ColourRole m_role;
    int m_weight;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
    QString m_text;
};

} // namespace loket::desktop
