// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/IkdShown.h"

#include "app/ctl/Say.h"
#include "app/ctl/Texts.h"
#include "app/words/Words.h"
#include "core/ikd/FailureCatalogue.h"
#include "core/station/ApprovalItem.h"

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

QString requestWords(const IkdRequestState &request)
{
    const QString action = words::ikdAction(ikdActionName(request.action));
    switch (request.state) {
    case ApprovalState::None:
        return {};
    case ApprovalState::Waiting:
        return Say::tr("%1: menunggu keputusan orang kedua (permintaan %2)").arg(action).arg(request.id);
    case ApprovalState::Approved:
        return Say::tr("%1: disetujui %2").arg(action, request.decidedBy);
    case ApprovalState::Refused:
    case ApprovalState::Settled:
        break;
    }
    const QString why = request.refusalNote.isEmpty() ? words::reason(request.refusal) : request.refusalNote;
    return Say::tr("%1: ditolak %2, karena: %3").arg(action, request.decidedBy, why);
}

QJsonObject requestJson(const IkdRequestState &request)
{
    return {{u"id"_s, request.id},
            {u"action"_s, ikdActionName(request.action)},
            {u"state"_s, approvalStateName(request.state)},
            {u"asked_by"_s, request.askedBy},
            {u"asked_at"_s, timeText(request.askedAtUtc)},
            {u"decided_by"_s, request.decidedBy},
            {u"decided_at"_s, timeText(request.decidedAtUtc)},
            {u"refusal"_s, request.refusal},
            {u"refusal_note"_s, request.refusalNote}};
}

} // namespace

QString missingWords(const IkdAccount &account)
{
    if (account.state != IkdState::Pending)
        return {};
    const auto catalogue = FailureCatalogue::load();
    const IkdFailure *failure = catalogue ? catalogue->find(account.missing) : nullptr;
    return failure ? textIn(failure->symptom, words::currentLanguage()) : words::ikdMissing(account.missing);
}

QJsonObject ikdAccountJson(const IkdAccount &account)
{
    return {{u"id"_s, account.id},
            {u"visit"_s, account.visit.toString(QUuid::WithoutBraces)},
            {u"state"_s, ikdStateName(account.state)},
            {u"since"_s, timeText(account.sinceUtc)},
            {u"waiting_days"_s, account.waitingDays(QDateTime::currentDateTimeUtc())},
            {u"due"_s, account.due.toString(Qt::ISODate)},
            {u"is_due"_s, account.isDue(QDate::currentDate())},
            {u"served_at"_s, account.servedAt},
            {u"domicile"_s, account.domicile},
            {u"outsider"_s, account.isOutsider},
            {u"contacted_at"_s, timeText(account.contactedAtUtc)},
            {u"contacted_by"_s, account.contactedBy},
            {u"name"_s, account.maskedName},
            {u"contact"_s, account.maskedContact},
            {u"missing"_s, account.missing},
            {u"missing_words"_s, missingWords(account)},
            {u"note"_s, account.note},
            {u"end_reason"_s, account.endReason},
            {u"request"_s, requestJson(account.request)},
            {u"whole"_s, account.isWhole}};
}

void showIkdAccount(const Output &out, const IkdAccount &account)
{
    out.line();
    out.field(Say::tr("Akun IKD"), QString::number(account.id));
    out.field(Say::tr("Nama"),
              account.isWhole ? account.maskedName : Say::tr("(baris ini rusak atau diubah dari luar)"));
    out.field(Say::tr("Keadaan"), words::ikdState(ikdStateName(account.state)));
    out.field(Say::tr("Sejak"), timeText(account.sinceUtc));
    out.field(Say::tr("Dilayani di"), account.servedAt);
    out.field(Say::tr("Domisili"), account.isOutsider
                                       ? Say::tr("%1 (luar daerah)").arg(account.domicile).trimmed()
                                       : account.domicile);
    const QList<std::pair<QString, QString>> more{
        {Say::tr("Kontak"), account.maskedContact},
        {Say::tr("Yang kurang"), missingWords(account)},
        {Say::tr("Tindak lanjut"), account.due.toString(Qt::ISODate)},
        {Say::tr("Dihubungi"), timeText(account.contactedAtUtc)},
        {Say::tr("Catatan"), account.note},
        {Say::tr("Alasan"), account.endReason.isEmpty() ? QString() : words::reason(account.endReason)},
        {Say::tr("Permintaan"), requestWords(account.request)}};
    for (const auto &[label, value] : more)
        if (!value.isEmpty())
            out.field(label, value);
}

} // namespace loket::ctl
