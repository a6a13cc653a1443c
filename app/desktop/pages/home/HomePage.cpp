// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/home/HomePage.h"

#include "app/desktop/pages/home/HomeTiles.h"
#include "app/desktop/pages/login/LoginWords.h"
#include "app/desktop/shell/KeyTable.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/EmptyState.h"
#include "app/desktop/widgets/Layouts.h"
#include "app/desktop/widgets/PrimaryButton.h"
#include "app/desktop/widgets/StatTile.h"
#include "app/words/Words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <utility>

using namespace Qt::StringLiterals;

namespace loket::desktop {

/// A list that wants to be as tall as its rows, and scrolls where there is no room for that.
class RowsArea final : public QScrollArea
{
public:
    QSize sizeHint() const override { return {QScrollArea::sizeHint().width(), maximumHeight()}; }

    void fitTo(QVBoxLayout *rows)
    {
        m_rows = rows;
        // The rows are asked themselves: to the layout a row that is new is hidden, and needs nothing. For
        // the width they have beside a scroll bar: their heights then do not bring one or take it away.
        const int wide = width() - verticalScrollBar()->sizeHint().width();
        int height = 0;
        for (int i = 0; i < rows->count(); ++i)
            if (QWidget *row = rows->itemAt(i)->widget()) {
                row->setFixedHeight(row->heightForWidth(wide));
                height += row->height() + rows->spacing();
            }
        setMaximumHeight(std::max(height, 1));
        setMinimumHeight(std::min(height, Theme::get().scaled(68)));
        updateGeometry();
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        if (!m_rows || width() == std::exchange(m_width, width()))
            return;
        // Not in the middle of being laid out: a scroll area does not lay out what is inside a second time.
        QMetaObject::invokeMethod(
            this, [this] { fitTo(m_rows); }, Qt::QueuedConnection);
    }

private:
    QVBoxLayout *m_rows = nullptr;
    int m_width = 0; ///< that the rows are fitted to
};

namespace {

QFrame *card(QLayout *content)
{
    auto *frame = new QFrame;
    frame->setProperty("surface", u"card"_s);
    frame->setLayout(content);
    return frame;
}

RowsArea *scrolled(QVBoxLayout *rows)
{
    auto *inside = new QWidget;
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(rows);
    layout->addStretch();
    rows->setSpacing(2);
    auto *area = new RowsArea;
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(inside);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

} // namespace

HomePage::HomePage(HomePresenter &presenter, const Clock &clock, QWidget *parent)
    : Page(parent)
    , m_presenter(presenter)
    , m_clock(clock)
    , m_banner(new Banner(this))
    , m_startTitle(new QLabel)
    , m_parkedTitle(new QLabel)
    , m_actionsTitle(new QLabel)
    , m_todayTitle(new QLabel)
    , m_date(new QLabel)
    , m_queueTitle(new QLabel)
    , m_queueText(new QLabel)
    , m_queueAct(new QPushButton)
    , m_services(new QVBoxLayout)
    , m_parked(new QVBoxLayout)
    , m_actions(new QVBoxLayout)
    , m_parkedArea(scrolled(m_parked))
    , m_actionsArea(scrolled(m_actions))
    , m_noParked(new EmptyState)
    , m_noActions(new QLabel)
{
    auto *columns = new QHBoxLayout;
    columns->setSpacing(space("l"));
    columns->addWidget(makeStart(), 10);
    columns->addWidget(makeMiddle(), 12);
    columns->addWidget(makeToday(), 9);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(space("xl"), space("l"), space("xl"), space("l"));
    rows->setSpacing(space("l"));
    rows->addWidget(m_banner);
    rows->addLayout(columns, 1);
    m_banner->hide();
    connect(m_banner, &Banner::acted, &m_presenter, &HomePresenter::refresh);
    connect(&m_presenter, &HomePresenter::changed, this, &HomePage::render);
    makeKeys();
    retranslate();
}

/// The key that parks in a visit leads back from here; the arrows go through what can be opened.
void HomePage::makeKeys()
{
    const auto key = [this](const QKeySequence &sequence, auto act) {
        auto *action = new QAction(this);
        action->setShortcut(sequence);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setAutoRepeat(false);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
        return action;
    };
    key(sequenceOf(AppKey::Park), [this] {
        if (const auto &parked = m_presenter.data().parked; !parked.empty())
            Q_EMIT resumeRequested(parked.front().id);
    });
    key(Qt::Key_Down, [this] { focusNextPrevChild(true); })->setAutoRepeat(true);
    key(Qt::Key_Up, [this] { focusNextPrevChild(false); })->setAutoRepeat(true);
}

QVBoxLayout *HomePage::makeColumn(QLabel *title)
{
    setKind(title, "section");
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space("s"));
    column->addWidget(title);
    return column;
}

QWidget *HomePage::makeStart()
{
    auto *column = makeColumn(m_startTitle);
    m_services->setSpacing(space("m"));
    column->addLayout(m_services);
    column->addStretch();
    auto *holder = new QWidget;
    holder->setLayout(column);
    return holder;
}

QWidget *HomePage::makeMiddle()
{
    m_noParked->setObjectName(u"noParked"_s);
    setKind(m_noActions, "muted");
    m_noActions->setWordWrap(true);
    m_noActions->setContentsMargins(space("m"), space("m"), space("m"), space("m"));
    auto *parked = new QVBoxLayout;
    parked->setContentsMargins(space("xs"), space("xs"), space("xs"), space("xs"));
    parked->addWidget(m_noParked);
    parked->addWidget(m_parkedArea);
    auto *actions = new QVBoxLayout;
    actions->setContentsMargins(space("xs"), space("xs"), space("xs"), space("xs"));
    actions->addWidget(m_noActions);
    actions->addWidget(m_actionsArea);
    auto *column = makeColumn(m_parkedTitle);
    column->addWidget(card(parked));
    column->addSpacing(space("s"));
    setKind(m_actionsTitle, "section");
    column->addWidget(m_actionsTitle);
    column->addWidget(card(actions));
    column->addStretch(1);
    auto *holder = new QWidget;
    holder->setLayout(column);
    return holder;
}

QWidget *HomePage::makeToday()
{
    setKind(m_date, "muted");
    auto *head = new QHBoxLayout;
    setKind(m_todayTitle, "section");
    head->addWidget(m_todayTitle);
    head->addStretch();
    head->addWidget(m_date);
    auto *figures = new QVBoxLayout;
    figures->setContentsMargins(space("l"), space("s"), space("l"), space("s"));
    figures->setSpacing(0);
    for (auto &tile : m_tiles) {
        tile = new StatTile;
        figures->addWidget(tile);
    }
    setKind(m_queueTitle, "strong");
    m_queueText->setWordWrap(true);
    setKind(m_queueText, "muted");
    m_queueText->setObjectName(u"queueText"_s);
    m_queueAct->setProperty("variant", u"link"_s);
    m_queueAct->setObjectName(u"queueAct"_s);
    m_queueAct->setAutoDefault(false);
    connect(m_queueAct, &QPushButton::clicked, this, &HomePage::queueRequested);
    auto *queue = new QVBoxLayout;
    queue->setContentsMargins(space("l"), space("m"), space("l"), space("m"));
    queue->setSpacing(space("xs"));
    queue->addWidget(m_queueTitle);
    queue->addWidget(m_queueText);
    queue->addWidget(m_queueAct, 0, Qt::AlignLeft);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space("s"));
    column->addLayout(head);
    column->addWidget(card(figures));
    column->addSpacing(space("s"));
    column->addWidget(card(queue));
    column->addStretch();
    auto *holder = new QWidget;
    holder->setLayout(column);
    return holder;
}

