// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/Age.h"

#include <QRegularExpression>

namespace loket {

using namespace Qt::StringLiterals;

Expected<AgeThreshold> AgeThreshold::parse(QStringView text)
{
    static const QRegularExpression form(u"^(\\d{1,3})(?:y(?:(\\d{1,2})m)?)?$"_s);
    const auto match = form.match(text.trimmed().toString().toLower());
    if (!match.hasMatch())
        return fail(ErrorCode::InvalidArgument, u"age_threshold"_s);
    const AgeThreshold age{match.captured(1).toInt(), match.captured(2).toInt()};
    if (age.years > 120 || age.months > 11)
        return fail(ErrorCode::InvalidArgument, u"age_threshold"_s);
    return age;
}

QString AgeThreshold::toString() const { return u"%1y%2m"_s.arg(years).arg(months); }

QDate dayOfReaching(QDate birthDate, AgeThreshold age)
{
    if (!birthDate.isValid())
        return {};
    const int monthIndex = birthDate.month() - 1 + age.months;
    const int year = birthDate.year() + age.years + monthIndex / 12;
    const int month = monthIndex % 12 + 1;
    const QDate sameDay(year, month, birthDate.day());
    return sameDay.isValid() ? sameDay : QDate(year, month, 1).addMonths(1);
}

Age ageOn(QDate birthDate, QDate day)
{
    if (!birthDate.isValid() || !day.isValid() || day < birthDate)
        return {};
    // At most one month too many, because anniversaries are never before the same day of the month.
    int months = (day.year() - birthDate.year()) * 12 + day.month() - birthDate.month();
    if (dayOfReaching(birthDate, {months / 12, months % 12}) > day)
        --months;
    const QDate last = dayOfReaching(birthDate, {months / 12, months % 12});
    return {months / 12, months % 12, int(last.daysTo(day))};
}

} // namespace loket
