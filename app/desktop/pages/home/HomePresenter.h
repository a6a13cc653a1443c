// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/home/HomeGateway.h"

#include <QObject>
#include <QTimer>

namespace loket::desktop {

/// Keeps Home up to date: on entering, every half minute, and when somebody says that something changed.
class HomePresenter final : public QObject
{
    Q_OBJECT
public:
    explicit HomePresenter(HomeGateway &gateway, QObject *parent = nullptr);

    [[nodiscard]] const HomeData &data() const { return m_data; }
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    /// Why the last load failed; None where it did not.
    [[nodiscard]] const Error &error() const { return m_error; }

    void refresh();
    /// Forgets everything, also an answer that is on its way.
    void clear();
    /// Only while the page is in front.
    void setActive(bool active);
    /// The service that F2 starts: the first that can be; empty where none can.
    [[nodiscard]] QString firstService() const;

Q_SIGNALS:
    void changed();

private:
    HomeGateway &m_gateway;
    HomeData m_data;
    Error m_error;
    bool m_isLoaded = false;
    bool m_isLoading = false;
    quint64 m_generation = 0;
    QTimer m_timer;
};

} // namespace loket::desktop
