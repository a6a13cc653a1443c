// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/QrSymbol.h"

#include <QPainter>
#include <QPainterPath>

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <stdexcept>

namespace loket::print {

namespace {

constexpr int kEccLevelM = 2; // ZXing counts 0…8 and halves it: 2 = M

} // namespace

Expected<QrSymbol> QrSymbol::encode(const QString &text)
{
    if (text.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("qr"));
    try {
        ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
        writer.setMargin(0).setEccLevel(kEccLevelM);
        const ZXing::BitMatrix bits = writer.encode(text.toStdWString(), 0, 0);
        QrSymbol symbol;
        symbol.m_size = bits.width();
        symbol.m_dark.reserve(std::size_t(bits.width()) * std::size_t(bits.height()));
        for (int y = 0; y < bits.height(); ++y) {
            for (int x = 0; x < bits.width(); ++x)
                symbol.m_dark.push_back(bits.get(x, y));
        }
        return symbol;
    } catch (const std::exception &) {
        return fail(ErrorCode::TooLarge, QStringLiteral("qr"));
    }
}

void QrSymbol::paint(QPainter &painter, const QRectF &square) const
{
    // One path out of row runs: no hairlines between modules on screen, small in a PDF.
    const double module = square.width() / m_size;
    QPainterPath path;
    for (int y = 0; y < m_size; ++y) {
        for (int x = 0; x < m_size; ++x) {
            if (!isDark(x, y))
                continue;
            const int start = x;
            while (x < m_size && isDark(x, y))
                ++x;
            path.addRect(square.x() + start * module, square.y() + y * module, (x - start) * module, module);
        }
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillPath(path, Qt::black);
    painter.restore();
}

} // namespace loket::print
