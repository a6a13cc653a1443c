// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/gallery/SampleGateways.h"

#include <QCborArray>
#include <QLinearGradient>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop::samples {

namespace {

/// A head and shoulders of nobody.
QImage drawnPerson(QSize size, const QColor &ground)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(ground);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double w = size.width(), h = size.height();
    painter.setBrush(QColor(60, 72, 88));
    painter.drawEllipse(QRectF(w * 0.1, h * 0.72, w * 0.8, h * 0.6));
    painter.setBrush(QColor(214, 170, 138));
    painter.drawEllipse(QRectF(w * 0.28, h * 0.2, w * 0.44, h * 0.5));
    return image;
}

QImage drawnHand()
{
    QImage image(240, 180, QImage::Format_RGB32);
    image.fill(QColor(206, 210, 214));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(206, 160, 128));
    painter.drawRoundedRect(QRectF(70, 90, 96, 90), 20, 20);
    for (const int x : {72, 98, 150}) // the ring finger is missing
        painter.drawRoundedRect(QRectF(x, 24, 20, 90), 10, 10);
    return image;
}

InboxEntry entryOf(qint64 id, ApprovalKind kind, const QString &name, const QString &maskedNik,
                   QCborMap detail)
{
    InboxEntry entry;
    entry.item.id = id;
    entry.item.kind = kind;
    entry.item.visit = QUuid::fromString(u"{00000000-0000-4000-8000-%1}"_s.arg(id, 12, 16, QLatin1Char('0')));
    entry.item.askedBy = u"sari"_s;
    entry.item.askedAtUtc = sampleNow().addSecs(-id * 1260);
    entry.item.detail = std::move(detail);
    entry.askedByName = u"Sari Puspitasari"_s;
    entry.name = name;
    entry.maskedNik = maskedNik;
    entry.service = u"ektp_enrolment"_s;
    entry.packet = entry.item.visit;
    entry.mayDecide = true;
    return entry;
}

InboxEntry refusedEntry(ApprovalState state)
{
    auto entry = entryOf(state == ApprovalState::Settled ? 8 : 7, ApprovalKind::Acceptance, u"Made Wirawan"_s,
                         u"3576••••••••0110"_s,
                         {{u"step"_s, u"fingers"_s},
                          {u"position"_s, u"left_index"_s},
                          {u"reason"_s, u"worn_skin"_s},
                          {u"score"_s, 22},
                          {u"attempts"_s, 2}});
    entry.item.state = state;
    entry.item.decidedBy = u"wayan"_s;
    entry.decidedByName = u"Wayan Sudarma"_s;
    entry.item.decidedAtUtc = sampleNow().addSecs(-600);
    entry.item.reason = u"poor_capture"_s;
    entry.item.note = u"Bersihkan jari dan kaca, lalu ulangi."_s;
    if (state == ApprovalState::Settled) {
        entry.item.outcome = u"recorded_again"_s;
        entry.item.settledBy = u"sari"_s;
        entry.settledByName = u"Sari Puspitasari"_s;
        entry.item.settledAtUtc = sampleNow().addSecs(-60);
    }
    return entry;
}

bool isIn(const InboxEntry &entry, InboxView view)
{
    const ApprovalState state = entry.item.state;
    return view == InboxView::Waiting      ? state == ApprovalState::Waiting
           : view == InboxView::ToFollowUp ? state == ApprovalState::Refused
                                           : state != ApprovalState::Waiting;
}

} // namespace

