// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/approvals/InboxWords.h"

#include "app/words/Words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

QString said(const char *text) { return QCoreApplication::translate("inbox", text); }

QString counted(const char *text, int count)
{
    return QCoreApplication::translate("inbox", text, nullptr, count);
}

QString qualityOf(const ApprovalItem &item, std::optional<int> threshold)
{
    if (!item.detail.contains(u"score"_s))
        return {};
    const int score = int(item.detail[u"score"_s].toInteger());
    QString text = threshold
                       ? said(QT_TRANSLATE_NOOP("inbox", "%1 dari 100, batas %2")).arg(score).arg(*threshold)
                       : said(QT_TRANSLATE_NOOP("inbox", "%1 dari 100")).arg(score);
    const int attempts = int(item.detail[u"attempts"_s].toInteger());
    if (attempts > 0)
        text += u", "_s + counted(QT_TRANSLATE_N_NOOP("inbox", "%n pengambilan"), attempts);
    return text;
}

/// "14 detik, foto dan bukti, mulai 12 Juli 2026 pukul 10.42"
QString seenOf(const ApprovalItem &item)
{
    QStringList facts{seenDuration(item), words::seenParts(item.seen)};
    if (item.seenTime.firstUtc.isValid())
        facts << said(QT_TRANSLATE_NOOP("inbox", "mulai %1")).arg(words::dateTime(item.seenTime.firstUtc));
    facts.removeAll(QString());
    return facts.join(u", "_s);
}

QString identityOf(const ApprovalItem &item)
{
    const QString code = item.detail[u"identity"_s].toString();
    return code.isEmpty() ? QString() : words::reason(code);
}

QString who(const QString &name, const QDateTime &atUtc)
{
    const QString when = words::dateTime(atUtc);
    return name.isEmpty() ? when : u"%1, %2"_s.arg(name, when);
}

} // namespace

std::pair<QString, ColourRole> requestSign(ApprovalKind kind)
{
    switch (kind) {
    case ApprovalKind::Exception:
        return {u"step-exception"_s, ColourRole::Warning};
    case ApprovalKind::Acceptance:
        return {u"state-warning"_s, ColourRole::Warning};
    case ApprovalKind::Correction:
        return {u"pen"_s, ColourRole::Accent};
    case ApprovalKind::Deactivation:
    case ApprovalKind::Purge:
        return {u"state-danger"_s, ColourRole::Danger};
    case ApprovalKind::None:
        break;
    }
    return {};
}

QList<std::pair<QString, QString>> requestFacts(const InboxEntry &entry, std::optional<int> threshold)
{
    const ApprovalItem &item = entry.item;
    const QString asker = words::requestAsker(entry.askedByName);
    QList<std::pair<QString, QString>> facts{
        {said(QT_TRANSLATE_NOOP("inbox", "Alasan")), words::requestReason(item)},
        {said(QT_TRANSLATE_NOOP("inbox", "Catatan")), item.detail[u"note"_s].toString()},
        {said(QT_TRANSLATE_NOOP("inbox", "Mutu")), qualityOf(item, threshold)},
        {said(QT_TRANSLATE_NOOP("inbox", "Dokumen")), item.detail[u"document"_s].toString()},
        {said(QT_TRANSLATE_NOOP("inbox", "Identitas dicek")), identityOf(item)},
        {said(QT_TRANSLATE_NOOP("inbox", "Diminta oleh")), who(asker, item.askedAtUtc)},
    };
    facts.removeIf([](const auto &fact) { return fact.second.trimmed().isEmpty(); });
    return facts;
}

QString seenDuration(const ApprovalItem &item)
{
    if (!item.seenTime.firstUtc.isValid())
        return {};
    const int seconds = item.seenTime.seconds;
    if (seconds < 120)
        return counted(QT_TRANSLATE_N_NOOP("inbox", "%n detik"), seconds);
    return counted(QT_TRANSLATE_N_NOOP("inbox", "%n menit"), (seconds + 30) / 60);
}

QList<std::pair<QString, QString>> decisionFacts(const InboxEntry &entry)
{
    const ApprovalItem &item = entry.item;
    if (item.state == ApprovalState::Waiting || item.state == ApprovalState::None)
        return {};
    const bool isApproved = item.state == ApprovalState::Approved;
    const QString decided = who(entry.decidedByName, item.decidedAtUtc);
    const QString outcome = item.outcome.isEmpty() ? QString() : words::reason(item.outcome);
    QList<std::pair<QString, QString>> facts{
        {item.isLapsed() ? said(QT_TRANSLATE_NOOP("inbox", "Ditutup sendiri"))
         : isApproved    ? said(QT_TRANSLATE_NOOP("inbox", "Disetujui"))
                         : said(QT_TRANSLATE_NOOP("inbox", "Ditolak")),
         decided},
        {said(QT_TRANSLATE_NOOP("inbox", "Karena")),
         item.reason.isEmpty() ? QString() : words::reason(item.reason)},
        {said(QT_TRANSLATE_NOOP("inbox", "Catatan")), item.note},
        {said(QT_TRANSLATE_NOOP("inbox", "Dilihat")), seenOf(item)},
        {said(QT_TRANSLATE_NOOP("inbox", "Tindak lanjut")), outcome},
        {said(QT_TRANSLATE_NOOP("inbox", "Catatan")), item.outcomeNote},
        {said(QT_TRANSLATE_NOOP("inbox", "Oleh")),
         item.settledBy.isEmpty() ? QString() : who(entry.settledByName, item.settledAtUtc)},
    };
    facts.removeIf([](const auto &fact) { return fact.second.trimmed().isEmpty(); });
    return facts;
}

QString followUpAdvice(const ApprovalItem &item)
{
    switch (item.kind) {
    case ApprovalKind::Exception:
    case ApprovalKind::Acceptance:
        return said(QT_TRANSLATE_NOOP("inbox",
                                      "Minta pemohon datang lagi dan rekam ulang bagian ini. Rekaman yang "
                                      "lama tetap tersimpan."));
    case ApprovalKind::Correction:
        return said(QT_TRANSLATE_NOOP("inbox",
                                      "Cocokkan datanya dengan dokumen asli bersama pemohon, lalu rekam "
                                      "lagi atau laporkan ke Disdukcapil."));
    case ApprovalKind::Deactivation:
        return said(QT_TRANSLATE_NOOP("inbox", "Beri tahu pemohon bahwa IKD-nya tetap seperti sebelumnya."));
    case ApprovalKind::Purge:
    case ApprovalKind::None:
        break;
    }
    return {};
}

} // namespace loket::desktop
