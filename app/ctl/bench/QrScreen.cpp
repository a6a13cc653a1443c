// SPDX-License-Identifier: GPL-3.0-or-later
// What is on the phone's screen, and what is wrong with it.

#include "app/ctl/bench/QrScene.h"

#include "core/ikd/qr/Symbol.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace loket::bench {

namespace {

QByteArray randomPayload(cv::RNG &random)
{
    // Three shapes as they occur: a web address, a short token, a JSON text.
    static constexpr char kLetters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const auto token = [&](int length) {
        QByteArray text;
        for (int i = 0; i < length; ++i)
            text.append(kLetters[random.uniform(0, int(sizeof kLetters) - 1)]);
        return text;
    };
    switch (random.uniform(0, 4)) {
    case 0:
        return "https://contoh.invalid/a?c=" + token(random.uniform(12, 60));
    case 1:
        return "{\"v\":1,\"kode\":\"" + token(random.uniform(40, 120)) + "\",\"latihan\":true}";
    default:
        return token(random.uniform(20, 160));
    }
}

/// Lines and buttons of an app above and below the code.
void drawApp(cv::Mat &screen, const cv::Rect &code, uchar ink, cv::RNG &random)
{
    const int line = kScreenCell * 3;
    for (const int top : {code.y - 9 * line / 2, code.br().y + 5 * line / 2})
        for (int row = 0; row < 2; ++row) {
            const int y = top + row * line * 5 / 4;
            int x = code.x;
            while (x < code.br().x) {
                const int width = random.uniform(line / 2, line * 3);
                cv::rectangle(screen, cv::Rect(x, y, std::min(width, code.br().x - x), line / 2),
                              cv::Scalar(ink), -1);
                x += width + line / 2;
            }
        }
}

/// See Screen::isBeyondRepair. A codeword counts as touched where a quarter of a module's light is wrong, as
/// wrong where half is.
bool isBeyondRepair(const phone::Screen &screen, const cv::Mat &modules, qr::Level level)
{
    const int version = (modules.cols - 17) / 4;
    const std::vector<qr::Place> places = qr::dataPlaces(qr::layoutOf(version), modules.cols);
    const qr::BlockPlan plan = qr::blocksOf(version, level);
    const auto worstOf = [&](std::size_t codeword) {
        double worst = 0;
        for (std::size_t i = codeword * 8; i < codeword * 8 + 8; ++i) {
            const cv::Rect inner(int(screen.code.x) + places[i].column * kScreenCell + 2,
                                 int(screen.code.y) + places[i].row * kScreenCell + 2, kScreenCell - 4,
                                 kScreenCell - 4);
            const double wanted = modules.at<uchar>(places[i].row, places[i].column);
            worst = std::max(worst, std::abs(cv::mean(screen.picture(inner))[0] - wanted) / 255);
        }
        return worst;
    };
    for (const std::vector<int> &block : qr::blockIndices(int(places.size() / 8), plan)) {
        int touched = 0, wrong = 0;
        for (const int codeword : block) {
            const double worst = worstOf(std::size_t(codeword));
            touched += worst > 0.25 ? 1 : 0;
            wrong += worst > 0.5 ? 1 : 0;
        }
        if (touched > plan.correction && 2 * wrong > plan.correction)
            return true;
    }
    return false;
}

} // namespace

Screen drawScreen(Trouble trouble, cv::RNG &random)
{
    Screen screen;
    screen.payload = randomPayload(random);
    // Level M is the most frequent; a damaged screen would show whatever level the app chose.
    static constexpr int kLevels[] = {2, 3, 3, 3, 5, 7}; // ZXing counts L 0–1, M 2–3, Q 4–5, H 6–8
    const int level = kLevels[random.uniform(0, 6)];
    const cv::Mat modules = phone::symbolOf(screen.payload, level);
    screen.modules = modules.cols;
    screen.pixelsPerModule = random.uniform(6.0, 14.0);
    const bool isInverted = trouble == Trouble::Inverted || trouble == Trouble::DarkMode;
    const uchar light = trouble == Trouble::DarkMode ? 190 : 255,
                dark = trouble == Trouble::DarkMode ? 28 : 0;
    cv::Mat code;
    cv::resize(modules, code, {}, kScreenCell, kScreenCell, cv::INTER_NEAREST);
    if (isInverted)
        code = 255 - code;
    code.convertTo(code, CV_8U, (light - dark) / 255.0, dark);
    const uchar paper = isInverted ? dark : light;
    const int quiet = random.uniform(2, 5) * kScreenCell, bezel = 2 * kScreenCell, bars = 20 * kScreenCell;
    const int width = code.cols + 2 * (quiet + bezel + kScreenCell), height = code.rows + 2 * (bars + bezel);
    screen.picture = cv::Mat(height, width, CV_8UC1, cv::Scalar(18));
    cv::rectangle(screen.picture, cv::Rect(bezel, bezel, width - 2 * bezel, height - 2 * bezel),
                  cv::Scalar(paper), -1);
    const cv::Rect place((width - code.cols) / 2, (height - code.rows) / 2, code.cols, code.rows);
    code.copyTo(screen.picture(place));
    screen.code = place;
    drawApp(screen.picture, place, uchar(isInverted ? 150 : 90), random);
    if (trouble == Trouble::Cracked)
        phone::crack(screen.picture, place, random);
    if (trouble == Trouble::Dirty)
        phone::smear(screen.picture, place, random);
    if (trouble == Trouble::Combined && random.uniform(0, 3) == 0)
        random.uniform(0, 2) ? phone::crack(screen.picture, place, random)
                             : phone::smear(screen.picture, place, random);
    if (!isInverted)
        screen.isBeyondRepair = isBeyondRepair(screen, modules,
                                               qr::Level(level < 2   ? 0
                                                         : level < 4 ? 1
                                                         : level < 6 ? 2
                                                                     : 3));
    return screen;
}

} // namespace loket::bench
