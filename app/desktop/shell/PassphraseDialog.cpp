// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/PassphraseDialog.h"

#include "app/desktop/shell/PassphraseField.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/FormRow.h"
#include "app/desktop/widgets/Layouts.h"
#include "app/words/Words.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {
constexpr int kWidth = 440;
} // namespace

PassphraseDialog::PassphraseDialog(const QString &title, const QString &what, const QString &act,
                                   QWidget *parent)
    : QDialog(parent)
    , m_column(new QVBoxLayout(this))
    , m_field(new PassphraseField)
    , m_row(new FormRow(tr("Frasa sandi Anda"), m_field))
    , m_wrong(tr("Frasa sandi tidak cocok."))
    , m_error(new QLabel)
    , m_act(new QPushButton(act))
    , m_actText(act)
    , m_working(new QProgressBar)
{
    setObjectName(u"passphraseDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setMinimumWidth(Theme::get().scaled(kWidth));
    auto *heading = new QLabel(title);
    setKind(heading, "section");
    auto *said = new QLabel(what);
    said->setObjectName(u"passphraseWhat"_s);
    said->setWordWrap(true);
    m_error->setObjectName(u"dialogError"_s);
    m_error->setWordWrap(true);
    setKind(m_error, "danger");
    m_error->hide();
    m_act->setObjectName(u"passphraseConfirm"_s);
    m_act->setProperty("variant", u"primary"_s);
    m_working->setObjectName(u"passphraseWorking"_s);
    m_working->setRange(0, 0);
    m_working->setTextVisible(false);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_act, QDialogButtonBox::AcceptRole); // closes nothing: that is for the one who asked
    buttons->addButton(tr("Batal"), QDialogButtonBox::RejectRole);
    m_column->setContentsMargins(space("xl"), space("xl"), space("xl"), space("l"));
    m_column->setSpacing(space("m"));
    m_column->addWidget(heading);
    m_column->addWidget(said);
    m_column->addWidget(m_row);
    m_column->addWidget(m_error);
    m_column->addWidget(m_working);
    m_column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_act, &QPushButton::clicked, this, &PassphraseDialog::submit);
    connect(m_field, &PassphraseField::submitted, this, &PassphraseDialog::submit);
    connect(m_field->edit(), &QLineEdit::textChanged, this, &PassphraseDialog::showButtons);
    m_act->setDefault(true);
    m_field->setFocus();
    showButtons();
}

void PassphraseDialog::insertField(const QString &label, QWidget *field)
{
    m_column->insertWidget(m_column->indexOf(m_row), new FormRow(label, field));
}

void PassphraseDialog::setWhose(const QString &label, const QString &wrong)
{
    m_row->setLabel(label);
    m_wrong = wrong;
}

SecretBytes PassphraseDialog::take() { return m_field->take(); }

void PassphraseDialog::submit()
{
    if (m_isBusy || m_field->isEmpty())
        return;
    m_isBusy = true;
    m_error->hide();
    Q_EMIT submitted(this);
    showButtons();
}

void PassphraseDialog::refuse(const Error &error)
{
    words::Trouble trouble = words::trouble(error);
    if (error.code == ErrorCode::WrongPassphrase) { // who it is stands above, and the station is open
        trouble.happened = m_wrong;
        trouble.safe = tr("Tidak ada yang berubah.");
    }
    refuse(trouble);
}

void PassphraseDialog::refuse(const words::Trouble &trouble)
{
    m_isBusy = false;
    m_error->setText(trouble.text());
    m_error->show();
    showButtons();
    m_field->setFocus();
    growToFit(*this);
}

void PassphraseDialog::showButtons()
{
    m_act->setEnabled(!m_isBusy && !m_field->isEmpty());
    m_act->setText(m_isBusy ? tr("Memproses …") : m_actText);
    m_field->setEnabled(!m_isBusy);
    m_working->setVisible(m_isBusy);
}

} // namespace loket::desktop
