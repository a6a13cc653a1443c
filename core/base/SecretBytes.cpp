// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/SecretBytes.h"

#include <sodium.h>

#include <cstring>
#include <new>

namespace loket {

SecretBytes::SecretBytes(std::size_t size)
    : m_size(size)
{
    if (size == 0)
        return;
    // sodium_malloc needs the page size that sodium_init() finds; calling it again costs nothing.
    if (sodium_init() < 0)
        throw std::bad_alloc();
    m_data = static_cast<unsigned char *>(sodium_malloc(size));
    if (!m_data)
        throw std::bad_alloc();
    std::memset(m_data, 0, size);
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        clear();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecretBytes SecretBytes::take(QByteArray &&source)
{
    SecretBytes out = copyOf(source);
    if (!source.isEmpty() && source.isDetached())
        sodium_memzero(source.data(), std::size_t(source.size()));
    source.clear();
    return out;
}

SecretBytes SecretBytes::copyOf(QByteArrayView source)
{
    SecretBytes out{std::size_t(source.size())};
    if (out.m_size > 0)
        std::memcpy(out.m_data, source.data(), out.m_size);
    return out;
}

SecretBytes SecretBytes::random(std::size_t size)
{
    SecretBytes out{size};
    if (size > 0)
        randombytes_buf(out.m_data, size);
    return out;
}

bool SecretBytes::equals(QByteArrayView other) const
{
    return std::size_t(other.size()) == m_size &&
           (m_size == 0 || sodium_memcmp(m_data, other.data(), m_size) == 0);
}

void SecretBytes::clear()
{
    if (m_data)
        sodium_free(m_data); // wipes
    m_data = nullptr;
    m_size = 0;
}

} // namespace loket
