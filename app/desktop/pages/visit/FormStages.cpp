// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/FormStages.h"

#include "app/desktop/pages/visit/Checklist.h"
#include "app/desktop/pages/visit/ReasonDialog.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/FormRow.h"
#include "app/desktop/widgets/PreviewView.h"
#include "app/desktop/widgets/PrimaryButton.h"
#include "app/words/Words.h"
#include "core/enrolment/ReasonLists.h"
#include "core/identity/Age.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

constexpr int kDocumentColumns = 2;

QVBoxLayout *column(QWidget *widget)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space("m"));
    return layout;
}

QLabel *paragraph(const QString &text, const char *kind, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    setKind(label, kind);
    return label;
}

} // namespace

IdentityStage::IdentityStage(StageContext &context, const StepDefinition &step, QWidget *parent)
    : Stage(context, step, parent)
    , m_needs(new Checklist)
    , m_isSamePerson(new QCheckBox(tr("Wajah, nama, dan keterangan cocok dengan dokumen"), this))
    , m_note(new QLineEdit(this))
{
    limitWidth("text");
    auto *layout = column(this);
    layout->addWidget(paragraph(tr("Dokumen yang dilihat"), "section", this));
    layout->addWidget(makeDocuments());
    layout->addSpacing(space("m"));
    layout->addWidget(paragraph(tr("Orangnya"), "section", this));
    m_isSamePerson->setObjectName(u"isSamePerson"_s);
    connect(m_isSamePerson, &QCheckBox::toggled, this, &IdentityStage::update);
    layout->addWidget(m_isSamePerson);
    m_note->setObjectName(u"identityNote"_s);
    m_note->setMaxLength(200);
    layout->addWidget(new FormRow(tr("Catatan (jika perlu)"), m_note, this));
    layout->addStretch(1);
    if (!m_order.empty())
        setTabOrder(m_order.front(), m_isSamePerson);
    setTabOrder(m_isSamePerson, m_note);
}

QWidget *IdentityStage::makeDocuments()
{
    auto *host = new QWidget(this);
    auto *grid = new QGridLayout(host);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space("xl"));
    grid->setVerticalSpacing(space("s"));
    for (const QString &document : step().documents) {
        auto *box = new QCheckBox(words::document(document), host);
        box->setObjectName(u"document_"_s + document);
        box->setFocusPolicy(m_order.empty() ? Qt::StrongFocus : Qt::ClickFocus);
        box->installEventFilter(this);
        connect(box, &QCheckBox::toggled, this, &IdentityStage::update);
        grid->addWidget(box, int(m_order.size()) / kDocumentColumns, int(m_order.size()) % kDocumentColumns);
        m_documents[document] = box;
        m_order.push_back(box);
    }
    return host;
}

bool IdentityStage::eventFilter(QObject *watched, QEvent *event)
{
    const auto at = std::find(m_order.begin(), m_order.end(), watched);
    if (event->type() != QEvent::KeyPress || at == m_order.end())
        return Stage::eventFilter(watched, event);
    int steps = 0;
    switch (static_cast<const QKeyEvent *>(event)->key()) {
    case Qt::Key_Left:
        steps = -1;
        break;
    case Qt::Key_Right:
        steps = 1;
        break;
    case Qt::Key_Up:
        steps = -kDocumentColumns;
        break;
    case Qt::Key_Down:
        steps = kDocumentColumns;
        break;
    default:
        return Stage::eventFilter(watched, event);
    }
    const auto wanted = (at - m_order.begin()) + steps;
    if (wanted >= 0 && wanted < std::ssize(m_order))
        m_order[std::size_t(wanted)]->setFocus(Qt::TabFocusReason);
    return true;
}

void IdentityStage::enter()
{
    setStandardHeading();
    m_needs->setTitle(tr("Yang masih diperlukan"));
    frame().setPanel(m_needs);
    frame().primary()->setAct(tr("Identitas cocok"), QKeySequence(Qt::CTRL | Qt::Key_Return));
    if (!m_documents.empty())
        m_documents.at(step().documents.front())->setFocus();
    update();
}

void IdentityStage::update()
{
    const bool hasDocument = std::any_of(m_documents.begin(), m_documents.end(),
                                         [](const auto &entry) { return entry.second->isChecked(); });
    const auto row = [](bool isDone, const QString &text) {
        return CheckRow{isDone ? CheckState::Ok : CheckState::Open, text};
    };
    m_needs->setRows({row(hasDocument, tr("Lihat sedikitnya satu dokumen asli.")),
                      row(m_isSamePerson->isChecked(), tr("Cocokkan orangnya dengan dokumen."))});
    frame().primary()->setEnabled(hasDocument && m_isSamePerson->isChecked());
}

void IdentityStage::act()
{
    IdentityCheckInput input;
    for (const QString &document : step().documents)
        if (m_documents.at(document)->isChecked())
            input.documents.append(document);
    input.isSamePerson = m_isSamePerson->isChecked();
    input.note = m_note->text().simplified();
    command([input](VisitEngine &engine) { return engine.setIdentityCheck(input); },
            [this] { finishStep(); });
}

