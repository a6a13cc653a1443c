// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/approvals/InboxModel.h"

#include "app/desktop/pages/approvals/InboxWords.h"
#include "app/desktop/theme/Icons.h"
#include "app/desktop/theme/Theme.h"
#include "app/words/Words.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

InboxModel::InboxModel(ApprovalsPresenter &presenter, QObject *parent)
    : QAbstractListModel(parent)
    , m_presenter(presenter)
{
    follow();
    connect(&presenter, &ApprovalsPresenter::changed, this, &InboxModel::follow);
    connect(&presenter, &ApprovalsPresenter::decisionsChanged, this, [this] {
        if (!m_ids.empty())
            Q_EMIT dataChanged(index(0), index(int(m_ids.size()) - 1));
    });
}

/// The same entries stay where they are: the selection does not jump when a refresh brings nothing new.
void InboxModel::follow()
{
    std::vector<qint64> ids;
    for (const InboxEntry &entry : m_presenter.rows().entries)
        ids.push_back(entry.item.id);
    if (ids == m_ids) {
        if (!ids.empty())
            Q_EMIT dataChanged(index(0), index(int(ids.size()) - 1));
        return;
    }
    beginResetModel();
    m_ids = std::move(ids);
    endResetModel();
}

int InboxModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_ids.size()); }

QModelIndex InboxModel::indexOf(qint64 id) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? QModelIndex() : index(int(found - m_ids.begin()));
}

QString InboxModel::detailOf(const InboxEntry &entry) const
{
    const QDateTime asked = entry.item.askedAtUtc.toLocalTime();
    QStringList facts{entry.name.isEmpty() ? tr("Belum didata") : entry.name, entry.askedByName,
                      asked.date().toString(u"dd/MM"_s) + u' ' + words::time(asked.time())};
    if (const QString seen = seenDuration(entry.item); !seen.isEmpty())
        facts << tr("dilihat %1").arg(seen);
    facts.removeAll(QString());
    return facts.join(u" · "_s);
}

std::pair<QString, ColourRole> InboxModel::signOf(const InboxEntry &entry) const
{
    if (const ApprovalDecision *decision = m_presenter.decision(entry.item.id))
        return decision->isApproved ? std::pair{u"state-ok"_s, ColourRole::Success}
                                    : std::pair{u"close"_s, ColourRole::Danger};
    switch (entry.item.state) {
    case ApprovalState::Approved:
        return {u"state-ok"_s, ColourRole::Success};
    case ApprovalState::Settled:
        return {u"check"_s, ColourRole::TextMuted};
    case ApprovalState::Refused:
        return {u"close"_s, ColourRole::Danger};
    case ApprovalState::Waiting:
    case ApprovalState::None:
        break;
    }
    return requestSign(entry.item.kind);
}

QVariant InboxModel::data(const QModelIndex &index, int role) const
{
    const auto &entries = m_presenter.rows().entries;
    if (!index.isValid() || size_t(index.row()) >= entries.size())
        return {};
    const InboxEntry &entry = entries[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return words::requestTitle(entry.item);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return u"%1\n%2"_s.arg(words::requestTitle(entry.item), detailOf(entry));
    case DetailRole:
        return detailOf(entry);
    case SignRole:
        return signOf(entry).first;
    case SignColourRole:
        return int(signOf(entry).second);
    case IdRole:
        return entry.item.id;
    default:
        return {};
    }
}

QSize InboxDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int lines = QFontMetrics(Theme::get().font(TextKind::Base, QFont::DemiBold)).height() +
                      QFontMetrics(Theme::get().font(TextKind::Secondary)).height();
    return {0, lines + 2 * space("m")};
}

void InboxDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colour(ColourRole::AccentSoft));
    painter->setPen(colour(ColourRole::Border));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const int side = Theme::get().scaled(20);
    const QRect area = option.rect.adjusted(space("m"), 0, -space("m"), 0);
    Icons::paint(*painter, QRectF(area.left(), area.top() + (area.height() - side) / 2.0, side, side),
                 index.data(InboxModel::SignRole).toString(),
                 ColourRole(index.data(InboxModel::SignColourRole).toInt()));
    const int x = area.left() + side + space("m");
    const int width = area.right() - x;
    const auto line = [&](const QString &text, const QFont &font, ColourRole role, int top) {
        painter->setFont(font);
        painter->setPen(colour(role));
        const QFontMetrics metrics(font);
        painter->drawText(QRect(x, top, width, metrics.height()), Qt::AlignVCenter,
                          metrics.elidedText(text, Qt::ElideRight, width));
        return top + metrics.height();
    };
    const int top = line(index.data().toString(), Theme::get().font(TextKind::Base, QFont::DemiBold),
                         ColourRole::Text, area.top() + space("m"));
    line(index.data(InboxModel::DetailRole).toString(), Theme::get().font(TextKind::Secondary),
         ColourRole::TextMuted, top);
    painter->restore();
}

} // namespace loket::desktop
