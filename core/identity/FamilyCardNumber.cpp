// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/FamilyCardNumber.h"

#include "core/identity/Digits.h"

namespace loket {

namespace {

constexpr int kLength = 16;

VerdictCode checkDigits(const QString &text)
{
    if (text.isEmpty())
        return VerdictCode::KkMissing;
    if (!digits::allDigits(text))
        return VerdictCode::KkNotDigits;
    if (text.size() != kLength)
        return VerdictCode::KkLength;
    if (digits::allTheSame(text))
        return VerdictCode::KkRepeated;
    if (!digits::isPlausibleDate(digits::at(text, 6, 2), digits::at(text, 8, 2), digits::at(text, 10, 2)))
        return VerdictCode::KkDate;
    return VerdictCode::Ok;
}

} // namespace

VerdictCode FamilyCardNumber::check(QStringView text) { return checkDigits(digits::withoutSeparators(text)); }

Expected<FamilyCardNumber> FamilyCardNumber::parse(QStringView text)
{
    QString kept = digits::withoutSeparators(text);
    if (const VerdictCode code = checkDigits(kept); code != VerdictCode::Ok)
        return fail(ErrorCode::InvalidArgument, verdictName(code));
    return FamilyCardNumber(std::move(kept));
}

RegionCode FamilyCardNumber::regionCode() const { return *RegionCode::parse(m_text.left(6)); }

QString FamilyCardNumber::masked() const { return digits::masked(m_text); }

} // namespace loket
