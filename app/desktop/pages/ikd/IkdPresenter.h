// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/ikd/IkdGateway.h"

#include <QObject>

#include <optional>

namespace loket::desktop {

/// Accounts of digital identities: what is listed, the one that is looked at, and what is done with it.
class IkdPresenter final : public QObject
{
    Q_OBJECT
public:
    explicit IkdPresenter(IkdGateway &gateway, QObject *parent = nullptr);

    [[nodiscard]] const std::optional<IkdLook> &look() const { return m_look; }
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    [[nodiscard]] IkdView view() const { return m_view; }
    [[nodiscard]] IkdState state() const { return m_state; }
    /// One person's account was searched for.
    [[nodiscard]] bool isSearch() const { return !m_nik.isEmpty(); }

    void setView(IkdView view);
    void setState(IkdState state);
    void find(const QString &nik);
    void refresh();
    /// Forgets everything, also answers that are on their way.
    void clear();

    void select(qint64 id);
    [[nodiscard]] const IkdAccount *selected() const;

    // What is done with the account that is selected; nothing where none is.
    void ask(const IkdRequest &request);
    void contacted();
    void reschedule(QDate due);
    void close(const QString &reason, const QString &note);
    void copyMessage(const QString &language);

Q_SIGNALS:
    void changed(); ///< list, loading, error
    void selectionChanged();
    void messageReady(const QString &text);
    void asked();
    void done(); ///< any other act
    void failed(const loket::Error &error);

private:
    Reply<void> act(void (IkdPresenter::*told)());

    IkdGateway &m_gateway;
    quint64 m_question = 0; ///< answers to an older one are dropped
    quint64 m_session = 0;
    IkdView m_view = IkdView::FollowUp;
    IkdState m_state = IkdState::None;
    QString m_nik;
    std::optional<IkdLook> m_look;
    Error m_error;
    bool m_isLoading = false;
    qint64 m_selected = 0;
};

} // namespace loket::desktop
