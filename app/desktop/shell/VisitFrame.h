// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/widgets/Banner.h"

#include <QFrame>
#include <QKeySequence>
#include <QPointer>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace loket::desktop {

class AdviceBar;
class AttemptStrip;
class PrimaryButton;
class ResidentCard;
class StepRail;

/// The frame of a visit, as drawn in docs/guide and ui.md: steps at the left (216), the stage in the middle,
/// the resident's panel at the right (280), the footer (56) with the one primary act at the lower right.
///
/// How to place a step:
///   frame.setHeading(tr("Foto"), tr("Dudukkan penduduk tegak, mata terbuka."));
///   frame.setStage(preview);              // takes it; the old stage goes back to its owner or is deleted
///   frame.setPanel(measures);             // below the resident's card; same rule
///   frame.setAdviceVisible(true);  frame.advice()->setAdvice(tr("Maju sedikit."));
///   frame.primary()->setAct(tr("Ambil foto"), Qt::Key_Space);   // connect to PrimaryButton::acted
///   auto *retake = frame.addPanelAct(tr("Ulangi"), Qt::Key_F6); // leaves with the next clearActs()
///   frame.showTrouble(BannerTone::Warning, words, tr("Coba lagi"));
class VisitFrame final : public QWidget
{
    Q_OBJECT
public:
    explicit VisitFrame(QWidget *parent = nullptr);

    [[nodiscard]] StepRail *rail() const { return m_rail; }
    [[nodiscard]] ResidentCard *resident() const { return m_resident; }
    [[nodiscard]] AttemptStrip *attempts() const { return m_attempts; }
    [[nodiscard]] AdviceBar *advice() const { return m_advice; }
    [[nodiscard]] PrimaryButton *primary() const { return m_primary; }
    [[nodiscard]] Banner *banner() const { return m_banner; }

    void setHeading(const QString &title, const QString &whatToDo);
    /// Replaces the stage. The frame owns what it holds and deletes the one before (deleteLater); use
    /// takeStage() first to keep it.
    void setStage(QWidget *stage);
    [[nodiscard]] QWidget *takeStage();
    /// What is measured or chosen in this step, under the resident's card. May be nullptr.
    void setPanel(QWidget *panel);
    /// Steps without a live picture have no advice line.
    void setAdviceVisible(bool visible);
    void setAttemptsVisible(bool visible);
    /// Forms need the width: the resident's panel goes away.
    void setPanelVisible(bool visible);

    /// A secondary act with its key, at the foot of the panel ("F4 Pengecualian").
    QPushButton *addPanelAct(const QString &text, const QKeySequence &key);
    /// A secondary act in the footer, left ("Parkir  F8").
    QPushButton *addFooterAct(const QString &text, const QKeySequence &key);
    /// Something small between the acts and the primary button. The frame takes it.
    void setFooterMiddle(QWidget *widget);
    /// Lies over everything but the footer, whose primary act stays usable; nullptr takes it away. The frame
    /// owns it.
    void setCover(QWidget *cover);
    /// Removes all acts that were added.
    void clearActs();

    void showTrouble(BannerTone tone, const TroubleWords &words, const QString &action = {},
                     bool canDismiss = false);
    void hideTrouble();
    /// Esc: hides a banner that may be dismissed; false where there is none.
    bool dismissTrouble();

Q_SIGNALS:
    /// A banner came or went.
    void troubleChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeCover();
    void makeStage(QHBoxLayout *columns);
    void makePanel(QHBoxLayout *columns);
    QFrame *makeFooter();
    QPushButton *addAct(QFrame *host, QBoxLayout *layout, int at, const QString &text,
                        const QKeySequence &key);
    void applySizes();
    void changeEvent(QEvent *event) override;

    StepRail *m_rail;
    QFrame *m_railHost;
    QLabel *m_title;
    QLabel *m_whatToDo;
    Banner *m_banner;
    QHBoxLayout *m_stageSlot;
    QWidget *m_stage = nullptr;
    AdviceBar *m_advice;
    QFrame *m_panelHost;
    ResidentCard *m_resident;
    AttemptStrip *m_attempts;
    QScrollArea *m_panelScroll;
    QWidget *m_panel = nullptr;
    QVBoxLayout *m_panelActs;
    QFrame *m_footer;
    QHBoxLayout *m_footerActs;
    PrimaryButton *m_primary;
    QHBoxLayout *m_footerMiddle;
    QPointer<QWidget> m_cover;
    QList<QPushButton *> m_acts;
};

} // namespace loket::desktop
