// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ikd/qr/GridFit.h"

#include "core/ikd/qr/NormalisedPart.h"
#include "core/ikd/qr/Symbol.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace loket::qr {

namespace {

constexpr double kMinFinderScore = 0.2;
constexpr int kQuickPixels = 40;       // of 81 must be in the frame
constexpr double kMinQuickScore = 0.3; // nearly all of true codes have more than 0.5
constexpr std::size_t kCoarse = 3;
constexpr std::size_t kMaxProbes = 700; // more tell nothing new

struct Probe
{
    float x, y; ///< module coordinates
    float sign; ///< +1 light, −1 dark
};

/// Function patterns of a version, with the ring of quiet zone next to the symbol.
std::vector<Probe> probesOf(int version)
{
    const int side = sideOf(version);
    const std::vector<Module> layout = layoutOf(version);
    std::vector<Probe> probes;
    for (int row = 0; row < side; ++row)
        for (int column = 0; column < side; ++column) {
            const Module module = layout[std::size_t(row * side + column)];
            if (module == Module::Light || module == Module::Dark)
                probes.push_back(
                    {float(column) + 0.5F, float(row) + 0.5F, module == Module::Light ? 1.F : -1.F});
        }
    for (int i = -1; i <= side; i += 2) {
        probes.push_back({float(i) + 0.5F, -0.5F, 1});
        probes.push_back({-0.5F, float(i) + 0.5F, 1});
        probes.push_back({float(i) + 0.5F, float(side) + 0.5F, 1});
        probes.push_back({float(side) + 0.5F, float(i) + 0.5F, 1});
    }
    if (const std::size_t every = probes.size() / kMaxProbes + 1; every > 1) {
        std::size_t index = 0;
        std::erase_if(probes, [&](const Probe &) { return index++ % every != 0; });
    }
    return probes;
}

cv::Point2f project(const cv::Matx33d &h, double x, double y)
{
    const double w = h(2, 0) * x + h(2, 1) * y + h(2, 2);
    const double scale = std::abs(w) > 1e-9 ? 1 / w : 0;
    return {float((h(0, 0) * x + h(0, 1) * y + h(0, 2)) * scale),
            float((h(1, 0) * x + h(1, 1) * y + h(1, 2)) * scale)};
}

using Anchors = std::array<cv::Point2f, 4>; // frame positions of three finders and of the fourth point

/// The fourth point is the last alignment pattern where there is one: best seen, best placed.
std::array<cv::Point2f, 4> anchorModules(int version)
{
    const float side = float(sideOf(version)), far = side - 3.5F, fourth = version > 1 ? side - 6.5F : far;
    return {cv::Point2f(3.5F, 3.5F), {far, 3.5F}, {3.5F, far}, {fourth, fourth}};
}

cv::Matx33d homography(int version, const Anchors &anchors)
{
    const auto modules = anchorModules(version);
    const cv::Mat transform = cv::getPerspectiveTransform(modules.data(), anchors.data());
    return cv::Matx33d(transform.ptr<double>());
}

/// The worst of what `scoreOf` gives for the finders of a triple that were seen. It gets all 9 × 9 modules of
/// one, by way of a function that calls back with each module's place and whether it is to be light.
template <class ScoreOf>
double worstFinder(const FinderTriple &triple, ScoreOf scoreOf)
{
    const auto &[corner, right, down] = triple.corners;
    const cv::Point2f across = (right.centre - corner.centre) / float(cv::norm(right.centre - corner.centre)),
                      along = (down.centre - corner.centre) / float(cv::norm(down.centre - corner.centre));
    double worst = 2;
    for (const Finder &finder : triple.corners) {
        if (&finder - triple.corners.data() == triple.guessed)
            continue;
        const auto forEachModule = [&](auto look) {
            for (int y = -4; y <= 4; ++y)
                for (int x = -4; x <= 4; ++x) {
                    const int ring = std::max(std::abs(x), std::abs(y));
                    look(finder.centre + (across * float(x) + along * float(y)) * finder.modulePx,
                         ring == 2 || ring == 4);
                }
        };
        worst = std::min(worst, double(scoreOf(finder, forEachModule)));
    }
    return worst;
}

/// How well three finders stand where they are said to be, for a cheap first look: about 0 … 1.
double finderScore(const NormalisedPart &part, const FinderTriple &triple)
{
    return worstFinder(triple, [&](const Finder &, auto forEachModule) {
        float sum = 0;
        forEachModule(
            [&](cv::Point2f at, bool isLight) { sum += (isLight ? 1.F : -1.F) * part.at(at.x, at.y); });
        return sum / 81;
    });
}

/// What is expected against what is there: 1 the same, 0 unrelated, whatever the light.
class Correlation
{
public:
    void add(double expected, double seen)
    {
        m_both += expected * seen;
        m_expected += expected;
        m_expected2 += expected * expected;
        m_seen += seen;
        m_seen2 += seen * seen;
        ++m_count;
    }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] double value() const
    {
        const double n = std::max(m_count, 1), both = m_both / n - m_expected * m_seen / n / n,
                     expected = m_expected2 / n - m_expected * m_expected / n / n,
                     seen = m_seen2 / n - m_seen * m_seen / n / n;
        return both / std::sqrt(std::max(expected, 1e-3) * std::max(seen, 1e-3));
    }

private:
    double m_both = 0, m_expected = 0, m_expected2 = 0, m_seen = 0, m_seen2 = 0;
    int m_count = 0;
};

