// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ikd/qr/FinderSearch.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace loket::qr {

namespace {

constexpr int kMaxFinders = 24;     // strongest, before triples are made
constexpr int kMaxCandidates = 400; // a page of text has many
constexpr float kMinHitsPerModule = 0.7F;
constexpr double kThresholdShift = 3; // grey levels under the mean: noise on an even surface is no pattern
constexpr float kClearHits = 1.6F;    // per module: of a finder that is hardly noise
constexpr double kMinLegModules = 10; // version 1 has 14, less what perspective takes
constexpr double kMaxLegModules = 190;
constexpr double kMaxPairModules = 90; // or its diagonal

using Runs = std::array<int, 5>;

/// 1:1:3:1:1 within half a module each, as lines through a blurred or tilted pattern still are.
bool isFinderLike(const Runs &runs)
{
    const int total = runs[0] + runs[1] + runs[2] + runs[3] + runs[4];
    if (total < 7)
        return false;
    const float module = float(total) / 7;
    const float slack = module * 0.55F + 0.35F;
    return std::abs(float(runs[0]) - module) < slack && std::abs(float(runs[1]) - module) < slack &&
           std::abs(float(runs[2]) - 3 * module) < 2.2F * slack &&
           std::abs(float(runs[3]) - module) < slack && std::abs(float(runs[4]) - module) < slack;
}

struct Crossing
{
    float offset = 0; ///< from the start to the middle of the pattern
    float total = 0;
};

class Scanner
{
public:
    Scanner(const cv::Mat &binary, float scale, std::vector<Finder> &found)
        : m_binary(binary)
        , m_scale(scale)
        , m_found(found)
    {}

    void scanRow(int y)
    {
        m_edges.clear();
        const uchar *row = m_binary.ptr(y);
        m_edges.push_back(0);
        for (int x = 1; x < m_binary.cols; ++x)
            if (row[x] != row[x - 1])
                m_edges.push_back(x);
        m_edges.push_back(m_binary.cols);
        for (std::size_t i = 0; i + 5 < m_edges.size(); ++i) {
            Runs runs;
            for (std::size_t k = 0; k < 5; ++k)
                runs[k] = m_edges[i + k + 1] - m_edges[i + k];
            if (isFinderLike(runs))
                confirm(float(m_edges[i + 2] + m_edges[i + 3]) / 2, y, row[m_edges[i + 2]] == 0,
                        float(m_edges[i + 5] - m_edges[i]));
        }
    }

private:
    [[nodiscard]] bool isInside(int x, int y) const
    {
        return x >= 0 && y >= 0 && x < m_binary.cols && y < m_binary.rows;
    }

    /// The five runs along a line through a point of the middle square.
    [[nodiscard]] std::optional<Crossing> cross(int x, int y, int dx, int dy, int longest) const
    {
        const uchar colour = m_binary.at<uchar>(y, x);
        Runs runs{};
        int ends[2] = {0, 0};
        for (const int sign : {-1, 1}) {
            int steps = 0;
            for (int part = 0; part < 3; ++part) {
                int length = 0;
                const uchar wanted = part % 2 ? uchar(255 - colour) : colour;
                while (isInside(x + sign * steps * dx, y + sign * steps * dy) &&
                       m_binary.at<uchar>(y + sign * steps * dy, x + sign * steps * dx) == wanted) {
                    ++steps;
                    if (++length > longest)
                        return std::nullopt;
                }
                runs[std::size_t(2 + sign * part)] += length;
                if (part == 0)
                    ends[sign > 0] = steps;
            }
        }
        runs[2] -= 1; // the point itself was counted on both sides
        if (!isFinderLike(runs))
            return std::nullopt;
        return Crossing{float(ends[1] - ends[0]) / 2, float(runs[0] + runs[1] + runs[2] + runs[3] + runs[4])};
    }

