// SPDX-License-Identifier: GPL-3.0-or-later
// Seal and receipt.
#include "app/desktop/shell/MainWindow.h"
#include "tests/widget/VisitScene.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QPrintDialog>
#include <QTableView>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <sys/resource.h>

using namespace loket;
using namespace loket::desktop;
using namespace loket::test;

namespace {

/// No file of this process may grow beyond a few bytes: what a full disk is to a database.
class FullDisk
{
public:
    FullDisk()
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = ::signal(SIGXFSZ, SIG_IGN);
        struct rlimit small = m_before;
        small.rlim_cur = 20'000;
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        ::signal(SIGXFSZ, m_handler);
    }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    struct rlimit m_before = {};
    void (*m_handler)(int) = nullptr;
};

} // namespace

TEST_CASE("sealing puts one packet into the queue, and only then says that it is saved")
{
    VisitScene scene;
    scene.startAt(u"seal"_s);
    const QUuid id = scene.visit().id();
    scene.press();
    REQUIRE(scene.waitForStep(u"receipt"_s));
    CHECK(scene.text(u"saved"_s) == u"Tersimpan di komputer ini. Belum terkirim ke kantor."_s);
    CHECK_FALSE(scene.isShown(u"park"_s));
    CHECK_FALSE(scene.isShown(u"cancelVisit"_s));
    const auto station = scene.leave();
    CHECK(station->summary(id)->state == VisitState::Sealed);
    CHECK(station->queue()->waiting == 1);
    CHECK(station->check()->packetsVerified == 1);
}

TEST_CASE("a disk that is full while sealing: words, the visit is still there, and it can be sealed later")
{
    VisitScene scene;
    scene.startAt(u"seal"_s);
    const QUuid id = scene.visit().id();
    {
        const FullDisk full;
        scene.press();
        REQUIRE(scene.waitFor([&] { return !scene.trouble().isEmpty(); }));
    }
    REQUIRE(scene.waitForIdle());
    CHECK(scene.step() == u"seal"_s);
    CHECK(scene.trouble().count(u'.') >= 3); // what happened, what is safe, what to do
    CHECK(scene.primary()->isEnabled());
    CHECK(scene.text(u"sealState"_s).startsWith(u"Setelah disimpan"_s)); // no longer "is being saved"
    SECTION("at once, when there is room")
    {
        scene.press();
        REQUIRE(scene.waitForStep(u"receipt"_s));
        CHECK(scene.trouble().isEmpty());
    }
    SECTION("or parked, and sealed another time")
    {
        scene.key(Qt::Key_F8);
        REQUIRE(scene.waitFor([&] { return !scene.window().visit(); }));
        scene.resume(id);
        CHECK(scene.step() == u"seal"_s);
        scene.press();
        REQUIRE(scene.waitForStep(u"receipt"_s));
    }
    const auto station = scene.leave();
    CHECK(station->queue()->waiting == 1);
    CHECK(station->check()->packetsVerified == 1);
}

TEST_CASE("parking on a full disk says so, and the step goes on")
{
    VisitScene scene;
    scene.startAt(u"photo"_s);
    REQUIRE(scene.waitForLive());
    {
        const FullDisk full;
        scene.key(Qt::Key_F8);
        REQUIRE(scene.waitFor([&] { return !scene.trouble().isEmpty(); }));
    }
    CHECK(scene.step() == u"photo"_s);
    REQUIRE(scene.waitForLive());
    scene.key(Qt::Key_Escape); // the message is read
    CHECK(scene.trouble().isEmpty());
    scene.key(Qt::Key_F8);
    CHECK(scene.waitFor([&] { return !scene.window().visit(); }));
}

