// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/api/FrameRing.h"
#include "devices/api/Wire.h"

#include <catch2/catch.hpp>

#include <QCborArray>
#include <QCborStreamWriter>
#include <QCborValue>
#include <QtEndian>

#include <fcntl.h>
#include <limits>
#include <random>
#include <sys/mman.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace loket::device;
using namespace loket::device::wire;

namespace {

Frame picture(int widthPx, int heightPx, PixelFormat format = PixelFormat::Gray8)
{
    Frame frame;
    frame.widthPx = widthPx;
    frame.heightPx = heightPx;
    frame.format = format;
    frame.strideBytes = widthPx * bytesPerPixel(format);
    frame.ppi = 500;
    frame.sequence = 42;
    frame.capturedAtMs = 1234;
    frame.pixels = QByteArray(qsizetype(frame.strideBytes) * heightPx, 'p');
    return frame;
}

Ink ink()
{
    Ink ink;
    ink.widthMm = 100;
    ink.heightMm = 40;
    ink.strokes = {{{1, 2, 0.5F, 0, true}, {3, 4, 1, 10, false}}, {{5, 6, 0, 20, true}}};
    return ink;
}

Capture capture()
{
    Sample slap;
    slap.position = Position::RightFour;
    slap.image = picture(40, 30);
    slap.deviceQuality = 80;
    Sample signature;
    signature.position = Position::Signature;
    signature.ink = ink();
    return {{u"p"_s, u"d"_s, u"Vendor Ünï"_s, u"M"_s, u"S1"_s, u"1.2"_s},
            QDateTime::fromMSecsSinceEpoch(1'790'000'000'123, Qt::UTC),
            {slap, signature}};
}

DeviceInfo deviceInfo()
{
    DeviceInfo info;
    info.identity = capture().device;
    info.role = Role::Fingerprint;
    info.hasPreview = true;
    info.canCapture = {Position::RightFour, Position::LeftFour};
    return info;
}

CaptureRequest captureRequest()
{
    return {
        Position::LeftFour,
        {Position::LeftRing},
        15'000,
        {{u"a"_s, 1}, {u"b"_s, QCborArray{1.5, u"x"_s, nullptr, true}}, {u"c"_s, QCborMap{{u"d"_s, -7}}}}};
}

/// One message of every kind, filled.
std::vector<Message> allMessages()
{
    Frame header = picture(1280, 720, PixelFormat::Bgr24);
    header.pixels.clear();
    const QCborMap settings{{u"key"_s, u"value"_s}};
    PointerEvent pointer{PointerEvent::Kind::Press, PointerEvent::Source::Stylus, 1.5F, -2.25F, 0.5F, 99};
    return {Hello{1, QByteArray(kTokenBytes, 't'), 4711},
            Loaded{u"webcam"_s, u"1.0"_s, {u"seccomp"_s}},
            LoadFailed{LoadFailure::MissingLibrary, u"libvendor.so.3"_s},
            DeviceList{{deviceInfo()}},
            Opened{u"d"_s},
            Closed{u"d"_s},
            FrameReady{u"d"_s, 3, 17, header},
            InkReady{u"d"_s, ink()},
            Finished{u"d"_s, 5, Retry{RetryReason::PressMore, u"weak"_s}},
            Finished{u"d"_s, 6, Failure{FailureReason::Permission, u"udev"_s}},
            ResultBegin{u"d"_s, 7, 1000, QByteArray(kSha256Bytes, 'h')},
            ResultChunk{u"d"_s, 7, 0, QByteArray(1000, 'c')},
            DeviceFailed{u"d"_s, {FailureReason::Gone, u"cable"_s}},
            Heartbeat{9},
            ConfigurePlugin{settings},
            ListDevices{},
            OpenDevice{u"d"_s, settings},
            ConfigureDevice{u"d"_s, settings},
            StartPreview{u"d"_s, captureRequest()},
            StopPreview{u"d"_s},
            StartCapture{u"d"_s, 8, captureRequest()},
            CancelCapture{u"d"_s},
            CloseDevice{u"d"_s},
            Pointer{u"d"_s, pointer},
            FrameTaken{u"d"_s, 2},
            InkTaken{u"d"_s},
            Quit{}};
}

QByteArray bodyOf(const Message &message) { return encode(message).mid(kPrefixBytes); }

DecodeError errorOf(const QCborArray &array) { return decode(array.toCborValue().toCbor()).error; }

/// A change as damage or malice would make it.
QByteArray mutated(QByteArray bytes, std::mt19937 &random)
{
    const auto below = [&random](qsizetype bound) {
        return qsizetype(random() % quint32(std::max<qsizetype>(1, bound)));
    };
    for (int i = int(below(4)); i >= 0; --i) {
        const qsizetype at = below(bytes.size());
        switch (below(5)) {
        case 0:
            bytes[at] = char(random());
            break;
        case 1:
            bytes[at] = char(bytes[at] ^ char(1U << below(8)));
            break;
        case 2:
            bytes.truncate(at);
            break;
        case 3:
            bytes.insert(at, char(random()));
            break;
        default:
            bytes.replace(at, 1, QByteArray::fromHex("5bffffffffffffffff").left(1 + below(9)));
            break;
        }
        if (bytes.isEmpty())
            bytes = QByteArray(1, char(random()));
    }
    return bytes;
}

} // namespace

