// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;

namespace loket::desktop {

/// A short confirmation at the lower edge of a window that goes by itself ("Tersimpan di komputer ini.").
/// Never for trouble: that is a Banner.
class Toast final : public QFrame
{
    Q_OBJECT
public:
    static constexpr int kShownMs = 4000;

    /// Floats over `window` and follows its size.
    explicit Toast(QWidget *window);

    void say(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    QLabel *m_text;
    QTimer m_timer;
};

} // namespace loket::desktop
