// SPDX-License-Identifier: GPL-3.0-or-later
// An activation on the screen: short registration, preflight, guide, troubles, QR in both directions,
// outcome.
#include "app/desktop/pages/visit/Checklist.h"
#include "app/desktop/widgets/AdviceBar.h"
#include "app/desktop/widgets/Banner.h"
#include "app/print/QrSymbol.h"
#include "core/biometrics/common/Picture.h"
#include "core/ikd/payload/PayloadJudge.h"
#include "tests/widget/VisitScene.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>

using namespace loket;
using namespace loket::desktop;
using namespace loket::test;

namespace {

struct Activation : VisitScene
{
    explicit Activation(QHash<QString, QJsonValue> settings = {})
        : VisitScene(std::move(settings))
    {
        service = u"ikd_activation"_s;
    }

    bool isUnder(const QString &name)
    {
        const auto *button = find<QAbstractButton>(name);
        return button && button->isChecked();
    }
    /// Chooses a trouble in the open dialogue.
    void choose(const QString &code)
    {
        auto *list = find<QListWidget>(u"troubles"_s);
        for (int row = 0; row < list->count(); ++row)
            if (list->item(row)->data(Qt::UserRole) == code)
                list->setCurrentRow(row);
        REQUIRE(list->currentItem()->data(Qt::UserRole) == code);
    }
    void openTroubles()
    {
        key(Qt::Key_F4);
        REQUIRE(waitForDialog(u"troubleDialog"_s));
    }
    /// The camera sees this code until the visit answers.
    bool showCode(const QByteArray &payload, const std::function<bool()> &isAnswered)
    {
        const device::Frame frame = frameWith(payload);
        return waitFor([&] {
            if (camera.isPreviewing)
                Q_EMIT camera.previewFrame(frame);
            return isAnswered();
        });
    }
    static device::Frame frameWith(const QByteArray &payload)
    {
        const auto symbol = print::QrSymbol::encode(QString::fromLatin1(payload));
        REQUIRE(symbol);
        QImage picture(1280, 720, QImage::Format_Grayscale8);
        picture.fill(120);
        QPainter painter(&picture);
        painter.fillRect(QRect(400, 120, 480, 480), Qt::white);
        symbol->paint(painter, QRectF(460, 180, 360, 360));
        painter.end();
        const cv::Mat view(picture.height(), picture.width(), CV_8UC1, picture.bits(),
                           std::size_t(picture.bytesPerLine()));
        const auto frame = biometrics::matToFrame(view, 0);
        REQUIRE(frame);
        return *frame;
    }
    static QByteArray codeOf(const Resident &resident)
    {
        return trainingPayload(resident, QDateTime::currentDateTimeUtc(), "satu");
    }
    bool isFree() { return page() && !page()->session().isBusy(); }
};

} // namespace

TEST_CASE("the registration of an activation asks for its five fields and no more")
{
    Activation scene;
    scene.startAt(u"registration"_s);
    CHECK(scene.isShown(u"full_name"_s));
    for (const char *field :
         {"kk", "address", "village", "district", "phone", "marital_status", "nationality", "neverRecorded"})
        CHECK_FALSE(scene.isShown(QLatin1StringView(field)));
    scene.type(u"nik"_s, u"3576014403910003"_s);
    scene.type(u"full_name"_s, u"Contoh Warga Uji"_s);
    scene.type(u"birth_place"_s, u"Kota Fiktif"_s);
    scene.type(u"birth_date"_s, u"04031991"_s);
    scene.find<QComboBox>(u"sex"_s)->setCurrentIndex(2);
    scene.press();
    REQUIRE(scene.waitForStep(u"identity_check"_s));
}

