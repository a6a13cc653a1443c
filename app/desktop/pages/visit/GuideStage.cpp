// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/GuideStage.h"

#include "app/desktop/pages/visit/GuideCard.h"
#include "app/desktop/pages/visit/IkdLooks.h"
#include "app/desktop/pages/visit/TroubleDialog.h"
#include "app/desktop/widgets/PrimaryButton.h"

#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

GuideStage::GuideStage(StageContext &stageContext, const StepDefinition &step, QWidget *parent)
    : Stage(stageContext, step, parent)
    , m_card(new GuideCard(this))
{
    limitWidth("form");
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card, 1);
    // As in the forms of this visit: whoever has the hand there need not look for the space bar.
    auto *go = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    go->setAutoRepeat(false);
    connect(go, &QShortcut::activated, this, [this] { frame().primary()->click(); });
}

void GuideStage::enter()
{
    place();
    m_card->startClock(visit().record(step().id).activeMs);
}

void GuideStage::place()
{
    setStandardHeading();
    m_card->setStep(visit().workflow(), step(), step().raw);
    m_troubles = new Checklist;
    frame().setPanel(m_troubles);
    auto *trouble = frame().addPanelAct(tr("Kendala"), Qt::Key_F4);
    trouble->setObjectName(u"trouble"_s);
    connect(trouble, &QPushButton::clicked, this, [this] { (void)openExceptions(); });
    frame().primary()->setAct(tr("Sudah, lanjut"), Qt::Key_Space);
    refresh();
}

void GuideStage::refresh()
{
    const auto rows = troubleRows(snapshot(), step().id);
    m_troubles->setTitle(rows.empty() ? QString() : tr("Kendala pada langkah ini"));
    m_troubles->setRows(rows);
}

void GuideStage::act() { finishStep(); }

void GuideStage::suspend() { m_card->stopClock(); }

void GuideStage::resume() { m_card->startClock(visit().record(step().id).activeMs); }

bool GuideStage::reword()
{
    place();
    return true;
}

bool GuideStage::openExceptions()
{
    auto *dialog = new TroubleDialog(context(), step(), this);
    connect(dialog, &TroubleDialog::stopped, this, &Stage::finished);
    dialog->open();
    return true;
}

} // namespace loket::desktop
