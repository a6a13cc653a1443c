// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/ikd/IkdPage.h"

#include "app/desktop/pages/ikd/AccountPane.h"
#include "app/desktop/pages/login/LoginWords.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/AiryRows.h"
#include "app/desktop/widgets/Banner.h"
#include "app/desktop/widgets/EmptyState.h"
#include "app/desktop/widgets/MaskedField.h"
#include "app/words/Words.h"
#include "core/identity/Nik.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {
constexpr int kPaneWidth = 340;
constexpr int kNikWidth = 200;
constexpr int kStateColumn = 1;
constexpr int kMissingColumn = 2;
constexpr int kDueColumn = 3;
constexpr int kMissingWidthMin = 110;
constexpr double kDueShareMax = 0.36; ///< of the table; beyond it the day goes on a line of its own
} // namespace

IkdPage::IkdPage(IkdPresenter &presenter, const Clock &clock, QWidget *parent)
    : Page(parent)
    , m_presenter(presenter)
    , m_clock(clock)
    , m_title(new QLabel)
    , m_target(new QLabel)
    , m_tabs(new QButtonGroup(this))
    , m_states(new QComboBox)
    , m_nik(new NikField)
    , m_search(new QPushButton)
    , m_banner(new Banner)
    , m_table(new QTableWidget)
    , m_empty(new EmptyState)
    , m_pane(new AccountPane(presenter, clock))
{
    setKind(m_title, "title");
    setKind(m_target, "muted");
    m_target->setObjectName(u"ikdTarget"_s);
    m_target->setWordWrap(true);
    m_banner->hide();
    prepareTable();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(space("xl"), space("l"), space("xl"), space("l"));
    rows->setSpacing(space("s"));
    rows->addWidget(m_title);
    rows->addWidget(m_target);
    rows->addWidget(makeHead());
    rows->addWidget(m_banner);
    rows->addWidget(makeBody(), 1);
    connectPresenter();
    m_tabs->button(int(IkdView::FollowUp))->setChecked(true);
    retranslate();
}

QWidget *IkdPage::makeHead()
{
    auto *host = new QWidget;
    auto *row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space("xs"));
    for (const IkdView view : {IkdView::FollowUp, IkdView::Accounts}) {
        auto *tab = new QPushButton;
        tab->setCheckable(true);
        tab->setFocusPolicy(Qt::TabFocus);
        tab->setProperty("variant", u"quiet"_s);
        tab->setObjectName(u"ikdTab%1"_s.arg(int(view)));
        m_tabs->addButton(tab, int(view));
        row->addWidget(tab);
    }
    m_states->setObjectName(u"ikdStates"_s);
    m_nik->setObjectName(u"ikdNik"_s);
    m_nik->setFixedWidth(Theme::get().scaled(kNikWidth));
    m_search->setObjectName(u"ikdSearch"_s);
    row->addStretch();
    row->addWidget(m_states);
    row->addSpacing(space("s"));
    row->addWidget(m_nik);
    row->addWidget(m_search);
    return host;
}

QWidget *IkdPage::makeBody()
{
    m_pane->setFixedWidth(Theme::get().scaled(kPaneWidth));
    m_empty->setObjectName(u"ikdEmpty"_s);
    auto *host = new QWidget;
    auto *row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space("l"));
    row->addWidget(m_table, 1);
    row->addWidget(m_empty, 1);
    row->addWidget(m_pane);
    return host;
}

