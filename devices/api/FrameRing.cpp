// SPDX-License-Identifier: Apache-2.0
#include "devices/api/FrameRing.h"

#include "devices/api/Wire.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cstring>

namespace loket::device {

namespace {

/// Before the pictures lies one page with a stamp per slot, so that pictures begin on page borders.
constexpr qsizetype kStampPageBytes = 4096;
constexpr qsizetype kRingBytes = kStampPageBytes + kRingSlots * kRingSlotBytes;
constexpr int kSeals = F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL;
constexpr quint64 kBeingWritten = 0;

static_assert(std::atomic<quint64>::is_always_lock_free);

/// Stamps lie 64 bytes apart: one cache line each.
const std::atomic<quint64> *stampOf(const uchar *base, int slot)
{
    return reinterpret_cast<const std::atomic<quint64> *>(base + qsizetype(slot) * 64);
}

qsizetype offsetOf(int slot) { return kStampPageBytes + slot * kRingSlotBytes; }

} // namespace

std::unique_ptr<FrameRing> FrameRing::create()
{
    const int fd = memfd_create("loket-frames", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (fd < 0)
        return nullptr;
    if (ftruncate(fd, kRingBytes) != 0 || fcntl(fd, F_ADD_SEALS, kSeals) != 0) {
        ::close(fd);
        return nullptr;
    }
    void *base = mmap(nullptr, size_t(kRingBytes), PROT_READ, MAP_SHARED, fd, 0);
    if (base == MAP_FAILED) {
        ::close(fd);
        return nullptr;
    }
    return std::unique_ptr<FrameRing>(new FrameRing(fd, static_cast<const uchar *>(base)));
}

FrameRing::~FrameRing()
{
    munmap(const_cast<uchar *>(m_base), size_t(kRingBytes));
    ::close(m_fd);
}

std::optional<Frame> FrameRing::take(int slot, quint64 stamp, const Frame &header) const
{
    const qint64 size = qint64(header.strideBytes) * header.heightPx;
    if (slot < 0 || slot >= kRingSlots || stamp == kBeingWritten || !wire::hasSaneHeader(header) ||
        size > kRingSlotBytes)
        return {};
    const auto *current = stampOf(m_base, slot);
    if (current->load(std::memory_order_acquire) != stamp)
        return {};
    Frame frame = header;
    frame.pixels = QByteArray(reinterpret_cast<const char *>(m_base + offsetOf(slot)), qsizetype(size));
    // Seqlock: a writer that came in between has changed the stamp, and the copy may be torn.
    std::atomic_thread_fence(std::memory_order_acquire);
    if (current->load(std::memory_order_relaxed) != stamp)
        return {};
    return frame;
}

std::unique_ptr<FrameRingWriter> FrameRingWriter::attach(int fd)
{
    struct stat status = {};
    if (fstat(fd, &status) != 0 || status.st_size != kRingBytes || fcntl(fd, F_GET_SEALS) != kSeals)
        return nullptr;
    if (fcntl(fd, F_SETFD, FD_CLOEXEC) != 0) // what a driver starts must not inherit it
        return nullptr;
    void *base = mmap(nullptr, size_t(kRingBytes), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (base == MAP_FAILED)
        return nullptr;
    return std::unique_ptr<FrameRingWriter>(new FrameRingWriter(fd, static_cast<uchar *>(base)));
}

FrameRingWriter::~FrameRingWriter()
{
    munmap(m_base, size_t(kRingBytes));
    ::close(m_fd);
}

std::optional<quint64> FrameRingWriter::put(int slot, const Frame &frame)
{
    if (slot < 0 || slot >= kRingSlots || !wire::isWellFormed(frame) || frame.pixels.size() > kRingSlotBytes)
        return {};
    auto *stamp = const_cast<std::atomic<quint64> *>(stampOf(m_base, slot));
    stamp->store(kBeingWritten, std::memory_order_relaxed);
    std::atomic_thread_fence(std::memory_order_release);
    std::memcpy(m_base + offsetOf(slot), frame.pixels.constData(), size_t(frame.pixels.size()));
    stamp->store(++m_lastStamp, std::memory_order_release);
    return m_lastStamp;
}

} // namespace loket::device
