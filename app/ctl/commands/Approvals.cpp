// SPDX-License-Identifier: GPL-3.0-or-later
// approval list | decide | settle | ask-purge

#include "app/ctl/Options.h"
#include "app/ctl/Say.h"
#include "app/ctl/StationAccess.h"

#include "app/words/Words.h"
#include "core/enrolment/ReasonLists.h"
#include "core/station/Approvals.h"

#include <QJsonArray>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

const QStringList kStates{u"waiting"_s, u"approved"_s, u"refused"_s, u"settled"_s};

QString stateName(ApprovalState state)
{
    return state == ApprovalState::None ? u"none"_s : kStates.at(int(state) - int(ApprovalState::Waiting));
}

QJsonObject toJson(const ApprovalItem &item)
{
    return {{u"id"_s, item.id},
            {u"kind"_s, approvalKindName(item.kind)},
            {u"visit"_s, item.visit.toString(QUuid::WithoutBraces)},
            {u"asked_by"_s, item.askedBy},
            {u"asked_at"_s, item.askedAtUtc.toString(Qt::ISODate)},
            {u"detail"_s, item.detail.toJsonObject()},
            {u"state"_s, stateName(item.state)},
            {u"decided_by"_s, item.decidedBy},
            {u"decided_at"_s, item.decidedAtUtc.toString(Qt::ISODate)},
            {u"reason"_s, item.reason},
            {u"note"_s, item.note},
            {u"seen"_s, QJsonArray::fromStringList(item.seen)},
            {u"settled_by"_s, item.settledBy},
            {u"settled_at"_s, item.settledAtUtc.toString(Qt::ISODate)},
            {u"outcome"_s, item.outcome},
            {u"outcome_note"_s, item.outcomeNote}};
}

Exit approvalList(const Call &call, StationAccess &access)
{
    const auto wanted = choiceOf(call, "state", kStates);
    if (!wanted)
        return failInput(call, wanted.error());
    const auto state = ApprovalState(int(ApprovalState::Waiting) + int(kStates.indexOf(*wanted)));
    QJsonArray list;
    for (qint64 after = 0;;) {
        const auto items = Approvals(access.station()).list(state, after);
        if (!items)
            return call.out.fail(items.error());
        for (const ApprovalItem &item : *items) {
            after = item.id;
            list.append(toJson(item));
            const QString what = item.detail[u"position"_s].toString(item.detail[u"reason"_s].toString());
            call.out.line(u"%1  %2  %3  %4"_s.arg(item.id, 6)
                              .arg(approvalKindName(item.kind).leftJustified(12), what.leftJustified(16),
                                   item.askedBy.isEmpty() ? Say::tr("(batas simpan)") : item.askedBy));
        }
        if (items->empty())
            break;
    }
    if (list.isEmpty())
        call.out.line(Say::tr("Tidak ada yang dalam keadaan ini."));
    call.out.set(u"approvals"_s, list);
    return Exit::Done;
}

Expected<std::vector<ApprovalDecision>> decisionsOf(const Call &call)
{
    std::vector<ApprovalDecision> decisions;
    for (const QString &word : call.arguments) {
        bool isNumber = false;
        const qint64 id = word.toLongLong(&isNumber);
        if (!isNumber)
            return fail(ErrorCode::InvalidArgument, Say::tr("'%1' bukan nomor permintaan").arg(word));
        // Whoever decides here has read the list: that is what they saw.
        decisions.push_back({id, call.has("approve"), call.value("reason"), call.value("note"), {u"list"_s}});
    }
    return decisions;
}

Exit approvalDecide(const Call &call, StationAccess &access)
{
    if (call.has("approve") == call.has("refuse"))
        return call.out.usage(Say::tr("pilih --approve atau --refuse"));
    if (const auto reason = choiceOf(call, "reason", reasonList(u"approval_refused"_s)); !reason)
        return failInput(call, reason.error());
    const auto decisions = decisionsOf(call);
    if (!decisions)
        return failInput(call, decisions.error());
    const auto passphrase = readPassphrase(call);
    if (!passphrase)
        return call.out.fail(passphrase.error(), call.value("passphrase-file"));
    if (auto done = Approvals(access.station()).decide(*decisions, *passphrase); !done)
        return call.out.fail(done.error());
    call.out.line(u"%1 %2"_s.arg(decisions->size()).arg(call.has("approve") ? u"approved"_s : u"refused"_s));
    call.out.set(u"decided"_s, int(decisions->size()));
    return Exit::Done;
}

