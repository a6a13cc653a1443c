// SPDX-License-Identifier: GPL-3.0-or-later
// What is inside a packet once it is open: a tar and its manifest. Behind the manifest too: entries of any
// kind get one that fits what another reader finds in them.
#include "core/vault/PacketBody.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/SealedKit.h"
#include "tests/fuzz/Targets.h"

#include <QSet>

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <numeric>

using namespace loket;
using namespace loket::fuzz;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kBlock = 512;

struct ReadFree
{
    void operator()(archive *a) const { archive_read_free(a); }
};

void readBody(const QByteArray &tar)
{
    const auto files = unpackBody(tar);
    if (!parsed(files))
        return;
    QSet<QString> names;
    qsizetype total = 0;
    for (const PacketFile &file : *files) {
        hold(isPacketFileName(file.name) && !names.contains(file.name), "names are safe and unique");
        names.insert(file.name);
        total += file.bytes.size();
    }
    hold(total <= tar.size(), "a body never grows when it is opened");
    hold(unpackBody(packBody(*files).value()).value() == *files, "what was unpacked packs and unpacks equal");
}

/// As another program sees the entries: every kind that libarchive knows, whatever their names.
std::vector<PacketFile> entriesOf(const QByteArray &tar)
{
    std::vector<PacketFile> files;
    const std::unique_ptr<archive, ReadFree> reader(archive_read_new());
    archive_read_support_format_tar(reader.get());
    if (archive_read_open_memory(reader.get(), tar.constData(), std::size_t(tar.size())) != ARCHIVE_OK)
        return files;
    archive_entry *entry = nullptr;
    while (files.size() < 8 && archive_read_next_header(reader.get(), &entry) == ARCHIVE_OK) {
        const auto size = archive_entry_size(entry);
        if (size < 0 || size > tar.size())
            break;
        PacketFile file{QString::fromLatin1(archive_entry_pathname(entry)), QByteArray(size, '\0')};
        if (archive_read_data(reader.get(), file.bytes.data(), std::size_t(size)) != size)
            break;
        files.push_back(std::move(file));
    }
    return files;
}

/// The entries, then the manifest that a real body of the same files has.
QByteArray withManifest(QByteArray tar)
{
    const auto real = packBody(entriesOf(tar));
    if (!real)
        return tar;
    qsizetype manifestAt = 0;
    for (const PacketFile &file : entriesOf(tar))
        manifestAt += kBlock + (file.bytes.size() + kBlock - 1) / kBlock * kBlock;
    tar.resize(tar.size() / kBlock * kBlock);
    while (tar.endsWith(QByteArray(kBlock, '\0'))) // the end of the archive
        tar.chop(kBlock);
    return tar + real->sliced(manifestAt);
}

void packAnything(Input &input)
{
    std::vector<PacketFile> files;
    while (!input.isEmpty() && files.size() < 20) {
        const QString name = QString::fromUtf8(input.until('\n'));
        files.push_back({name, input.until('\n')});
    }
    const auto tar = packBody(files);
    if (parsed(tar))
        hold(unpackBody(*tar).value() == files, "what was packed unpacks equal");
}

QByteArray sparseTar()
{
    QByteArray tar(1 << 16, '\0');
    std::size_t used = 0;
    archive *writer = archive_write_new();
    archive_write_set_format_pax(writer); // GNU sparse 1.0 for a file that is mostly hole
    archive_write_set_bytes_per_block(writer, 0);
    archive_write_open_memory(writer, tar.data(), std::size_t(tar.size()), &used);
    for (const char *name : {"a", "b", "c"}) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name);
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_size(entry, 5000);
        archive_entry_sparse_add_entry(entry, 4990, 10);
        archive_write_header(writer, entry);
        archive_write_data(writer, QByteArray(5000, '\0').constData(), 5000);
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    return tar.first(qsizetype(used));
}

} // namespace

int loket_fuzz_packet_body(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    switch (input.byte() % 3) {
    case 0:
        readBody(input.rest());
        break;
    case 1:
        readBody(withManifest(input.rest()));
        break;
    default:
        packAnything(input);
    }
    return 0;
}

std::vector<QByteArray> loket_seeds_packet_body()
{
    const QByteArray body = packBody(SealedKit::get().files).value();
    return {'\0' + body, '\1' + body.first(4 * kBlock), '\1' + sparseTar(),
            QByteArray("\2record.json\n{}\nbiometrics/face.jpg\nffff\nevidence/x.png\n\n")};
}
