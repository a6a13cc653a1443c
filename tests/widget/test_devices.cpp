// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "app/desktop/gallery/SampleGateways.h"
#include "app/desktop/pages/devices/DeviceSelfTest.h"
#include "app/desktop/pages/devices/DevicesPage.h"
#include "app/desktop/pages/devices/DeviceWords.h"
#include "app/desktop/pages/devices/RoleCard.h"
#include "app/words/Words.h"
#include "devices/api/Plugin.h"
#include "tests/widget/WidgetSupport.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace loket;
using namespace loket::desktop;
using namespace Qt::StringLiterals;

namespace {

struct DeviceScene
{
    samples::SampleBoard board;
    DevicesPage page{board};

    explicit DeviceScene(bool hasTrouble = false)
        : board((test::useTheme(test::lookNow()), hasTrouble))
    {
        test::showAt(page, 1150, 720);
        page.entered();
    }

    QWidget *card(device::Role role) { return page.findChild<QWidget *>(u"role_"_s + device::name(role)); }
    template <class T>
    T *in(device::Role role, const QString &name)
    {
        return card(role)->findChild<T *>(name);
    }
};

/// A driver that opens at once and then shows a picture, fails, or stays silent.
class FakeDevice final : public device::Device
{
public:
    enum class Way { Picture, Failure, Silent };
    explicit FakeDevice(Way way)
        : m_way(way)
    {}
    device::DeviceInfo info() const override
    {
        return {{}, device::Role::Camera, true, false, false, {device::Position::Face}};
    }
    void open(const QCborMap &) override { Q_EMIT opened(); }
    void configure(const QCborMap &) override {}
    void startPreview(const device::CaptureRequest &) override
    {
        if (m_way == Way::Picture)
            Q_EMIT previewFrame({1, 1, 1, device::PixelFormat::Gray8, 0, 1, 0, QByteArray(1, 'x')});
        if (m_way == Way::Failure)
            Q_EMIT failed({device::FailureReason::Permission, {}});
    }
    void stopPreview() override {}
    void capture(const device::CaptureRequest &) override {}
    void cancel() override {}
    void close() override { ++closes; }
    int closes = 0;

private:
    Way m_way;
};

std::vector<device::PluginEntry> driversOfTheTree()
{
    std::vector<device::PluginEntry> drivers;
    const QDir plugins(qEnvironmentVariable("LOKET_SOURCE_DIR") + u"/devices/plugins"_s);
    for (const QString &folder : plugins.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(plugins.filePath(folder + u"/plugin.json"_s));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject whole{
            {u"IID"_s, QString::fromLatin1(LOKET_DEVICE_PLUGIN_IID)},
            {u"MetaData"_s, QJsonDocument::fromJson(file.readAll()).object()},
        };
        device::PluginEntry entry;
        entry.metadata = device::parseMetadata(whole).metadata;
        drivers.push_back(entry);
    }
    return drivers;
}

} // namespace

TEST_CASE("each role has a card in plain words, with what to do where it is in trouble")
{
    DeviceScene scene(true);
    CHECK(scene.in<QLabel>(device::Role::Camera, u"chip"_s)->text() == u"Siap"_s);
    CHECK(scene.in<QLabel>(device::Role::Fingerprint, u"chip"_s)->text() == u"Bermasalah"_s);
    CHECK_FALSE(scene.in<QLabel>(device::Role::Fingerprint, u"advice"_s)->text().isEmpty());
    CHECK(scene.in<QLabel>(device::Role::Iris, u"chip"_s)->text() == u"Tidak terpasang"_s);
    CHECK(scene.in<QLabel>(device::Role::DocumentCamera, u"chip"_s)->text() == u"Tidak dipakai"_s);
}

TEST_CASE("a device is swapped, and a role goes on without one")
{
    DeviceScene scene;
    auto *choice = scene.in<QComboBox>(device::Role::Camera, u"choice"_s);
    REQUIRE(choice->count() == 3);
    Q_EMIT choice->activated(1);
    CHECK(scene.board.preferences[device::Role::Camera].mode == device::RolePreference::Mode::Fixed);
    CHECK(scene.board.preferences[device::Role::Camera].key == u"webcam/usb-1-2"_s);
    Q_EMIT choice->activated(2);
    CHECK(scene.board.preferences[device::Role::Camera].mode == device::RolePreference::Mode::Without);
    CHECK(choice->currentIndex() == 2);
}

