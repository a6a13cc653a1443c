// SPDX-License-Identifier: GPL-3.0-or-later
// The applicant's view: what it shows when, and how it is turned on and off.
#include "app/desktop/Program.h"

#include "app/desktop/pages/login/LoginWords.h"

using namespace Qt::StringLiterals;

namespace loket::desktop {

void Program::connectApplicant()
{
    MainWindow *window = m_window.get();
    connect(window, &MainWindow::applicantScreenRequested, this, &Program::toggleApplicant);
    connect(window, &MainWindow::sessionStarted, this, [this] { restApplicant(ApplicantRest::Welcome); });
    connect(window, &MainWindow::locking, this, [this] { restApplicant(ApplicantRest::Locked); });
    connect(window, &MainWindow::unlocked, this, [this] {
        if (!m_window->visit())
            restApplicant(ApplicantRest::Welcome);
    });
    connect(window, &MainWindow::sessionEnded, this, [this] { restApplicant(ApplicantRest::Closed); });
    connect(m_applicant.get(), &ApplicantScreen::moved, this, [this](ApplicantScreen::Place place) {
        if (m_session.who.id.isEmpty() || m_window->isLocked())
            return;
        if (place == ApplicantScreen::Place::Panel)
            m_window->warn(tr("Layar kedua terlepas. Layar pemohon menjadi lajur di bawah langkah; "
                              "Shift+F9 memperbesarnya."));
        else
            sayWhereApplicantIs(place);
    });
}

void Program::toggleApplicant()
{
    if (m_session.who.id.isEmpty() || m_window->isLocked())
        return;
    const bool isOn = m_applicant->mode() != ApplicantMode::Off;
    const ApplicantMode wanted = isOn ? ApplicantMode::Off : m_applicantWhenOn;
    // At once; the setting follows, and where it cannot be kept it holds until the program ends.
    m_applicant->setMode(wanted);
    updateHeader();
    sayWhereApplicantIs(m_applicant->place());
    m_settingsPresenter.set(u"applicant_view"_s, settingOf(wanted));
}

void Program::applyApplicant(const Settings &values)
{
    const ApplicantMode mode = applicantModeFrom(values.text(u"applicant_view"_s));
    if (mode != ApplicantMode::Off)
        m_applicantWhenOn = mode;
    m_applicant->setLargeText(values.flag(u"applicant_large_text"_s));
    if (mode != m_applicant->mode())
        m_applicant->setMode(mode);
    updateHeader();
}

void Program::showApplicant(VisitPage *page)
{
    m_applicant->setFrame(&page->frame());
    const auto show = [this, page] {
        if (m_window->visit() == page)
            m_applicant->show(page->applicantScene(), page->applicantSource());
    };
    connect(page, &VisitPage::applicantChanged, m_applicant.get(), show);
    const auto end = [this, page] {
        if (m_window->visit() && m_window->visit() != page)
            return; // the next person is here already
        restApplicant(m_window->isLocked() ? ApplicantRest::Locked : ApplicantRest::Welcome);
    };
    connect(page, &VisitPage::left, m_applicant.get(), end);
    connect(page, &VisitPage::nextWanted, m_applicant.get(), end);
    connect(page, &QObject::destroyed, m_applicant.get(), end);
}

void Program::restApplicant(ApplicantRest rest)
{
    const bool isClosed = m_session.who.id.isEmpty();
    m_applicant->show(restScene(isClosed && rest == ApplicantRest::Welcome ? ApplicantRest::Closed : rest,
                                shortPlace(m_loginPresenter.state().station)),
                      nullptr);
}

void Program::sayWhereApplicantIs(ApplicantScreen::Place place)
{
    switch (place) {
    case ApplicantScreen::Place::Window:
        m_window->say(tr("Layar pemohon ada di layar kedua."));
        break;
    case ApplicantScreen::Place::Panel:
        m_window->say(tr("Layar pemohon menjadi lajur di bawah langkah. Shift+F9 memperbesarnya."));
        break;
    case ApplicantScreen::Place::None:
        m_window->say(tr("Layar pemohon ditutup."));
        break;
    }
}

} // namespace loket::desktop
