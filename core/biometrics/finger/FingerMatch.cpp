// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/finger/FingerMatch.h"

#include "core/biometrics/finger/RidgeMap.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace loket::biometrics {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;
constexpr float kDegree = kPi / 180;

constexpr float kMaxRotation = 60 * kDegree;
constexpr size_t kNeighbours = 8;
constexpr float kNeighbourReachPx = 110;
constexpr size_t kProposals = 48; // alignments tried; more costs time and buys chance hits
constexpr float kPairAngle = 22 * kDegree;
constexpr float kPairNearPx = 9;       // tolerance at the alignment's own centre …
constexpr float kPairStretch = 0.045F; // … and how it grows with distance: skin stretches by a few per cent
constexpr float kPairFarPx = 18;
constexpr size_t kEnoughMinutiae = 6;

/// The score is 100·d/(d + kHalfScore), d = decades of improbability. Chance alignments among hundreds tried
/// reach 17…20 decades (two prints of different fingers), so that 20 became kSameFingerScore = 40; see
/// docs/dev/fingers.md.
constexpr double kHalfScore = 30;

/// Share of agreement between the neighbourhoods of paired minutiae that tells nothing either way: chance
/// pairs have 0.15…0.30, pairs of one finger 0.42…0.75. The decades are scaled by agreement / this.
constexpr double kUsualAgreement = 0.33;

float wrapped(float angle)
{
    while (angle > kPi)
        angle -= 2 * kPi;
    while (angle <= -kPi)
        angle += 2 * kPi;
    return angle;
}

struct Neighbour
{
    float distancePx;
    float bearing;   // of the neighbour as seen from the minutia's own direction
    float direction; // of the neighbour against the minutia's
};

/// The nearest neighbours of one minutia in its own frame: does not change when the finger turns or shifts.
using Local = std::vector<Neighbour>;

std::vector<Local> localStructures(const std::vector<Minutia> &minutiae)
{
    std::vector<Local> all(minutiae.size());
    for (size_t i = 0; i < minutiae.size(); ++i) {
        const Minutia &m = minutiae[i];
        Local &local = all[i];
        for (size_t j = 0; j < minutiae.size(); ++j) {
            const float dx = minutiae[j].xPx - m.xPx;
            const float dy = m.yPx - minutiae[j].yPx;
            const float distance = std::hypot(dx, dy);
            if (i == j || distance > kNeighbourReachPx)
                continue;
            local.push_back({distance, wrapped(std::atan2(dy, dx) - m.angleRad),
                             wrapped(minutiae[j].angleRad - m.angleRad)});
        }
        const size_t keep = std::min(local.size(), kNeighbours);
        std::partial_sort(local.begin(), local.begin() + static_cast<std::ptrdiff_t>(keep), local.end(),
                          [](const Neighbour &a, const Neighbour &b) { return a.distancePx < b.distancePx; });
        local.resize(keep);
    }
    return all;
}

/// 1 in the middle of the tolerance, 0 at its edge.
float closeness(float difference, float tolerance)
{
    return std::max(0.F, 1 - std::abs(difference) / tolerance);
}

float localSimilarity(const Local &a, const Local &b)
{
    float sum = 0;
    unsigned used = 0;
    for (const Neighbour &n : a) {
        float best = 0;
        unsigned bestBit = 0;
        for (size_t k = 0; k < b.size(); ++k) {
            const Neighbour &o = b[k];
            const float distance = closeness(n.distancePx - o.distancePx, 8 + 0.08F * n.distancePx);
            if (distance <= 0 || (used & (1U << k)))
                continue;
            const float bearing = closeness(wrapped(n.bearing - o.bearing), 28 * kDegree);
            const float direction = closeness(wrapped(n.direction - o.direction), 32 * kDegree);
            const float fit = bearing > 0 && direction > 0 ? distance + bearing + direction : 0;
            if (fit > best) {
                best = fit;
                bestBit = 1U << k;
            }
        }
        sum += best;
        used |= bestBit;
    }
    return sum;
}

