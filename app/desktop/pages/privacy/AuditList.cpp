// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/privacy/AuditList.h"

#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/MaskedField.h"
#include "app/words/Words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTableWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {
constexpr int kKindCharacters = 24;
constexpr int kDayWidth = 160;
} // namespace

AuditList::AuditList(PrivacyPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_title(new QLabel)
    , m_kind(new QComboBox)
    , m_dayLabel(new QLabel)
    , m_day(new DateField)
    , m_table(new QTableWidget)
    , m_note(new QLabel)
    , m_older(new QPushButton)
{
    prepareTable();
    setKind(m_note, "muted");
    m_note->setObjectName(u"auditNote"_s);
    m_older->setObjectName(u"auditOlder"_s);
    m_older->setProperty("variant", u"link"_s);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_note, 1);
    foot->addWidget(m_older);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space("s"));
    rows->addWidget(makeHead());
    rows->addWidget(m_table, 1);
    rows->addLayout(foot);
    connect(&presenter, &PrivacyPresenter::auditLinesChanged, this, &AuditList::render);
    connect(m_older, &QPushButton::clicked, &m_presenter, &PrivacyPresenter::loadOlderLines);
    retranslate();
}

QWidget *AuditList::makeHead()
{
    setKind(m_title, "section");
    m_kind->setObjectName(u"auditKind"_s);
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(kKindCharacters);
    m_day->setObjectName(u"auditDay"_s);
    m_day->setFixedWidth(Theme::get().scaled(kDayWidth));
    m_dayLabel->setBuddy(m_day);
    connect(m_kind, &QComboBox::activated, this, &AuditList::ask);
    connect(m_day, &MaskedField::digitsChanged, this, [this] {
        if (m_day->digits().isEmpty() || m_day->date().isValid())
            ask();
    });
    auto *host = new QWidget;
    auto *row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space("s"));
    row->addWidget(m_title);
    row->addStretch();
    row->addWidget(m_kind);
    row->addSpacing(space("s"));
    row->addWidget(m_dayLabel);
    row->addWidget(m_day);
    return host;
}

void AuditList::prepareTable()
{
    m_table->setObjectName(u"auditLines"_s);
    m_table->setColumnCount(4);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // At the end of what has come the next page follows by itself.
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value > 0 && value == m_table->verticalScrollBar()->maximum())
            m_presenter.loadOlderLines();
    });
}

void AuditList::ask() { m_presenter.setAuditQuery({m_kind->currentData().toString(), m_day->date()}); }

void AuditList::retranslate()
{
    m_title->setText(tr("Isi log"));
    m_dayLabel->setText(tr("Tanggal"));
    m_day->setAccessibleName(tr("Tanggal; kosong berarti semua"));
    m_older->setText(tr("Tampilkan yang lebih lama"));
    m_kind->setAccessibleName(tr("Jenis kejadian"));
    const QVariant chosen = m_kind->currentData();
    m_kind->clear();
    m_kind->addItem(tr("Semua jenis"), QString());
    QStringList codes = words::auditEvents();
    std::sort(codes.begin(), codes.end(), [](const QString &a, const QString &b) {
        return QString::localeAwareCompare(words::auditEvent(a), words::auditEvent(b)) < 0;
    });
    for (const QString &code : codes)
        m_kind->addItem(words::auditEvent(code), code);
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(chosen)));
    m_table->setHorizontalHeaderLabels({tr("Waktu"), tr("Siapa"), tr("Apa"), tr("Tentang")});
    m_table->verticalHeader()->setDefaultSectionSize(sizeOf("tableControl"));
    render();
}

void AuditList::render()
{
    const auto &part = m_presenter.auditLines();
    if (!part.data && !part.isLoading) { // the session is over: what was looked for goes too
        const QSignalBlocker quiet(m_day);
        m_day->clear();
        m_kind->setCurrentIndex(0);
    }
    const std::vector<AuditLine> none;
    const std::vector<AuditLine> &lines = part.data ? part.data->lines : none;
    m_table->setRowCount(int(lines.size()));
    for (int row = 0; row < int(lines.size()); ++row) {
        const AuditLine &line = lines[size_t(row)];
        const QStringList cells{words::dateTime(line.atUtc), line.who, words::auditEvent(line.event),
                                line.about};
        for (int column = 0; column < cells.size(); ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            item->setToolTip(cells[column]);
            m_table->setItem(row, column, item);
        }
    }
    const bool hasOlder = part.data && part.data->next > 0;
    m_older->setVisible(hasOlder);
    m_older->setEnabled(!part.isLoading);
    m_note->setText(part.isLoading                       ? tr("Membaca …")
                    : part.error.code != ErrorCode::None ? words::sentence(part.error)
                    : lines.empty() && hasOlder          ? tr("Belum ditemukan pada bagian log yang terbaru.")
                    : lines.empty()                      ? tr("Tidak ada baris seperti itu.")
                                    : tr("%n baris ditampilkan.", nullptr, int(lines.size())));
}

} // namespace loket::desktop
