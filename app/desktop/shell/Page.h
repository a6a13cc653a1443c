// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QWidget>

namespace loket::desktop {

/// Property of a dialogue that holds nothing about residents: it is there again after unlocking, as it was left.
/// Every other one is closed by the lock.
inline constexpr const char *kStaysOverLock = "staysOverLock";

/// What the main window knows of a page.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// The page has come to the front: fetch what may have changed, set the focus.
    virtual void entered() {}
    /// The session has ended: nothing that was shown stays in the page.
    virtual void forget() {}
    /// The screen is locked: nothing about residents stays in memory. The same operator may come back, and finds
    /// the page through entered().
    virtual void lockAway() { forget(); }
    /// What F1 says about this page, in whole sentences; one per line.
    [[nodiscard]] virtual QString help() const = 0;
    /// F3 on this page; false where it has nothing to search.
    virtual bool find() { return false; }

protected:
    /// Sets every text of the page. Called once by the page itself and after each change of language.
    virtual void retranslate() = 0;

    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            retranslate();
        QWidget::changeEvent(event);
    }
};

} // namespace loket::desktop
