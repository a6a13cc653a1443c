// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/VisitFrame.h"

#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/AdviceBar.h"
#include "app/desktop/widgets/AttemptStrip.h"
#include "app/desktop/widgets/PrimaryButton.h"
#include "app/desktop/widgets/ResidentCard.h"
#include "app/desktop/widgets/StepRail.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

QFrame *surface(const char *kind, QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setProperty("surface", QString::fromLatin1(kind));
    return frame;
}

} // namespace

VisitFrame::VisitFrame(QWidget *parent)
    : QWidget(parent)
{
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    m_railHost = surface("side", this);
    m_rail = new StepRail(m_railHost);
    auto *railLayout = new QVBoxLayout(m_railHost);
    railLayout->setContentsMargins(0, 0, 1, 0);
    railLayout->addWidget(m_rail);
    columns->addWidget(m_railHost);
    makeStage(columns);
    makePanel(columns);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(columns, 1);
    m_footer = makeFooter();
    rows->addWidget(m_footer);
    m_footer->installEventFilter(this);
    m_banner->installEventFilter(this);
    applySizes();
    setAdviceVisible(false);
    setAttemptsVisible(false);
}

void VisitFrame::makeStage(QHBoxLayout *columns)
{
    m_title = new QLabel(this);
    m_title->setObjectName(u"stepTitle"_s);
    setKind(m_title, "title");
    m_whatToDo = new QLabel(this);
    m_whatToDo->setObjectName(u"stepWhatToDo"_s);
    setKind(m_whatToDo, "muted");
    m_whatToDo->setWordWrap(true);
    m_banner = new Banner(this);
    m_banner->hide();
    m_advice = new AdviceBar(this);
    m_advice->setObjectName(u"advice"_s);
    auto *stage = new QVBoxLayout;
    stage->setContentsMargins(space("xl"), space("l"), space("xl"), space("m"));
    stage->setSpacing(space("xs"));
    stage->addWidget(m_title);
    stage->addWidget(m_whatToDo);
    stage->addSpacing(space("s"));
    stage->addWidget(m_banner);
    // A stage that has a maximum width keeps to the left edge of the heading.
    m_stageSlot = new QHBoxLayout;
    m_stageSlot->addStretch(0);
    stage->addLayout(m_stageSlot, 1);
    stage->addWidget(m_advice);
    columns->addLayout(stage, 1);
}

void VisitFrame::makePanel(QHBoxLayout *columns)
{
    m_panelHost = surface("panel", this);
    m_resident = new ResidentCard(m_panelHost);
    m_attempts = new AttemptStrip(m_panelHost);
    auto *panel = new QVBoxLayout(m_panelHost);
    panel->setContentsMargins(space("l"), space("l"), space("l"), space("m"));
    panel->setSpacing(space("m"));
    panel->addWidget(m_resident);
    panel->addWidget(m_attempts);
    // With large text there may be more to say than room: it scrolls, no line is cut.
    m_panelScroll = new QScrollArea(m_panelHost);
    m_panelScroll->setObjectName(u"panelScroll"_s);
    m_panelScroll->setWidgetResizable(true);
    m_panelScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_panelScroll->setFocusPolicy(Qt::NoFocus);
    m_panelScroll->setFrameShape(QFrame::NoFrame);
    m_panelScroll->hide();
    panel->addWidget(m_panelScroll, 1);
    panel->addStretch(0); // takes the room where a step has no panel
    m_panelActs = new QVBoxLayout;
    m_panelActs->setSpacing(space("s"));
    panel->addLayout(m_panelActs);
    columns->addWidget(m_panelHost);
}

QFrame *VisitFrame::makeFooter()
{
    auto *footer = surface("footer", this);
    m_footerActs = new QHBoxLayout;
    m_footerActs->setSpacing(space("s"));
    m_footerActs->addStretch();
    m_primary = new PrimaryButton(footer);
    m_primary->setObjectName(u"primary"_s);
    m_footerMiddle = new QHBoxLayout;
    auto *row = new QHBoxLayout(footer);
    row->setSpacing(0);
    row->setContentsMargins(space("l"), space("s"), space("l"), space("s"));
    row->addLayout(m_footerActs, 1);
    row->addLayout(m_footerMiddle);
    row->addWidget(m_primary);
    return footer;
}

