// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/api/PluginMetadata.h"
#include "devices/api/Types.h"

#include <QByteArrayView>

#include <optional>
#include <variant>

// The protocol between Loket and loket-device-host. A message is a 32-bit big-endian length and one CBOR
// array (RFC 8949): [code, fields...]. Everything that arrives is treated as hostile: each field has a limit,
// counts and ranges are checked, unknown codes and trailing bytes are errors. Pixels of previews travel in a
// FrameRing, captured results as chunks with a SHA-256 over the whole.

namespace loket::device::wire {

constexpr quint16 kProtocolVersion = 1;

constexpr qsizetype kPrefixBytes = 4;
constexpr qsizetype kMaxMessageBytes = 16 * 1024 * 1024;
/// Before the token has been checked nobody may send more than this.
constexpr qsizetype kMaxHelloBytes = 256;
constexpr qsizetype kTokenBytes = 32;
constexpr qsizetype kMaxIdBytes = 128;
constexpr qsizetype kMaxTextBytes = 1024;
constexpr qsizetype kMaxSettingBytes = 8192;
constexpr int kMaxSettings = 64; ///< entries of a settings map or list
constexpr int kMaxSettingsDepth = 3;
constexpr int kMaxDevices = 64;
constexpr int kMaxPositions = 32;
constexpr int kMaxSamples = 16;
constexpr int kMaxStrokes = 2000;
constexpr int kMaxInkPoints = 100'000; ///< of one signature: 8 minutes at 200 points per second
constexpr double kMaxSurfaceMm = 2000;
constexpr int kMaxSidePx = 20'000;
constexpr double kMaxPpi = 10'000;
constexpr qsizetype kMaxPictureBytes = 48 * 1024 * 1024;
constexpr qsizetype kMaxCaptureBytes = 64 * 1024 * 1024;
constexpr qsizetype kResultChunkBytes = 1024 * 1024;
constexpr int kSha256Bytes = 32;

// From the host.

/// First message on a connection; anything else closes it.
struct Hello
{
    quint16 protocol = kProtocolVersion;
    QByteArray token;
    qint64 processId = 0;
};
struct Loaded
{
    QString pluginId;
    QString pluginVersion;
    QStringList confinement; ///< what could be switched on: "seccomp", "landlock", ...
};
struct LoadFailed
{
    LoadFailure reason = LoadFailure::None;
    QString detail;
};
struct DeviceList
{
    std::vector<DeviceInfo> devices;
};
struct Opened
{
    QString device;
};
struct Closed
{
    QString device;
};
/// A preview picture lies in a slot of the ring until FrameTaken. `frame` has no pixels.
struct FrameReady
{
    QString device;
    quint8 slot = 0;
    quint64 stamp = 0; ///< of the slot: tells a picture that was overwritten meanwhile
    Frame frame;
};
struct InkReady
{
    QString device;
    Ink ink;
};
/// The end of a capture without result.
struct Finished
{
    QString device;
    quint32 captureId = 0;
    std::variant<Retry, Failure> outcome;
};
/// The end of a capture with result: sizeBytes of encodeCapture() follow in ResultChunks, in order.
struct ResultBegin
{
    QString device;
    quint32 captureId = 0;
    quint32 sizeBytes = 0;
    QByteArray sha256;
};
struct ResultChunk
{
    QString device;
    quint32 captureId = 0;
    quint32 offset = 0;
    QByteArray bytes;
};
struct DeviceFailed
{
    QString device;
    Failure failure;
};
struct Heartbeat
{
    quint32 count = 0;
};

// To the host.

struct ConfigurePlugin
{
    QCborMap settings;
};
struct ListDevices
{};
struct OpenDevice
{
    QString device;
    QCborMap settings;
};
struct ConfigureDevice
{
    QString device;
    QCborMap settings;
};
struct StartPreview
{
    QString device;
    CaptureRequest hint;
};
struct StopPreview
{
    QString device;
};
struct StartCapture
{
    QString device;
    quint32 captureId = 0;
    CaptureRequest request;
};
struct CancelCapture
{
    QString device;
};
struct CloseDevice
{
    QString device;
};
struct Pointer
{
    QString device;
    PointerEvent event;
};
struct FrameTaken
{
    QString device;
    quint8 slot = 0;
};
struct InkTaken
{
    QString device;
};
struct Quit
{};

using Message = std::variant<Hello, Loaded, LoadFailed, DeviceList, Opened, Closed, FrameReady, InkReady,
                             Finished, ResultBegin, ResultChunk, DeviceFailed, Heartbeat, ConfigurePlugin,
                             ListDevices, OpenDevice, ConfigureDevice, StartPreview, StopPreview,
                             StartCapture, CancelCapture, CloseDevice, Pointer, FrameTaken, InkTaken, Quit>;

enum class DecodeError : quint8 {
    None,
    NotCbor,      ///< damaged or cut off
    UnknownCode,  ///< no such message
    WrongType,    ///< a field is of another type or an array of another length than agreed
    OutOfRange,   ///< a number, enumeration or size outside its limits
    TooLong,      ///< a text, list or picture above its limit
    BadText,      ///< not UTF-8, or with control characters
    Inconsistent, ///< fields contradict each other (picture smaller than its own dimensions)
    Trailing,     ///< bytes after the message
};
[[nodiscard]] QString name(DecodeError error);

template <class T>
struct Decoded
{
    std::optional<T> value; ///< set exactly when error is None
    DecodeError error = DecodeError::None;
};

/// The message with its length prefix. Texts above their limit are cut; a message that is still longer than
/// kMaxMessageBytes gives an empty array.
[[nodiscard]] QByteArray encode(const Message &message);

/// One message without its prefix. Never crashes, never trusts; memory stays in proportion to the input.
[[nodiscard]] Decoded<Message> decode(QByteArrayView bytes);

/// A whole capture as CBOR; empty if it is not well-formed or longer than kMaxCaptureBytes.
[[nodiscard]] QByteArray encodeCapture(const Capture &capture);
[[nodiscard]] Decoded<Capture> decodeCapture(QByteArrayView bytes);

/// Dimensions within limits, stride and format consistent with each other (pixels not looked at).
[[nodiscard]] bool hasSaneHeader(const Frame &frame);
/// Sane header and exactly heightPx * strideBytes pixels.
[[nodiscard]] bool isWellFormed(const Frame &frame);
/// Finite coordinates on a surface within limits, pressure 0...1, counts within limits.
[[nodiscard]] bool isWellFormed(const Ink &ink);
[[nodiscard]] int bytesPerPixel(PixelFormat format);

/// Cuts a byte stream into messages. feed() what arrived, then next() until it gives nothing.
class Splitter
{
public:
    explicit Splitter(qsizetype maxMessageBytes = kMaxMessageBytes)
        : m_maxMessageBytes(maxMessageBytes)
    {}

    void setMaxMessageBytes(qsizetype bytes) { m_maxMessageBytes = bytes; }
    void feed(QByteArrayView bytes) { m_buffer.append(bytes.data(), bytes.size()); }
    /// The next whole message (without prefix), or nothing yet.
    [[nodiscard]] std::optional<QByteArray> next();
    /// The peer announced a message above the limit (or an empty one): the stream can't be used any more.
    [[nodiscard]] bool isBroken() const { return m_isBroken; }

private:
    QByteArray m_buffer;
    qsizetype m_begin = 0;
    qsizetype m_maxMessageBytes;
    bool m_isBroken = false;
};

} // namespace loket::device::wire
