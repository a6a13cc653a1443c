// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QString>

#include <vector>

class QPainter;
class QRectF;

namespace loket::print {

/// A QR code (ISO/IEC 18004) with error correction level M, made by ZXing. Without the quiet zone: leave four
/// modules of white around it.
class QrSymbol
{
public:
    /// Error InvalidArgument for an empty text, TooLarge where it does not fit a QR code.
    [[nodiscard]] static Expected<QrSymbol> encode(const QString &text);

    [[nodiscard]] int size() const { return m_size; } ///< modules per side
    [[nodiscard]] bool isDark(int x, int y) const { return m_dark[std::size_t(y * m_size + x)]; }
    void paint(QPainter &painter, const QRectF &square) const;

private:
    int m_size = 0;
    std::vector<bool> m_dark;
};

} // namespace loket::print
