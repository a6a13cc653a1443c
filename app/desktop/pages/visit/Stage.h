// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/visit/ApplicantLooks.h"
#include "app/desktop/pages/visit/VisitServices.h"
#include "app/desktop/shell/VisitFrame.h"

#include <QVariantMap>
#include <QWidget>

class QPushButton;

namespace loket::desktop {

class PreviewView;

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
    /// The page goes out of sight (the screen is locked) and comes back: nothing is filmed or taken
    /// meanwhile.
    virtual void suspend() {}
    virtual void resume() {}
    /// Another language while it is open. True where the stage has put its texts anew itself; else the page
    /// makes a new one and hands over what was typed.
    virtual bool reword() { return false; }
    /// What was typed and ticked and is not in the visit yet, by object name.
    [[nodiscard]] virtual QVariantMap draft() const;
    virtual void takeDraft(const QVariantMap &draft);
    /// F4; false where the step has no exceptions.
    virtual bool openExceptions() { return false; }

    /// What it is doing now, for the applicant's view; momentChanged() says that it is another.
    [[nodiscard]] virtual StageMoment moment() const { return {}; }
    /// Where its picture of the person is; nullptr where it has none.
    [[nodiscard]] virtual const PreviewView *preview() const { return nullptr; }

    [[nodiscard]] const StepDefinition &step() const { return m_step; }

Q_SIGNALS:
    /// The engine has finished the step.
    void finished();
    /// A short confirmation worth showing over whatever comes next.
    void said(const QString &sentence);
    /// The visit is over and the next person may come.
    void visitEnded();
    void momentChanged();

protected:
    [[nodiscard]] StageContext &context() const { return m_context; }
    [[nodiscard]] const VisitSnapshot &snapshot() const { return m_context.session.snapshot(); }
    [[nodiscard]] const Visit &visit() const { return m_context.session.visit(); }
    [[nodiscard]] VisitFrame &frame() { return m_context.frame; }

    /// Forms and texts do not run over the whole of a wide screen: "form" or "text".
    void limitWidth(const char *sizeName);
    void setStandardHeading();
    /// Gives a command to the engine; trouble is shown in the banner, `next` runs when it worked, `otherwise`
    /// when not.
    void command(std::function<Expected<void>(VisitEngine &)> work, std::function<void()> next = {},
                 std::function<void()> otherwise = {});
    /// finishStep() of the engine, then finished(); `otherwise` where it was refused.
    void finishStep(std::function<void()> otherwise = {});
    void showError(const Error &error);
    void changeEvent(QEvent *event) override;
    void play(Sound sound);
    /// Reads a kept picture; an empty image where it cannot be read.
    void loadPicture(const QString &attachment, std::function<void(QImage)> done);

private:
    StageContext &m_context;
    StepDefinition m_step;
    const char *m_widthName = nullptr;
};

/// The stage for a step's type.
[[nodiscard]] Stage *makeStage(StageContext &context, const StepDefinition &step, QWidget *parent);

} // namespace loket::desktop
