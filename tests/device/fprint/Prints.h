// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/imgcodecs.hpp>

#include <QByteArray>
#include <QStringList>

namespace loket::test {

struct Print
{
    int widthPx = 0;
    int heightPx = 0;
    QByteArray pixels;
};

/// The prints in the folder "finger" of the sample data: four of NIST, two synthetic ones of SFinGe.
inline QStringList samplePrints()
{
    return {QStringLiteral("arch.png"),          QStringLiteral("loop-right.png"),
            QStringLiteral("tented_arch.png"),   QStringLiteral("whorl.png"),
            QStringLiteral("SFinGe_Test01.pgm"), QStringLiteral("SFinGe_Test02.pgm")};
}

/// SFinGe's are 500 ppi. NIST's come at half their size with libfprint (256 x 240 of 512 x 480): their ridges
/// are 4 to 6 px apart instead of about 9, so 250 ppi.
inline int samplePpi(const QString &name) { return name.startsWith(QStringLiteral("SFinGe")) ? 500 : 250; }

inline Print loadPrint(const QString &file)
{
    const cv::Mat image = cv::imread(file.toStdString(), cv::IMREAD_GRAYSCALE);
    return {image.cols, image.rows,
            QByteArray(reinterpret_cast<const char *>(image.data), int(image.total()))};
}

/// Parallel ridges, 9 px apart, with breaks: enough minutiae for libfprint, nobody's finger.
inline Print drawnRidges()
{
    Print print{256, 256, QByteArray(256 * 256, char(255))};
    for (int y = 0; y < 256; ++y)
        for (int x = 0; x < 256; ++x) {
            const bool isBreak = (x / 9 * 37 + y / 23 * 11) % 7 == 0 && y % 23 < 8;
            if (x % 9 < 4 && !isBreak)
                print.pixels[y * 256 + x] = 0;
        }
    return print;
}

} // namespace loket::test
