// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Types.h"

#include <QDateTime>
#include <QString>

namespace loket {

/// Places in which this station keeps something of a visit.
enum class KeptPlace {
    None,
    VisitRow,     ///< what lists show
    Draft,        ///< everything that was typed and captured, while the visit is not finished
    SealedRecord, ///< the same, closed for the office
    ReviewCopy,   ///< small photo, figures, exceptions
    NikIndex,     ///< the keyed hash that finds the visit
    Requests,     ///< to a second person, and what they decided
    UsedCodes,    ///< hashes of QR codes
    Trail,        ///< rows of the audit log
};

struct KeptPart
{
    KeptPlace place = KeptPlace::None;
    bool isHere = false;
    QDateTime goneAtUtc; ///< when it was removed, by the log
    QDateTime untilUtc;  ///< when it will be; invalid where that is not known yet
};

/// That the privacy notice was read out and understood, and how.
struct NoticeGiven
{
    QDateTime atUtc;
    QString operatorId;
    QString text;             ///< as the workflow names it, with its version
    QString guardianRelation; ///< "mother"; empty where nobody had to be there
};

/// A finger, an eye, the face or the signature that was not recorded.
struct ExceptedPart
{
    device::Position position = device::Position::None;
    QString reason; ///< code of resources/checklists/exceptions.json
};

enum class RecipientKind {
    None,
    OfficeLater, ///< the office, once the record is sent
    Office,
    Conflict, ///< the office has another record under this number: see there
    Receipt,  ///< the person, on paper or as a file
    Report,   ///< whoever this report was saved for
};

struct Recipient
{
    RecipientKind kind = RecipientKind::None;
    QDateTime atUtc; ///< invalid for OfficeLater
    QString how;     ///< of a receipt: "printed", "pdf"
};

} // namespace loket
