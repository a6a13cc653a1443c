// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include <cmath>
#include <cstdint>
#include <initializer_list>

namespace loket::sim {

/// One number out of several: the seed of a part (a finger, an impression, a frame) from the subject's.
/// SplitMix64's finaliser (Steele, Lea, Flood 2014) over each.
[[nodiscard]] constexpr std::uint64_t mixSeed(std::initializer_list<std::uint64_t> parts)
{
    std::uint64_t state = 0x9e3779b97f4a7c15ULL;
    for (std::uint64_t part : parts) {
        state += part + 0x9e3779b97f4a7c15ULL;
        state = (state ^ (state >> 30)) * 0xbf58476d1ce4e5b9ULL;
        state = (state ^ (state >> 27)) * 0x94d049bb133111ebULL;
        state ^= state >> 31;
    }
    return state;
}

/// A random source that gives the same numbers with every compiler and library, which the distributions of
/// <random> do not promise. SplitMix64. Not for secrets.
class Dice
{
public:
    explicit Dice(std::uint64_t seed)
        : m_state(seed)
    {}

    std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /// 0 ≤ x < 1.
    double unit() { return double(next() >> 11) * 0x1.0p-53; }
    double between(double low, double high) { return low + (high - low) * unit(); }
    int below(int count) { return int(unit() * count); }
    bool chance(double probability) { return unit() < probability; }
    /// Mean 0, deviation 1, cut at ±2.4 (sum of six uniform numbers): no freak faces.
    double bell()
    {
        double sum = -3;
        for (int i = 0; i < 6; ++i)
            sum += unit();
        return std::clamp(sum * 1.4142135623730951, -2.4, 2.4);
    }

private:
    std::uint64_t m_state;
};

/// Smooth noise, CV_32F, about −1…1: random numbers on a grid of `cellPx`, cubic in between.
[[nodiscard]] cv::Mat smoothNoise(Dice &dice, cv::Size size, double cellPx);
[[nodiscard]] cv::Mat smoothNoise(Dice &dice, cv::Size size, double cellXPx, double cellYPx);
/// Four octaves of it, each half as strong and twice as fine, about −1…1.
[[nodiscard]] cv::Mat cloudNoise(Dice &dice, cv::Size size, double cellPx, int octaves = 4);
/// CV_8S Gaussian-like grain, deviation about 32, wraps at its edges: 512 × 512, made once per process.
[[nodiscard]] const cv::Mat &grainTile();

/// 0 below `from`, 1 above `to`, smooth in between.
[[nodiscard]] inline float smoothStep(float from, float to, float x)
{
    const float t = std::clamp((x - from) / (to - from), 0.0F, 1.0F);
    return t * t * (3 - 2 * t);
}

} // namespace loket::sim
