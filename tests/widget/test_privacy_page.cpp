// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "app/desktop/gallery/SampleGateways.h"
#include "app/desktop/pages/privacy/PrivacyPage.h"
#include "app/desktop/pages/privacy/PrivacyWords.h"
#include "app/desktop/widgets/MaskedField.h"
#include "app/desktop/widgets/SaveDialog.h"
#include "tests/widget/WidgetSupport.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace loket;
using namespace loket::desktop;
using namespace Qt::StringLiterals;

namespace {

struct PrivacyScene
{
    samples::SamplePrivacy gateway;
    ManualClock clock{samples::sampleNow()};
    PrivacyPresenter presenter{gateway};
    QString proposed;
    QString chosen = u"/tmp/berkas"_s;
    std::unique_ptr<PrivacyPage> page;
    std::unique_ptr<QSignalSpy> said;
    std::unique_ptr<QSignalSpy> refused;

    explicit PrivacyScene(bool isBusy = true)
        : gateway(isBusy)
    {
        test::useTheme(test::lookNow());
        page = std::make_unique<PrivacyPage>(
            presenter, clock, [this](QWidget *, const SaveRequest &request, const auto &given) {
                proposed = request.fileName;
                given(chosen);
            });
        said = std::make_unique<QSignalSpy>(page.get(), &PrivacyPage::said);
        refused = std::make_unique<QSignalSpy>(page.get(), &PrivacyPage::refused);
        test::showAt(*page, 1150, 720);
        page->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        page->entered();
        settle();
    }

    void settle()
    {
        QTest::qWait(0);
        REQUIRE(QTest::qWaitFor([&] {
            return !presenter.person().isLoading && !presenter.keeping().isLoading &&
                   !presenter.breaches().isLoading && !presenter.audit().isLoading && !presenter.exportJob();
        }));
    }
    template <class T>
    T *find(const QString &name)
    {
        return page->findChild<T *>(name);
    }
    void click(const QString &name)
    {
        auto *button = find<QPushButton>(name);
        REQUIRE(button);
        REQUIRE(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        settle();
    }
    void show(PrivacyPage::Section section)
    {
        page->showSection(section);
        settle();
    }
    void look(const QString &nik)
    {
        find<NikField>(u"personNik"_s)->setDigits(nik);
        click(u"personSearch"_s);
    }
    void answerPrompt(const QString &text)
    {
        auto *prompt = find<QDialog>(u"textPrompt"_s);
        REQUIRE(prompt);
        CHECK_FALSE(prompt->findChild<QPushButton *>(u"promptAct"_s)->isEnabled()); // words are wanted
        prompt->findChild<QPlainTextEdit *>(u"promptText"_s)->setPlainText(text);
        QTest::mouseClick(prompt->findChild<QPushButton *>(u"promptAct"_s), Qt::LeftButton);
        settle();
    }
};

} // namespace

TEST_CASE(
    "the log's rows are read a page at a time, by kind and by day, and looking is logged once per opening")
{
    PrivacyScene scene;
    scene.gateway.linesPerPage = 15;
    auto *table = scene.find<QTableWidget>(u"auditLines"_s);
    const auto hasRows = [&](int count) {
        return QTest::qWaitFor(
            [&] { return table->rowCount() == count && !scene.presenter.auditLines().isLoading; });
    };
    scene.show(PrivacyPage::Audit);
    REQUIRE(hasRows(15));
    CHECK(scene.gateway.openings == 1);
    CHECK(table->item(0, 1)->text() == u"Wayan Sudarma"_s);
    CHECK(table->item(1, 2)->text() == u"Kunjungan dibuka"_s);
    CHECK(table->item(1, 3)->text().contains(u"Rahmawati"_s));
    scene.click(u"auditOlder"_s);
    REQUIRE(hasRows(30));
    table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum()); // and by scrolling
    REQUIRE(hasRows(40));
    CHECK_FALSE(scene.find<QPushButton>(u"auditOlder"_s)->isVisible());
    auto *kind = scene.find<QComboBox>(u"auditKind"_s);
    kind->setCurrentIndex(kind->findData(u"visit_sealed"_s));
    Q_EMIT kind->activated(kind->currentIndex());
    REQUIRE(hasRows(8));
    for (int row = 0; row < table->rowCount(); ++row)
        CHECK(table->item(row, 2)->text() == u"Rekaman disegel"_s);
    scene.find<DateField>(u"auditDay"_s)->setDate(QDate(2020, 1, 1));
    REQUIRE(hasRows(0));
    CHECK(scene.find<QLabel>(u"auditNote"_s)->text() == u"Tidak ada baris seperti itu."_s);
    CHECK(scene.gateway.openings == 1);
    scene.page->forget();
    CHECK(kind->currentIndex() == 0);
    CHECK(table->rowCount() == 0);
    scene.show(PrivacyPage::Audit);
    REQUIRE(hasRows(15));
    CHECK(scene.gateway.openings == 2);
}