/// For an inverted code what is light counts as dark. Nothing outside.
void look(Correlation &correlation, const cv::Mat &gray, cv::Point2f at, bool isLight, bool isInverted)
{
    const cv::Point pixel(int(at.x), int(at.y));
    if (cv::Rect({}, gray.size()).contains(pixel))
        correlation.add(isLight != isInverted ? 1 : -1, gray.at<uchar>(pixel));
}

/// The worst finder's look at the picture as it is, for the price of some hundred pixels: a page of text has
/// many false ones.
double quickFinderScore(const cv::Mat &gray, const FinderTriple &triple)
{
    return worstFinder(triple, [&](const Finder &finder, auto forEachModule) {
        Correlation correlation;
        forEachModule(
            [&](cv::Point2f at, bool isLight) { look(correlation, gray, at, isLight, finder.isInverted); });
        return correlation.count() < kQuickPixels ? -1 : correlation.value();
    });
}

class Fitter
{
public:
    Fitter(const NormalisedPart &part, int version)
        : m_part(part)
        , m_version(version)
        , m_probes(probesOf(version))
    {}

    /// every: of the probes, for a coarse look.
    [[nodiscard]] double score(const Anchors &anchors, std::size_t every = 1) const
    {
        const cv::Matx33d h = homography(m_version, anchors);
        float sum = 0, count = 0;
        for (std::size_t i = 0; i < m_probes.size(); i += every) {
            const Probe &probe = m_probes[i];
            const cv::Point2f point = project(h, double(probe.x), double(probe.y));
            sum += probe.sign * m_part.at(point.x, point.y);
            ++count;
        }
        return double(sum / count);
    }

    /// Moves one anchor after the other, in ever smaller steps.
    double refine(Anchors &anchors, double modulePx, double firstStep) const
    {
        double best = score(anchors);
        for (double step = firstStep; step > 0.06; step *= 0.55)
            for (bool isBetter = true, again = true; isBetter;
                 isBetter = isBetter && std::exchange(again, false)) {
                isBetter = false;
                for (const int anchor : {3, 0, 1, 2})
                    isBetter |= moveOne(anchors, anchor, float(step * modulePx), best);
            }
        return best;
    }

    /// One finder is a guess from the other two: looks around it, the fourth point with it.
    void placeGuessed(Anchors &anchors, std::size_t guessed, float share, double modulePx) const
    {
        const cv::Point2f guess = anchors[guessed];
        const double reach = std::min(0.2 * sideOf(m_version), 7.0);
        double best = -2;
        Anchors tried = anchors;
        for (double y = -reach; y <= reach; y += 0.8)
            for (double x = -reach; x <= reach; x += 0.8) {
                tried[guessed] = guess + cv::Point2f(float(x * modulePx), float(y * modulePx));
                tried[3] = tried[0] + (tried[1] + tried[2] - tried[0] * 2) * share;
                if (const double now = score(tried, kCoarse); now > best) {
                    best = now;
                    anchors = tried;
                }
            }
    }

