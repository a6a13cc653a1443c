// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/finger/SlapShape.h"

#include "core/biometrics/finger/GradientCells.h"
#include "core/biometrics/finger/RidgeMap.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <utility>

namespace loket::biometrics {

namespace {

constexpr double kCellMm = kRidgeCellPx * 25.4 / kFingerPpi;
constexpr double kCellMm2 = kCellMm * kCellMm;

// Share of the strong cells' energy (contrast squared): a print of the person before, left on the glass, has
// less.
constexpr float kPrintShare = 0.07F;
constexpr float kMinCertainty = 0.2F;
constexpr float kGhostCertainty = 0.35F;
constexpr float kGhostFloor = 0.2F * kEnergyFloor;
constexpr double kGhostMm2 = 45;
constexpr double kFaintShare = 0.12; // a third of the contrast; the driest finger of a poor slap measured 0.4

constexpr double kMinBlobMm2 = 14;
constexpr double kTwoFingersMm2 = 650; // a large man's thumb has 500
constexpr double kTipMm2 = 30;         // less on top of a larger blob is dirt, not a fingertip
constexpr double kNarrowFingerMm = 8;
constexpr double kOneFingerMm = 17; // up to this width nothing is taken apart
constexpr double kTipLengthMm = 30; // longest distal phalanx, tip to crease (thumb)
constexpr double kShortestTipMm = 15;
constexpr double kMaxFanDeg = 15;

/// What the slap's cells say, and the turn that makes the hand upright.
struct Scene
{
    cv::Mat energy;
    cv::Mat prints;    // CV_8U, slap cells
    cv::Mat toUpright; // 2×3
    cv::Mat fromUpright;
    cv::Size uprightSize;
    double angleDeg = 0;
};

/// One connected print in the upright frame.
struct Blob
{
    std::vector<cv::Point> cells;
    cv::Rect box;
    bool isSplit = false;

    [[nodiscard]] double areaMm2() const { return static_cast<double>(cells.size()) * kCellMm2; }
};

struct Energies
{
    cv::Mat energy;
    cv::Mat certainty;
};

Energies energiesOf(const cv::Mat &gray500)
{
    // Half the resolution keeps ridges (4…5 px per period) and quarters the work; a cell is the same piece of
    // glass.
    cv::Mat half;
    cv::resize(gray500, half, {gray500.cols / 2, gray500.rows / 2}, 0, 0, cv::INTER_AREA);
    const GradientCells cells = gradientCells(half, kRidgeCellPx / 2);
    Energies out{cv::Mat(cells.xx.size(), CV_32F), cv::Mat(cells.xx.size(), CV_32F)};
    for (int r = 0; r < out.energy.rows; ++r) {
        for (int c = 0; c < out.energy.cols; ++c) {
            const float xx = cells.xx.at<float>(r, c);
            const float yy = cells.yy.at<float>(r, c);
            const float xy = cells.xy.at<float>(r, c);
            const float directed = std::sqrt((xx - yy) * (xx - yy) + 4 * xy * xy);
            out.energy.at<float>(r, c) = directed;
            out.certainty.at<float>(r, c) = directed / std::max(xx + yy, 1.F);
        }
    }
    return out;
}

cv::Mat printsOf(const Energies &cells)
{
    const float limit = std::max(kEnergyFloor, kPrintShare * strongEnergy(cells.energy));
    cv::Mat prints = (cells.energy > limit) & (cells.certainty > kMinCertainty);
    // Opening first: it parts fingers that touch in a few cells, and takes specks away.
    cv::morphologyEx(prints, prints, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_ELLIPSE, {3, 3}));
    cv::morphologyEx(prints, prints, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_ELLIPSE, {3, 5}));
    return prints;
}

int ghostsOf(const Energies &cells, const cv::Mat &prints)
{
    cv::Mat near;
    cv::dilate(prints, near, cv::getStructuringElement(cv::MORPH_ELLIPSE, {13, 13}));
    cv::Mat faint = (cells.energy > kGhostFloor) & (cells.certainty > kGhostCertainty) & ~near;
    cv::morphologyEx(faint, faint, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_ELLIPSE, {5, 5}));
    cv::Mat labels, stats, centres;
    const int count = cv::connectedComponentsWithStats(faint, labels, stats, centres);
    int ghosts = 0;
    for (int i = 1; i < count; ++i)
        ghosts += stats.at<int>(i, cv::CC_STAT_AREA) * kCellMm2 > kGhostMm2;
    return ghosts;
}

