// SPDX-License-Identifier: GPL-3.0-or-later
// Making a station's folder, and opening it.
#include "core/base/DurableFile.h"
#include "core/station/Station.h"
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

const QString kProfileKey = u"station.profile"_s;
const QString kProfileSignatureKey = u"station.profile_signature"_s;
constexpr QByteArrayView kProfileDomain = "loket-profile-1";

QString databasePath(const QString &folder) { return QDir(folder).filePath(u"loket.db"_s); }
QString keyFolder(const QString &folder) { return QDir(folder).filePath(u"keys"_s); }
QString reservePath(const QString &folder) { return QDir(folder).filePath(u"reserve.bin"_s); }

QByteArray textOf(const StationProfile &profile)
{
    return QJsonDocument(toJson(profile)).toJson(QJsonDocument::Compact);
}

Expected<void> makePrivateFolder(const QString &path)
{
    if (!QDir().mkpath(path) ||
        !QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
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
    if (QFileInfo::exists(folder) &&
        !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return fail(ErrorCode::AlreadyExists, QFileInfo(folder).fileName());
    if (auto checked = checkProfile(plan.profile); !checked)
        return checked;
    const bool hasManager =
        std::any_of(plan.people.begin(), plan.people.end(), [](const NewOperator &person) {
            return isAllowed(person.role, Permission::ManageOperators);
        });
    if (!hasManager)
        return fail(ErrorCode::InvalidArgument, u"no_manager"_s);
    for (auto it = plan.options.settings.begin(); it != plan.options.settings.end(); ++it)
        if (auto checked = checkSetting(it.key(), it.value()); !checked)
            return checked;
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
    const QByteArray signature = sign(keys.signing, kProfileDomain, profile).toBase64();
    Expected<void> step = settings.set(kProfileKey, QString::fromUtf8(profile), now);
    if (step)
        step = settings.set(kProfileSignatureKey, QString::fromLatin1(signature), now);
    for (auto it = plan.options.settings.begin(); step && it != plan.options.settings.end(); ++it)
        step = settings.set(it.key(), it.value(), now);
    AuditLog audit(database, plan.clock);
    Operators operators(database, KeyFile(keyFolder(folder)), plan.clock);
    if (auto made = audit.append(*transaction, {{}, u"station_made"_s, {}, {}}, keys); !made)
        return fail(made.error());
    for (const NewOperator &person : plan.people) {
        if (step)
            step = operators.add(*transaction, person, keys, plan.options.kdf);
        const QCborMap detail{{u"id"_s, person.id}, {u"role"_s, roleName(person.role)}};
        if (auto added = audit.append(*transaction, {{}, u"operator_added"_s, {}, detail}, keys);
            step && !added)
            step = fail(added.error());
    }
    return step ? transaction->commit() : step;
}

Expected<void> fill(const QString &folder, const Plan &plan)
{
    for (const QString &path : {folder, keyFolder(folder)})
        if (auto made = makePrivateFolder(path); !made)
            return made;
    const StationKeys keys = StationKeys::fromMaster(SecretBytes::random(kKeyBytes));
    KeyFileContent content;
    content.stationId = plan.profile.stationId;
    content.signingPublicKey = keys.signing.publicKey;
    content.hubKeyId = plan.profile.hub.id;
    content.sealedToHub = sealTo(plan.profile.hub, keys.master);
    if (auto saved = KeyFile(keyFolder(folder)).save(content, KeyFile::Keep::Previous); !saved)
        return saved;
    auto database = Database::open(databasePath(folder), stationMigrations(), folder);
    if (!database)
        return fail(database.error());
    QFile::setPermissions(databasePath(folder), QFile::ReadOwner | QFile::WriteOwner);
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
    if (!QDir().mkpath(parent))
        return fail(ErrorCode::DiskWrite, QFileInfo(parent).fileName());
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

bool Station::exists(const QString &folder) { return QFile::exists(databasePath(folder)); }

Expected<std::unique_ptr<Station>> Station::open(const QString &folder, const Clock &clock, Random &random)
{
    if (auto ready = initCrypto(); !ready)
        return fail(ready.error());
    if (!exists(folder))
        return fail(ErrorCode::NotFound, QFileInfo(folder).fileName());
    auto lock = StationLock::take(QDir(folder).filePath(u"station.lock"_s));
    // Not one byte left: the reserve is for this too. tidy() makes it again when there is room.
    if (!lock && lock.error().code == ErrorCode::DiskFull && ReserveFile(reservePath(folder)).release())
        lock = StationLock::take(QDir(folder).filePath(u"station.lock"_s));
    if (!lock)
        return fail(lock.error());
    auto database =
        Database::open(databasePath(folder), stationMigrations(), QDir(folder).filePath(u"backup"_s));
    if (!database)
        return fail(database.error());
    std::unique_ptr<Station> station(
        new Station(folder, clock, random, std::move(*lock), std::move(*database)));
    if (auto loaded = station->load(); !loaded)
        return fail(loaded.error());
    return station;
}

Station::Station(const QString &folder, const Clock &clock, Random &random, StationLock lock,
                 std::unique_ptr<Database> database)
    : m_folder(folder)
    , m_clock(clock)
    , m_random(random)
    , m_lock(std::move(lock))
    , m_database(std::move(database))
    , m_keyFile(keyFolder(folder))
    , m_operators(*m_database, m_keyFile, clock)
    , m_audit(*m_database, clock)
    , m_reserve(reservePath(folder))
    , m_kdf(KdfCost::forThisMachine())
{}

Expected<void> Station::load()
{
    const auto keyFile = m_keyFile.load();
    if (!keyFile)
        return fail(keyFile.error());
    m_publicKey = keyFile->content.signingPublicKey;
    m_keyFileFellBack = keyFile->isFallback;
    auto values = SettingTable(*m_database).all();
    if (!values)
        return fail(values.error());
    const QByteArray text = values->take(kProfileKey).toString().toUtf8();
    const QByteArray signature =
        QByteArray::fromBase64(values->take(kProfileSignatureKey).toString().toLatin1());
    if (!isSignedBy(m_publicKey, kProfileDomain, text, signature))
        return fail(ErrorCode::Authenticity, u"station profile"_s);
    auto profile = profileFromJson(QJsonDocument::fromJson(text).object());
    if (!profile || profile->epoch.isNull())
        return fail(ErrorCode::Malformed, u"station profile"_s);
    m_profile = std::move(*profile);
    m_settings = Settings(std::move(*values));
    // No room for the reserve is a state that diskSpace() shows, not a reason to stay closed.
    (void)m_reserve.ensure(m_settings.integer(u"disk_reserve_mb"_s) << 20);
    return {};
}

} // namespace loket
