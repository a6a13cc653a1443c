// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/finger/Minutiae.h"

#include "core/biometrics/finger/RidgeMap.h"
#include "core/biometrics/finger/RidgeSkeleton.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

namespace loket::biometrics {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;

// Lengths in ridge periods would be better still; at 500 ppi the median period is 8…10 px.
constexpr int kTracePx = 14;   // a branch that ends or forks sooner is a spur, an island or a bridge
constexpr float kBreakPx = 16; // gap of a ridge that is broken by a pore, a scar or dryness
constexpr float kTwinPx = 8;   // nearer than one period: one minutia read twice
constexpr float kCrowdPx = 24; // this many minutiae in this radius are a smudge
constexpr int kCrowd = 6;

struct Candidate
{
    cv::Point at;
    MinutiaType type = MinutiaType::Other;
    cv::Point2f direction; // unit vector, y down: into the ridge, or into the valley between the branches
    bool isFalse = false;
};

const std::array<cv::Point, 8> kRing{cv::Point{0, -1}, {1, -1}, {1, 0},  {1, 1},
                                     {0, 1},           {-1, 1}, {-1, 0}, {-1, -1}};

/// A walk along the skeleton away from a minutia.
struct Trace
{
    cv::Point end;
    int length = 0;
    int endsWith = 2; // crossing number where it stopped; 2 = it went the whole way
};

class SkeletonReader
{
public:
    explicit SkeletonReader(const cv::Mat &skeleton)
        : m_skeleton(skeleton)
    {}

    [[nodiscard]] unsigned bitsAt(cv::Point p) const
    {
        return neighbourBits(m_skeleton.ptr<uchar>(p.y) + p.x, static_cast<std::ptrdiff_t>(m_skeleton.step));
    }

    [[nodiscard]] Trace walk(cv::Point from, cv::Point first) const
    {
        Trace trace{first, 1, 2};
        cv::Point before = from;
        while (trace.length < kTracePx) {
            const int crossing = crossingNumber(bitsAt(trace.end));
            if (crossing != 2) {
                trace.endsWith = crossing;
                return trace;
            }
            const auto next = step(before, trace.end, from);
            if (!next) {
                trace.endsWith = 1;
                return trace;
            }
            before = trace.end;
            trace.end = *next;
            ++trace.length;
        }
        return trace;
    }

private:
    /// The one neighbour that leads away from `before`: neighbours that touch `before` or the start are the
    /// same step.
    [[nodiscard]] std::optional<cv::Point> step(cv::Point before, cv::Point at, cv::Point start) const
    {
        std::optional<cv::Point> touching;
        for (const auto &d : kRing) {
            const cv::Point p = at + d;
            if (p == before || p == start || m_skeleton.at<uchar>(p) == 0)
                continue;
            if (std::max(std::abs(p.x - before.x), std::abs(p.y - before.y)) > 1)
                return p;
            touching = p;
        }
        return touching;
    }

