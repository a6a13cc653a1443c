// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/privacy/PrivacyWords.h"

#include "app/words/Words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

constexpr qint64 kHour = 3600;
constexpr qint64 kSoonHours = 24;

QString said(const char *text) { return QCoreApplication::translate("privacy", text); }

QString counted(const char *text, qint64 count)
{
    return QCoreApplication::translate("privacy", text, nullptr, int(count));
}

} // namespace

BreachClock clockOf(const Breach &breach, const QDateTime &nowUtc)
{
    if (breach.closedAtUtc.isValid())
        return {said(QT_TRANSLATE_NOOP("privacy", "Ditutup %1")).arg(words::dateTime(breach.closedAtUtc)),
                u"neutral"_s};
    const qint64 seconds = nowUtc.secsTo(breach.dueUtc());
    if (seconds < 0)
        return {counted(QT_TRANSLATE_N_NOOP("privacy", "Terlambat %n jam"), -seconds / kHour), u"danger"_s};
    const qint64 hours = seconds / kHour;
    return {counted(QT_TRANSLATE_N_NOOP("privacy", "%n jam lagi"), hours),
            hours < kSoonHours ? u"danger"_s : u"warning"_s};
}

} // namespace loket::desktop
