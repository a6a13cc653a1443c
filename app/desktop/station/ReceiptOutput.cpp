// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/station/ReceiptOutput.h"

#include "app/words/Words.h"
#include "core/enrolment/Workflow.h"
#include "core/ikd/FailureCatalogue.h"
#include "core/station/Settings.h"

#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

using device::Position;

namespace {

constexpr double kMmPerInch = 25.4;
constexpr double kA5WidthMm = 148;
constexpr double kA4WidthMm = 210;
constexpr int kScreenDpi = 72;

print::ReceiptOptions optionsOf(const ReceiptForm &form)
{
    return {form.isA5 ? print::Paper::A5 : print::Paper::A4, form.isLargePrint};
}

/// A receipt needs the steps, not their thresholds.
QJsonValue standardOf(const QString &key)
{
    const SettingSpec *spec = findSetting(key);
    return spec ? spec->standard : QJsonValue(QJsonValue::Undefined);
}

print::ReceiptData::Activation activationOf(const ReviewCopy &copy)
{
    print::ReceiptData::Activation activation;
    activation.result = ikdResultFromName(copy.ikdResult);
    activation.followUpOn = copy.followUpOn;
    const auto failures = FailureCatalogue::load();
    const IkdFailure *failure = failures ? failures->find(copy.ikdFailure) : nullptr;
    if (failure && !failure->isRefusal && failure->code != "other"_L1)
        activation.reason = textIn(failure->symptom, u"id"_s);
    return activation;
}

} // namespace

print::ReceiptData receiptOf(const ReviewCopy &copy, const VisitSummary &summary, const StationFace &station,
                             const QString &operatorName, const PrivacyNotice &notice)
{
    print::ReceiptData data;
    // Paper is Indonesian in every language of the screen.
    data.office = u"Kantor %1"_s.arg(station.kecamatan);
    data.region = station.regency;
    data.counter = station.counterName;
    data.receiptNumber = words::receiptNumber(summary.packetId);
    if (const auto workflow = Workflow::load(summary.service, &standardOf)) {
        data.service = workflow->name(u"id"_s);
        data.fingersRecorded = data.eyesRecorded = 0;
        for (const StepDefinition &step : workflow->steps()) {
            if (step.type == StepType::Fingers)
                data.fingersRecorded += copy.recorded(step.id);
            if (step.type == StepType::Iris)
                data.eyesRecorded += copy.recorded(step.id);
        }
    }
    data.fullName = copy.name;
    data.maskedNik = copy.maskedNik;
    data.recordedAt = summary.updatedAtUtc.toLocalTime();
    data.operatorName = operatorName;
    data.isDemo = station.isDemo;
    data.responsible = notice.office;
    data.dataContact = notice.contact;
    data.reviewCopyDays = notice.keeping.reviewCopy;
    for (const ReviewCopy::Excepted &exception : copy.exceptions)
        data.notRecorded.push_back(exception.position);
    data.hasPhoto = !copy.isExcepted(Position::Face);
    data.hasSignature = !copy.isExcepted(Position::Signature);
    if (!copy.ikdResult.isEmpty())
        data.activation = activationOf(copy);
    if (copy.printNotBefore.isValid() && copy.printNotBefore > QDate::currentDate())
        data.printNotBefore = copy.printNotBefore;
    return data;
}

QImage receiptPicture(const print::ReceiptData &data, const ReceiptForm &form, int widthPx)
{
    const double widthMm = form.isA5 ? kA5WidthMm : kA4WidthMm;
    return print::receiptImage(data, optionsOf(form),
                               std::max(kScreenDpi, int(widthPx * kMmPerInch / widthMm)));
}

Expected<void> receiptToPdf(const print::ReceiptData &data, const ReceiptForm &form, const QString &file)
{
    const auto pdf = print::receiptPdf(data, optionsOf(form));
    if (!pdf)
        return fail(pdf.error());
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(*pdf) != pdf->size() || !out.commit())
        return fail(ErrorCode::DiskWrite, u"receipt"_s);
    return {};
}

bool receiptToPrinter(const print::ReceiptData &data, const ReceiptForm &form, const QString &printer,
                      QWidget *parent)
{
    // The system's own dialogue is the one place where a modal loop is unavoidable: Qt's printing has no
    // other way to ask.
    QPrinter output(QPrinter::HighResolution);
    if (!printer.isEmpty())
        output.setPrinterName(printer);
    output.setPageSize(QPageSize(form.isA5 ? QPageSize::A5 : QPageSize::A4));
    output.setFullPage(true);
    QPrintDialog dialog(&output, parent);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    QPainter painter(&output);
    print::paintReceipt(painter, output.paperRect(QPrinter::DevicePixel), data, optionsOf(form));
    return true;
}

} // namespace loket::desktop
