// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/FormRow.h"
#include "app/desktop/widgets/MaskedField.h"
#include "tests/widget/VisitScene.h"
#include "tests/widget/WidgetSupport.h"

#include <QComboBox>
#include <QLineEdit>

using namespace loket;
using namespace loket::desktop;
using namespace loket::test;

namespace {

/// The form, typed key by key.
struct FormScene : VisitScene
{
    explicit FormScene(QHash<QString, QJsonValue> settings = {})
        : VisitScene(std::move(settings))
    {}

    void fill(const QString &nik = u"3576014403910003"_s, const QString &birthDate = u"04031991"_s)
    {
        type(u"nik"_s, nik);
        type(u"kk"_s, u"3576010101100001"_s);
        type(u"full_name"_s, u"Contoh Warga Uji"_s);
        type(u"birth_place"_s, u"Kota Fiktif"_s);
        type(u"birth_date"_s, birthDate);
        choose(u"sex"_s, name(Sex::Female));
        type(u"address"_s, u"Jalan Karangan 1"_s);
    }
    void choose(const QString &field, const QString &value)
    {
        auto *box = find<QComboBox>(field);
        REQUIRE(box);
        const int index = box->findData(value);
        REQUIRE(index >= 0);
        box->setCurrentIndex(index);
    }
    bool mayGoOn() { return primary()->isEnabled(); }
    /// What is said under the field.
    QString verdict(const QString &field)
    {
        const auto *words = find(field)->parentWidget()->findChild<QLabel *>(u"verdict"_s);
        return words->isVisible() ? words->text() : QString();
    }
};

} // namespace

TEST_CASE("a whole and right form leads on, and what was typed is stored")
{
    FormScene scene;
    scene.start();
    scene.newVisit();
    CHECK_FALSE(scene.mayGoOn());
    CHECK(scene.find(u"nik"_s)->hasFocus());
    scene.fill();
    REQUIRE(scene.waitFor([&] { return scene.mayGoOn(); }));
    CHECK(scene.verdict(u"nik"_s) == u"Susunan nomor benar"_s);
    scene.press();
    REQUIRE(scene.waitForStep(u"identity_check"_s));
    REQUIRE(scene.page()->session().snapshot().resident);
    CHECK(scene.page()->session().snapshot().resident->fullName == u"Contoh Warga Uji"_s);
    CHECK(scene.page()->session().snapshot().resident->birthDate == QDate(1991, 3, 4));
}

TEST_CASE("a wrong NIK is named under its field and holds the step")
{
    FormScene scene;
    scene.start();
    scene.newVisit();
    scene.fill(u"357601440391"_s);
    REQUIRE(scene.waitFor([&] { return scene.verdict(u"nik"_s) == u"NIK harus 16 angka."_s; }));
    CHECK_FALSE(scene.mayGoOn());
    scene.pressPrimaryKey(); // Ctrl+Enter does nothing then
    QTest::qWait(0);
    CHECK(scene.step() == u"registration"_s);
    scene.type(u"nik"_s, u"3576014403910003"_s);
    REQUIRE(scene.waitFor([&] { return scene.mayGoOn(); }));
}

TEST_CASE("a date that does not exist is not called missing")
{
    FormScene scene;
    scene.start();
    scene.newVisit();
    scene.fill(u"3576014403910003"_s, u"31021991"_s);
    REQUIRE(scene.waitFor([&] { return !scene.verdict(u"birth_date"_s).isEmpty(); }));
    CHECK(scene.verdict(u"birth_date"_s) == u"Tanggal ini tidak ada. Tulis hari, bulan, lalu tahun."_s);
    CHECK_FALSE(scene.mayGoOn());
}

TEST_CASE("a birth date that differs from the NIK wants a reason, and the reason is kept")
{
    FormScene scene;
    scene.start();
    scene.newVisit();
    scene.fill(u"3576014403910003"_s, u"05031991"_s);
    REQUIRE(scene.waitFor([&] { return scene.isShown(u"reason_nik_birth_date_differs"_s); }));
    CHECK_FALSE(scene.mayGoOn());
    CHECK(scene.verdict(u"nik"_s).startsWith(u"Tanggal lahir berbeda dari NIK."_s));
    scene.choose(u"reason_nik_birth_date_differs"_s, u"document_seen"_s);
    REQUIRE(scene.waitFor([&] { return scene.mayGoOn(); }));
    scene.press();
    REQUIRE(scene.waitForStep(u"identity_check"_s));
    const QCborMap reasons = scene.visit().registration()[u"reasons"_s].toMap();
    CHECK(reasons[u"nik_birth_date_differs"_s].toString() == u"document_seen"_s);
}

