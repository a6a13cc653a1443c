// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "app/desktop/gallery/SampleGateways.h"
#include "app/desktop/pages/approvals/ApprovalsPage.h"
#include "app/desktop/pages/approvals/InboxModel.h"
#include "app/desktop/pages/approvals/InboxWords.h"
#include "app/desktop/widgets/PrimaryButton.h"
#include "app/words/Words.h"
#include "tests/widget/WidgetSupport.h"

#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace loket;
using namespace loket::desktop;
using namespace Qt::StringLiterals;

namespace {

struct InboxScene
{
    samples::SampleApprovals gateway;
    ManualClock clock{samples::sampleNow()};
    ApprovalsPresenter presenter{gateway, clock};
    std::unique_ptr<ApprovalsPage> page;

    explicit InboxScene(bool isBusy = true, bool mayApprove = true)
        : gateway(isBusy)
    {
        gateway.mayApprove = mayApprove;
        test::useTheme(test::lookNow());
        page = std::make_unique<ApprovalsPage>(presenter);
        test::showAt(*page, 1150, 720);
        page->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        page->entered();
        settle();
    }

    void settle()
    {
        REQUIRE(QTest::qWaitFor(
            [&] { return !presenter.isLoading() && (!presenter.looked() || presenter.pictures()); }));
        QTest::qWait(0); // rows that are new are shown by the event loop
    }
    template <class T>
    T *find(const QString &name)
    {
        return page->findChild<T *>(name);
    }
    QListView *list() { return find<QListView>(u"inboxList"_s); }
    QPushButton *button(const QString &name) { return find<QPushButton>(name); }
    void select(int row)
    {
        list()->setCurrentIndex(list()->model()->index(row, 0));
        settle();
    }
    void click(const QString &name)
    {
        REQUIRE(button(name)->isVisible());
        REQUIRE(button(name)->isEnabled());
        QTest::mouseClick(button(name), Qt::LeftButton);
        settle();
    }
    QDialog *dialog() { return find<QDialog>(u"passphraseDialog"_s); }
    void confirmWith(const QString &typed)
    {
        REQUIRE(dialog());
        QTest::keyClicks(dialog()->findChild<QLineEdit *>(u"passphrase"_s), typed);
        QTest::mouseClick(dialog()->findChild<QPushButton *>(u"passphraseConfirm"_s), Qt::LeftButton);
        REQUIRE(QTest::qWaitFor([&] { return !presenter.isSaving() && !presenter.isLoading(); }));
    }
};

} // namespace

TEST_CASE("an empty inbox says what comes there")
{
    InboxScene scene(false);
    CHECK(scene.find<QWidget>(u"inboxEmpty"_s)->isVisible());
    CHECK_FALSE(scene.list()->isVisible());
    CHECK_FALSE(scene.find<QWidget>(u"casePane"_s)->isVisible());
    CHECK_FALSE(scene.button(u"inboxSave"_s)->isVisible());
}

TEST_CASE("the first request is open at once, with its picture, its evidence and its reason")
{
    InboxScene scene;
    CHECK(scene.list()->model()->rowCount() == 5);
    CHECK(scene.find<QLabel>(u"caseName"_s)->text() == u"Rahmawati Kusuma Dewi"_s);
    CHECK(scene.find<QLabel>(u"casePhoto"_s)->isVisible());
    CHECK(scene.find<QLabel>(u"caseEvidence"_s)->isVisible());
    CHECK(scene.find<QLabel>(u"caseWhat"_s)->text() == u"Jari manis kanan tidak direkam."_s);
}

