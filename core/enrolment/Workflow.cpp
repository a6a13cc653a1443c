// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrolment/Workflow.h"

#include "core/base/Resources.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace loket {

namespace {

constexpr std::array<std::pair<StepType, const char *>, 17> kStepTypes{{
    {StepType::Registration, "registration"},
    {StepType::IdentityCheck, "identity_check"},
    {StepType::Notice, "notice"},
    {StepType::Photo, "photo"},
    {StepType::PhotoApproval, "photo_approval"},
    {StepType::Signature, "signature"},
    {StepType::Fingers, "fingers"},
    {StepType::Iris, "iris"},
    {StepType::IndexRecheck, "index_recheck"},
    {StepType::Review, "review"},
    {StepType::Statement, "statement"},
    {StepType::Seal, "seal"},
    {StepType::Receipt, "receipt"},
    {StepType::Preflight, "preflight"},
    {StepType::Guide, "guide"},
    {StepType::QrScan, "qr_scan"},
    {StepType::Outcome, "outcome"},
}};

constexpr int kMaxSteps = 64;

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &entry : value.toArray())
        list.append(entry.toString());
    return list;
}

/// "setting:KEY" becomes the setting's value (null where the station has none: the definition is then
/// refused); everything else stays.
QJsonValue resolved(const QJsonValue &value, const Workflow::SettingLookup &settings)
{
    static const QString prefix = u"setting:"_s;
    if (!value.isString() || !value.toString().startsWith(prefix))
        return value;
    const QJsonValue setting = settings(value.toString().mid(prefix.size()));
    return setting.isUndefined() ? QJsonValue() : setting;
}

bool fitsType(device::Position position, StepType type)
{
    using device::Position;
    switch (type) {
    case StepType::Photo:
        return position == Position::Face;
    case StepType::Signature:
    case StepType::Statement:
        return position == Position::Signature;
    case StepType::Fingers:
        return !device::fingersOf(position).empty() ||
               (position >= Position::RightThumb && position <= Position::LeftLittle);
    case StepType::Iris:
        return position == Position::BothEyes || position == Position::RightEye ||
               position == Position::LeftEye;
    case StepType::IndexRecheck:
        return position >= Position::RightThumb && position <= Position::LeftLittle;
    default:
        return false;
    }
}

Expected<int> boundedInt(const QJsonValue &value, int fallback, int low, int high, const QString &where)
{
    if (value.isUndefined())
        return fallback;
    const int number = value.toInt(-1);
    if (!value.isDouble() || number < low || number > high)
        return fail(ErrorCode::Malformed, where);
    return number;
}

Expected<void> readCaptures(StepDefinition &step, const QJsonObject &object,
                            const Workflow::SettingLookup &settings)
{
    for (const QString &text : strings(object["captures"_L1])) {
        const device::Position position = device::parsePosition(text);
        if (!fitsType(position, step.type))
            return fail(ErrorCode::Malformed, step.id + u": captures"_s);
        step.captures.push_back(position);
    }
    if (isCaptureStep(step.type) && step.captures.empty())
        return fail(ErrorCode::Malformed, step.id + u": captures"_s);
    const auto threshold =
        boundedInt(resolved(object["threshold"_L1], settings), 0, 0, 100, step.id + u": threshold"_s);
    if (!threshold)
        return fail(threshold.error());
    const auto attempts =
        boundedInt(resolved(object["attempts"_L1], settings), 3, 1, 10, step.id + u": attempts"_s);
    if (!attempts)
        return fail(attempts.error());
    step.threshold = *threshold;
    step.attempts = *attempts;
    return {};
}

Expected<StepDefinition> readStep(const QJsonObject &object, const Workflow::SettingLookup &settings)
{
    StepDefinition step;
    step.id = object["id"_L1].toString();
    step.type = parseStepType(object["type"_L1].toString());
    if (step.id.isEmpty() || step.type == StepType::None)
        return fail(ErrorCode::Malformed, u"step '%1'"_s.arg(step.id));
    step.role = device::parseRole(object["role"_L1].toString());
    if (isCaptureStep(step.type) && step.role == device::Role::None)
        return fail(ErrorCode::Malformed, step.id + u": role"_s);
    if (const auto captures = readCaptures(step, object, settings); !captures)
        return fail(captures.error());
    step.of = object["of"_L1].toString();
    step.fields = strings(object["fields"_L1]);
    step.documents = strings(object["documents"_L1]);
    step.text = object["text"_L1].toString();
    step.fallback = strings(object["fallback"_L1]);
    const QJsonValue age = resolved(object["guardian_below_age"_L1], settings);
    if (!age.isUndefined() && resolved(object["guardian"_L1], settings).toBool(true)) {
        const auto threshold = AgeThreshold::parse(age.toString());
        if (!threshold)
            return fail(ErrorCode::Malformed, step.id + u": guardian_below_age"_s);
        step.guardianBelow = *threshold;
    }
    step.raw = object;
    return step;
}

