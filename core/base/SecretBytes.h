// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstddef>
#include <utility>

namespace loket {

/// A key or a passphrase: in memory that is locked (not swapped, where the system's limit allows), fenced by
/// guard pages, left out of core dumps, and wiped when it goes. Can be moved, never copied by accident.
class SecretBytes
{
public:
    SecretBytes() = default;
    /// `size` zero bytes.
    explicit SecretBytes(std::size_t size);
    ~SecretBytes() { clear(); }
    SecretBytes(SecretBytes &&other) noexcept
        : m_data(std::exchange(other.m_data, nullptr))
        , m_size(std::exchange(other.m_size, 0))
    {}
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;

    /// Copies, then overwrites and empties the source. A source whose buffer is shared with another
    /// QByteArray is only emptied: the other one still holds the bytes, so hand over the only copy.
    [[nodiscard]] static SecretBytes take(QByteArray &&source);
    /// Copies and leaves the source as it is (constants, mapped files, tests).
    [[nodiscard]] static SecretBytes copyOf(QByteArrayView source);
    /// From the operating system's generator.
    [[nodiscard]] static SecretBytes random(std::size_t size);

    [[nodiscard]] SecretBytes clone() const { return copyOf(view()); }
    [[nodiscard]] const unsigned char *data() const { return m_data; }
    [[nodiscard]] unsigned char *data() { return m_data; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    /// Valid as long as this object; do not copy it into a QByteArray.
    [[nodiscard]] QByteArrayView view() const
    {
        return {reinterpret_cast<const char *>(m_data), qsizetype(m_size)};
    }
    /// In time that does not depend on where the two differ.
    [[nodiscard]] bool equals(QByteArrayView other) const;
    void clear();

private:
    unsigned char *m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace loket
