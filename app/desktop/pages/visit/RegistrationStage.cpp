// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/RegistrationStage.h"

#include "app/desktop/pages/visit/Checklist.h"
#include "app/desktop/pages/visit/ResidentChoices.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/FormRow.h"
#include "app/desktop/widgets/MaskedField.h"
#include "app/desktop/widgets/PrimaryButton.h"
#include "app/words/Words.h"
#include "core/enrolment/ReasonLists.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

/// After the last key: fast enough to feel immediate, slow enough not to check half a number four times.
constexpr int kCheckDelayMs = 180;

} // namespace

RegistrationStage::RegistrationStage(StageContext &context, const StepDefinition &step, QWidget *parent)
    : Stage(context, step, parent)
    , m_nik(new NikField(this))
    , m_kk(new NikField(this))
    , m_name(new QLineEdit(this))
    , m_birthPlace(new QLineEdit(this))
    , m_birthDate(new DateField(this))
    , m_sex(new QComboBox(this))
    , m_maritalStatus(new QComboBox(this))
    , m_nationality(new QComboBox(this))
    , m_address(new QLineEdit(this))
    , m_village(new QLineEdit(this))
    , m_district(new QLineEdit(this))
    , m_phone(new QLineEdit(this))
    , m_neverRecorded(new QRadioButton(tr("Belum pernah"), this))
    , m_everRecorded(new QRadioButton(tr("Sudah pernah"), this))
    , m_outOfDomicile(new QCheckBox(tr("Tinggal di luar kabupaten/kota ini"), this))
    , m_needs(new Checklist)
    , m_reasonHost(new QWidget(this))
    , m_area(new QScrollArea(this))
{
    limitWidth("form");
    m_sex->addItem(QString(), QString()); // asked, never guessed
    addSexes(*m_sex);
    addMaritalStatuses(*m_maritalStatus);
    addNationalities(*m_nationality);
    m_neverRecorded->setChecked(true);
    m_checkTimer.setSingleShot(true);
    m_checkTimer.setInterval(kCheckDelayMs);
    connect(&m_checkTimer, &QTimer::timeout, this, &RegistrationStage::check);
    // With large text and reasons to give it is taller than a small screen: it scrolls, nothing overlaps.
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(m_area);
    m_area->setWidget(page);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_area);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeForm());
    layout->addWidget(m_reasonHost);
    layout->addStretch(1);
    auto *reasons = new QVBoxLayout(m_reasonHost);
    reasons->setContentsMargins(0, 0, 0, 0);
    reasons->setSpacing(space("s"));
}

QWidget *RegistrationStage::makeForm()
{
    auto *form = new QWidget(this);
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space("l"));
    grid->setVerticalSpacing(space("xs"));
    for (int column = 0; column < 6; ++column)
        grid->setColumnStretch(column, 1);
    placeNumbers(grid);
    placePerson(grid);
    placeAddress(grid);
    return form;
}

FormRow *RegistrationStage::addRow(QGridLayout *grid, int row, int column, int span, const QString &field,
                                   QWidget *widget)
{
    widget->setObjectName(field);
    auto *formRow = new FormRow(words::field(field), widget, this);
    grid->addWidget(formRow, row, column, 1, span, Qt::AlignTop);
    m_rows[field] = formRow;
    const auto edited = [this, field] {
        if (!m_edited.contains(field))
            m_edited.append(field);
        scheduleCheck();
    };
    if (auto *line = qobject_cast<QLineEdit *>(widget))
        connect(line, &QLineEdit::textChanged, this, edited);
    if (auto *box = qobject_cast<QComboBox *>(widget))
        connect(box, &QComboBox::currentIndexChanged, this, edited);
    return formRow;
}

void RegistrationStage::placeNumbers(QGridLayout *grid)
{
    addRow(grid, 0, 0, 3, u"nik"_s, m_nik);
    addRow(grid, 0, 3, 3, u"kk"_s, m_kk);
}

void RegistrationStage::placePerson(QGridLayout *grid)
{
    addRow(grid, 1, 0, 6, u"full_name"_s, m_name);
    addRow(grid, 2, 0, 2, u"birth_place"_s, m_birthPlace);
    addRow(grid, 2, 2, 2, u"birth_date"_s, m_birthDate);
    addRow(grid, 2, 4, 2, u"sex"_s, m_sex);
    addRow(grid, 3, 0, 2, u"marital_status"_s, m_maritalStatus);
    addRow(grid, 3, 2, 2, u"nationality"_s, m_nationality);
    addRow(grid, 3, 4, 2, u"phone"_s, m_phone);
}

