// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

class QButtonGroup;
class QGridLayout;

namespace loket::desktop {

struct AttemptChip
{
    int number = 0;
    std::optional<int> score; ///< 0…100; nothing while it is not taken or not measured
    bool isBest = false;
    QString note; ///< tool tip: why it is weak
};

/// The attempts of a step: [1 62] [2 71 ★] [3 –]. The one that is kept carries the star.
class AttemptStrip final : public QWidget
{
    Q_OBJECT
public:
    /// In rows of three. More than these would push the rest of the panel away: then the kept one and the
    /// newest are shown.
    static constexpr size_t kShown = 6;
    static constexpr int kColumns = 3;

    explicit AttemptStrip(QWidget *parent = nullptr);

    void setAttempts(const std::vector<AttemptChip> &attempts);

Q_SIGNALS:
    /// The operator wants to look at an attempt.
    void picked(int number);

private:
    QGridLayout *m_grid;
    QButtonGroup *m_buttons;
};

} // namespace loket::desktop
