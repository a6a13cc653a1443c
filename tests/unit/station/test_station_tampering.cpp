// SPDX-License-Identifier: GPL-3.0-or-later
// Rows changed with a database tool, whose twins and indexes are in order: only a seal can tell.
#include "core/base/Cbor.h"
#include "core/base/DurableFile.h"
#include "core/station/Approvals.h"
#include "core/station/Privacy.h"
#include "core/station/Rebuild.h"
#include "core/station/StationInside.h"
#include "core/store/Schema.h"
#include "core/vault/Crypto.h"
#include "tests/unit/station/StationFixture.h"

#include <QCborArray>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

const QString kNik = u"9801014103900003"_s;

struct Office : StationFixture
{
    VisitSummary open;
    VisitSummary sealed;
    qint64 waiting = 0;
    qint64 refused = 0;

    Office()
    {
        logIn(u"sari"_s);
        open = startVisit();
        open.label = u"Contoh Terbuka"_s;
        REQUIRE_OK(station->append(open, {event(u"registration_set"_s)}));
        sealed = startVisit();
        sealed.label = u"Contoh Tersegel"_s;
        SealedVisit record;
        record.files = {{u"record.json"_s, "{}"}};
        record.reviewCopy = "copy";
        record.approvals = {{ApprovalKind::Exception, u"sari"_s, {{u"reason"_s, u"missing"_s}}},
                            {ApprovalKind::Acceptance, u"sari"_s, {{u"score"_s, 31}}}};
        REQUIRE_OK(station->sealVisit(sealed, record));
        logIn(u"bayu"_s);
        const auto items = Approvals(*station).list(ApprovalState::Waiting);
        REQUIRE_OK(items);
        REQUIRE(items->size() == 2);
        waiting = items->at(0).id;
        refused = items->at(1).id;
        REQUIRE_OK(Approvals(*station).decide({{refused, false, u"poor_capture"_s, {}, {}}},
                                              passphraseOf(u"bayu"_s)));
    }

    void tamper(const QString &statement)
    {
        station.reset();
        const auto raw = Database::open(folder + u"/loket.db"_s, stationMigrations(), folder).value();
        INFO(statement.toStdString());
        REQUIRE_OK(raw->run(statement));
        raw.get();
    }
    StationCheck checkedBy(const QString &id)
    {
        reopen();
        logIn(id);
        auto check = station->check();
        REQUIRE_OK(check);
        return std::move(*check);
    }
    int rowsOf(const QString &event)
    {
        logIn(u"dewi"_s);
        const auto records = station->auditAfter(0, 10'000);
        REQUIRE_OK(records);
        return int(std::count_if(records->begin(), records->end(),
                                 [&](const AuditRecord &record) { return record.row.event == event; }));
    }
};

QString hexOf(const QUuid &id) { return u"X'%1'"_s.arg(QString::fromLatin1(id.toRfc4122().toHex())); }

} // namespace

TEST_CASE("a station that nobody touched is whole, whatever was decided in it")
{
    Office office;
    const StationCheck check = office.checkedBy(u"dewi"_s);
    CHECK(check.isSound());
    CHECK(check.visitsOpened == 2);
}

TEST_CASE("what stands in clear of a visit may not change: who, when, how far, with how many exceptions")
{
    Office office;
    const QString change =
        GENERATE(u"operator = 'bayu'"_s, u"opened_at = opened_at + 1"_s, u"updated_at = 0"_s,
                 u"exceptions = exceptions + 1"_s, u"finished_steps = 9"_s, u"step = 'seal'"_s);
    CAPTURE(change.toStdString());
    office.tamper(u"UPDATE visit SET %1 WHERE id = %2"_s.arg(change, hexOf(office.open.id)));
    const StationCheck check = office.checkedBy(u"dewi"_s);
    CHECK(check.badVisits == std::vector{office.open.id});
    CHECK_FALSE(check.isSound());
    // The list is there all the same, and the visit can be finished: its events have their own seal.
    office.logIn(u"sari"_s);
    const auto visits = office.station->list({});
    REQUIRE_OK(visits);
    REQUIRE(visits->size() == 2);
    for (const VisitSummary &visit : *visits) {
        CHECK(visit.isWhole == (visit.id != office.open.id));
        CHECK(visit.label.isEmpty() == (visit.id == office.open.id));
    }
    CHECK_FALSE(office.station->summary(office.open.id)->isWhole);
    CHECK(office.station->events(office.open.id)->size() == 2);
    REQUIRE_OK(office.station->append(office.open, {StationFixture::event(u"resumed"_s)}));
    CHECK(office.station->summary(office.open.id)->label == office.open.label);
    CHECK(office.station->check()->isSound());
    CHECK(office.rowsOf(u"visit_row_mended"_s) == 1);
}