void HomePage::entered()
{
    m_presenter.setActive(true);
    setFocus();
}

void HomePage::hideEvent(QHideEvent *event)
{
    m_presenter.setActive(false);
    Page::hideEvent(event);
}

QString HomePage::help() const
{
    return tr(
        "Mulai layanan dari kolom kiri; F2 memulai yang pertama.\n"
        "Kunjungan yang diparkir menunggu di tengah, di langkah terakhirnya; F8 melanjutkan yang teratas.\n"
        "Kolom kanan menghitung hari ini dan yang menunggu dikirim.");
}

void HomePage::retranslate()
{
    m_startTitle->setText(tr("Mulai"));
    m_parkedTitle->setText(tr("Diparkir"));
    m_actionsTitle->setText(tr("Perlu tindakan"));
    m_todayTitle->setText(tr("Hari ini"));
    m_queueTitle->setText(tr("Menunggu dikirim ke kantor"));
    m_queueAct->setText(tr("Lihat di catatan harian"));
    m_noActions->setText(tr("Tidak ada yang menunggu Anda."));
    m_noParked->setWords(
        u"queue"_s, tr("Tidak ada yang diparkir"),
        tr("Kunjungan yang dihentikan sebentar (F8) menunggu di sini, tanpa ada yang hilang."));
    render();
}

void HomePage::render()
{
    if (m_presenter.error().code == ErrorCode::None)
        m_banner->hide();
    else
        m_banner->setTrouble(BannerTone::Danger, troubleWords(m_presenter.error()), tr("Coba lagi"));
    const QWidget *focus = focusWidget();
    const QString focusName = focus && focus->hasFocus() ? focus->objectName() : QString();
    renderServices();
    renderParked();
    renderActions();
    renderToday();
    orderTabs(focusName);
}

/// Rows are made anew with every change: they would stand behind the rest of the window, and the one that had
/// the focus would have lost it.
void HomePage::orderTabs(const QString &focusName)
{
    QWidget *before = this;
    for (QVBoxLayout *column : {m_services, m_parked, m_actions}) {
        for (int at = 0; at < column->count(); ++at) {
            if (QWidget *row = column->itemAt(at)->widget()) {
                setTabOrder(before, row);
                before = row;
                if (!focusName.isEmpty() && row->objectName() == focusName) {
                    row->show();
                    row->setFocus();
                }
            }
        }
    }
    setTabOrder(before, m_queueAct);
}

