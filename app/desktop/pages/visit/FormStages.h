// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/visit/Stage.h"

#include <map>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace loket::desktop {

class Checklist;
class PreviewView;

/// Who the person is, by which document.
class IdentityStage final : public Stage
{
    Q_OBJECT
public:
    IdentityStage(StageContext &context, const StepDefinition &step, QWidget *parent);
    void enter() override;
    void act() override;
    /// Arrow keys walk through the documents: they are one stop for Tab.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void update();
    QWidget *makeDocuments();
    std::map<QString, QCheckBox *> m_documents;
    std::vector<QCheckBox *> m_order; ///< of the documents, row by row
    Checklist *m_needs;
    QCheckBox *m_isSamePerson;
    QLineEdit *m_note;
};

/// The privacy notice in plain words, and its acknowledgement; a guardian for the young.
class NoticeStage final : public Stage
{
    Q_OBJECT
public:
    NoticeStage(StageContext &context, const StepDefinition &step, QWidget *parent);
    void enter() override;
    void act() override;

private:
    [[nodiscard]] QWidget *makeNotice();
    void update();
    [[nodiscard]] bool needsGuardian() const;
    QCheckBox *m_isAcknowledged;
    QWidget *m_guardian;
    QLineEdit *m_guardianName;
    QComboBox *m_guardianRelation;
};

/// The applicant looks at the photo and says yes or no.
class PhotoApprovalStage final : public Stage
{
    Q_OBJECT
public:
    PhotoApprovalStage(StageContext &context, const StepDefinition &step, QWidget *parent);
    void enter() override;
    void act() override;
    [[nodiscard]] StageMoment moment() const override;
    [[nodiscard]] const PreviewView *preview() const override { return m_photo; }

private:
    void refuse();
    PreviewView *m_photo;
};

} // namespace loket::desktop
