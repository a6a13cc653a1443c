// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/identity/Person.h"
#include "core/identity/RegionCode.h"
#include "core/identity/Verdict.h"

#include <QDate>
#include <QString>

namespace loket {

/// Nomor Induk Kependudukan: PPKKCC DDMMYY SSSS. PPKKCC is where the person was *first* registered, the day
/// is 40 higher for women, the serial starts at 0001; there is no check digit and no century. A NIK never
/// changes, even when the birth date is corrected later: compare it, never derive data from it (domain
/// facts 2.9).
///
/// A Nik that exists is well-formed.
class Nik
{
public:
    /// Takes sixteen digits; spaces, dots and dashes between them are dropped. Error InvalidArgument with the
    /// verdict's name as context ("nik_length").
    [[nodiscard]] static Expected<Nik> parse(QStringView text);

    /// What keeps the text from being a Nik; VerdictCode::Ok when nothing does.
    [[nodiscard]] static VerdictCode check(QStringView text);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] RegionCode regionCode() const;
    [[nodiscard]] Sex sex() const;
    [[nodiscard]] int birthDay() const; ///< 1…31, already without the 40
    [[nodiscard]] int birthMonth() const;
    [[nodiscard]] int birthYearOfCentury() const; ///< 0…99
    [[nodiscard]] int serial() const;             ///< 1…9999

    /// Same day, month and two-digit year.
    [[nodiscard]] bool agreesWith(QDate birthDate) const;

    /// "3576••••••••0003": the only form for screens that the public sees, paper and lists.
    [[nodiscard]] QString masked() const;

    friend bool operator==(const Nik &, const Nik &) = default;

private:
    explicit Nik(QString digits)
        : m_text(std::move(digits))
    {}

    QString m_text;
};

} // namespace loket