/// Turns by `angle` (counter-clockwise as seen), then shifts; x right, y down.
struct Alignment
{
    float cosine = 1;
    float sine = 0;
    float angle = 0;
    cv::Point2f shift;
    cv::Point2f centre; // in the second print: where it fits best

    [[nodiscard]] cv::Point2f map(cv::Point2f p) const
    {
        return {cosine * p.x + sine * p.y + shift.x, -sine * p.x + cosine * p.y + shift.y};
    }
};

Alignment alignmentOf(float angle, cv::Point2f from, cv::Point2f to)
{
    Alignment a{std::cos(angle), std::sin(angle), angle, {}, to};
    a.shift = to - a.map(from);
    return a;
}

cv::Point2f at(const Minutia &m) { return {m.xPx, m.yPx}; }

struct Pair
{
    int first = 0;
    int second = 0;
    float misfit = 0;
};

/// Pairs each minutia with at most one of the other print's, best fits first.
std::vector<Pair> pairUp(const FingerTemplate &a, const FingerTemplate &b, const Alignment &alignment,
                         float reach)
{
    std::vector<Pair> candidates;
    for (size_t i = 0; i < a.minutiae.size(); ++i) {
        const cv::Point2f p = alignment.map(at(a.minutiae[i]));
        const cv::Point2f off = p - alignment.centre;
        const float tolerance =
            reach * std::min(kPairFarPx, kPairNearPx + kPairStretch * std::hypot(off.x, off.y));
        for (size_t j = 0; j < b.minutiae.size(); ++j) {
            const cv::Point2f gap = at(b.minutiae[j]) - p;
            if (std::abs(gap.x) > tolerance || std::abs(gap.y) > tolerance)
                continue;
            const float distance = std::hypot(gap.x, gap.y);
            const float turn =
                std::abs(wrapped(a.minutiae[i].angleRad + alignment.angle - b.minutiae[j].angleRad));
            if (distance < tolerance && turn < kPairAngle)
                candidates.push_back(
                    {static_cast<int>(i), static_cast<int>(j), distance / tolerance + turn / kPairAngle});
        }
    }
    std::sort(candidates.begin(), candidates.end(),
              [](const Pair &x, const Pair &y) { return x.misfit < y.misfit; });
    std::array<bool, kMaxMinutiae> takenA{};
    std::array<bool, kMaxMinutiae> takenB{};
    std::vector<Pair> pairs;
    for (const Pair &p : candidates) {
        auto &first = takenA[static_cast<size_t>(p.first)];
        auto &second = takenB[static_cast<size_t>(p.second)];
        if (first || second)
            continue;
        first = second = true;
        pairs.push_back(p);
    }
    return pairs;
}

/// Least-squares rotation and shift of the pairs (Umeyama's closed form in the plane).
Alignment refined(const FingerTemplate &a, const FingerTemplate &b, const std::vector<Pair> &pairs)
{
    cv::Point2f meanA;
    cv::Point2f meanB;
    for (const Pair &p : pairs) {
        meanA += at(a.minutiae[static_cast<size_t>(p.first)]);
        meanB += at(b.minutiae[static_cast<size_t>(p.second)]);
    }
    const float scale = 1.F / static_cast<float>(pairs.size());
    meanA *= scale;
    meanB *= scale;
    float dot = 0;
    float cross = 0;
    for (const Pair &p : pairs) {
        const cv::Point2f u = at(a.minutiae[static_cast<size_t>(p.first)]) - meanA;
        const cv::Point2f v = at(b.minutiae[static_cast<size_t>(p.second)]) - meanB;
        dot += u.dot(v);
        cross += static_cast<float>(u.cross(v));
    }
    return alignmentOf(-std::atan2(cross, dot), meanA, meanB);
}

