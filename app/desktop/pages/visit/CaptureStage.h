// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/visit/Stage.h"

#include <memory>

namespace loket::desktop {

class Checklist;
class HandsView;
class PreviewView;

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
    bool openExceptions() override;

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
    void onRetry(device::RetryReason reason);
    void onFailed(const device::Failure &failure);
    void showResult(const AnalysedCapture &capture);
    void retake();
    void acceptWithReason();
    [[nodiscard]] std::vector<device::Position> captures() const;
    [[nodiscard]] device::Position nextCapture() const;
    [[nodiscard]] bool isSatisfied(device::Position capture) const;

    PreviewView *m_preview;
    Checklist *m_checklist;
    HandsView *m_hands = nullptr;
    QPushButton *m_retake = nullptr;
    QPushButton *m_accept = nullptr;
    device::Position m_capture = device::Position::None;
    Mode m_mode = Mode::Waiting;
    bool m_hasDialog = false; ///< the exception dialogue has the devices
};

} // namespace loket::desktop
