// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/applicant/ApplicantScreen.h"

#include "app/desktop/applicant/ApplicantStrip.h"
#include "app/desktop/applicant/ApplicantView.h"
#include "app/desktop/applicant/Screens.h"
#include "app/desktop/shell/VisitFrame.h"
#include "app/desktop/widgets/PreviewView.h"
#include "app/desktop/widgets/Toast.h"

#include <QScreen>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace loket::desktop {

ApplicantMode applicantModeFrom(const QString &setting)
{
    return setting == "second_screen"_L1 ? ApplicantMode::SecondScreen
           : setting == "panel"_L1       ? ApplicantMode::Panel
                                         : ApplicantMode::Off;
}

QString settingOf(ApplicantMode mode)
{
    switch (mode) {
    case ApplicantMode::SecondScreen:
        return u"second_screen"_s;
    case ApplicantMode::Panel:
        return u"panel"_s;
    case ApplicantMode::Off:
        break;
    }
    return u"off"_s;
}

ApplicantScreen::ApplicantScreen(const Screens &screens, QWidget &operatorsWindow, QObject *parent)
    : QObject(parent)
    , m_screens(screens)
    , m_operatorsWindow(operatorsWindow)
{
    connect(&m_screens, &Screens::changed, this, [this] {
        const Place before = m_place;
        settle();
        if (m_place != before)
            Q_EMIT moved(m_place);
    });
}

ApplicantScreen::~ApplicantScreen() = default;

void ApplicantScreen::setMode(ApplicantMode mode)
{
    m_mode = mode;
    settle();
}

void ApplicantScreen::setLargeText(bool isLarge)
{
    m_isLargeText = isLarge;
    if (m_window)
        m_window->setLargeText(isLarge);
    if (m_cover)
        m_cover->setLargeText(isLarge);
}

void ApplicantScreen::setFrame(VisitFrame *frame)
{
    m_frame = frame;
    settle();
}

void ApplicantScreen::show(const ApplicantScene &scene, const PreviewView *source)
{
    const bool wasOfficersTurn = m_scene.isOfficersTurn;
    m_scene = scene;
    m_source = source;
    if (scene.isOfficersTurn && !wasOfficersTurn)
        enlarge(false); // the operator needs the screen now
    render();
}

void ApplicantScreen::render()
{
    if (m_window && m_place == Place::Window)
        m_window->setScene(m_scene, m_source);
    if (m_strip)
        m_strip->setScene(m_scene);
    if (m_cover)
        m_cover->setScene(m_scene, m_source);
}

void ApplicantScreen::settle()
{
    watchWindow();
    if (m_mode == ApplicantMode::SecondScreen && m_screens.beside(m_operatorsWindow)) {
        hidePanel();
        showWindow();
    } else {
        m_window.reset(); // with the picture in it
        m_place = m_mode == ApplicantMode::Off ? Place::None : Place::Panel;
        if (m_place == Place::Panel && m_frame)
            showPanel();
        else
            hidePanel();
    }
    render();
}

/// The operator may drag the window to the other screen: then the view belongs to the first.
void ApplicantScreen::watchWindow()
{
    QWindow *window = m_operatorsWindow.windowHandle();
    if (m_isWatching || !window)
        return;
    m_isWatching = true;
    connect(window, &QWindow::screenChanged, this, &ApplicantScreen::settle, Qt::QueuedConnection);
}

void ApplicantScreen::showWindow()
{
    QScreen *screen = m_screens.beside(m_operatorsWindow);
    if (!m_window) {
        m_window = std::make_unique<ApplicantView>();
        m_window->setWindowFlags(Qt::Window | Qt::FramelessWindowHint | Qt::WindowDoesNotAcceptFocus);
        m_window->setWindowTitle(tr("Layar pemohon"));
        m_window->setLargeText(m_isLargeText);
    }
    m_place = Place::Window;
    if (m_window->isVisible() && m_window->screen() == screen && m_window->geometry() == screen->geometry())
        return;
    m_window->setScreen(screen);
    m_window->setGeometry(screen->geometry());
    m_window->setWindowState(Qt::WindowFullScreen); // showFullScreen() would ask for the focus
    m_window->show();
}

void ApplicantScreen::showPanel()
{
    if (m_strip)
        return;
    m_strip = new ApplicantStrip(m_frame);
    connect(m_strip, &ApplicantStrip::toggled, this, &ApplicantScreen::enlarge);
    m_frame->setFooterMiddle(m_strip);
}

void ApplicantScreen::hidePanel()
{
    enlarge(false);
    if (m_strip)
        m_strip->deleteLater();
    m_strip = nullptr;
}

void ApplicantScreen::enlarge(bool isLarge)
{
    if (m_strip)
        m_strip->setChecked(isLarge); // comes back here once, with nothing left to do
    if (!m_frame || isLarge == !m_cover.isNull())
        return;
    if (!isLarge) {
        m_cover->hide();
        m_cover = nullptr;
        m_frame->setCover(nullptr);
        return;
    }
    m_cover = new ApplicantView(m_frame);
    m_cover->setProperty(Toast::kKeepsClear, true); // how far it is
    m_cover->setLargeText(m_isLargeText);
    m_cover->setScene(m_scene, m_source);
    m_frame->setCover(m_cover);
}

} // namespace loket::desktop
