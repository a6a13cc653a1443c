// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/StationAccess.h"

#include "app/ctl/AuditWords.h"
#include "app/ctl/Say.h"

#include "app/ctl/Options.h"
#include "app/words/Words.h"
#include "core/access/Passphrase.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxPassphraseFile = 4096;

Expected<SecretBytes> passphraseFrom(const QString &file, const char *variable)
{
    if (file.isEmpty())
        return passphraseFromText(qEnvironmentVariable(variable));
    auto bytes = readInput(file, kMaxPassphraseFile);
    if (!bytes)
        return fail(bytes.error());
    SecretBytes passphrase = passphraseFromText(QString::fromUtf8(*bytes).section(u'\n', 0, 0));
    bytes->fill('\0');
    return passphrase;
}

/// What is wrong is the folder, or a file in it.
bool isOfFolder(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InUse:
    case ErrorCode::DatabaseOpen:
    case ErrorCode::DatabaseNewer:
    case ErrorCode::DatabaseForeign:
    case ErrorCode::DatabaseDamaged:
    case ErrorCode::SettingRefused:
    case ErrorCode::DiskFull:
    case ErrorCode::DiskRead:
    case ErrorCode::DiskWrite:
    case ErrorCode::KeyDamaged:
    case ErrorCode::KeyMissing:
        return true;
    default:
        return false;
    }
}

/// As Home does: who works without a window is to hear of it as well.
void tellLog(const Call &call, Station &station)
{
    const auto warning = station.logWarning();
    if (!warning || !warning->has_value())
        return;
    call.out.set(u"log_warning"_s, (*warning)->reason);
    call.out.message(auditFindingWords(**warning) +
                     Say::tr(" Beri tahu penyelia: loketctl audit verify, lalu breach open."));
}

Exit unwritable(const Call &call, const Error &why, const UnwritableCommand &command)
{
    SystemClock clock;
    const auto view = StationView::open(stationFolder(call), clock);
    return view ? command(call, **view, why) : failStation(call, view.error());
}

