// SPDX-License-Identifier: GPL-3.0-or-later
#include "StationFixture.h"

#include "core/store/AuditTable.h"

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
