// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/api/Wire.h"

#include <QCborStreamReader>
#include <QCborStreamWriter>
#include <QCborValue>

#include <concepts>

// Internal to Wire.cpp: a writer and a strict reader with the same member names, so that one field list per
// type (WireFields.h) serves both directions and the two can't drift apart.

namespace loket::device::wire {

class Out
{
public:
    static constexpr bool isReading = false;

    explicit Out(QByteArray *bytes)
        : m_writer(bytes)
    {}

    void open(int count) { m_writer.startArray(quint64(count)); }
    void close() { m_writer.endArray(); }
    template <std::integral T>
    void number(const T &value, qint64 lowest, qint64 highest)
    {
        Q_UNUSED(lowest);
        Q_UNUSED(highest);
        m_writer.append(qint64(value));
    }
    template <class E>
    void choice(const E &value, E last)
    {
        Q_UNUSED(last);
        m_writer.append(qint64(value));
    }
    void flag(const bool &value) { m_writer.append(value); }
    void real(const double &value, double lowest, double highest)
    {
        Q_UNUSED(lowest);
        Q_UNUSED(highest);
        m_writer.append(value);
    }
    void text(const QString &value, qsizetype maxBytes);
    void bytes(const QByteArray &value, qsizetype lowest, qsizetype highest)
    {
        Q_UNUSED(lowest);
        Q_UNUSED(highest);
        m_writer.append(value);
    }
    void settings(const QCborMap &map) { QCborValue(map).toCbor(m_writer); }
    /// A list: each(item) writes one.
    template <class List, class Each>
    void list(const List &items, int maxCount, Each each)
    {
        Q_UNUSED(maxCount);
        open(int(items.size()));
        for (const auto &item : items)
            each(item);
        close();
    }
    template <class T, class Each>
    void optional(const std::optional<T> &value, Each each)
    {
        if (value)
            each(*value);
        else
            m_writer.append(nullptr);
    }
    [[nodiscard]] bool ok() const { return true; }
    void fail(DecodeError) {}

private:
    QCborStreamWriter m_writer;
};

/// After the first error every call does nothing and leaves its argument as it was.
class In
{
public:
    static constexpr bool isReading = true;

    explicit In(QByteArrayView bytes);

    void open(int count);
    void close();
    template <std::integral T>
    void number(T &value, qint64 lowest, qint64 highest)
    {
        if (const auto read = integer(lowest, highest))
            value = T(*read);
    }
    template <class E>
    void choice(E &value, E last)
    {
        if (const auto read = integer(0, qint64(last)))
            value = E(*read);
    }
    void flag(bool &value);
    void real(double &value, double lowest, double highest);
    void text(QString &value, qsizetype maxBytes);
    void bytes(QByteArray &value, qsizetype lowest, qsizetype highest);
    void settings(QCborMap &map);
    template <class List, class Each>
    void list(List &items, int maxCount, Each each)
    {
        const int count = openList(maxCount);
        for (int i = 0; i < count && ok(); ++i) {
            typename List::value_type item{};
            each(item);
            items.push_back(std::move(item));
        }
        close();
    }
    template <class T, class Each>
    void optional(std::optional<T> &value, Each each)
    {
        if (takeNull())
            return;
        T read{};
        each(read);
        if (ok())
            value = std::move(read);
    }

    [[nodiscard]] bool ok() const { return m_error == DecodeError::None; }
    [[nodiscard]] DecodeError error() const { return m_error; }
    void fail(DecodeError error);
    /// To be called at the very end: nothing may be left.
    void finish();

private:
    [[nodiscard]] int openList(int maxCount);
    [[nodiscard]] std::optional<qint64> integer(qint64 lowest, qint64 highest);
    [[nodiscard]] bool takeNull();
    [[nodiscard]] QByteArray rawString(qsizetype maxBytes);
    [[nodiscard]] QCborValue value(int depth);
    [[nodiscard]] QCborValue container(int depth);
    void advance();

    QByteArray m_bytes; ///< a view: the caller keeps the memory
    QCborStreamReader m_reader;
    DecodeError m_error = DecodeError::None;
};

} // namespace loket::device::wire
