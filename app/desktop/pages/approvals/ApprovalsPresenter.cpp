// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/approvals/ApprovalsPresenter.h"

#include "core/enrolment/ReasonLists.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

/// One look: beyond it somebody has left the desk with the page open.
constexpr qint64 kLookMaxMs = 5 * 60 * 1000;
const QStringList kParts{u"reason"_s, u"photo"_s, u"evidence"_s, u"figures"_s};

int lapsedIn(const BatchResult &batch)
{
    return int(std::count_if(batch.items.begin(), batch.items.end(), [](const DecisionResult &item) {
        return item.outcome == DecisionOutcome::Lapsed;
    }));
}

} // namespace

ApprovalsPresenter::ApprovalsPresenter(ApprovalsGateway &gateway, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_clock(clock)
{}

void ApprovalsPresenter::setView(InboxView view)
{
    if (view == m_view)
        return;
    m_view = view;
    m_rows.entries.clear();
    m_isLoaded = false;
    look(0);
    refresh();
}

void ApprovalsPresenter::refresh()
{
    m_isLoading = true;
    m_gateway.load(this, m_view, [this, generation = ++m_generation](Expected<InboxRows> rows) {
        if (generation == m_generation)
            onRows(std::move(rows));
    });
    Q_EMIT changed();
}

void ApprovalsPresenter::onRows(Expected<InboxRows> rows)
{
    m_isLoading = false;
    m_error = rows ? Error{} : rows.error();
    if (rows) {
        m_rows = std::move(*rows);
        m_view = m_rows.view;
        m_isLoaded = true;
    }
    if (rows && m_view == InboxView::Waiting)
        std::erase_if(m_decisions, [this](const auto &decision) { return !has(decision.first); });
    if (m_looked != 0 && !has(m_looked))
        look(0);
    Q_EMIT changed();
    Q_EMIT decisionsChanged();
}

void ApprovalsPresenter::clear()
{
    ++m_generation;
    ++m_session;
    m_rows = {};
    m_error = {};
    m_view = InboxView::Waiting;
    m_isLoading = m_isLoaded = m_isSaving = false;
    m_decisions.clear();
    look(0);
    m_seen.clear();
    Q_EMIT changed();
    Q_EMIT decisionsChanged();
}

void ApprovalsPresenter::lockAway()
{
    auto kept = std::move(m_decisions);
    std::erase_if(kept, [](const auto &decision) { return !decision.second.note.isEmpty(); });
    clear();
    m_decisions = std::move(kept);
}

bool ApprovalsPresenter::has(qint64 id) const
{
    return std::any_of(m_rows.entries.begin(), m_rows.entries.end(),
                       [id](const InboxEntry &entry) { return entry.item.id == id; });
}

// ---- looking

void ApprovalsPresenter::look(qint64 id)
{
    if (id == m_looked)
        return;
    countLook();
    m_lookingSinceMs.reset();
    m_looked = id;
    m_pictures.reset();
    m_picturesError = {};
    if (const InboxEntry *entry = looked()) {
        m_gateway.look(this, *entry, [this, id, session = m_session](Expected<InboxPictures> pictures) {
            if (id != m_looked || session != m_session)
                return;
            if (pictures)
                m_pictures = std::move(*pictures);
            else
                m_picturesError = pictures.error();
            countLook(); // from now on
            Q_EMIT lookChanged();
        });
    }
    Q_EMIT lookChanged();
}

const InboxEntry *ApprovalsPresenter::looked() const
{
    const auto found = std::find_if(m_rows.entries.begin(), m_rows.entries.end(),
                                    [this](const InboxEntry &entry) { return entry.item.id == m_looked; });
    return m_looked == 0 || found == m_rows.entries.end() ? nullptr : &*found;
}

void ApprovalsPresenter::setInFront(bool isInFront)
{
    m_isInFront = isInFront;
    countLook();
}

void ApprovalsPresenter::show(const QString &part)
{
    if (m_isInFront && looked() && !m_seen[m_looked].parts.contains(part))
        m_seen[m_looked].parts << part;
}

/// Ends the look that is running, and begins another where there is something to see.
void ApprovalsPresenter::countLook()
{
    const qint64 now = m_clock.monotonicMs();
    if (m_lookingSinceMs)
        m_seen[m_looked].ms += std::min(now - *m_lookingSinceMs, kLookMaxMs);
    m_lookingSinceMs.reset();
    const bool hasCome = m_pictures || m_picturesError.code != ErrorCode::None;
    if (!m_isInFront || !looked() || !hasCome)
        return;
    m_lookingSinceMs = now;
    Seen &seen = m_seen[m_looked];
    if (!seen.firstUtc.isValid())
        seen.firstUtc = m_clock.nowUtc();
}

/// Of what is looked at: what was seen of it, and for how long.
ApprovalDecision ApprovalsPresenter::lookedDecision()
{
    countLook();
    const Seen &seen = m_seen[m_looked];
    ApprovalDecision decision;
    decision.id = m_looked;
    for (const QString &part : kParts)
        if (seen.parts.contains(part))
            decision.seen << part;
    decision.seenTime = {seen.firstUtc, int((seen.ms + 500) / 1000)};
    return decision;
}

// ---- deciding

bool ApprovalsPresenter::canDecide() const
{
    const InboxEntry *entry = looked();
    return entry && entry->mayDecide && entry->item.state == ApprovalState::Waiting &&
           (m_pictures || m_picturesError.code != ErrorCode::None) && !m_isSaving;
}

void ApprovalsPresenter::decide(bool isApproved, const QString &reason, const QString &note)
{
    if (!canDecide())
        return;
    ApprovalDecision decision = lookedDecision();
    decision.isApproved = isApproved;
    decision.reason = reason;
    decision.note = note.trimmed();
    m_decisions[m_looked] = std::move(decision);
    Q_EMIT decisionsChanged();
}

void ApprovalsPresenter::approve() { decide(true, {}, {}); }

void ApprovalsPresenter::refuse(const QString &reason, const QString &note)
{
    if (isReason(reason, note))
        decide(false, reason, note);
}

void ApprovalsPresenter::undo(qint64 id)
{
    if (!m_isSaving && m_decisions.erase(id) > 0)
        Q_EMIT decisionsChanged();
}

const ApprovalDecision *ApprovalsPresenter::decision(qint64 id) const
{
    const auto found = m_decisions.find(id);
    return found == m_decisions.end() ? nullptr : &found->second;
}

int ApprovalsPresenter::approvedCount() const
{
    return int(std::count_if(m_decisions.begin(), m_decisions.end(),
                             [](const auto &decision) { return decision.second.isApproved; }));
}

int ApprovalsPresenter::refusedCount() const { return int(m_decisions.size()) - approvedCount(); }

qint64 ApprovalsPresenter::nextUndecided() const
{
    const auto waits = [this](const InboxEntry &entry) {
        return entry.mayDecide && entry.item.id != m_looked && !decision(entry.item.id);
    };
    const auto &entries = m_rows.entries;
    const auto here = std::find_if(entries.begin(), entries.end(),
                                   [this](const InboxEntry &entry) { return entry.item.id == m_looked; });
    auto next = std::find_if(here, entries.end(), waits);
    if (next == entries.end())
        next = std::find_if(entries.begin(), here, waits);
    return next == entries.end() || !waits(*next) ? 0 : next->item.id;
}

void ApprovalsPresenter::save(SecretBytes passphrase)
{
    if (m_isSaving || m_decisions.empty())
        return;
    m_isSaving = true;
    std::vector<ApprovalDecision> decisions;
    for (const auto &[id, decision] : m_decisions)
        decisions.push_back(decision);
    const auto answered = [this, count = int(decisions.size()),
                           session = m_session](const Expected<BatchResult> &batch) {
        if (session != m_session)
            return;
        m_isSaving = false;
        const Error error = batch ? batch->error : batch.error();
        if (error.code == ErrorCode::None) {
            m_decisions.clear();
            const int lapsed = lapsedIn(*batch);
            Q_EMIT saved(count - lapsed, lapsed);
        } else {
            Q_EMIT saveFailed(error, batch ? *batch : BatchResult{error, {}});
        }
        refresh(); // also after a refusal: somebody else may have decided meanwhile
    };
    m_gateway.decide(this, decisions, std::move(passphrase), answered);
    Q_EMIT decisionsChanged();
}

void ApprovalsPresenter::settle(const QString &outcome, const QString &note)
{
    const InboxEntry *entry = looked();
    if (!entry || entry->item.state != ApprovalState::Refused || !isReason(outcome, note))
        return;
    m_gateway.settle(this, entry->item.id, outcome, note.trimmed(),
                     [this, session = m_session](const Expected<void> &done) {
                         if (session != m_session)
                             return;
                         if (done)
                             Q_EMIT settled();
                         else
                             Q_EMIT settleFailed(done.error());
                         refresh();
                     });
}

} // namespace loket::desktop
