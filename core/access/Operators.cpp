// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/Operators.h"

#include "core/access/Passphrase.h"
#include "core/base/PlainText.h"
#include "core/vault/Crypto.h"
#include "core/vault/TpmBinding.h"

#include <QRegularExpression>

#include <algorithm>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxNameLength = 80;

QByteArray macOf(const OperatorRow &row, const StationKeys &keys)
{
    const QString text = u"loket-operator-1\n%1\n%2\n%3\n%4\n%5"_s.arg(
        row.id, row.role, QString::number(row.isDisabled),
        QString::number(row.createdAtUtc.toMSecsSinceEpoch()), row.name);
    return blake2b(text.toUtf8(), kHashBytes, &keys.access);
}

OperatorInfo infoOf(const OperatorRow &row)
{
    return {row.id, row.name, roleFromName(row.role), row.isDisabled, row.createdAtUtc};
}

bool isId(const QString &id)
{
    static const QRegularExpression pattern(u"\\A[a-z0-9][a-z0-9._-]{1,31}\\z"_s);
    return pattern.match(id).hasMatch();
}

/// Somebody unknown shares a counter with 1/256 of all unknown ids: waits grow for them too, and what was
/// typed (it may be a passphrase in the wrong field) is not kept.
QString bucketOf(const QString &id, bool isKnown)
{
    return isKnown ? id : u"?"_s + QString::fromLatin1(blake2b(id.toUtf8()).first(1).toHex());
}

const PassphraseWrap *wrapOf(const KeyFileContent &keys, const QString &id)
{
    const auto at = std::find_if(keys.wraps.begin(), keys.wraps.end(),
                                 [&](const PassphraseWrap &wrap) { return wrap.operatorId == id; });
    return at == keys.wraps.end() ? nullptr : &*at;
}

} // namespace

Operators::Operators(Database &database, KeyFile keyFile, const Clock &clock)
    : m_table(database)
    , m_throttle(database, clock)
    , m_keyFile(std::move(keyFile))
    , m_clock(clock)
{}

QString Operators::normalisedId(const QString &id) { return id.trimmed().toLower(); }

Expected<std::vector<OperatorInfo>> Operators::list()
{
    const auto rows = m_table.all();
    if (!rows)
        return fail(rows.error());
    std::vector<OperatorInfo> people;
    std::transform(rows->begin(), rows->end(), std::back_inserter(people), infoOf);
    return people;
}

Expected<QStringList> Operators::changedRows(const StationKeys &keys)
{
    const auto rows = m_table.all();
    if (!rows)
        return fail(rows.error());
    QStringList changed;
    for (const OperatorRow &row : *rows)
        if (macOf(row, keys) != row.mac)
            changed << row.id;
    return changed;
}

Expected<QMap<QString, int>> Operators::failures() { return m_throttle.failures(); }

Expected<std::vector<OperatorInfo>> Operators::ableToLogIn()
{
    auto people = list();
    const auto keyFile = m_keyFile.load();
    if (!people || !keyFile)
        return fail(people ? keyFile.error() : people.error());
    std::erase_if(*people, [&](const OperatorInfo &person) {
        return person.isDisabled || !wrapOf(keyFile->content, person.id);
    });
    return people;
}

Expected<OperatorInfo> Operators::find(const QString &id)
{
    const auto row = m_table.find(id);
    if (!row)
        return fail(row.error());
    return row->has_value() ? Expected<OperatorInfo>(infoOf(**row))
                            : fail(ErrorCode::NotFound, u"operator"_s);
}

Expected<void> Operators::checkNew(const NewOperator &person)
{
    if (!isId(person.id))
        return fail(ErrorCode::InvalidArgument, u"id"_s);
    if (person.displayName.trimmed().isEmpty() || person.displayName.size() > kMaxNameLength)
        return fail(ErrorCode::InvalidArgument, u"name"_s);
    if (!isPlainText(person.displayName))
        return fail(ErrorCode::InvalidArgument, u"name_signs"_s);
    if (person.role == Role::None)
        return fail(ErrorCode::InvalidArgument, u"role"_s);
    if (auto known = find(person.id); known || known.error().code != ErrorCode::NotFound)
        return known ? fail(ErrorCode::AlreadyExists, u"operator"_s) : fail(known.error());
    return checkPassphrase(person.passphrase, {person.id, person.displayName, m_place, m_isDemo});
}

