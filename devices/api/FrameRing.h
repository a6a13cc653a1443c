// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/api/Types.h"

#include <QtGlobal>

#include <memory>
#include <optional>

// Preview pictures in shared memory. Loket makes an anonymous file (memfd), seals its size, maps it read-only
// and hands the descriptor to the device host, which alone writes. There is no name that could be left
// behind, and the seals (F_SEAL_SHRINK) take away the one way a child could hurt its parent: a mapping cut
// short is a SIGBUS.

namespace loket::device {

constexpr int kRingSlots = 4;
/// Largest preview picture: 1920x1080 BGR is 6.2 MB; pages that are never written cost nothing.
constexpr qsizetype kRingSlotBytes = 16 * 1024 * 1024;

/// Loket's end: reads. Not thread-safe.
class FrameRing
{
public:
    /// nullptr if the system gives no sealed memory (errno is kept).
    [[nodiscard]] static std::unique_ptr<FrameRing> create();
    ~FrameRing();
    FrameRing(const FrameRing &) = delete;
    FrameRing &operator=(const FrameRing &) = delete;

    /// For the child; close-on-exec is set, the child must dup it.
    [[nodiscard]] int fd() const { return m_fd; }

    /// A copy of the picture in a slot, or nothing if the header does not fit a slot or the slot was
    /// overwritten (its stamp is not, or no longer, the announced one).
    [[nodiscard]] std::optional<Frame> take(int slot, quint64 stamp, const Frame &header) const;

private:
    FrameRing(int fd, const uchar *base)
        : m_fd(fd)
        , m_base(base)
    {}

    int m_fd;
    const uchar *m_base;
};

/// The host's end: writes. Not thread-safe.
class FrameRingWriter
{
public:
    /// nullptr if the descriptor is no ring of ours (size, seals). Takes the descriptor over.
    [[nodiscard]] static std::unique_ptr<FrameRingWriter> attach(int fd);
    ~FrameRingWriter();
    FrameRingWriter(const FrameRingWriter &) = delete;
    FrameRingWriter &operator=(const FrameRingWriter &) = delete;

    /// Copies a picture into a slot and returns its stamp; nothing if it is not well-formed or too large.
    [[nodiscard]] std::optional<quint64> put(int slot, const Frame &frame);

private:
    FrameRingWriter(int fd, uchar *base)
        : m_fd(fd)
        , m_base(base)
    {}

    int m_fd;
    uchar *m_base;
    quint64 m_lastStamp = 0;
};

} // namespace loket::device
