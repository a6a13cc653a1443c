// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/Nik.h"

#include "core/identity/Digits.h"

namespace loket {

namespace {

constexpr int kLength = 16;
constexpr int kFemaleDayShift = 40;

VerdictCode checkDigits(const QString &text)
{
    if (text.isEmpty())
        return VerdictCode::NikMissing;
    if (!digits::allDigits(text))
        return VerdictCode::NikNotDigits;
    if (text.size() != kLength)
        return VerdictCode::NikLength;
    if (digits::allTheSame(text))
        return VerdictCode::NikRepeated;
    const int written = digits::at(text, 6, 2);
    const int day = written > kFemaleDayShift ? written - kFemaleDayShift : written;
    if (!digits::isPlausibleDate(day, digits::at(text, 8, 2), digits::at(text, 10, 2)))
        return VerdictCode::NikDate;
    if (digits::at(text, 12, 4) == 0)
        return VerdictCode::NikSerial;
    return VerdictCode::Ok;
}

} // namespace

VerdictCode Nik::check(QStringView text) { return checkDigits(digits::withoutSeparators(text)); }

Expected<Nik> Nik::parse(QStringView text)
{
    QString kept = digits::withoutSeparators(text);
    if (const VerdictCode code = checkDigits(kept); code != VerdictCode::Ok)
        return fail(ErrorCode::InvalidArgument, verdictName(code));
    return Nik(std::move(kept));
}

RegionCode Nik::regionCode() const { return *RegionCode::parse(m_text.left(6)); }

Sex Nik::sex() const { return digits::at(m_text, 6, 2) > kFemaleDayShift ? Sex::Female : Sex::Male; }

int Nik::birthDay() const
{
    const int written = digits::at(m_text, 6, 2);
    return written > kFemaleDayShift ? written - kFemaleDayShift : written;
}

int Nik::birthMonth() const { return digits::at(m_text, 8, 2); }

int Nik::birthYearOfCentury() const { return digits::at(m_text, 10, 2); }

int Nik::serial() const { return digits::at(m_text, 12, 4); }

bool Nik::agreesWith(QDate birthDate) const
{
    return birthDate.isValid() && birthDate.day() == birthDay() && birthDate.month() == birthMonth() &&
           birthDate.year() % 100 == birthYearOfCentury();
}

QString Nik::masked() const { return digits::masked(m_text); }

} // namespace loket