struct Proposal
{
    float similarity = 0;
    size_t first = 0;
    size_t second = 0;
};

/// One print against the other, with what is computed once for both.
struct Both
{
    const FingerTemplate &a;
    const FingerTemplate &b;
    std::vector<Local> localA;
    std::vector<Local> localB;
};

std::vector<Proposal> proposals(const Both &both)
{
    const auto &[a, b, localA, localB] = both;
    std::vector<Proposal> all;
    for (size_t i = 0; i < localA.size(); ++i) {
        for (size_t j = 0; j < localB.size(); ++j) {
            if (std::abs(wrapped(b.minutiae[j].angleRad - a.minutiae[i].angleRad)) > kMaxRotation)
                continue;
            const float similarity = localSimilarity(localA[i], localB[j]);
            if (similarity > 2.5F)
                all.push_back({similarity, i, j});
        }
    }
    const size_t keep = std::min(all.size(), kProposals);
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(keep), all.end(),
                      [](const Proposal &x, const Proposal &y) { return x.similarity > y.similarity; });
    all.resize(keep);
    return all;
}

bool isInside(const FingerTemplate &print, cv::Point2f p)
{
    const int row = static_cast<int>(std::floor(p.y / kRidgeCellPx));
    const int column = static_cast<int>(std::floor(p.x / kRidgeCellPx));
    return row >= 0 && column >= 0 && row < print.foreground.rows && column < print.foreground.cols &&
           print.foreground.at<uchar>(row, column) != 0;
}

/// Cells of the first print that fall on the second, once aligned.
int commonCells(const FingerTemplate &a, const FingerTemplate &b, const Alignment &alignment)
{
    int common = 0;
    for (int r = 0; r < a.foreground.rows; ++r) {
        const auto *row = a.foreground.ptr<uchar>(r);
        for (int c = 0; c < a.foreground.cols; ++c) {
            const cv::Point2f p((static_cast<float>(c) + 0.5F) * kRidgeCellPx,
                                (static_cast<float>(r) + 0.5F) * kRidgeCellPx);
            common += row[c] != 0 && isInside(b, alignment.map(p));
        }
    }
    return common;
}

/// log10 of P(at least k of n) at chance p.
double binomialTail(int n, int k, double p)
{
    if (k <= 0)
        return 0;
    const double logP = std::log(p);
    const double logQ = std::log1p(-p);
    double sum = 0;
    double largest = -1e300;
    std::vector<double> terms;
    for (int i = k; i <= n; ++i) {
        const double term = std::lgamma(n + 1.0) - std::lgamma(i + 1.0) - std::lgamma(n - i + 1.0) +
                            i * logP + (n - i) * logQ;
        terms.push_back(term);
        largest = std::max(largest, term);
    }
    for (const double term : terms)
        sum += std::exp(term - largest);
    return (largest + std::log(sum)) / std::numbers::ln10;
}

/// How many of the print's minutiae lie on the other print.
int minutiaeInside(const FingerTemplate &from, const FingerTemplate &on, const Alignment &alignment,
                   bool inverse)
{
    return static_cast<int>(std::count_if(from.minutiae.begin(), from.minutiae.end(), [&](const Minutia &m) {
        cv::Point2f p = at(m);
        if (inverse) {
            p -= alignment.shift;
            p = {alignment.cosine * p.x - alignment.sine * p.y,
                 alignment.sine * p.x + alignment.cosine * p.y};
        } else {
            p = alignment.map(p);
        }
        return isInside(on, p);
    }));
}

/// How far the paired minutiae's own neighbourhoods agree, 0…1.
double neighbourhoodAgreement(const Both &both, const std::vector<Pair> &pairs)
{
    double agreed = 0;
    double possible = 0;
    for (const Pair &p : pairs) {
        const Local &a = both.localA[static_cast<size_t>(p.first)];
        const Local &b = both.localB[static_cast<size_t>(p.second)];
        agreed += localSimilarity(a, b);
        possible += 3.0 * static_cast<double>(std::max<size_t>(5, std::min(a.size(), b.size())));
    }
    return possible > 0 ? agreed / possible : 0;
}

