// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrolment/ReviewCopy.h"

#include "core/base/Cbor.h"
#include "core/ikd/Outcome.h"
#include "core/picture/Codecs.h"

#include <QCborArray>
#include <QCborMap>

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace loket {

using device::Position;

namespace {

constexpr int kFormat = 1;
constexpr int kPhotoWidthPx = 120;
constexpr int kEvidenceWidthPx = 240;
constexpr int kPhotoQuality = 80;
constexpr std::array kStatuses{PartStatus::Missing, PartStatus::BelowThreshold, PartStatus::Good,
                               PartStatus::Accepted, PartStatus::Excepted};

PartStatus statusOf(const QString &name)
{
    const auto found = std::find_if(kStatuses.begin(), kStatuses.end(),
                                    [&](PartStatus status) { return partStatusName(status) == name; });
    return found == kStatuses.end() ? PartStatus::Missing : *found;
}

QByteArray smallPhoto(const QByteArray &portrait, int widthPx)
{
    const auto picture = decodePicture(portrait, PictureColour::Bgr);
    if (!picture)
        return {};
    // No portrait is a strip: its height would be nothing, or beyond all memory.
    const int heightPx = int(qint64(widthPx) * picture->rows / picture->cols);
    if (heightPx < widthPx / 4 || heightPx > widthPx * 4)
        return {};
    cv::Mat small;
    cv::resize(*picture, small, {widthPx, heightPx}, 0, 0, cv::INTER_AREA);
    return encodeJpeg(small, kPhotoQuality);
}

template <class T, class Read>
std::vector<T> readList(const QCborValue &list, Read read)
{
    std::vector<T> values;
    for (const QCborValue entry : list.toArray())
        values.push_back(read(entry.toMap()));
    return values;
}

Position positionIn(const QCborMap &map) { return device::parsePosition(map[u"position"_s].toString()); }

} // namespace

QString partStatusName(PartStatus status)
{
    switch (status) {
    case PartStatus::Missing:
        return u"missing"_s;
    case PartStatus::BelowThreshold:
        return u"below_threshold"_s;
    case PartStatus::Good:
        return u"good"_s;
    case PartStatus::Accepted:
        return u"accepted_with_reason"_s;
    case PartStatus::Excepted:
        return u"excepted"_s;
    }
    return u"missing"_s;
}

ReviewCopy ReviewCopy::of(const Visit &visit, const VisitSummary &summary, const QByteArray &portrait,
                          const std::map<Position, QByteArray> &evidence)
{
    ReviewCopy copy;
    copy.name = summary.label;
    copy.maskedNik = summary.maskedNik;
    copy.photo = smallPhoto(portrait, kPhotoWidthPx);
    for (const StepDefinition &step : visit.workflow().steps()) {
        const auto isOfStep = [&](const Attempt &attempt) { return attempt.stepId == step.id; };
        copy.steps.push_back(
            {step.id, visit.record(step.id).activeMs,
             int(std::count_if(visit.attempts().begin(), visit.attempts().end(), isOfStep))});
        for (const Position capture : visit.capturesOf(step)) {
            for (const Position part : Visit::partsOf(capture)) {
                const Visit::Best best = visit.best(step.id, part);
                copy.scores.push_back({step.id, part, visit.partStatus(step, part),
                                       best ? best.part->score : 0, visit.attemptsAt(step.id, part)});
            }
        }
    }
    for (const BiometricException &exception : visit.exceptions()) {
        const auto picture = evidence.find(exception.position);
        copy.exceptions.push_back(
            {exception.position, exception.reason, exception.approvedBy,
             picture == evidence.end() ? QByteArray() : smallPhoto(picture->second, kEvidenceWidthPx)});
    }
    for (const Acceptance &acceptance : visit.acceptances())
        copy.acceptances.push_back({acceptance.stepId, acceptance.position, acceptance.reason});
    copy.printNotBefore =
        QDate::fromString(visit.registration()[u"print_not_before"_s].toString(), Qt::ISODate);
    if (!visit.outcome().isEmpty()) {
        const OutcomeInput outcome = OutcomeInput::fromCbor(visit.outcome());
        copy.ikdResult = ikdResultName(outcome.result);
        copy.ikdFailure = outcome.failure;
        copy.followUpOn = outcome.followUpOn;
    }
    return copy;
}

QByteArray ReviewCopy::toCbor() const
{
    QCborArray scoreList, stepList, exceptionList, acceptanceList;
    for (const Score &score : scores)
        scoreList.append(QCborMap{{u"step"_s, score.stepId},
                                  {u"position"_s, device::name(score.position)},
                                  {u"status"_s, partStatusName(score.status)},
                                  {u"score"_s, score.score},
                                  {u"attempts"_s, score.attempts}});
    for (const Step &step : steps)
        stepList.append(
            QCborMap{{u"id"_s, step.id}, {u"active_ms"_s, step.activeMs}, {u"attempts"_s, step.attempts}});
    for (const Excepted &exception : exceptions)
        exceptionList.append(QCborMap{{u"position"_s, device::name(exception.position)},
                                      {u"reason"_s, exception.reason},
                                      {u"approved_by"_s, exception.approvedBy},
                                      {u"evidence"_s, exception.evidence}});
    for (const Accepted &acceptance : acceptances)
        acceptanceList.append(QCborMap{{u"step"_s, acceptance.stepId},
                                       {u"position"_s, device::name(acceptance.position)},
                                       {u"reason"_s, acceptance.reason}});
    return QCborMap{{u"format"_s, kFormat},
                    {u"name"_s, name},
                    {u"nik"_s, maskedNik},
                    {u"photo"_s, photo},
                    {u"scores"_s, scoreList},
                    {u"steps"_s, stepList},
                    {u"exceptions"_s, exceptionList},
                    {u"acceptances"_s, acceptanceList},
                    {u"print_not_before"_s, printNotBefore.toString(Qt::ISODate)},
                    {u"ikd_result"_s, ikdResult},
                    {u"ikd_failure"_s, ikdFailure},
                    {u"follow_up_on"_s, followUpOn.toString(Qt::ISODate)}}
        .toCborValue()
        .toCbor();
}

Expected<ReviewCopy> ReviewCopy::fromCbor(const QByteArray &bytes)
{
    const auto value = readCbor(bytes);
    const QCborMap map = value ? value->toMap() : QCborMap();
    if (map[u"format"_s].toInteger() != kFormat)
        return fail(ErrorCode::Malformed, u"review_copy"_s);
    ReviewCopy copy;
    copy.name = map[u"name"_s].toString();
    copy.maskedNik = map[u"nik"_s].toString();
    copy.photo = map[u"photo"_s].toByteArray();
    copy.scores = readList<Score>(map[u"scores"_s], [](const QCborMap &entry) {
        return Score{entry[u"step"_s].toString(), positionIn(entry), statusOf(entry[u"status"_s].toString()),
                     int(entry[u"score"_s].toInteger()), int(entry[u"attempts"_s].toInteger())};
    });
    copy.steps = readList<Step>(map[u"steps"_s], [](const QCborMap &entry) {
        return Step{entry[u"id"_s].toString(), entry[u"active_ms"_s].toInteger(),
                    int(entry[u"attempts"_s].toInteger())};
    });
    copy.exceptions = readList<Excepted>(map[u"exceptions"_s], [](const QCborMap &entry) {
        return Excepted{positionIn(entry), entry[u"reason"_s].toString(), entry[u"approved_by"_s].toString(),
                        entry[u"evidence"_s].toByteArray()};
    });
    copy.acceptances = readList<Accepted>(map[u"acceptances"_s], [](const QCborMap &entry) {
        return Accepted{entry[u"step"_s].toString(), positionIn(entry), entry[u"reason"_s].toString()};
    });
    copy.printNotBefore = QDate::fromString(map[u"print_not_before"_s].toString(), Qt::ISODate);
    copy.ikdResult = map[u"ikd_result"_s].toString();
    copy.ikdFailure = map[u"ikd_failure"_s].toString();
    copy.followUpOn = QDate::fromString(map[u"follow_up_on"_s].toString(), Qt::ISODate);
    return copy;
}

int ReviewCopy::recorded(const QString &stepId) const
{
    return int(std::count_if(scores.begin(), scores.end(), [&](const Score &score) {
        return score.stepId == stepId && !isExcepted(score.position) &&
               (score.status == PartStatus::Good || score.status == PartStatus::Accepted ||
                score.status == PartStatus::BelowThreshold);
    }));
}

bool ReviewCopy::isExcepted(Position position) const
{
    return std::any_of(exceptions.begin(), exceptions.end(),
                       [&](const Excepted &exception) { return exception.position == position; });
}

} // namespace loket
