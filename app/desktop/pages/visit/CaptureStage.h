// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/visit/Stage.h"

#include <memory>
#include <set>

class QDialog;

namespace loket::desktop {

class Checklist;
class HandsView;
class PreviewView;

[[nodiscard]] inline bool isHandsStep(StepType type)
{
    return type == StepType::Fingers || type == StepType::IndexRecheck;
}

/// Photo, fingers, irises and the index re-check: a live picture with marks, one advice, the attempts, and
/// what to do when it does not get good enough.
class CaptureStage final : public Stage
{
    Q_OBJECT
public:
    CaptureStage(StageContext &context, const StepDefinition &step, QWidget *parent);

    void enter() override;
    void refresh() override;
    void act() override;
    void leave() override;
    void suspend() override;
    void resume() override;
    bool reword() override;
    bool openExceptions() override;
    [[nodiscard]] StageMoment moment() const override;
    [[nodiscard]] const PreviewView *preview() const override { return m_preview; }

private:
    enum class Mode { Waiting, Live, Working, Result, Trouble };

    void placeActs();
    void placePanel();
    void begin(device::Position capture);
    void startDevice(AnalysisRequest request);
    void setMode(Mode mode);
    void showPrimary();
    void showHeading();
    void showAttempts();
    void showParts();
    void onState();
    void onLive(const LiveResult &result);
    void onAnalysed(const std::shared_ptr<const AnalysedCapture> &capture);
    void onKept(const Expected<void> &kept, const std::shared_ptr<const AnalysedCapture> &capture);
    void onRetry(device::RetryReason reason);
    void onFailed(const device::Failure &failure);
    void showResult(const AnalysedCapture &capture);
    void showKept(device::Position capture);
    void showTroubleOf(const device::Failure &failure);
    void retake();
    void keepEarlier();
    [[nodiscard]] bool mayKeepEarlier() const;
    void stop();
    void openDialog(QDialog *dialog);
    void acceptWithReason();
    void putOutEarlier();
    [[nodiscard]] std::vector<device::Position> captures() const;
    [[nodiscard]] device::Position nextCapture() const;
    [[nodiscard]] bool isSatisfied(device::Position capture) const;
    /// It is good enough, and the review asked for another one all the same.
    [[nodiscard]] bool isOrdered(device::Position capture) const;

    PreviewView *m_preview;
    Checklist *m_checklist;
    HandsView *m_hands = nullptr;
    QPushButton *m_retake = nullptr;
    QPushButton *m_accept = nullptr;
    QPushButton *m_putOut = nullptr; ///< what was kept before is wrong, not what was taken now
    QPushButton *m_stop = nullptr;
    QPushButton *m_keep = nullptr; ///< where a good one is there and another is being taken
    device::Position m_capture = device::Position::None;
    device::Position m_again = device::Position::None; ///< being taken again although it is good enough
    std::set<device::Position> m_declined;             ///< captures that were to be taken again and are not
    Mode m_mode = Mode::Waiting;
    QString m_toApplicant; ///< what the live picture asks of the applicant
    bool m_isRight = false;
    std::shared_ptr<const AnalysedCapture>
        m_result; ///< shown in Mode::Result; empty where it was kept before
    bool m_isSuspended = false;
    bool m_hasDialog = false; ///< a dialogue is in front and may have the devices
};

} // namespace loket::desktop
