// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/Packet.h"
#include "core/vault/SecretStream.h"
#include "tests/support/Outcome.h"

#include <QElapsedTimer>
#include <QFile>
#include <QtEndian>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <iostream>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

struct Kit
{
    SigningKey station = SigningKey::fromSeed(SecretBytes::random(32));
    HubKeyPair hub = HubKeyPair::generate(u"hub-1"_s);
    HubKeyPair recovery = HubKeyPair::generate(u"rec-1"_s);
    PacketHeader header;
    std::vector<PacketFile> files{{u"record.json"_s, "{\"nik\":\"9801014103900003\"}"},
                                  {u"biometrics/face.jp2"_s, QByteArray(700, 'f')}};

    Kit()
    {
        REQUIRE_OK(initCrypto());
        header.packetId = QUuid::createUuid();
        header.stationId = u"DEMO-STN01"_s;
        header.epoch = QUuid::createUuid();
        header.seq = 42;
        header.service = u"ektp_enrolment"_s;
        header.createdUtc = QDateTime({2026, 11, 22}, {1, 2, 3}, Qt::UTC);
        header.auditHead = QByteArray(32, 'a');
        header.auditCount = 7;
    }

    SealedPacket seal() const
    {
        auto packet = sealPacket(header, files, {hub.recipient, recovery.recipient}, station);
        REQUIRE_OK(packet);
        return std::move(*packet);
    }

    /// What somebody with the station's key could write.
    QByteArray signedAgain(QByteArray bytes) const
    {
        bytes.chop(kSignatureBytes);
        return bytes + sign(station, "loket-packet-1", sha256(bytes));
    }
};

qsizetype headerSizeOf(const QByteArray &bytes) { return qFromBigEndian<quint32>(bytes.constData() + 8); }

QByteArray tarOf(const std::vector<std::pair<QByteArray, QByteArray>> &entries, int type = AE_IFREG)
{
    QByteArray out(1 << 20, '\0');
    std::size_t used = 0;
    archive *tar = archive_write_new();
    archive_write_set_format_ustar(tar);
    archive_write_open_memory(tar, out.data(), std::size_t(out.size()), &used);
    for (const auto &[name, bytes] : entries) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.constData());
        archive_entry_set_filetype(entry, unsigned(type));
        if (type == AE_IFLNK)
            archive_entry_set_symlink(entry, "/etc/passwd");
        else
            archive_entry_set_size(entry, bytes.size());
        archive_write_header(tar, entry);
        archive_write_data(tar, bytes.constData(), std::size_t(bytes.size()));
        archive_entry_free(entry);
    }
    archive_write_close(tar);
    archive_write_free(tar);
    return out.first(qsizetype(used));
}

} // namespace

TEST_CASE(
    "a packet opens with the hub's key and with the recovery key, and nothing but the header is in clear")
{
    const Kit kit;
    const SealedPacket packet = kit.seal();
    const auto header = verifyPacket(packet.bytes, kit.station.publicKey);
    REQUIRE_OK(header);
    CHECK(*header == packet.header);
    CHECK(header->packetId == kit.header.packetId);
    CHECK(header->seq == 42);
    CHECK(header->hubKeyId == u"hub-1");
    CHECK(header->createdUtc == kit.header.createdUtc);
    CHECK(packet.digest == sha256(packet.bytes));
    CHECK(openPacket(packet.bytes, kit.hub).value() == kit.files);
    CHECK(openPacket(packet.bytes, kit.recovery).value() == kit.files);
    CHECK(codeOf(openPacket(packet.bytes, HubKeyPair::generate(u"x"_s))) == ErrorCode::WrongKey);
    CHECK_FALSE(packet.bytes.contains("9801014103900003"));
    CHECK_FALSE(packet.bytes.contains("record.json"));
    CHECK_FALSE(packet.bytes.contains(QByteArray(32, 'f')));
}

TEST_CASE("a packet of another station is refused where the station is known")
{
    const Kit kit;
    const SealedPacket packet = kit.seal();
    const SigningKey other = SigningKey::fromSeed(SecretBytes::random(32));
    CHECK(codeOf(verifyPacket(packet.bytes, other.publicKey)) == ErrorCode::Authenticity);
    CHECK(codeOf(openPacket(packet.bytes, kit.hub, other.publicKey)) == ErrorCode::Authenticity);
}

