// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ikd/Outcome.h"

#include "core/base/Names.h"

#include <QCborValue>

#include <algorithm>
#include <array>
#include <utility>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<IkdResult, const char *>, 4> kResults{{{IkdResult::Active, "active"},
                                                                      {IkdResult::Pending, "pending"},
                                                                      {IkdResult::NotDone, "not_done"},
                                                                      {IkdResult::Refused, "refused"}}};
constexpr int kNumberDigitsMin = 8;
constexpr int kNumberDigitsMax = 15;

/// The length says something too: always three dots.
QString firstOnly(QStringView text) { return text.first(1).toString() + u"•••"_s; }

} // namespace

QString qrDirectionName(QrDirection direction)
{
    return direction == QrDirection::CounterReads    ? u"officer_reads"_s
           : direction == QrDirection::ResidentReads ? u"resident_reads"_s
                                                     : u"none"_s;
}

QrDirection qrDirectionFromName(const QString &name)
{
    return name == "officer_reads"_L1    ? QrDirection::CounterReads
           : name == "resident_reads"_L1 ? QrDirection::ResidentReads
                                         : QrDirection::None;
}

QString ikdResultName(IkdResult result) { return nameIn(kResults, result); }

IkdResult ikdResultFromName(const QString &name) { return valueIn<IkdResult>(kResults, name); }

QCborMap OutcomeInput::toCbor() const
{
    return {{u"result"_s, ikdResultName(result)}, {u"failure"_s, failure},
            {u"note"_s, note.trimmed()},          {u"follow_up_on"_s, followUpOn.toString(Qt::ISODate)},
            {u"masked_contact"_s, maskedContact}, {u"leaflet_given"_s, leafletGiven}};
}

OutcomeInput OutcomeInput::fromCbor(const QCborMap &map)
{
    OutcomeInput outcome;
    outcome.result = ikdResultFromName(map[u"result"_s].toString());
    outcome.failure = map[u"failure"_s].toString();
    outcome.note = map[u"note"_s].toString();
    outcome.followUpOn = QDate::fromString(map[u"follow_up_on"_s].toString(), Qt::ISODate);
    outcome.maskedContact = map[u"masked_contact"_s].toString();
    outcome.leafletGiven = map[u"leaflet_given"_s].toBool();
    return outcome;
}

QString maskedEmail(const QString &address)
{
    const QString plain = address.trimmed();
    const qsizetype at = plain.indexOf(u'@');
    const qsizetype dot = plain.lastIndexOf(u'.');
    if (at < 1 || dot < at + 2 || dot == plain.size() - 1 || plain.indexOf(u'@', at + 1) >= 0)
        return {};
    return firstOnly(plain) + u'@' + firstOnly(QStringView(plain).sliced(at + 1)) + plain.sliced(dot);
}

QString maskedNumber(const QString &number)
{
    QString digits;
    for (const QChar sign : number.trimmed())
        if (sign.unicode() < 128 && sign.isDigit())
            digits += sign;
        else if (!u" +-.()"_s.contains(sign))
            return {};
    if (digits.size() < kNumberDigitsMin || digits.size() > kNumberDigitsMax)
        return {};
    return digits.first(2) + QString(digits.size() - 4, u'•') + digits.last(2);
}

} // namespace loket
