// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/MainWindow.h"

#include "app/desktop/pages/login/LoginPage.h"
#include "app/desktop/shell/FadeStack.h"
#include "app/desktop/shell/HelpPanel.h"
#include "app/desktop/shell/LockScreen.h"
#include "app/desktop/widgets/Toast.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

MainWindow::MainWindow(LoginPresenter &login, const Clock &clock, QWidget *parent)
    : QMainWindow(parent)
    , m_login(login)
    , m_clock(clock)
    , m_idle(clock)
    , m_root(new QStackedWidget(this))
    , m_work(new QWidget(m_root))
    , m_lock(new LockScreen(login, m_root))
    , m_header(new Header(m_work))
    , m_navigation(new Navigation(m_work))
    , m_pages(new FadeStack(m_work))
    , m_loginPage(new LoginPage(login, m_pages))
    , m_help(nullptr)
    , m_toast(nullptr)
{
    setWindowTitle(u"Loket"_s);
    setMinimumSize(1024, 640);
    makeWork();
    setCentralWidget(m_root);
    m_help = new HelpPanel(m_root);
    m_toast = new Toast(m_root);
    makeKeys();
    qApp->installEventFilter(this);
    connect(&m_login, &LoginPresenter::loggedIn, this, &MainWindow::onLoggedIn);
    connect(&m_idle, &IdleWatch::idle, this, &MainWindow::lock);
    connect(m_lock, &LockScreen::otherOperatorRequested, &m_login, &LoginPresenter::logOut);
    connect(&m_login, &LoginPresenter::loggedOut, this, &MainWindow::showLogin);
    m_clockTick.setInterval(1000);
    connect(&m_clockTick, &QTimer::timeout, this,
            [this] { m_header->setTime(m_clock.nowUtc().toLocalTime()); });
    m_clockTick.start();
    m_header->setTime(m_clock.nowUtc().toLocalTime());
    showLogin();
}

void MainWindow::makeWork()
{
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(m_navigation);
    columns->addWidget(m_pages, 1);
    auto *rows = new QVBoxLayout(m_work);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addLayout(columns, 1);
    m_root->addWidget(m_work);
    m_root->addWidget(m_lock);
    m_pages->addWidget(m_loginPage);
    connect(m_navigation, &Navigation::chosen, this, &MainWindow::showPage);
    connect(m_header, &Header::devicesRequested, this, [this] { showPage(PageId::Devices); });
    connect(m_header, &Header::queueRequested, this, [this] { showPage(PageId::DayLog); });
    connect(m_header, &Header::lockRequested, this, &MainWindow::lock);
    connect(m_header, &Header::applicantScreenRequested, this, &MainWindow::applicantScreenRequested);
    connect(m_header, &Header::languageChosen, this, &MainWindow::languageChosen);
    connect(m_loginPage, &LoginPage::languageChosen, this, &MainWindow::languageChosen);
}

QAction *MainWindow::addKey(AppKey key, void (MainWindow::*act)())
{
    auto *action = new QAction(this);
    action->setShortcut(sequenceOf(key));
    action->setAutoRepeat(false);
    connect(action, &QAction::triggered, this, act);
    addAction(action);
    return action;
}

void MainWindow::makeKeys()
{
    addKey(AppKey::Help, &MainWindow::onHelp);
    m_newVisitKey = addKey(AppKey::NewVisit, &MainWindow::onNewVisit);
    addKey(AppKey::Find, &MainWindow::onFind);
    addKey(AppKey::ApplicantScreen, &MainWindow::applicantScreenRequested);
    addKey(AppKey::LargeText, &MainWindow::onLargeText);
    addKey(AppKey::Lock, &MainWindow::lock);
    makePageKeys();
}

void MainWindow::makePageKeys()
{
    constexpr int kPages = 7;
    for (int number = 1; number <= kPages; ++number) {
        auto *action = new QAction(this);
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)));
        action->setAutoRepeat(false);
        connect(action, &QAction::triggered, this, [this, number] {
            if (isAtWork())
                showPage(m_navigation->offered(number));
        });
        addAction(action);
        m_pageKeys << action;
    }
}