TEST_CASE("a sealed visit does not become an unfinished or a cancelled one")
{
    Office office;
    const QString change = GENERATE(u"state = 4"_s, u"packet = NULL"_s);
    office.tamper(u"UPDATE visit SET %1 WHERE id = %2"_s.arg(change, hexOf(office.sealed.id)));
    CHECK(office.checkedBy(u"dewi"_s).badVisits == std::vector{office.sealed.id});
}

TEST_CASE("a visit that is gone is missed: the log says that it was opened")
{
    Office office;
    office.tamper(u"DELETE FROM visit_event WHERE visit = "_s + hexOf(office.open.id));
    office.tamper(u"DELETE FROM visit WHERE id = "_s + hexOf(office.open.id));
    const StationCheck check = office.checkedBy(u"dewi"_s);
    CHECK(check.goneVisits == std::vector{office.open.id});
    CHECK_FALSE(check.isSound());
}

TEST_CASE("a row of an operator that was changed or put in is named")
{
    Office office;
    const QString change = GENERATE(u"UPDATE operator SET role = 'adb' WHERE id = 'sari'"_s,
                                    u"UPDATE operator SET name = 'Orang Lain' WHERE id = 'sari'"_s,
                                    u"UPDATE operator SET id = 'sari', mac = X'00' WHERE id = 'sari'"_s);
    office.tamper(change);
    const StationCheck check = office.checkedBy(u"dewi"_s);
    CHECK(check.changedOperators == QStringList{u"sari"_s});
    CHECK_FALSE(check.isSound());
}

TEST_CASE("a request whose asker, kind or time was changed is shown, and never decided")
{
    Office office;
    const QString change = GENERATE(u"asked_by = 'tono'"_s, u"kind = 'purge'"_s, u"asked_at = asked_at + 1"_s,
                                    u"detail = X'00'"_s);
    CAPTURE(change.toStdString());
    office.tamper(u"UPDATE approval SET %1 WHERE id = %2"_s.arg(change).arg(office.waiting));
    const StationCheck check = office.checkedBy(u"bayu"_s);
    CHECK(check.badApprovals == std::vector{office.waiting});
    CHECK_FALSE(check.isSound());
    Approvals approvals(*office.station);
    const auto items = approvals.list(ApprovalState::Waiting);
    REQUIRE_OK(items);
    REQUIRE(items->size() == 1);
    CHECK_FALSE(items->front().isWhole);
    CHECK_FALSE(items->front().mayBeDecidedBy(u"bayu"_s));
    CHECK(codeOf(approvals.decide({{office.waiting, true, {}, {}, {}}}, passphraseOf(u"bayu"_s))) ==
          ErrorCode::Authenticity);
    CHECK(approvals.waiting().value() == 1);
}

TEST_CASE("a decision is not turned round, taken back or taken away")
{
    Office office;
    const auto [change, isThere] = GENERATE(
        table<QString, bool>({{u"UPDATE approval SET state = 2 WHERE id = %1"_s, true}, // approved
                              {u"UPDATE approval SET state = 1, decision = X'' WHERE id = %1"_s, true},
                              {u"UPDATE approval SET decided_by = 'dewi' WHERE id = %1"_s, true},
                              {u"DELETE FROM approval WHERE id = %1"_s, false}}));
    CAPTURE(change.toStdString(), isThere);
    office.tamper(change.arg(office.refused));
    CHECK(office.checkedBy(u"bayu"_s).badApprovals == std::vector{office.refused});
}

TEST_CASE("a request that was never decided is missed too when it is gone")
{
    Office office;
    office.tamper(u"DELETE FROM approval WHERE id = %1"_s.arg(office.waiting));
    CHECK(office.checkedBy(u"bayu"_s).badApprovals == std::vector{office.waiting});
    CHECK(office.rowsOf(u"approvals_asked"_s) == 1);
}