void RegistrationStage::placeAddress(QGridLayout *grid)
{
    addRow(grid, 4, 0, 2, u"address"_s, m_address);
    addRow(grid, 4, 2, 2, u"village"_s, m_village);
    addRow(grid, 4, 4, 2, u"district"_s, m_district);
    QWidget *recorded = makeRecordedQuestion();
    recorded->setVisible(hasGuard(u"ever_recorded"_s));
    grid->addWidget(recorded, 5, 0, 1, 6);
    m_outOfDomicile->setObjectName(u"outOfDomicile"_s);
    grid->addWidget(m_outOfDomicile, 6, 0, 1, 6);
    orderTabs();
    hideUnasked();
    connect(m_everRecorded, &QRadioButton::toggled, this, &RegistrationStage::scheduleCheck);
    connect(m_outOfDomicile, &QCheckBox::toggled, this, &RegistrationStage::scheduleCheck);
}

QWidget *RegistrationStage::makeRecordedQuestion()
{
    auto *recorded = new QWidget(this);
    auto *row = new QHBoxLayout(recorded);
    row->setContentsMargins(0, space("s"), 0, 0);
    row->setSpacing(space("l"));
    auto *question = new QLabel(tr("Pernah direkam KTP-el?"), recorded);
    row->addWidget(question);
    m_neverRecorded->setObjectName(u"neverRecorded"_s);
    m_everRecorded->setObjectName(u"everRecorded"_s);
    row->addWidget(m_neverRecorded);
    row->addWidget(m_everRecorded);
    row->addStretch(1);
    return recorded;
}

/// Village, district and telephone go with the address and are never demanded.
bool RegistrationStage::isAsked(const QString &field) const
{
    const QStringList &fields = step().fields;
    const bool isOfAddress = field == "village"_L1 || field == "district"_L1 || field == "phone"_L1;
    return fields.isEmpty() || fields.contains(isOfAddress ? u"address"_s : field);
}

bool RegistrationStage::hasGuard(const QString &guard) const
{
    const auto &guards = visit().workflow().guards();
    return std::any_of(guards.begin(), guards.end(),
                       [&](const Guard &other) { return other.guard == guard; });
}

void RegistrationStage::hideUnasked()
{
    for (const auto &[field, row] : m_rows)
        row->setVisible(isAsked(field));
}

/// As the form is read, not as it was made.
void RegistrationStage::orderTabs()
{
    QWidget *before = nullptr;
    for (QWidget *field : std::initializer_list<QWidget *>{
             m_nik, m_kk, m_name, m_birthPlace, m_birthDate, m_sex, m_maritalStatus, m_nationality, m_phone,
             m_address, m_village, m_district, m_neverRecorded, m_everRecorded, m_outOfDomicile}) {
        if (before)
            setTabOrder(before, field);
        before = field;
    }
}

void RegistrationStage::enter()
{
    setStandardHeading();
    frame().setAdviceVisible(false);
    frame().setAttemptsVisible(false);
    m_needs->setTitle(tr("Yang masih diperlukan"));
    frame().setPanel(m_needs);
    m_giveReason = frame().addPanelAct(tr("Beri alasan"), Qt::Key_F7);
    m_giveReason->setObjectName(u"giveReason"_s);
    m_giveReason->hide();
    connect(m_giveReason, &QPushButton::clicked, this, &RegistrationStage::goToReason);
    frame().primary()->setAct(tr("Simpan data"), QKeySequence(Qt::CTRL | Qt::Key_Return));
    frame().primary()->setEnabled(false);
    if (snapshot().resident)
        fillFrom(*snapshot().resident);
    m_nik->setFocus();
    check();
}

void RegistrationStage::fillFrom(const Resident &resident)
{
    if (resident.nik)
        m_nik->setDigits(resident.nik->text());
    if (resident.familyCard)
        m_kk->setDigits(resident.familyCard->text());
    m_name->setText(resident.fullName);
    m_birthPlace->setText(resident.birthPlace);
    m_birthDate->setDate(resident.birthDate);
    m_sex->setCurrentIndex(std::max(0, m_sex->findData(name(resident.sex))));
    m_maritalStatus->setCurrentIndex(std::max(0, m_maritalStatus->findData(name(resident.maritalStatus))));
    m_nationality->setCurrentIndex(std::max(0, m_nationality->findData(name(resident.nationality))));
    m_address->setText(resident.address);
    m_village->setText(resident.village);
    m_district->setText(resident.district);
    m_phone->setText(resident.phone);
}

