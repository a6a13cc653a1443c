// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/approvals/CasePane.h"

#include "app/desktop/pages/approvals/InboxWords.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/EmptyState.h"
#include "app/desktop/widgets/FactRow.h"
#include "app/desktop/widgets/FormRow.h"
#include "app/desktop/widgets/Layouts.h"
#include "app/words/Words.h"
#include "core/enrolment/ReasonLists.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

constexpr int kPictureHeight = 180;

void fillReasons(QComboBox *box, const QString &question)
{
    const QVariant before = box->currentData();
    box->clear();
    for (const QString &code : reasonList(question))
        box->addItem(words::reason(code), code);
    box->setCurrentIndex(std::max(0, box->findData(before)));
}

QVBoxLayout *picture(QLabel *image, QLabel *caption)
{
    setKind(caption, "secondary");
    auto *column = new QVBoxLayout;
    column->setSpacing(space("xs"));
    column->addWidget(image);
    column->addWidget(caption);
    column->addStretch();
    return column;
}

QHBoxLayout *beside(QWidget *field, QWidget *act)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space("s"));
    row->addWidget(field, 1);
    row->addWidget(act, 0, Qt::AlignBottom);
    return row;
}

void setPicture(QLabel *label, QLabel *caption, const QImage &image, int width)
{
    label->setVisible(!image.isNull());
    caption->setVisible(!image.isNull());
    if (!image.isNull())
        label->setPixmap(QPixmap::fromImage(image).scaled(width, Theme::get().scaled(kPictureHeight),
                                                          Qt::KeepAspectRatio, Qt::SmoothTransformation));
    else
        label->clear();
}

/// As wide as the pane lets it be, not as wide as the longest of its texts.
void fitToPane(QComboBox *box)
{
    constexpr int kLeastCharacters = 12;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(kLeastCharacters);
}

} // namespace

CasePane::CasePane(ApprovalsPresenter &presenter, QWidget *parent)
    : QFrame(parent)
    , m_presenter(presenter)
    , m_empty(new EmptyState)
    , m_name(new QLabel)
    , m_nik(new QLabel)
    , m_what(new QLabel)
    , m_photo(new QLabel)
    , m_photoCaption(new QLabel)
    , m_evidence(new QLabel)
    , m_evidenceCaption(new QLabel)
    , m_pictureNote(new QLabel)
    , m_facts(new QVBoxLayout)
    , m_advice(new QLabel)
    , m_approve(new QPushButton)
    , m_refuse(new QPushButton)
    , m_reason(new QComboBox)
    , m_note(new QLineEdit)
    , m_refuseAct(new QPushButton)
    , m_markText(new QLabel)
    , m_undo(new QPushButton)
    , m_ownNote(new QLabel)
    , m_outcome(new QComboBox)
    , m_outcomeNote(new QLineEdit)
    , m_settle(new QPushButton)
{
    setProperty("surface", u"panel"_s);
    setObjectName(u"casePane"_s);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space("xl"), space("l"), space("xl"), space("l"));
    all->setSpacing(space("m"));
    all->addWidget(m_empty, 1);
    all->addWidget(m_case = makeCase(), 1);
    all->addWidget(m_decision = makeDecision());
    all->addWidget(m_refusal = makeRefusal());
    all->addWidget(m_settling = makeSettling());
    connect(&presenter, &ApprovalsPresenter::lookChanged, this, &CasePane::render);
    connect(&presenter, &ApprovalsPresenter::changed, this, &CasePane::render);
    connect(&presenter, &ApprovalsPresenter::decisionsChanged, this, &CasePane::renderActs);
    retranslate();
}