NoticeStage::NoticeStage(StageContext &context, const StepDefinition &step, QWidget *parent)
    : Stage(context, step, parent)
    , m_isAcknowledged(new QCheckBox(tr("Sudah dibacakan dan dimengerti oleh pemohon"), this))
    , m_guardian(new QWidget(this))
    , m_guardianName(new QLineEdit(this))
    , m_guardianRelation(new QComboBox(this))
{
    limitWidth("text");
    auto *layout = column(this);
    layout->addWidget(makeNotice(), 1);
    auto *guardian = new QGridLayout(m_guardian);
    guardian->setContentsMargins(0, 0, 0, 0);
    guardian->setHorizontalSpacing(space("l"));
    m_guardianName->setObjectName(u"guardianName"_s);
    m_guardianName->setMaxLength(120);
    m_guardianRelation->setObjectName(u"guardianRelation"_s);
    for (const QString &relation : {u"mother"_s, u"father"_s, u"guardian"_s, u"teacher"_s})
        m_guardianRelation->addItem(words::guardianRelation(relation), relation);
    guardian->addWidget(
        new FormRow(tr("Nama orang tua atau wali yang mendampingi"), m_guardianName, m_guardian), 0, 0);
    guardian->addWidget(new FormRow(tr("Hubungan"), m_guardianRelation, m_guardian), 0, 1);
    guardian->setColumnStretch(0, 2);
    guardian->setColumnStretch(1, 1);
    layout->addWidget(m_guardian);
    m_isAcknowledged->setObjectName(u"isAcknowledged"_s);
    layout->addWidget(m_isAcknowledged);
    connect(m_isAcknowledged, &QCheckBox::toggled, this, &NoticeStage::update);
    connect(m_guardianName, &QLineEdit::textChanged, this, &NoticeStage::update);
}

/// Scrolls where there is little room: in large text with a guardian below.
QWidget *NoticeStage::makeNotice()
{
    auto *inside = new QWidget;
    auto *rows = new QGridLayout(inside);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(space("l"));
    rows->setVerticalSpacing(space("s"));
    rows->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[title, text] : words::privacyNotice(step().text, context().services.notice)) {
        auto *name = paragraph(title, "strong", inside);
        name->setWordWrap(false);
        rows->addWidget(name, row, 0, Qt::AlignTop);
        rows->addWidget(paragraph(text, "base", inside), row++, 1);
    }
    rows->setRowStretch(row, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"notice"_s);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    return scroll;
}

bool NoticeStage::needsGuardian() const
{
    const auto &resident = snapshot().resident;
    if (!step().guardianBelow || !resident || isEverMarried(resident->maritalStatus))
        return false;
    return dayOfReaching(resident->birthDate, *step().guardianBelow) > QDate::currentDate();
}

void NoticeStage::enter()
{
    setStandardHeading();
    m_guardian->setVisible(needsGuardian());
    frame().primary()->setAct(tr("Pemohon mengerti"), QKeySequence(Qt::CTRL | Qt::Key_Return));
    if (needsGuardian())
        m_guardianName->setFocus();
    else
        m_isAcknowledged->setFocus();
    update();
}

void NoticeStage::update()
{
    const bool guardianOk = !needsGuardian() || !m_guardianName->text().simplified().isEmpty();
    frame().primary()->setEnabled(m_isAcknowledged->isChecked() && guardianOk);
}

void NoticeStage::act()
{
    NoticeInput input{true, m_isAcknowledged->isChecked(), {}, {}};
    if (needsGuardian()) {
        input.guardianName = m_guardianName->text().simplified();
        input.guardianRelation = m_guardianRelation->currentData().toString();
    }
    command([input](VisitEngine &engine) { return engine.acknowledgeNotice(input); },
            [this] { finishStep(); });
}

PhotoApprovalStage::PhotoApprovalStage(StageContext &context, const StepDefinition &step, QWidget *parent)
    : Stage(context, step, parent)
    , m_photo(new PreviewView(this))
{
    auto *layout = column(this);
    m_photo->setObjectName(u"approvalPhoto"_s);
    m_photo->setLive(false);
    m_photo->setPlain(true);
    m_photo->setWaitingText(tr("Foto sedang dibuka …"));
    layout->addWidget(m_photo, 1);
}

void PhotoApprovalStage::enter()
{
    setStandardHeading();
    if (visit().exceptionFor(device::Position::Face)) {
        m_photo->setWaitingText(tr("Tanpa foto: ada pengecualian."));
        frame().primary()->setAct(tr("Lanjut"), Qt::Key_Return);
        return;
    }
    auto *again = frame().addPanelAct(tr("Ambil ulang"), Qt::Key_F6);
    again->setObjectName(u"retake"_s);
    connect(again, &QPushButton::clicked, this, &PhotoApprovalStage::refuse);
    frame().primary()->setAct(tr("Pemohon setuju"), Qt::Key_Return);
    if (const auto best = visit().best(step().of, device::Position::Face))
        loadPicture(best.part->attachment, [this](const QImage &picture) { m_photo->setImage(picture); });
}

StageMoment PhotoApprovalStage::moment() const
{
    StageMoment moment;
    if (visit().exceptionFor(device::Position::Face))
        moment.doing = StageMoment::Doing::Officer;
    return moment;
}

void PhotoApprovalStage::act()
{
    if (visit().exceptionFor(device::Position::Face)) {
        finishStep();
        return;
    }
    command([](VisitEngine &engine) { return engine.decidePhoto(true); }, [this] { finishStep(); });
}

void PhotoApprovalStage::refuse()
{
    auto *dialog = new ReasonDialog(tr("Mengapa foto diulang?"), reasonList(u"photo_rejected"_s), this);
    dialog->setConfirmText(tr("Ambil ulang"));
    connect(dialog, &ReasonDialog::chosen, this, [this](const QString &reason, const QString &note) {
        command([reason, note](VisitEngine &engine) { return engine.decidePhoto(false, reason, note); },
                [this] { Q_EMIT finished(); });
    });
    dialog->open();
}

} // namespace loket::desktop
