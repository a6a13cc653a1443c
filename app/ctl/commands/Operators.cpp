// SPDX-License-Identifier: GPL-3.0-or-later
// operator list | add | passwd | disable

#include "app/ctl/Options.h"
#include "app/ctl/Say.h"
#include "app/ctl/StationAccess.h"

#include "app/words/Words.h"

#include <QJsonArray>

#include <algorithm>

#include <variant>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const OperatorInfo &person)
{
    return {{u"id"_s, person.id},
            {u"name"_s, person.displayName},
            {u"role"_s, roleName(person.role)},
            {u"disabled"_s, person.isDisabled}};
}

QStringList roleNames()
{
    QStringList names;
    for (const Role role : allRoles())
        names.append(roleName(role));
    return names;
}

/// A new passphrase, or the exit code where there is none.
std::variant<SecretBytes, Exit> newPassphrase(const Call &call)
{
    auto passphrase = readNewPassphrase(call);
    if (!passphrase)
        return call.out.fail(passphrase.error(), call.value("new-passphrase-file"));
    if (passphrase->isEmpty())
        return call.out.usage(
            Say::tr("frasa sandi baru belum ada: --new-passphrase-file atau LOKET_NEW_PASSPHRASE"));
    return std::move(*passphrase);
}

Exit operatorList(const Call &call, StationView &station)
{
    const auto people = station.operators();
    if (!people)
        return call.out.fail(people.error());
    QJsonArray list;
    for (const OperatorInfo &person : *people) {
        list.append(toJson(person));
        call.out.line(u"%1  %2  %3%4"_s.arg(person.id.leftJustified(16),
                                            roleName(person.role).leftJustified(12), person.displayName,
                                            person.isDisabled ? Say::tr("  (nonaktif)") : QString()));
    }
    for (const OperatorInfo &person : *people)
        if (person.isDisabled)
            call.out.line(words::enablingAgain(person.id));
    call.out.set(u"operators"_s, list);
    return Exit::Done;
}

Exit operatorAdd(const Call &call, StationAccess &access)
{
    const auto name = choiceOf(call, "role", roleNames());
    if (!name)
        return failInput(call, name.error());
    const Role role = roleFromName(*name);
    if (!call.has("name"))
        return call.out.usage(Say::tr("--name belum diisi"));
    auto passphrase = newPassphrase(call);
    if (const Exit *exit = std::get_if<Exit>(&passphrase))
        return *exit;
    const auto second = secondPersonOf(call);
    if (const Exit *exit = std::get_if<Exit>(&second))
        return *exit;
    const QString id = call.arguments.first();
    if (auto added = access.station().addOperator(
            {id, call.value("name"), role, std::get<SecretBytes>(std::move(passphrase))},
            std::get<SecondPerson>(second));
        !added)
        return failByTwo(call, added.error());
    call.out.line(Say::tr("Ditambahkan: %1 (%2)").arg(id, roleName(role)));
    call.out.set(u"id"_s, id);
    return Exit::Done;
}

Exit operatorPasswd(const Call &call, StationAccess &access)
{
    const auto passphrase = newPassphrase(call);
    if (const Exit *exit = std::get_if<Exit>(&passphrase))
        return *exit;
    const QString id = call.arguments.first();
    const auto second = secondPersonOf(call);
    if (const Exit *exit = std::get_if<Exit>(&second))
        return *exit;
    if (auto set = access.station().setPassphrase(id, std::get<SecretBytes>(passphrase),
                                                  std::get<SecondPerson>(second));
        !set)
        return failByTwo(call, set.error());
    call.out.line(Say::tr("Frasa sandi baru untuk ") + id);
    call.out.set(u"id"_s, id);
    return Exit::Done;
}