    /// The fourth point is a guess from the other three: looks around it.
    void placeFourth(Anchors &anchors, double modulePx) const
    {
        const cv::Point2f guess = anchors[3];
        // Perspective moves it along the diagonal more than across.
        const double reach = std::min(2.0 + 0.08 * sideOf(m_version), 6.0), step = reach > 4 ? 0.9 : 0.65;
        double best = score(anchors);
        Anchors tried = anchors;
        for (double y = -reach; y <= reach; y += step)
            for (double x = -reach; x <= reach; x += step) {
                tried[3] = guess + cv::Point2f(float(x * modulePx), float(y * modulePx));
                if (const double now = score(tried); now > best) {
                    best = now;
                    anchors[3] = tried[3];
                }
            }
    }

private:
    bool moveOne(Anchors &anchors, int anchor, float step, double &best) const
    {
        static constexpr float kWays[8][2] = {{1, 0}, {-1, 0},  {0, 1},  {0, -1},
                                              {1, 1}, {-1, -1}, {1, -1}, {-1, 1}};
        bool isBetter = false;
        for (const auto &way : kWays) {
            Anchors tried = anchors;
            tried[std::size_t(anchor)] += cv::Point2f(way[0] * step, way[1] * step);
            if (const double now = score(tried); now > best) {
                best = now;
                anchors = tried;
                isBetter = true;
            }
        }
        return isBetter;
    }

    const NormalisedPart &m_part;
    int m_version;
    std::vector<Probe> m_probes;
};

std::vector<int> likelyVersions(const FinderTriple &triple)
{
    const auto &[corner, right, down] = triple.corners;
    const double first =
        cv::norm(right.centre - corner.centre) / double(corner.modulePx + right.modulePx) * 2;
    const double second = cv::norm(down.centre - corner.centre) / double(corner.modulePx + down.modulePx) * 2;
    const double version =
        ((first + second) / 2 + 7 - 17) / 4; // centres lie 7 modules less than a side apart
    const int middle = std::clamp(int(std::lround(version)), 1, kMaxVersion);
    const int reach = middle < 5 ? 1 : middle < 15 || triple.guessed >= 0 ? 2 : 3;
    std::vector<int> versions{middle};
    for (int i = 1; i <= reach; ++i)
        for (const int other : {middle - i, middle + i})
            if (other >= 1 && other <= kMaxVersion)
                versions.push_back(other);
    return versions;
}

GridFit fitOf(int version, const Anchors &anchors, bool isInverted, double score)
{
    return {homography(version, anchors), version, isInverted, score};
}

} // namespace

cv::Point2f GridFit::at(double column, double row) const { return project(toFrame, column, row); }

std::array<cv::Point2f, 4> GridFit::corners() const
{
    const double side = sideOf(version);
    return {at(0, 0), at(side, 0), at(side, side), at(0, side)};
}

double GridFit::modulePx() const
{
    const auto [a, b, c, d] = corners();
    return (cv::norm(b - a) + cv::norm(c - b) + cv::norm(d - c) + cv::norm(a - d)) / 4 / sideOf(version);
}

double timingScore(const cv::Mat &gray, const FinderTriple &pair)
{
    if (pair.guessed < 1)
        return kDiagonalTiming;
    const Finder &corner = pair.corners[0];
    const cv::Point2f known = pair.corners[pair.guessed == 2 ? 1 : 2].centre - corner.centre,
                      inward = pair.corners[std::size_t(pair.guessed)].centre - corner.centre;
    double best = -1;
    for (const int version : likelyVersions(pair)) {
        const int side = sideOf(version);
        const cv::Point2f step = known / float(side - 7),
                          aside = inward / float(cv::norm(inward) / cv::norm(step));
        Correlation correlation;
        for (int column = 8; column < side - 8;
             ++column) // along row 6, three modules from the finders' middles
            look(correlation, gray, corner.centre + step * float(column - 3) + aside * 3, column % 2 == 1,
                 corner.isInverted);
        best = std::max(best, correlation.value());
    }
    return best;
}

