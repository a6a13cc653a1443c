// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/DemoResidents.h"

#include "core/base/Resources.h"

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFirstSerial = 9000;
constexpr int kSerials = 1000;

Expected<QStringList> readWords(const QString &file)
{
    const QString path = u"demo/"_s + file;
    const auto bytes = readResource(path);
    if (!bytes)
        return fail(bytes.error());
    const QStringList words = QString::fromUtf8(*bytes).split(u'\n', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return fail(ErrorCode::Malformed, path);
    return words;
}

QString twoDigits(int value) { return u"%1"_s.arg(value, 2, 10, QChar(u'0')); }

} // namespace

Expected<DemoResidents> DemoResidents::create(std::uint64_t seed, DemoOptions options)
{
    auto place = loadDemoPlace();
    if (!place)
        return fail(place.error());
    Words words;
    const struct
    {
        const char *file;
        QStringList *list;
    } files[] = {
        {"given_male.txt", &words.givenMale}, {"given_female.txt", &words.givenFemale},
        {"surname.txt", &words.surnames},     {"street.txt", &words.streets},
        {"village.txt", &words.villages},     {"birth_place.txt", &words.birthPlaces},
    };
    for (const auto &[file, list] : files) {
        auto read = readWords(QString::fromLatin1(file));
        if (!read)
            return fail(read.error());
        *list = std::move(*read);
    }
    return DemoResidents(seed, options, std::move(*place), std::move(words));
}

DemoResidents::DemoResidents(std::uint64_t seed, DemoOptions options, DemoPlace place, Words words)
    : m_random(seed)
    , m_options(options)
    , m_place(std::move(place))
    , m_words(std::move(words))
{}

Resident DemoResidents::next()
{
    Resident resident;
    resident.birthDate = birthDate();
    resident.sex = m_random.below(2) == 0 ? Sex::Male : Sex::Female;
    resident.nik = unusedNik(resident.birthDate, resident.sex);
    resident.familyCard = familyCard(m_place.servedAt);
    const QString given = pick(resident.sex == Sex::Male ? m_words.givenMale : m_words.givenFemale);
    resident.fullName = given + u' ' + pick(m_words.surnames);
    resident.birthPlace = pick(m_words.birthPlaces);
    resident.maritalStatus = maritalStatus(resident.birthDate);
    resident.address = u"%1 No. %2, RT %3/RW %4"_s.arg(pick(m_words.streets))
                           .arg(1 + m_random.below(150))
                           .arg(1 + m_random.below(12), 3, 10, QChar(u'0'))
                           .arg(1 + m_random.below(6), 3, 10, QChar(u'0'));
    resident.village = pick(m_words.villages);
    resident.district = m_place.district;
    resident.domicile = m_place.servedAt;
    // 0800 is the toll-free range: no person owns such a number.
    resident.phone = u"0800%1"_s.arg(m_random.below(10'000'000), 7, 10, QChar(u'0'));
    resident.email = given.toLower().replace(u' ', u'.') + u"@example.org"_s;
    return resident;
}

QString DemoResidents::pick(const QStringList &list)
{
    return list.at(m_random.below(std::uint32_t(list.size())));
}

QDate DemoResidents::birthDate()
{
    // Youngest: exactly old enough today. addMonths shortens to the month's end, where one day more may be
    // missing.
    QDate youngest = m_options.today.addMonths(-(m_options.youngest.years * 12 + m_options.youngest.months));
    while (dayOfReaching(youngest, m_options.youngest) > m_options.today)
        youngest = youngest.addDays(-1);
    const bool isPupil = int(m_random.below(100)) < m_options.pupilsPercent;
    const QDate oldest = m_options.today.addYears(isPupil ? -18 : -m_options.oldestYears);
    const qint64 span = std::max<qint64>(0, oldest.daysTo(youngest));
    return youngest.addDays(-qint64(m_random.below(std::uint32_t(span + 1))));
}

MaritalStatus DemoResidents::maritalStatus(QDate birth)
{
    const int years = ageOn(birth, m_options.today).years;
    const std::uint32_t chance = m_random.below(100);
    if (years < 19 || int(chance) < 60 - years)
        return MaritalStatus::Single;
    if (years > 60 && chance >= 70)
        return MaritalStatus::Widowed;
    return chance >= 94 ? MaritalStatus::Divorced : MaritalStatus::Married;
}

Nik DemoResidents::unusedNik(QDate birth, Sex sex)
{
    const int day = birth.day() + (sex == Sex::Female ? 40 : 0);
    for (;;) {
        const auto region = m_place.nikRegions[m_random.below(std::uint32_t(m_place.nikRegions.size()))];
        const int serial = kFirstSerial + int(m_random.below(kSerials));
        const QString text = region.digits() + twoDigits(day) + twoDigits(birth.month()) +
                             twoDigits(birth.year() % 100) + QString::number(serial);
        if (m_usedNiks.contains(text))
            continue;
        m_usedNiks.insert(text);
        return *Nik::parse(text);
    }
}

FamilyCardNumber DemoResidents::familyCard(const RegionCode &region)
{
    const QDate issued = m_options.today.addDays(-qint64(1 + m_random.below(3000)));
    return *FamilyCardNumber::parse(region.digits() + twoDigits(issued.day()) + twoDigits(issued.month()) +
                                    twoDigits(issued.year() % 100) +
                                    QString::number(kFirstSerial + int(m_random.below(kSerials))));
}

} // namespace loket
