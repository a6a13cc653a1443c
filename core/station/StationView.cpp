// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/station/StationView.h"

#include "core/station/StationFiles.h"
#include "core/store/Schema.h"
#include "core/store/SettingTable.h"
#include "core/vault/Crypto.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <cerrno>
#include <sys/stat.h>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMegabyte = 1 << 20;

} // namespace

Expected<void> files::find(const QString &folder)
{
    struct stat info;
    if (::stat(QFile::encodeName(database(folder)).constData(), &info) == 0)
        return {};
    // "Not there" would send people looking for a folder that they only may not look into.
    if (errno == EACCES)
        return fail(ErrorCode::DiskRead, u"no_permission"_s);
    if (errno == ENOTDIR)
        return fail(ErrorCode::InvalidArgument, u"not_a_folder"_s);
    // Keys without a database: not a folder where a station is to be made, but one that lost the half of it.
    if (hasKeys(folder))
        return fail(ErrorCode::DatabaseDamaged, u"gone"_s);
    return fail(ErrorCode::NotFound, QFileInfo(folder).fileName());
}

bool files::hasKeys(const QString &folder) { return !QDir(keys(folder)).isEmpty(QDir::Files); }

Error files::seenAsOurs(const QString &folder, const Error &error)
{
    return error.code == ErrorCode::DatabaseForeign && hasKeys(folder)
               ? Error{ErrorCode::DatabaseDamaged, error.context}
               : error;
}

StationView::StationView(const QString &folder, const Clock &clock, std::optional<StationLock> lock,
                         std::unique_ptr<Database> database)
    : m_folder(folder)
    , m_clock(clock)
    , m_lock(std::move(lock))
    , m_database(std::move(database))
    , m_keyFile(files::keys(folder))
    , m_operators(*m_database, m_keyFile, clock)
    , m_audit(*m_database, clock)
    , m_reserve(files::reserve(folder))
{}

StationView::~StationView() = default;

Expected<std::unique_ptr<StationView>> StationView::open(const QString &folder, const Clock &clock)
{
    if (auto ready = initCrypto(); !ready)
        return fail(ready.error());
    if (auto found = files::find(folder); !found)
        return fail(found.error());
    auto database = Database::openReader(files::database(folder), kSchemaVersion);
    if (!database)
        return fail(files::seenAsOurs(folder, database.error()));
    std::unique_ptr<StationView> view(new StationView(folder, clock, {}, std::move(*database)));
    auto loaded = view->load();
    if (!loaded) // the holder may just have exchanged the key file or the settings
        loaded = view->load();
    if (!loaded)
        return fail(loaded.error());
    return view;
}

Expected<void> StationView::load()
{
    const auto keyFile = m_keyFile.load();
    if (!keyFile)
        return fail(keyFile.error());
    m_publicKey = keyFile->content.signingPublicKey;
    m_keyFileFellBack = keyFile->isFallback;
    auto values = SettingTable(*m_database).all();
    if (!values)
        return fail(values.error());
    const QByteArray text = values->take(files::profileKey()).toString().toUtf8();
    const QByteArray signature =
        QByteArray::fromBase64(values->take(files::profileSignatureKey()).toString().toLatin1());
    if (!isSignedBy(m_publicKey, files::kProfileDomain, text, signature))
        return fail(ErrorCode::Authenticity, u"station profile"_s);
    auto profile = profileFromJson(QJsonDocument::fromJson(text).object());
    if (!profile || profile->epoch.isNull())
        return fail(ErrorCode::Malformed, u"station profile"_s);
    m_profile = std::move(*profile);
    m_settings = Settings(*values);
    m_operators.setPlace(m_profile.names() << m_settings.text(u"office_name"_s), m_profile.isDemo);
    return {};
}

Expected<AuditHead> StationView::auditHead() { return m_audit.head(); }

Expected<DiskSpace> StationView::diskSpace() const
{
    const auto free = freeBytesAt(m_folder);
    if (!free)
        return fail(free.error());
    DiskSpace space{DiskState::Ok, *free, m_reserve.exists()};
    if (isReadOnlyAt(m_folder).value_or(false))
        space.state = DiskState::ReadOnly;
    else if (*free < m_settings.integer(u"disk_full_mb"_s) * kMegabyte)
        space.state = DiskState::Full;
    else if (*free < m_settings.integer(u"disk_low_mb"_s) * kMegabyte)
        space.state = DiskState::Low;
    return space;
}

Expected<void> StationView::checkRoomForVisit() const
{
    const auto space = diskSpace();
    if (space && space->state == DiskState::ReadOnly)
        return fail(ErrorCode::DiskWrite, u"read_only"_s);
    if (space && space->state == DiskState::Full)
        return fail(ErrorCode::DiskFull,
                    u"new_visit needed=%1 free=%2"_s.arg(m_settings.integer(u"disk_full_mb"_s) * kMegabyte)
                        .arg(space->freeBytes));
    return {};
}

Expected<OutboxCounts> StationView::queue() { return OutboxTable(*m_database).counts(); }

Expected<QByteArray> StationView::packetBytes(const QUuid &packet)
{
    return PacketBodyTable(*m_database).get(packet);
}

Expected<std::vector<PacketInfo>> StationView::packets(qint64 beforeSeq, int limit)
{
    auto rows = PacketTable(*m_database).page(beforeSeq, limit);
    if (!rows)
        return fail(rows.error());
    std::vector<PacketInfo> infos;
    for (PacketRow &row : *rows) {
        const auto outbox = OutboxTable(*m_database).find(row.id);
        const auto hasBody = PacketBodyTable(*m_database).has(row.id);
        if (!outbox || !hasBody)
            return fail(outbox ? hasBody.error() : outbox.error());
        infos.push_back({std::move(row), *outbox ? (*outbox)->state : OutboxState::None, *hasBody});
    }
    return infos;
}

Expected<std::vector<OperatorInfo>> StationView::operators() { return m_operators.list(); }

QHash<QString, QString> StationView::operatorNames()
{
    QHash<QString, QString> names;
    if (const auto people = operators())
        for (const OperatorInfo &person : *people)
            names.insert(person.id, person.displayName);
    return names;
}

Expected<std::vector<StateCount>> StationView::countVisits(const QDateTime &sinceUtc,
                                                           const QDateTime &untilUtc)
{
    return VisitTable(*m_database).countByState(sinceUtc, untilUtc);
}

} // namespace loket
