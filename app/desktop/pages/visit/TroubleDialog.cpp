// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/TroubleDialog.h"

#include "app/desktop/pages/visit/IkdLooks.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/FormRow.h"
#include "app/words/Words.h"
#include "core/enrolment/ReasonLists.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {
constexpr int kDialogWidth = 880;
constexpr int kListWidth = 320;
constexpr int kRowHeight = 36;
constexpr int kLongRowHeight = 54;
constexpr int kNoteLength = 200;
} // namespace

TroubleDialog::TroubleDialog(StageContext &context, const StepDefinition &step, QWidget *parent,
                             const QString &chosen)
    : StageDialog(context, tr("Kendala pada langkah %1").arg(words::step(step.id)),
                  Theme::get().scaled(kDialogWidth), parent)
    , m_step(step)
    , m_list(new QListWidget(this))
    , m_symptom(new QLabel(this))
    , m_script(new ScriptCard(this))
    , m_solver(new QLabel(this))
    , m_tried(new QLabel(this))
    , m_note(new QLineEdit(this))
    , m_noteRow(nullptr)
{
    setObjectName(u"troubleDialog"_s);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(space("xl"));
    columns->addWidget(m_list);
    columns->addWidget(makeDetail(), 1);
    column()->addLayout(columns);
    placeButtons();
    placeList(chosen);
    connect(m_list, &QListWidget::currentRowChanged, this, &TroubleDialog::showFailure);
    connect(m_note, &QLineEdit::textChanged, this, &TroubleDialog::showButtons);
    showFailure();
    m_list->setFocus();
}

void TroubleDialog::placeList(const QString &chosen)
{
    m_list->setObjectName(u"troubles"_s);
    m_list->setAccessibleName(tr("Kendala"));
    m_list->setFixedWidth(Theme::get().scaled(kListWidth));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const QFontMetrics metrics(Theme::get().font(TextKind::Base));
    const int room = m_list->maximumWidth() - 3 * space("xl"); // beside margins and a scroll bar
    for (const IkdFailure *failure : snapshot().failures.at(m_step.id)) {
        auto *item = new QListWidgetItem(shownIn(failure->symptom), m_list);
        item->setData(Qt::UserRole, failure->code);
        item->setToolTip(item->text());
        const bool isLong = metrics.horizontalAdvance(item->text()) > room;
        item->setSizeHint({0, Theme::get().scaled(isLong ? kLongRowHeight : kRowHeight)});
        if (failure->code == chosen)
            m_list->setCurrentItem(item);
    }
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
}

QWidget *TroubleDialog::makeDetail()
{
    auto *detail = new QWidget(this);
    auto *layout = new QVBoxLayout(detail);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space("s"));
    m_symptom->setObjectName(u"symptom"_s);
    m_symptom->setWordWrap(true);
    setKind(m_symptom, "section");
    layout->addWidget(m_symptom);
    layout->addWidget(m_script);
    m_solver->setObjectName(u"solver"_s);
    m_solver->setWordWrap(true);
    layout->addWidget(m_solver);
    m_tried->setObjectName(u"tried"_s);
    m_tried->setWordWrap(true);
    layout->addWidget(m_tried);
    m_note->setObjectName(u"troubleNote"_s);
    m_note->setMaxLength(kNoteLength);
    m_noteRow = new FormRow(tr("Catatan"), m_note, detail);
    layout->addWidget(m_noteRow);
    layout->addStretch(1);
    return detail;
}

void TroubleDialog::placeButtons()
{
    m_again = new QPushButton(tr("Coba lagi"), this);
    m_again->setObjectName(u"tryAgain"_s);
    m_end = new QPushButton(tr("Akhiri untuk hari ini"), this);
    m_end->setObjectName(u"endActivation"_s);
    m_buttons = addButtons(m_again);
    m_buttons->addButton(m_end, QDialogButtonBox::ActionRole);
    m_first = m_again;
    connect(m_again, &QPushButton::clicked, this, &TroubleDialog::tryAgain);
    connect(m_end, &QPushButton::clicked, this, &TroubleDialog::end);
}

const IkdFailure *TroubleDialog::failure() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? snapshot().failures.find(item->data(Qt::UserRole).toString()) : nullptr;
}

int TroubleDialog::tried() const { return failure() ? visit().timesNoted(m_step.id, failure()->code) : 0; }

bool TroubleDialog::isUsedUp() const
{
    return failure() && (failure()->isRefusal || tried() >= failure()->tries);
}

void TroubleDialog::showFailure()
{
    const IkdFailure *chosen = failure();
    if (!chosen)
        return;
    m_symptom->setText(shownIn(chosen->symptom));
    m_script->setFailure(*chosen);
    m_solver->setText(tr("Yang dapat menyelesaikan: %1").arg(words::ikdSolver(solverName(chosen->solver))));
    m_solver->setVisible(!chosen->isRefusal);
    QStringList lines;
    if (tried() > 0 && !chosen->isRefusal)
        lines << tr("Sudah dicoba %n kali.", nullptr, tried());
    if (isUsedUp())
        lines << words::ikdNextStep(nextStepName(chosen->next));
    else
        lines << tr("Dapat dicoba %n kali lagi.", nullptr, chosen->tries - tried());
    m_tried->setText(lines.join(u' '));
    setKind(m_tried, isUsedUp() ? "strong" : "muted");
    m_noteRow->setHint(chosen->code == "other"_L1
                           ? tr("Wajib diisi. Jangan menulis kode, PIN, atau kata sandi.")
                           : tr("Bila perlu. Jangan menulis kode, PIN, atau kata sandi."));
    showError(QString());
}

/// What is better now is the one that Enter does, and stands where the act of a dialogue stands.
void TroubleDialog::placeFirst(QPushButton *better)
{
    if (better == m_first)
        return;
    m_first = better;
    for (QPushButton *button : {m_again, m_end}) {
        m_buttons->removeButton(button);
        m_buttons->addButton(button,
                             button == better ? QDialogButtonBox::AcceptRole : QDialogButtonBox::ActionRole);
    }
}

void TroubleDialog::showButtons()
{
    const IkdFailure *chosen = failure();
    if (!chosen || !m_end)
        return;
    QPushButton *better = isUsedUp() ? m_end : m_again;
    placeFirst(better);
    const bool mayAct = !isFinishing() && isReason(chosen->code, m_note->text());
    m_again->setVisible(!chosen->isRefusal);
    m_again->setEnabled(mayAct);
    m_end->setEnabled(mayAct);
    m_end->setText(chosen->isRefusal ? tr("Catat keputusannya") : tr("Akhiri untuk hari ini"));
    for (QPushButton *button : {m_again, m_end}) {
        setStyleProperty(button, "variant", button == better ? u"primary"_s : QString());
        button->setDefault(button == better);
    }
}

void TroubleDialog::tryAgain()
{
    finishWith([code = failure()->code, note = m_note->text().simplified()](VisitEngine &engine) {
        return engine.noteTrouble(code, note);
    });
}

void TroubleDialog::end()
{
    finishWith([code = failure()->code, note = m_note->text().simplified()](
                   VisitEngine &engine) { return engine.stopActivation(code, note); },
               [this] { Q_EMIT stopped(); });
}

} // namespace loket::desktop
