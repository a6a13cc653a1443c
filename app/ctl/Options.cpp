// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Options.h"

#include "app/ctl/Say.h"

#include "core/base/DurableFile.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

QString optionName(const char *option) { return u"--"_s + QString::fromLatin1(option); }

} // namespace

Expected<QString> choiceOf(const Call &call, const char *option, const QStringList &allowed)
{
    const QString value = call.value(option);
    if (!call.has(option) && value.isEmpty())
        return QString();
    if (!allowed.contains(value))
        return fail(ErrorCode::InvalidArgument, Say::tr("%1 meminta salah satu dari: %2; bukan \"%3\"")
                                                    .arg(optionName(option), allowed.join(u", "_s), value));
    return value;
}

Expected<int> numberOf(const Call &call, const char *option, int least, int most)
{
    bool isNumber = false;
    const int number = call.value(option).toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return fail(ErrorCode::InvalidArgument, Say::tr("%1 meminta angka dari %2 sampai %3; bukan \"%4\"")
                                                    .arg(optionName(option), QString::number(least),
                                                         QString::number(most), call.value(option)));
    return number;
}

Expected<QDate> dayOf(const Call &call, const char *option)
{
    static const QRegularExpression form(u"\\A\\d{4}-\\d{2}-\\d{2}\\z"_s);
    if (!call.has(option))
        return QDate();
    const QString text = call.value(option);
    if (text == "today"_L1)
        return QDate::currentDate();
    if (!form.match(text).hasMatch())
        return fail(
            ErrorCode::InvalidArgument,
            Say::tr("%1 meminta hari dalam bentuk YYYY-MM-DD; bukan \"%2\"").arg(optionName(option), text));
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid())
        return fail(ErrorCode::InvalidArgument,
                    Say::tr("%1 %2: hari itu tidak ada").arg(optionName(option), text));
    return day;
}

Error inputError(const QString &path, const Error &error)
{
    if (error.code != ErrorCode::NotFound && error.code != ErrorCode::DiskRead)
        return error;
    struct stat info;
    const QByteArray name = QFile::encodeName(path);
    if (::stat(name.constData(), &info) != 0)
        return {ErrorCode::DiskRead, errno == EACCES ? u"no_permission"_s : u"no_file"_s};
    if (::access(name.constData(), R_OK) != 0)
        return {ErrorCode::DiskRead, u"no_permission"_s};
    return {ErrorCode::DiskRead, QFileInfo(path).fileName()};
}

Expected<QByteArray> readInput(const QString &path, qint64 maxBytes)
{
    auto bytes = readWhole(path, maxBytes);
    if (!bytes)
        return fail(inputError(path, bytes.error()));
    return bytes;
}

Exit failInput(const Call &call, const Error &error, const QString &about)
{
    return error.code == ErrorCode::InvalidArgument ? call.out.usage(error.context)
                                                    : call.out.fail(error, about);
}

} // namespace loket::ctl