/// The receipt's F2 is "next person" and Ctrl with a digit looks at a step: two on one key are none.
void MainWindow::setKeysForVisit(bool isInVisit)
{
    m_newVisitKey->setEnabled(!isInVisit);
    for (QAction *key : m_pageKeys)
        key->setEnabled(!isInVisit);
}

void MainWindow::addPage(PageId id, Page *page)
{
    m_pages->addWidget(page);
    m_byId[id] = page;
    m_coldPages.push_back(page);
}

bool MainWindow::warmNextPage()
{
    if (m_coldPages.empty())
        return false;
    Page *page = m_coldPages.back();
    m_coldPages.pop_back();
    if (!m_hasSession) { // afterwards they are shown as they are
        page->resize(m_pages->size() - QSize(m_navigation->sizeHint().width(), 0));
        (void)page->grab();
    }
    return true;
}

void MainWindow::showLogin()
{
    m_hasSession = false;
    m_toast->hide();
    m_help->hide();
    for (const auto &[id, page] : m_byId)
        page->forget();
    HeaderState state = m_header->state();
    state.operatorName.clear();
    state.roleWord.clear();
    state.waitingToSend = 0;
    m_header->setState(state);
    m_navigation->hide();
    m_pages->setCurrentWidget(m_loginPage); // no fade: its first picture would be the last operator's page
    m_root->setCurrentWidget(m_work);
    m_loginPage->entered();
    Q_EMIT sessionEnded();
}

bool MainWindow::isAtWork() const { return m_hasSession && !isLocked(); }

void MainWindow::showPage(PageId id)
{
    const auto found = m_byId.find(id);
    if (m_visit || !m_hasSession || found == m_byId.end())
        return;
    if (m_pages->currentWidget() != found->second)
        m_toast->hide(); // it spoke of the page that was left
    enter(id);
}

void MainWindow::enter(PageId id)
{
    const auto found = m_byId.find(id);
    if (!m_hasSession || found == m_byId.end())
        return;
    m_navigation->show();
    m_navigation->setCurrent(id);
    m_pages->fadeTo(found->second);
    found->second->entered();
}

PageId MainWindow::currentPage() const
{
    for (const auto &[id, page] : m_byId) {
        if (m_pages->currentWidget() == page)
            return id;
    }
    return PageId::None;
}

void MainWindow::setOffered(PageId id, bool isOffered) { m_navigation->setOffered(id, isOffered); }

void MainWindow::setWaiting(PageId id, int count) { m_navigation->setCount(id, count); }

void MainWindow::openVisit(QWidget *visit)
{
    closeVisit(PageId::None);
    m_visit = visit;
    m_toast->hide();
    setKeysForVisit(true);
    m_pages->addWidget(visit);
    m_navigation->hide();
    m_pages->fadeTo(visit);
    if (auto *page = qobject_cast<Page *>(visit))
        page->entered();
    else
        visit->setFocus();
}

void MainWindow::closeVisit(PageId next)
{
    if (QWidget *closing = m_visit) {
        m_visit.clear();
        setKeysForVisit(false);
        enter(next); // what the visit said last is still to be read
        m_pages->removeWidget(closing);
        closing->deleteLater();
    }
}

void MainWindow::lock()
{
    if (!isAtWork())
        return;
    m_help->hide();
    m_toast->hide();
    putDialogsAway();
    m_focusBeforeLock = focusWidget();
    m_pageBeforeLock = m_visit ? PageId::Home : currentPage();
    Q_EMIT locking();
    m_login.lock();
    m_toast->forget();
    dropSelections();
    for (const auto &[id, page] : m_byId)
        page->lockAway();
    m_root->setCurrentWidget(m_lock);
    m_lock->entered();
    Q_EMIT locked();
}

/// What was marked or copied could still be pasted, and is a copy of it. Not every platform tells whether it
/// came from here.
void MainWindow::dropSelections()
{
    for (const auto mode : {QClipboard::Clipboard, QClipboard::Selection})
        QGuiApplication::clipboard()->clear(mode);
}

