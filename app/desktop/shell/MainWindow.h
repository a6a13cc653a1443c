// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/login/LoginPresenter.h"
#include "app/desktop/shell/Header.h"
#include "app/desktop/shell/IdleWatch.h"
#include "app/desktop/shell/KeyTable.h"
#include "app/desktop/shell/Navigation.h"
#include "app/desktop/shell/Page.h"
#include "app/desktop/shell/WheelGuard.h"
#include "app/desktop/theme/Theme.h"

#include <QMainWindow>
#include <QPointer>

#include <QDialog>

#include <map>
#include <vector>

class QAction;
class QStackedWidget;

namespace loket::desktop {

class FadeStack;
class HelpPanel;
class LockScreen;
class LoginPage;
class Toast;

/// The window: header, navigation, pages, lock screen and the keys that work everywhere. It only composes:
/// pages come from outside with their dependencies, and what the keys start is told by signals.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    /// Presenter and clock must outlive the window.
    MainWindow(LoginPresenter &login, const Clock &clock, QWidget *parent = nullptr);

    /// Takes the page.
    void addPage(PageId id, Page *page);
    /// Lays out and paints, unseen, a page that was added and never shown, so that its first showing costs as
    /// little as every other. False when there is none.
    bool warmNextPage();
    /// Back to the login page: the pages forget what they showed. What was open is parked by whoever logs in
    /// next.
    void showLogin();
    /// Does nothing during a visit, and with nobody logged in.
    void showPage(PageId id);
    [[nodiscard]] PageId currentPage() const;
    /// False: the navigation does not offer it.
    void setOffered(PageId id, bool isOffered);
    /// How much waits on a page, beside its name in the navigation.
    void setWaiting(PageId id, int count);
    /// Puts a visit in front, hides the navigation. The window takes it and deletes it after closeVisit().
    void openVisit(QWidget *visit);
    void closeVisit(PageId next = PageId::Home);
    [[nodiscard]] QWidget *visit() const { return m_visit; }

    void lock();
    [[nodiscard]] bool isLocked() const;
    /// A short confirmation at the lower edge.
    void say(const QString &sentence);
    /// The same for what was refused or did not work.
    void warn(const QString &sentence);

    void setHeader(const HeaderState &state);
    [[nodiscard]] Header *header() const { return m_header; }
    [[nodiscard]] IdleWatch &idleWatch() { return m_idle; }
    [[nodiscard]] LoginPage *loginPage() const { return m_loginPage; }

Q_SIGNALS:
    /// Somebody logged in; the pages may be filled. Not sent when the same operator unlocks.
    void sessionStarted(const loket::desktop::SessionLook &session);
    /// Another operator took over from the lock screen: the visit that was open must be parked.
    void operatorChanged(const loket::desktop::SessionLook &session);
    /// The keys are still there: what is open can be put away. Pages forget what they show right after it.
    void locking();
    void locked();
    /// The same operator is back; the pages are empty.
    void unlocked();
    /// Nobody is logged in any more.
    void sessionEnded();
    void newVisitRequested();
    void applicantScreenRequested();
    void languageChosen(const QString &code);
    void appearanceChosen(const loket::desktop::Appearance &appearance);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Puts the page in front; a toast stays.
    void enter(PageId id);
    void makeWork();
    void makeKeys();
    void makePageKeys();
    void setKeysForVisit(bool isInVisit);
    QAction *addKey(AppKey key, void (MainWindow::*act)());
    void onHelp();
    void onNewVisit();
    void onFind();
    void onLargeText();
    void onLoggedIn(const SessionLook &session, bool sameOperator);
    static void dropSelections();
    void putDialogsAway();
    void endDialogs(bool mayGoOn);
    [[nodiscard]] bool isAtWork() const;
    [[nodiscard]] Page *frontPage() const;

    LoginPresenter &m_login;
    const Clock &m_clock;
    IdleWatch m_idle;
    QStackedWidget *m_root;
    QWidget *m_work;
    LockScreen *m_lock;
    Header *m_header;
    Navigation *m_navigation;
    FadeStack *m_pages;
    LoginPage *m_loginPage;
    HelpPanel *m_help;
    Toast *m_toast;
    std::map<PageId, Page *> m_byId;
    std::vector<Page *> m_coldPages;
    QPointer<QWidget> m_visit;
    QPointer<QWidget> m_focusBeforeLock;
    PageId m_pageBeforeLock = PageId::None;
    QAction *m_newVisitKey = nullptr;
    QList<QAction *> m_pageKeys;              ///< in a visit they look at its steps
    QList<QPointer<QDialog>> m_hiddenDialogs; ///< waiting behind the lock screen
    bool m_hasSession = false;
    WheelGuard m_wheelGuard;
    QTimer m_clockTick;
};

} // namespace loket::desktop
