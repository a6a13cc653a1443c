// SPDX-License-Identifier: GPL-3.0-or-later
// Making a station's folder, and opening it.
#include "core/base/DurableFile.h"
#include "core/station/Station.h"
#include "core/station/StationFiles.h"
#include "core/store/Schema.h"
#include "core/store/SettingTable.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

QByteArray textOf(const StationProfile &profile)
{
    return QJsonDocument(toJson(profile)).toJson(QJsonDocument::Compact);
}

Expected<void> makePrivateFolder(const QString &path)
{
    if (auto made = makeFolderDurably(path); !made)
        return made;
    if (!QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return fail(ErrorCode::DiskWrite, QFileInfo(path).fileName());
    return {};
}

/// What init() needs at every step.
struct Plan
{
    const StationProfile &profile;
    const std::vector<NewOperator> &people;
    const InitOptions &options;
    const Clock &clock;
};

Expected<void> checkPlan(const QString &folder, const Plan &plan)
{
    if (QFileInfo::exists(folder) && !QFileInfo(folder).isDir())
        return fail(ErrorCode::InvalidArgument, u"not_a_folder"_s);
    if (QFileInfo::exists(folder) &&
        !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return fail(ErrorCode::AlreadyExists, QFileInfo(folder).fileName());
    if (auto checked = checkNewProfile(plan.profile); !checked)
        return checked;
    const bool hasManager =
        std::any_of(plan.people.begin(), plan.people.end(), [](const NewOperator &person) {
            return isAllowed(person.role, Permission::ManageOperators);
        });
    if (!hasManager)
        return fail(ErrorCode::InvalidArgument, u"no_manager"_s);
    const Settings together(plan.options.settings);
    for (auto it = plan.options.settings.begin(); it != plan.options.settings.end(); ++it) {
        if (auto checked = checkSetting(it.key(), it.value()); !checked)
            return checked;
        if (auto checked = checkBeside(it.key(), it.value(), together); !checked)
            return checked;
    }
    return {};
}

Expected<void> writeRows(Database &database, const QString &folder, const Plan &plan, const StationKeys &keys)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    SettingTable settings(database);
    const QDateTime now = plan.clock.nowUtc();
    const QByteArray profile = textOf(plan.profile);
    const QByteArray signature = sign(keys.signing, files::kProfileDomain, profile).toBase64();
    Expected<void> step = settings.set(files::profileKey(), QString::fromUtf8(profile), now);
    if (step)
        step = settings.set(files::profileSignatureKey(), QString::fromLatin1(signature), now);
    for (auto it = plan.options.settings.begin(); step && it != plan.options.settings.end(); ++it)
        step = settings.set(it.key(), it.value(), now);
    AuditLog audit(database, plan.clock);
    Operators operators(database, KeyFile(files::keys(folder)), plan.clock);
    operators.setPlace(plan.profile.names(), plan.profile.isDemo);
    QCborMap first;
    for (auto it = plan.options.settings.begin(); it != plan.options.settings.end(); ++it)
        first.insert(it.key(), QCborValue::fromJsonValue(it.value()));
    const AuditEntry entry{{}, u"station_made"_s, {}, {{u"settings"_s, first}}};
    if (auto made = audit.append(*transaction, entry, keys); !made)
        return fail(made.error());
    qint64 issue = 0;
    for (const NewOperator &person : plan.people) {
        ++issue;
        if (step)
            step = operators.add(*transaction, person, keys, plan.options.kdf, issue);
        const QCborMap detail{{u"id"_s, person.id}, {u"role"_s, roleName(person.role)}, {u"issue"_s, issue}};
        if (auto added = audit.append(*transaction, {{}, u"operator_added"_s, {}, detail}, keys);
            step && !added)
            step = fail(added.error());
    }
    return step ? transaction->commit() : step;
}

Expected<void> fill(const QString &folder, const Plan &plan)
{
    for (const QString &path : {folder, files::keys(folder)})
        if (auto made = makePrivateFolder(path); !made)
            return made;
    const StationKeys keys = StationKeys::fromMaster(SecretBytes::random(kKeyBytes));
    KeyFileContent content;
    content.stationId = plan.profile.stationId;
    content.signingPublicKey = keys.signing.publicKey;
    content.hubKeyId = plan.profile.hub.id;
    content.sealedToHub = sealTo(plan.profile.hub, keys.master);
    if (auto saved = KeyFile(files::keys(folder)).save(content, KeyFile::Keep::Previous); !saved)
        return saved;
    auto database = Database::open(files::database(folder), stationMigrations(), folder);
    if (!database)
        return fail(database.error());
    QFile::setPermissions(files::database(folder), QFile::ReadOwner | QFile::WriteOwner);
    return writeRows(**database, folder, plan, keys);
}

} // namespace

