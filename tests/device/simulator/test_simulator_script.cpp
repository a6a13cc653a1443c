// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/Actor.h"

#include <catch2/catch.hpp>

#include <QCborArray>
#include <QCborMap>
#include <QFile>
#include <QTemporaryDir>

using namespace loket;
using namespace loket::sim;
using namespace Qt::StringLiterals;
using device::Position;

namespace {

const device::DeviceInfo kSlap = makeSlapActor()->info();
const device::DeviceInfo kCamera = makeCameraActor()->info();

} // namespace

TEST_CASE("a script reads the same from CBOR, from JSON text and from a file")
{
    const QByteArray json =
        R"([{"device":"fingerprint","n":2,"retry":"press_more","delayMs":40,"quality":30}])";
    QTemporaryDir folder;
    QFile file(folder.filePath(u"script.json"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(json);
    file.close();
    const QCborArray cbor{QCborMap{{u"device"_s, u"fingerprint"_s},
                                   {u"n"_s, 2},
                                   {u"retry"_s, u"press_more"_s},
                                   {u"delayMs"_s, 40},
                                   {u"quality"_s, 30}}};
    for (const QCborValue &source :
         {QCborValue(cbor), QCborValue(QString::fromUtf8(json)), QCborValue(u'@' + file.fileName())}) {
        const Script script = Script::parse(source);
        CHECK(script.problems().isEmpty());
        const Deed deed = script.deedFor(kSlap, Moment::Capture, 2, Position::RightFour);
        CHECK(deed.retry == device::RetryReason::PressMore);
        CHECK(deed.delayMs == 40);
        CHECK(deed.quality == 30);
        CHECK(script.deedFor(kSlap, Moment::Capture, 1, Position::RightFour).retry ==
              device::RetryReason::None);
        CHECK(script.deedFor(kCamera, Moment::Capture, 2, Position::Face).retry == device::RetryReason::None);
        CHECK(script.deedFor(kSlap, Moment::Preview, 2, Position::RightFour).retry ==
              device::RetryReason::None);
    }
}

TEST_CASE("a number that no int holds becomes the nearest")
{
    const Script script = Script::parse(
        u"[{\"n\":[1,1e300],\"quality\":-1e300,\"delayMs\":4294967296,\"backMs\":9223372036854775807}]"_s);
    const Deed deed = script.deedFor(kSlap, Moment::Capture, 1'000'000, Position::RightFour);
    CHECK(deed.quality == std::numeric_limits<int>::min());
    CHECK(deed.delayMs == std::numeric_limits<int>::max());
    CHECK(deed.backMs == std::numeric_limits<int>::max());
}

TEST_CASE("the first entry that fits counts; entries choose by device, turn and position")
{
    const Script script =
        Script::parse(u"["
                      "{\"device\":\"sim-slap\",\"position\":\"left_four\",\"fault\":\"wrong_hand\"},"
                      "{\"n\":[3,4],\"failure\":\"timeout\"},"
                      "{\"n\":[5,0],\"quality\":10}]"_s);
    CHECK(script.problems().isEmpty());
    CHECK(script.deedFor(kSlap, Moment::Capture, 3, Position::LeftFour).fault == Fault::WrongHand);
    CHECK(script.deedFor(kSlap, Moment::Capture, 3, Position::RightFour).failure ==
          device::FailureReason::Timeout);
    CHECK(script.deedFor(kCamera, Moment::Capture, 4, Position::Face).failure ==
          device::FailureReason::Timeout);
    CHECK(script.deedFor(kCamera, Moment::Capture, 2, Position::Face).failure == device::FailureReason::None);
    CHECK(script.deedFor(kCamera, Moment::Capture, 500, Position::Face).quality == 10);
}

TEST_CASE("every fault has a name")
{
    for (const char *name : {"unplug", "hang", "freeze", "crash", "exit", "garbage", "flood", "leak",
                             "wrong_finger", "wrong_hand", "wrong_person", "no_frames"})
        CHECK(parseFault(QString::fromLatin1(name)) != Fault::None);
    CHECK(parseFault(u"something"_s) == Fault::None);
}

TEST_CASE("nonsense in a script is named and does no harm")
{
    CHECK(Script::parse(u"not json"_s).problems().size() == 1);
    CHECK(Script::parse(u"@/no/such/file"_s).problems().size() == 1);
    CHECK(Script::parse(QCborValue()).problems().isEmpty());
    const Script script =
        Script::parse(u"[{\"fault\":\"explode\"}, 5, {\"on\":\"noon\"}, {\"retry\":\"dance\"}]"_s);
    CHECK(script.problems().size() == 3);
    CHECK(script.deedFor(kSlap, Moment::Capture, 1, Position::RightFour).fault == Fault::None);
}
