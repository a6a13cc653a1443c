// SPDX-License-Identifier: GPL-3.0-or-later
// The answer to somebody who asks what is kept of them: the same words on the screen, on paper and by
// command.
#include "app/words/Person.h"

#include "app/words/Words.h"
#include "core/reports/DayReport.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::words {

namespace {

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
    QStringList parts{
        said(QT_TRANSLATE_NOOP("privacy", "%1 sejak %2"))
            .arg(ikdState(ikdStateName(account.state)), date(account.sinceUtc.toLocalTime().date())),
        account.maskedName, account.maskedContact,
        account.domicile.isEmpty() ? QString()
                                   : said(QT_TRANSLATE_NOOP("privacy", "domisili %1")).arg(account.domicile),
        account.note};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

/// "Disdukcapil, 12 Juli 2026", or that it is still to be sent.
QString recipientWords(const Recipient &recipient)
{
    const QString when = recipient.atUtc.isValid() ? dateTime(recipient.atUtc) : QString();
    switch (recipient.kind) {
    case RecipientKind::OfficeLater:
        return said(QT_TRANSLATE_NOOP("privacy", "Kantor kependudukan dan pusat: belum, akan dikirim."));
    case RecipientKind::Office:
        return said(QT_TRANSLATE_NOOP("privacy", "Kantor kependudukan, untuk pusat: %1.")).arg(when);
    case RecipientKind::Conflict:
        return said(QT_TRANSLATE_NOOP("privacy", "Kantor kependudukan: belum, nomornya berselisih di sana."));
    case RecipientKind::Receipt:
        return (recipient.how == "pdf"_L1
                    ? said(QT_TRANSLATE_NOOP("privacy", "Pemohon, bukti sebagai PDF: %1."))
                    : said(QT_TRANSLATE_NOOP("privacy", "Pemohon, bukti tercetak: %1.")))
            .arg(when);
    case RecipientKind::Report:
        return said(QT_TRANSLATE_NOOP("privacy", "Yang meminta laporan ini, sebagai PDF: %1.")).arg(when);
    case RecipientKind::None:
        break;
    }
    return {};
}

QString recipients(const PersonVisit &visit)
{
    QStringList sentences;
    for (const Recipient &recipient : visit.recipients)
        sentences << recipientWords(recipient);
    return sentences.join(u'\n');
}

/// When, by whom, with whom; where only the sealed record knows, that.
QString noticeWords(const PersonVisit &visit, const PeopleNames &names)
{
    if (!visit.notice)
        return visit.packet ? said(QT_TRANSLATE_NOOP("privacy", "Tercatat di dalam rekaman yang disegel."))
                            : said(QT_TRANSLATE_NOOP("privacy", "Belum dibacakan."));
    const QString read = said(QT_TRANSLATE_NOOP("privacy", "Dibacakan oleh %1 dan dimengerti, %2."))
                             .arg(actorName(visit.notice->operatorId, names), dateTime(visit.notice->atUtc));
    if (visit.notice->guardianRelation.isEmpty())
        return read;
    return read + u' ' +
           said(QT_TRANSLATE_NOOP("privacy", "Pendamping: %1."))
               .arg(guardianRelation(visit.notice->guardianRelation));
}

QString exceptionWords(const PersonVisit &visit)
{
    QStringList parts;
    for (const ExceptedPart &part : visit.exceptions)
        parts << u"%1 (%2)"_s.arg(position(part.position), exceptionReason(part.reason));
    const int unknown = visit.summary.exceptions - int(parts.size());
    if (unknown > 0)
        parts << counted(QT_TRANSLATE_N_NOOP("privacy", "%n yang rinciannya hanya di rekaman yang disegel"),
                         unknown);
    return list(parts);
}

/// Name, and what it holds.
std::pair<QString, QString> placeWords(KeptPlace place, const QString &service)
{
    const bool isIkd = service == "ikd_activation"_L1;
    const auto both = [](const char *name, const char *holds) { return std::pair(said(name), said(holds)); };
    switch (place) {
    case KeptPlace::VisitRow:
        return both(QT_TRANSLATE_NOOP("privacy", "Baris kunjungan"),
                    QT_TRANSLATE_NOOP("privacy", "Nama, NIK tersamar, waktu, petugas."));
    case KeptPlace::Draft:
        return both(QT_TRANSLATE_NOOP("privacy", "Draf"),
                    isIkd ? QT_TRANSLATE_NOOP("privacy", "Data diri, jawaban tentang ponselnya, kendala, dan "
                                                         "hasil aktivasi; bukan isi kode QR.")
                          : QT_TRANSLATE_NOOP("privacy",
                                              "Data diri, foto, tanda tangan, sidik jari, iris, dan bukti, "
                                              "sejauh sudah diambil."));
    case KeptPlace::SealedRecord:
        return both(QT_TRANSLATE_NOOP("privacy", "Rekaman yang disegel"),
                    QT_TRANSLATE_NOOP("privacy", "Semua yang diambil, dan jejaknya."));
    case KeptPlace::ReviewCopy:
        return both(QT_TRANSLATE_NOOP("privacy", "Salinan tinjau"),
                    isIkd ? QT_TRANSLATE_NOOP("privacy", "Nama, NIK tersamar, hasil aktivasi.")
                          : QT_TRANSLATE_NOOP("privacy",
                                              "Foto kecil, nama, NIK tersamar, angka mutu, pengecualian."));
    case KeptPlace::NikIndex:
        return both(
            QT_TRANSLATE_NOOP("privacy", "Sidik NIK"),
            QT_TRANSLATE_NOOP("privacy", "Untuk menemukan kunjungan; NIK-nya tidak terbaca darinya."));
    case KeptPlace::Requests:
        return both(QT_TRANSLATE_NOOP("privacy", "Persetujuan"),
                    QT_TRANSLATE_NOOP("privacy", "Permintaan kepada orang kedua dan keputusannya."));
    case KeptPlace::UsedCodes:
        return both(QT_TRANSLATE_NOOP("privacy", "Sidik kode QR"),
                    QT_TRANSLATE_NOOP("privacy", "Agar kode tidak dipakai dua kali."));
    case KeptPlace::Trail:
        return both(QT_TRANSLATE_NOOP("privacy", "Log audit"),
                    QT_TRANSLATE_NOOP("privacy", "Siapa berbuat apa, kapan."));
    case KeptPlace::None:
        break;
    }
    return {};
}

QString placeRule(KeptPlace place, const KeepingTimes &keeping)
{
    switch (place) {
    case KeptPlace::Draft:
        return counted(
            QT_TRANSLATE_N_NOOP("privacy", "Disimpan %n hari tanpa kelanjutan, lalu dimintakan penghapusan."),
            keeping.draft);
    case KeptPlace::SealedRecord:
        return said(QT_TRANSLATE_NOOP("privacy", "Disimpan sedikitnya sampai kantor menerimanya."));
    case KeptPlace::ReviewCopy:
        return counted(QT_TRANSLATE_N_NOOP("privacy", "Disimpan %n hari sesudah kantor menerima rekaman."),
                       keeping.reviewCopy);
    case KeptPlace::UsedCodes:
        return counted(QT_TRANSLATE_N_NOOP("privacy", "Disimpan %n hari."), keeping.usedCode);
    default:
        return said(
            QT_TRANSLATE_NOOP("privacy", "Disimpan selama stasiun ini dipakai; akhirnya diputuskan kantor."));
    }
}

QString partState(const KeptPart &part)
{
    if (part.isHere && part.untilUtc.isValid())
        return said(QT_TRANSLATE_NOOP("privacy", "Ada di sini, sampai %1."))
            .arg(date(part.untilUtc.toLocalTime().date()));
    if (part.isHere)
        return said(QT_TRANSLATE_NOOP("privacy", "Ada di sini."));
    return part.goneAtUtc.isValid() ? said(QT_TRANSLATE_NOOP("privacy", "Tidak lagi di sini sejak %1."))
                                          .arg(date(part.goneAtUtc.toLocalTime().date()))
                                    : said(QT_TRANSLATE_NOOP("privacy", "Tidak lagi di sini."));
}

} // namespace

