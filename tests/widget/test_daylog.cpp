// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "app/desktop/gallery/SampleGateways.h"
#include "app/desktop/pages/daylog/DayLogModel.h"
#include "app/desktop/pages/daylog/DayLogPage.h"
#include "tests/widget/WidgetSupport.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace loket;
using namespace loket::desktop;
using namespace Qt::StringLiterals;

namespace {

struct LogScene
{
    samples::SampleDayLog gateway;
    ManualClock clock{samples::sampleNow()};
    DayLogPresenter presenter{gateway};
    QString exportTo;
    std::unique_ptr<DayLogPage> page;

    explicit LogScene(int visits)
        : gateway(visits)
    {
        test::useTheme(test::lookNow());
        page = std::make_unique<DayLogPage>(
            presenter, clock, QStringList{u"ektp_enrolment"_s},
            [this](QWidget *, const QString &, const auto &chosen) { chosen(exportTo); });
        test::showAt(*page, 1150, 720);
        page->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        page->entered();
        settle();
    }

    void settle()
    {
        REQUIRE(QTest::qWaitFor([&] { return !presenter.isLoading(); }));
    }
    QTableView *table() { return page->findChild<QTableView *>(u"table"_s); }
    QLineEdit *search() { return page->findChild<QLineEdit *>(u"search"_s); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    QWidget *drawer() { return page->findChild<QWidget *>(u"visitDrawer"_s); }
};

} // namespace

TEST_CASE("an empty day says how the first visit gets here")
{
    LogScene scene(0);
    CHECK(scene.page->findChild<QWidget *>(u"empty"_s)->isVisible());
    CHECK_FALSE(scene.table()->isVisible());
    CHECK_FALSE(scene.page->findChild<QPushButton *>(u"export"_s)->isEnabled());
}

TEST_CASE(
    "a visit that came back from a copy has a word in place of the name, and says when the name returns")
{
    LogScene scene(12);
    VisitSummary &restored = scene.gateway.visits[5];
    restored.label.clear();
    restored.maskedNik.clear();
    restored.isRestored = true;
    scene.presenter.refresh();
    scene.settle();
    CHECK(scene.cell(5, DayLogModel::Name) == u"Pulih dari salinan"_s);
    const QModelIndex name = scene.table()->model()->index(5, DayLogModel::Name);
    CHECK(name.data(Qt::ToolTipRole).toString().contains(u"sesudah pusat menjawab"_s));
    CHECK(name.data(Qt::AccessibleDescriptionRole).toString() == name.data(Qt::ToolTipRole).toString());
    CHECK_FALSE(scene.table()
                    ->model()
                    ->index(6, DayLogModel::Name)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(u"salinan"_s));
    scene.table()->selectRow(5);
    scene.settle();
    const auto has = [&](const QString &part) {
        const auto labels = scene.drawer()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text().contains(part); });
    };
    REQUIRE(QTest::qWaitFor([&] { return scene.drawer()->isVisible() && has(u"Pulih dari salinan"_s); }));
    CHECK(has(u"sesudah pusat menjawab"_s));
}

TEST_CASE("pages follow as the table is scrolled, none is asked for twice")
{
    LogScene scene(90); // 780 s apart: some of them yesterday
    auto *period = scene.page->findChild<QComboBox *>(u"period"_s);
    period->setCurrentIndex(4);
    Q_EMIT period->activated(4);
    scene.settle();
    CHECK(scene.table()->model()->rowCount() == 40);
    scene.table()->scrollToBottom();
    REQUIRE(QTest::qWaitFor([&] { return scene.table()->model()->rowCount() == 80; }));
    scene.table()->scrollToBottom();
    REQUIRE(QTest::qWaitFor([&] { return scene.table()->model()->rowCount() == 90; }));
    CHECK_FALSE(scene.presenter.hasMore());
    QSet<QString> seen;
    for (int row = 0; row < 90; ++row)
        seen.insert(scene.presenter.rows()[size_t(row)].id.toString());
    CHECK(seen.size() == 90);
}

TEST_CASE("searching filters while typing, and Escape takes the word away")
{
    LogScene scene(20);
    CHECK(scene.page->find());
    CHECK(scene.search()->hasFocus());
    QTest::keyClicks(scene.search(), u"galih"_s);
    REQUIRE(QTest::qWaitFor(
        [&] { return scene.presenter.query().text == u"galih"_s && !scene.presenter.isLoading(); }));
    REQUIRE(scene.table()->model()->rowCount() > 0);
    for (int row = 0; row < scene.table()->model()->rowCount(); ++row)
        CHECK(scene.cell(row, DayLogModel::Name) == u"Galih Saputra"_s);
    QTest::keyClick(scene.search(), Qt::Key_Escape);
    REQUIRE(QTest::qWaitFor(
        [&] { return scene.presenter.query().text.isEmpty() && scene.table()->model()->rowCount() == 20; }));
}