SampleApprovals::SampleApprovals(bool isBusy)
{
    if (!isBusy)
        return;
    entries.push_back(entryOf(1, ApprovalKind::Exception, u"Rahmawati Kusuma Dewi"_s, u"3576••••••••0003"_s,
                              {{u"position"_s, u"right_ring"_s},
                               {u"reason"_s, u"amputation"_s},
                               {u"permanent"_s, true},
                               {u"note"_s, u"Kecelakaan kerja tahun 2011."_s},
                               {u"has_evidence"_s, true}}));
    entries.push_back(entryOf(2, ApprovalKind::Acceptance, u"Ahmad Fauzan"_s, u"3576••••••••0018"_s,
                              {{u"step"_s, u"iris"_s},
                               {u"position"_s, u"left_eye"_s},
                               {u"reason"_s, u"elderly"_s},
                               {u"score"_s, 41},
                               {u"attempts"_s, 3}}));
    entries.push_back(entryOf(3, ApprovalKind::Correction, u"Yohanes Tandililing"_s, u"3576••••••••0021"_s,
                              {{u"fields"_s, QCborArray{u"full_name"_s, u"birth_date"_s}},
                               {u"reason"_s, u"document_shows_otherwise"_s},
                               {u"document"_s, u"Akta kelahiran"_s}}));
    entries.push_back(entryOf(4, ApprovalKind::Purge, {}, {}, {{u"reason"_s, u"too_old"_s}}));
    entries.back().item.askedBy.clear();
    entries.back().askedByName.clear();
    entries.back().packet = {};
    auto own =
        entryOf(5, ApprovalKind::Exception, u"Nurul Hidayah"_s, u"3576••••••••0077"_s,
                {{u"position"_s, u"right_eye"_s}, {u"reason"_s, u"cataract"_s}, {u"permanent"_s, false}});
    own.item.askedBy = u"wayan"_s;
    own.askedByName = u"Wayan Sudarma"_s;
    own.mayDecide = false;
    entries.push_back(own);
    entries.push_back(refusedEntry(ApprovalState::Refused));
    entries.push_back(refusedEntry(ApprovalState::Settled));
}

void SampleApprovals::load(QObject *context, InboxView view, Reply<InboxRows> reply)
{
    ++loads;
    if (error.code != ErrorCode::None)
        return answer<InboxRows>(context, std::move(reply), fail(error));
    InboxRows rows;
    rows.mayApprove = mayApprove;
    rows.maySettle = true;
    rows.view = mayApprove ? view : InboxView::ToFollowUp;
    for (const InboxEntry &entry : entries) {
        rows.waiting += isIn(entry, InboxView::Waiting);
        rows.toFollowUp += isIn(entry, InboxView::ToFollowUp);
        if (isIn(entry, rows.view))
            rows.entries.push_back(entry);
    }
    answer<InboxRows>(context, std::move(reply), rows);
}

void SampleApprovals::look(QObject *context, const InboxEntry &entry, Reply<InboxPictures> reply)
{
    InboxPictures pictures;
    pictures.mayNotSee = mayNotSee;
    if (!entry.packet.isNull() && !mayNotSee) {
        pictures.photo = drawnPerson({120, 160}, QColor(176, 32, 40));
        if (entry.item.detail[u"has_evidence"_s].toBool())
            pictures.evidence = drawnHand();
    }
    if (entry.item.detail.contains(u"score"_s))
        pictures.threshold = 50;
    answer<InboxPictures>(context, std::move(reply), pictures);
}

void SampleApprovals::decide(QObject *context, const std::vector<ApprovalDecision> &decisions,
                             SecretBytes typed, Reply<BatchResult> reply)
{
    if (!typed.equals(passphrase.toUtf8()))
        return answer<BatchResult>(context, std::move(reply),
                                   BatchResult{{ErrorCode::WrongPassphrase, {}}, {}});
    if (refusal.code != ErrorCode::None)
        return answer<BatchResult>(
            context, std::move(reply),
            BatchResult{refusal, {{decisions.back().id, DecisionOutcome::None, refusal}}});
    decided = decisions;
    BatchResult batch;
    for (const ApprovalDecision &decision : decisions)
        for (InboxEntry &entry : entries)
            if (entry.item.id == decision.id) {
                entry.item.seen = decision.seen;
                entry.item.seenTime = decision.seenTime;
                const bool isLapsed = decision.id == lapsed;
                entry.item.state = isLapsed              ? ApprovalState::Settled
                                   : decision.isApproved ? ApprovalState::Approved
                                                         : ApprovalState::Refused;
                batch.items.push_back({decision.id,
                                       isLapsed              ? DecisionOutcome::Lapsed
                                       : decision.isApproved ? DecisionOutcome::Approved
                                                             : DecisionOutcome::Refused,
                                       {}});
            }
    answer<BatchResult>(context, std::move(reply), batch);
}

void SampleApprovals::settle(QObject *context, qint64 id, const QString &outcome, const QString &note,
                             Reply<void> reply)
{
    if (refusal.code != ErrorCode::None)
        return answer<void>(context, std::move(reply), fail(refusal));
    for (InboxEntry &entry : entries) {
        if (entry.item.id != id)
            continue;
        entry.item.state = ApprovalState::Settled;
        entry.item.outcome = outcome;
        entry.item.outcomeNote = note;
    }
    answer<void>(context, std::move(reply), {});
}

} // namespace loket::desktop::samples
