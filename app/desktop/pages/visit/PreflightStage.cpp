// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/PreflightStage.h"

#include "app/desktop/pages/visit/Checklist.h"
#include "app/desktop/pages/visit/ChoiceRow.h"
#include "app/desktop/pages/visit/IkdLooks.h"
#include "app/desktop/pages/visit/TroubleDialog.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/PrimaryButton.h"
#include "app/words/Words.h"

#include <QHBoxLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

constexpr int kTypingMs = 400; ///< "1" of "13" is no answer yet
constexpr int kVersionMax = 99;
constexpr int kVersionWidth = 104;

QString valueOf(Answer answer)
{
    return answer == Answer::Unknown ? QString() : answer == Answer::Yes ? u"yes"_s : u"no"_s;
}

} // namespace

PreflightStage::PreflightStage(StageContext &context, const StepDefinition &step, QWidget *parent)
    : Stage(context, step, parent)
    , m_verdict(new Checklist)
    , m_script(new ScriptCard(this))
{
    limitWidth("text");
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    connect(&m_typing, &QTimer::timeout, this, qOverload<>(&PreflightStage::keep));
    // With large text the questions are taller than a small screen; what is to be said stays in sight.
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(makeQuestions());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space("l"));
    area->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    area->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    layout->addWidget(area);
    layout->addWidget(m_script);
    layout->addStretch(1);
    m_script->hide();
}

QWidget *PreflightStage::makeQuestions()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space("xs"));
    const std::vector<Choice> yesNo{{u"yes"_s, tr("Ya"), u"Y"_s}, {u"no"_s, tr("Tidak"), u"TN"_s}};
    addQuestion(u"recorded"_s, tr("Sudah pernah merekam KTP-el?"), yesNo);
    addQuestion(u"phone"_s, tr("Membawa ponsel pintar milik sendiri?"), yesNo);
    addQuestion(u"system"_s, tr("Android atau iPhone?"),
                {{u"android"_s, u"Android"_s, u"A"_s}, {u"ios"_s, u"iPhone"_s, u"I"_s}});
    QWidget *version = makeVersion();
    addQuestion(u"camera"_s, tr("Kamera ponsel berfungsi?"), yesNo);
    addQuestion(u"internet"_s, tr("Ponsel tersambung ke internet?"), yesNo);
    addQuestion(u"email"_s, tr("Punya e-mail dan tahu kata sandinya?"), yesNo);
    addQuestion(u"number"_s, tr("Punya nomor telepon yang aktif?"), yesNo);
    for (const char *key : {"recorded", "phone", "system"})
        layout->addWidget(m_rows.at(QLatin1StringView(key)));
    layout->addWidget(version);
    for (const char *key : {"camera", "internet", "email", "number"})
        layout->addWidget(m_rows.at(QLatin1StringView(key)));
    layout->addStretch(1);
    m_ofPhone = {m_rows.at(u"system"_s), version, m_rows.at(u"camera"_s), m_rows.at(u"internet"_s)};
    return page;
}

void PreflightStage::addQuestion(const QString &key, const QString &question, std::vector<Choice> choices)
{
    auto *row = new ChoiceRow(key, question, choices, this);
    connect(row, &ChoiceRow::chosen, this, qOverload<>(&PreflightStage::keep));
    m_rows[key] = row;
}

QWidget *PreflightStage::makeVersion()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(tr("Versinya? Lihat Setelan, Tentang ponsel."), row);
    label->setWordWrap(true);
    layout->addWidget(label, 1);
    m_version = new QLineEdit(row); // here, between its neighbours: Tab goes as things were made
    m_version->setObjectName(u"version"_s);
    m_version->setAccessibleName(label->text());
    m_version->setValidator(new QIntValidator(1, kVersionMax, m_version));
    m_version->setFixedWidth(Theme::get().scaled(kVersionWidth));
    m_version->setPlaceholderText(u"13"_s);
    layout->addWidget(m_version);
    connect(m_version, &QLineEdit::textEdited, this, [this] {
        m_typing.start();
        showPrimary();
    });
    connect(m_version, &QLineEdit::editingFinished, this, &PreflightStage::flush);
    return row;
}

void PreflightStage::enter()
{
    setStandardHeading();
    m_verdict->setTitle(tr("Hasil pemeriksaan"));
    frame().setPanel(m_verdict);
    auto *trouble = frame().addPanelAct(tr("Kendala"), Qt::Key_F4);
    trouble->setObjectName(u"trouble"_s);
    connect(trouble, &QPushButton::clicked, this, [this] { (void)openExceptions(); });
    fillFrom(PreflightInput::fromCbor(visit().preflight()));
    refresh();
    // Taken up again: where the questions stopped.
    const QString next = snapshot().preflight.unanswered.value(0, u"recorded"_s);
    if (next == "version"_L1)
        m_version->setFocus();
    else
        m_rows.at(next)->focusChoice();
}

void PreflightStage::fillFrom(const PreflightInput &input)
{
    const std::pair<const char *, Answer> answers[] = {
        {"recorded", input.isRecorded},  {"phone", input.hasPhone}, {"camera", input.hasCamera},
        {"internet", input.hasInternet}, {"email", input.hasEmail}, {"number", input.hasNumber}};
    for (const auto &[key, answer] : answers)
        m_rows.at(QLatin1StringView(key))->setValue(valueOf(answer));
    m_rows.at(u"system"_s)->setValue(phoneSystemName(input.system));
    m_version->setText(input.version > 0 ? QString::number(input.version) : QString());
}

