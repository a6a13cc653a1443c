// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/webcam/Cameras.h"
#include "devices/plugins/webcam/Pictures.h"
#include "devices/plugins/webcam/Source.h"
#include "devices/plugins/webcam/VideoStream.h"
#include "tests/device/isolation/Bench.h"

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/videoio.hpp>

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <linux/videodev2.h>

using namespace Qt::StringLiterals;
using namespace loket::device;
using namespace loket::device::webcam;
using loket::device::test::buildFolder;
using loket::device::test::fastConfig;
using loket::device::test::waitFor;

namespace {

constexpr int kWidth = 320;
constexpr int kHeight = 240;
constexpr int kLevels = 8;

/// Picture n is plain blue-ish with brightness n * 30, and its left half is darker: shows order and
/// mirroring.
cv::Mat numbered(int n)
{
    cv::Mat picture(kHeight, kWidth, CV_8UC3, cv::Scalar(20 + n * 30, 20 + n * 30, 20 + n * 30));
    picture(cv::Rect(0, 0, kWidth / 2, kHeight)).setTo(cv::Scalar(0, 0, 0));
    return picture;
}

int levelOf(const Frame &frame, double xShare)
{
    const int x = int(frame.widthPx * xShare);
    const uchar value = uchar(frame.pixels[qsizetype(frame.heightPx / 2) * frame.strideBytes + x * 3]);
    return value < 12 ? -1 : (value - 20 + 15) / 30;
}

void writeVideo(const QString &file, double fps, int pictures = kLevels)
{
    cv::VideoWriter writer(QFile::encodeName(file).toStdString(), cv::CAP_OPENCV_MJPEG,
                           cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), fps, cv::Size(kWidth, kHeight));
    REQUIRE(writer.isOpened());
    for (int n = 0; n < pictures; ++n)
        writer.write(numbered(n % kLevels));
}

/// The plugin in its process with a `source`.
struct Camera1
{
    std::unique_ptr<HostProcess> host;
    std::unique_ptr<RemoteDevice> device;
    std::vector<Outcome> outcomes;
    std::vector<Failure> failures;
    std::vector<Frame> frames;

    explicit Camera1(const QCborMap &settings)
    {
        const QString file = buildFolder() + u"/plugins/devices/loket_plugin_webcam.so"_s;
        const auto metadata = readMetadata(file);
        REQUIRE(metadata.failure == LoadFailure::None);
        host = std::make_unique<HostProcess>(file, metadata.metadata, fastConfig());
        host->setPluginSettings(settings);
        host->start();
        REQUIRE(waitFor([this] { return host->find(u"source"_s) != nullptr; }));
        device = make(u"source"_s);
    }
    ~Camera1() { device.reset(); }
    Camera1(const Camera1 &) = delete;
    Camera1 &operator=(const Camera1 &) = delete;

    std::unique_ptr<RemoteDevice> make(const QString &id)
    {
        auto made = std::make_unique<RemoteDevice>(host.get(), *host->find(id));
        QObject::connect(made.get(), &Device::previewFrame, made.get(),
                         [this](const Frame &f) { frames.push_back(f); });
        QObject::connect(made.get(), &Device::finished, made.get(),
                         [this](const Outcome &o) { outcomes.push_back(o); });
        QObject::connect(made.get(), &Device::failed, made.get(),
                         [this](const Failure &f) { failures.push_back(f); });
        return made;
    }

    void open()
    {
        device->open({});
        REQUIRE(waitFor([this] { return device->isOpen() || !failures.empty(); }));
    }
};

CaptureRequest request(Position position)
{
    CaptureRequest request;
    request.position = position;
    return request;
}

} // namespace

TEST_CASE("output, metadata and codec nodes are no cameras")
{
    const quint32 all = V4L2_CAP_DEVICE_CAPS;
    CHECK(givesPictures(all, V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING));
    CHECK(givesPictures(V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING, 0)); // a driver older than device_caps
    CHECK(givesPictures(all, V4L2_CAP_VIDEO_CAPTURE_MPLANE | V4L2_CAP_STREAMING));
    CHECK_FALSE(givesPictures(all | V4L2_CAP_VIDEO_CAPTURE, V4L2_CAP_META_CAPTURE | V4L2_CAP_STREAMING));
    CHECK_FALSE(givesPictures(all, V4L2_CAP_VIDEO_OUTPUT | V4L2_CAP_STREAMING));
    CHECK_FALSE(givesPictures(all, V4L2_CAP_VIDEO_M2M_MPLANE | V4L2_CAP_STREAMING));
    CHECK_FALSE(givesPictures(all, V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_VIDEO_OUTPUT | V4L2_CAP_STREAMING));
    CHECK_FALSE(givesPictures(all, V4L2_CAP_VIDEO_CAPTURE));
}

