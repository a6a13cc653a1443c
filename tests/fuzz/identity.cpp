// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as people type them and residents as files hold them.
#include "core/identity/Age.h"
#include "core/identity/Resident.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/Targets.h"

#include <QJsonDocument>

#include <algorithm>

using namespace loket;
using namespace loket::fuzz;
using namespace Qt::StringLiterals;

namespace {

bool isSixteen(const QString &text)
{
    return text.size() == 16 &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

void readNumbers(const QString &text)
{
    if (const auto nik = Nik::parse(text); parsed(nik)) {
        hold(isSixteen(nik->text()) && Nik::check(text) == VerdictCode::Ok, "a NIK is sixteen digits");
        hold(Nik::parse(nik->text()).value() == *nik, "a NIK reads back equal");
        hold(nik->birthDay() >= 1 && nik->birthDay() <= 31 && nik->birthMonth() >= 1 &&
                 nik->birthMonth() <= 12,
             "a NIK has a day");
        hold(nik->serial() >= 1 && nik->regionCode().digits() == nik->text().left(6),
             "a NIK has a serial and a region");
        hold(!nik->masked().contains(nik->text().mid(4, 8)), "a masked NIK hides its middle");
    } else {
        hold(Nik::check(text) != VerdictCode::Ok, "check() and parse() agree");
    }
    if (const auto card = FamilyCardNumber::parse(text); parsed(card))
        hold(isSixteen(card->text()) && FamilyCardNumber::parse(card->text()).value() == *card,
             "so does a family card");
}

void readOthers(const QString &text)
{
    if (const auto code = RegionCode::parse(text); parsed(code))
        hold(RegionCode::parse(code->dotted()).value() == *code, "a region code reads back equal");
    if (const auto age = AgeThreshold::parse(text); parsed(age) && (age->years > 0 || age->months > 0)) {
        hold(AgeThreshold::parse(age->toString()).value() == *age, "an age reads back equal");
        const QDate born(2004, 2, 29);
        const QDate day = dayOfReaching(born, *age);
        hold(ageOn(born, day).years == age->years && ageOn(born, day).months == age->months,
             "reached on its day");
        hold(ageOn(born, day.addDays(-1)) != ageOn(born, day), "and not a day before");
    }
    hold(parseSex(name(parseSex(text))) == parseSex(text), "names of values read back");
    hold(parseMaritalStatus(name(parseMaritalStatus(text))) == parseMaritalStatus(text),
         "names of values read back");
}

void readResident(const QByteArray &json)
{
    const auto resident = Resident::fromJson(QJsonDocument::fromJson(json).object());
    if (!parsed(resident)) {
        hold(!resident.error().context.isEmpty(), "an error names its field");
        return;
    }
    hold(Resident::fromCbor(resident->toCbor()).value() == *resident,
         "a resident reads back equal from CBOR");
    hold(Resident::fromJson(resident->toJson()).value() == *resident,
         "a resident reads back equal from JSON");
}

} // namespace

int loket_fuzz_identity(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    const int what = input.byte() % 3;
    const QByteArray bytes = input.rest();
    if (what == 0)
        readNumbers(QString::fromUtf8(bytes));
    else if (what == 1)
        readOthers(QString::fromUtf8(bytes));
    else
        readResident(bytes);
    return 0;
}

std::vector<QByteArray> loket_seeds_identity()
{
    return {QByteArray("\0"
                       "3576014403910003",
                       17),
            QByteArray("\0"
                       "3576 0144 0391-0003.",
                       21),
            QByteArray("\0"
                       "3576010101100001",
                       17),
            "\1"
            "35.76.01",
            "\1"
            "16y8m",
            "\1"
            "17",
            "\1"
            "perempuan",
            "\1"
            "cerai hidup",
            QByteArray(R"({"nik":"3576014403910003","kk":"3576010101100001","full_name":"Contoh Warga Uji",
                     "birth_place":"Kota Fiktif","birth_date":"1991-03-04","sex":"female","marital_status":"single",
                     "nationality":"wni","address":"Jalan Karangan 1","domicile":"35.76.01","phone":"+62"})")
                .prepend('\2')};
}