QString visitTitle(const VisitSummary &visit)
{
    return u"%1, %2"_s.arg(service(visit.service), dateTime(visit.openedAtUtc));
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
        {said(QT_TRANSLATE_NOOP("privacy", "Nama")), visitName(summary)},
        {said(QT_TRANSLATE_NOOP("privacy", "Keadaan")), visitState(reports::shownState(summary))},
        {said(QT_TRANSLATE_NOOP("privacy", "Petugas")), actorName(summary.operatorId, names)},
        {said(QT_TRANSLATE_NOOP("privacy", "Pemberitahuan")), noticeWords(visit, names)},
        {said(QT_TRANSLATE_NOOP("privacy", "Rekaman")), recordWords(visit)},
        {said(QT_TRANSLATE_NOOP("privacy", "Nomor paket")),
         summary.packetId.isNull() ? QString() : summary.packetId.toString(QUuid::WithoutBraces)},
        {said(QT_TRANSLATE_NOOP("privacy", "Tidak direkam")), exceptionWords(visit)},
        {said(QT_TRANSLATE_NOOP("privacy", "Persetujuan")), approvalWords(visit)},
        {said(QT_TRANSLATE_NOOP("privacy", "Penerima")), recipients(visit)},
        {said(QT_TRANSLATE_NOOP("privacy", "Akun IKD")), accountWords(visit)},
        {said(QT_TRANSLATE_NOOP("privacy", "Penahanan")),
         visit.isHeld ? said(QT_TRANSLATE_NOOP("privacy", "Ditahan: tidak ada yang dihapus.")) : QString()},
    };
    facts.removeIf([](const auto &fact) { return fact.second.isEmpty(); });
    return facts;
}

std::vector<KeptLine> keptLines(const PersonVisit &visit, const KeepingTimes &keeping)
{
    std::vector<KeptLine> lines;
    for (const KeptPart &part : visit.kept) {
        const auto [name, holds] = placeWords(part.place, visit.summary.service);
        lines.push_back({name, holds, partState(part), placeRule(part.place, keeping)});
    }
    if (visit.account)
        lines.push_back({said(QT_TRANSLATE_NOOP("privacy", "Akun IKD")),
                         said(QT_TRANSLATE_NOOP("privacy", "Nama dan kontak tersamar, domisili, keadaan.")),
                         said(QT_TRANSLATE_NOOP("privacy", "Ada di sini.")),
                         counted(QT_TRANSLATE_N_NOOP("privacy", "Disimpan %n hari sesudah akunnya ditutup."),
                                 keeping.ikdClosed)});
    return lines;
}

QString keptText(const KeptLine &line)
{
    return QStringList{line.holds, line.state, line.keeping}.join(u' ');
}

} // namespace loket::words
