// SPDX-License-Identifier: GPL-3.0-or-later
// approval list | decide | settle | ask-purge

#include "app/ctl/Options.h"
#include "app/ctl/Say.h"
#include "app/ctl/StationAccess.h"
#include "app/ctl/Texts.h"

#include "app/words/Words.h"
#include "core/enrolment/ReasonLists.h"
#include "core/station/Approvals.h"

#include <QJsonArray>

#include <algorithm>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

using PeopleNames = QHash<QString, QString>;

const QStringList kStates{u"waiting"_s, u"approved"_s, u"refused"_s, u"settled"_s};

/// A request and the visit it is about, as a second person must see them.
struct Shown
{
    const ApprovalItem &item;
    VisitSummary visit;
    PeopleNames names;
};

QJsonObject toJson(const Shown &shown)
{
    const ApprovalItem &item = shown.item;
    return {{u"id"_s, item.id},
            {u"kind"_s, approvalKindName(item.kind)},
            {u"title"_s, words::requestTitle(item)},
            {u"visit"_s, idText(item.visit)},
            {u"service"_s, shown.visit.service},
            {u"name"_s, shown.visit.label},
            {u"nik"_s, shown.visit.maskedNik},
            {u"asked_by"_s, item.askedBy},
            {u"asked_by_name"_s, shown.names.value(item.askedBy)},
            {u"asked_at"_s, item.askedAtUtc.toString(Qt::ISODate)},
            {u"asked_reason"_s, words::requestReason(item)},
            {u"asked_note"_s, item.detail[u"note"_s].toString()},
            {u"is_whole"_s, item.isWhole},
            {u"detail"_s, item.detail.toJsonObject()},
            {u"state"_s, approvalStateName(item.state)},
            {u"lapsed"_s, item.isLapsed()},
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

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u": "_s);
}

QString nameOf(const Shown &shown, const QString &id) { return shown.names.value(id, id); }

/// What became of it, where it does not wait any more.
QString decisionLine(const Shown &shown)
{
    const ApprovalItem &item = shown.item;
    const QString when = words::dateTime(item.decidedAtUtc);
    const QString why = joined({item.reason.isEmpty() ? QString() : words::reason(item.reason), item.note});
    if (item.isLapsed())
        return Say::tr("Ditutup sendiri %1: %2").arg(when, why);
    if (item.state == ApprovalState::Approved)
        return Say::tr("Disetujui %1, %2").arg(nameOf(shown, item.decidedBy), when);
    return Say::tr("Ditolak %1, %2: %3").arg(nameOf(shown, item.decidedBy), when, why);
}

/// In the list as on the page: a decision at which nothing was looked at is to be noticed.
QString seenLine(const ApprovalItem &item)
{
    const QString parts = words::seenParts(item.seen);
    return parts.isEmpty() ? Say::tr("Dilihat: TIDAK ADA; diputuskan tanpa membuka permintaannya")
                           : Say::tr("Dilihat: %1").arg(parts);
}

void show(const Output &out, const Shown &shown)
{
    const ApprovalItem &item = shown.item;
    const auto below = [&](const QString &text) {
        if (!text.isEmpty())
            out.line(QString(8, u' ') + text);
    };
    out.line(u"%1  %2"_s.arg(item.id, 6).arg(words::requestTitle(item)));
    below(u"%1  %2  %3"_s.arg(idText(item.visit), shown.visit.maskedNik, words::visitName(shown.visit)));
    const QString reason = joined({words::requestReason(item), item.detail[u"note"_s].toString()});
    below(reason.isEmpty() ? QString() : Say::tr("Alasan: %1").arg(reason));
    below(Say::tr("Diminta: %1, %2")
              .arg(words::requestAsker(nameOf(shown, item.askedBy)), words::dateTime(item.askedAtUtc)));
    if (!item.isWhole)
        below(words::trouble({ErrorCode::Authenticity, u"approval"_s}).text());
    if (item.state != ApprovalState::Waiting)
        below(decisionLine(shown));
    if (item.state != ApprovalState::Waiting && !item.isLapsed())
        below(seenLine(item));
    if (!item.settledBy.isEmpty())
        below(
            Say::tr("Ditindaklanjuti: %1, %2")
                .arg(joined({words::reason(item.outcome), item.outcomeNote}), nameOf(shown, item.settledBy)));
}

