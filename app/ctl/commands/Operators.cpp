// SPDX-License-Identifier: GPL-3.0-or-later
// operator list | add | passwd | disable

#include "app/ctl/Options.h"
#include "app/ctl/StationAccess.h"

#include "app/words/Words.h"

#include <QJsonArray>

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
        return call.out.usage(u"no new passphrase: --new-passphrase-file or LOKET_NEW_PASSPHRASE"_s);
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
                                            person.isDisabled ? u"  (disabled)"_s : QString()));
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
        return call.out.usage(u"--name is missing"_s);
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
    call.out.line(u"Added %1 (%2)"_s.arg(id, roleName(role)));
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
    call.out.line(u"New passphrase for "_s + id);
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
    call.out.line(u"Disabled "_s + id);
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
    table.push_back(
        {{u"operator"_s, u"passwd"_s},
         u"Set a new passphrase, one's own, or another's together with a second person; a disabled account "
         "works again."_s,
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
                     u"Who works at this station, in which role."_s,
                     {},
                     0,
                     0,
                     {},
                     {u"operator list --json"_s},
                     withView(operatorList)});
    table.push_back({{u"operator"_s, u"add"_s},
                     u"Add an operator (by two who may manage operators)."_s,
                     u"ID"_s,
                     1,
                     1,
                     QList<QCommandLineOption>{{u"name"_s, u"Full name."_s, u"NAME"_s},
                                               {u"role"_s, u"operator, supervisor, support, adb or intern."_s,
                                                u"ROLE"_s, u"operator"_s}} +
                             secondPersonOptions()
                         << newPassphraseOption(),
                     {u"operator add rini --name \"Rini Contoh\" --role supervisor --operator dewi "
                      u"--new-passphrase-file rini.txt --second bayu --second-passphrase-file bayu.txt"_s},
                     withLogin(operatorAdd)});
    addPasswd(table);
    table.push_back({{u"operator"_s, u"roles"_s},
                     u"Which role may do what."_s,
                     {},
                     0,
                     0,
                     {},
                     {u"operator roles"_s},
                     operatorRoles});
    table.push_back(
        {{u"operator"_s, u"disable"_s},
         u"Take away an operator's way to the station key, by two; `operator passwd` gives it back."_s,
         u"ID"_s,
         1,
         1,
         secondPersonOptions(),
         {u"operator disable raka --operator dewi --second bayu --second-passphrase-file bayu.txt"_s},
         withLogin(operatorDisable)});
}

} // namespace loket::ctl
