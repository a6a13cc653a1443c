// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/OutcomeStage.h"

#include "app/desktop/pages/visit/Checklist.h"
#include "app/desktop/pages/visit/ChoiceRow.h"
#include "app/desktop/pages/visit/IkdLooks.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/FormRow.h"
#include "app/desktop/widgets/MaskedField.h"
#include "app/desktop/widgets/PrimaryButton.h"
#include "app/words/Words.h"
#include "core/enrolment/ReasonLists.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

constexpr int kNoteLength = 200;
constexpr int kContactLength = 120;
constexpr QChar kDot = u'•';

Choice choiceOf(IkdResult result, const QString &letters)
{
    return {ikdResultName(result), words::ikdResult(ikdResultName(result)), letters};
}

} // namespace

OutcomeStage::OutcomeStage(StageContext &context, const StepDefinition &step, QWidget *parent)
    : Stage(context, step, parent)
    , m_result(new ChoiceRow(u"result"_s, {},
                             {choiceOf(IkdResult::Active, tr("A", "letter that chooses: active")),
                              choiceOf(IkdResult::Pending, tr("B", "letter that chooses: not active yet")),
                              choiceOf(IkdResult::NotDone, tr("T", "letter that chooses: not done")),
                              choiceOf(IkdResult::Refused, tr("M", "letter that chooses: refused"))},
                             this))
    , m_reason(new QComboBox(this))
    , m_note(new QLineEdit(this))
    , m_followUp(new DateField(this))
    , m_contact(new QLineEdit(this))
    , m_leaflet(new QCheckBox(tr("Selebaran sudah diberikan"), this))
    , m_summary(new Checklist)
{
    limitWidth("text");
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeForm());
    layout->addStretch(1);
    connect(m_result, &ChoiceRow::chosen, this, [this] {
        showReasons();
        update();
    });
    connect(m_reason, &QComboBox::currentIndexChanged, this, &OutcomeStage::update);
    connect(m_note, &QLineEdit::textChanged, this, &OutcomeStage::update);
    connect(m_followUp, &QLineEdit::textChanged, this, &OutcomeStage::update);
    connect(m_contact, &QLineEdit::textEdited, this, &OutcomeStage::update);
    connect(m_contact, &QLineEdit::editingFinished, this, &OutcomeStage::mask);
}

QWidget *OutcomeStage::makeForm()
{
    auto *form = new QWidget(this);
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space("l"));
    grid->setVerticalSpacing(space("m"));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_reason->setObjectName(u"failure"_s);
    m_reason->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_note->setObjectName(u"outcomeNote"_s);
    m_note->setMaxLength(kNoteLength);
    m_followUp->setObjectName(u"followUpOn"_s);
    m_contact->setObjectName(u"contact"_s);
    m_contact->setMaxLength(kContactLength);
    m_leaflet->setObjectName(u"leaflet"_s);
    m_reasonRow = new FormRow(tr("Alasannya"), m_reason, form);
    m_noteRow = new FormRow(tr("Catatan"), m_note, form);
    m_followUpRow = new FormRow(tr("Janji datang lagi"), m_followUp, form);
    m_followUpRow->setHint(tr("Kosongkan bila tidak dijanjikan."));
    m_contactRow = new FormRow(tr("E-mail atau nomor telepon"), m_contact, form);
    grid->addWidget(new FormRow(tr("Bagaimana akhirnya?"), m_result, form), 0, 0, 1, 2);
    grid->addWidget(m_reasonRow, 1, 0, 1, 2);
    grid->addWidget(m_noteRow, 2, 0, 1, 2);
    grid->addWidget(m_followUpRow, 3, 0, Qt::AlignTop);
    grid->addWidget(m_contactRow, 3, 1, Qt::AlignTop);
    grid->addWidget(m_leaflet, 4, 0, 1, 2);
    return form;
}