/// Long axis of a shape.
struct Axis
{
    double leanDeg = 0;    ///< to the right of upright, −90…90
    double elongation = 0; ///< 0 round … 1 a line
};

Axis axisOf(const std::vector<cv::Point> &cells)
{
    cv::Point2d mean;
    for (const cv::Point &p : cells)
        mean += cv::Point2d(p);
    mean *= 1.0 / static_cast<double>(std::max<size_t>(1, cells.size()));
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (const cv::Point &p : cells) {
        const cv::Point2d d = cv::Point2d(p) - mean;
        xx += d.x * d.x;
        yy += d.y * d.y;
        xy += d.x * d.y;
    }
    if (xx + yy <= 0)
        return {};
    // Against the y axis, which points down: a tip to the right of its root has xy < 0.
    return {0.5 * std::atan2(-2 * xy, yy - xx) * 180 / std::numbers::pi,
            std::hypot(xx - yy, 2 * xy) / (xx + yy)};
}

/// Seen along the fingers, the columns' fill goes up and down most often. For fingers that have grown
/// together.
double leanByColumns(const cv::Mat &prints)
{
    std::vector<cv::Point> cells;
    cv::findNonZero(prints, cells);
    const int reach = prints.rows + prints.cols;
    double bestSum = -1;
    double best = 0;
    for (int degrees = -40; degrees <= 40; ++degrees) {
        const double c = std::cos(degrees * std::numbers::pi / 180);
        const double s = std::sin(degrees * std::numbers::pi / 180);
        std::vector<double> columns(static_cast<size_t>(2 * reach), 0);
        for (const cv::Point &p : cells)
            ++columns[static_cast<size_t>(reach + static_cast<int>(std::lround(p.x * c + p.y * s)))];
        double sum = 0;
        for (size_t i = 3; i + 3 < columns.size(); ++i)
            sum += std::abs(std::sqrt(columns[i - 1] + columns[i] + columns[i + 1]) -
                            std::sqrt(columns[i] + columns[i + 1] + columns[i + 2]));
        // Of shapes that are as good at several angles, the hand lies straight more often.
        sum *= 1 - 0.004 * std::abs(degrees);
        if (sum > bestSum) {
            bestSum = sum;
            best = degrees;
        }
    }
    return best;
}

/// Mean lean of the shapes that are long and not lying across; nothing when they are less than half of all.
template <class Shapes>
std::optional<double> leanByAxes(const Shapes &shapes)
{
    double sum = 0;
    double weight = 0;
    double used = 0;
    double all = 0;
    for (const std::vector<cv::Point> &cells : shapes) {
        const auto area = static_cast<double>(cells.size());
        const Axis axis = axisOf(cells);
        all += area;
        if (axis.elongation < 0.05 || std::abs(axis.leanDeg) > 55)
            continue;
        used += area;
        sum += area * axis.elongation * axis.leanDeg;
        weight += area * axis.elongation;
    }
    if (used * 2 < all || weight <= 0)
        return std::nullopt;
    return sum / weight;
}

std::vector<std::vector<cv::Point>> componentsOf(const cv::Mat &mask)
{
    cv::Mat labels;
    const int count = cv::connectedComponents(mask, labels, 4, CV_32S);
    std::vector<std::vector<cv::Point>> cells(static_cast<size_t>(count));
    for (int r = 0; r < labels.rows; ++r) {
        const auto *row = labels.ptr<int>(r);
        for (int c = 0; c < labels.cols; ++c) {
            if (row[c])
                cells[static_cast<size_t>(row[c])].push_back({c, r});
        }
    }
    std::erase_if(cells,
                  [](const auto &one) { return static_cast<double>(one.size()) * kCellMm2 < kMinBlobMm2; });
    return cells;
}