FingerMatch scored(const Both &both, const Alignment &alignment, const std::vector<Pair> &pairs)
{
    const auto &[a, b, localA, localB] = both;
    const int common = commonCells(a, b, alignment);
    const int smaller = std::min(cv::countNonZero(a.foreground), cv::countNonZero(b.foreground));
    FingerMatch match;
    match.overlap = smaller > 0 ? std::min(1.0, static_cast<double>(common) / smaller) : 0;
    match.pairedMinutiae = static_cast<int>(pairs.size());
    match.rotationDeg = -alignment.angle / kDegree;
    match.shiftXPx = alignment.shift.x;
    match.shiftYPx = alignment.shift.y;
    const int insideA = std::max(match.pairedMinutiae, minutiaeInside(a, b, alignment, false));
    const int insideB = std::max(match.pairedMinutiae, minutiaeInside(b, a, alignment, true));
    match.comparedMinutiae = std::min(insideA, insideB);
    const double areaPx = std::max(1, common) * static_cast<double>(kRidgeCellPx * kRidgeCellPx);
    double meanTolerance = 0;
    for (const Pair &p : pairs) {
        const cv::Point2f off = at(b.minutiae[static_cast<size_t>(p.second)]) - alignment.centre;
        meanTolerance += std::min(kPairFarPx, kPairNearPx + kPairStretch * std::hypot(off.x, off.y));
    }
    meanTolerance /= std::max<double>(1, static_cast<double>(pairs.size()));
    // Chance that one minutia finds a partner among those spread over the common area.
    const double chance = std::max(insideA, insideB) * std::numbers::pi * meanTolerance * meanTolerance /
                          areaPx * (kPairAngle / kPi);
    const double tail = std::max(
        0.0, -binomialTail(match.comparedMinutiae, match.pairedMinutiae, std::clamp(chance, 0.02, 0.7)));
    const double agreement = neighbourhoodAgreement(both, pairs) / kUsualAgreement;
    const double decades = tail * std::clamp(agreement, 0.3, 1.8);
    match.score = 100 * decades / (decades + kHalfScore);
    return match;
}

} // namespace

FingerMatch compareFingers(const FingerTemplate &first, const FingerTemplate &second)
{
    FingerMatch best;
    if (first.minutiae.size() < kEnoughMinutiae || second.minutiae.size() < kEnoughMinutiae ||
        first.minutiae.size() > kMaxMinutiae || second.minutiae.size() > kMaxMinutiae)
        return best;
    const Both both{first, second, localStructures(first.minutiae), localStructures(second.minutiae)};
    for (const Proposal &proposal : proposals(both)) {
        const Minutia &m = first.minutiae[proposal.first];
        const Minutia &n = second.minutiae[proposal.second];
        Alignment alignment = alignmentOf(wrapped(n.angleRad - m.angleRad), at(m), at(n));
        std::vector<Pair> pairs = pairUp(first, second, alignment, 1.2F);
        if (pairs.size() < kEnoughMinutiae || static_cast<int>(pairs.size()) + 4 < best.pairedMinutiae)
            continue;
        for (int round = 0; round < 2; ++round) {
            alignment = refined(first, second, pairs);
            pairs = pairUp(first, second, alignment, 1);
            if (pairs.size() < kEnoughMinutiae)
                break;
        }
        if (pairs.size() < kEnoughMinutiae || std::abs(alignment.angle) > kMaxRotation)
            continue;
        const FingerMatch match = scored(both, alignment, pairs);
        if (match.score > best.score ||
            (match.score == best.score && match.pairedMinutiae > best.pairedMinutiae))
            best = match;
    }
    return best;
}

} // namespace loket::biometrics