TEST_CASE("a self-test runs, can be stopped, and its result stays under the card")
{
    DeviceScene scene;
    auto *test = scene.in<QPushButton>(device::Role::Camera, u"test"_s);
    QTest::mouseClick(test, Qt::LeftButton);
    CHECK(scene.board.tested == device::Role::Camera);
    CHECK(test->text() == u"Hentikan uji"_s);
    scene.board.tested = device::Role::None;
    Q_EMIT scene.board.selfTestEnded(device::Role::Camera, device::FailureReason::None, 640);
    CHECK(scene.in<QLabel>(device::Role::Camera, u"advice"_s)->text().contains(u"0,6 detik"_s));
    Q_EMIT scene.board.changed(); // as the registry says when the device is closed after the test
    CHECK(scene.in<QLabel>(device::Role::Camera, u"advice"_s)->text().contains(u"0,6 detik"_s));
    scene.board.states[device::Role::Camera].key = u"webcam/another"_s;
    Q_EMIT scene.board.changed();
    CHECK(scene.in<QLabel>(device::Role::Camera, u"advice"_s)->text().isEmpty());
    CHECK(test->text() == u"Uji"_s);
    CHECK_FALSE(scene.in<QPushButton>(device::Role::Iris, u"test"_s)->isEnabled());
}

TEST_CASE("a self-test ends once: with a picture, a failure, or a timeout, and closes the device")
{
    using Way = FakeDevice::Way;
    const std::pair<Way, device::FailureReason> cases[] = {{Way::Picture, device::FailureReason::None},
                                                           {Way::Failure, device::FailureReason::Permission},
                                                           {Way::Silent, device::FailureReason::Timeout}};
    for (const auto &[way, expected] : cases) {
        FakeDevice device(way);
        DeviceSelfTest test(device, 50);
        QSignalSpy ended(&test, &DeviceSelfTest::ended);
        test.start();
        REQUIRE(QTest::qWaitFor([&] { return ended.count() == 1; }));
        CHECK(ended[0][0].value<device::FailureReason>() == expected);
        test.cancel();
        CHECK(ended.count() == 1);
        CHECK(device.closes == 1);
    }
}

TEST_CASE("settings that a driver declares are rendered, saved and reset")
{
    DeviceScene scene;
    QTest::mouseClick(scene.in<QPushButton>(device::Role::Camera, u"settings"_s), Qt::LeftButton);
    auto *width = scene.page.findChild<QSpinBox *>(u"setting_width"_s);
    auto *power = scene.page.findChild<QComboBox *>(u"setting_power_line"_s);
    auto *mirror = scene.page.findChild<QCheckBox *>(u"setting_mirror"_s);
    auto *source = scene.page.findChild<QLineEdit *>(u"setting_source"_s);
    REQUIRE((width && power && mirror && source));
    CHECK(width->value() == 1280);
    CHECK(width->minimum() == 320);
    width->setValue(1920);
    power->setCurrentIndex(1);
    mirror->setChecked(true);
    source->setText(u"/tmp/video.mp4"_s);
    QTest::mouseClick(scene.page.findChild<QPushButton *>(u"settingsSave"_s), Qt::LeftButton);
    const QCborMap saved = scene.board.settings[u"webcam"_s];
    CHECK(saved[u"width"_s].toInteger() == 1920);
    CHECK(saved[u"power_line"_s].toString() == u"60"_s);
    CHECK(saved[u"mirror"_s].toBool());
    CHECK(saved[u"source"_s].toString() == u"/tmp/video.mp4"_s);

    scene.page.openSettings(u"webcam"_s);
    CHECK(scene.page.findChild<QSpinBox *>(u"setting_width"_s)->value() == 1920);
    QTest::mouseClick(scene.page.findChild<QPushButton *>(u"settingsReset"_s), Qt::LeftButton);
    CHECK(scene.page.findChild<QSpinBox *>(u"setting_width"_s)->value() == 1280);
    QTest::keyClick(&scene.page, Qt::Key_Escape);
    CHECK_FALSE(scene.page.findChild<QWidget *>(u"driverSettings"_s)->isVisible());
    CHECK(scene.board.settings[u"webcam"_s][u"width"_s].toInteger() == 1920);
}

