// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/plugins/simulator/subject/Finger.h"

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <utility>

namespace loket::test {

/// Folder of the sample prints, or empty. They are public data that is not part of the project; see its
/// README.
inline std::filesystem::path sampleFolder()
{
    std::filesystem::path base;
    if (const char *named = std::getenv("LOKET_TEST_DATA"))
        base = named;
    else if (const char *source = std::getenv("LOKET_SOURCE_DIR"))
        base = std::filesystem::path(source).parent_path() / "shared" / "data";
    for (const auto &root : {base, std::filesystem::path("/work/shared/data")}) {
        if (!root.empty() && std::filesystem::exists(root / "finger"))
            return root / "finger";
    }
    return {};
}

/// An empty picture where the samples are missing.
inline cv::Mat samplePrint(const std::string &file)
{
    const auto folder = sampleFolder();
    return folder.empty() ? cv::Mat() : cv::imread((folder / file).string(), cv::IMREAD_GRAYSCALE);
}

/// Fictitious fingers, grown once per test program (50 ms each).
inline const sim::MasterPrint &finger(std::uint64_t subject, device::Position position)
{
    static std::map<std::pair<std::uint64_t, device::Position>, sim::MasterPrint> grown;
    const auto key = std::make_pair(subject, position);
    auto found = grown.find(key);
    if (found == grown.end())
        found = grown.emplace(key, sim::growPrint(subject, position)).first;
    return found->second;
}

/// A touch of a fictitious finger, 416×560 at 500 ppi.
inline cv::Mat touch(std::uint64_t subject, device::Position position, std::uint64_t impression,
                     int quality = 85)
{
    return sim::fingerPicture(finger(subject, position), sim::Touch::typical(impression, quality));
}

} // namespace loket::test
