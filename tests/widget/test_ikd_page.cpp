// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "app/desktop/gallery/SampleGateways.h"
#include "app/desktop/pages/ikd/IkdPage.h"
#include "app/desktop/widgets/MaskedField.h"
#include "tests/widget/WidgetSupport.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace loket;
using namespace loket::desktop;
using namespace Qt::StringLiterals;

namespace {

struct IkdScene
{
    samples::SampleIkd gateway;
    ManualClock clock{samples::sampleNow()};
    IkdPresenter presenter{gateway};
    std::unique_ptr<IkdPage> page;
    std::unique_ptr<QSignalSpy> said;
    std::unique_ptr<QSignalSpy> refused;

    explicit IkdScene(bool isBusy = true, bool mayAct = true)
        : gateway(isBusy)
    {
        gateway.mayAct = mayAct;
        test::useTheme(test::lookNow());
        page = std::make_unique<IkdPage>(presenter, clock);
        said = std::make_unique<QSignalSpy>(page.get(), &IkdPage::said);
        refused = std::make_unique<QSignalSpy>(page.get(), &IkdPage::refused);
        test::showAt(*page, 1150, 720);
        page->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        page->entered();
        settle();
    }
    void settle()
    {
        QTest::qWait(0);
        REQUIRE(QTest::qWaitFor([&] { return !presenter.isLoading(); }));
    }
    template <class T>
    T *find(const char *name)
    {
        T *found = page->findChild<T *>(QString::fromLatin1(name));
        REQUIRE(found);
        return found;
    }
    void click(const char *name)
    {
        auto *button = find<QPushButton>(name);
        REQUIRE(button->isVisible());
        REQUIRE(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        settle();
    }
    [[nodiscard]] bool isOffered(const char *name) { return find<QPushButton>(name)->isVisible(); }
    [[nodiscard]] int rows() { return find<QTableWidget>("ikdTable")->rowCount(); }
    [[nodiscard]] QString cell(int row, int column)
    {
        return find<QTableWidget>("ikdTable")->item(row, column)->text();
    }
};

void choose(QComboBox *box, const QString &code)
{
    REQUIRE(box);
    REQUIRE(box->findData(code) >= 0);
    box->setCurrentIndex(box->findData(code));
}

} // namespace

TEST_CASE("the follow-up list says who waits, for what and how long, and the message is copied")
{
    IkdScene scene;
    REQUIRE(scene.rows() == 2);
    CHECK(scene.cell(0, 0) == u"R••• K••• D•••");
    CHECK(scene.cell(0, 3).contains(u"Sudah waktunya"));
    CHECK(scene.cell(0, 3).contains(u"9 hari"));
    CHECK_FALSE(scene.cell(0, 2).isEmpty());
    CHECK(scene.cell(1, 2).contains(u"ponsel"));
    CHECK(scene.find<QLabel>("ikdTarget")->text().contains(u"Target: 2 dari 40"));
    CHECK(scene.find<QLabel>("ikdName")->text() == u"R••• K••• D•••"); // the first is selected
    QGuiApplication::clipboard()->clear();
    scene.click("ikdCopy");
    CHECK(QGuiApplication::clipboard()->text() == u"pesan id 1");
    CHECK(scene.said->size() == 1);
    scene.click("ikdContacted");
    CHECK(scene.gateway.accounts.front().contactedBy == u"sari");
}

TEST_CASE("in large text on a small screen each column keeps a width in which words can be read")
{
    test::useTheme({.isDark = false, .hasLargeText = true});
    IkdScene scene;
    test::showAt(*scene.page, 1085, 706); // what a window of 1366 × 768 leaves it
    scene.settle();
    const auto *table = scene.find<QTableWidget>("ikdTable");
    REQUIRE(table->isColumnHidden(1)); // all that are followed up are not active yet
    const int oneWord = QFontMetrics(table->font()).horizontalAdvance(u"diaktifkan kembali"_s);
    CHECK(table->columnWidth(2) >= oneWord);
    CHECK_FALSE(table->isColumnHidden(2));
    CHECK(table->columnWidth(0) + table->columnWidth(2) + table->columnWidth(3) <=
          table->viewport()->width());
    scene.click("ikdTab1");
    REQUIRE_FALSE(table->isColumnHidden(1));
    CHECK(table->isColumnHidden(2)); // the pane says it
    test::useTheme();
}

TEST_CASE("the keyboard goes through the list, and another day or the end is asked for")
{
    IkdScene scene;
    auto *table = scene.find<QTableWidget>("ikdTable");
    CHECK(table->hasFocus());
    QTest::keyClick(table, Qt::Key_Down);
    CHECK(scene.presenter.selected()->id == 2);
    CHECK(scene.find<QLabel>("ikdName")->text() == u"S••• W•••");
    scene.click("ikdReschedule");
    auto *dialog = scene.find<QDialog>("ikdDayDialog");
    auto *day = dialog->findChild<DateField *>(u"ikdDay"_s);
    const QDate today = scene.clock.nowUtc().toLocalTime().date();
    day->setDate(today.addDays(-1));
    CHECK_FALSE(dialog->findChild<QPushButton *>(u"ikdAct"_s)->isEnabled());
    day->setDate(today.addDays(9));
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"ikdAct"_s), Qt::LeftButton);
    scene.settle();
    CHECK(scene.gateway.accounts[1].due == today.addDays(9));
    scene.click("ikdClose");
    dialog = scene.find<QDialog>("ikdReasonDialog");
    CHECK(dialog->findChild<QComboBox *>(u"ikdIdentity"_s) == nullptr);
    CHECK_FALSE(dialog->findChild<QPushButton *>(u"ikdAct"_s)->isEnabled()); // no reason, no end
    choose(dialog->findChild<QComboBox *>(u"ikdReason"_s), u"moved_away"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"ikdAct"_s), Qt::LeftButton);
    scene.settle();
    CHECK(scene.rows() == 1);
}

