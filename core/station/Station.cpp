// SPDX-License-Identifier: GPL-3.0-or-later
// Session, people, settings and upkeep. Visits: StationVisits.cpp; sealing: StationSeal.cpp.
#include "core/station/Station.h"

#include "core/access/Passphrase.h"
#include "core/base/DurableFile.h"
#include "core/station/Privacy.h"
#include "core/store/SettingTable.h"

#include <QCborValue>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMegabyte = 1 << 20;

/// Settings about how the screen looks are anybody's who sits before it.
bool isPersonal(const QString &key) { return key == u"language" || key == u"theme" || key == u"large_text"; }

/// Whoever may swap a broken reader may also keep that choice.
Permission permissionFor(const QString &key)
{
    const bool isDevice = key.startsWith(u"device."_s) || key.startsWith(u"plugin."_s);
    return isDevice ? Permission::ManageDevices : Permission::ManageSettings;
}

} // namespace

Station::~Station() { logOut(); }

// ---- keys and audit

Expected<const StationKeys *> Station::keys() const
{
    if (!m_keys)
        return fail(ErrorCode::Locked);
    return &*m_keys;
}

Expected<const StationKeys *> Station::keysFor(Permission permission) const
{
    if (!m_keys)
        return fail(ErrorCode::Locked);
    if (!may(permission))
        return fail(ErrorCode::NotAllowed, permissionName(permission));
    return &*m_keys;
}

bool Station::may(Permission permission) const
{
    return m_session && isAllowed(m_session->who.role, permission);
}

QString Station::who() const { return m_session ? m_session->who.id : QString(); }

Expected<AuditHead> Station::auditIn(Transaction &transaction, const QString &event, const QUuid &visit,
                                     const QCborMap &detail)
{
    const auto open = keys();
    if (!open)
        return fail(open.error());
    return m_audit.append(transaction, {who(), event, visit, detail}, **open);
}

Expected<void> Station::audit(const QString &event, const QUuid &visit, const QCborMap &detail)
{
    return changeWithAudit(event, visit, detail, [](Transaction &) { return Expected<void>(); });
}

Expected<void> Station::auditLook(const QString &event, const QUuid &visit, const QString &what)
{
    const QString key = event + visit.toString(QUuid::Id128) + what;
    if (m_looked.contains(key))
        return {};
    auto logged = audit(event, visit, what.isEmpty() ? QCborMap() : QCborMap{{u"what"_s, what}});
    if (logged)
        m_looked.insert(key);
    // A disk without one free byte, the reserve gone too: who cannot look cannot free it by finishing visits.
    // The next look tries again.
    const bool isDisk = !logged && (logged.error().code == ErrorCode::DiskFull ||
                                    logged.error().code == ErrorCode::DiskWrite);
    return isDisk ? Expected<void>() : logged;
}

Expected<AuditHead> Station::auditHead() { return m_audit.head(); }

Expected<std::vector<AuditRecord>> Station::auditAfter(qint64 seq, int limit)
{
    const auto open = keysFor(Permission::ReadAudit);
    if (!open)
        return fail(open.error());
    return m_audit.after(seq, limit, **open);
}

Expected<AuditPage> Station::auditPage(const AuditFilter &filter, qint64 before, int limit)
{
    const auto open = keysFor(Permission::ReadAudit);
    if (!open)
        return fail(open.error());
    return m_audit.page(filter, before, limit, **open);
}

// ---- session

Expected<Session> Station::logIn(const QString &operatorId, const SecretBytes &passphrase)
{
    auto login = withReserve([&] { return m_operators.logIn(operatorId, passphrase); });
    if (!login)
        return fail(login.error());
    m_keys = StationKeys::fromMaster(std::move(login->master));
    m_session = Session{login->who, m_clock.nowUtc(), login->failuresBefore};
    const QCborMap detail{{u"failures_before"_s, login->failuresBefore}};
    auto logged = tellBrokenEnd();
    if (logged)
        logged = audit(u"login"_s, {}, detail);
    if (!logged) {
        m_keys.reset();
        m_session.reset();
        return fail(logged.error());
    }
    m_looked.clear();
    (void)catchUpMirror(); // so that Home knows from the first picture on
    (void)Privacy(*this).apply();
    return *m_session;
}