TEST_CASE("a filter without a match says so instead of an empty table")
{
    LogScene scene(20);
    QTest::keyClicks(scene.search(), u"zzz"_s);
    REQUIRE(QTest::qWaitFor([&] { return scene.page->findChild<QWidget *>(u"empty"_s)->isVisible(); }));
}

TEST_CASE("arrow keys open the visit beside the table, Escape closes it")
{
    LogScene scene(20);
    scene.table()->setFocus();
    CHECK_FALSE(scene.drawer()->isVisible());
    scene.table()->selectRow(1);
    REQUIRE(QTest::qWaitFor([&] { return scene.drawer()->isVisible(); }));
    CHECK(scene.page->findChild<QLabel *>(u"drawerName"_s)->text() == u"Bagas Prasetyo"_s);
    QSignalSpy resumed(scene.page.get(), &DayLogPage::resumeRequested);
    QTest::mouseClick(scene.page->findChild<QPushButton *>(u"drawerResume"_s), Qt::LeftButton);
    CHECK(resumed.count() == 1);
    QTest::keyClick(scene.table(), Qt::Key_Down); // sealed: nothing to resume
    REQUIRE(QTest::qWaitFor(
        [&] { return !scene.page->findChild<QPushButton *>(u"drawerResume"_s)->isVisible(); }));
    QTest::keyClick(scene.table(), Qt::Key_Escape);
    REQUIRE(QTest::qWaitFor([&] { return !scene.drawer()->isVisible(); }));
}

TEST_CASE("an answer to an older question is dropped")
{
    LogScene scene(20);
    scene.presenter.setQuery({u"galih"_s, {}, {}, {}, {}});
    scene.presenter.setQuery({u"bagas"_s, {}, {}, {}, {}});
    scene.settle();
    QTest::qWait(0);
    REQUIRE(!scene.presenter.rows().empty());
    for (const auto &row : scene.presenter.rows())
        CHECK(row.label == u"Bagas Prasetyo"_s);
}

TEST_CASE("the list is exported, and a folder that can't be written is told in words")
{
    LogScene scene(20);
    QTemporaryDir folder;
    QSignalSpy said(scene.page.get(), &DayLogPage::said);
    auto *button = scene.page->findChild<QPushButton *>(u"export"_s);
    scene.exportTo = folder.filePath(u"log.csv"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return said.count() == 1; }));
    CHECK(said[0][0].toString().contains(u"20 baris"_s));
    CHECK(QFile(scene.exportTo).size() > 0);
    CHECK(button->isEnabled());

    scene.exportTo = folder.filePath(u"no/such/folder/log.csv"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    auto *head = scene.page->findChild<QLabel *>(u"bannerHead"_s);
    REQUIRE(QTest::qWaitFor([&] { return head->isVisible(); }));
    CHECK(head->text().contains(u"tidak dapat ditulis"_s));
}

TEST_CASE("nothing is cut in the day log, in both languages and in large text")
{
    test::inEveryLook([] {
        LogScene scene(30);
        CHECK(test::cutTexts(*scene.page).join(u'\n').toStdString() == "");
        scene.table()->selectRow(1);
        REQUIRE(QTest::qWaitFor([&] { return scene.drawer()->isVisible(); }));
        test::showAt(*scene.page, 1150, 720);
        CHECK(test::cutTexts(*scene.page).join(u'\n').toStdString() == "");
    });
}

TEST_CASE("who may not take the list out is told before a file is asked for")
{
    LogScene scene(6);
    auto *button = scene.page->findChild<QPushButton *>(u"export"_s);
    CHECK(button->isEnabled());
    CHECK(button->toolTip().isEmpty());
    scene.gateway.mayExport = false;
    scene.presenter.refresh();
    scene.settle();
    CHECK_FALSE(button->isEnabled());
    CHECK(button->toolTip().contains(u"Penyelia"_s));
    QTemporaryDir dir;
    scene.presenter.exportCsv(dir.filePath(u"daftar.csv"_s));
    CHECK_FALSE(scene.presenter.exportJob());
}