TEST_CASE("nodes that are no V4L2 devices are not listed and checked as gone")
{
    QTemporaryDir folder;
    QFile fake(folder.filePath(u"video0"_s));
    REQUIRE(fake.open(QIODevice::WriteOnly));
    fake.close();
    CHECK(listCameras(folder.path(), folder.path()).empty());
    CHECK(checkCamera(fake.fileName()).reason == FailureReason::Gone);
    CHECK(checkCamera(u"/dev/video99"_s).reason == FailureReason::Gone);
}

TEST_CASE("an address tells what kind of source it is")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"a.avi"_s);
    writeVideo(file, 25);
    CHECK(kindOf(u"rtsp://camera.example/1"_s) == SourceKind::Stream);
    CHECK(kindOf(u"HTTP://camera.example/mjpg"_s) == SourceKind::Stream);
    CHECK(kindOf(u"/dev/video2"_s) == SourceKind::Camera);
    CHECK(kindOf(folder.path()) == SourceKind::Folder);
    CHECK(kindOf(file) == SourceKind::File);
    CHECK(kindOf(u"file://"_s + file) == SourceKind::File);
    CHECK(kindOf(u"/nowhere.avi"_s) == SourceKind::None);
}

TEST_CASE("a picture larger than a slot is shrunk with its aspect, a smaller one is left alone")
{
    const Frame frame = toFrame(numbered(3), 7, 9);
    CHECK(shrunkTo(frame, frame.pixels.size()).widthPx == kWidth);
    const Frame small = shrunkTo(frame, frame.pixels.size() / 4);
    CHECK(small.widthPx == kWidth / 2);
    CHECK(small.heightPx == kHeight / 2);
    CHECK(small.sequence == 7);
    CHECK(levelOf(small, 0.75) == 3);
    CHECK(levelOf(small, 0.25) == -1);
}

TEST_CASE("a video file plays in order at its own pace, loops, and a capture is a whole picture")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"video.avi"_s);
    writeVideo(file, 50);
    Camera1 camera({{u"source"_s, file}});
    CHECK(camera.device->info().identity.model == u"video.avi");
    camera.open();
    REQUIRE(camera.device->isOpen());
    QElapsedTimer clock;
    camera.device->startPreview({});
    REQUIRE(waitFor([&] { return !camera.frames.empty(); }));
    clock.start();
    REQUIRE(waitFor([&] { return camera.frames.back().sequence > camera.frames.front().sequence + 20; }));
    CHECK(clock.elapsed() >= 350); // 21 pictures at 50 per second are 420 ms; two may have been waiting
    for (const Frame &frame : camera.frames) {
        CHECK(frame.widthPx == kWidth);
        CHECK(levelOf(frame, 0.75) == int((frame.sequence - 1) % kLevels));
    }
    camera.device->capture(request(Position::Face));
    REQUIRE(waitFor([&] { return !camera.outcomes.empty(); }));
    REQUIRE(std::holds_alternative<Capture>(camera.outcomes.front()));
    const Sample &sample = std::get<Capture>(camera.outcomes.front()).samples.at(0);
    CHECK(sample.position == Position::Face);
    CHECK(sample.image.heightPx == kHeight);
    CHECK(sample.image.ppi == 0);
    camera.device->capture(request(Position::RightEye));
    REQUIRE(waitFor([&] { return camera.outcomes.size() == 2; }));
    CHECK(std::get<Failure>(camera.outcomes[1]).reason == FailureReason::Unsupported);
}

TEST_CASE("a file that is not looped ends as gone, once, together with the capture")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"short.avi"_s);
    writeVideo(file, 100, 3);
    Camera1 camera({{u"source"_s, file}, {u"loop"_s, false}, {u"fast"_s, true}});
    camera.open();
    REQUIRE(waitFor([&] { return !camera.failures.empty(); }));
    CHECK(camera.failures.front().reason == FailureReason::Gone);
    camera.device->capture(request(Position::Face));
    REQUIRE(waitFor([&] { return camera.outcomes.size() == 1; }));
    CHECK(std::get<Failure>(camera.outcomes.front()).reason == FailureReason::Gone);
}

TEST_CASE("a folder of pictures is shown by name, mirrored and turned as set; other files are passed over")
{
    QTemporaryDir folder;
    for (int n = 0; n < 4; ++n)
        cv::imwrite(folder.filePath(u"p%1.png"_s.arg(n)).toStdString(), numbered(n));
    QFile text(folder.filePath(u"p2b.png"_s));
    REQUIRE(text.open(QIODevice::WriteOnly));
    text.write("not a picture");
    text.close();
    Camera1 camera({{u"source"_s, folder.path()}, {u"fast"_s, true}, {u"mirror"_s, true}});
    camera.open();
    camera.device->startPreview({});
    REQUIRE(waitFor([&] { return camera.frames.size() >= 6; }));
    for (const Frame &frame : camera.frames) {
        CHECK(levelOf(frame, 0.25) == int((frame.sequence - 1) % 4));
        CHECK(levelOf(frame, 0.75) == -1);
    }
    camera.frames.clear();
    camera.device->configure({{u"source"_s, folder.path()}, {u"rotate"_s, u"90"_s}});
    REQUIRE(waitFor([&] { return !camera.frames.empty() && camera.frames.back().widthPx == kHeight; }));
    CHECK(camera.frames.back().heightPx == kWidth);
}

