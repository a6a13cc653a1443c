// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/phone/Screen.h"

#include <opencv2/imgproc.hpp>

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <cmath>

namespace loket::phone {

cv::Mat symbolOf(const QByteArray &payload, int level)
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
            cv::line(screen, at, next, cv::Scalar::all(random.uniform(0, 2) ? 250 : 40),
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
        cv::fillConvexPoly(screen, shard, cv::Scalar::all(random.uniform(0, 2) ? 235 : 30), cv::LINE_AA);
    }
}

void smear(cv::Mat &screen, const cv::Rect &code, cv::RNG &random)
{
    cv::Mat veil = cv::Mat::zeros(screen.size(), CV_32F);
    const int marks = random.uniform(4, 10);
    for (int i = 0; i < marks; ++i) {
        const cv::Point at(random.uniform(code.x, code.br().x), random.uniform(code.y, code.br().y));
        const cv::Size size(random.uniform(2, 9) * kScreenCell, random.uniform(1, 4) * kScreenCell);
        cv::ellipse(veil, at, size, random.uniform(0, 180), 0, 360, cv::Scalar::all(random.uniform(0.3, 0.9)),
                    -1);
    }
    cv::GaussianBlur(veil, veil, {}, kScreenCell * 0.8);
    // Grease scatters: what lies under it is blurred and gets the colour of the light around. Drops of dirt
    // cover.
    cv::Mat soft, sharp, mixed;
    screen.convertTo(sharp, CV_32F);
    cv::GaussianBlur(sharp, soft, {}, kScreenCell * 1.3);
    soft = soft * 0.5 + cv::Scalar::all(80);
    if (screen.channels() == 3)
        cv::cvtColor(veil, veil, cv::COLOR_GRAY2BGR);
    mixed = sharp.mul(cv::Scalar::all(1) - veil) + soft.mul(veil);
    mixed.convertTo(screen, CV_8U);
    const int drops = random.uniform(1, 5);
    for (int i = 0; i < drops; ++i)
        cv::circle(screen, {random.uniform(code.x, code.br().x), random.uniform(code.y, code.br().y)},
                   random.uniform(kScreenCell, 5 * kScreenCell / 2), cv::Scalar::all(random.uniform(20, 130)),
                   -1, cv::LINE_AA);
}

} // namespace loket::phone
