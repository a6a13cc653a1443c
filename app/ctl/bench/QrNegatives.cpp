// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/bench/QrScene.h"

#include <opencv2/imgproc.hpp>

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <string>

namespace loket::bench {

using namespace Qt::StringLiterals;

namespace {

cv::Mat texture(cv::RNG &random, int coarsest)
{
    cv::Mat sum = cv::Mat::zeros(kFrameSize, CV_32F);
    for (int cells = coarsest; cells <= 640; cells *= 3) {
        cv::Mat octave(cells * 9 / 16 + 1, cells, CV_32F);
        random.fill(octave, cv::RNG::UNIFORM, -60, 60);
        cv::resize(octave, octave, kFrameSize, 0, 0, cv::INTER_CUBIC);
        sum += octave;
    }
    cv::Mat picture;
    sum.convertTo(picture, CV_8U, 0.6, 128);
    return picture;
}

cv::Mat textPage(cv::RNG &random)
{
    cv::Mat page(kFrameSize, CV_8UC1, cv::Scalar(random.uniform(200, 245)));
    const double size = random.uniform(0.4, 1.1);
    for (int y = 30; y < page.rows; y += int(34 * size)) {
        std::string line;
        for (int i = 0; i < 140; ++i)
            line += char(random.uniform(0, 6) ? 'a' + random.uniform(0, 26) : ' ');
        cv::putText(page, line, {20, y}, cv::FONT_HERSHEY_SIMPLEX, size, cv::Scalar(30), size > 0.7 ? 2 : 1,
                    cv::LINE_AA);
    }
    return page;
}

cv::Mat faceLike(cv::RNG &random)
{
    cv::Mat picture = texture(random, 3);
    const cv::Point middle(random.uniform(450, 830), random.uniform(300, 420));
    cv::ellipse(picture, middle, {150, 210}, 0, 0, 360, cv::Scalar(175), -1, cv::LINE_AA);
    for (const int side : {-1, 1})
        for (const auto &[radius, level] : {std::pair{34, 235}, {18, 60}, {7, 15}})
            cv::circle(picture, middle + cv::Point(side * 60, -50), radius, cv::Scalar(level), -1,
                       cv::LINE_AA);
    cv::ellipse(picture, middle + cv::Point(0, 100), {60, 18}, 0, 0, 360, cv::Scalar(95), -1, cv::LINE_AA);
    cv::GaussianBlur(picture, picture, {}, 1.5);
    return picture;
}

cv::Mat otherSymbol(cv::RNG &random)
{
    static constexpr ZXing::BarcodeFormat kFormats[] = {
        ZXing::BarcodeFormat::DataMatrix, ZXing::BarcodeFormat::Aztec, ZXing::BarcodeFormat::Code128,
        ZXing::BarcodeFormat::PDF417};
    cv::Mat picture = texture(random, 5);
    const ZXing::BarcodeFormat format = kFormats[random.uniform(0, 4)];
    const ZXing::BitMatrix bits = ZXing::MultiFormatWriter(format).setMargin(4).encode(
        std::string("LATIHAN") + std::to_string(random.uniform(1000, 99999)),
        format == ZXing::BarcodeFormat::Code128 ? 400 : 300, 300);
    for (int y = 0; y < bits.height() && y + 150 < picture.rows; ++y)
        for (int x = 0; x < bits.width() && x + 300 < picture.cols; ++x)
            picture.at<uchar>(y + 150, x + 300) = bits.get(x, y) ? 20 : 235;
    cv::GaussianBlur(picture, picture, {}, 0.8);
    return picture;
}

cv::Mat checkerboard(cv::RNG &random)
{
    cv::Mat picture(kFrameSize, CV_8UC1);
    const int cell = random.uniform(4, 40);
    for (int y = 0; y < picture.rows; ++y)
        for (int x = 0; x < picture.cols; ++x)
            picture.at<uchar>(y, x) = (x / cell + y / cell) % 2 ? 225 : 30;
    return picture;
}

/// A code of which too much is missing: cut off, covered, or its modules exchanged for random ones.
cv::Mat ruined(int how, cv::RNG &random)
{
    Screen screen = drawScreen(Trouble::Clean, random);
    View view = drawView(Trouble::Clean, random);
    const int cell = kScreenCell, modules = screen.modules;
    const cv::Rect code = screen.code;
    if (how == 0) { // beyond the frame's edge
        view.turnDeg = 0;
        view.shift = {random.uniform(0, 2) ? 640.0 : -640.0, 0};
    } else if (how == 1) { // a hand on it
        cv::rectangle(screen.picture,
                      cv::Rect(code.x, code.y + code.height * 45 / 100, code.width, code.height * 55 / 100),
                      cv::Scalar(150), -1);
    } else { // the function patterns stay
        for (int y = 9; y < modules - 9; ++y)
            for (int x = 9; x < modules; ++x)
                cv::rectangle(screen.picture, cv::Rect(code.x + x * cell, code.y + y * cell, cell, cell),
                              cv::Scalar(random.uniform(0, 2) ? 0 : 255), -1);
    }
    return shoot(screen, view, random);
}

cv::Mat findersAlone(cv::RNG &random)
{
    cv::Mat picture = texture(random, 4);
    const int cell = random.uniform(4, 9), side = random.uniform(21, 45) * cell;
    const cv::Point origin(random.uniform(100, 500), random.uniform(40, 200));
    cv::rectangle(picture,
                  cv::Rect(origin.x - 4 * cell, origin.y - 4 * cell, side + 8 * cell, side + 8 * cell),
                  cv::Scalar(235), -1);
    for (const cv::Point corner :
         {cv::Point(0, 0), cv::Point(side - 7 * cell, 0), cv::Point(0, side - 7 * cell)})
        for (const auto &[inset, level] : {std::pair{0, 20}, {1, 235}, {2, 20}})
            cv::rectangle(picture,
                          cv::Rect(origin + corner + cv::Point(inset * cell, inset * cell),
                                   cv::Size((7 - 2 * inset) * cell, (7 - 2 * inset) * cell)),
                          cv::Scalar(level), -1);
    return picture;
}

} // namespace

QString negativeName(int kind)
{
    static constexpr const char *kNames[kNegativeKinds] = {
        "wall",         "texture", "text",         "face",           "other_symbol",
        "checkerboard", "cut_off", "half_covered", "random_modules", "finders_alone"};
    return QString::fromLatin1(kNames[kind]);
}

cv::Mat drawNegative(int kind, quint64 seed)
{
    cv::RNG random(seed * 1000003 + quint64(kind) * 104729 + 5);
    switch (kind) {
    case 0: {
        cv::Mat wall(kFrameSize, CV_8UC1);
        random.fill(wall, cv::RNG::NORMAL, random.uniform(40, 200), random.uniform(1.0, 9.0));
        return wall;
    }
    case 1:
        return texture(random, random.uniform(3, 60));
    case 2:
        return textPage(random);
    case 3:
        return faceLike(random);
    case 4:
        return otherSymbol(random);
    case 5:
        return checkerboard(random);
    case 9:
        return findersAlone(random);
    default:
        return ruined(kind - 6, random);
    }
}

} // namespace loket::bench