void Station::lock()
{
    if (!m_keys)
        return;
    (void)audit(u"locked"_s); // a full disk must not keep the keys in memory
    m_keys.reset();
    (void)tidy();
}

void Station::logOut()
{
    if (m_keys)
        (void)audit(u"logout"_s);
    m_keys.reset();
    m_session.reset();
}

Expected<void> Station::confirm(const SecretBytes &passphrase)
{
    if (!m_session)
        return fail(ErrorCode::Locked);
    const auto login = withReserve([&] { return m_operators.logIn(m_session->who.id, passphrase); });
    if (!login)
        return fail(login.error());
    return {};
}

Expected<Approval> Station::approve(const QString &operatorId, const SecretBytes &passphrase,
                                    Permission permission, const QUuid &visit, const QString &reasonCode)
{
    if (!m_keys)
        return fail(ErrorCode::Locked);
    if (Operators::normalisedId(operatorId) == who())
        return fail(ErrorCode::NotAllowed, u"same_person"_s);
    const auto login = withReserve([&] { return m_operators.logIn(operatorId, passphrase); });
    if (!login)
        return fail(login.error());
    if (!isAllowed(login->who.role, permission))
        return fail(ErrorCode::NotAllowed, permissionName(permission));
    const QCborMap detail{
        {u"by"_s, login->who.id}, {u"permission"_s, permissionName(permission)}, {u"reason"_s, reasonCode}};
    if (auto logged = audit(u"approved"_s, visit, detail); !logged)
        return fail(logged.error());
    return Approval{login->who, m_clock.nowUtc()};
}

// ---- people