TEST_CASE("a person's data are found by NIK, saved, and gone when the report is closed")
{
    PrivacyScene scene;
    scene.look(u"123"_s);
    CHECK_FALSE(scene.presenter.person().data); // no number, no question
    scene.look(u"3576014403910004"_s);
    CHECK(scene.find<QWidget>(u"personEmpty"_s)->isVisible());
    CHECK(scene.presenter.person().error.code == ErrorCode::NotFound);
    scene.look(scene.gateway.nik);
    REQUIRE(scene.presenter.person().data);
    CHECK(scene.presenter.person().data->visits.size() == 2);
    CHECK_FALSE(scene.find<QWidget>(u"personEmpty"_s)->isVisible());
    const auto says = [&](const QString &text) {
        const auto labels = scene.page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text().contains(text); });
    };
    CHECK(says(scene.gateway.nik)); // the person's own number, in full
    CHECK(says(u"jari manis kanan (Jari tidak ada)"_s));
    CHECK(says(u"Dibacakan oleh Sari Puspitasari dan dimengerti"_s));
    CHECK(says(u"Kantor kependudukan dan pusat: belum, akan dikirim."_s));
    CHECK(says(u"Tidak lagi di sini sejak"_s));
    CHECK(says(u"Disimpan 30 hari sesudah kantor menerima rekaman."_s));
    scene.click(u"personSave"_s);
    CHECK(scene.gateway.saved == QStringList{scene.chosen});
    CHECK(scene.proposed.endsWith(u".pdf"_s));
    CHECK_FALSE(scene.proposed.contains(u"3576"_s)); // files lie around
    CHECK(scene.said->count() == 1);
    scene.click(u"personClose"_s);
    CHECK_FALSE(scene.presenter.person().data);
    CHECK(scene.find<NikField>(u"personNik"_s)->digits().isEmpty());
}

TEST_CASE("where records came back without a name the report says so, also when nothing is found")
{
    PrivacyScene scene;
    CHECK_FALSE(scene.find<QWidget>(u"personUnknown"_s));
    scene.gateway.report.visits.resize(1);
    scene.gateway.report.withoutPerson = 17;
    scene.look(scene.gateway.nik);
    auto *line = scene.find<QWidget>(u"personUnknown"_s);
    REQUIRE(line);
    REQUIRE_FALSE(line->findChildren<QLabel *>().isEmpty());
    CHECK(line->findChildren<QLabel *>().front()->text().contains(u"17"_s));
}

TEST_CASE("a visit is held with a reason, and released from the list")
{
    PrivacyScene scene;
    scene.gateway.look.held.clear();
    scene.look(scene.gateway.nik);
    scene.click(u"personHold"_s);
    scene.answerPrompt(u"perintah pengadilan 12"_s);
    CHECK(scene.presenter.person().data->visits[0].isHeld);
    scene.show(PrivacyPage::Keeping);
    REQUIRE(scene.presenter.keeping().data->held.size() == 1);
    scene.click(u"keepingRelease"_s);
    scene.answerPrompt(u"selesai"_s);
    CHECK(scene.presenter.keeping().data->held.empty());
    CHECK_FALSE(scene.presenter.person().data->visits[0].isHeld);
}

