// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ikd/qr/Canceller.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace loket::qr {

namespace {

constexpr int kReach = 3; // modules that a sample can see to each side
constexpr int kSpan = 2 * kReach + 1;
constexpr int kTaps = kSpan * kSpan + 1; // and the level of nothing
constexpr int kPhases = 4; // the centre, and half a module right, down, both; of several views first and last
constexpr int kRounds = 6;
constexpr float kOutlier = 2.5F;       // standard deviations from which a sample is doubted
constexpr float kSampleOverlap = 2.5F; // neighbouring samples share their noise

class Canceller
{
public:
    Canceller(const std::vector<const StraightView *> &views, int cell, int margin, const SoftGrid &first)
        : m_side(first.side())
        , m_wide(m_side + 2 * kReach)
        , m_layout(layoutOf(first.version))
        , m_belief(std::size_t(m_wide * m_wide), -1.F)
        , m_sureness(m_layout.size(), 0.F)
    {
        for (int row = 0; row < m_side; ++row)
            for (int column = 0; column < m_side; ++column) {
                const auto index = std::size_t(row * m_side + column);
                const Module module = m_layout[index];
                m_belief[wide(row, column)] = module == Module::Dark ? 1.F
                                              : module == Module::Light
                                                  ? -1.F
                                                  : std::tanh(1.5F * first.values[index]);
            }
        for (const StraightView *view : views)
            for (int phase = 0; phase<kPhases; phase += views.size()> 1 ? kPhases - 1 : 1)
                sample(*view, cell, margin, phase);
    }

    SoftGrid run(const SoftGrid &first)
    {
        for (int round = 0; round < kRounds; ++round) {
            for (Phase &phase : m_phases)
                estimate(phase);
            sweep();
            sweep();
        }
        SoftGrid grid{first.version, std::vector<float>(m_layout.size())};
        for (std::size_t i = 0; i < m_layout.size(); ++i) {
            const bool isData = m_layout[i] != Module::Dark && m_layout[i] != Module::Light;
            const float value = isData ? m_sureness[i] : first.values[i];
            grid.values[i] = isData ? std::copysign(0.45F * std::log1p(std::abs(value)), value) : value;
        }
        return grid;
    }

private:
    struct Phase
    {
        std::vector<float> seen, left, weight; ///< of each sample; `left` is what the model does not explain
        std::array<float, kTaps> taps{};
        float variance = 1;
    };

    [[nodiscard]] std::size_t wide(int row, int column) const
    {
        return std::size_t((row + kReach) * m_wide + column + kReach);
    }

    void sample(const StraightView &view, int cell, int margin, int which)
    {
        Phase &phase = m_phases.emplace_back();
        const cv::Mat &even = view.even;
        const int half = cell / 2, dx = which % 2 * half, dy = which / 2 * half;
        for (int row = 0; row < m_side; ++row)
            for (int column = 0; column < m_side; ++column) {
                const int x = (column + margin) * cell + half + dx, y = (row + margin) * cell + half + dy;
                // The middle lies between pixels. Dark is positive from here on.
                const float value = -(even.at<float>(y - 1, x - 1) + even.at<float>(y - 1, x) +
                                      even.at<float>(y, x - 1) + even.at<float>(y, x)) /
                                    4;
                phase.seen.push_back(value);
                phase.weight.push_back(view.hidden.at<uchar>(row, column) ? 0.F : 1.F);
            }
        phase.left.resize(phase.seen.size());
    }

    void neighbours(int row, int column, float *values) const
    {
        for (int dy = 0; dy < kSpan; ++dy)
            for (int dx = 0; dx < kSpan; ++dx)
                *values++ = m_belief[std::size_t((row + dy) * m_wide + column + dx)];
        *values = 1;
    }