    [[nodiscard]] Finder *known(cv::Point2f centre, bool isInverted) const
    {
        for (Finder &finder : m_found) {
            const float reach = finder.modulePx * 1.8F;
            if (finder.isInverted == isInverted && std::abs(finder.centre.x - centre.x) < reach &&
                std::abs(finder.centre.y - centre.y) < reach)
                return &finder;
        }
        return nullptr;
    }

    void confirm(float x, int y, bool isDark, float width)
    {
        if (Finder *finder = known(cv::Point2f(x + 0.5F, float(y) + 0.5F) * m_scale, !isDark)) {
            ++finder->hits;
            return;
        }
        const int longest = int(width) + 4;
        const auto down = cross(int(x), y, 0, 1, longest);
        if (!down || down->total > 2.5F * width || down->total < 0.4F * width)
            return;
        const int middle = int(std::lround(float(y) + down->offset));
        if (!isInside(int(x), middle))
            return;
        const auto across = cross(int(x), middle, 1, 0, longest);
        if (!across)
            return;
        const int column = int(std::lround(float(int(x)) + across->offset));
        if (!isInside(column, middle) ||
            (!cross(column, middle, 1, 1, longest) && !cross(column, middle, 1, -1, longest)))
            return;
        if (m_found.size() < kMaxCandidates)
            m_found.push_back(
                {cv::Point2f(float(int(x)) + across->offset + 0.5F, float(y) + down->offset + 0.5F) * m_scale,
                 (across->total + down->total) / 14 * m_scale, !isDark, 1});
    }

    const cv::Mat &m_binary;
    float m_scale;
    std::vector<Finder> &m_found;
    std::vector<int> m_edges;
};

/// The three as corners, the right angle first.
std::optional<FinderTriple> tripleOf(const Finder &a, const Finder &b, const Finder &c)
{
    if (a.isInverted != b.isInverted || a.isInverted != c.isInverted)
        return std::nullopt;
    const auto [least, most] = std::minmax({a.modulePx, b.modulePx, c.modulePx});
    if (most > 2 * least)
        return std::nullopt;
    const Finder *corners[3] = {&a, &b, &c};
    // The right angle lies opposite the longest side.
    const double sides[3] = {cv::norm(b.centre - c.centre), cv::norm(a.centre - c.centre),
                             cv::norm(a.centre - b.centre)};
    const auto longest = std::size_t(std::max_element(sides, sides + 3) - sides);
    std::swap(corners[0], corners[longest]);
    cv::Point2f right = corners[1]->centre - corners[0]->centre,
                down = corners[2]->centre - corners[0]->centre;
    const double first = cv::norm(right), second = cv::norm(down);
    const double cosine = double(right.dot(down)) / (first * second + 1e-6);
    const double legs = std::max(first, second) / (std::min(first, second) + 1e-6);
    const double modules = (first + second) / 2 / double(a.modulePx + b.modulePx + c.modulePx) * 3;
    if (std::abs(cosine) > 0.7 || legs > 2.2 || modules < kMinLegModules || modules > kMaxLegModules)
        return std::nullopt;
    if (right.cross(down) < 0)
        std::swap(corners[1], corners[2]);
    const double misfit = std::abs(cosine) + std::log(legs) + std::log(double(most / least));
    return FinderTriple{{*corners[0], *corners[1], *corners[2]}, misfit};
}

} // namespace

