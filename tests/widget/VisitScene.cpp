// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widget/VisitScene.h"

#include "app/desktop/pages/home/HomePage.h"
#include "app/desktop/widgets/Banner.h"
#include "core/counter/Counter.h"
#include "core/station/DemoStation.h"
#include "tests/widget/WidgetSupport.h"

#include <QAbstractButton>
#include <QBuffer>
#include <QImage>
#include <QLineEdit>

namespace loket::test {

using namespace desktop;

QString passphraseOf(const QString &operatorId)
{
    for (const auto &person : demoOperators())
        if (person.id == operatorId)
            return person.passphrase;
    return {};
}

RegistrationInput sampleRegistration()
{
    RegistrationInput input;
    input.nikText = u"3576014403910003"_s;
    input.kkText = u"3576010101100001"_s;
    Resident &r = input.resident;
    r.nik = *Nik::parse(input.nikText);
    r.familyCard = *FamilyCardNumber::parse(input.kkText);
    r.fullName = u"Contoh Warga Uji"_s;
    r.birthPlace = u"Kota Fiktif"_s;
    r.birthDate = QDate(1991, 3, 4);
    r.sex = Sex::Female;
    r.maritalStatus = MaritalStatus::Single;
    r.address = u"Jalan Karangan 1"_s;
    r.district = u"Contoh"_s;
    return input;
}

PreflightInput samplePreflight()
{
    return {Answer::Yes, Answer::Yes, PhoneSystem::Android, 13,
            Answer::Yes, Answer::Yes, Answer::Yes,          Answer::Yes};
}

QByteArray samplePng()
{
    static const QByteArray png = [] {
        QImage picture(60, 80, QImage::Format_Grayscale8);
        picture.fill(150);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        picture.save(&buffer, "PNG");
        return bytes;
    }();
    return png;
}

AttemptInput sampleAttempt(const Visit &visit, device::Position capture, int score)
{
    AttemptInput input;
    input.capture = capture;
    input.device.pluginId = u"scripted"_s;
    for (const Position part : Visit::partsOf(capture))
        if (!visit.exceptionFor(part))
            input.parts.push_back({part, score, samplePng(), u"png"_s, {}, {}});
    return input;
}

void performStep(VisitEngine &engine, const QString &stepId)
{
    const StepDefinition step = *engine.visit().workflow().step(stepId);
    switch (step.type) {
    case StepType::Registration:
        REQUIRE(engine.setRegistration(sampleRegistration()));
        break;
    case StepType::IdentityCheck:
        REQUIRE(engine.setIdentityCheck({{u"kk_original"_s}, true, {}}));
        break;
    case StepType::Notice:
        REQUIRE(engine.acknowledgeNotice({true, true, {}, {}}));
        break;
    case StepType::PhotoApproval:
        REQUIRE(engine.decidePhoto(true));
        break;
    case StepType::Review:
        REQUIRE(engine.confirmReview(true));
        break;
    case StepType::Preflight:
        REQUIRE(engine.setPreflight(samplePreflight()));
        break;
    case StepType::QrScan:
        REQUIRE(engine.recordQr({QrDirection::ResidentReads, u"seen_on_phone"_s, {}, {}, 0, 0}));
        break;
    case StepType::Outcome:
        REQUIRE(engine.setOutcome({IkdResult::Active, {}, {}, {}, {}, false}));
        break;
    default:
        for (const Position capture : engine.visit().capturesOf(step))
            REQUIRE(engine.keepAttempt(stepId, sampleAttempt(engine.visit(), capture, 80)));
        if (step.type == StepType::Statement)
            REQUIRE(engine.makeStatement(true, engine.visit().exceptionFor(Position::Signature) != nullptr));
    }
    const auto done = engine.finishStep(stepId);
    INFO(stepId.toStdString());
    REQUIRE(done);
}

VisitScene::VisitScene(QHash<QString, QJsonValue> settings)
{
    useTheme();
    // A slow, busy machine must not lock in the middle of a test; room on the disk is another test's matter.
    const QHash<QString, QJsonValue> standard{{u"disk_low_mb"_s, 2},
                                              {u"disk_full_mb"_s, 1},
                                              {u"disk_reserve_mb"_s, 0},
                                              {u"idle_lock_seconds"_s, 1800}};
    for (auto it = standard.begin(); it != standard.end(); ++it)
        if (!settings.contains(it.key()))
            settings[it.key()] = it.value();
    InitOptions options;
    options.kdf = {1, 64 * 1024};
    options.settings = settings;
    REQUIRE(initDemoStation(m_dir.filePath(u"station"_s), options, m_clock, m_random));
    if (auto regions = RegionTable::load())
        m_regions = std::move(*regions);
}

VisitScene::~VisitScene() = default;

std::unique_ptr<Station> VisitScene::openStation(const QString &operatorId)
{
    auto station = Station::open(m_dir.filePath(u"station"_s), m_clock, m_random);
    REQUIRE(station);
    REQUIRE((*station)->logIn(operatorId, SecretBytes::copyOf(passphraseOf(operatorId).toUtf8())));
    return std::move(*station);
}

QUuid VisitScene::seed(const QString &step, const std::function<void(VisitEngine &)> &atStep,
                       const QString &operatorId)
{
    REQUIRE_FALSE(m_program);
    const auto station = openStation(operatorId);
    const Counter counter{*station, m_clock, m_random, &m_regions};
    auto opened = counter.newVisit(service)();
    REQUIRE(opened);
    VisitEngine &engine = **opened;
    while (engine.visit().currentStepId() != step)
        performStep(engine, engine.visit().currentStepId());
    if (atStep)
        atStep(engine);
    REQUIRE(engine.park());
    return engine.visit().id();
}

void VisitScene::start(const QString &operatorId)
{
    ProgramOptions options;
    options.stationFolder = m_dir.filePath(u"station"_s);
    options.language = u"id"_s;
    options.deviceFor = [this](device::Role role) -> device::Device * {
        switch (role) {
        case device::Role::Camera:
            return cameraInstead ? cameraInstead() : &camera;
        case device::Role::Signature:
            return &pad;
        case device::Role::Fingerprint:
            return &fingers;
        case device::Role::Iris:
            return &iris;
        default:
            return nullptr;
        }
    };
    options.screens = screens;
    options.readsCodes = readsCodes;
    options.isDesktopDark = [this] { return isDesktopDark; };
    options.soundPlayer = [mutex = m_soundMutex, played = m_played](const std::vector<qint16> &samples, int) {
        const std::lock_guard lock(*mutex);
        played->push_back(samples.size());
    };
    m_program = std::make_unique<Program>(options);
    window().resize(1366, 768);
    m_program->start();
    window().activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window()));
    LoginPresenter &login = m_program->login();
    REQUIRE(waitFor([&] { return login.state().phase == LoginState::Phase::Ready; }));
    login.choose(operatorId);
    login.submit(SecretBytes::copyOf(passphraseOf(operatorId).toUtf8()));
    REQUIRE(waitFor([&] {
        auto *services = window().findChild<QAbstractButton *>(u"service_ektp_enrolment"_s);
        return window().currentPage() == PageId::Home && services;
    }));
}

