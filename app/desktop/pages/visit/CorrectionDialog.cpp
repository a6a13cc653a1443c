// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/CorrectionDialog.h"

#include "app/desktop/pages/visit/ResidentChoices.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/FormRow.h"
#include "app/desktop/widgets/Layouts.h"
#include "app/desktop/widgets/MaskedField.h"
#include "app/words/Words.h"
#include "core/enrolment/ReasonLists.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {
constexpr int kDialogWidth = 820;
constexpr int kNoteLength = 200;
constexpr int kCheckDelayMs = 180; ///< after the last key, as in the registration
} // namespace

CorrectionDialog::CorrectionDialog(StageContext &stageContext, QWidget *parent)
    : StageDialog(stageContext, tr("Perbaiki data"), kDialogWidth, parent)
    , m_name(new QLineEdit(this))
    , m_birthPlace(new QLineEdit(this))
    , m_birthDate(new DateField(this))
    , m_kk(new NikField(this))
    , m_sex(new QComboBox(this))
    , m_maritalStatus(new QComboBox(this))
    , m_nationality(new QComboBox(this))
    , m_phone(new QLineEdit(this))
    , m_address(new QLineEdit(this))
    , m_village(new QLineEdit(this))
    , m_district(new QLineEdit(this))
    , m_reason(new QComboBox(this))
    , m_note(new QLineEdit(this))
    , m_document(new QComboBox(this))
    , m_passphrase(new QLineEdit(this))
    , m_needed(new QLabel(this))
{
    setObjectName(u"correctionDialog"_s);
    auto *hint = new QLabel(
        tr("NIK tidak dapat diganti di sini: NIK lain berarti kunjungan lain. Data lama tetap tercatat."),
        this);
    hint->setWordWrap(true);
    setKind(hint, "muted");
    column()->addWidget(hint);
    fillChoices();
    column()->addWidget(makeForm());
    m_needed->setObjectName(u"correct_needed"_s);
    setKind(m_needed, "muted");
    column()->addWidget(m_needed);
    m_checkTimer.setSingleShot(true);
    m_checkTimer.setInterval(kCheckDelayMs);
    connect(&m_checkTimer, &QTimer::timeout, this, &CorrectionDialog::check);
    m_save = new QPushButton(tr("Simpan perbaikan"), this);
    (void)addButtons(m_save);
    m_save->setObjectName(u"correct_save"_s);
    connect(m_save, &QPushButton::clicked, this, &CorrectionDialog::save);
    fill();
    followChanges();
    m_name->setFocus();
    showButtons();
}

void CorrectionDialog::fillChoices()
{
    addSexes(*m_sex);
    addMaritalStatuses(*m_maritalStatus);
    addNationalities(*m_nationality);
    m_reason->addItem(tr("Pilih alasan …"), QString());
    m_document->addItem(tr("Pilih dokumen …"), QString());
    for (const QString &reason : reasonList(u"correction"_s))
        m_reason->addItem(words::reason(reason), reason);
    if (const StepDefinition *identity = visit().workflow().firstOfType(StepType::IdentityCheck))
        for (const QString &document : identity->documents)
            m_document->addItem(words::document(document), document);
}

void CorrectionDialog::followChanges()
{
    for (QLineEdit *field :
         {m_name, m_birthPlace, static_cast<QLineEdit *>(m_birthDate), static_cast<QLineEdit *>(m_kk),
          m_phone, m_address, m_village, m_district, m_note, m_passphrase})
        connect(field, &QLineEdit::textChanged, this, &CorrectionDialog::showButtons);
    for (QComboBox *box : {m_sex, m_maritalStatus, m_nationality, m_reason, m_document})
        connect(box, &QComboBox::currentIndexChanged, this, &CorrectionDialog::showButtons);
}

FormRow *CorrectionDialog::place(const QString &label, const QString &name, QWidget *field, int row,
                                 int columnAt, int span)
{
    field->setObjectName(u"correct_"_s + name);
    auto *formRow = new FormRow(label, field, this);
    m_grid->addWidget(formRow, row, columnAt, 1, span, Qt::AlignTop);
    return formRow;
}

/// In the order of the registration form, which is the order of tabs; six columns as there.
QWidget *CorrectionDialog::makeForm()
{
    auto *form = new QWidget(this);
    m_grid = new QGridLayout(form);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space("l"));
    m_grid->setVerticalSpacing(space("s"));
    for (int i = 0; i < 6; ++i)
        m_grid->setColumnStretch(i, 1);
    const auto field = [this](const QString &name, QWidget *widget, int row, int columnAt, int span) {
        m_rows[name] = place(words::field(name), name, widget, row, columnAt, span);
    };
    field(u"kk"_s, m_kk, 0, 0, 2);
    field(u"full_name"_s, m_name, 0, 2, 4);
    field(u"birth_place"_s, m_birthPlace, 1, 0, 2);
    field(u"birth_date"_s, m_birthDate, 1, 2, 2);
    field(u"sex"_s, m_sex, 1, 4, 2);
    field(u"marital_status"_s, m_maritalStatus, 2, 0, 2);
    field(u"nationality"_s, m_nationality, 2, 2, 2);
    field(u"phone"_s, m_phone, 2, 4, 2);
    field(u"address"_s, m_address, 3, 0, 2);
    field(u"village"_s, m_village, 3, 2, 2);
    field(u"district"_s, m_district, 3, 4, 2);
    (void)place(tr("Alasan perbaikan"), u"reason"_s, m_reason, 4, 0, 3);
    (void)place(tr("Dokumen dasar"), u"document"_s, m_document, 4, 3, 3);
    m_note->setMaxLength(kNoteLength);
    m_noteRow = place(tr("Tuliskan alasannya"), u"note"_s, m_note, 5, 0, 6);
    m_passphrase->setEchoMode(QLineEdit::Password);
    (void)place(tr("Frasa sandi petugas (%1)").arg(context().services.operatorName), u"passphrase"_s,
                m_passphrase, 6, 0, 6);
    QWidget *before = nullptr;
    for (QWidget *each : std::initializer_list<QWidget *>{
             m_kk, m_name, m_birthPlace, m_birthDate, m_sex, m_maritalStatus, m_nationality, m_phone,
             m_address, m_village, m_district, m_reason, m_document, m_note, m_passphrase}) {
        if (before)
            setTabOrder(before, each);
        before = each;
    }
    return form;
}