std::vector<Finder> findFinders(const cv::Mat &gray, float scale, int windowPx)
{
    std::vector<Finder> found;
    if (gray.cols < 21 || gray.rows < 21)
        return found;
    const int window = windowPx > 0 ? windowPx | 1 : std::max(15, std::min(gray.cols, gray.rows) / 7) | 1;
    cv::Mat mean, binary;
    cv::boxFilter(gray, mean, CV_8U, {window, window});
    cv::subtract(mean, cv::Scalar(kThresholdShift), mean);
    cv::compare(gray, mean, binary, cv::CMP_GT); // 255 = light
    Scanner scanner(binary, scale, found);
    for (int y = 0; y < binary.rows; ++y)
        scanner.scanRow(y);
    // The middle square alone is crossed by three modules' worth of lines; noise is by one or two.
    std::erase_if(found, [&](const Finder &finder) {
        return float(finder.hits) < std::max(2.F, kMinHitsPerModule * finder.modulePx / scale);
    });
    for (Finder &finder : found)
        finder.hits = int(float(finder.hits) * scale); // as many as there would be lines in the frame
    std::sort(found.begin(), found.end(), [](const Finder &a, const Finder &b) {
        return float(a.hits) / a.modulePx > float(b.hits) / b.modulePx;
    });
    return found;
}

void mergeFinders(std::vector<Finder> &all, const std::vector<Finder> &more)
{
    for (const Finder &finder : more) {
        const bool isKnown = std::any_of(all.begin(), all.end(), [&](const Finder &other) {
            return other.isInverted == finder.isInverted &&
                   cv::norm(other.centre - finder.centre) < 2.0 * double(finder.modulePx);
        });
        if (!isKnown)
            all.push_back(finder);
    }
    std::stable_sort(all.begin(), all.end(), [](const Finder &a, const Finder &b) {
        return float(a.hits) / a.modulePx > float(b.hits) / b.modulePx;
    });
}

std::vector<FinderTriple> triplesOf(const std::vector<Finder> &finders, std::size_t most)
{
    std::vector<FinderTriple> triples;
    const std::size_t count = std::min<std::size_t>(finders.size(), kMaxFinders);
    for (std::size_t a = 0; a < count; ++a)
        for (std::size_t b = a + 1; b < count; ++b)
            for (std::size_t c = b + 1; c < count; ++c)
                if (auto triple = tripleOf(finders[a], finders[b], finders[c]))
                    triples.push_back(*triple);
    std::sort(triples.begin(), triples.end(),
              [](const FinderTriple &a, const FinderTriple &b) { return a.misfit < b.misfit; });
    if (triples.size() > most)
        triples.resize(most);
    return triples;
}

std::vector<FinderTriple> pairsOf(const std::vector<Finder> &finders, std::size_t most)
{
    std::vector<FinderTriple> pairs;
    for (std::size_t i = 0; i < finders.size(); ++i)
        for (std::size_t j = i + 1; j < finders.size(); ++j) {
            const Finder &a = finders[i], &b = finders[j];
            const float modulePx = (a.modulePx + b.modulePx) / 2;
            const double apart = cv::norm(a.centre - b.centre) / double(modulePx);
            const double misfit = std::abs(std::log(double(a.modulePx / b.modulePx)));
            if (a.isInverted != b.isInverted || misfit > 0.35 || apart < kMinLegModules ||
                apart > kMaxPairModules || float(std::min(a.hits, b.hits)) < kClearHits * modulePx)
                continue;
            const auto missing = [&](cv::Point2f centre) {
                return Finder{centre, modulePx, a.isInverted, 0};
            };
            const cv::Point2f way = b.centre - a.centre, turned(-way.y, way.x),
                              middle = (a.centre + b.centre) / 2;
            pairs.push_back({{a, b, missing(a.centre + turned)}, misfit, 2});
            pairs.push_back({{b, missing(b.centre + turned), a}, misfit, 1});
            pairs.push_back({{b, a, missing(b.centre - turned)}, misfit, 2});
            pairs.push_back({{a, missing(a.centre - turned), b}, misfit, 1});
            pairs.push_back({{missing(middle + turned / 2), b, a}, misfit + 0.1, 0});
            pairs.push_back({{missing(middle - turned / 2), a, b}, misfit + 0.1, 0});
        }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const FinderTriple &a, const FinderTriple &b) { return a.misfit < b.misfit; });
    if (pairs.size() > most)
        pairs.resize(most);
    return pairs;
}

} // namespace loket::qr
