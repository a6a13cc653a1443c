// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/StepLookDialog.h"

#include "app/desktop/pages/visit/VisitLooks.h"
#include "app/desktop/theme/Theme.h"
#include "app/words/Words.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPixmap>
#include <QPointer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

using device::Position;

namespace {
constexpr int kDialogWidth = 560;
constexpr int kPictureHeight = 120;
constexpr int kPicturesMax = 4; ///< a slap's fingers fit in one row
} // namespace

StepLookDialog::StepLookDialog(VisitSession &session, const StepDefinition &step, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"stepLook"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(words::step(step.id));
    setMinimumWidth(kDialogWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space("xl"), space("xl"), space("xl"), space("l"));
    layout->setSpacing(space("s"));
    auto *title = new QLabel(words::step(step.id), this);
    setKind(title, "section");
    layout->addWidget(title);
    for (const QString &line : stepSummary(session.snapshot(), step)) {
        auto *label = new QLabel(line, this);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(space("s"));
    layout->addLayout(row);
    if (isCaptureStep(step.type))
        addPictures(session, step, row);
    auto *hint = new QLabel(tr("Untuk mengulang langkah ini, pakai langkah Periksa."), this);
    setKind(hint, "muted");
    layout->addWidget(hint);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Tutup"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

void StepLookDialog::addPictures(VisitSession &session, const StepDefinition &step, QBoxLayout *row)
{
    int count = 0;
    for (const Position capture : session.visit().capturesOf(step)) {
        for (const Position part : Visit::partsOf(capture)) {
            const Visit::Best best = session.visit().best(step.id, part);
            if (!best || ++count > kPicturesMax)
                continue;
            auto *picture = new QLabel(this);
            picture->setToolTip(words::position(part));
            picture->setFixedHeight(kPictureHeight);
            row->addWidget(picture);
            session.query<QByteArray>(
                [name = best.part->attachment](VisitEngine &engine) { return engine.attachment(name); },
                picture,
                [picture](const Expected<QByteArray> &bytes) {
                    if (bytes)
                        picture->setPixmap(QPixmap::fromImage(QImage::fromData(*bytes))
                                               .scaledToHeight(kPictureHeight, Qt::SmoothTransformation));
                });
        }
    }
    row->addStretch(1);
}

} // namespace loket::desktop
