// SPDX-License-Identifier: Apache-2.0
#include "devices/api/Wire.h"

#include "devices/api/WireFields.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace loket::device::wire {

QByteArray packStroke(const std::vector<InkPoint> &stroke)
{
    QByteArray packed(qsizetype(stroke.size()) * kPointBytes, Qt::Uninitialized);
    char *to = packed.data();
    for (const InkPoint &point : stroke) {
        qToLittleEndian(point.xMm, to);
        qToLittleEndian(point.yMm, to + 4);
        qToLittleEndian(point.pressure, to + 8);
        qToLittleEndian(point.timeMs, to + 12);
        to[16] = point.penDown ? 1 : 0;
        to += kPointBytes;
    }
    return packed;
}

std::vector<InkPoint> unpackStroke(const QByteArray &bytes)
{
    std::vector<InkPoint> stroke(size_t(bytes.size() / kPointBytes));
    const char *from = bytes.constData();
    for (InkPoint &point : stroke) {
        point.xMm = qFromLittleEndian<float>(from);
        point.yMm = qFromLittleEndian<float>(from + 4);
        point.pressure = qFromLittleEndian<float>(from + 8);
        point.timeMs = qFromLittleEndian<qint32>(from + 12);
        point.penDown = from[16] != 0;
        from += kPointBytes;
    }
    return stroke;
}

namespace {

template <class M>
QByteArray encodeOne(const M &message)
{
    QByteArray bytes;
    Out out(&bytes);
    out.open(1 + Layout<M>::kFields);
    out.number(Layout<M>::kCode, 0, 255);
    body(out, message);
    out.close();
    return bytes;
}

/// Reads the message whose code was found; the reader stands at the start of the array.
template <class M>
Decoded<Message> decodeOne(QByteArrayView bytes)
{
    In in(bytes);
    int code = 0;
    M message;
    in.open(1 + Layout<M>::kFields);
    in.number(code, Layout<M>::kCode, Layout<M>::kCode);
    body(in, message);
    in.close();
    in.finish();
    if (!in.ok())
        return {{}, in.error()};
    return {Message(std::move(message)), DecodeError::None};
}

template <size_t I = 0>
Decoded<Message> decodeByCode(int code, QByteArrayView bytes)
{
    if constexpr (I == std::variant_size_v<Message>) {
        Q_UNUSED(bytes);
        return {{}, DecodeError::UnknownCode};
    } else {
        using M = std::variant_alternative_t<I, Message>;
        return code == Layout<M>::kCode ? decodeOne<M>(bytes) : decodeByCode<I + 1>(code, bytes);
    }
}

} // namespace

QByteArray encode(const Message &message)
{
    const QByteArray body = std::visit([](const auto &m) { return encodeOne(m); }, message);
    if (body.size() > kMaxMessageBytes)
        return {};
    QByteArray bytes(kPrefixBytes, Qt::Uninitialized);
    qToBigEndian(quint32(body.size()), bytes.data());
    return bytes + body;
}

Decoded<Message> decode(QByteArrayView bytes)
{
    if (bytes.size() > kMaxMessageBytes)
        return {{}, DecodeError::TooLong};
    QCborStreamReader peek(QByteArray::fromRawData(bytes.data(), bytes.size()));
    if (!peek.isArray() || !peek.isLengthKnown() || peek.length() == 0)
        return {{}, peek.isInvalid() ? DecodeError::NotCbor : DecodeError::WrongType};
    if (!peek.enterContainer())
        return {{}, DecodeError::NotCbor};
    if (!peek.isUnsignedInteger())
        return {{}, peek.isInvalid() ? DecodeError::NotCbor : DecodeError::WrongType};
    const quint64 code = peek.toUnsignedInteger();
    return code > 255 ? Decoded<Message>{{}, DecodeError::UnknownCode} : decodeByCode(int(code), bytes);
}

