// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Days.h"

#include "app/ctl/Say.h"

#include "app/ctl/Options.h"

namespace loket::ctl {

using namespace Qt::StringLiterals;

QList<QCommandLineOption> dayOptions()
{
    return {{u"on"_s, Say::tr("Hari ini saja, YYYY-MM-DD atau today."), u"DAY"_s},
            {u"since"_s, Say::tr("Sejak hari ini."), u"DAY"_s},
            {u"until"_s, Say::tr("Sampai dengan hari ini."), u"DAY"_s}};
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
        const auto day = dayOf(call, option);
        if (!day)
            return fail(day.error());
        if (!day->isValid())
            continue;
        if (from)
            *from = *day;
        if (to)
            *to = *day;
    }
    if (first.isValid() && last.isValid() && first > last)
        return fail(ErrorCode::InvalidArgument, Say::tr("--since sesudah --until"));
    Days days;
    if (first.isValid())
        days.sinceUtc = first.startOfDay().toUTC();
    if (last.isValid())
        days.untilUtc = last.addDays(1).startOfDay().toUTC();
    return days;
}

} // namespace loket::ctl
