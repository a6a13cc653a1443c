// SPDX-License-Identifier: GPL-3.0-or-later
// From a grid that stands in the frame to what the code says, with what earlier frames showed.
#include "core/ikd/qr/Attempt.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace loket::qr {

namespace {

constexpr std::size_t kViews = 4; // of a code that are kept
// What is no code leaves more of its function patterns unexplained: true fits 0.06–0.44, wrong ones 0.4–0.8.
constexpr double kMaxResidual = 0.52;
constexpr double kDiscs[] = {1.0, 0.75, 1.1, 0.6, 0.9, 1.25}; // modules
constexpr double kFromResidual = 0.12, kFromSpread = 0.3;     // what is less blurred needs no focus
constexpr double kFromModulePx = 2.8;
constexpr double kTogetherGain = 1.3;   // a sum of doubtful values is surer than each
constexpr double kClearlyBetter = 0.04; // residual of a second look at the same place
constexpr std::size_t kMaxTracks = 4;
constexpr int kTiredFrom = 4;         // attempts
constexpr unsigned kTiredTurns = 3;   // then every third frame
constexpr double kSameModules = 0.25; // correlation from which two sights show the same modules

/// Share of what two sights agree on: 1 the same, 0 unrelated.
double correlation(const std::vector<double> &sum, const std::vector<float> &values)
{
    double both = 0, first = 1e-9, second = 1e-9;
    for (std::size_t i = 0; i < sum.size(); ++i) {
        both += sum[i] * double(values[i]);
        first += sum[i] * sum[i];
        second += double(values[i]) * double(values[i]);
    }
    return both / std::sqrt(first * second);
}

} // namespace

cv::Point2f middleOf(const std::array<cv::Point2f, 4> &corners)
{
    return (corners[0] + corners[1] + corners[2] + corners[3]) / 4;
}

bool isInside(const std::array<cv::Point2f, 4> &corners, cv::Point2f place)
{
    const std::vector<cv::Point2f> outline(corners.begin(), corners.end());
    return cv::pointPolygonTest(outline, place, false) >= 0;
}

FrameAttempt::Track &FrameAttempt::trackOf(const GridFit &fit)
{
    const cv::Point2f middle = middleOf(fit.corners());
    const double reach = fit.modulePx() * sideOf(fit.version) / 2;
    for (Track &track : m_reader.m_tracks)
        if (track.fit.isInverted == fit.isInverted &&
            cv::norm(middleOf(track.fit.corners()) - middle) < reach) {
            if (track.fit.version != fit.version) {
                if (track.fit.score > fit.score) // one of the two is wrong: stay with the better
                    return track;
                track = {};
            }
            return track;
        }
    if (m_reader.m_tracks.size() >= kMaxTracks)
        m_reader.m_tracks.erase(m_reader.m_tracks.begin());
    return m_reader.m_tracks.emplace_back();
}

void FrameAttempt::startTrack(const GridFit &fit)
{
    Track &track = trackOf(fit);
    track = {};
    track.fit = fit;
}

void FrameAttempt::remember(Track &track, const ModuleView &view)
{
    const std::vector<float> &values = view.seen().grid.values;
    const bool isSame = track.sum.size() == values.size() && correlation(track.sum, values) > kSameModules;
    if (!isSame) {
        track.sum.assign(values.size(), 0);
        track.weight = 0;
        track.frames = 0;
        track.views.clear();
    }
    const double weight = 1 / (view.seen().residual + 0.03);
    for (std::size_t i = 0; i < values.size(); ++i)
        track.sum[i] += weight * double(values[i]);
    track.weight += weight;
    ++track.frames;
    track.addedIn = m_reader.m_frame;
    track.views.push_back(view);
    if (track.views.size() > kViews)
        track.views.erase(std::max_element(
            track.views.begin(), track.views.end(),
            [](const ModuleView &a, const ModuleView &b) { return a.seen().residual < b.seen().residual; }));
}

bool FrameAttempt::decodeTogether(Track &track, const ModuleView &view)
{
    if (track.addedIn == m_reader.m_frame) // another attempt at the same code in the same frame
        return false;
    remember(track, view);
    if (track.frames < 2)
        return false;
    SoftGrid together{track.fit.version, std::vector<float>(track.sum.size())};
    for (std::size_t i = 0; i < track.sum.size(); ++i)
        together.values[i] = float(track.sum[i] / track.weight * kTogetherGain);
    const int frames = track.frames;
    const GridFit fit = track.fit;
    const bool isRead =
        decodeGrid(together, fit, "together") ||
        (hasTime(kUntangleMs) && decodeGrid(ModuleView::untangled(track.views, together), fit, "together"));
    if (isRead && !m_result.codes.empty())
        m_result.codes.back().frames = frames;
    return isRead;
}

