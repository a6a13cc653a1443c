// SPDX-License-Identifier: GPL-3.0-or-later
// The second half of the tour: the supervisor decides what was sealed, and answers the resident's request.
#include "app/desktop/tour/Tour.h"

#include "app/desktop/pages/approvals/ApprovalsPage.h"
#include "app/desktop/pages/privacy/PrivacyPage.h"
#include "app/desktop/widgets/MaskedField.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

const QString kSupervisor = u"bayu"_s;
const QString kPassphrase = u"gunung biru angin tenang"_s; // of the demo station, public

} // namespace

void Tour::click(const QString &button) const
{
    if (auto *found = child<QAbstractButton>(button))
        found->click();
}

std::function<bool()> Tour::isInFront(PageId page) const
{
    return [this, page] { return m_window.currentPage() == page && !m_window.isLocked(); };
}

std::function<bool()> Tour::isOnScreen(const QString &name) const
{
    return [this, name] {
        const auto *found = child<QWidget>(name);
        return found && found->isVisible() && found->isEnabled();
    };
}

void Tour::addSupervision()
{
    addAct(
        u"supervisor-login"_s, [this] { return m_window.isLocked(); }, [this] { m_login.logOut(); });
    addAct(
        u"supervisor-choose"_s,
        [this] { return m_login.state().phase == LoginState::Phase::Ready && !m_window.isLocked(); },
        [this] {
            m_login.choose(kSupervisor);
            m_login.submit(SecretBytes::copyOf(kPassphrase.toUtf8()));
        });
    addScene(u"home-supervisor"_s, isInFront(PageId::Home), [this] { m_window.showPage(PageId::Approvals); });
    addInbox();
    addPrivacy();
}

void Tour::addInbox()
{
    addScene(u"approvals"_s, isOnScreen(u"caseApprove"_s), [this] { click(u"caseApprove"_s); });
    addAct(u"approvals-refuse"_s, isOnScreen(u"caseRefuse"_s), [this] { click(u"caseRefuse"_s); });
    addScene(u"approvals-refusal"_s, isOnScreen(u"caseReason"_s), [this] {
        click(u"caseRefuseAct"_s);
        click(u"inboxSave"_s);
    });
    addScene(u"approvals-passphrase"_s, isOnScreen(u"passphraseDialog"_s), [this] {
        auto *dialog = child<QDialog>(u"passphraseDialog"_s);
        dialog->findChild<QLineEdit *>(u"passphrase"_s)->setText(kPassphrase);
        click(u"passphraseConfirm"_s);
    });
    addAct(
        u"approvals-saved"_s, [this] { return !child<QDialog>(u"passphraseDialog"_s); },
        [this] { click(u"inboxTab1"_s); });
    addScene(u"approvals-follow-up"_s, isOnScreen(u"caseSettle"_s),
             [this] { m_window.showPage(PageId::Privacy); });
}

void Tour::addPrivacy()
{
    addAct(u"privacy-open"_s, isInFront(PageId::Privacy), [this] {
        child<NikField>(u"personNik"_s)->setDigits(u"3576014403910003"_s);
        click(u"personSearch"_s);
    });
    addScene(u"privacy-person"_s, isOnScreen(u"personSave"_s), [this] { click(u"privacyTab3"_s); });
    addAct(u"privacy-audit-open"_s, isOnScreen(u"auditVerify"_s), [this] { click(u"auditVerify"_s); });
    addScene(u"privacy-audit"_s, isOnScreen(u"auditFinding"_s));
}

} // namespace loket::desktop
