// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/Stage.h"

#include "app/desktop/pages/visit/CaptureStage.h"
#include "app/desktop/pages/visit/FormStages.h"
#include "app/desktop/pages/visit/RegistrationStage.h"
#include "app/desktop/pages/visit/ReviewStage.h"
#include "app/desktop/pages/visit/SealStage.h"
#include "app/desktop/pages/visit/SignatureStage.h"
#include "app/words/Words.h"

namespace loket::desktop {

Stage::Stage(StageContext &context, const StepDefinition &step, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_step(step)
{
    setObjectName(QStringLiteral("stage_") + step.id);
}

void Stage::setStandardHeading() { frame().setHeading(words::step(m_step.id), words::stepTask(m_step.id)); }

void Stage::command(std::function<Expected<void>(VisitEngine &)> work, std::function<void()> next)
{
    m_context.session.command(std::move(work), [guard = QPointer<Stage>(this),
                                                next = std::move(next)](const Expected<void> &result) {
        if (!guard)
            return;
        if (!result)
            guard->showError(result.error());
        else if (next)
            next();
    });
}

void Stage::finishStep()
{
    command([id = m_step.id](VisitEngine &engine) { return engine.finishStep(id); },
            [this] { Q_EMIT finished(); });
}

void Stage::showError(const Error &error)
{
    if (error.code == ErrorCode::Blocked) {
        // A rule of the visit, not a fault: one sentence of what is wanted is enough.
        frame().showTrouble(BannerTone::Warning, {words::need(error.context), {}, {}}, {}, true);
        return;
    }
    const words::Trouble trouble = words::trouble(error);
    frame().showTrouble(BannerTone::Danger, {trouble.happened, trouble.safe, trouble.next}, {}, true);
}

void Stage::loadPicture(const QString &attachment, std::function<void(QImage)> done)
{
    m_context.session.query<QByteArray>(
        [attachment](VisitEngine &engine) { return engine.attachment(attachment); }, this,
        [done = std::move(done)](const Expected<QByteArray> &bytes) {
            done(bytes ? QImage::fromData(*bytes) : QImage());
        });
}

Stage *makeStage(StageContext &context, const StepDefinition &step, QWidget *parent)
{
    switch (step.type) {
    case StepType::Registration:
        return new RegistrationStage(context, step, parent);
    case StepType::IdentityCheck:
        return new IdentityStage(context, step, parent);
    case StepType::Notice:
        return new NoticeStage(context, step, parent);
    case StepType::Photo:
    case StepType::Fingers:
    case StepType::Iris:
    case StepType::IndexRecheck:
        return new CaptureStage(context, step, parent);
    case StepType::PhotoApproval:
        return new PhotoApprovalStage(context, step, parent);
    case StepType::Signature:
    case StepType::Statement:
        return new SignatureStage(context, step, parent);
    case StepType::Review:
        return new ReviewStage(context, step, parent);
    case StepType::Receipt:
        return new ReceiptStage(context, step, parent);
    default:
        return new SealStage(context, step, parent);
    }
}

} // namespace loket::desktop
