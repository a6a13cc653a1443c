// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "app/desktop/gallery/SampleGateways.h"
#include "app/desktop/pages/settings/SecondPersonDialog.h"
#include "app/desktop/pages/settings/SettingsPage.h"
#include "app/desktop/pages/settings/SettingWords.h"
#include "app/desktop/shell/PassphraseField.h"
#include "app/words/Words.h"
#include "tests/widget/WidgetSupport.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <algorithm>

using namespace loket;
using namespace loket::desktop;
using namespace Qt::StringLiterals;

namespace {

struct SettingsScene
{
    samples::SampleSettings gateway;
    SettingsPresenter presenter{gateway};
    std::unique_ptr<SettingsPage> page;

    explicit SettingsScene(bool mayManage = true)
    {
        test::useTheme(test::lookNow());
        gateway.data.mayManage = mayManage;
        page = std::make_unique<SettingsPage>(
            presenter, [](QWidget *, const QString &, const auto &given) { given(u"/media/stik"_s); });
        test::showAt(*page, 1150, 720);
        page->entered();
        REQUIRE(QTest::qWaitFor([&] { return presenter.isLoaded(); }));
    }

    template <class T>
    T *editor(const QString &key)
    {
        return row(key)->findChild<T *>(u"editor"_s);
    }
    QWidget *row(const QString &key) { return page->findChild<QWidget *>(u"row_"_s + key); }
};

} // namespace

TEST_CASE("every setting of core's table has words")
{
    for (const auto &spec : SettingsPresenter::shownSpecs()) {
        INFO(spec.key.toStdString());
        CHECK(settingLabel(spec.key) != spec.key);
        CHECK_FALSE(settingHint(spec.key).isEmpty());
        CHECK(settingGroup(spec.group) != spec.group);
        CHECK_FALSE(settingValue(spec, spec.standard).isEmpty());
        for (const auto &choice : spec.choices)
            CHECK(settingChoice(spec.key, choice) != choice);
    }
}

TEST_CASE("a changed value is stored, and the way back to the standard appears")
{
    SettingsScene scene;
    QSignalSpy stored(&scene.presenter, &SettingsPresenter::stored);
    auto *box = scene.editor<QSpinBox>(u"quality.finger"_s);
    REQUIRE(box);
    const int standard = int(findSetting(u"quality.finger"_s)->standard.toInteger());
    CHECK(box->value() == standard);
    auto *reset = scene.row(u"quality.finger"_s)->findChild<QPushButton *>(u"reset"_s);
    CHECK_FALSE(reset->isVisible());
    box->setValue(70);
    REQUIRE(QTest::qWaitFor([&] { return stored.count() == 1; }));
    CHECK(scene.gateway.values[u"quality.finger"_s].toInteger() == 70);
    CHECK(reset->isVisibleTo(scene.row(u"quality.finger"_s)));
    reset->click();
    REQUIRE(QTest::qWaitFor([&] { return stored.count() == 2; }));
    CHECK(box->value() == standard);
}

TEST_CASE("an age in years and months is one value")
{
    SettingsScene scene;
    auto *years = scene.row(u"early_age"_s)->findChild<QSpinBox *>(u"years"_s);
    auto *months = scene.row(u"early_age"_s)->findChild<QSpinBox *>(u"months"_s);
    CHECK(years->value() == 16);
    CHECK(months->value() == 8);
    months->setValue(0);
    REQUIRE(QTest::qWaitFor([&] { return scene.gateway.values[u"early_age"_s] == u"16y0m"_s; }));
}

TEST_CASE("a value out of bounds is refused at the field and never sent")
{
    SettingsScene scene;
    scene.presenter.set(u"quality.finger"_s, 400);
    CHECK(scene.presenter.refusal(u"quality.finger"_s).code == ErrorCode::InvalidArgument);
    CHECK_FALSE(scene.gateway.values.contains(u"quality.finger"_s));
    auto *verdict = scene.row(u"quality.finger"_s)->findChild<QLabel *>(u"verdict"_s);
    CHECK(verdict->isVisibleTo(scene.row(u"quality.finger"_s)));
}

