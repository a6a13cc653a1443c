// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/StageDialog.h"

#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/Layouts.h"
#include "app/words/Words.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

StageDialog::StageDialog(StageContext &context, const QString &title, int widthPx, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_column(new QVBoxLayout(this))
    , m_error(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setMinimumWidth(widthPx);
    m_column->setContentsMargins(space("xl"), space("xl"), space("xl"), space("l"));
    m_column->setSpacing(space("m"));
    auto *heading = new QLabel(title, this);
    setKind(heading, "section");
    m_column->addWidget(heading);
    m_error->setObjectName(u"dialogError"_s);
    m_error->setWordWrap(true);
    setKind(m_error, "danger");
    m_error->hide();
}

QDialogButtonBox *StageDialog::addButtons(QPushButton *act)
{
    m_column->addWidget(m_error);
    auto *buttons = new QDialogButtonBox(this);
    act->setProperty("variant", u"primary"_s);
    buttons->addButton(act, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Batal"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_column->addWidget(buttons);
    return buttons;
}

void StageDialog::finishWith(std::function<Expected<void>(VisitEngine &)> work, std::function<void()> worked)
{
    if (m_isFinishing)
        return;
    m_isFinishing = true;
    showButtons();
    const QPointer<StageDialog> guard(this);
    m_context.session.command(std::move(work), [guard, worked = std::move(worked)](Expected<void> result) {
        if (!guard)
            return;
        guard->m_isFinishing = false;
        if (!result) {
            guard->showError(result.error());
            return;
        }
        if (worked)
            worked();
        guard->accept();
    });
}

void StageDialog::showError(const Error &error)
{
    words::Trouble trouble = words::trouble(error);
    if (error.code == ErrorCode::WrongPassphrase) { // who it is stands there already, and the station is open
        trouble.happened = tr("Frasa sandi tidak cocok.");
        trouble.safe = tr("Tidak ada yang berubah.");
    }
    // A rule of the visit, not a fault: one sentence of what is wanted is enough.
    showError(error.code == ErrorCode::Blocked ? words::need(error.context) : trouble.text());
}

void StageDialog::showError(const QString &sentences)
{
    m_error->setText(sentences);
    m_error->setVisible(!sentences.isEmpty());
    growToFit(*this);
    showButtons();
}

} // namespace loket::desktop
