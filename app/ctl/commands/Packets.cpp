// SPDX-License-Identifier: GPL-3.0-or-later
// packet list | verify | open

#include "app/ctl/Options.h"
#include "app/ctl/Say.h"
#include "app/ctl/StationAccess.h"
#include "app/ctl/Texts.h"

#include "app/words/Words.h"
#include "core/base/DurableFile.h"
#include "core/vault/Packet.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPageSize = 500;

/// All packets, newest first.
Expected<std::vector<PacketInfo>> allPackets(StationView &station)
{
    std::vector<PacketInfo> all;
    for (qint64 before = 0;;) {
        auto page = station.packets(before, kPageSize);
        if (!page)
            return fail(page.error());
        if (page->empty())
            return all;
        before = page->back().row.seq;
        all.insert(all.end(), page->begin(), page->end());
        if (before <= 1)
            return all;
    }
}

QJsonObject toJson(const PacketInfo &packet)
{
    return {{u"id"_s, idText(packet.row.id)},
            {u"seq"_s, packet.row.seq},
            {u"visit"_s, idText(packet.row.visit)},
            {u"service"_s, packet.row.service},
            {u"operator"_s, packet.row.operatorId},
            {u"created_at"_s, packet.row.createdAtUtc.toString(Qt::ISODate)},
            {u"size"_s, packet.row.size},
            {u"sha256"_s, QString::fromLatin1(packet.row.digest.toHex())},
            {u"state"_s, outboxStateName(packet.state)},
            {u"has_body"_s, packet.hasBody}};
}

Exit packetList(const Call &call, StationView &station)
{
    const auto packets = allPackets(station);
    if (!packets)
        return call.out.fail(packets.error());
    QJsonArray list;
    for (const PacketInfo &packet : *packets) {
        list.append(toJson(packet));
        call.out.line(u"%1  %2  %3  %4 kB  %5"_s.arg(packet.row.seq, 5)
                          .arg(idText(packet.row.id), words::dateTime(packet.row.createdAtUtc))
                          .arg((packet.row.size + 1023) / 1024, 5)
                          .arg(outboxStateName(packet.state)));
    }
    call.out.set(u"packets"_s, list);
    return Exit::Done;
}

struct Sealed
{
    QString name; ///< as given, or the id
    QByteArray bytes;
    QByteArray stationKey; ///< to verify against; empty for a file
};

/// An argument names a file, or a packet of the station (which is opened only then).
Expected<Sealed> sealedOf(const Call &call, const QString &argument)
{
    if (QFileInfo::exists(argument)) {
        auto bytes = readInput(argument, kMaxPacketBytes * 2);
        if (!bytes)
            return fail(bytes.error());
        return Sealed{argument, std::move(*bytes), {}};
    }
    const QUuid id = QUuid::fromString(argument);
    if (id.isNull())
        return fail(ErrorCode::NotFound, argument);
    auto reading = StationReading::open(call);
    if (!reading)
        return fail(reading.error());
    StationView &station = (*reading)->view();
    auto bytes = station.packetBytes(id);
    if (!bytes)
        return fail(bytes.error());
    return Sealed{idText(id), std::move(*bytes), station.stationPublicKey()};
}

/// One line and one JSON object of a verified packet; false where it does not hold.
bool showVerified(Output &out, QJsonArray &list, const QString &name, const Expected<PacketHeader> &header)
{
    QJsonObject json{{u"packet"_s, name}, {u"valid"_s, header.has_value()}};
    if (header) {
        json.insert(u"id"_s, idText(header->packetId));
        json.insert(u"station"_s, header->stationId);
        json.insert(u"seq"_s, header->seq);
        json.insert(u"created_at"_s, header->createdUtc.toString(Qt::ISODate));
        json.insert(u"sealed_for"_s, header->hubKeyId);
        out.line(Say::tr("utuh     %1  %2 #%3").arg(name, header->stationId).arg(header->seq));
    } else {
        json.insert(u"error"_s, errorName(header.error().code));
        out.line(Say::tr("rusak    %1  %2").arg(name, words::sentence(header.error())));
    }
    list.append(json);
    return header.has_value();
}

Exit finishVerify(Output &out, const QJsonArray &list, int bad)
{
    out.line(Say::tr("%n paket, %1 rusak", nullptr, int(list.size())).arg(bad));
    out.set(u"packets"_s, list);
    out.set(u"verified"_s, list.size() - bad);
    out.set(u"invalid"_s, bad);
    return bad == 0 ? Exit::Done : Exit::No;
}

/// Delivered and deleted, with the hub's receipt; asked now, because that may have happened since the list.
bool isDelivered(StationView &station, const PacketRow &row)
{
    const auto now = station.packets(row.seq + 1, 1);
    return now && !now->empty() && now->front().row.id == row.id && now->front().state == OutboxState::Sent;
}

