// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/daylog/DayLogGateway.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace loket::desktop {

/// The visit that is looked at: who, state, and its steps as a timeline with attempts and minutes.
class VisitDrawer final : public QFrame
{
    Q_OBJECT
public:
    explicit VisitDrawer(QWidget *parent = nullptr);

    void setDetail(const VisitDetail &detail);

Q_SIGNALS:
    void closed();
    void resumeRequested(const QUuid &visit);
    void receiptRequested(const QUuid &visit);

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void show();
    void showTimeline();
    void addFact(const QString &name, const QString &value);

    VisitDetail m_detail;
    QLabel *m_name;
    QLabel *m_nik;
    QToolButton *m_close;
    QVBoxLayout *m_facts;
    QLabel *m_stepsTitle;
    QLabel *m_note;
    QVBoxLayout *m_steps;
    QPushButton *m_resume;
    QPushButton *m_receipt;
};

} // namespace loket::desktop
