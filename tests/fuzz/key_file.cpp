// SPDX-License-Identifier: GPL-3.0-or-later
// Key files: damaged, and with a checksum that fits whatever they say.
#include "core/vault/Crypto.h"
#include "core/vault/KeyFile.h"
#include "core/vault/TpmBinding.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/SealedKit.h"
#include "tests/fuzz/Targets.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace loket;
using namespace loket::fuzz;
using namespace Qt::StringLiterals;

namespace {

QByteArray withChecksum(const QByteArray &json)
{
    QJsonObject body = QJsonDocument::fromJson(json).object();
    body.remove(u"checksum"_s);
    const QByteArray compact = QJsonDocument(body).toJson(QJsonDocument::Compact);
    body[u"checksum"_s] = QString::fromLatin1(blake2b(compact).toHex());
    return QJsonDocument(body).toJson();
}

/// What a TPM would have given for the sample's layer.
SecretBytes layerKey() { return SecretBytes::copyOf(QByteArray(kKeyBytes, 'l')); }

void openWraps(const KeyFileContent &content)
{
    (void)isWellFormed(content.tpm); // tpm2-tss's own parser, before a chip is asked
    for (const PassphraseWrap &closed : content.wraps) {
        const auto opened = withoutLayer(closed, layerKey(), content.stationId);
        const PassphraseWrap &wrap = parsed(opened) ? *opened : closed;
        // What a real login would spend on a wrap is not the parser's matter: only cheap ones are tried.
        const bool isCheap = wrap.cost.passes <= 1 && wrap.cost.memoryBytes <= 64 * 1024;
        const bool isRefused = wrap.cost.passes > 64 || wrap.cost.memoryBytes > (quint64(4) << 30);
        if (isCheap || isRefused)
            (void)parsed(unwrapKey(wrap, SecretBytes::copyOf("no passphrase"), content.stationId));
    }
}

KeyFileContent sample()
{
    KeyFileContent content;
    content.stationId = u"DEMO-STN01"_s;
    content.generation = 7;
    content.signingPublicKey = SealedKit::get().station.publicKey;
    content.hubKeyId = u"hub-fuzz"_s;
    content.sealedToHub = QByteArray(80, 's');
    const KdfCost cost{1, 64 * 1024};
    content.wraps.push_back(wrapKey(SecretBytes::copyOf(QByteArray(32, 'k')),
                                    SecretBytes::copyOf("passphrase"), cost, content.stationId, u"sari"_s)
                                .value());
    content.wraps.push_back(decoyWrap(cost));
    return content;
}

/// TPM2B_PUBLIC of sealed data without an authorization value, and a TPM2B_PRIVATE of any bytes.
TpmSealed tpmSample()
{
    return {QByteArray::fromHex("000b") + QByteArray(32, 'n'),
            QByteArray::fromHex("002e0008000b00000452000000100020") + QByteArray(32, 'u'),
            QByteArray::fromHex("0010") + QByteArray(16, 'p')};
}

KeyFileContent boundSample()
{
    KeyFileContent content = sample();
    for (PassphraseWrap &wrap : content.wraps)
        wrap = withLayer(wrap, layerKey(), content.stationId);
    content.tpm = tpmSample();
    return content;
}

} // namespace

int loket_fuzz_key_file(const std::uint8_t *data, std::size_t size)
{
    (void)SealedKit::get(); // starts the cryptography
    Input input(data, size);
    const bool isWhole = input.byte() % 2;
    const QByteArray bytes = input.rest();
    const auto content = keyFileFromBytes(isWhole ? withChecksum(bytes) : bytes);
    if (!parsed(content))
        return 0;
    const QByteArray again = toBytes(*content);
    const auto back = keyFileFromBytes(again);
    hold(parsed(back) && toBytes(*back) == again, "a key file reads back equal");
    hold(back->wraps.size() == content->wraps.size(), "nobody is lost");
    openWraps(*content);
    return 0;
}

std::vector<QByteArray> loket_seeds_key_file()
{
    hold(isWellFormed(tpmSample()), "the sample is what a TPM gives");
    const QByteArray bytes = toBytes(sample());
    const QByteArray bound = toBytes(boundSample());
    return {'\0' + bytes, '\1' + bytes, '\0' + bound, '\1' + bound,
            QByteArray(bytes).replace("\"version\": 1", "\"version\": 3").prepend('\1')};
}