bool refersBack(const Workflow &workflow, const StepDefinition &step)
{
    const bool mustRefer = step.type == StepType::PhotoApproval || step.type == StepType::IndexRecheck;
    if (step.of.isEmpty())
        return !mustRefer;
    return workflow.indexOf(step.of) >= 0 && workflow.indexOf(step.of) < workflow.indexOf(step.id);
}

} // namespace

QString stepTypeName(StepType type)
{
    for (const auto &[value, text] : kStepTypes)
        if (value == type)
            return QString::fromLatin1(text);
    return u"none"_s;
}

StepType parseStepType(const QString &name)
{
    for (const auto &[value, text] : kStepTypes)
        if (name == QLatin1String(text))
            return value;
    return StepType::None;
}

bool isCaptureStep(StepType type)
{
    switch (type) {
    case StepType::Photo:
    case StepType::Signature:
    case StepType::Fingers:
    case StepType::Iris:
    case StepType::IndexRecheck:
    case StepType::Statement:
        return true;
    default:
        return false;
    }
}

Expected<Workflow> Workflow::parse(const QByteArray &json, const SettingLookup &settings)
{
    QJsonParseError parseError;
    const QJsonObject root = QJsonDocument::fromJson(json, &parseError).object();
    if (parseError.error != QJsonParseError::NoError)
        return fail(ErrorCode::Malformed, parseError.errorString());
    if (root["format"_L1].toInt() != 1)
        return fail(ErrorCode::Malformed, u"format"_s);
    Workflow workflow;
    workflow.m_service = root["service"_L1].toString();
    workflow.m_version = root["version"_L1].toInt();
    workflow.m_names = root["name"_L1].toObject();
    workflow.m_brings = strings(root["brings"_L1]);
    if (workflow.m_service.isEmpty() || workflow.m_version < 1)
        return fail(ErrorCode::Malformed, u"service or version"_s);
    for (const QJsonValue &entry : root["guards"_L1].toArray()) {
        const QString severity = entry["severity"_L1].toString();
        const Guard guard{entry["guard"_L1].toString(), severity == "block"_L1     ? GuardSeverity::Block
                                                        : severity == "confirm"_L1 ? GuardSeverity::Confirm
                                                                                   : GuardSeverity::None};
        if (guard.guard.isEmpty() || guard.severity == GuardSeverity::None)
            return fail(ErrorCode::Malformed, u"guard '%1'"_s.arg(guard.guard));
        workflow.m_guards.push_back(guard);
    }
    const QJsonArray steps = root["steps"_L1].toArray();
    if (steps.isEmpty() || steps.size() > kMaxSteps)
        return fail(ErrorCode::Malformed, u"steps"_s);
    QSet<QString> ids;
    for (const QJsonValue &entry : steps) {
        auto step = readStep(entry.toObject(), settings);
        if (!step)
            return fail(step.error());
        if (ids.contains(step->id))
            return fail(ErrorCode::Malformed, u"step '%1' twice"_s.arg(step->id));
        ids.insert(step->id);
        workflow.m_steps.push_back(std::move(*step));
    }
    for (const StepDefinition &step : workflow.m_steps)
        if (!refersBack(workflow, step))
            return fail(ErrorCode::Malformed, step.id + u": of"_s);
    return workflow;
}

Expected<Workflow> Workflow::load(const QString &service, const SettingLookup &settings)
{
    const auto json = readResource(u"workflows/%1.json"_s.arg(service));
    if (!json)
        return fail(json.error());
    return parse(*json, settings);
}

QStringList Workflow::available()
{
    QStringList services;
    for (const QString &file : listResources(u"workflows"_s))
        if (file.endsWith(".json"_L1))
            services.append(file.chopped(5));
    return services;
}

QString Workflow::name(const QString &language) const
{
    const QString text = m_names[language].toString();
    return text.isEmpty() ? m_names["id"_L1].toString() : text;
}

const StepDefinition *Workflow::step(const QString &id) const
{
    const int index = indexOf(id);
    return index < 0 ? nullptr : &m_steps[std::size_t(index)];
}

const StepDefinition *Workflow::firstOfType(StepType type) const
{
    const auto found =
        std::find_if(m_steps.begin(), m_steps.end(), [type](const auto &step) { return step.type == type; });
    return found == m_steps.end() ? nullptr : &*found;
}

int Workflow::indexOf(const QString &stepId) const
{
    const auto found =
        std::find_if(m_steps.begin(), m_steps.end(), [&](const auto &step) { return step.id == stepId; });
    return found == m_steps.end() ? -1 : int(found - m_steps.begin());
}

} // namespace loket
