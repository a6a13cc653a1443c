// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/approvals/ApprovalsPage.h"

#include "app/desktop/pages/approvals/CasePane.h"
#include "app/desktop/pages/approvals/InboxModel.h"
#include "app/desktop/pages/login/LoginWords.h"
#include "app/desktop/shell/PassphraseDialog.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/EmptyState.h"
#include "app/desktop/widgets/PrimaryButton.h"
#include "app/words/Words.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

ApprovalsPage::ApprovalsPage(ApprovalsPresenter &presenter, QWidget *parent)
    : Page(parent)
    , m_presenter(presenter)
    , m_model(new InboxModel(presenter, this))
    , m_title(new QLabel)
    , m_tabs(new QButtonGroup(this))
    , m_banner(new Banner)
    , m_list(new QListView)
    , m_empty(new EmptyState)
    , m_case(new CasePane(presenter))
    , m_summary(new QLabel)
    , m_save(new PrimaryButton)
{
    m_banner->hide();
    auto *left = new QVBoxLayout;
    left->setContentsMargins(space("xl"), space("l"), space("xl"), space("l"));
    left->setSpacing(space("m"));
    left->addWidget(makeHead());
    left->addWidget(m_banner);
    left->addWidget(makeList(), 1);
    auto *columns = new QHBoxLayout;
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addLayout(left, 5);
    columns->addWidget(m_case, 6);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(columns, 1);
    rows->addWidget(m_footer = makeFooter());
    connectPresenter();
    retranslate();
}

QWidget *ApprovalsPage::makeHead()
{
    setKind(m_title, "title");
    auto *tabs = new QHBoxLayout;
    tabs->setSpacing(space("xs"));
    for (const auto view : {InboxView::Waiting, InboxView::ToFollowUp, InboxView::Decided}) {
        auto *tab = new QPushButton;
        tab->setCheckable(true);
        tab->setFocusPolicy(Qt::TabFocus); // a click already shows where one is
        tab->setProperty("variant", u"quiet"_s);
        tab->setObjectName(u"inboxTab%1"_s.arg(int(view)));
        m_tabs->addButton(tab, int(view));
        tabs->addWidget(tab);
    }
    tabs->addStretch();
    connect(m_tabs, &QButtonGroup::idClicked, this, [this](int id) { m_presenter.setView(InboxView(id)); });
    auto *host = new QWidget;
    auto *rows = new QVBoxLayout(host);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space("s"));
    rows->addWidget(m_title);
    rows->addLayout(tabs);
    return host;
}

QWidget *ApprovalsPage::makeList()
{
    m_list->setObjectName(u"inboxList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new InboxDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_empty->setObjectName(u"inboxEmpty"_s);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ApprovalsPage::onSelected);
    auto *host = new QWidget;
    auto *rows = new QVBoxLayout(host);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_list, 1);
    rows->addWidget(m_empty, 1);
    return host;
}

QWidget *ApprovalsPage::makeFooter()
{
    m_save->setObjectName(u"inboxSave"_s);
    m_summary->setObjectName(u"inboxSummary"_s);
    auto *footer = new QFrame;
    footer->setProperty("surface", u"footer"_s);
    footer->setFixedHeight(sizeOf("footer"));
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(space("xl"), 0, space("xl"), 0);
    row->addWidget(m_summary, 1);
    row->addWidget(m_save);
    connect(m_save, &PrimaryButton::acted, this, &ApprovalsPage::askPassphrase);
    return footer;
}

