// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of the queue on a second medium: one file per packet that waits, sealed as it is.
#include "core/base/DurableFile.h"
#include "core/station/NumberRanges.h"
#include "core/station/Station.h"
#include "core/station/StationCard.h"
#include "core/station/StationFiles.h"
#include "core/station/StationMirrorFiles.h"
#include "core/store/SettingTable.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <limits>
#include <set>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

const QString kKey = u"mirror_folder"_s;

QString fileNameOf(const QUuid &packet) { return packet.toString(QUuid::WithoutBraces) + files::kCopySuffix; }

QSet<QString> copiesIn(const QString &folder)
{
    const QStringList names = QDir(folder).entryList({u"*"_s + files::kCopySuffix}, QDir::Files);
    return {names.begin(), names.end()};
}

Expected<void> writeIfOther(const QString &path, const QByteArray &bytes)
{
    const auto before = readWhole(path, bytes.size() + 1);
    return before && *before == bytes ? Expected<void>() : writeDurably(path, bytes);
}

} // namespace

Expected<void> Station::checkMirrorFolder(const QString &folder) const
{
    if (folder.isEmpty())
        return {};
    if (!QDir::isAbsolutePath(folder) || !QDir(folder).exists())
        return fail(ErrorCode::NotFound, kKey);
    if (files::isMirrorOfAnother(folder, m_profile.stationId))
        return fail(ErrorCode::AlreadyExists, kKey);
    // Permissions lie (read-only mounts, network shares): only a file that was written proves it.
    const auto written = writeDurably(files::markerIn(folder), files::markOf(m_profile.stationId));
    return written ? Expected<void>() : fail(ErrorCode::DiskWrite, kKey);
}

Expected<MirrorState> StationView::mirrorNow()
{
    MirrorState state{m_settings.text(kKey), false, 0};
    if (state.folder.isEmpty())
        return state;
    const auto waiting = OutboxTable(*m_database).waiting(std::numeric_limits<int>::max());
    if (!waiting)
        return fail(waiting.error());
    state.isThere = files::isMirrorOf(state.folder, m_profile.stationId);
    const QSet<QString> copies = state.isThere ? copiesIn(state.folder) : QSet<QString>();
    state.missing = int(std::count_if(waiting->begin(), waiting->end(), [&](const OutboxRow &row) {
        return !copies.contains(fileNameOf(row.packet));
    }));
    return state;
}

Expected<void> Station::catchUpMirror()
{
    m_mirror.folder = m_settings.text(kKey);
    if (m_mirror.folder.isEmpty()) {
        m_mirror.missing = 0;
        return {};
    }
    const auto waiting = OutboxTable(*m_database).waiting(std::numeric_limits<int>::max());
    if (!waiting)
        return fail(waiting.error());
    const bool isThere = files::isMirrorOf(m_mirror.folder, m_profile.stationId);
    m_mirror.isThere = isThere;
    const QSet<QString> copies = isThere ? copiesIn(m_mirror.folder) : QSet<QString>();
    Expected<void> written = isThere ? Expected<void>() : fail(ErrorCode::NotFound, kKey);
    int missing = 0;
    for (const OutboxRow &row : *waiting) {
        if (copies.contains(fileNameOf(row.packet)))
            continue;
        if (written)
            written = writeCopy(row.packet);
        missing += !written; // after the first that fails the others are only counted
    }
    if (written)
        written = writeCard();
    setMirrorMissing(missing, written ? ErrorCode::None : written.error().code);
    return written;
}

/// Only when it says something new; with the keys gone it waits for the next login.
Expected<void> Station::writeCard()
{
    if (!m_keys)
        return {};
    StationCard card;
    card.profile = m_profile;
    auto people = OperatorTable(*m_database).all();
    auto settings = SettingTable(*m_database).all();
    auto head = m_audit.head();
    if (!people || !settings || !head)
        return fail(!people ? people.error() : !settings ? settings.error() : head.error());
    card.auditHead = *head;
    if (auto numbered = tellNumbers(card); !numbered)
        return numbered;
    card.people = std::move(*people);
    card.settings = std::move(*settings);
    // The profile stands by itself; what a driver was told may hold an address with a password.
    card.settings.removeIf([](const auto &entry) {
        return entry.key() == files::profileKey() || entry.key() == files::profileSignatureKey() ||
               entry.key().startsWith(u"plugin."_s);
    });
    const QByteArray bytes = card.toBytes(m_keys->signing);
    card.auditHead = {};
    card.lastSeq = 0;
    card.waiting.clear();
    const QByteArray spare = card.toBytes(m_keys->signing);
    const QLatin1StringView spareName(StationCard::kSpareName);
    (void)writeIfOther(QDir(m_folder).filePath(spareName), spare); // the mirror is well without it
    if (auto kept =
            writeIfOther(QDir(m_mirror.folder).filePath(QLatin1StringView(StationCard::kFileName)), bytes);
        !kept)
        return kept;
    return writeIfOther(QDir(m_mirror.folder).filePath(spareName), spare);
}

