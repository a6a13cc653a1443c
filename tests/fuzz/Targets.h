// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <vector>

// TargetNames.inc is written by CMakeLists.txt: X(packet) X(workflow) …
#define X(NAME)                                                                                              \
    int loket_fuzz_##NAME(const std::uint8_t *data, std::size_t size);                                       \
    std::vector<QByteArray> loket_seeds_##NAME();
#include "TargetNames.inc"
#undef X
