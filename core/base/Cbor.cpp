// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Cbor.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborStreamReader>
#include <QStringDecoder>

#include <limits>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxDepth = 64;

class Reader
{
public:
    explicit Reader(QByteArrayView bytes)
        : m_size(bytes.size())
        , m_reader(QByteArray::fromRawData(bytes.data(), bytes.size()))
    {}

    QCborValue item(int depth = 0);
    [[nodiscard]] bool isDone() const { return !m_isBad && m_reader.currentOffset() == m_size; }

private:
    QCborValue refuse()
    {
        m_isBad = true;
        return {};
    }
    QCborValue simple(const QCborValue &value) { return m_reader.next() ? value : refuse(); }
    QCborValue integer();
    QCborValue array(int depth);
    QCborValue map(int depth);
    QByteArray string();
    QCborValue text();

    qsizetype m_size;
    QCborStreamReader m_reader;
    bool m_isBad = false;
};

QCborValue Reader::item(int depth)
{
    // After a string with something bad behind it the reader stays there and would give it as often as the
    // container claims.
    if (m_isBad || depth > kMaxDepth || m_reader.lastError() != QCborError::NoError)
        return refuse();
    switch (m_reader.type()) {
    case QCborStreamReader::UnsignedInteger:
    case QCborStreamReader::NegativeInteger:
        return integer();
    case QCborStreamReader::ByteString:
        return string();
    case QCborStreamReader::TextString:
        return text();
    case QCborStreamReader::Array:
        return array(depth);
    case QCborStreamReader::Map:
        return map(depth);
    case QCborStreamReader::Double:
        return simple(m_reader.toDouble());
    case QCborStreamReader::Float:
        return simple(double(m_reader.toFloat()));
    case QCborStreamReader::Float16:
        return simple(double(float(m_reader.toFloat16())));
    default:
        break;
    }
    if (m_reader.isBool())
        return simple(m_reader.toBool());
    if (m_reader.isNull())
        return simple(nullptr);
    return m_reader.isUndefined() ? simple(QCborValue()) : refuse();
}

QCborValue Reader::integer()
{
    // CBOR has 65 bits, a value of ours 64.
    constexpr auto kMax = quint64(std::numeric_limits<qint64>::max());
    const bool isHuge = m_reader.isUnsignedInteger() ? m_reader.toUnsignedInteger() > kMax
                                                     : quint64(m_reader.toNegativeInteger()) - 1 > kMax;
    return isHuge ? refuse() : simple(m_reader.toInteger());
}

QByteArray Reader::string()
{
    // No longer than what is left: known before memory is taken for it.
    if (!m_reader.isLengthKnown() || m_reader.length() > quint64(m_size - m_reader.currentOffset())) {
        m_isBad = true;
        return {};
    }
    QByteArray bytes(qsizetype(m_reader.length()), Qt::Uninitialized);
    qsizetype filled = 0;
    auto chunk = m_reader.readStringChunk(bytes.data(), bytes.size());
    while (chunk.status == QCborStreamReader::Ok) {
        filled += chunk.data;
        chunk = m_reader.readStringChunk(bytes.data() + filled, bytes.size() - filled);
    }
    if (chunk.status == QCborStreamReader::Error || filled != bytes.size())
        m_isBad = true;
    return m_isBad ? QByteArray() : bytes;
}

QCborValue Reader::text()
{
    const QByteArray utf8 = string();
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(utf8);
    return decoder.hasError() ? refuse() : QCborValue(decoded);
}

QCborValue Reader::array(int depth)
{
    if (!m_reader.isLengthKnown() || !m_reader.enterContainer())
        return refuse();
    QCborArray values;
    while (!m_isBad && m_reader.hasNext())
        values.append(item(depth + 1));
    return !m_isBad && m_reader.leaveContainer() ? QCborValue(values) : refuse();
}

QCborValue Reader::map(int depth)
{
    if (!m_reader.isLengthKnown() || !m_reader.enterContainer())
        return refuse();
    QCborMap values;
    while (!m_isBad && m_reader.hasNext()) {
        const QCborValue key = item(depth + 1);
        values.insert(key, item(depth + 1));
    }
    return !m_isBad && m_reader.leaveContainer() ? QCborValue(values) : refuse();
}

} // namespace

Expected<QCborValue> readCbor(QByteArrayView bytes)
{
    Reader reader(bytes);
    QCborValue value = reader.item();
    if (!reader.isDone())
        return fail(ErrorCode::Malformed, u"cbor"_s);
    return value;
}

} // namespace loket
