// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QKeySequence>
#include <QPushButton>

#include <optional>

class QShortcut;

namespace loket::desktop {

/// The one next act of a page, with its key written on it. A key that is held down, or two presses within 400
/// ms, count once: Enter never skips a step by accident. Connect to acted(), not to clicked().
class PrimaryButton final : public QPushButton
{
    Q_OBJECT
public:
    static constexpr int kOnceWithinMs = 400;

    /// `clock` (for tests) must outlive the button; the system's is used without it.
    explicit PrimaryButton(QWidget *parent = nullptr, const Clock *clock = nullptr);

    /// The key works in the whole window while the button is visible and enabled. Return stands for both
    /// Enter keys.
    void setAct(const QString &text, const QKeySequence &key);
    [[nodiscard]] QKeySequence key() const { return m_key; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void acted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void pressed();
    void keyed();
    [[nodiscard]] QString keyText() const;
    [[nodiscard]] QSize chipSize() const;

    SystemClock m_systemClock;
    const Clock *m_clock;
    QKeySequence m_key;
    QShortcut *m_shortcut = nullptr;
    QShortcut *m_keypadShortcut = nullptr;
    std::optional<qint64> m_lastActMs;
};

/// What a key is called on screen ("Spasi", "F8", "Ctrl+F").
[[nodiscard]] QString keyLabel(const QKeySequence &key);

} // namespace loket::desktop
