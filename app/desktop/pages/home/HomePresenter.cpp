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
    m_gateway.load(this, [this](Expected<HomeData> data) {
        m_isLoading = false;
        m_error = data ? Error{} : data.error();
        if (data) {
            m_data = *std::move(data);
            m_isLoaded = true;
        }
        Q_EMIT changed();
    });
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
        if (offer.canStart)
            return offer.service;
    }
    return {};
}

} // namespace loket::desktop
