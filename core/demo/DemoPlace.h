// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/identity/RegionCode.h"

#include <QString>

#include <vector>

namespace loket {

/// The office that exists only on screen: everything a demo station shows and prints of itself.
struct DemoPlace
{
    QString office;   ///< "Kantor Kecamatan Contoh"
    QString counter;  ///< "Loket 2"
    QString district; ///< "Kecamatan Contoh"
    QString regency;  ///< "Kabupaten Nusa Fiktif"
    QString province;
    RegionCode servedAt;                ///< a real code, because codes are checked
    std::vector<RegionCode> nikRegions; ///< real codes that demo NIKs start with
};

/// resources/demo/place.json. Errors: NotFound, DiskRead, Malformed.
[[nodiscard]] Expected<DemoPlace> loadDemoPlace();

} // namespace loket
