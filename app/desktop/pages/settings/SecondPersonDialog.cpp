// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/settings/SecondPersonDialog.h"

#include "app/desktop/shell/PassphraseField.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/FormRow.h"
#include "app/desktop/widgets/Layouts.h"
#include "app/words/Words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {
constexpr int kWidth = 440;
} // namespace

SecondPersonDialog::SecondPersonDialog(const QString &what, const QList<QPair<QString, QString>> &people,
                                       QWidget *parent)
    : QDialog(parent)
    , m_who(new QComboBox)
    , m_field(new PassphraseField)
    , m_error(new QLabel)
    , m_act(new QPushButton(tr("Ubah berdua")))
{
    setObjectName(u"secondPersonDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Orang kedua"));
    setMinimumWidth(Theme::get().scaled(kWidth));
    auto *heading = new QLabel(tr("Orang kedua"));
    setKind(heading, "section");
    auto *said = new QLabel(tr("%1: pengaturan ini diubah oleh dua orang bersama. Orang kedua memasukkan "
                               "frasa sandinya di sini; keduanya tercatat.")
                                .arg(what));
    said->setWordWrap(true);
    m_who->setObjectName(u"secondPerson"_s);
    for (const auto &[id, name] : people)
        m_who->addItem(name, id);
    m_error->setObjectName(u"dialogError"_s);
    m_error->setWordWrap(true);
    setKind(m_error, "danger");
    m_error->hide();
    m_act->setObjectName(u"secondConfirm"_s);
    m_act->setProperty("variant", u"primary"_s);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_act, QDialogButtonBox::AcceptRole); // closes nothing: that is for the one who asked
    buttons->addButton(tr("Batal"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space("xl"), space("xl"), space("xl"), space("l"));
    column->setSpacing(space("m"));
    column->addWidget(heading);
    column->addWidget(said);
    column->addWidget(new FormRow(tr("Yang ikut mengubah"), m_who));
    column->addWidget(new FormRow(tr("Frasa sandi orang kedua"), m_field));
    column->addWidget(m_error);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_act, &QPushButton::clicked, this, &SecondPersonDialog::submit);
    connect(m_field, &PassphraseField::submitted, this, &SecondPersonDialog::submit);
    connect(m_field->edit(), &QLineEdit::textChanged, this, &SecondPersonDialog::showButtons);
    m_act->setDefault(true);
    m_field->setFocus();
    showButtons();
}

SecondPerson SecondPersonDialog::take() { return {m_who->currentData().toString(), m_field->take()}; }

void SecondPersonDialog::submit()
{
    if (m_isBusy || m_field->isEmpty())
        return;
    m_isBusy = true;
    m_error->hide();
    Q_EMIT submitted(this);
    showButtons();
}

void SecondPersonDialog::refuse(const Error &error)
{
    m_isBusy = false;
    words::Trouble trouble = words::trouble(error);
    if (error.code == ErrorCode::WrongPassphrase) { // who it is stands above, and the station is open
        trouble.happened = tr("Frasa sandi orang kedua tidak cocok.");
        trouble.safe = tr("Tidak ada yang berubah.");
    }
    m_error->setText(trouble.text());
    m_error->show();
    m_field->setFocus();
    growToFit(*this);
    showButtons();
}

void SecondPersonDialog::showButtons() { m_act->setEnabled(!m_isBusy && !m_field->isEmpty()); }

} // namespace loket::desktop
