// SPDX-License-Identifier: GPL-3.0-or-later
// loketctl device …, with a recorded reader plugged in (recorded_reader.sh starts this program).
#include <catch2/catch.hpp>

#include "tests/cli/Ctl.h"
#include "tests/device/fprint/RecordedReader.h"
#include "tests/support/SampleData.h"

#include <QJsonArray>
#include <QMap>
#include <QTemporaryDir>

using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

const QString kKey = u"fprint/usb-05ba-000a-FB0B9071-2E08-7742-BC16-2FAA247CEF66"_s;

bool skipWithoutRecording()
{
    if (!replayedRecording().isEmpty())
        return false;
    skip(u"not under recorded_reader.sh"_s);
    return true;
}

} // namespace

TEST_CASE("device list shows the reader, the bus and who claims it")
{
    if (skipWithoutRecording())
        return;
    const auto result = ctl({u"device"_s, u"list"_s, u"--json"_s});
    CHECK(result.exitCode == 0);
    const QJsonObject json = result.json();
    QStringList keys;
    for (const QJsonValue device : json[u"devices"_s].toArray())
        keys.append(device[u"key"_s].toString());
    CHECK(keys.contains(kKey));
    const QJsonArray usb = json[u"usb"_s].toArray();
    REQUIRE(usb.size() == 1);
    CHECK(usb[0][u"id"_s] == u"05ba:000a"_s);
    CHECK(usb[0][u"claimed_by"_s].toArray() == QJsonArray{u"fprint"_s});
}

TEST_CASE("device info and capture answer by role; the file holds the reader's picture")
{
    if (skipWithoutRecording())
        return;
    const auto info = ctl({u"device"_s, u"info"_s, u"fingerprint"_s, u"--json"_s});
    CHECK(info.exitCode == 0);
    CHECK(info.json()[u"device"_s][u"serial"_s] == u"{FB0B9071-2E08-7742-BC16-2FAA247CEF66}"_s);

    QTemporaryDir folder;
    const QString file = folder.filePath(u"finger.png"_s);
    const auto result = ctl(
        {u"device"_s, u"capture"_s, kKey, u"--position"_s, u"left_thumb"_s, u"--out"_s, file, u"--json"_s});
    CHECK(result.exitCode == 0);
    const QJsonObject json = result.json();
    CHECK(json[u"capture"_s][u"position"_s] == u"left_thumb"_s);
    CHECK(json[u"capture"_s][u"ppi"_s] == 512);
    const cv::Mat saved = cv::imread(file.toStdString(), cv::IMREAD_GRAYSCALE);
    const cv::Mat expected = recordedPicture();
    REQUIRE(saved.size() == expected.size());
    CHECK(cv::norm(saved, expected, cv::NORM_INF) == 0);
}

TEST_CASE("wrong use and a missing device have their own exit codes")
{
    if (skipWithoutRecording())
        return;
    CHECK(ctl({u"device"_s, u"capture"_s, u"fingerprint"_s, u"--position"_s, u"nose"_s}).exitCode == 2);
    CHECK(ctl({u"device"_s, u"capture"_s, u"fingerprint"_s, u"--timeout"_s, u"soon"_s}).exitCode == 2);
    CHECK(ctl({u"device"_s, u"list"_s, u"--set"_s, u"fprint.nothing=1"_s}).exitCode == 2);
    CHECK(ctl({u"device"_s, u"info"_s, u"webcam/none"_s}).exitCode == 1);
    CHECK(ctl({u"device"_s, u"test"_s, u"webcam/none"_s}).exitCode == 4);
    const auto four =
        ctl({u"device"_s, u"capture"_s, u"fingerprint"_s, u"--position"_s, u"right_four"_s, u"--json"_s});
    CHECK(four.exitCode == 2); // what this reader takes is said
    CHECK(four.err.contains("this device captures"));
}
