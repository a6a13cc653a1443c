// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/CorrectionDialog.h"

#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/FormRow.h"
#include "app/desktop/widgets/MaskedField.h"
#include "app/words/Words.h"
#include "core/enrolment/ReasonLists.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {
constexpr int kDialogWidth = 680;
} // namespace

CorrectionDialog::CorrectionDialog(StageContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_name(new QLineEdit(this))
    , m_birthPlace(new QLineEdit(this))
    , m_birthDate(new DateField(this))
    , m_kk(new NikField(this))
    , m_address(new QLineEdit(this))
    , m_district(new QLineEdit(this))
    , m_reason(new QComboBox(this))
    , m_document(new QComboBox(this))
    , m_passphrase(new QLineEdit(this))
    , m_error(new QLabel(this))
{
    setObjectName(u"correctionDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Perbaiki data"));
    setMinimumWidth(kDialogWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space("xl"), space("xl"), space("xl"), space("l"));
    layout->setSpacing(space("m"));
    auto *title = new QLabel(tr("Perbaiki data"), this);
    setKind(title, "section");
    layout->addWidget(title);
    auto *hint = new QLabel(
        tr("NIK tidak dapat diganti di sini: NIK lain berarti kunjungan lain. Data lama tetap tercatat."),
        this);
    hint->setWordWrap(true);
    setKind(hint, "muted");
    layout->addWidget(hint);
    layout->addLayout(makeFields());
    m_error->setWordWrap(true);
    setKind(m_error, "danger");
    m_error->hide();
    layout->addWidget(m_error);
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Simpan perbaikan"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"correct_save"_s);
    buttons->addButton(tr("Batal"), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    connect(m_save, &QPushButton::clicked, this, &CorrectionDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
    for (QLineEdit *field : {m_name, m_birthPlace, static_cast<QLineEdit *>(m_birthDate),
                             static_cast<QLineEdit *>(m_kk), m_address, m_district, m_passphrase})
        connect(field, &QLineEdit::textChanged, this, &CorrectionDialog::update);
    update();
}

QGridLayout *CorrectionDialog::makeFields()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space("l"));
    grid->setVerticalSpacing(space("xs"));
    m_name->setObjectName(u"correct_full_name"_s);
    grid->addWidget(new FormRow(words::field(u"full_name"_s), m_name, this), 0, 0, 1, 2);
    grid->addWidget(new FormRow(words::field(u"birth_place"_s), m_birthPlace, this), 1, 0);
    grid->addWidget(new FormRow(words::field(u"birth_date"_s), m_birthDate, this), 1, 1);
    grid->addWidget(new FormRow(words::field(u"kk"_s), m_kk, this), 2, 0);
    grid->addWidget(new FormRow(words::field(u"address"_s), m_address, this), 2, 1);
    grid->addWidget(new FormRow(words::field(u"district"_s), m_district, this), 3, 0);
    m_reason->setObjectName(u"correct_reason"_s);
    for (const QString &reason : reasonList(u"correction"_s))
        m_reason->addItem(words::reason(reason), reason);
    grid->addWidget(new FormRow(tr("Alasan perbaikan"), m_reason, this), 3, 1);
    m_document->setObjectName(u"correct_document"_s);
    if (const StepDefinition *identity =
            m_context.session.visit().workflow().firstOfType(StepType::IdentityCheck))
        for (const QString &document : identity->documents)
            m_document->addItem(words::document(document), document);
    grid->addWidget(new FormRow(tr("Dokumen dasar"), m_document, this), 4, 0);
    m_passphrase->setObjectName(u"correct_passphrase"_s);
    m_passphrase->setEchoMode(QLineEdit::Password);
    grid->addWidget(
        new FormRow(tr("Frasa sandi petugas (%1)").arg(m_context.services.operatorName), m_passphrase, this),
        4, 1);
    return grid;
}

void CorrectionDialog::fill()
{
    const Resident &r = *m_context.session.snapshot().resident;
    m_name->setText(r.fullName);
    m_birthPlace->setText(r.birthPlace);
    m_birthDate->setDate(r.birthDate);
    m_kk->setDigits(r.familyCard ? r.familyCard->text() : QString());
    m_address->setText(r.address);
    m_district->setText(r.district);
}

Resident CorrectionDialog::edited() const
{
    Resident r = *m_context.session.snapshot().resident;
    r.fullName = m_name->text().simplified();
    r.birthPlace = m_birthPlace->text().simplified();
    r.birthDate = m_birthDate->date();
    if (auto kk = FamilyCardNumber::parse(m_kk->digits()))
        r.familyCard = *kk;
    r.address = m_address->text().simplified();
    r.district = m_district->text().simplified();
    return r;
}

void CorrectionDialog::update()
{
    const bool isChanged = edited() != *m_context.session.snapshot().resident;
    const bool isComplete =
        m_birthDate->date().isValid() && FamilyCardNumber::parse(m_kk->digits()).has_value();
    m_save->setEnabled(isChanged && isComplete && !m_passphrase->text().isEmpty());
}

void CorrectionDialog::save()
{
    m_save->setEnabled(false);
    const QString passphrase = m_passphrase->text();
    m_passphrase->clear();
    m_context.services.authenticate(m_context.services.operatorId, passphrase, this,
                                    [this](const Expected<Actor> &actor) {
                                        if (!actor)
                                            showError(actor.error());
                                        else
                                            store(actor->operatorId);
                                    });
}

void CorrectionDialog::store(const QString &authenticatedBy)
{
    m_context.session.command(
        [resident = edited(), reason = m_reason->currentData().toString(),
         document = m_document->currentData().toString(), authenticatedBy](VisitEngine &engine) {
            return engine.correctData(resident, reason, document, authenticatedBy);
        },
        [guard = QPointer<CorrectionDialog>(this)](const Expected<void> &result) {
            if (!guard)
                return;
            if (!result) {
                guard->showError(result.error());
                return;
            }
            Q_EMIT guard->corrected();
            guard->accept();
        });
}

void CorrectionDialog::showError(const Error &error)
{
    m_error->setText(error.code == ErrorCode::Blocked ? words::need(error.context)
                                                      : words::trouble(error).text());
    m_error->show();
    update();
}

} // namespace loket::desktop
