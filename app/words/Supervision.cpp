// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/Table.h"
#include "app/words/Words.h"

namespace loket::words {

namespace {

// AuditEntry::event, wherever core and app write one.
constexpr Entry kEvents[] = {
    {"act_refused", QT_TRANSLATE_NOOP("words", "Ditolak: tidak berhak")},
    {"approval_decided", QT_TRANSLATE_NOOP("words", "Persetujuan diputuskan")},
    {"approvals_asked", QT_TRANSLATE_NOOP("words", "Persetujuan diminta")},
    {"approvals_viewed", QT_TRANSLATE_NOOP("words", "Daftar persetujuan dilihat")},
    {"approved", QT_TRANSLATE_NOOP("words", "Disetujui di loket oleh orang kedua")},
    {"audit_checked", QT_TRANSLATE_NOOP("words", "Log audit diperiksa")},
    {"audit_cut_found", QT_TRANSLATE_NOOP("words", "Akhir log ditemukan terpotong")},
    {"audit_end_begun", QT_TRANSLATE_NOOP("words", "Akhir log mulai ditandatangani")},
    {"audit_exported", QT_TRANSLATE_NOOP("words", "Log audit disimpan ke berkas")},
    {"audit_viewed", QT_TRANSLATE_NOOP("words", "Log audit dilihat")},
    {"backup_begun", QT_TRANSLATE_NOOP("words", "Cadangan mulai dibuat")},
    {"backup_made", QT_TRANSLATE_NOOP("words", "Cadangan dibuat")},
    {"body_removed", QT_TRANSLATE_NOOP("words", "Rekaman dihapus dari komputer ini")},
    {"breach_closed", QT_TRANSLATE_NOOP("words", "Kejadian ditutup")},
    {"breach_list", QT_TRANSLATE_NOOP("words", "Daftar orang yang terdampak dibuat")},
    {"breach_opened", QT_TRANSLATE_NOOP("words", "Kejadian dicatat")},
    {"breaches_viewed", QT_TRANSLATE_NOOP("words", "Daftar kejadian dilihat")},
    {"daylog_exported", QT_TRANSLATE_NOOP("words", "Catatan harian disimpan ke berkas")},
    {"deletions_viewed", QT_TRANSLATE_NOOP("words", "Bukti penghapusan dilihat")},
    {"epoch_renewed", QT_TRANSLATE_NOOP("words", "Basis data dikenali sebagai salinan lama")},
    {"hold_released", QT_TRANSLATE_NOOP("words", "Penahanan dilepas")},
    {"hold_set", QT_TRANSLATE_NOOP("words", "Data ditahan dari penghapusan")},
    {"holds_viewed", QT_TRANSLATE_NOOP("words", "Daftar penahanan dilihat")},
    {"ikd_account_changed", QT_TRANSLATE_NOOP("words", "Akun IKD dicatat atau diubah")},
    {"ikd_account_removed", QT_TRANSLATE_NOOP("words", "Akun IKD yang sudah ditutup dihapus")},
    {"ikd_accounts_viewed", QT_TRANSLATE_NOOP("words", "Akun IKD dilihat")},
    {"list_viewed", QT_TRANSLATE_NOOP("words", "Daftar kunjungan dilihat")},
    {"locked", QT_TRANSLATE_NOOP("words", "Layar dikunci")},
    {"login", QT_TRANSLATE_NOOP("words", "Masuk")},
    {"login_failed", QT_TRANSLATE_NOOP("words", "Frasa sandi keliru")},
    {"login_failures", QT_TRANSLATE_NOOP("words", "Percobaan masuk yang gagal")},
    {"logout", QT_TRANSLATE_NOOP("words", "Keluar")},
    {"mirror_caught_up", QT_TRANSLATE_NOOP("words", "Salinan di media kedua lengkap lagi")},
    {"mirror_copies_damaged", QT_TRANSLATE_NOOP("words", "Salinan di media kedua ditemukan rusak")},
    {"mirror_failed", QT_TRANSLATE_NOOP("words", "Salinan di media kedua gagal ditulis")},
    {"nik_found", QT_TRANSLATE_NOOP("words", "Ditemukan lewat NIK")},
    {"nik_searched", QT_TRANSLATE_NOOP("words", "Dicari lewat NIK, tidak ditemukan")},
    {"older_keys_found", QT_TRANSLATE_NOOP("words", "Berkas kunci lama ditemukan dikembalikan")},
    {"replaced_passphrase_tried", QT_TRANSLATE_NOOP("words", "Frasa sandi yang sudah dicabut dicoba")},
    {"key_file_copied", QT_TRANSLATE_NOOP("words", "Salinan kedua berkas kunci ditulis lagi")},
    {"older_copy_found", QT_TRANSLATE_NOOP("words", "Basis data ini ternyata salinan lama")},
    {"notice_acknowledged", QT_TRANSLATE_NOOP("words", "Pemberitahuan privasi dibacakan dan dimengerti")},
    {"operator_added", QT_TRANSLATE_NOOP("words", "Petugas ditambahkan")},
    {"operator_disabled", QT_TRANSLATE_NOOP("words", "Petugas dinonaktifkan")},
    {"packet_received", QT_TRANSLATE_NOOP("words", "Rekaman diterima kantor")},
    {"packet_queued_again", QT_TRANSLATE_NOOP("words", "Rekaman dimasukkan lagi ke antrean")},
    {"packet_restored", QT_TRANSLATE_NOOP("words", "Rekaman dipulihkan dari salinan")},
    {"packet_mended", QT_TRANSLATE_NOOP("words", "Rekaman rusak diganti dengan salinannya")},
    {"passphrase_changed", QT_TRANSLATE_NOOP("words", "Frasa sandi diganti")},
    {"passphrase_reset", QT_TRANSLATE_NOOP("words", "Frasa sandi orang lain diganti")},
    {"person_report", QT_TRANSLATE_NOOP("words", "Laporan data pribadi dibuat")},
    {"person_report_saved", QT_TRANSLATE_NOOP("words", "Laporan data pribadi disimpan ke berkas")},
    {"purge_asked", QT_TRANSLATE_NOOP("words", "Penghapusan diminta")},
    {"receipt_again", QT_TRANSLATE_NOOP("words", "Bukti diberikan sekali lagi")},
    {"receipt_given", QT_TRANSLATE_NOOP("words", "Bukti diberikan")},
    {"refusal_settled", QT_TRANSLATE_NOOP("words", "Tindak lanjut penolakan dicatat")},
    {"request_closed", QT_TRANSLATE_NOOP("words", "Permintaan ditutup: tidak berlaku lagi")},
    {"retention_viewed", QT_TRANSLATE_NOOP("words", "Aturan penyimpanan dilihat")},
    {"review_copy_removed", QT_TRANSLATE_NOOP("words", "Salinan peninjauan dihapus")},
    {"review_copy_viewed", QT_TRANSLATE_NOOP("words", "Foto dan ringkasan dilihat")},
    {"setting_changed", QT_TRANSLATE_NOOP("words", "Pengaturan diubah")},
    {"setting_reset", QT_TRANSLATE_NOOP("words", "Pengaturan dikembalikan ke standar")},
    {"station_checked", QT_TRANSLATE_NOOP("words", "Seluruh stasiun diperiksa")},
    {"station_made", QT_TRANSLATE_NOOP("words", "Stasiun dibuat")},
    {"station_rebuilt", QT_TRANSLATE_NOOP("words", "Basis data dibangun kembali")},
    {"tpm_bound", QT_TRANSLATE_NOOP("words", "Kunci diikat pada cip TPM")},
    {"tpm_unbound", QT_TRANSLATE_NOOP("words", "Kunci dilepas dari cip TPM")},
    {"used_codes_removed", QT_TRANSLATE_NOOP("words", "Sidik kode yang lama dihapus")},
    {"visit_cancelled", QT_TRANSLATE_NOOP("words", "Kunjungan dibatalkan, rekamannya dihapus")},
    {"visit_opened", QT_TRANSLATE_NOOP("words", "Kunjungan dibuka")},
    {"visit_row_mended", QT_TRANSLATE_NOOP("words", "Baris kunjungan yang rusak diperbaiki dari rekamannya")},
    {"visit_sealed", QT_TRANSLATE_NOOP("words", "Rekaman disegel")},
    {"visit_viewed", QT_TRANSLATE_NOOP("words", "Kunjungan dilihat")},
};

// breachKindName() in core/station/Privacy.h
constexpr Entry kBreaches[] = {
    {"device_lost", QT_TRANSLATE_NOOP("words", "Komputer hilang atau dicuri")},
    {"medium_lost", QT_TRANSLATE_NOOP("words", "Media salinan hilang atau dicuri")},
    {"wrong_recipient", QT_TRANSLATE_NOOP("words", "Data diberikan kepada orang yang keliru")},
    {"unauthorised_access", QT_TRANSLATE_NOOP("words", "Dilihat orang yang tidak berhak")},
    {"data_lost", QT_TRANSLATE_NOOP("words", "Data hilang")},
    {"data_changed", QT_TRANSLATE_NOOP("words", "Data diubah tanpa hak")},
};

} // namespace

QString auditEvent(const QString &event) { return wordsOf(kEvents, event); }

QStringList auditEvents()
{
    QStringList codes;
    for (const Entry &entry : kEvents)
        codes << QString::fromLatin1(entry.code);
    return codes;
}

QString breachKind(const QString &kind) { return wordsOf(kBreaches, kind); }

} // namespace loket::words