double leanOf(const cv::Mat &prints)
{
    auto components = componentsOf(prints);
    // Two fingers in one shape say nothing about either's direction.
    std::erase_if(components, [](const auto &cells) {
        return static_cast<double>(cells.size()) * kCellMm2 > kTwoFingersMm2;
    });
    const auto lean = leanByAxes(components);
    return lean ? *lean : leanByColumns(prints);
}

Scene sceneOf(const Energies &cells, cv::Mat prints)
{
    Scene scene{cells.energy, std::move(prints), {}, {}, {}, 0};
    scene.angleDeg = leanOf(scene.prints);
    const int side = static_cast<int>(std::ceil(std::hypot(scene.prints.rows, scene.prints.cols))) + 2;
    scene.uprightSize = {side, side};
    const cv::Point2f centre(static_cast<float>(scene.prints.cols) / 2,
                             static_cast<float>(scene.prints.rows) / 2);
    scene.toUpright = cv::getRotationMatrix2D(centre, scene.angleDeg, 1);
    scene.toUpright.at<double>(0, 2) += side / 2.0 - centre.x;
    scene.toUpright.at<double>(1, 2) += side / 2.0 - centre.y;
    cv::invertAffineTransform(scene.toUpright, scene.fromUpright);
    return scene;
}

cv::Point2f mapped(const cv::Mat &affine, cv::Point2f p)
{
    const auto *m = affine.ptr<double>(0);
    const auto *n = affine.ptr<double>(1);
    return {static_cast<float>(m[0] * p.x + m[1] * p.y + m[2]),
            static_cast<float>(n[0] * p.x + n[1] * p.y + n[2])};
}

Blob blobOf(std::vector<cv::Point> cells, bool isSplit)
{
    const cv::Rect box = cv::boundingRect(cells);
    return {std::move(cells), box, isSplit};
}

std::vector<Blob> blobsOf(const Scene &scene)
{
    cv::Mat upright;
    cv::warpAffine(scene.prints, upright, scene.toUpright, scene.uprightSize, cv::INTER_NEAREST);
    std::vector<Blob> blobs;
    for (auto &cells : componentsOf(upright))
        blobs.push_back(blobOf(std::move(cells), false));
    return blobs;
}

/// Where two fingers have grown together: the column with the least print between two fuller ones.
std::optional<int> seamOf(const Blob &blob)
{
    const double widthMm = blob.box.width * kCellMm;
    if (widthMm <= kOneFingerMm)
        return std::nullopt;
    std::vector<double> columns(static_cast<size_t>(blob.box.width), 0);
    for (const cv::Point &p : blob.cells)
        ++columns[static_cast<size_t>(p.x - blob.box.x)];
    const auto margin = static_cast<size_t>(kNarrowFingerMm / kCellMm);
    std::optional<int> seam;
    // A single thumb may be 27 mm wide, two little fingers 20 mm: the wider, the shallower a valley will do.
    double deepest = std::clamp(0.6 + 0.4 * (widthMm - 24) / 10, 0.6, 0.97);
    for (size_t x = margin; x + margin < columns.size(); ++x) {
        const double here = (columns[x - 1] + columns[x] + columns[x + 1]) / 3;
        const auto at = columns.begin() + static_cast<std::ptrdiff_t>(x);
        const double sides =
            std::min(*std::max_element(columns.begin(), at), *std::max_element(at, columns.end()));
        if (here < deepest * sides) {
            deepest = here / sides;
            seam = blob.box.x + static_cast<int>(x);
        }
    }
    return seam;
}

std::vector<Blob> takenApart(std::vector<Blob> blobs)
{
    for (size_t i = 0; i < blobs.size(); ++i) {
        while (const auto seam = seamOf(blobs[i])) {
            const auto middle = std::partition(blobs[i].cells.begin(), blobs[i].cells.end(),
                                               [&](const cv::Point &p) { return p.x < *seam; });
            std::vector<cv::Point> right(middle, blobs[i].cells.end());
            blobs[i].cells.erase(middle, blobs[i].cells.end());
            blobs.push_back(blobOf(std::move(right), true));
            blobs[i] = blobOf(std::move(blobs[i].cells), true);
        }
    }
    std::erase_if(blobs, [](const Blob &b) { return b.areaMm2() < kMinBlobMm2; });
    return blobs;
}

