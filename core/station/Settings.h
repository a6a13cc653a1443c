// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QHash>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <vector>

namespace loket {

enum class SettingType {
    None,
    Flag,
    Integer,     ///< minimum … maximum
    Choice,      ///< one of `choices`
    Text,        ///< at most `maximum` characters, all of which can be seen (isPlainText())
    YearsMonths, ///< "16y8m"
    Object,      ///< JSON object, for plugins that declare their own settings
};

/// One setting: what it may hold and what it is until somebody changes it. The settings page and `loketctl`
/// are made from this table.
struct SettingSpec
{
    QString key; ///< a key that ends in ".*" stands for all keys that begin so
    QString
        group; ///< page on which it is shown: "station", "capture", "quality", "ikd", "privacy", "disk", …
    SettingType type = SettingType::None;
    QJsonValue standard;
    qint64 minimum = 0;
    qint64 maximum = 0;
    QStringList choices;
};

[[nodiscard]] const std::vector<SettingSpec> &settingSpecs();
/// nullptr for a key that does not exist.
[[nodiscard]] const SettingSpec *findSetting(const QString &key);
/// Errors: NotFound (no such key), InvalidArgument (context: the key).
Expected<void> checkSetting(const QString &key, const QJsonValue &value);

class Settings;
/// Whether the key may hold this beside what the others hold: a warning that comes after the limit would be
/// none, and a limit below the reserve is never met before the reserve is gone. `value` passes
/// checkSetting(). Errors: InvalidArgument, with the other key and what it holds:
/// "disk_full_mb<disk_reserve_mb=64" where the value is too small beside it,
/// "disk_reserve_mb>disk_full_mb=500" where it is too large.
Expected<void> checkBeside(const QString &key, const QJsonValue &value, const Settings &others);

/// Years and months of an age: {16, 8}.
struct YearsMonths
{
    int years = 0;
    int months = 0;

    friend bool operator==(const YearsMonths &, const YearsMonths &) = default;
};
/// Errors: InvalidArgument. Accepts "16y8m" with months 0 … 11.
[[nodiscard]] Expected<YearsMonths> yearsMonthsFrom(const QString &text);

/// All values at one moment, as a value that may travel to any thread. A key that does not exist is a bug and
/// gives an undefined value, 0, false or an empty text.
class Settings
{
public:
    Settings() = default;
    /// `stored` as the table has it. A key that this Loket does not know and a value that is not of its kind
    /// count as not set: the standard holds, and unusable() names them.
    explicit Settings(const QHash<QString, QJsonValue> &stored);

    [[nodiscard]] QJsonValue value(const QString &key) const;
    [[nodiscard]] qint64 integer(const QString &key) const { return value(key).toInteger(); }
    [[nodiscard]] bool flag(const QString &key) const { return value(key).toBool(); }
    [[nodiscard]] QString text(const QString &key) const { return value(key).toString(); }
    [[nodiscard]] YearsMonths age(const QString &key) const;
    [[nodiscard]] bool isChanged(const QString &key) const { return m_changed.contains(key); }
    /// Keys of stored values that were left out, sorted.
    [[nodiscard]] const QStringList &unusable() const { return m_unusable; }

private:
    QHash<QString, QJsonValue> m_changed;
    QStringList m_unusable;
};

} // namespace loket
