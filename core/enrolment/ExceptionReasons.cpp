// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrolment/ExceptionReasons.h"

#include "core/base/Resources.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace loket {

bool ExceptionReason::appliesTo(device::Position position) const
{
    using device::Position;
    if (position >= Position::RightThumb && position <= Position::LeftLittle)
        return fingers;
    if (position == Position::RightEye || position == Position::LeftEye)
        return eyes;
    return (position == Position::Signature && signature) || (position == Position::Face && face);
}

Expected<std::vector<ExceptionReason>> loadExceptionReasons()
{
    const auto json = readResource(u"checklists/exceptions.json"_s);
    if (!json)
        return fail(json.error());
    const QJsonObject root = QJsonDocument::fromJson(*json).object();
    std::vector<ExceptionReason> reasons;
    for (const QJsonValue &entry : root["reasons"_L1].toArray()) {
        ExceptionReason reason;
        reason.code = entry["code"_L1].toString();
        reason.isPermanent = entry["permanence"_L1].toString() == "permanent"_L1;
        reason.needsNote = entry["needsNote"_L1].toBool();
        for (const QJsonValue &applies : entry["applies"_L1].toArray()) {
            const QString what = applies.toString();
            reason.fingers = reason.fingers || what == "finger"_L1;
            reason.eyes = reason.eyes || what == "eye"_L1;
            reason.signature = reason.signature || what == "signature"_L1;
            reason.face = reason.face || what == "face"_L1;
        }
        if (reason.code.isEmpty())
            return fail(ErrorCode::Malformed, u"checklists/exceptions.json"_s);
        reasons.push_back(std::move(reason));
    }
    if (reasons.empty())
        return fail(ErrorCode::Malformed, u"checklists/exceptions.json"_s);
    return reasons;
}

} // namespace loket
