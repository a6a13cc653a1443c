// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/shell/Reply.h"
#include "core/base/SecretBytes.h"

#include <QString>

#include <algorithm>
#include <vector>

namespace loket::desktop {

struct OperatorLook
{
    QString id;
    QString name;
    QString roleCode; ///< "operator", "supervisor", …

    friend bool operator==(const OperatorLook &, const OperatorLook &) = default;
};

/// Somebody else there has the same name, as people read it: then the id tells the two apart.
[[nodiscard]] inline bool isNamesake(const std::vector<OperatorLook> &people, const OperatorLook &who)
{
    return std::any_of(people.begin(), people.end(), [&](const OperatorLook &other) {
        return other.id != who.id &&
               other.name.simplified().compare(who.name.simplified(), Qt::CaseInsensitive) == 0;
    });
}

/// What may be known of a station before anybody has logged in.
struct StationFace
{
    QString counterName; ///< "Loket 2"
    QString kecamatan;
    QString regency;
    bool isDemo = false;
    std::vector<OperatorLook> operators; ///< those who may log in
    QString lastOperatorId;              ///< who logged in last; empty where nobody has
    qint64 freeBytes = 0;
    bool isDiskLow = false;
    bool isDiskFull = false;
    bool isDiskReadOnly = false;
    bool stoppedUncleanly = false;
    bool keyFileFellBack = false;
};

struct SessionLook
{
    OperatorLook who;
    int failuresBefore = 0; ///< wrong passphrases before this login
};

/// What the login page and the lock screen need of the station. See Reply.h for how it answers.
class LoginGateway
{
public:
    virtual ~LoginGateway() = default;
    /// Where the station is or would be.
    [[nodiscard]] virtual QString folder() const = 0;
    /// Opens the station where it is not open. Errors: those of Station::open().
    virtual void open(QObject *context, Reply<StationFace> reply) = 0;
    /// Errors: WrongPassphrase, LockedOut (context: seconds), OperatorDisabled, KeyDamaged.
    virtual void logIn(QObject *context, const QString &operatorId, SecretBytes passphrase,
                       Reply<SessionLook> reply) = 0;
    /// Wipes the keys; what is on screen may stay.
    virtual void lock() = 0;
    virtual void logOut() = 0;
};

} // namespace loket::desktop
