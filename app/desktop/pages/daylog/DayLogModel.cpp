// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/daylog/DayLogModel.h"

#include "app/desktop/theme/Icons.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/FigureLabel.h"
#include "app/words/Words.h"
#include "core/reports/DayReport.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

constexpr int kStateRole = Qt::UserRole;

std::pair<QString, ColourRole> signOf(VisitState state)
{
    switch (state) {
    case VisitState::Sealed:
        return {u"state-ok"_s, ColourRole::Success};
    case VisitState::Parked:
        return {u"park"_s, ColourRole::Warning};
    case VisitState::Open:
        return {u"step-current"_s, ColourRole::Accent};
    case VisitState::Cancelled:
        return {u"step-exception"_s, ColourRole::TextMuted};
    case VisitState::None:
        break;
    }
    return {};
}

bool isFigures(int column)
{
    return column == DayLogModel::Time || column == DayLogModel::Nik || column == DayLogModel::Exceptions ||
           column == DayLogModel::Minutes;
}

bool isRight(int column) { return column == DayLogModel::Exceptions || column == DayLogModel::Minutes; }

} // namespace

DayLogModel::DayLogModel(DayLogPresenter &presenter, QObject *parent)
    : QAbstractTableModel(parent)
    , m_presenter(presenter)
    , m_rows(int(presenter.rows().size()))
{
    connect(&presenter, &DayLogPresenter::cleared, this, [this] {
        beginResetModel();
        m_rows = 0;
        endResetModel();
    });
    connect(&presenter, &DayLogPresenter::appended, this, [this](int first, int count) {
        beginInsertRows({}, first, first + count - 1);
        m_rows = first + count;
        endInsertRows();
    });
}

int DayLogModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_rows; }

int DayLogModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

const VisitSummary *DayLogModel::visitAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_rows || size_t(index.row()) >= m_presenter.rows().size())
        return nullptr;
    return &m_presenter.rows()[size_t(index.row())];
}

QString DayLogModel::text(const VisitSummary &visit, int column) const
{
    const QDateTime opened = visit.openedAtUtc.toLocalTime();
    switch (column) {
    case Time: {
        const bool isOneDay =
            m_presenter.query().from.isValid() && m_presenter.query().from == m_presenter.query().to;
        const QString time = words::time(opened.time());
        return isOneDay ? time : opened.date().toString(u"dd/MM"_s) + u"  "_s + time;
    }
    case Name:
        return words::visitName(visit);
    case Nik:
        return visit.maskedNik;
    case Service:
        return words::service(visit.service);
    case State: {
        const QString word = words::visitState(reports::shownState(visit));
        const bool isHalfway = isUnfinished(visit.state);
        return isHalfway && !visit.currentStep.isEmpty() ? word + u": "_s + words::step(visit.currentStep)
                                                         : word;
    }
    case Exceptions:
        return visit.exceptions ? words::number(visit.exceptions) : QString();
    case Minutes:
        return visit.state == VisitState::Sealed
                   ? words::number((visit.openedAtUtc.secsTo(visit.updatedAtUtc) + 59) / 60)
                   : QString();
    case Operator:
        return visit.operatorId;
    default:
        return {};
    }
}

QVariant DayLogModel::data(const QModelIndex &index, int role) const
{
    const VisitSummary *visit = visitAt(index);
    if (!visit)
        return {};
    const bool isAsked = role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole;
    if (isAsked && visit->isRestored && index.column() == Name)
        return words::restoredNote();
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return text(*visit, index.column());
    if (role == kStateRole)
        return int(visit->state);
    return {};
}

QVariant DayLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isRight(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Mulai");
    case Name:
        return tr("Nama");
    case Nik:
        return tr("NIK");
    case Service:
        return tr("Layanan");
    case State:
        return tr("Keadaan");
    case Exceptions:
        return tr("Kecuali");
    case Minutes:
        return tr("Menit");
    case Operator:
        return tr("Petugas");
    default:
        return {};
    }
}

bool DayLogModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_presenter.hasMore() && !m_presenter.isLoading();
}

void DayLogModel::fetchMore(const QModelIndex &parent)
{
    if (!parent.isValid())
        m_presenter.fetchMore();
}

QSize DayLogDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    const int sign = index.column() == DayLogModel::State ? Theme::get().scaled(18) + space("s") : 0;
    return {figuresWidth(option.fontMetrics, text) + sign + space("l"), sizeOf("tableControl")};
}

void DayLogDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected)
        painter->fillRect(option.rect, colour(ColourRole::AccentSoft));
    painter->setPen(colour(ColourRole::Border));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    QRect area = option.rect.adjusted(space("s"), 0, -space("s"), 0);
    painter->setFont(Theme::get().font(TextKind::Base));
    const QString text = index.data().toString();
    if (index.column() == DayLogModel::State) {
        const auto [icon, role] = signOf(VisitState(index.data(kStateRole).toInt()));
        const int side = Theme::get().scaled(16);
        Icons::paint(*painter, QRectF(area.left(), area.top() + (area.height() - side) / 2.0, side, side),
                     icon, role);
        area.setLeft(area.left() + side + space("s"));
    }
    const bool isQuiet = index.column() == DayLogModel::Operator || index.column() == DayLogModel::Service;
    painter->setPen(colour(isQuiet ? ColourRole::TextMuted : ColourRole::Text));
    if (isFigures(index.column()))
        drawFigures(*painter, area, isRight(index.column()) ? Qt::AlignRight : Qt::AlignLeft, text);
    else
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
    painter->restore();
}

} // namespace loket::desktop
