// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/daylog/DayLogPage.h"

#include "app/desktop/pages/daylog/DayLogModel.h"
#include "app/desktop/pages/daylog/VisitDrawer.h"
#include "app/desktop/pages/login/LoginWords.h"
#include "app/desktop/theme/Icons.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/EmptyState.h"
#include "app/desktop/widgets/SaveDialog.h"
#include "app/words/Words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace loket::desktop {

DayLogPage::DayLogPage(DayLogPresenter &presenter, const Clock &clock, QStringList services,
                       FileChooser chooser, QWidget *parent)
    : Page(parent)
    , m_presenter(presenter)
    , m_clock(clock)
    , m_services(std::move(services))
    , m_chooser(std::move(chooser))
    , m_model(new DayLogModel(presenter, this))
    , m_title(new QLabel)
    , m_count(new QLabel)
    , m_search(new QLineEdit)
    , m_period(new QComboBox)
    , m_state(new QComboBox)
    , m_service(new QComboBox)
    , m_export(new QPushButton)
    , m_progressHost(new QWidget)
    , m_progress(new QProgressBar)
    , m_progressText(new QLabel)
    , m_cancel(new QPushButton)
    , m_banner(new Banner)
    , m_table(new QTableView)
    , m_empty(new EmptyState)
    , m_drawer(new VisitDrawer)
{
    auto *left = new QVBoxLayout;
    left->setContentsMargins(space("xl"), space("l"), space("xl"), space("l"));
    left->setSpacing(space("m"));
    left->addWidget(makeFilters());
    left->addWidget(makeExport());
    left->addWidget(m_banner);
    left->addWidget(makeTable(), 1);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addLayout(left, 1);
    columns->addWidget(m_drawer);
    m_drawer->hide();
    m_banner->hide();
    m_searchDelay.setSingleShot(true);
    m_searchDelay.setInterval(250);
    connectAll();
    retranslate();
}

void DayLogPage::connectAll()
{
    connect(&m_searchDelay, &QTimer::timeout, this, &DayLogPage::applyFilters);
    connect(&m_presenter, &DayLogPresenter::loadingChanged, this, &DayLogPage::showCount);
    connect(&m_presenter, &DayLogPresenter::detailChanged, this, &DayLogPage::showDetail);
    connect(&m_presenter, &DayLogPresenter::exportProgressed, this, &DayLogPage::showExport);
    connect(&m_presenter, &DayLogPresenter::exported, this, [this](int rows, const QString &path) {
        Q_EMIT said(tr("%n baris disimpan ke %1.", nullptr, rows).arg(path));
    });
    connect(&m_presenter, &DayLogPresenter::exportFailed, this, [this](const Error &error) {
        if (error.code != ErrorCode::Cancelled)
            m_banner->setTrouble(BannerTone::Danger, troubleWords(error), {}, /*canDismiss=*/true);
    });
    connect(m_banner, &Banner::acted, &m_presenter, &DayLogPresenter::refresh);
    connect(m_drawer, &VisitDrawer::closed, this, [this] {
        m_table->clearSelection();
        m_table->setFocus();
    });
    connect(m_drawer, &VisitDrawer::resumeRequested, this, &DayLogPage::resumeRequested);
    connect(m_drawer, &VisitDrawer::receiptRequested, this, &DayLogPage::receiptRequested);
}

QWidget *DayLogPage::makeFilters()
{
    setKind(m_title, "title");
    setKind(m_count, "muted");
    m_count->setContentsMargins(0, 0, 0, space("xs"));
    m_count->setObjectName(u"count"_s);
    m_search->setObjectName(u"search"_s);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(Icons::get(u"find"_s, ColourRole::TextMuted), QLineEdit::LeadingPosition);
    m_period->setObjectName(u"period"_s);
    m_state->setObjectName(u"state"_s);
    m_service->setObjectName(u"service"_s);
    m_export->setObjectName(u"export"_s);
    m_export->setIcon(Icons::get(u"export"_s));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addSpacing(space("m"));
    head->addWidget(m_count, 0, Qt::AlignBottom);
    head->addStretch();
    head->addWidget(m_export);
    auto *filters = new QHBoxLayout;
    filters->setSpacing(space("s"));
    filters->addWidget(m_search, 1);
    for (auto *box : {m_period, m_state, m_service}) {
        filters->addWidget(box);
        connect(box, &QComboBox::activated, this, &DayLogPage::applyFilters);
    }
    connect(m_search, &QLineEdit::textEdited, &m_searchDelay, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            applyFilters();
    });
    connect(m_export, &QPushButton::clicked, this, &DayLogPage::startExport);
    auto *host = new QWidget;
    auto *rows = new QVBoxLayout(host);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space("m"));
    rows->addLayout(head);
    rows->addLayout(filters);
    return host;
}

