// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/api/Plugin.h"

#include <QDir>
#include <QFile>
#include <QTimer>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <list>
#include <stdexcept>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

// One driver for many tests: TEST_BEHAVIOUR says how it misbehaves. Everything not named there is done
// properly.

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;
using namespace loket::device;

namespace {

constexpr std::string_view kBehaviour = TEST_BEHAVIOUR;
constexpr int kCrashAtFrame = 5;

[[maybe_unused]] const int kEarly = [] {
    if (kBehaviour == "early"sv)
        std::abort();
    return 0;
}();

/// Each pixel is a function of its place and the seed, so that a test can recompute the picture.
Frame pattern(int widthPx, int heightPx, int seed, quint64 sequence)
{
    Frame frame;
    frame.widthPx = widthPx;
    frame.heightPx = heightPx;
    frame.strideBytes = widthPx;
    frame.format = PixelFormat::Gray8;
    frame.ppi = 500;
    frame.sequence = sequence;
    frame.pixels.resize(qsizetype(widthPx) * heightPx);
    for (qsizetype i = 0; i < frame.pixels.size(); ++i)
        frame.pixels[i] = char((i * 31 + seed) & 0xFF);
    return frame;
}

/// A camera's picture that carries the time at which the driver gave it away, for the transport bench.
Frame stamped(quint64 sequence)
{
    static const QByteArray pixels(1280 * 720 * 3, 'x');
    Frame frame;
    frame.widthPx = 1280;
    frame.heightPx = 720;
    frame.strideBytes = 1280 * 3;
    frame.format = PixelFormat::Bgr24;
    frame.sequence = sequence;
    frame.pixels = pixels;
    const qint64 now = std::chrono::steady_clock::now().time_since_epoch().count();
    std::memcpy(frame.pixels.data(), &now, sizeof now);
    return frame;
}

void writeToAllSockets(const QByteArray &bytes)
{
    for (int fd = 3; fd < 256; ++fd) {
        int type = 0;
        socklen_t length = sizeof type;
        if (::getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &length) == 0) [[maybe_unused]]
            const auto written = ::write(fd, bytes.constData(), size_t(bytes.size()));
    }
}

/// What the confinement leaves: a report for the test to read.
QString probe(const QString &secretFile)
{
    QStringList report;
    report << u"passphrase: "_s + (qEnvironmentVariableIsSet("LOKET_PASSPHRASE") ? u"known"_s : u"none"_s);
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    report << u"socket: "_s + (socket < 0 ? u"refused"_s : u"open"_s);
    if (socket >= 0)
        ::close(socket);
    QFile secret(secretFile);
    report << u"secret: "_s + (secret.open(QIODevice::ReadOnly) ? u"read"_s : u"refused"_s);
    // Ours are: the ring (a memfd), the socket to Loket, the event loop's eventfd and timerfd. A file of the
    // parent would have a path.
    int foreign = 0;
    const auto entries =
        QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    for (const QString &entry : entries) {
        const QString target = QFile::symLinkTarget(u"/proc/self/fd/"_s + entry);
        foreign += target.endsWith(u".canary"_s) ? 1 : 0;
    }
    report << u"foreign descriptors: %1"_s.arg(foreign);
    return report.join(u"; "_s);
}

class TestDevice : public Device
{
public:
    TestDevice(DeviceInfo info, QCborMap settings)
        : m_info(std::move(info))
        , m_pluginSettings(std::move(settings))
    {
        connect(&m_previewTimer, &QTimer::timeout, this, &TestDevice::preview);
        connect(&m_presenceTimer, &QTimer::timeout, this, &TestDevice::checkPresence);
        m_captureTimer.setSingleShot(true);
        connect(&m_captureTimer, &QTimer::timeout, this, &TestDevice::finishCapture);
    }

    [[nodiscard]] DeviceInfo info() const override { return m_info; }

    void open(const QCborMap &settings) override
    {
        if (kBehaviour == "throws"sv)
            throw std::runtime_error("no licence");
        m_settings = settings;
        m_presenceTimer.start(5);
        Q_EMIT opened();
    }
    void configure(const QCborMap &settings) override { m_settings = settings; }
    void startPreview(const CaptureRequest &hint) override
    {
        const int pauseMs = int(hint.options.value(u"pauseMs"_s).toInteger(5));
        m_previewTimer.setTimerType(Qt::PreciseTimer);
        m_previewTimer.start(kBehaviour == "flood"sv ? 0 : pauseMs);
    }
    void stopPreview() override { m_previewTimer.stop(); }
    void capture(const CaptureRequest &request) override;
    void cancel() override
    {
        if (kBehaviour != "stuck"sv && m_isCapturing)
            end(Failure{FailureReason::Cancelled, {}});
    }
    void close() override
    {
        m_previewTimer.stop();
        m_presenceTimer.stop();
        cancel();
        Q_EMIT closed();
    }

private:
    void preview();
    void finishCapture();
    void checkPresence();
    void end(const Outcome &outcome)
    {
        m_isCapturing = false;
        m_captureTimer.stop();
        Q_EMIT finished(outcome);
    }