TEST_CASE("F7 leads to the reason that is asked, also where large text has pushed it out of sight")
{
    FormScene scene({{u"large_text"_s, true}});
    scene.start();
    scene.newVisit();
    CHECK_FALSE(scene.isShown(u"giveReason"_s));
    scene.fill(u"3576014403910003"_s, u"05031991"_s);
    // The check of a half typed form may ask for another reason first.
    REQUIRE(scene.waitFor([&] { return scene.find<QComboBox>(u"reason_nik_birth_date_differs"_s); }));
    REQUIRE(scene.waitFor([&] { return scene.isShown(u"giveReason"_s); }));
    auto *reason = scene.find<QComboBox>(u"reason_nik_birth_date_differs"_s);
    scene.key(Qt::Key_F7);
    REQUIRE(
        scene.waitFor([&] { return reason->hasFocus(); })); // a button's key presses it for a moment first
    CHECK(reason->visibleRegion().boundingRect().height() == reason->height());
    scene.choose(u"reason_nik_birth_date_differs"_s, u"document_seen"_s);
    REQUIRE(scene.waitFor([&] { return scene.mayGoOn(); }));
    CHECK_FALSE(scene.isShown(u"giveReason"_s));
}

TEST_CASE("a NIK seen before on this station wants a reason")
{
    FormScene scene;
    scene.seed(u"identity_check"_s);
    scene.start();
    scene.newVisit();
    scene.fill();
    REQUIRE(scene.waitFor([&] { return scene.isShown(u"reason_nik_seen_here"_s); }));
    CHECK_FALSE(scene.mayGoOn());
    scene.choose(u"reason_nik_seen_here"_s, u"recapture_ordered"_s);
    REQUIRE(scene.waitFor([&] { return scene.mayGoOn(); }));
    scene.press();
    CHECK(scene.waitForStep(u"identity_check"_s));
}

TEST_CASE("who is too young or was recorded before is told why, and cannot go on")
{
    FormScene scene;
    scene.start();
    scene.newVisit();
    const QDate child = QDate::currentDate().addYears(-10);
    const QString nik =
        u"357601%1%2%3"_s.arg(child.day() + 40, 2, 10, QChar(u'0')).arg(child.toString(u"MMyy"_s), u"0003"_s);
    scene.fill(nik, child.toString(u"ddMMyyyy"_s));
    REQUIRE(scene.waitFor([&] { return !scene.trouble().isEmpty(); }));
    CHECK_FALSE(scene.mayGoOn());
    scene.fill();
    REQUIRE(scene.waitFor([&] { return scene.mayGoOn() && scene.trouble().isEmpty(); }));
    scene.click(u"everRecorded"_s);
    REQUIRE(scene.waitFor([&] { return !scene.mayGoOn() && !scene.trouble().isEmpty(); }));
    scene.click(u"neverRecorded"_s);
    REQUIRE(scene.waitFor([&] { return scene.mayGoOn() && scene.trouble().isEmpty(); }));
}

TEST_CASE("another language in the middle of the form keeps everything that was typed")
{
    FormScene scene;
    scene.start();
    scene.newVisit();
    scene.fill(u"3576014403910003"_s, u"05031991"_s);
    REQUIRE(scene.waitFor([&] { return scene.isShown(u"reason_nik_birth_date_differs"_s); }));
    scene.choose(u"reason_nik_birth_date_differs"_s, u"document_seen"_s);
    REQUIRE(scene.waitFor([&] { return scene.mayGoOn(); }));
    scene.find<QLineEdit>(u"full_name"_s)->setFocus();
    const int events = int(scene.visit().lastSeq());
    Q_EMIT scene.window().languageChosen(u"en"_s);
    REQUIRE(scene.waitFor([&] { return scene.primary()->text() == u"Save data"_s && scene.mayGoOn(); }));
    CHECK(scene.find<NikField>(u"nik"_s)->digits() == u"3576014403910003"_s);
    CHECK(scene.find<QLineEdit>(u"full_name"_s)->text() == u"Contoh Warga Uji"_s);
    CHECK(scene.find<QLineEdit>(u"full_name"_s)->hasFocus());
    CHECK(scene.find<DateField>(u"birth_date"_s)->date() == QDate(1991, 3, 5));
    CHECK(scene.find<QComboBox>(u"sex"_s)->currentData().toString() == name(Sex::Female));
    CHECK(scene.find<QComboBox>(u"reason_nik_birth_date_differs"_s)->currentData().toString() ==
          u"document_seen"_s);
    CHECK(scene.verdict(u"nik"_s).startsWith(u"The birth date differs"_s));
    CHECK(scene.visit().lastSeq() == events); // looking at other words is no event of the visit
    scene.press();
    CHECK(scene.waitForStep(u"identity_check"_s));
}