QWidget *DayLogPage::makeExport()
{
    m_progressHost->setObjectName(u"exportProgress"_s);
    m_cancel->setObjectName(u"exportCancel"_s);
    m_cancel->setProperty("compact", true);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    auto *row = new QHBoxLayout(m_progressHost);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space("m"));
    row->addWidget(m_progressText);
    row->addWidget(m_progress, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, &m_presenter, &DayLogPresenter::cancelExport);
    m_progressHost->hide();
    return m_progressHost;
}

QWidget *DayLogPage::makeTable()
{
    m_table->setObjectName(u"table"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new DayLogDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(DayLogModel::Name, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DayLogPage::onSelected);
    m_table->viewport()->installEventFilter(this);
    m_empty->setObjectName(u"empty"_s);
    auto *host = new QWidget;
    auto *layout = new QVBoxLayout(host);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    return host;
}

void DayLogPage::fillFilters()
{
    const auto refill = [](QComboBox *box, const QList<std::pair<QString, QVariant>> &entries) {
        const int index = std::max(0, box->currentIndex());
        box->clear();
        for (const auto &[text, value] : entries)
            box->addItem(text, value);
        box->setCurrentIndex(index);
    };
    refill(m_period, {{tr("Hari ini"), int(Period::Today)},
                      {tr("Kemarin"), int(Period::Yesterday)},
                      {tr("7 hari terakhir"), int(Period::Week)},
                      {tr("30 hari terakhir"), int(Period::Month)},
                      {tr("Semua tanggal"), int(Period::All)}});
    refill(m_state, {{tr("Semua keadaan"), 0},
                     {words::visitState(u"sealed"_s), int(VisitState::Sealed)},
                     {words::visitState(u"parked"_s), int(VisitState::Parked)},
                     {words::visitState(u"open"_s), int(VisitState::Open)},
                     {words::visitState(u"cancelled"_s), int(VisitState::Cancelled)}});
    QList<std::pair<QString, QVariant>> services{{tr("Semua layanan"), QString()}};
    for (const auto &service : m_services)
        services.append({words::service(service), service});
    refill(m_service, services);
    m_period->setAccessibleName(tr("Rentang tanggal"));
    m_state->setAccessibleName(tr("Keadaan"));
    m_service->setAccessibleName(tr("Layanan"));
}

void DayLogPage::applyFilters()
{
    m_searchDelay.stop();
    DayLogQuery query;
    query.text = m_search->text().trimmed();
    if (const auto state = VisitState(m_state->currentData().toInt()); state != VisitState::None)
        query.states = {state};
    query.service = m_service->currentData().toString();
    const QDate today = m_clock.nowUtc().toLocalTime().date();
    query.to = today;
    switch (Period(m_period->currentData().toInt())) {
    case Period::Today:
        query.from = today;
        break;
    case Period::Yesterday:
        query.from = query.to = today.addDays(-1);
        break;
    case Period::Week:
        query.from = today.addDays(-6);
        break;
    case Period::Month:
        query.from = today.addDays(-29);
        break;
    case Period::All:
        query.to = {};
        break;
    }
    m_presenter.setQuery(query);
    fitColumns();
}

void DayLogPage::entered()
{
    const DayLogQuery before = m_presenter.query();
    applyFilters();
    if (m_presenter.query() == before)
        m_presenter.refresh();
    m_table->setFocus();
}

void DayLogPage::forget()
{
    m_searchDelay.stop();
    {
        const QSignalBlocker quiet(m_search); // what was looked for may be a name; it is no new question
        m_search->clear();
    }
    for (auto *box : {m_period, m_state, m_service})
        box->setCurrentIndex(0);
    m_table->clearSelection();
    m_presenter.clear();
    m_drawer->hide();
    m_banner->hide();
}

bool DayLogPage::find()
{
    m_search->setFocus();
    m_search->selectAll();
    return true;
}

QString DayLogPage::help() const
{
    return tr("F3 mencari nama atau angka NIK yang terlihat.\n"
              "Panah atas dan bawah memilih kunjungan; rinciannya tampil di kanan. Esc menutupnya.\n"
              "Simpan CSV menulis daftar yang sedang tampil. Hal itu tercatat.");
}

void DayLogPage::retranslate()
{
    m_title->setText(tr("Catatan harian"));
    m_search->setPlaceholderText(tr("Cari nama atau NIK (F3)"));
    m_search->setAccessibleName(tr("Cari"));
    m_export->setText(u' ' + tr("Simpan CSV")); // the blank keeps the word off its icon
    m_progressText->setText(tr("Menyimpan daftar …"));
    m_cancel->setText(tr("Hentikan"));
    fillFilters();
    showCount();
    m_service->setVisible(m_services.size() > 1);
    m_table->verticalHeader()->setDefaultSectionSize(sizeOf("tableControl"));
    fitColumns();
    Q_EMIT m_model->headerDataChanged(Qt::Horizontal, 0, DayLogModel::ColumnCount - 1);
}

/// Columns that tell least go first where the name would not have enough room.
void DayLogPage::fitColumns()
{
    using Model = DayLogModel;
    const bool isOneDay =
        m_presenter.query().from.isValid() && m_presenter.query().from == m_presenter.query().to;
    const auto widthOf = [isOneDay](int column) {
        static constexpr int kWidths[] = {124, 200, 164, 160, 196, 80, 80, 92};
        return Theme::get().scaled(column == Model::Time && isOneDay ? 68 : kWidths[column]);
    };
    int needed = 0;
    for (int column = 0; column < Model::ColumnCount; ++column) {
        m_table->setColumnHidden(column, false);
        if (column != Model::Name)
            m_table->setColumnWidth(column, widthOf(column));
        needed += widthOf(column);
    }
    for (const int column :
         {Model::Service, Model::Operator, Model::Minutes, Model::Exceptions, Model::Nik}) {
        if (needed <= m_table->viewport()->width())
            break;
        m_table->setColumnHidden(column, true);
        needed -= widthOf(column);
    }
}

/// The count gives way before the title is cut.
void DayLogPage::fitHead()
{
    const int needed = m_title->sizeHint().width() + m_count->sizeHint().width() +
                       m_export->sizeHint().width() + 3 * space("m");
    m_count->setVisible(!m_presenter.rows().empty() && needed <= m_table->width());
}

bool DayLogPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize) {
        fitColumns();
        fitHead();
    }
    return Page::eventFilter(watched, event);
}