Expected<void> Operators::checkPassphraseOf(const QString &id, const SecretBytes &passphrase)
{
    const auto person = find(id);
    return person ? checkPassphrase(passphrase, {id, person->displayName, m_place, m_isDemo})
                  : fail(person.error());
}

Expected<void> Operators::checkMayDisable(const QString &id)
{
    const auto person = find(id);
    const auto able = person ? ableToLogIn() : fail(person.error());
    if (!able)
        return fail(able.error());
    // An administrator opens a supervisor's account again, but no supervisor an administrator's.
    const auto isLeft = [&](Role role) {
        return std::any_of(able->begin(), able->end(), [&](const OperatorInfo &other) {
            return other.id != id && mayManage(other.role, role);
        });
    };
    if (isLeft(person->role))
        return {};
    return fail(ErrorCode::Blocked, isLeft(Role::Intern) ? u"last_of_role"_s : u"last_manager"_s);
}

Expected<Login> Operators::logIn(const QString &typedId, const SecretBytes &passphrase)
{
    const QString id = normalisedId(typedId);
    const auto row = m_table.find(id);
    if (!row)
        return fail(row.error());
    const QString bucket = bucketOf(id, row->has_value());
    if (auto heard = m_throttle.check(bucket); !heard)
        return fail(heard.error());
    const auto keys = openKeys(); // the same for everybody, known or not
    if (!keys)
        return fail(keys.error());
    const auto before = m_throttle.countAttempt(bucket);
    if (!before)
        return fail(before.error());
    auto login = unlock(id, passphrase, *keys);
    if (!login)
        return login;
    login->failuresBefore = *before;
    if (auto reset = m_throttle.reset(bucket); !reset)
        return fail(reset.error());
    return login;
}

Expected<Operators::Keys> Operators::openKeys() const
{
    auto keyFile = m_keyFile.load();
    if (!keyFile)
        return fail(keyFile.error());
    auto layer = layerKeyOf(keyFile->content);
    if (!layer)
        return fail(layer.error());
    return Keys{std::move(keyFile->content), std::move(*layer)};
}

Expected<Login> Operators::unlock(const QString &id, const SecretBytes &passphrase, const Keys &keyFile)
{
    const auto row = m_table.find(id);
    if (!row)
        return fail(row.error());
    const KeyFileContent &content = keyFile.content;
    const PassphraseWrap *wrap = row->has_value() ? wrapOf(content, id) : nullptr;
    if (!wrap) { // the same work, for nobody
        const KdfCost cost = content.wraps.empty() ? KdfCost::forThisMachine() : content.wraps.front().cost;
        (void)unwrapKey(decoyWrap(cost), passphrase, content.stationId);
        return fail(ErrorCode::WrongPassphrase);
    }
    const auto open = withoutLayer(*wrap, keyFile.layer, content.stationId);
    auto master = open ? unwrapKey(*open, passphrase, content.stationId) : fail(open.error());
    if (!master)
        return fail(master.error());
    const StationKeys keys = StationKeys::fromMaster(master->clone());
    if (keys.signing.publicKey != content.signingPublicKey)
        return fail(ErrorCode::KeyDamaged, u"signing key"_s);
    if (macOf(**row, keys) != (*row)->mac)
        return fail(ErrorCode::Authenticity, u"operator"_s);
    if ((*row)->isDisabled)
        return fail(ErrorCode::OperatorDisabled);
    return Login{infoOf(**row), std::move(*master), wrap->issue, 0};
}

Expected<void> Operators::replaceWrap(const PassphraseWrap &wrap, Keys &keys, KeyFile::Keep keep)
{
    auto &wraps = keys.content.wraps;
    std::erase_if(wraps, [&](const PassphraseWrap &old) { return old.operatorId == wrap.operatorId; });
    wraps.push_back(withLayer(wrap, keys.layer, keys.content.stationId));
    return m_keyFile.save(keys.content, keep);
}

Expected<qint64> Operators::lastIssue() const
{
    return m_keyFile.load().map([](const KeyFile::Loaded &loaded) { return loaded.content.lastIssue(); });
}

