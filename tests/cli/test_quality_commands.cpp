// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/Ctl.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QTemporaryDir>

#include <cmath>

using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

QString write(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

/// A written-looking trace: loops along a line, 40 mm long, two seconds.
/// `isOfPacket`: with the fifth value that says whether the pen was down.
QByteArray loops(bool isOfPacket = false)
{
    QJsonArray stroke;
    for (int i = 0; i < 200; ++i) {
        const double t = i / 200.0;
        QJsonArray point{20 + 40 * t + 4 * std::sin(40 * t), 20 + 6 * std::cos(40 * t), 0.6, int(2000 * t)};
        if (isOfPacket)
            point.append(1);
        stroke.append(point);
    }
    return QJsonDocument(
               QJsonObject{{u"width_mm"_s, 100}, {u"height_mm"_s, 40}, {u"strokes"_s, QJsonArray{stroke}}})
        .toJson();
}

/// A uniform picture as PGM: nothing to be found in it.
QByteArray greyPgm(int width, int height)
{
    return "P5 " + QByteArray::number(width) + " " + QByteArray::number(height) + " 255\n" +
           QByteArray(width * height, char(0x80));
}

} // namespace

TEST_CASE("quality signature tells a signature from a dot")
{
    QTemporaryDir folder;
    const auto good =
        ctl({u"quality"_s, u"signature"_s, write(folder, u"good.json"_s, loops()), u"--json"_s});
    CHECK(good.exitCode == 0);
    CHECK(good.json()[u"results"_s][0][u"good"_s] == true);
    const auto packed =
        ctl({u"quality"_s, u"signature"_s, write(folder, u"source.json"_s, loops(true)), u"--json"_s});
    CHECK(packed.exitCode == 0);
    CHECK(packed.json()[u"results"_s][0][u"score"_s] == good.json()[u"results"_s][0][u"score"_s]);
    const QByteArray dot = R"({"width_mm":100,"height_mm":40,"strokes":[[[50,20,1,0],[50.1,20,1,20]]]})";
    const auto bad = ctl({u"quality"_s, u"signature"_s, write(folder, u"dot.json"_s, dot), u"--json"_s});
    CHECK(bad.exitCode == 1);
    CHECK(bad.json()[u"results"_s][0][u"good"_s] == false);
    CHECK_FALSE(bad.json()[u"results"_s][0][u"message"_s].toString().isEmpty());
}

TEST_CASE("a grey picture is below the threshold for every kind, with words about it")
{
    QTemporaryDir folder;
    const QString grey = write(folder, u"grey.pgm"_s, greyPgm(640, 480));
    for (const QStringList &kind : {QStringList{u"face"_s}, QStringList{u"finger"_s}, QStringList{u"iris"_s},
                                    QStringList{u"slap"_s, u"--hand"_s, u"right"_s}}) {
        CAPTURE(kind.first().toStdString());
        const auto result = ctl(QStringList{u"quality"_s} + kind + QStringList{grey, u"--json"_s});
        CHECK(result.exitCode == 1);
        CHECK_FALSE(result.json()[u"results"_s][0][u"message"_s].toString().isEmpty());
    }
}

TEST_CASE("files that are no pictures, missing files and wrong options are told apart")
{
    QTemporaryDir folder;
    const QString text = write(folder, u"text.png"_s, "not a picture");
    const auto broken = ctl({u"quality"_s, u"face"_s, text, u"--json"_s});
    CHECK(broken.exitCode == 1);
    CHECK(broken.json()[u"results"_s][0][u"error"_s][u"code"_s] == u"malformed"_s);
    const auto missing = ctl({u"quality"_s, u"finger"_s, u"/nonexistent.png"_s});
    CHECK(missing.exitCode == 1);
    CHECK(missing.err.contains("/nonexistent.png: That file does not exist."));
    CHECK(ctl({u"quality"_s, u"face"_s, text, u"--threshold"_s, u"high"_s}).exitCode == 2);
    CHECK(ctl({u"quality"_s, u"face"_s}).exitCode == 2);
    CHECK(ctl({u"quality"_s, u"nose"_s, text}).exitCode == 2);
}

