// SPDX-License-Identifier: GPL-3.0-or-later
// The review: correction with a second authentication, approval by a second person, taking something again.
#include "app/desktop/pages/visit/Checklist.h"
#include "app/desktop/widgets/HandsView.h"
#include "app/words/Words.h"
#include "core/access/Roles.h"
#include "tests/widget/VisitScene.h"
#include "tests/widget/WidgetSupport.h"

#include <QAbstractButton>
#include <QCborArray>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

using namespace loket;
using namespace loket::desktop;
using namespace loket::test;

using device::Position;

namespace {

void addException(VisitEngine &engine)
{
    REQUIRE(engine.addException({Position::RightRing, u"amputation"_s, {}, "jpeg", false}));
}

struct ReviewScene : VisitScene
{
    explicit ReviewScene(QHash<QString, QJsonValue> settings = {})
        : VisitScene(std::move(settings))
    {}

    void openCorrection()
    {
        key(Qt::Key_F5);
        REQUIRE(waitForDialog(u"correctionDialog"_s));
    }
    void retakePhoto()
    {
        click(u"retakePhoto"_s);
        REQUIRE(waitForDialog(u"reasonDialog"_s));
        click(u"reason_operator_choice"_s);
        click(u"confirm"_s);
        REQUIRE(waitForStep(u"photo"_s));
    }
    void openApproval()
    {
        key(Qt::Key_F7);
        REQUIRE(waitForDialog(u"approvalDialog"_s));
    }
    void approveAs(const QString &who, const QString &passphrase)
    {
        auto *people = find<QComboBox>(u"approver"_s);
        people->setCurrentIndex(people->findData(who));
        type(u"approverPassphrase"_s, passphrase);
        click(u"approveConfirm"_s);
    }
    /// Nothing is chosen for the operator: why, and by which paper.
    void chooseBasis()
    {
        for (const auto &[box, code] : {std::pair{u"correct_reason"_s, u"typing_error"_s},
                                        std::pair{u"correct_document"_s, u"kk_original"_s}}) {
            auto *combo = find<QComboBox>(box);
            combo->setCurrentIndex(combo->findData(code));
        }
    }
    [[nodiscard]] bool maySave() { return find<QAbstractButton>(u"correct_save"_s)->isEnabled(); }
};

} // namespace

TEST_CASE("the review shows the data as they are read aloud, and goes on when they were")
{
    ReviewScene scene;
    scene.startAt(u"review"_s);
    CHECK(scene.text(u"review_full_name"_s) == u"Contoh Warga Uji"_s);
    CHECK(scene.text(u"review_nik"_s) == u"3576 0144 0391 0003"_s);
    CHECK_FALSE(scene.primary()->isEnabled());
    scene.click(u"wasRead"_s);
    scene.press();
    CHECK(scene.waitForStep(u"statement"_s));
}

TEST_CASE("a correction wants a change, a reason, a document and the operator's passphrase once more")
{
    ReviewScene scene;
    scene.startAt(u"review"_s);
    scene.click(u"wasRead"_s);
    scene.openCorrection();
    CHECK_FALSE(scene.maySave());
    scene.type(u"correct_full_name"_s, u"Contoh Warga Ujian"_s);
    CHECK_FALSE(scene.maySave());
    scene.type(u"correct_passphrase"_s, passphraseOf(u"sari"_s));
    CHECK_FALSE(scene.maySave());
    scene.chooseBasis();
    REQUIRE(scene.maySave());
    scene.click(u"correct_save"_s);
    REQUIRE(scene.waitFor([&] { return !scene.isShown(u"correctionDialog"_s); }));
    CHECK(scene.text(u"review_full_name"_s) == u"Contoh Warga Ujian"_s);
    REQUIRE(scene.visit().corrections().size() == 1);
    CHECK(scene.visit().corrections()[0][u"authenticated_by"_s].toString() == u"sari"_s);
    // Other data than those that were read.
    CHECK_FALSE(scene.find<QCheckBox>(u"wasRead"_s)->isChecked());
    CHECK_FALSE(scene.primary()->isEnabled());
}

