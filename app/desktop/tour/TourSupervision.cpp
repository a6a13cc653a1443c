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

void Tour::addSupervision()
{
    const auto at = [this](PageId page) {
        return [this, page] { return m_window.currentPage() == page && !m_window.isLocked(); };
    };
    addAct(
        u"supervisor-login"_s, [this] { return m_window.isLocked(); }, [this] { m_login.logOut(); });
    addAct(
        u"supervisor-choose"_s,
        [this] { return m_login.state().phase == LoginState::Phase::Ready && !m_window.isLocked(); },
        [this] {
            m_login.choose(kSupervisor);
            m_login.submit(SecretBytes::copyOf(kPassphrase.toUtf8()));
        });
    addScene(u"home-supervisor"_s, at(PageId::Home), [this] { m_window.showPage(PageId::Approvals); });
    const auto canDecide = [this] {
        const auto *approve = child<QAbstractButton>(u"caseApprove"_s);
        return m_window.currentPage() == PageId::Approvals && approve && approve->isVisible() &&
               approve->isEnabled();
    };
    addScene(u"approvals"_s, canDecide, [this] { click(u"caseApprove"_s); });
    addAct(u"approvals-refuse"_s, canDecide, [this] { click(u"caseRefuse"_s); });
    addScene(
        u"approvals-refusal"_s,
        [this] {
            return child<QComboBox>(u"caseReason"_s) && child<QComboBox>(u"caseReason"_s)->isVisible();
        },
        [this] {
            click(u"caseRefuseAct"_s);
            click(u"inboxSave"_s);
        });
    addScene(
        u"approvals-passphrase"_s, [this] { return child<QDialog>(u"passphraseDialog"_s) != nullptr; },
        [this] {
            auto *dialog = child<QDialog>(u"passphraseDialog"_s);
            dialog->findChild<QLineEdit *>(u"passphrase"_s)->setText(kPassphrase);
            click(u"passphraseConfirm"_s);
        });
    addAct(
        u"approvals-saved"_s, [this] { return !child<QDialog>(u"passphraseDialog"_s); },
        [this] { click(u"inboxTab1"_s); });
    addScene(
        u"approvals-follow-up"_s,
        [this] {
            return child<QAbstractButton>(u"caseSettle"_s) &&
                   child<QAbstractButton>(u"caseSettle"_s)->isVisible();
        },
        [this] { m_window.showPage(PageId::Privacy); });
    addAct(u"privacy-open"_s, at(PageId::Privacy), [this] {
        child<NikField>(u"personNik"_s)->setDigits(u"3576014403910003"_s);
        click(u"personSearch"_s);
    });
    addScene(
        u"privacy-person"_s,
        [this] {
            return child<QAbstractButton>(u"personSave"_s) &&
                   child<QAbstractButton>(u"personSave"_s)->isVisible();
        },
        [this] { click(u"privacyTab3"_s); });
    addAct(
        u"privacy-audit-open"_s,
        [this] {
            return child<QAbstractButton>(u"auditVerify"_s) &&
                   child<QAbstractButton>(u"auditVerify"_s)->isEnabled();
        },
        [this] { click(u"auditVerify"_s); });
    addScene(u"privacy-audit"_s, [this] {
        return child<QWidget>(u"auditFinding"_s) && child<QWidget>(u"auditFinding"_s)->isVisible();
    });
}

} // namespace loket::desktop
