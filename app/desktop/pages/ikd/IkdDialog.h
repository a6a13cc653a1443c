// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ikd/Account.h"

#include <QDate>
#include <QDialog>

#include <functional>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace loket::desktop {

class DateField;

/// Asks for a reason of a list, for a request to a second person also how the person was recognised; "other"
/// wants words. Opened with open(), never exec(); it deletes itself, and the lock closes it.
class IkdReasonDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Answer
    {
        QString identity;
        QString reason;
        QString note;
    };
    /// None: the follow-up is closed.
    IkdReasonDialog(IkdAction action, std::function<void(const Answer &)> given, QWidget *parent);

private:
    void check();
    void give();

    std::function<void(const Answer &)> m_given;
    QComboBox *m_identity = nullptr;
    QComboBox *m_reason;
    QLineEdit *m_note;
    QPushButton *m_act;
};

/// Another day for the follow-up. As above.
class IkdDayDialog final : public QDialog
{
    Q_OBJECT
public:
    IkdDayDialog(QDate day, QDate today, std::function<void(QDate)> given, QWidget *parent);

private:
    std::function<void(QDate)> m_given;
    DateField *m_day;
    QPushButton *m_act;
};

} // namespace loket::desktop
