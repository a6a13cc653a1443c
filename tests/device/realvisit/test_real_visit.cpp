// SPDX-License-Identifier: GPL-3.0-or-later
// The proof: a visit with a video file as camera and real prints through libfprint, to the sealed
// packet and back out of it.
#include <catch2/catch.hpp>

#include "tests/device/realvisit/Applicant.h"
#include "tests/device/realvisit/DemoStation.h"
#include "tests/device/realvisit/FaceVideo.h"
#include "tests/support/SampleData.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <limits>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;
using device::Position;

namespace {

constexpr std::uint64_t kSeed = 7;
constexpr int kVisitMs = 240'000;

QJsonObject readJson(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    REQUIRE(document.isObject());
    return document.object();
}

void mustFollowSchema(const QString &record)
{
    const QString schema =
        qEnvironmentVariable("LOKET_SOURCE_DIR") + u"/resources/packet/record.schema.json"_s;
    QProcess python;
    python.start(
        u"/usr/bin/python3"_s,
        {u"-c"_s,
         u"import json,sys,jsonschema; jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))"_s,
         record, schema});
    REQUIRE(python.waitForFinished(30'000));
    INFO(python.readAllStandardError().toStdString());
    CHECK(python.exitCode() == 0);
}

cv::Mat thumbnail(const cv::Mat &picture)
{
    cv::Mat small;
    cv::resize(picture, small, {160, 90}, 0, 0, cv::INTER_AREA);
    return small;
}

/// Mean difference per channel, in grey levels, to the frame of the video that is nearest.
double distanceToVideo(const cv::Mat &picture, const QString &video)
{
    cv::VideoCapture frames(QFile::encodeName(video).toStdString(), cv::CAP_FFMPEG);
    REQUIRE(frames.isOpened());
    const cv::Mat wanted = thumbnail(picture);
    double nearest = std::numeric_limits<double>::max();
    for (cv::Mat frame; frames.read(frame);)
        nearest = std::min(nearest, cv::norm(thumbnail(frame), wanted, cv::NORM_L1) /
                                        double(wanted.total() * wanted.channels()));
    return nearest;
}

/// The visit's fruit: what loketctl said, and the opened packet.
struct Fruit
{
    QJsonObject said;
    QString folder;
    QJsonObject record;

    [[nodiscard]] QJsonObject capture(const QString &step, Position position) const
    {
        for (const QJsonValue value : record[u"captures"_s].toArray())
            if (value[u"step"_s] == step && value[u"position"_s] == device::name(position))
                return value.toObject();
        return {};
    }
    [[nodiscard]] std::vector<QJsonObject> attempts(const QString &step, Position position) const
    {
        std::vector<QJsonObject> list;
        for (const QJsonValue value : record[u"attempts"_s].toArray())
            if (value[u"step"_s] == step && value[u"capture"_s] == device::name(position))
                list.push_back(value.toObject());
        return list;
    }
    [[nodiscard]] bool isAccepted(Position position) const
    {
        const QJsonArray all = record[u"acceptances"_s].toArray();
        return std::any_of(all.begin(), all.end(), [&](const QJsonValue &value) {
            return value[u"step"_s] == u"fingers"_s && value[u"position"_s] == device::name(position) &&
                   value[u"reason"_s] == u"best_possible"_s;
        });
    }
    [[nodiscard]] cv::Mat picture(const QJsonObject &capture, int flags) const
    {
        return cv::imread(QDir(folder).filePath(capture[u"file"_s].toString()).toStdString(), flags);
    }
};

Fruit openedPacket(const DemoStation &demo, const QJsonObject &said)
{
    Fruit fruit{said, demo.file(u"opened"_s), {}};
    const QString packet = said[u"visits"_s][0][u"packet"_s].toString();
    const auto verified = demo.run({u"packet"_s, u"verify"_s, packet});
    REQUIRE(verified.exitCode == 0);
    CHECK(verified.json()[u"verified"_s] == 1);
    const auto opened =
        demo.run({u"packet"_s, u"open"_s, packet, u"--key"_s, demo.hubKey(), u"--out"_s, fruit.folder});
    REQUIRE(opened.exitCode == 0);
    const QString record = QDir(fruit.folder).filePath(u"record.json"_s);
    mustFollowSchema(record);
    fruit.record = readJson(record);
    return fruit;
}

void checkPhoto(const Fruit &fruit, const QString &video)
{
    const QJsonObject photo = fruit.capture(u"photo"_s, Position::Face);
    CHECK(photo[u"status"_s] == u"good"_s);
    CHECK(photo[u"device"_s][u"plugin"_s] == u"webcam"_s);
    CHECK(photo[u"device"_s][u"model"_s] == u"face.avi"_s);
    CHECK(fruit.said[u"visits"_s][0][u"taken_by_live_check"_s].toArray().contains(u"photo/face"_s));
    const cv::Mat source =
        cv::imread(QDir(fruit.folder).filePath(u"biometrics/face_source.jpg"_s).toStdString());
    REQUIRE(source.size() == cv::Size(1280, 720));
    const double distance = distanceToVideo(source, video);
    std::printf("photo: score %d, %.2f grey levels from a frame of the video\n", photo[u"score"_s].toInt(),
                distance);
    CHECK(distance < 1); // two JPEG passes; the next frame of a person who moves is further away
}

/// Each finger's picture is one that was pressed, pixel for pixel, and the best of them.
void checkFinger(const Fruit &fruit, const Applicant &applicant, Position finger)
{
    const QJsonObject capture = fruit.capture(u"fingers"_s, finger);
    CHECK(capture[u"device"_s][u"plugin"_s] == u"fprint"_s);
    CHECK(capture[u"device"_s][u"device"_s] == u"libfprint-virtual_image-0"_s);
    CHECK(capture[u"quality"_s][u"ppi"_s] == kPrintsPpi);
    const int score = capture[u"score"_s].toInt();
    const bool isGood = score >= capture[u"threshold"_s].toInt();
    CHECK(capture[u"status"_s] == (isGood ? u"good"_s : u"accepted_with_reason"_s));
    CHECK(fruit.isAccepted(finger) == !isGood);

    std::vector<int> scores;
    for (const QJsonObject &attempt : fruit.attempts(u"fingers"_s, finger)) {
        CHECK(attempt[u"problems"_s].toArray().isEmpty());
        scores.push_back(attempt[u"parts"_s][0][u"score"_s].toInt());
    }
    CHECK(scores.size() == (isGood ? scores.size() : 3)); // only after the retakes
    REQUIRE_FALSE(scores.empty());
    const auto best = std::max_element(scores.begin(), scores.end());
    CHECK(score == *best);

    std::vector<cv::Mat> pressed;
    for (const Applicant::Press &press : applicant.presses())
        if (press.step == u"fingers" && press.finger == finger)
            pressed.push_back(press.picture);
    REQUIRE(pressed.size() >= scores.size()); // libfprint may have asked for one again
    const cv::Mat kept = fruit.picture(capture, cv::IMREAD_GRAYSCALE);
    const bool isOneOfThem = std::any_of(pressed.begin(), pressed.end(), [&](const cv::Mat &picture) {
        return picture.size() == kept.size() && cv::norm(picture, kept, cv::NORM_INF) == 0;
    });
    CHECK(isOneOfThem);
    std::printf("%-13s %d x %d px, pressed %zu times, scores", qUtf8Printable(device::name(finger)),
                kept.cols, kept.rows, pressed.size());
    for (const int one : scores)
        std::printf(" %d", one);
    std::printf(", %s\n", qUtf8Printable(capture[u"status"_s].toString()));
}

void checkRecheck(const Fruit &fruit, Position finger)
{
    const QJsonObject capture = fruit.capture(u"index_recheck"_s, finger);
    CHECK(capture[u"status"_s] == u"good"_s);
    CHECK(capture[u"device"_s][u"plugin"_s] == u"fprint"_s);
    std::printf("recheck of %s: %d\n", qUtf8Printable(device::name(finger)), capture[u"score"_s].toInt());
}

} // namespace

TEST_CASE("a recording before the camera and ten prints through libfprint become a packet of just these")
{
    const QString samples = sampleData(u"finger"_s);
    if (samples.isEmpty()) {
        skip(u"no sample prints (LOKET_TEST_DATA)"_s);
        return;
    }
    const DemoStation demo;
    const QString video = demo.file(u"face.avi"_s);
    REQUIRE(writeFaceVideo(video, videoOfResident(kSeed)));
    const QString socket = demo.file(u"reader.sock"_s);
    Applicant applicant(socket, tenPrints(samples));

    const auto result = demo.runWith(
        [&](const QString &line) {
            INFO(line.toStdString());
            CHECK(applicant.answer(line));
        },
        {u"visit"_s, u"simulate"_s, u"--seed"_s, QString::number(kSeed), u"--exception-every"_s, u"0"_s,
         u"--device"_s, u"camera=webcam"_s, u"--set"_s, u"webcam.source="_s + video, u"--device"_s,
         u"fingerprint=fprint"_s, u"--set"_s, u"fprint.ppi=%1"_s.arg(kPrintsPpi), u"--acknowledge"_s},
        {{u"FP_VIRTUAL_IMAGE"_s, socket}}, kVisitMs);
    CAPTURE(result.err.toStdString());
    REQUIRE(result.exitCode == 0);
    const QJsonObject said = result.json();
    CHECK(said[u"devices"_s][u"camera"_s] == u"webcam/source"_s);
    CHECK(said[u"devices"_s][u"fingerprint"_s] == u"fprint/libfprint-virtual_image-0"_s);
    CHECK(said[u"devices"_s][u"iris"_s] == u"simulator/sim-iris"_s);
    std::printf("visit: %lld ms\n", said[u"visits"_s][0][u"ms"_s].toInteger());

    const Fruit fruit = openedPacket(demo, said);
    checkPhoto(fruit, video);
    for (const Position finger : device::allFingers())
        checkFinger(fruit, applicant, finger);
    checkRecheck(fruit, Position::RightIndex);
    checkRecheck(fruit, Position::LeftIndex);
    CHECK(fruit.record[u"exceptions"_s].toArray().isEmpty());
}
