// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/home/HomePresenter.h"

namespace loket::desktop {

HomePresenter::HomePresenter(HomeGateway &gateway, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
{
    m_timer.setInterval(30'000);
    connect(&m_timer, &QTimer::timeout, this, &HomePresenter::refresh);
}

void HomePresenter::refresh()
{
    if (m_isLoading)
        return;
    m_isLoading = true;
    m_gateway.load(this, [this, generation = m_generation](Expected<HomeData> data) {
        if (generation != m_generation)
            return; // of the session before
        m_isLoading = false;
        m_error = data ? Error{} : data.error();
        if (data) {
            m_data = *std::move(data);
            m_isLoaded = true;
        }
        Q_EMIT changed();
    });
}

void HomePresenter::clear()
{
    ++m_generation;
    m_timer.stop();
    m_data = {};
    m_error = {};
    m_isLoaded = m_isLoading = false;
    Q_EMIT changed();
}

void HomePresenter::setActive(bool active)
{
    if (!active) {
        m_timer.stop();
        return;
    }
    m_timer.start();
    refresh();
}

QString HomePresenter::firstService() const
{
    for (const auto &offer : m_data.services) {
        if (offer.canStart())
            return offer.service;
    }
    return {};
}

} // namespace loket::desktop
