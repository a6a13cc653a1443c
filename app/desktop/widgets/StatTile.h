// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace loket::desktop {

class FigureLabel;

/// One figure of the day: a number, what it counts, and an optional remark.
class StatTile final : public QFrame
{
    Q_OBJECT
public:
    explicit StatTile(QWidget *parent = nullptr);

    void setFigure(const QString &number, const QString &label, const QString &remark = {});

private:
    FigureLabel *m_number;
    QLabel *m_label;
    QLabel *m_remark;
};

} // namespace loket::desktop