TEST_CASE("a missing file, a folder without pictures and a file that is no video fail with their own reason")
{
    QTemporaryDir folder;
    QFile text(folder.filePath(u"letter.avi"_s));
    REQUIRE(text.open(QIODevice::WriteOnly));
    text.write("Dear officer");
    text.close();
    QDir(folder.path()).mkdir(u"empty"_s);
    const auto [name, reason] =
        GENERATE(table<QString, FailureReason>({{u"none.avi"_s, FailureReason::Gone},
                                                {u"empty"_s, FailureReason::Unsupported},
                                                {u"letter.avi"_s, FailureReason::Unsupported}}));
    Camera1 camera({{u"source"_s, folder.filePath(name)}});
    camera.open();
    REQUIRE_FALSE(camera.failures.empty());
    CHECK(camera.failures.front().reason == reason);
    CHECK(camera.host->isRunning());
}

TEST_CASE("a recording that opens and holds no picture is unsupported, and told once")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"unmade.avi"_s);
    writeVideo(file, 25, 0); // as a recorder leaves it that was switched off at once
    Camera1 camera({{u"source"_s, file}});
    camera.device->open({});
    camera.device->startPreview({});
    REQUIRE(waitFor([&] { return !camera.failures.empty(); }));
    CHECK(camera.failures.front().reason == FailureReason::Unsupported);
    CHECK(camera.failures.size() == 1);
    CHECK(camera.frames.empty());
}

TEST_CASE("camera and document camera show one source at the same time, and closing one leaves the other")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"video.avi"_s);
    writeVideo(file, 50);
    Camera1 camera({{u"source"_s, file}});
    camera.open();
    auto document = camera.make(u"source:document"_s);
    CHECK(document->info().role == Role::DocumentCamera);
    document->open({});
    REQUIRE(waitFor([&] { return document->isOpen(); }));
    camera.device->close();
    document->capture(request(Position::Document));
    REQUIRE(waitFor([&] { return camera.outcomes.size() == 1; }));
    CHECK(std::holds_alternative<Capture>(camera.outcomes.front()));
}

TEST_CASE("a stream plays over HTTP, and one that stops sending fails with timeout while it stays connected")
{
    // A server of multipart JPEG, as IP cameras speak it.
    QTcpServer server;
    REQUIRE(server.listen(QHostAddress::LocalHost));
    std::vector<uchar> jpeg;
    REQUIRE(cv::imencode(".jpg", numbered(5), jpeg));
    const QByteArray part =
        "--frame\r\nContent-Type: image/jpeg\r\nContent-Length: " + QByteArray::number(int(jpeg.size())) +
        "\r\n\r\n" + QByteArray(reinterpret_cast<const char *>(jpeg.data()), qsizetype(jpeg.size())) + "\r\n";
    bool isSending = true;
    QTimer feed;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *client = server.nextPendingConnection();
        client->write("HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=frame\r\n\r\n");
        QObject::connect(&feed, &QTimer::timeout, client, [&, client] {
            if (isSending)
                client->write(part);
        });
    });
    feed.start(20);
    const QString address = u"http://127.0.0.1:%1/video.mjpg"_s.arg(server.serverPort());
    VideoStream stream(makeSource(address, {}), /*noPictureMs=*/600);
    int pictures = 0;
    Frame last;
    std::vector<Failure> failures;
    QObject::connect(&stream, &VideoStream::picture, &stream, [&](const Frame &frame) {
        ++pictures;
        last = frame;
    });
    QObject::connect(&stream, &VideoStream::failed, &stream,
                     [&](const Failure &f) { failures.push_back(f); });
    REQUIRE(waitFor([&] { return pictures >= 3 || !failures.empty(); }, 20'000));
    REQUIRE(failures.empty());
    CHECK(last.widthPx == kWidth);
    CHECK(levelOf(last, 0.75) == 5);
    isSending = false;
    REQUIRE(waitFor([&] { return !failures.empty(); }));
    CHECK(failures.front().reason == FailureReason::Timeout);
    CHECK(failures.size() == 1);
}

TEST_CASE("a source is opened again at once after it was closed")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"video.avi"_s);
    writeVideo(file, 50);
    Camera1 camera({{u"source"_s, file}});
    for (int i = 0; i < 5; ++i) {
        camera.open();
        REQUIRE(camera.device->isOpen());
        camera.device->close();
    }
    CHECK(camera.failures.empty());
}
