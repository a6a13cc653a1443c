// SPDX-License-Identifier: Apache-2.0
#include "devices/api/WireCodec.h"

#include <QCborArray>
#include <QCborMap>
#include <QStringDecoder>

#include <algorithm>
#include <cmath>

namespace loket::device::wire {

namespace {

/// Cut to at most maxBytes of UTF-8 without cutting a character in two.
QByteArray cutUtf8(const QString &text, qsizetype maxBytes)
{
    QByteArray utf8 = text.toUtf8();
    if (utf8.size() <= maxBytes)
        return utf8;
    qsizetype end = maxBytes;
    while (end > 0 && (uchar(utf8[end]) & 0xC0U) == 0x80U)
        --end;
    utf8.truncate(end);
    return utf8;
}

bool isPlain(QChar c) { return c == u'\n' || c == u'\t' || c.category() != QChar::Other_Control; }

} // namespace

void Out::text(const QString &value, qsizetype maxBytes)
{
    QString plain = value;
    plain.removeIf([](QChar c) { return !isPlain(c); });
    const QByteArray utf8 = cutUtf8(plain, maxBytes);
    m_writer.appendTextString(utf8.constData(), utf8.size());
}

In::In(QByteArrayView bytes)
    : m_bytes(QByteArray::fromRawData(bytes.data(), bytes.size()))
    , m_reader(m_bytes)
{}

void In::fail(DecodeError error)
{
    if (ok())
        m_error = m_reader.lastError() == QCborError::NoError ? error : DecodeError::NotCbor;
}

void In::advance()
{
    if (ok() && !m_reader.next())
        fail(DecodeError::NotCbor);
}

void In::open(int count)
{
    if (!ok())
        return;
    if (!m_reader.isArray() || !m_reader.isLengthKnown() || m_reader.length() != quint64(count))
        return fail(DecodeError::WrongType);
    if (!m_reader.enterContainer())
        fail(DecodeError::NotCbor);
}

int In::openList(int maxCount)
{
    if (!ok())
        return 0;
    if (!m_reader.isArray() || !m_reader.isLengthKnown()) {
        fail(DecodeError::WrongType);
        return 0;
    }
    if (m_reader.length() > quint64(maxCount)) {
        fail(DecodeError::TooLong);
        return 0;
    }
    const int count = int(m_reader.length());
    if (!m_reader.enterContainer()) {
        fail(DecodeError::NotCbor);
        return 0;
    }
    return count;
}

void In::close()
{
    if (!ok())
        return;
    if (m_reader.hasNext())
        return fail(DecodeError::Trailing);
    if (!m_reader.leaveContainer())
        fail(DecodeError::NotCbor);
}

void In::finish()
{
    if (ok() && m_reader.currentOffset() != m_bytes.size())
        m_error = DecodeError::Trailing;
}

std::optional<qint64> In::integer(qint64 lowest, qint64 highest)
{
    if (!ok())
        return {};
    if (!m_reader.isInteger()) {
        fail(DecodeError::WrongType);
        return {};
    }
    // CBOR has 65-bit integers; beyond qint64 nothing of ours is in range.
    const bool isHuge =
        m_reader.isUnsignedInteger()
            ? m_reader.toUnsignedInteger() > quint64(std::numeric_limits<qint64>::max())
            : quint64(m_reader.toNegativeInteger()) - 1 > quint64(std::numeric_limits<qint64>::max());
    const qint64 value = isHuge ? 0 : m_reader.toInteger();
    if (isHuge || value < lowest || value > highest) {
        fail(DecodeError::OutOfRange);
        return {};
    }
    advance();
    return ok() ? std::optional(value) : std::nullopt;
}

bool In::takeNull()
{
    if (!ok() || !m_reader.isNull())
        return false;
    advance();
    return true;
}

void In::flag(bool &value)
{
    if (!ok())
        return;
    if (!m_reader.isBool())
        return fail(DecodeError::WrongType);
    value = m_reader.toBool();
    advance();
}

void In::real(double &value, double lowest, double highest)
{
    if (!ok())
        return;
    if (!m_reader.isDouble())
        return fail(DecodeError::WrongType);
    const double read = m_reader.toDouble();
    if (!std::isfinite(read) || read < lowest || read > highest)
        return fail(DecodeError::OutOfRange);
    value = read;
    advance();
}

QByteArray In::rawString(qsizetype maxBytes)
{
    if (!m_reader.isLengthKnown()) {
        fail(DecodeError::WrongType);
        return {};
    }
    const quint64 length = m_reader.length();
    if (length > quint64(maxBytes)) {
        fail(DecodeError::TooLong);
        return {};
    }
    // A string can't be longer than what is left: checked before memory is taken for it.
    if (length > quint64(m_bytes.size() - m_reader.currentOffset())) {
        fail(DecodeError::NotCbor);
        return {};
    }
    QByteArray bytes(qsizetype(length), Qt::Uninitialized);
    qsizetype filled = 0;
    for (;;) {
        const auto chunk = m_reader.readStringChunk(bytes.data() + filled, bytes.size() - filled);
        if (chunk.status == QCborStreamReader::EndOfString)
            break;
        if (chunk.status == QCborStreamReader::Error) {
            fail(DecodeError::NotCbor);
            return {};
        }
        filled += chunk.data;
    }
    if (filled != bytes.size())
        fail(DecodeError::NotCbor);
    return ok() ? bytes : QByteArray();
}

void In::text(QString &value, qsizetype maxBytes)
{
    if (!ok())
        return;
    if (!m_reader.isString())
        return fail(DecodeError::WrongType);
    const QByteArray utf8 = rawString(maxBytes);
    if (!ok())
        return;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString read = decoder(utf8);
    if (decoder.hasError() || !std::all_of(read.begin(), read.end(), isPlain))
        return fail(DecodeError::BadText);
    value = read;
}

void In::bytes(QByteArray &value, qsizetype lowest, qsizetype highest)
{
    if (!ok())
        return;
    if (!m_reader.isByteArray())
        return fail(DecodeError::WrongType);
    const QByteArray read = rawString(highest);
    if (ok() && read.size() < lowest)
        return fail(DecodeError::OutOfRange);
    if (ok())
        value = read;
}

void In::settings(QCborMap &map)
{
    if (!ok())
        return;
    if (!m_reader.isMap())
        return fail(DecodeError::WrongType);
    const QCborValue read = value(kMaxSettingsDepth);
    if (ok())
        map = read.toMap();
}

QCborValue In::value(int depth)
{
    if (!ok())
        return {};
    if (m_reader.isString()) {
        QString read;
        text(read, kMaxSettingBytes);
        return read;
    }
    if (m_reader.isByteArray()) {
        QByteArray read;
        bytes(read, 0, kMaxSettingBytes);
        return read;
    }
    if (m_reader.isInteger()) {
        const auto read = integer(std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max());
        return read ? QCborValue(*read) : QCborValue();
    }
    if (m_reader.isBool()) {
        bool read = false;
        flag(read);
        return read;
    }
    if (m_reader.isDouble()) {
        double read = 0;
        real(read, std::numeric_limits<double>::lowest(), std::numeric_limits<double>::max());
        return read;
    }
    return takeNull() ? QCborValue(nullptr) : container(depth);
}

QCborValue In::container(int depth)
{
    const bool isMap = m_reader.isMap();
    if ((!isMap && !m_reader.isArray()) || !m_reader.isLengthKnown() || depth == 0) {
        fail(DecodeError::WrongType);
        return {};
    }
    if (m_reader.length() > quint64(kMaxSettings)) {
        fail(DecodeError::TooLong);
        return {};
    }
    if (!m_reader.enterContainer()) {
        fail(DecodeError::NotCbor);
        return {};
    }
    QCborMap map;
    QCborArray array;
    while (ok() && m_reader.hasNext()) {
        if (!isMap) {
            array.append(value(depth - 1));
            continue;
        }
        QString key;
        text(key, kMaxIdBytes);
        map.insert(key, value(depth - 1));
    }
    close();
    return isMap ? QCborValue(map) : QCborValue(array);
}

} // namespace loket::device::wire
