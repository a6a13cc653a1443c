// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/station/Settings.h"

#include "core/base/PlainText.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <utility>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

SettingSpec flag(const QString &key, const QString &group, bool standard)
{
    return {key, group, SettingType::Flag, standard, 0, 1, {}};
}

SettingSpec integer(const QString &key, const QString &group, qint64 standard, qint64 minimum, qint64 maximum)
{
    return {key, group, SettingType::Integer, standard, minimum, maximum, {}};
}

SettingSpec choice(const QString &key, const QString &group, const QStringList &choices)
{
    return {key, group, SettingType::Choice, choices.first(), 0, 0, choices}; // the first is the standard
}

SettingSpec text(const QString &key, const QString &group, qint64 maximum, const QString &standard = u""_s)
{
    return {key, group, SettingType::Text, standard, 0, maximum, {}};
}

std::vector<SettingSpec> captureSpecs()
{
    return {
        choice(u"language"_s, u"station"_s, {u"id"_s, u"en"_s}),
        choice(u"theme"_s, u"station"_s, {u"system"_s, u"light"_s, u"dark"_s}),
        flag(u"large_text"_s, u"station"_s, false),
        // Off until somebody wants it: a second screen may be the operator's own.
        choice(u"applicant_view"_s, u"station"_s, {u"off"_s, u"second_screen"_s, u"panel"_s}),
        flag(u"applicant_large_text"_s, u"station"_s, false),
        integer(u"idle_lock_seconds"_s, u"station"_s, 120, 30, 1800),
        // Whoever may set another's passphrase could act in their name: two do it together.
        flag(u"reset_by_two"_s, u"station"_s, true),
        // 17, or earlier where the office records early: one office starts at 16 y 8 m, another at 16
        // (domain.md).
        {u"early_age"_s, u"capture"_s, SettingType::YearsMonths, u"16y0m"_s, 0, 0, {}},
        integer(u"attempts_per_capture"_s, u"capture"_s, 3, 1, 10),
        flag(u"auto_capture"_s, u"capture"_s, true),
        // Hold a visit with exceptions until a second person approved it at the counter. Off: the supervisor
        // sees it later.
        flag(u"approve_exceptions"_s, u"capture"_s, false),
        flag(u"sounds"_s, u"capture"_s, false),
        // Own 0 … 100 scales of core/biometrics; where they lie is explained there.
        integer(u"quality.photo"_s, u"quality"_s, 60, 0, 100),
        integer(u"quality.finger"_s, u"quality"_s, 45, 0, 100),
        integer(u"quality.iris"_s, u"quality"_s, 50, 0, 100),
        integer(u"quality.signature"_s, u"quality"_s, 30, 0, 100),
        // Comparison score of the index re-check, core/biometrics/finger kSameFingerScore.
        integer(u"match.finger"_s, u"quality"_s, 40, 0, 100),
    };
}

std::vector<SettingSpec> ikdSpecs()
{
    return {
        choice(u"qr_direction"_s, u"ikd"_s, {u"officer_reads"_s, u"resident_reads"_s}),
        // Sources name several (domain.md 2.11): the app's shop has the last word.
        {u"ikd_age"_s, u"ikd"_s, SettingType::YearsMonths, u"17y0m"_s, 0, 0, {}},
        integer(u"ikd_android_minimum"_s, u"ikd"_s, 8, 5, 30),
        integer(u"ikd_android_recommended"_s, u"ikd"_s, 10, 5, 30),
        integer(u"ikd_ios_minimum"_s, u"ikd"_s, 11, 9, 40),
        // Official forms of codes are not public: what has no known form is taken, or is not.
        flag(u"qr_accept_unknown"_s, u"ikd"_s, true),
        integer(u"qr_clock_seconds"_s, u"ikd"_s, 120, 0, 3600),
        integer(u"used_code_days"_s, u"ikd"_s, 30, 1, 365),
        // When the counter comes back to an activation that was not finished, if no day was agreed.
        integer(u"ikd_follow_up_days"_s, u"ikd"_s, 7, 1, 366),
        integer(u"ikd_closed_days"_s, u"ikd"_s, 90, 1, 3650),
        // Activations of people who live here that the office is to reach; 0 = none.
        integer(u"ikd_local_target"_s, u"ikd"_s, 0, 0, 10'000'000),
        // For messages and notices to residents; empty = the name of the regency, and no hours.
        text(u"office_name"_s, u"ikd"_s, 120),
        text(u"office_hours"_s, u"ikd"_s, 120),
    };
}

