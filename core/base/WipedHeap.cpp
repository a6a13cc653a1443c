// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled into a program, not into a library: see Heap.h.
#include "core/base/Heap.h"

#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

#ifndef __SANITIZE_ADDRESS__ // it has a heap of its own, and marks what was freed

extern "C" {

void __libc_free(void *block); // NOLINT(bugprone-reserved-identifier): glibc's own, under its name for this

__attribute__((visibility("default"))) void free(void *block)
{
    if (!block)
        return;
    explicit_bzero(block, malloc_usable_size(block));
    __libc_free(block);
}

/// Never moves by glibc's own hand: that frees the old place unwiped.
__attribute__((visibility("default"))) void *realloc(void *block, std::size_t size)
{
    if (!block)
        return malloc(size);
    if (size == 0) {
        free(block);
        return nullptr;
    }
    const std::size_t room = malloc_usable_size(block);
    if (size <= room && size >= room / 2)
        return block;
    void *moved = malloc(size);
    if (!moved)
        return nullptr;
    std::memcpy(moved, block, std::min(size, room));
    free(block);
    return moved;
}
}

#endif