Exit approvalList(const Call &call, StationAccess &access)
{
    const auto wanted = choiceOf(call, "state", kStates);
    if (!wanted)
        return failInput(call, wanted.error());
    const auto state = approvalStateFromName(*wanted);
    const PeopleNames names = access.station().operatorNames();
    QJsonArray list;
    for (qint64 after = 0;;) {
        const auto items = Approvals(access.station()).list(state, after);
        if (!items)
            return call.out.fail(items.error());
        for (const ApprovalItem &item : *items) {
            after = item.id;
            const auto visit = access.station().summary(item.visit);
            if (!visit)
                return call.out.fail(visit.error());
            const Shown shown{item, *visit, names};
            list.append(toJson(shown));
            show(call.out, shown);
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

QString outcomeName(DecisionOutcome outcome)
{
    switch (outcome) {
    case DecisionOutcome::None:
        return u"not_decided"_s;
    case DecisionOutcome::Approved:
        return u"approved"_s;
    case DecisionOutcome::Refused:
        return u"refused"_s;
    case DecisionOutcome::Lapsed:
        return u"lapsed"_s;
    }
    return {};
}

/// Each request with what became of it, or why nothing did. Where none was decided it goes to where the
/// trouble is told.
void showBatch(Output &out, const BatchResult &batch)
{
    QJsonArray items;
    int decided = 0;
    for (const DecisionResult &item : batch.items) {
        const bool isBad = item.error.code != ErrorCode::None;
        const QString said = isBad ? words::sentence(item.error) : words::decisionOutcome(item.outcome);
        const QString line = u"%1  %2"_s.arg(item.id, 6).arg(said);
        batch.error.code == ErrorCode::None ? out.line(line) : out.message(line);
        decided += item.outcome == DecisionOutcome::Approved || item.outcome == DecisionOutcome::Refused;
        items.append(QJsonObject{{u"id"_s, item.id},
                                 {u"result"_s, outcomeName(item.outcome)},
                                 {u"error"_s, isBad ? errorName(item.error.code) : QString()},
                                 {u"message"_s, said}});
    }
    out.set(u"items"_s, items);
    out.set(u"decided"_s, decided);
}

Exit approvalDecide(const Call &call, StationAccess &access)
{
    if (call.has("approve") == call.has("refuse"))
        return call.out.usage(Say::tr("pilih --approve atau --refuse"));
    const QStringList reasons = reasonList(u"approval_refused"_s);
    if (call.has("refuse") && call.value("reason").isEmpty())
        return call.out.usage(Say::tr("--refuse meminta --reason, salah satu dari: ") +
                              reasons.join(u", "_s));
    if (const auto reason = choiceOf(call, "reason", reasons); !reason)
        return failInput(call, reason.error());
    if (call.value("reason") == "other"_L1 && call.value("note").trimmed().isEmpty())
        return call.out.usage(Say::tr("--reason other meminta --note: tulis alasannya dengan kata sendiri"));
    const auto decisions = decisionsOf(call);
    if (!decisions)
        return failInput(call, decisions.error());
    const auto passphrase = readPassphrase(call);
    if (!passphrase)
        return call.out.fail(passphrase.error(), call.value("passphrase-file"));
    const BatchResult batch = Approvals(access.station()).decideBatch(*decisions, *passphrase);
    showBatch(call.out, batch);
    if (batch.error.code == ErrorCode::None)
        return Exit::Done;
    const auto bad = std::find_if(batch.items.begin(), batch.items.end(), [](const DecisionResult &item) {
        return item.error.code != ErrorCode::None;
    });
    return call.out.fail(batch.error,
                         bad == batch.items.end() ? QString() : Say::tr("nomor %1").arg(bad->id));
}

Exit approvalSettle(const Call &call, StationAccess &access)
{
    bool isNumber = false;
    const qint64 id = call.arguments.first().toLongLong(&isNumber);
    if (!isNumber)
        return call.out.usage(Say::tr("'%1' bukan nomor permintaan").arg(call.arguments.first()));
    const QStringList outcomes = reasonList(u"refusal_settled"_s);
    if (call.value("outcome").isEmpty())
        return call.out.usage(Say::tr("--outcome menyebut yang sudah dilakukan, salah satu dari: ") +
                              outcomes.join(u", "_s));
    if (const auto outcome = choiceOf(call, "outcome", outcomes); !outcome)
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
