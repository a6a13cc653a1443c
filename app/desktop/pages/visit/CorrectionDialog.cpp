// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/CorrectionDialog.h"

#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/FormRow.h"
#include "app/desktop/widgets/MaskedField.h"
#include "app/words/Words.h"
#include "core/enrolment/ReasonLists.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {
constexpr int kDialogWidth = 680;
} // namespace

CorrectionDialog::CorrectionDialog(StageContext &stageContext, QWidget *parent)
    : StageDialog(stageContext, tr("Perbaiki data"), kDialogWidth, parent)
    , m_name(new QLineEdit(this))
    , m_birthPlace(new QLineEdit(this))
    , m_birthDate(new DateField(this))
    , m_kk(new NikField(this))
    , m_address(new QLineEdit(this))
    , m_district(new QLineEdit(this))
    , m_reason(new QComboBox(this))
    , m_document(new QComboBox(this))
    , m_passphrase(new QLineEdit(this))
{
    setObjectName(u"correctionDialog"_s);
    auto *hint = new QLabel(
        tr("NIK tidak dapat diganti di sini: NIK lain berarti kunjungan lain. Data lama tetap tercatat."),
        this);
    hint->setWordWrap(true);
    setKind(hint, "muted");
    column()->addWidget(hint);
    column()->addWidget(makeForm());
    m_save = new QPushButton(tr("Simpan perbaikan"), this);
    (void)addButtons(m_save);
    m_save->setObjectName(u"correct_save"_s);
    connect(m_save, &QPushButton::clicked, this, &CorrectionDialog::save);
    fill();
    for (QLineEdit *field : {m_name, m_birthPlace, static_cast<QLineEdit *>(m_birthDate),
                             static_cast<QLineEdit *>(m_kk), m_address, m_district, m_passphrase})
        connect(field, &QLineEdit::textChanged, this, &CorrectionDialog::showButtons);
    m_name->setFocus();
    showButtons();
}

QWidget *CorrectionDialog::makeForm()
{
    auto *form = new QWidget(this);
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space("l"));
    grid->setVerticalSpacing(space("xs"));
    const auto place = [&](const QString &label, const QString &name, QWidget *field, int row, int columnAt,
                           int span = 1) {
        field->setObjectName(u"correct_"_s + name);
        grid->addWidget(new FormRow(label, field, form), row, columnAt, 1, span);
    };
    const auto placeField = [&](const QString &name, QWidget *field, int row, int columnAt, int span = 1) {
        place(words::field(name), name, field, row, columnAt, span);
    };
    placeField(u"full_name"_s, m_name, 0, 0, 2);
    placeField(u"birth_place"_s, m_birthPlace, 1, 0);
    placeField(u"birth_date"_s, m_birthDate, 1, 1);
    placeField(u"kk"_s, m_kk, 2, 0);
    placeField(u"address"_s, m_address, 2, 1);
    placeField(u"district"_s, m_district, 3, 0);
    for (const QString &reason : reasonList(u"correction"_s))
        m_reason->addItem(words::reason(reason), reason);
    place(tr("Alasan perbaikan"), u"reason"_s, m_reason, 3, 1);
    if (const StepDefinition *identity = visit().workflow().firstOfType(StepType::IdentityCheck))
        for (const QString &document : identity->documents)
            m_document->addItem(words::document(document), document);
    place(tr("Dokumen dasar"), u"document"_s, m_document, 4, 0);
    m_passphrase->setEchoMode(QLineEdit::Password);
    place(tr("Frasa sandi petugas (%1)").arg(context().services.operatorName), u"passphrase"_s, m_passphrase,
          4, 1);
    return form;
}

void CorrectionDialog::fill()
{
    const Resident &r = *snapshot().resident;
    m_name->setText(r.fullName);
    m_birthPlace->setText(r.birthPlace);
    m_birthDate->setDate(r.birthDate);
    m_kk->setDigits(r.familyCard ? r.familyCard->text() : QString());
    m_address->setText(r.address);
    m_district->setText(r.district);
}

Resident CorrectionDialog::edited() const
{
    Resident r = *snapshot().resident;
    r.fullName = m_name->text().simplified();
    r.birthPlace = m_birthPlace->text().simplified();
    r.birthDate = m_birthDate->date();
    if (auto kk = FamilyCardNumber::parse(m_kk->digits()))
        r.familyCard = *kk;
    r.address = m_address->text().simplified();
    r.district = m_district->text().simplified();
    return r;
}

void CorrectionDialog::showButtons()
{
    const bool isChanged = edited() != *snapshot().resident;
    const bool isComplete =
        m_birthDate->date().isValid() && FamilyCardNumber::parse(m_kk->digits()).has_value();
    m_save->setEnabled(isChanged && isComplete && !m_passphrase->text().isEmpty() && !m_isAsking &&
                       !isFinishing());
}

void CorrectionDialog::save()
{
    const QString passphrase = m_passphrase->text();
    m_passphrase->clear();
    m_isAsking = true;
    showError(QString());
    context().services.authenticate(context().services.operatorId, passphrase, this,
                                    [this](const Expected<Actor> &actor) {
                                        m_isAsking = false;
                                        if (!actor)
                                            showError(actor.error());
                                        else
                                            store(actor->operatorId);
                                    });
}

void CorrectionDialog::store(const QString &authenticatedBy)
{
    finishWith(
        [resident = edited(), reason = m_reason->currentData().toString(),
         document = m_document->currentData().toString(), authenticatedBy](VisitEngine &engine) {
            return engine.correctData(resident, reason, document, authenticatedBy);
        },
        [this] { Q_EMIT corrected(); });
}

} // namespace loket::desktop