TEST_CASE("a batch is decided one by one and saved with one passphrase; what was seen goes with it")
{
    InboxScene scene;
    QSignalSpy said(scene.page.get(), &ApprovalsPage::said);
    scene.click(u"caseApprove"_s); // and on to the next
    CHECK(scene.list()->currentIndex().row() == 1);
    scene.click(u"caseRefuse"_s);
    auto *reason = scene.find<QComboBox>(u"caseReason"_s);
    REQUIRE(reason->isVisible());
    reason->setCurrentIndex(reason->findData(u"other"_s));
    CHECK_FALSE(scene.button(u"caseRefuseAct"_s)->isEnabled()); // in words, then
    QTest::keyClicks(scene.find<QLineEdit>(u"caseNote"_s), u"mata masih bisa direkam"_s);
    scene.click(u"caseRefuseAct"_s);
    CHECK(scene.list()->currentIndex().row() == 2);
    CHECK(scene.gateway.decided.empty()); // nothing is saved yet
    scene.click(u"inboxSave"_s);
    scene.confirmWith(u"salah semua"_s);
    REQUIRE(scene.dialog());
    CHECK(scene.dialog()->findChild<QLabel *>(u"dialogError"_s)->isVisible());
    CHECK(scene.presenter.approvedCount() == 1); // still there to be saved
    scene.confirmWith(scene.gateway.passphrase);
    REQUIRE(QTest::qWaitFor([&] { return !scene.dialog(); }));
    REQUIRE(scene.gateway.decided.size() == 2);
    CHECK(scene.gateway.decided[0].isApproved);
    CHECK(scene.gateway.decided[0].seen == QStringList{u"reason"_s, u"photo"_s, u"evidence"_s});
    CHECK(scene.gateway.decided[1].reason == u"other"_s);
    CHECK(scene.gateway.decided[1].note == u"mata masih bisa direkam"_s);
    CHECK(scene.gateway.decided[1].seen.contains(u"figures"_s));
    CHECK(scene.list()->model()->rowCount() == 3);
    CHECK(said.count() == 1);
    CHECK_FALSE(scene.presenter.hasDecisions());
}

