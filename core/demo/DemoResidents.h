// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/base/Random.h"
#include "core/demo/DemoPlace.h"
#include "core/identity/Age.h"
#include "core/identity/Resident.h"

#include <QSet>
#include <QStringList>

#include <cstdint>

namespace loket {

struct DemoOptions
{
    QDate today;                  ///< ages are counted to this day
    AgeThreshold youngest{16, 8}; ///< everyone made is at least this old
    int oldestYears = 85;
    int pupilsPercent = 40; ///< share between `youngest` and 18, the usual crowd of a recording day
};

/// Makes residents whom nobody can take for real: names out of words for "example" and "fiction", a district
/// that does not exist, serials from 9000 (a kecamatan never registers thousands of people born on one day),
/// example.org addresses. Their numbers are formally right, so that every check runs as with real ones. Same
/// seed and options, same people.
class DemoResidents
{
public:
    /// Errors: NotFound, DiskRead or Malformed of a word list in resources/demo.
    [[nodiscard]] static Expected<DemoResidents> create(std::uint64_t seed, DemoOptions options);

    /// The next one; no NIK comes twice from one object. There is no end.
    [[nodiscard]] Resident next();

private:
    struct Words
    {
        QStringList givenMale, givenFemale, surnames, streets, villages, birthPlaces;
    };

    DemoResidents(std::uint64_t seed, DemoOptions options, DemoPlace place, Words words);

    QString pick(const QStringList &list);
    QDate birthDate();
    MaritalStatus maritalStatus(QDate birth);
    Nik unusedNik(QDate birth, Sex sex);
    FamilyCardNumber familyCard(const RegionCode &region);

    SeededRandom m_random;
    DemoOptions m_options;
    DemoPlace m_place;
    Words m_words;
    QSet<QString> m_usedNiks;
};

} // namespace loket
