// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/enrolment/Visit.h"
#include "core/enrolment/VisitJournal.h"

#include <QByteArray>
#include <QDate>

#include <map>
#include <vector>

namespace loket {

/// What stays readable at the station after a packet is sealed, under the station key: enough for the day log
/// and for the receipt once more. No whole NIK, no biometric that could be matched, no reason in free words.
struct ReviewCopy
{
    struct Score
    {
        QString stepId;
        device::Position position = device::Position::None;
        PartStatus status = PartStatus::Missing;
        int score = 0;    ///< 0 … 100, of the best attempt; 0 where there is none
        int attempts = 0; ///< that asked for the part
    };
    struct Step
    {
        QString id;
        qint64 activeMs = 0;
        int attempts = 0; ///< kept ones, over all its captures
    };
    struct Excepted
    {
        device::Position position = device::Position::None;
        QString reason;      ///< code of resources/checklists/exceptions.json
        QString approvedBy;  ///< operator; empty where nobody has
        QByteArray evidence; ///< JPEG, 240 pixels wide: what the second person looks at; may be empty
    };
    struct Accepted
    {
        QString stepId;
        device::Position position = device::Position::None;
        QString reason; ///< code
    };

    QString name;      ///< as shown to the operator
    QString maskedNik; ///< "3576••••••••0003"
    QByteArray photo;  ///< JPEG, 120 pixels wide: enough to recognise a visit in a list
    std::vector<Score> scores;
    std::vector<Step> steps;
    std::vector<Excepted> exceptions;
    std::vector<Accepted> acceptances;
    QDate printNotBefore; ///< invalid where the card is printed at once
    // Of an IKD activation; empty where there was none.
    QString ikdResult;  ///< ikdResultName()
    QString ikdFailure; ///< code of the FailureCatalogue: why it is not active
    QDate followUpOn;

    /// `portrait`: the kept picture (JPEG or PNG), made small; may be empty. `evidence`: that of the
    /// exceptions.
    [[nodiscard]] static ReviewCopy of(const Visit &visit, const VisitSummary &summary,
                                       const QByteArray &portrait,
                                       const std::map<device::Position, QByteArray> &evidence = {});
    [[nodiscard]] QByteArray toCbor() const;
    /// Errors: Malformed (no CBOR map, or of a format this program does not know).
    [[nodiscard]] static Expected<ReviewCopy> fromCbor(const QByteArray &bytes);

    /// Parts of that step type which have a kept capture and no exception: ten fingers, two eyes.
    [[nodiscard]] int recorded(const QString &stepId) const;
    [[nodiscard]] bool isExcepted(device::Position position) const;
};

/// "good", "below_threshold", …: as in record.json.
[[nodiscard]] QString partStatusName(PartStatus status);

} // namespace loket