QByteArray encodeCapture(const Capture &capture)
{
    if (capture.samples.empty() || capture.samples.size() > size_t(kMaxSamples))
        return {};
    for (const Sample &sample : capture.samples)
        if (!isWellFormed(sample.ink) || (!sample.image.isNull() && !isWellFormed(sample.image)))
            return {};
    QByteArray bytes;
    Out out(&bytes);
    fields(out, capture);
    return bytes.size() > kMaxCaptureBytes ? QByteArray() : bytes;
}

Decoded<Capture> decodeCapture(QByteArrayView bytes)
{
    if (bytes.size() > kMaxCaptureBytes)
        return {{}, DecodeError::TooLong};
    In in(bytes);
    Capture capture;
    fields(in, capture);
    in.finish();
    if (!in.ok())
        return {{}, in.error()};
    return {std::move(capture), DecodeError::None};
}

int bytesPerPixel(PixelFormat format)
{
    switch (format) {
    case PixelFormat::Gray8:
        return 1;
    case PixelFormat::Bgr24:
        return 3;
    case PixelFormat::None:
        break;
    }
    return 0;
}

bool hasSaneHeader(const Frame &frame)
{
    const int pixelBytes = bytesPerPixel(frame.format);
    return pixelBytes > 0 && frame.widthPx > 0 && frame.widthPx <= kMaxSidePx && frame.heightPx > 0 &&
           frame.heightPx <= kMaxSidePx && frame.strideBytes >= frame.widthPx * pixelBytes &&
           frame.strideBytes <= kMaxSidePx * 4 && frame.ppi >= 0 && frame.ppi <= kMaxPpi &&
           qint64(frame.strideBytes) * frame.heightPx <= kMaxPictureBytes;
}

bool isWellFormed(const Frame &frame)
{
    return hasSaneHeader(frame) && frame.pixels.size() == qsizetype(frame.strideBytes) * frame.heightPx;
}

bool isWellFormed(const Ink &ink)
{
    const auto isLength = [](double mm) { return std::isfinite(mm) && mm >= 0 && mm <= kMaxSurfaceMm; };
    if (!isLength(ink.widthMm) || !isLength(ink.heightMm) || ink.strokes.size() > size_t(kMaxStrokes))
        return false;
    size_t points = 0;
    for (const auto &stroke : ink.strokes) {
        points += stroke.size();
        if (stroke.empty() || points > size_t(kMaxInkPoints))
            return false;
        const bool isSane = std::all_of(stroke.begin(), stroke.end(), [](const InkPoint &p) {
            return std::abs(p.xMm) <= kMaxSurfaceMm && std::abs(p.yMm) <= kMaxSurfaceMm && p.pressure >= 0 &&
                   p.pressure <= 1 && p.timeMs >= 0; // comparisons are false for NaN
        });
        if (!isSane)
            return false;
    }
    return true;
}

QString name(DecodeError error)
{
    constexpr std::array kNames{"none",     "not_cbor", "unknown_code", "wrong_type", "out_of_range",
                                "too_long", "bad_text", "inconsistent", "trailing"};
    return QString::fromLatin1(kNames.at(size_t(error)));
}

std::optional<QByteArray> Splitter::next()
{
    const qsizetype waiting = m_buffer.size() - m_begin;
    if (m_isBroken || waiting < kPrefixBytes)
        return {};
    const auto length = qsizetype(qFromBigEndian<quint32>(m_buffer.constData() + m_begin));
    if (length == 0 || length > m_maxMessageBytes) {
        m_isBroken = true;
        return {};
    }
    if (waiting < kPrefixBytes + length)
        return {};
    QByteArray message = m_buffer.mid(m_begin + kPrefixBytes, length);
    m_begin += kPrefixBytes + length;
    // Drop what was used only now and then: each removal moves the rest.
    if (m_begin == m_buffer.size() || m_begin > kResultChunkBytes) {
        m_buffer.remove(0, m_begin);
        m_begin = 0;
    }
    return message;
}

} // namespace loket::device::wire
