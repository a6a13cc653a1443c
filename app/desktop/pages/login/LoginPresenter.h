// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/login/LoginGateway.h"
#include "core/base/Clock.h"

#include <QDate>
#include <QObject>
#include <QTimer>

#include <optional>

namespace loket::desktop {

/// What login page and lock screen show. Codes, no words.
struct LoginState
{
    enum class Phase {
        Preparing, ///< the station is being made (training): takes some seconds, open() waits for it
        Opening,
        Blocked, ///< the station can't be opened: see `blocker`
        Ready,
        Checking, ///< the passphrase is being tried (about 0.4 s)
    };

    Phase phase = Phase::Opening;
    Error blocker;
    QString folder; ///< of the station, also where there is none yet
    StationFace station;
    QString chosenId;
    Error refusal;       ///< why the last try failed; None before
    int secondsLeft = 0; ///< locked out for so long
    QDate today;         ///< local, by the computer's clock
    QDate clockDate;     ///< the computer's date where it is before the program was built; invalid otherwise
    bool isLocked = false; ///< somebody is logged in and the screen is locked

    [[nodiscard]] bool canSubmit() const
    {
        return phase == Phase::Ready && secondsLeft == 0 && !chosenId.isEmpty();
    }
    [[nodiscard]] const OperatorLook *chosen() const;
};

/// Login and unlock: one presenter, because both are the same act.
class LoginPresenter final : public QObject
{
    Q_OBJECT
public:
    /// `builtOn`: no true clock is before it. Gateway and clock must outlive the presenter.
    LoginPresenter(LoginGateway &gateway, const Clock &clock, QDate builtOn, QObject *parent = nullptr);

    [[nodiscard]] const LoginState &state() const { return m_state; }

    /// Until prepared(): there is nothing to open yet, open() does nothing.
    void prepare();
    void prepared();
    /// Opens the station; again after a blocker ("Coba lagi").
    void open();
    void choose(const QString &operatorId);
    /// Does nothing while locked out or checking, or with an empty passphrase.
    void submit(SecretBytes passphrase);
    /// Wipes the keys and keeps the session for unlocking.
    void lock();
    void logOut();

Q_SIGNALS:
    void changed();
    /// Also after unlocking; `sameOperator` says whether the work on screen may be shown again.
    void loggedIn(const loket::desktop::SessionLook &session, bool sameOperator);
    /// Nobody is logged in any more: what the windows know of the session goes.
    void loggedOut();

private:
    void onOpened(Expected<StationFace> station);
    void onTried(Expected<SessionLook> session);
    void countDown();
    void checkClock();

    LoginGateway &m_gateway;
    const Clock &m_clock;
    QDate m_builtOn;
    LoginState m_state;
    std::optional<OperatorLook> m_session;
    qint64 m_lockedUntilMs = 0;
    quint64 m_opening = 0; ///< answers to an older opening are dropped
    QTimer m_tick;
};

} // namespace loket::desktop