bool FrameAttempt::decodeGrid(const SoftGrid &grid, const GridFit &fit, std::string_view stage)
{
    for (const bool isMirrored : {false, true}) {
        const auto decoded = decodeSoft(isMirrored ? mirrored(grid) : grid);
        if (!decoded)
            continue;
        add({decoded->payload, decoded->text, fit.corners(), decoded->confidence, decoded->version,
             isMirrored, fit.isInverted, 1, stage});
        startTrack(fit);
        return true;
    }
    return false;
}

bool FrameAttempt::decodeFit(const GridFit &fit, std::string_view stage)
{
    if (fit.score > m_bestFit.score || m_bestFit.version == 0)
        m_bestFit = fit;
    if (fit.score < kMinFit)
        return false;
    const ModuleView view(m_gray, fit);
    if (view.isEmpty())
        return false;
    if (view.seen().residual > kMaxResidual)
        return false;
    if (decodeGrid(view.seen().grid, fit, stage) || decodeGrid(view.withoutPatches(), fit, stage))
        return true;
    m_isPromising = true;
    m_doubtful.push_back({fit, view});
    return false;
}

bool FrameAttempt::decodeDoubtful()
{
    std::stable_sort(m_doubtful.begin(), m_doubtful.end(), [](const Doubtful &a, const Doubtful &b) {
        return a.view.seen().residual < b.view.seen().residual;
    });
    bool isRead = false;
    for (const Doubtful &doubtful : std::exchange(m_doubtful, {})) {
        const GridFit &fit = doubtful.fit;
        const ModuleView &view = doubtful.view;
        const cv::Point2f middle = middleOf(fit.corners());
        const double residual = view.seen().residual;
        const bool isDone = std::any_of(m_untangled.begin(), m_untangled.end(), [&](const auto &done) {
            return isInside(fit.corners(), done.first) && done.second < residual + kClearlyBetter;
        });
        if (isDone || isKnown(middle))
            continue;
        if (!m_untangled.empty() && !hasTime(kUntangleMs))
            break;
        if (isTiring(fit))
            continue;
        m_untangled.emplace_back(middle, residual);
        isRead |= untangle(fit, view);
    }
    return isRead;
}

/// A grid that was tried in vain for long may be a wrong one: it leaves time for others to be found.
bool FrameAttempt::isTiring(const GridFit &fit)
{
    return !m_effort.isPhoto && m_reader.m_frame % kTiredTurns != 0 && trackOf(fit).failures >= kTiredFrom;
}

/// The setting that was best and one more with each frame, a photo all of them.
std::optional<ModuleView> FrameAttempt::refocused(Track &track, const GridFit &fit, double residual) const
{
    std::vector<double> discs(std::begin(kDiscs), std::end(kDiscs));
    if (!m_effort.isPhoto) {
        discs = {discs[m_reader.m_frame / 2 % discs.size()]};
        if (track.discModules > 0 && track.discModules != discs.front())
            discs.push_back(track.discModules);
    }
    std::optional<ModuleView> best;
    for (const double disc : discs) {
        ModuleView sharp(m_gray, fit, disc);
        if (sharp.seen().residual >= residual)
            continue;
        residual = sharp.seen().residual;
        track.discModules = disc;
        best = std::move(sharp);
    }
    return best;
}

bool FrameAttempt::untangle(const GridFit &fit, const ModuleView &seenView)
{
    const SeenModules &seen = seenView.seen();
    const bool isBlurred =
        seen.residual > kFromResidual && seen.spread > kFromSpread && fit.modulePx() > kFromModulePx;
    // In a preview the two take turns: there is time for one.
    std::optional<ModuleView> sharp;
    if (isBlurred && (m_effort.isPhoto || m_reader.m_frame % 2 == 1))
        sharp = refocused(trackOf(fit), fit, seen.residual);
    const ModuleView &view = sharp ? *sharp : seenView;
    if ((sharp && decodeGrid(sharp->seen().grid, fit, "refocused")) ||
        decodeGrid(view.untangled(), fit, sharp ? "refocused" : "untangled") ||
        (sharp && m_effort.isPhoto && decodeGrid(seenView.untangled(), fit, "untangled")))
        return true;
    m_glare = std::max(m_glare, seen.glareShare);
    m_spread = std::max(m_spread, seen.spread);
    Track &track = trackOf(fit);
    if (track.fit.version != 0 && track.fit.version != fit.version)
        return false;
    if (track.addedIn == m_reader.m_frame && track.fit.score >= fit.score) // a worse look at the same code
        return false;
    track.fit = fit;
    track.lost = 0;
    ++track.failures;
    return decodeTogether(track, view);
}

void FrameAttempt::followTracks()
{
    const std::vector<Track> before = m_reader.m_tracks; // decodeFit() changes them
    for (const Track &track : before) {
        if (!hasTime(4))
            return;
        const auto fit = followGrid(m_gray, track.fit, 3);
        if (fit && fit->score > kMinFit && !isKnown(middleOf(fit->corners())))
            decodeFit(*fit, "followed");
    }
}

} // namespace loket::qr