void CorrectionDialog::fill()
{
    const Resident &r = *snapshot().resident;
    m_name->setText(r.fullName);
    m_birthPlace->setText(r.birthPlace);
    m_birthDate->setDate(r.birthDate);
    m_kk->setDigits(r.familyCard ? r.familyCard->text() : QString());
    m_sex->setCurrentIndex(m_sex->findData(name(r.sex)));
    m_maritalStatus->setCurrentIndex(m_maritalStatus->findData(name(r.maritalStatus)));
    m_nationality->setCurrentIndex(m_nationality->findData(name(r.nationality)));
    m_phone->setText(r.phone);
    m_address->setText(r.address);
    m_village->setText(r.village);
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
    r.sex = parseSex(m_sex->currentData().toString());
    r.maritalStatus = parseMaritalStatus(m_maritalStatus->currentData().toString());
    r.nationality = parseNationality(m_nationality->currentData().toString());
    r.phone = m_phone->text().simplified();
    r.address = m_address->text().simplified();
    r.village = m_village->text().simplified();
    r.district = m_district->text().simplified();
    return r;
}

void CorrectionDialog::showButtons()
{
    const QString reason = m_reason->currentData().toString();
    const bool isOther = reason == "other"_L1;
    if (m_noteRow->isHidden() == isOther) {
        m_noteRow->setVisible(isOther);
        growToFit(*this);
    }
    const QString needed = stillNeeded();
    m_needed->setText(needed);
    m_save->setEnabled(needed.isEmpty() && !m_isAsking && !isFinishing());
    m_checkTimer.start();
}

/// A gray button says why: the first thing that is missing, in the order of the form.
QString CorrectionDialog::stillNeeded() const
{
    const QString reason = m_reason->currentData().toString();
    if (!FamilyCardNumber::parse(m_kk->digits()))
        return tr("Nomor KK belum benar.");
    if (!m_birthDate->date().isValid())
        return tr("Tanggal lahir belum benar.");
    if (edited() == *snapshot().resident)
        return tr("Belum ada yang diubah.");
    if (!isReason(reason, m_note->text()))
        return reason.isEmpty() ? tr("Pilih alasan perbaikan.") : tr("Tuliskan alasannya.");
    if (m_document->currentData().toString().isEmpty())
        return tr("Pilih dokumen dasar.");
    return m_passphrase->text().isEmpty() ? tr("Ketik frasa sandi Anda.") : QString();
}

/// The same rules as in the registration, while it is typed.
void CorrectionDialog::check()
{
    RegistrationInput input;
    input.resident = edited();
    input.nikText = input.resident.nik ? input.resident.nik->text() : QString();
    input.kkText = m_kk->digits();
    context().session.query<RegistrationCheck>(
        [input](VisitEngine &engine) { return engine.checkRegistration(input); }, this,
        [this, round = ++m_checkRound](const Expected<RegistrationCheck> &result) {
            if (result && round == m_checkRound)
                show(result->verdicts);
        });
}

void CorrectionDialog::show(const Verdicts &verdicts)
{
    for (const auto &[field, row] : m_rows) {
        // The NIK has no field here: what it denies stands under what was typed.
        const auto found = std::find_if(verdicts.begin(), verdicts.end(), [&](const loket::Verdict &v) {
            const QString place = v.code == VerdictCode::NikBirthDateDiffers ? u"birth_date"_s
                                  : v.code == VerdictCode::NikSexDiffers     ? u"sex"_s
                                                                             : verdictField(v.code);
            return place == field && v.severity != Severity::Ok;
        });
        if (found == verdicts.end())
            row->setVerdict(FieldVerdict::None);
        else
            row->setVerdict(fieldVerdict(found->severity), verdictWords(found->code, *m_birthDate));
    }
    growToFit(*this);
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
                                        if (!actor) {
                                            showError(actor.error());
                                            m_passphrase->setFocus(); // it is typed once more
                                        } else
                                            store(actor->operatorId);
                                    });
}

void CorrectionDialog::store(const QString &authenticatedBy)
{
    const CorrectionInput input{edited(), m_reason->currentData().toString(), m_note->text().simplified(),
                                m_document->currentData().toString(), authenticatedBy};
    finishWith([input](VisitEngine &engine) { return engine.correctData(input); },
               [this] { Q_EMIT corrected(); });
}

} // namespace loket::desktop
