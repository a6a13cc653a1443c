// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ikd/FailureCatalogue.h"

#include "core/base/Names.h"
#include "core/base/Resources.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxTries = 10;
constexpr std::array kLanguages{"id", "en"};

constexpr std::array<std::pair<Solver, const char *>, 4> kSolvers{{{Solver::Resident, "resident"},
                                                                   {Solver::Counter, "counter"},
                                                                   {Solver::Office, "office"},
                                                                   {Solver::Centre, "centre"}}};
constexpr std::array<std::pair<NextStep, const char *>, 4> kNextSteps{
    {{NextStep::TryAgain, "try_again"},
     {NextStep::OtherDay, "other_day"},
     {NextStep::OtherService, "other_service"},
     {NextStep::Refused, "refused"}}};

/// Empty where a language is missing.
QMap<QString, QString> texts(const QJsonValue &value)
{
    QMap<QString, QString> all;
    for (const char *language : kLanguages) {
        const QString text = value[QLatin1StringView(language)].toString().trimmed();
        if (text.isEmpty())
            return {};
        all.insert(QString::fromLatin1(language), text);
    }
    return all;
}

Expected<IkdFailure> failureOf(const QJsonObject &json)
{
    IkdFailure failure;
    failure.code = json[u"code"].toString();
    for (const QJsonValue step : json[u"steps"].toArray())
        failure.stepIds << step.toString();
    failure.solver = valueIn<Solver>(kSolvers, json[u"solver"].toString());
    failure.next = valueIn<NextStep>(kNextSteps, json[u"next"].toString());
    failure.tries = json[u"tries"].toInt(-1);
    failure.isRefusal = json[u"refusal"].toBool();
    failure.symptom = texts(json[u"symptom"]);
    failure.script = texts(json[u"script"]);
    failure.action = texts(json[u"action"]);
    const bool isWhole = !failure.code.isEmpty() && failure.solver != Solver::None &&
                         failure.next != NextStep::None && failure.tries >= 0 && failure.tries <= kMaxTries &&
                         !failure.symptom.isEmpty() && !failure.script.isEmpty() && !failure.action.isEmpty();
    // Refusals are not mended, and only they end as such.
    const bool fits = failure.isRefusal == (failure.next == NextStep::Refused) &&
                      (failure.next != NextStep::TryAgain || failure.tries > 0);
    return isWhole && fits ? Expected<IkdFailure>(failure) : fail(ErrorCode::Malformed, failure.code);
}

} // namespace

QString solverName(Solver solver) { return nameIn(kSolvers, solver); }

QString nextStepName(NextStep next) { return nameIn(kNextSteps, next); }

QString textIn(const QMap<QString, QString> &texts, const QString &language)
{
    return texts.value(language, texts.value(u"id"_s));
}

Expected<FailureCatalogue> FailureCatalogue::load()
{
    const auto json = readResource(u"ikd/failures.json"_s);
    return json ? parse(*json) : fail(json.error());
}

Expected<FailureCatalogue> FailureCatalogue::parse(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root[u"format"].toInt() != 1)
        return fail(ErrorCode::Malformed, u"format"_s);
    const auto failures = std::make_shared<std::vector<IkdFailure>>();
    FailureCatalogue catalogue;
    catalogue.m_failures = failures;
    for (const QJsonValue entry : root[u"failures"].toArray()) {
        auto failure = failureOf(entry.toObject());
        if (!failure)
            return fail(failure.error());
        if (catalogue.find(failure->code))
            return fail(ErrorCode::Malformed, failure->code);
        failures->push_back(std::move(*failure));
    }
    const bool hasRefusal = std::any_of(failures->begin(), failures->end(),
                                        [](const IkdFailure &failure) { return failure.isRefusal; });
    if (!hasRefusal || !catalogue.find(u"other"_s) || !catalogue.find(u"left_early"_s))
        return fail(ErrorCode::Malformed, u"other, left_early or a refusal"_s);
    return catalogue;
}

const IkdFailure *FailureCatalogue::find(const QString &code) const
{
    const auto found = std::find_if(m_failures->begin(), m_failures->end(),
                                    [&](const IkdFailure &failure) { return failure.code == code; });
    return found == m_failures->end() ? nullptr : &*found;
}

std::vector<const IkdFailure *> FailureCatalogue::at(const QString &stepId) const
{
    std::vector<const IkdFailure *> offered;
    for (const bool isOwn : {true, false})
        for (const IkdFailure &failure : *m_failures)
            if (isOwn ? failure.stepIds.contains(stepId) : failure.stepIds.isEmpty())
                offered.push_back(&failure);
    return offered;
}

} // namespace loket
