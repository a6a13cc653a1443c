// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/daylog/DayLogGateway.h"

#include <QObject>

namespace loket::desktop {

/// Pages of visits for a query, the visit that is looked at, and the export.
class DayLogPresenter final : public QObject
{
    Q_OBJECT
public:
    explicit DayLogPresenter(DayLogGateway &gateway, QObject *parent = nullptr);

    [[nodiscard]] const DayLogQuery &query() const { return m_query; }
    /// Starts again from the top.
    void setQuery(const DayLogQuery &query);
    void refresh();
    /// Forgets everything, also answers that are on their way; a list that is being written is given up.
    void clear();
    /// Nothing while a page is on its way or there are no more.
    void fetchMore();

    [[nodiscard]] const std::vector<VisitSummary> &rows() const { return m_rows; }
    [[nodiscard]] bool hasMore() const { return m_hasMore; }
    /// Whoever is logged in may take the list out of the station; false before the first page.
    [[nodiscard]] bool mayExport() const { return m_mayExport; }
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    [[nodiscard]] const Error &error() const { return m_error; }

    /// Null id closes the detail.
    void look(const QUuid &visit);
    [[nodiscard]] const std::optional<VisitDetail> &detail() const { return m_detail; }

    void exportCsv(const QString &path);
    void cancelExport();
    [[nodiscard]] const Job *exportJob() const { return m_export.get(); }

Q_SIGNALS:
    /// The list starts anew.
    void cleared();
    void appended(int first, int count);
    void loadingChanged();
    void detailChanged();
    void exportProgressed();
    void exported(int rows, const QString &path);
    void exportFailed(const loket::Error &error);

private:
    void onPage(quint64 generation, Expected<DayLogRows> page);

    DayLogGateway &m_gateway;
    DayLogQuery m_query;
    std::vector<VisitSummary> m_rows;
    DayLogCursor m_next;
    Error m_error;
    bool m_hasMore = false;
    bool m_mayExport = false;
    bool m_isLoading = false;
    quint64 m_generation = 0; ///< answers to an older query are dropped
    QUuid m_looked;
    std::optional<VisitDetail> m_detail;
    std::shared_ptr<Job> m_export;
};

} // namespace loket::desktop
