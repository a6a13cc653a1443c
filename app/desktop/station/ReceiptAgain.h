// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/login/LoginGateway.h"
#include "app/desktop/pages/visit/VisitServices.h"
#include "app/desktop/station/StationDesk.h"

#include <QObject>
#include <QUuid>

namespace loket::desktop {

/// Gives the receipt of a sealed visit once more, from its review copy, and has that written to the audit
/// log.
class ReceiptAgain final : public QObject
{
    Q_OBJECT
public:
    explicit ReceiptAgain(StationDesk &desk, QObject *parent = nullptr);

    /// How receipts come out, and at which counter.
    void setForm(const ReceiptForm &form, const QString &printer);
    /// Asks the station, then opens the dialogue over `window`.
    void open(const QUuid &visit, const StationFace &station, QWidget *window);

Q_SIGNALS:
    /// It cannot be given: the sentence for the toast.
    void refused(const QString &sentence);

private:
    StationDesk &m_desk;
    ReceiptForm m_form;
    QString m_printer;
};

} // namespace loket::desktop
