// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include <cmath>

namespace loket::phone {

/// A hand: some slow and some fast sways, the same each time from the same seed.
struct Sway
{
    double amplitude[3]{}, frequency[3]{}, phase[3]{};

    Sway(cv::RNG &random, double size)
    {
        for (int i = 0; i < 3; ++i) {
            amplitude[i] = random.uniform(0.3, 1.0) * size / (1 + i);
            frequency[i] = random.uniform(0.6, 2.0) + i * random.uniform(1.5, 3.0);
            phase[i] = random.uniform(0.0, 2 * CV_PI);
        }
    }
    [[nodiscard]] double at(double seconds) const
    {
        double sum = 0;
        for (int i = 0; i < 3; ++i)
            sum += amplitude[i] * std::sin(2 * CV_PI * frequency[i] * seconds + phase[i]);
        return sum;
    }
};

} // namespace loket::phone