TEST_CASE("every datum can be corrected except the NIK; another reason wants its words")
{
    ReviewScene scene;
    scene.startAt(u"review"_s);
    CHECK(scene.text(u"review_address"_s) == u"Jalan Karangan 1"_s);
    scene.openCorrection();
    CHECK_FALSE(scene.find(u"correct_nik"_s));
    auto *status = scene.find<QComboBox>(u"correct_marital_status"_s);
    status->setCurrentIndex(status->findData(u"widowed"_s));
    scene.type(u"correct_village"_s, u"Kelurahan Karangan"_s);
    scene.type(u"correct_phone"_s, u"081200000000"_s);
    scene.type(u"correct_passphrase"_s, passphraseOf(u"sari"_s));
    scene.chooseBasis();
    CHECK(scene.maySave());
    CHECK_FALSE(scene.isShown(u"correct_note"_s));
    auto *reason = scene.find<QComboBox>(u"correct_reason"_s);
    reason->setCurrentIndex(reason->findData(u"other"_s));
    CHECK_FALSE(scene.maySave());
    scene.type(u"correct_note"_s, u"pindah kemarin"_s);
    REQUIRE(scene.maySave());
    CHECK(cutTexts(*scene.find(u"correctionDialog"_s)).join(u'\n').toStdString() == "");
    scene.click(u"correct_save"_s);
    REQUIRE(scene.waitFor([&] { return !scene.isShown(u"correctionDialog"_s); }));
    const Resident &resident = *scene.page()->session().snapshot().resident;
    CHECK(resident.maritalStatus == MaritalStatus::Widowed);
    CHECK(resident.village == u"Kelurahan Karangan"_s);
    CHECK(resident.phone == u"081200000000"_s);
    CHECK(scene.text(u"review_address"_s) == u"Jalan Karangan 1, Kelurahan Karangan"_s);
    CHECK(scene.visit().corrections()[0][u"note"_s].toString() == u"pindah kemarin"_s);
}

TEST_CASE("a sex that the NIK denies is corrected by a document, and stays a warning of the record")
{
    ReviewScene scene;
    scene.startAt(u"review"_s);
    scene.openCorrection();
    auto *sex = scene.find<QComboBox>(u"correct_sex"_s);
    CHECK(sex->currentData().toString() == u"female"_s);
    sex->setCurrentIndex(sex->findData(u"male"_s));
    scene.chooseBasis();
    scene.type(u"correct_passphrase"_s, passphraseOf(u"sari"_s));
    scene.click(u"correct_save"_s);
    REQUIRE(scene.waitFor([&] { return !scene.isShown(u"correctionDialog"_s); }));
    CHECK(scene.page()->session().snapshot().resident->sex == Sex::Male);
    CHECK(scene.visit().registration()[u"warnings"_s].toArray().contains(
        verdictName(VerdictCode::NikSexDiffers)));
}

TEST_CASE("a finger is taken again from the review; only where it was a wrong finger the old one is out")
{
    for (const bool wasWrong : {false, true}) {
        ReviewScene scene;
        scene.startAt(u"review"_s);
        Q_EMIT scene.find<HandsView>(u"reviewHands"_s)->chosen(Position::LeftRing);
        REQUIRE(scene.waitForDialog(u"reasonDialog"_s));
        scene.click(wasWrong ? u"reason_wrong_finger"_s : u"reason_applicant_wish"_s);
        scene.click(u"confirm"_s);
        REQUIRE(scene.waitForStep(u"fingers"_s));
        REQUIRE(scene.waitForLive());
        scene.take(scene.fingers, scene.person.slap(Position::LeftFour));
        CHECK(scene.fingers.requests.back().position == Position::LeftFour); // that hand, not another
        CHECK(scene.attemptsOf(u"fingers"_s, Position::LeftFour) == 2);
        CHECK(scene.visit().attempts().back().retakeReason ==
              (wasWrong ? u"wrong_finger"_s : u"applicant_wish"_s));
        CHECK(scene.primary()->text() == u"Lanjut"_s);
        CHECK(scene.visit().best(u"fingers"_s, Position::RightRing));
        // The one of before counts beside the new one, or not at all.
        CHECK(scene.visit().attempts(u"fingers"_s, Position::LeftFour).front()->rejected == wasWrong);
    }
}

TEST_CASE("who thinks better of a retake goes on with what is there")
{
    ReviewScene scene;
    scene.startAt(u"review"_s);
    scene.retakePhoto();
    REQUIRE(scene.waitForLive()); // asked for: no further key
    REQUIRE(scene.isShown(u"keepEarlier"_s));
    scene.key(Qt::Key_Escape);
    REQUIRE(scene.waitFor([&] { return scene.primary()->text() == u"Lanjut"_s; }));
    CHECK_FALSE(scene.camera.isOpen);
    CHECK(scene.attemptsOf(u"photo"_s, Position::Face) == 1);
    scene.press();
    CHECK(scene.waitForStep(u"photo_approval"_s));
}

