// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/finger/SlapSegmenter.h"

#include "core/biometrics/finger/RidgeMap.h"
#include "core/biometrics/finger/SlapShape.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

using namespace Qt::StringLiterals;

namespace loket::biometrics {

namespace {

using device::Position;

constexpr double kMarginMm = 2;
constexpr double kMaxSlantDeg = 35;
constexpr double kSureHand = 0.9;

std::vector<Position> expectedFingers(Position slap, const std::vector<Position> &missing)
{
    std::vector<Position> fingers = device::fingersOf(slap);
    if (fingers.empty() && slap >= Position::RightThumb && slap <= Position::LeftLittle)
        fingers.push_back(slap);
    std::erase_if(fingers,
                  [&](Position p) { return std::find(missing.begin(), missing.end(), p) != missing.end(); });
    return fingers;
}

/// Positions for fewer fingers than expected: a gap of about two finger distances is where one is missing.
/// Nothing but None when the gaps do not explain the whole difference.
std::vector<Position> positionsByGaps(const std::vector<FingerShape> &shapes,
                                      const std::vector<Position> &expected)
{
    std::vector<Position> unknown(shapes.size(), Position::None);
    if (shapes.size() < 3)
        return unknown; // one gap alone has nothing to be compared with
    std::vector<double> gaps;
    for (size_t i = 1; i < shapes.size(); ++i)
        gaps.push_back(shapes[i].acrossMm - shapes[i - 1].acrossMm);
    const double usual = *std::min_element(gaps.begin(), gaps.end());
    std::vector<Position> out{expected[0]};
    size_t at = 0;
    for (const double gap : gaps) {
        at += gap > 1.6 * usual ? 2 : 1;
        if (at >= expected.size())
            return unknown;
        out.push_back(expected[at]);
    }
    return at + 1 == expected.size() ? out : unknown;
}

std::vector<Position> positionsFor(const std::vector<FingerShape> &shapes,
                                   const std::vector<Position> &expected)
{
    if (shapes.size() == expected.size())
        return expected;
    if (shapes.size() < expected.size() && expected.size() == 4)
        return positionsByGaps(shapes, expected);
    return std::vector<Position>(shapes.size(), Position::None);
}

double clamped(double evidence) { return std::clamp(evidence, -3.0, 3.0); }

/// Log odds of a right hand, from left to right index, middle, ring, little. Means and spreads of tip heights
/// and widths are rounded from hand anthropometry (Pheasant & Haslegrave, Bodyspace, 3rd ed., table of hand
/// dimensions): the index reaches about 12 mm further than the little finger and is about 2.5 mm wider, the
/// middle finger reaches 5 mm further than the ring finger.
double rightHandLogOdds(const std::vector<FingerShape> &f)
{
    const double ends = f[0].tipMm - f[3].tipMm;
    const double middles = f[1].tipMm - f[2].tipMm;
    const double widths = f[0].widthMm - f[3].widthMm;
    return clamped(2 * 12 * ends / (8 * 8)) + clamped(2 * 4 * middles / (5 * 5)) +
           clamped(2 * 2.5 * widths / (3 * 3));
}

void judgeHand(SlapSegments &out, const std::vector<FingerShape> &shapes)
{
    if (shapes.size() != 4 ||
        std::any_of(shapes.begin(), shapes.end(), [](const FingerShape &s) { return s.isAtEdge; }))
        return;
    const double right = 1 / (1 + std::exp(-rightHandLogOdds(shapes)));
    out.handConfidence = std::abs(2 * right - 1);
    if (out.handConfidence >= kSureHand)
        out.hand = right > 0.5 ? HandGuess::Right : HandGuess::Left;
}

bool isOtherHand(Position asked, HandGuess seen)
{
    return (asked == Position::RightFour && seen == HandGuess::Left) ||
           (asked == Position::LeftFour && seen == HandGuess::Right);
}

/// Turns the finger upright out of the slap; other fingers' cells and what is beyond the platen become white.
cv::Mat cutOut(const cv::Mat &gray8, const cv::Mat &labels, int label, double cellPx,
               const cv::RotatedRect &box, double marginPx)
{
    const cv::Size size(cvRound(box.size.width + 2 * marginPx), cvRound(box.size.height + 2 * marginPx));
    cv::Mat turn = cv::getRotationMatrix2D(box.center, box.angle, 1);
    turn.at<double>(0, 2) += size.width / 2.0 - box.center.x;
    turn.at<double>(1, 2) += size.height / 2.0 - box.center.y;
    cv::Mat picture;
    cv::warpAffine(gray8, picture, turn, size, cv::INTER_LINEAR, cv::BORDER_CONSTANT, 255);
    cv::Mat others = (labels != label) & (labels != 0);
    if (cv::countNonZero(others) == 0)
        return picture;
    // From cells to pixels of the cut: scale first, then the same turn.
    cv::Mat scale = cv::Mat::eye(3, 3, CV_64F);
    scale.at<double>(0, 0) = scale.at<double>(1, 1) = cellPx;
    scale.at<double>(0, 2) = scale.at<double>(1, 2) = (cellPx - 1) / 2;
    cv::Mat cover;
    cv::warpAffine(others, cover, turn * scale, size, cv::INTER_LINEAR, cv::BORDER_CONSTANT, 0);
    picture.setTo(255, cover > 127);
    return picture;
}

double confidenceOf(const FingerShape &shape, bool isCountRight, bool isHandDoubtful)
{
    const auto between = [](double v, double bad, double good) {
        return std::clamp((v - bad) / (good - bad), 0.05, 1.0);
    };
    double confidence = between(shape.areaMm2, 15, 80) * between(shape.widthMm, 5, 10) *
                        between(shape.widthMm, 34, 26) *
                        between(shape.lengthMm / std::max(1.0, shape.widthMm), 0.5, 0.95) *
                        between(shape.strength, 0.02, 0.25);
    if (shape.isAtEdge)
        confidence *= 0.7;
    if (shape.isSplit)
        confidence *= 0.85;
    if (!isCountRight)
        confidence *= 0.6;
    return isHandDoubtful ? confidence * 0.6 : confidence;
}

void listProblems(SlapSegments &out, size_t expected, Position slap)
{
    const size_t found = out.fingers.size();
    const auto add = [&out](bool wrong, SlapProblem problem) {
        if (wrong)
            out.problems.push_back(problem);
    };
    add(found == 0, SlapProblem::NoFingers);
    add(found > expected, SlapProblem::TooManyFingers);
    add(found > 0 && found < expected, SlapProblem::TooFewFingers);
    add(isOtherHand(slap, out.hand), SlapProblem::WrongHand);
    add(std::any_of(out.fingers.begin(), out.fingers.end(),
                    [](const FingerSegment &f) { return f.isAtEdge; }),
        SlapProblem::FingerAtEdge);
    add(std::abs(out.angleDeg) > kMaxSlantDeg, SlapProblem::SlantedTooMuch);
    add(out.ghosts > 0, SlapProblem::GhostPrints);
}

FingerSegment segmentOf(const FingerShape &shape, const cv::Mat &gray8, double ppi, const SlapShape &slap)
{
    // Shapes are measured in cells at 500 ppi; boxes and pictures are in the slap's own pixels.
    const double cellPx = kRidgeCellPx * ppi / kFingerPpi;
    FingerSegment segment;
    const auto scaled = [cellPx](float cells) { return static_cast<float>(cells * cellPx); };
    segment.box =
        cv::RotatedRect({scaled(shape.box.center.x), scaled(shape.box.center.y)},
                        {scaled(shape.box.size.width), scaled(shape.box.size.height)}, shape.box.angle);
    segment.picture = cutOut(gray8, slap.labels, shape.label, cellPx, segment.box, kMarginMm * ppi / 25.4);
    segment.isAtEdge = shape.isAtEdge;
    segment.areaMm2 = shape.areaMm2;
    segment.strength = shape.strength;
    return segment;
}

} // namespace

bool SlapSegments::has(SlapProblem problem) const
{
    return std::find(problems.begin(), problems.end(), problem) != problems.end();
}

Advice SlapSegments::advice() const
{
    switch (problems.empty() ? SlapProblem::None : problems.front()) {
    case SlapProblem::None:
        return Advice::None;
    case SlapProblem::NoFingers:
        return Advice::NoFinger;
    case SlapProblem::TooFewFingers:
        return Advice::PlaceAllFingers;
    case SlapProblem::TooManyFingers:
        return Advice::TooManyFingers;
    case SlapProblem::WrongHand:
        return Advice::WrongHand;
    case SlapProblem::SlantedTooMuch:
        return Advice::StraightenFinger;
    case SlapProblem::GhostPrints:
        return Advice::CleanGlass;
    case SlapProblem::FingerAtEdge:
        break;
    }
    return edgeAdvice;
}

QString name(SlapProblem problem)
{
    switch (problem) {
    case SlapProblem::None:
        return u"none"_s;
    case SlapProblem::NoFingers:
        return u"no_fingers"_s;
    case SlapProblem::TooFewFingers:
        return u"too_few_fingers"_s;
    case SlapProblem::TooManyFingers:
        return u"too_many_fingers"_s;
    case SlapProblem::FingerAtEdge:
        return u"finger_at_edge"_s;
    case SlapProblem::WrongHand:
        return u"wrong_hand"_s;
    case SlapProblem::SlantedTooMuch:
        return u"slanted_too_much"_s;
    case SlapProblem::GhostPrints:
        return u"ghost_prints"_s;
    }
    return u"none"_s;
}

Expected<SlapSegments> segmentSlap(const cv::Mat &gray8, double ppi, Position slap,
                                   const std::vector<Position> &missing)
{
    const std::vector<Position> expected = expectedFingers(slap, missing);
    if (expected.empty())
        return fail(ErrorCode::InvalidArgument, u"slap position"_s);
    const auto gray = atFingerPpi(gray8, ppi);
    if (!gray)
        return fail(gray.error());
    const SlapShape shape = slapShape(*gray);
    SlapSegments out;
    out.angleDeg = shape.angleDeg;
    out.ghosts = shape.ghosts;
    out.edgeAdvice = shape.edgeAdvice;
    judgeHand(out, shape.fingers);
    const bool isHandDoubtful = isOtherHand(slap, out.hand);
    const std::vector<Position> positions = positionsFor(shape.fingers, expected);
    for (size_t i = 0; i < shape.fingers.size(); ++i) {
        FingerSegment segment = segmentOf(shape.fingers[i], gray8, ppi, shape);
        segment.position = positions[i];
        segment.confidence =
            confidenceOf(shape.fingers[i], shape.fingers.size() == expected.size(), isHandDoubtful);
        out.fingers.push_back(std::move(segment));
    }
    listProblems(out, expected.size(), slap);
    return out;
}

} // namespace loket::biometrics