void IkdPage::prepareTable()
{
    m_table->setObjectName(u"ikdTable"_s);
    m_table->setColumnCount(4);
    m_table->setItemDelegate(new AiryRows(m_table));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(kMissingColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(kDueColumn, QHeaderView::Fixed);
    m_table->viewport()->installEventFilter(this);
}

void IkdPage::connectPresenter()
{
    connect(m_tabs, &QButtonGroup::idClicked, this, [this](int id) { m_presenter.setView(IkdView(id)); });
    connect(m_states, &QComboBox::activated, this,
            [this] { m_presenter.setState(IkdState(m_states->currentData().toInt())); });
    connect(m_search, &QPushButton::clicked, this, &IkdPage::search);
    connect(m_nik, &QLineEdit::returnPressed, this, &IkdPage::search);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &IkdPage::select);
    connect(m_banner, &Banner::acted, &m_presenter, &IkdPresenter::refresh);
    connect(m_empty, &EmptyState::acted, this, [this] { m_presenter.setView(m_presenter.view()); });
    connect(&m_presenter, &IkdPresenter::changed, this, &IkdPage::render);
    connect(&m_presenter, &IkdPresenter::selectionChanged, this, &IkdPage::renderSelection);
    connect(&m_presenter, &IkdPresenter::failed, this,
            [this](const Error &error) { Q_EMIT refused(words::trouble(error).text()); });
    connect(&m_presenter, &IkdPresenter::messageReady, this, [this](const QString &text) {
        QGuiApplication::clipboard()->setText(text);
        Q_EMIT said(tr("Pesan tersalin. Tempel di aplikasi pesan, lalu pilih Sudah dihubungi."));
    });
    connect(&m_presenter, &IkdPresenter::asked, this, [this] {
        Q_EMIT said(tr("Permintaan tercatat. Akunnya berubah setelah orang lain menyetujui."));
        Q_EMIT changed();
    });
    connect(&m_presenter, &IkdPresenter::done, this, [this] { Q_EMIT said(tr("Tersimpan.")); });
}

void IkdPage::entered()
{
    m_presenter.refresh();
    m_table->setFocus();
}

void IkdPage::forget()
{
    m_nik->clear();
    m_presenter.clear();
}

bool IkdPage::find()
{
    m_nik->setFocus();
    return true;
}

void IkdPage::search()
{
    const auto nik = Nik::parse(m_nik->digits());
    if (!nik)
        Q_EMIT refused(words::sentence(nik.error()));
    else
        m_presenter.find(nik->text());
}

QString IkdPage::help() const
{
    return tr("Tindak lanjut: aktivasi yang belum selesai, yang paling lama tertunda di atas.\n"
              "Akun: semua akun dari aktivasi di komputer ini; cari satu orang dengan NIK (F3).\n"
              "Menonaktifkan, melepas dari ponsel dan mengaktifkan kembali perlu persetujuan orang lain.\n"
              "Nama dan kontak disamarkan; pesan yang disalin tidak memuat data lain.");
}

void IkdPage::retranslate()
{
    m_title->setText(tr("IKD"));
    m_tabs->button(int(IkdView::FollowUp))->setText(tr("Tindak lanjut"));
    m_tabs->button(int(IkdView::Accounts))->setText(tr("Akun"));
    m_search->setText(tr("Cari"));
    m_nik->setPlaceholderText(tr("NIK"));
    m_nik->setAccessibleName(tr("NIK pemilik akun"));
    m_states->setAccessibleName(tr("Keadaan akun"));
    m_table->setHorizontalHeaderLabels({tr("Nama"), tr("Keadaan"), tr("Yang kurang"), tr("Tindak lanjut")});
    m_table->setAccessibleName(tr("Akun IKD"));
    fillStates();
    m_pane->retranslate();
    render();
}

void IkdPage::fillStates()
{
    m_states->clear();
    m_states->addItem(tr("Semua keadaan"), int(IkdState::None));
    for (const IkdState state : allIkdStates())
        m_states->addItem(words::ikdState(ikdStateName(state)), int(state));
    m_states->setCurrentIndex(std::max(0, m_states->findData(int(m_presenter.state()))));
}

// ---- what stands on the page

QString IkdPage::targetText() const
{
    if (!m_presenter.look())
        return {};
    const IkdTarget &target = m_presenter.look()->target;
    QString text =
        tr("Warga sini: %1 aktif, %2 belum aktif. Luar daerah: %3 aktif, tidak dihitung untuk target.")
            .arg(target.local.active)
            .arg(target.local.pending)
            .arg(target.outside.active);
    if (target.target > 0)
        text += u' ' + tr("Target: %1 dari %2.").arg(target.local.active).arg(target.target);
    if (m_presenter.look()->isCut)
        text += u' ' + tr("Daftar ini dipotong; cari dengan NIK.");
    return text;
}

void IkdPage::render()
{
    const bool isAccounts = m_presenter.view() == IkdView::Accounts;
    m_tabs->button(int(m_presenter.view()))->setChecked(true);
    m_states->setVisible(isAccounts);
    m_target->setText(targetText());
    const Error &error = m_presenter.error();
    const bool isTrouble = error.code != ErrorCode::None && error.code != ErrorCode::NotFound;
    m_banner->setVisible(isTrouble);
    if (isTrouble)
        m_banner->setTrouble(BannerTone::Danger, troubleWords(error), tr("Coba lagi"));
    renderTable();
    renderEmpty();
}