TEST_CASE("the preflight is answered by letters, and what was answered survives parking")
{
    Activation scene;
    scene.startAt(u"preflight"_s);
    const QUuid id = scene.visit().id();
    CHECK_FALSE(scene.primary()->isEnabled());
    for (const Qt::Key key : {Qt::Key_Y, Qt::Key_Y, Qt::Key_A})
        scene.key(key);
    REQUIRE(scene.waitFor([&] {
        return scene.isFree() &&
               PreflightInput::fromCbor(scene.visit().preflight()).system == PhoneSystem::Android;
    }));
    scene.key(Qt::Key_1); // the version has the focus now
    scene.key(Qt::Key_3);
    scene.key(Qt::Key_F8); // before the typing has settled
    REQUIRE(scene.waitFor([&] { return !scene.window().visit(); }));
    scene.resume(id);
    CHECK(scene.find<QLineEdit>(u"version"_s)->text() == u"13"_s);
    CHECK(scene.isUnder(u"phone_yes"_s));
    for (int i = 0; i < 4; ++i) // from where the questions stopped
        scene.key(Qt::Key_Y);
    REQUIRE(scene.waitFor([&] { return scene.isFree() && scene.primary()->isEnabled(); }));
    CHECK(PreflightInput::fromCbor(scene.visit().preflight()) == samplePreflight());
    scene.press();
    CHECK(scene.waitForStep(u"install"_s));
}

TEST_CASE("who types the last answer and goes on at once is not made to wait, and an old phone still stops")
{
    const bool isOld = GENERATE(false, true);
    Activation scene;
    scene.startAt(u"preflight"_s, [](VisitEngine &engine) {
        PreflightInput input = samplePreflight();
        input.version = 0;
        REQUIRE(engine.setPreflight(input));
    });
    CHECK_FALSE(scene.primary()->isEnabled());
    scene.find<QLineEdit>(u"version"_s)->setFocus();
    if (isOld)
        scene.key(Qt::Key_4);
    else
        for (const Qt::Key key : {Qt::Key_1, Qt::Key_3})
            scene.key(key);
    scene.press(); // the pause after typing is not over
    CHECK(scene.waitForStep(isOld ? u"outcome"_s : u"install"_s));
    CHECK(PreflightInput::fromCbor(scene.visit().preflight()).version == (isOld ? 4 : 13));
}

TEST_CASE("what can be mended at the counter does not stop, and comes with what to say")
{
    Activation scene;
    scene.startAt(u"preflight"_s, [](VisitEngine &engine) {
        PreflightInput input = samplePreflight();
        input.hasInternet = Answer::Unknown;
        REQUIRE(engine.setPreflight(input));
    });
    scene.key(Qt::Key_T);
    REQUIRE(scene.waitFor([&] { return scene.isFree() && scene.isShown(u"script"_s); }));
    CHECK(scene.text(u"script"_s).contains(u"wifi kantor"_s));
    CHECK(scene.primary()->text() == u"Lanjut"_s);
    CHECK(scene.primary()->isEnabled());
}

TEST_CASE("what stops an activation ends it with its reason, and it can go on after all")
{
    Activation scene;
    scene.startAt(u"preflight"_s);
    scene.click(u"phone_no"_s);
    REQUIRE(
        scene.waitFor([&] { return scene.isFree() && scene.primary()->text() == u"Catat dan akhiri"_s; }));
    CHECK_FALSE(scene.find<QWidget>(u"camera_yes"_s)->isEnabled());
    scene.press();
    REQUIRE(scene.waitForStep(u"outcome"_s));
    CHECK(scene.visit().stop()->failure == u"no_phone"_s);
    CHECK(scene.isUnder(u"result_not_done"_s));
    CHECK_FALSE(scene.find<QWidget>(u"result_active"_s)->isEnabled());
    CHECK(scene.find<QComboBox>(u"failure"_s)->currentData() == u"no_phone"_s);
    scene.click(u"goOn"_s);
    REQUIRE(scene.waitForStep(u"preflight"_s));
    CHECK_FALSE(scene.visit().stop());
}

TEST_CASE("a guide step says its sentence, which of the twelve it is and who acts; space goes on")
{
    Activation scene;
    scene.startAt(u"install"_s);
    CHECK(scene.text(u"guideNumber"_s) == u"Langkah 2 dari 12"_s);
    CHECK(scene.text(u"guideActor"_s).contains(u"pemohon"_s));
    CHECK(scene.text(u"guideApplicant"_s).contains(u"Play Store"_s));
    CHECK(scene.text(u"guideOfficer"_s).contains(u"Ditjen Dukcapil"_s));
    CHECK(scene.text(u"guideElapsed"_s).contains(u"0:"_s));
    scene.press();
    REQUIRE(scene.waitForStep(u"register"_s));
    QElapsedTimer sincePress; // two presses within that time count as one
    sincePress.start();
    REQUIRE(scene.waitFor([&] { return sincePress.elapsed() > PrimaryButton::kOnceWithinMs; }));
    scene.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(scene.waitForStep(u"agree"_s));
}

