// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/api/WireCodec.h"

#include <cmath>
#include <cstring>

// Internal to Wire.cpp: the field list of every value that crosses the wire, once, for both directions
// (A is Out or In).

namespace loket::device::wire {

template <class T, class U>
concept Is = std::same_as<std::remove_const_t<T>, U>;

void fields(auto &a, Is<DeviceIdentity> auto &m)
{
    a.open(6);
    a.text(m.pluginId, kMaxIdBytes);
    a.text(m.deviceId, kMaxIdBytes);
    a.text(m.vendor, kMaxTextBytes);
    a.text(m.model, kMaxTextBytes);
    a.text(m.serial, kMaxTextBytes);
    a.text(m.firmware, kMaxTextBytes);
    a.close();
}

void positionField(auto &a, Is<Position> auto &position)
{
    a.choice(position, Position::Evidence);
    if (a.ok() && position != Position::None && name(position) == u"none")
        a.fail(DecodeError::OutOfRange); // the codes have gaps
}

void positions(auto &a, auto &list)
{
    a.list(list, kMaxPositions, [&a](auto &position) { positionField(a, position); });
}

void fields(auto &a, Is<DeviceInfo> auto &m)
{
    a.open(6);
    fields(a, m.identity);
    a.choice(m.role, Role::DocumentCamera);
    a.flag(m.hasPreview);
    a.flag(m.needsScreenSurface);
    a.flag(m.isSimulated);
    positions(a, m.canCapture);
    a.close();
    if (a.ok() && (m.role == Role::None || m.identity.deviceId.isEmpty()))
        a.fail(DecodeError::Inconsistent);
}

/// Everything of a picture but its pixels.
void headerFields(auto &a, Is<Frame> auto &m)
{
    a.open(7);
    a.number(m.widthPx, 1, kMaxSidePx);
    a.number(m.heightPx, 1, kMaxSidePx);
    a.number(m.strideBytes, 1, qint64(kMaxSidePx) * 4);
    a.choice(m.format, PixelFormat::Bgr24);
    a.real(m.ppi, 0, kMaxPpi);
    a.number(m.sequence, 0, std::numeric_limits<qint64>::max());
    a.number(m.capturedAtMs, 0, std::numeric_limits<qint64>::max());
    a.close();
    if (a.ok() && !hasSaneHeader(m))
        a.fail(DecodeError::Inconsistent);
}

/// A point is 17 bytes, little endian: three floats, milliseconds, pen down. As CBOR items it would be three
/// times that and slow to read; the length must be a multiple of 17.
constexpr int kPointBytes = 17;

[[nodiscard]] QByteArray packStroke(const std::vector<InkPoint> &stroke);
[[nodiscard]] std::vector<InkPoint> unpackStroke(const QByteArray &bytes);

void fields(auto &a, Is<Ink> auto &m)
{
    a.open(3);
    a.real(m.widthMm, 0, kMaxSurfaceMm);
    a.real(m.heightMm, 0, kMaxSurfaceMm);
    a.list(m.strokes, kMaxStrokes, [&a](auto &stroke) {
        QByteArray packed;
        if constexpr (!std::remove_reference_t<decltype(a)>::isReading)
            packed = packStroke(stroke);
        a.bytes(packed, kPointBytes, qsizetype(kPointBytes) * kMaxInkPoints);
        if constexpr (std::remove_reference_t<decltype(a)>::isReading) {
            if (packed.size() % kPointBytes)
                return a.fail(DecodeError::Inconsistent);
            stroke = unpackStroke(packed);
        }
    });
    a.close();
    if (a.ok() && !isWellFormed(m))
        a.fail(DecodeError::OutOfRange);
}

void fields(auto &a, Is<PointerEvent> auto &m)
{
    a.open(6);
    a.choice(m.kind, PointerEvent::Kind::Clear);
    a.choice(m.source, PointerEvent::Source::Stylus);
    // float <-> double: the wire has doubles only
    const auto real = [&a](auto &number, double lowest, double highest) {
        double wide = number;
        a.real(wide, lowest, highest);
        if constexpr (std::remove_reference_t<decltype(a)>::isReading)
            number = float(wide);
    };
    real(m.xMm, -kMaxSurfaceMm, kMaxSurfaceMm);
    real(m.yMm, -kMaxSurfaceMm, kMaxSurfaceMm);
    real(m.pressure, 0, 1);
    a.number(m.timeMs, 0, std::numeric_limits<qint64>::max());
    a.close();
}

void fields(auto &a, Is<CaptureRequest> auto &m)
{
    a.open(4);
    positionField(a, m.position);
    positions(a, m.missing);
    a.number(m.timeoutMs, 0, 24 * 3600 * 1000);
    a.settings(m.options);
    a.close();
}

void headerFieldsAndPixels(auto &a, Is<Frame> auto &m)
{
    a.open(2);
    headerFields(a, m);
    a.bytes(m.pixels, 1, kMaxPictureBytes);
    a.close();
    if (a.ok() && !isWellFormed(m))
        a.fail(DecodeError::Inconsistent);
}

void fields(auto &a, Is<Sample> auto &m)
{
    a.open(5);
    positionField(a, m.position);
    bool hasImage = !m.image.isNull();
    a.flag(hasImage);
    if (hasImage) {
        headerFieldsAndPixels(a, m.image);
    } else {
        std::optional<bool> nothing;
        a.optional(nothing, [&a](auto &flag) { a.flag(flag); });
    }
    fields(a, m.ink);
    a.optional(m.deviceQuality, [&a](auto &quality) { a.number(quality, 0, 100); });
    a.close();
}

void fields(auto &a, Is<Capture> auto &m)
{
    a.open(3);
    fields(a, m.device);
    qint64 capturedAtMs = 0;
    if constexpr (!std::remove_reference_t<decltype(a)>::isReading)
        capturedAtMs = m.capturedAtUtc.toMSecsSinceEpoch();
    a.number(capturedAtMs, 0, 253'402'300'799'999); // the last millisecond of the year 9999
    if constexpr (std::remove_reference_t<decltype(a)>::isReading)
        m.capturedAtUtc = QDateTime::fromMSecsSinceEpoch(capturedAtMs, Qt::UTC);
    a.list(m.samples, kMaxSamples, [&a](auto &sample) { fields(a, sample); });
    a.close();
    if (a.ok() && m.samples.empty())
        a.fail(DecodeError::Inconsistent);
}

void id(auto &a, auto &text)
{
    a.text(text, kMaxIdBytes);
    if (a.ok() && text.isEmpty())
        a.fail(DecodeError::Inconsistent);
}

void fields(auto &a, Is<Failure> auto &m)
{
    a.open(2);
    a.choice(m.reason, FailureReason::Cancelled);
    a.text(m.detail, kMaxTextBytes);
    a.close();
    if (a.ok() && m.reason == FailureReason::None)
        a.fail(DecodeError::OutOfRange);
}

void fields(auto &a, Is<Retry> auto &m)
{
    a.open(2);
    a.choice(m.reason, RetryReason::OpenEyes);
    a.text(m.detail, kMaxTextBytes);
    a.close();
    if (a.ok() && m.reason == RetryReason::None)
        a.fail(DecodeError::OutOfRange);
}

// Messages. kCode and kFields (without the code) stand here so that a message is read in one place.

template <class M>
struct Layout;

#define LOKET_WIRE_LAYOUT(M, CODE, FIELDS)                                                                   \
    template <>                                                                                              \
    struct Layout<M>                                                                                         \
    {                                                                                                        \
        static constexpr int kCode = CODE;                                                                   \
        static constexpr int kFields = FIELDS;                                                               \
    }

LOKET_WIRE_LAYOUT(Hello, 1, 3);
LOKET_WIRE_LAYOUT(Loaded, 2, 3);
LOKET_WIRE_LAYOUT(LoadFailed, 3, 2);
LOKET_WIRE_LAYOUT(DeviceList, 4, 1);
LOKET_WIRE_LAYOUT(Opened, 5, 1);
LOKET_WIRE_LAYOUT(Closed, 6, 1);
LOKET_WIRE_LAYOUT(FrameReady, 7, 4);
LOKET_WIRE_LAYOUT(InkReady, 8, 2);
LOKET_WIRE_LAYOUT(Finished, 9, 4);
LOKET_WIRE_LAYOUT(ResultBegin, 10, 4);
LOKET_WIRE_LAYOUT(ResultChunk, 11, 4);
LOKET_WIRE_LAYOUT(DeviceFailed, 12, 2);
LOKET_WIRE_LAYOUT(Heartbeat, 13, 1);
LOKET_WIRE_LAYOUT(ConfigurePlugin, 64, 1);
LOKET_WIRE_LAYOUT(ListDevices, 65, 0);
LOKET_WIRE_LAYOUT(OpenDevice, 66, 2);
LOKET_WIRE_LAYOUT(ConfigureDevice, 67, 2);
LOKET_WIRE_LAYOUT(StartPreview, 68, 2);
LOKET_WIRE_LAYOUT(StopPreview, 69, 1);
LOKET_WIRE_LAYOUT(StartCapture, 70, 3);
LOKET_WIRE_LAYOUT(CancelCapture, 71, 1);
LOKET_WIRE_LAYOUT(CloseDevice, 72, 1);
LOKET_WIRE_LAYOUT(Pointer, 73, 2);
LOKET_WIRE_LAYOUT(FrameTaken, 74, 2);
LOKET_WIRE_LAYOUT(InkTaken, 75, 1);
LOKET_WIRE_LAYOUT(Quit, 76, 0);
#undef LOKET_WIRE_LAYOUT

constexpr qint64 kMaxUint32 = std::numeric_limits<quint32>::max();

void body(auto &a, Is<Hello> auto &m)
{
    a.number(m.protocol, 0, 0xFFFF);
    a.bytes(m.token, kTokenBytes, kTokenBytes);
    a.number(m.processId, 1, std::numeric_limits<qint32>::max());
}
void body(auto &a, Is<Loaded> auto &m)
{
    id(a, m.pluginId);
    a.text(m.pluginVersion, kMaxIdBytes);
    a.list(m.confinement, 16, [&a](auto &item) { a.text(item, kMaxIdBytes); });
}
void body(auto &a, Is<LoadFailed> auto &m)
{
    a.choice(m.reason, kLastLoadFailure);
    a.text(m.detail, kMaxTextBytes);
}
void body(auto &a, Is<DeviceList> auto &m)
{
    a.list(m.devices, kMaxDevices, [&a](auto &device) { fields(a, device); });
}
void body(auto &a, Is<FrameReady> auto &m)
{
    id(a, m.device);
    a.number(m.slot, 0, 255);
    a.number(m.stamp, 0, std::numeric_limits<qint64>::max());
    headerFields(a, m.frame);
}
void body(auto &a, Is<InkReady> auto &m)
{
    id(a, m.device);
    fields(a, m.ink);
}
void body(auto &a, Is<Finished> auto &m)
{
    id(a, m.device);
    a.number(m.captureId, 0, kMaxUint32);
    bool isRetry = std::holds_alternative<Retry>(m.outcome);
    a.flag(isRetry);
    if constexpr (std::remove_reference_t<decltype(a)>::isReading) {
        if (isRetry)
            m.outcome = Retry{};
        else
            m.outcome = Failure{};
    }
    std::visit([&a](auto &outcome) { fields(a, outcome); }, m.outcome);
}
void body(auto &a, Is<ResultBegin> auto &m)
{
    id(a, m.device);
    a.number(m.captureId, 0, kMaxUint32);
    a.number(m.sizeBytes, 1, kMaxCaptureBytes);
    a.bytes(m.sha256, kSha256Bytes, kSha256Bytes);
}
void body(auto &a, Is<ResultChunk> auto &m)
{
    id(a, m.device);
    a.number(m.captureId, 0, kMaxUint32);
    a.number(m.offset, 0, kMaxCaptureBytes);
    a.bytes(m.bytes, 1, kResultChunkBytes);
}
void body(auto &a, Is<DeviceFailed> auto &m)
{
    id(a, m.device);
    fields(a, m.failure);
}
void body(auto &a, Is<Heartbeat> auto &m) { a.number(m.count, 0, kMaxUint32); }
void body(auto &a, Is<ConfigurePlugin> auto &m) { a.settings(m.settings); }
void body(auto &a, Is<StartCapture> auto &m)
{
    id(a, m.device);
    a.number(m.captureId, 0, kMaxUint32);
    fields(a, m.request);
}
void body(auto &a, Is<StartPreview> auto &m)
{
    id(a, m.device);
    fields(a, m.hint);
}
void body(auto &a, Is<Pointer> auto &m)
{
    id(a, m.device);
    fields(a, m.event);
}
void body(auto &a, Is<FrameTaken> auto &m)
{
    id(a, m.device);
    a.number(m.slot, 0, 255);
}

template <class T, class... Us>
concept AnyOf = (std::same_as<std::remove_const_t<T>, Us> || ...);

void body(auto &a, AnyOf<OpenDevice, ConfigureDevice> auto &m)
{
    id(a, m.device);
    a.settings(m.settings);
}
void body(auto &a, AnyOf<Opened, Closed, StopPreview, CancelCapture, CloseDevice, InkTaken> auto &m)
{
    id(a, m.device);
}
void body(auto &, AnyOf<ListDevices, Quit> auto &) {}

} // namespace loket::device::wire
