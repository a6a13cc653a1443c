// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/login/LoginGateway.h"
#include "app/desktop/pages/visit/VisitPage.h"
#include "app/desktop/station/StationDesk.h"
#include "app/print/Receipt.h"
#include "core/counter/Counter.h"

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
        Worker &analysis;
        Clock &clock;
        Random &random;
        const RegionTable &regions;
        /// The device chosen for a role; nullptr where none is attached or it was put aside.
        std::function<device::Device *(device::Role)> deviceFor;
        std::function<void(Sound)> play;
        bool readsCodes = true; ///< ProgramOptions
    };

    explicit VisitHost(const Around &around, QObject *parent = nullptr);

    /// After each login: who works, at which station.
    void setSession(const SessionLook &session, const StationFace &face);
    /// Whether pictures are taken by themselves, and how receipts come out; for visits that begin later.
    void setSettings(const Settings &settings);

    [[nodiscard]] const ReceiptForm &receiptForm() const { return m_receipt; }
    [[nodiscard]] const QString &printer() const { return m_printer; }

    [[nodiscard]] VisitPage *startVisit(const QString &service);
    [[nodiscard]] VisitPage *resumeVisit(const QUuid &visit);

private:
    [[nodiscard]] VisitServices services() const;
    void addReceipts(VisitServices &services) const;
    void addDevices(VisitServices &services) const;
    void addCodes(VisitServices &services) const;
    [[nodiscard]] PrivacyNotice notice() const;
    [[nodiscard]] print::ReceiptData receiptData(const VisitSnapshot &snapshot) const;
    void authenticate(const QString &operatorId, const QString &passphrase, QObject *context,
                      std::function<void(Expected<Actor>)> done) const;

    void approve(const QString &operatorId, const QString &passphrase, const QUuid &visit, QObject *context,
                 std::function<void(Expected<Actor>)> done) const;

    Around m_around;
    SessionLook m_session;
    StationFace m_face;
    bool m_isAutoCapture = true;
    ReceiptForm m_receipt;
    QString m_printer;
    Settings m_settings;
};

} // namespace loket::desktop