Expected<const StationKeys *> Station::keysForPeople(Role role) const
{
    const auto open = keysFor(Permission::ManageOperators);
    // Nobody known, or no role at all: Operators says what is wrong.
    if (open && role != Role::None && !mayManage(m_session->who.role, role))
        return fail(ErrorCode::NotAllowed, u"role_above"_s);
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

Expected<void> Station::addOperator(const NewOperator &person)
{
    const auto open = keysForPeople(person.role);
    if (!open)
        return fail(open.error());
    const QCborMap detail{{u"id"_s, person.id}, {u"role"_s, roleName(person.role)}};
    return changePeople(u"operator_added"_s, detail, [&](Transaction &transaction) {
        return m_operators.add(transaction, person, **open, m_kdf);
    });
}

Expected<bool> Station::hasSecondFor(const QString &operatorId)
{
    const auto people = m_operators.list();
    const auto keyFile = m_keyFile.load();
    if (!people || !keyFile)
        return fail(people ? keyFile.error() : people.error());
    // After `hub rekey` people are without a way to the key, and could not say yes.
    const auto hasWrap = [&](const QString &id) {
        const auto &wraps = keyFile->content.wraps;
        return std::any_of(wraps.begin(), wraps.end(),
                           [&](const PassphraseWrap &wrap) { return wrap.operatorId == id; });
    };
    return std::any_of(people->begin(), people->end(), [&](const OperatorInfo &person) {
        return person.id != operatorId && person.id != who() && !person.isDisabled &&
               isAllowed(person.role, Permission::ManageOperators) && hasWrap(person.id);
    });
}

Expected<void> Station::writePassphrase(const QString &id, const SecretBytes &passphrase,
                                        const QString &secondId)
{
    const auto role = roleOf(id);
    if (!role)
        return fail(role.error());
    const auto open = id == who() ? keys() : keysForPeople(*role);
    if (!open)
        return fail(open.error());
    const QCborMap detail{{u"id"_s, id}, {u"second"_s, secondId}};
    return changePeople(u"passphrase_changed"_s, detail, [&](Transaction &transaction) {
        return m_operators.setPassphrase(transaction, id, passphrase, **open, m_kdf);
    });
}

Expected<void> Station::setPassphrase(const QString &operatorId, const SecretBytes &passphrase)
{
    const QString id = Operators::normalisedId(operatorId);
    if (id == who() || !m_settings.flag(u"reset_by_two"_s))
        return writePassphrase(id, passphrase, {});
    const auto role = roleOf(id);
    const auto open = role ? keysForPeople(*role) : fail(role.error());
    const auto hasSecond = hasSecondFor(id);
    if (!open || !hasSecond)
        return fail(!open ? open.error() : hasSecond.error());
    if (*hasSecond && *role != Role::None)
        return fail(ErrorCode::NotAllowed, u"second_person"_s);
    return writePassphrase(id, passphrase, {}); // nobody else could: better alone than locked out
}

Expected<void> Station::resetPassphrase(const QString &operatorId, const SecretBytes &passphrase,
                                        const QString &secondId, const SecretBytes &secondPassphrase)
{
    const QString id = Operators::normalisedId(operatorId);
    const QString second = Operators::normalisedId(secondId);
    if (second == id)
        return fail(ErrorCode::NotAllowed, u"same_person"_s);
    const auto role = roleOf(id);
    const auto open = role ? keysForPeople(*role) : fail(role.error());
    if (!open)
        return fail(open.error());
    if (auto checked = checkPassphrase(passphrase); !checked)
        return checked; // before the second person is asked
    if (auto approved =
            approve(second, secondPassphrase, Permission::ManageOperators, {}, u"passphrase_reset"_s);
        !approved)
        return fail(approved.error());
    return writePassphrase(id, passphrase, second);
}

Expected<void> Station::disableOperator(const QString &operatorId)
{
    const QString id = Operators::normalisedId(operatorId);
    const auto role = roleOf(id);
    if (!role)
        return fail(role.error());
    const auto open = keysForPeople(*role);
    if (!open)
        return fail(open.error());
    return changePeople(u"operator_disabled"_s, {{u"id"_s, id}}, [&](Transaction &transaction) {
        return m_operators.disable(transaction, id, **open);
    });
}

Expected<QString> Station::lastOperator() { return m_audit.lastOperator(u"login"_s); }

// ---- settings

Expected<void> Station::setSetting(const QString &key, const QJsonValue &value)
{
    const auto open = isPersonal(key) ? keys() : keysFor(permissionFor(key));
    if (!open)
        return fail(open.error());
    if (auto checked = checkSetting(key, value); !checked)
        return checked;
    const bool isMirror = key == u"mirror_folder";
    if (auto usable = isMirror ? checkMirrorFolder(value.toString()) : Expected<void>(); !usable)
        return usable;
    const QCborMap detail{{u"key"_s, key}, {u"value"_s, QCborValue::fromJsonValue(value)}};
    SettingTable table(*m_database);
    auto changed = changeWithAudit(u"setting_changed"_s, {}, detail,
                                   [&](Transaction &) { return table.set(key, value, m_clock.nowUtc()); });
    if (changed)
        changed = load();
    if (changed && isMirror)
        (void)catchUpMirror();
    return changed;
}

Expected<void> Station::resetSetting(const QString &key)
{
    const auto open = isPersonal(key) ? keys() : keysFor(permissionFor(key));
    if (!open)
        return fail(open.error());
    if (!findSetting(key))
        return fail(ErrorCode::NotFound, key);
    SettingTable table(*m_database);
    auto changed = changeWithAudit(u"setting_reset"_s, {}, {{u"key"_s, key}},
                                   [&](Transaction &) { return table.remove(key); });
    if (changed)
        changed = load();
    if (changed && key == u"mirror_folder")
        (void)catchUpMirror();
    return changed;
}

// ---- disk, devices, upkeep

Expected<void> Station::logDevice(DeviceEvent event)
{
    if (!event.atUtc.isValid())
        event.atUtc = m_clock.nowUtc();
    if (auto id = DeviceEventTable(*m_database).insert(event); !id)
        return fail(id.error());
    return {};
}

Expected<std::vector<DeviceEvent>> Station::deviceEvents(const QString &deviceId, qint64 beforeId, int limit)
{
    return DeviceEventTable(*m_database).list(deviceId, beforeId, limit);
}

Expected<void> Station::tidy()
{
    if (m_keys) // what is removed is logged, and the log wants the keys
        if (auto removed = Privacy(*this).apply(); !removed)
            return fail(removed.error());
    if (auto space = diskSpace();
        space && space->state != DiskState::Full && space->state != DiskState::ReadOnly)
        (void)m_reserve.ensure(m_settings.integer(u"disk_reserve_mb"_s) * kMegabyte);
    (void)catchUpMirror(); // logged in the kit register and told by mirror() where it fails
    return m_database->checkpoint();
}

} // namespace loket
