// SPDX-License-Identifier: GPL-3.0-or-later
// The people of a station, and what two of them do together.
#include "core/station/Station.h"

#include <algorithm>

namespace loket {

using namespace Qt::StringLiterals;

Expected<const StationKeys *> Station::keysForPeople(Role role)
{
    const auto open = keysFor(Permission::ManageOperators);
    // Nobody known, or no role at all: Operators says what is wrong.
    if (open && role != Role::None && !mayManage(m_session->who.role, role))
        return fail(refused(u"role_above"_s));
    return open;
}

Expected<Role> Station::roleOf(const QString &operatorId)
{
    const auto people = m_operators.list();
    if (!people)
        return fail(people.error());
    const auto found = std::find_if(people->begin(), people->end(),
                                    [&](const OperatorInfo &person) { return person.id == operatorId; });
    return found == people->end() ? Role::None : found->role;
}

Expected<bool> Station::hasSecondFor(const QString &operatorId)
{
    const auto able = m_operators.ableToLogIn();
    if (!able)
        return fail(able.error());
    return std::any_of(able->begin(), able->end(), [&](const OperatorInfo &person) {
        return person.id != operatorId && person.id != who() &&
               isAllowed(person.role, Permission::ManageOperators);
    });
}

Expected<bool> Station::isOtherManager(const QString &operatorId)
{
    const auto able = m_operators.ableToLogIn();
    if (!able)
        return fail(able.error());
    return std::any_of(able->begin(), able->end(), [&](const OperatorInfo &person) {
        return person.id == operatorId && person.id != who() &&
               isAllowed(person.role, Permission::ManageOperators);
    });
}

Expected<QString> Station::agree(const SecondPerson &second, const QString &operatorId,
                                 const QString &reasonCode)
{
    const QString id = Operators::normalisedId(second.id);
    if (id.isEmpty()) {
        const auto isByTwoNow = isByTwo();
        const auto hasSecond = hasSecondFor(operatorId);
        const auto isOther = isOtherManager(operatorId);
        if (!isByTwoNow || !hasSecond || !isOther)
            return fail(!isByTwoNow ? isByTwoNow.error() : !hasSecond ? hasSecond.error() : isOther.error());
        if (*isByTwoNow && *hasSecond)
            return fail(ErrorCode::NotAllowed, u"second_person"_s);
        // Else one of two would be both: the office is the second, with its key (`hub rekey`).
        if (*isByTwoNow && *isOther)
            return fail(ErrorCode::NotAllowed, u"second_is_office"_s);
        const auto whole = *isByTwoNow ? checkNobodyIsTaken() : Expected<void>();
        return whole ? Expected<QString>()
                     : fail(whole.error()); // nobody else could: better alone than locked out
    }
    if (id == operatorId)
        return fail(refused(u"same_person"_s));
    const auto approved = approve(id, second.passphrase, Permission::ManageOperators, {}, reasonCode);
    return approved ? Expected<QString>(approved->who.id) : fail(approved.error());
}

Expected<void> Station::checkIsNew(const QString &operatorId, const SecretBytes &passphrase,
                                   const QString &second)
{
    QStringList people;
    for (const QString &person : {operatorId, who(), second})
        if (!person.isEmpty() && !people.contains(person))
            people << person;
    for (const QString &person : people) {
        const auto isTheirs = m_operators.isPassphraseOf(person, passphrase);
        if (!isTheirs)
            return fail(isTheirs.error());
        if (*isTheirs)
            return fail(ErrorCode::InvalidArgument,
                        person == operatorId ? u"same_as_before"_s : u"same_as_second"_s);
    }
    return {};
}

Expected<void> Station::addOperator(const NewOperator &person, const SecondPerson &second)
{
    const auto open = keysForPeople(person.role);
    if (!open)
        return fail(open.error());
    if (auto checked = m_operators.checkNew(person); !checked)
        return checked; // before the second person is asked
    const auto agreed = agree(second, person.id, u"operator_add"_s);
    if (!agreed)
        return fail(agreed.error());
    // Not against their own id: a wrap may be left of an earlier try.
    if (auto isNew = checkIsNew({}, person.passphrase, *agreed); !isNew)
        return isNew;
    const QCborMap detail{{u"id"_s, person.id}, {u"role"_s, roleName(person.role)}, {u"second"_s, *agreed}};
    return changePeople(u"operator_added"_s, detail, [&](Transaction &transaction) {
        return m_operators.add(transaction, person, **open, m_kdf);
    });
}

Expected<void> Station::setPassphrase(const QString &operatorId, const SecretBytes &passphrase,
                                      const SecondPerson &second)
{
    const QString id = Operators::normalisedId(operatorId);
    const bool isOwn = id == who();
    const auto role = roleOf(id);
    if (!role)
        return fail(role.error());
    const auto open = isOwn ? keys() : keysForPeople(*role);
    if (!open)
        return fail(open.error());
    if (auto checked = m_operators.checkPassphraseOf(id, passphrase); !checked)
        return checked;
    const auto agreed = isOwn ? Expected<QString>() : agree(second, id, u"passphrase_reset"_s);
    if (!agreed)
        return fail(agreed.error());
    if (auto isNew = checkIsNew(id, passphrase, *agreed); !isNew)
        return isNew;
    const QCborMap detail{{u"id"_s, id}, {u"second"_s, *agreed}};
    return changePeople(u"passphrase_changed"_s, detail, [&](Transaction &transaction) {
        return m_operators.setPassphrase(transaction, id, passphrase, **open, m_kdf);
    });
}

Expected<void> Station::disableOperator(const QString &operatorId, const SecondPerson &second)
{
    const QString id = Operators::normalisedId(operatorId);
    const auto role = roleOf(id);
    if (!role)
        return fail(role.error());
    const auto open = keysForPeople(*role);
    if (!open)
        return fail(open.error());
    if (auto checked = m_operators.checkMayDisable(id); !checked)
        return checked;
    const auto agreed = agree(second, id, u"operator_disable"_s);
    if (!agreed)
        return fail(agreed.error());
    const QCborMap detail{{u"id"_s, id}, {u"second"_s, *agreed}};
    return changePeople(u"operator_disabled"_s, detail, [&](Transaction &transaction) {
        return m_operators.disable(transaction, id, **open);
    });
}

Expected<QString> Station::lastOperator() { return m_audit.lastOperator(u"login"_s); }

} // namespace loket
