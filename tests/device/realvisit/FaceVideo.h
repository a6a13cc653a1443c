// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/plugins/simulator/subject/Subject.h"

#include <QString>

#include <optional>

namespace loket::test {

/// A recording of a fictitious person: sits down within the first second and a half, then sways and blinks.
struct FaceVideo
{
    std::uint64_t subject = 1;
    std::optional<sim::Sex> sex;
    sim::Backdrop backdrop = sim::Backdrop::Red;
    bool hasPerson = true; ///< false: only the cloth
    int seconds = 8;
};

constexpr int kVideoFps = 25;

/// The face and the background of the first resident of `loketctl visit simulate --seed`, today.
[[nodiscard]] FaceVideo videoOfResident(std::uint64_t seed);

/// Motion JPEG in AVI, 1280x720, by OpenCV's own writer. False where it can't be written.
[[nodiscard]] bool writeFaceVideo(const QString &file, const FaceVideo &video);

} // namespace loket::test
