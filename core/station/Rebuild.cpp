// SPDX-License-Identifier: GPL-3.0-or-later
// A new database in place of a destroyed one. Putting the packets back: Adopt.cpp.
#include "core/station/Rebuild.h"

#include "core/base/DurableFile.h"
#include "core/station/StationCard.h"
#include "core/station/StationFiles.h"
#include "core/station/StationMirrorFiles.h"
#include "core/store/Schema.h"
#include "core/store/SettingTable.h"
#include "core/vault/TpmBinding.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxCardBytes = 1 << 20;

/// Is there a reason to make a new one?
Expected<void> checkIsDestroyed(const QString &folder)
{
    const QString path = files::database(folder);
    if (!QFile::exists(path))
        return {};
    const auto database = Database::open(path, stationMigrations(), QDir(folder).filePath(u"backup"_s));
    if (database) {
        if ((*database)->check())
            return fail(ErrorCode::WrongState, u"database_whole"_s);
        return {};
    }
    const ErrorCode code = database.error().code;
    const bool isDamage = code == ErrorCode::DatabaseDamaged || code == ErrorCode::DatabaseForeign ||
                          code == ErrorCode::DatabaseQuery || code == ErrorCode::DatabaseOpen;
    return isDamage ? Expected<void>() : fail(database.error());
}

Expected<StationKeys> keysOf(const KeyFileContent &content, const QString &operatorId,
                             const SecretBytes &passphrase, qint64 firstIssue)
{
    const auto layer = layerKeyOf(content);
    if (!layer)
        return fail(layer.error());
    for (const PassphraseWrap &closed : content.wraps) {
        if (closed.operatorId != operatorId)
            continue;
        const auto wrap = withoutLayer(closed, *layer, content.stationId);
        auto master = wrap ? unwrapKey(*wrap, passphrase, content.stationId) : fail(wrap.error());
        if (!master)
            return fail(master.error());
        StationKeys keys = StationKeys::fromMaster(std::move(*master));
        if (keys.signing.publicKey != content.signingPublicKey)
            return fail(ErrorCode::KeyDamaged, u"signing key"_s);
        if (closed.issue < firstIssue)
            return fail(ErrorCode::OperatorDisabled, u"passphrase_replaced"_s);
        return keys;
    }
    return fail(ErrorCode::WrongPassphrase);
}

struct FoundCard
{
    StationCard card;
    bool isSpare = false;
};

/// The card, or one of its spares where it is damaged or gone; the error is that of the card. The station's
/// own spare stands for a folder that is its mirror: with any other there would be a new database and no
/// packet.
Expected<FoundCard> readCard(const QString &folder, const QString &mirror, const QByteArray &publicKey)
{
    const QLatin1StringView spare(StationCard::kSpareName);
    const QString own = QDir(folder).filePath(spare);
    std::optional<Error> first;
    for (const QString &path : {QDir(mirror).filePath(QLatin1StringView(StationCard::kFileName)),
                                QDir(mirror).filePath(spare), own}) {
        const auto bytes = readWhole(path, kMaxCardBytes);
        auto card = bytes ? StationCard::fromBytes(*bytes, publicKey) : fail(bytes.error());
        if (card && (path != own || files::isMirrorOf(mirror, card->profile.stationId)))
            return FoundCard{std::move(*card), path.endsWith(spare)};
        if (!first && !card)
            first = card.error();
    }
    return first->code == ErrorCode::NotFound ? fail(ErrorCode::NotFound, u"card"_s) : fail(*first);
}

Expected<void> checkMay(const StationCard &card, const QString &operatorId)
{
    const auto person = std::find_if(card.people.begin(), card.people.end(),
                                     [&](const OperatorRow &row) { return row.id == operatorId; });
    if (person == card.people.end())
        return fail(ErrorCode::WrongPassphrase);
    if (person->isDisabled)
        return fail(ErrorCode::OperatorDisabled);
    const Role role = roleFromName(person->role);
    if (!isAllowed(role, Permission::Backup) && !isAllowed(role, Permission::ManageOperators))
        return fail(ErrorCode::NotAllowed, u"rebuild"_s);
    return {};
}

