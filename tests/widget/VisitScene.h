// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/visit/VisitPage.h"
#include "app/desktop/Program.h"
#include "app/desktop/widgets/PrimaryButton.h"
#include "core/station/Station.h"
#include "tests/support/ScriptedDevice.h"
#include "tests/support/SimulatedCaptures.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QJsonValue>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <mutex>

namespace loket::test {

using namespace Qt::StringLiterals;

/// A counter: the whole program on a real station in a folder of its own, with devices that do what the test
/// says. Visits may be made up to a step before the program starts.
class VisitScene
{
public:
    explicit VisitScene(QHash<QString, QJsonValue> settings = {});
    ~VisitScene();

    ScriptedDevice camera{device::Role::Camera};
    ScriptedDevice pad{device::Role::Signature, /*needsScreenSurface=*/true};
    ScriptedDevice fingers{device::Role::Fingerprint};
    ScriptedDevice iris{device::Role::Iris};
    std::function<device::Device *()> cameraInstead; ///< of `camera`, where it is set
    bool readsCodes = true;
    SimulatedCaptures person{11};
    bool isDesktopDark = false;
    QString service = u"ektp_enrolment"_s; ///< of seed()
    desktop::Screens *screens = nullptr;   ///< in place of the computer's
    /// Sounds that were played, by their length in samples.
    [[nodiscard]] std::vector<std::size_t> played() const;

    /// Before start(): a visit that stands at `step`, parked; `atStep` does more to it. Good captures with
    /// score 80 and without a device.
    QUuid seed(const QString &step, const std::function<void(VisitEngine &)> &atStep = {},
               const QString &operatorId = u"sari"_s);
    /// Opens the window and logs in.
    void start(const QString &operatorId = u"sari"_s);
    /// F2.
    void newVisit();
    /// As from the home page; waits until it stands at its step.
    void resume(const QUuid &visit);
    /// Seed, start and resume in one.
    void startAt(const QString &step, const std::function<void(VisitEngine &)> &atStep = {});
    /// Ends the program and gives the station it leaves behind, logged in.
    std::unique_ptr<Station> leave(const QString &operatorId = u"sari"_s);

    [[nodiscard]] desktop::Program &program() { return *m_program; }
    [[nodiscard]] desktop::MainWindow &window() { return m_program->window(); }
    [[nodiscard]] desktop::VisitPage *page();
    [[nodiscard]] desktop::PrimaryButton *primary();
    [[nodiscard]] const Visit &visit();
    [[nodiscard]] QString step();

    /// The widget of that name that is on screen (or the last of them where none is).
    template <class T = QWidget>
    [[nodiscard]] T *find(const QString &name)
    {
        T *found = nullptr;
        for (QWidget *window : QApplication::topLevelWidgets())
            for (T *widget : window->findChildren<T *>(name))
                if (!found || widget->isVisible())
                    found = widget;
        return found;
    }
    [[nodiscard]] bool isShown(const QString &name);
    [[nodiscard]] QString text(const QString &label);
    /// Three parts of the banner; empty where it is hidden.
    [[nodiscard]] QString trouble();

    /// Makes the window the active one again, unless a dialogue is.
    void activate();
    /// A key where the focus is.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void click(const QString &name);
    void type(const QString &field, const QString &text);
    /// Waits until the primary act may be done, and does it by its key.
    void press();
    void pressPrimaryKey();
    [[nodiscard]] bool waitFor(const std::function<bool()> &condition, int timeoutMs = 15'000);
    [[nodiscard]] bool waitForStep(const QString &step);
    [[nodiscard]] bool waitForIdle();
    /// Until it is in front and takes keys.
    [[nodiscard]] bool waitForDialog(const QString &name);
    /// Until the capture page offers to take the picture.
    [[nodiscard]] bool waitForLive();
    /// Lays the outcome ready, takes it by key and waits for what became of it.
    void take(ScriptedDevice &device, const device::Outcome &outcome);
    [[nodiscard]] int attemptsOf(const QString &step, device::Position capture);

private:
    std::unique_ptr<Station> openStation(const QString &operatorId);

    QTemporaryDir m_dir;
    SystemClock m_clock;
    SystemRandom m_random;
    RegionTable m_regions;
    std::shared_ptr<std::mutex> m_soundMutex = std::make_shared<std::mutex>();
    std::shared_ptr<std::vector<std::size_t>> m_played = std::make_shared<std::vector<std::size_t>>();
    std::unique_ptr<desktop::Program> m_program;
    QElapsedTimer m_sincePress;
};

/// Of the demo station's people.
[[nodiscard]] QString passphraseOf(const QString &operatorId);
/// What becomes of a step in seed().
void performStep(VisitEngine &engine, const QString &stepId);
[[nodiscard]] RegistrationInput sampleRegistration();
/// Everything is there.
[[nodiscard]] PreflightInput samplePreflight();
/// A tiny picture that every reader takes.
[[nodiscard]] QByteArray samplePng();
[[nodiscard]] AttemptInput sampleAttempt(const Visit &visit, device::Position capture, int score);

} // namespace loket::test
