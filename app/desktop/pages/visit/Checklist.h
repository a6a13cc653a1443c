// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace loket::desktop {

enum class CheckState { Open, Ok, Attention };

struct CheckRow
{
    CheckState state = CheckState::Open;
    QString text;

    friend bool operator==(const CheckRow &, const CheckRow &) = default;
};

/// What is needed or measured, line by line: a sign and a sentence each. Rebuilt only when it changes, so
/// that a live picture may set it thirty times a second.
class Checklist final : public QWidget
{
    Q_OBJECT
public:
    explicit Checklist(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setRows(const std::vector<CheckRow> &rows);
    [[nodiscard]] const std::vector<CheckRow> &rows() const { return m_rows; }

private:
    class Row;
    QVBoxLayout *m_layout;
    QLabel *m_title;
    std::vector<CheckRow> m_rows;
    std::vector<Row *> m_widgets;
};

} // namespace loket::desktop