Expected<void> Station::init(const QString &folder, StationProfile profile,
                             const std::vector<NewOperator> &people, const InitOptions &options,
                             const Clock &clock, Random &random)
{
    if (auto ready = initCrypto(); !ready)
        return ready;
    if (profile.epoch.isNull())
        profile.epoch = random.uuid();
    const QString target = QDir::cleanPath(QDir(folder).absolutePath());
    const Plan plan{profile, people, options, clock};
    if (auto checked = checkPlan(target, plan); !checked)
        return checked;
    // Made beside and renamed: a crash leaves no half a station under the real name.
    const QString parent = QFileInfo(target).absolutePath();
    const QString draft = target + u".new"_s;
    QDir(draft).removeRecursively();
    if (auto made = makeFolderDurably(parent); !made)
        return made;
    Expected<void> step = fill(draft, plan);
    if (step && std::rename(QFile::encodeName(draft).constData(), QFile::encodeName(target).constData()) != 0)
        step = fail(errno == ENOTEMPTY || errno == EEXIST ? ErrorCode::AlreadyExists : ErrorCode::DiskWrite,
                    QFileInfo(target).fileName());
    if (!step) {
        QDir(draft).removeRecursively();
        return step;
    }
    return syncFolder(parent);
}

bool Station::exists(const QString &folder) { return QFile::exists(files::database(folder)); }

Expected<std::unique_ptr<Station>> Station::open(const QString &folder, const Clock &clock, Random &random)
{
    if (auto ready = initCrypto(); !ready)
        return fail(ready.error());
    if (auto found = files::find(folder); !found)
        return fail(found.error());
    auto lock = StationLock::take(files::lock(folder));
    // Not one byte left: the reserve is for this too. tidy() makes it again when there is room.
    if (!lock && lock.error().code == ErrorCode::DiskFull && ReserveFile(files::reserve(folder)).release())
        lock = StationLock::take(files::lock(folder));
    if (!lock)
        return fail(lock.error());
    auto database =
        Database::open(files::database(folder), stationMigrations(), QDir(folder).filePath(u"backup"_s));
    if (!database)
        return fail(files::seenAsOurs(folder, database.error()));
    std::unique_ptr<Station> station(
        new Station(folder, clock, random, std::move(*lock), std::move(*database)));
    if (auto loaded = station->load(); !loaded)
        return fail(loaded.error());
    return station;
}

Station::Station(const QString &folder, const Clock &clock, Random &random, StationLock lock,
                 std::unique_ptr<Database> database)
    : StationView(folder, clock, std::move(lock), std::move(database))
    , m_random(random)
    , m_kdf(KdfCost::forThisMachine())
{}

Expected<void> Station::renewEpoch(const QCborMap &detail)
{
    const auto open = keys();
    if (!open)
        return fail(open.error());
    StationProfile profile = m_profile;
    profile.epoch = m_random.uuid();
    const QByteArray text = textOf(profile);
    const QByteArray signature = sign((*open)->signing, files::kProfileDomain, text).toBase64();
    const QDateTime now = m_clock.nowUtc();
    auto changed = changeWithAudit(u"epoch_renewed"_s, {}, detail, [&](Transaction &) {
        SettingTable settings(*m_database);
        auto step = settings.set(files::profileKey(), QString::fromUtf8(text), now);
        return step ? settings.set(files::profileSignatureKey(), QString::fromLatin1(signature), now) : step;
    });
    return changed ? load() : changed;
}

Expected<void> Station::load()
{
    if (auto loaded = StationView::load(); !loaded)
        return loaded;
    // No room for the reserve is a state that diskSpace() shows, not a reason to stay closed.
    (void)m_reserve.ensure(m_settings.integer(u"disk_reserve_mb"_s) << 20);
    return {};
}

} // namespace loket
