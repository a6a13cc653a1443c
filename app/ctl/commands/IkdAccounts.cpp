// SPDX-License-Identifier: GPL-3.0-or-later
// ikd accounts list | show | deactivate | release | reactivate, ikd follow-up list | message | contacted |
// reschedule | close, ikd target

#include "app/ctl/commands/IkdShown.h"
#include "app/ctl/Options.h"
#include "app/ctl/Say.h"
#include "app/ctl/StationAccess.h"

#include "app/words/Words.h"
#include "core/enrolment/ReasonLists.h"
#include "core/identity/Nik.h"

#include <QFile>
#include <QJsonArray>

#include <cstdio>
#include <optional>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNikDigits = 16;

QStringList stateNames()
{
    QStringList names;
    for (const IkdState state : allIkdStates())
        names << ikdStateName(state);
    return names;
}

std::optional<qint64> idOf(const Call &call)
{
    bool isNumber = false;
    const qint64 id = call.arguments.value(0).toLongLong(&isNumber);
    return isNumber ? std::optional(id) : std::nullopt;
}

Exit notANumber(const Call &call)
{
    return call.out.usage(Say::tr("'%1' bukan nomor akun").arg(call.arguments.value(0)));
}

/// "-" reads it from standard input: the list of processes shows arguments to everybody.
QString nikOf(const Call &call)
{
    if (call.value("nik") != "-"_L1)
        return call.value("nik");
    QFile input;
    return input.open(stdin, QIODevice::ReadOnly) ? QString::fromUtf8(input.readLine(64)).trimmed()
                                                  : QString();
}

// ---- accounts

QString lineOf(const IkdAccount &account)
{
    const QString place = account.isOutsider ? Say::tr("luar daerah") : QString();
    return u"%1  %2  %3  %4  %5  %6"_s.arg(account.id, 5)
        .arg(words::ikdState(ikdStateName(account.state)), -12)
        .arg(account.sinceUtc.toLocalTime().date().toString(Qt::ISODate),
             account.maskedName.leftJustified(20), account.domicile, place);
}

Exit accountsList(const Call &call, StationAccess &access)
{
    const auto state = choiceOf(call, "state", stateNames());
    const auto where = choiceOf(call, "domicile", {u"local"_s, u"outside"_s});
    if (!state || !where)
        return failInput(call, !state ? state.error() : where.error());
    IkdQuery query;
    if (!state->isEmpty())
        query.states = {ikdStateFromName(*state)};
    if (!where->isEmpty())
        query.isOutsider = *where == u"outside";
    QJsonArray list;
    for (;;) {
        const auto accounts = IkdAccounts(access.station()).list(query);
        if (!accounts)
            return call.out.fail(accounts.error());
        for (const IkdAccount &account : *accounts) {
            query.afterId = account.id;
            list.append(ikdAccountJson(account));
            call.out.line(lineOf(account));
        }
        if (accounts->size() < std::size_t(query.limit))
            break;
    }
    if (list.isEmpty())
        call.out.line(Say::tr("Tidak ada akun IKD yang seperti itu."));
    call.out.set(u"accounts"_s, list);
    return Exit::Done;
}

Exit shown(const Call &call, const IkdAccount &account)
{
    showIkdAccount(call.out, account);
    call.out.set(u"account"_s, ikdAccountJson(account));
    return Exit::Done;
}

Exit accountsShow(const Call &call, StationAccess &access)
{
    if (call.has("nik") != call.arguments.isEmpty())
        return call.out.usage(Say::tr("sebutkan nomor akun, atau --nik"));
    IkdAccounts accounts(access.station());
    const bool isNik = call.arguments.value(0).size() == kNikDigits; // no account has such a number
    if (call.has("nik") || isNik) {
        const auto nik = Nik::parse(isNik ? call.arguments.front() : nikOf(call));
        if (!nik)
            return call.out.fail(nik.error());
        const auto account = accounts.ofNik(nik->text());
        if (!account)
            return call.out.fail(account.error());
        return shown(call, *account);
    }
    const auto id = idOf(call);
    if (!id)
        return notANumber(call);
    const auto account = accounts.find(*id);
    if (!account)
        return call.out.fail(account.error());
    return shown(call, *account);
}

