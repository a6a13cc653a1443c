// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/subject/Dice.h"

#include <opencv2/imgproc.hpp>

namespace loket::sim {

cv::Mat smoothNoise(Dice &dice, cv::Size size, double cellXPx, double cellYPx)
{
    const cv::Size grid(std::max(4, int(size.width / cellXPx) + 3),
                        std::max(4, int(size.height / cellYPx) + 3));
    cv::Mat coarse(grid, CV_32F);
    for (int y = 0; y < grid.height; ++y)
        for (int x = 0; x < grid.width; ++x)
            coarse.at<float>(y, x) = float(dice.between(-1.2, 1.2));
    cv::Mat fine;
    cv::resize(coarse, fine, size, 0, 0, cv::INTER_CUBIC);
    return fine;
}

cv::Mat smoothNoise(Dice &dice, cv::Size size, double cellPx)
{
    return smoothNoise(dice, size, cellPx, cellPx);
}

cv::Mat cloudNoise(Dice &dice, cv::Size size, double cellPx, int octaves)
{
    cv::Mat sum = cv::Mat::zeros(size, CV_32F);
    double weight = 0.55;
    for (int octave = 0; octave < octaves && cellPx >= 1; ++octave) {
        sum += weight * smoothNoise(dice, size, cellPx);
        weight *= 0.5;
        cellPx *= 0.5;
    }
    return sum;
}

const cv::Mat &grainTile()
{
    static const cv::Mat tile = [] {
        Dice dice(0x67726169);
        cv::Mat grain(512, 512, CV_8S);
        for (int y = 0; y < grain.rows; ++y)
            for (int x = 0; x < grain.cols; ++x)
                grain.at<schar>(y, x) = schar(std::clamp(dice.bell() * 32, -127.0, 127.0));
        return grain;
    }();
    return tile;
}

} // namespace loket::sim