TEST_CASE("a trouble is tried again as often as it makes sense, then ending is what is offered")
{
    Activation scene;
    scene.startAt(u"selfie"_s);
    for (int time = 1; time <= 3; ++time) {
        scene.openTroubles();
        scene.choose(u"face_mismatch"_s);
        CHECK(scene.find<QPushButton>(u"tryAgain"_s)->isDefault());
        scene.click(u"tryAgain"_s);
        REQUIRE(scene.waitFor([&] {
            return !scene.isShown(u"troubleDialog"_s) &&
                   scene.visit().timesNoted(u"selfie"_s, u"face_mismatch"_s) == time;
        }));
    }
    scene.openTroubles();
    // What belongs to the step stands before what may always happen.
    CHECK(scene.find<QListWidget>(u"troubles"_s)->item(0)->data(Qt::UserRole) != u"other"_s);
    scene.choose(u"face_mismatch"_s);
    CHECK(scene.text(u"tried"_s).contains(u"3 kali"_s));
    CHECK(scene.find<QPushButton>(u"endActivation"_s)->isDefault());
    scene.click(u"endActivation"_s);
    REQUIRE(scene.waitForStep(u"outcome"_s));
    CHECK(scene.visit().stop()->failure == u"face_mismatch"_s);
}

TEST_CASE("a refusal only ends, and another trouble wants a note")
{
    Activation scene;
    scene.startAt(u"agree"_s);
    scene.openTroubles();
    scene.choose(u"other"_s);
    CHECK_FALSE(scene.find<QWidget>(u"tryAgain"_s)->isEnabled());
    scene.type(u"troubleNote"_s, u"layar ponsel pecah"_s);
    CHECK(scene.find<QWidget>(u"tryAgain"_s)->isEnabled());
    scene.choose(u"declined_trust"_s);
    CHECK_FALSE(scene.isShown(u"tryAgain"_s));
    scene.find<QLineEdit>(u"troubleNote"_s)->clear();
    scene.click(u"endActivation"_s);
    REQUIRE(scene.waitForStep(u"outcome"_s));
    CHECK(scene.isUnder(u"result_refused"_s));
}

TEST_CASE("the camera reads the applicant's code: a frame, an answer, and nothing of what is in it")
{
    Activation scene;
    scene.startAt(u"qr"_s);
    const QByteArray payload = Activation::codeOf(sampleRegistration().resident);
    REQUIRE(scene.showCode(payload, [&] { return !scene.visit().qr().isEmpty(); }));
    CHECK(scene.visit().qr()[u"answer"_s].toString() == u"matches"_s);
    CHECK(scene.visit().qr()[u"direction"_s].toString() == u"officer_reads"_s);
    CHECK(scene.visit().qr()[u"length"_s].toInteger() == payload.size());
    CHECK_FALSE(scene.visit().qr()[u"digest"_s].toString().isEmpty());
    CHECK_FALSE(scene.visit().qr().toCborValue().toCbor().contains(payload));
    CHECK_FALSE(scene.camera.isOpen);
    REQUIRE(scene.waitFor([&] {
        return scene.page()->frame().advice()->shownAdvice() == u"Kode cocok dengan pemohon ini."_s;
    }));
    scene.press();
    CHECK(scene.waitForStep(u"mail"_s));
}

TEST_CASE("a code of somebody else gets its answer once, and the camera goes on")
{
    Activation scene;
    scene.startAt(u"qr"_s);
    Resident other = sampleRegistration().resident;
    other.nik = *Nik::parse(u"3576014403910011"_s);
    REQUIRE(scene.showCode(Activation::codeOf(other),
                           [&] { return scene.trouble().contains(u"milik NIK lain"_s); }));
    CHECK(scene.visit().qr().isEmpty());
    CHECK(scene.camera.isOpen);
    CHECK_FALSE(scene.primary()->isEnabled());
    REQUIRE(scene.showCode(Activation::codeOf(sampleRegistration().resident),
                           [&] { return !scene.visit().qr().isEmpty(); }));
    CHECK(scene.trouble().isEmpty());
}

