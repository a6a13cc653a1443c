// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace loket {

/// Files of `resources/` that are compiled into the programs: "workflows/ektp_enrolment.json".
/// A folder named by the environment variable LOKET_RESOURCES goes before them, so that an office can
/// change a workflow or a check-list without a new build. Errors: NotFound, DiskRead.
[[nodiscard]] Expected<QByteArray> readResource(const QString &path);

/// The file that is compiled in, whatever LOKET_RESOURCES says: for rules that whoever starts the program may
/// not loosen. Errors: NotFound, DiskRead.
[[nodiscard]] Expected<QByteArray> readBuiltInResource(const QString &path);

/// Where the resource is read from (a folder's file or ":/loket/…"); empty where there is none.
[[nodiscard]] QString resourcePath(const QString &path);

/// Names of the files in a folder of the resources, both sources together, sorted.
[[nodiscard]] QStringList listResources(const QString &folder);

} // namespace loket
