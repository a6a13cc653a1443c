// SPDX-License-Identifier: GPL-3.0-or-later
// What a device host sends, and what Loket sends it: the length-prefixed stream, each message, whole
// captures.
#include "devices/api/Wire.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/Targets.h"

#include <QCborArray>

using namespace loket::fuzz;
using namespace loket::device;
using namespace loket::device::wire;
using namespace Qt::StringLiterals;

namespace {

template <class T>
bool isSound(const Decoded<T> &decoded)
{
    hold(decoded.value.has_value() == (decoded.error == DecodeError::None),
         "a value or an error, never both");
    hold(!name(decoded.error).isEmpty(), "an error has a name");
    return decoded.value.has_value();
}

void readMessage(const QByteArray &bytes)
{
    const auto message = decode(bytes);
    if (!isSound(message))
        return;
    const QByteArray again = encode(*message.value);
    hold(!again.isEmpty(), "what was read can be sent");
    const auto back = decode(QByteArrayView(again).sliced(kPrefixBytes));
    hold(isSound(back) && encode(*back.value) == again, "a message reads back equal");
}

void readCapture(const QByteArray &bytes)
{
    const auto capture = decodeCapture(bytes);
    if (!isSound(capture))
        return;
    for (const Sample &sample : capture.value->samples)
        hold(isWellFormed(sample.ink) && (sample.image.isNull() || isWellFormed(sample.image)),
             "samples are sound");
    const QByteArray again = encodeCapture(*capture.value);
    const auto back = decodeCapture(again);
    hold(isSound(back) && encodeCapture(*back.value) == again, "a capture reads back equal");
}

/// In pieces of any length the same messages come out.
void readStream(Input &input)
{
    const qsizetype piece = 1 + input.byte();
    const QByteArray bytes = input.rest();
    Splitter whole(4096), pieces(4096);
    std::vector<QByteArray> first, second;
    whole.feed(bytes);
    while (auto message = whole.next())
        first.push_back(*message);
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        pieces.feed(bytes.mid(at, piece));
        while (auto message = pieces.next())
            second.push_back(*message);
    }
    hold(first == second && whole.isBroken() == pieces.isBroken(), "how a stream was cut does not matter");
    for (const QByteArray &message : first)
        readMessage(message);
}

Capture sampleCapture()
{
    Capture capture;
    capture.device = {u"simulator"_s, u"sim-slap"_s, u"Loket"_s, u"Simulated"_s, {}, u"1"_s};
    capture.capturedAtUtc = QDateTime({2026, 11, 22}, {1, 2, 3}, Qt::UTC);
    Sample finger;
    finger.position = Position::RightIndex;
    finger.image = {4, 3, 4, PixelFormat::Gray8, 500, 7, 12, QByteArray(12, 'p')};
    finger.deviceQuality = 80;
    Sample signature;
    signature.position = Position::Signature;
    signature.ink = {100, 40, {{{1, 2, 0.5F, 0, true}, {3, 4, 1, 10, true}}, {{5, 6, 1, 20, false}}}};
    capture.samples = {finger, signature};
    return capture;
}

std::vector<Message> sampleMessages()
{
    const Capture capture = sampleCapture();
    DeviceInfo info;
    info.identity = capture.device;
    info.role = Role::Fingerprint;
    info.canCapture = {Position::RightFour, Position::LeftFour};
    Frame header = capture.samples[0].image;
    header.pixels.clear();
    const CaptureRequest request{Position::RightFour, {Position::RightRing}, 5000, {{u"light"_s, 3}}};
    const QCborMap settings{{u"path"_s, u"/dev/video0"_s}, {u"list"_s, QCborArray{1, true, 0.5, u"x"_s}}};
    return {Hello{kProtocolVersion, QByteArray(kTokenBytes, 't'), 4711},
            Loaded{u"simulator"_s, u"1"_s, {u"seccomp"_s}},
            LoadFailed{LoadFailure::Threw, u"why"_s},
            DeviceList{{info}},
            FrameReady{u"sim-slap"_s, 1, 9, header},
            InkReady{u"sim-pad"_s, capture.samples[1].ink},
            Finished{u"sim-slap"_s, 3, Retry{RetryReason::PressMore, u"faint"_s}},
            Finished{u"sim-slap"_s, 3, Failure{FailureReason::Gone, {}}},
            ResultBegin{u"sim-slap"_s, 3, 1000, QByteArray(kSha256Bytes, 'h')},
            ResultChunk{u"sim-slap"_s, 3, 0, "bytes"},
            DeviceFailed{u"sim-slap"_s, {FailureReason::Internal, u"x"_s}},
            Heartbeat{8},
            ConfigurePlugin{settings},
            OpenDevice{u"sim-slap"_s, settings},
            StartCapture{u"sim-slap"_s, 3, request},
            Pointer{u"sim-pad"_s, {PointerEvent::Kind::Press, PointerEvent::Source::Stylus, 1, 2, 0.5F, 7}},
            FrameTaken{u"sim-slap"_s, 2},
            Quit{}};
}

} // namespace

int loket_fuzz_wire(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    switch (input.byte() % 3) {
    case 0:
        readMessage(input.rest());
        break;
    case 1:
        readCapture(input.rest());
        break;
    default:
        readStream(input);
    }
    return 0;
}

std::vector<QByteArray> loket_seeds_wire()
{
    QByteArray stream("\2\5");
    std::vector<QByteArray> seeds{'\1' + encodeCapture(sampleCapture())};
    for (const Message &message : sampleMessages()) {
        const QByteArray bytes = encode(message);
        seeds.push_back('\0' + bytes.sliced(kPrefixBytes));
        stream += bytes;
    }
    seeds.push_back(stream);
    return seeds;
}
