// SPDX-License-Identifier: GPL-3.0-or-later
// device list, device info, device test, device capture

#include "app/ctl/DeviceChoice.h"
#include "app/ctl/DeviceRun.h"
#include "app/ctl/Options.h"
#include "app/ctl/Say.h"

#include "app/words/Words.h"
#include "core/biometrics/common/Picture.h"

#include <opencv2/imgcodecs.hpp>

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace loket::ctl {

using namespace device;
using namespace Qt::StringLiterals;

namespace {

constexpr int kOpenMs = 30'000;
constexpr int kPreviewMs = 10'000;
constexpr int kCaptureMs = 120'000; ///< without --timeout
constexpr int kMaxTimeout = 3600;   ///< seconds
constexpr int kGraceMs = 10'000;    ///< above --timeout, for the picture's way here

QString usbId(const UsbDevice &usb)
{
    return u"%1:%2"_s.arg(uint(usb.vendorId), 4, 16, QChar(u'0'))
        .arg(uint(usb.productId), 4, 16, QChar(u'0'));
}

QJsonObject toJson(const KnownDevice &known)
{
    QJsonArray positions;
    for (const Position position : known.info.canCapture)
        positions.append(name(position));
    const DeviceIdentity &identity = known.info.identity;
    return {{u"key"_s, known.key},
            {u"plugin"_s, identity.pluginId},
            {u"role"_s, name(known.info.role)},
            {u"vendor"_s, identity.vendor},
            {u"model"_s, identity.model},
            {u"serial"_s, identity.serial},
            {u"firmware"_s, identity.firmware},
            {u"present"_s, known.isPresent},
            {u"selected"_s, known.isSelected},
            {u"simulated"_s, known.info.isSimulated},
            {u"preview"_s, known.info.hasPreview},
            {u"needs_screen"_s, known.info.needsScreenSurface},
            {u"positions"_s, positions}};
}

QJsonObject toJson(const UsbEntry &entry)
{
    return {{u"id"_s, usbId(entry.device)},
            {u"port"_s, entry.device.port},
            {u"manufacturer"_s, entry.device.manufacturer},
            {u"product"_s, entry.device.product},
            {u"serial"_s, entry.device.serial},
            {u"claimed_by"_s, QJsonArray::fromStringList(entry.claimedBy)}};
}

QJsonObject toJson(const PluginEntry &entry, const HostStatus &status)
{
    QJsonObject json{{u"id"_s, entry.metadata.id}, {u"name"_s, entry.metadata.name}, {u"file"_s, entry.file}};
    if (!entry.isUsable())
        json.insert(u"problem"_s, name(entry.failure));
    else if (status.trouble != HostTrouble::None)
        json.insert(u"problem"_s, name(status.trouble));
    return json;
}

Exit deviceList(const Call &call)
{
    const auto run = DeviceRun::start(call);
    if (!run)
        return failInput(call, run.error());
    DeviceRegistry &registry = (*run)->registry();
    QJsonArray devices;
    for (const KnownDevice &known : registry.devices()) {
        devices.append(toJson(known));
        call.out.line(u"%1 %2 %3"_s.arg(known.isSelected ? u"*"_s : u" "_s, known.key.leftJustified(48),
                                        words::role(known.info.role).leftJustified(20)) +
                      known.info.identity.model);
    }
    if (devices.isEmpty())
        call.out.message(Say::tr("Tidak ada alat yang dikenal pengendali."));
    QJsonArray usb;
    for (const UsbEntry &entry : registry.usbDevices()) {
        if (entry.device.isHub())
            continue;
        usb.append(toJson(entry));
        call.out.line(u"  USB %1 %2 %3"_s.arg(entry.device.port.leftJustified(8), usbId(entry.device),
                                              entry.claimedBy.isEmpty() ? Say::tr("(tanpa pengendali)")
                                                                        : entry.claimedBy.join(u", ")) +
                      u' ' + entry.device.product);
    }
    QJsonArray plugins;
    for (const PluginEntry &entry : registry.plugins())
        plugins.append(toJson(entry, registry.hostStatus(entry.metadata.id)));
    call.out.set(u"devices"_s, devices);
    call.out.set(u"usb"_s, usb);
    call.out.set(u"plugins"_s, plugins);
    return Exit::Done;
}

Exit deviceInfo(const Call &call)
{
    const auto run = DeviceRun::start(call);
    if (!run)
        return failInput(call, run.error());
    const auto known = (*run)->find(call.arguments.front());
    if (!known)
        return call.out.fail({ErrorCode::NotFound, call.arguments.front()});
    const QJsonObject json = toJson(*known);
    call.out.set(u"device"_s, json);
    for (auto member = json.begin(); member != json.end(); ++member) {
        const QJsonValue value = member.value();
        QStringList items;
        for (const QJsonValue item : value.toArray())
            items.append(item.toString());
        call.out.field(member.key(), value.isBool()    ? (value.toBool() ? u"yes"_s : u"no"_s)
                                     : value.isArray() ? items.join(u", ")
                                                       : value.toString());
    }
    return Exit::Done;
}

Exit report(const Call &call, const Failure &failure, Role role)
{
    call.out.set(u"failure"_s, name(failure.reason));
    call.out.set(u"detail"_s, failure.detail);
    call.out.message(words::failure(failure.reason, role).text());
    return Exit::Environment;
}

/// A device that is open, and what it says.
class OpenDevice
{
public:
    explicit OpenDevice(Device *device)
        : m_device(device)
    {
        QObject::connect(device, &Device::opened, &m_context, [this] { m_isOpen = true; });
        QObject::connect(device, &Device::failed, &m_context,
                         [this](const Failure &failure) { m_failure = failure; });
        QObject::connect(device, &Device::previewFrame, &m_context,
                         [this](const Frame &frame) { m_frame = frame; });
        QObject::connect(device, &Device::finished, &m_context,
                         [this](const Outcome &outcome) { m_outcome = outcome; });
    }

    /// nullopt = open.
    std::optional<Failure> open()
    {
        m_device->open({});
        if (!DeviceRun::wait([this] { return m_isOpen || m_failure; }, kOpenMs))
            return Failure{FailureReason::Timeout, u"open"_s};
        return m_isOpen ? std::nullopt : m_failure;
    }

    std::optional<Frame> firstFrame()
    {
        m_device->startPreview({});
        DeviceRun::wait([this] { return m_frame || m_failure; }, kPreviewMs);
        m_device->stopPreview();
        return m_frame;
    }

    Outcome capture(const CaptureRequest &request)
    {
        m_device->capture(request);
        const int limitMs = request.timeoutMs > 0 ? request.timeoutMs + kGraceMs : kCaptureMs;
        if (!DeviceRun::wait([this] { return m_outcome.has_value(); }, limitMs))
            return Failure{FailureReason::Timeout, u"capture"_s};
        return *m_outcome;
    }

private:
    Device *m_device;
    QObject m_context;
    bool m_isOpen = false;
    std::optional<Failure> m_failure;
    std::optional<Frame> m_frame;
    std::optional<Outcome> m_outcome;
};

Exit deviceTest(const Call &call)
{
    const auto run = DeviceRun::start(call);
    if (!run)
        return failInput(call, run.error());
    const auto known = (*run)->find(call.arguments.front());
    Device *device = known ? (*run)->registry().deviceByKey(known->key) : nullptr;
    if (!device)
        return call.out.fail({ErrorCode::DeviceMissing, call.arguments.front()});
    call.out.set(u"device"_s, toJson(*known));
    QElapsedTimer clock;
    clock.start();
    OpenDevice open(device);
    if (const auto failure = open.open())
        return report(call, *failure, known->info.role);
    const qint64 openMs = clock.restart();
    call.out.set(u"open_ms"_s, openMs);
    call.out.field(u"opened"_s, u"%1 ms"_s.arg(openMs));
    if (known->info.hasPreview && known->info.role != Role::Signature) {
        const auto frame = open.firstFrame();
        if (!frame)
            return report(call, {FailureReason::Timeout, u"no picture"_s}, known->info.role);
        const qint64 frameMs = clock.elapsed();
        call.out.set(u"first_frame_ms"_s, frameMs);
        call.out.set(u"width"_s, frame->widthPx);
        call.out.set(u"height"_s, frame->heightPx);
        call.out.field(u"first picture"_s,
                       u"%1 ms, %2 x %3"_s.arg(frameMs).arg(frame->widthPx).arg(frame->heightPx));
    }
    return Exit::Done;
}

QByteArray inkJson(const Ink &ink)
{
    QJsonArray strokes;
    for (const auto &stroke : ink.strokes) {
        QJsonArray points;
        for (const InkPoint &point : stroke)
            points.append(QJsonArray{point.xMm, point.yMm, point.pressure, point.timeMs});
        strokes.append(points);
    }
    return QJsonDocument(QJsonObject{{u"width_mm"_s, ink.widthMm},
                                     {u"height_mm"_s, ink.heightMm},
                                     {u"strokes"_s, strokes}})
        .toJson();
}

/// Picture by the file's ending (png, pgm, jpg …), ink as JSON. False where it could not be written.
bool save(const Sample &sample, const QString &path)
{
    if (sample.image.isNull()) {
        QFile file(path);
        const QByteArray json = inkJson(sample.ink);
        return file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.flush();
    }
    const auto picture = biometrics::frameToMat(sample.image);
    try {
        return picture && cv::imwrite(path.toStdString(), *picture);
    } catch (const cv::Exception &) { // an ending that no codec knows
        return false;
    }
}

/// Where a part goes: FILE itself for the only one, else with the part's name before the ending:
/// "eyes.png" → "eyes-right_eye.png".
QString pathOfPart(const QString &path, const Sample &sample, std::size_t count)
{
    if (count == 1)
        return path;
    const QFileInfo info(path);
    const QString ending = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
    return info.dir().filePath(info.completeBaseName() + u'-' + name(sample.position) + ending);
}

QJsonObject toJson(const Sample &sample)
{
    const QString digest = QString::fromLatin1(
        QCryptographicHash::hash(sample.image.pixels, QCryptographicHash::Sha256).toHex());
    return {{u"position"_s, name(sample.position)},         {u"width"_s, sample.image.widthPx},
            {u"height"_s, sample.image.heightPx},           {u"ppi"_s, sample.image.ppi},
            {u"strokes"_s, int(sample.ink.strokes.size())}, {u"pixels_sha256"_s, digest}};
}

Exit showCapture(const Call &call, const Capture &capture)
{
    QJsonArray parts;
    for (const Sample &sample : capture.samples) {
        QJsonObject json = toJson(sample);
        QString size =
            u"%1 x %2, %3 ppi"_s.arg(sample.image.widthPx).arg(sample.image.heightPx).arg(sample.image.ppi);
        if (call.has("out")) {
            const QString path = pathOfPart(call.value("out"), sample, capture.samples.size());
            if (!save(sample, path))
                return call.out.fail({ErrorCode::DiskWrite, QFileInfo(path).fileName()}, path);
            json.insert(u"file"_s, path);
            size += u"  "_s + path;
        }
        call.out.field(words::position(sample.position), size);
        parts.append(json);
    }
    QJsonObject first = parts.first().toObject();
    first.insert(u"samples"_s, parts.size());
    call.out.set(u"capture"_s, first); // as it was before there were parts
    call.out.set(u"parts"_s, parts);
    return Exit::Done;
}

QString positionNames(const std::vector<Position> &positions)
{
    QStringList names;
    for (const Position position : positions)
        names.append(name(position));
    return names.join(u", "_s);
}

/// Every position there is, for an option that is none of them.
QString allPositionNames()
{
    std::vector<Position> all;
    for (int i = 1; i <= int(Position::Evidence); ++i)
        if (name(Position(i)) != "none"_L1)
            all.push_back(Position(i));
    return positionNames(all);
}

Exit deviceCapture(const Call &call)
{
    CaptureRequest request;
    if (call.has("timeout")) {
        const auto seconds = numberOf(call, "timeout", 1, kMaxTimeout);
        if (!seconds)
            return failInput(call, seconds.error());
        request.timeoutMs = *seconds * 1000;
    }
    const QString wanted = call.value("position");
    request.position = parsePosition(wanted);
    if (call.has("position") && request.position == Position::None)
        return call.out.usage(
            Say::tr("--position meminta salah satu dari: %1; bukan \"%2\"").arg(allPositionNames(), wanted));
    const auto run = DeviceRun::start(call);
    if (!run)
        return failInput(call, run.error());
    const auto known = (*run)->find(call.arguments.front());
    Device *device = known ? (*run)->registry().deviceByKey(known->key) : nullptr;
    if (!device)
        return call.out.fail({ErrorCode::DeviceMissing, call.arguments.front()});
    const auto &can = known->info.canCapture;
    if (call.has("position") && std::find(can.begin(), can.end(), request.position) == can.end())
        return call.out.usage(
            Say::tr("--position: alat ini merekam %1; bukan \"%2\"").arg(positionNames(can), wanted));
    if (known->info.needsScreenSurface)
        return call.out.usage(Say::tr("alat ini ditulisi di jendela Loket sendiri"));
    call.out.set(u"device"_s, toJson(*known));
    if (request.position == Position::None && !known->info.canCapture.empty())
        request.position = known->info.canCapture.front();
    OpenDevice open(device);
    if (const auto failure = open.open())
        return report(call, *failure, known->info.role);
    call.out.message(words::position(request.position));
    const Outcome outcome = open.capture(request);
    if (const auto *failure = std::get_if<Failure>(&outcome))
        return report(call, *failure, known->info.role);
    if (const auto *retry = std::get_if<Retry>(&outcome)) {
        call.out.set(u"retry"_s, name(retry->reason));
        call.out.message(words::retry(retry->reason));
        return Exit::No;
    }
    return showCapture(call, std::get<Capture>(outcome));
}

} // namespace

void addDeviceCommands(CommandTable &table)
{
    const QString which = u"DEVICE"_s; // a key of `device list`, or a role
    table.push_back({{u"device"_s, u"list"_s},
                     Say::tr("Alat yang dikenal pengendali, dan apa yang terpasang di USB."),
                     {},
                     0,
                     0,
                     deviceRunOptions(),
                     {u"device list"_s, u"device list --simulated --json"_s},
                     deviceList});
    table.push_back({{u"device"_s, u"info"_s},
                     Say::tr("Satu alat: pembuat, nomor seri, apa yang direkamnya."),
                     which,
                     1,
                     1,
                     deviceRunOptions(),
                     {u"device info fingerprint"_s},
                     deviceInfo});
    table.push_back({{u"device"_s, u"test"_s},
                     Say::tr("Buka alat dan tunggu gambar pertamanya."),
                     which,
                     1,
                     1,
                     deviceRunOptions(),
                     {u"device test camera"_s},
                     deviceTest});
    table.push_back(
        {{u"device"_s, u"capture"_s},
         Say::tr("Rekam sekali; tanpa --out tidak ada yang disimpan."),
         which,
         1,
         1,
         deviceRunOptions() +
             QList<QCommandLineOption>{
                 {u"position"_s,
                  Say::tr("Apa yang direkam, \"right_index\". Bawaan: yang pertama pada alat."), u"NAME"_s},
                 {u"timeout"_s, Say::tr("Penantian terlama. Bawaan: milik alat."), u"SECONDS"_s},
                 {u"out"_s,
                  Say::tr("Berkas gambar (png, pgm) atau jejak pena (json). Beberapa bagian: eyes.png "
                          "menjadi eyes-right_eye.png dan eyes-left_eye.png."),
                  u"FILE"_s}},
         {u"device capture fingerprint --position right_index --out finger.png"_s,
          u"device capture iris --position both_eyes --out eyes.png"_s},
         deviceCapture});
}

} // namespace loket::ctl
