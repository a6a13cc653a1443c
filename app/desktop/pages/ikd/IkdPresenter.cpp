// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/ikd/IkdPresenter.h"

#include <algorithm>

namespace loket::desktop {

IkdPresenter::IkdPresenter(IkdGateway &gateway, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
{}

void IkdPresenter::setView(IkdView view)
{
    m_view = view;
    m_nik.clear();
    m_look.reset();
    refresh();
}

void IkdPresenter::setState(IkdState state)
{
    m_state = state;
    m_nik.clear();
    refresh();
}

void IkdPresenter::find(const QString &nik)
{
    m_view = IkdView::Accounts;
    m_nik = nik;
    m_look.reset(); // never one person's account under another's number
    refresh();
}

void IkdPresenter::refresh()
{
    m_isLoading = true;
    Q_EMIT changed();
    const auto reply = [this, question = ++m_question](Expected<IkdLook> answer) {
        if (question != m_question)
            return;
        m_isLoading = false;
        m_error = answer ? Error{} : answer.error();
        if (answer)
            m_look = std::move(*answer);
        else
            m_look.reset();
        if (!selected())
            m_selected = m_look && !m_look->accounts.empty() ? m_look->accounts.front().id : 0;
        Q_EMIT changed();
        Q_EMIT selectionChanged();
    };
    if (m_nik.isEmpty())
        m_gateway.load(this, m_view, m_view == IkdView::Accounts ? m_state : IkdState::None, reply);
    else
        m_gateway.find(this, m_nik, reply);
}

void IkdPresenter::clear()
{
    ++m_question;
    ++m_session;
    m_nik.clear();
    m_look.reset();
    m_error = {};
    m_isLoading = false;
    m_selected = 0;
    Q_EMIT changed();
    Q_EMIT selectionChanged();
}

void IkdPresenter::select(qint64 id)
{
    if (id == m_selected)
        return;
    m_selected = id;
    Q_EMIT selectionChanged();
}

const IkdAccount *IkdPresenter::selected() const
{
    if (!m_look)
        return nullptr;
    const auto found = std::find_if(m_look->accounts.begin(), m_look->accounts.end(),
                                    [&](const IkdAccount &account) { return account.id == m_selected; });
    return found == m_look->accounts.end() ? nullptr : &*found;
}

Reply<void> IkdPresenter::act(void (IkdPresenter::*told)())
{
    return [this, told, session = m_session](const Expected<void> &answer) {
        if (session != m_session)
            return;
        if (!answer)
            Q_EMIT failed(answer.error());
        else
            Q_EMIT(this->*told)();
        refresh();
    };
}

void IkdPresenter::ask(const IkdRequest &request)
{
    if (selected())
        m_gateway.ask(this, m_selected, request, act(&IkdPresenter::asked));
}

void IkdPresenter::contacted()
{
    if (selected())
        m_gateway.contacted(this, m_selected, act(&IkdPresenter::done));
}

void IkdPresenter::reschedule(QDate due)
{
    if (selected())
        m_gateway.reschedule(this, m_selected, due, act(&IkdPresenter::done));
}

void IkdPresenter::close(const QString &reason, const QString &note)
{
    if (selected())
        m_gateway.close(this, m_selected, reason, note, act(&IkdPresenter::done));
}

void IkdPresenter::copyMessage(const QString &language)
{
    if (!selected())
        return;
    m_gateway.message(this, m_selected, language, [this, session = m_session](const Expected<QString> &text) {
        if (session != m_session)
            return;
        if (text)
            Q_EMIT messageReady(*text);
        else
            Q_EMIT failed(text.error());
    });
}

} // namespace loket::desktop