std::vector<SettingSpec> keepingSpecs()
{
    return {
        flag(u"guardian_under_18"_s, u"privacy"_s, true),
        // Whom residents ask about their data, in the notice and on the receipt; empty = by role.
        text(u"privacy_contact"_s, u"privacy"_s, 160),
        integer(u"review_copy_days"_s, u"privacy"_s, 30, 0, 365),
        // An unfinished visit that nobody went on with: a supervisor is asked to have it destroyed.
        integer(u"draft_days"_s, u"privacy"_s, 14, 1, 365),
        integer(u"disk_low_mb"_s, u"disk"_s, 2000, 0, 1'000'000),
        integer(u"disk_full_mb"_s, u"disk"_s, 500, 0, 1'000'000),
        integer(u"disk_reserve_mb"_s, u"disk"_s, 64, 0, 4096),
        text(u"mirror_folder"_s, u"disk"_s, 4096),
        choice(u"receipt_paper"_s, u"print"_s, {u"a5"_s, u"a4"_s}),
        flag(u"receipt_large_print"_s, u"print"_s, false),
        text(u"printer"_s, u"print"_s, 256),
        // Device chosen for each role ("" = the first that fits, "none" = continue without).
        text(u"device.camera"_s, u"devices"_s, 256),
        text(u"device.fingerprint"_s, u"devices"_s, 256),
        text(u"device.iris"_s, u"devices"_s, 256),
        text(u"device.signature"_s, u"devices"_s, 256),
        text(u"device.document_camera"_s, u"devices"_s, 256),
        {u"plugin.*"_s, u"devices"_s, SettingType::Object, QJsonObject(), 0, 0, {}},
    };
}

std::vector<SettingSpec> makeSpecs()
{
    std::vector<SettingSpec> specs = captureSpecs();
    for (const auto &group : {ikdSpecs(), keepingSpecs()})
        specs.insert(specs.end(), group.begin(), group.end());
    return specs;
}

bool isInteger(const QJsonValue &value, qint64 minimum, qint64 maximum)
{
    const qint64 number = value.toInteger(minimum - 1);
    return value.isDouble() && number >= minimum && number <= maximum;
}

bool fits(const SettingSpec &spec, const QJsonValue &value)
{
    switch (spec.type) {
    case SettingType::None:
        return false;
    case SettingType::Flag:
        return value.isBool();
    case SettingType::Integer:
        return isInteger(value, spec.minimum, spec.maximum);
    case SettingType::Choice:
        return value.isString() && spec.choices.contains(value.toString());
    case SettingType::Text:
        return value.isString() && value.toString().size() <= spec.maximum && isPlainText(value.toString());
    case SettingType::YearsMonths:
        return yearsMonthsFrom(value.toString()).has_value();
    case SettingType::Object:
        return value.isObject();
    }
    return false;
}

} // namespace

const std::vector<SettingSpec> &settingSpecs()
{
    static const std::vector<SettingSpec> specs = makeSpecs();
    return specs;
}

const SettingSpec *findSetting(const QString &key)
{
    for (const SettingSpec &spec : settingSpecs()) {
        const bool isFamily = spec.key.endsWith(u".*");
        if (isFamily ? key.startsWith(QStringView(spec.key).chopped(1)) && key.size() >= spec.key.size()
                     : key == spec.key)
            return &spec;
    }
    return nullptr;
}

Expected<void> checkSetting(const QString &key, const QJsonValue &value)
{
    const SettingSpec *spec = findSetting(key);
    if (!spec)
        return fail(ErrorCode::NotFound, key);
    if (!fits(*spec, value))
        return fail(ErrorCode::InvalidArgument, key);
    return {};
}

Expected<void> checkBeside(const QString &key, const QJsonValue &value, const Settings &others)
{
    static const std::pair<QString, QString> neverLess[] = {{u"disk_low_mb"_s, u"disk_full_mb"_s},
                                                            {u"disk_full_mb"_s, u"disk_reserve_mb"_s}};
    for (const auto &[greater, smaller] : neverLess) {
        const QString &other = key == greater ? smaller : greater;
        if (key != greater && key != smaller)
            continue;
        const qint64 held = others.integer(other);
        const bool isTooSmall = key == greater && value.toInteger() < held;
        const bool isTooLarge = key == smaller && value.toInteger() > held;
        if (isTooSmall || isTooLarge)
            return fail(ErrorCode::InvalidArgument,
                        key + (isTooSmall ? u'<' : u'>') + other + u'=' + QString::number(held));
    }
    return {};
}

Expected<YearsMonths> yearsMonthsFrom(const QString &text)
{
    static const QRegularExpression pattern(u"\\A(\\d{1,2})y(\\d{1,2})m\\z"_s);
    const auto match = pattern.match(text);
    const YearsMonths age{match.captured(1).toInt(), match.captured(2).toInt()};
    if (!match.hasMatch() || age.months > 11)
        return fail(ErrorCode::InvalidArgument, u"years and months"_s);
    return age;
}

Settings::Settings(const QHash<QString, QJsonValue> &stored)
{
    for (auto it = stored.begin(); it != stored.end(); ++it) {
        if (checkSetting(it.key(), it.value()))
            m_changed.insert(it.key(), it.value());
        else
            m_unusable.append(it.key());
    }
    m_unusable.sort();
}

QJsonValue Settings::value(const QString &key) const
{
    if (const auto at = m_changed.find(key); at != m_changed.end())
        return *at;
    const SettingSpec *spec = findSetting(key);
    return spec ? spec->standard : QJsonValue(QJsonValue::Undefined);
}

YearsMonths Settings::age(const QString &key) const
{
    return yearsMonthsFrom(text(key)).value_or(YearsMonths{});
}

} // namespace loket
