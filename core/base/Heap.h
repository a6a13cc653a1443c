// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace loket {

/// At the start of a program that seals: freed buffers of up to 32 MB stay with the program instead of going
/// back to the system. A packet passes through three buffers of its size, and fetching fresh pages for each
/// cost more than the encryption (bench_store: 2 MB sealed in 13 ms instead of 35 ms on a virtual machine,
/// where such a fetch is dear). What is secret is wiped by its owner in either case.
void keepFreedBuffers();

// A program with core/base/WipedHeap.cpp among its sources wipes every block of the heap when it is freed, by
// whatever library: names, numbers and pictures that the screen no longer shows are gone when their owner is,
// not when somebody happens to write over them. docs/privacy/threat-model.md says what that costs.

} // namespace loket
