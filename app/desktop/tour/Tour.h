// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/login/LoginPresenter.h"
#include "app/desktop/shell/MainWindow.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

namespace loket::desktop {

class VisitPage;

/// Plays a scripted visit on the real windows and saves a picture per scene: a resident with a missing right
/// ring finger and a cataract, recorded to the end with the training devices. For the user guide and for
/// tests: a scene that does not come within its time ends the tour with a failure that names it.
class Tour final : public QObject
{
    Q_OBJECT
public:
    /// Window and presenter outlive the tour. Pictures go to `folder` as "01-login.png" ….
    Tour(MainWindow &window, LoginPresenter &login, QString folder, QObject *parent = nullptr);

    void start();
    [[nodiscard]] int pictures() const { return m_pictures; }

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
    void addForms();
    void addPhoto();
    void addSignature(const QString &step, const QString &picture);
    void addFingers();
    void addIris();
    void addRecheckAndReview();
    void addEnd();
    void addPages();
    void addScene(const QString &name, std::function<bool()> isReady, std::function<void()> act = {});
    void addAct(const QString &name, std::function<bool()> isReady, std::function<void()> act);
    void addException(const QString &picture, device::Position position, const QString &reason);

    void tick();
    void takePicture(const QString &name);
    [[nodiscard]] VisitPage *visit() const;
    [[nodiscard]] bool isAt(const QString &step) const;
    [[nodiscard]] bool isPrimaryReady(const QString &step) const;
    void pressPrimary() const;
    template <class T>
    [[nodiscard]] T *child(const QString &name) const;

    MainWindow &m_window;
    LoginPresenter &m_login;
    QString m_folder;
    std::vector<Scene> m_scenes;
    std::size_t m_next = 0;
    int m_waitedMs = 0;
    int m_settledMs = 0;
    int m_pictures = 0;
    QTimer m_timer;
};

} // namespace loket::desktop
