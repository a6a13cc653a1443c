// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/sound/Sounds.h"
#include "core/base/Worker.h"
#include "core/enrolment/CaptureController.h"
#include "core/enrolment/VisitSession.h"
#include "core/ikd/CodeVerdict.h"
#include "core/station/PrivacyNotice.h"
#include "devices/api/Device.h"

#include <QImage>
#include <QObject>
#include <QPolygonF>
#include <QString>

#include <functional>
#include <vector>

namespace loket::desktop {

/// How the receipt is wanted on paper.
struct ReceiptForm
{
    bool isLargePrint = false;
    bool isA5 = true;
};

/// A QR code in a picture of the camera. Its payload comes from outside: never shown, stored or logged.
struct SeenCode
{
    QByteArray payload;
    QPolygonF corners; ///< in the picture's pixels
};

/// What a frame shows.
struct CodeLook
{
    std::vector<SeenCode> codes;
    bool isSeen = false; ///< something that looks like a code, read or not
    QPolygonF seenAt;    ///< where, if it was not read
    QString whyNot;      ///< for words::noCode()
};

/// What the visit page needs from the program around it. Filled by the composition root; all outlive the
/// page.
struct VisitServices
{
    Worker *station = nullptr;  ///< owns the engine and the store
    Worker *analysis = nullptr; ///< measures pictures
    AnalysisSettings analysisSettings;
    bool isAutoCapture = true; ///< a good and steady picture is taken by itself
    PrivacyNotice notice;      ///< what the applicant is told of their data, as far as it is this station's
    ReceiptForm receiptForm;   ///< as the station's settings have it
    /// Looks for QR codes in a frame, one frame after the other; runs in the analysis worker. Empty where
    /// this Loket reads none.
    std::function<CodeLook(const device::Frame &)> readCode;
    /// What the codes of a frame mean for the engine's visit (Counter::takeCode()). Runs in the station's
    /// thread.
    std::function<Expected<CodeVerdict>(const std::vector<QByteArray> &payloads, VisitEngine &engine,
                                        int readMs)>
        takeCode;
    std::function<void(Sound)> play; ///< a short signal, where the station wants them
    /// The device chosen for a role; nullptr where none is attached or it was put aside.
    std::function<device::Device *(device::Role)> deviceFor;
    /// Settings a device is opened with for this visit.
    std::function<QCborMap(device::Role, const VisitSnapshot &)> deviceSettings;
    /// Runs in the station's thread: the packet, the queue and the end of the draft in one transaction.
    VisitSession::Sealer sealer;
    /// Checks a passphrase in the station's thread; the actor is empty-handed (no id) when it is wrong.
    std::function<void(const QString &operatorId, const QString &passphrase, QObject *context,
                       std::function<void(Expected<Actor>)>)>
        authenticate;
    /// A second person's yes to what is excepted, with their own passphrase; written to the audit log.
    /// Errors: WrongPassphrase, LockedOut, NotAllowed (the same person, or without the right to approve).
    std::function<void(const QString &operatorId, const QString &passphrase, const QUuid &visit,
                       QObject *context, std::function<void(Expected<Actor>)>)>
        approve;
    /// Everybody else who has an account: id and name.
    std::function<QList<QPair<QString, QString>>()> approvers;
    QString operatorId;
    QString operatorName;
    /// The receipt as a picture for the preview, at about this many pixels wide.
    std::function<QImage(const VisitSnapshot &, const ReceiptForm &, int widthPx)> receiptPreview;
    /// Writes the receipt to a PDF; runs in a worker.
    std::function<Expected<void>(const VisitSnapshot &, const ReceiptForm &, const QString &file)> receiptPdf;
    /// Sends it to the printer the person chose in the system's dialogue; false when cancelled.
    std::function<bool(const VisitSnapshot &, const ReceiptForm &, QWidget *parent)> receiptPrint;
};

} // namespace loket::desktop
