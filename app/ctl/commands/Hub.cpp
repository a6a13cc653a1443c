// SPDX-License-Identifier: GPL-3.0-or-later
// hub keygen | rekey

#include "app/ctl/Options.h"
#include "app/ctl/Say.h"
#include "app/ctl/StationAccess.h"

#include "app/words/Words.h"
#include "core/access/Passphrase.h"
#include "core/vault/KeyRescue.h"

#include <QDate>
#include <QDir>
#include <QJsonArray>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

Exit hubKeygen(const Call &call)
{
    Output &out = call.out;
    if (call.value("out").isEmpty())
        return out.usage(Say::tr("--out belum diisi: folder untuk kuncinya"));
    const QString folder = QDir(call.value("out")).absolutePath();
    const QString label = call.has("name") ? call.value("name") : QDate::currentDate().toString(Qt::ISODate);
    const auto made = makeHubKeys(folder, label, words::secretKeyNote());
    if (!made)
        return out.fail(made.error(), made.error().code == ErrorCode::InvalidArgument ? u"--name"_s : folder);
    out.field(Say::tr("Kantor (rahasia)"), made->hubPath);
    out.field(Say::tr("Pemulihan (rahasia)"), made->recoveryPath);
    out.field(Say::tr("Bagian publik"), made->publicPath);
    for (const RecipientKey &key : {made->hub, made->recovery})
        out.field(u"  "_s + key.id, QString::fromLatin1(key.publicKey.toBase64()));
    out.line();
    QStringList advice = words::hubKeyAdvice();
    for (const QString &line : advice)
        out.line(line);
    out.set(u"hub_key"_s, toJson(made->hub));
    out.set(u"recovery_key"_s, toJson(made->recovery));
    out.set(u"secret_files"_s, QJsonArray{made->hubPath, made->recoveryPath});
    out.set(u"public_file"_s, made->publicPath);
    out.set(u"message"_s, advice.join(u' '));
    return Exit::Done;
}

Exit writeKeys(const Call &call, KeyFileContent &keys, const QString &who)
{
    Output &out = call.out;
    const QString folder = QDir(call.value("out")).absolutePath();
    if (!QDir().mkpath(folder))
        return out.fail({ErrorCode::DiskWrite, {}}, folder);
    const KeyFile file(folder);
    if (auto saved = file.save(keys, KeyFile::Keep::Previous); !saved)
        return out.fail(saved.error(), folder);
    const QString path = file.pathOf(keys.generation);
    const QStringList advice = words::rekeyAdvice(who);
    out.field(Say::tr("Stasiun"), keys.stationId);
    out.field(Say::tr("Berkas kunci baru"), path);
    out.line();
    for (const QString &line : advice)
        out.line(line);
    out.set(u"station"_s, keys.stationId);
    out.set(u"key_file"_s, path);
    out.set(u"message"_s, advice.join(u' '));
    return Exit::Done;
}

Exit hubRekey(const Call &call)
{
    constexpr qint64 kMaxKeyFile = 1 << 20;
    Output &out = call.out;
    for (const char *option : {"key", "out", "operator"})
        if (call.value(option).isEmpty())
            return out.usage(Say::tr("--%1 belum diisi").arg(QLatin1StringView(option)));
    if (auto ready = initCrypto(); !ready)
        return out.fail(ready.error());
    const QString oldPath = call.arguments.first(), hubPath = call.value("key");
    const auto bytes = readInput(oldPath, kMaxKeyFile);
    const auto old = bytes ? keyFileFromBytes(*bytes) : fail(bytes.error());
    if (!old)
        return out.fail(old.error(), oldPath);
    const auto hub = readHubKey(hubPath);
    if (!hub)
        return out.fail(inputError(hubPath, hub.error()), hubPath);
    const auto passphrase = readNewPassphrase(call);
    if (!passphrase)
        return out.fail(passphrase.error(), call.value("new-passphrase-file"));
    const QString who = Operators::normalisedId(call.value("operator"));
    if (auto checked = checkPassphrase(*passphrase, {who, {}, {old->stationId}}); !checked)
        return out.fail(checked.error());
    auto keys = rescueKeys(*old, *hub, who, *passphrase, KdfCost::forThisMachine());
    return keys ? writeKeys(call, *keys, who) : out.fail(keys.error(), oldPath);
}

} // namespace

void addHubCommands(CommandTable &table)
{
    table.push_back(
        {{u"hub"_s, u"keygen"_s},
         Say::tr("Buat kunci kantor dan kunci pemulihannya, tujuan stasiun mengunci rekaman."),
         {},
         0,
         0,
         {{u"out"_s, Say::tr("Folder untuk hub.key, recovery.key dan public.json. Tidak ada yang ditimpa."),
           u"DIR"_s},
          {u"name"_s, Say::tr("Nama kuncinya: hub-NAMA, recovery-NAMA. Bawaan: tanggal hari ini."),
           u"NAME"_s}},
         {u"hub keygen --out office-keys --name 3576-2026a"_s},
         hubKeygen});
    table.push_back(
        {{u"hub"_s, u"rekey"_s},
         Say::tr("Buka berkas kunci stasiun dengan kunci kantor dan beri satu orang frasa sandi baru."),
         u"KEYFILE"_s,
         1,
         1,
         {{u"key"_s, Say::tr("Kunci rahasia kantor, hub.key."), u"FILE"_s},
          {u"out"_s, Say::tr("Folder untuk berkas kunci baru, yang disalin ke folder keys stasiun."),
           u"DIR"_s},
          newPassphraseOption()},
         {u"hub rekey station-keys.00000007.json --key hub.key --out new --operator dewi"_s},
         hubRekey});
}

} // namespace loket::ctl