    const cv::Mat &m_skeleton;
};

cv::Point2f unit(cv::Point2f v)
{
    const float length = std::hypot(v.x, v.y);
    return length > 0 ? v / length : cv::Point2f(1, 0);
}

/// First pixel of each branch: where the ring of neighbours goes from off to on. Within a run of neighbours
/// the straight one comes first, as diagonal ones hang on it.
std::vector<cv::Point> branchesAt(cv::Point at, unsigned bits)
{
    std::vector<cv::Point> branches;
    for (unsigned i = 0; i < 8; ++i) {
        const bool on = (bits >> i) & 1U;
        const bool before = (bits >> ((i + 7) % 8)) & 1U;
        if (!on || before)
            continue;
        const unsigned next = (i + 1) % 8;
        const bool diagonalFirst = i % 2 == 1 && ((bits >> next) & 1U);
        branches.push_back(at + kRing[diagonalFirst ? next : i]);
    }
    return branches;
}

std::optional<Candidate> readEnding(const SkeletonReader &reader, cv::Point at, unsigned bits)
{
    const auto branches = branchesAt(at, bits);
    const Trace trace = reader.walk(at, branches.front());
    if (trace.endsWith != 2)
        return std::nullopt; // an island or a spur
    return Candidate{at, MinutiaType::Ending, unit(trace.end - at), false};
}

std::optional<Candidate> readFork(const SkeletonReader &reader, cv::Point at, unsigned bits)
{
    const auto branches = branchesAt(at, bits);
    if (branches.size() != 3)
        return std::nullopt;
    std::array<cv::Point2f, 3> away;
    for (size_t i = 0; i < 3; ++i) {
        const Trace trace = reader.walk(at, branches[i]);
        if (trace.endsWith != 2)
            return std::nullopt; // a spur, a bridge or a lake's other end
        away[i] = unit(trace.end - at);
    }
    // The two branches with the least angle between them hold the valley.
    size_t stem = 0;
    for (size_t i = 1; i < 3; ++i) {
        if (away[(i + 1) % 3].dot(away[(i + 2) % 3]) > away[(stem + 1) % 3].dot(away[(stem + 2) % 3]))
            stem = i;
    }
    return Candidate{at, MinutiaType::Bifurcation, unit(away[(stem + 1) % 3] + away[(stem + 2) % 3]), false};
}

std::vector<Candidate> readSkeleton(const cv::Mat &skeleton, const cv::Mat &inside)
{
    const SkeletonReader reader(skeleton);
    std::vector<Candidate> found;
    for (int y = kRidgeCellPx; y + kRidgeCellPx < skeleton.rows; ++y) {
        const auto *row = skeleton.ptr<uchar>(y);
        const int cellRow = std::min(y / kRidgeCellPx, inside.rows - 1);
        for (int x = kRidgeCellPx; x + kRidgeCellPx < skeleton.cols; ++x) {
            if (!row[x] || !inside.at<uchar>(cellRow, std::min(x / kRidgeCellPx, inside.cols - 1)))
                continue;
            const unsigned bits = reader.bitsAt({x, y});
            const int crossing = crossingNumber(bits);
            std::optional<Candidate> one;
            if (crossing == 1)
                one = readEnding(reader, {x, y}, bits);
            else if (crossing == 3)
                one = readFork(reader, {x, y}, bits);
            if (one)
                found.push_back(*one);
        }
    }
    return found;
}

/// Two ends of one broken ridge look at each other across the gap.
bool isBreak(const Candidate &a, const Candidate &b, cv::Point2f gap, float distance)
{
    if (a.type != MinutiaType::Ending || b.type != MinutiaType::Ending || distance > kBreakPx)
        return false;
    const cv::Point2f across = gap / std::max(distance, 1.F);
    return a.direction.dot(b.direction) < -0.7F && a.direction.dot(across) < -0.5F &&
           b.direction.dot(across) > 0.5F;
}

void markFalse(std::vector<Candidate> &found)
{
    std::vector<int> near(found.size(), 0);
    for (size_t i = 0; i < found.size(); ++i) {
        for (size_t j = i + 1; j < found.size(); ++j) {
            const cv::Point2f gap = found[j].at - found[i].at;
            if (gap.y > kCrowdPx)
                break; // in reading order: all further ones lie lower still
            const float distance = std::hypot(gap.x, gap.y);
            if (distance <= kCrowdPx) {
                ++near[i];
                ++near[j];
            }
            // An ending beside another, or an end stuck in a fork, nearer than a period: a scratch or a pore.
            if (distance < kTwinPx || isBreak(found[i], found[j], gap, distance))
                found[i].isFalse = found[j].isFalse = true;
        }
    }
    for (size_t i = 0; i < found.size(); ++i)
        found[i].isFalse = found[i].isFalse || near[i] >= kCrowd;
}

/// The ridge flow gives the direction more exactly than a short walk; the walk tells which of its two ways.
float isoAngle(cv::Point2f walked, float orientation)
{
    cv::Point2f flow(std::cos(orientation), std::sin(orientation));
    if (flow.dot(walked) < 0)
        flow = -flow;
    const float angle = std::atan2(-flow.y, flow.x);
    return angle < 0 ? angle + 2 * kPi : angle;
}

std::vector<Minutia> toMinutiae(const std::vector<Candidate> &found, const RidgeMap &map)
{
    std::vector<Minutia> out;
    for (const Candidate &c : found) {
        if (c.isFalse)
            continue;
        const int row = std::min(c.at.y / kRidgeCellPx, map.certainty.rows - 1);
        const int column = std::min(c.at.x / kRidgeCellPx, map.certainty.cols - 1);
        out.push_back({static_cast<float>(c.at.x), static_cast<float>(c.at.y),
                       isoAngle(c.direction, map.orientation.at<float>(row, column)), c.type,
                       std::clamp(map.certainty.at<float>(row, column), 0.F, 1.F)});
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Minutia &a, const Minutia &b) { return a.quality > b.quality; });
    if (out.size() > kMaxMinutiae)
        out.resize(kMaxMinutiae);
    return out;
}

} // namespace

FingerTemplate extractMinutiae(const cv::Mat &gray500, const RidgeMap &map)
{
    FingerTemplate out{gray500.cols, gray500.rows, {}, map.foreground.clone()};
    if (map.isEmpty())
        return out;
    cv::Mat skeleton = binaryRidges(gray500, map);
    thinRidges(skeleton);
    // Two cells from the print's border every ridge ends; none of these ends is the finger's own.
    cv::Mat inside;
    cv::erode(map.foreground, inside, cv::getStructuringElement(cv::MORPH_ELLIPSE, {5, 5}), {-1, -1}, 1,
              cv::BORDER_CONSTANT, 0);
    std::vector<Candidate> found = readSkeleton(skeleton, inside);
    markFalse(found);
    out.minutiae = toMinutiae(found, map);
    return out;
}

Expected<FingerTemplate> extractMinutiae(const cv::Mat &gray8, double ppi)
{
    const auto gray = atFingerPpi(gray8, ppi);
    if (!gray)
        return fail(gray.error());
    return extractMinutiae(*gray, ridgeMap(*gray));
}

} // namespace loket::biometrics