Exit operatorDisable(const Call &call, StationAccess &access)
{
    const auto second = secondPersonOf(call);
    if (const Exit *exit = std::get_if<Exit>(&second))
        return *exit;
    const QString id = call.arguments.first();
    if (auto disabled = access.station().disableOperator(id, std::get<SecondPerson>(second)); !disabled)
        return failByTwo(call, disabled.error());
    call.out.line(Say::tr("Dinonaktifkan: ") + id);
    const auto left = access.station().operators();
    const bool isApproverLeft =
        !left || std::any_of(left->begin(), left->end(), [](const OperatorInfo &person) {
            return !person.isDisabled && isAllowed(person.role, Permission::Approve);
        });
    if (!isApproverLeft)
        call.out.message(
            Say::tr("Tidak ada lagi yang dapat memutuskan persetujuan di stasiun ini: tambahkan penyelia."));
    call.out.line(words::enablingAgain(id));
    call.out.set(u"id"_s, id);
    call.out.set(u"enabled_again_by"_s, u"operator passwd"_s);
    return Exit::Done;
}

Exit operatorRoles(const Call &call)
{
    QJsonObject table;
    for (const Role role : allRoles()) {
        QStringList rights;
        for (int i = int(Permission::None) + 1; i <= int(Permission::ManagePrivacy); ++i)
            if (isAllowed(role, Permission(i)))
                rights << permissionName(Permission(i));
        table.insert(roleName(role), QJsonArray::fromStringList(rights));
        call.out.field(roleName(role), rights.join(u", "_s));
    }
    call.out.set(u"roles"_s, table);
    return Exit::Done;
}

void addPasswd(CommandTable &table)
{
    table.push_back({{u"operator"_s, u"passwd"_s},
                     Say::tr("Ganti frasa sandi, milik sendiri, atau milik orang lain bersama orang kedua; "
                             "akun yang nonaktif aktif lagi."),
                     u"ID"_s,
                     1,
                     1,
                     secondPersonOptions() << newPassphraseOption(),
                     {u"operator passwd sari --operator sari --new-passphrase-file new.txt"_s,
                      u"operator passwd sari --operator bayu --second dewi --second-passphrase-file dewi.txt "
                      u"--new-passphrase-file new.txt"_s},
                     withLogin(operatorPasswd)});
}

} // namespace

void addOperatorCommands(CommandTable &table)
{
    table.push_back({{u"operator"_s, u"list"_s},
                     Say::tr("Siapa yang bekerja di stasiun ini, dalam peran apa."),
                     {},
                     0,
                     0,
                     {},
                     {u"operator list --json"_s},
                     withView(operatorList)});
    table.push_back(
        {{u"operator"_s, u"add"_s},
         Say::tr("Tambahkan petugas (oleh dua orang yang boleh mengatur petugas)."),
         u"ID"_s,
         1,
         1,
         QList<QCommandLineOption>{{u"name"_s, Say::tr("Nama lengkap."), u"NAME"_s},
                                   {u"role"_s, Say::tr("operator, supervisor, support, adb atau intern."),
                                    u"ROLE"_s, u"operator"_s}} +
                 secondPersonOptions()
             << newPassphraseOption(),
         {u"operator add rini --name \"Rini Contoh\" --role supervisor --operator dewi "
          u"--new-passphrase-file rini.txt --second bayu --second-passphrase-file bayu.txt"_s},
         withLogin(operatorAdd)});
    addPasswd(table);
    table.push_back({{u"operator"_s, u"roles"_s},
                     Say::tr("Peran apa boleh melakukan apa."),
                     {},
                     0,
                     0,
                     {},
                     {u"operator roles"_s},
                     operatorRoles});
    table.push_back(
        {{u"operator"_s, u"disable"_s},
         Say::tr("Nonaktifkan petugas, oleh dua orang; `operator passwd` mengaktifkannya lagi."),
         u"ID"_s,
         1,
         1,
         secondPersonOptions(),
         {u"operator disable raka --operator dewi --second bayu --second-passphrase-file bayu.txt"_s},
         withLogin(operatorDisable)});
}

} // namespace loket::ctl
