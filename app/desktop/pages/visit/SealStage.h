// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/visit/Stage.h"

class QCheckBox;
class QLabel;
class QProgressBar;

namespace loket::desktop {

class Checklist;
struct CheckRow;

/// Closes the record: one deliberate act, then the packet waits in the queue. "Saved" is shown after it is
/// durable, never before.
class SealStage final : public Stage
{
    Q_OBJECT
public:
    SealStage(StageContext &context, const StepDefinition &step, QWidget *parent);
    void enter() override;
    void act() override;

private:
    void setBusy(bool isBusy);
    [[nodiscard]] std::vector<CheckRow> recordedRows() const;
    Checklist *m_summary;
    QLabel *m_state;
    QProgressBar *m_progress;
};

/// What the resident takes home: receipt on paper or as a file, and what happens next.
class ReceiptStage final : public Stage
{
    Q_OBJECT
public:
    ReceiptStage(StageContext &context, const StepDefinition &step, QWidget *parent);
    void enter() override;
    void act() override;
    [[nodiscard]] QVariantMap draft() const override;
    void takeDraft(const QVariantMap &draft) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showPreview();
    void showGiven();
    void print();
    void savePdf();
    void writePdf(const QString &file);
    [[nodiscard]] ReceiptForm form() const;
    [[nodiscard]] std::vector<CheckRow> recordingAdvice() const;

    QLabel *m_preview;
    QCheckBox *m_largePrint;
    QLabel *m_given;
    QString m_how; ///< how the receipt was given so far; empty = not yet
};

} // namespace loket::desktop