TEST_CASE("a number beyond the limits is told with the limits, not cut to fewer digits")
{
    SettingsScene scene;
    auto *row = scene.row(u"quality.finger"_s);
    auto *box = scene.editor<QSpinBox>(u"quality.finger"_s);
    const int before = box->value();
    box->selectAll();
    QTest::keyClicks(box, u"999"_s);
    QTest::keyClick(box, Qt::Key_Return);
    CHECK(box->value() == 999);
    CHECK_FALSE(scene.gateway.values.contains(u"quality.finger"_s));
    const QString told = row->findChild<QLabel *>(u"verdict"_s)->text();
    CHECK(told.contains(u"100"_s));
    CHECK(told.contains(QString::number(before)));
    box->stepUp(); // arrows lead back within
    CHECK(box->value() == 100);
    REQUIRE(QTest::qWaitFor([&] { return scene.gateway.values[u"quality.finger"_s] == 100; }));
    CHECK(QTest::qWaitFor([&] { return !row->findChild<QLabel *>(u"verdict"_s)->isVisibleTo(row); }));
}

TEST_CASE("a refusal of the station is shown beside the setting")
{
    SettingsScene scene;
    scene.gateway.error = {ErrorCode::NotAllowed, {}};
    scene.editor<QCheckBox>(u"sounds"_s)->click();
    REQUIRE(
        QTest::qWaitFor([&] { return scene.presenter.refusal(u"sounds"_s).code == ErrorCode::NotAllowed; }));
    CHECK(scene.row(u"sounds"_s)->findChild<QLabel *>(u"verdict"_s)->text().contains(u"Peran"_s));
}

TEST_CASE("the rule of two is changed with a second person's passphrase, or stays as it is")
{
    SettingsScene scene;
    const QString key = u"reset_by_two"_s;
    auto *box = scene.editor<QCheckBox>(key);
    REQUIRE(box->isChecked());
    const auto dialog = [&] { return scene.page->findChild<SecondPersonDialog *>(); };
    box->click();
    REQUIRE(QTest::qWaitFor([&] { return dialog() != nullptr; }));
    CHECK_FALSE(scene.gateway.values.contains(key));
    dialog()->reject(); // nobody comes: what is stored is shown
    REQUIRE(QTest::qWaitFor([&] { return dialog() == nullptr; }));
    CHECK(box->isChecked());

    box->click();
    REQUIRE(QTest::qWaitFor([&] { return dialog() != nullptr; }));
    auto *who = dialog()->findChild<QComboBox *>(u"secondPerson"_s);
    CHECK(who->count() == 2);
    who->setCurrentIndex(1);
    auto *confirm = dialog()->findChild<QPushButton *>(u"passphraseConfirm"_s);
    auto *field = dialog()->findChild<PassphraseField *>();
    CHECK_FALSE(confirm->isEnabled());
    field->edit()->setText(u"x"_s);
    confirm->click();
    auto *error = dialog()->findChild<QLabel *>(u"dialogError"_s);
    REQUIRE(QTest::qWaitFor([&] { return error->isVisible(); }));
    CHECK(field->isEmpty());
    CHECK_FALSE(scene.gateway.values.contains(key));
    field->edit()->setText(u"lumbung tua jalan berbatu"_s);
    confirm->click();
    REQUIRE(QTest::qWaitFor([&] { return dialog() == nullptr; }));
    CHECK(scene.gateway.values[key] == false);
    CHECK_FALSE(box->isChecked());
}

TEST_CASE("a disk limit that contradicts another is refused with the other's value")
{
    SettingsScene scene;
    scene.gateway.error = {ErrorCode::InvalidArgument, u"disk_full_mb<disk_reserve_mb=64"_s};
    scene.editor<QSpinBox>(u"disk_full_mb"_s)->setValue(10);
    auto *row = scene.row(u"disk_full_mb"_s);
    auto *verdict = row->findChild<QLabel *>(u"verdict"_s);
    REQUIRE(QTest::qWaitFor([&] { return verdict->isVisibleTo(row); }));
    CHECK(verdict->text().contains(u"64"_s));
    CHECK(verdict->text().contains(settingLabel(u"disk_reserve_mb"_s)));
}

TEST_CASE("without the permission only language and look may be changed")
{
    SettingsScene scene(false);
    CHECK(scene.editor<QComboBox>(u"language"_s)->isEnabled());
    CHECK(scene.editor<QComboBox>(u"theme"_s)->isEnabled());
    CHECK_FALSE(scene.editor<QSpinBox>(u"quality.finger"_s)->isEnabled());
    CHECK(scene.page->findChild<QLabel *>(u"bannerHead"_s)->isVisible());
}