PreflightInput PreflightStage::input() const
{
    const auto answer = [this](const char *key) {
        const QString value = m_rows.at(QLatin1StringView(key))->value();
        return value.isEmpty() ? Answer::Unknown : value == "yes"_L1 ? Answer::Yes : Answer::No;
    };
    PreflightInput input;
    input.isRecorded = answer("recorded");
    input.hasPhone = answer("phone");
    input.system = phoneSystemFromName(m_rows.at(u"system"_s)->value());
    input.version = m_version->text().toInt();
    input.hasCamera = answer("camera");
    input.hasInternet = answer("internet");
    input.hasEmail = answer("email");
    input.hasNumber = answer("number");
    return input;
}

void PreflightStage::keep() { keep({}); }

void PreflightStage::keep(std::function<void()> next)
{
    m_typing.stop();
    for (QWidget *row : m_ofPhone)
        row->setEnabled(m_rows.at(u"phone"_s)->value() != "no"_L1);
    command([input = input()](VisitEngine &engine) { return engine.setPreflight(input); }, std::move(next));
}

void PreflightStage::flush()
{
    if (m_typing.isActive())
        keep();
}

void PreflightStage::suspend() { flush(); }

QVariantMap PreflightStage::draft() const { return {{m_version->objectName(), m_version->text()}}; }

void PreflightStage::refresh()
{
    for (QWidget *row : m_ofPhone)
        row->setEnabled(m_rows.at(u"phone"_s)->value() != "no"_L1);
    showVerdict();
    showScript();
    showPrimary();
}

void PreflightStage::showVerdict()
{
    const PreflightVerdict &verdict = snapshot().preflight;
    std::vector<CheckRow> rows;
    for (const QString &code : verdict.stops)
        if (const IkdFailure *failure = snapshot().failures.find(code))
            rows.push_back({CheckState::Attention, shownIn(failure->symptom)});
    if (verdict.possibleFrom.isValid())
        rows.push_back(
            {CheckState::Attention, tr("Dapat diaktifkan mulai %1.").arg(words::date(verdict.possibleFrom))});
    for (const QString &code : verdict.toMend)
        if (const IkdFailure *failure = snapshot().failures.find(code))
            rows.push_back(
                {CheckState::Attention, tr("Dapat dibereskan di sini: %1").arg(shownIn(failure->symptom))});
    if (verdict.isOldPhone)
        rows.push_back({CheckState::Attention, tr("Ponsel lama: aplikasi mungkin lambat. Boleh dicoba.")});
    for (const QString &key : verdict.unanswered)
        rows.push_back({CheckState::Open,
                        key == "version"_L1 ? tr("Versi sistem ponsel?") : m_rows.at(key)->question()});
    if (verdict.mayGoOn())
        rows.push_back({CheckState::Ok, tr("Aktivasi dapat dilanjutkan.")});
    for (const CheckRow &row : troubleRows(snapshot(), step().id))
        rows.push_back(row);
    m_verdict->setRows(rows);
}

/// What stops comes before what can be mended; of that, what was asked last.
void PreflightStage::showScript()
{
    const PreflightVerdict &verdict = snapshot().preflight;
    const QString code =
        verdict.stops.isEmpty() ? verdict.toMend.value(verdict.toMend.size() - 1) : verdict.stops.front();
    const IkdFailure *failure = snapshot().failures.find(code);
    if (failure)
        m_script->setFailure(*failure);
    m_script->setVisible(failure != nullptr);
}

/// Whoever types the last answer and goes on at once is not to wait for the pause after it.
void PreflightStage::showPrimary()
{
    const PreflightVerdict &verdict = snapshot().preflight;
    const bool isStopped = !verdict.stops.isEmpty();
    const bool isTyped = m_typing.isActive() && !m_version->text().isEmpty() &&
                         verdict.unanswered == QStringList{u"version"_s};
    frame().primary()->setAct(isStopped ? tr("Catat dan akhiri") : tr("Lanjut"),
                              QKeySequence(Qt::CTRL | Qt::Key_Return));
    frame().primary()->setEnabled(isStopped || verdict.mayGoOn() || isTyped);
}

void PreflightStage::act()
{
    if (m_typing.isActive())
        keep([this] { decide(); }); // by what it makes of the last answer
    else
        decide();
}

void PreflightStage::decide()
{
    const PreflightVerdict &verdict = snapshot().preflight;
    if (!verdict.stops.isEmpty())
        end();
    else if (verdict.mayGoOn())
        finishStep();
}

void PreflightStage::end()
{
    command([code = snapshot().preflight.stops.front()](
                VisitEngine &engine) { return engine.stopActivation(code); },
            [this] { Q_EMIT finished(); });
}

bool PreflightStage::openExceptions()
{
    flush();
    auto *dialog = new TroubleDialog(context(), step(), this);
    connect(dialog, &TroubleDialog::stopped, this, &Stage::finished);
    dialog->open();
    return true;
}

} // namespace loket::desktop
