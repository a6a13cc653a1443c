// SPDX-License-Identifier: GPL-3.0-or-later
// The QR step of an activation with the training camera: from the phone in view to accepted, by itself. The
// hidden case "[measure]" prints as JSON how long that takes and what the preview costs.
#include "app/desktop/widgets/AdviceBar.h"
#include "app/desktop/widgets/PreviewView.h"
#include "devices/client/DeviceRegistry.h"
#include "devices/client/PluginCatalog.h"
#include "devices/plugins/simulator/SimDevice.h"
#include "tests/widget/VisitScene.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

using namespace loket;
using namespace loket::desktop;
using namespace loket::test;

namespace {

/// The counter's camera is the training camera, in this process.
struct PhoneScene : VisitScene
{
    explicit PhoneScene(const QCborMap &settings)
        : device(std::make_shared<sim::Stage>(), sim::makeCameraActor())
    {
        service = u"ikd_activation"_s;
        cameraInstead = [this] { return &device; };
        QCborMap all = settings;
        all[u"fast"_s] = true;
        device.configure(all);
    }

    [[nodiscard]] bool isTaken() { return visit().qr()[u"answer"_s].toString() == u"matches"_s; }

    sim::SimDevice device;
};

QCborMap scene(const QString &name) { return {{u"phone"_s, name}}; }

} // namespace

