// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/KeyFile.h"

#include "core/base/DurableFile.h"
#include "core/vault/Crypto.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <unistd.h>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr int kVersion = 1;
constexpr int kBoundVersion = 2;
constexpr qint64 kMaxFileBytes = 1 << 20;

QString toText(const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); }
QByteArray fromText(const QJsonValue &value) { return QByteArray::fromBase64(value.toString().toLatin1()); }

QString checksumOf(const QJsonObject &body)
{
    return QString::fromLatin1(blake2b(QJsonDocument(body).toJson(QJsonDocument::Compact)).toHex());
}

QJsonObject toJson(const PassphraseWrap &wrap)
{
    QJsonObject json{{u"id"_s, wrap.operatorId},
                     {u"kdf"_s, u"argon2id13"_s},
                     {u"passes"_s, qint64(wrap.cost.passes)},
                     {u"memory"_s, qint64(wrap.cost.memoryBytes)},
                     {u"salt"_s, toText(wrap.salt)},
                     {u"sealed"_s, toText(wrap.sealed)},
                     {u"verifier"_s, toText(wrap.verifier)}};
    if (!wrap.bound.isEmpty())
        json[u"bound"_s] = toText(wrap.bound);
    if (wrap.issue > 0)
        json[u"issue"_s] = wrap.issue;
    return json;
}

PassphraseWrap wrapFromJson(const QJsonObject &json)
{
    PassphraseWrap wrap;
    wrap.operatorId = json[u"id"_s].toString();
    wrap.cost = {quint64(json[u"passes"_s].toInteger()), quint64(json[u"memory"_s].toInteger())};
    wrap.salt = fromText(json[u"salt"_s]);
    wrap.sealed = fromText(json[u"sealed"_s]);
    wrap.verifier = fromText(json[u"verifier"_s]);
    wrap.bound = fromText(json[u"bound"_s]);
    wrap.issue = json[u"issue"_s].toInteger();
    return wrap;
}

QJsonObject toJson(const TpmSealed &tpm)
{
    return {{u"parent"_s, toText(tpm.parentName)},
            {u"public"_s, toText(tpm.publicArea)},
            {u"private"_s, toText(tpm.privateArea)}};
}

TpmSealed tpmFromJson(const QJsonObject &json)
{
    return {fromText(json[u"parent"_s]), fromText(json[u"public"_s]), fromText(json[u"private"_s])};
}

} // namespace

QByteArray toBytes(const KeyFileContent &content)
{
    QJsonArray wraps;
    for (const PassphraseWrap &wrap : content.wraps)
        wraps.append(toJson(wrap));
    QJsonObject body{{u"format"_s, u"loket-station-keys"_s},
                     {u"version"_s, content.tpm.isEmpty() ? kVersion : kBoundVersion},
                     {u"generation"_s, qint64(content.generation)},
                     {u"station"_s, content.stationId},
                     {u"signing_key"_s, toText(content.signingPublicKey)},
                     {u"hub_key_id"_s, content.hubKeyId},
                     {u"sealed_to_hub"_s, toText(content.sealedToHub)},
                     {u"operators"_s, wraps}};
    if (!content.tpm.isEmpty())
        body[u"tpm"_s] = toJson(content.tpm);
    body[u"checksum"_s] = checksumOf(body);
    return QJsonDocument(body).toJson(QJsonDocument::Indented);
}

Expected<KeyFileContent> keyFileFromBytes(const QByteArray &bytes)
{
    QJsonObject body = QJsonDocument::fromJson(bytes).object();
    const QString checksum = body.take(u"checksum"_s).toString();
    if (body[u"format"_s].toString() != u"loket-station-keys" || checksum != checksumOf(body))
        return fail(ErrorCode::KeyDamaged, u"checksum"_s);
    if (body[u"version"_s].toInt() > kBoundVersion)
        return fail(ErrorCode::KeyDamaged, u"version"_s);
    KeyFileContent content;
    content.generation = quint64(body[u"generation"_s].toInteger());
    content.stationId = body[u"station"_s].toString();
    content.signingPublicKey = fromText(body[u"signing_key"_s]);
    content.hubKeyId = body[u"hub_key_id"_s].toString();
    content.sealedToHub = fromText(body[u"sealed_to_hub"_s]);
    for (const QJsonValue &wrap : body[u"operators"_s].toArray())
        content.wraps.push_back(wrapFromJson(wrap.toObject()));
    content.tpm = tpmFromJson(body[u"tpm"_s].toObject());
    return content;
}

