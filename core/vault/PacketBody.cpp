// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/PacketBody.h"

#include "core/vault/Crypto.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

const QString kManifestName = u"manifest.json"_s;
constexpr qsizetype kTarBlock = 512;
constexpr int kManifestVersion = 1;

struct WriteFree
{
    void operator()(archive *a) const { archive_write_free(a); }
};
struct ReadFree
{
    void operator()(archive *a) const { archive_read_free(a); }
};
struct EntryFree
{
    void operator()(archive_entry *e) const { archive_entry_free(e); }
};

qsizetype tarSizeOf(qsizetype bytes) { return kTarBlock + (bytes + kTarBlock - 1) / kTarBlock * kTarBlock; }

QByteArray manifestOf(const std::vector<PacketFile> &files)
{
    QJsonArray list;
    for (const PacketFile &file : files)
        list.append(QJsonObject{{u"name"_s, file.name},
                                {u"size"_s, qint64(file.bytes.size())},
                                {u"sha256"_s, QString::fromLatin1(sha256(file.bytes).toHex())}});
    return QJsonDocument(QJsonObject{{u"version"_s, kManifestVersion}, {u"files"_s, list}})
        .toJson(QJsonDocument::Compact);
}

Expected<qsizetype> checkedTarSize(const std::vector<PacketFile> &files)
{
    if (files.size() > std::size_t(kMaxPacketFiles))
        return fail(ErrorCode::TooLarge, u"packet files"_s);
    QSet<QString> names{kManifestName};
    qsizetype total = 0;
    for (const PacketFile &file : files) {
        if (!isPacketFileName(file.name) || names.contains(file.name))
            return fail(ErrorCode::InvalidArgument, u"packet file name"_s);
        names.insert(file.name);
        total += tarSizeOf(file.bytes.size());
        if (total > kMaxPacketBytes)
            return fail(ErrorCode::TooLarge, u"packet"_s);
    }
    return total;
}

bool writeEntry(archive *tar, const QString &name, const QByteArray &bytes)
{
    const std::unique_ptr<archive_entry, EntryFree> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), name.toLatin1().constData());
    archive_entry_set_size(entry.get(), bytes.size());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    archive_entry_set_mtime(entry.get(), 0,
                            0); // times are in record.json; here they would make equal bodies differ
    return archive_write_header(tar, entry.get()) == ARCHIVE_OK &&
           archive_write_data(tar, bytes.constData(), std::size_t(bytes.size())) == bytes.size();
}

/// Reads one entry's bytes; the size in the header is only believed up to the limit (a sparse file's hole
/// takes no room in the tar).
Expected<PacketFile> readEntry(archive *tar, archive_entry *entry, qsizetype room)
{
    const char *path = archive_entry_pathname(entry);
    PacketFile file{QString::fromLatin1(path ? path : ""), {}};
    if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) ||
        !isPacketFileName(file.name))
        return fail(ErrorCode::Malformed, u"packet entry"_s);
    const qint64 size = archive_entry_size(entry);
    if (size < 0 || size > room)
        return fail(ErrorCode::TooLarge, u"packet entry"_s);
    file.bytes.resize(size);
    if (archive_read_data(tar, file.bytes.data(), std::size_t(size)) != size)
        return fail(ErrorCode::Malformed, u"packet entry size"_s);
    return file;
}

Expected<std::vector<PacketFile>> readEntries(QByteArrayView bytes)
{
    const std::unique_ptr<archive, ReadFree> tar(archive_read_new());
    archive_read_support_format_tar(tar.get());
    if (archive_read_open_memory(tar.get(), bytes.data(), std::size_t(bytes.size())) != ARCHIVE_OK)
        return fail(ErrorCode::Malformed, u"packet body"_s);
    std::vector<PacketFile> files;
    QSet<QString> names;
    qsizetype room = bytes.size(); // for all of them together
    archive_entry *entry = nullptr;
    int status = ARCHIVE_OK;
    while ((status = archive_read_next_header(tar.get(), &entry)) == ARCHIVE_OK) {
        if (files.size() > std::size_t(kMaxPacketFiles)) // one more: the manifest
            return fail(ErrorCode::TooLarge, u"packet files"_s);
        auto file = readEntry(tar.get(), entry, room);
        if (!file)
            return fail(file.error());
        room -= file->bytes.size();
        if (names.contains(file->name))
            return fail(ErrorCode::Malformed, u"packet entry twice"_s);
        names.insert(file->name);
        files.push_back(std::move(*file));
    }
    if (status != ARCHIVE_EOF)
        return fail(ErrorCode::Malformed, u"packet body"_s);
    return files;
}

} // namespace

bool isPacketFileName(const QString &name)
{
    static const QRegularExpression pattern(
        u"\\A(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/){0,5}[A-Za-z0-9_-][A-Za-z0-9._-]*\\z"_s);
    return name.size() <= 96 && pattern.match(name).hasMatch();
}

Expected<QByteArray> packBody(const std::vector<PacketFile> &files)
{
    const auto size = checkedTarSize(files);
    if (!size)
        return fail(size.error());
    const QByteArray manifest = manifestOf(files);
    QByteArray out(*size + tarSizeOf(manifest.size()) + 2 * kTarBlock, Qt::Uninitialized);
    std::size_t used = 0;
    const std::unique_ptr<archive, WriteFree> tar(archive_write_new());
    archive_write_set_format_ustar(tar.get());
    archive_write_set_bytes_per_block(tar.get(), 0);
    archive_write_set_bytes_in_last_block(tar.get(), 1);
    bool isWritten =
        archive_write_open_memory(tar.get(), out.data(), std::size_t(out.size()), &used) == ARCHIVE_OK;
    for (const PacketFile &file : files)
        isWritten = isWritten && writeEntry(tar.get(), file.name, file.bytes);
    isWritten = isWritten && writeEntry(tar.get(), kManifestName, manifest);
    if (!isWritten || archive_write_close(tar.get()) != ARCHIVE_OK)
        return fail(ErrorCode::Internal, u"packet tar"_s);
    out.resize(qsizetype(used));
    return out;
}

Expected<std::vector<PacketFile>> unpackBody(QByteArrayView tar)
{
    if (tar.size() > kMaxPacketBytes + qsizetype(kMaxPacketFiles) * kTarBlock)
        return fail(ErrorCode::TooLarge, u"packet"_s);
    auto files = readEntries(tar);
    if (!files)
        return files;
    if (files->empty() || files->back().name != kManifestName)
        return fail(ErrorCode::Malformed, u"packet manifest"_s);
    const QByteArray manifest = std::move(files->back().bytes);
    files->pop_back();
    // The manifest has one form: what we would write for these very files.
    if (manifest != manifestOf(*files))
        return fail(ErrorCode::Malformed, u"packet manifest"_s);
    return files;
}

} // namespace loket
