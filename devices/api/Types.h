// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QCborMap>
#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

// Value types that cross the border between a driver and Loket. Plain data, no behaviour that could fail.

namespace loket::device {

/// What a device can do for a visit. One device may have several roles in a vendor's box; each is its own
/// Device object here.
enum class Role : quint8 { None, Camera, Fingerprint, Iris, Signature, DocumentCamera };

/// What a picture shows. Finger codes are those of ISO/IEC 19794-4:2011 table 7 (1–10 single fingers, 13–15
/// plain slaps); the others are ours, above 100.
enum class Position : quint8 {
    None = 0,
    RightThumb = 1,
    RightIndex = 2,
    RightMiddle = 3,
    RightRing = 4,
    RightLittle = 5,
    LeftThumb = 6,
    LeftIndex = 7,
    LeftMiddle = 8,
    LeftRing = 9,
    LeftLittle = 10,
    RightFour = 13,
    LeftFour = 14,
    TwoThumbs = 15,
    Face = 101,
    RightEye = 102,
    LeftEye = 103,
    BothEyes = 104,
    Signature = 105,
    Document = 106,
    Evidence = 107, ///< photo of a biometric exception: face and both hands
};

enum class PixelFormat : quint8 { None, Gray8, Bgr24 };

/// One picture. Row y starts at pixels + y * strideBytes; strideBytes >= widthPx * bytes per pixel.
struct Frame
{
    int widthPx = 0;
    int heightPx = 0;
    int strideBytes = 0;
    PixelFormat format = PixelFormat::None;
    double ppi = 0;          ///< pixels per inch; 0 where it has no meaning (a camera)
    quint64 sequence = 0;    ///< counts up per device; gaps are frames nobody had time for
    qint64 capturedAtMs = 0; ///< device host's monotonic clock
    QByteArray pixels;

    [[nodiscard]] bool isNull() const { return widthPx <= 0 || heightPx <= 0 || pixels.isEmpty(); }
};

/// One point of ink. x, y in millimetres from the top left of the writing surface; pressure 0…1 (1 where the
/// device has none); timeMs since the first point. penDown false = a hover point.
struct InkPoint
{
    float xMm = 0;
    float yMm = 0;
    float pressure = 1;
    qint32 timeMs = 0;
    bool penDown = true;
};

struct Ink
{
    double widthMm = 0; ///< of the writing surface
    double heightMm = 0;
    std::vector<std::vector<InkPoint>> strokes;

    [[nodiscard]] bool isEmpty() const { return strokes.empty(); }
};

/// A raw pointer event of Loket's own window, for devices whose surface is the screen (the `pen` plugin).
struct PointerEvent
{
    enum class Kind : quint8 { Press, Move, Release, Clear };
    enum class Source : quint8 { Mouse, Touch, Stylus };
    Kind kind = Kind::Move;
    Source source = Source::Mouse;
    float xMm = 0;
    float yMm = 0;
    float pressure = 1;
    qint64 timeMs = 0; ///< the event's own time stamp
};

/// Who answers: goes into the record beside each capture.
struct DeviceIdentity
{
    QString pluginId; ///< "webcam"
    QString deviceId; ///< stable for this device on this machine, "usb-046d-0825-0"
    QString vendor;
    QString model;
    QString serial; ///< empty where unknown
    QString firmware;

    friend bool operator==(const DeviceIdentity &, const DeviceIdentity &) = default;
};

/// A device that could be opened.
struct DeviceInfo
{
    DeviceIdentity identity;
    Role role = Role::None;
    bool hasPreview = false;
    bool needsScreenSurface = false;  ///< the person writes on Loket's own screen
    bool isSimulated = false;         ///< shown to everyone as a training device
    std::vector<Position> canCapture; ///< what capture() accepts
};

/// What to capture. `missing` are fingers or eyes that the person does not have or that are excepted: the
/// device must not wait for them. Timeout 0 = the device's default.
struct CaptureRequest
{
    Position position = Position::None;
    std::vector<Position> missing;
    int timeoutMs = 0;
    QCborMap options; ///< by role; unknown keys are ignored
};

/// One picture or signature of a capture. A slap gives one sample for the whole slap; cutting it up is core's
/// work.
struct Sample
{
    Position position = Position::None;
    Frame image;
    Ink ink;                          ///< only for signatures
    std::optional<int> deviceQuality; ///< 0…100 if the device reports one; never compared between models
};

struct Capture
{
    DeviceIdentity device;
    QDateTime capturedAtUtc;
    std::vector<Sample> samples;
};

/// The person can mend it: say what to do and try again.
enum class RetryReason : quint8 {
    None,
    General,
    NothingThere, ///< no finger, no face, no ink
    TooShort,     ///< swiped or lifted too soon
    OffCentre,
    TooFar,
    TooClose,
    HoldStill,
    PressMore,
    PressLess,
    CleanSurface,
    RemoveAndRepeat,
    WrongCount, ///< fewer or more fingers or eyes than asked for
    OpenEyes,
};

/// The device cannot go on.
enum class FailureReason : quint8 {
    None,
    Gone,       ///< unplugged, or its process ended
    Busy,       ///< another program holds it, or it is in an action
    Protocol,   ///< it answered what makes no sense
    Permission, ///< the system does not let us open it (udev rule missing)
    Timeout,
    Internal,
    Unsupported, ///< asked for what it cannot do
    Cancelled,   ///< ended because Loket asked it to
};

struct Retry
{
    RetryReason reason = RetryReason::None;
    QString detail; ///< for the log, English, no personal data
};

struct Failure
{
    FailureReason reason = FailureReason::None;
    QString detail; ///< for the log, English, no personal data
};

/// How an action ends. Exactly one per capture().
using Outcome = std::variant<Capture, Retry, Failure>;

// Stable names used on the wire, in JSON and in logs ("right_index", "camera", "gone"). parse… gives None for
// anything unknown.
[[nodiscard]] QString name(Role role);
[[nodiscard]] QString name(Position position);
[[nodiscard]] QString name(RetryReason reason);
[[nodiscard]] QString name(FailureReason reason);
[[nodiscard]] Role parseRole(const QString &text);
[[nodiscard]] Position parsePosition(const QString &text);

/// The single fingers of a slap in the order they lie from the left of the picture to the right: right four =
/// index, middle, ring, little; left four = little, ring, middle, index; thumbs = left, right. Empty
/// otherwise.
[[nodiscard]] std::vector<Position> fingersOf(Position slap);

/// The ten fingers in the order of ISO/IEC 19794-4 codes.
[[nodiscard]] std::vector<Position> allFingers();

} // namespace loket::device

Q_DECLARE_METATYPE(loket::device::Frame)
Q_DECLARE_METATYPE(loket::device::Ink)
Q_DECLARE_METATYPE(loket::device::Outcome)
Q_DECLARE_METATYPE(loket::device::Failure)
