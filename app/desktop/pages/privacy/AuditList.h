// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/privacy/PrivacyPresenter.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace loket::desktop {

class DateField;

/// The rows of the log, newest first: when, who, what, about whom. Only to read.
class AuditList final : public QWidget
{
    Q_OBJECT
public:
    /// The presenter must outlive the list.
    explicit AuditList(PrivacyPresenter &presenter, QWidget *parent = nullptr);

    void retranslate();

private:
    QWidget *makeHead();
    void prepareTable();
    void ask();
    void render();

    PrivacyPresenter &m_presenter;
    QLabel *m_title;
    QComboBox *m_kind;
    QLabel *m_dayLabel;
    DateField *m_day;
    QTableWidget *m_table;
    QLabel *m_note;
    QPushButton *m_older;
};

} // namespace loket::desktop
