// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/Verdict.h"

#include <algorithm>
#include <array>

namespace loket {

namespace {

struct Row
{
    VerdictCode code;
    Severity severity;
    const char *name;
    const char *field;
};

using enum VerdictCode;

// In the order of the enum: the index is the code.
constexpr std::array kRows{
    Row{VerdictCode::Ok, Severity::Ok, "ok", ""},
    Row{NikMissing, Severity::Error, "nik_missing", "nik"},
    Row{NikNotDigits, Severity::Error, "nik_not_digits", "nik"},
    Row{NikLength, Severity::Error, "nik_length", "nik"},
    Row{NikRepeated, Severity::Error, "nik_repeated", "nik"},
    Row{NikDate, Severity::Error, "nik_date", "nik"},
    Row{NikSerial, Severity::Error, "nik_serial", "nik"},
    Row{NikBirthDateDiffers, Severity::Warning, "nik_birth_date_differs", "nik"},
    Row{NikSexDiffers, Severity::Warning, "nik_sex_differs", "nik"},
    Row{NikRegionUnknown, Severity::Warning, "nik_region_unknown", "nik"},
    Row{NikRegionRetired, Severity::Ok, "nik_region_retired", "nik"},
    Row{KkMissing, Severity::Error, "kk_missing", "kk"},
    Row{KkNotDigits, Severity::Error, "kk_not_digits", "kk"},
    Row{KkLength, Severity::Error, "kk_length", "kk"},
    Row{KkRepeated, Severity::Error, "kk_repeated", "kk"},
    Row{KkDate, Severity::Error, "kk_date", "kk"},
    Row{KkRegionUnknown, Severity::Warning, "kk_region_unknown", "kk"},
    Row{KkSameAsNik, Severity::Error, "kk_same_as_nik", "kk"},
    Row{BirthDateMissing, Severity::Error, "birth_date_missing", "birth_date"},
    Row{BirthDateFuture, Severity::Error, "birth_date_future", "birth_date"},
    Row{BirthDateTooOld, Severity::Warning, "birth_date_too_old", "birth_date"},
    Row{NameMissing, Severity::Error, "name_missing", "full_name"},
    Row{NameHasDigits, Severity::Warning, "name_has_digits", "full_name"},
    Row{BirthPlaceMissing, Severity::Error, "birth_place_missing", "birth_place"},
    Row{SexMissing, Severity::Error, "sex_missing", "sex"},
    Row{MaritalStatusMissing, Severity::Error, "marital_status_missing", "marital_status"},
    Row{NationalityMissing, Severity::Error, "nationality_missing", "nationality"},
    Row{AddressMissing, Severity::Warning, "address_missing", "address"},
    Row{PhoneForm, Severity::Warning, "phone_form", "phone"},
    Row{EmailForm, Severity::Warning, "email_form", "email"},
};

consteval bool rowsAreInOrder()
{
    for (std::size_t i = 0; i < kRows.size(); ++i) {
        if (std::size_t(kRows[i].code) != i)
            return false;
    }
    return kRows.size() == std::size_t(kLastVerdictCode) + 1;
}
static_assert(rowsAreInOrder());

const Row &rowOf(VerdictCode code) { return kRows[std::size_t(code)]; }

} // namespace

Verdict verdict(VerdictCode code) { return {rowOf(code).severity, code}; }

QString verdictName(VerdictCode code) { return QString::fromLatin1(rowOf(code).name); }

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return QStringLiteral("ok");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Error:
        return QStringLiteral("error");
    }
    return {};
}

QString verdictField(VerdictCode code) { return QString::fromLatin1(rowOf(code).field); }

Severity worst(const Verdicts &verdicts)
{
    const auto gravest =
        std::max_element(verdicts.begin(), verdicts.end(),
                         [](const Verdict &a, const Verdict &b) { return a.severity < b.severity; });
    return gravest == verdicts.end() ? Severity::Ok : gravest->severity;
}

} // namespace loket
