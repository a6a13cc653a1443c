// SPDX-License-Identifier: GPL-3.0-or-later
// The phone's screen and what is wrong with it.

#include "app/ctl/bench/QrScene.h"

#include <opencv2/imgproc.hpp>

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <cmath>

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

cv::Mat encode(const QByteArray &payload, int level)
{
    ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
    writer.setMargin(0).setEccLevel(level);
    const ZXing::BitMatrix bits = writer.encode(payload.toStdString(), 0, 0);
    cv::Mat modules(bits.height(), bits.width(), CV_8UC1);
    for (int y = 0; y < bits.height(); ++y)
        for (int x = 0; x < bits.width(); ++x)
            modules.at<uchar>(y, x) = bits.get(x, y) ? 0 : 255;
    return modules;
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

void crack(cv::Mat &screen, const cv::Rect &code, cv::RNG &random)
{
    // From one point of impact, lines that branch; glass beside a crack shines or is dark, and shows its
    // piece shifted.
    const cv::Point2d impact(random.uniform(double(code.x), double(code.br().x)),
                             random.uniform(double(code.y), double(code.br().y)));
    const int rays = random.uniform(5, 10);
    for (int ray = 0; ray < rays; ++ray) {
        double angle = (ray + random.uniform(-0.3, 0.3)) * 2 * CV_PI / rays;
        cv::Point2d at = impact;
        const int pieces = random.uniform(4, 9);
        for (int piece = 0; piece < pieces; ++piece) {
            const double length = random.uniform(2.0, 7.0) * kScreenCell;
            const cv::Point2d next = at + cv::Point2d(std::cos(angle), std::sin(angle)) * length;
            cv::line(screen, at, next, cv::Scalar(random.uniform(0, 2) ? 250 : 40),
                     random.uniform(2, kScreenCell * 2 / 3), cv::LINE_AA);
            at = next;
            angle += random.uniform(-0.5, 0.5);
        }
    }
    const int shards = random.uniform(1, 3);
    for (int i = 0; i < shards; ++i) {
        std::vector<cv::Point> shard;
        const double size = random.uniform(1.5, 3.0) * kScreenCell;
        for (int k = 0; k < 5; ++k)
            shard.emplace_back(int(impact.x + random.uniform(-1.0, 1.0) * size * 1.5),
                               int(impact.y + random.uniform(-1.0, 1.0) * size));
        cv::fillConvexPoly(screen, shard, cv::Scalar(random.uniform(0, 2) ? 235 : 30), cv::LINE_AA);
    }
}

void smear(cv::Mat &screen, const cv::Rect &code, cv::RNG &random)
{
    cv::Mat veil = cv::Mat::zeros(screen.size(), CV_32F);
    const int marks = random.uniform(4, 10);
    for (int i = 0; i < marks; ++i) {
        const cv::Point at(random.uniform(code.x, code.br().x), random.uniform(code.y, code.br().y));
        const cv::Size size(random.uniform(2, 9) * kScreenCell, random.uniform(1, 4) * kScreenCell);
        cv::ellipse(veil, at, size, random.uniform(0, 180), 0, 360, cv::Scalar(random.uniform(0.3, 0.9)), -1);
    }
    cv::GaussianBlur(veil, veil, {}, kScreenCell * 0.8);
    // Grease scatters: what lies under it is blurred and gets the colour of the light around. Drops of dirt
    // cover.
    cv::Mat soft, sharp, mixed;
    screen.convertTo(sharp, CV_32F);
    cv::GaussianBlur(sharp, soft, {}, kScreenCell * 1.3);
    soft = soft * 0.5 + 80;
    mixed = sharp.mul(1 - veil) + soft.mul(veil);
    mixed.convertTo(screen, CV_8U);
    const int drops = random.uniform(1, 5);
    for (int i = 0; i < drops; ++i)
        cv::circle(screen, {random.uniform(code.x, code.br().x), random.uniform(code.y, code.br().y)},
                   random.uniform(kScreenCell, 5 * kScreenCell / 2), cv::Scalar(random.uniform(20, 130)), -1,
                   cv::LINE_AA);
}

} // namespace

Screen drawScreen(Trouble trouble, cv::RNG &random)
{
    Screen screen;
    screen.payload = randomPayload(random);
    // Level M is the most frequent; a damaged screen would show whatever level the app chose.
    static constexpr int kLevels[] = {2, 3, 3, 3, 5, 7}; // ZXing counts L 0–1, M 2–3, Q 4–5, H 6–8
    const cv::Mat modules = encode(screen.payload, kLevels[random.uniform(0, 6)]);
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
        crack(screen.picture, place, random);
    if (trouble == Trouble::Dirty)
        smear(screen.picture, place, random);
    if (trouble == Trouble::Combined && random.uniform(0, 3) == 0)
        random.uniform(0, 2) ? crack(screen.picture, place, random) : smear(screen.picture, place, random);
    return screen;
}

} // namespace loket::bench