TEST_CASE("only what fits an account is offered, and a request needs the check of the person and a reason")
{
    IkdScene scene;
    scene.click("ikdTab1");
    REQUIRE(scene.rows() == 5);
    scene.presenter.select(3); // active
    CHECK(scene.isOffered("ikdDeactivate"));
    CHECK(scene.isOffered("ikdRelease"));
    CHECK_FALSE(scene.isOffered("ikdReactivate"));
    CHECK_FALSE(scene.isOffered("ikdCopy"));
    scene.click("ikdDeactivate");
    auto *dialog = scene.find<QDialog>("ikdReasonDialog");
    auto *act = dialog->findChild<QPushButton *>(u"ikdAct"_s);
    choose(dialog->findChild<QComboBox *>(u"ikdReason"_s), u"phone_lost"_s);
    CHECK_FALSE(act->isEnabled());
    choose(dialog->findChild<QComboBox *>(u"ikdIdentity"_s), u"other"_s);
    CHECK_FALSE(act->isEnabled()); // words are wanted
    dialog->findChild<QLineEdit *>(u"ikdNote"_s)->setText(u"dikenal RT"_s);
    QTest::mouseClick(act, Qt::LeftButton);
    scene.settle();
    REQUIRE(scene.gateway.asked.size() == 1);
    CHECK(scene.gateway.asked[0].action == IkdAction::Deactivate);
    CHECK(scene.gateway.asked[0].identity == u"other");
    CHECK(scene.gateway.asked[0].note == u"dikenal RT");
    CHECK_FALSE(scene.isOffered("ikdDeactivate")); // it waits
    CHECK(scene.find<QLabel>("ikdHint")->isVisible());
    scene.presenter.select(5); // inactive, and a request was refused
    CHECK(scene.isOffered("ikdReactivate"));
    bool isToldWhy = false;
    for (const QLabel *label : scene.page->findChildren<QLabel *>())
        isToldWhy = isToldWhy || label->text().contains(u"ditolak Wayan Sudarma");
    CHECK(isToldWhy);
}

TEST_CASE("accounts are narrowed down by state, and one person's is found by the NIK")
{
    IkdScene scene;
    scene.click("ikdTab1");
    auto *states = scene.find<QComboBox>("ikdStates");
    states->setCurrentIndex(states->findData(int(IkdState::Inactive)));
    Q_EMIT states->activated(states->currentIndex());
    scene.settle();
    CHECK(scene.rows() == 1);
    REQUIRE(scene.page->find());
    auto *nik = scene.find<NikField>("ikdNik");
    CHECK(nik->hasFocus());
    nik->setDigits(scene.gateway.nik);
    QTest::keyClick(nik, Qt::Key_Return);
    scene.settle();
    REQUIRE(scene.rows() == 1);
    CHECK(scene.presenter.selected()->id == 1);
    nik->setDigits(u"3576014403910004"_s);
    QTest::keyClick(nik, Qt::Key_Return);
    scene.settle();
    CHECK(scene.find<QWidget>("ikdEmpty")->isVisible());
    CHECK(scene.presenter.selected() == nullptr);
    nik->setDigits(u"3576"_s);
    QTest::keyClick(nik, Qt::Key_Return);
    CHECK(scene.refused->size() == 1);
}

TEST_CASE("an empty list says so, a refusal is told, who only looks gets no buttons, and the lock forgets")
{
    IkdScene empty(false);
    CHECK(empty.find<QWidget>("ikdEmpty")->isVisible());
    IkdScene looker(true, false);
    CHECK_FALSE(looker.isOffered("ikdClose"));
    CHECK(looker.find<QLabel>("ikdHint")->isVisible());
    IkdScene scene;
    scene.gateway.refusal = {ErrorCode::WrongState, u"ikd_follow_up"_s};
    scene.click("ikdContacted");
    REQUIRE(scene.refused->size() == 1);
    scene.page->lockAway();
    CHECK(scene.rows() == 0);
    CHECK_FALSE(scene.find<QLabel>("ikdName")->isVisible());
}

TEST_CASE("nothing is cut on the IKD page in any look")
{
    test::inEveryLook([] {
        IkdScene scene;
        CHECK(test::cutTexts(*scene.page) == QStringList());
        scene.click("ikdTab1");
        for (const IkdAccount &account : scene.gateway.accounts) {
            scene.presenter.select(account.id);
            scene.settle();
            CHECK(test::cutTexts(*scene.page) == QStringList());
        }
        scene.presenter.select(3);
        scene.click("ikdDeactivate");
        CHECK(test::cutTexts(*scene.find<QDialog>("ikdReasonDialog")) == QStringList());
    });
}
