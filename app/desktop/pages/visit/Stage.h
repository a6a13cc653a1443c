// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/visit/VisitServices.h"
#include "app/desktop/shell/VisitFrame.h"

#include <QWidget>

class QPushButton;

namespace loket::desktop {

/// What a stage works with. One per visit page.
struct StageContext
{
    VisitServices &services;
    VisitSession &session;
    CaptureController &capture;
    VisitFrame &frame;
};

/// One step on the screen. The page makes a fresh stage each time a step becomes the current one; the stage
/// sets heading, acts and primary button of the frame, gives commands to the session, and says when the step
/// is finished.
class Stage : public QWidget
{
    Q_OBJECT
public:
    Stage(StageContext &context, const StepDefinition &step, QWidget *parent = nullptr);

    /// Once, after it was placed in the frame.
    virtual void enter() = 0;
    /// The snapshot is new.
    virtual void refresh() {}
    /// The primary button was pressed.
    virtual void act() = 0;
    /// Before it is taken away; stops what it started.
    virtual void leave() {}
    /// F4; false where the step has no exceptions.
    virtual bool openExceptions() { return false; }

    [[nodiscard]] const StepDefinition &step() const { return m_step; }

Q_SIGNALS:
    /// The engine has finished the step.
    void finished();
    /// The visit is over and the next person may come.
    void visitEnded();

protected:
    [[nodiscard]] StageContext &context() const { return m_context; }
    [[nodiscard]] const VisitSnapshot &snapshot() const { return m_context.session.snapshot(); }
    [[nodiscard]] const Visit &visit() const { return m_context.session.visit(); }
    [[nodiscard]] VisitFrame &frame() { return m_context.frame; }

    void setStandardHeading();
    /// Gives a command to the engine; trouble is shown in the banner, `next` runs when it worked.
    void command(std::function<Expected<void>(VisitEngine &)> work, std::function<void()> next = {});
    /// finishStep() of the engine, then finished().
    void finishStep();
    void showError(const Error &error);
    /// Reads a kept picture; an empty image where it cannot be read.
    void loadPicture(const QString &attachment, std::function<void(QImage)> done);

private:
    StageContext &m_context;
    StepDefinition m_step;
};

/// The stage for a step's type.
[[nodiscard]] Stage *makeStage(StageContext &context, const StepDefinition &step, QWidget *parent);

} // namespace loket::desktop
