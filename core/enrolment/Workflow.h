// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/identity/Age.h"
#include "devices/api/Types.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace loket {

enum class StepType {
    None,
    Registration,
    IdentityCheck,
    Notice,
    Photo,
    PhotoApproval,
    Signature,
    Fingers,
    Iris,
    IndexRecheck,
    Review,
    Statement,
    Seal,
    Receipt,
    Preflight, // the four of IKD activation
    Guide,
    QrScan,
    Outcome,
};

[[nodiscard]] QString stepTypeName(StepType type);
[[nodiscard]] StepType parseStepType(const QString &name);
/// Photo, Signature, Fingers, Iris, IndexRecheck, Statement: a device is asked for a capture.
[[nodiscard]] bool isCaptureStep(StepType type);

/// What happens when a guard says no.
enum class GuardSeverity { None, Block, Confirm };

struct Guard
{
    QString guard; ///< "eligibility", "ever_recorded", "nik_seen_here"
    GuardSeverity severity = GuardSeverity::None;
};

/// One step of a service, as data. Values written "setting:KEY" in the file are already resolved.
struct StepDefinition
{
    QString id;
    StepType type = StepType::None;
    device::Role role = device::Role::None;
    std::vector<device::Position> captures; ///< in the order they are asked for
    int threshold = 0;                      ///< score 0–100 from which a capture is good enough
    int attempts = 3;                       ///< after which "accept with reason" is offered
    QString of;                             ///< the step this one refers to (photo_approval, index_recheck)
    QStringList fields;                     ///< registration: required fields
    QStringList documents;                  ///< identity_check: documents offered
    QString text;                           ///< notice, statement: which text was shown, with its version
    QStringList fallback;                   ///< index_recheck: other fingers when an index finger is excepted
    std::optional<AgeThreshold> guardianBelow; ///< notice: a guardian is recorded below this age
    QJsonObject raw;                           ///< the step's own object, for settings of later step types
};

/// A service: ordered steps, guards, what the resident brings. Immutable once parsed.
class Workflow
{
public:
    /// Gives the value of a setting ("quality.face" → 60); an empty QJsonValue is an error of the definition.
    using SettingLookup = std::function<QJsonValue(const QString &key)>;

    /// Parses and checks a definition: unknown step types, duplicate ids, references to steps that are not
    /// before, captures that do not fit the type, missing seal are all Malformed with the step's id in the
    /// context.
    [[nodiscard]] static Expected<Workflow> parse(const QByteArray &json, const SettingLookup &settings);
    /// parse() of resources/workflows/<service>.json.
    [[nodiscard]] static Expected<Workflow> load(const QString &service, const SettingLookup &settings);
    /// Names of all services in the resources.
    [[nodiscard]] static QStringList available();

    [[nodiscard]] const QString &service() const { return m_service; }
    [[nodiscard]] int version() const { return m_version; }
    [[nodiscard]] QString name(const QString &language) const;
    [[nodiscard]] const QStringList &brings() const { return m_brings; }
    [[nodiscard]] const std::vector<Guard> &guards() const { return m_guards; }
    [[nodiscard]] const std::vector<StepDefinition> &steps() const { return m_steps; }
    /// nullptr where there is no such step.
    [[nodiscard]] const StepDefinition *step(const QString &id) const;
    [[nodiscard]] const StepDefinition *firstOfType(StepType type) const;
    [[nodiscard]] int indexOf(const QString &stepId) const; ///< -1 where there is none

private:
    QString m_service;
    int m_version = 0;
    QJsonObject m_names;
    QStringList m_brings;
    std::vector<Guard> m_guards;
    std::vector<StepDefinition> m_steps;
};

} // namespace loket
