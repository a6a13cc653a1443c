// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/login/LoginGateway.h"
#include "app/desktop/pages/visit/VisitServices.h"
#include "app/print/Receipt.h"
#include "core/enrolment/ReviewCopy.h"
#include "core/enrolment/VisitJournal.h"

namespace loket::desktop {

/// What the receipt of a sealed visit says. The same from the visit at hand and, later, from its review copy.
[[nodiscard]] print::ReceiptData receiptOf(const ReviewCopy &copy, const VisitSummary &summary,
                                           const StationFace &station, const QString &operatorName,
                                           const PrivacyNotice &notice);

/// The receipt as a picture of about that many pixels in width.
[[nodiscard]] QImage receiptPicture(const print::ReceiptData &data, const ReceiptForm &form, int widthPx);
/// Errors: DiskWrite.
Expected<void> receiptToPdf(const print::ReceiptData &data, const ReceiptForm &form, const QString &file);
/// Through the system's print dialogue, with `printer` chosen where it is not empty; false when cancelled.
bool receiptToPrinter(const print::ReceiptData &data, const ReceiptForm &form, const QString &printer,
                      QWidget *parent);

} // namespace loket::desktop
