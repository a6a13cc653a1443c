// SPDX-License-Identifier: GPL-3.0-or-later
// The people of a station, and what two of them do together.
#include "core/station/Station.h"

#include <QCborArray>
#include <QCborValue>

#include <algorithm>
#include <numeric>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

const QString kIssue = u"issue"_s; ///< in the log: the first issue of the wrap that holds from that row on

const QStringList kPeopleEvents{u"station_rebuilt"_s, u"operator_added"_s, u"passphrase_changed"_s,
                                u"operator_disabled"_s};

void raise(QHash<QString, qint64> &issues, const QString &id, qint64 issue)
{
    if (issue > issues.value(id))
        issues[id] = issue;
}

/// The first issue that holds, by id, as these rows of the log name it. Those of an earlier Loket name none.
Expected<QHash<QString, qint64>> issuesIn(AuditLog &log, const QStringList &events, const StationKeys &keys)
{
    QHash<QString, qint64> first;
    for (const QString &event : events) {
        const auto records = log.ofEvent(event, keys);
        if (!records)
            return fail(records.error());
        for (const AuditRecord &record : *records) {
            raise(first, record.detail[u"id"_s].toString(), record.detail[kIssue].toInteger());
            for (const auto &[id, issue] : record.detail[u"issues"_s].toMap())
                raise(first, id.toString(), issue.toInteger());
        }
    }
    first.remove({});
    return first;
}

} // namespace

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
    const auto issue = nextIssue();
    if (!issue)
        return fail(issue.error());
    const QCborMap detail{
        {u"id"_s, person.id}, {u"role"_s, roleName(person.role)}, {u"second"_s, *agreed}, {kIssue, *issue}};
    return changePeople(u"operator_added"_s, detail, [&](Transaction &transaction) {
        return m_operators.add(transaction, person, **open, m_kdf, *issue);
    });
}

/// A manager's account that was switched off, by somebody alone: who switched it on again would be two people
/// from then on. A new manager gets an account of their own.
Expected<void> Station::checkMayRevive(const QString &operatorId, Role role)
{
    const auto isByTwoNow = isByTwo();
    const auto people = operators();
    if (!isByTwoNow || !people)
        return fail(!isByTwoNow ? isByTwoNow.error() : people.error());
    const bool isOff = std::any_of(people->begin(), people->end(), [&](const OperatorInfo &person) {
        return person.id == operatorId && person.isDisabled;
    });
    return *isByTwoNow && isOff && isAllowed(role, Permission::ManageOperators)
               ? fail(ErrorCode::NotAllowed, u"revive_alone"_s)
               : Expected<void>();
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
    if (auto may = isOwn || !agreed->isEmpty() ? Expected<void>() : checkMayRevive(id, *role); !may)
        return may;
    if (auto isNew = checkIsNew(id, passphrase, *agreed); !isNew)
        return isNew;
    const auto issue = nextIssue();
    if (!issue)
        return fail(issue.error());
    const QCborMap detail{{u"id"_s, id}, {u"second"_s, *agreed}, {kIssue, *issue}};
    return changePeople(u"passphrase_changed"_s, detail, [&](Transaction &transaction) {
        return m_operators.setPassphrase(transaction, id, passphrase, **open, m_kdf, *issue);
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
    const auto issue = nextIssue();
    if (!issue)
        return fail(issue.error());
    const QCborMap detail{{u"id"_s, id}, {u"second"_s, *agreed}, {kIssue, *issue}};
    return changePeople(u"operator_disabled"_s, detail, [&](Transaction &transaction) {
        return m_operators.disable(transaction, id, **open, *issue);
    });
}

// ---- wraps that were replaced

Expected<QHash<QString, qint64>> Station::firstIssues(const StationKeys &keys)
{
    return issuesIn(m_audit, kPeopleEvents + QStringList{u"older_copy_found"_s}, keys);
}

Expected<qint64> Station::nextIssue()
{
    const auto inFile = m_operators.lastIssue();
    const auto first = firstIssues(*m_keys);
    if (!inFile || !first)
        return fail(!inFile ? inFile.error() : first.error());
    return std::accumulate(first->begin(), first->end(), *inFile,
                           [](qint64 a, qint64 b) { return std::max(a, b); }) +
           1;
}

Expected<QStringList> Station::replacedWraps(const StationKeys &keys)
{
    const auto issues = m_operators.issues();
    const auto first = firstIssues(keys);
    if (!issues || !first)
        return fail(!issues ? issues.error() : first.error());
    QStringList replaced;
    for (auto at = issues->begin(); at != issues->end(); ++at)
        if (at.value() < first->value(at.key()))
            replaced << at.key();
    replaced.sort();
    return replaced;
}

/// A passphrase that was taken away opens nothing, whatever file was put back: it did open the wrap, and the
/// log tells that it was replaced. A row of the log that does not open is the check's matter. A whole older
/// copy that was put back, log and all, opens with the passphrases of its time: else a backup would shut out
/// whoever has changed theirs since.
Expected<void> Station::checkIssue(const Login &login)
{
    const StationKeys keys = StationKeys::fromMaster(login.master.clone());
    const auto first = issuesIn(m_audit, kPeopleEvents, keys);
    if (!first)
        return first.error().code == ErrorCode::Authenticity ? Expected<void>() : fail(first.error());
    if (login.issue >= first->value(login.who.id))
        return {};
    if (auto transaction = Transaction::begin(*m_database)) {
        (void)m_audit.append(*transaction, {login.who.id, u"replaced_passphrase_tried"_s, {}, {}}, keys);
        (void)transaction->commit();
    }
    return fail(ErrorCode::OperatorDisabled, u"passphrase_replaced"_s);
}

/// Not from an older file, nor beside one that is damaged: both are for people to look at.
Expected<void> Station::ensureKeyCopy()
{
    if (m_operators.hasKeyCopy() || !m_keyFile.damaged().isEmpty())
        return {};
    const auto replaced = replacedWraps(*m_keys);
    if (!replaced || !replaced->isEmpty())
        return {};
    return changeWithAudit(u"key_file_copied"_s, {}, {},
                           [&](Transaction &transaction) { return m_operators.copyKeyFile(transaction); });
}

/// Once: until somebody has changed it, the files are as they are.
Expected<void> Station::tellReplacedWraps()
{
    const QString event = u"older_keys_found"_s;
    const auto replaced = replacedWraps(*m_keys);
    if (!replaced) // as in checkIssue()
        return replaced.error().code == ErrorCode::Authenticity ? Expected<void>() : fail(replaced.error());
    const QCborMap detail{{u"ids"_s, QCborArray::fromStringList(*replaced)}};
    if (replaced->isEmpty() || m_audit.lastDetail(event, *m_keys).value_or(QCborMap()) == detail)
        return {};
    return audit(event, {}, detail);
}

Expected<QString> Station::lastOperator() { return m_audit.lastOperator(u"login"_s); }

} // namespace loket
