// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/station/PrivacyNotice.h"

namespace loket {

using namespace Qt::StringLiterals;

KeepingTimes KeepingTimes::of(const Settings &settings)
{
    const auto days = [&](const QString &key) { return int(settings.integer(key)); };
    return {days(u"draft_days"_s), days(u"review_copy_days"_s), days(u"ikd_closed_days"_s),
            days(u"used_code_days"_s)};
}

PrivacyNotice PrivacyNotice::of(const Settings &settings, const QString &regency)
{
    const QString office = settings.text(u"office_name"_s).trimmed();
    return {office.isEmpty() ? u"Disdukcapil "_s + regency : office,
            settings.text(u"privacy_contact"_s).trimmed(), KeepingTimes::of(settings)};
}

} // namespace loket
