// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/iris/Lids.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace loket::iris {

namespace {

constexpr double kMinChange = 6;  // grey levels across the lid's edge
constexpr double kMinForeign = 7; // between the lid's skin and the iris
constexpr double kMinLashes = 14; // by which the roots of the lashes are darker than lid and iris
constexpr int kColumns = 33;

// The iris brought to a fixed frame: unit = iris radius, origin = its centre. v grows towards the lid being
// looked for, so that upper and lower lid are the same search.
class IrisFrame
{
public:
    IrisFrame(const cv::Mat &gray, const Eye &eye, double direction)
        : m_gray(gray)
        , m_eye(eye)
        , m_direction(direction)
    {}

    /// Grey at (u, v); −1 outside the picture.
    [[nodiscard]] double at(double u, double v) const
    {
        const int x = cvRound(m_eye.iris.centre.x + u * m_eye.iris.radius);
        const int y = cvRound(m_eye.iris.centre.y + m_direction * v * m_eye.iris.radius);
        return x < 0 || y < 0 || x >= m_gray.cols || y >= m_gray.rows ? -1 : m_gray.at<uchar>(y, x);
    }

    /// Inside the iris ring with some distance from both borders, whose own steps must not pass for a lid.
    [[nodiscard]] bool isInRing(double u, double v) const
    {
        const cv::Point2d p(u, m_direction * v);
        const cv::Point2d pupil = (m_eye.pupil.centre - m_eye.iris.centre) / m_eye.iris.radius;
        return cv::norm(p) < 0.92 && cv::norm(p - pupil) > 1.15 * m_eye.pupil.radius / m_eye.iris.radius;
    }

private:
    const cv::Mat &m_gray;
    const Eye &m_eye;
    double m_direction;
};

struct Curve
{
    double apexU = 0;
    double apexV = 0;
    double bend = 0; // v falls by bend·u²
    double change = 0;
    double lashes = 0;

    [[nodiscard]] double vAt(double u) const { return apexV - bend * (u - apexU) * (u - apexU); }
};

double columnU(int i) { return -0.9 + 1.8 * i / (kColumns - 1); }

// How clear a lid's edge the curve is, in grey levels: the mean step across it or, where lid and iris are
// equally bright, how much darker than both sides it is itself (the roots of the lashes; fibres of the iris
// run across it, so none makes a long dark arc). Nothing if too little of it lies over the iris.
void judge(const IrisFrame &frame, Curve &curve)
{
    constexpr double kAway = 0.06;
    double lid = 0;
    double edge = 0;
    double iris = 0;
    int n = 0;
    for (int i = 0; i < kColumns; ++i) {
        const double u = columnU(i);
        const double v = curve.vAt(u);
        if (!frame.isInRing(u, v - kAway) || !frame.isInRing(u, v + kAway))
            continue;
        const double outer = frame.at(u, v + kAway);
        const double inner = frame.at(u, v - kAway);
        if (outer < 0 || inner < 0)
            continue;
        lid += outer;
        edge += frame.at(u, v);
        iris += inner;
        ++n;
    }
    if (n < 7)
        return;
    const double trust = std::min(1.0, 0.6 + n / 40.0);
    curve.lashes = (std::min(lid, iris) - edge) / n * trust;
    // On the lashes themselves, not beside them where the step is as high.
    curve.change = std::max(std::abs(lid - iris) / n * trust, 1.6 * curve.lashes);
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double irisBeside(const IrisFrame &frame)
{
    std::vector<double> values;
    for (double v = -0.25; v <= 0.1; v += 0.05) {
        for (int i = 0; i < kColumns; ++i) {
            if (frame.isInRing(columnU(i), v) && frame.at(columnU(i), v) >= 0)
                values.push_back(frame.at(columnU(i), v));
        }
    }
    return median(std::move(values));
}

double behind(const IrisFrame &frame, const Curve &curve)
{
    std::vector<double> values;
    for (int i = 0; i < kColumns; ++i) {
        const double u = columnU(i);
        for (double v = curve.vAt(u) + 0.06; v < 0.92; v += 0.05) {
            if (frame.isInRing(u, v) && frame.at(u, v) >= 0)
                values.push_back(frame.at(u, v));
        }
    }
    return values.size() < 6 ? -1 : median(std::move(values));
}

// The upper lid may hang down to the pupil's lower rim; the lower one never rises to its middle.
LidEdge findLid(const cv::Mat &smooth, const Eye &eye, double direction)
{
    const double lowestApex = direction < 0 ? -0.3 : 0.3;
    const IrisFrame frame(smooth, eye, direction);
    Curve best;
    for (double apexV = lowestApex; apexV <= 0.9; apexV += 0.03) {
        for (const double bend : {-0.15, 0.0, 0.15, 0.3, 0.5, 0.75}) {
            for (const double apexU : {-0.25, 0.0, 0.25}) {
                Curve curve{apexU, apexV, bend};
                judge(frame, curve);
                if (curve.change > best.change)
                    best = curve;
            }
        }
    }
    if (best.change < kMinChange)
        return {};
    const double skin = behind(frame, best);
    if (best.lashes < kMinLashes && (skin < 0 || std::abs(skin - irisBeside(frame)) < kMinForeign))
        return {};
    const double r = eye.iris.radius;
    return {true, eye.iris.centre.x + best.apexU * r, eye.iris.centre.y + direction * best.apexV * r,
            -direction * best.bend / r};
}

} // namespace

void findLids(const cv::Mat &smooth, Eye &eye)
{
    eye.upperLid = findLid(smooth, eye, -1);
    eye.lowerLid = findLid(smooth, eye, 1);
}

} // namespace loket::iris
