// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace loket {

/// Who can end a trouble of an activation.
enum class Solver { None, Resident, Counter, Office, Centre };
/// What follows at the counter.
enum class NextStep { None, TryAgain, OtherDay, OtherService, Refused };

[[nodiscard]] QString solverName(Solver solver);
[[nodiscard]] QString nextStepName(NextStep next);

/// What can go wrong while a digital identity is activated, with what the counter says and does. Codes follow
/// the table of domain.md 2.11; texts and counts are ours and an office may replace the file.
struct IkdFailure
{
    QString code;        ///< "face_mismatch"
    QStringList stepIds; ///< at which steps of ikd_activation.json it is offered; empty = at all
    Solver solver = Solver::None;
    NextStep next = NextStep::None;
    int tries = 0;                  ///< how often trying again makes sense
    bool isRefusal = false;         ///< the applicant's own decision: nothing to mend
    QMap<QString, QString> symptom; ///< by language ("id", "en"): what is seen
    QMap<QString, QString> script;  ///< what the operator says to the applicant
    QMap<QString, QString> action;  ///< what the operator does
};

/// The text of that language, the Indonesian one where it has none.
[[nodiscard]] QString textIn(const QMap<QString, QString> &texts, const QString &language);

/// Copies share the entries.
class FailureCatalogue
{
public:
    /// resources/ikd/failures.json. Errors: NotFound, DiskRead and those of parse().
    [[nodiscard]] static Expected<FailureCatalogue> load();
    /// Errors: Malformed (context: the entry's code, or "format"), also where a code stands twice, a text is
    /// missing in one language, or there is no "other", "left_early" or refusal: somebody always needs them.
    [[nodiscard]] static Expected<FailureCatalogue> parse(const QByteArray &json);

    [[nodiscard]] const std::vector<IkdFailure> &all() const { return *m_failures; }
    /// nullptr where there is none.
    [[nodiscard]] const IkdFailure *find(const QString &code) const;
    /// Those that are offered at that step: its own first, then those of all steps.
    [[nodiscard]] std::vector<const IkdFailure *> at(const QString &stepId) const;

private:
    std::shared_ptr<const std::vector<IkdFailure>> m_failures =
        std::make_shared<const std::vector<IkdFailure>>();
};

} // namespace loket