bool isStacked(const Blob &a, const Blob &b)
{
    const int overlap = std::min(a.box.br().x, b.box.br().x) - std::max(a.box.x, b.box.x);
    return overlap * 2 > std::min(a.box.width, b.box.width);
}

/// A finger from the tip down: the first blob is the tip.
using Stack = std::vector<Blob>;

std::vector<Stack> stacksOf(std::vector<Blob> blobs)
{
    std::sort(blobs.begin(), blobs.end(), [](const Blob &a, const Blob &b) { return a.box.y < b.box.y; });
    std::vector<Stack> stacks;
    for (Blob &blob : blobs) {
        const auto below = std::find_if(stacks.begin(), stacks.end(), [&blob](const Stack &s) {
            return std::any_of(s.begin(), s.end(),
                               [&blob](const Blob &other) { return isStacked(blob, other); });
        });
        if (below == stacks.end())
            stacks.push_back({std::move(blob)});
        else
            below->push_back(std::move(blob));
    }
    for (Stack &stack : stacks) {
        while (stack.size() > 1 && stack[0].areaMm2() < kTipMm2 &&
               stack[1].areaMm2() > 2 * stack[0].areaMm2())
            stack.erase(stack.begin());
    }
    return stacks;
}

/// Rows of the tip down to the first crease, or to the longest tip there is.
int tipRows(const Blob &blob)
{
    const auto longest = static_cast<int>(kTipLengthMm / kCellMm);
    const auto shortest = static_cast<int>(kShortestTipMm / kCellMm);
    if (blob.box.height <= shortest)
        return blob.box.height;
    std::vector<double> rows(static_cast<size_t>(blob.box.height), 0);
    for (const cv::Point &p : blob.cells)
        ++rows[static_cast<size_t>(p.y - blob.box.y)];
    const int end = std::min(blob.box.height, longest);
    int cut = end;
    double narrowest = 0.72 * *std::max_element(rows.begin(), rows.begin() + end);
    for (int y = shortest; y < end; ++y) {
        if (rows[static_cast<size_t>(y)] < narrowest) {
            narrowest = rows[static_cast<size_t>(y)];
            cut = y;
        }
    }
    return cut;
}

/// Direction of an elongated finger, degrees to the right of upright in the upright frame.
double fanOf(const Stack &stack)
{
    std::vector<cv::Point> cells;
    for (const Blob &b : stack)
        cells.insert(cells.end(), b.cells.begin(), b.cells.end());
    const Axis axis = axisOf(cells);
    return axis.elongation < 0.2 ? 0 : std::clamp(axis.leanDeg, -kMaxFanDeg, kMaxFanDeg);
}

cv::RotatedRect boxOf(const std::vector<cv::Point> &cells, const Scene &scene, double fanDeg)
{
    const double angle = scene.angleDeg + fanDeg;
    const auto c = static_cast<float>(std::cos(angle * std::numbers::pi / 180));
    const auto s = static_cast<float>(std::sin(angle * std::numbers::pi / 180));
    cv::Point2f low(1e9F, 1e9F);
    cv::Point2f high(-1e9F, -1e9F);
    for (const cv::Point &cell : cells) {
        const cv::Point2f p = mapped(scene.fromUpright, cell);
        const cv::Point2f q(p.x * c + p.y * s, -p.x * s + p.y * c);
        low = {std::min(low.x, q.x), std::min(low.y, q.y)};
        high = {std::max(high.x, q.x), std::max(high.y, q.y)};
    }
    const cv::Point2f middle = (low + high) * 0.5F + cv::Point2f(0.5F, 0.5F);
    return {{middle.x * c - middle.y * s, middle.x * s + middle.y * c},
            {high.x - low.x + 1, high.y - low.y + 1},
            static_cast<float>(angle)};
}

double meanEnergy(const cv::Mat &energy, const cv::Mat &labels, int label)
{
    return cv::mean(energy, labels == label)[0];
}

/// Writes the finger's cells into the slap's label map.
void paint(cv::Mat &labels, int label, const std::vector<cv::Point> &cells, const Scene &scene)
{
    cv::Mat upright = cv::Mat::zeros(scene.uprightSize, CV_8U);
    for (const cv::Point &p : cells)
        upright.at<uchar>(p) = 255;
    cv::Mat back;
    cv::warpAffine(upright, back, scene.fromUpright, labels.size(), cv::INTER_NEAREST);
    labels.setTo(label, back);
}