TEST_CASE("an attempt that could not be stored is not shown as kept")
{
    VisitScene scene;
    scene.startAt(u"photo"_s);
    REQUIRE(scene.waitForLive());
    {
        const FullDisk full;
        scene.camera.next.push_back(scene.person.face(sim::Backdrop::Red));
        scene.press();
        REQUIRE(scene.waitFor([&] { return !scene.trouble().isEmpty(); }, 30'000));
    }
    CHECK(scene.attemptsOf(u"photo"_s, device::Position::Face) == 0);
    CHECK_FALSE(scene.text(u"adviceText"_s).contains(u"Tersimpan"_s));
    CHECK(scene.primary()->text() == u"Coba lagi"_s);
    scene.press();
    scene.take(scene.camera, scene.person.face(sim::Backdrop::Red));
    CHECK(scene.attemptsOf(u"photo"_s, device::Position::Face) == 1);
}

TEST_CASE("the receipt is shown, saved as PDF, and the next person comes by F2")
{
    VisitScene scene;
    scene.startAt(u"seal"_s);
    scene.press();
    REQUIRE(scene.waitForStep(u"receipt"_s));
    REQUIRE(scene.waitFor([&] { return !scene.find<QLabel>(u"receiptPreview"_s)->pixmap().isNull(); }));

    QTemporaryDir folder;
    const QString file = folder.filePath(u"bukti.pdf"_s);
    REQUIRE(scene.waitFor([&] { return scene.isShown(u"savePdf"_s); }));
    scene.key(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(scene.waitForDialog(u"saveDialog"_s));
    auto *dialog = scene.find<QFileDialog>(u"saveDialog"_s);
    Q_EMIT dialog->fileSelected(file); // as its own "Save" does
    dialog->reject();
    REQUIRE(scene.waitFor([&] { return QFile::exists(file) && !scene.text(u"receiptGiven"_s).isEmpty(); }));
    QFile pdf(file);
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    const QByteArray bytes = pdf.readAll();
    CHECK(bytes.startsWith("%PDF-"));
    CHECK_FALSE(bytes.contains("3576014403910003"));

    const QUuid before = scene.visit().id();
    REQUIRE(scene.primary()->key() == QKeySequence(Qt::Key_F2));
    scene.press();
    REQUIRE(scene.waitFor([&] { return scene.step() == u"registration"_s && scene.visit().id() != before; }));
    CHECK(scene.waitForIdle());
}

TEST_CASE("the day log gives the receipt of a sealed visit once more, and that is written down")
{
    VisitScene scene;
    scene.startAt(u"seal"_s);
    const QUuid visit = scene.visit().id();
    scene.press();
    REQUIRE(scene.waitForStep(u"receipt"_s));
    scene.window().closeVisit(PageId::DayLog);
    REQUIRE(scene.waitFor([&] { return scene.window().currentPage() == PageId::DayLog; }));
    auto *table = scene.window().findChild<QTableView *>(u"table"_s);
    REQUIRE(table);
    REQUIRE(scene.waitFor([&] { return table->model()->rowCount() == 1; }));
    table->selectRow(0);
    REQUIRE(scene.waitFor([&] { return scene.isShown(u"drawerReceipt"_s); }));
    scene.click(u"drawerReceipt"_s);
    REQUIRE(scene.waitForDialog(u"receiptDialog"_s));
    CHECK_FALSE(scene.find<QLabel>(u"receiptPreview"_s)->pixmap().isNull());
    QTemporaryDir folder;
    const QString file = folder.filePath(u"lagi.pdf"_s);
    scene.click(u"savePdf"_s);
    REQUIRE(scene.waitForDialog(u"saveDialog"_s));
    auto *dialog = scene.find<QFileDialog>(u"saveDialog"_s);
    Q_EMIT dialog->fileSelected(file);
    dialog->reject();
    REQUIRE(scene.waitFor([&] { return !scene.text(u"receiptState"_s).isEmpty(); }));
    QFile pdf(file);
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    const QByteArray bytes = pdf.readAll();
    CHECK(bytes.startsWith("%PDF-"));
    CHECK_FALSE(bytes.contains("3576014403910003"));
    const auto station = scene.leave(u"bayu"_s);
    const auto audit = station->auditAfter(0, 1000);
    REQUIRE(audit);
    CHECK(std::any_of(audit->begin(), audit->end(), [&](const AuditRecord &record) {
        return record.row.event == u"receipt_again"_s && record.row.visit == visit;
    }));
}

TEST_CASE("a PDF that cannot be written says so, and the receipt page stays")
{
    VisitScene scene;
    scene.startAt(u"seal"_s);
    scene.press();
    REQUIRE(scene.waitForStep(u"receipt"_s));
    REQUIRE(scene.waitFor([&] { return scene.isShown(u"savePdf"_s); }));
    scene.key(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(scene.waitForDialog(u"saveDialog"_s));
    auto *dialog = scene.find<QFileDialog>(u"saveDialog"_s);
    Q_EMIT dialog->fileSelected(u"/proc/no-such-folder/bukti.pdf"_s);
    dialog->reject();
    REQUIRE(scene.waitFor([&] { return !scene.trouble().isEmpty(); }));
    CHECK(scene.text(u"receiptGiven"_s).isEmpty());
    CHECK(scene.primary()->isEnabled());
}

TEST_CASE("the print dialogue opens, and closing it prints nothing")
{
    VisitScene scene;
    scene.startAt(u"seal"_s);
    scene.press();
    REQUIRE(scene.waitForStep(u"receipt"_s));
    bool wasShown = false;
    QTimer closer; // the system's dialogue runs its own loop
    QObject::connect(&closer, &QTimer::timeout, &closer, [&] {
        if (auto *dialog = qobject_cast<QPrintDialog *>(QApplication::activeModalWidget())) {
            wasShown = true;
            dialog->reject();
        }
    });
    closer.start(20);
    REQUIRE(scene.waitFor([&] { return scene.isShown(u"printReceipt"_s); }));
    scene.key(Qt::Key_P, Qt::ControlModifier);
    CHECK(scene.waitFor([&] { return wasShown; }));
    CHECK(scene.text(u"receiptGiven"_s).isEmpty());
    CHECK(scene.step() == u"receipt"_s);
}

TEST_CASE("large print is as the station has it, and the window can shrink with the receipt in it")
{
    VisitScene scene({{u"receipt_large_print"_s, true}});
    scene.startAt(u"seal"_s);
    scene.press();
    REQUIRE(scene.waitForStep(u"receipt"_s));
    CHECK(scene.find<QCheckBox>(u"largePrint"_s)->isChecked());
    scene.window().resize(1920, 1080);
    REQUIRE(scene.waitFor([&] { return scene.find<QLabel>(u"receiptPreview"_s)->pixmap().height() > 700; }));
    scene.window().resize(1366, 768);
    REQUIRE(scene.waitFor([&] { return scene.find<QLabel>(u"receiptPreview"_s)->pixmap().height() < 600; }));
    CHECK(scene.window().height() == 768);
}