qint64 KeyFileContent::lastIssue() const
{
    const auto last =
        std::max_element(wraps.begin(), wraps.end(),
                         [](const PassphraseWrap &a, const PassphraseWrap &b) { return a.issue < b.issue; });
    return last == wraps.end() ? 0 : last->issue;
}

QString KeyFile::pathOf(quint64 generation) const
{
    return QDir(m_folder).filePath(u"station-keys.%1.json"_s.arg(generation, 8, 10, QChar(u'0')));
}

std::vector<quint64> KeyFile::generations() const
{
    static const QRegularExpression pattern(u"^station-keys\\.(\\d{8,18})\\.json$"_s);
    std::vector<quint64> found;
    for (const QString &name : QDir(m_folder).entryList(QDir::Files)) {
        if (const auto match = pattern.match(name); match.hasMatch())
            found.push_back(match.captured(1).toULongLong());
    }
    std::sort(found.rbegin(), found.rend());
    return found;
}

Expected<KeyFileContent> KeyFile::read(quint64 generation) const
{
    const auto bytes = readWhole(pathOf(generation), kMaxFileBytes);
    auto content = bytes ? keyFileFromBytes(*bytes) : Expected<KeyFileContent>(fail(bytes.error()));
    // A file renamed to look newer is not the newest.
    if (content && content->generation != generation)
        return fail(ErrorCode::KeyDamaged, u"generation"_s);
    return content;
}

QStringList KeyFile::damaged() const
{
    QStringList names;
    for (const quint64 generation : generations())
        if (!read(generation))
            names << QFileInfo(pathOf(generation)).fileName();
    return names;
}

int KeyFile::wholeFiles() const { return int(generations().size() - damaged().size()); }

Expected<KeyFile::Loaded> KeyFile::load() const
{
    if (QFileInfo::exists(m_folder) && ::access(QFile::encodeName(m_folder).constData(), R_OK | X_OK) != 0)
        return fail(ErrorCode::DiskRead, u"no_permission"_s);
    const std::vector<quint64> newestFirst = generations();
    if (newestFirst.empty())
        return fail(ErrorCode::KeyMissing, u"station-keys"_s);
    Error first;
    for (const quint64 generation : newestFirst) {
        auto content = read(generation);
        if (content)
            return Loaded{std::move(*content), /*isFallback=*/generation != newestFirst.front()};
        if (first.code == ErrorCode::None)
            first = content.error();
    }
    if (first.code == ErrorCode::DiskRead) // not ours to read, or a bad disk: that is no damage
        return fail(first);
    return fail(ErrorCode::KeyDamaged, first.context);
}

Expected<void> KeyFile::writeNext(KeyFileContent &content) const
{
    const std::vector<quint64> existing = generations();
    const quint64 highest = existing.empty() ? 0 : existing.front();
    KeyFileContent next = content;
    next.generation = std::max(highest, content.generation) + 1;
    const QByteArray bytes = toBytes(next);
    const QString path = pathOf(next.generation);
    if (auto written = writeDurably(path, bytes); !written)
        return written;
    const auto back = readWhole(path, kMaxFileBytes);
    if (!back || *back != bytes)
        return fail(ErrorCode::DiskWrite, u"station-keys"_s);
    content.generation = next.generation;
    return {};
}

Expected<void> KeyFile::removeBefore(quint64 firstKept) const
{
    for (const quint64 generation : generations()) {
        if (generation < firstKept && !QFile::remove(pathOf(generation)))
            return fail(ErrorCode::DiskWrite, u"station-keys"_s);
    }
    return syncFolder(m_folder);
}

Expected<void> KeyFile::save(KeyFileContent &content, Keep keep) const
{
    const quint64 before = content.generation;
    if (auto written = writeNext(content); !written)
        return written;
    if (keep == Keep::Previous)
        return removeBefore(before);
    const quint64 first = content.generation;
    if (auto written = writeNext(content); !written)
        return written;
    return removeBefore(first);
}

} // namespace loket
