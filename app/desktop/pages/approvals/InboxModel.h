// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/approvals/ApprovalsPresenter.h"
#include "app/desktop/theme/Tokens.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace loket::desktop {

/// The presenter's entries as a list, with the sign of what was decided here.
class InboxModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { DetailRole = Qt::UserRole, SignRole, SignColourRole, IdRole };

    explicit InboxModel(ApprovalsPresenter &presenter, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QModelIndex indexOf(qint64 id) const;

private:
    [[nodiscard]] QString detailOf(const InboxEntry &entry) const;
    [[nodiscard]] std::pair<QString, ColourRole> signOf(const InboxEntry &entry) const;
    void follow();

    ApprovalsPresenter &m_presenter;
    std::vector<qint64> m_ids; ///< as told to the views
};

/// Two lines and a sign, as the rows of Home.
class InboxDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace loket::desktop
