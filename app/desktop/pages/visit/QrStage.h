// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/visit/Stage.h"

#include <QElapsedTimer>
#include <QStackedLayout>

#include <set>

namespace loket::desktop {

class Checklist;
class GuideCard;
class PreviewView;

/// The QR step. Either the station's camera reads the phone, with advice on the live picture and an answer
/// for each code; or the phone reads the officer's screen, and only that it did is noted. What is in a code
/// is never shown.
class QrStage final : public Stage
{
    Q_OBJECT
public:
    QrStage(StageContext &context, const StepDefinition &step, QWidget *parent);
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
    enum class Mode { Waiting, Live, Judging, Accepted, Trouble };

    void place();
    QPushButton *addAct(const QString &name, const QString &text, Qt::Key key);
    void showDirection();
    void showActs();
    void showPrimary();
    void begin();
    void stopCamera();
    void setMode(Mode mode);
    void onFrame(const device::Frame &frame);
    void lookAt(const device::Frame &frame);
    void onLook(const CodeLook &look);
    void judge(const CodeLook &look);
    void onJudged(const QString &answer, bool isAccepted);
    void showLook(const CodeLook &look);
    void showAccepted(const QString &answer);
    void openTrouble(const QString &code);
    void switchDirection();
    [[nodiscard]] bool isCameraWanted() const;
    [[nodiscard]] bool isRead() const;

    QrDirection m_direction;
    QStackedLayout *m_pages;
    PreviewView *m_preview;
    GuideCard *m_card;
    Checklist *m_troubles = nullptr;
    QPushButton *m_notRead = nullptr;
    QPushButton *m_toPhone = nullptr;
    QPushButton *m_toCamera = nullptr;
    Mode m_mode = Mode::Waiting;
    QString m_toApplicant;   ///< how to hold the phone
    device::Frame m_waiting; ///< the newest that nobody looked at
    bool m_isLooking = false;
    bool m_hasDialog = false;
    bool m_isSuspended = false;
    int m_round = 0;                ///< of begin(): what was seen before counts no more
    std::set<QByteArray> m_refused; ///< digests of codes that had their answer while they are in view
    QElapsedTimer m_inView;         ///< since a code came into view
    QElapsedTimer m_outOfView;
};

} // namespace loket::desktop
