// SPDX-License-Identifier: GPL-3.0-or-later
// hub authority | init | add-station | renew-station | revoke-station | status: what an administrator of data
// does at the office's PostgreSQL. Keys and key files: Hub.cpp.

#include "app/ctl/Options.h"
#include "app/ctl/Say.h"
#include "app/ctl/StationAccess.h"

#include "app/words/Words.h"
#include "core/base/DurableFile.h"
#include "core/sync/HubAdmin.h"
#include "core/sync/HubSchema.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

#include <limits>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxFile = 256 * 1024;
constexpr int kAuthorityDays = 3653, kCertificateDays = 730;
constexpr int kDaysMost = 7305;
constexpr int kPortStandard = 5432;

const QString kAuthorityCertificate = u"authority.crt"_s, kAuthorityKey = u"authority.key"_s;

QList<QCommandLineOption> databaseOptions(QList<QCommandLineOption> more = {})
{
    QList<QCommandLineOption> options{
        {u"host"_s,
         Say::tr("Server PostgreSQL, atau folder soketnya. Bawaan: PGHOST, lalu /var/run/postgresql."),
         u"HOST"_s},
        {u"port"_s, Say::tr("Bawaan: PGPORT, lalu 5432."), u"N"_s},
        {u"database"_s, Say::tr("Bawaan: PGDATABASE, lalu loket."), u"NAME"_s},
        {u"db-user"_s, Say::tr("Akun basis data Anda. Bawaan: PGUSER, lalu nama akun komputer."), u"NAME"_s}};
    return options + more;
}

QString optionOr(const Call &call, const char *option, const char *variable, const QString &standard)
{
    if (call.has(option))
        return call.value(option);
    const QString value = qEnvironmentVariable(variable);
    return value.isEmpty() ? standard : value;
}

Expected<std::unique_ptr<pg::Connection>> connectAsAdministrator(const Call &call)
{
    pg::Address address;
    address.host = optionOr(call, "host", "PGHOST", u"/var/run/postgresql"_s);
    bool isNumber = false;
    address.port = optionOr(call, "port", "PGPORT", QString::number(kPortStandard)).toInt(&isNumber);
    if (!isNumber || address.port < 1 || address.port > std::numeric_limits<quint16>::max())
        return fail(ErrorCode::InvalidArgument, Say::tr("--port bukan nomor port"));
    address.database = optionOr(call, "database", "PGDATABASE", u"loket"_s);
    address.role = optionOr(call, "db-user", "PGUSER", {});
    address.authorityFile = qEnvironmentVariable("PGSSLROOTCERT");
    address.certificateFile = qEnvironmentVariable("PGSSLCERT");
    address.keyFile = qEnvironmentVariable("PGSSLKEY");
    return pg::Connection::open(address);
}

using HubCommand = std::function<Exit(const Call &, pg::Connection &)>;

std::function<Exit(const Call &)> withHub(HubCommand command)
{
    return [command = std::move(command)](const Call &call) {
        const auto connection = connectAsAdministrator(call);
        return connection ? command(call, **connection) : failInput(call, connection.error());
    };
}

