// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/visit/Stage.h"

class QCheckBox;
class QLabel;

namespace loket::desktop {

class Checklist;
class InkSurface;

/// The specimen signature, and the signed statement that the data are right. On a pad or on Loket's own
/// screen.
class SignatureStage final : public Stage
{
    Q_OBJECT
public:
    SignatureStage(StageContext &context, const StepDefinition &step, QWidget *parent);

    void enter() override;
    void refresh() override;
    void act() override;
    void leave() override;
    bool reword() override;
    bool openExceptions() override;
    [[nodiscard]] StageMoment moment() const override;

private:
    enum class Mode { Waiting, Writing, Working, Kept, Trouble };

    void placeActs();
    void showTexts();
    void showKept();
    void begin();
    void clearInk();
    void setMode(Mode mode);
    void showPrimary();
    void showAttempts();
    void onState();
    void onAnalysed(const std::shared_ptr<const AnalysedCapture> &capture);
    void onFailed(const device::Failure &failure);
    void showTroubleOf(const device::Failure &failure);
    void acceptWithReason();
    void complete();
    [[nodiscard]] bool isStatement() const { return step().type == StepType::Statement; }
    [[nodiscard]] bool isSatisfied() const;

    QLabel *m_text;
    QCheckBox *m_agreed;
    InkSurface *m_surface;
    Checklist *m_checklist;
    QPushButton *m_clear = nullptr;
    QPushButton *m_accept = nullptr;
    Mode m_mode = Mode::Waiting;
    bool m_hasInk = false;
};

} // namespace loket::desktop
