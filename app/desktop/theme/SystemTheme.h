// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace loket::desktop {

/// Whether the desktop around Loket is dark, now and as it changes: for the setting "as the system".
class SystemTheme final : public QObject
{
    Q_OBJECT
public:
    using Probe = std::function<bool()>;

    /// Asks once, and again whenever the desktop says that its theme has changed.
    explicit SystemTheme(Probe probe = &SystemTheme::isDesktopDark, QObject *parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_isDark; }
    /// By the platform's palette: text lighter than the ground it stands on. Puts the program's own palette
    /// aside for a moment, because Qt 6.4 has no other public way to see the desktop's.
    [[nodiscard]] static bool isDesktopDark();

Q_SIGNALS:
    void changed(bool isDark);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void check();

    Probe m_probe;
    bool m_isDark;
    bool m_isCheckDue = false;
};

} // namespace loket::desktop