TEST_CASE("one flipped bit anywhere is refused, by the signature and by the seal alone")
{
    const Kit kit;
    const QByteArray bytes = kit.seal().bytes;
    const qsizetype covered = bytes.size() - kSignatureBytes;
    int accepted = 0, opened = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        QByteArray changed = bytes;
        changed[i] = char(changed[i] ^ (1 << (i % 8)));
        accepted += verifyPacket(changed).has_value();
        // Signed again by an insider: everything before the stream and every chunk is still bound to the
        // content key. (Flipping a header's station key makes it "another station's": refused by its
        // signature.)
        if (i < covered)
            opened += openPacket(kit.signedAgain(changed), kit.hub).has_value();
    }
    CHECK(accepted == 0);
    CHECK(opened == 0);
}

TEST_CASE("a packet cut or lengthened at any place is refused, also at a chunk's end and signed again")
{
    Kit kit;
    kit.files.push_back({u"big.bin"_s, QByteArray(3 * kStreamChunkBytes, 'b')});
    const QByteArray bytes = kit.seal().bytes;
    for (const qsizetype size : {qsizetype(0), qsizetype(7), qsizetype(11), qsizetype(12), qsizetype(200),
                                 bytes.size() / 2, bytes.size() - 65, bytes.size() - 1})
        CHECK(codeOf(verifyPacket(bytes.first(size))) == ErrorCode::Malformed);
    CHECK(codeOf(verifyPacket(bytes + 'x')) == ErrorCode::Malformed);

    // The insider removes the last chunk, lowers "size" in the header by as much and signs: the stream is
    // bound to the header, and its end is marked.
    const PacketHeader header = verifyPacket(bytes).value();
    const qsizetype lastChunk = header.bodySize % kStreamChunkBytes;
    REQUIRE(lastChunk > 0);
    PacketHeader shorter = header;
    shorter.bodySize -= lastChunk;
    const QByteArray clear = toBytes(shorter);
    REQUIRE(clear.size() == headerSizeOf(bytes));
    QByteArray cut = bytes;
    cut.replace(12, clear.size(), clear);
    cut.remove(cut.size() - kSignatureBytes - lastChunk - 17, lastChunk + 17);
    cut = kit.signedAgain(cut);
    CHECK_OK(verifyPacket(cut));                                        // its form is right…
    CHECK(codeOf(openPacket(cut, kit.hub)) == ErrorCode::Authenticity); // …its content is not
}

TEST_CASE("a header has one spelling and must be complete")
{
    const Kit kit;
    PacketHeader header = kit.seal().header;
    const QByteArray bytes = toBytes(header);
    CHECK(headerFromBytes(bytes).value() == header);
    CHECK_FALSE(headerFromBytes(bytes + ' '));
    CHECK_FALSE(headerFromBytes(QByteArray(bytes).replace("\"seq\":42", "\"seq\": 42")));
    CHECK_FALSE(headerFromBytes(QByteArray(bytes).replace("\"seq\":42", "\"seq\":42,\"x\":1")));
    CHECK_FALSE(headerFromBytes(QByteArray(bytes).replace("\"version\":1", "\"version\":2")));
    CHECK_FALSE(headerFromBytes("[]"));
    CHECK_FALSE(headerFromBytes({}));
    header.epoch = QUuid();
    CHECK_FALSE(headerFromBytes(toBytes(header)));
}

TEST_CASE("bad input is refused before anything is sealed")
{
    Kit kit;
    const auto sealWith = [&](const std::vector<RecipientKey> &to) {
        return codeOf(sealPacket(kit.header, kit.files, to, kit.station));
    };
    CHECK(sealWith({}) == ErrorCode::InvalidArgument);
    CHECK(sealWith({{u"short"_s, "123"}}) == ErrorCode::InvalidArgument);
    const auto sealFiles = [&](const std::vector<PacketFile> &files) {
        return codeOf(sealPacket(kit.header, files, {kit.hub.recipient}, kit.station));
    };
    for (const QString &name :
         {u""_s, u"../x"_s, u"a/../b"_s, u"/abs"_s, u"a//b"_s, u".hidden"_s, u"a/.b"_s, u"a b"_s, u"a\\b"_s,
          u"café"_s, u"a/"_s, u"manifest.json"_s, QString(97, u'a'), u"x\n"_s})
        CHECK(sealFiles({{name, "x"}}) == ErrorCode::InvalidArgument);
    CHECK(sealFiles({{u"a"_s, "1"}, {u"a"_s, "2"}}) == ErrorCode::InvalidArgument);
    CHECK(sealFiles(std::vector<PacketFile>(kMaxPacketFiles + 1)) == ErrorCode::TooLarge);
    CHECK(sealFiles({{u"a"_s, QByteArray(kMaxPacketBytes, 'x')}}) == ErrorCode::TooLarge);
    kit.header.seq = 0;
    CHECK(sealFiles(kit.files) == ErrorCode::InvalidArgument);
}