template <IkdAction action>
Exit accountsAsk(const Call &call, StationAccess &access)
{
    const auto id = idOf(call);
    if (!id)
        return notANumber(call);
    const auto identity = choiceOf(call, "identity", reasonList(u"ikd_identity"_s));
    const auto reason = choiceOf(call, "reason", reasonList(u"ikd_"_s + ikdActionName(action)));
    if (!identity || !reason)
        return failInput(call, !identity ? identity.error() : reason.error());
    if (reason->isEmpty())
        return call.out.usage(Say::tr("--reason belum diisi"));
    const auto asked =
        IkdAccounts(access.station()).ask(*id, {action, *identity, *reason, call.value("note")});
    if (!asked)
        return call.out.fail(asked.error());
    call.out.line(Say::tr("Diminta, nomor %1. Akunnya berubah setelah orang lain menyetujui: "
                          "approval decide.")
                      .arg(*asked));
    call.out.set(u"id"_s, *id);
    call.out.set(u"approval"_s, *asked);
    return Exit::Done;
}

// ---- follow-up

Exit followUpList(const Call &call, StationAccess &access)
{
    const auto accounts = IkdAccounts(access.station()).followUp();
    if (!accounts)
        return call.out.fail(accounts.error());
    const QDateTime now = access.clock().nowUtc();
    const QDate today = now.toLocalTime().date();
    QJsonArray list;
    for (const IkdAccount &account : *accounts) {
        if (call.has("due") && !account.isDue(today))
            continue;
        list.append(ikdAccountJson(account));
        call.out.line(u"%1  %2  %3  %4  %5"_s.arg(account.id, 5)
                          .arg(account.due.toString(Qt::ISODate), account.maskedName.leftJustified(20),
                               account.maskedContact.leftJustified(16), missingWords(account)));
        call.out.line(u"%1  %2%3"_s.arg(QString(), 5)
                          .arg(Say::tr("menunggu %1 hari").arg(account.waitingDays(now)),
                               account.contactedAtUtc.isValid()
                                   ? Say::tr(", dihubungi %1").arg(words::dateTime(account.contactedAtUtc))
                                   : QString()));
    }
    if (list.isEmpty())
        call.out.line(Say::tr("Tidak ada yang perlu ditindaklanjuti."));
    call.out.set(u"accounts"_s, list);
    return Exit::Done;
}

Exit followUpMessage(const Call &call, StationAccess &access)
{
    const auto language = choiceOf(call, "text-language", {u"id"_s, u"en"_s});
    if (!language)
        return failInput(call, language.error());
    const auto id = idOf(call);
    if (!id)
        return notANumber(call);
    const auto text = IkdAccounts(access.station()).message(*id, *language);
    if (!text)
        return call.out.fail(text.error());
    call.out.line(*text);
    call.out.set(u"message"_s, *text);
    return Exit::Done;
}

Exit done(const Call &call, qint64 id, const Expected<void> &result)
{
    if (!result)
        return call.out.fail(result.error());
    call.out.line(Say::tr("Tersimpan."));
    call.out.set(u"id"_s, id);
    return Exit::Done;
}

Exit followUpContacted(const Call &call, StationAccess &access)
{
    const auto id = idOf(call);
    return id ? done(call, *id, IkdAccounts(access.station()).contacted(*id, call.value("note")))
              : notANumber(call);
}

Exit followUpReschedule(const Call &call, StationAccess &access)
{
    const auto id = idOf(call);
    const auto day = dayOf(call, "on");
    if (!day)
        return failInput(call, day.error());
    return id ? done(call, *id, IkdAccounts(access.station()).reschedule(*id, *day)) : notANumber(call);
}

