// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <vector>

namespace loket::desktop {

/// A line of digits that groups itself while it is typed or pasted ("3576 0144 0391 0003", "12-07-2026").
/// Anything that is no digit is dropped, so a number may be pasted with blanks, dots or dashes in it.
class MaskedField : public QLineEdit
{
    Q_OBJECT
public:
    MaskedField(std::vector<int> groups, QChar separator, QWidget *parent = nullptr);

    /// The digits alone.
    [[nodiscard]] QString digits() const;
    void setDigits(const QString &digits);
    [[nodiscard]] int wantedDigits() const;
    [[nodiscard]] bool isComplete() const { return digits().size() == wantedDigits(); }

    QSize sizeHint() const override;

Q_SIGNALS:
    /// After each change by hand or by setDigits(); for the verdict under the field.
    void digitsChanged(const QString &digits);

protected:
    /// A letter by mistake changes nothing: also not what is selected.
    void keyPressEvent(QKeyEvent *event) override;
    /// What was typed or pasted up to the cursor, before only its digits are kept.
    [[nodiscard]] virtual QString completed(const QString &text) const { return text; }

private:
    void regroup();
    [[nodiscard]] QString grouped(const QString &digits) const;

    std::vector<int> m_groups;
    QChar m_separator;
};

/// NIK and family card numbers: sixteen digits as 4-4-4-4.
class NikField final : public MaskedField
{
    Q_OBJECT
public:
    explicit NikField(QWidget *parent = nullptr);
};

/// A date as day-month-year; date() is invalid until it is complete and real.
class DateField final : public MaskedField
{
    Q_OBJECT
public:
    explicit DateField(QWidget *parent = nullptr);
    [[nodiscard]] QDate date() const;
    void setDate(const QDate &date);

protected:
    /// "4/3/1991" as people write it: a separator after one digit ends the day or the month.
    [[nodiscard]] QString completed(const QString &text) const override;
};

} // namespace loket::desktop
