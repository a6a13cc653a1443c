// SPDX-License-Identifier: GPL-3.0-or-later
// Values of settings, as somebody typed them or as a damaged or older database holds them.
#include "core/station/Settings.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/Targets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace loket;
using namespace loket::fuzz;
using namespace Qt::StringLiterals;

namespace {

void readAge(const QString &text)
{
    const auto age = yearsMonthsFrom(text);
    if (parsed(age))
        hold(age->years >= 0 && age->years <= 99 && age->months >= 0 && age->months <= 11,
             "an age is an age");
}

/// Everything that the program asks of its settings, with any values in the table.
void useAll(const Settings &settings)
{
    for (const SettingSpec &spec : settingSpecs()) {
        const QString key = QString(spec.key).replace(u'*', u'x');
        hold(checkSetting(key, settings.value(key)).has_value(), "a setting always has a value of its kind");
        if (spec.type == SettingType::Integer)
            hold(settings.integer(key) >= spec.minimum && settings.integer(key) <= spec.maximum,
                 "within its limits");
        if (spec.type == SettingType::YearsMonths)
            (void)settings.age(key);
    }
}

} // namespace

int loket_fuzz_settings(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    if (input.byte() % 2) {
        readAge(QString::fromUtf8(input.rest()));
        return 0;
    }
    const QJsonObject stored = QJsonDocument::fromJson(input.rest()).object();
    QHash<QString, QJsonValue> values;
    for (auto it = stored.begin(); it != stored.end(); ++it) {
        values.insert(it.key(), it.value());
        (void)parsed(checkSetting(it.key(), it.value()));
    }
    useAll(Settings(values));
    return 0;
}

std::vector<QByteArray> loket_seeds_settings()
{
    QJsonObject all;
    for (const SettingSpec &spec : settingSpecs())
        all[QString(spec.key).replace(u'*', u'x')] = spec.standard;
    return {'\0' + QJsonDocument(all).toJson(QJsonDocument::Compact),
            QByteArray("\0{\"idle_lock_seconds\":\"120\"}", 28),
            QByteArray("\0{\"language\":3,\"early_age\":\"16y8m\",\"gone\":1}", 43),
            "\1"
            "16y8m",
            "\1"
            "99y11m"};
}