TEST_CASE("what is due is applied once, and the proof of what was removed is listed")
{
    PrivacyScene scene;
    scene.show(PrivacyPage::Keeping);
    CHECK(scene.find<QTableWidget>(u"keepingDeletions"_s)->rowCount() == 3);
    const QString rules = scene.find<QLabel>(u"keepingRules"_s)->text(); // each with its number
    CHECK(rules.contains(u"dihapus 30 hari sesudah kantor"_s));
    CHECK(rules.contains(u"Kunjungan yang 14 hari"_s));
    CHECK(rules.contains(u"Akun IKD dihapus 90 hari sesudah ditutup. 0 akun jatuh tempo."_s));
    CHECK(scene.find<QLabel>(u"keepingHeld"_s)->text() ==
          u"Ditahan (1), 0 di antaranya sudah waktunya dihapus"_s);
    QSignalSpy changed(scene.page.get(), &PrivacyPage::changed);
    scene.click(u"keepingApply"_s);
    CHECK(changed.count() == 1); // Home counts requests
    CHECK_FALSE(scene.find<QPushButton>(u"keepingApply"_s)->isEnabled());
}

TEST_CASE("a breach is recorded, listed with its clock, its people saved, and closed with what was done")
{
    PrivacyScene scene(false);
    scene.show(PrivacyPage::Breaches);
    CHECK(scene.find<QWidget>(u"breachEmpty"_s)->isVisible());
    scene.click(u"breachNew"_s);
    auto *dialog = scene.find<QDialog>(u"breachDialog"_s);
    REQUIRE(dialog);
    auto *act = dialog->findChild<QPushButton *>(u"breachAct"_s);
    CHECK_FALSE(act->isEnabled());
    dialog->findChild<QPlainTextEdit *>(u"breachWhat"_s)->setPlainText(u"laptop dicuri di jalan"_s);
    CHECK(act->isEnabled());
    auto *day = dialog->findChild<DateField *>(u"breachKnownDay"_s);
    const QDate today = day->date();
    day->setDate(today.addDays(1)); // not known yet
    CHECK_FALSE(act->isEnabled());
    day->setDate(today);
    dialog->findChild<DateField *>(u"breachFrom"_s)->setDate(today);
    dialog->findChild<DateField *>(u"breachTo"_s)->setDate(today.addDays(-2));
    CHECK_FALSE(act->isEnabled());
    dialog->findChild<DateField *>(u"breachTo"_s)->setDate(today);
    QTest::mouseClick(act, Qt::LeftButton);
    scene.settle();
    REQUIRE(scene.presenter.breaches().data->breaches.size() == 1);
    const Breach &breach = scene.presenter.breaches().data->breaches[0];
    CHECK(breach.what == u"laptop dicuri di jalan"_s);
    CHECK(breach.sinceUtc == today.startOfDay().toUTC());
    CHECK(breach.untilUtc == today.addDays(1).startOfDay().toUTC()); // the whole day
    scene.click(u"breachSave"_s);
    CHECK(scene.gateway.saved.size() == 1);
    REQUIRE(scene.said->count() > 0);
    const QString told = scene.said->last()[0].toString(); // people and visits are not the same
    CHECK(told.contains(u"5 orang"_s));
    CHECK(told.contains(u"7 kunjungan"_s));
    CHECK(told.contains(u"1 rekaman pulih dari salinan"_s));
    scene.click(u"breachClose"_s);
    scene.answerPrompt(u"semua diberi tahu"_s);
    CHECK(scene.presenter.breaches().data->breaches[0].done == u"semua diberi tahu"_s);
    CHECK_FALSE(scene.find<QPushButton>(u"breachClose"_s));
}

