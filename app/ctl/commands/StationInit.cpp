// SPDX-License-Identifier: GPL-3.0-or-later
// station init | profile

#include "app/ctl/Options.h"
#include "app/ctl/StationAccess.h"

#include "app/words/Words.h"
#include "core/base/Resources.h"
#include "core/station/DemoStation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxProfileBytes = 64 * 1024;

Exit initDemo(const Call &call)
{
    SystemClock clock;
    SystemRandom random;
    const auto demo = initDemoStation(stationFolder(call), {}, clock, random);
    if (!demo)
        return call.out.fail(demo.error());
    QJsonArray people;
    call.out.line(u"Demo station in "_s + stationFolder(call));
    call.out.line(u"Operators and their passphrases (public, for training only):"_s);
    for (const DemoOperator &person : demoOperators()) {
        people.append(QJsonObject{{u"id"_s, person.id},
                                  {u"name"_s, person.displayName},
                                  {u"role"_s, roleName(person.role)},
                                  {u"passphrase"_s, person.passphrase}});
        call.out.line(u"  %1  %2  %3"_s.arg(person.id.leftJustified(8),
                                            roleName(person.role).leftJustified(12), person.passphrase));
    }
    call.out.field(u"Key of its hub"_s, demo->hubKeyPath);
    call.out.set(u"station"_s, stationFolder(call));
    call.out.set(u"demo"_s, true);
    call.out.set(u"operators"_s, people);
    call.out.set(u"hub_key"_s, demo->hubKeyPath);
    call.out.set(u"recovery_key"_s, demo->recoveryKeyPath);
    return Exit::Done;
}

/// What `station init` needs beside the profile, by its option.
QString missingForInit(const Call &call)
{
    if (!call.has("profile"))
        return u"wants --demo, or --profile FILE (see: loketctl station profile --example)"_s;
    if (call.value("operator").isEmpty())
        return u"--operator is missing: the login name of the first data administrator"_s;
    if (!call.has("name"))
        return u"--name is missing: the full name of the first data administrator"_s;
    return {};
}

Exit stationInit(const Call &call)
{
    Output &out = call.out;
    if (call.has("demo"))
        return call.has("profile") ? out.usage(u"--demo and --profile exclude each other"_s) : initDemo(call);
    if (const QString missing = missingForInit(call); !missing.isEmpty())
        return out.usage(missing);
    const QString file = call.value("profile");
    const auto text = readInput(file, kMaxProfileBytes);
    if (!text)
        return out.fail(text.error(), file);
    auto profile = profileFromText(*text);
    if (!profile)
        return out.fail(profile.error(), words::profileTrouble(profile.error().context), file);
    auto passphrase = readPassphrase(call);
    if (!passphrase)
        return out.fail(passphrase.error(), call.value("passphrase-file"));
    if (passphrase->isEmpty())
        return out.usage(u"no passphrase for the first data administrator: --passphrase-file or "
                         "LOKET_PASSPHRASE"_s);
    std::vector<NewOperator> people;
    people.push_back({call.value("operator"), call.value("name"), Role::Adb, std::move(*passphrase)});
    SystemClock clock;
    SystemRandom random;
    if (auto made = Station::init(stationFolder(call), *profile, people, {}, clock, random); !made)
        return made.error().code == ErrorCode::InvalidArgument ? out.fail(made.error())
                                                               : out.fail(made.error(), stationFolder(call));
    out.line(u"Station %1 in %2"_s.arg(profile->stationId, stationFolder(call)));
    out.line(words::afterInit(call.value("operator")));
    out.set(u"station"_s, stationFolder(call));
    out.set(u"station_id"_s, profile->stationId);
    out.set(u"demo"_s, false);
    return Exit::Done;
}

/// public.json of `hub keygen` in the place of the example's keys. In the text, so that the fields keep the
/// order in which people fill them in; a JSON object of Qt sorts them.
Expected<QByteArray> withKeys(const QByteArray &example, const QString &file)
{
    const auto bytes = readInput(file, kMaxProfileBytes);
    if (!bytes)
        return fail(bytes.error());
    const QJsonObject keys = QJsonDocument::fromJson(*bytes).object();
    QString text = QString::fromUtf8(example);
    for (const QString &name : {u"hub_key"_s, u"recovery_key"_s}) {
        if (!keys[name].isObject())
            return fail(ErrorCode::Malformed, name);
        const QRegularExpression place(u"(\"%1\": )\\{[^}]*\\}"_s.arg(name));
        const auto match = place.match(text);
        const QByteArray key = QJsonDocument(keys[name].toObject()).toJson(QJsonDocument::Compact);
        text.replace(match.capturedStart(), match.capturedLength(),
                     match.captured(1) + QString::fromUtf8(key));
    }
    return text.toUtf8();
}

Exit stationProfile(const Call &call)
{
    Output &out = call.out;
    if (!call.has("example"))
        return out.usage(u"wants --example"_s);
    auto example = readResource(u"station/profile.example.json"_s);
    if (!example)
        return out.fail(example.error());
    if (call.has("keys"))
        example = withKeys(*example, call.value("keys"));
    if (!example)
        return out.fail(example.error(), call.value("keys"));
    out.set(u"profile"_s, QJsonDocument::fromJson(*example).object());
    // The answer goes into a file, and what is said about it to the person before the screen.
    out.line(QString::fromUtf8(*example).trimmed());
    for (const QString &field : words::profileFields())
        out.message(u"%1  %2"_s.arg(field.leftJustified(20), words::profileField(field)));
    return Exit::Done;
}

} // namespace

void addStationInitCommands(CommandTable &table)
{
    table.push_back(
        {{u"station"_s, u"init"_s},
         u"Make a station; --demo prints its operators and passphrases."_s,
         {},
         0,
         0,
         {{u"demo"_s, u"A district that does not exist, with five operators."_s},
          {u"profile"_s, u"JSON of the station; see: loketctl station profile --example."_s, u"FILE"_s},
          {u"name"_s,
           u"Full name of the first operator (--operator, with their passphrase): a data administrator, who "
           "adds the others."_s,
           u"NAME"_s}},
         {u"station init --demo --station /tmp/loket-demo"_s,
          u"station init --profile kecamatan.json --operator rini --name \"Rini Contoh\" "
          u"--passphrase-file rini.txt"_s},
         stationInit});
    table.push_back({{u"station"_s, u"profile"_s},
                     u"Print an example of a profile for `station init`, and what each field wants."_s,
                     {},
                     0,
                     0,
                     {{u"example"_s, u"The example. Required."_s},
                      {u"keys"_s, u"Take the public keys from public.json of `hub keygen`."_s, u"FILE"_s}},
                     {u"station profile --example --keys office-keys/public.json > station.json"_s},
                     stationProfile});
}

} // namespace loket::ctl