TEST_CASE("a broken file among good ones has its own result, and the others keep theirs")
{
    QTemporaryDir folder;
    const QString good = write(folder, u"good.json"_s, loops());
    const QString broken = write(folder, u"broken.json"_s, "{ no ink");
    const QString closed = write(folder, u"closed.json"_s, loops());
    REQUIRE(QFile::setPermissions(closed, {}));
    const QStringList line{u"quality"_s, u"signature"_s, good, broken, good, u"--json"_s};
    const auto result = ctl(line);
    CHECK(result.exitCode == 1);
    const QJsonArray results = result.json()[u"results"_s].toArray();
    REQUIRE(results.size() == 3);
    CHECK(results[0][u"good"_s] == true);
    CHECK(results[1][u"file"_s] == broken);
    CHECK(results[1][u"good"_s] == false);
    CHECK(results[1][u"error"_s][u"code"_s] == u"malformed"_s);
    CHECK_FALSE(results[1][u"message"_s].toString().isEmpty());
    CHECK(results[2][u"good"_s] == true);
    // What may not be read is a matter of the computer, and stays one beside a broken file.
    const auto unreadable = ctlObeyingPermissions(line + QStringList{closed, broken});
    CHECK(unreadable.exitCode == 4);
    REQUIRE(unreadable.json()[u"results"_s].toArray().size() == 5);
    CHECK(unreadable.json()[u"results"_s][3][u"error"_s][u"code"_s] == u"disk_read"_s);
    CHECK(unreadable.err.contains("not allowed to read"));
}

TEST_CASE("device capture writes every part of a capture, each under its own name")
{
    QTemporaryDir folder;
    const QString out = folder.filePath(u"eyes.png"_s);
    const auto both = ctl({u"device"_s, u"capture"_s, u"iris"_s, u"--simulated"_s, u"--position"_s,
                           u"both_eyes"_s, u"--out"_s, out, u"--json"_s});
    CAPTURE(both.err.toStdString());
    REQUIRE(both.exitCode == 0);
    const QJsonArray parts = both.json()[u"parts"_s].toArray();
    REQUIRE(parts.size() == 2);
    for (const QString &eye : {u"right_eye"_s, u"left_eye"_s})
        CHECK(QFileInfo(folder.filePath(u"eyes-%1.png"_s.arg(eye))).size() > 1000);
    CHECK(parts[0][u"file"_s] != parts[1][u"file"_s]);
    CHECK(parts[0][u"pixels_sha256"_s] != parts[1][u"pixels_sha256"_s]);
    CHECK_FALSE(QFile::exists(out));
    // One part has the name that was asked for.
    const QString one = folder.filePath(u"one.png"_s);
    const auto left = ctl({u"device"_s, u"capture"_s, u"iris"_s, u"--simulated"_s, u"--position"_s,
                           u"left_eye"_s, u"--out"_s, one, u"--json"_s});
    REQUIRE(left.exitCode == 0);
    CHECK(left.json()[u"parts"_s][0][u"file"_s] == one);
    CHECK(QFile::exists(one));
}

TEST_CASE("device list answers without any plugin")
{
    QTemporaryDir empty;
    const auto result = ctl({u"device"_s, u"list"_s, u"--json"_s}, {{u"LOKET_PLUGIN_PATH"_s, empty.path()}});
    CHECK(result.exitCode == 0);
    CHECK(result.json()[u"devices"_s].toArray().isEmpty());
}

TEST_CASE("a device that is not there is a matter of the environment")
{
    QTemporaryDir empty;
    const auto result =
        ctl({u"device"_s, u"test"_s, u"iris"_s, u"--json"_s}, {{u"LOKET_PLUGIN_PATH"_s, empty.path()}});
    CHECK(result.exitCode == 4);
    CHECK(result.json()[u"error"_s] == u"device_missing"_s);
}
