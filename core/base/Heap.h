// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace loket {

/// At the start of a program that seals: freed buffers of up to 32 MB stay with the program instead of going
/// back to the system. A packet passes through three buffers of its size, and fetching fresh pages for each
/// cost more than the encryption (bench_store: 2 MB sealed in 13 ms instead of 35 ms on a virtual machine,
/// where such a fetch is dear). What is secret is wiped by its owner in either case.
void keepFreedBuffers();

} // namespace loket
