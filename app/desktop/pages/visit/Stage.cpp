// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/Stage.h"

#include "app/desktop/pages/visit/CaptureStage.h"
#include "app/desktop/pages/visit/FormStages.h"
#include "app/desktop/pages/visit/GuideStage.h"
#include "app/desktop/pages/visit/OutcomeStage.h"
#include "app/desktop/pages/visit/PreflightStage.h"
#include "app/desktop/pages/visit/QrStage.h"
#include "app/desktop/pages/visit/RegistrationStage.h"
#include "app/desktop/pages/visit/ReviewStage.h"
#include "app/desktop/pages/visit/SealStage.h"
#include "app/desktop/pages/visit/SignatureStage.h"
#include "app/desktop/theme/Theme.h"
#include "app/words/Words.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPointer>

#include <algorithm>

namespace loket::desktop {

Stage::Stage(StageContext &context, const StepDefinition &step, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_step(step)
{
    setObjectName(QStringLiteral("stage_") + step.id);
}

void Stage::limitWidth(const char *sizeName)
{
    m_widthName = sizeName;
    setMaximumWidth(sizeOf(sizeName));
}

void Stage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange && m_widthName)
        setMaximumWidth(sizeOf(m_widthName)); // large text
    QWidget::changeEvent(event);
}

void Stage::setStandardHeading() { frame().setHeading(words::step(m_step.id), words::stepTask(m_step.id)); }

void Stage::command(std::function<Expected<void>(VisitEngine &)> work, std::function<void()> next,
                    std::function<void()> otherwise)
{
    m_context.session.command(std::move(work), [guard = QPointer<Stage>(this), next = std::move(next),
                                                otherwise = std::move(otherwise)](Expected<void> result) {
        if (!guard)
            return;
        if (!result)
            guard->showError(result.error());
        const auto &after = result ? next : otherwise;
        if (after)
            after();
    });
}

QVariantMap Stage::draft() const
{
    QVariantMap draft;
    for (const auto *field : findChildren<QWidget *>()) {
        if (field->objectName().isEmpty())
            continue;
        if (const auto *line = qobject_cast<const QLineEdit *>(field))
            draft[line->objectName()] = line->text();
        else if (const auto *box = qobject_cast<const QComboBox *>(field))
            draft[box->objectName()] = box->currentData();
        else if (const auto *button = qobject_cast<const QAbstractButton *>(field);
                 button && button->isCheckable())
            draft[button->objectName()] = button->isChecked();
    }
    return draft;
}

void Stage::takeDraft(const QVariantMap &draft)
{
    for (auto it = draft.begin(); it != draft.end(); ++it) {
        auto *field = findChild<QWidget *>(it.key());
        if (auto *line = qobject_cast<QLineEdit *>(field))
            line->setText(it->toString());
        else if (auto *box = qobject_cast<QComboBox *>(field))
            box->setCurrentIndex(std::max(0, box->findData(*it)));
        else if (auto *button = qobject_cast<QAbstractButton *>(field); button && button->isCheckable())
            button->setChecked(it->toBool());
    }
}

void Stage::finishStep(std::function<void()> otherwise)
{
    command([id = m_step.id](VisitEngine &engine) { return engine.finishStep(id); },
            [this] { Q_EMIT finished(); }, std::move(otherwise));
}

void Stage::play(Sound sound)
{
    if (m_context.services.play)
        m_context.services.play(sound);
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
    // Decoded in the station's thread, too: a photo is several frames of the window's time.
    m_context.session.query<QImage>(
        [attachment](VisitEngine &engine) -> Expected<QImage> {
            const auto bytes = engine.attachment(attachment);
            return bytes ? QImage::fromData(*bytes) : QImage();
        },
        this,
        [done = std::move(done)](const Expected<QImage> &picture) { done(picture.value_or(QImage())); });
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
    case StepType::Preflight:
        return new PreflightStage(context, step, parent);
    case StepType::Guide:
        return new GuideStage(context, step, parent);
    case StepType::QrScan:
        return new QrStage(context, step, parent);
    case StepType::Outcome:
        return new OutcomeStage(context, step, parent);
    case StepType::Receipt:
        return new ReceiptStage(context, step, parent);
    default:
        return new SealStage(context, step, parent);
    }
}

} // namespace loket::desktop
