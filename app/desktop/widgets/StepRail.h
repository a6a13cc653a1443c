// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace loket::desktop {

enum class StepState { Todo, Current, Done, Exception, Skipped, Blocked };

struct StepLook
{
    QString title; ///< one or two words: "Tanda tangan"
    StepState state = StepState::Todo;
    int minutes = 0; ///< spent so far, shown as 4′; below one nothing is shown

    friend bool operator==(const StepLook &, const StepLook &) = default;
};

/// The steps of a visit: number, state, word, minutes. Finished ones can be opened to look at (click, Enter,
/// Ctrl+1…9). Collapses to numbers and icons in large text mode.
class StepRail final : public QWidget
{
    Q_OBJECT
public:
    explicit StepRail(QWidget *parent = nullptr);

    void setSteps(const std::vector<StepLook> &steps);
    [[nodiscard]] const std::vector<StepLook> &steps() const { return m_steps; }
    [[nodiscard]] bool isCollapsed() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    /// A finished step (or one with an exception) was chosen; 0-based.
    void openRequested(int index);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Row;

    void open(int index);

    QVBoxLayout *m_layout;
    std::vector<StepLook> m_steps;
    std::vector<Row *> m_rows;
};

} // namespace loket::desktop