void OutcomeStage::enter()
{
    frame().setHeading(words::step(step().id),
                       visit().stop() ? tr("Catat hasilnya. Tidak ada kasus yang berakhir tanpa catatan.")
                                      : sideText(step().raw, u"officer"_s));
    m_summary->setTitle(tr("Jalannya aktivasi"));
    m_summary->setRows(activationRows(snapshot()));
    frame().setPanel(m_summary);
    if (visit().stop()) {
        auto *goOn = frame().addPanelAct(tr("Lanjutkan lagi"), Qt::Key_F6);
        goOn->setObjectName(u"goOn"_s);
        connect(goOn, &QPushButton::clicked, this, &OutcomeStage::goOn);
    }
    frame().primary()->setAct(tr("Simpan hasil"), QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_result->setChoiceEnabled(ikdResultName(IkdResult::Active), !visit().stop());
    preset();
    m_result->focusChoice();
    update();
}

/// What is known already. Without a stop nothing is chosen: that it is active has to be seen in the app.
void OutcomeStage::preset()
{
    if (const auto &stop = visit().stop()) {
        const IkdFailure *failure = snapshot().failures.find(stop->failure);
        const bool isRefusal = failure && failure->isRefusal;
        m_result->setValue(ikdResultName(isRefusal ? IkdResult::Refused : IkdResult::NotDone));
        showReasons();
        m_reason->setCurrentIndex(std::max(0, m_reason->findData(stop->failure)));
        m_note->setText(stop->note);
        if (stop->failure == "under_age"_L1) {
            m_followUp->setDate(snapshot().preflight.possibleFrom);
            if (!isDateRight()) // too far off to be promised
                m_followUp->setDigits({});
        }
        return;
    }
    showReasons();
}

IkdResult OutcomeStage::result() const { return ikdResultFromName(m_result->value()); }

void OutcomeStage::showReasons()
{
    const QString before = m_reason->currentData().toString();
    const bool isRefusal = result() == IkdResult::Refused;
    const QSignalBlocker quiet(m_reason);
    m_reason->clear();
    m_reason->addItem(tr("Pilih alasan …"), QString());
    for (const IkdFailure &failure : snapshot().failures.all())
        if (failure.isRefusal == isRefusal)
            m_reason->addItem(shownIn(failure.symptom), failure.code);
    m_reason->setCurrentIndex(std::max(0, m_reason->findData(before)));
}

QString OutcomeStage::maskedContact() const
{
    const QString text = m_contact->text().trimmed();
    if (text.contains(kDot))
        return text; // masked before
    const QString email = maskedEmail(text);
    return email.isEmpty() ? maskedNumber(text) : email;
}

void OutcomeStage::mask()
{
    if (const QString masked = maskedContact(); !masked.isEmpty())
        m_contact->setText(masked);
    showContactVerdict();
}

bool OutcomeStage::isDateRight() const
{
    const QDate today = QDate::currentDate();
    return m_followUp->digits().isEmpty() || (m_followUp->date().isValid() && m_followUp->date() >= today &&
                                              m_followUp->date() <= today.addYears(1));
}

void OutcomeStage::showDateVerdict()
{
    if (isDateRight() || (!m_followUp->isComplete() && m_followUp->hasFocus()))
        m_followUpRow->setVerdict(FieldVerdict::None);
    else
        m_followUpRow->setVerdict(FieldVerdict::Error, tr("Pilih tanggal mulai hari ini, paling lama setahun "
                                                          "lagi."));
}

void OutcomeStage::showContactVerdict()
{
    const QString text = m_contact->text().trimmed();
    m_contactRow->setHint(tr("Disamarkan segera. Yang lengkap tidak disimpan."));
    if (text.isEmpty() || !maskedContact().isEmpty() || m_contact->hasFocus())
        m_contactRow->setVerdict(FieldVerdict::None);
    else
        m_contactRow->setVerdict(FieldVerdict::Error, tr("Ini bukan alamat e-mail atau nomor telepon."));
}

void OutcomeStage::update()
{
    const bool isActive = result() == IkdResult::Active;
    m_reasonRow->setVisible(result() != IkdResult::None && !isActive);
    const QString reason = m_reason->currentData().toString();
    m_noteRow->setHint(reason == "other"_L1 && !isActive
                           ? tr("Wajib diisi. Jangan menulis kode, PIN, atau kata sandi.")
                           : tr("Bila perlu. Jangan menulis kode, PIN, atau kata sandi."));
    showDateVerdict();
    showContactVerdict();
    const bool hasReason = isActive || isReason(reason, m_note->text());
    const bool isContactRight = m_contact->text().trimmed().isEmpty() || !maskedContact().isEmpty();
    frame().primary()->setEnabled(result() != IkdResult::None && hasReason && isDateRight() &&
                                  isContactRight);
}

OutcomeInput OutcomeStage::input() const
{
    OutcomeInput input;
    input.result = result();
    if (input.result != IkdResult::Active)
        input.failure = m_reason->currentData().toString();
    input.note = m_note->text().simplified();
    input.followUpOn = m_followUp->date();
    input.maskedContact = maskedContact();
    input.leafletGiven = m_leaflet->isChecked();
    return input;
}

QVariantMap OutcomeStage::draft() const
{
    QVariantMap draft = Stage::draft();
    draft[m_contact->objectName()] = maskedContact();
    return draft;
}

void OutcomeStage::takeDraft(const QVariantMap &draft)
{
    Stage::takeDraft(draft);
    Stage::takeDraft(draft); // which reasons there are depends on the result
    update();
}

void OutcomeStage::act()
{
    mask();
    command([input = input()](VisitEngine &engine) { return engine.setOutcome(input); },
            [this] { finishStep(); });
}

void OutcomeStage::goOn()
{
    command([](VisitEngine &engine) { return engine.continueActivation(); }, [this] { Q_EMIT finished(); });
}

} // namespace loket::desktop