Exit followUpClose(const Call &call, StationAccess &access)
{
    const auto id = idOf(call);
    const auto reason = choiceOf(call, "reason", reasonList(u"ikd_close"_s));
    if (!reason)
        return failInput(call, reason.error());
    if (reason->isEmpty())
        return call.out.usage(Say::tr("--reason belum diisi"));
    return id ? done(call, *id, IkdAccounts(access.station()).close(*id, *reason, call.value("note")))
              : notANumber(call);
}

// ---- target

QJsonObject sideJson(const IkdTarget::Side &side)
{
    return {{u"pending"_s, side.pending}, {u"active"_s, side.active}, {u"inactive"_s, side.inactive}};
}

QString sideWords(const IkdTarget::Side &side)
{
    return Say::tr("%1 aktif, %2 belum aktif, %3 tidak aktif")
        .arg(side.active)
        .arg(side.pending)
        .arg(side.inactive);
}

Exit target(const Call &call, StationAccess &access)
{
    const auto counts = IkdAccounts(access.station()).target();
    if (!counts)
        return call.out.fail(counts.error());
    call.out.field(Say::tr("Warga sini"), sideWords(counts->local));
    call.out.field(Say::tr("Luar daerah"), sideWords(counts->outside));
    call.out.set(u"local"_s, sideJson(counts->local));
    call.out.set(u"outside"_s, sideJson(counts->outside));
    call.out.set(u"target"_s, counts->target);
    if (counts->target > 0) {
        const double percent = 100.0 * counts->local.active / counts->target;
        call.out.field(Say::tr("Target"), Say::tr("%1 dari %2 (%3 %)")
                                              .arg(counts->local.active)
                                              .arg(counts->target)
                                              .arg(QString::number(percent, 'f', 1)));
        call.out.set(u"percent"_s, percent);
    }
    call.out.message(Say::tr("Hanya yang dilayani di stasiun ini; akun warga luar daerah tidak dihitung "
                             "untuk target."));
    return Exit::Done;
}

QList<QCommandLineOption> askOptions(const QString &list)
{
    return {{u"identity"_s,
             Say::tr("Bagaimana orangnya dicek: %1.").arg(reasonList(u"ikd_identity"_s).join(u", "_s)),
             u"CODE"_s},
            {u"reason"_s, Say::tr("Alasannya: %1.").arg(reasonList(list).join(u", "_s)), u"CODE"_s},
            {u"note"_s, Say::tr("Kata sendiri; diminta bersama other."), u"TEXT"_s}};
}

template <IkdAction action>
void addAsk(CommandTable &table, const QString &what, const QString &reason)
{
    const QString name = ikdActionName(action);
    const QString example =
        u"ikd accounts %1 3 --identity card_and_face --reason %2 --operator sari"_s.arg(name, reason);
    table.push_back({{u"ikd"_s, u"accounts"_s, name},
                     what,
                     u"NUMBER"_s,
                     1,
                     1,
                     askOptions(u"ikd_"_s + name),
                     {example},
                     withLogin(accountsAsk<action>)});
}