Exit verifyAll(const Call &call, StationView &station)
{
    const auto packets = allPackets(station);
    if (!packets)
        return call.out.fail(packets.error());
    QJsonArray list;
    int bad = 0;
    for (const PacketInfo &packet : *packets) {
        const auto bytes = station.packetBytes(packet.row.id);
        if (!bytes && bytes.error().code == ErrorCode::NotFound && isDelivered(station, packet.row))
            continue;
        const auto header = bytes ? verifyPacket(*bytes, station.stationPublicKey())
                                  : Expected<PacketHeader>(fail(bytes.error()));
        bad += !showVerified(call.out, list, idText(packet.row.id), header);
    }
    return finishVerify(call.out, list, bad);
}

Exit packetVerify(const Call &call)
{
    if (call.has("all"))
        return call.arguments.isEmpty() ? withView(verifyAll)(call)
                                        : call.out.usage(Say::tr("--all tanpa menyebut paket"));
    if (call.arguments.isEmpty())
        return call.out.usage(Say::tr("meminta paket (nomor atau berkas) atau --all"));
    QJsonArray list;
    int bad = 0;
    bool isUnread = false;
    for (const QString &argument : call.arguments) {
        const auto sealed = sealedOf(call, argument);
        const bool isTrouble = !sealed && exitFor(sealed.error().code) != Exit::No;
        if (isTrouble && !QFileInfo::exists(argument))
            return failStation(call, sealed.error());
        isUnread = isUnread || isTrouble;
        const auto header = sealed ? verifyPacket(sealed->bytes, sealed->stationKey)
                                   : Expected<PacketHeader>(fail(sealed.error()));
        bad += !showVerified(call.out, list, argument, header);
    }
    const Exit exit = finishVerify(call.out, list, bad);
    return isUnread ? Exit::Environment : exit;
}

Expected<void> writeFiles(const QString &folder, const std::vector<PacketFile> &files)
{
    const QDir target(folder);
    for (const PacketFile &file : files) {
        // Names were checked by unpackBody(): no way out of the folder.
        const QString path = target.filePath(file.name);
        if (!QDir().mkpath(QFileInfo(path).absolutePath()))
            return fail(ErrorCode::DiskWrite, file.name);
        if (auto written = writeDurably(path, file.bytes); !written)
            return fail(written.error());
    }
    return {};
}

Exit packetOpen(const Call &call)
{
    Output &out = call.out;
    if (!call.has("key"))
        return out.usage(Say::tr("--key belum diisi: berkas kunci kantor"));
    const QString keyFile = call.value("key");
    const auto key = readHubKey(keyFile);
    if (!key)
        return out.fail(inputError(keyFile, key.error()), keyFile);
    const auto sealed = sealedOf(call, call.arguments.first());
    const QString packet = call.arguments.first();
    if (!sealed)
        return QFileInfo::exists(packet) ? out.fail(sealed.error(), packet)
                                         : failStation(call, sealed.error());
    const auto files = openPacket(sealed->bytes, *key, sealed->stationKey);
    if (!files)
        return out.fail(files.error());
    QJsonArray list;
    for (const PacketFile &file : *files) {
        list.append(QJsonObject{{u"name"_s, file.name}, {u"size"_s, file.bytes.size()}});
        out.line(u"%1  %2"_s.arg(file.bytes.size(), 9).arg(file.name));
        if (file.name == "record.json"_L1 && call.has("record"))
            out.set(u"record"_s, QJsonDocument::fromJson(file.bytes).object());
    }
    out.set(u"files"_s, list);
    if (call.has("out")) {
        if (auto written = writeFiles(call.value("out"), *files); !written)
            return out.fail(written.error());
        out.set(u"folder"_s, call.value("out"));
    }
    return Exit::Done;
}

} // namespace

void addPacketCommands(CommandTable &table)
{
    table.push_back({{u"packet"_s, u"list"_s},
                     Say::tr("Paket terkunci di stasiun ini, yang terbaru dahulu."),
                     {},
                     0,
                     0,
                     {},
                     {u"packet list --json"_s},
                     withView(packetList)});
    table.push_back({{u"packet"_s, u"verify"_s},
                     Say::tr("Apakah paket utuh dan ditandatangani stasiunnya? Tidak perlu rahasia."),
                     u"[PACKET|FILE ...]"_s,
                     0,
                     -1,
                     {{u"all"_s, Say::tr("Semua paket yang isinya masih di sini.")}},
                     {u"packet verify --all"_s, u"packet verify copy.lkp"_s},
                     packetVerify});
    table.push_back(
        {{u"packet"_s, u"open"_s},
         Say::tr("Buka paket seperti kantor, dengan kunci rahasianya."),
         u"PACKET|FILE"_s,
         1,
         1,
         {{u"key"_s, Say::tr("Berkas kunci kantor (atau kunci pemulihan)."), u"HUBKEY"_s},
          {u"out"_s, Say::tr("Tulis isinya ke folder ini. Isinya data biometrik: perhatikan tempatnya."),
           u"DIR"_s},
          {u"record"_s, Say::tr("Dengan --json: record.json sebagai \"record\".")}},
         {u"packet open 4f0c1c1e-8a27-4a55-b7d3-5f4f0f6b3a10 --key demo-hub/hub.key --out /tmp/opened"_s},
         packetOpen});
}

} // namespace loket::ctl
