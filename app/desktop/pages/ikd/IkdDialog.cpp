// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/ikd/IkdDialog.h"

#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/FormRow.h"
#include "app/desktop/widgets/MaskedField.h"
#include "app/words/Words.h"
#include "core/enrolment/ReasonLists.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

constexpr int kWidth = 480;
constexpr int kDaysMax = 366;

QComboBox *choiceOf(const QString &list, const QString &name)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->addItem(QString(), QString()); // a choice that nobody made is none
    for (const QString &code : reasonList(list))
        box->addItem(words::reason(code), code);
    return box;
}

/// Heading, a sentence, and room for the fields.
QVBoxLayout *columnOf(QDialog *dialog, const QString &title, const QString &text)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setMinimumWidth(Theme::get().scaled(kWidth));
    auto *heading = new QLabel(title);
    setKind(heading, "section");
    auto *what = new QLabel(text);
    what->setWordWrap(true);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(space("xl"), space("xl"), space("xl"), space("l"));
    column->setSpacing(space("m"));
    column->addWidget(heading);
    column->addWidget(what);
    return column;
}

QDialogButtonBox *buttonsOf(QPushButton *act, const QString &cancel)
{
    act->setProperty("variant", u"primary"_s);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(act, QDialogButtonBox::AcceptRole);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    return buttons;
}

} // namespace

IkdReasonDialog::IkdReasonDialog(IkdAction action, std::function<void(const Answer &)> given, QWidget *parent)
    : QDialog(parent)
    , m_given(std::move(given))
    , m_reason(choiceOf(u"ikd_"_s + (action == IkdAction::None ? u"close"_s : ikdActionName(action)),
                        u"ikdReason"_s))
    , m_note(new QLineEdit)
    , m_act(new QPushButton(action == IkdAction::None ? tr("Tutup tindak lanjut") : tr("Minta persetujuan")))
{
    setObjectName(u"ikdReasonDialog"_s);
    m_note->setObjectName(u"ikdNote"_s);
    m_note->setMaxLength(500);
    m_act->setObjectName(u"ikdAct"_s);
    const bool isRequest = action != IkdAction::None;
    auto *column = columnOf(
        this, isRequest ? words::ikdAction(ikdActionName(action)) : tr("Tutup tindak lanjut"),
        isRequest ? tr("Cek dahulu bahwa yang meminta adalah pemilik akun. Akunnya baru berubah setelah "
                       "orang lain menyetujui; sesudah itu ubah juga di SIAK.")
                  : tr("Orangnya tidak akan dihubungi lagi, dan kontaknya dihapus dari daftar."));
    if (isRequest) {
        m_identity = choiceOf(u"ikd_identity"_s, u"ikdIdentity"_s);
        column->addWidget(new FormRow(tr("Bagaimana orangnya dicek"), m_identity));
        connect(m_identity, &QComboBox::currentIndexChanged, this, &IkdReasonDialog::check);
    }
    column->addWidget(new FormRow(tr("Alasan"), m_reason));
    auto *note = new FormRow(tr("Catatan"), m_note);
    note->setHint(tr("Wajib diisi untuk pilihan Lainnya. Jangan tulis PIN atau kode."));
    column->addWidget(note);
    auto *buttons = buttonsOf(m_act, tr("Batal"));
    column->addWidget(buttons);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &IkdReasonDialog::check);
    connect(m_note, &QLineEdit::textChanged, this, &IkdReasonDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &IkdReasonDialog::give);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

void IkdReasonDialog::check()
{
    const QString note = m_note->text();
    m_act->setEnabled((!m_identity || isReason(m_identity->currentData().toString(), note)) &&
                      isReason(m_reason->currentData().toString(), note));
}

void IkdReasonDialog::give()
{
    m_given({m_identity ? m_identity->currentData().toString() : QString(),
             m_reason->currentData().toString(), m_note->text().trimmed()});
    accept();
}

IkdDayDialog::IkdDayDialog(QDate day, QDate today, std::function<void(QDate)> given, QWidget *parent)
    : QDialog(parent)
    , m_given(std::move(given))
    , m_day(new DateField)
    , m_act(new QPushButton(tr("Simpan")))
{
    setObjectName(u"ikdDayDialog"_s);
    m_day->setObjectName(u"ikdDay"_s);
    m_act->setObjectName(u"ikdAct"_s);
    auto *column = columnOf(this, tr("Ubah tanggal"), tr("Kapan orangnya ditindaklanjuti?"));
    auto *row = new FormRow(tr("Tanggal"), m_day);
    row->setHint(tr("Dari hari ini sampai setahun ke depan."));
    column->addWidget(row);
    auto *buttons = buttonsOf(m_act, tr("Batal"));
    column->addWidget(buttons);
    const auto check = [this, row, today] {
        const QDate chosen = m_day->date();
        const bool isUsable = chosen.isValid() && chosen >= today && chosen <= today.addDays(kDaysMax);
        m_act->setEnabled(isUsable);
        row->setVerdict(isUsable || !m_day->isComplete() ? FieldVerdict::None : FieldVerdict::Error,
                        isUsable ? QString() : tr("Tanggal ini di luar setahun ke depan."));
    };
    connect(m_day, &MaskedField::digitsChanged, this, check);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        m_given(m_day->date());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_day->setDate(day.isValid() ? day : today);
    check();
}

} // namespace loket::desktop