QWidget *CasePane::makeCase()
{
    setKind(m_name, "section");
    m_name->setObjectName(u"caseName"_s);
    setKind(m_nik, "muted");
    m_what->setObjectName(u"caseWhat"_s);
    setKind(m_what, "strong");
    setKind(m_pictureNote, "muted");
    setKind(m_ownNote, "muted");
    m_ownNote->setObjectName(u"caseOwn"_s);
    m_advice->setObjectName(u"caseAdvice"_s);
    m_photo->setObjectName(u"casePhoto"_s);
    m_evidence->setObjectName(u"caseEvidence"_s);
    for (auto *label : {m_name, m_nik, m_what, m_pictureNote, m_advice, m_ownNote})
        label->setWordWrap(true);
    m_pictures = new QWidget;
    m_pictures->setMinimumWidth(1); // the pictures follow the pane, not the pane the pictures
    m_pictures->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // no gap below them
    m_pictures->installEventFilter(this);
    auto *pictures = new QHBoxLayout(m_pictures);
    pictures->setContentsMargins(0, 0, 0, 0);
    pictures->setSpacing(space("l"));
    pictures->addLayout(picture(m_photo, m_photoCaption));
    pictures->addLayout(picture(m_evidence, m_evidenceCaption));
    pictures->addStretch();
    m_facts->setSpacing(space("xs"));
    auto *inside = new QWidget;
    auto *rows = new QVBoxLayout(inside);
    rows->setContentsMargins(0, 0, space("s"), 0);
    rows->setSpacing(space("s"));
    rows->addWidget(m_name);
    rows->addWidget(m_nik);
    rows->addSpacing(space("s"));
    rows->addWidget(m_what);
    rows->addWidget(m_pictures);
    rows->addWidget(m_pictureNote);
    rows->addSpacing(space("s"));
    rows->addLayout(m_facts);
    rows->addSpacing(space("s"));
    rows->addWidget(m_advice);
    rows->addWidget(m_ownNote);
    rows->addStretch();
    m_scroll = new QScrollArea;
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(inside);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &CasePane::noteShown);
    return m_scroll;
}

QWidget *CasePane::makeDecision()
{
    m_approve->setObjectName(u"caseApprove"_s);
    m_refuse->setObjectName(u"caseRefuse"_s);
    m_refuse->setCheckable(true);
    m_undo->setObjectName(u"caseUndo"_s);
    m_undo->setProperty("variant", u"link"_s);
    m_markText->setObjectName(u"caseMark"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(space("s"));
    buttons->addWidget(m_approve, 1);
    buttons->addWidget(m_refuse, 1);
    m_mark = new QWidget;
    auto *mark = new QHBoxLayout(m_mark);
    mark->setContentsMargins(0, 0, 0, 0);
    mark->setSpacing(space("m"));
    mark->addWidget(m_markText);
    mark->addWidget(m_undo);
    mark->addStretch();
    auto *host = new QWidget;
    auto *rows = new QVBoxLayout(host);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space("s"));
    rows->addWidget(m_mark);
    rows->addLayout(buttons);
    connect(m_approve, &QPushButton::clicked, this, [this] {
        noteShown();
        m_presenter.approve();
        Q_EMIT decided();
    });
    connect(m_refuse, &QPushButton::clicked, this, &CasePane::openRefusal);
    connect(m_undo, &QPushButton::clicked, this, [this] { m_presenter.undo(m_shown); });
    return host;
}

QWidget *CasePane::makeRefusal()
{
    m_reason->setObjectName(u"caseReason"_s);
    m_note->setObjectName(u"caseNote"_s);
    m_refuseAct->setObjectName(u"caseRefuseAct"_s);
    m_refuseAct->setProperty("variant", u"danger"_s);
    auto *host = new QWidget;
    auto *rows = new QVBoxLayout(host);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space("s"));
    fitToPane(m_reason);
    auto *reason = new FormRow({}, m_reason);
    auto *note = new FormRow({}, m_note);
    m_labels.emplace_back(reason, QT_TR_NOOP("Mengapa"));
    m_labels.emplace_back(note, QT_TR_NOOP("Catatan untuk petugas"));
    rows->addWidget(reason);
    rows->addLayout(beside(note, m_refuseAct));
    connect(m_refuseAct, &QPushButton::clicked, this, &CasePane::refuse);
    connect(m_note, &QLineEdit::returnPressed, this, &CasePane::refuse);
    connect(m_note, &QLineEdit::textChanged, this, &CasePane::showWants);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &CasePane::showWants);
    return host;
}

QWidget *CasePane::makeSettling()
{
    m_outcome->setObjectName(u"caseOutcome"_s);
    m_outcomeNote->setObjectName(u"caseOutcomeNote"_s);
    m_settle->setObjectName(u"caseSettle"_s);
    m_settle->setProperty("variant", u"primary"_s);
    auto *host = new QWidget;
    auto *rows = new QVBoxLayout(host);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space("s"));
    fitToPane(m_outcome);
    auto *outcome = new FormRow({}, m_outcome);
    auto *note = new FormRow({}, m_outcomeNote);
    m_labels.emplace_back(outcome, QT_TR_NOOP("Yang sudah dilakukan"));
    m_labels.emplace_back(note, QT_TR_NOOP("Catatan"));
    rows->addWidget(outcome);
    rows->addLayout(beside(note, m_settle));
    connect(m_settle, &QPushButton::clicked, this, &CasePane::settle);
    connect(m_outcomeNote, &QLineEdit::returnPressed, this, &CasePane::settle);
    connect(m_outcomeNote, &QLineEdit::textChanged, this, &CasePane::showWants);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &CasePane::showWants);
    return host;
}