TEST_CASE("a choice is stored by its code, not by its word")
{
    SettingsScene scene;
    auto *box = scene.editor<QComboBox>(u"theme"_s);
    const int dark = box->findData(u"dark"_s);
    box->setCurrentIndex(dark);
    Q_EMIT box->activated(dark);
    REQUIRE(QTest::qWaitFor([&] { return scene.gateway.values[u"theme"_s] == u"dark"_s; }));
}

TEST_CASE("a backup goes to the folder that was chosen, shows how far it is, and says what comes next")
{
    SettingsScene scene;
    auto *act = scene.page->findChild<QPushButton *>(u"backupAct"_s);
    auto *progress = scene.page->findChild<QWidget *>(u"backupProgress"_s);
    auto *result = scene.page->findChild<QWidget *>(u"backupResult"_s);
    REQUIRE(act->isVisible());
    scene.gateway.isBackupHeld = true;
    act->click();
    REQUIRE(scene.gateway.backups.size() == 1);
    CHECK(scene.gateway.backups[0].startsWith(u"/media/stik/loket-0000-STN02-"_s));
    CHECK(progress->isVisible());
    CHECK_FALSE(act->isEnabled()); // one at a time
    scene.presenter.clear();       // the screen is locked: it goes on
    scene.presenter.load();
    scene.gateway.isBackupHeld = false;
    REQUIRE(QTest::qWaitFor([&] { return !scene.presenter.backupJob(); }));
    REQUIRE(QTest::qWaitFor([&] { return result->isVisible(); }));
    CHECK(result->findChild<QLabel *>(u"bannerHead"_s)->text().contains(scene.gateway.backups[0]));
    CHECK(result->findChild<QLabel *>(u"bannerBody"_s)->text().contains(u"terpisah"_s));
    CHECK_FALSE(progress->isVisible());
}

TEST_CASE("a backup on the station's own disk is told to be no safety")
{
    SettingsScene scene;
    scene.gateway.isBackupBeside = true;
    scene.page->findChild<QPushButton *>(u"backupAct"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return !scene.presenter.backupJob(); }));
    const auto *result = scene.page->findChild<QWidget *>(u"backupResult"_s);
    const auto labels = result->findChildren<QLabel *>();
    CHECK(std::any_of(labels.begin(), labels.end(),
                      [](const QLabel *label) { return label->text().contains(words::backupOnSameDisk()); }));
}

TEST_CASE("a folder for copies on the station's own disk is told to be no safety")
{
    SettingsScene scene;
    const auto *verdict = scene.row(u"mirror_folder"_s)->findChild<QLabel *>(u"verdict"_s);
    CHECK_FALSE(verdict->isVisibleTo(scene.page.get()));
    scene.gateway.data.isMirrorOnSameDisk = true;
    scene.presenter.load();
    REQUIRE(QTest::qWaitFor([&] { return !verdict->text().isEmpty(); }));
    CHECK(verdict->text() == words::mirrorOnSameDisk());
    CHECK(verdict->property("verdict") == u"warning"_s);
    CHECK_FALSE(scene.row(u"printer"_s)->findChild<QLabel *>(u"verdict"_s)->isVisibleTo(scene.page.get()));
}

TEST_CASE("a backup can be stopped, says why it could not be made, and is offered to those who may")
{
    SettingsScene scene;
    auto *act = scene.page->findChild<QPushButton *>(u"backupAct"_s);
    auto *result = scene.page->findChild<QWidget *>(u"backupResult"_s);
    scene.gateway.isBackupHeld = true;
    act->click();
    scene.page->findChild<QPushButton *>(u"backupCancel"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return !scene.presenter.backupJob(); }));
    CHECK_FALSE(result->isVisible());
    scene.gateway.isBackupHeld = false;
    scene.gateway.backupRefusal = {ErrorCode::DiskFull, u"backup needed=734003200 free=104857600"_s};
    act->click();
    REQUIRE(QTest::qWaitFor([&] { return !scene.presenter.backupJob(); }));
    CHECK(result->findChild<QLabel *>(u"bannerHead"_s)->text() ==
          u"Media itu terlalu kecil: perlu 700 MB, tersisa 100 MB."_s);
    scene.gateway.data.mayBackUp = false;
    scene.presenter.load();
    CHECK(QTest::qWaitFor([&] { return !act->isVisible(); }));
}

TEST_CASE("nothing is cut in the settings, in both languages and in large text")
{
    test::inEveryLook([] {
        SettingsScene scene;
        CHECK(test::cutTexts(*scene.page).join(u'\n').toStdString() == "");
    });
}
