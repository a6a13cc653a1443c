// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/login/LoginGateway.h"
#include "app/desktop/pages/visit/VisitPage.h"
#include "app/desktop/station/StationDesk.h"
#include "app/print/Receipt.h"
#include "core/counter/Counter.h"
#include "devices/client/DeviceRegistry.h"

#include <QObject>

namespace loket::desktop {

/// Makes the pages of visits and gives them what they need of station, devices and paper.
class VisitHost final : public QObject
{
    Q_OBJECT
public:
    /// All outlive the host and every page it makes.
    struct Around
    {
        StationDesk &desk;
        device::DeviceRegistry &registry;
        Worker &analysis;
        Clock &clock;
        Random &random;
        const RegionTable &regions;
    };

    explicit VisitHost(const Around &around, QObject *parent = nullptr);

    /// After each login: who works, at which station.
    void setSession(const SessionLook &session, const StationFace &face);

    [[nodiscard]] VisitPage *startVisit(const QString &service);
    [[nodiscard]] VisitPage *resumeVisit(const QUuid &visit);

private:
    [[nodiscard]] VisitServices services() const;
    void addReceipts(VisitServices &services) const;
    [[nodiscard]] print::ReceiptData receiptData(const VisitSnapshot &snapshot) const;
    void authenticate(const QString &operatorId, const QString &passphrase, QObject *context,
                      std::function<void(Expected<Actor>)> done) const;

    void approve(const QString &operatorId, const QString &passphrase, const QUuid &visit, QObject *context,
                 std::function<void(Expected<Actor>)> done) const;

    Around m_around;
    SessionLook m_session;
    StationFace m_face;
};

} // namespace loket::desktop