void VisitFrame::setFooterMiddle(QWidget *widget)
{
    m_footerMiddle->setContentsMargins(space("s"), 0, space("s"), 0);
    m_footerMiddle->addWidget(widget);
    // It has all the room there is; the acts keep to what they need.
    auto *row = static_cast<QHBoxLayout *>(m_footer->layout());
    row->setStretchFactor(m_footerActs, 0);
    row->setStretchFactor(m_footerMiddle, 1);
    widget->show();
}

void VisitFrame::setCover(QWidget *cover)
{
    if (m_cover && m_cover != cover)
        m_cover->deleteLater();
    m_cover = cover;
    if (!cover)
        return;
    cover->setParent(this);
    placeCover();
    cover->show();
    cover->raise();
}

void VisitFrame::placeCover()
{
    if (m_cover)
        m_cover->setGeometry(0, 0, width(), m_footer->y());
}

void VisitFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeCover();
}

bool VisitFrame::eventFilter(QObject *watched, QEvent *event)
{
    const bool isMove = event->type() == QEvent::Move || event->type() == QEvent::Resize;
    if (watched == m_footer && isMove)
        placeCover();
    if (watched == m_banner &&
        (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent))
        Q_EMIT troubleChanged();
    return QWidget::eventFilter(watched, event);
}

void VisitFrame::setHeading(const QString &title, const QString &whatToDo)
{
    m_title->setText(title);
    m_whatToDo->setText(whatToDo);
}

QWidget *VisitFrame::takeStage()
{
    QWidget *stage = m_stage;
    if (stage) {
        m_stageSlot->removeWidget(stage);
        stage->hide();
        stage->setParent(nullptr);
    }
    m_stage = nullptr;
    return stage;
}

void VisitFrame::setStage(QWidget *stage)
{
    if (stage == m_stage)
        return;
    if (QWidget *before = takeStage())
        before->deleteLater();
    m_stage = stage;
    if (stage) {
        m_stageSlot->insertWidget(0, stage, 1);
        stage->show();
    }
}

void VisitFrame::setPanel(QWidget *panel)
{
    if (panel == m_panel)
        return;
    if (m_panel) {
        m_panel->hide();
        m_panelScroll->takeWidget();
        m_panel->deleteLater();
    }
    m_panel = panel;
    m_panelScroll->setVisible(panel);
    if (panel) {
        m_panelScroll->setWidget(panel);
        panel->show();
    }
}

void VisitFrame::setAdviceVisible(bool visible) { m_advice->setVisible(visible); }

void VisitFrame::setAttemptsVisible(bool visible) { m_attempts->setVisible(visible); }

void VisitFrame::setPanelVisible(bool visible) { m_panelHost->setVisible(visible); }

QPushButton *VisitFrame::addAct(QFrame *host, QBoxLayout *layout, int at, const QString &text,
                                const QKeySequence &key)
{
    auto *button = new QPushButton(key.isEmpty() ? text : u"%1  %2"_s.arg(keyLabel(key), text), host);
    button->setShortcut(key);
    button->setAutoDefault(false);
    // A click must not leave the focus here: Space and Enter belong to the primary act.
    button->setFocusPolicy(Qt::TabFocus);
    layout->insertWidget(at, button);
    m_acts << button;
    return button;
}

QPushButton *VisitFrame::addPanelAct(const QString &text, const QKeySequence &key)
{
    return addAct(m_panelHost, m_panelActs, m_panelActs->count(), text, key);
}

QPushButton *VisitFrame::addFooterAct(const QString &text, const QKeySequence &key)
{
    return addAct(m_footer, m_footerActs, m_footerActs->count() - 1, text, key);
}

void VisitFrame::clearActs()
{
    for (auto *act : std::as_const(m_acts)) {
        act->hide();
        act->setShortcut({});
        act->deleteLater(); // it may be the one that is being clicked
    }
    m_acts.clear();
}

void VisitFrame::showTrouble(BannerTone tone, const TroubleWords &words, const QString &action,
                             bool canDismiss)
{
    m_banner->setTrouble(tone, words, action, canDismiss);
}

void VisitFrame::hideTrouble() { m_banner->hide(); }

bool VisitFrame::dismissTrouble()
{
    if (!m_banner->isVisible() || !m_banner->canDismiss())
        return false;
    m_banner->hide();
    return true;
}

void VisitFrame::applySizes()
{
    m_railHost->setFixedWidth(m_rail->sizeHint().width() + 1);
    m_panelHost->setFixedWidth(sizeOf("panel"));
    m_footer->setFixedHeight(sizeOf("footer"));
}

void VisitFrame::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        applySizes();
    QWidget::changeEvent(event);
}

} // namespace loket::desktop