TEST_CASE("how long a request was in front is recorded with the decision, and shown where it is listed")
{
    InboxScene scene;
    scene.clock.advanceMs(9'000);
    scene.select(1);
    scene.clock.advanceMs(60'000); // the other one
    scene.select(0);
    scene.clock.advanceMs(5'000);
    scene.page->hide(); // behind the lock, on another page
    scene.clock.advanceMs(3'600'000);
    scene.page->show();
    QEvent activated(QEvent::WindowActivate); // the offscreen platform forgets to
    QApplication::sendEvent(scene.page.get(), &activated);
    scene.click(u"caseApprove"_s);
    scene.clock.advanceMs(3'600'000); // nobody is there any more: one look has an end
    scene.click(u"caseApprove"_s);
    scene.click(u"inboxSave"_s);
    scene.confirmWith(scene.gateway.passphrase);
    REQUIRE(scene.gateway.decided.size() == 2);
    CHECK(scene.gateway.decided[0].seenTime.seconds == 14);
    CHECK(scene.gateway.decided[0].seenTime.firstUtc == samples::sampleNow());
    CHECK(scene.gateway.decided[1].seenTime.seconds == 60 + 300);
    scene.click(u"inboxTab2"_s);
    REQUIRE(QTest::qWaitFor([&] { return scene.list()->model()->rowCount() > 0; }));
    QStringList details;
    for (int row = 0; row < scene.list()->model()->rowCount(); ++row)
        details << scene.list()->model()->index(row, 0).data(InboxModel::DetailRole).toString();
    CHECK(details.join(u'\n').contains(u"dilihat 14 detik"_s));
    CHECK(details.join(u'\n').contains(u"dilihat 6 menit"_s));
}

TEST_CASE("only what was on the screen counts as seen: a picture below the edge does not")
{
    InboxScene scene;
    scene.presenter.clear();
    scene.page->resize(scene.page->minimumSizeHint());
    scene.page->entered();
    scene.settle();
    auto *bar = scene.find<QWidget>(u"casePane"_s)->findChild<QScrollArea *>()->verticalScrollBar();
    REQUIRE(bar->maximum() > 0);
    scene.click(u"caseApprove"_s);
    const ApprovalDecision *top = scene.presenter.decision(1);
    REQUIRE(top);
    CHECK_FALSE(top->seen.contains(u"reason"_s)); // below the pictures
    scene.presenter.undo(1);
    scene.select(0);
    bar->setValue(bar->maximum());
    scene.click(u"caseApprove"_s);
    CHECK(scene.presenter.decision(1)->seen.contains(u"reason"_s));
}

TEST_CASE("a refusal that was written but not marked is not left out when decisions are saved")
{
    InboxScene scene;
    QSignalSpy refused(scene.page.get(), &ApprovalsPage::refused);
    scene.click(u"caseApprove"_s);
    scene.click(u"caseRefuse"_s);
    scene.click(u"inboxSave"_s); // opened, nothing written: what is meant?
    CHECK(refused.count() == 1);
    CHECK_FALSE(scene.dialog());
    QTest::keyClicks(scene.find<QLineEdit>(u"caseNote"_s), u"masih bisa direkam"_s);
    QElapsedTimer sincePress; // two presses at once count as one
    sincePress.start();
    REQUIRE(QTest::qWaitFor([&] { return sincePress.elapsed() > PrimaryButton::kOnceWithinMs; }));
    scene.click(u"inboxSave"_s);
    REQUIRE(scene.dialog());
    CHECK(scene.dialog()->findChild<QLabel *>(u"passphraseWhat"_s)->text().contains(u"1 ditolak"_s));
    QTest::keyClicks(scene.dialog()->findChild<QLineEdit *>(u"passphrase"_s), scene.gateway.passphrase);
    QTest::mouseClick(scene.dialog()->findChild<QPushButton *>(u"passphraseConfirm"_s), Qt::LeftButton);
    CHECK(scene.dialog()->findChild<QWidget *>(u"passphraseWorking"_s)->isVisible());
    CHECK(scene.find<QLabel>(u"inboxSummary"_s)->text() == u"Menyimpan 2 keputusan …"_s);
    REQUIRE(QTest::qWaitFor([&] { return scene.gateway.decided.size() == 2; }));
    CHECK(scene.gateway.decided[1].note == u"masih bisa direkam"_s);
}

TEST_CASE("a batch that is refused names the request and says that none was decided")
{
    InboxScene scene;
    scene.click(u"caseApprove"_s);
    scene.click(u"caseApprove"_s);
    scene.gateway.refusal = {ErrorCode::WrongState, u"approval"_s};
    scene.click(u"inboxSave"_s);
    scene.confirmWith(scene.gateway.passphrase);
    REQUIRE(scene.dialog());
    const QString said = scene.dialog()->findChild<QLabel *>(u"dialogError"_s)->text();
    CHECK(said.contains(words::requestTitle(scene.gateway.entries[1].item))); // the second of the two
    CHECK_FALSE(said.contains(words::requestTitle(scene.gateway.entries[0].item)));
    CHECK(said.contains(u"Permintaan ini sudah diputuskan."_s));
    CHECK(said.contains(u"Tidak satu pun diputuskan."_s));
    CHECK(scene.presenter.approvedCount() == 2);
}

TEST_CASE("a request that was overtaken is said to have closed by itself, and says why among the decided")
{
    InboxScene scene;
    QSignalSpy said(scene.page.get(), &ApprovalsPage::said);
    scene.click(u"caseApprove"_s);
    scene.click(u"caseApprove"_s);
    scene.gateway.lapsed = scene.gateway.entries[1].item.id;
    scene.click(u"inboxSave"_s);
    scene.confirmWith(scene.gateway.passphrase);
    REQUIRE(QTest::qWaitFor([&] { return said.count() == 1; }));
    CHECK(said[0][0].toString().contains(u"1 keputusan tersimpan."_s));
    CHECK(said[0][0].toString().contains(u"1 permintaan ditutup sendiri"_s));
    InboxEntry entry = scene.gateway.entries[1];
    entry.item.decidedBy.clear();
    entry.decidedByName.clear();
    entry.item.decidedAtUtc = samples::sampleNow();
    entry.item.reason = u"visit_sealed"_s;
    const auto facts = decisionFacts(entry);
    REQUIRE(facts.size() >= 2);
    CHECK(facts[0].first == u"Ditutup sendiri"_s);
    CHECK(facts[1].second.contains(u"sudah selesai dan disegel"_s));
}

TEST_CASE("a decision that is not saved can be undone, and a refresh keeps it")
{
    InboxScene scene;
    scene.click(u"caseApprove"_s);
    scene.presenter.refresh();
    scene.settle();
    CHECK(scene.presenter.approvedCount() == 1);
    scene.select(0);
    CHECK(scene.find<QLabel>(u"caseMark"_s)->isVisible());
    CHECK_FALSE(scene.button(u"caseApprove"_s)->isVisible());
    scene.click(u"caseUndo"_s);
    CHECK_FALSE(scene.presenter.hasDecisions());
    CHECK(scene.button(u"caseApprove"_s)->isVisible());
    CHECK_FALSE(scene.button(u"inboxSave"_s)->isEnabled());
}

TEST_CASE("nobody can decide what they asked for themselves")
{
    InboxScene scene;
    scene.select(4);
    CHECK_FALSE(scene.button(u"caseApprove"_s)->isVisible());
    CHECK(scene.find<QLabel>(u"caseOwn"_s)->isVisible());
    scene.presenter.approve();
    CHECK_FALSE(scene.presenter.hasDecisions());
}

TEST_CASE("the counter sees what was refused, what to do, and says what it did")
{
    InboxScene scene(true, /*mayApprove=*/false);
    CHECK(scene.presenter.view() == InboxView::ToFollowUp);
    CHECK_FALSE(scene.button(u"inboxTab0"_s)->isVisible());
    REQUIRE(scene.list()->model()->rowCount() == 1);
    CHECK(scene.find<QLabel>(u"caseAdvice"_s)->isVisible());
    QSignalSpy changed(scene.page.get(), &ApprovalsPage::changed);
    auto *outcome = scene.find<QComboBox>(u"caseOutcome"_s);
    outcome->setCurrentIndex(outcome->findData(u"applicant_informed"_s));
    QTest::mouseClick(scene.button(u"caseSettle"_s), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return scene.find<QWidget>(u"inboxEmpty"_s)->isVisible(); }));
    CHECK(changed.count() == 1);
    CHECK(scene.gateway.entries[5].item.outcome == u"applicant_informed"_s);
}

TEST_CASE("a role that sees no biometrics is told so, and a list that cannot be read says what to do")
{
    InboxScene scene;
    scene.gateway.mayNotSee = true;
    scene.select(1);
    CHECK_FALSE(scene.find<QLabel>(u"casePhoto"_s)->isVisible());
    scene.gateway.error = {ErrorCode::DatabaseQuery, {}};
    scene.presenter.refresh();
    REQUIRE(QTest::qWaitFor([&] { return scene.presenter.error().code != ErrorCode::None; }));
    CHECK(scene.list()->model()->rowCount() == 5); // what was there stays
}

TEST_CASE("the end of the session takes everything off the page, answers on their way too")
{
    InboxScene scene;
    scene.click(u"caseApprove"_s);
    scene.presenter.refresh();
    scene.page->forget();
    QTest::qWait(0);
    CHECK(scene.list()->model()->rowCount() == 0);
    CHECK_FALSE(scene.presenter.hasDecisions());
    CHECK(scene.find<QLabel>(u"casePhoto"_s)->pixmap().isNull());
    CHECK_FALSE(scene.presenter.looked());
}

TEST_CASE("photo, evidence and facts stay inside a narrow pane, and the tabs keep their words")
{
    test::inEveryLook([] {
        InboxScene scene;
        scene.page->resize(860, 700); // beside the navigation of a 1366 pixel screen, in large text
        REQUIRE(scene.find<QLabel>(u"caseEvidence"_s)->isVisible()); // the first request has one
        const auto *scroll = scene.find<QFrame>(u"casePane"_s)->findChild<QScrollArea *>();
        const auto isInside = [&] {
            return scroll->widget()->width() <= scroll->viewport()->width() &&
                   scroll->widget()->minimumSizeHint().width() <= scroll->viewport()->width();
        };
        CHECK(QTest::qWaitFor(isInside));
        CHECK(scene.find<QLabel>(u"caseEvidence"_s)->pixmap().width() < scroll->viewport()->width() / 2);
        scene.presenter.setView(InboxView::Decided);
        scene.settle();
        for (const auto *tab : scene.page->findChildren<QPushButton *>())
            if (tab->objectName().startsWith("inboxTab"_L1))
                CHECK(tab->width() >= tab->sizeHint().width());
    });
}

TEST_CASE("nothing is cut on the inbox in any look")
{
    test::inEveryLook([] {
        InboxScene scene;
        CHECK(test::cutTexts(*scene.page) == QStringList());
        scene.click(u"caseApprove"_s);
        scene.click(u"caseRefuse"_s);
        CHECK(test::cutTexts(*scene.page) == QStringList());
        scene.presenter.setView(InboxView::ToFollowUp);
        scene.settle();
        CHECK(test::cutTexts(*scene.page) == QStringList());
    });
}