TEST_CASE("the law's clock turns from a warning into danger in its last day, and counts what is late")
{
    test::useTheme(test::lookNow());
    Breach breach;
    breach.knownAtUtc = samples::sampleNow();
    const auto at = [&](int hours) { return clockOf(breach, breach.knownAtUtc.addSecs(hours * 3600LL)); };
    CHECK(at(1).chip == u"warning"_s);
    CHECK(at(1).words.contains(u"71"_s));
    CHECK(at(50).chip == u"danger"_s);
    CHECK(at(75).chip == u"danger"_s);
    CHECK(at(75).words.contains(u"3"_s));
    breach.closedAtUtc = breach.knownAtUtc.addDays(1);
    CHECK(at(75).chip == u"neutral"_s);
}

TEST_CASE("the log is checked and saved; a broken one names its first bad row")
{
    PrivacyScene scene;
    scene.show(PrivacyPage::Audit);
    CHECK(scene.find<QLabel>(u"auditHead"_s)->text().contains(u"9f3c1d2e4b5a6978"_s));
    CHECK_FALSE(scene.find<QWidget>(u"auditFinding"_s)->isVisible());
    scene.click(u"auditVerify"_s);
    CHECK(scene.find<QWidget>(u"auditFinding"_s)->isVisible());
    scene.click(u"auditSave"_s);
    REQUIRE(QTest::qWaitFor([&] { return scene.said->count() == 1; }));
    CHECK(scene.gateway.saved.size() == 1);
    scene.gateway.log.finding = AuditFinding{812, u"changed"_s};
    scene.click(u"auditVerify"_s);
    const auto labels = scene.find<QWidget>(u"auditFinding"_s)->findChildren<QLabel *>();
    CHECK(std::any_of(labels.begin(), labels.end(),
                      [](const QLabel *label) { return label->text().contains(u"812"_s); }));
}

TEST_CASE("what is refused is said in words, and a list that cannot be read can be asked for again")
{
    PrivacyScene scene;
    scene.look(scene.gateway.nik);
    scene.gateway.refusal = {ErrorCode::DiskWrite, u"pdf"_s};
    scene.click(u"personSave"_s);
    REQUIRE(scene.refused->count() == 1);
    CHECK_FALSE(scene.refused->at(0)[0].toString().isEmpty());
    scene.show(PrivacyPage::Audit);
    CHECK(scene.presenter.audit().error.code == ErrorCode::DiskWrite);
    CHECK_FALSE(scene.find<QPushButton>(u"auditSave"_s)->isEnabled());
}

TEST_CASE("the end of the session takes everything off the privacy page")
{
    PrivacyScene scene;
    scene.look(scene.gateway.nik);
    scene.presenter.findPerson(scene.gateway.nik);
    scene.page->forget();
    QTest::qWait(0);
    CHECK_FALSE(scene.presenter.person().data);
    CHECK(scene.find<NikField>(u"personNik"_s)->digits().isEmpty());
    for (const QLabel *label : scene.page->findChildren<QLabel *>())
        CHECK_FALSE(label->text().contains(u"Rahmawati"_s));
}

TEST_CASE("nothing is cut on the privacy page in any look")
{
    test::inEveryLook([] {
        PrivacyScene scene;
        for (AuditRecord &record : scene.gateway.report.visits[0].trail) // the longest dates
            record.row.atUtcMs = QDateTime(QDate(2026, 9, 28), QTime(20, 48)).toMSecsSinceEpoch();
        scene.look(scene.gateway.nik);
        CHECK(test::cutTexts(*scene.page) == QStringList());
        for (const auto section : {PrivacyPage::Keeping, PrivacyPage::Breaches, PrivacyPage::Audit}) {
            scene.show(section);
            CHECK(test::cutTexts(*scene.page) == QStringList());
        }
        scene.click(u"auditVerify"_s);
        CHECK(test::cutTexts(*scene.page) == QStringList());
    });
}