QStringList IkdPage::cellsOf(const IkdAccount &account) const
{
    const QDate today = m_clock.nowUtc().toLocalTime().date();
    const int days = account.waitingDays(m_clock.nowUtc());
    QString due;
    if (account.due.isValid())
        due = (account.isDue(today) ? tr("Sudah waktunya, %1") : QString(u"%1"_s))
                  .arg(words::date(account.due)) +
              u'\n' + tr("menunggu %n hari", nullptr, days);
    return {account.isWhole ? account.maskedName : tr("Baris yang rusak"),
            words::ikdState(ikdStateName(account.state)), missingText(account, m_presenter.look()->failures),
            due};
}

void IkdPage::renderTable()
{
    const QSignalBlocker blocker(m_table);
    const auto &look = m_presenter.look();
    m_table->setRowCount(look ? int(look->accounts.size()) : 0);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const IkdAccount &account = look->accounts[size_t(row)];
        const QStringList cells = cellsOf(account);
        for (int column = 0; column < cells.size(); ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            item->setData(Qt::UserRole, account.id);
            m_table->setItem(row, column, item);
        }
    }
    m_table->setVisible(m_table->rowCount() > 0);
    fitColumns();
    renderSelection();
}

/// In large text on a small screen what is missing would be left with a few letters a line: then the state,
/// the same for all that are followed up, or among accounts what is missing itself gives way; both stand in
/// the pane.
void IkdPage::fitColumns()
{
    const int room = m_table->viewport()->width();
    const int due = std::max(m_table->horizontalHeader()->sectionSizeHint(kDueColumn), sizeHintForDue());
    m_table->setColumnHidden(kStateColumn, m_presenter.view() == IkdView::FollowUp);
    const int others = m_table->columnWidth(0) + m_table->columnWidth(kStateColumn); // 0 where it is hidden
    const int narrow = std::min(due, int(room * kDueShareMax));
    const bool isTight = room - others - narrow < Theme::get().scaled(kMissingWidthMin);
    m_table->setColumnHidden(kMissingColumn, isTight);
    m_table->setColumnWidth(kDueColumn, isTight ? room - others : narrow);
    m_table->resizeRowsToContents();
}

int IkdPage::sizeHintForDue() const
{
    int widest = 0;
    const auto metrics = m_table->fontMetrics();
    for (int row = 0; row < m_table->rowCount(); ++row)
        for (const QString &line : m_table->item(row, kDueColumn)->text().split(u'\n'))
            widest = std::max(widest, metrics.horizontalAdvance(line));
    return widest + 2 * space("m");
}

bool IkdPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return Page::eventFilter(watched, event);
}

void IkdPage::renderEmpty()
{
    m_empty->setVisible(m_table->rowCount() == 0 && !m_presenter.isLoading() && !m_banner->isVisibleTo(this));
    if (m_presenter.error().code == ErrorCode::NotFound) {
        const auto trouble = words::trouble(m_presenter.error());
        m_empty->setWords(u"phone"_s, trouble.happened, trouble.next, tr("Semua akun"));
    } else if (m_presenter.view() == IkdView::FollowUp) {
        m_empty->setWords(u"phone"_s, tr("Tidak ada yang perlu ditindaklanjuti"),
                          tr("Aktivasi yang belum selesai muncul di sini dengan sendirinya."));
    } else {
        m_empty->setWords(u"phone"_s, tr("Tidak ada akun yang seperti itu"),
                          tr("Akun muncul di sini setelah kunjungan Aktivasi IKD disegel."));
    }
}

void IkdPage::renderSelection()
{
    const IkdAccount *account = m_presenter.selected();
    const QSignalBlocker blocker(m_table);
    for (int row = 0; account && row < m_table->rowCount(); ++row)
        if (m_table->item(row, 0)->data(Qt::UserRole).toLongLong() == account->id)
            m_table->selectRow(row);
}

void IkdPage::select()
{
    if (const QTableWidgetItem *item = m_table->item(m_table->currentRow(), 0))
        m_presenter.select(item->data(Qt::UserRole).toLongLong());
}

} // namespace loket::desktop
