// SPDX-License-Identifier: GPL-3.0-or-later
// The definition of a service, which an office may change.
#include "core/enrolment/Workflow.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/Targets.h"

#include <QSet>

using namespace loket;
using namespace loket::fuzz;
using namespace Qt::StringLiterals;

namespace {

/// Settings of every kind, also of one that fits nowhere.
QJsonValue settingOf(const QString &key)
{
    if (key.startsWith(u"quality."_s) || key == u"match.finger")
        return 60;
    if (key == u"attempts_per_capture")
        return 3;
    if (key == u"guardian_under_18")
        return true;
    return key == u"early_age" ? QJsonValue(u"16y8m"_s) : QJsonValue(QJsonValue::Undefined);
}

void checkStep(const Workflow &workflow, const StepDefinition &step)
{
    hold(workflow.step(step.id) == &workflow.steps()[std::size_t(workflow.indexOf(step.id))],
         "a step is found by its id");
    hold(step.threshold >= 0 && step.threshold <= 100, "a threshold is a score");
    hold(step.attempts >= 1 && step.attempts <= 10, "attempts are within their limits");
    hold(!isCaptureStep(step.type) || (!step.captures.empty() && step.role != device::Role::None),
         "a capture step says what and with what");
    hold(step.of.isEmpty() || workflow.indexOf(step.of) < workflow.indexOf(step.id), "a step refers back");
    hold(parseStepType(stepTypeName(step.type)) == step.type, "a type has its name");
}

} // namespace

int loket_fuzz_workflow(const std::uint8_t *data, std::size_t size)
{
    const auto workflow = Workflow::parse(Input(data, size).rest(), settingOf);
    if (!parsed(workflow))
        return 0;
    hold(!workflow->service().isEmpty() && workflow->version() >= 1 && !workflow->steps().empty(),
         "a service has steps");
    QSet<QString> ids;
    for (const StepDefinition &step : workflow->steps()) {
        hold(!ids.contains(step.id), "an id stands once");
        ids.insert(step.id);
        checkStep(*workflow, step);
    }
    (void)workflow->name(u"en"_s);
    (void)workflow->firstOfType(StepType::Seal);
    return 0;
}

std::vector<QByteArray> loket_seeds_workflow()
{
    return {
        resource("workflows/ektp_enrolment.json"),
        R"({"format":1,"service":"x","version":1,"steps":[{"id":"a","type":"photo","role":"camera","captures":["face"]},
               {"id":"b","type":"photo_approval","of":"a"},{"id":"n","type":"notice","guardian_below_age":"setting:early_age"}]})"};
}
