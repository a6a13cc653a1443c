// SPDX-License-Identifier: GPL-3.0-or-later
// nik check, kk check, eligibility

#include "app/ctl/Options.h"

#include "app/words/Words.h"
#include "core/identity/Eligibility.h"
#include "core/identity/IdentityCheck.h"
#include "core/identity/PhotoBackground.h"

#include <QJsonArray>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

QString regionStateName(RegionState state)
{
    switch (state) {
    case RegionState::Known:
        return u"known"_s;
    case RegionState::Unlisted:
        return u"unlisted"_s;
    case RegionState::Retired:
        return u"retired"_s;
    case RegionState::Unknown:
        return u"unknown"_s;
    }
    return {};
}

QJsonObject toJson(const RegionCode &code, const RegionInfo &info)
{
    QJsonObject json{{u"code"_s, code.dotted()}, {u"state"_s, regionStateName(info.state)}};
    if (!info.provinceName.isEmpty())
        json.insert(u"province"_s, info.provinceName);
    if (!info.regencyName.isEmpty())
        json.insert(u"regency"_s, info.regencyName);
    if (!info.districtName.isEmpty())
        json.insert(u"district"_s, info.districtName);
    if (!info.movedTo.isEmpty())
        json.insert(u"moved_to"_s, RegionCode::parse(info.movedTo)->dotted());
    return json;
}

QString regionLine(const RegionCode &code, const RegionInfo &info)
{
    QStringList parts{info.provinceName, info.regencyName, info.districtName};
    parts.removeAll(QString());
    return parts.isEmpty() ? code.dotted() : u"%1 (%2)"_s.arg(parts.join(u" / "_s), code.dotted());
}

void showVerdicts(Output &out, const Verdicts &verdicts)
{
    QJsonArray list;
    for (const Verdict &verdict : verdicts) {
        const QString text = words::verdict(verdict.code);
        out.field(severityName(verdict.severity), text);
        list.append(QJsonObject{{u"code"_s, verdictName(verdict.code)},
                                {u"severity"_s, severityName(verdict.severity)},
                                {u"message"_s, text}});
    }
    out.set(u"verdicts"_s, list);
}

Exit exitFor(const Verdicts &verdicts) { return worst(verdicts) == Severity::Error ? Exit::No : Exit::Done; }

void showNik(Output &out, const Nik &nik, const RegionTable &regions)
{
    const RegionInfo info = regions.find(nik.regionCode());
    out.set(u"nik"_s, QJsonObject{{u"masked"_s, nik.masked()},
                                  {u"region"_s, toJson(nik.regionCode(), info)},
                                  {u"sex"_s, name(nik.sex())},
                                  {u"birth_day"_s, nik.birthDay()},
                                  {u"birth_month"_s, nik.birthMonth()},
                                  {u"birth_year_of_century"_s, nik.birthYearOfCentury()},
                                  {u"serial"_s, nik.serial()}});
    out.field(words::field(u"nik"_s), nik.masked());
    out.field(words::field(u"region"_s), regionLine(nik.regionCode(), info));
    out.field(words::field(u"sex"_s), words::sex(nik.sex()));
    out.field(words::field(u"birth_date"_s), u"%1-%2-..%3"_s.arg(nik.birthDay(), 2, 10, QChar(u'0'))
                                                 .arg(nik.birthMonth(), 2, 10, QChar(u'0'))
                                                 .arg(nik.birthYearOfCentury(), 2, 10, QChar(u'0')));
}

Exit nikCheck(const Call &call)
{
    NikContext context;
    const auto birth = dayOf(call, "birth-date");
    const auto sex = choiceOf(call, "sex", {u"m"_s, u"f"_s, u"l"_s, u"p"_s});
    if (!birth || !sex)
        return failInput(call, birth ? sex.error() : birth.error());
    context.birthDate = *birth;
    context.sex = parseSex(*sex);
    const auto regions = RegionTable::load();
    if (!regions)
        return call.out.fail(regions.error());
    context.regions = &*regions;
    const Verdicts verdicts = checkNik(call.arguments.first(), context);
    if (const auto nik = Nik::parse(call.arguments.first()))
        showNik(call.out, *nik, *regions);
    showVerdicts(call.out, verdicts);
    return exitFor(verdicts);
}

