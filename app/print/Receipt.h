// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/ikd/Outcome.h"
#include "devices/api/Types.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QImage>
#include <QString>

#include <optional>
#include <vector>

class QPainter;

namespace loket::print {

/// What the receipt ("Bukti Perekaman", "Bukti Layanan") says. Plain values: whoever fills it decides what
/// may be shown. There is no field for the whole NIK and none for the reason of an exception: the law
/// protects notes about disability (UU 24/2013 art. 84), and a receipt lies about on tables.
struct ReceiptData
{
    QString office;        ///< "Kantor Kecamatan Contoh"
    QString region;        ///< "Kabupaten Nusa Fiktif"
    QString counter;       ///< "Loket 2"
    QString receiptNumber; ///< the only content of the QR code
    QString service;       ///< "Perekaman KTP-el"
    QString fullName;
    QString maskedNik;    ///< "3576••••••••0003"
    QDateTime recordedAt; ///< shown in its own time zone: give local time
    QString operatorName;

    bool hasPhoto = true;
    bool hasSignature = true;
    int fingersRecorded = 10;
    int eyesRecorded = 2;
    std::vector<device::Position> notRecorded; ///< fingers, eyes, signature that were excepted
    QImage photo;                              ///< optional, portrait format

    /// Of an IKD activation, in which nothing is recorded. No reason of a refusal: it is nobody's business.
    struct Activation
    {
        IkdResult result = IkdResult::None;
        QString reason; ///< in words, Indonesian; empty where there is none to tell
        QDate followUpOn;
    };
    std::optional<Activation> activation;

    QDate printNotBefore; ///< 17th birthday of someone recorded early; null otherwise
    QString collectAt;    ///< where to ask and collect; the office where empty
    QString openingHours; ///< "Senin–Jumat 08.00–15.00"
    QString contact;      ///< telephone, WhatsApp or web address; may be empty
    bool isDemo = false;  ///< printed across: no real document

    QString responsible;    ///< for the data; the office where empty
    QString dataContact;    ///< where to ask or complain about them; by role where empty
    int reviewCopyDays = 0; ///< how long the counter keeps the small photo and figures, from the receipt
};

enum class Paper { A5, A4 };

struct ReceiptOptions
{
    Paper paper = Paper::A5;
    bool largePrint = false; ///< about a third larger, without the photo
};

/// Size of the sheet, upright.
[[nodiscard]] QSizeF paperSizeMm(Paper paper);

/// Paints the receipt onto a whole sheet: `sheet` is the paper with its margins in the painter's coordinates,
/// as QPrinter::paperRect(QPrinter::DevicePixel) with full page set. The text is Indonesian in every UI
/// language. What does not fit (a very long name) makes everything a little smaller, never cut.
void paintReceipt(QPainter &painter, const QRectF &sheet, const ReceiptData &data,
                  const ReceiptOptions &options);

/// A PDF of one page with its text as text and embedded fonts. Needs a QGuiApplication. Error Internal.
[[nodiscard]] Expected<QByteArray> receiptPdf(const ReceiptData &data, const ReceiptOptions &options);

/// The same sheet as a picture, for preview.
[[nodiscard]] QImage receiptImage(const ReceiptData &data, const ReceiptOptions &options, int dpi = 150);

} // namespace loket::print