void VisitScene::newVisit()
{
    key(Qt::Key_F2);
    REQUIRE(waitForStep(u"registration"_s));
}

void VisitScene::resume(const QUuid &visit)
{
    Q_EMIT window().findChild<HomePage *>()->resumeRequested(visit);
    REQUIRE(waitFor([&] { return page() && !step().isEmpty(); }));
    REQUIRE(waitForIdle());
}

void VisitScene::startAt(const QString &step, const std::function<void(VisitEngine &)> &atStep)
{
    const QUuid visit = seed(step, atStep);
    start();
    resume(visit);
    REQUIRE(this->step() == step);
}

std::unique_ptr<Station> VisitScene::leave(const QString &operatorId)
{
    m_program.reset();
    return openStation(operatorId);
}

std::vector<std::size_t> VisitScene::played() const
{
    const std::lock_guard lock(*m_soundMutex);
    return *m_played;
}

VisitPage *VisitScene::page() { return qobject_cast<VisitPage *>(window().visit()); }

PrimaryButton *VisitScene::primary() { return page()->frame().primary(); }

const Visit &VisitScene::visit() { return page()->session().visit(); }

QString VisitScene::step() { return page() ? page()->currentStepId() : QString(); }

bool VisitScene::isShown(const QString &name)
{
    const QWidget *widget = find(name);
    return widget && widget->isVisible();
}