RegistrationInput RegistrationStage::input() const
{
    RegistrationInput input;
    input.nikText = m_nik->digits();
    input.kkText = m_kk->digits();
    Resident &r = input.resident;
    if (auto nik = Nik::parse(input.nikText))
        r.nik = *nik;
    if (auto kk = FamilyCardNumber::parse(input.kkText))
        r.familyCard = *kk;
    r.fullName = m_name->text().simplified();
    r.birthPlace = m_birthPlace->text().simplified();
    r.birthDate = m_birthDate->date();
    r.sex = parseSex(m_sex->currentData().toString());
    if (isAsked(u"marital_status"_s))
        r.maritalStatus = parseMaritalStatus(m_maritalStatus->currentData().toString());
    r.nationality = parseNationality(m_nationality->currentData().toString());
    r.address = m_address->text().simplified();
    r.village = m_village->text().simplified();
    r.district = m_district->text().simplified();
    r.phone = m_phone->text().simplified();
    input.everRecorded = m_everRecorded->isChecked();
    input.isOutOfDomicile = m_outOfDomicile->isChecked();
    for (const auto &[code, box] : m_reasons)
        if (const QString reason = box->currentData().toString(); !reason.isEmpty())
            input.reasons[code] = reason;
    return input;
}

void RegistrationStage::scheduleCheck() { m_checkTimer.start(); }

void RegistrationStage::check()
{
    const int round = ++m_checkRound;
    context().session.query<RegistrationCheck>(
        [input = input()](VisitEngine &engine) { return engine.checkRegistration(input); }, this,
        [this, round](const Expected<RegistrationCheck> &result) {
            if (round != m_checkRound)
                return; // typed on meanwhile
            if (!result)
                showError(result.error());
            else
                show(*result);
        });
}

void RegistrationStage::show(const RegistrationCheck &check)
{
    showVerdicts(check);
    showReasons(check);
    showNeeds(check);
    frame().primary()->setEnabled(check.isClear() && !m_isSubmitting);
    if (check.blocked.contains(u"eligibility"_s) && m_birthDate->date().isValid())
        frame().showTrouble(BannerTone::Warning, {words::eligibility(check.eligibility), {}, {}});
    else if (check.blocked.contains(u"ever_recorded"_s))
        frame().showTrouble(BannerTone::Warning, {words::need(u"ever_recorded"_s), {}, {}});
    else
        frame().hideTrouble();
}

bool RegistrationStage::wasEdited(const QString &field) const { return m_edited.contains(field); }

void RegistrationStage::showVerdicts(const RegistrationCheck &check)
{
    for (const auto &[field, row] : m_rows) {
        const auto found =
            std::find_if(check.verdicts.begin(), check.verdicts.end(),
                         [&](const loket::Verdict &v) { return verdictField(v.code) == field; });
        // An empty field that nobody has come to yet is no mistake.
        const bool isWorthSaying = found != check.verdicts.end() && wasEdited(field);
        const bool isSeen = field == "nik"_L1 && check.asked.contains(u"nik_seen_here"_s);
        if (isSeen && wasEdited(field) &&
            (found == check.verdicts.end() || found->severity != Severity::Error))
            row->setVerdict(FieldVerdict::Warning, words::need(u"nik_seen_here"_s));
        else if (isWorthSaying)
            row->setVerdict(fieldVerdict(found->severity), verdictWords(found->code, *m_birthDate));
        else if (wasEdited(field) && found == check.verdicts.end() && (field == "nik"_L1 || field == "kk"_L1))
            row->setVerdict(FieldVerdict::Ok, tr("Susunan nomor benar"));
        else
            row->setVerdict(FieldVerdict::None);
    }
}