TEST_CASE("the settings of a driver are reached from the list of drivers, whatever device is in use")
{
    DeviceScene scene;
    auto *act = scene.page.findChild<QPushButton *>(u"settings_webcam"_s);
    REQUIRE(act);
    QTest::mouseClick(act, Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return scene.page.findChild<QLineEdit *>(u"setting_source"_s); }));
    CHECK(scene.page.findChild<QWidget *>(u"driverSettings"_s)->isVisible());
}

TEST_CASE("a device with a long name leaves what can be done with it in sight")
{
    DeviceScene scene;
    scene.board.states[device::Role::Fingerprint].state = device::RoleState::Ready;
    scene.board.states[device::Role::Fingerprint].model =
        u"Digital Persona U.are.U 4000/4000B/4500 with a name that goes on and on"_s;
    Q_EMIT scene.board.changed();
    test::showAt(scene.page, 1150, 720);
    const auto *area = scene.page.findChild<QScrollArea *>()->viewport();
    for (const QString &name : {u"choice"_s, u"test"_s, u"settings"_s}) {
        const auto *act = scene.in<QWidget>(device::Role::Fingerprint, name);
        CHECK(act->mapTo(area, QPoint(act->width(), 0)).x() <= area->width());
    }
    CHECK(test::cutTexts(scene.page).join(u'\n').toStdString() == "");
}

TEST_CASE("unknown USB devices and drivers that can't be loaded are listed with their reason")
{
    DeviceScene scene(true);
    QStringList texts;
    for (const auto *label : scene.page.findChildren<QLabel *>())
        texts << label->text();
    const QString all = texts.join(u'\n');
    CHECK(all.contains(u"Realtek Card Reader"_s));
    CHECK(all.contains(u"0bda:0129"_s));
    CHECK(all.contains(u"Pustaka yang diperlukan"_s));
}

TEST_CASE("the lamp says what the card says")
{
    device::RoleStatus status;
    CHECK(lampOf(device::Role::Camera, status).state == LampState::Missing);
    status.state = device::RoleState::InUse;
    CHECK(lampOf(device::Role::Camera, status).state == LampState::Ready);
    status.state = device::RoleState::Disabled;
    CHECK(lampOf(device::Role::Camera, status).state == LampState::Trouble);
    status.isByChoice = true;
    CHECK(lampOf(device::Role::Camera, status).state == LampState::Off);
}

TEST_CASE("the settings of every driver of this tree fit their panel, in both languages and in large text")
{
    test::inEveryLook([] {
        DeviceScene scene;
        const auto drivers = driversOfTheTree();
        CHECK(drivers.size() >= 4);
        for (const auto &driver : drivers) {
            scene.board.drivers = {driver};
            scene.page.openSettings(driver.metadata.id);
            test::showAt(scene.page, 1150, 720);
            CAPTURE(driver.metadata.id.toStdString());
            CHECK(test::cutTexts(scene.page).join(u'\n').toStdString() == "");
        }
    });
}

TEST_CASE("nothing is cut on the device page, in both languages and in large text")
{
    test::inEveryLook([] {
        DeviceScene scene(true);
        CHECK(test::cutTexts(scene.page).join(u'\n').toStdString() == "");
        scene.page.openSettings(u"webcam"_s);
        test::showAt(scene.page, 1150, 720);
        CHECK(test::cutTexts(scene.page).join(u'\n').toStdString() == "");
        for (const auto *card : scene.page.findChildren<RoleCard *>()) // nothing of it is under the edge
            CHECK(card->parentWidget()->parentWidget()->rect().contains(
                QRect(card->mapTo(card->parentWidget()->parentWidget(), QPoint()).x(), 0, card->width(), 1)));
    });
}