TEST_CASE("a phone in view is accepted by itself, however it is held")
{
    for (const QString &name :
         {u"good"_s, u"moving"_s, u"glare"_s, u"dimmed"_s, u"cracked"_s, u"two_codes"_s}) {
        CAPTURE(name.toStdString());
        PhoneScene counter(scene(name));
        counter.startAt(u"qr"_s);
        REQUIRE(counter.waitFor([&] { return counter.isTaken(); }, 30'000));
        REQUIRE(counter.waitFor([&] {
            return counter.page()->frame().advice()->shownAdvice() == u"Kode cocok dengan pemohon ini."_s;
        }));
        CHECK(counter.find<PreviewView>(u"preview"_s)->hasPicture());
        counter.press();
        CHECK(counter.waitForStep(u"mail"_s));
    }
}

TEST_CASE("a phone with a code that is not this applicant's gets the code's own answer")
{
    const std::pair<QString, QString> kAnswers[] = {{u"expired"_s, u"kedaluwarsa"_s},
                                                    {u"other_nik"_s, u"milik NIK lain"_s},
                                                    {u"payment"_s, u"bukan kode IKD"_s}};
    for (const auto &[name, words] : kAnswers) {
        CAPTURE(name.toStdString());
        PhoneScene counter(scene(name));
        counter.startAt(u"qr"_s);
        REQUIRE(counter.waitFor([&] { return counter.trouble().contains(words); }, 30'000));
        CHECK(counter.visit().qr().isEmpty());
        CHECK_FALSE(counter.primary()->isEnabled());
        // The applicant opens the right one, the camera is still looking.
        counter.device.configure(scene(u"good"_s));
        CHECK(counter.waitFor([&] { return counter.isTaken(); }, 30'000));
    }
}

TEST_CASE("without a phone the preview goes on and says so, and nothing is taken")
{
    PhoneScene counter(scene(u"away"_s));
    counter.startAt(u"qr"_s);
    REQUIRE(counter.waitFor([&] {
        return counter.find<PreviewView>(u"preview"_s)->hasPicture() &&
               !counter.page()->frame().advice()->shownAdvice().isEmpty();
    }));
    CHECK(counter.visit().qr().isEmpty());
    CHECK_FALSE(counter.primary()->isEnabled());
}

namespace {

qint64 monotonicMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// The training camera in its own process, as in the program.
struct RealCamera
{
    explicit RealCamera(const QString &phone)
        : registry(configOf(phone))
    {
        registry.start();
    }
    static device::RegistryConfig configOf(const QString &phone)
    {
        const QString build =
            qEnvironmentVariable("LOKET_BUILD_DIR", QCoreApplication::applicationDirPath() + u"/.."_s);
        device::RegistryConfig config;
        config.pluginFolders = {build + u"/plugins/devices"_s};
        config.host.hostProgram = build + u"/bin/loket-device-host"_s;
        config.watchUsb = false;
        config.allowSimulators = true;
        config.preferences.pluginSettings[u"simulator"_s] = {{u"phone"_s, phone}, {u"fast"_s, true}};
        return config;
    }
    device::DeviceRegistry registry;
};

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(double(values.size()) * share))];
}

/// Nothing on the training desk is as bright as a phone's screen.
bool showsScreen(const device::Frame &frame)
{
    const auto *row = reinterpret_cast<const uchar *>(frame.pixels.constData()) +
                      qsizetype(frame.heightPx / 2) * frame.strideBytes;
    return *std::max_element(row, row + frame.strideBytes) > 190;
}

/// From the first frame with the code (by its time in the camera's process) to the window's "accepted".
QJsonObject measureAccepted(int runs)
{
    RealCamera real(u"away"_s);
    VisitScene counter;
    counter.service = u"ikd_activation"_s;
    counter.cameraInstead = [&] { return real.registry.device(device::Role::Camera); };
    std::vector<QUuid> visits;
    for (int run = 0; run < runs; ++run)
        visits.push_back(counter.seed(u"qr"_s));
    REQUIRE(counter.waitFor([&] { return counter.cameraInstead() != nullptr; }));
    qint64 inViewAt = 0;
    QObject::connect(counter.cameraInstead(), &device::Device::previewFrame, &real.registry,
                     [&](const device::Frame &frame) {
                         if (inViewAt == 0 && showsScreen(frame))
                             inViewAt = frame.capturedAtMs;
                     });
    counter.start();
    std::vector<double> accepted;
    for (const QUuid &visit : visits) {
        counter.resume(visit);
        REQUIRE(counter.waitFor([&] { return counter.find<PreviewView>(u"preview"_s)->hasPicture(); }));
        inViewAt = 0;
        counter.cameraInstead()->configure(scene(u"good"_s));
        REQUIRE(counter.waitFor([&] { return counter.primary()->isEnabled(); }, 30'000));
        accepted.push_back(double(monotonicMs() - inViewAt));
        counter.cameraInstead()->configure(scene(u"away"_s));
        counter.key(Qt::Key_F8);
        REQUIRE(counter.waitFor([&] { return !counter.window().visit(); }));
    }
    return {{u"runs"_s, runs},
            {u"p50_ms"_s, percentile(accepted, 0.5)},
            {u"p95_ms"_s, percentile(accepted, 0.95)}};
}

/// Share of one core that Loket's process takes while the QR step shows its preview.
QJsonObject measureCost(const QString &phone, bool readsCodes)
{
    constexpr int kSeconds = 8;
    RealCamera real(phone);
    VisitScene counter;
    counter.service = u"ikd_activation"_s;
    counter.readsCodes = readsCodes;
    counter.cameraInstead = [&] { return real.registry.device(device::Role::Camera); };
    REQUIRE(counter.waitFor([&] { return counter.cameraInstead() != nullptr; }));
    counter.startAt(u"qr"_s);
    REQUIRE(counter.waitFor([&] { return counter.find<PreviewView>(u"preview"_s)->hasPicture(); }));
    int frames = 0;
    QObject::connect(counter.cameraInstead(), &device::Device::previewFrame, &real.registry,
                     [&] { ++frames; });
    const qint64 from = monotonicMs();
    const std::clock_t cpu = std::clock();
    REQUIRE(counter.waitFor([&] { return monotonicMs() - from > kSeconds * 1000; }));
    const double wallMs = double(monotonicMs() - from),
                 cpuMs = double(std::clock() - cpu) * 1000 / CLOCKS_PER_SEC;
    return {{u"phone"_s, phone},
            {u"reader"_s, readsCodes},
            {u"frames_per_second"_s, frames * 1000.0 / wallMs},
            {u"cpu_share_of_one_core"_s, cpuMs / wallMs}};
}

} // namespace

TEST_CASE("how long from in view to accepted, and what the preview costs", "[.measure]")
{
    QJsonObject result{{u"accepted"_s, measureAccepted(20)}};
    QJsonArray costs;
    costs.append(measureCost(u"away"_s, false));
    costs.append(measureCost(u"away"_s, true));
    costs.append(measureCost(u"other_nik"_s, false));
    costs.append(measureCost(u"other_nik"_s, true));
    result[u"preview"_s] = costs;
    std::printf("%s", QJsonDocument(result).toJson().constData());
}