Exit kkCheck(const Call &call)
{
    const auto regions = RegionTable::load();
    if (!regions)
        return call.out.fail(regions.error());
    const Verdicts verdicts = checkFamilyCard(call.arguments.first(), &*regions);
    if (const auto card = FamilyCardNumber::parse(call.arguments.first())) {
        const RegionInfo info = regions->find(card->regionCode());
        call.out.set(u"kk"_s, QJsonObject{{u"masked"_s, card->masked()},
                                          {u"region"_s, toJson(card->regionCode(), info)}});
        call.out.field(words::field(u"kk"_s), card->masked());
        call.out.field(words::field(u"region"_s), regionLine(card->regionCode(), info));
    }
    showVerdicts(call.out, verdicts);
    return exitFor(verdicts);
}

Exit eligibility(const Call &call)
{
    Output &out = call.out;
    if (!call.has("birth-date"))
        return out.usage(u"--birth-date is missing: a day as YYYY-MM-DD"_s);
    const auto given = dayOf(call, "birth-date");
    const auto asked = dayOf(call, "on");
    if (!given || !asked)
        return failInput(call, given ? asked.error() : given.error());
    const QDate birth = *given;
    const QDate on = asked->isValid() ? *asked : QDate::currentDate();
    const auto early = AgeThreshold::parse(call.value("early"));
    if (!early)
        return out.usage(u"--early wants an age as 16y or 16y8m; not \"%1\""_s.arg(call.value("early")));
    const Eligibility result = checkEligibility(birth, on, call.has("married"), *early);
    const LadderStep ladder = ladderStep(birth, on, call.has("married"), *early);
    const auto background =
        photoBackground(birth, call.has("foreigner") ? Nationality::Wna : Nationality::Wni);

    out.line(words::eligibility(result));
    out.field(words::field(u"on"_s), words::date(on));
    out.field(words::field(u"age"_s), words::age(result.age));
    out.field(words::field(u"service"_s), words::ladderStep(ladder));
    out.field(words::field(u"photo_background"_s), words::background(background));
    out.set(u"code"_s, eligibilityName(result.code));
    out.set(u"eligible"_s, result.mayRecord());
    out.set(u"message"_s, words::eligibility(result));
    out.set(u"on"_s, on.toString(Qt::ISODate));
    out.set(u"early"_s, early->toString());
    out.set(u"age"_s, QJsonObject{{u"years"_s, result.age.years},
                                  {u"months"_s, result.age.months},
                                  {u"days"_s, result.age.days}});
    const auto dayOrNull = [](QDate day) {
        return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
    };
    out.set(u"record_from"_s, dayOrNull(result.recordFrom));
    out.set(u"print_not_before"_s, dayOrNull(result.printNotBefore));
    out.set(u"child_card_until"_s, dayOrNull(lastDayOfChildCard(birth)));
    out.set(u"service"_s, ladderStepName(ladder));
    out.set(u"photo_background"_s, name(background));
    return result.mayRecord() ? Exit::Done : Exit::No;
}

} // namespace

void addIdentityCommands(CommandTable &table)
{
    table.push_back({{u"nik"_s, u"check"_s},
                     u"Check a NIK, alone or against birth date and sex."_s,
                     u"NIK"_s,
                     1,
                     1,
                     {{u"birth-date"_s, u"Birth date of the family card, YYYY-MM-DD."_s, u"DAY"_s},
                      {u"sex"_s, u"m or f (or l, p as on Indonesian forms)."_s, u"SEX"_s}},
                     {u"nik check 3576014403910003"_s,
                      u"nik check 3576014403910003 --birth-date 1991-03-04 --sex f --json"_s},
                     nikCheck});
    table.push_back({{u"kk"_s, u"check"_s},
                     u"Check a family card number."_s,
                     u"KK"_s,
                     1,
                     1,
                     {},
                     {u"kk check 3576011203100001"_s},
                     kkCheck});
    table.push_back(
        {{u"eligibility"_s},
         u"May a person of this age be recorded, and from when is the card printed?"_s,
         {},
         0,
         0,
         {{u"birth-date"_s, u"Birth date, YYYY-MM-DD. Required."_s, u"DAY"_s},
          {u"on"_s, u"Day of the recording, YYYY-MM-DD. Default: today."_s, u"DAY"_s},
          {u"married"_s, u"Married now or before."_s},
          {u"foreigner"_s, u"Foreign citizen with ITAP (only the photo background differs)."_s},
          {u"early"_s, u"Age from which this office records. Default: 16y."_s, u"AGE"_s, u"16y"_s}},
         {u"eligibility --birth-date 2007-11-11 --on 2024-07-11 --early 16y8m"_s},
         eligibility});
}

} // namespace loket::ctl
