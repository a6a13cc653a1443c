// SPDX-License-Identifier: GPL-3.0-or-later
// The tour's activation of a digital identity: a trouble on the way, the code on the phone, and its receipt.
#include "app/desktop/pages/visit/VisitPage.h"
#include "app/desktop/tour/Tour.h"
#include "app/desktop/widgets/MaskedField.h"
#include "app/desktop/widgets/PreviewView.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>

using namespace Qt::StringLiterals;

namespace loket::desktop {

void Tour::addActivation()
{
    addAct(
        u"ikd-start"_s,
        [this] {
            return !m_window.visit() && m_window.currentPage() == PageId::Home &&
                   child<QAbstractButton>(u"service_ikd_activation"_s);
        },
        [this] { click(u"service_ikd_activation"_s); });
    addAct(
        u"ikd-registration-fill"_s, [this] { return isAt(u"registration"_s); },
        [this] {
            child<NikField>(u"nik"_s)->setDigits(u"3576014403910003"_s);
            child<QLineEdit>(u"full_name"_s)->setText(u"Contoh Warga Peraga"_s);
            child<QLineEdit>(u"birth_place"_s)->setText(u"Kota Fiktif"_s);
            child<DateField>(u"birth_date"_s)->setDate({1991, 3, 4});
            child<QComboBox>(u"sex"_s)->setCurrentIndex(2);
        });
    addScene(
        u"ikd-registration"_s, [this] { return isPrimaryReady(u"registration"_s); },
        [this] { pressPrimary(); });
    addAct(
        u"ikd-identity"_s, [this] { return isAt(u"identity_check"_s); },
        [this] {
            child<QCheckBox>(u"document_ktp_el"_s)->setChecked(true);
            child<QCheckBox>(u"isSamePerson"_s)->setChecked(true);
            pressPrimary();
        });
    addAct(
        u"ikd-notice-fill"_s, [this] { return isAt(u"notice"_s); },
        [this] { child<QCheckBox>(u"isAcknowledged"_s)->setChecked(true); });
    addScene(
        u"ikd-notice"_s, [this] { return isPrimaryReady(u"notice"_s); }, [this] { pressPrimary(); });
    addActivationSteps();
    addActivationEnd();
}

void Tour::addActivationSteps()
{
    const auto isAnswered = [this](const QString &step) {
        return isAt(step) && !visit()->session().isBusy();
    };
    addScene(
        u"ikd-preflight-empty"_s, [this, isAnswered] { return isAnswered(u"preflight"_s); },
        [this] {
            for (const QString &answer : {u"recorded_yes"_s, u"phone_yes"_s, u"system_android"_s,
                                          u"camera_yes"_s, u"internet_no"_s, u"email_yes"_s, u"number_yes"_s})
                click(answer);
            auto *version = child<QLineEdit>(u"version"_s);
            version->setText(u"9"_s);
            Q_EMIT version->textEdited(version->text());
        });
    addScene(
        u"ikd-preflight"_s, [this] { return isPrimaryReady(u"preflight"_s); }, [this] { pressPrimary(); });
    addScene(
        u"ikd-install"_s, [this] { return isPrimaryReady(u"install"_s); }, [this] { click(u"trouble"_s); });
    addScene(u"ikd-trouble"_s, isOnScreen(u"tryAgain"_s), [this] { click(u"tryAgain"_s); });
    addApplicantPanel();
    for (const QString &step : {u"install"_s, u"register"_s, u"agree"_s, u"data"_s, u"selfie"_s})
        addScene(
            u"ikd-at-"_s + step, [this, step] { return isPrimaryReady(step); }, [this] { pressPrimary(); });
    // The training camera sees the applicant's phone: its code is taken by itself.
    addScene(u"ikd-qr"_s, [this] {
        const auto *preview = child<PreviewView>(u"preview"_s);
        return isAt(u"qr"_s) && preview && preview->hasPicture();
    });
    addScene(
        u"ikd-qr-taken"_s,
        [this] {
            return isPrimaryReady(u"qr"_s) &&
                   visit()->session().visit().qr()[u"answer"_s].toString() == u"matches";
        },
        [this] { pressPrimary(); });
    for (const QString &step : {u"mail"_s, u"code"_s, u"check_status"_s, u"log_in"_s})
        addScene(
            u"ikd-at-"_s + step, [this, step] { return isPrimaryReady(step); }, [this] { pressPrimary(); });
}

/// On the tour's one screen it is a panel, which becomes large for the applicant.
void Tour::addApplicantPanel()
{
    const auto isPanelThere = [this] {
        const auto *strip = child<QAbstractButton>(u"applicantStrip"_s);
        return isPrimaryReady(u"install"_s) && strip && strip->isVisible();
    };
    addAct(
        u"applicant-on"_s, [this] { return isPrimaryReady(u"install"_s); },
        [this] { Q_EMIT m_window.applicantScreenRequested(); });
    addScene(u"applicant-panel"_s, isPanelThere, [this] { click(u"applicantStrip"_s); });
    addScene(u"applicant-large"_s, isOnScreen(u"applicantView"_s), [this] { click(u"applicantStrip"_s); });
    addAct(u"applicant-off"_s, isPanelThere, [this] { Q_EMIT m_window.applicantScreenRequested(); });
}

void Tour::addActivationEnd()
{
    addAct(
        u"ikd-outcome-fill"_s, [this] { return isAt(u"outcome"_s); },
        [this] {
            click(u"result_active"_s);
            child<QLineEdit>(u"contact"_s)->setText(u"08••••••••21"_s);
            child<QCheckBox>(u"leaflet"_s)->setChecked(true);
        });
    addScene(
        u"ikd-outcome"_s, [this] { return isPrimaryReady(u"outcome"_s); }, [this] { pressPrimary(); });
    addScene(
        u"ikd-seal"_s, [this] { return isPrimaryReady(u"seal"_s); }, [this] { pressPrimary(); });
    addScene(
        u"ikd-receipt"_s, [this] { return isPrimaryReady(u"receipt"_s); },
        [this] { m_window.closeVisit(PageId::Home); });
}

} // namespace loket::desktop