TEST_CASE("a wrong passphrase changes nothing, says so, and keeps what was typed")
{
    ReviewScene scene;
    scene.startAt(u"review"_s);
    scene.openCorrection();
    scene.type(u"correct_full_name"_s, u"Contoh Warga Ujian"_s);
    scene.chooseBasis();
    scene.type(u"correct_passphrase"_s, u"bukan ini"_s);
    scene.click(u"correct_save"_s);
    REQUIRE(scene.waitFor([&] { return scene.isShown(u"dialogError"_s); }));
    const words::Trouble wrong = words::trouble({ErrorCode::WrongPassphrase, {}});
    CHECK(scene.text(u"dialogError"_s).startsWith(u"Frasa sandi tidak cocok."_s)); // who it is stands there already
    CHECK(scene.find(u"correct_passphrase"_s)->hasFocus());                        // it is typed once more
    CHECK_FALSE(scene.text(u"dialogError"_s).contains(wrong.safe)); // the station is open
    CHECK(cutTexts(*scene.find(u"correctionDialog"_s)).join(u'\n').toStdString() == "");
    CHECK(scene.isShown(u"correctionDialog"_s));
    CHECK(scene.find<QLineEdit>(u"correct_full_name"_s)->text() == u"Contoh Warga Ujian"_s);
    CHECK(scene.find<QLineEdit>(u"correct_passphrase"_s)->text().isEmpty());
    CHECK_FALSE(scene.maySave());
    CHECK(scene.visit().corrections().empty());
    CHECK(scene.page()->session().snapshot().resident->fullName == u"Contoh Warga Uji"_s);
}

TEST_CASE("a correction that breaks a rule is refused with the rule's words")
{
    ReviewScene scene;
    scene.startAt(u"review"_s);
    scene.openCorrection();
    scene.chooseBasis();
    scene.type(u"correct_full_name"_s, u" "_s);
    scene.type(u"correct_passphrase"_s, passphraseOf(u"sari"_s));
    scene.click(u"correct_save"_s);
    REQUIRE(scene.waitFor([&] { return scene.isShown(u"dialogError"_s); }));
    CHECK_FALSE(scene.text(u"dialogError"_s).isEmpty());
    CHECK(scene.visit().corrections().empty());
}

TEST_CASE("where the station asks for it, an exception waits for a second person's yes")
{
    ReviewScene scene({{u"approve_exceptions"_s, true}});
    scene.startAt(u"review"_s, addException);
    scene.click(u"wasRead"_s);
    CHECK_FALSE(scene.primary()->isEnabled());
    scene.openApproval();
    CHECK(scene.find<QComboBox>(u"approver"_s)->findData(u"sari"_s) < 0); // never who asks
    CHECK_FALSE(scene.find<QAbstractButton>(u"approveConfirm"_s)->isEnabled());

    scene.approveAs(u"bayu"_s, u"bukan ini"_s);
    REQUIRE(scene.waitFor([&] { return scene.isShown(u"dialogError"_s); }));
    CHECK(scene.text(u"dialogError"_s).startsWith(u"Frasa sandi tidak cocok."_s));
    CHECK(cutTexts(*scene.find(u"approvalDialog"_s)).join(u'\n').toStdString() == "");
    CHECK(scene.visit().exceptions()[0].approvedBy.isEmpty());

    scene.approveAs(u"bayu"_s, passphraseOf(u"bayu"_s)); // the supervisor
    REQUIRE(scene.waitFor([&] { return !scene.isShown(u"approvalDialog"_s); }));
    CHECK(scene.visit().exceptions()[0].approvedBy == u"bayu"_s);
    REQUIRE(scene.waitFor([&] { return scene.primary()->isEnabled(); }));
    CHECK_FALSE(scene.isShown(u"askApproval"_s));
    scene.press();
    CHECK(scene.waitForStep(u"statement"_s));
}

TEST_CASE("only people who may approve are offered; where there is nobody the way on is told")
{
    ReviewScene scene({{u"approve_exceptions"_s, true}});
    const QUuid visit = scene.seed(u"review"_s, addException, u"bayu"_s);
    scene.start(u"bayu"_s); // the only supervisor
    scene.resume(visit);
    scene.openApproval();
    CHECK(scene.find<QComboBox>(u"approver"_s)->count() == 0);
    CHECK(scene.text(u"noApprover"_s).contains(u"F8"_s));
    CHECK_FALSE(scene.find<QAbstractButton>(u"approveConfirm"_s)->isEnabled());
    CHECK(cutTexts(*scene.find(u"approvalDialog"_s)).join(u'\n').toStdString() == "");
}

