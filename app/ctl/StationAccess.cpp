// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/StationAccess.h"

#include "core/access/Passphrase.h"
#include "core/base/DurableFile.h"

#include <QDir>
#include <QStandardPaths>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxPassphraseFile = 4096;

Expected<SecretBytes> passphraseFrom(const QString &file, const char *variable)
{
    if (file.isEmpty())
        return passphraseFromText(qEnvironmentVariable(variable));
    auto bytes = readWhole(file, kMaxPassphraseFile);
    if (!bytes)
        return fail(bytes.error());
    SecretBytes passphrase = passphraseFromText(QString::fromUtf8(*bytes).section(u'\n', 0, 0));
    bytes->fill('\0');
    return passphrase;
}

std::function<Exit(const Call &)> opened(StationCommand command, bool needsLogin)
{
    return [command = std::move(command), needsLogin](const Call &call) {
        const auto access = StationAccess::open(call);
        if (!access)
            return call.out.fail(access.error());
        if (needsLogin) {
            if (auto in = (*access)->logIn(call); !in)
                return call.out.fail(in.error());
        }
        return command(call, **access);
    };
}

} // namespace

QString stationFolder(const Call &call)
{
    if (call.has("station"))
        return QDir(call.value("station")).absolutePath();
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/loket"_s;
}

Expected<SecretBytes> readPassphrase(const Call &call)
{
    return passphraseFrom(call.value("passphrase-file"), "LOKET_PASSPHRASE");
}

Expected<SecretBytes> readNewPassphrase(const Call &call)
{
    return passphraseFrom(call.value("new-passphrase-file"), "LOKET_NEW_PASSPHRASE");
}

QCommandLineOption newPassphraseOption()
{
    return {u"new-passphrase-file"_s,
            u"File whose first line is the new passphrase. Default: LOKET_NEW_PASSPHRASE."_s, u"FILE"_s};
}

Expected<std::unique_ptr<StationAccess>> StationAccess::open(const Call &call)
{
    std::unique_ptr<StationAccess> access(new StationAccess);
    auto station = Station::open(stationFolder(call), access->m_clock, access->m_random);
    if (!station)
        return fail(station.error());
    access->m_station = std::move(*station);
    return access;
}

Expected<void> StationAccess::logIn(const Call &call)
{
    const QString who =
        call.has("operator") ? call.value("operator") : qEnvironmentVariable("LOKET_OPERATOR");
    const auto passphrase = readPassphrase(call);
    if (!passphrase)
        return fail(passphrase.error());
    if (who.isEmpty() || passphrase->isEmpty())
        return fail(ErrorCode::Locked, who.isEmpty() ? u"--operator"_s : u"LOKET_PASSPHRASE"_s);
    if (auto session = m_station->logIn(who, *passphrase); !session)
        return fail(session.error());
    return {};
}

std::function<Exit(const Call &)> withStation(StationCommand command)
{
    return opened(std::move(command), /*needsLogin=*/false);
}

std::function<Exit(const Call &)> withLogin(StationCommand command)
{
    return opened(std::move(command), /*needsLogin=*/true);
}

} // namespace loket::ctl