std::function<Exit(const Call &)> opened(StationCommand command, bool needsLogin, UnwritableCommand otherwise)
{
    return [command = std::move(command), needsLogin, otherwise = std::move(otherwise)](const Call &call) {
        const auto access = StationAccess::open(call);
        if (!access && access.error().code == ErrorCode::DiskWrite && otherwise)
            return unwritable(call, access.error(), otherwise);
        if (!access)
            return failStation(call, access.error());
        if (needsLogin) {
            const auto passphrase = readPassphrase(call);
            if (!passphrase)
                return call.out.fail(passphrase.error(), call.value("passphrase-file"));
            if (auto in = (*access)->logIn(call, *passphrase); !in)
                return call.out.fail(in.error());
            tellLog(call, (*access)->station());
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

QString operatorOf(const Call &call)
{
    return call.has("operator") ? call.value("operator") : qEnvironmentVariable("LOKET_OPERATOR");
}

Expected<SecretBytes> readPassphrase(const Call &call)
{
    return passphraseFrom(call.value("passphrase-file"), "LOKET_PASSPHRASE");
}

Error missingLogin(const QString &operatorId)
{
    return {ErrorCode::Locked, operatorId.isEmpty() ? u"--operator"_s : u"--passphrase-file"_s};
}

Expected<SecretBytes> readNewPassphrase(const Call &call)
{
    return passphraseFrom(call.value("new-passphrase-file"), "LOKET_NEW_PASSPHRASE");
}

QList<QCommandLineOption> secondPersonOptions()
{
    return {
        {u"second"_s, Say::tr("Siapa yang melakukannya bersama Anda."), u"ID"_s},
        {u"second-passphrase-file"_s,
         Say::tr("Berkas yang baris pertamanya frasa sandi orang kedua. Bawaan: LOKET_SECOND_PASSPHRASE."),
         u"FILE"_s}};
}

std::variant<SecondPerson, Exit> secondPersonOf(const Call &call)
{
    SecondPerson second;
    if (!call.has("second"))
        return second;
    second.id = call.value("second");
    auto passphrase = passphraseFrom(call.value("second-passphrase-file"), "LOKET_SECOND_PASSPHRASE");
    if (!passphrase)
        return call.out.fail(passphrase.error(), call.value("second-passphrase-file"));
    if (passphrase->isEmpty())
        return call.out.usage(Say::tr(
            "frasa sandi orang kedua belum ada: --second-passphrase-file atau LOKET_SECOND_PASSPHRASE"));
    second.passphrase = std::move(*passphrase);
    return second;
}

Exit failByTwo(const Call &call, const Error &error, const QString &about)
{
    if (error.code == ErrorCode::NotAllowed && error.context == "second_person"_L1)
        call.out.message(Say::tr("Ini dilakukan berdua: --second ID dan --second-passphrase-file FILE."));
    return call.out.fail(error, about);
}

QCommandLineOption newPassphraseOption()
{
    return {u"new-passphrase-file"_s,
            Say::tr("Berkas yang baris pertamanya frasa sandi baru. Bawaan: LOKET_NEW_PASSPHRASE."),
            u"FILE"_s};
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

Expected<void> StationAccess::logIn(const Call &call, const SecretBytes &passphrase)
{
    const QString who = operatorOf(call);
    if (who.isEmpty() || passphrase.isEmpty())
        return fail(missingLogin(who));
    if (auto session = m_station->logIn(who, passphrase); !session)
        return fail(session.error());
    return {};
}

Expected<std::unique_ptr<StationReading>> StationReading::open(const Call &call)
{
    std::unique_ptr<StationReading> reading(new StationReading);
    auto access = StationAccess::open(call);
    if (access) {
        reading->m_access = std::move(*access);
        return reading;
    }
    // Held by a window, or a folder where this user may not write: looking works all the same.
    const ErrorCode why = access.error().code;
    if (why != ErrorCode::InUse && why != ErrorCode::DiskWrite)
        return fail(access.error());
    auto view = StationView::open(stationFolder(call), reading->m_clock);
    if (!view)
        return fail(view.error());
    reading->m_view = std::move(*view);
    return reading;
}

void tellMirror(const Call &call, StationView &station)
{
    const auto mirror = station.mirrorNow();
    if (!mirror || mirror->folder.isEmpty())
        return;
    call.out.set(u"mirror"_s, QJsonObject{{u"folder"_s, mirror->folder},
                                          {u"is_there"_s, mirror->isThere},
                                          {u"missing"_s, mirror->missing},
                                          {u"unknown"_s, mirror->unknown},
                                          {u"same_disk"_s, mirror->isSameDisk}});
    const QString trouble = words::mirrorTrouble(mirror->folder, mirror->isThere, mirror->missing);
    if (!trouble.isEmpty())
        call.out.message(trouble);
    if (mirror->unknown > 0)
        call.out.message(words::unknownCopies(mirror->unknown));
}

Exit failStation(const Call &call, const Error &error)
{
    const QString folder = stationFolder(call);
    if (error.code == ErrorCode::NotFound && error.context == QFileInfo(folder).fileName())
        return call.out.fail(error, words::noStation(), folder);
    if (error.code == ErrorCode::InUse)
        return call.out.fail(error, words::onlyOneWriter(), folder);
    return call.out.fail(error, isOfFolder(error.code) ? folder : QString());
}

std::function<Exit(const Call &)> withView(ViewCommand command)
{
    return [command = std::move(command)](const Call &call) {
        const auto reading = StationReading::open(call);
        return reading ? command(call, (*reading)->view()) : failStation(call, reading.error());
    };
}

std::function<Exit(const Call &)> withStation(StationCommand command, UnwritableCommand otherwise)
{
    return opened(std::move(command), /*needsLogin=*/false, std::move(otherwise));
}

std::function<Exit(const Call &)> withLogin(StationCommand command, UnwritableCommand otherwise)
{
    return opened(std::move(command), /*needsLogin=*/true, std::move(otherwise));
}

} // namespace loket::ctl