QString VisitScene::text(const QString &label)
{
    const auto *found = find<QLabel>(label);
    return found ? found->text() : QString();
}

QString VisitScene::trouble()
{
    Banner *banner = page()->frame().banner();
    if (!banner->isVisible())
        return {};
    return banner->findChild<QLabel *>(u"bannerHead"_s)->text() + u' ' +
           banner->findChild<QLabel *>(u"bannerBody"_s)->text();
}

/// The offscreen platform gives the focus to nobody when a dialogue closes; a window manager gives it back.
void VisitScene::activate()
{
    QCoreApplication::processEvents(); // a window that has just gone gives its focus up only now
    if (QApplication::activeModalWidget())
        return;
    REQUIRE(waitFor([&] {
        if (QApplication::activeWindow() != &window())
            window().activateWindow();
        return QApplication::activeWindow() == &window();
    }));
}

void VisitScene::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    activate();
    QWidget *target = QApplication::focusWidget();
    if (!target)
        target = QApplication::activeWindow() ? QApplication::activeWindow() : &window();
    QTest::keyClick(target, key, modifiers);
}

void VisitScene::click(const QString &name)
{
    auto *button = find<QAbstractButton>(name);
    INFO(name.toStdString());
    REQUIRE(button);
    REQUIRE(button->isVisible());
    REQUIRE(button->isEnabled());
    if (qobject_cast<QPushButton *>(button))
        QTest::mouseClick(button, Qt::LeftButton);
    else
        button->click(); // boxes and radio buttons: their text is wider than what takes the mouse
}

void VisitScene::type(const QString &field, const QString &text)
{
    auto *line = find<QLineEdit>(field);
    INFO(field.toStdString());
    REQUIRE(line);
    line->setFocus();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, text);
}

void VisitScene::pressPrimaryKey()
{
    activate();
    QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : &window();
    QTest::keySequence(target, primary()->key());
    m_sincePress.start();
}

void VisitScene::press()
{
    // Two presses within this time count as one: a person waits, too.
    REQUIRE(waitFor([&] {
        return page() && primary()->isEnabled() && !page()->session().isBusy() &&
               (!m_sincePress.isValid() || m_sincePress.elapsed() > PrimaryButton::kOnceWithinMs);
    }));
    pressPrimaryKey();
}

bool VisitScene::waitFor(const std::function<bool()> &condition, int timeoutMs)
{
    return QTest::qWaitFor(condition, timeoutMs);
}

bool VisitScene::waitForStep(const QString &step)
{
    return waitFor([&] { return this->step() == step; }) && waitForIdle();
}

bool VisitScene::waitForIdle()
{
    return waitFor([&] { return page() && !page()->session().isBusy(); });
}

bool VisitScene::waitForDialog(const QString &name)
{
    return waitFor([&] {
        const QWidget *dialog = find(name);
        return dialog && dialog->isVisible() && QApplication::activeWindow() == dialog;
    });
}

bool VisitScene::waitForLive()
{
    return waitFor([&] {
        return primary()->isEnabled() && primary()->text() == u"Ambil"_s && !page()->session().isBusy();
    });
}

void VisitScene::take(ScriptedDevice &device, const device::Outcome &outcome)
{
    REQUIRE(waitForLive());
    const std::size_t before = visit().attempts().size();
    const bool isCapture = std::holds_alternative<device::Capture>(outcome);
    device.next.push_back(outcome);
    press();
    if (isCapture)
        REQUIRE(waitFor(
            [&] { return visit().attempts().size() == before + 1 && !page()->session().isBusy(); }, 30'000));
    else
        REQUIRE(waitFor([&] { return !device.isCapturing && device.next.empty(); }));
}

int VisitScene::attemptsOf(const QString &step, device::Position capture)
{
    return int(visit().attempts(step, capture).size());
}

} // namespace loket::test
