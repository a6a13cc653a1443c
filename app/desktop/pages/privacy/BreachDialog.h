// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/station/Privacy.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTimeEdit;

namespace loket::desktop {

class DateField;
class FormRow;

/// Records a failure to protect personal data: what, since when it is known, and which days are affected.
/// Opened with open(), never exec(); it deletes itself.
class BreachDialog final : public QDialog
{
    Q_OBJECT
public:
    BreachDialog(const Clock &clock, std::function<void(const Breach &)> given, QWidget *parent);

private:
    QWidget *makeKnown();
    QWidget *makeDays();
    void prepareFields();
    void check();
    void give();
    [[nodiscard]] QDateTime knownAtUtc() const;

    const Clock &m_clock;
    std::function<void(const Breach &)> m_given;
    QComboBox *m_kind;
    DateField *m_knownDay;
    QTimeEdit *m_knownTime;
    FormRow *m_knownRow;
    QPlainTextEdit *m_what;
    DateField *m_from;
    DateField *m_to;
    FormRow *m_daysRow;
    QPushButton *m_act;
};

} // namespace loket::desktop