    /// Least squares for the phase's weights; then how much each sample is off, and what that makes it worth.
    void estimate(Phase &phase) const
    {
        cv::Mat normal = cv::Mat::zeros(kTaps, kTaps, CV_64F), target = cv::Mat::zeros(kTaps, 1, CV_64F),
                taps;
        float values[kTaps];
        for (int row = 0; row < m_side; ++row)
            for (int column = 0; column < m_side; ++column) {
                const auto index = std::size_t(row * m_side + column);
                const float weight = phase.weight[index];
                if (weight <= 0)
                    continue;
                neighbours(row, column, values);
                for (int i = 0; i < kTaps; ++i) {
                    double *line = normal.ptr<double>(i);
                    const double scaled = double(weight * values[i]);
                    for (int j = i; j < kTaps; ++j)
                        line[j] += scaled * double(values[j]);
                    target.at<double>(i) += scaled * double(phase.seen[index]);
                }
            }
        cv::completeSymm(normal);
        for (int i = 0; i < kTaps; ++i)
            normal.at<double>(i, i) += 1;
        if (!cv::solve(normal, target, taps, cv::DECOMP_CHOLESKY))
            return;
        for (int i = 0; i < kTaps; ++i)
            phase.taps[std::size_t(i)] = float(taps.at<double>(i));
        weigh(phase);
    }

    void weigh(Phase &phase) const
    {
        double sum = 0, count = 1e-3;
        float values[kTaps];
        for (int row = 0; row < m_side; ++row)
            for (int column = 0; column < m_side; ++column) {
                const auto index = std::size_t(row * m_side + column);
                neighbours(row, column, values);
                float expected = 0;
                for (std::size_t i = 0; i < kTaps; ++i)
                    expected += phase.taps[i] * values[i];
                phase.left[index] = phase.seen[index] - expected;
                sum += double(phase.weight[index] * phase.left[index] * phase.left[index]);
                count += double(phase.weight[index]);
            }
        phase.variance = std::max(float(sum / count), 1e-3F);
        const float limit = kOutlier * kOutlier * phase.variance;
        for (std::size_t i = 0; i < phase.left.size(); ++i)
            if (phase.weight[i] > 0)
                phase.weight[i] = std::max(1e-3F, 1 / (1 + phase.left[i] * phase.left[i] / limit));
    }

    /// Each data module in turn, its neighbours as they are believed by now.
    void sweep()
    {
        for (int row = 0; row < m_side; ++row)
            for (int column = 0; column < m_side; ++column) {
                const auto index = std::size_t(row * m_side + column);
                if (m_layout[index] != Module::Dark && m_layout[index] != Module::Light)
                    update(row, column);
            }
    }

    template <class Visit>
    void forSamplesOf(int row, int column, const Visit &visit)
    {
        for (int dy = 0; dy < kSpan; ++dy) {
            const int y = row + kReach - dy;
            if (y < 0 || y >= m_side)
                continue;
            for (int dx = 0; dx < kSpan; ++dx) {
                const int x = column + kReach - dx;
                if (x >= 0 && x < m_side)
                    visit(std::size_t(y * m_side + x), std::size_t(dy * kSpan + dx));
            }
        }
    }

    void update(int row, int column)
    {
        float &belief = m_belief[wide(row, column)];
        float evidence = 0;
        for (const Phase &phase : m_phases) {
            float sum = 0;
            forSamplesOf(row, column, [&](std::size_t sample, std::size_t tap) {
                const float share = phase.taps[tap];
                sum += phase.weight[sample] * share * (phase.left[sample] + share * belief);
            });
            evidence += sum / phase.variance;
        }
        evidence *= 2 / kSampleOverlap;
        m_sureness[std::size_t(row * m_side + column)] = std::isfinite(evidence) ? evidence : 0;
        const float now = std::isfinite(evidence) ? std::tanh(evidence / 2) : 0;
        const float change = now - belief;
        belief = now;
        for (Phase &phase : m_phases)
            forSamplesOf(row, column, [&](std::size_t sample, std::size_t tap) {
                phase.left[sample] -= phase.taps[tap] * change;
            });
    }

    int m_side;
    int m_wide; ///< with the quiet zone that samples see
    std::vector<Module> m_layout;
    std::vector<float> m_belief; ///< +1 dark … −1 light
    std::vector<float> m_sureness;
    std::vector<Phase> m_phases;
};

} // namespace

SoftGrid cancelInterference(const std::vector<const StraightView *> &views, int cell, int margin,
                            const SoftGrid &first)
{
    return Canceller(views, cell, margin, first).run(first);
}

} // namespace loket::qr