/// Outside the database: when that is destroyed, a newest packet without a copy would not be missed, and its
/// number be given again.
Expected<void> Station::tellNumbers(StationCard &card)
{
    const auto numbers = numbersNow();
    auto issues = firstIssues(*m_keys);
    if (!numbers || !issues)
        return fail(!numbers ? numbers.error() : issues.error());
    card.lastSeq = numbers->lastSeq;
    card.lastSealedUtc = numbers->lastSealedUtc;
    card.waiting = numbers->waiting;
    card.issues = std::move(*issues);
    return {};
}

/// What the table holds, and what a card said of a database that is gone.
Expected<PacketNumbers> Station::numbersNow()
{
    const auto newest = PacketTable(*m_database).page(0, 1);
    const auto before = numbersBefore();
    const auto rows = OutboxTable(*m_database).waiting(std::numeric_limits<int>::max());
    if (!newest || !before || !rows)
        return fail(!newest ? newest.error() : !before ? before.error() : rows.error());
    const auto lost = lostOf(*before);
    if (!lost)
        return fail(lost.error());
    PacketNumbers now = *before;
    if (!newest->empty() && newest->front().seq >= before->lastSeq) {
        now.lastSeq = newest->front().seq;
        now.lastSealedUtc = newest->front().createdAtUtc;
    }
    std::set<qint64> waiting(lost->begin(), lost->end()); // they may still come to light
    for (const OutboxRow &row : *rows)
        waiting.insert(row.seq);
    now.waiting = toRanges({waiting.begin(), waiting.end()});
    return now;
}

Expected<std::vector<qint64>> Station::lostOf(const PacketNumbers &before)
{
    std::vector<qint64> lost;
    for (const qint64 seq : fromRanges(before.waiting)) {
        const auto isThere = PacketTable(*m_database).hasSeq(seq);
        if (!isThere)
            return fail(isThere.error());
        if (!*isThere)
            lost.push_back(seq);
    }
    return lost;
}

Expected<PacketNumbers> Station::numbersBefore()
{
    PacketNumbers numbers;
    for (const QString &event : {u"station_rebuilt"_s, u"older_copy_found"_s}) {
        const auto told = m_audit.lastDetail(event, *m_keys);
        if (!told && told.error().code == ErrorCode::Authenticity)
            continue; // a damaged row is the check's matter
        if (!told)
            return fail(told.error());
        const qint64 seq = (*told)[u"last_seq"_s].toInteger();
        if (seq <= numbers.lastSeq)
            continue;
        numbers = {seq, QDateTime::fromMSecsSinceEpoch((*told)[u"last_sealed_at_ms"_s].toInteger(), Qt::UTC),
                   (*told)[u"waiting"_s].toString()};
    }
    return numbers;
}

Expected<void> Station::writeCopy(const QUuid &packet)
{
    const auto bytes = packetBytes(packet);
    if (!bytes)
        return fail(bytes.error());
    return writeDurably(QDir(m_mirror.folder).filePath(fileNameOf(packet)), *bytes);
}

/// The kit register hears of the change, not of every try.
void Station::setMirrorMissing(int missing, ErrorCode error)
{
    const bool wasBehind = std::exchange(m_mirror.missing, missing) > 0;
    if (wasBehind == (missing > 0))
        return;
    DeviceEvent event;
    event.deviceId = u"mirror"_s;
    event.role = u"storage"_s;
    event.event = missing > 0 ? u"mirror_failed"_s : u"mirror_caught_up"_s;
    event.severity = missing > 0 ? DeviceEvent::Severity::Failure : DeviceEvent::Severity::Info;
    if (missing > 0)
        event.detail = {{u"error"_s, errorName(error)}};
    (void)logDevice(event);
}

} // namespace loket
