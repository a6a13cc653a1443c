// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/visit/Stage.h"
#include "app/desktop/pages/visit/VisitServices.h"
#include "app/desktop/shell/Page.h"

#include <QCborMap>
#include <QTimer>

#include <memory>

namespace loket::desktop {

/// One visit from the first step to the receipt: places the stage of the current step into the frame, keeps
/// rail and resident's card up to date, and knows parking and leaving. Made for each visit, gone after it.
class VisitPage final : public Page
{
    Q_OBJECT
public:
    explicit VisitPage(VisitServices services, QWidget *parent = nullptr);
    ~VisitPage() override;

    /// Opens a new visit or resumes one; the factory runs in the station's thread.
    void open(VisitSession::EngineFactory factory);
    [[nodiscard]] VisitSession &session() { return *m_session; }
    [[nodiscard]] CaptureController &capture() { return *m_capture; }
    [[nodiscard]] VisitFrame &frame() { return *m_frame; }
    [[nodiscard]] QString currentStepId() const;
    [[nodiscard]] QString help() const override;

    /// F8: keeps everything and leaves.
    void park();
    /// The screen is being locked: parks, without words, and gives nothing back any more. Delete the page
    /// next.
    void putAway();
    /// Once it is open: the field where the operator was.
    void focusOn(const QString &field) { m_focusWanted = field; }
    /// Asks for a reason, then ends the visit and destroys its draft.
    void askCancel();

    /// What the applicant is to see now, and where the picture of the person comes from (nullptr = none).
    [[nodiscard]] const ApplicantScene &applicantScene() const { return m_applicant; }
    [[nodiscard]] const PreviewView *applicantSource() const;

Q_SIGNALS:
    /// Parked, cancelled or could not be opened: back to the home page.
    void left();
    /// The receipt was given; the operator asked for the next person.
    void nextWanted();
    /// A short confirmation worth showing on the page that follows.
    void said(const QString &sentence);
    /// For the toast, as trouble: what did not work.
    void refused(const QString &sentence);
    void stepChanged(const QString &stepId);
    /// Another scene or another source.
    void applicantChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QCborMap typed() const;
    void keepForm();
    void showStep();
    Stage *placeStage(const StepDefinition &step);
    void reword();
    /// The end of a command that leaves the page: words where it failed, and the stage goes on.
    void leaveAfter(std::function<Expected<void>(VisitEngine &)> work, const QString &sentence);
    void placeFooter();
    void onChanged();
    void showRail();
    void showResident();
    void lookAtStep(int index);
    void tellApplicant();
    [[nodiscard]] bool isOfficerBusy() const;

    VisitServices m_services;
    std::unique_ptr<VisitSession> m_session;
    std::unique_ptr<CaptureController> m_capture;
    VisitFrame *m_frame;
    StageContext m_context;
    Stage *m_stage = nullptr;
    bool m_isSuspended = false;
    QTimer m_keepForm;
    QCborMap m_kept; ///< of the form, as it was last given to the session
    bool m_isLeaving = false;
    bool m_isRewordDue = false;
    QString m_focusWanted;
    ApplicantScene m_applicant;
    bool m_isBehindDialog = false;
};

} // namespace loket::desktop
