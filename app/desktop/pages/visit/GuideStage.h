// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/visit/Stage.h"

namespace loket::desktop {

class Checklist;
class GuideCard;

/// One step that the applicants do on their own phone, with the officer beside them.
class GuideStage final : public Stage
{
    Q_OBJECT
public:
    GuideStage(StageContext &context, const StepDefinition &step, QWidget *parent);
    void enter() override;
    void refresh() override;
    void act() override;
    void suspend() override;
    void resume() override;
    bool reword() override;
    bool openExceptions() override;

private:
    void place();

    GuideCard *m_card;
    Checklist *m_troubles = nullptr;
};

} // namespace loket::desktop