TEST_CASE("rows that an earlier Loket sealed are read, and get the new seal with their next change")
{
    Office office;
    const StationInside inside(*office.station);
    const QByteArray key = QByteArray("loket-label-1") + office.open.id.toRfc4122();
    const QByteArray label = seal((*inside.keys())->details,
                                  QCborValue(QCborArray{u"Nama Lama"_s, u""_s, u""_s, u""_s}).toCbor(), key);
    const QByteArray detailKey = "loket-approval-1 detail" + office.sealed.id.toRfc4122();
    const QByteArray detail =
        seal((*inside.keys())->details, QCborValue(QCborMap{{u"reason"_s, u"sick"_s}}).toCbor(), detailKey);
    office.tamper(u"UPDATE visit SET label = X'%1' WHERE id = %2"_s.arg(QString::fromLatin1(label.toHex()),
                                                                        hexOf(office.open.id)));
    office.tamper(
        u"UPDATE approval SET detail = X'%1' WHERE id = %2"_s.arg(QString::fromLatin1(detail.toHex()))
            .arg(office.waiting));
    CHECK(office.checkedBy(u"bayu"_s).isSound());
    CHECK(Approvals(*office.station).list(ApprovalState::Waiting)->front().detail[u"reason"_s].toString() ==
          u"sick");
    office.logIn(u"sari"_s);
    VisitSummary visit = office.station->summary(office.open.id).value();
    CHECK(visit.label == u"Nama Lama");
    REQUIRE_OK(office.station->append(visit, {StationFixture::event(u"resumed"_s)}));
    office.tamper(u"UPDATE visit SET operator = 'bayu' WHERE id = "_s + hexOf(office.open.id));
    CHECK(office.checkedBy(u"bayu"_s).badVisits == std::vector{office.open.id});
}

TEST_CASE(
    "a saved record that is taken away is missed, its number is not given again, and an empty queue is told")
{
    Office office;
    const auto packets = office.station->packets();
    REQUIRE_OK(packets);
    REQUIRE(packets->size() == 1);
    const PacketRow row = packets->front().row;
    const bool isQueueOnly = GENERATE(true, false);
    office.tamper(u"DELETE FROM outbox"_s);
    if (!isQueueOnly)
        for (const QString &table : {u"review_copy"_s, u"packet_body"_s, u"packet"_s})
            office.tamper(u"DELETE FROM "_s + table);
    const StationCheck check = office.checkedBy(u"dewi"_s);
    CHECK_FALSE(check.isSound());
    CHECK(check.gonePackets == (isQueueOnly ? std::vector<QUuid>() : std::vector{row.id}));
    CHECK(check.unqueuedPackets == (isQueueOnly ? std::vector{row.id} : std::vector<QUuid>()));
    office.logIn(u"sari"_s);
    SealedVisit record;
    record.files = {{u"record.json"_s, "{}"}};
    REQUIRE_OK(office.station->sealVisit(office.open, record));
    CHECK(office.station->packets()->front().row.seq == row.seq + 1);
}

TEST_CASE("a record that only says it was received is told, and put back into the queue from its copy")
{
    Office office;
    const QUuid packet = office.station->packets()->front().row.id;
    office.tamper(u"UPDATE outbox SET state = %1"_s.arg(int(OutboxState::Sent)));
    const StationCheck check = office.checkedBy(u"dewi"_s);
    CHECK_FALSE(check.isSound());
    CHECK(check.falselySent == std::vector{packet});
    CHECK(check.badPackets.empty());
    CHECK(office.station->queue()->waiting == 0);
    const QString copies = office.parent.filePath(u"copies"_s);
    REQUIRE(QDir().mkpath(copies));
    const QByteArray bytes = office.station->packetBytes(packet).value();
    REQUIRE_OK(writeDurably(copies + u"/one.lkp"_s, bytes));
    const auto adopted = adoptPackets(*office.station, copies);
    REQUIRE_OK(adopted);
    CHECK(adopted->mended == 1);
    CHECK(office.station->queue()->waiting == 1);
    CHECK(office.station->check()->falselySent.empty());
}

TEST_CASE("a review copy that is taken away before its time is told")
{
    Office office;
    const QUuid packet = office.station->packets()->front().row.id;
    REQUIRE(office.checkedBy(u"dewi"_s).goneReviewCopies.empty());
    office.tamper(u"DELETE FROM review_copy"_s);
    const StationCheck check = office.checkedBy(u"dewi"_s);
    CHECK_FALSE(check.isSound());
    CHECK(check.goneReviewCopies == std::vector{packet});
}

