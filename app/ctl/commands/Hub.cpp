// SPDX-License-Identifier: GPL-3.0-or-later
// hub keygen

#include "app/ctl/Options.h"

#include "app/words/Words.h"
#include "core/vault/HubKey.h"

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
        return out.usage(u"--out is missing: the folder for the keys"_s);
    const QString folder = QDir(call.value("out")).absolutePath();
    const QString label = call.has("name") ? call.value("name") : QDate::currentDate().toString(Qt::ISODate);
    const auto made = makeHubKeys(folder, label, words::secretKeyNote());
    if (!made)
        return out.fail(made.error(), made.error().code == ErrorCode::InvalidArgument ? u"--name"_s : folder);
    out.field(u"Hub key (secret)"_s, made->hubPath);
    out.field(u"Recovery (secret)"_s, made->recoveryPath);
    out.field(u"Public parts"_s, made->publicPath);
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

} // namespace

void addHubCommands(CommandTable &table)
{
    table.push_back(
        {{u"hub"_s, u"keygen"_s},
         u"Make an office's key and its recovery key, to which stations seal recordings."_s,
         {},
         0,
         0,
         {{u"out"_s, u"Folder for hub.key, recovery.key and public.json. Nothing is written over."_s,
           u"DIR"_s},
          {u"name"_s, u"What the keys are called: hub-NAME, recovery-NAME. Default: today's date."_s,
           u"NAME"_s}},
         {u"hub keygen --out office-keys --name 3576-2026a"_s},
         hubKeygen});
}

} // namespace loket::ctl