Expected<QHash<QString, qint64>> Operators::issues() const
{
    return m_keyFile.load().map([](const KeyFile::Loaded &loaded) {
        QHash<QString, qint64> issues;
        for (const PassphraseWrap &wrap : loaded.content.wraps)
            issues.insert(wrap.operatorId, wrap.issue);
        return issues;
    });
}

Expected<void> Operators::add(Transaction &transaction, const NewOperator &person, const StationKeys &keys,
                              const KdfCost &cost, qint64 issue)
{
    Q_UNUSED(transaction);
    if (auto checked = checkNew(person); !checked)
        return checked;
    auto keyFile = openKeys();
    if (!keyFile)
        return fail(keyFile.error());
    const auto wrap =
        wrapKey(keys.master, person.passphrase, cost, keyFile->content.stationId, person.id, issue);
    if (!wrap)
        return fail(wrap.error());
    OperatorRow row{person.id, person.displayName.trimmed(), roleName(person.role), false, m_clock.nowUtc(),
                    {}};
    row.mac = macOf(row, keys);
    if (auto inserted = m_table.insert(row); !inserted)
        return inserted;
    return replaceWrap(*wrap, *keyFile, KeyFile::Keep::Previous);
}

Expected<void> Operators::setPassphrase(Transaction &transaction, const QString &id,
                                        const SecretBytes &passphrase, const StationKeys &keys,
                                        const KdfCost &cost, qint64 issue)
{
    Q_UNUSED(transaction);
    if (auto checked = checkPassphraseOf(id, passphrase); !checked)
        return checked;
    auto row = m_table.find(id);
    auto keyFile = openKeys();
    if (!row || !keyFile)
        return fail(row ? keyFile.error() : row.error());
    if (!row->has_value())
        return fail(ErrorCode::NotFound, u"operator"_s);
    const auto wrap = wrapKey(keys.master, passphrase, cost, keyFile->content.stationId, id, issue);
    if (!wrap)
        return fail(wrap.error());
    (*row)->isDisabled = false;
    (*row)->mac = macOf(**row, keys);
    if (auto updated = m_table.update(**row); !updated)
        return updated;
    return replaceWrap(*wrap, *keyFile, KeyFile::Keep::OnlyThis);
}

Expected<void> Operators::disable(Transaction &transaction, const QString &id, const StationKeys &keys,
                                  qint64 issue)
{
    Q_UNUSED(transaction);
    if (auto checked = checkMayDisable(id); !checked)
        return checked;
    auto row = m_table.find(id);
    auto keyFile = openKeys();
    if (!row || !keyFile)
        return fail(row ? keyFile.error() : row.error());
    (*row)->isDisabled = true;
    (*row)->mac = macOf(**row, keys);
    if (auto updated = m_table.update(**row); !updated)
        return updated;
    const PassphraseWrap *wrap = wrapOf(keyFile->content, id);
    if (!wrap)
        return {};
    auto closed = withoutLayer(*wrap, keyFile->layer, keyFile->content.stationId);
    if (!closed)
        return fail(closed.error());
    closed->sealed.clear();
    closed->issue = issue;
    return replaceWrap(*closed, *keyFile, KeyFile::Keep::OnlyThis);
}

Expected<void> Operators::bind(Transaction &transaction)
{
    Q_UNUSED(transaction);
    auto keyFile = m_keyFile.load();
    if (!keyFile)
        return fail(keyFile.error());
    if (auto bound = bindToTpm(keyFile->content); !bound)
        return bound;
    return m_keyFile.save(keyFile->content, KeyFile::Keep::OnlyThis);
}

Expected<void> Operators::unbind(Transaction &transaction)
{
    Q_UNUSED(transaction);
    auto keyFile = m_keyFile.load();
    if (!keyFile)
        return fail(keyFile.error());
    if (auto open = unbindFromTpm(keyFile->content); !open)
        return open;
    return m_keyFile.save(keyFile->content, KeyFile::Keep::OnlyThis);
}

Expected<void> Operators::copyKeyFile(Transaction &transaction)
{
    Q_UNUSED(transaction);
    auto keyFile = m_keyFile.load();
    return keyFile ? m_keyFile.save(keyFile->content, KeyFile::Keep::Previous) : fail(keyFile.error());
}

} // namespace loket
