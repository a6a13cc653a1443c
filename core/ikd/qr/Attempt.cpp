// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ikd/qr/Attempt.h"

#include "core/ikd/qr/Zxing.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <utility>

namespace loket::qr {

namespace {

constexpr int kHalfFromPx = 400;    // a shorter side below this is not halved
constexpr std::size_t kTriples = 6; // tried per search
constexpr std::size_t kPairs = 18;
constexpr double kMinTiming = 0.25;
constexpr unsigned kPairsAFrame = 2; // for which there is time, about
constexpr double kTripleMs = 5;      // what one takes, about
constexpr int kForgetAfter = 8;      // frames without a sight
constexpr double kGlareShare = 0.04;
constexpr double kSmallModulePx = 2.0;
constexpr double kDarkLevel = 45;
// Its answer to even light and to edges is 0 (Immerkær 1996).
const cv::Matx33f kNoiseFilter(1, -2, 1, -2, 4, -2, 1, -2, 1);
constexpr int kNoiseMedian = 9; // of its absolute values
constexpr std::size_t kNoiseFinders = 24;
constexpr double kSmoothSigma = 1.5;
constexpr unsigned kKinds = 23; // of enhancement
// What helps most often comes first, like kinds far apart.
constexpr unsigned kPreviewTurns[kKinds] = {2,  6,  11, 0,  15, 10, 19, 8, 12, 3,  17, 7,
                                            21, 13, 5,  16, 20, 4,  14, 9, 18, 22, 1};
constexpr double kKindMs = 5; // what one takes, about
const cv::Size kThumbnail(40, 24);
constexpr double kChangedLevel = 5;
constexpr int kChangedCells = 4;
constexpr int kFruitless = 45;  // frames of full effort, then
constexpr unsigned kSeldom = 4; // every so many
constexpr unsigned kAwakeFrames = 30, kRestFrames = 4;
constexpr double kPatternDeviation = 6;
constexpr int kPatternPixels = 60; // in a quarter of the frame's size

/// Time of the processor that this thread has had.
double workMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

cv::Mat unsharp(const cv::Mat &gray, double sigma, double amount)
{
    cv::Mat soft, sharp;
    cv::GaussianBlur(gray, soft, {}, sigma);
    cv::addWeighted(gray, 1 + amount, soft, -amount, 0, sharp);
    return sharp;
}

} // namespace

FrameAttempt::FrameAttempt(const cv::Mat &gray, QrReader &reader, Effort effort)
    : m_gray(gray)
    , m_reader(reader)
    , m_effort(effort)
    , m_startMs(workMs())
{
    m_timer.start();
}

bool FrameAttempt::hasTime(double aboutMs) const
{
    return workMs() - m_startMs + aboutMs <= m_effort.budgetMs;
}

bool FrameAttempt::isKnown(cv::Point2f place) const
{
    return std::any_of(m_result.codes.begin(), m_result.codes.end(),
                       [&](const Code &code) { return isInside(code.corners, place); });
}

void FrameAttempt::add(Code code)
{
    if (!isKnown(middleOf(code.corners)))
        m_result.codes.push_back(std::move(code));
}

bool FrameAttempt::plain(const cv::Mat &picture, double scale, bool isInverted, std::string_view stage,
                         cv::Point2f origin)
{
    const std::size_t before = m_result.codes.size();
    for (ZxingCode &code : readZxing(picture)) {
        for (cv::Point2f &corner : code.corners)
            corner = corner * float(scale) + origin;
        if (isKnown(middleOf(code.corners)))
            continue;
        Code found{code.payload, code.text, code.corners, 0.9, 0, code.isMirrored, isInverted, 1, stage};
        if (const auto fit = fitCorners(m_gray, code.corners, isInverted); fit && fit->score > kMinFit) {
            found.version = fit->version;
            found.corners = fit->corners();
            startTrack(*fit);
        }
        add(std::move(found));
    }
    return m_result.codes.size() > before;
}

void FrameAttempt::search(const cv::Mat &picture, double scale, int windowPx)
{
    std::vector<Finder> found = findFinders(picture, float(scale), windowPx);
    if (found.size() > kNoiseFinders) { // noise or print
        cv::Mat smooth;
        cv::GaussianBlur(picture, smooth, {}, scale > 1 ? kSmoothSigma / scale : kSmoothSigma);
        found = findFinders(smooth, float(scale), windowPx);
    }
    mergeFinders(m_finders, found);
}

bool FrameAttempt::decodeTriple(const FinderTriple &triple, std::string_view stage)
{
    const Finder &corner = triple.corners[0], &right = triple.corners[1], &down = triple.corners[2];
    const cv::Point2f middle = (corner.centre + right.centre + down.centre) / 3;
    const bool isTried = std::any_of(m_tried.begin(), m_tried.end(), [&](cv::Point2f other) {
        return cv::norm(middle - other) < double(corner.modulePx);
    });
    if (isTried || isKnown(corner.centre) || isKnown(right.centre) || isKnown(down.centre))
        return false;
    m_tried.push_back(middle);
    const auto fit = fitGrid(m_gray, triple);
    return fit && decodeFit(*fit, stage);
}

bool FrameAttempt::decodeTriples(std::string_view stage)
{
    std::vector<Finder> open;
    for (const Finder &finder : m_finders)
        if (!isKnown(finder.centre))
            open.push_back(finder);
    bool isRead = false;
    for (const FinderTriple &triple : triplesOf(open, kTriples))
        if (hasTime(kTripleMs))
            isRead |= decodeTriple(triple, stage);
    return isRead;
}

void FrameAttempt::decodePairs()
{
    std::vector<FinderTriple> pairs = pairsOf(m_finders, kPairs);
    if (pairs.empty())
        return;
    // There is hardly time for all: the next frame begins with others.
    std::rotate(pairs.begin(), pairs.begin() + std::ptrdiff_t(m_reader.m_frame * kPairsAFrame % pairs.size()),
                pairs.end());
    std::vector<std::pair<double, FinderTriple>> ranked;
    for (const FinderTriple &pair : pairs)
        if (const double timing = timingScore(m_gray, pair); timing >= kMinTiming)
            ranked.emplace_back(timing, pair);
    const bool isBestFirst = m_reader.m_frame % 2 == 0;
    if (isBestFirst)
        std::stable_sort(ranked.begin(), ranked.end(),
                         [](const auto &a, const auto &b) { return a.first > b.first; });
    for (const auto &[timing, pair] : ranked)
        if (m_result.codes.empty() && hasTime(kTripleMs + (m_doubtful.empty() ? 0 : kUntangleMs)))
            decodeTriple(pair, "pair");
}

void FrameAttempt::enhancedOnce(unsigned which)
{
    cv::Mat picture;
    switch (which) {
    case 0: // blurred
        picture = unsharp(m_full, 3, 2);
        plain(picture, 1, false, "unsharp");
        search(picture, 1);
        break;
    case 1: // dark screen, inverted
        cv::bitwise_not(m_full, picture);
        plain(picture, 1, true, "inverted");
        break;
    case 2: // moiré, noise
        cv::GaussianBlur(m_full, picture, {}, 1.6);
        plain(picture, 1, false, "smooth");
        search(picture, 1);
        break;
    case 3: { // small
        cv::resize(m_full, picture, {}, 2, 2, cv::INTER_CUBIC);
        picture = unsharp(picture, 2, 1.5);
        plain(picture, 0.5, false, "double");
        search(picture, 0.5);
        break;
    }
    case 4: // coarse moiré, large codes
        cv::resize(m_full, picture, {}, 0.25, 0.25, cv::INTER_AREA);
        plain(picture, 4, false, "quarter");
        search(picture, 4);
        break;
    case 5: // low contrast
        cv::createCLAHE(4, {8, 8})->apply(m_full, picture);
        plain(picture, 1, false, "contrast");
        search(picture, 1);
        break;
    default:
        deblurred(which - 6);
        break;
    }
    if (!decodeTriples("enhanced"))
        decodeDoubtful();
}

Deconvolution QrReader::usualBlurs()
{
    // In pixels of the half size, where a module of a code that is held well has two to four.
    constexpr double kShortPath = 3.6, kLongPath = 6.4;
    constexpr int kShortWays = 4, kLongWays = 8; // of half a turn: the longer, the more does the way matter
    std::vector<Smear> smears;
    for (const double radius : {1.9, 2.6, 1.4, 3.3, 2.25})
        smears.push_back({radius, {}});
    for (const auto &[length, ways] : {std::pair{kShortPath, kShortWays}, {kLongPath, kLongWays}})
        for (int way = 0; way < ways; ++way)
            smears.push_back(
                {0, cv::Point2d(std::cos(CV_PI * way / ways), std::sin(CV_PI * way / ways)) * length});
    return Deconvolution(std::move(smears));
}

void FrameAttempt::deblurred(unsigned which)
{
    Deconvolution &deconvolution = m_reader.m_deconvolution;
    if (!deconvolution.hasPicture())
        deconvolution.setPicture(m_half);
    const cv::Mat picture = deconvolution.without(which);
    plain(picture, m_halfScale, false, "deblurred");
    for (const int windowPx : {11, 21})
        search(picture, m_halfScale, windowPx);
}

/// A phone that comes into view or is held in a hand changes the picture; a desk, a wall and a page do not.
/// Whoever moves there for long without a code is looked at with less effort.
void FrameAttempt::lookForChange()
{
    cv::Mat small, difference;
    cv::resize(m_half, small, kThumbnail, 0, 0, cv::INTER_AREA);
    if (!m_reader.m_thumbnail.empty()) {
        cv::absdiff(small, m_reader.m_thumbnail, difference);
        const bool hasChanged = cv::countNonZero(difference > kChangedLevel) >= kChangedCells;
        m_reader.m_still = hasChanged ? 0 : m_reader.m_still + 1;
    }
    m_reader.m_thumbnail = small;
    const bool isStill = m_reader.m_still >= QrReader::kLongStill;
    if (isStill)
        m_reader.m_fruitless = 0;
    m_isEager = m_effort.isPhoto ||
                (!isStill && (m_reader.m_fruitless < kFruitless || m_reader.m_frame % kSeldom == 0));
}

bool FrameAttempt::isIdle() const { return !m_isEager && !m_isPromising && m_reader.m_tracks.empty(); }

void FrameAttempt::enhanced()
{
    for (unsigned i = 0; i < kKinds && m_result.codes.empty(); ++i) {
        if (!hasTime(kKindMs) ||
            (i > 0 && !m_effort.isPhoto && isIdle())) // one per frame while nothing is there
            return;
        enhancedOnce(m_effort.isPhoto ? i : kPreviewTurns[(i + m_reader.m_frame / 2) % kKinds]);
    }
}

/// A dark room's noise looks like thousands of finders, and hides the true ones.
void FrameAttempt::removeNoise()
{
    cv::Mat edges;
    cv::filter2D(m_half, edges, CV_16S, kNoiseFilter);
    std::vector<int> sizes;
    for (int y = 0; y < edges.rows; y += 6)
        for (int x = 0; x < edges.cols; x += 6)
            sizes.push_back(std::abs(edges.at<short>(y, x)));
    const auto middle = sizes.begin() + std::ptrdiff_t(sizes.size() / 2);
    std::nth_element(sizes.begin(), middle, sizes.end());
    if (*middle < kNoiseMedian)
        return;
    cv::GaussianBlur(m_half, m_half, {}, m_halfScale > 1 ? kSmoothSigma / 2 : kSmoothSigma);
    cv::GaussianBlur(m_gray, m_full, {}, kSmoothSigma);
}

/// Whether any part of the picture has contrast beyond noise. A wall, a dark room, a covered lens have not.
bool FrameAttempt::hasPattern() const
{
    cv::Mat small, mean, square;
    const double shrink = 0.5 / m_halfScale * 1.0;
    cv::resize(m_half, small, {}, m_halfScale > 1 ? 0.5 : shrink, m_halfScale > 1 ? 0.5 : shrink,
               cv::INTER_AREA);
    small.convertTo(small, CV_32F);
    cv::boxFilter(small, mean, CV_32F, {7, 7});
    cv::sqrBoxFilter(small, square, CV_32F, {7, 7});
    const cv::Mat variance = square - mean.mul(mean);
    return cv::countNonZero(variance > kPatternDeviation * kPatternDeviation) >= kPatternPixels;
}

void FrameAttempt::forgetLost()
{
    for (Track &track : m_reader.m_tracks)
        ++track.lost;
    std::erase_if(m_reader.m_tracks,
                  [](const Track &track) { return track.lost > kForgetAfter || !track.fit.version; });
}

WhyNot FrameAttempt::whyNot() const
{
    if (!m_result.codes.empty())
        return WhyNot::None;
    if (m_bestFit.version == 0 || m_bestFit.score < kMinFit)
        return cv::mean(m_gray)[0] < kDarkLevel ? WhyNot::Dark : WhyNot::NothingThere;
    const cv::Rect2f frame(0, 0, float(m_gray.cols), float(m_gray.rows));
    for (const cv::Point2f corner : m_bestFit.corners())
        if (!frame.contains(corner))
            return WhyNot::HalfOutside;
    if (m_glare > kGlareShare)
        return WhyNot::Glare;
    return m_bestFit.modulePx() < kSmallModulePx ? WhyNot::TooSmall : WhyNot::Blurred;
}

void FrameAttempt::attempts()
{
    followTracks();
    m_half = m_gray;
    if (std::min(m_gray.cols, m_gray.rows) >= kHalfFromPx) {
        cv::resize(m_gray, m_half, {}, 0.5, 0.5, cv::INTER_AREA);
        m_halfScale = 2;
    }
    m_full = m_gray;
    lookForChange();
    removeNoise();
    plain(m_half, m_halfScale, false, "half");
    search(m_half, m_halfScale);
    decodeTriples("grid");
    if (m_result.codes.empty() || m_reader.m_tracks.size() > 1)
        decodeDoubtful();
    if (!m_result.codes.empty() || !hasPattern())
        return;
    // Where nothing looks like a code, the full size and the enhancements take turns; where that stays so and
    // nothing moves, with pauses.
    const unsigned pause = m_reader.m_frame < kAwakeFrames ? 1 : kRestFrames,
                   turn = m_reader.m_frame % (2 * pause);
    const bool isAtWork = m_effort.isPhoto || !isIdle();
    if (m_halfScale > 1 && (isAtWork || turn == 0)) {
        plain(m_full, 1, false, "plain");
        search(m_full, 1);
        decodeTriples("grid");
        if (m_result.codes.empty())
            decodePairs();
        decodeDoubtful();
    }
    if (m_result.codes.empty() && (isAtWork || turn == pause || (m_halfScale == 1 && turn == 0)))
        enhanced();
}

/// Finders of neighbours are taken for one code's: without those that are read, and in parts of the picture,
/// fewer are.
void FrameAttempt::restOfCodes()
{
    constexpr double kMargin = 0.08; // of a code's side: its outermost modules go as well
    const auto without = [this] {
        cv::Mat left = m_gray.clone();
        for (const Code &code : m_result.codes) {
            std::vector<cv::Point> around;
            const cv::Point2f middle = middleOf(code.corners);
            for (const cv::Point2f corner : code.corners)
                around.emplace_back(corner + (corner - middle) * kMargin);
            cv::fillConvexPoly(left, around, cv::Scalar(code.isInverted ? 0 : 255));
        }
        return left;
    };
    while (hasTime(kKindMs) && plain(without(), 1, false, "rest"))
        ;
    for (const int parts : {2, 3, 4}) { // each overlaps its neighbours by half
        const cv::Size size((2 * m_gray.cols) / (parts + 1), (2 * m_gray.rows) / (parts + 1));
        const cv::Mat left = without();
        for (int row = 0; row < parts; ++row)
            for (int column = 0; column < parts; ++column) {
                const cv::Rect part = cv::Rect({column * size.width / 2, row * size.height / 2}, size) &
                                      cv::Rect({}, m_gray.size());
                if (hasTime(kKindMs))
                    plain(left(part), 1, false, "part", cv::Point2f(part.tl()));
            }
    }
}

/// As people read: row after row.
void FrameAttempt::orderCodes()
{
    const auto heightOf = [](const Code &code) {
        const auto &c = code.corners;
        return std::max({c[0].y, c[1].y, c[2].y, c[3].y}) - std::min({c[0].y, c[1].y, c[2].y, c[3].y});
    };
    std::vector<Code> &codes = m_result.codes;
    std::sort(codes.begin(), codes.end(),
              [](const Code &a, const Code &b) { return middleOf(a.corners).y < middleOf(b.corners).y; });
    for (auto row = codes.begin(); row != codes.end();) {
        const float top = middleOf(row->corners).y, height = heightOf(*row);
        const auto end = std::find_if(
            row, codes.end(), [&](const Code &code) { return middleOf(code.corners).y - top > height / 2; });
        std::sort(row, end,
                  [](const Code &a, const Code &b) { return middleOf(a.corners).x < middleOf(b.corners).x; });
        row = end;
    }
}

QrReading FrameAttempt::run()
{
    m_reader.m_deconvolution.dropPicture();
    attempts();
    if (m_effort.isPhoto && !m_result.codes.empty()) {
        restOfCodes();
        orderCodes();
    }
    m_reader.m_fruitless =
        m_isPromising || !m_result.codes.empty() ? 0 : m_reader.m_fruitless + (m_isEager ? 1 : 0);
    forgetLost();
    ++m_reader.m_frame;
    m_result.whyNot = whyNot();
    m_result.isCodeSeen = !m_result.codes.empty() || m_result.whyNot > WhyNot::NothingThere;
    if (!m_result.codes.empty())
        m_result.seenAt = m_result.codes.front().corners;
    else if (m_bestFit.version != 0)
        m_result.seenAt = m_bestFit.corners();
    m_result.elapsedMs = double(m_timer.nsecsElapsed()) / 1e6;
    return std::move(m_result);
}

} // namespace loket::qr
