// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/CaptureLooks.h"

#include "app/desktop/pages/visit/Overlay.h"
#include "app/words/Words.h"

#include <QCoreApplication>

#include <opencv2/core.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

using device::Position;

namespace {

/// A context for the translator; there is no widget here to lend one.
class CaptureLooks
{
    Q_DECLARE_TR_FUNCTIONS(loket::desktop::CaptureLooks)
};

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

QImage sideBySide(const AnalysedCapture &capture)
{
    cv::Mat joined;
    for (const AnalysedPart &part : capture.parts) {
        if (part.picture.empty())
            continue;
        if (joined.empty())
            joined = part.picture.clone();
        else if (joined.rows == part.picture.rows && joined.type() == part.picture.type())
            cv::hconcat(joined, part.picture, joined);
    }
    return toImage(joined);
}

std::vector<CheckRow> liveRows(const LiveResult &result)
{
    std::vector<CheckRow> rows;
    for (const biometrics::Measure &measure : result.measures)
        if (!measure.ok && measure.advice != biometrics::Advice::None)
            rows.push_back({CheckState::Attention, words::advice(measure.advice)});
    // Several measures may want the same; what is wanted is said once.
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.text < b.text; });
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    if (rows.empty() && result.isGood)
        rows.push_back({CheckState::Ok, CaptureLooks::tr("Semua pemeriksaan terpenuhi.")});
    return rows;
}

bool isCaptureDone(const Visit &visit, const StepDefinition &step, Position capture)
{
    const auto parts = Visit::partsOf(capture);
    return std::all_of(parts.begin(), parts.end(), [&](Position part) {
        const PartStatus status = visit.partStatus(step, part);
        return status != PartStatus::Missing && status != PartStatus::BelowThreshold;
    });
}

TroubleWords tooManyAttempts()
{
    return {CaptureLooks::tr("Sudah terlalu banyak percobaan untuk langkah ini."),
            CaptureLooks::tr("Percobaan yang sudah terekam aman; yang terbaik yang dipakai."),
            CaptureLooks::tr("Lanjutkan dengan hasil terbaik (F7), atau catat pengecualian (F4).")};
}

std::vector<AttemptChip> attemptChips(const Visit &visit, const QString &stepId, Position capture)
{
    std::vector<AttemptChip> chips;
    const auto attempts = visit.attempts(stepId, capture);
    const auto parts = Visit::partsOf(capture);
    for (const Attempt *attempt : attempts) {
        const bool isBest = std::any_of(parts.begin(), parts.end(), [&](Position part) {
            return visit.best(stepId, part).attempt == attempt;
        });
        chips.push_back({attempt->number, attempt->score(), isBest, words::reason(attempt->retakeReason)});
    }
    return chips;
}

std::vector<CheckRow> partRows(const Visit &visit, const StepDefinition &step, Position shown, bool onlyThis)
{
    std::vector<CheckRow> rows;
    const auto atHand = Visit::partsOf(shown);
    for (const Position capture : visit.capturesOf(step)) {
        for (const Position part : Visit::partsOf(capture)) {
            const Visit::Best best = visit.best(step.id, part);
            const bool isShown = !onlyThis || std::find(atHand.begin(), atHand.end(), part) != atHand.end();
            const QString name = capitalised(words::position(part));
            switch (visit.partStatus(step, part)) {
            case PartStatus::Missing:
                break;
            case PartStatus::BelowThreshold:
                rows.push_back({CheckState::Attention,
                                u"%1: %2"_s.arg(name, best.part->adviceCode.isEmpty()
                                                          ? CaptureLooks::tr("mutu belum cukup")
                                                          : words::advice(best.part->adviceCode))});
                break;
            case PartStatus::Good:
                if (isShown)
                    rows.push_back(
                        {CheckState::Ok, CaptureLooks::tr("%1: mutu %2").arg(name).arg(best.part->score)});
                break;
            case PartStatus::Accepted:
                if (isShown)
                    rows.push_back(
                        {CheckState::Ok, CaptureLooks::tr("%1: diterima dengan alasan").arg(name)});
                break;
            case PartStatus::Excepted:
                if (isShown)
                    rows.push_back({CheckState::Ok, CaptureLooks::tr("%1: dikecualikan. %2.")
                                                        .arg(name, words::exceptionReason(
                                                                       visit.exceptionFor(part)->reason))});
                break;
            }
        }
    }
    return rows;
}

} // namespace loket::desktop