TEST_CASE("the result of a test outlives the changes that the board tells right after it")
{
    DeviceScene scene;
    QTest::mouseClick(scene.in<QPushButton>(device::Role::Camera, u"test"_s), Qt::LeftButton);
    CHECK(scene.in<QLabel>(device::Role::Camera, u"advice"_s)->text().contains(u"Menguji"_s));
    scene.board.tested = device::Role::None;
    Q_EMIT scene.board.selfTestEnded(device::Role::Camera, device::FailureReason::Permission, 12);
    scene.board.states[device::Role::Camera].state = device::RoleState::InUse; // opened and closed again
    Q_EMIT scene.board.changed();
    scene.board.states[device::Role::Camera].state = device::RoleState::Ready;
    Q_EMIT scene.board.changed();
    auto *advice = scene.in<QLabel>(device::Role::Camera, u"advice"_s);
    CHECK(advice->isVisible());
    CHECK(advice->text().contains(u"aturan alat"_s));
    scene.board.states[device::Role::Camera].key = u"webcam/other"_s; // another camera was not tested
    Q_EMIT scene.board.changed();
    CHECK_FALSE(advice->isVisible());
}

TEST_CASE("open settings take the focus, and Esc gives it back to who opened them")
{
    DeviceScene scene;
    test::showAt(scene.page, 1150, 720);
    scene.page.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&scene.page));
    auto *settings = scene.in<QPushButton>(device::Role::Camera, u"settings"_s);
    settings->setFocus();
    QTest::keyClick(settings, Qt::Key_Space);
    auto *field = QApplication::focusWidget();
    REQUIRE(field);
    CHECK(field->objectName().startsWith(u"setting_"_s));
    QTest::keyClick(field, Qt::Key_Escape);
    CHECK(QApplication::focusWidget() == settings);
    CHECK_FALSE(scene.page.findChild<QPushButton *>(u"settingsSave"_s)->isVisible());
}

TEST_CASE("a driver's settings are kept by a button that is always in sight, and that is said")
{
    DeviceScene scene;
    QSignalSpy said(&scene.page, &DevicesPage::said);
    scene.page.openSettings(u"webcam"_s);
    QTest::qWait(0);
    auto *save = scene.page.findChild<QPushButton *>(u"settingsSave"_s);
    REQUIRE(save->isVisible());
    CHECK(scene.page.rect().contains(QRect(save->mapTo(&scene.page, QPoint()), save->size())));
    for (const auto *up = save->parentWidget(); up; up = up->parentWidget())
        CHECK_FALSE(qobject_cast<const QScrollArea *>(up));
    scene.page.findChild<QSpinBox *>(u"setting_width"_s)->setValue(640);
    QTest::mouseClick(save, Qt::LeftButton);
    CHECK(scene.board.settings[u"webcam"_s].value(u"width"_s) == 640);
    REQUIRE(said.count() == 1);
    CHECK(said[0][0].toString().startsWith(u"Tersimpan"_s));
}

TEST_CASE("long words of a driver's settings are not cut, in both languages and in large text")
{
    test::inEveryLook([] {
        DeviceScene scene;
        for (auto &entry : scene.board.drivers) {
            for (auto &setting : entry.metadata.settings) {
                setting.labelId = u"Berkas secepat mungkin, bukan dengan kecepatan aslinya saat direkam"_s;
                setting.labelEn = u"Files as fast as possible, not at the pace at which they were recorded"_s;
                for (auto &choice : setting.choices)
                    choice.labelId = choice.labelEn =
                        u"A choice whose words are longer than any panel is wide"_s;
            }
        }
        scene.page.openSettings(u"webcam"_s);
        test::showAt(scene.page, 1150, 720);
        CHECK(test::cutTexts(scene.page).join(u'\n').toStdString() == "");
    });
}

TEST_CASE("our own drivers and devices speak the language of the window, products keep their names")
{
    DeviceScene scene;
    scene.board.states[device::Role::Signature].pluginId = u"pen"_s;
    scene.board.states[device::Role::Signature].model = u"Screen"_s;
    Q_EMIT scene.board.changed();
    const auto texts = [&] {
        QStringList all;
        for (const auto *label : scene.page.findChildren<QLabel *>())
            all << label->text();
        return all;
    };
    CHECK(texts().contains(u"Layar ini"_s));
    CHECK(texts().contains(u"Kamera, berkas video, dan siaran"_s));
    CHECK(texts().contains(u"Logitech HD Webcam C270"_s));
    REQUIRE(words::installLanguage(u"en"_s));
    QTest::qWait(0);
    CHECK(texts().contains(u"This screen"_s));
    CHECK(texts().contains(u"Cameras, video files and streams"_s));
    REQUIRE(words::installLanguage(u"id"_s));
}