void CasePane::retranslate()
{
    for (const auto &[row, text] : m_labels)
        row->setLabel(tr(text));
    fillReasons(m_reason, u"approval_refused"_s);
    fillReasons(m_outcome, u"refusal_settled"_s);
    m_approve->setText(tr("&Setujui"));
    m_refuse->setText(tr("&Tolak"));
    m_refuseAct->setText(tr("Tandai ditolak"));
    m_undo->setText(tr("Urungkan"));
    m_settle->setText(tr("Selesai ditangani"));
    m_photoCaption->setText(tr("Foto"));
    m_evidenceCaption->setText(tr("Bukti pengecualian"));
    m_empty->setWords(u"document"_s, tr("Pilih satu di kiri"),
                      tr("Foto, alasan, dan ukurannya tampil di sini sebelum diputuskan."));
    render();
}

void CasePane::render()
{
    const InboxEntry *entry = m_presenter.looked();
    const qint64 shown = entry ? entry->item.id : 0;
    if (shown != m_shown) {
        m_note->clear();
        m_outcomeNote->clear();
        m_reason->setCurrentIndex(0);
        m_outcome->setCurrentIndex(0);
        openRefusal(false);
    }
    m_shown = shown;
    m_empty->setVisible(!entry);
    m_case->setVisible(entry);
    emptyOut(*m_facts);
    if (!entry)
        for (auto *label : {m_name, m_nik, m_what, m_advice})
            label->clear();
    if (entry) {
        m_name->setText(entry->name.isEmpty() ? tr("Belum didata") : entry->name);
        QStringList under{entry->maskedNik, words::service(entry->service)};
        under.removeAll(QString());
        m_nik->setText(under.join(u" · "_s));
        m_what->setText(words::requestSentence(entry->item));
        const auto threshold = m_presenter.pictures() ? m_presenter.pictures()->threshold : std::nullopt;
        for (const auto &[name, value] : requestFacts(*entry, threshold) + decisionFacts(*entry))
            m_facts->addWidget(new FactRow(name, value));
        const bool isToDo = entry->item.state == ApprovalState::Refused;
        m_advice->setText(isToDo ? followUpAdvice(entry->item) : QString());
        m_advice->setVisible(!m_advice->text().isEmpty());
    }
    renderPictures(); // also of nobody: no face stays behind
    renderActs();
}

bool CasePane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_pictures && event->type() == QEvent::Resize &&
        static_cast<QResizeEvent *>(event)->oldSize().width() != m_pictures->width())
        renderPictures();
    return QFrame::eventFilter(watched, event);
}

void CasePane::noteShown()
{
    const InboxEntry *entry = m_presenter.looked();
    if (!entry || !m_presenter.pictures())
        return;
    m_scroll->widget()->layout()->activate(); // new rows have their place only now
    const QRect onScreen = m_scroll->widget()->visibleRegion().boundingRect();
    const auto note = [&](const QRect &part, const QString &name) {
        // Half of it: a strip at the edge is not seen.
        if (!part.isEmpty() && 2 * part.intersected(onScreen).height() >= part.height())
            m_presenter.show(name);
    };
    note(m_facts->geometry(), u"reason"_s);
    if (entry->item.detail.contains(u"score"_s))
        note(m_facts->geometry(), u"figures"_s);
    for (const auto &[label, name] : {std::pair{m_photo, u"photo"_s}, std::pair{m_evidence, u"evidence"_s}})
        if (label->isVisible())
            note(QRect(label->mapTo(m_scroll->widget(), QPoint()), label->size()), name);
}

