// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/identity/RegionCode.h"
#include "core/identity/Verdict.h"

#include <QString>

namespace loket {

/// Nomor Kartu Keluarga: region of issue (6), date of registration DDMMYY (6), serial (4). It changes when a
/// family moves or gets a new head, and the date is neither a birth date nor shifted by 40: nothing more is
/// checked than sixteen digits and a plausible date (domain facts 2.9).
class FamilyCardNumber
{
public:
    /// As Nik::parse; Error InvalidArgument with the verdict's name ("kk_date").
    [[nodiscard]] static Expected<FamilyCardNumber> parse(QStringView text);
    [[nodiscard]] static VerdictCode check(QStringView text);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] RegionCode regionCode() const;
    [[nodiscard]] QString masked() const;

    friend bool operator==(const FamilyCardNumber &, const FamilyCardNumber &) = default;

private:
    explicit FamilyCardNumber(QString digits)
        : m_text(std::move(digits))
    {}

    QString m_text;
};

} // namespace loket
