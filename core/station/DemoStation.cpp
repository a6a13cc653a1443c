// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/station/DemoStation.h"

#include "core/access/Passphrase.h"
#include "core/base/DurableFile.h"
#include "core/base/Resources.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

const QString kNote = u"DEMO: secret key of a pretended hub. Never seal real residents to it."_s;

} // namespace

const std::vector<DemoOperator> &demoOperators()
{
    static const std::vector<DemoOperator> people{
        {u"sari"_s, u"Sari Contoh"_s, Role::Operator, u"sawah hijau pagi cerah"_s},
        {u"bayu"_s, u"Bayu Contoh"_s, Role::Supervisor, u"gunung biru angin tenang"_s},
        {u"dewi"_s, u"Dewi Contoh"_s, Role::Adb, u"kapal putih laut dalam"_s},
        {u"raka"_s, u"Raka Contoh"_s, Role::Intern, u"kebun kecil bunga merah"_s},
        {u"tono"_s, u"Tono Contoh"_s, Role::Support, u"kabel lampu kunci tangga"_s},
    };
    return people;
}

Expected<StationProfile> demoProfile()
{
    // The same file as core/demo/DemoPlace.h, read here so that a station does not hang on the demo's
    // residents, engine and pictures.
    const QString path = u"demo/place.json"_s;
    const auto bytes = readResource(path);
    if (!bytes)
        return fail(bytes.error());
    const QJsonObject place = QJsonDocument::fromJson(*bytes).object();
    // The names are invented; the codes are those of a real place, because codes are checked everywhere.
    const QString code = place[u"served_at"_s].toString().remove(u'.');
    if (code.size() != 6)
        return fail(ErrorCode::Malformed, path);
    StationProfile profile;
    profile.stationId = u"DEMO-STN01"_s;
    profile.province = {code.first(2), place[u"province"_s].toString()};
    profile.regency = {code.first(4), place[u"regency"_s].toString()};
    profile.kecamatan = {code, place[u"district"_s].toString()};
    profile.counterName = place[u"counter"_s].toString();
    profile.isDemo = true;
    return profile;
}

Expected<DemoStation> initDemoStation(const QString &folder, const InitOptions &options, const Clock &clock,
                                      Random &random)
{
    if (auto ready = initCrypto(); !ready)
        return fail(ready.error());
    const HubKeyPair hub = HubKeyPair::generate(u"demo-hub-1"_s);
    const HubKeyPair recovery = HubKeyPair::generate(u"demo-recovery-1"_s);
    auto profile = demoProfile();
    if (!profile)
        return fail(profile.error());
    profile->hub = hub.recipient;
    profile->recovery = recovery.recipient;
    std::vector<NewOperator> people;
    for (const DemoOperator &person : demoOperators())
        people.push_back({person.id, person.displayName, person.role, passphraseFromText(person.passphrase)});
    if (auto made = Station::init(folder, *profile, people, options, clock, random); !made)
        return fail(made.error());
    const QDir keys(QDir(folder).filePath(u"demo-hub"_s));
    if (auto there = makeFolderDurably(keys.path()); !there)
        return fail(there.error());
    const DemoStation demo{keys.filePath(u"hub.key"_s), keys.filePath(u"recovery.key"_s)};
    if (auto written = writeHubKey(demo.hubKeyPath, hub, kNote); !written)
        return fail(written.error());
    if (auto written = writeHubKey(demo.recoveryKeyPath, recovery, kNote); !written)
        return fail(written.error());
    return demo;
}

} // namespace loket
