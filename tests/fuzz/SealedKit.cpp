// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/SealedKit.h"

#include "core/vault/SecretStream.h"
#include "tests/fuzz/Fuzz.h"

#include <QtEndian>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace loket::fuzz {

namespace {

HubKeyPair hubFromSeed(char seed)
{
    HubKeyPair pair;
    pair.recipient = {u"hub-fuzz"_s, QByteArray(crypto_box_PUBLICKEYBYTES, '\0')};
    pair.secretKey = SecretBytes::copyOf(QByteArray(crypto_box_SECRETKEYBYTES, seed));
    crypto_scalarmult_base(reinterpret_cast<unsigned char *>(pair.recipient.publicKey.data()),
                           pair.secretKey.data());
    return pair;
}

} // namespace

const SealedKit &SealedKit::get()
{
    static const SealedKit kit;
    return kit;
}

SealedKit::SealedKit()
{
    hold(initCrypto().has_value(), "the primitives work");
    station = SigningKey::fromSeed(SecretBytes::copyOf(QByteArray(32, 's')));
    hub = hubFromSeed('h');
    header.packetId = QUuid(u"5e7a1f0e-0000-4000-8000-000000000001"_s);
    header.stationId = u"DEMO-STN01"_s;
    header.epoch = QUuid(u"5e7a1f0e-0000-4000-8000-000000000002"_s);
    header.seq = 42;
    header.service = u"ektp_enrolment"_s;
    header.createdUtc = QDateTime({2026, 11, 22}, {1, 2, 3}, Qt::UTC);
    header.auditHead = QByteArray(kHashBytes, 'a');
    header.auditCount = 7;
    files = {{u"record.json"_s, R"({"format":1,"station":"DEMO-STN01"})"},
             {u"biometrics/face.jpg"_s, QByteArray(700, 'f')},
             {u"evidence/right_ring.jpg"_s, {}}};
    const auto made = sealPacket(header, files, {hub.recipient}, station);
    hold(made.has_value(), "a packet is made");
    packet = made->bytes;
    header = made->header;
}

QByteArray SealedKit::sealed(const QByteArray &body) const
{
    PacketHeader own = header;
    own.bodySize = body.size();
    const QByteArray clear = toBytes(own);
    QByteArray bytes("LOKETPK1");
    const quint32 length = qToBigEndian(quint32(clear.size()));
    bytes.append(reinterpret_cast<const char *>(&length), sizeof length);
    bytes += clear + '\x01' + blake2b(hub.recipient.publicKey, 16);
    const SecretBytes key = SecretBytes::copyOf(QByteArray(kKeyBytes, 'k'));
    bytes += sealTo(hub.recipient, key);
    appendSealedStream(bytes, key, body, blake2b(bytes));
    return signedAgain(bytes + QByteArray(kSignatureBytes, '\0'));
}

QByteArray SealedKit::signedAgain(QByteArray bytes) const
{
    bytes.chop(kSignatureBytes);
    return bytes + sign(station, "loket-packet-1", sha256(bytes));
}

} // namespace loket::fuzz
