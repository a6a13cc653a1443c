// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/daylog/DayLogPresenter.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace loket::desktop {

/// The presenter's rows as a table; asks for the next page when the view comes near the end.
class DayLogModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Name, Nik, Service, State, Exceptions, Minutes, Operator, ColumnCount };

    explicit DayLogModel(DayLogPresenter &presenter, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    [[nodiscard]] const VisitSummary *visitAt(const QModelIndex &index) const;

private:
    [[nodiscard]] QString text(const VisitSummary &visit, int column) const;

    DayLogPresenter &m_presenter;
    int m_rows = 0; ///< as told to the views
};

/// Draws figures in equal cells and the state with its sign.
class DayLogDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace loket::desktop