/// Never over something that is there: a key that was written over is a hub that nobody reaches.
Expected<void> writeNew(const QString &folder, const QString &name, const QByteArray &bytes, bool isSecret)
{
    const QString path = QDir(folder).filePath(name);
    if (QFile::exists(path))
        return fail(ErrorCode::AlreadyExists, u"file"_s);
    auto written = writeDurably(path, bytes);
    if (written && !isSecret)
        QFile::setPermissions(path,
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    return written;
}

Expected<CertificatePair> readAuthority(const QString &folder)
{
    auto certificate = readInput(QDir(folder).filePath(kAuthorityCertificate), kMaxFile);
    auto key = certificate ? readInput(QDir(folder).filePath(kAuthorityKey), kMaxFile) : certificate;
    if (!key)
        return fail(key.error());
    return CertificatePair{std::move(*certificate), std::move(*key)};
}

Exit hubAuthority(const Call &call)
{
    Output &out = call.out;
    const QString folder = QDir(call.arguments.first()).absolutePath();
    const QStringList hosts = call.value("hosts").split(u',', Qt::SkipEmptyParts);
    if (hosts.isEmpty())
        return out.usage(Say::tr("--hosts belum diisi: nama atau alamat server, seperti dipakai stasiun"));
    const auto days = numberOf(call, "days", 1, kDaysMost);
    if (!days)
        return failInput(call, days.error());
    const QDateTime now = SystemClock().nowUtc();
    if (QFile::exists(QDir(folder).filePath(kAuthorityCertificate)))
        return out.fail({ErrorCode::AlreadyExists, u"file"_s}, QDir(folder).filePath(kAuthorityCertificate));
    const auto authority = makeAuthority(call.value("name"), now, *days);
    const auto server = authority ? makeServerCertificate(*authority, hosts, now, *days) : authority;
    if (!server)
        return server.error().context == "hosts"_L1
                   ? out.usage(Say::tr("'%1' bukan nama atau alamat server").arg(call.value("hosts")))
               : server.error().code == ErrorCode::InvalidArgument
                   ? out.usage(Say::tr("--name wajib, paling banyak 64 huruf: nama kantor"))
                   : out.fail(server.error());
    if (auto made = makeFolderDurably(folder); !made)
        return out.fail(made.error(), folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const std::tuple<QString, QByteArray, bool> files[] = {
        {kAuthorityCertificate, authority->certificate, false},
        {kAuthorityKey, authority->key, true},
        {u"server.crt"_s, server->certificate, false},
        {u"server.key"_s, server->key, true}};
    for (const auto &[name, bytes, isSecret] : files)
        if (auto written = writeNew(folder, name, bytes, isSecret); !written)
            return out.fail(written.error(), QDir(folder).filePath(name));
    out.line(Say::tr("Sertifikat di %1").arg(folder));
    for (const QString &line : words::hubAuthorityAdvice())
        out.line(line);
    out.set(u"folder"_s, folder);
    out.set(u"ends"_s, certificateEndsAt(server->certificate).value_or(QDateTime()).toString(Qt::ISODate));
    return Exit::Done;
}

Exit hubInit(const Call &call, pg::Connection &connection)
{
    const auto done = installHub(connection);
    if (!done)
        return call.out.fail(done.error());
    HubAdmin admin(connection);
    Expected<void> more = admin.maintain();
    if (more && call.has("name"))
        more = admin.setName(call.value("name"));
    if (!more)
        return call.out.fail(more.error());
    call.out.line(done->before == done->after
                      ? Say::tr("Kantor sudah siap, versi %1: tidak ada yang diubah.").arg(done->after)
                  : done->before == 0
                      ? Say::tr("Kantor siap, versi %1.").arg(done->after)
                      : Say::tr("Kantor dinaikkan dari versi %1 ke %2.").arg(done->before).arg(done->after));
    if (done->before == 0)
        for (const QString &line : words::hubInitAdvice())
            call.out.line(line);
    call.out.set(u"version_before"_s, done->before);
    call.out.set(u"version"_s, done->after);
    return Exit::Done;
}

/// "hub.example:5433/loket"
Expected<HubPlace> placeOf(const Call &call)
{
    const QString text = call.value("address");
    const QString database = text.contains(u'/') ? text.section(u'/', 1) : u"loket"_s;
    const QString server = text.section(u'/', 0, 0);
    const bool hasPort = server.contains(u':');
    bool isNumber = true;
    const int port = hasPort ? server.section(u':', 1).toInt(&isNumber) : kPortStandard;
    if (!isNumber || port < 1 || port > std::numeric_limits<quint16>::max() ||
        server.section(u':', 0, 0).isEmpty())
        return fail(ErrorCode::InvalidArgument,
                    Say::tr("--address berbentuk HOST[:PORT][/BASISDATA], seperti dipakai stasiun"));
    return HubPlace{server.section(u':', 0, 0), port, database};
}

struct StationAsked
{
    StationProfile profile;
    HubPlace place;
    CertificatePair authority;
    int days = 0;
};

std::variant<StationAsked, Exit> askedOf(const Call &call)
{
    StationAsked asked;
    const auto days = numberOf(call, "days", 1, kDaysMost);
    const auto place = placeOf(call);
    if (!days || !place)
        return failInput(call, !days ? days.error() : place.error());
    for (const char *needed : {"profile", "authority", "out"})
        if (call.value(needed).isEmpty())
            return call.out.usage(Say::tr("--%1 belum diisi").arg(QLatin1StringView(needed)));
    if (QFile::exists(call.value("out")))
        return call.out.fail({ErrorCode::AlreadyExists, u"file"_s}, call.value("out"));
    const auto text = readInput(call.value("profile"), kMaxFile);
    if (!text)
        return call.out.fail(text.error(), call.value("profile"));
    auto profile = profileFromText(*text);
    if (profile)
        if (auto checked = checkNewProfile(*profile); !checked)
            profile = fail(checked.error());
    if (!profile)
        return call.out.fail(profile.error(), words::profileTrouble(profile.error().context),
                             call.value("profile"));
    auto authority = readAuthority(call.value("authority"));
    if (!authority)
        return call.out.fail(authority.error(), call.value("authority"));
    asked.profile = std::move(*profile);
    asked.place = *place;
    asked.authority = std::move(*authority);
    asked.days = *days;
    return asked;
}

/// The file and its code; a file that cannot be written leaves a station that is renewed, not one that is
/// lost.
Exit handOver(const Call &call, const Expected<Provision> &made)
{
    if (!made)
        return made.error() == Error{ErrorCode::InvalidArgument, u"authority"_s}
                   ? call.out.usage(
                         Say::tr(
                             "--authority: %1 dan %2 di sana tidak sepasang, atau bukan milik sebuah kantor")
                             .arg(kAuthorityCertificate, kAuthorityKey))
                   : call.out.fail(made.error());
    const QString code = newProvisionCode();
    const QString path = QFileInfo(call.value("out")).absoluteFilePath();
    if (auto written = writeDurably(path, sealProvision(*made, provisionCodeFromText(code))); !written)
        return call.out.fail(written.error(), path);
    call.out.field(Say::tr("Stasiun"), made->profile.stationId);
    call.out.field(Say::tr("Akun di kantor"), made->role);
    call.out.field(Say::tr("Berkas bekal"), path);
    call.out.field(Say::tr("Kode"), code);
    for (const QString &line : words::provisionAdvice())
        call.out.line(line);
    call.out.set(u"station"_s, made->profile.stationId);
    call.out.set(u"role"_s, made->role);
    call.out.set(u"file"_s, path);
    call.out.set(u"code"_s, code);
    call.out.set(u"ends"_s,
                 certificateEndsAt(made->client.certificate).value_or(QDateTime()).toString(Qt::ISODate));
    return Exit::Done;
}

Exit hubAddStation(const Call &call, pg::Connection &connection)
{
    const auto asked = askedOf(call);
    if (const Exit *exit = std::get_if<Exit>(&asked))
        return *exit;
    const auto &station = std::get<StationAsked>(asked);
    return handOver(call, HubAdmin(connection)
                              .addStation(station.profile, station.place, station.authority,
                                          SystemClock().nowUtc(), station.days));
}

Exit hubRenewStation(const Call &call, pg::Connection &connection)
{
    const auto asked = askedOf(call);
    if (const Exit *exit = std::get_if<Exit>(&asked))
        return *exit;
    const auto &station = std::get<StationAsked>(asked);
    return handOver(call, HubAdmin(connection)
                              .renewStation(station.profile, station.place, station.authority,
                                            SystemClock().nowUtc(), station.days, call.has("made-anew")));
}

Exit hubRevokeStation(const Call &call, pg::Connection &connection)
{
    if (call.value("why").trimmed().isEmpty())
        return call.out.usage(Say::tr("--why belum diisi: alasan pencabutan"));
    const QString id = call.arguments.first();
    if (auto done = HubAdmin(connection).revokeStation(id, call.value("why").trimmed()); !done)
        return call.out.fail(done.error(), id);
    call.out.line(
        Say::tr("%1 dicabut. Yang sudah diterima tetap ada; yang masih di sana dibawa dengan stik.").arg(id));
    call.out.set(u"station"_s, id);
    return Exit::Done;
}

QJsonObject toJson(const HubStation &station)
{
    const auto timeText = [](const QDateTime &at) {
        return at.isValid() ? QJsonValue(at.toString(Qt::ISODate)) : QJsonValue();
    };
    return {{u"station"_s, station.stationId},
            {u"role"_s, station.role},
            {u"active"_s, station.isActive},
            {u"enrolled"_s, station.isEnrolled},
            {u"added_at"_s, timeText(station.addedAtUtc)},
            {u"seen_at"_s, timeText(station.seenAtUtc)},
            {u"certificate_ends"_s, timeText(station.certificateEndsUtc)},
            {u"received"_s, station.received},
            {u"waiting"_s, station.waiting},
            {u"oldest_waiting_at"_s, timeText(station.oldestWaitingUtc)},
            {u"clock_offset_ms"_s, station.clockOffsetMs},
            {u"conflicts"_s, station.conflicts},
            {u"program"_s, station.program}};
}

/// What wants somebody's attention comes after the figures.
QString remarkOf(const HubStation &station, const QDateTime &now)
{
    constexpr qint64 kOffsetMs = 5 * 60 * 1000;
    constexpr int kSoonDays = 30;
    QStringList remarks;
    if (!station.isActive)
        remarks << Say::tr("dicabut");
    if (station.isActive && station.certificateEndsUtc.isValid() &&
        now.daysTo(station.certificateEndsUtc) < kSoonDays)
        remarks << Say::tr("sertifikat sampai %1")
                       .arg(words::date(station.certificateEndsUtc.toLocalTime().date()));
    if (std::abs(station.clockOffsetMs) > kOffsetMs)
        remarks << Say::tr("jamnya salah %n menit", nullptr, int(station.clockOffsetMs / 60'000));
    if (station.conflicts > 0)
        remarks << Say::tr("%n perselisihan", nullptr, int(station.conflicts));
    return remarks.join(u", "_s);
}

Exit hubStatus(const Call &call, pg::Connection &connection)
{
    Output &out = call.out;
    const auto state = HubAdmin(connection).state();
    if (!state)
        return out.fail(state.error());
    if (!state->name.isEmpty())
        out.field(Say::tr("Kantor"), state->name);
    out.field(Say::tr("Rekaman diterima"), words::number(state->packets));
    out.field(Say::tr("Besarnya"), Say::tr("%1 MB").arg(words::number(state->bytes / (1 << 20))));
    out.field(Say::tr("Belum lengkap"), words::number(state->unfinished));
    out.field(Say::tr("Perselisihan"), words::number(state->conflicts));
    QJsonArray stations;
    const QDateTime now = SystemClock().nowUtc();
    for (const HubStation &station : state->stations) {
        stations.append(toJson(station));
        out.line(u"%1  %2  %3  %4  %5"_s
                     .arg(station.stationId.leftJustified(16),
                          (station.seenAtUtc.isValid() ? words::dateTime(station.seenAtUtc)
                                                       : Say::tr("belum pernah"))
                              .leftJustified(34),
                          Say::tr("diterima %1").arg(words::number(station.received)).leftJustified(16),
                          Say::tr("menunggu %1").arg(words::number(station.waiting)).leftJustified(16),
                          remarkOf(station, now))
                     .trimmed());
    }
    if (state->stations.empty())
        out.line(Say::tr("Belum ada stasiun: loketctl hub add-station."));
    out.set(u"version"_s, state->version);
    out.set(u"name"_s, state->name);
    out.set(u"packets"_s, state->packets);
    out.set(u"bytes"_s, state->bytes);
    out.set(u"unfinished"_s, state->unfinished);
    out.set(u"conflicts"_s, state->conflicts);
    out.set(u"stations"_s, stations);
    return Exit::Done;
}

QList<QCommandLineOption> stationOptions(QList<QCommandLineOption> more = {})
{
    return databaseOptions(
        QList<QCommandLineOption>{
            {u"profile"_s, Say::tr("Profil stasiun (station profile --example)."), u"FILE"_s},
            {u"authority"_s, Say::tr("Folder dari hub authority."), u"DIR"_s},
            {u"address"_s, Say::tr("Alamat kantor seperti dipakai stasiun: HOST[:PORT][/BASISDATA]."),
             u"ADDRESS"_s},
            {u"days"_s, Say::tr("Masa berlaku sertifikatnya."), u"N"_s, QString::number(kCertificateDays)},
            {u"out"_s, Say::tr("Berkas bekal yang dibuat."), u"FILE"_s}} +
        more);
}

void addHubOverview(CommandTable &table)
{
    table.push_back({{u"hub"_s, u"revoke-station"_s},
                     Say::tr("Cabut sebuah stasiun: ia tidak dapat mengirim lagi."),
                     u"STATION"_s,
                     1,
                     1,
                     databaseOptions({{u"why"_s, Say::tr("Alasannya."), u"TEXT"_s}}),
                     {u"hub revoke-station 3576-STN01 --why \"laptop stolen\""_s},
                     withHub(hubRevokeStation)});
    table.push_back({{u"hub"_s, u"status"_s},
                     Say::tr("Apa yang diterima kantor, dan setiap stasiunnya."),
                     {},
                     0,
                     0,
                     databaseOptions(),
                     {u"hub status --json"_s},
                     withHub(hubStatus)});
}

} // namespace

void addHubOfficeCommands(CommandTable &table)
{
    table.push_back(
        {{u"hub"_s, u"authority"_s},
         Say::tr("Buat sertifikat kantor: penerbitnya dan milik servernya."),
         u"DIR"_s,
         1,
         1,
         {{u"name"_s, Say::tr("Nama kantor."), u"NAME"_s},
          {u"hosts"_s, Say::tr("Nama atau alamat server, dengan koma di antaranya."), u"HOSTS"_s},
          {u"days"_s, Say::tr("Masa berlakunya."), u"N"_s, QString::number(kAuthorityDays)}},
         {u"hub authority office-ca --name \"Disdukcapil Kab. Contoh\" --hosts hub.contoh.example,10.20.0.5"_s},
         hubAuthority});
    table.push_back(
        {{u"hub"_s, u"init"_s},
         Say::tr("Siapkan basis data kantor, atau naikkan versinya."),
         {},
         0,
         0,
         databaseOptions({{u"name"_s, Say::tr("Nama kantor, seperti dibaca di stasiun."), u"NAME"_s}}),
         {u"hub init --database loket --name \"Disdukcapil Kab. Contoh\""_s},
         withHub(hubInit)});
    table.push_back(
        {{u"hub"_s, u"add-station"_s},
         Say::tr("Daftarkan stasiun dan buat berkas bekalnya."),
         {},
         0,
         0,
         stationOptions(),
         {u"hub add-station --profile stn01.json --authority office-ca --address hub.contoh.example --out stn01.bekal"_s},
         withHub(hubAddStation)});
    table.push_back(
        {{u"hub"_s, u"renew-station"_s},
         Say::tr("Buat berkas bekal baru: sertifikatnya habis, hilang, atau stasiunnya pernah dicabut."),
         {},
         0,
         0,
         stationOptions(
             {{u"made-anew"_s, Say::tr("Foldernya dibuat dari awal: ia boleh menyebut kunci baru.")}}),
         {u"hub renew-station --profile stn01.json --authority office-ca --address hub.contoh.example --out new.bekal"_s},
         withHub(hubRenewStation)});
    addHubOverview(table);
}

} // namespace loket::ctl
