// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Resources.h"

#include <QDir>
#include <QFile>

// Resources of a static library are only registered when someone asks for them.
static void registerResources() { Q_INIT_RESOURCE(loket); }

namespace loket {

namespace {

QString overrideFolder()
{
    static const QString folder = qEnvironmentVariable("LOKET_RESOURCES");
    return folder;
}

QString builtInPrefix()
{
    static const bool once = (registerResources(), true);
    Q_UNUSED(once);
    return QStringLiteral(":/loket/");
}

Expected<QByteArray> readFrom(const QString &where, const QString &path)
{
    if (where.isEmpty() || !QFile::exists(where))
        return fail(ErrorCode::NotFound, path);
    QFile file(where);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::DiskRead, path);
    return file.readAll();
}

} // namespace

QString resourcePath(const QString &path)
{
    if (!overrideFolder().isEmpty()) {
        const QString candidate = QDir(overrideFolder()).filePath(path);
        if (QFile::exists(candidate))
            return candidate;
    }
    const QString builtIn = builtInPrefix() + path;
    return QFile::exists(builtIn) ? builtIn : QString();
}

Expected<QByteArray> readResource(const QString &path) { return readFrom(resourcePath(path), path); }

Expected<QByteArray> readBuiltInResource(const QString &path)
{
    return readFrom(builtInPrefix() + path, path);
}

QStringList listResources(const QString &folder)
{
    QStringList names = QDir(builtInPrefix() + folder).entryList(QDir::Files);
    if (!overrideFolder().isEmpty())
        names += QDir(QDir(overrideFolder()).filePath(folder)).entryList(QDir::Files);
    names.sort();
    names.removeDuplicates();
    return names;
}

} // namespace loket
