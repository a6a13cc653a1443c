// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace loket::desktop {

enum class BannerTone { Info, Success, Warning, Danger };

/// Trouble on screen, always in three parts, each one sentence.
struct TroubleWords
{
    QString whatHappened;
    QString whatIsSafe; ///< may be empty where nothing was at stake
    QString whatToDo;

    friend bool operator==(const TroubleWords &, const TroubleWords &) = default;
};

class Banner final : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);

    /// Shows the banner. An empty `action` hides its button; a banner that can't be dismissed has no cross.
    void setTrouble(BannerTone tone, const TroubleWords &words, const QString &action = {},
                    bool canDismiss = false);

    [[nodiscard]] bool canDismiss() const { return m_canDismiss; }

Q_SIGNALS:
    void acted();
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    BannerTone m_tone = BannerTone::Info;
    bool m_canDismiss = false;
    QLabel *m_head;
    QLabel *m_body;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace loket::desktop