Advice edgeAdviceFor(const cv::Mat &labels, int label)
{
    constexpr int few = 4; // cells: 1.6 mm of skin
    const cv::Mat mine = labels == label;
    if (cv::countNonZero(mine.row(0)) >= few)
        return Advice::MoveFingerDown;
    if (cv::countNonZero(mine.col(0)) >= few)
        return Advice::MoveFingerRight;
    if (cv::countNonZero(mine.col(mine.cols - 1)) >= few)
        return Advice::MoveFingerLeft;
    return Advice::None;
}

FingerShape shapeOf(const Stack &stack, int label, const Scene &scene, SlapShape &out)
{
    const Blob &top = stack.front();
    const int rows = tipRows(top);
    std::vector<cv::Point> tip;
    std::copy_if(top.cells.begin(), top.cells.end(), std::back_inserter(tip),
                 [&](const cv::Point &p) { return p.y < top.box.y + rows; });
    FingerShape shape;
    shape.label = label;
    shape.isSplit = top.isSplit;
    shape.box = boxOf(tip, scene, fanOf(stack));
    shape.areaMm2 = static_cast<double>(tip.size()) * kCellMm2;
    shape.widthMm = shape.box.size.width * kCellMm;
    shape.lengthMm = shape.box.size.height * kCellMm;
    const cv::Rect tipBox = cv::boundingRect(tip);
    shape.acrossMm = (tipBox.x + tipBox.width / 2.0) * kCellMm;
    shape.tipMm = -tipBox.y * kCellMm;
    paint(out.labels, label, tip, scene);
    shape.strength = meanEnergy(scene.energy, out.labels, label);
    Advice edge = edgeAdviceFor(out.labels, label);
    const cv::Rect slap({}, out.labels.size());
    if (edge == Advice::None && shape.lengthMm < 0.75 * shape.widthMm &&
        cv::countNonZero(out.labels.row(slap.height - 1) == label))
        edge = Advice::MoveFingerUp;
    shape.isAtEdge = edge != Advice::None;
    if (shape.isAtEdge && out.edgeAdvice == Advice::None)
        out.edgeAdvice = edge;
    return shape;
}

/// What is strong enough for a print but far fainter than the other fingers was there before them.
void dropFaintFingers(SlapShape &slap)
{
    double strongest = 1;
    for (const FingerShape &f : slap.fingers)
        strongest = std::max(strongest, f.strength);
    for (FingerShape &f : slap.fingers) {
        f.strength /= strongest;
        if (f.strength < kFaintShare)
            slap.labels.setTo(0, slap.labels == f.label);
    }
    slap.ghosts += static_cast<int>(
        std::erase_if(slap.fingers, [](const FingerShape &f) { return f.strength < kFaintShare; }));
}

} // namespace

SlapShape slapShape(const cv::Mat &gray500)
{
    SlapShape out;
    if (gray500.cols < 4 * kRidgeCellPx || gray500.rows < 4 * kRidgeCellPx)
        return out;
    const Energies cells = energiesOf(gray500);
    out.labels = cv::Mat::zeros(cells.energy.size(), CV_32S);
    cv::Mat prints = printsOf(cells);
    out.ghosts = ghostsOf(cells, prints);
    if (cv::countNonZero(prints) == 0)
        return out;
    const Scene scene = sceneOf(cells, std::move(prints));
    out.angleDeg = scene.angleDeg;
    std::vector<Stack> stacks = stacksOf(takenApart(blobsOf(scene)));
    std::erase_if(stacks, [](const Stack &s) { return s.front().areaMm2() < kTipMm2; });
    std::sort(stacks.begin(), stacks.end(),
              [](const Stack &a, const Stack &b) { return a.front().box.x < b.front().box.x; });
    int label = 0;
    for (const Stack &stack : stacks)
        out.fingers.push_back(shapeOf(stack, ++label, scene, out));
    dropFaintFingers(out);
    return out;
}

} // namespace loket::biometrics
