// SPDX-License-Identifier: GPL-3.0-or-later
// loketctl with chosen devices that are not there, give nothing, or show nobody: words, and no visit spoilt.
#include <catch2/catch.hpp>

#include "tests/device/realvisit/DemoStation.h"
#include "tests/device/realvisit/FaceVideo.h"

#include <QFile>

#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

/// One station for all cases: making it stretches five passphrases.
const DemoStation &demo()
{
    static const DemoStation one;
    return one;
}

CtlResult simulate(const QStringList &choice)
{
    return demo().run(QStringList{u"visit"_s, u"simulate"_s, u"--exception-every"_s, u"0"_s} + choice);
}

QStringList camera(const QString &source)
{
    return {u"--device"_s, u"camera=webcam"_s, u"--set"_s, u"webcam.source="_s + source};
}

QString written(const QString &name, const QByteArray &bytes)
{
    QFile file(demo().file(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

/// The video of the resident whom the simulation takes first, made once.
QString faceVideo()
{
    static const QString file = [] {
        QString made = demo().file(u"face.avi"_s);
        REQUIRE(writeFaceVideo(made, videoOfResident(1)));
        return made;
    }();
    return file;
}

qsizetype visitCount() { return demo().run({u"visit"_s, u"list"_s}).json()[u"visits"_s].toArray().size(); }

bool hasLandlock()
{
    return syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) > 0;
}

} // namespace

TEST_CASE("a choice that no driver can fill is wrong use, and says why")
{
    const auto [choice, why] = GENERATE(table<QString, QByteArray>({
        {u"--device=camera"_s, "wants ROLE=PLUGIN"},
        {u"--device=nose=webcam"_s, "no such role"},
        {u"--device=camera=webcma"_s, "no driver of that name"},
        {u"--device=iris=webcam"_s, "no devices for that role"},
        {u"--set=webcam.width=wide"_s, "not a value"},
        {u"--set=webcam.zoom=2"_s, "no such setting"},
        {u"--set=webcam"_s, "wants PLUGIN.KEY=VALUE"},
        {u"--patience=soon"_s, "--patience wants a number from 1 to 600"},
    }));
    const auto result = simulate({choice});
    CAPTURE(choice.toStdString(), result.err.toStdString());
    CHECK(result.exitCode == 2);
    CHECK(result.err.contains(why));
}

TEST_CASE("a device that is not there, and a file that is not there, end it before a visit begins")
{
    const auto reader = simulate({u"--device"_s, u"fingerprint=fprint/libfprint-virtual_image-0"_s});
    CHECK(reader.exitCode == 4);
    CHECK(reader.json()[u"error"_s] == u"device_missing"_s);
    CHECK(reader.json()[u"context"_s].toString().startsWith(u"fingerprint: fprint"));
    const auto file = simulate(camera(u"/nowhere/face.avi"_s));
    CHECK(file.exitCode == 4);
    CHECK(file.json()[u"error"_s] == u"disk_read"_s);
    CHECK(file.err.contains("/nowhere/face.avi"));
    CHECK(visitCount() == 0);
}

TEST_CASE("a recording that is none, or holds no picture, ends it before a visit begins")
{
    const QString letter = written(u"letter.avi"_s, "Dear officer");
    QString cut;
    {
        QFile whole(faceVideo());
        REQUIRE(whole.open(QIODevice::ReadOnly));
        cut = written(u"cut.avi"_s, whole.read(5000)); // it opens, and has no whole picture
    }
    for (const QString &broken : {letter, cut}) {
        const auto result = simulate(camera(broken));
        CAPTURE(broken.toStdString(), result.err.toStdString());
        CHECK(result.exitCode == 4);
        const QJsonObject json = result.json();
        CHECK(json[u"device"_s] == u"webcam/source"_s);
        CHECK(json[u"failure"_s] == u"unsupported"_s);
        CHECK(json[u"visits"_s].toArray().isEmpty());
        CHECK(result.err.contains("webcam/source: "));
    }
    CHECK(visitCount() == 0);
}

TEST_CASE("a camera that shows nobody ends the visit at the photo, and the visit can be taken up again")
{
    FaceVideo empty = videoOfResident(1);
    empty.hasPerson = false;
    empty.seconds = 1;
    const QString file = demo().file(u"nobody.avi"_s);
    REQUIRE(writeFaceVideo(file, empty));
    const auto result = simulate(camera(file) + QStringList{u"--patience"_s, u"2"_s});
    CAPTURE(result.err.toStdString());
    CHECK(result.exitCode == 1);
    CHECK(result.json()[u"error"_s] == u"blocked"_s);
    CHECK(result.json()[u"context"_s] == u"nothing_seen"_s);
    CHECK(result.err.contains("nobody"));

    const QJsonArray open = demo().run({u"visit"_s, u"list"_s}).json()[u"visits"_s].toArray();
    REQUIRE(open.size() == 1);
    const QString visit = open[0][u"id"_s].toString();
    const auto resumed = demo().run(QStringList{u"visit"_s, u"resume"_s, visit} + camera(faceVideo()));
    CAPTURE(resumed.err.toStdString());
    CHECK(resumed.exitCode == 0);
    CHECK(resumed.json()[u"visits"_s][0][u"taken_by_live_check"_s].toArray().contains(u"photo/face"_s));
    CHECK(resumed.json()[u"visits"_s][0][u"resumed"_s] == true);
}

TEST_CASE("a face before the wrong cloth is taken by hand when the patience ends, never by the live check")
{
    FaceVideo video = videoOfResident(1);
    video.backdrop =
        video.backdrop == loket::sim::Backdrop::Red ? loket::sim::Backdrop::Blue : loket::sim::Backdrop::Red;
    video.seconds = 3;
    const QString file = demo().file(u"wrong.avi"_s);
    REQUIRE(writeFaceVideo(file, video));
    const auto result = simulate(camera(file) + QStringList{u"--patience"_s, u"5"_s});
    CAPTURE(result.err.toStdString());
    REQUIRE(result.exitCode == 0);
    const QJsonValue visit = result.json()[u"visits"_s][0];
    CHECK(visit[u"taken_by_live_check"_s].toArray().isEmpty());
    const auto opened = demo().run(
        {u"packet"_s, u"open"_s, visit[u"packet"_s].toString(), u"--key"_s, demo().hubKey(), u"--record"_s});
    REQUIRE(opened.exitCode == 0);
    const QJsonValue photo = opened.json()[u"record"_s][u"captures"_s][0];
    CHECK(photo[u"position"_s] == u"face"_s);
    CHECK(photo[u"device"_s][u"plugin"_s] == u"webcam"_s);
    CHECK(photo[u"status"_s] == u"accepted_with_reason"_s);
    CHECK(photo[u"score"_s].toInt() < photo[u"threshold"_s].toInt());
}

TEST_CASE("drivers that loketctl starts cannot read the station's folder")
{
    if (!hasLandlock()) {
        WARN("no landlock on this kernel");
        return;
    }
    const QString inside = demo().station() + u"/inside.avi"_s;
    QFile::remove(inside);
    REQUIRE(QFile::copy(faceVideo(), inside));
    const auto open = [](const QString &file) {
        return demo().run({u"device"_s, u"test"_s, u"camera"_s, u"--set"_s, u"webcam.source="_s + file});
    };
    CHECK(open(faceVideo()).exitCode == 0);
    const auto refused = open(inside);
    QFile::remove(inside);
    CHECK(refused.exitCode == 4);
    CHECK(refused.json()[u"failure"_s] == u"permission"_s);
}
