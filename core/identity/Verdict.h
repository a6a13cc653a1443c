// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace loket {

/// Error blocks. Warning lets the operator go on after giving a reason: old NIKs legitimately differ from
/// later corrections. Ok carries information only.
enum class Severity { Ok, Warning, Error };

/// What a check found. Each code has one severity and belongs to one field; words are made in app/words.
enum class VerdictCode {
    Ok = 0,

    NikMissing,
    NikNotDigits,
    NikLength,
    NikRepeated, ///< sixteen times the same digit
    NikDate,     ///< digits 7–12 are no day a person can be born on
    NikSerial,   ///< serials start at 0001
    NikBirthDateDiffers,
    NikSexDiffers,
    NikRegionUnknown,
    NikRegionRetired, ///< first registered under a code that no longer exists: in order, only told

    KkMissing,
    KkNotDigits,
    KkLength,
    KkRepeated,
    KkDate,
    KkRegionUnknown,
    KkSameAsNik,

    BirthDateMissing,
    BirthDateFuture,
    BirthDateTooOld, ///< over 120 years ago

    NameMissing,
    NameHasDigits,
    BirthPlaceMissing,
    SexMissing,
    MaritalStatusMissing,
    NationalityMissing,
    AddressMissing,
    PhoneForm,
    EmailForm,
};

/// The last value, for tests that walk through all of them.
constexpr VerdictCode kLastVerdictCode = VerdictCode::EmailForm;

struct Verdict
{
    Severity severity = Severity::Ok;
    VerdictCode code = VerdictCode::Ok;

    friend bool operator==(const Verdict &, const Verdict &) = default;
};

using Verdicts = std::vector<Verdict>;

/// The verdict of a code with the severity that belongs to it.
[[nodiscard]] Verdict verdict(VerdictCode code);

/// Stable ASCII name ("nik_birth_date_differs"), for the visit journal, `loketctl --json` and tests.
[[nodiscard]] QString verdictName(VerdictCode code);

/// "error", "warning", "ok".
[[nodiscard]] QString severityName(Severity severity);

/// The field of Resident's JSON that the verdict is about ("nik", "birth_date"); empty for Ok.
[[nodiscard]] QString verdictField(VerdictCode code);

/// The gravest severity in the list; Ok for an empty one.
[[nodiscard]] Severity worst(const Verdicts &verdicts);

} // namespace loket
