// SPDX-License-Identifier: GPL-3.0-or-later
// nik check, kk check, eligibility

#include "app/ctl/Options.h"
#include "app/ctl/Say.h"

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
        return out.usage(Say::tr("--birth-date belum diisi: hari dalam bentuk YYYY-MM-DD"));
    const auto given = dayOf(call, "birth-date");
    const auto asked = dayOf(call, "on");
    if (!given || !asked)
        return failInput(call, given ? asked.error() : given.error());
    const QDate birth = *given;
    const QDate on = asked->isValid() ? *asked : QDate::currentDate();
    const auto early = AgeThreshold::parse(call.value("early"));
    if (!early)
        return out.usage(
            Say::tr("--early meminta umur seperti 16y atau 16y8m; bukan \"%1\"").arg(call.value("early")));
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
                     Say::tr("Periksa NIK, sendiri atau dengan tanggal lahir dan jenis kelamin."),
                     u"NIK"_s,
                     1,
                     1,
                     {{u"birth-date"_s, Say::tr("Tanggal lahir di kartu keluarga, YYYY-MM-DD."), u"DAY"_s},
                      {u"sex"_s, Say::tr("m atau f (atau l, p seperti di formulir)."), u"SEX"_s}},
                     {u"nik check 3576014403910003"_s,
                      u"nik check 3576014403910003 --birth-date 1991-03-04 --sex f --json"_s},
                     nikCheck});
    table.push_back({{u"kk"_s, u"check"_s},
                     Say::tr("Periksa nomor kartu keluarga."),
                     u"KK"_s,
                     1,
                     1,
                     {},
                     {u"kk check 3576011203100001"_s},
                     kkCheck});
    table.push_back(
        {{u"eligibility"_s},
         Say::tr("Bolehkah orang seumur ini direkam, dan sejak kapan kartunya dicetak?"),
         {},
         0,
         0,
         {{u"birth-date"_s, Say::tr("Tanggal lahir, YYYY-MM-DD. Harus ada."), u"DAY"_s},
          {u"on"_s, Say::tr("Hari perekaman, YYYY-MM-DD. Bawaan: hari ini."), u"DAY"_s},
          {u"married"_s, Say::tr("Sedang atau pernah kawin.")},
          {u"foreigner"_s, Say::tr("Orang asing dengan ITAP (hanya latar fotonya berbeda).")},
          {u"early"_s, Say::tr("Umur paling awal di kantor ini. Bawaan: 16y."), u"AGE"_s, u"16y"_s}},
         {u"eligibility --birth-date 2007-11-11 --on 2024-07-11 --early 16y8m"_s},
         eligibility});
}

} // namespace loket::ctl