void HomePage::renderServices()
{
    emptyOut(*m_services);
    bool isFirst = true;
    for (const auto &offer : m_presenter.data().services) {
        QStringList needs;
        for (const auto &code : offer.brings)
            needs << words::document(code);
        const QString line = !offer.canStart() ? blockedWords(offer.blockedBy)
                             : needs.isEmpty() ? QString()
                                               : tr("Perlu: %1.").arg(words::list(needs));
        auto *tile = new ServiceTile(words::service(offer.service), line,
                                     isFirst && offer.canStart() ? u"F2"_s : QString(), isFirst);
        tile->setObjectName(u"service_"_s + offer.service);
        tile->setEnabled(offer.canStart());
        connect(tile, &QAbstractButton::clicked, this,
                [this, service = offer.service] { Q_EMIT startRequested(service); });
        m_services->addWidget(tile);
        isFirst = isFirst && !offer.canStart();
    }
}

QString HomePage::blockedWords(ErrorCode reason)
{
    if (reason == ErrorCode::DiskWrite)
        return tr("Disk hanya dapat dibaca. Hubungi petugas pendukung.");
    return reason == ErrorCode::DiskFull ? tr("Disk penuh. Kosongkan disk dahulu.")
                                         : tr("Peran Anda tidak merekam. Minta petugas atau penyelia masuk.");
}

void HomePage::renderParked()
{
    emptyOut(*m_parked);
    const auto &parked = m_presenter.data().parked;
    for (const auto &visit : parked) {
        const QString name = words::visitName(visit.label, visit.isWhole);
        const QDateTime local = visit.updatedAtUtc.toLocalTime();
        const bool isToday = local.date() == m_clock.nowUtc().toLocalTime().date();
        // What tells people of one name apart comes first: the line may be cut.
        QStringList facts{visit.isInterrupted ? tr("terputus") : QString(), words::step(visit.stepId),
                          isToday ? tr("sejak %1").arg(words::time(local.time())) : words::date(local.date()),
                          visit.maskedNik};
        facts.removeAll(QString());
        // By count: rows that are not shown yet make a layout "empty".
        const QString key = m_parked->count() == 0 ? keyLabel(sequenceOf(AppKey::Park)) : QString();
        auto *row = new ListRow(u"park"_s, ColourRole::Accent, name, facts.join(u"\u00a0· "_s), key);
        row->setObjectName(u"parked_"_s + visit.id.toString(QUuid::WithoutBraces));
        connect(row, &QAbstractButton::clicked, this, [this, id = visit.id] { Q_EMIT resumeRequested(id); });
        m_parked->addWidget(row);
    }
    m_noParked->setVisible(parked.empty());
    m_parkedArea->setVisible(!parked.empty());
    m_parkedArea->fitTo(m_parked);
    m_parkedTitle->setText(parked.empty() ? tr("Diparkir") : tr("Diparkir (%1)").arg(parked.size()));
}

void HomePage::renderActions()
{
    emptyOut(*m_actions);
    const auto &actions = m_presenter.data().actions;
    for (const auto &action : actions) {
        if (action.kind == ActionNeeded::Kind::None)
            continue;
        auto *row =
            new ListRow(u"state-warning"_s, ColourRole::Warning, actionTitle(action), actionDetail(action));
        row->setObjectName(u"action_%1_%2"_s.arg(int(action.kind)).arg(action.subject));
        connect(row, &QAbstractButton::clicked, this, [this, action] { Q_EMIT actionRequested(action); });
        m_actions->addWidget(row);
    }
    m_noActions->setVisible(actions.empty());
    m_actionsArea->setVisible(!actions.empty());
    m_actionsArea->fitTo(m_actions);
}

void HomePage::renderToday()
{
    const HomeData &home = m_presenter.data();
    const DayFigures &today = home.today;
    m_date->setText(words::date(m_clock.nowUtc().toLocalTime().date()));
    m_tiles[0]->setFigure(words::number(today.sealed), tr("Selesai direkam"));
    m_tiles[1]->setFigure(words::number(today.unfinished), tr("Belum selesai"));
    m_tiles[2]->setFigure(words::number(today.withException), tr("Dengan pengecualian"));
    m_tiles[3]->setFigure(words::number(today.cancelled), tr("Dibatalkan"));
    m_tiles[4]->setFigure(today.medianMinutes ? QLocale().toString(*today.medianMinutes, 'f', 1) : u"–"_s,
                          tr("Menit (nilai tengah)"));

    const QueueFigures &queue = home.queue;
    if (queue.waiting == 0) {
        m_queueText->setText(tr("Tidak ada rekaman yang menunggu."));
    } else {
        QString text = tr("%n rekaman tersimpan di komputer ini.", nullptr, queue.waiting);
        if (queue.oldestUtc.isValid())
            text += u' ' + tr("Yang tertua dari %1.").arg(words::dateTime(queue.oldestUtc));
        m_queueText->setText(text);
    }
    m_queueAct->setVisible(queue.waiting > 0);
}

} // namespace loket::desktop
