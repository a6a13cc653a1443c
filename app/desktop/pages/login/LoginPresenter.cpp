// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/login/LoginPresenter.h"

#include <algorithm>

namespace loket::desktop {

const OperatorLook *LoginState::chosen() const
{
    const auto found = std::find_if(station.operators.begin(), station.operators.end(),
                                    [this](const OperatorLook &who) { return who.id == chosenId; });
    return found == station.operators.end() ? nullptr : &*found;
}

LoginPresenter::LoginPresenter(LoginGateway &gateway, const Clock &clock, QDate builtOn, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_clock(clock)
    , m_builtOn(builtOn)
{
    m_state.folder = gateway.folder();
    m_tick.setInterval(250); // the number of seconds shown is never more than a quarter late
    connect(&m_tick, &QTimer::timeout, this, &LoginPresenter::countDown);
}

void LoginPresenter::prepare()
{
    ++m_opening; // what the window asked for at its start finds nothing
    m_state.phase = LoginState::Phase::Preparing;
    checkClock();
    Q_EMIT changed();
}

void LoginPresenter::prepared()
{
    m_state.phase = LoginState::Phase::Opening;
    open();
}

void LoginPresenter::open()
{
    if (m_state.phase == LoginState::Phase::Preparing)
        return;
    m_state.phase = LoginState::Phase::Opening;
    m_state.blocker = {};
    checkClock();
    Q_EMIT changed();
    m_gateway.open(this, [this, opening = ++m_opening](Expected<StationFace> station) {
        if (opening == m_opening)
            onOpened(std::move(station));
    });
}

void LoginPresenter::onOpened(Expected<StationFace> station)
{
    if (!station) {
        m_state.phase = LoginState::Phase::Blocked;
        m_state.blocker = station.error();
        Q_EMIT changed();
        return;
    }
    m_state.phase = LoginState::Phase::Ready;
    m_state.station = *std::move(station);
    if (!m_state.chosen())
        m_state.chosenId = m_state.station.lastOperatorId;
    if (!m_state.chosen()) // nobody yet, or an account that was switched off
        m_state.chosenId =
            m_state.station.operators.empty() ? QString() : m_state.station.operators.front().id;
    checkClock();
    Q_EMIT changed();
}

void LoginPresenter::checkClock()
{
    m_state.today = m_clock.nowUtc().toLocalTime().date();
    const QDate today = m_clock.nowUtc().date();
    // A day of grace: the build machine may be east of the counter.
    m_state.clockDate = m_builtOn.isValid() && today < m_builtOn.addDays(-1) ? today : QDate();
}

void LoginPresenter::choose(const QString &operatorId)
{
    if (m_state.chosenId == operatorId || m_state.phase == LoginState::Phase::Checking)
        return;
    m_state.chosenId = operatorId;
    m_state.refusal = {};
    Q_EMIT changed();
}

void LoginPresenter::submit(SecretBytes passphrase)
{
    if (!m_state.canSubmit() || passphrase.isEmpty())
        return;
    m_state.phase = LoginState::Phase::Checking;
    m_state.refusal = {};
    Q_EMIT changed();
    m_gateway.logIn(this, m_state.chosenId, std::move(passphrase),
                    [this](Expected<SessionLook> session) { onTried(std::move(session)); });
}

void LoginPresenter::onTried(Expected<SessionLook> session)
{
    m_state.phase = LoginState::Phase::Ready;
    if (!session) {
        m_state.refusal = session.error();
        if (session.error().code == ErrorCode::LockedOut) {
            m_lockedUntilMs =
                m_clock.monotonicMs() + std::max<qint64>(1, session.error().context.toLongLong()) * 1000;
            m_tick.start();
            countDown();
        }
        Q_EMIT changed();
        return;
    }
    const bool sameOperator = m_session && *m_session == session->who;
    m_session = session->who;
    m_state.isLocked = false;
    Q_EMIT changed();
    Q_EMIT loggedIn(*session, sameOperator);
}

void LoginPresenter::countDown()
{
    const qint64 leftMs = m_lockedUntilMs - m_clock.monotonicMs();
    const int seconds = int(std::max<qint64>(0, (leftMs + 999) / 1000));
    if (seconds == m_state.secondsLeft)
        return;
    m_state.secondsLeft = seconds;
    if (seconds == 0) {
        m_tick.stop();
        m_state.refusal = {};
    }
    Q_EMIT changed();
}

void LoginPresenter::lock()
{
    m_gateway.lock();
    m_state.isLocked = true;
    m_state.refusal = {};
    if (m_session)
        m_state.chosenId = m_session->id;
    Q_EMIT changed();
}

void LoginPresenter::logOut()
{
    m_gateway.logOut();
    m_session.reset();
    m_state.isLocked = false;
    m_state.refusal = {};
    m_state.chosenId.clear(); // whoever was last at the station is chosen when it is opened again
    Q_EMIT changed();
    Q_EMIT loggedOut();
}

} // namespace loket::desktop
