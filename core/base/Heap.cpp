// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Heap.h"

#include <malloc.h>

namespace loket {

void keepFreedBuffers()
{
    constexpr int kKeptBytes = 32 << 20; // the largest that glibc takes for M_MMAP_THRESHOLD on 64 bits
    mallopt(M_MMAP_THRESHOLD, kKeptBytes);
    mallopt(M_TRIM_THRESHOLD, kKeptBytes);
}

} // namespace loket
