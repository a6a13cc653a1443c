// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/approvals/ApprovalsGateway.h"
#include "core/base/Clock.h"

#include <QObject>

#include <map>

namespace loket::desktop {

/// The inbox: its entries, the one that is looked at, and what is decided but not yet saved.
class ApprovalsPresenter final : public QObject
{
    Q_OBJECT
public:
    /// Gateway and clock must outlive it.
    ApprovalsPresenter(ApprovalsGateway &gateway, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const InboxRows &rows() const { return m_rows; }
    [[nodiscard]] InboxView view() const { return m_view; }
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] const Error &error() const { return m_error; }

    void setView(InboxView view);
    /// Decisions that are not saved stay, those whose request is gone excepted.
    void refresh();
    /// Forgets everything, also answers that are on their way.
    void clear();
    /// As clear(), but decisions without words of the reviewer's own stay: they hold codes alone.
    void lockAway();

    /// The entry that is looked at; nothing where there is none. 0 looks away.
    void look(qint64 id);
    [[nodiscard]] const InboxEntry *looked() const;
    /// Nothing until they have come.
    [[nodiscard]] const std::optional<InboxPictures> &pictures() const { return m_pictures; }
    [[nodiscard]] const Error &picturesError() const { return m_picturesError; }

    /// The page is before the reader: only then time counts as looked.
    void setInFront(bool isInFront);
    /// A part of what is looked at is on the screen: "reason", "figures", "photo", "evidence".
    void show(const QString &part);

    /// Only of what is looked at, and only once its pictures have come: nobody decides unseen.
    [[nodiscard]] bool canDecide() const;
    void approve();
    void refuse(const QString &reason, const QString &note);
    void undo(qint64 id);
    [[nodiscard]] const ApprovalDecision *decision(qint64 id) const;
    [[nodiscard]] int approvedCount() const;
    [[nodiscard]] int refusedCount() const;
    [[nodiscard]] bool hasDecisions() const { return !m_decisions.empty(); }
    /// The first entry after the one that is looked at that waits for a decision; 0 where there is none.
    [[nodiscard]] qint64 nextUndecided() const;

    void save(SecretBytes passphrase);
    [[nodiscard]] bool isSaving() const { return m_isSaving; }
    /// What was done after the refusal that is looked at.
    void settle(const QString &outcome, const QString &note);

Q_SIGNALS:
    void changed();     ///< rows, loading, error
    void lookChanged(); ///< entry or its pictures
    void decisionsChanged();
    void saved(int decided, int lapsed); ///< lapsed: closed by themselves
    void saveFailed(const loket::Error &error, const loket::BatchResult &batch);
    void settled();
    void settleFailed(const loket::Error &error);

private:
    void onRows(Expected<InboxRows> rows);
    void decide(bool isApproved, const QString &reason, const QString &note);
    [[nodiscard]] ApprovalDecision lookedDecision();
    void countLook();
    [[nodiscard]] bool has(qint64 id) const;

    /// What was seen of one request, over all looks.
    struct Seen
    {
        QDateTime firstUtc;
        qint64 ms = 0;
        QStringList parts;
    };

    ApprovalsGateway &m_gateway;
    const Clock &m_clock;
    InboxView m_view = InboxView::Waiting;
    InboxRows m_rows;
    Error m_error;
    bool m_isLoading = false;
    bool m_isLoaded = false;
    bool m_isSaving = false;
    quint64 m_generation = 0; ///< answers to an older question are dropped
    quint64 m_session = 0;    ///< and those of a session that is over
    qint64 m_looked = 0;
    std::optional<InboxPictures> m_pictures;
    Error m_picturesError;
    std::map<qint64, ApprovalDecision> m_decisions;
    std::map<qint64, Seen> m_seen;
    bool m_isInFront = false;
    std::optional<qint64> m_lookingSinceMs; ///< monotonic; nothing while nobody looks
};

} // namespace loket::desktop
