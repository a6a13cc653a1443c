// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFileInfo>
#include <QString>

#include <iostream>

// Sample prints, photos and recorded USB traffic of public projects. They are not part of the checkout; a
// test that needs them says SKIP and passes where they are missing.

namespace loket::test {

/// Folder of the samples: LOKET_TEST_DATA, or shared/data beside the checkout (or beside the folder of its
/// worktree). Empty where there is none.
inline QString sampleData(const QString &part = {})
{
    const QString source = qEnvironmentVariable("LOKET_SOURCE_DIR", QDir::currentPath());
    for (const QString &folder :
         {qEnvironmentVariable("LOKET_TEST_DATA"), source + QStringLiteral("/../shared/data"),
          source + QStringLiteral("/../../shared/data")}) {
        const QString path = part.isEmpty() ? folder : folder + u'/' + part;
        if (!folder.isEmpty() && QFileInfo::exists(path))
            return QDir::cleanPath(path);
    }
    return {};
}

/// Says that the test did not run; ctest shows it as skipped.
inline void skip(const QString &why) { std::cout << "SKIP: " << why.toStdString() << std::endl; }

} // namespace loket::test