TEST_CASE("with large text and a reason to give nothing of the form is cut or overlaps")
{
    FormScene scene({{u"large_text"_s, true}});
    scene.start();
    scene.newVisit();
    scene.fill(u"3576014403910003"_s, u"05031991"_s);
    REQUIRE(scene.waitFor([&] { return scene.isShown(u"reason_nik_birth_date_differs"_s); }));
    CHECK(cutTexts(*scene.page()).join(u'\n').toStdString() == "");
    useTheme();
}

TEST_CASE("the documents are one stop for Tab and walked by the arrow keys")
{
    VisitScene scene;
    scene.startAt(u"identity_check"_s);
    const auto focused = [] {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    };
    REQUIRE(scene.waitFor([&] { return focused() == u"document_kk_original"_s; }));
    scene.key(Qt::Key_Right);
    CHECK(focused() == u"document_old_card"_s);
    scene.key(Qt::Key_Down);
    CHECK(focused() == u"document_birth_certificate"_s);
    scene.key(Qt::Key_Up);
    scene.key(Qt::Key_Left);
    scene.key(Qt::Key_Left); // there is nothing further left
    CHECK(focused() == u"document_kk_original"_s);
    scene.key(Qt::Key_Space);
    scene.key(Qt::Key_Tab);
    CHECK(focused() == u"isSamePerson"_s);
    scene.key(Qt::Key_Space);
    CHECK(scene.primary()->isEnabled());
    scene.key(Qt::Key_Tab);
    CHECK(focused() == u"identityNote"_s);
}

TEST_CASE("the identity step wants a document and the same person; the notice its acknowledgement")
{
    VisitScene scene;
    scene.startAt(u"identity_check"_s);
    CHECK_FALSE(scene.primary()->isEnabled());
    scene.click(u"document_kk_original"_s);
    CHECK_FALSE(scene.primary()->isEnabled());
    scene.click(u"isSamePerson"_s);
    CHECK(scene.primary()->isEnabled());
    scene.type(u"identityNote"_s, u"memakai kacamata"_s);
    Q_EMIT scene.window().languageChosen(u"en"_s);
    REQUIRE(scene.waitFor([&] { return scene.primary()->text() == u"Identity matches"_s; }));
    CHECK(scene.find<QLineEdit>(u"identityNote"_s)->text() == u"memakai kacamata"_s);
    CHECK(scene.primary()->isEnabled());
    scene.press();
    REQUIRE(scene.waitForStep(u"notice"_s));
    CHECK(scene.visit().identityCheck()[u"note"_s].toString() == u"memakai kacamata"_s);
    CHECK_FALSE(scene.primary()->isEnabled());
    QString notice;
    for (const QLabel *label : scene.find(u"notice"_s)->findChildren<QLabel *>())
        notice += label->text() + u'\n';
    CHECK(notice.contains(u"Disdukcapil "_s)); // who is responsible
    CHECK(notice.contains(u"removed 30 days after that"_s));
    CHECK(notice.contains(u"not continued for 14 days"_s));
    CHECK(notice.contains(u"supervisor of this counter"_s)); // whom to ask, by role until the office says
    CHECK(notice.contains(u"UU 27/2022"_s));
    CHECK(notice.contains(u"UU 24/2013"_s));
    scene.click(u"isAcknowledged"_s);
    scene.press();
    CHECK(scene.waitForStep(u"photo"_s));
}