TEST_CASE("a body is the same bytes every time and comes back whole, empty files and many files too")
{
    REQUIRE_OK(initCrypto());
    std::vector<PacketFile> files{{u"empty"_s, QByteArray("")}, {u"a/b/c.bin"_s, QByteArray(512, '\0')}};
    for (int i = 0; i < 300; ++i)
        files.push_back({u"f%1"_s.arg(i), QByteArray(i, char(i))});
    const QByteArray body = packBody(files).value();
    CHECK(body == packBody(files).value());
    CHECK(unpackBody(body).value() == files);
    CHECK(unpackBody(packBody({}).value())->empty());
}

TEST_CASE("a body whose manifest does not fit is refused")
{
    REQUIRE_OK(initCrypto());
    const QByteArray body = packBody({{u"a"_s, QByteArray(600, 'a')}, {u"b"_s, "bb"}}).value();
    QByteArray changed = body;
    changed[600] = 'x'; // within a's bytes
    CHECK(codeOf(unpackBody(changed)) == ErrorCode::Malformed);
    CHECK_FALSE(unpackBody(body.first(512)));
    CHECK(codeOf(unpackBody({})) == ErrorCode::Malformed);
    CHECK(codeOf(unpackBody("no tar at all")) == ErrorCode::Malformed);
    CHECK(codeOf(unpackBody(tarOf({{"a", "1"}}))) == ErrorCode::Malformed); // no manifest
    CHECK(codeOf(unpackBody(tarOf({{"a", "1"}, {"manifest.json", "{}"}}))) == ErrorCode::Malformed);
    CHECK(codeOf(unpackBody(tarOf({{"../a", "1"}, {"manifest.json", "{}"}}))) == ErrorCode::Malformed);
    CHECK(codeOf(unpackBody(tarOf({{"a", "1"}, {"a", "2"}, {"manifest.json", "{}"}}))) ==
          ErrorCode::Malformed);
    CHECK(codeOf(unpackBody(tarOf({{"link", ""}}, AE_IFLNK))) == ErrorCode::Malformed);
    CHECK(codeOf(unpackBody(tarOf({{"folder", ""}}, AE_IFDIR))) == ErrorCode::Malformed);
}

TEST_CASE("holes of sparse files take no more memory than the body has bytes")
{
    // tests/fuzz/found/packet_body/sparse: three files of 5000 bytes, nearly all hole, in a tar of less. 512
    // such holes of 64 MB would have been 32 GB at the hub.
    QFile file(qEnvironmentVariable("LOKET_SOURCE_DIR", u"."_s) + u"/tests/fuzz/found/packet_body/sparse"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray tar = file.readAll().mid(1);
    CHECK(codeOf(unpackBody(tar)) == ErrorCode::TooLarge);
}

TEST_CASE("sealing two megabytes, measured", "[.bench]")
{
    Kit kit;
    kit.files = {{u"record.json"_s, QByteArray(20'000, 'r')}};
    for (int i = 0; i < 15; ++i)
        kit.files.push_back(
            {u"biometrics/%1.bin"_s.arg(i), SecretBytes::random(132'000).view().toByteArray()});
    std::vector<double> sealMs, verifyMs, openMs;
    for (int i = 0; i < 60; ++i) {
        QElapsedTimer timer;
        timer.start();
        const SealedPacket packet = kit.seal();
        sealMs.push_back(double(timer.nsecsElapsed()) / 1e6);
        timer.restart();
        REQUIRE_OK(verifyPacket(packet.bytes));
        verifyMs.push_back(double(timer.nsecsElapsed()) / 1e6);
        timer.restart();
        REQUIRE_OK(openPacket(packet.bytes, kit.hub));
        openMs.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    for (auto *times : {&sealMs, &verifyMs, &openMs}) {
        std::sort(times->begin(), times->end());
        std::cout << (times == &sealMs     ? "seal"
                      : times == &verifyMs ? "verify"
                                           : "open")
                  << " 2 MB: p50 " << times->at(30) << " ms, p95 " << times->at(57) << " ms\n";
    }
}