void CasePane::renderPictures()
{
    const auto &pictures = m_presenter.pictures();
    const int half = std::max(1, (m_pictures->width() - space("l")) / 2);
    setPicture(m_photo, m_photoCaption, pictures ? pictures->photo : QImage(), half);
    setPicture(m_evidence, m_evidenceCaption, pictures ? pictures->evidence : QImage(), half);
    const InboxEntry *entry = m_presenter.looked();
    QString note;
    if (!entry)
        note.clear();
    else if (m_presenter.picturesError().code != ErrorCode::None)
        note = words::sentence(m_presenter.picturesError());
    else if (pictures && pictures->mayNotSee)
        note = tr("Peran Anda tidak melihat foto.");
    else if (pictures && pictures->photo.isNull() && entry->packet.isNull())
        note = tr("Kunjungan ini belum selesai; fotonya tidak ditampilkan.");
    else if (pictures && pictures->photo.isNull())
        note = tr("Foto untuk peninjauan sudah dihapus menurut aturan penyimpanan.");
    else if (pictures && pictures->evidence.isNull() && entry->item.kind == ApprovalKind::Exception)
        note = tr("Tidak ada foto bukti.");
    m_pictureNote->setText(note);
    m_pictureNote->setVisible(!note.isEmpty());
}

void CasePane::renderMark(const ApprovalDecision &decision)
{
    QString text = tr("Disetujui, belum disimpan");
    if (!decision.isApproved)
        text = tr("Ditolak, belum disimpan: %1")
                   .arg(decision.reason == "other"_L1 ? decision.note : words::reason(decision.reason));
    m_markText->setText(text);
    setStyleProperty(m_markText, "chip", decision.isApproved ? u"success"_s : u"danger"_s);
}

void CasePane::renderActs()
{
    const InboxEntry *entry = m_presenter.looked();
    const ApprovalDecision *decision = entry ? m_presenter.decision(entry->item.id) : nullptr;
    const bool isWaiting = entry && entry->item.state == ApprovalState::Waiting;
    m_ownNote->setVisible(isWaiting && !entry->mayDecide);
    m_ownNote->setText(
        !entry || entry->item.isWhole
            ? tr("Anda sendiri yang meminta ini. Orang lain yang memutuskannya.")
            : tr("Permintaan ini diubah dari luar atau rusak, maka tidak dapat diputuskan. Rekamannya "
                 "tidak berubah. Beri tahu administrator data: ia memeriksa stasiun ini."));
    m_decision->setVisible(isWaiting && entry->mayDecide);
    m_approve->setVisible(!decision);
    m_refuse->setVisible(!decision);
    m_approve->setEnabled(m_presenter.canDecide());
    m_refuse->setEnabled(m_presenter.canDecide());
    m_mark->setVisible(decision);
    if (decision)
        renderMark(*decision);
    m_refusal->setVisible(m_decision->isVisibleTo(this) && m_refuse->isChecked() && !decision);
    m_settling->setVisible(entry && entry->item.state == ApprovalState::Refused &&
                           entry->item.kind != ApprovalKind::Purge && m_presenter.rows().maySettle);
    showWants();
}

void CasePane::openRefusal(bool isOpen)
{
    m_refuse->setChecked(isOpen);
    renderActs();
    if (isOpen)
        m_reason->setFocus();
}

/// "Lainnya" needs words of one's own.
void CasePane::showWants()
{
    const auto show = [](QComboBox *code, QLineEdit *note, QPushButton *act, const QString &wants) {
        const bool isOther = code->currentData().toString() == "other"_L1;
        note->setPlaceholderText(isOther ? wants : QString());
        act->setEnabled(isReason(code->currentData().toString(), note->text()));
    };
    show(m_reason, m_note, m_refuseAct, tr("Tulis alasannya"));
    show(m_outcome, m_outcomeNote, m_settle, tr("Tulis apa yang dilakukan"));
}

void CasePane::refuse()
{
    if (!m_refuseAct->isEnabled())
        return;
    noteShown();
    m_presenter.refuse(m_reason->currentData().toString(), m_note->text());
    openRefusal(false);
    Q_EMIT decided();
}

bool CasePane::closeRefusal()
{
    if (!m_refusal->isVisible())
        return true;
    if (m_note->text().trimmed().isEmpty() || !m_refuseAct->isEnabled()) {
        m_reason->setFocus();
        return false;
    }
    noteShown();
    m_presenter.refuse(m_reason->currentData().toString(), m_note->text());
    openRefusal(false);
    return true;
}

void CasePane::settle()
{
    if (m_settle->isEnabled())
        m_presenter.settle(m_outcome->currentData().toString(), m_outcomeNote->text());
}

} // namespace loket::desktop
