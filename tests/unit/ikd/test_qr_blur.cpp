// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ikd/qr/Deconvolution.h"

#include <opencv2/imgproc.hpp>

#include <catch2/catch.hpp>

using namespace loket::qr;

namespace {

/// Squares of eight pixels, in no order.
cv::Mat squares(cv::Size size)
{
    cv::RNG random(3);
    cv::Mat small(size / 8 + cv::Size(1, 1), CV_8U), large;
    for (auto it = small.begin<uchar>(); it != small.end<uchar>(); ++it)
        *it = random.uniform(0, 2) ? 225 : 30;
    cv::resize(small, large, {}, 8, 8, cv::INTER_NEAREST);
    return large(cv::Rect({}, size)).clone();
}

double differenceOf(const cv::Mat &a, const cv::Mat &b)
{
    return cv::norm(a, b, cv::NORM_L1) / double(a.total());
}

} // namespace

TEST_CASE("a blur of known shape is undone, in pictures of any size")
{
    for (const cv::Size size : {cv::Size(320, 200), cv::Size(317, 203)}) {
        const cv::Mat sharp = squares(size);
        cv::Mat disc = cv::Mat::zeros(9, 9, CV_32F), path = cv::Mat::zeros(1, 7, CV_32F), blurred;
        for (int y = 0; y < 9; ++y)
            for (int x = 0; x < 9; ++x)
                disc.at<float>(y, x) = float(std::clamp(3.5 - std::hypot(x - 4, y - 4), 0.0, 1.0));
        path = 1;
        Deconvolution undo(std::vector<Smear>{{3, {}}, {0, {6, 0}}}, 0.01F);
        for (const auto &[smear, kernel] : {std::pair{std::size_t(0), disc}, {1, path}}) {
            cv::filter2D(sharp, blurred, -1, kernel / cv::sum(kernel)[0]);
            undo.setPicture(blurred);
            CHECK(differenceOf(undo.without(smear), sharp) < 0.8 * differenceOf(blurred, sharp));
        }
    }
}

TEST_CASE("filters are made anew where the pictures' size changes")
{
    Deconvolution undo(std::vector<Smear>{{2, {}}});
    CHECK_FALSE(undo.hasPicture());
    for (const cv::Size size : {cv::Size(320, 200), cv::Size(200, 320), cv::Size(320, 200)}) {
        undo.setPicture(squares(size));
        CHECK(undo.without(0).size() == size);
    }
    undo.dropPicture();
    CHECK_FALSE(undo.hasPicture());
}
