// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QFrame;
class QGridLayout;
class QLabel;
class QPushButton;

namespace loket::desktop {

/// F1: what this page is for and the table of keys, over the window. Esc, F1 or a click beside it closes it.
class HelpPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit HelpPanel(QWidget *window);

    /// Opens with the help of a page, or closes where it is open.
    void toggle(const QString &help);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const QString &help);

    QFrame *m_card;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_keysTitle;
    QGridLayout *m_keys;
    QPushButton *m_close;
};

} // namespace loket::desktop
