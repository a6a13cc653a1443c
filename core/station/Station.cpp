// SPDX-License-Identifier: GPL-3.0-or-later
// Session, settings and upkeep. People: StationPeople.cpp; visits: StationVisits.cpp; sealing:
// StationSeal.cpp.
#include "core/station/Station.h"

#include "core/base/DurableFile.h"
#include "core/identity/Nik.h"
#include "core/station/Privacy.h"
#include "core/store/SettingTable.h"
#include "core/vault/NikIndex.h"

#include <QCborValue>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMegabyte = 1 << 20;
const QString kMirrorKey = u"mirror_folder"_s;
const QString kByTwoKey = u"reset_by_two"_s;

/// Settings about how the screen looks are anybody's who sits before it.
/// How the screens look: for whoever works at them.
bool isPersonal(const QString &key)
{
    return key == u"language" || key == u"theme" || key == u"large_text" || key.startsWith(u"applicant_"_s);
}

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

Expected<const StationKeys *> Station::keysFor(Permission permission)
{
    if (!m_keys)
        return fail(ErrorCode::Locked);
    if (!may(permission))
        return fail(refused(permissionName(permission)));
    return &*m_keys;
}

Error Station::refused(const QString &what, const QUuid &visit)
{
    (void)auditLook(u"act_refused"_s, visit, what);
    return {ErrorCode::NotAllowed, what};
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

QString Station::lookKey(const QString &event, const QUuid &visit, const QString &what)
{
    return event + visit.toString(QUuid::Id128) + what;
}

Expected<void> Station::auditLook(const QString &event, const QUuid &visit, const QString &what)
{
    return auditLookOnce(lookKey(event, visit, what), event, visit,
                         what.isEmpty() ? QCborMap() : QCborMap{{u"what"_s, what}});
}

Expected<void> Station::auditNikSearch(const QString &nik, const StationKeys &keys)
{
    const auto parsed = Nik::parse(nik);
    if (!parsed)
        return {}; // nobody has such a number
    const QByteArray tag = nikTag(keys.nikIndex, nik);
    return auditLookOnce(lookKey(u"nik_searched"_s, {}, QString::fromLatin1(tag.toHex())), u"nik_searched"_s,
                         {}, {{u"what"_s, parsed->masked()}, {u"tag"_s, tag}});
}

Expected<void> Station::auditLookOnce(const QString &key, const QString &event, const QUuid &visit,
                                      const QCborMap &detail)
{
    if (m_looked.contains(key))
        return {};
    auto logged = audit(event, visit, detail);
    if (logged)
        m_looked.insert(key);
    // A disk without one free byte, the reserve gone too: who cannot look cannot free it by finishing visits.
    // The next look tries again.
    const bool isDisk = !logged && (logged.error().code == ErrorCode::DiskFull ||
                                    logged.error().code == ErrorCode::DiskWrite);
    return isDisk ? Expected<void>() : logged;
}

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

Expected<Login> Station::openLogin(const QString &operatorId, const SecretBytes &passphrase)
{
    auto login = withReserve([&] { return m_operators.logIn(operatorId, passphrase); });
    if (!login)
        return login;
    const auto holds = checkIssue(*login);
    return holds ? std::move(login) : fail(holds.error());
}

Expected<Session> Station::logIn(const QString &operatorId, const SecretBytes &passphrase)
{
    auto login = openLogin(operatorId, passphrase);
    if (!login)
        return fail(login.error());
    m_keys = StationKeys::fromMaster(std::move(login->master));
    m_session = Session{login->who, m_clock.nowUtc(), login->failuresBefore};
    const QCborMap detail{{u"failures_before"_s, login->failuresBefore}};
    auto logged = tellBrokenEnd();
    if (logged)
        logged = audit(u"login"_s, {}, detail);
    if (logged)
        logged = tellFailures();
    if (logged)
        logged = tellReplacedWraps();
    if (!logged) {
        m_keys.reset();
        m_session.reset();
        return fail(logged.error());
    }
    m_looked.clear();
    ensureReserve();
    (void)ensureKeyCopy();
    checkSomeCopies(); // so that Home knows from the first picture on
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
    return logInBeside(m_session->who.id, passphrase).map([](const Login &) {});
}

Expected<Login> Station::logInBeside(const QString &operatorId, const SecretBytes &passphrase)
{
    auto login = openLogin(operatorId, passphrase);
    if (!login && login.error().code == ErrorCode::WrongPassphrase && m_keys) {
        const auto role = roleOf(Operators::normalisedId(operatorId)); // what was typed may be a passphrase
        const QString whose = role && *role != Role::None ? Operators::normalisedId(operatorId) : u"?"_s;
        (void)audit(u"login_failed"_s, {}, {{u"id"_s, whose}});
    }
    return login;
}

/// Nobody's keys were in memory when they were made. Told once: again when the numbers are others.
Expected<void> Station::tellFailures()
{
    const QString event = u"login_failures"_s;
    const auto failures = m_operators.failures();
    if (!failures || failures->isEmpty())
        return failures.map([](const auto &) {});
    // What does not open (a damaged row) is told again: it must not keep anybody from logging in.
    const QCborMap before = m_audit.lastDetail(event, *m_keys).value_or(QCborMap());
    QCborMap detail;
    for (auto at = failures->begin(); at != failures->end(); ++at)
        detail.insert(at.key(), at.value());
    return detail == before ? Expected<void>() : audit(event, {}, detail);
}

Expected<Approval> Station::approve(const QString &operatorId, const SecretBytes &passphrase,
                                    Permission permission, const QUuid &visit, const QString &reasonCode)
{
    if (!m_keys)
        return fail(ErrorCode::Locked);
    if (Operators::normalisedId(operatorId) == who())
        return fail(refused(u"same_person"_s, visit));
    const auto login = logInBeside(operatorId, passphrase);
    if (!login)
        return fail(login.error());
    if (!isAllowed(login->who.role, permission))
        return fail(refused(permissionName(permission), visit));
    const QCborMap detail{
        {u"by"_s, login->who.id}, {u"permission"_s, permissionName(permission)}, {u"reason"_s, reasonCode}};
    if (auto logged = audit(u"approved"_s, visit, detail); !logged)
        return fail(logged.error());
    return Approval{login->who, m_clock.nowUtc()};
}

// ---- settings

Expected<QCborMap> Station::checkChange(const QString &key, const QJsonValue &value,
                                        const SecondPerson &second)
{
    const auto open = isPersonal(key) ? keys() : keysFor(permissionFor(key));
    if (!open)
        return fail(open.error());
    const SettingSpec *spec = findSetting(key);
    if (!spec)
        return fail(ErrorCode::NotFound, key);
    const bool isReset = value.isUndefined();
    auto checked = isReset ? Expected<void>() : checkSetting(key, value);
    if (checked)
        checked = checkBeside(key, isReset ? spec->standard : value, m_settings);
    if (checked && key == kMirrorKey && !isReset)
        checked = checkMirrorFolder(value.toString());
    if (!checked)
        return fail(checked.error());
    QCborMap detail{{u"key"_s, key}};
    if (!isReset)
        detail.insert(u"value"_s, QCborValue::fromJsonValue(value));
    if (key != kByTwoKey)
        return detail;
    // Else whoever may change settings would be rid of the second person before the act that wants one.
    const auto agreed = agree(second, {}, u"setting_change"_s);
    if (!agreed)
        return fail(agreed.error());
    detail.insert(u"second"_s, *agreed);
    return detail;
}

Expected<void> Station::setSetting(const QString &key, const QJsonValue &value, const SecondPerson &second)
{
    if (value.isUndefined())
        return fail(ErrorCode::InvalidArgument, key);
    const auto detail = checkChange(key, value, second);
    if (!detail)
        return fail(detail.error());
    SettingTable table(*m_database);
    auto changed = changeWithAudit(u"setting_changed"_s, {}, *detail,
                                   [&](Transaction &) { return table.set(key, value, m_clock.nowUtc()); });
    if (changed)
        changed = load();
    if (changed && key == kMirrorKey)
        (void)catchUpMirror();
    return changed;
}

Expected<void> Station::resetSetting(const QString &key, const SecondPerson &second)
{
    const auto detail = checkChange(key, QJsonValue(QJsonValue::Undefined), second);
    if (!detail)
        return fail(detail.error());
    SettingTable table(*m_database);
    auto changed =
        changeWithAudit(u"setting_reset"_s, {}, *detail, [&](Transaction &) { return table.remove(key); });
    if (changed)
        changed = load();
    if (changed && key == kMirrorKey)
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

/// Given up while the disk was full: made again as soon as there is room.
void Station::ensureReserve()
{
    const auto space = diskSpace();
    if (space && space->state != DiskState::Full && space->state != DiskState::ReadOnly)
        (void)m_reserve.ensure(m_settings.integer(u"disk_reserve_mb"_s) * kMegabyte);
}

Expected<void> Station::tidy()
{
    if (m_keys) // what is removed is logged, and the log wants the keys
        if (auto removed = Privacy(*this).apply(); !removed)
            return fail(removed.error());
    ensureReserve();
    (void)catchUpMirror(); // logged in the kit register and told by mirror() where it fails
    return m_database->checkpoint();
}

} // namespace loket
