// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/approvals/ApprovalsPresenter.h"

#include <QFrame>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace loket::desktop {

class EmptyState;
class FormRow;

/// The request that is looked at: who, pictures, what is asked and why; below it what the reader may do:
/// approve or refuse while it waits, say what was done once it was refused.
class CasePane final : public QFrame
{
    Q_OBJECT
public:
    /// The presenter must outlive the pane.
    explicit CasePane(ApprovalsPresenter &presenter, QWidget *parent = nullptr);

    void retranslate();
    /// Tells the presenter which parts are on the screen now: a long case scrolls.
    void noteShown();

    /// A refusal whose words were written is marked, as its button would. False: the form stands open, and
    /// nobody knows what is meant.
    [[nodiscard]] bool closeRefusal();

Q_SIGNALS:
    /// The one that is looked at was decided: on to the next.
    void decided();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeCase();
    QWidget *makeDecision();
    QWidget *makeRefusal();
    QWidget *makeSettling();
    void render();
    void renderPictures();
    void renderActs();
    void renderMark(const ApprovalDecision &decision);
    void openRefusal(bool isOpen);
    void refuse();
    void settle();
    void showWants();

    ApprovalsPresenter &m_presenter;
    qint64 m_shown = 0;
    EmptyState *m_empty;
    QWidget *m_case;
    QLabel *m_name;
    QLabel *m_nik;
    QLabel *m_what;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_pictures = nullptr;
    QLabel *m_photo;
    QLabel *m_photoCaption;
    QLabel *m_evidence;
    QLabel *m_evidenceCaption;
    QLabel *m_pictureNote;
    QVBoxLayout *m_facts;
    QLabel *m_advice;
    QWidget *m_decision;
    QPushButton *m_approve;
    QPushButton *m_refuse;
    QWidget *m_refusal;
    QComboBox *m_reason;
    QLineEdit *m_note;
    QPushButton *m_refuseAct;
    QWidget *m_mark;
    QLabel *m_markText;
    QPushButton *m_undo;
    QLabel *m_ownNote;
    QWidget *m_settling;
    QComboBox *m_outcome;
    QLineEdit *m_outcomeNote;
    QPushButton *m_settle;
    std::vector<std::pair<FormRow *, const char *>> m_labels;
};

} // namespace loket::desktop
