// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/LoginThrottle.h"
#include "core/access/Roles.h"
#include "core/base/SecretBytes.h"
#include "core/store/Database.h"
#include "core/vault/KeyFile.h"
#include "core/vault/StationKeys.h"

#include <QDateTime>
#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace loket {

struct OperatorInfo
{
    QString id; ///< lower-case letters, digits, '.', '_', '-'; 2 … 32 characters
    QString displayName;
    Role role = Role::None;
    bool isDisabled = false;
    QDateTime createdAtUtc;

    friend bool operator==(const OperatorInfo &, const OperatorInfo &) = default;
};

struct NewOperator
{
    QString id;
    QString displayName;
    Role role = Role::None;
    SecretBytes passphrase;
};

struct Login
{
    OperatorInfo who;
    SecretBytes master;     ///< the station key
    qint64 issue = 0;       ///< of the wrap that was opened
    int failuresBefore = 0; ///< wrong tries since the last right one: belongs in the audit log
};

/// The people of a station: their rows in the database and their wraps in the key file. Changes of people
/// take the caller's transaction, in which the audit row is written too; the key file is written first,
/// because a wrap without a row opens nothing. Where the key file is bound to a TPM (TpmBinding.h) each of
/// these wants it.
class Operators
{
public:
    Operators(Database &database, KeyFile keyFile, const Clock &clock);

    /// "sari" from " Sari ".
    [[nodiscard]] static QString normalisedId(const QString &id);

    [[nodiscard]] Expected<std::vector<OperatorInfo>> list();
    /// Those of list() who are not disabled and have a way to the key: after `hub rekey` most have none.
    [[nodiscard]] Expected<std::vector<OperatorInfo>> ableToLogIn();

    /// Names that passphrases may not be made of; and the demo station's passphrases are published, and right
    /// there alone. Standard: no place, not a demo.
    void setPlace(const QStringList &place, bool isDemo)
    {
        m_place = place;
        m_isDemo = isDemo;
    }

    /// Ids of those whose row was changed from outside, or who were not added by this station.
    [[nodiscard]] Expected<QStringList> changedRows(const StationKeys &keys);
    /// Wrong passphrases in a row since the last right one, by id; all unknown ids under "?…".
    [[nodiscard]] Expected<QMap<QString, int>> failures();

    /// Takes the same time and gives the same answer for a wrong passphrase and for somebody unknown. Where
    /// the key file is bound to a TPM that does not answer, no passphrase was tried: that counts as no guess.
    /// Errors: WrongPassphrase, LockedOut (context: seconds), OperatorDisabled (only after the right
    /// passphrase), KeyDamaged, Authenticity (the operator's row was changed from outside), those of
    /// layerKeyOf().
    [[nodiscard]] Expected<Login> logIn(const QString &id, const SecretBytes &passphrase);

    /// What add(), setPassphrase() and disable() would say of what they are given, before anything is done.
    [[nodiscard]] Expected<void> checkNew(const NewOperator &person);
    [[nodiscard]] Expected<void> checkPassphraseOf(const QString &id, const SecretBytes &passphrase);
    /// Whether it opens, or until the account was disabled opened, this account's way to the key; false for
    /// somebody unknown. Takes as long as a login and counts no failure: only after a second person agreed,
    /// or of one's own, or it would be a way to guess without a wait. Errors: those of layerKeyOf(),
    /// Internal.
    [[nodiscard]] Expected<bool> isPassphraseOf(const QString &id, const SecretBytes &passphrase);
    [[nodiscard]] Expected<void> checkMayDisable(const QString &id);

    /// The highest issue in the key file: a new wrap wants a higher one. Errors: those of KeyFile::load().
    [[nodiscard]] Expected<qint64> lastIssue() const;
    /// Issues of all wraps, by id.
    [[nodiscard]] Expected<QHash<QString, qint64>> issues() const;

    /// Errors: InvalidArgument (context: "id", "name", "role" or that of checkPassphrase()), AlreadyExists.
    Expected<void> add(Transaction &transaction, const NewOperator &person, const StationKeys &keys,
                       const KdfCost &cost, qint64 issue);
    /// New passphrase; the old one opens nothing from then on. Also switches a disabled operator on again.
    /// Errors: NotFound, InvalidArgument.
    Expected<void> setPassphrase(Transaction &transaction, const QString &id, const SecretBytes &passphrase,
                                 const StationKeys &keys, const KdfCost &cost, qint64 issue);
    /// Removes the operator's way to the key; `issue` is that of the wrap without one. Errors: NotFound;
    /// Blocked where nobody who can log in would be left to open this account again ("last_manager": nor any
    /// other, "last_of_role").
    Expected<void> disable(Transaction &transaction, const QString &id, const StationKeys &keys,
                           qint64 issue);

    /// Everybody's way to the key at once, without their passphrases; also the second copy of the key file is
    /// bound, or not any more. Errors: those of bindToTpm() and unbindFromTpm(), DiskFull, DiskWrite.
    Expected<void> bind(Transaction &transaction);
    Expected<void> unbind(Transaction &transaction);

    [[nodiscard]] bool hasKeyCopy() const { return m_keyFile.wholeFiles() > 1; }
    /// Writes the key file's next generation with what is in it. Errors: those of KeyFile.
    Expected<void> copyKeyFile(Transaction &transaction);

private:
    /// The key file, and what opens the layer around its wraps where it is bound.
    struct Keys
    {
        KeyFileContent content;
        SecretBytes layer;
    };
    Expected<Keys> openKeys() const;
    Expected<Login> unlock(const QString &id, const SecretBytes &passphrase, const Keys &keys);
    [[nodiscard]] Expected<OperatorInfo> find(const QString &id);
    Expected<void> replaceWrap(const PassphraseWrap &wrap, Keys &keys, KeyFile::Keep keep);

    OperatorTable m_table;
    LoginThrottle m_throttle;
    KeyFile m_keyFile;
    const Clock &m_clock;
    QStringList m_place;
    bool m_isDemo = false;
};

} // namespace loket
