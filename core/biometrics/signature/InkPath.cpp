// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/signature/InkPath.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace loket::signature {

namespace {

double distance(const device::InkPoint &a, const device::InkPoint &b)
{
    return std::hypot(double{b.xMm} - a.xMm, double{b.yMm} - a.yMm);
}

} // namespace

std::vector<Run> penDownRuns(const device::Ink &ink)
{
    std::vector<Run> runs;
    for (const auto &stroke : ink.strokes) {
        Run run;
        for (const device::InkPoint &point : stroke) {
            if (point.penDown) {
                run.push_back(point);
            } else if (!run.empty()) {
                runs.push_back(std::move(run));
                run = {};
            }
        }
        if (!run.empty())
            runs.push_back(std::move(run));
    }
    return runs;
}

double pathLengthMm(const Run &run)
{
    double length = 0;
    for (std::size_t i = 1; i < run.size(); ++i)
        length += distance(run[i - 1], run[i]);
    return length;
}

std::vector<cv::Point2d> resampled(const Run &run, double stepMm)
{
    std::vector<cv::Point2d> points;
    if (run.empty())
        return points;
    points.emplace_back(run.front().xMm, run.front().yMm);
    double carried = 0; // path since the last point put out
    for (std::size_t i = 1; i < run.size(); ++i) {
        const double length = distance(run[i - 1], run[i]);
        const cv::Point2d from(run[i - 1].xMm, run[i - 1].yMm);
        const cv::Point2d to(run[i].xMm, run[i].yMm);
        double at = stepMm - carried;
        for (; at <= length && length > 0; at += stepMm)
            points.push_back(from + (to - from) * (at / length));
        carried = length - (at - stepMm);
    }
    if (carried > stepMm / 4)
        points.emplace_back(run.back().xMm, run.back().yMm);
    return points;
}

cv::Rect2d boundsOf(const std::vector<Run> &runs)
{
    double left = std::numeric_limits<double>::max();
    double top = left;
    double right = std::numeric_limits<double>::lowest();
    double bottom = right;
    for (const Run &run : runs) {
        for (const device::InkPoint &p : run) {
            left = std::min<double>(left, p.xMm);
            right = std::max<double>(right, p.xMm);
            top = std::min<double>(top, p.yMm);
            bottom = std::max<double>(bottom, p.yMm);
        }
    }
    return left > right ? cv::Rect2d() : cv::Rect2d(left, top, right - left, bottom - top);
}

} // namespace loket::signature