/// A dialogue stands in front of everything, also of the lock screen. Those without residents' data wait out
/// of sight; a visit's go with the visit.
void MainWindow::putDialogsAway()
{
    for (QDialog *dialog : findChildren<QDialog *>()) {
        if (!dialog->isVisible())
            continue;
        if (dialog->property(kStaysOverLock).toBool()) {
            dialog->hide();
            m_hiddenDialogs.append(dialog);
        } else if (m_visit && m_visit->isAncestorOf(dialog)) {
            dialog->hide();
        } else {
            dialog->reject();
        }
    }
}

void MainWindow::endDialogs(bool mayGoOn)
{
    const auto dialogs = std::exchange(m_hiddenDialogs, {});
    for (const QPointer<QDialog> &dialog : dialogs) {
        if (!dialog)
            continue;
        if (mayGoOn)
            dialog->open();
        else
            dialog->reject();
    }
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    // The keys of this window are dead while a dialogue is in front; this one must not be.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F12) {
        auto *modal = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (modal && watched->isWidgetType() && findChildren<QDialog *>().contains(modal)) {
            lock();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

bool MainWindow::isLocked() const { return m_root->currentWidget() == m_lock; }

void MainWindow::onLoggedIn(const SessionLook &session, bool sameOperator)
{
    const bool wasLocked = isLocked();
    m_hasSession = true;
    m_root->setCurrentWidget(m_work);
    m_idle.touch();
    endDialogs(wasLocked && sameOperator);
    if (wasLocked && sameOperator) {
        Q_EMIT unlocked();
        if (!m_visit)
            showPage(m_pageBeforeLock);
        if (!QApplication::activeModalWidget())
            (m_focusBeforeLock ? m_focusBeforeLock.data() : m_pages->currentWidget())->setFocus();
        return;
    }
    if (wasLocked)
        for (const auto &[id, page] : m_byId)
            page->forget(); // what lockAway() left belongs to whoever was here before
    if (m_visit)
        Q_EMIT operatorChanged(session);
    Q_EMIT sessionStarted(session);
    showPage(PageId::Home);
    if (session.failuresBefore > 0)
        warn(tr("%n percobaan masuk yang gagal sebelum ini.", nullptr, session.failuresBefore));
}

Page *MainWindow::frontPage() const { return qobject_cast<Page *>(m_pages->currentWidget()); }

void MainWindow::onHelp()
{
    if (isLocked())
        return;
    m_help->toggle(
        frontPage()
            ? frontPage()->help()
            : tr("Kerjakan langkah yang menyala di kiri. Tombol besar di kanan bawah adalah tindakan "
                 "berikutnya.\n"
                 "Semua langkah yang selesai tersimpan; F8 menyimpan kunjungan untuk dilanjutkan nanti."));
}

void MainWindow::onNewVisit()
{
    if (isAtWork() && !m_visit)
        Q_EMIT newVisitRequested();
}

void MainWindow::onFind()
{
    if (isAtWork() && m_visit) {
        warn(tr("Kunjungan sedang berjalan. Parkir dahulu (F8), lalu cari (F3)."));
        return;
    }
    if (!isAtWork() || (frontPage() && frontPage()->find()))
        return;
    showPage(PageId::DayLog);
    frontPage()->find();
}

void MainWindow::onLargeText()
{
    Appearance look = Theme::get().appearance();
    look.hasLargeText = !look.hasLargeText;
    Q_EMIT appearanceChosen(look);
}

void MainWindow::say(const QString &sentence) { m_toast->say(sentence, ToastTone::Success); }

void MainWindow::warn(const QString &sentence) { m_toast->say(sentence, ToastTone::Warning); }

void MainWindow::setHeader(const HeaderState &state)
{
    m_header->setState(state);
    // The place gives way first where the header is too short.
    setWindowTitle(state.place.isEmpty() ? u"Loket"_s : u"Loket · %1"_s.arg(state.place));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // A visit is durable after each step; closing the window parks nothing and loses nothing.
    m_login.disconnect(this); // no login page in a window that closes
    m_login.logOut();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    // Fields that write numbers take the form of the language too ("2.000 MB").
    if (event->type() == QEvent::LanguageChange)
        setLocale(QLocale());
    QMainWindow::changeEvent(event);
}

} // namespace loket::desktop