TEST_CASE("an unfinished visit whose events or key were taken away is told")
{
    Office office;
    const QString change = GENERATE(u"DELETE FROM visit_event WHERE seq = 2 AND visit = %1"_s,
                                    u"DELETE FROM visit_event WHERE visit = %1"_s,
                                    u"UPDATE visit SET draft_key = NULL WHERE id = %1"_s);
    CAPTURE(change.toStdString());
    office.tamper(change.arg(hexOf(office.open.id)));
    CHECK(office.checkedBy(u"dewi"_s).badVisits == std::vector{office.open.id});
}

TEST_CASE("a picture of an unfinished visit that was changed or taken away is told, though nothing reads it "
          "any more")
{
    Office office;
    office.logIn(u"sari"_s);
    const QString name = u"photo/face/1/face.png"_s;
    VisitEvent kept = StationFixture::event(u"attempt_kept"_s);
    kept.payload = {{u"parts"_s, QCborArray{QCborMap{{u"attachment"_s, name}}}}};
    REQUIRE_OK(office.station->append(office.open, {kept}, {{name, QByteArray(5000, 'p')}}));
    CHECK(office.checkedBy(u"dewi"_s).isSound());
    const bool isChanged = GENERATE(true, false);
    office.tamper(isChanged ? u"UPDATE visit_attachment SET body = zeroblob(length(body))"_s
                            : u"DELETE FROM visit_attachment"_s);
    CHECK(office.checkedBy(u"dewi"_s).badVisits == std::vector{office.open.id});
}

TEST_CASE("a visit that no NIK leads to any more is told: an access request would miss it")
{
    Office office;
    office.logIn(u"sari"_s);
    office.open.maskedNik = u"9801••••••••0003"_s;
    REQUIRE_OK(office.station->indexNik(office.open.id, kNik));
    REQUIRE_OK(office.station->append(office.open, {StationFixture::event(u"registration_set"_s)}));
    CHECK(office.checkedBy(u"dewi"_s).isSound());
    office.tamper(u"DELETE FROM nik_index"_s);
    CHECK(office.checkedBy(u"dewi"_s).badVisits == std::vector{office.open.id});
}

TEST_CASE("registers hold what the log says: holds put in, breaches and people taken away")
{
    Office office;
    office.logIn(u"bayu"_s);
    Breach breach;
    breach.kind = BreachKind::MediumLost;
    breach.what = u"stik hilang"_s;
    breach.knownAtUtc = office.clock.nowUtc();
    REQUIRE_OK(Privacy(*office.station).openBreach(breach));
    REQUIRE_OK(Privacy(*office.station).hold(office.sealed.id, u"pengaduan"_s));
    CHECK(office.checkedBy(u"dewi"_s).isSound());
    const auto [change, name] = GENERATE(table<QString, QString>(
        {{u"DELETE FROM breach"_s, u"breaches"_s},
         {u"DELETE FROM hold"_s, u"holds"_s},
         {u"INSERT INTO hold SELECT id, 0, 'sari', X'00' FROM visit WHERE state = 1"_s, u"holds"_s}}));
    CAPTURE(change.toStdString());
    office.tamper(change);
    CHECK(office.checkedBy(u"dewi"_s).changedRegisters == QStringList{name});
    office.tamper(u"DELETE FROM operator WHERE id = 'tono'"_s);
    CHECK(office.checkedBy(u"dewi"_s).changedOperators == QStringList{u"tono"_s});
}

TEST_CASE("a setting written from outside is named, and does not free anybody from the second person")
{
    Office office;
    office.logIn(u"dewi"_s);
    REQUIRE_OK(office.station->setSetting(u"draft_days"_s, 20));
    CHECK(office.checkedBy(u"dewi"_s).isSound());
    office.tamper(u"INSERT OR REPLACE INTO setting VALUES('reset_by_two', '[false]', 0)"_s);
    office.tamper(u"UPDATE setting SET value = '[300]' WHERE key = 'draft_days'"_s);
    CHECK(office.checkedBy(u"dewi"_s).changedSettings == QStringList{u"draft_days"_s, u"reset_by_two"_s});
    NewOperator person{u"zaki"_s, u"Zaki Contoh"_s, Role::Supervisor,
                       passphraseFromText(u"meja kayu lampu besar"_s)};
    CHECK(office.station->addOperator(person).error() == Error{ErrorCode::NotAllowed, u"second_person"_s});
    // Nor does taking away the only one who could be the second.
    office.tamper(u"DELETE FROM operator WHERE id = 'bayu'"_s);
    office.checkedBy(u"dewi"_s);
    CHECK(codeOf(office.station->addOperator(person)) == ErrorCode::Authenticity);
}

