// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/Receipt.h"

#include "app/print/ReceiptLayout.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace loket::print {

namespace {

constexpr int kPdfDpi = 600;
constexpr double kA5Scale = 1.0;
constexpr double kA4Scale = 1.3;
constexpr double kLargeScale = 1.32; // what does not fit is made smaller again below
constexpr double kSmallestScale = 0.6;

double marginMm(const ReceiptOptions &options)
{
    if (options.largePrint)
        return options.paper == Paper::A5 ? 9 : 14;
    return options.paper == Paper::A5 ? 10 : 17;
}

double wantedScale(const ReceiptOptions &options)
{
    return (options.paper == Paper::A4 ? kA4Scale : kA5Scale) * (options.largePrint ? kLargeScale : 1.0);
}

} // namespace

QSizeF paperSizeMm(Paper paper)
{
    return QPageSize(paper == Paper::A5 ? QPageSize::A5 : QPageSize::A4).size(QPageSize::Millimeter);
}

void paintReceipt(QPainter &painter, const QRectF &sheet, const ReceiptData &data,
                  const ReceiptOptions &options)
{
    const double widthMm = paperSizeMm(options.paper).width();
    const auto attempt = [&](double scale, bool draw) {
        const Sheet paper(painter, sheet, widthMm, scale, draw);
        ReceiptLayout layout(paper, data, marginMm(options) / scale, options.largePrint);
        return layout.run() <= paper.sizeMm().height();
    };
    double scale = wantedScale(options);
    while (scale > kSmallestScale && !attempt(scale, /*draw=*/false))
        scale *= 0.98;
    attempt(scale, /*draw=*/true);
}

Expected<QByteArray> receiptPdf(const ReceiptData &data, const ReceiptOptions &options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kPdfDpi);
    writer.setCreator(QStringLiteral("Loket"));
    // The title shows in window bars and print queues: the number, never the name.
    writer.setTitle(QStringLiteral("Bukti Perekaman ") + data.receiptNumber);
    writer.setPageLayout({QPageSize(options.paper == Paper::A5 ? QPageSize::A5 : QPageSize::A4),
                          QPageLayout::Portrait, QMarginsF()});
    QPainter painter;
    if (!painter.begin(&writer))
        return fail(ErrorCode::Internal, QStringLiteral("pdf"));
    paintReceipt(painter, QRectF(0, 0, writer.width(), writer.height()), data, options);
    if (!painter.end())
        return fail(ErrorCode::Internal, QStringLiteral("pdf"));
    return bytes;
}

QImage receiptImage(const ReceiptData &data, const ReceiptOptions &options, int dpi)
{
    const QSizeF size = paperSizeMm(options.paper) * dpi / 25.4;
    QImage image(size.toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintReceipt(painter, QRectF(QPointF(), size), data, options);
    return image;
}

} // namespace loket::print