Exit approvalSettle(const Call &call, StationAccess &access)
{
    bool isNumber = false;
    const qint64 id = call.arguments.first().toLongLong(&isNumber);
    if (!isNumber)
        return call.out.usage(Say::tr("'%1' bukan nomor permintaan").arg(call.arguments.first()));
    if (const auto outcome = choiceOf(call, "outcome", reasonList(u"refusal_settled"_s)); !outcome)
        return failInput(call, outcome.error());
    if (auto done = Approvals(access.station()).settle(id, call.value("outcome"), call.value("note")); !done)
        return call.out.fail(done.error());
    call.out.line(Say::tr("Selesai."));
    call.out.set(u"id"_s, id);
    return Exit::Done;
}

Exit approvalAskPurge(const Call &call, StationAccess &access)
{
    const QUuid visit = QUuid::fromString(call.arguments.first());
    if (visit.isNull())
        return call.out.usage(Say::tr("'%1' bukan nomor kunjungan").arg(call.arguments.first()));
    if (const auto reason = choiceOf(call, "reason", reasonList(u"cancel"_s)); !reason)
        return failInput(call, reason.error());
    const auto asked = Approvals(access.station()).askPurge(visit, call.value("reason"), call.value("note"));
    if (!asked)
        return call.out.fail(asked.error());
    call.out.line(Say::tr("Diminta, nomor %1. Orang lain harus menyetujui: approval decide.").arg(*asked));
    call.out.set(u"id"_s, *asked);
    return Exit::Done;
}

} // namespace

void addApprovalCommands(CommandTable &table)
{
    table.push_back(
        {{u"approval"_s, u"list"_s},
         Say::tr("Yang perlu dilihat orang kedua."),
         {},
         0,
         0,
         {{u"state"_s, Say::tr("waiting, approved, refused atau settled."), u"STATE"_s, u"waiting"_s}},
         {u"approval list --operator bayu"_s},
         withLogin(approvalList)});
    table.push_back({{u"approval"_s, u"decide"_s},
                     Say::tr("Setujui atau tolak permintaan, semuanya atau tidak satu pun."),
                     u"NUMBER…"_s,
                     1,
                     -1,
                     {{u"approve"_s, Say::tr("Permintaannya benar.")},
                      {u"refuse"_s, Say::tr("Permintaannya tidak benar; --reason menyebut sebabnya.")},
                      {u"reason"_s, Say::tr("Kode alasannya, atau other."), u"CODE"_s},
                      {u"note"_s, Say::tr("Kata sendiri; diminta bersama --reason other."), u"TEXT"_s}},
                     {u"approval decide 3 4 5 --approve --operator bayu"_s,
                      u"approval decide 6 --refuse --reason poor_capture --operator bayu"_s},
                     withLogin(approvalDecide)});
    table.push_back({{u"approval"_s, u"settle"_s},
                     Say::tr("Catat apa yang dilakukan di loket sesudah penolakan."),
                     u"NUMBER"_s,
                     1,
                     1,
                     {{u"outcome"_s, Say::tr("Kode tindakannya, atau other."), u"CODE"_s},
                      {u"note"_s, Say::tr("Kata sendiri; diminta bersama --outcome other."), u"TEXT"_s}},
                     {u"approval settle 6 --outcome recorded_again --operator sari"_s},
                     withLogin(approvalSettle)});
    table.push_back({{u"approval"_s, u"ask-purge"_s},
                     Say::tr("Minta penghapusan kunjungan yang belum selesai; orang lain harus menyetujui."),
                     u"VISIT"_s,
                     1,
                     1,
                     {{u"reason"_s, Say::tr("Kode alasannya."), u"CODE"_s, u"applicant_left"_s},
                      {u"note"_s, Say::tr("Kata sendiri."), u"TEXT"_s}},
                     {u"approval ask-purge 7d0c… --operator sari"_s},
                     withLogin(approvalAskPurge)});
}

} // namespace loket::ctl
