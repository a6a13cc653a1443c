// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ikd/qr/Zxing.h"

#define ZX_USE_UTF8 // NOLINT: the header asks for it
#include <ZXing/ReadBarcode.h>

#include <exception>

namespace loket::qr {

namespace {

constexpr int kQuietModules = 4;
constexpr int kMaxCodes = 32; // in one picture

ZxingCode codeOf(const ZXing::Result &result)
{
    ZxingCode code;
    const ZXing::ByteArray &bytes = result.bytes();
    code.payload = QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
    code.text = QString::fromStdString(result.text());
    code.isMirrored = result.isMirrored();
    for (std::size_t i = 0; i < 4; ++i)
        code.corners[i] = cv::Point2f(float(result.position()[i].x), float(result.position()[i].y));
    return code;
}

std::vector<ZxingCode> readWith(const cv::Mat &gray, const ZXing::DecodeHints &hints)
{
    std::vector<ZxingCode> codes;
    if (gray.type() != CV_8UC1 || gray.cols < 3 || gray.rows < 3)
        return codes;
    try {
        const ZXing::ImageView view(gray.data, gray.cols, gray.rows, ZXing::ImageFormat::Lum,
                                    int(gray.step[0]));
        for (const ZXing::Result &result : ZXing::ReadBarcodes(view, hints))
            if (result.isValid())
                codes.push_back(codeOf(result));
    } catch (const std::exception &) {
        codes.clear();
    }
    return codes;
}

} // namespace

std::vector<ZxingCode> readZxing(const cv::Mat &gray, ZxingBinarizer binarizer)
{
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    hints.setTryHarder(false); // no difference for QR, measured
    hints.setTryRotate(false);
    hints.setTryDownscale(false);
    hints.setMaxNumberOfSymbols(kMaxCodes);
    hints.setBinarizer(binarizer == ZxingBinarizer::Local ? ZXing::Binarizer::LocalAverage
                                                          : ZXing::Binarizer::GlobalHistogram);
    return readWith(gray, hints);
}

std::optional<ZxingCode> readModules(const std::vector<bool> &modules, int side)
{
    cv::Mat picture(side + 2 * kQuietModules, side + 2 * kQuietModules, CV_8UC1, cv::Scalar(255));
    for (int row = 0; row < side; ++row)
        for (int column = 0; column < side; ++column)
            if (modules[std::size_t(row * side + column)])
                picture.at<uchar>(row + kQuietModules, column + kQuietModules) = 0;
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    hints.setIsPure(true);
    hints.setBinarizer(ZXing::Binarizer::FixedThreshold);
    std::vector<ZxingCode> codes = readWith(picture, hints);
    if (codes.empty())
        return std::nullopt;
    codes.front().version = (side - 17) / 4;
    return codes.front();
}

} // namespace loket::qr