std::optional<GridFit> fitGrid(const cv::Mat &gray, const FinderTriple &triple)
{
    const auto &[corner, right, down] = triple.corners;
    if (quickFinderScore(gray, triple) < kMinQuickScore)
        return std::nullopt;
    const double modulePx = double(corner.modulePx + right.modulePx + down.modulePx) / 3;
    const std::vector<cv::Point2f> outline{corner.centre, right.centre, down.centre,
                                           right.centre + down.centre - corner.centre};
    const NormalisedPart part(gray, cv::boundingRect(outline), modulePx, corner.isInverted);
    if (part.isEmpty() || finderScore(part, triple) < kMinFinderScore)
        return std::nullopt;
    std::optional<GridFit> best;
    for (const int version : likelyVersions(triple)) {
        const Fitter fitter(part, version);
        // Three finders give a parallelogram; the fourth point lies on its diagonal.
        const float legs = float(sideOf(version) - 7), share = version > 1 ? (legs - 3) / legs : 1;
        Anchors anchors{corner.centre, right.centre, down.centre,
                        corner.centre + (right.centre + down.centre - corner.centre * 2) * share};
        const double side = cv::norm(right.centre - corner.centre) + cv::norm(down.centre - corner.centre);
        const double gridPx = side / 2 / double(legs);
        if (triple.guessed >= 0)
            fitter.placeGuessed(anchors, std::size_t(triple.guessed), share, gridPx);
        fitter.placeFourth(anchors, gridPx);
        const double score = fitter.refine(anchors, gridPx, 0.6);
        if (!best || score > best->score)
            best = fitOf(version, anchors, corner.isInverted, score);
        if (best->score > 0.75)
            break;
    }
    return best;
}

std::optional<GridFit> fitCorners(const cv::Mat &gray, const std::array<cv::Point2f, 4> &corners,
                                  bool isInverted)
{
    const std::vector<cv::Point2f> outline(corners.begin(), corners.end());
    const double sidePx = (cv::norm(corners[1] - corners[0]) + cv::norm(corners[3] - corners[0])) / 2;
    if (!(sidePx > 15))
        return std::nullopt;
    const NormalisedPart part(gray, cv::boundingRect(outline), sidePx / 40, isInverted);
    if (part.isEmpty())
        return std::nullopt;
    std::optional<GridFit> best;
    Anchors bestAnchors;
    for (int version = 1; version <= kMaxVersion && sidePx / sideOf(version) > 1; ++version) {
        const float side = float(sideOf(version));
        const cv::Point2f square[4] = {{0, 0}, {side, 0}, {side, side}, {0, side}};
        const cv::Matx33d h(cv::getPerspectiveTransform(square, corners.data()).ptr<double>());
        Anchors anchors;
        const auto modules = anchorModules(version);
        for (std::size_t i = 0; i < 4; ++i)
            anchors[i] = project(h, double(modules[i].x), double(modules[i].y));
        const double score = Fitter(part, version).score(anchors);
        if (!best || score > best->score) {
            best = fitOf(version, anchors, isInverted, score);
            bestAnchors = anchors;
        }
    }
    if (best) {
        const double score = Fitter(part, best->version).refine(bestAnchors, best->modulePx(), 0.5);
        best = fitOf(best->version, bestAnchors, isInverted, score);
    }
    return best;
}

std::optional<GridFit> followGrid(const cv::Mat &gray, const GridFit &before, double reachModules)
{
    const auto outline = before.corners();
    const double modulePx = before.modulePx();
    if (!(modulePx > 0.8 && modulePx < 200))
        return std::nullopt;
    const std::vector<cv::Point2f> points(outline.begin(), outline.end());
    cv::Rect2f area = cv::boundingRect(points);
    const float more = float(reachModules * modulePx);
    area = {area.x - more, area.y - more, area.width + 2 * more, area.height + 2 * more};
    const NormalisedPart part(gray, area, modulePx, before.isInverted);
    if (part.isEmpty())
        return std::nullopt;
    const Fitter fitter(part, before.version);
    Anchors anchors;
    const auto modules = anchorModules(before.version);
    for (std::size_t i = 0; i < 4; ++i)
        anchors[i] = before.at(double(modules[i].x), double(modules[i].y));
    // The hand moves the whole code first of all.
    Anchors best = anchors;
    double bestScore = fitter.score(anchors);
    for (double y = -reachModules; y <= reachModules; y += 0.7)
        for (double x = -reachModules; x <= reachModules; x += 0.7) {
            Anchors moved = anchors;
            for (cv::Point2f &point : moved)
                point += cv::Point2f(float(x * modulePx), float(y * modulePx));
            if (const double score = fitter.score(moved); score > bestScore) {
                bestScore = score;
                best = moved;
            }
        }
    const double score = fitter.refine(best, modulePx, 0.6);
    return fitOf(before.version, best, before.isInverted, score);
}

} // namespace loket::qr