    DeviceInfo m_info;
    QCborMap m_pluginSettings;
    QCborMap m_settings;
    QTimer m_previewTimer;
    QTimer m_presenceTimer;
    QTimer m_captureTimer;
    CaptureRequest m_request;
    bool m_isCapturing = false;
    quint64 m_sequence = 0;
};

void TestDevice::preview()
{
    if (kBehaviour == "bench"sv)
        return Q_EMIT previewFrame(stamped(++m_sequence));
    const int width = int(m_settings.value(u"width"_s).toInteger(640));
    const int repeats = kBehaviour == "flood"sv ? 50 : 1;
    for (int i = 0; i < repeats; ++i) {
        ++m_sequence;
        if (kBehaviour == "crash"sv && m_sequence == kCrashAtFrame) {
            std::signal(SIGSEGV, SIG_DFL); // AddressSanitizer would report what is meant
            ::raise(SIGSEGV);
        }
        Frame frame = pattern(width, width * 3 / 4, int(m_sequence & 0xFF), m_sequence);
        if (kBehaviour == "liar"sv)
            frame.heightPx *= 100;
        Q_EMIT previewFrame(frame);
        if (kBehaviour == "flood"sv) {
            Q_EMIT failed({FailureReason::Internal, u"flood"_s});
            Q_EMIT finished(Retry{RetryReason::HoldStill, {}});
        }
    }
}

void TestDevice::capture(const CaptureRequest &request)
{
    m_request = request;
    m_isCapturing = true;
    if (kBehaviour == "hang"sv)
        for (;;)
            ::pause();
    if (kBehaviour == "exits"sv)
        std::exit(0);
    if (kBehaviour == "leaks"sv) {
        static std::list<std::string> kept;
        for (;;)
            kept.emplace_back(16 * 1024 * 1024, 'x');
    }
    if (kBehaviour == "garbage"sv)
        writeToAllSockets(QByteArray("\0\0\0\x20this is not what was agreed.....", 36));
    if (kBehaviour == "oversized"sv)
        writeToAllSockets(QByteArray("\xff\xff\xff\xff", 4));
    if (kBehaviour != "stuck"sv)
        m_captureTimer.start(int(request.options.value(u"delayMs"_s).toInteger(1)));
}

void TestDevice::finishCapture()
{
    if (m_request.options.value(u"retry"_s).toBool())
        return end(Retry{RetryReason::PressMore, u"asked for"_s});
    if (const QString file = m_request.options.value(u"probe"_s).toString(); !file.isEmpty())
        return end(Retry{RetryReason::General, probe(file)});
    const int width = int(m_request.options.value(u"width"_s).toInteger(100));
    Sample sample;
    sample.position = m_request.position;
    sample.image = pattern(width, width, int(m_request.options.value(u"seed"_s).toInteger()), 1);
    if (kBehaviour == "liar"sv)
        sample.image.widthPx *= 7;
    sample.deviceQuality = 77;
    const Capture capture{m_info.identity, QDateTime::currentDateTimeUtc(), {sample}};
    if (kBehaviour == "twice"sv)
        Q_EMIT finished(capture);
    end(capture);
}

void TestDevice::checkPresence()
{
    const QString file = m_pluginSettings.value(u"presence"_s).toString();
    if (file.isEmpty() || QFile::exists(file))
        return;
    m_presenceTimer.stop();
    m_previewTimer.stop();
    if (m_isCapturing)
        end(Failure{FailureReason::Gone, u"unplugged"_s});
    Q_EMIT failed({FailureReason::Gone, u"unplugged"_s});
}

} // namespace

namespace loket::device::test {

class TestPlugin : public QObject, public Plugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID LOKET_DEVICE_PLUGIN_IID FILE "test_plugin.json")
    Q_INTERFACES(loket::device::Plugin)
public:
    void configure(const QCborMap &settings) override { m_settings = settings; }

    std::vector<DeviceInfo> listDevices() override
    {
        const QString file = m_settings.value(u"presence"_s).toString();
        std::vector<DeviceInfo> list;
        if (!file.isEmpty() && !QFile::exists(file))
            return list;
        for (const Role role : {Role::Camera, Role::Fingerprint}) {
            DeviceInfo info;
            info.identity = {u"forged"_s, u"test-"_s + name(role), u"Loket"_s, u"T1"_s, u"7"_s, u"1.0"_s};
            info.role = role;
            info.hasPreview = true;
            info.canCapture = {role == Role::Camera ? Position::Face : Position::RightFour};
            list.push_back(info);
        }
        return list;
    }

    std::unique_ptr<Device> create(const QString &deviceId) override
    {
        for (const DeviceInfo &info : listDevices())
            if (info.identity.deviceId == deviceId)
                return std::make_unique<TestDevice>(info, m_settings);
        return nullptr;
    }

private:
    QCborMap m_settings;
};

} // namespace loket::device::test

#include "TestPlugin.moc"
