// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of the queue on a second medium: one file per packet that waits, sealed as it is.
#include "core/base/DurableFile.h"
#include "core/station/NumberRanges.h"
#include "core/station/Station.h"
#include "core/station/StationCard.h"
#include "core/station/StationFiles.h"
#include "core/station/StationMirrorFiles.h"
#include "core/store/SettingTable.h"
#include "core/vault/Crypto.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QJsonObject>

#include <algorithm>
#include <limits>
#include <set>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

const QString kKey = u"mirror_folder"_s;

/// Names and sizes.
QHash<QString, qint64> copiesIn(const QString &folder)
{
    QHash<QString, qint64> copies;
    for (const QFileInfo &file : QDir(folder).entryInfoList({u"*"_s + files::kCopySuffix}, QDir::Files))
        copies.insert(file.fileName(), file.size());
    return copies;
}

/// From the medium, not from what the system remembers of it: a copy that was just written would always be
/// whole.
bool isWritten(const QString &path, const PacketRow &packet)
{
    const auto bytes = readBack(path, packet.size);
    return bytes && bytes->size() == packet.size && sha256(*bytes) == packet.digest;
}

bool noCopy(const PacketRow &) { return false; }

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
    if (files::isWithin(folder, m_folder))
        return fail(ErrorCode::InvalidArgument, u"mirror_in_station"_s);
    if (files::isMirrorOfAnother(folder, m_profile.stationId))
        return fail(ErrorCode::AlreadyExists, kKey);
    // Permissions lie (read-only mounts, network shares): only a file that was written proves it.
    const auto written = writeDurably(files::markerIn(folder), files::markOf(m_profile.stationId));
    return written ? Expected<void>() : fail(ErrorCode::DiskWrite, kKey);
}

MirrorState StationView::mirrorFolder() const
{
    MirrorState state;
    state.folder = m_settings.text(kKey);
    state.isThere = !state.folder.isEmpty() && files::isMirrorOf(state.folder, m_profile.stationId);
    state.isSameDisk = state.isThere && isOnSameDisk(m_folder, state.folder);
    return state;
}

Expected<MirrorState> StationView::mirrorNow()
{
    MirrorState state = mirrorFolder();
    if (state.folder.isEmpty())
        return state;
    const auto found = lookAtCopies(state, noCopy);
    if (!found)
        return fail(found.error());
    state.missing = int(found->missing.size() + found->damaged.size());
    state.unknown = found->unknown;
    return state;
}

Expected<CopyFindings> StationView::lookAtCopies(const MirrorState &mirror, const CopyChoice &isRead)
{
    CopyFindings found;
    if (mirror.folder.isEmpty())
        return found;
    auto waiting = PacketTable(*m_database).waiting();
    if (!waiting)
        return fail(waiting.error());
    QHash<QString, qint64> copies = mirror.isThere ? copiesIn(mirror.folder) : QHash<QString, qint64>();
    for (PacketRow &packet : *waiting) {
        const QString name = files::copyNameOf(packet.id);
        const auto copy = copies.constFind(name);
        const bool isThere = copy != copies.constEnd();
        const bool isSized = isThere && *copy == packet.size;
        const bool wantsRead = isSized && isRead(packet);
        found.read += wantsRead;
        if (!isThere)
            found.missing.push_back(std::move(packet));
        else if (!isSized || (wantsRead && !isWritten(QDir(mirror.folder).filePath(name), packet)))
            found.damaged.push_back(std::move(packet));
        copies.remove(name);
    }
    for (auto left = copies.keyBegin(); left != copies.keyEnd(); ++left) {
        const auto known = PacketTable(*m_database).find(QUuid::fromString(QFileInfo(*left).baseName()));
        if (!known)
            return fail(known.error());
        found.unknown += !known->has_value();
    }
    return found;
}

void StationView::tellCopies(StationCheck &result, const CopyFindings &found)
{
    result.copiesVerified = found.read;
    for (const PacketRow &packet : found.damaged)
        result.damagedCopies.append(files::copyNameOf(packet.id));
}

Expected<void> Station::catchUpMirror() { return writeCopies(noCopy).second; }

/// At each login a few, by chance: a medium that goes bad is noticed within days, and nobody waits for it.
void Station::checkSomeCopies()
{
    constexpr int kAbout = 3, kMost = 6;
    int left = kMost;
    const auto queued = queue();
    const auto count = std::uint32_t(std::max(queued ? queued->waiting : 0, 1));
    (void)writeCopies(
        [&](const PacketRow &) { return left > 0 && m_random.below(count) < kAbout && left-- > 0; });
}

std::pair<CopyFindings, Expected<void>> Station::writeCopies(const CopyChoice &isRead)
{
    MirrorState now = mirrorFolder();
    now.missing = m_mirror.missing;
    now.damaged = m_mirror.damaged;
    m_mirror = std::move(now);
    if (m_mirror.folder.isEmpty()) {
        m_mirror.missing = 0;
        return {};
    }
    auto found = lookAtCopies(m_mirror, isRead);
    if (!found)
        return {CopyFindings{}, fail(found.error())};
    m_mirror.unknown = found->unknown;
    Expected<void> written = m_mirror.isThere ? Expected<void>() : fail(ErrorCode::NotFound, kKey);
    int missing = 0;
    for (const auto *packets : {&found->missing, &found->damaged})
        for (const PacketRow &packet : *packets) {
            const auto copied = written ? writeCopy(packet) : written;
            missing += !copied; // after the first that the medium refuses the others are only counted
            if (!copied && copied.error().code != ErrorCode::Authenticity)
                written = copied;
        }
    tellDamagedCopies(found->damaged);
    if (written)
        written = writeCard();
    setMirrorMissing(missing, written ? ErrorCode::None : written.error().code);
    return {std::move(*found), written};
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

/// Errors: Authenticity where the station's own is not what was sealed, so that it never takes the place of a
/// copy that may be.
Expected<void> Station::writeCopy(const PacketRow &packet)
{
    const auto bytes = packetBytes(packet.id);
    if (!bytes && bytes.error().code != ErrorCode::NotFound)
        return fail(bytes.error());
    if (!bytes || bytes->size() != packet.size || sha256(*bytes) != packet.digest)
        return fail(ErrorCode::Authenticity, u"packet"_s);
    return writeDurably(QDir(m_mirror.folder).filePath(files::copyNameOf(packet.id)), *bytes);
}

void Station::tellDamagedCopies(const std::vector<PacketRow> &damaged)
{
    const qsizetype before = m_mirror.damaged.size();
    for (const PacketRow &packet : damaged)
        if (const QString name = files::copyNameOf(packet.id); !m_mirror.damaged.contains(name))
            m_mirror.damaged.append(name);
    // Told once: a medium that takes no change is asked again and again.
    if (m_mirror.damaged.size() == before)
        return;
    DeviceEvent event;
    event.deviceId = u"mirror"_s;
    event.role = u"storage"_s;
    event.event = u"mirror_copies_damaged"_s;
    event.severity = DeviceEvent::Severity::Warning;
    event.detail = {{u"copies"_s, m_mirror.damaged.size() - before}};
    (void)logDevice(event);
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
