// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/bench/QrPeers.h"

#include <ZXing/ReadBarcode.h>

namespace loket::bench {

using namespace Qt::StringLiterals;

namespace {

// Of zbar.h, whose numbers are its ABI.
constexpr int kZbarQrCode = 64;
constexpr int kZbarEnable = 0;
constexpr unsigned long kY800 = 0x30303859;

} // namespace

std::vector<QByteArray> readPlainZxing(const cv::Mat &gray)
{
    std::vector<QByteArray> payloads;
    const ZXing::ImageView view(gray.data, gray.cols, gray.rows, ZXing::ImageFormat::Lum, int(gray.step[0]));
    const auto hints = ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode);
    for (const ZXing::Result &result : ZXing::ReadBarcodes(view, hints))
        if (result.isValid())
            payloads.emplace_back(reinterpret_cast<const char *>(result.bytes().data()),
                                  qsizetype(result.bytes().size()));
    return payloads;
}

Zbar::Zbar()
    : m_library(u"zbar"_s, 0)
{
    if (!m_library.load())
        return;
    const auto create = function<void *()>("zbar_image_scanner_create");
    const auto configure = function<int(void *, int, int, int)>("zbar_image_scanner_set_config");
    if (!create || !configure)
        return;
    m_scanner = create();
    configure(m_scanner, 0, kZbarEnable, 0); // every symbology off, then one on
    configure(m_scanner, kZbarQrCode, kZbarEnable, 1);
}

Zbar::~Zbar()
{
    if (m_scanner)
        function<void(void *)>("zbar_image_scanner_destroy")(m_scanner);
}

std::vector<QByteArray> Zbar::read(const cv::Mat &gray)
{
    std::vector<QByteArray> payloads;
    const cv::Mat whole = gray.isContinuous() ? gray : gray.clone();
    void *image = function<void *()>("zbar_image_create")();
    function<void(void *, unsigned long)>("zbar_image_set_format")(image, kY800);
    function<void(void *, unsigned, unsigned)>("zbar_image_set_size")(image, unsigned(whole.cols),
                                                                      unsigned(whole.rows));
    function<void(void *, const void *, unsigned long, void *)>("zbar_image_set_data")(
        image, whole.data, whole.total(), nullptr);
    function<int(void *, void *)>("zbar_scan_image")(m_scanner, image);
    const auto next = function<void *(void *)>("zbar_symbol_next");
    for (void *symbol = function<void *(void *)>("zbar_image_first_symbol")(image); symbol;
         symbol = next(symbol))
        payloads.emplace_back(function<const char *(void *)>("zbar_symbol_get_data")(symbol),
                              qsizetype(function<unsigned(void *)>("zbar_symbol_get_data_length")(symbol)));
    function<void(void *)>("zbar_image_destroy")(image);
    return payloads;
}

} // namespace loket::bench