TEST_CASE("a code that another visit took is not taken twice")
{
    Activation scene;
    const QUuid first = scene.seed(u"qr"_s);
    const QUuid second = scene.seed(u"qr"_s);
    const QByteArray payload = Activation::codeOf(sampleRegistration().resident);
    scene.start();
    scene.resume(first);
    REQUIRE(scene.showCode(payload, [&] { return !scene.visit().qr().isEmpty(); }));
    scene.key(Qt::Key_F8);
    REQUIRE(scene.waitFor([&] { return !scene.window().visit(); }));
    scene.resume(second);
    REQUIRE(scene.showCode(payload, [&] { return scene.trouble().contains(u"sudah dipakai"_s); }));
    CHECK(scene.visit().qr().isEmpty());
}

TEST_CASE("a camera that cannot read is a trouble, or the phone reads instead")
{
    Activation scene;
    scene.startAt(u"qr"_s);
    scene.key(Qt::Key_F6);
    REQUIRE(scene.waitForDialog(u"troubleDialog"_s));
    CHECK(scene.find<QListWidget>(u"troubles"_s)->currentItem()->data(Qt::UserRole) == u"qr_not_read"_s);
    CHECK_FALSE(scene.camera.isOpen);
    scene.click(u"tryAgain"_s);
    REQUIRE(scene.waitFor([&] { return scene.camera.isOpen; }));
    scene.key(Qt::Key_F7);
    REQUIRE(scene.waitFor([&] { return scene.isShown(u"guideApplicant"_s); }));
    CHECK_FALSE(scene.camera.isOpen);
    scene.press();
    REQUIRE(scene.waitForStep(u"mail"_s));
    CHECK(scene.visit().qr()[u"direction"_s].toString() == u"resident_reads"_s);
    CHECK(scene.visit().timesNoted(u"qr"_s, u"qr_not_read"_s) == 1);
}

TEST_CASE("where the phone reads the officer's screen, no camera is touched")
{
    Activation scene({{u"qr_direction"_s, u"resident_reads"_s}});
    scene.startAt(u"qr"_s);
    CHECK(scene.camera.opens == 0);
    CHECK(scene.text(u"guideApplicant"_s).contains(u"layar petugas"_s));
    CHECK(scene.primary()->text() == u"Sudah terpindai di ponsel"_s);
    scene.press();
    CHECK(scene.waitForStep(u"mail"_s));
}

TEST_CASE("the outcome keeps a masked contact only, and the visit ends with its receipt")
{
    Activation scene;
    scene.startAt(u"outcome"_s);
    const QUuid id = scene.visit().id();
    CHECK_FALSE(scene.primary()->isEnabled()); // that it is active has to be seen
    scene.type(u"contact"_s, u"contoh@rekaan.example"_s);
    scene.find<QLineEdit>(u"outcomeNote"_s)->setFocus();
    CHECK(scene.find<QLineEdit>(u"contact"_s)->text() == u"c•••@r•••.example"_s);
    scene.type(u"followUpOn"_s, u"01012020"_s);
    scene.click(u"result_active"_s);
    CHECK_FALSE(scene.isShown(u"failure"_s));
    CHECK_FALSE(scene.primary()->isEnabled());
    scene.type(u"followUpOn"_s, {});
    REQUIRE(scene.primary()->isEnabled());
    scene.press();
    REQUIRE(scene.waitForStep(u"seal"_s));
    CHECK(scene.visit().outcome()[u"masked_contact"_s].toString() == u"c•••@r•••.example"_s);
    scene.press();
    REQUIRE(scene.waitForStep(u"receipt"_s));
    scene.press();
    REQUIRE(scene.waitFor([&] { return scene.step() != u"receipt"_s; }));
    const auto station = scene.leave();
    CHECK(station->summary(id)->state == VisitState::Sealed);
    const auto copy = station->reviewCopy(station->summary(id)->packetId);
    REQUIRE(copy);
    CHECK_FALSE(copy->contains("rekaan"));
    CHECK(copy->contains("active"));
}

TEST_CASE("a contact that is neither address nor number is said to be none")
{
    Activation scene;
    scene.startAt(u"outcome"_s);
    scene.click(u"result_active"_s);
    scene.type(u"contact"_s, u"tidak tahu"_s);
    CHECK_FALSE(scene.primary()->isEnabled());
    scene.type(u"contact"_s, u"0812 3456 7821"_s);
    CHECK(scene.primary()->isEnabled());
    scene.find<QLineEdit>(u"outcomeNote"_s)->setFocus();
    CHECK(scene.find<QLineEdit>(u"contact"_s)->text() == u"08••••••••21"_s);
}
