// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/ApprovalDialog.h"

#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/FormRow.h"
#include "app/words/Words.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {
constexpr int kDialogWidth = 480;
} // namespace

ApprovalDialog::ApprovalDialog(StageContext &stageContext, QWidget *parent)
    : StageDialog(stageContext, tr("Persetujuan orang kedua"), kDialogWidth, parent)
    , m_who(new QComboBox(this))
    , m_passphrase(new QLineEdit(this))
{
    setObjectName(u"approvalDialog"_s);
    const auto exceptions = visit().exceptions();
    for (const BiometricException &exception : exceptions) {
        auto *line = new QLabel(
            tr("Pengecualian %1: %2")
                .arg(words::position(exception.position), words::exceptionReason(exception.reason)),
            this);
        line->setWordWrap(true);
        column()->addWidget(line);
    }
    m_who->setObjectName(u"approver"_s);
    for (const auto &[id, name] : context().services.approvers())
        if (std::all_of(exceptions.begin(), exceptions.end(), [&id = id](const BiometricException &exception) {
                return !exception.approvedBy.isEmpty() || exception.mayBeApprovedBy(id);
            }))
            m_who->addItem(name, id);
    column()->addWidget(new FormRow(tr("Yang menyetujui"), m_who, this));
    if (m_who->count() == 0) {
        auto *nobody =
            new QLabel(tr("Di stasiun ini tidak ada orang lain yang boleh menyetujui. Parkir kunjungan "
                          "(F8); semuanya tersimpan. Lanjutkan saat penyelia lain masuk, atau minta "
                          "administrator data menambah penyelia."),
                       this);
        nobody->setObjectName(u"noApprover"_s);
        nobody->setWordWrap(true);
        setKind(nobody, "danger");
        column()->addWidget(nobody);
        m_who->setEnabled(false);
        m_passphrase->setEnabled(false);
    }
    m_passphrase->setObjectName(u"approverPassphrase"_s);
    m_passphrase->setEchoMode(QLineEdit::Password);
    column()->addWidget(new FormRow(tr("Frasa sandi yang menyetujui"), m_passphrase, this));
    m_confirm = new QPushButton(tr("Setujui"), this);
    (void)addButtons(m_confirm);
    m_confirm->setObjectName(u"approveConfirm"_s);
    connect(m_confirm, &QPushButton::clicked, this, &ApprovalDialog::confirm);
    connect(m_passphrase, &QLineEdit::textChanged, this, &ApprovalDialog::showButtons);
    m_passphrase->setFocus();
    showButtons();
}

void ApprovalDialog::showButtons()
{
    m_confirm->setEnabled(m_who->count() > 0 && !m_passphrase->text().isEmpty() && !m_isAsking &&
                          !isFinishing());
}

void ApprovalDialog::confirm()
{
    const QString passphrase = m_passphrase->text();
    m_passphrase->clear();
    m_isAsking = true;
    showError(QString());
    context().services.approve(m_who->currentData().toString(), passphrase, visit().id(), this,
                               [this](const Expected<Actor> &approver) {
                                   m_isAsking = false;
                                   if (approver)
                                       store(*approver);
                                   else {
                                       showError(approver.error());
                                       m_passphrase->setFocus();
                                   }
                               });
}

void ApprovalDialog::store(const Actor &approver)
{
    finishWith([approver](VisitEngine &engine) -> Expected<void> {
        const std::vector<BiometricException> exceptions = engine.visit().exceptions();
        for (const BiometricException &exception : exceptions)
            if (exception.approvedBy.isEmpty())
                if (auto done = engine.approveException(exception.position, approver); !done)
                    return done;
        return {};
    });
}

} // namespace loket::desktop