TEST_CASE("of two who manage people neither sets the other's passphrase or shuts them out alone")
{
    Office office;
    office.logIn(u"dewi"_s);
    const Error office2{ErrorCode::NotAllowed, u"second_is_office"_s};
    CHECK(office.station->setPassphrase(u"bayu"_s, passphraseFromText(u"meja kayu lampu besar"_s)).error() ==
          office2);
    CHECK(office.station->disableOperator(u"bayu"_s).error() == office2);
    const SecondPerson bayu{u"bayu"_s, passphraseOf(u"bayu"_s)};
    REQUIRE_OK(office.station->addOperator(
        {u"zaki"_s, u"Zaki Contoh"_s, Role::Supervisor, passphraseFromText(u"meja kayu lampu besar"_s)},
        bayu));
    // With a third there is a second for everything.
    CHECK(office.station->disableOperator(u"bayu"_s).error() ==
          Error{ErrorCode::NotAllowed, u"second_person"_s});
    CHECK_OK(office.station->disableOperator(u"bayu"_s,
                                             {u"zaki"_s, passphraseFromText(u"meja kayu lampu besar"_s)}));
}

TEST_CASE("a second person who was shut out with a database tool frees nobody from needing one")
{
    Office office;
    const QString change = GENERATE(u"is_disabled = 1"_s, u"role = 'operator'"_s);
    office.tamper(u"UPDATE operator SET %1 WHERE id = 'bayu'"_s.arg(change));
    office.reopen();
    office.logIn(u"dewi"_s);
    CHECK(codeOf(office.station->addOperator({u"zaki"_s, u"Zaki Contoh"_s, Role::Supervisor,
                                              passphraseFromText(u"meja kayu lampu besar"_s)})) ==
          ErrorCode::Authenticity);
}

TEST_CASE("what a power cut leaves of somebody who was being added stands in nobody's way")
{
    Office office;
    office.logIn(u"bayu"_s);
    REQUIRE_OK(office.station->disableOperator(u"bayu"_s, {u"dewi"_s, passphraseOf(u"dewi"_s)}));
    office.tamper(
        u"CREATE TRIGGER no_more BEFORE INSERT ON operator BEGIN SELECT RAISE(ABORT, 'cut'); END"_s);
    office.reopen();
    office.logIn(u"dewi"_s);
    const auto add = [&](const QString &id) {
        return office.station->addOperator(
            {id, u"Orang Contoh"_s, Role::Operator, passphraseFromText(u"meja kayu lampu besar"_s)});
    };
    REQUIRE_FALSE(add(u"zaki"_s)); // its way to the key is in the key file already
    office.tamper(u"DROP TRIGGER no_more"_s);
    office.reopen();
    office.logIn(u"dewi"_s);
    CHECK_OK(add(u"lina"_s));
    CHECK_OK(add(u"zaki"_s));
    CHECK(office.checkedBy(u"dewi"_s).isSound());
}

TEST_CASE("a damaged row of the log keeps nobody from logging in and no record from being saved")
{
    Office office;
    office.clock.advanceMs(400'000);
    CHECK(codeOf(office.station->logIn(u"tono"_s, passphraseFromText(u"bukan ini frasa sandinya"_s))) ==
          ErrorCode::WrongPassphrase);
    office.logIn(u"sari"_s); // tells the failure
    office.tamper(u"DROP TRIGGER audit_keeps"_s);
    office.tamper(u"UPDATE audit SET detail = X'00' WHERE event IN ('login_failures', 'visit_sealed')"_s);
    office.reopen();
    office.logIn(u"sari"_s);
    SealedVisit record;
    record.files = {{u"record.json"_s, "{}"}};
    CHECK_OK(office.station->sealVisit(office.open, record));
    CHECK_FALSE(office.station->check()->isSound());
}
