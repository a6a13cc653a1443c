// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/privacy/PrivacyWords.h"

#include "app/words/Words.h"
#include "core/reports/DayReport.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

constexpr qint64 kHour = 3600;
constexpr qint64 kSoonHours = 24;

QString said(const char *text) { return QCoreApplication::translate("privacy", text); }

QString counted(const char *text, qint64 count)
{
    return QCoreApplication::translate("privacy", text, nullptr, int(count));
}

/// Where the sealed record is.
QString recordWords(const PersonVisit &visit)
{
    if (!visit.packet)
        return visit.summary.state == VisitState::Cancelled
                   ? said(QT_TRANSLATE_NOOP("privacy", "Dihapus dari komputer ini."))
                   : said(QT_TRANSLATE_NOOP("privacy",
                                            "Belum selesai; tersimpan terenkripsi di komputer ini."));
    if (visit.packet->state == OutboxState::Sent)
        return visit.packet->hasBody
                   ? said(QT_TRANSLATE_NOOP("privacy",
                                            "Disegel dan diterima kantor; salinannya masih di sini."))
                   : said(
                         QT_TRANSLATE_NOOP("privacy", "Disegel dan diterima kantor; di sini sudah dihapus."));
    return said(QT_TRANSLATE_NOOP("privacy", "Disegel, menunggu dikirim ke kantor."));
}

QString approvalWords(const PersonVisit &visit)
{
    int waiting = 0, approved = 0, refused = 0;
    for (const ApprovalItem &item : visit.approvals) {
        waiting += item.state == ApprovalState::Waiting;
        approved += item.state == ApprovalState::Approved;
        refused += item.state == ApprovalState::Refused || item.state == ApprovalState::Settled;
    }
    QStringList parts;
    if (approved > 0)
        parts << counted(QT_TRANSLATE_N_NOOP("privacy", "%n disetujui"), approved);
    if (refused > 0)
        parts << counted(QT_TRANSLATE_N_NOOP("privacy", "%n ditolak"), refused);
    if (waiting > 0)
        parts << counted(QT_TRANSLATE_N_NOOP("privacy", "%n menunggu"), waiting);
    return parts.join(u", "_s);
}

/// "Belum aktif sejak 12 Juli 2026, R••• K•••, 08••••••••21, domisili 357601"
QString accountWords(const PersonVisit &visit)
{
    if (!visit.account)
        return {};
    const IkdAccount &account = *visit.account;
    QStringList parts{said(QT_TRANSLATE_NOOP("privacy", "%1 sejak %2"))
                          .arg(words::ikdState(ikdStateName(account.state)),
                               words::date(account.sinceUtc.toLocalTime().date())),
                      account.maskedName, account.maskedContact,
                      said(QT_TRANSLATE_NOOP("privacy", "domisili %1")).arg(account.domicile), account.note};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

QString visitTitle(const VisitSummary &visit)
{
    return u"%1, %2"_s.arg(words::service(visit.service), words::dateTime(visit.openedAtUtc));
}

QString actorName(const QString &operatorId, const PeopleNames &names)
{
    return operatorId.isEmpty() ? said(QT_TRANSLATE_NOOP("privacy", "Loket sendiri"))
                                : names.value(operatorId, operatorId);
}

Facts visitFacts(const PersonVisit &visit, const PeopleNames &names)
{
    const VisitSummary &summary = visit.summary;
    Facts facts{
        {said(QT_TRANSLATE_NOOP("privacy", "Nama")), summary.label},
        {said(QT_TRANSLATE_NOOP("privacy", "Keadaan")), words::visitState(reports::shownState(summary))},
        {said(QT_TRANSLATE_NOOP("privacy", "Petugas")), actorName(summary.operatorId, names)},
        {said(QT_TRANSLATE_NOOP("privacy", "Rekaman")), recordWords(visit)},
        {said(QT_TRANSLATE_NOOP("privacy", "Nomor paket")),
         summary.packetId.isNull() ? QString() : summary.packetId.toString(QUuid::WithoutBraces)},
        {said(QT_TRANSLATE_NOOP("privacy", "Persetujuan")), approvalWords(visit)},
        {said(QT_TRANSLATE_NOOP("privacy", "Akun IKD")), accountWords(visit)},
        {said(QT_TRANSLATE_NOOP("privacy", "Penahanan")),
         visit.isHeld ? said(QT_TRANSLATE_NOOP("privacy", "Ditahan: tidak ada yang dihapus.")) : QString()},
    };
    facts.removeIf([](const auto &fact) { return fact.second.isEmpty(); });
    return facts;
}

BreachClock clockOf(const Breach &breach, const QDateTime &nowUtc)
{
    if (breach.closedAtUtc.isValid())
        return {said(QT_TRANSLATE_NOOP("privacy", "Ditutup %1")).arg(words::dateTime(breach.closedAtUtc)),
                u"neutral"_s};
    const qint64 seconds = nowUtc.secsTo(breach.dueUtc());
    if (seconds < 0)
        return {counted(QT_TRANSLATE_N_NOOP("privacy", "Terlambat %n jam"), -seconds / kHour), u"danger"_s};
    const qint64 hours = seconds / kHour;
    return {counted(QT_TRANSLATE_N_NOOP("privacy", "%n jam lagi"), hours),
            hours < kSoonHours ? u"danger"_s : u"warning"_s};
}

} // namespace loket::desktop