void DayLogPage::showCount()
{
    const int rows = int(m_presenter.rows().size());
    const bool isFailed = m_presenter.error().code != ErrorCode::None;
    m_count->setText(m_presenter.hasMore() ? tr("Lebih dari %1 kunjungan").arg(words::number(rows))
                                           : tr("%n kunjungan", nullptr, rows));
    fitHead();
    const bool isEmpty = rows == 0 && !m_presenter.isLoading() && !m_presenter.hasMore() && !isFailed;
    m_table->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    allowExport();
    const bool hasFilter =
        !m_search->text().isEmpty() || m_state->currentIndex() > 0 || m_service->currentIndex() > 0;
    if (hasFilter)
        m_empty->setWords(u"document"_s, tr("Tidak ada yang cocok"), tr("Ubah kata atau pilihan di atas."));
    else
        m_empty->setWords(u"document"_s, tr("Belum ada kunjungan"),
                          tr("Kunjungan yang dimulai (F2) tercatat di sini dengan sendirinya."));
    if (isFailed)
        m_banner->setTrouble(BannerTone::Danger, troubleWords(m_presenter.error()), tr("Coba lagi"));
    else
        m_banner->hide();
}

void DayLogPage::onSelected()
{
    const auto selected = m_table->selectionModel()->selectedRows();
    const VisitSummary *visit = selected.isEmpty() ? nullptr : m_model->visitAt(selected.first());
    m_presenter.look(visit ? visit->id : QUuid());
}

void DayLogPage::showDetail()
{
    if (m_presenter.detail())
        m_drawer->setDetail(*m_presenter.detail());
    // While another visit's detail is on its way the drawer stays: no flicker with the arrow keys.
    m_drawer->setVisible(m_presenter.detail() ||
                         (m_drawer->isVisible() && m_table->selectionModel()->hasSelection()));
}

void DayLogPage::startExport()
{
    const QString day = m_clock.nowUtc().toLocalTime().date().toString(Qt::ISODate);
    m_chooser(this, tr("catatan-harian-%1").arg(day) + u".csv"_s,
              [this](const QString &path) { m_presenter.exportCsv(path); });
}

void DayLogPage::showExport()
{
    const Job *job = m_presenter.exportJob();
    m_progressHost->setVisible(job != nullptr);
    if (job)
        m_progress->setValue(int(job->progress() * 1000));
    allowExport();
}

/// Said before the file dialog opens, not after.
void DayLogPage::allowExport()
{
    const bool mayExport = m_presenter.mayExport();
    m_export->setEnabled(mayExport && !m_presenter.rows().empty() && !m_presenter.exportJob());
    const bool isRefused = !mayExport && !m_presenter.rows().empty();
    m_export->setToolTip(isRefused ? tr("Penyelia dan administrator data dapat menyimpan daftar ini.")
                                   : QString());
    m_export->setAccessibleDescription(m_export->toolTip());
}

void DayLogPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_drawer->isVisible()) {
            m_table->clearSelection();
            m_table->setFocus();
        } else if (!m_search->text().isEmpty()) {
            m_search->clear();
        }
        return;
    }
    if (event->key() == Qt::Key_Down && m_search->hasFocus()) {
        m_table->setFocus();
        m_table->selectRow(0);
        return;
    }
    Page::keyPressEvent(event);
}

DayLogPage::FileChooser DayLogPage::fileDialog()
{
    return [](QWidget *parent, const QString &suggested, const std::function<void(QString)> &chosen) {
        askForFile(parent, {tr("Simpan catatan harian"), suggested, tr("Tabel CSV (*.csv)"), u"csv"_s},
                   chosen);
    };
}

} // namespace loket::desktop
