// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/login/LoginPresenter.h"
#include "app/desktop/shell/MainWindow.h"
#include "app/desktop/tour/StallWatch.h"
#include "app/desktop/tour/Witness.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace loket::desktop {

class ApplicantView;
class VisitPage;

/// Plays a scripted visit on the real windows and saves a picture per scene, in a visit also of what the
/// applicant sees ("08-photo-applicant.png"): a resident with a missing right
/// ring finger and a cataract, recorded to the end with the training devices. For the user guide and for
/// tests: a scene that does not come within its time ends the tour with a failure that names it.
class Tour final : public QObject
{
    Q_OBJECT
public:
    enum class Script {
        Visit,      ///< one resident from login to receipt, an activation, then the other pages, then the
                    ///< supervisor's look at it
        Activation, ///< one activation of a digital identity from login to receipt
        Reopen      ///< login, then the interrupted visit that waits on the home page, up to its open step
    };
    struct Plan
    {
        QString folder; ///< pictures go here as "01-login.png" …; empty = none are taken
        Script script = Script::Visit;
        bool measureStalls = false; ///< takes no pictures, which would be most of what is measured
        bool acknowledge = false;   ///< says on stderr what the screen called kept, see Witness
    };

    /// Window and presenter outlive the tour.
    Tour(MainWindow &window, LoginPresenter &login, Plan plan, QObject *parent = nullptr);
    ~Tour() override;

    void start();
    [[nodiscard]] int pictures() const { return m_pictures; }
    /// Empty where it was not asked for.
    [[nodiscard]] QJsonObject stalls() const { return m_stalls ? m_stalls->result() : QJsonObject(); }

Q_SIGNALS:
    /// Empty = every scene was played; else the scene that never came.
    void finished(const QString &missingScene);

private:
    struct Scene
    {
        QString name;
        std::function<bool()> isReady;
        std::function<void()> act; ///< after the picture; may be empty
        bool hasPicture = true;
    };

    void addLogin();
    void addHome();
    void addReopen();
    void addForms();
    void addPhoto();
    void addSignature(const QString &step, const QString &picture);
    void addFingers();
    void addIris();
    void addRecheckAndReview();
    void addEnd();
    void addActivation();
    void addActivationSteps();
    void addActivationEnd();
    void addApplicantPanel();
    void addPages();
    void addSupervision();
    void addInbox();
    void addPrivacy();
    void addScene(const QString &name, std::function<bool()> isReady, std::function<void()> act = {});
    void addAct(const QString &name, std::function<bool()> isReady, std::function<void()> act);
    void addException(const QString &picture, device::Position position, const QString &reason);

    void tick();
    void takePicture(const QString &name);
    void takeApplicantPicture(const QString &file);
    [[nodiscard]] VisitPage *visit() const;
    [[nodiscard]] bool isAt(const QString &step) const;
    [[nodiscard]] bool isPrimaryReady(const QString &step) const;
    void pressPrimary() const;
    template <class T>
    [[nodiscard]] T *child(const QString &name) const
    {
        return m_window.findChild<T *>(name);
    }
    void click(const QString &button) const;
    [[nodiscard]] std::function<bool()> isInFront(PageId page) const;
    [[nodiscard]] std::function<bool()> isOnScreen(const QString &name) const;

    MainWindow &m_window;
    LoginPresenter &m_login;
    Plan m_plan;
    Witness m_witness;
    std::unique_ptr<StallWatch> m_stalls;
    std::unique_ptr<ApplicantView> m_applicant; ///< never shown: what a second screen would show
    std::vector<Scene> m_scenes;
    std::size_t m_next = 0;
    int m_waitedMs = 0;
    int m_settledMs = 0;
    int m_pictures = 0;
    QTimer m_timer;
};

} // namespace loket::desktop
