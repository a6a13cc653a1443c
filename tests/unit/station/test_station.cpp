// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Schema.h"
#include "StationFixture.h"

#include "core/vault/Crypto.h"

#include <QCborArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

const QString kNik = u"9801014103900003"_s;
const QString kName = u"RATNA PLANTED WULANDARI"_s;

SealedVisit recordOf(const QString &name, const QString &nik)
{
    SealedVisit sealed;
    sealed.files = {{u"record.json"_s, u"{\"name\":\"%1\",\"nik\":\"%2\"}"_s.arg(name, nik).toUtf8()},
                    {u"biometrics/face.png"_s, QByteArray(150'000, 'F')}};
    sealed.reviewCopy = (u"review "_s + name).toUtf8();
    return sealed;
}

} // namespace

TEST_CASE("a visit is kept event by event, sealed, and opens at the hub as it was recorded")
{
    StationFixture fixture;
    Station &station = *fixture.station;
    fixture.logIn();
    VisitSummary visit = fixture.startVisit();
    REQUIRE_OK(station.indexNik(visit.id, kNik));
    visit.label = kName;
    visit.maskedNik = u"9801••••••••0003"_s;
    visit.currentStep = u"photo"_s;
    const auto seq = station.append(visit,
                                    {StationFixture::event(u"registration_set"_s, {{u"nik"_s, kNik}}),
                                     StationFixture::event(u"attempt_kept"_s)},
                                    {{u"photo/1.png"_s, QByteArray(1000, 'P')}});
    REQUIRE_OK(seq);
    CHECK(*seq == 3);
    CHECK(station.events(visit.id)->at(1).payload[u"nik"_s].toString() == kNik);
    CHECK(station.events(visit.id)->at(2).operatorId == u"sari");
    CHECK(*station.attachment(visit.id, u"photo/1.png"_s) == QByteArray(1000, 'P'));
    CHECK(station.attachment(visit.id, u"photo/2.png"_s).error().code == ErrorCode::NotFound);
    CHECK(station.visitsOfNik(kNik).value() == std::vector{visit.id});
    CHECK(station.visitsOfNik(u"9801014103900004"_s)->empty());

    const AuditHead before = station.auditHead().value();
    VisitEvent noticed = StationFixture::event(u"notice_acknowledged"_s);
    noticed.logged = QCborMap{{u"text"_s, u"notice-1"_s}};
    REQUIRE_OK(station.append(visit, {noticed}));
    CHECK(station.auditHead()->count == before.count + 1); // in the log with the step, or neither
    const SealedVisit record = recordOf(kName, kNik);
    const auto packet = station.sealVisit(visit, record);
    REQUIRE_OK(packet);
    const VisitSummary after = station.summary(visit.id).value();
    CHECK(after.state == VisitState::Sealed);
    CHECK(after.packetId == *packet);
    CHECK(after.label == kName);
    CHECK(station.events(visit.id).error().code == ErrorCode::WrongState);
    CHECK(station.append(visit, {}).error().code == ErrorCode::WrongState);
    CHECK(station.sealVisit(visit, record).error().code == ErrorCode::WrongState);
    CHECK(station.queue()->waiting == 1);
    CHECK(station.visitsOfNik(kNik).value() == std::vector{visit.id});

    const QByteArray bytes = station.packetBytes(*packet).value();
    const PacketHeader header = verifyPacket(bytes, station.stationPublicKey()).value();
    CHECK(header.seq == 1);
    CHECK(header.epoch == station.profile().epoch);
    CHECK(header.auditCount > 0);
    const auto files = openPacket(bytes, readHubKey(fixture.demo.hubKeyPath).value()).value();
    REQUIRE(files.size() == 3);
    CHECK(files[0] == record.files[0]);
    CHECK(files[1] == record.files[1]);
    CHECK(openPacket(bytes, readHubKey(fixture.demo.recoveryKeyPath).value()).value() == files);
    const QJsonArray audit = QJsonDocument::fromJson(files[2].bytes)[u"rows"_s].toArray();
    CHECK(audit.first()[u"event"_s].toString() == u"visit_opened");
    CHECK(audit.last()[u"event"_s].toString() == u"visit_sealed");
    CHECK(station.reviewCopy(*packet).value() == record.reviewCopy);
}

TEST_CASE("without a login nothing of a resident can be read or written, and locking takes the keys away")
{
    StationFixture fixture;
    Station &station = *fixture.station;
    const VisitSummary summary = fixture.newSummary();
    CHECK(codeOf(station.create(summary, StationFixture::event(u"opened"_s))) == ErrorCode::Locked);
    CHECK(codeOf(station.list({})) == ErrorCode::Locked);
    CHECK(codeOf(station.visitsOfNik(kNik)) == ErrorCode::Locked);
    CHECK(codeOf(station.audit(u"x"_s)) == ErrorCode::Locked);
    CHECK(codeOf(station.setSetting(u"language"_s, u"en"_s)) == ErrorCode::Locked);
    CHECK(station.operators()->size() == 5); // for the login page
    fixture.logIn();
    const VisitSummary visit = fixture.startVisit();
    station.lock();
    CHECK_FALSE(station.isUnlocked());
    CHECK(station.session()->who.id == u"sari"); // the work is kept
    CHECK(codeOf(station.events(visit.id)) == ErrorCode::Locked);
    CHECK(codeOf(station.append(visit, {})) == ErrorCode::Locked);
    fixture.logIn();
    CHECK(station.events(visit.id)->size() == 1);
    station.logOut();
    CHECK_FALSE(station.session());
}

TEST_CASE("a view beside the holder sees what was sealed, and changes nothing in the folder")
{
    StationFixture fixture;
    fixture.logIn(u"sari"_s);
    CHECK_FALSE(fixture.station->isBesideHolder());
    const auto view = StationView::open(fixture.folder, fixture.clock);
    REQUIRE_OK(view);
    CHECK((*view)->isBesideHolder());
    CHECK((*view)->packets()->empty());
    const VisitSummary visit = fixture.startVisit();
    const QUuid packet = fixture.station->sealVisit(visit, recordOf(kName, kNik)).value();
    REQUIRE((*view)->packets()->size() == 1);
    CHECK((*view)->packets()->front().row.id == packet);
    CHECK((*view)->queue()->waiting == 1);
    CHECK((*view)->profile() == fixture.station->profile());
    CHECK((*view)->operators()->size() == demoOperators().size());
    CHECK_OK(verifyPacket((*view)->packetBytes(packet).value(), (*view)->stationPublicKey()));
    const auto names = [&] { return QDir(fixture.folder).entryList(QDir::AllEntries | QDir::Hidden); };
    const QStringList before = names();
    CHECK_OK(StationView::open(fixture.folder, fixture.clock));
    CHECK(names() == before);
    CHECK_OK(fixture.station->tidy());
}

TEST_CASE("each role is held to its rights")
{
    StationFixture fixture;
    Station &station = *fixture.station;
    fixture.logIn(u"sari"_s);
    const VisitSummary visit = fixture.startVisit();
    CHECK(station.setSetting(u"attempts_per_capture"_s, 4).error() ==
          Error{ErrorCode::NotAllowed, u"manage_settings"_s});
    CHECK_OK(station.setSetting(u"language"_s, u"en"_s)); // anybody's
    CHECK(codeOf(station.auditAfter(0, 10)) == ErrorCode::NotAllowed);
    CHECK(codeOf(station.disableOperator(u"bayu"_s)) == ErrorCode::NotAllowed);
    fixture.logIn(u"raka"_s);
    CHECK(codeOf(station.cancel(visit)) == ErrorCode::NotAllowed);
    fixture.logIn(u"dewi"_s);
    CHECK(codeOf(station.create(fixture.newSummary(), StationFixture::event(u"opened"_s))) ==
          ErrorCode::NotAllowed);
    CHECK(codeOf(station.events(visit.id)) == ErrorCode::NotAllowed);
    CHECK_OK(station.setSetting(u"attempts_per_capture"_s, 4));
    CHECK(station.settings().integer(u"attempts_per_capture"_s) == 4);
    fixture.logIn(u"tono"_s);
    CHECK(codeOf(station.list({})) == ErrorCode::NotAllowed);
}

TEST_CASE("an approval is another person's, with the right to give it, and is in the visit's audit rows")
{
    StationFixture fixture;
    Station &station = *fixture.station;
    fixture.logIn(u"sari"_s);
    const VisitSummary visit = fixture.startVisit();
    const auto approve = [&](const QString &id, const QString &passphraseOfWhom) {
        return station.approve(id, passphraseOf(passphraseOfWhom), Permission::Approve, visit.id,
                               u"missing_finger"_s);
    };
    CHECK(approve(u"SARI"_s, u"sari"_s).error() == Error{ErrorCode::NotAllowed, u"same_person"_s});
    CHECK(approve(u"dewi"_s, u"dewi"_s).error() == Error{ErrorCode::NotAllowed, u"approve"_s});
    CHECK(codeOf(approve(u"bayu"_s, u"sari"_s)) == ErrorCode::WrongPassphrase);
    CHECK(approve(u"bayu"_s, u"bayu"_s)->who.id == u"bayu");
    CHECK(station.session()->who.id == u"sari");
    CHECK_OK(station.confirm(passphraseOf(u"sari"_s)));
    CHECK(codeOf(station.confirm(passphraseOf(u"bayu"_s))) == ErrorCode::WrongPassphrase);
    const QUuid packet = station.sealVisit(visit, recordOf(kName, kNik)).value();
    const auto files =
        openPacket(station.packetBytes(packet).value(), readHubKey(fixture.demo.hubKeyPath).value()).value();
    const QJsonArray rows = QJsonDocument::fromJson(files.back().bytes)[u"rows"_s].toArray();
    REQUIRE(rows.size() == 5);
    CHECK(rows[1][u"event"_s].toString() == u"act_refused"); // their own
    CHECK(rows[2][u"event"_s].toString() == u"act_refused"); // the second person's
    CHECK(rows[3][u"event"_s].toString() == u"approved");
    CHECK(rows[3][u"detail"_s][u"by"_s].toString() == u"bayu");
    // What the packet says in clear is what was logged: the row's own key opens the sealed detail.
    const SecretBytes key =
        SecretBytes::take(QByteArray::fromBase64(rows[3][u"detail_key"_s].toString().toLatin1()));
    CHECK(unseal(key, QByteArray::fromBase64(rows[3][u"detail_sealed"_s].toString().toLatin1()),
                 "loket-audit-detail " + QByteArray::number(rows[3][u"seq"_s].toInteger())));
}

TEST_CASE("people are added, change their passphrase and are switched off; their packets stay valid")
{
    StationFixture fixture;
    Station &station = *fixture.station;
    fixture.logIn(u"bayu"_s);
    REQUIRE_OK(station.addOperator(
        {u"lina"_s, u"Lina Contoh"_s, Role::Operator, passphraseFromText(u"kancing lereng sumur bata"_s)},
        secondPerson(u"dewi"_s)));
    fixture.reopen();
    REQUIRE_OK(fixture.station->logIn(u"lina"_s, passphraseFromText(u"kancing lereng sumur bata"_s)));
    REQUIRE_OK(fixture.station->setPassphrase(u"lina"_s, passphraseFromText(u"lima kata yang lain lagi"_s)));
    CHECK(codeOf(fixture.station->setPassphrase(
              u"sari"_s, passphraseFromText(u"lima kata yang lain lagi"_s))) == ErrorCode::NotAllowed);
    const VisitSummary visit = fixture.startVisit();
    const QUuid packet = fixture.station->sealVisit(visit, recordOf(kName, kNik)).value();
    fixture.logIn(u"bayu"_s);
    REQUIRE_OK(fixture.station->disableOperator(u"lina"_s, secondPerson(u"dewi"_s)));
    CHECK(codeOf(fixture.station->logIn(u"lina"_s, passphraseFromText(u"lima kata yang lain lagi"_s))) ==
          ErrorCode::OperatorDisabled);
    CHECK_OK(verifyPacket(fixture.station->packetBytes(packet).value(), fixture.station->stationPublicKey()));
    CHECK(fixture.station->check()->badPackets.empty());
}

TEST_CASE("a cancelled visit cannot be read any more, by any means")
{
    StationFixture fixture;
    Station &station = *fixture.station;
    fixture.logIn();
    VisitSummary visit = fixture.startVisit();
    REQUIRE_OK(
        station.append(visit, {StationFixture::event(u"x"_s)}, {{u"photo/1.png"_s, QByteArray(5000, 'P')}}));
    const auto reader = Database::openReader(fixture.folder + u"/loket.db"_s, kSchemaVersion).value();
    const QByteArray wrapped = reader->value(u"SELECT draft_key FROM visit"_s)->toByteArray();
    REQUIRE(wrapped.size() > 40);
    CHECK(fixture.everythingOnDisk().contains(wrapped)); // the check itself can see it
    visit.endReason = u"other"_s;
    visit.endNote = u"pulang menjemput anak"_s;
    REQUIRE_OK(station.cancel(visit));
    CHECK(station.summary(visit.id)->state == VisitState::Cancelled);
    CHECK(station.summary(visit.id)->endReason == u"other"_s);
    CHECK(station.summary(visit.id)->endNote == u"pulang menjemput anak"_s);
    CHECK_FALSE(fixture.everythingOnDisk().contains("pulang menjemput anak"));
    CHECK(codeOf(station.events(visit.id)) == ErrorCode::WrongState);
    CHECK(codeOf(station.cancel(visit)) == ErrorCode::WrongState);
    CHECK_FALSE(fixture.everythingOnDisk().contains(wrapped)); // what remains of it has no key any more
    CHECK(reader->value(u"SELECT count(*) FROM visit_event"_s)->toInt() == 0);
    CHECK(reader->value(u"SELECT count(*) FROM visit_attachment"_s)->toInt() == 0);
}

TEST_CASE("after sealing and tidying nothing of the draft and its key is on the disk")
{
    StationFixture fixture;
    fixture.logIn();
    const VisitSummary visit = fixture.startVisit();
    const auto reader = Database::openReader(fixture.folder + u"/loket.db"_s, kSchemaVersion).value();
    const QByteArray wrapped = reader->value(u"SELECT draft_key FROM visit"_s)->toByteArray();
    REQUIRE_OK(fixture.station->sealVisit(visit, recordOf(kName, kNik)));
    REQUIRE_OK(fixture.station->tidy());
    CHECK_FALSE(fixture.everythingOnDisk().contains(wrapped));
    CHECK(reader->value(u"SELECT count(*) FROM visit_event"_s)->toInt() == 0);
}

TEST_CASE("a planted NIK and name are nowhere in clear in the station folder")
{
    StationFixture fixture;
    Station &station = *fixture.station;
    fixture.logIn();
    for (int i = 0; i < 3; ++i) { // one stays open, one is sealed, one is cancelled
        VisitSummary visit = fixture.startVisit();
        REQUIRE_OK(station.indexNik(visit.id, kNik));
        visit.label = kName;
        visit.maskedNik = u"9801••••••••0003"_s;
        REQUIRE_OK(station.append(
            visit, {StationFixture::event(u"registration_set"_s, {{u"nik"_s, kNik}, {u"name"_s, kName}})},
            {{u"evidence/"_s + kNik + u".png"_s, kName.toUtf8()}}));
        REQUIRE_OK(station.audit(u"reprinted"_s, visit.id, {{u"nik"_s, kNik}, {u"name"_s, kName}}));
        if (i == 1)
            REQUIRE_OK(station.sealVisit(visit, recordOf(kName, kNik)));
        if (i == 2) {
            visit.endReason = u"other"_s;
            visit.endNote = kName;
            REQUIRE_OK(station.cancel(visit));
        }
    }
    CHECK(station.visitsOfNik(kNik)->size() == 2); // the cancelled one does not count
    const auto isClean = [&] {
        const QByteArray disk = fixture.everythingOnDisk();
        CHECK(disk.contains("Sari Contoh")); // an operator's name: the search does see into the files
        for (const QString &planted : {kNik, kName, u"PLANTED"_s, u"9801••••••••0003"_s}) {
            CHECK_FALSE(disk.contains(planted.toUtf8()));
            const QByteArray utf16(reinterpret_cast<const char *>(planted.utf16()), planted.size() * 2);
            CHECK_FALSE(disk.contains(utf16));
            CHECK_FALSE(disk.contains(planted.toUtf8().toBase64().chopped(4)));
        }
    };
    isClean();
    fixture.station.reset();
    isClean();
}

TEST_CASE("what was recorded is there after a restart, under the next login")
{
    StationFixture fixture;
    fixture.logIn();
    VisitSummary visit = fixture.startVisit();
    visit.label = kName;
    visit.state = VisitState::Parked;
    REQUIRE_OK(fixture.station->append(visit, {StationFixture::event(u"parked"_s)}));
    const QUuid sealedVisit = fixture.startVisit().id;
    VisitSummary second = fixture.newSummary();
    second.id = sealedVisit;
    REQUIRE_OK(fixture.station->sealVisit(second, recordOf(kName, kNik)));
    fixture.reopen();
    CHECK_FALSE(fixture.station->stoppedUncleanly());
    fixture.logIn(u"bayu"_s);
    const auto parked = fixture.station->list({VisitState::Parked}).value();
    REQUIRE(parked.size() == 1);
    CHECK(parked[0].label == kName);
    CHECK(parked[0].operatorId == u"sari");
    CHECK(fixture.station->events(visit.id)->size() == 2);
    CHECK(fixture.station->packets()->size() == 1);
    const StationCheck check = fixture.station->check().value();
    CHECK_FALSE(check.audit);
    CHECK(check.packetsVerified == 1);
    CHECK(check.badPackets.empty());
}

TEST_CASE("the day log is paged and counted without opening a draft")
{
    StationFixture fixture;
    fixture.logIn();
    for (int i = 0; i < 25; ++i) {
        (void)fixture.startVisit();
        fixture.clock.advanceMs(60'000);
    }
    VisitFilter filter;
    filter.limit = 10;
    int seen = 0;
    for (auto page = fixture.station->page(filter).value(); !page.empty();
         page = fixture.station->page(filter).value()) {
        seen += int(page.size());
        filter.afterOpenedAtUtc = page.back().openedAtUtc;
        filter.afterId = page.back().id;
    }
    CHECK(seen == 25);
    const auto counts = fixture.station->countVisits({}, {}).value();
    REQUIRE(counts.size() == 1);
    CHECK(counts[0].count == 25);
}

TEST_CASE("the kit register needs no login")
{
    StationFixture fixture;
    REQUIRE_OK(fixture.station->logDevice(
        {0, {}, u"webcam:1"_s, u"camera"_s, u"crashed"_s, DeviceEvent::Severity::Failure, {}}));
    const auto events = fixture.station->deviceEvents().value();
    REQUIRE(events.size() == 1);
    CHECK(events[0].atUtc == fixture.clock.nowUtc());
    CHECK(events[0].severity == DeviceEvent::Severity::Failure);
}

TEST_CASE("the station knows who logged in last, without a login and after a restart")
{
    StationFixture fixture;
    CHECK(fixture.station->lastOperator().value().isEmpty());
    fixture.logIn(u"sari"_s);
    fixture.logIn(u"dewi"_s);
    CHECK(codeOf(fixture.station->logIn(u"raka"_s, passphraseFromText(u"bukan ini"_s))) ==
          ErrorCode::WrongPassphrase);
    fixture.station->logOut();
    fixture.reopen();
    CHECK(fixture.station->lastOperator().value() == u"dewi"_s);
}

TEST_CASE("a backup opens as the station it was made from")
{
    StationFixture fixture;
    fixture.logIn(u"sari"_s);
    const VisitSummary visit = fixture.startVisit();
    CHECK(codeOf(fixture.station->backupTo(fixture.parent.filePath(u"copy"_s))) == ErrorCode::NotAllowed);
    fixture.logIn(u"dewi"_s);
    const QString copy = fixture.parent.filePath(u"copy"_s);
    REQUIRE_OK(fixture.station->backupTo(copy));
    CHECK(codeOf(fixture.station->backupTo(copy)) == ErrorCode::AlreadyExists);
    auto restored = Station::open(copy, fixture.clock, fixture.random);
    REQUIRE_OK(restored);
    REQUIRE_OK((*restored)->logIn(u"sari"_s, passphraseOf(u"sari"_s)));
    CHECK((*restored)->events(visit.id)->size() == 1);
}
