// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/ApprovalDialog.h"

#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/FormRow.h"
#include "app/words/Words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {
constexpr int kDialogWidth = 480;
} // namespace

ApprovalDialog::ApprovalDialog(StageContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_who(new QComboBox(this))
    , m_passphrase(new QLineEdit(this))
    , m_error(new QLabel(this))
{
    setObjectName(u"approvalDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Persetujuan orang kedua"));
    setMinimumWidth(kDialogWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space("xl"), space("xl"), space("xl"), space("l"));
    layout->setSpacing(space("m"));
    auto *title = new QLabel(tr("Persetujuan orang kedua"), this);
    setKind(title, "section");
    layout->addWidget(title);
    for (const BiometricException &exception : context.session.visit().exceptions()) {
        auto *line = new QLabel(
            tr("Pengecualian %1: %2")
                .arg(words::position(exception.position), words::exceptionReason(exception.reason)),
            this);
        line->setWordWrap(true);
        layout->addWidget(line);
    }
    m_who->setObjectName(u"approver"_s);
    for (const auto &[id, name] : context.services.approvers())
        m_who->addItem(name, id);
    layout->addWidget(new FormRow(tr("Yang menyetujui"), m_who, this));
    m_passphrase->setObjectName(u"approverPassphrase"_s);
    m_passphrase->setEchoMode(QLineEdit::Password);
    layout->addWidget(new FormRow(tr("Frasa sandi yang menyetujui"), m_passphrase, this));
    m_error->setWordWrap(true);
    setKind(m_error, "danger");
    m_error->hide();
    layout->addWidget(m_error);
    auto *buttons = new QDialogButtonBox(this);
    m_confirm = buttons->addButton(tr("Setujui"), QDialogButtonBox::AcceptRole);
    m_confirm->setObjectName(u"approveConfirm"_s);
    buttons->addButton(tr("Batal"), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    connect(m_confirm, &QPushButton::clicked, this, &ApprovalDialog::confirm);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_passphrase, &QLineEdit::textChanged, this, &ApprovalDialog::update);
    update();
}

void ApprovalDialog::update()
{
    m_confirm->setEnabled(m_who->count() > 0 && !m_passphrase->text().isEmpty());
}

void ApprovalDialog::confirm()
{
    const QString passphrase = m_passphrase->text();
    m_passphrase->clear();
    m_context.services.approve(m_who->currentData().toString(), passphrase, m_context.session.visit().id(),
                               this, [this](const Expected<Actor> &approver) {
                                   if (approver)
                                       store(*approver);
                                   else
                                       showError(approver.error());
                               });
}

void ApprovalDialog::store(const Actor &approver)
{
    m_context.session.command(
        [approver](VisitEngine &engine) -> Expected<void> {
            const std::vector<BiometricException> exceptions = engine.visit().exceptions();
            for (const BiometricException &exception : exceptions)
                if (exception.approvedBy.isEmpty())
                    if (auto done = engine.approveException(exception.position, approver); !done)
                        return done;
            return {};
        },
        [guard = QPointer<ApprovalDialog>(this)](const Expected<void> &result) {
            if (!guard)
                return;
            if (result)
                guard->accept();
            else
                guard->showError(result.error());
        });
}

void ApprovalDialog::showError(const Error &error)
{
    m_error->setText(words::trouble(error).text());
    m_error->show();
    update();
}

} // namespace loket::desktop