TEST_CASE("every message survives the wire unchanged")
{
    for (const Message &message : allMessages()) {
        const QByteArray bytes = encode(message);
        REQUIRE(bytes.size() > kPrefixBytes);
        CHECK(qFromBigEndian<quint32>(bytes.constData()) == quint32(bytes.size() - kPrefixBytes));
        const auto decoded = decode(QByteArrayView(bytes).sliced(kPrefixBytes));
        CHECK(name(decoded.error) == u"none");
        REQUIRE(decoded.value);
        CHECK(decoded.value->index() == message.index());
        CHECK(encode(*decoded.value) == bytes); // the encoding is a function of every field
    }
}

TEST_CASE("fields arrive as they were sent")
{
    const auto start =
        std::get<StartCapture>(*decode(bodyOf(StartCapture{u"d"_s, 8, captureRequest()})).value);
    CHECK(start.captureId == 8);
    CHECK(start.request.position == Position::LeftFour);
    CHECK(start.request.missing == std::vector{Position::LeftRing});
    CHECK(start.request.timeoutMs == 15'000);
    CHECK(start.request.options == captureRequest().options);
    const auto list = std::get<DeviceList>(*decode(bodyOf(DeviceList{{deviceInfo()}})).value);
    CHECK(list.devices.at(0).identity == deviceInfo().identity);
    CHECK(list.devices.at(0).canCapture == deviceInfo().canCapture);
    const auto drawn = std::get<InkReady>(*decode(bodyOf(InkReady{u"d"_s, ink()})).value).ink;
    REQUIRE(drawn.strokes.size() == 2);
    CHECK(drawn.strokes[0][1].xMm == 3);
    CHECK_FALSE(drawn.strokes[0][1].penDown);
    CHECK(drawn.strokes[1][0].timeMs == 20);
}

TEST_CASE("a capture survives with its pixels, ink, quality and time")
{
    const auto decoded = decodeCapture(encodeCapture(capture()));
    REQUIRE(decoded.value);
    CHECK(decoded.value->device == capture().device);
    CHECK(decoded.value->capturedAtUtc == capture().capturedAtUtc);
    REQUIRE(decoded.value->samples.size() == 2);
    CHECK(decoded.value->samples[0].image.pixels == capture().samples[0].image.pixels);
    CHECK(decoded.value->samples[0].image.ppi == 500);
    CHECK(decoded.value->samples[0].deviceQuality == 80);
    CHECK(decoded.value->samples[1].image.isNull());
    CHECK_FALSE(decoded.value->samples[1].deviceQuality.has_value());
    CHECK(decoded.value->samples[1].ink.strokes.size() == 2);
}

TEST_CASE("odd messages are refused, each for its own reason")
{
    CHECK(decode({}).error == DecodeError::NotCbor);
    CHECK(decode("\xff").error != DecodeError::None);
    CHECK(errorOf({200}) == DecodeError::UnknownCode);
    CHECK(errorOf({99999}) == DecodeError::UnknownCode);
    CHECK(errorOf({}) == DecodeError::WrongType);
    CHECK(errorOf({u"5"_s}) == DecodeError::WrongType);
    CHECK(errorOf({5}) == DecodeError::WrongType);            // Opened without its device
    CHECK(errorOf({5, u"d"_s, 1}) == DecodeError::WrongType); // with one field too many
    CHECK(errorOf({5, 7}) == DecodeError::WrongType);
    CHECK(errorOf({5, u""_s}) == DecodeError::Inconsistent);
    CHECK(errorOf({5, QString(200, u'x')}) == DecodeError::TooLong);
    CHECK(errorOf({5, u"a\u0001b"_s}) == DecodeError::BadText);
    CHECK(errorOf({13, -1}) == DecodeError::OutOfRange);
    CHECK(errorOf({13, qint64(1) << 32}) == DecodeError::OutOfRange);
    CHECK(errorOf({12, u"d"_s, QCborArray{0, u""_s}}) == DecodeError::OutOfRange); // a failure without reason
    CHECK(errorOf({12, u"d"_s, QCborArray{99, u""_s}}) == DecodeError::OutOfRange);
    CHECK(errorOf({10, u"d"_s, 1, 0, QByteArray(32, 'h')}) == DecodeError::OutOfRange);
    CHECK(errorOf({10, u"d"_s, 1, 100, QByteArray(31, 'h')}) == DecodeError::OutOfRange);
    CHECK(errorOf({10, u"d"_s, 1, 100, QByteArray(33, 'h')}) == DecodeError::TooLong);
    CHECK(decode(bodyOf(Quit{}) + '\0').error == DecodeError::Trailing);
    QByteArray notUtf8 = bodyOf(Opened{u"dd"_s});
    notUtf8[notUtf8.size() - 1] = '\xc3';
    CHECK(decode(notUtf8).error == DecodeError::BadText);
}

TEST_CASE("picture headers that contradict themselves are refused")
{
    const auto errorFor = [](auto change) {
        FrameReady message{u"d"_s, 0, 1, picture(640, 480, PixelFormat::Bgr24)};
        message.frame.pixels.clear();
        change(message.frame);
        return decode(bodyOf(message)).error;
    };
    CHECK(errorFor([](Frame &) {}) == DecodeError::None);
    CHECK(errorFor([](Frame &f) { f.strideBytes = 640; }) == DecodeError::Inconsistent);
    CHECK(errorFor([](Frame &f) { f.widthPx = 0; }) == DecodeError::OutOfRange);
    CHECK(errorFor([](Frame &f) { f.heightPx = -5; }) == DecodeError::OutOfRange);
    CHECK(errorFor([](Frame &f) { f.widthPx = 2'000'000'000; }) == DecodeError::OutOfRange);
    CHECK(errorFor([](Frame &f) {
              f.heightPx = 20'000;
              f.strideBytes = 60'000;
          }) == DecodeError::Inconsistent);
    CHECK(errorFor([](Frame &f) { f.format = PixelFormat::None; }) == DecodeError::Inconsistent);
    CHECK(errorFor([](Frame &f) { f.format = PixelFormat(9); }) == DecodeError::OutOfRange);
    CHECK(errorFor([](Frame &f) { f.ppi = std::numeric_limits<double>::quiet_NaN(); }) ==
          DecodeError::OutOfRange);
    CHECK(errorFor([](Frame &f) { f.ppi = -1; }) == DecodeError::OutOfRange);
}

TEST_CASE("captures that are not what they claim are neither sent nor taken")
{
    Capture small = capture();
    small.samples[0].image.heightPx *= 2;
    CHECK(encodeCapture(small).isEmpty());
    CHECK(encodeCapture({}).isEmpty());
    Capture wild = capture();
    wild.samples[1].ink.strokes[0][0].xMm = std::numeric_limits<float>::infinity();
    CHECK(encodeCapture(wild).isEmpty());
    Capture many = capture();
    many.samples.resize(size_t(kMaxSamples) + 1, many.samples[0]);
    CHECK(encodeCapture(many).isEmpty());

    QByteArray bytes = encodeCapture(capture());
    const qsizetype pixels = bytes.indexOf(QByteArray(100, 'p'));
    REQUIRE(pixels > 0);
    CHECK_FALSE(decodeCapture(bytes.left(pixels + 10)).value);
    CHECK_FALSE(decodeCapture(bytes + 'x').value);
}

TEST_CASE("settings maps are bounded in depth, number and length")
{
    QCborMap deep{{u"k"_s, 1}};
    for (int i = 0; i < 5; ++i)
        deep = QCborMap{{u"k"_s, deep}};
    CHECK(decode(bodyOf(ConfigurePlugin{deep})).error == DecodeError::WrongType);
    QCborMap wide;
    for (int i = 0; i <= kMaxSettings; ++i)
        wide.insert(u"k%1"_s.arg(i), i);
    CHECK(decode(bodyOf(ConfigurePlugin{wide})).error == DecodeError::TooLong);
    const QCborMap longText{{u"k"_s, QString(kMaxSettingBytes + 1, u'x')}};
    CHECK(decode(bodyOf(ConfigurePlugin{longText})).error == DecodeError::TooLong);
    CHECK(decode(bodyOf(ConfigurePlugin{QCborMap{{1, 2}}})).error == DecodeError::WrongType); // keys are text
}

TEST_CASE("a bad byte behind a string ends a message, and not only its time")
{
    for (const char *hex : {"821840a260ff", "821840a1608260ff", "821840a16040ff", "82184060ff"}) {
        INFO(hex);
        CHECK_FALSE(decode(QByteArray::fromHex(hex)).value);
    }
}

TEST_CASE("texts are cut at their limit between characters")
{
    const Failure failure{FailureReason::Internal, QString(2000, u'ü')};
    const auto decoded = decode(bodyOf(DeviceFailed{u"d"_s, failure}));
    REQUIRE(decoded.value);
    CHECK(std::get<DeviceFailed>(*decoded.value).failure.detail == QString(512, u'ü'));
}

TEST_CASE("100 000 damaged messages neither crash nor come through with a wrong inside")
{
    std::mt19937 random(20261122);
    std::vector<QByteArray> seeds;
    for (const Message &message : allMessages())
        seeds.push_back(bodyOf(message));
    const QByteArray captureBytes = encodeCapture(capture());
    int refused = 0;
    for (int i = 0; i < 100'000; ++i) {
        const auto decoded = decode(mutated(seeds[random() % seeds.size()], random));
        REQUIRE(decoded.value.has_value() == (decoded.error == DecodeError::None));
        refused += decoded.value ? 0 : 1;
        if (!decoded.value)
            continue;
        // What is taken can be said again: nothing out of its limits got in.
        const auto again = decode(bodyOf(*decoded.value));
        REQUIRE(again.value);
    }
    CHECK(refused > 50'000);
    for (int i = 0; i < 20'000; ++i)
        if (const auto decoded = decodeCapture(mutated(captureBytes, random)); decoded.value)
            for (const Sample &sample : decoded.value->samples) {
                REQUIRE(isWellFormed(sample.ink));
                REQUIRE((sample.image.isNull() || isWellFormed(sample.image)));
            }
}

TEST_CASE("a nested bomb and a huge announced length cost nothing")
{
    CHECK_FALSE(decode(QByteArray(1'000'000, '\x81')).value); // arrays in arrays
    CHECK_FALSE(decode(QByteArray::fromHex("82055bffffffffffffffff")).value);
    CHECK_FALSE(decode(QByteArray::fromHex("8205"
                                           "7b00000000ffffffff"))
                    .value);
    CHECK_FALSE(decode(QByteArray::fromHex("9f05617867ff")).value); // indefinite length
}

TEST_CASE("the splitter finds messages however the stream is cut, and stops at a length above the limit")
{
    QByteArray stream;
    for (const Message &message : allMessages())
        stream += encode(message);
    for (const int step : {1, 3, 1000, 1'000'000}) {
        Splitter splitter;
        size_t found = 0;
        for (qsizetype at = 0; at < stream.size(); at += step) {
            splitter.feed(QByteArrayView(stream).sliced(at, std::min<qsizetype>(step, stream.size() - at)));
            while (const auto message = splitter.next()) {
                CHECK(decode(*message).value);
                ++found;
            }
        }
        CHECK(found == allMessages().size());
        CHECK_FALSE(splitter.isBroken());
    }
    Splitter small(10);
    small.feed(QByteArray::fromHex("0000000b00"));
    CHECK_FALSE(small.next());
    CHECK(small.isBroken());
    Splitter empty;
    empty.feed(QByteArray(4, '\0'));
    CHECK_FALSE(empty.next());
    CHECK(empty.isBroken());
}

TEST_CASE("pictures pass through the ring, and a slot that was overwritten is not taken")
{
    const auto ring = FrameRing::create();
    REQUIRE(ring);
    const auto writer = FrameRingWriter::attach(::dup(ring->fd()));
    REQUIRE(writer);
    Frame frame = picture(1280, 720, PixelFormat::Bgr24);
    frame.pixels[5] = 'q';
    const auto stamp = writer->put(2, frame);
    REQUIRE(stamp);
    Frame header = frame;
    header.pixels.clear();
    const auto taken = ring->take(2, *stamp, header);
    REQUIRE(taken);
    CHECK(taken->pixels == frame.pixels);
    CHECK(taken->sequence == frame.sequence);
    CHECK_FALSE(ring->take(1, *stamp, header));
    CHECK_FALSE(ring->take(-1, *stamp, header));
    CHECK_FALSE(ring->take(kRingSlots, *stamp, header));
    Frame lie = header;
    lie.heightPx = 20'000;
    CHECK_FALSE(ring->take(2, *stamp, lie));
    REQUIRE(writer->put(2, frame));
    CHECK_FALSE(ring->take(2, *stamp, header));
    CHECK_FALSE(writer->put(0, picture(4000, 3000, PixelFormat::Bgr24))); // 36 MB
    CHECK_FALSE(writer->put(kRingSlots, frame));
}

TEST_CASE("the ring can't be cut short, and another descriptor is not taken for one")
{
    const auto ring = FrameRing::create();
    REQUIRE(ring);
    CHECK(::ftruncate(ring->fd(), 4096) != 0);
    CHECK(::ftruncate(ring->fd(), 1LL << 30) != 0);
    const int other = ::memfd_create("other", MFD_CLOEXEC);
    REQUIRE(::ftruncate(other, 4096 + kRingSlots * kRingSlotBytes) == 0);
    CHECK_FALSE(FrameRingWriter::attach(other)); // right size, not sealed
    ::close(other);
    CHECK_FALSE(FrameRingWriter::attach(-1));
}
