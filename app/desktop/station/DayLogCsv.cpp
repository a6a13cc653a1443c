// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/station/DayLogCsv.h"

#include "app/words/Words.h"
#include "core/reports/Csv.h"
#include "core/reports/DayReport.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace loket::desktop {

QByteArray dayLogCsvHead()
{
    const auto said = [](const char *text) { return QCoreApplication::translate("csv", text); };
    return reports::csvMark() +
           reports::csvRow(
               {said(QT_TRANSLATE_NOOP("csv", "Tanggal")), said(QT_TRANSLATE_NOOP("csv", "Mulai")),
                said(QT_TRANSLATE_NOOP("csv", "Nama")), said(QT_TRANSLATE_NOOP("csv", "NIK")),
                said(QT_TRANSLATE_NOOP("csv", "Layanan")), said(QT_TRANSLATE_NOOP("csv", "Keadaan")),
                said(QT_TRANSLATE_NOOP("csv", "Langkah")), said(QT_TRANSLATE_NOOP("csv", "Langkah selesai")),
                said(QT_TRANSLATE_NOOP("csv", "Pengecualian")), said(QT_TRANSLATE_NOOP("csv", "Menit")),
                said(QT_TRANSLATE_NOOP("csv", "Petugas")), said(QT_TRANSLATE_NOOP("csv", "Alasan batal")),
                said(QT_TRANSLATE_NOOP("csv", "Catatan"))});
}

QByteArray dayLogCsvRow(const VisitSummary &visit)
{
    const QDateTime opened = visit.openedAtUtc.toLocalTime();
    const bool isSealed = visit.state == VisitState::Sealed;
    const QString minutes =
        isSealed ? QString::number((visit.openedAtUtc.secsTo(visit.updatedAtUtc) + 59) / 60) : QString();
    return reports::csvRow(
        {opened.date().toString(Qt::ISODate), opened.time().toString(u"HH:mm"_s),
         visit.isRestored ? words::visitName(visit) : visit.label, visit.maskedNik,
         words::service(visit.service), words::visitState(reports::shownState(visit)),
         isSealed ? QString() : words::step(visit.currentStep), QString::number(visit.finishedSteps),
         QString::number(visit.exceptions), minutes, visit.operatorId,
         visit.endReason.isEmpty() ? QString() : words::reason(visit.endReason), visit.endNote});
}

} // namespace loket::desktop
