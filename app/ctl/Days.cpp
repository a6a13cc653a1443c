// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Days.h"

namespace loket::ctl {

using namespace Qt::StringLiterals;

QList<QCommandLineOption> dayOptions()
{
    return {{u"on"_s, u"This day, YYYY-MM-DD or today."_s, u"DAY"_s},
            {u"since"_s, u"From this day on."_s, u"DAY"_s},
            {u"until"_s, u"Up to and with this day."_s, u"DAY"_s}};
}

Expected<Days> daysOf(const Call &call)
{
    QDate first, last;
    const struct
    {
        const char *option;
        QDate *first;
        QDate *last;
    } options[] = {{"on", &first, &last}, {"since", &first, nullptr}, {"until", nullptr, &last}};
    for (const auto &[option, from, to] : options) {
        if (!call.has(option))
            continue;
        const QString text = call.value(option);
        const QDate day = text == "today"_L1 ? QDate::currentDate() : parseDay(text);
        if (!day.isValid())
            return fail(ErrorCode::InvalidArgument,
                        u"--%1 wants a day as YYYY-MM-DD"_s.arg(QLatin1StringView(option)));
        if (from)
            *from = day;
        if (to)
            *to = day;
    }
    Days days;
    if (first.isValid())
        days.sinceUtc = first.startOfDay().toUTC();
    if (last.isValid())
        days.untilUtc = last.addDays(1).startOfDay().toUTC();
    return days;
}

} // namespace loket::ctl
