// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <map>

class QAbstractButton;
class QButtonGroup;

namespace loket::desktop {

enum class PageId { None, Home, DayLog, Approvals, Ikd, Privacy, Devices, Settings };

/// The pages at the left edge; hidden during a visit.
class Navigation final : public QFrame
{
    Q_OBJECT
public:
    explicit Navigation(QWidget *parent = nullptr);

    void setCurrent(PageId page);
    /// Pages that whoever is logged in has no part in are not offered.
    /// The n-th of those that are offered, from 1; None beyond the last.
    [[nodiscard]] PageId offered(int number) const;
    void setOffered(PageId page, bool isOffered);
    /// A number beside the page's name: how much waits there. 0 = none.
    void setCount(PageId page, int count);

Q_SIGNALS:
    void chosen(loket::desktop::PageId page);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Entry;
    void retranslate();

    std::map<PageId, Entry *> m_entries;
    QButtonGroup *m_group;
};

} // namespace loket::desktop
