// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/gallery/SampleGateways.h"
#include "app/desktop/gallery/Samples.h"
#include "app/desktop/pages/approvals/ApprovalsPage.h"
#include "app/desktop/pages/daylog/DayLogPage.h"
#include "app/desktop/pages/devices/DevicesPage.h"
#include "app/desktop/pages/devices/DeviceWords.h"
#include "app/desktop/pages/home/HomePage.h"
#include "app/desktop/pages/ikd/IkdDialog.h"
#include "app/desktop/pages/ikd/IkdPage.h"
#include "app/desktop/pages/login/LoginPage.h"
#include "app/desktop/pages/login/LoginWords.h"
#include "app/desktop/pages/privacy/BreachDialog.h"
#include "app/desktop/pages/privacy/PrivacyPage.h"
#include "app/desktop/pages/settings/SettingsPage.h"
#include "app/desktop/shell/MainWindow.h"
#include "app/desktop/shell/PassphraseDialog.h"
#include "app/desktop/widgets/MaskedField.h"
#include "app/words/Words.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop::samples {

namespace {

void deliver()
{
    for (int i = 0; i < 4; ++i)
        QCoreApplication::sendPostedEvents();
}

/// The whole program's window over sample gateways. Presenters and gateways live as children of the window.
struct Scene
{
    ManualClock clock{sampleNow()};
    SampleLogin login;
    std::unique_ptr<SampleHome> home;
    std::unique_ptr<SampleDayLog> dayLog;
    std::unique_ptr<SampleApprovals> approvals;
    std::unique_ptr<SampleIkd> ikd;
    std::unique_ptr<SamplePrivacy> privacy;
    std::unique_ptr<SampleBoard> board;
    SampleSettings settings;
    std::unique_ptr<LoginPresenter> loginPresenter;
    std::unique_ptr<HomePresenter> homePresenter;
    std::unique_ptr<DayLogPresenter> dayLogPresenter;
    std::unique_ptr<ApprovalsPresenter> approvalsPresenter;
    std::unique_ptr<IkdPresenter> ikdPresenter;
    std::unique_ptr<PrivacyPresenter> privacyPresenter;
    std::unique_ptr<SettingsPresenter> settingsPresenter;
    MainWindow *window = nullptr;
};

/// Holds the scene for as long as its window.
class SceneHolder final : public QWidget
{
public:
    explicit SceneHolder(std::shared_ptr<Scene> scene)
        : m_scene(std::move(scene))
    {
        m_scene->window->setParent(this);
        m_scene->window->setWindowFlags(Qt::Widget);
        m_scene->window->show();
    }
    ~SceneHolder() override { delete m_scene->window; }

protected:
    void resizeEvent(QResizeEvent *) override { m_scene->window->resize(size()); }

private:
    std::shared_ptr<Scene> m_scene;
};

std::shared_ptr<Scene> makeScene(bool isBusy, bool hasTrouble = false)
{
    auto scene = std::make_shared<Scene>();
    scene->home = std::make_unique<SampleHome>(isBusy);
    scene->dayLog = std::make_unique<SampleDayLog>(isBusy ? 64 : 0);
    scene->approvals = std::make_unique<SampleApprovals>(isBusy);
    scene->ikd = std::make_unique<SampleIkd>(isBusy);
    scene->privacy = std::make_unique<SamplePrivacy>(isBusy);
    scene->board = std::make_unique<SampleBoard>(hasTrouble);
    scene->loginPresenter = std::make_unique<LoginPresenter>(scene->login, scene->clock, QDate(2026, 1, 1));
    scene->homePresenter = std::make_unique<HomePresenter>(*scene->home);
    scene->dayLogPresenter = std::make_unique<DayLogPresenter>(*scene->dayLog);
    scene->approvalsPresenter = std::make_unique<ApprovalsPresenter>(*scene->approvals, scene->clock);
    scene->ikdPresenter = std::make_unique<IkdPresenter>(*scene->ikd);
    scene->privacyPresenter = std::make_unique<PrivacyPresenter>(*scene->privacy);
    scene->settingsPresenter = std::make_unique<SettingsPresenter>(scene->settings);
    auto *window = new MainWindow(*scene->loginPresenter, scene->clock);
    scene->window = window;
    window->addPage(PageId::Home, new HomePage(*scene->homePresenter, scene->clock));
    window->addPage(PageId::DayLog, new DayLogPage(*scene->dayLogPresenter, scene->clock,
                                                   {u"ektp_enrolment"_s}, DayLogPage::fileDialog()));
    window->addPage(PageId::Approvals, new ApprovalsPage(*scene->approvalsPresenter));
    window->addPage(PageId::Ikd, new IkdPage(*scene->ikdPresenter, scene->clock));
    window->addPage(PageId::Privacy, new PrivacyPage(*scene->privacyPresenter, scene->clock));
    window->addPage(PageId::Devices, new DevicesPage(*scene->board));
    window->addPage(PageId::Settings, new SettingsPage(*scene->settingsPresenter));
    HeaderState header;
    header.place = shortPlace(scene->login.face);
    for (const auto role : device::allRoles())
        header.lamps.push_back(lampOf(role, scene->board->status(role)));
    window->setHeader(header);
    return scene;
}

void logIn(Scene &scene)
{
    deliver();
    scene.loginPresenter->submit(SecretBytes::copyOf(scene.login.passphrase.toUtf8()));
    deliver();
    HeaderState header = scene.window->header()->state();
    header.operatorName = u"Sari"_s;
    header.roleWord = words::operatorRole(u"operator"_s);
    header.waitingToSend = scene.home->data.queue.waiting;
    header.isDemo = true;
    scene.window->setHeader(header);
}

GalleryItem item(const QString &name, bool isBusy, bool hasTrouble, std::function<void(Scene &)> arrange)
{
    return {name, [isBusy, hasTrouble, arrange = std::move(arrange)]() -> std::unique_ptr<QWidget> {
                auto scene = makeScene(isBusy, hasTrouble);
                arrange(*scene);
                deliver();
                return std::make_unique<SceneHolder>(scene);
            }};
}

std::function<void(Scene &)> at(PageId page, std::function<void(Scene &)> more = {})
{
    return [page, more](Scene &scene) {
        logIn(scene);
        scene.window->showPage(page);
        deliver();
        if (more)
            more(scene);
    };
}

std::function<void(Scene &)> privacyAt(PrivacyPage::Section section, std::function<void(Scene &)> more = {})
{
    return at(PageId::Privacy, [section, more](Scene &scene) {
        scene.window->findChild<PrivacyPage *>()->showSection(section);
        deliver();
        if (more)
            more(scene);
    });
}

void type(Scene &scene, const QString &text)
{
    scene.window->loginPage()->findChild<QLineEdit *>(u"passphrase"_s)->setText(text);
}

std::vector<GalleryItem> loginPages()
{
    return {
        item(u"login"_s, false, false,
             [](Scene &scene) {
                 deliver();
                 type(scene, u"merpati"_s);
             }),
        item(u"login-many"_s, false, false,
             [](Scene &scene) {
                 scene.login.addNamesakes();
                 scene.loginPresenter->open();
                 deliver();
                 scene.loginPresenter->submit(SecretBytes::copyOf("salah"));
             }),
        item(u"login-wrong"_s, false, false,
             [](Scene &scene) {
                 deliver();
                 scene.loginPresenter->submit(SecretBytes::copyOf("salah"));
             }),
        item(u"login-locked-out"_s, false, false,
             [](Scene &scene) {
                 deliver();
                 scene.login.nextRefusal = Error{ErrorCode::LockedOut, u"48"_s};
                 scene.loginPresenter->submit(SecretBytes::copyOf("salah"));
             }),
    };
}

std::vector<GalleryItem> closedLoginPages()
{
    return {
        item(u"login-in-use"_s, false, false,
             [](Scene &scene) {
                 scene.login.openError = {
                     ErrorCode::InUse, u"pid=4711 host=loket-2 program=loket since=2026-07-12T01:58:00Z"_s};
                 scene.loginPresenter->open();
             }),
        item(u"login-preparing"_s, false, false,
             [](Scene &scene) {
                 scene.loginPresenter->prepare();
                 scene.window->loginPage()->entered();
             }),
        item(u"login-no-station"_s, false, false,
             [](Scene &scene) {
                 scene.login.openError = {ErrorCode::NotFound, u"loket"_s};
                 scene.loginPresenter->open();
             }),
        item(u"login-newer"_s, false, false,
             [](Scene &scene) {
                 scene.login.openError = {ErrorCode::DatabaseNewer, u"9"_s};
                 scene.loginPresenter->open();
             }),
        item(u"login-clock"_s, false, false,
             [](Scene &scene) {
                 scene.clock.setUtc(QDateTime(QDate(2019, 1, 1), QTime(0, 3), Qt::UTC));
                 scene.loginPresenter->open();
             }),
        item(u"login-disk"_s, false, false,
             [](Scene &scene) {
                 scene.login.face.isDiskLow = true;
                 scene.login.face.freeBytes = 1'400'000'000;
                 scene.loginPresenter->open();
             }),
    };
}

std::vector<GalleryItem> approvalPages()
{
    return {
        item(u"approvals-empty"_s, false, false, at(PageId::Approvals)),
        item(u"approvals"_s, true, false, at(PageId::Approvals, [](Scene &) { deliver(); })),
        item(u"approvals-refuse"_s, true, false,
             at(PageId::Approvals,
                [](Scene &scene) {
                    deliver();
                    scene.approvalsPresenter->approve();
                    scene.approvalsPresenter->look(2);
                    deliver();
                    scene.window->findChild<QPushButton *>(u"caseRefuse"_s)->click();
                })),
        item(u"approvals-save"_s, true, false,
             at(PageId::Approvals,
                [](Scene &scene) {
                    deliver();
                    scene.approvalsPresenter->approve();
                    scene.window->findChild<QPushButton *>(u"inboxSave"_s)->click();
                })),
        item(u"approvals-follow-up"_s, true, false,
             at(PageId::Approvals,
                [](Scene &scene) { scene.approvalsPresenter->setView(InboxView::ToFollowUp); })),
        item(u"approvals-decided"_s, true, false,
             at(PageId::Approvals,
                [](Scene &scene) { scene.approvalsPresenter->setView(InboxView::Decided); })),
    };
}

std::vector<GalleryItem> privacyPages()
{
    return {
        item(u"privacy"_s, false, false, at(PageId::Privacy)),
        item(u"privacy-person"_s, true, false,
             at(PageId::Privacy,
                [](Scene &scene) {
                    scene.window->findChild<NikField *>(u"personNik"_s)->setDigits(scene.privacy->nik);
                    scene.privacyPresenter->findPerson(scene.privacy->nik);
                })),
        item(u"privacy-keeping"_s, true, false, privacyAt(PrivacyPage::Keeping)),
        item(u"privacy-keeping-empty"_s, false, false, privacyAt(PrivacyPage::Keeping)),
        item(u"privacy-breaches"_s, true, false, privacyAt(PrivacyPage::Breaches)),
        item(u"privacy-breaches-empty"_s, false, false, privacyAt(PrivacyPage::Breaches)),
        item(u"privacy-audit"_s, true, false,
             privacyAt(PrivacyPage::Audit, [](Scene &scene) { scene.privacyPresenter->verifyAudit(); })),
        item(u"privacy-audit-broken"_s, true, false,
             privacyAt(PrivacyPage::Audit,
                       [](Scene &scene) {
                           scene.privacy->log.finding = AuditFinding{812, u"changed"_s};
                           scene.privacyPresenter->verifyAudit();
                       })),
    };
}

std::vector<GalleryItem> ikdPages()
{
    return {
        item(u"ikd-follow-up"_s, true, false, at(PageId::Ikd)),
        item(u"ikd-empty"_s, false, false, at(PageId::Ikd)),
        item(u"ikd-accounts"_s, true, false,
             at(PageId::Ikd,
                [](Scene &scene) {
                    scene.ikdPresenter->setView(IkdView::Accounts);
                    deliver();
                    scene.ikdPresenter->select(5);
                })),
    };
}

std::vector<GalleryItem> workPages()
{
    return {
        item(u"home-empty"_s, false, false, at(PageId::Home)),
        item(u"home-busy"_s, true, true, at(PageId::Home)),
        item(u"home-trouble"_s, true, false,
             at(PageId::Home,
                [](Scene &scene) {
                    scene.home->error = {ErrorCode::DatabaseQuery, {}};
                    scene.homePresenter->refresh();
                })),
        item(u"daylog-empty"_s, false, false, at(PageId::DayLog)),
        item(u"daylog-busy"_s, true, false, at(PageId::DayLog)),
        item(u"daylog-detail"_s, true, false,
             at(PageId::DayLog,
                [](Scene &scene) { scene.window->findChild<QTableView *>(u"table"_s)->selectRow(1); })),
        item(u"devices"_s, true, false, at(PageId::Devices)),
        item(u"devices-trouble"_s, true, true,
             at(PageId::Devices,
                [](Scene &scene) {
                    Q_EMIT scene.board->selfTestEnded(device::Role::Camera, device::FailureReason::None, 640);
                })),
        item(u"devices-settings"_s, true, false,
             at(PageId::Devices,
                [](Scene &scene) { scene.window->findChild<DevicesPage *>()->openSettings(u"webcam"_s); })),
        item(u"settings"_s, true, false, at(PageId::Settings)),
        item(u"help"_s, true, false,
             at(PageId::Home,
                [](Scene &scene) {
                    scene.window->resize(1366, 768);
                    for (auto *action : scene.window->actions()) {
                        if (action->shortcut() == sequenceOf(AppKey::Help))
                            action->trigger();
                    }
                })),
        item(u"locked"_s, true, false, at(PageId::Home, [](Scene &scene) { scene.window->lock(); })),
    };
}

/// A dialogue in its own size, in the middle of an empty window.
std::unique_ptr<QWidget> onGround(QDialog *dialog)
{
    auto ground = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(ground.get());
    dialog->setWindowFlags(Qt::Widget);
    layout->addWidget(dialog, 0, Qt::AlignCenter);
    return ground;
}

std::vector<GalleryItem> dialogs()
{
    return {
        {u"dialog-breach"_s,
         []() -> std::unique_ptr<QWidget> {
             static const ManualClock clock{sampleNow()};
             return onGround(new BreachDialog(
                 clock, [](const Breach &) {}, nullptr));
         }},
        {u"dialog-ikd"_s,
         []() -> std::unique_ptr<QWidget> {
             return onGround(new IkdReasonDialog(
                 IkdAction::Deactivate, [](const IkdReasonDialog::Answer &) {}, nullptr));
         }},
        {u"dialog-passphrase"_s, []() -> std::unique_ptr<QWidget> {
             auto *dialog = new PassphraseDialog(
                 QCoreApplication::translate("loket::desktop::ApprovalsPage", "Simpan keputusan"),
                 QCoreApplication::translate("loket::desktop::ApprovalsPage",
                                             "%1 disetujui, %2 ditolak. Keputusan tidak dapat diubah sesudah "
                                             "disimpan.")
                     .arg(4)
                     .arg(1),
                 QCoreApplication::translate("loket::desktop::ApprovalsPage", "Simpan"), nullptr);
             dialog->refuse({ErrorCode::WrongPassphrase, {}});
             return onGround(dialog);
         }}};
}

} // namespace

std::vector<GalleryItem> pages()
{
    std::vector<GalleryItem> all = loginPages();
    for (const auto &more : {closedLoginPages(), workPages(), approvalPages(), ikdPages(), privacyPages(),
                             dialogs(), applicantPages()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace loket::desktop::samples
