// SPDX-License-Identifier: GPL-3.0-or-later
// Requests to a second person (core/station/ApprovalItem.h).
#include "app/words/Words.h"
#include "core/station/ApprovalItem.h"

#include <QCborArray>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace loket::words {

namespace {

QString said(const char *text) { return QCoreApplication::translate("inbox", text); }

bool isAction(const ApprovalItem &item, const char *action)
{
    return item.detail[u"action"_s].toString() == QLatin1StringView(action);
}

/// A label in the middle of a sentence; "NIK" stays.
QString inLine(QString text)
{
    if (text.size() > 1 && !text[1].isUpper())
        text[0] = text[0].toLower();
    return text;
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

/// A whole picture (face, signature) has no position: then the step says what it is.
QString requestPart(const ApprovalItem &item)
{
    const QString stepId = item.detail[u"step"_s].toString();
    const auto about = device::parsePosition(item.detail[u"position"_s].toString());
    return about == device::Position::None && !stepId.isEmpty() ? step(stepId) : position(about);
}

QString requestFields(const ApprovalItem &item)
{
    QStringList names;
    for (const QCborValue code : item.detail[u"fields"_s].toArray())
        names << (names.isEmpty() ? field(code.toString()) : inLine(field(code.toString())));
    return list(names);
}

QString requestTitle(const ApprovalItem &item)
{
    switch (item.kind) {
    case ApprovalKind::Exception:
        return said(QT_TRANSLATE_NOOP("inbox", "Pengecualian: %1")).arg(requestPart(item));
    case ApprovalKind::Acceptance:
        return said(QT_TRANSLATE_NOOP("inbox", "Diterima di bawah batas: %1")).arg(requestPart(item));
    case ApprovalKind::Correction:
        return said(QT_TRANSLATE_NOOP("inbox", "Data dibetulkan: %1")).arg(requestFields(item));
    case ApprovalKind::Deactivation:
        return said(isAction(item, "release")      ? QT_TRANSLATE_NOOP("inbox", "Pelepasan ponsel IKD")
                    : isAction(item, "reactivate") ? QT_TRANSLATE_NOOP("inbox", "Pengaktifan kembali IKD")
                                                   : QT_TRANSLATE_NOOP("inbox", "Penonaktifan IKD"));
    case ApprovalKind::Purge:
        return said(QT_TRANSLATE_NOOP("inbox", "Penghapusan kunjungan"));
    case ApprovalKind::None:
        break;
    }
    return {};
}

QString requestSentence(const ApprovalItem &item)
{
    switch (item.kind) {
    case ApprovalKind::Exception:
        return said(QT_TRANSLATE_NOOP("inbox", "%1 tidak direkam.")).arg(capitalised(requestPart(item)));
    case ApprovalKind::Acceptance:
        return said(QT_TRANSLATE_NOOP("inbox", "%1 diterima walaupun mutunya di bawah batas."))
            .arg(capitalised(requestPart(item)));
    case ApprovalKind::Correction:
        return said(QT_TRANSLATE_NOOP("inbox", "Data pemohon diubah saat diperiksa: %1."))
            .arg(requestFields(item));
    case ApprovalKind::Deactivation:
        return said(isAction(item, "release")
                        ? QT_TRANSLATE_NOOP("inbox", "Identitas digital pemohon akan dilepas dari ponselnya.")
                    : isAction(item, "reactivate")
                        ? QT_TRANSLATE_NOOP("inbox", "Identitas digital pemohon akan diaktifkan kembali.")
                        : QT_TRANSLATE_NOOP("inbox", "Identitas digital pemohon akan dinonaktifkan."));
    case ApprovalKind::Purge:
        return said(QT_TRANSLATE_NOOP("inbox",
                                      "Kunjungan yang belum selesai akan dihapus. Rekamannya tidak dapat "
                                      "dikembalikan sesudah itu."));
    case ApprovalKind::None:
        break;
    }
    return {};
}

QString requestReason(const ApprovalItem &item)
{
    const QString code = item.detail[u"reason"_s].toString();
    if (item.kind != ApprovalKind::Exception)
        return code.isEmpty() ? QString() : reason(code);
    return exceptionReason(code) + (item.detail[u"permanent"_s].toBool()
                                        ? said(QT_TRANSLATE_NOOP("inbox", " (menetap)"))
                                        : said(QT_TRANSLATE_NOOP("inbox", " (sementara)")));
}

QString requestAsker(const QString &name)
{
    return name.isEmpty() ? said(QT_TRANSLATE_NOOP("inbox", "Aturan penyimpanan")) : name;
}

QString seenParts(const QStringList &codes)
{
    static constexpr std::pair<const char *, const char *> kParts[] = {
        {"photo", QT_TRANSLATE_NOOP("inbox", "foto")},
        {"evidence", QT_TRANSLATE_NOOP("inbox", "bukti")},
        {"figures", QT_TRANSLATE_NOOP("inbox", "mutu")},
        {"reason", QT_TRANSLATE_NOOP("inbox", "alasan")}};
    QStringList parts;
    for (const QString &code : codes)
        for (const auto &[known, text] : kParts)
            if (code == QLatin1StringView(known))
                parts << said(text);
    return list(parts);
}

QString decisionOutcome(DecisionOutcome outcome)
{
    switch (outcome) {
    case DecisionOutcome::None:
        return said(QT_TRANSLATE_NOOP("inbox", "belum diputuskan"));
    case DecisionOutcome::Approved:
        return said(QT_TRANSLATE_NOOP("inbox", "disetujui"));
    case DecisionOutcome::Refused:
        return said(QT_TRANSLATE_NOOP("inbox", "ditolak"));
    case DecisionOutcome::Lapsed:
        return said(QT_TRANSLATE_NOOP("inbox", "ditutup sendiri: kunjungannya sudah selesai atau berakhir, "
                                               "dan tidak ada lagi yang dihapus"));
    }
    return {};
}

} // namespace loket::words