void ApprovalsPage::connectPresenter()
{
    connect(&m_presenter, &ApprovalsPresenter::changed, this, &ApprovalsPage::render);
    connect(&m_presenter, &ApprovalsPresenter::decisionsChanged, this, &ApprovalsPage::renderFooter);
    connect(m_banner, &Banner::acted, &m_presenter, &ApprovalsPresenter::refresh);
    connect(m_case, &CasePane::decided, this, &ApprovalsPage::goOn);
    connect(&m_presenter, &ApprovalsPresenter::saved, this, [this](int decided, int lapsed) {
        if (m_dialog)
            m_dialog->accept();
        QStringList sentences;
        if (decided > 0 || lapsed == 0)
            sentences << tr("%n keputusan tersimpan.", nullptr, decided);
        if (lapsed > 0)
            sentences << tr("%n permintaan ditutup sendiri: kunjungannya sudah selesai atau berakhir.",
                            nullptr, lapsed);
        Q_EMIT said(sentences.join(u' '));
        Q_EMIT changed();
    });
    connect(&m_presenter, &ApprovalsPresenter::saveFailed, this, &ApprovalsPage::onSaveFailed);
    connect(&m_presenter, &ApprovalsPresenter::settled, this, [this] {
        Q_EMIT said(tr("Tindak lanjutnya tercatat."));
        Q_EMIT changed();
    });
    connect(&m_presenter, &ApprovalsPresenter::settleFailed, this,
            [this](const Error &error) { Q_EMIT refused(words::trouble(error).text()); });
}

/// Which of them it is, where there are several.
void ApprovalsPage::onSaveFailed(const Error &error, const BatchResult &batch)
{
    QStringList troubles;
    for (const DecisionResult &item : batch.items)
        for (const InboxEntry &entry : m_presenter.rows().entries)
            if (entry.item.id == item.id && item.error.code != ErrorCode::None)
                troubles << tr("%1, %2: %3")
                                .arg(words::requestTitle(entry.item), entry.name,
                                     words::sentence(item.error));
    words::Trouble trouble = words::trouble(error);
    if (!troubles.isEmpty()) {
        trouble.happened = troubles.join(u' ');
        trouble.safe = tr("Tidak satu pun diputuskan.");
    }
    if (!m_dialog)
        Q_EMIT refused(trouble.text());
    else if (error.code == ErrorCode::WrongPassphrase)
        m_dialog->refuse(error);
    else
        m_dialog->refuse(trouble);
}

void ApprovalsPage::entered()
{
    m_presenter.refresh();
    m_list->setFocus();
}

void ApprovalsPage::forget()
{
    if (m_dialog)
        m_dialog->reject();
    m_presenter.clear();
}

/// The marks stay, so that a pause does not cost a morning's decisions; what was written down does not.
void ApprovalsPage::lockAway()
{
    if (m_dialog)
        m_dialog->reject();
    m_presenter.lockAway();
}

void ApprovalsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_presenter.setInFront(isActiveWindow());
}

void ApprovalsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_presenter.setInFront(false);
}

bool ApprovalsPage::event(QEvent *event)
{
    const bool isActivated = event->type() == QEvent::WindowActivate;
    if (isActivated || event->type() == QEvent::WindowDeactivate)
        m_presenter.setInFront(isActivated && isVisible());
    return Page::event(event);
}

QString ApprovalsPage::help() const
{
    return tr("Panah atas dan bawah memilih; rinciannya tampil di kanan.\n"
              "Alt+S menyetujui, Alt+T menolak dengan alasan. Yang belum disimpan dapat diurungkan.\n"
              "Simpan keputusan meminta frasa sandi Anda satu kali untuk semuanya. Apa yang Anda lihat ikut "
              "tercatat.\n"
              "Permintaan Anda sendiri diputuskan orang lain.");
}