TEST_CASE("a second person whose right ended meanwhile is told so, and nothing is approved")
{
    ReviewScene scene({{u"approve_exceptions"_s, true}});
    scene.startAt(u"review"_s, addException);
    scene.openApproval();
    scene.find<QComboBox>(u"approver"_s)->addItem(u"Raka"_s, u"raka"_s); // an intern by now
    scene.approveAs(u"raka"_s, passphraseOf(u"raka"_s));
    REQUIRE(scene.waitFor([&] { return scene.isShown(u"dialogError"_s); }));
    CHECK(scene.text(u"dialogError"_s) ==
          words::trouble({ErrorCode::NotAllowed, permissionName(Permission::Approve)}).text());
    CHECK(scene.visit().exceptions()[0].approvedBy.isEmpty());
}

TEST_CASE("who asked for an exception is not offered as the one who approves it, also when another one is logged in")
{
    ReviewScene scene({{u"approve_exceptions"_s, true}});
    // Bayu, who may approve, asked for it; Sari takes the visit up.
    const QUuid visit = scene.seed(u"review"_s, addException, u"bayu"_s);
    scene.start();
    scene.resume(visit);
    scene.openApproval();
    auto *who = scene.find<QComboBox>(u"approver"_s);
    CHECK(who->findData(u"bayu"_s) == -1);
    CHECK(scene.isShown(u"noApprover"_s)); // of the demo's people nobody else may: the way on is told
    CHECK_FALSE(scene.find<QAbstractButton>(u"approveConfirm"_s)->isEnabled());
    CHECK(scene.visit().exceptions()[0].approvedBy.isEmpty());
}

TEST_CASE("a correction is judged while it is typed, a gray button says why, and what was unusual stays in sight")
{
    ReviewScene scene;
    scene.startAt(u"review"_s);
    scene.openCorrection();
    CHECK(scene.text(u"correct_needed"_s) == u"Belum ada yang diubah."_s);
    const auto verdict = [&](const QString &field) {
        return scene.find(field)->parentWidget()->findChild<QLabel *>(u"verdict"_s)->text();
    };
    scene.type(u"correct_birth_date"_s, u"31021991"_s);
    CHECK(scene.text(u"correct_needed"_s) == u"Tanggal lahir belum benar."_s);
    REQUIRE(scene.waitFor([&] { return verdict(u"correct_birth_date"_s).startsWith(u"Tanggal ini tidak ada."_s); }));
    scene.type(u"correct_birth_date"_s, u"05031991"_s);
    REQUIRE(scene.waitFor(
        [&] { return verdict(u"correct_birth_date"_s).startsWith(u"Tanggal lahir berbeda dari NIK."_s); }));
    CHECK(scene.text(u"correct_needed"_s) == u"Pilih alasan perbaikan."_s);
    scene.chooseBasis();
    CHECK(scene.text(u"correct_needed"_s) == u"Ketik frasa sandi Anda."_s);
    scene.type(u"correct_passphrase"_s, passphraseOf(u"sari"_s));
    REQUIRE(scene.maySave());
    scene.click(u"correct_save"_s);
    REQUIRE(scene.waitFor([&] { return !scene.isShown(u"correctionDialog"_s); }));
    const auto rows = scene.page()->findChild<Checklist *>()->rows();
    CHECK(std::any_of(rows.begin(), rows.end(),
                      [](const CheckRow &row) { return row.text == u"Tanggal lahir berbeda dari NIK."_s; }));
}

TEST_CASE("without the setting an exception holds nobody")
{
    ReviewScene scene;
    scene.startAt(u"review"_s, addException);
    CHECK_FALSE(scene.isShown(u"askApproval"_s));
    scene.click(u"wasRead"_s);
    CHECK(scene.primary()->isEnabled());
}

TEST_CASE("from the review a photo is taken again with a reason; the better one stays")
{
    ReviewScene scene;
    scene.startAt(u"review"_s);
    scene.retakePhoto();
    CHECK(scene.visit().best(u"photo"_s, Position::Face).part->score == 80);
    scene.take(scene.camera, scene.person.face(sim::Backdrop::Blue, 20));
    CHECK(scene.visit().best(u"photo"_s, Position::Face).part->score == 80);
    CHECK(scene.attemptsOf(u"photo"_s, Position::Face) == 2);
}