void addAccountCommands(CommandTable &table)
{
    table.push_back(
        {{u"ikd"_s, u"accounts"_s, u"list"_s},
         Say::tr("Akun IKD dari aktivasi di stasiun ini, dengan keadaannya."),
         {},
         0,
         0,
         {{u"state"_s, Say::tr("Hanya yang %1.").arg(stateNames().join(u", "_s)), u"STATE"_s},
          {u"domicile"_s, Say::tr("Hanya warga sini (local) atau luar daerah (outside)."), u"WHERE"_s}},
         {u"ikd accounts list --state active --operator sari"_s},
         withLogin(accountsList)});
    table.push_back(
        {{u"ikd"_s, u"accounts"_s, u"show"_s},
         Say::tr("Satu akun IKD, menurut nomornya atau NIK."),
         u"[NUMBER]"_s,
         0,
         1,
         {{u"nik"_s, Say::tr("NIK orangnya, - untuk masukan."), u"NIK"_s}},
         {u"ikd accounts show 3 --operator sari"_s, u"ikd accounts show --nik - --operator sari"_s},
         withLogin(accountsShow)});
    addAsk<IkdAction::Deactivate>(table, Say::tr("Minta akun dinonaktifkan; orang lain harus menyetujui."),
                                  u"phone_lost"_s);
    addAsk<IkdAction::Release>(table,
                               Say::tr("Minta akun dilepas dari ponselnya; orang lain harus menyetujui."),
                               u"phone_replaced"_s);
    addAsk<IkdAction::Reactivate>(
        table, Say::tr("Minta akun yang tidak aktif diaktifkan kembali; orang lain harus menyetujui."),
        u"phone_found"_s);
}

void addFollowUpCommands(CommandTable &table)
{
    table.push_back({{u"ikd"_s, u"follow-up"_s, u"list"_s},
                     Say::tr("Aktivasi yang belum selesai, yang paling lama tertunda dahulu."),
                     {},
                     0,
                     0,
                     {{u"due"_s, Say::tr("Hanya yang sudah waktunya.")}},
                     {u"ikd follow-up list --due --operator sari"_s},
                     withLogin(followUpList)});
    table.push_back({{u"ikd"_s, u"follow-up"_s, u"message"_s},
                     Say::tr("Teks pesan untuk orangnya, tanpa data selain nama yang disamarkan."),
                     u"NUMBER"_s,
                     1,
                     1,
                     {{u"text-language"_s, Say::tr("id atau en."), u"LANGUAGE"_s, u"id"_s}},
                     {u"ikd follow-up message 3 --operator sari"_s},
                     withLogin(followUpMessage)});
    table.push_back({{u"ikd"_s, u"follow-up"_s, u"contacted"_s},
                     Say::tr("Catat bahwa orangnya sudah dihubungi."),
                     u"NUMBER"_s,
                     1,
                     1,
                     {{u"note"_s, Say::tr("Kata sendiri."), u"TEXT"_s}},
                     {u"ikd follow-up contacted 3 --operator sari"_s},
                     withLogin(followUpContacted)});
    table.push_back({{u"ikd"_s, u"follow-up"_s, u"reschedule"_s},
                     Say::tr("Pindahkan tindak lanjut ke hari lain."),
                     u"NUMBER"_s,
                     1,
                     1,
                     {{u"on"_s, Say::tr("Tanggalnya, YYYY-MM-DD."), u"DATE"_s}},
                     {u"ikd follow-up reschedule 3 --on 2026-12-05 --operator sari"_s},
                     withLogin(followUpReschedule)});
    table.push_back(
        {{u"ikd"_s, u"follow-up"_s, u"close"_s},
         Say::tr("Akhiri tindak lanjut; kontaknya dihapus."),
         u"NUMBER"_s,
         1,
         1,
         {{u"reason"_s, Say::tr("Alasannya: %1.").arg(reasonList(u"ikd_close"_s).join(u", "_s)), u"CODE"_s},
          {u"note"_s, Say::tr("Kata sendiri; diminta bersama other."), u"TEXT"_s}},
         {u"ikd follow-up close 3 --reason moved_away --operator sari"_s},
         withLogin(followUpClose)});
}

} // namespace

void addIkdAccountCommands(CommandTable &table)
{
    addAccountCommands(table);
    addFollowUpCommands(table);
    table.push_back({{u"ikd"_s, u"target"_s},
                     Say::tr("Aktivasi warga sini dan luar daerah, dan target bila ada."),
                     {},
                     0,
                     0,
                     {},
                     {u"ikd target --operator sari"_s},
                     withLogin(target)});
}

} // namespace loket::ctl