void ApprovalsPage::retranslate()
{
    m_title->setText(tr("Persetujuan"));
    m_list->setAccessibleName(tr("Permintaan"));
    m_save->setAct(tr("Simpan keputusan"), QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_case->retranslate();
    render();
}

void ApprovalsPage::render()
{
    if (m_presenter.error().code == ErrorCode::None)
        m_banner->hide();
    else
        m_banner->setTrouble(BannerTone::Danger, troubleWords(m_presenter.error()), tr("Coba lagi"));
    renderTabs();
    renderEmpty();
    renderFooter();
    if (!m_presenter.looked() && !m_presenter.rows().entries.empty() && !m_presenter.isLoading())
        select(m_presenter.rows().entries.front().item.id);
    else if (const InboxEntry *entry = m_presenter.looked())
        select(entry->item.id);
}

void ApprovalsPage::renderTabs()
{
    const InboxRows &rows = m_presenter.rows();
    const auto counted = [](const QString &word, int count) {
        return count > 0 ? u"%1 (%2)"_s.arg(word, words::number(count)) : word;
    };
    auto *waiting = m_tabs->button(int(InboxView::Waiting));
    auto *toDo = m_tabs->button(int(InboxView::ToFollowUp));
    auto *decided = m_tabs->button(int(InboxView::Decided));
    waiting->setText(counted(tr("Menunggu"), rows.waiting));
    toDo->setText(counted(tr("Perlu tindak lanjut"), rows.toFollowUp));
    decided->setText(tr("Sudah diputuskan"));
    const bool isKnown = m_presenter.isLoaded();
    waiting->setVisible(!isKnown || rows.mayApprove);
    decided->setVisible(!isKnown || rows.mayApprove);
    m_tabs->button(int(m_presenter.view()))->setChecked(true);
}

void ApprovalsPage::renderEmpty()
{
    const bool isEmpty = m_presenter.isLoaded() && m_presenter.rows().entries.empty() &&
                         m_presenter.error().code == ErrorCode::None;
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_case->setVisible(!isEmpty);
    switch (m_presenter.view()) {
    case InboxView::Waiting:
        m_empty->setWords(u"document"_s, tr("Tidak ada yang menunggu"),
                          tr("Pengecualian, rekaman di bawah batas, data yang dibetulkan, dan permintaan "
                             "penghapusan datang ke sini untuk diputuskan orang kedua."));
        break;
    case InboxView::ToFollowUp:
        m_empty->setWords(u"document"_s, tr("Tidak ada yang perlu ditindaklanjuti"),
                          tr("Yang ditolak penyelia tampil di sini sampai loket mencatat apa yang sudah "
                             "dilakukan."));
        break;
    case InboxView::Decided:
        m_empty->setWords(u"document"_s, tr("Belum ada keputusan"),
                          tr("Keputusan yang disimpan tetap dapat dibaca di sini."));
        break;
    }
}

void ApprovalsPage::renderFooter()
{
    const bool isDeciding = m_presenter.view() == InboxView::Waiting && m_presenter.rows().mayApprove &&
                            !m_presenter.rows().entries.empty();
    m_footer->setVisible(isDeciding || m_presenter.hasDecisions());
    const int approved = m_presenter.approvedCount(), refused = m_presenter.refusedCount();
    if (m_presenter.isSaving())
        m_summary->setText(tr("Menyimpan %n keputusan …", nullptr, approved + refused));
    else
        m_summary->setText(m_presenter.hasDecisions()
                               ? tr("%1 disetujui, %2 ditolak, belum disimpan.")
                                     .arg(words::number(approved), words::number(refused))
                               : tr("Putuskan satu per satu, lalu simpan semuanya dengan satu frasa sandi."));
    m_save->setEnabled(m_presenter.hasDecisions() && !m_presenter.isSaving());
}

void ApprovalsPage::onSelected()
{
    m_presenter.look(m_list->currentIndex().data(InboxModel::IdRole).toLongLong());
}

void ApprovalsPage::select(qint64 id)
{
    const QModelIndex index = m_model->indexOf(id);
    if (index.isValid() && index != m_list->currentIndex())
        m_list->setCurrentIndex(index);
}

/// To the next that waits; the last one stays in front with its mark.
void ApprovalsPage::goOn()
{
    m_list->setFocus();
    if (const qint64 next = m_presenter.nextUndecided())
        select(next);
}

void ApprovalsPage::askPassphrase()
{
    if (m_dialog || !m_presenter.hasDecisions())
        return;
    if (!m_case->closeRefusal()) {
        Q_EMIT refused(
            tr("Penolakan yang terbuka belum ditandai. Tekan Tandai ditolak, atau tutup dengan Tolak, lalu "
               "simpan."));
        return;
    }
    m_dialog = new PassphraseDialog(
        tr("Simpan keputusan"),
        tr("%1 disetujui, %2 ditolak. Keputusan tidak dapat diubah sesudah disimpan.")
            .arg(words::number(m_presenter.approvedCount()), words::number(m_presenter.refusedCount())),
        tr("Simpan"), this);
    connect(m_dialog, &PassphraseDialog::submitted, this,
            [this](PassphraseDialog *dialog) { m_presenter.save(dialog->take()); });
    m_dialog->open();
}

} // namespace loket::desktop
