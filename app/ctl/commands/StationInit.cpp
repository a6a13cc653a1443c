// SPDX-License-Identifier: GPL-3.0-or-later
// station init | profile

#include "app/ctl/Options.h"
#include "app/ctl/Say.h"
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
    call.out.line(Say::tr("Stasiun latihan di ") + stationFolder(call));
    call.out.line(Say::tr("Petugas dan frasa sandinya (umum, hanya untuk latihan):"));
    for (const DemoOperator &person : demoOperators()) {
        people.append(QJsonObject{{u"id"_s, person.id},
                                  {u"name"_s, person.displayName},
                                  {u"role"_s, roleName(person.role)},
                                  {u"passphrase"_s, person.passphrase}});
        call.out.line(u"  %1  %2  %3"_s.arg(person.id.leftJustified(8),
                                            roleName(person.role).leftJustified(12), person.passphrase));
    }
    call.out.field(Say::tr("Kunci kantornya"), demo->hubKeyPath);
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
        return Say::tr("meminta --demo, atau --profile FILE (lihat: loketctl station profile --example)");
    if (operatorOf(call).isEmpty())
        return Say::tr("--operator belum diisi: nama masuk administrator data yang pertama");
    if (!call.has("name"))
        return Say::tr("--name belum diisi: nama lengkap administrator data yang pertama");
    return {};
}

Exit stationInit(const Call &call)
{
    Output &out = call.out;
    if (call.has("demo"))
        return call.has("profile") ? out.usage(Say::tr("--demo dan --profile tidak dapat bersama"))
                                   : initDemo(call);
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
        return out.usage(Say::tr("frasa sandi administrator data yang pertama belum ada: --passphrase-file "
                                 "atau LOKET_PASSPHRASE"));
    std::vector<NewOperator> people;
    people.push_back({operatorOf(call), call.value("name"), Role::Adb, std::move(*passphrase)});
    SystemClock clock;
    SystemRandom random;
    if (auto made = Station::init(stationFolder(call), *profile, people, {}, clock, random); !made)
        return made.error().code == ErrorCode::InvalidArgument ? out.fail(made.error())
                                                               : out.fail(made.error(), stationFolder(call));
    out.line(Say::tr("Stasiun %1 di %2").arg(profile->stationId, stationFolder(call)));
    out.line(words::afterInit(operatorOf(call)));
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
        return out.usage(Say::tr("meminta --example"));
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
         Say::tr("Buat stasiun; --demo menulis petugas dan frasa sandinya."),
         {},
         0,
         0,
         {{u"demo"_s, Say::tr("Kecamatan yang tidak ada, dengan lima petugas.")},
          {u"profile"_s, Say::tr("JSON stasiunnya; lihat: loketctl station profile --example."), u"FILE"_s},
          {u"name"_s,
           Say::tr("Nama lengkap orang pertama (--operator, dengan frasa sandinya): administrator data, yang "
                   "menambah yang lain."),
           u"NAME"_s}},
         {u"station init --demo --station /tmp/loket-demo"_s,
          u"station init --profile kecamatan.json --operator rini --name \"Rini Contoh\" "
          u"--passphrase-file rini.txt"_s},
         stationInit});
    table.push_back(
        {{u"station"_s, u"profile"_s},
         Say::tr("Tulis contoh profil untuk `station init`, dan apa yang diminta setiap isian."),
         {},
         0,
         0,
         {{u"example"_s, Say::tr("Contohnya. Harus ada.")},
          {u"keys"_s, Say::tr("Ambil kunci publik dari public.json milik `hub keygen`."), u"FILE"_s}},
         {u"station profile --example --keys office-keys/public.json > station.json"_s},
         stationProfile});
}

} // namespace loket::ctl