Expected<void> fill(Database &database, const StationCard &card, const QString &operatorId,
                    const StationKeys &keys, const Clock &clock)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    SettingTable settings(database);
    const QDateTime now = clock.nowUtc();
    const QByteArray profile = QJsonDocument(toJson(card.profile)).toJson(QJsonDocument::Compact);
    const QByteArray signature = sign(keys.signing, files::kProfileDomain, profile).toBase64();
    Expected<void> step = settings.set(files::profileKey(), QString::fromUtf8(profile), now);
    if (step)
        step = settings.set(files::profileSignatureKey(), QString::fromLatin1(signature), now);
    for (auto it = card.settings.begin(); step && it != card.settings.end(); ++it)
        if (checkSetting(it.key(), it.value())) // an older Loket's setting that is none any more
            step = settings.set(it.key(), it.value(), now);
    for (const OperatorRow &row : card.people)
        if (step)
            step = OperatorTable(database).insert(row);
    if (!step)
        return step;
    QCborMap first;
    for (auto it = card.settings.begin(); it != card.settings.end(); ++it)
        if (checkSetting(it.key(), it.value()))
            first.insert(it.key(), QCborValue::fromJsonValue(it.value()));
    QCborMap detail = card.toDetail();
    detail.insert(u"epoch"_s, card.profile.epoch.toString(QUuid::WithoutBraces));
    detail.insert(u"settings"_s, first);
    AuditLog audit(database, clock);
    if (auto logged = audit.append(*transaction, {operatorId, u"station_rebuilt"_s, {}, detail}, keys);
        !logged)
        return fail(logged.error());
    return transaction->commit();
}

/// Gives the folder, or nothing where there was no old database.
Expected<QString> moveAside(const QString &folder, const QDateTime &nowUtc)
{
    const QDir here(folder);
    const QStringList old = here.entryList({u"loket.db"_s, u"loket.db-*"_s, u"loket.db.*"_s}, QDir::Files);
    if (old.isEmpty())
        return QString();
    const QString name = u"damaged-"_s + nowUtc.toString(u"yyyyMMdd-HHmmss"_s);
    if (!here.mkpath(name))
        return fail(ErrorCode::DiskWrite, name);
    for (const QString &file : old)
        if (!QFile::rename(here.filePath(file), here.filePath(name + u'/' + file)))
            return fail(ErrorCode::DiskWrite, file);
    if (auto synced = syncFolder(here.filePath(name)); !synced)
        return fail(synced.error());
    return here.filePath(name);
}

/// Made beside and renamed: after a crash there is a whole database, or none and this can be run again.
Expected<RemadeDatabase> exchange(const QString &folder, const StationCard &card, const QString &operatorId,
                                  const StationKeys &keys, const Clock &clock)
{
    const QDir draft(QDir(folder).filePath(u"rebuild.new"_s));
    QDir(draft.path()).removeRecursively();
    if (!draft.mkpath(u"."_s))
        return fail(ErrorCode::DiskWrite, draft.dirName());
    const QString made = draft.filePath(u"loket.db"_s);
    {
        auto database = Database::open(made, stationMigrations(), draft.path());
        if (!database)
            return fail(database.error());
        if (auto filled = fill(**database, card, operatorId, keys, clock); !filled)
            return fail(filled.error());
    }
    QFile::setPermissions(made, QFile::ReadOwner | QFile::WriteOwner);
    auto aside = moveAside(folder, clock.nowUtc());
    if (!aside)
        return fail(aside.error());
    if (std::rename(QFile::encodeName(made).constData(),
                    QFile::encodeName(files::database(folder)).constData()) != 0)
        return fail(ErrorCode::DiskWrite, u"loket.db"_s);
    if (auto synced = syncFolder(folder); !synced)
        return fail(synced.error());
    QDir(draft.path()).removeRecursively();
    return RemadeDatabase{std::move(*aside), card.profile.epoch, false};
}

} // namespace

Expected<RemadeDatabase> remakeDatabase(const QString &folder, const QString &mirror,
                                        const QString &operatorId, const SecretBytes &passphrase,
                                        const Clock &clock, Random &random)
{
    if (auto ready = initCrypto(); !ready)
        return fail(ready.error());
    const auto lock = StationLock::take(files::lock(folder));
    if (!lock)
        return fail(lock.error());
    if (auto destroyed = checkIsDestroyed(folder); !destroyed)
        return fail(destroyed.error());
    const auto keyFile = KeyFile(files::keys(folder)).load();
    if (!keyFile)
        return fail(keyFile.error());
    auto found = readCard(folder, mirror, keyFile->content.signingPublicKey);
    if (!found)
        return fail(found.error());
    StationCard &card = found->card;
    const QString id = Operators::normalisedId(operatorId);
    const auto keys = keysOf(keyFile->content, id, passphrase, card.issues.value(id));
    if (!keys)
        return fail(keys.error());
    if (auto may = checkMay(card, id); !may)
        return fail(may.error());
    card.profile.epoch = random.uuid();
    card.settings.insert(u"mirror_folder"_s, QDir(mirror).absolutePath());
    auto remade = exchange(folder, card, id, *keys, clock);
    if (remade)
        remade->isFromSpare = found->isSpare;
    return remade;
}

} // namespace loket
