// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ikd/Preflight.h"

#include <QCborValue>

#include <algorithm>
#include <array>
#include <utility>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr int kVersionMax = 99;

QCborValue answerValue(Answer answer)
{
    return answer == Answer::Unknown ? QCborValue(nullptr) : QCborValue(answer == Answer::Yes);
}

Answer answerOf(const QCborValue &value)
{
    if (!value.isBool())
        return Answer::Unknown;
    return value.toBool() ? Answer::Yes : Answer::No;
}

/// Keys of the yes-or-no questions, in the order in which they are asked.
constexpr std::array<std::pair<const char *, Answer PreflightInput::*>, 6> kQuestions{
    {{"recorded", &PreflightInput::isRecorded},
     {"phone", &PreflightInput::hasPhone},
     {"camera", &PreflightInput::hasCamera},
     {"internet", &PreflightInput::hasInternet},
     {"email", &PreflightInput::hasEmail},
     {"number", &PreflightInput::hasNumber}}};

bool isTooOld(const PreflightInput &input, const PreflightPolicy &policy)
{
    if (input.version == 0)
        return false;
    return (input.system == PhoneSystem::Android && input.version < policy.androidMinimum) ||
           (input.system == PhoneSystem::Ios && input.version < policy.iosMinimum);
}

void askFor(const PreflightInput &input, PreflightVerdict &verdict)
{
    for (const auto &[key, answer] : kQuestions)
        if (input.*answer == Answer::Unknown)
            verdict.unanswered << QString::fromLatin1(key);
    if (input.hasPhone == Answer::Yes && input.system == PhoneSystem::None)
        verdict.unanswered << u"system"_s;
    else if (input.hasPhone == Answer::Yes && input.version == 0)
        verdict.unanswered << u"version"_s;
}

} // namespace

QString phoneSystemName(PhoneSystem system)
{
    return system == PhoneSystem::Android ? u"android"_s : system == PhoneSystem::Ios ? u"ios"_s : u"none"_s;
}

PhoneSystem phoneSystemFromName(const QString &name)
{
    return name == "android"_L1 ? PhoneSystem::Android
           : name == "ios"_L1   ? PhoneSystem::Ios
                                : PhoneSystem::None;
}

QCborMap PreflightInput::toCbor() const
{
    QCborMap map{{u"system"_s, phoneSystemName(system)}, {u"version"_s, version}};
    for (const auto &[key, answer] : kQuestions)
        map.insert(QString::fromLatin1(key), answerValue(this->*answer));
    return map;
}

PreflightInput PreflightInput::fromCbor(const QCborMap &map)
{
    PreflightInput input;
    input.system = phoneSystemFromName(map[u"system"_s].toString());
    input.version = int(std::clamp<qint64>(map[u"version"_s].toInteger(), 0, kVersionMax));
    for (const auto &[key, answer] : kQuestions)
        input.*answer = answerOf(map[QString::fromLatin1(key)]);
    return input;
}

PreflightVerdict judgePreflight(const PreflightInput &input, QDate birthDate, QDate today,
                                const PreflightPolicy &policy)
{
    PreflightVerdict verdict;
    const QDate from = birthDate.isValid() ? dayOfReaching(birthDate, policy.fromAge) : QDate();
    if (from.isValid() && from > today) {
        verdict.stops << u"under_age"_s;
        verdict.possibleFrom = from;
    }
    if (input.isRecorded == Answer::No)
        verdict.stops << u"not_recorded"_s;
    if (input.hasPhone == Answer::No)
        verdict.stops << u"no_phone"_s;
    if (input.hasPhone != Answer::No && isTooOld(input, policy))
        verdict.stops << u"phone_too_old"_s;
    if (input.hasNumber == Answer::No)
        verdict.stops << u"no_number"_s;
    // The counter has a wifi, permissions can be granted, an address can be made.
    const std::pair<Answer, QString> mendable[] = {{input.hasCamera, u"camera_broken"_s},
                                                   {input.hasInternet, u"no_internet"_s},
                                                   {input.hasEmail, u"no_email"_s}};
    for (const auto &[answer, code] : mendable)
        if (answer == Answer::No && input.hasPhone != Answer::No)
            verdict.toMend << code;
    verdict.isOldPhone = input.system == PhoneSystem::Android && input.version > 0 &&
                         input.version >= policy.androidMinimum && input.version < policy.androidRecommended;
    if (verdict.stops.isEmpty())
        askFor(input, verdict);
    return verdict;
}

} // namespace loket
