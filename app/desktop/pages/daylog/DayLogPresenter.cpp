// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/daylog/DayLogPresenter.h"

namespace loket::desktop {

DayLogPresenter::DayLogPresenter(DayLogGateway &gateway, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
{}

void DayLogPresenter::setQuery(const DayLogQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    refresh();
}

void DayLogPresenter::refresh()
{
    ++m_generation;
    m_rows.clear();
    m_next = {};
    m_error = {};
    m_hasMore = true;
    m_isLoading = false;
    Q_EMIT cleared();
    fetchMore();
}

void DayLogPresenter::clear()
{
    ++m_generation;
    cancelExport();
    m_query = {};
    m_rows.clear();
    m_next = {};
    m_error = {};
    m_hasMore = m_isLoading = m_mayExport = false;
    look({});
    Q_EMIT cleared();
    Q_EMIT loadingChanged();
}

void DayLogPresenter::fetchMore()
{
    if (m_isLoading || !m_hasMore)
        return;
    m_isLoading = true;
    Q_EMIT loadingChanged();
    m_gateway.page(this, m_query, m_next, [this, generation = m_generation](Expected<DayLogRows> page) {
        onPage(generation, std::move(page));
    });
}

void DayLogPresenter::onPage(quint64 generation, Expected<DayLogRows> page)
{
    if (generation != m_generation)
        return;
    m_isLoading = false;
    if (!page) {
        m_error = page.error();
        m_hasMore = false;
        Q_EMIT loadingChanged();
        return;
    }
    const int first = int(m_rows.size());
    m_rows.insert(m_rows.end(), page->rows.begin(), page->rows.end());
    m_next = page->next;
    m_hasMore = page->hasMore;
    m_mayExport = page->mayExport;
    if (!page->rows.empty())
        Q_EMIT appended(first, int(page->rows.size()));
    Q_EMIT loadingChanged();
    if (page->rows.empty() && m_hasMore)
        fetchMore(); // a page whose rows were all filtered away
}

void DayLogPresenter::look(const QUuid &visit)
{
    m_looked = visit;
    m_detail.reset();
    Q_EMIT detailChanged();
    if (visit.isNull())
        return;
    m_gateway.detail(this, visit, [this, visit](Expected<VisitDetail> detail) {
        if (visit != m_looked || !detail)
            return;
        m_detail = *std::move(detail);
        Q_EMIT detailChanged();
    });
}

void DayLogPresenter::exportCsv(const QString &path)
{
    if (m_export || path.isEmpty() || !m_mayExport)
        return;
    m_export = m_gateway.exportCsv(this, m_query, path, [this, path](Expected<int> rows) {
        m_export.reset();
        Q_EMIT exportProgressed();
        if (rows)
            Q_EMIT exported(*rows, path);
        else
            Q_EMIT exportFailed(rows.error());
    });
    if (m_export)
        connect(m_export.get(), &Job::changed, this, &DayLogPresenter::exportProgressed);
    Q_EMIT exportProgressed();
}

void DayLogPresenter::cancelExport()
{
    if (m_export)
        m_export->cancel();
}

} // namespace loket::desktop