/// One line for each warning or guard that wants a reason; what was chosen before stays chosen.
void RegistrationStage::showReasons(const RegistrationCheck &check)
{
    const QStringList &codes = check.asked; // what was mended on the way is asked no more
    for (const QString &code : codes) {
        if (m_reasons.contains(code) || (!wasEdited(u"nik"_s) && !snapshot().resident))
            continue;
        const auto verdictCode = [&] {
            for (const loket::Verdict &v : check.verdicts)
                if (verdictName(v.code) == code)
                    return words::verdict(v.code);
            return words::need(code);
        }();
        auto *box = new QComboBox(m_reasonHost);
        box->setObjectName(u"reason_"_s + code);
        box->addItem(tr("Pilih alasan …"), QString());
        for (const QString &reason : reasonList(code == "nik_seen_here"_L1 ? code : u"data_warning"_s))
            box->addItem(words::reason(reason), reason);
        auto *row = new FormRow(verdictCode, box, m_reasonHost);
        m_reasonHost->layout()->addWidget(row);
        connect(box, &QComboBox::currentIndexChanged, this, &RegistrationStage::scheduleCheck);
        m_reasons[code] = box;
        m_reasonRows[code] = row;
        box->setCurrentIndex(std::max(0, box->findData(m_earlierReasons.value(box->objectName()))));
    }
    for (const auto &[code, row] : m_reasonRows)
        row->setVisible(codes.contains(code));
}

/// With large text the questions may stand below the sight.
void RegistrationStage::goToReason()
{
    for (const auto &[code, box] : m_reasons) {
        QWidget *row = m_reasonRows[code];
        if (row->isHidden() || !box->currentData().toString().isEmpty())
            continue;
        m_area->ensureWidgetVisible(row);
        box->setFocus(Qt::ShortcutFocusReason);
        return;
    }
}

void RegistrationStage::showNeeds(const RegistrationCheck &check)
{
    std::vector<CheckRow> rows;
    for (const loket::Verdict &v : check.verdicts)
        if (v.severity == Severity::Error)
            rows.push_back({CheckState::Open, verdictWords(v.code, *m_birthDate)});
    if (check.wantsReason.contains(u"nik_seen_here"_s))
        rows.push_back({CheckState::Attention, words::need(u"nik_seen_here"_s)});
    const bool isAsked = std::any_of(check.wantsReason.begin(), check.wantsReason.end(),
                                     [this](const QString &code) { return m_reasons.contains(code); });
    if (m_giveReason)
        m_giveReason->setVisible(isAsked);
    const int asked =
        int(std::count_if(check.wantsReason.begin(), check.wantsReason.end(), [this](const QString &code) {
            return m_reasons.contains(code) && code != "nik_seen_here"_L1; // that one has its own line
        }));
    if (asked > 0)
        rows.push_back({CheckState::Attention, tr("%n peringatan menunggu alasan.", nullptr, asked)});
    // Before anything was typed, what is empty is only still to come.
    for (const loket::Verdict &v : check.verdicts)
        if (v.severity == Severity::Warning && check.wantsReason.contains(verdictName(v.code)) &&
            !m_reasons.contains(verdictName(v.code)))
            rows.push_back({CheckState::Open, verdictWords(v.code, *m_birthDate)});
    for (const QString &code : check.blocked)
        if (code != "eligibility"_L1 || m_birthDate->date().isValid())
            rows.push_back({CheckState::Attention, words::need(code)});
    if (rows.empty())
        rows.push_back({CheckState::Ok, tr("Data lengkap.")});
    if (check.eligibility.mayRecord() && hasGuard(u"eligibility"_s)) {
        rows.push_back({CheckState::Ok, words::eligibility(check.eligibility)});
        const auto background =
            photoBackground(m_birthDate->date(), parseNationality(m_nationality->currentData().toString()));
        rows.push_back({CheckState::Ok, tr("Latar foto: %1").arg(words::background(background))});
    }
    m_needs->setRows(rows);
}

void RegistrationStage::act()
{
    m_isSubmitting = true;
    frame().primary()->setEnabled(false);
    const auto again = [this] { // the words stay until something is typed
        m_isSubmitting = false;
        frame().primary()->setEnabled(true);
    };
    command([input = input()](VisitEngine &engine) { return engine.setRegistration(input); },
            [this, again] { finishStep(again); }, again);
}

void RegistrationStage::takeDraft(const QVariantMap &draft)
{
    Stage::takeDraft(draft);
    // Boxes for reasons come with the check of what was typed.
    for (auto it = draft.begin(); it != draft.end(); ++it)
        if (it.key().startsWith("reason_"_L1))
            m_earlierReasons[it.key()] = it->toString();
}

} // namespace loket::desktop
