// SPDX-License-Identifier: GPL-3.0-or-later
// The privacy notice, in words that are read out at the counter. What the law wants in it: domain.md 2.14.
#include "app/words/Table.h"
#include "app/words/Words.h"
#include "core/station/PrivacyNotice.h"

namespace loket::words {

using namespace Qt::StringLiterals;

namespace {

QString days(const char *text, int count)
{
    return QCoreApplication::translate("words", text, nullptr, count);
}

NoticePart responsible(const PrivacyNotice &notice)
{
    return {
        translated(QT_TRANSLATE_NOOP("words", "Penanggung jawab")),
        translated(QT_TRANSLATE_NOOP("words", "%1. Loket ini bekerja untuk kantor itu.")).arg(notice.office)};
}

NoticePart whereToAsk(const PrivacyNotice &notice)
{
    return {translated(QT_TRANSLATE_NOOP("words", "Bertanya, mengadu")), noticeContact(notice)};
}

NoticePart cost()
{
    return {translated(QT_TRANSLATE_NOOP("words", "Biaya")),
            translated(QT_TRANSLATE_NOOP("words", "Gratis. Tidak ada pungutan apa pun."))};
}

QString draftDays(const PrivacyNotice &notice)
{
    return days(
        QT_TRANSLATE_N_NOOP("words", "Kunjungan yang %n hari tidak dilanjutkan dimintakan penghapusannya."),
        notice.keeping.draft);
}

/// What has no day of its own: see placeRule() in Person.cpp.
QString whileInUse()
{
    return translated(QT_TRANSLATE_NOOP("words",
                                        "Catatan kunjungan (nama, NIK tersamar), persetujuan, dan log "
                                        "audit: selama stasiun ini dipakai."));
}

std::vector<NoticePart> enrolment(const PrivacyNotice &notice)
{
    const QString copies =
        days(QT_TRANSLATE_N_NOOP("words", "Foto kecil dan ringkasannya dihapus %n hari sesudah itu."),
             notice.keeping.reviewCopy);
    return {
        responsible(notice),
        {translated(QT_TRANSLATE_NOOP("words", "Apa yang direkam")),
         translated(QT_TRANSLATE_NOOP(
             "words", "Data diri, foto wajah, tanda tangan, sidik jari sepuluh jari, dan kedua "
                      "iris mata. Biometrik dilindungi secara khusus."))},
        {translated(QT_TRANSLATE_NOOP("words", "Untuk apa, dasarnya")),
         translated(QT_TRANSLATE_NOOP(
             "words", "Untuk menerbitkan KTP-el, kewajiban menurut UU 24/2013 tentang Administrasi "
                      "Kependudukan. Data Anda dilindungi UU 27/2022 tentang Pelindungan Data Pribadi."))},
        {translated(QT_TRANSLATE_NOOP("words", "Siapa yang menerima")),
         translated(QT_TRANSLATE_NOOP(
             "words", "Terkunci di komputer ini, lalu dikirim ke kantor kependudukan dan pusat "
                      "data kependudukan. Petugas di sini tidak dapat membukanya lagi."))},
        {translated(QT_TRANSLATE_NOOP("words", "Berapa lama")),
         translated(QT_TRANSLATE_NOOP("words", "Rekaman terkunci: sedikitnya sampai kantor menerimanya.")) +
             u' ' + copies + u' ' + draftDays(notice) + u' ' + whileInUse() + u' ' +
             translated(QT_TRANSLATE_NOOP("words", "Di kantor dan pusat: menurut aturan arsip di sana."))},
        {translated(QT_TRANSLATE_NOOP("words", "Hak Anda")),
         translated(QT_TRANSLATE_NOOP(
             "words", "Bertanya; melihat foto Anda dan meminta foto diulang; tahu data apa yang disimpan dan "
                      "siapa yang memprosesnya, dijawab dalam 3 × 24 jam; meminta perbaikan, penundaan, dan "
                      "pengakhiran pemrosesan menurut UU 27/2022."))},
        whereToAsk(notice),
        cost()};
}

std::vector<NoticePart> activation(const PrivacyNotice &notice)
{
    const QString closed =
        days(QT_TRANSLATE_N_NOOP("words", "Catatan akun dihapus %n hari sesudah akunnya ditutup."),
             notice.keeping.ikdClosed);
    const QString codes =
        days(QT_TRANSLATE_N_NOOP("words", "Sidik kode QR yang terpakai: %n hari."), notice.keeping.usedCode);
    return {
        responsible(notice),
        {translated(QT_TRANSLATE_NOOP("words", "Apa yang dicatat")),
         translated(QT_TRANSLATE_NOOP("words",
                                      "Data diri, jawaban persiapan, waktu tiap langkah, kendala, dan "
                                      "hasilnya. Kode QR hanya dicocokkan."))},
        {translated(QT_TRANSLATE_NOOP("words", "Yang tidak dicatat")),
         translated(QT_TRANSLATE_NOOP("words",
                                      "PIN, kode aktivasi, kata sandi, captcha, dan swafoto. Semua itu "
                                      "tetap di ponsel Anda."))},
        {translated(QT_TRANSLATE_NOOP("words", "Untuk apa, dasarnya")),
         translated(QT_TRANSLATE_NOOP(
             "words",
             "Untuk mengaktifkan Identitas Kependudukan Digital di ponsel Anda sendiri. Persetujuannya "
             "Anda berikan di aplikasi IKD. Data Anda dilindungi UU 24/2013 dan UU 27/2022."))},
        {translated(QT_TRANSLATE_NOOP("words", "Siapa yang menerima")),
         translated(QT_TRANSLATE_NOOP("words",
                                      "Catatan layanan terkunci di komputer ini, lalu dikirim ke kantor "
                                      "kependudukan."))},
        {translated(QT_TRANSLATE_NOOP("words", "Berapa lama")),
         translated(QT_TRANSLATE_NOOP("words", "Catatan terkunci: sedikitnya sampai kantor menerimanya.")) +
             u' ' + closed + u' ' + codes + u' ' + draftDays(notice) + u' ' + whileInUse()},
        {translated(QT_TRANSLATE_NOOP("words", "Hak Anda")),
         translated(QT_TRANSLATE_NOOP(
             "words", "Bertanya, berhenti kapan saja, atau menolak: KTP-el tetap berlaku. Tahu data apa yang "
                      "disimpan dan siapa yang memprosesnya, dijawab dalam 3 × 24 jam; meminta perbaikan, "
                      "penundaan, dan pengakhiran pemrosesan menurut UU 27/2022."))},
        whereToAsk(notice),
        cost()};
}

} // namespace

std::vector<NoticePart> privacyNotice(const QString &text, const PrivacyNotice &notice)
{
    auto parts = text.startsWith("ikd_"_L1) ? activation(notice) : enrolment(notice);
    for (NoticePart &part : parts)
        part.text.replace(u"3 × 24"_s, u"3\u00a0×\u00a024"_s); // never parted by a line's end
    return parts;
}

QString noticeContact(const PrivacyNotice &notice)
{
    return notice.contact.isEmpty()
               ? translated(QT_TRANSLATE_NOOP("words", "Penyelia loket ini, atau langsung ke %1."))
                     .arg(notice.office)
               : notice.contact;
}

} // namespace loket::words
