// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/Table.h"
#include "app/words/Words.h"
#include "core/enrolment/VisitJournal.h"

namespace loket::words {

namespace {

constexpr Entry kSteps[] = {
    {"registration", QT_TRANSLATE_NOOP("words", "Data")},
    {"identity_check", QT_TRANSLATE_NOOP("words", "Identitas")},
    {"notice", QT_TRANSLATE_NOOP("words", "Pemberitahuan")},
    {"photo", QT_TRANSLATE_NOOP("words", "Foto")},
    {"photo_approval", QT_TRANSLATE_NOOP("words", "Persetujuan foto")},
    {"signature", QT_TRANSLATE_NOOP("words", "Tanda tangan")},
    {"fingers", QT_TRANSLATE_NOOP("words", "Sidik jari")},
    {"iris", QT_TRANSLATE_NOOP("words", "Iris mata")},
    {"index_recheck", QT_TRANSLATE_NOOP("words", "Cek telunjuk")},
    {"review", QT_TRANSLATE_NOOP("words", "Periksa")},
    {"statement", QT_TRANSLATE_NOOP("words", "Pernyataan")},
    {"seal", QT_TRANSLATE_NOOP("words", "Simpan")},
    {"receipt", QT_TRANSLATE_NOOP("words", "Bukti")},
    {"preflight", QT_TRANSLATE_NOOP("words", "Persiapan")},
    {"guide", QT_TRANSLATE_NOOP("words", "Panduan")},
    {"qr_scan", QT_TRANSLATE_NOOP("words", "Pindai QR")},
    {"outcome", QT_TRANSLATE_NOOP("words", "Hasil")},
    {"install", QT_TRANSLATE_NOOP("words", "Pasang")},
    {"register", QT_TRANSLATE_NOOP("words", "Daftar")},
    {"agree", QT_TRANSLATE_NOOP("words", "Setuju")},
    {"data", QT_TRANSLATE_NOOP("words", "Isi data")},
    {"selfie", QT_TRANSLATE_NOOP("words", "Swafoto")},
    {"qr", QT_TRANSLATE_NOOP("words", "Kode QR")},
    {"mail", QT_TRANSLATE_NOOP("words", "E-mail")},
    {"code", QT_TRANSLATE_NOOP("words", "Kode aktivasi")},
    {"check_status", QT_TRANSLATE_NOOP("words", "Cek status")},
    {"log_in", QT_TRANSLATE_NOOP("words", "Masuk dan PIN")},
};

constexpr Entry kTasks[] = {
    {"registration", QT_TRANSLATE_NOOP("words", "Masukkan NIK, lalu cocokkan data dengan kartu keluarga.")},
    {"identity_check", QT_TRANSLATE_NOOP("words", "Pastikan orang di depan Anda adalah pemilik data ini.")},
    {"notice", QT_TRANSLATE_NOOP("words", "Jelaskan pemakaian data, lalu catat bahwa pemohon memahaminya.")},
    {"photo", QT_TRANSLATE_NOOP("words", "Ambil foto di depan latar sesuai tahun lahir.")},
    {"photo_approval", QT_TRANSLATE_NOOP("words", "Tunjukkan foto kepada pemohon dan minta persetujuannya.")},
    {"signature", QT_TRANSLATE_NOOP("words", "Minta pemohon menandatangani di dalam kotak.")},
    {"fingers", QT_TRANSLATE_NOOP("words", "Rekam empat jari kanan, empat jari kiri, lalu kedua ibu jari.")},
    {"iris", QT_TRANSLATE_NOOP("words", "Rekam kedua mata, tanpa kacamata dan lensa kontak.")},
    {"index_recheck",
     QT_TRANSLATE_NOOP("words", "Rekam kedua telunjuk sekali lagi agar tangan tidak tertukar.")},
    {"review", QT_TRANSLATE_NOOP("words", "Bacakan data kepada pemohon dan periksa setiap hasil.")},
    {"statement", QT_TRANSLATE_NOOP("words", "Minta pemohon menandatangani pernyataan kebenaran data.")},
    {"seal", QT_TRANSLATE_NOOP("words", "Kunci dan simpan hasil perekaman di komputer ini.")},
    {"receipt", QT_TRANSLATE_NOOP("words", "Cetak bukti dan jelaskan langkah berikutnya.")},
    {"preflight", QT_TRANSLATE_NOOP("words", "Periksa ponsel, e-mail, dan jaringan pemohon.")},
    {"guide", QT_TRANSLATE_NOOP("words", "Dampingi pemohon langkah demi langkah.")},
    {"qr_scan", QT_TRANSLATE_NOOP("words", "Pindai kode QR.")},
    {"outcome", QT_TRANSLATE_NOOP("words", "Catat hasil aktivasi.")},
    {"install", QT_TRANSLATE_NOOP("words", "Dampingi pemohon memasang aplikasi IKD.")},
    {"register", QT_TRANSLATE_NOOP("words", "Dampingi pemohon membuka pendaftaran di aplikasi.")},
    {"agree", QT_TRANSLATE_NOOP("words", "Biarkan pemohon membaca dan menyetujui sendiri ketentuannya.")},
    {"data", QT_TRANSLATE_NOOP("words", "Bantu pemohon mengetik data sesuai kartu keluarga.")},
    {"selfie", QT_TRANSLATE_NOOP("words", "Bantu pemohon memotret wajahnya dengan cahaya dari depan.")},
    {"qr", QT_TRANSLATE_NOOP("words", "Pindai kode QR.")},
    {"mail", QT_TRANSLATE_NOOP("words", "Bantu pemohon menemukan e-mail dari SIAK Terpusat.")},
    {"code", QT_TRANSLATE_NOOP("words", "Biarkan pemohon mengetik sendiri kode dan captcha.")},
    {"check_status", QT_TRANSLATE_NOOP("words", "Minta pemohon membuka IKD lagi dan mengetuk Cek status.")},
    {"log_in", QT_TRANSLATE_NOOP("words", "Minta pemohon masuk dan membuat PIN sendiri.")},
};

constexpr Entry kServices[] = {
    {"ektp_enrolment", QT_TRANSLATE_NOOP("words", "Perekaman KTP-el")},
    {"ektp_recapture", QT_TRANSLATE_NOOP("words", "Perekaman ulang KTP-el")},
    {"ikd_activation", QT_TRANSLATE_NOOP("words", "Aktivasi IKD")},
    {"kia", QT_TRANSLATE_NOOP("words", "Kartu Identitas Anak (KIA)")},
    {"ektp_reprint", QT_TRANSLATE_NOOP("words", "Cetak ulang KTP-el")},
    {"data_change", QT_TRANSLATE_NOOP("words", "Perubahan data")},
    {"consolidation", QT_TRANSLATE_NOOP("words", "Konsolidasi data")},
};

constexpr Entry kStates[] = {
    {"open", QT_TRANSLATE_NOOP("words", "Berjalan")},
    {"parked", QT_TRANSLATE_NOOP("words", "Diparkir")},
    {"sealed", QT_TRANSLATE_NOOP("words", "Tersimpan")},
    {"cancelled", QT_TRANSLATE_NOOP("words", "Dibatalkan")},
    {"purged", QT_TRANSLATE_NOOP("words", "Dihapus")}, // after two people agreed
};

// Guards, needs and refusals: each says what to do now. %1 is the finger, eye or picture it is about.
constexpr Entry kNeeds[] = {
    {"eligibility",
     QT_TRANSLATE_NOOP("words", "Pemohon belum cukup umur. Beri tahu kapan ia dapat direkam.")},
    {"ever_recorded",
     QT_TRANSLATE_NOOP("words", "Pemohon sudah pernah direkam. Periksa statusnya dan jangan merekam lagi.")},
    {"nik_seen_here",
     QT_TRANSLATE_NOOP("words", "NIK ini sudah pernah dilayani di sini. Beri alasan untuk melanjutkan.")},
    {"out_of_domicile",
     QT_TRANSLATE_NOOP("words",
                       "Pemohon tinggal di wilayah lain. Pastikan KK diperlihatkan dan data tidak berubah.")},
    {"registration", QT_TRANSLATE_NOOP("words", "Lengkapi data pemohon.")},
    {"identity", QT_TRANSLATE_NOOP("words", "Catat dokumen yang dilihat dan pastikan orangnya sama.")},
    {"identity_check", QT_TRANSLATE_NOOP("words", "Catat dokumen yang dilihat dan pastikan orangnya sama.")},
    {"not_same_person",
     QT_TRANSLATE_NOOP("words", "Orangnya berbeda dari data. Hentikan kunjungan ini dan periksa NIK-nya.")},
    {"no_document", QT_TRANSLATE_NOOP("words", "Pilih dokumen yang dilihat.")},
    {"notice", QT_TRANSLATE_NOOP("words", "Jelaskan pemberitahuan dan catat bahwa pemohon memahaminya.")},
    {"notice_not_acknowledged",
     QT_TRANSLATE_NOOP("words", "Catat dahulu bahwa pemohon memahami pemberitahuan.")},
    {"guardian_missing", QT_TRANSLATE_NOOP("words", "Isi nama dan hubungan wali: pemohon belum 18 tahun.")},
    {"capture", QT_TRANSLATE_NOOP("words", "Rekam %1.")},
    {"nothing_seen",
     QT_TRANSLATE_NOOP("words",
                       "Alat tidak melihat siapa pun. Periksa arah alat dan tempat duduk, lalu coba lagi.")},
    {"no_code", QT_TRANSLATE_NOOP(
                    "words", "Kamera tidak melihat kode QR. Minta pemohon menunjukkannya, lalu coba lagi.")},
    {"no_fitting_code",
     QT_TRANSLATE_NOOP("words", "Kode yang terbaca tidak dapat diterima: sudah lewat waktunya, atau bukan "
                                "milik pemohon ini. Minta kode yang baru.")},
    {"improve", QT_TRANSLATE_NOOP("words", "Ulangi %1: mutunya masih di bawah batas.")},
    {"improve_or_accept",
     QT_TRANSLATE_NOOP("words", "Ulangi %1, terima dengan alasan, atau catat pengecualian.")},
    {"attempts_left",
     QT_TRANSLATE_NOOP(
         "words", "Coba lagi dahulu; menerima dengan alasan baru dapat dipilih setelah percobaan habis.")},
    {"approve_photo", QT_TRANSLATE_NOOP("words", "Minta pemohon menyetujui fotonya.")},
    {"no_photo", QT_TRANSLATE_NOOP("words", "Ambil foto dahulu.")},
    {"approval", QT_TRANSLATE_NOOP("words", "Minta orang kedua menyetujui pengecualian %1.")},
    {"approver", QT_TRANSLATE_NOOP("words", "Penyetuju harus orang lain yang berwenang.")},
    {"last_manager",
     QT_TRANSLATE_NOOP("words", "Hanya orang ini yang dapat mengatur petugas. Tambahkan dahulu yang lain.")},
    {"offer_appointment",
     QT_TRANSLATE_NOOP("words", "Keadaannya sementara: tawarkan dahulu janji temu baru.")},
    {"evidence_photo", QT_TRANSLATE_NOOP("words", "Ambil foto bukti pengecualian.")},
    {"review", QT_TRANSLATE_NOOP("words", "Bacakan data, lalu tandai sudah diperiksa.")},
    {"not_read_aloud", QT_TRANSLATE_NOOP("words", "Bacakan atau tunjukkan data kepada pemohon dahulu.")},
    {"second_authentication",
     QT_TRANSLATE_NOOP("words", "Masukkan sekali lagi frasa sandi Anda untuk mengubah data.")},
    {"nik_cannot_change",
     QT_TRANSLATE_NOOP(
         "words", "NIK tidak dapat diganti di sini. Batalkan kunjungan dan mulai dengan NIK yang benar.")},
    {"statement", QT_TRANSLATE_NOOP("words", "Minta pemohon menandatangani pernyataan.")},
    {"statement_not_agreed",
     QT_TRANSLATE_NOOP("words",
                       "Pemohon belum menyetujui pernyataan. Periksa lagi datanya bersama pemohon.")},
    {"oral_needs_exception",
     QT_TRANSLATE_NOOP("words", "Pernyataan lisan hanya untuk pemohon dengan pengecualian tanda tangan.")},
    {"preflight_answer", QT_TRANSLATE_NOOP("words", "Jawab dahulu semua pertanyaan persiapan.")},
    {"preflight_stops",
     QT_TRANSLATE_NOOP("words",
                       "Hari ini belum dapat diaktifkan. Beri tahu alasannya, lalu catat hasilnya.")},
    {"qr", QT_TRANSLATE_NOOP("words", "Pindai kode QR dahulu, atau catat kendalanya.")},
    {"outcome", QT_TRANSLATE_NOOP("words", "Catat hasil aktivasinya.")},
    {"stopped", QT_TRANSLATE_NOOP(
                    "words", "Aktivasi ini dihentikan. Lanjutkan dahulu langkahnya, atau pilih hasil lain.")},
    {"seal", QT_TRANSLATE_NOOP("words", "Simpan hasil perekaman.")},
    {"receipt", QT_TRANSLATE_NOOP("words", "Beri bukti kepada pemohon.")},
    {"unknown_step", QT_TRANSLATE_NOOP("words", "Langkah ini tidak ada pada layanan yang dipilih.")},
};

constexpr Entry kDocuments[] = {
    {"kk_original", QT_TRANSLATE_NOOP("words", "KK asli")},
    {"kk", QT_TRANSLATE_NOOP("words", "Kartu keluarga (KK)")},
    {"form_f102", QT_TRANSLATE_NOOP("words", "Formulir F-1.02")},
    {"identity_document", QT_TRANSLATE_NOOP("words", "Dokumen identitas")},
    {"old_card", QT_TRANSLATE_NOOP("words", "KTP-el lama")},
    {"ktp_el", QT_TRANSLATE_NOOP("words", "KTP-el")},
    {"smartphone", QT_TRANSLATE_NOOP("words", "Ponsel pintar sendiri")},
    {"email", QT_TRANSLATE_NOOP("words", "E-mail yang dapat dibuka")},
    {"school_card", QT_TRANSLATE_NOOP("words", "Kartu pelajar")},
    {"birth_certificate", QT_TRANSLATE_NOOP("words", "Akta kelahiran")},
    {"passport", QT_TRANSLATE_NOOP("words", "Paspor")},
    {"companion_statement", QT_TRANSLATE_NOOP("words", "Pernyataan pendamping")},
};

constexpr Entry kRelations[] = {
    {"father", QT_TRANSLATE_NOOP("words", "Ayah")},
    {"mother", QT_TRANSLATE_NOOP("words", "Ibu")},
    {"guardian", QT_TRANSLATE_NOOP("words", "Wali")},
    {"teacher", QT_TRANSLATE_NOOP("words", "Guru")},
};

constexpr Entry kRoles[] = {
    {"operator", QT_TRANSLATE_NOOP("words", "Petugas")},
    {"support", QT_TRANSLATE_NOOP("words", "Pendukung")},
    {"supervisor", QT_TRANSLATE_NOOP("words", "Penyelia")},
    {"adb", QT_TRANSLATE_NOOP("words", "Administrator data")},
    {"intern", QT_TRANSLATE_NOOP("words", "Magang")},
};

} // namespace

QString step(const QString &idOrType) { return wordsOf(kSteps, idOrType); }

QString stepTask(const QString &idOrType) { return wordsOf(kTasks, idOrType); }

QString service(const QString &service) { return wordsOf(kServices, service); }

QString visitName(const QString &label, bool isWhole)
{
    if (!isWhole)
        return QCoreApplication::translate("words", "Tidak terbaca");
    return label.isEmpty() ? QCoreApplication::translate("words", "Belum didata") : label;
}

QString visitName(const VisitSummary &visit)
{
    return visit.isRestored ? QCoreApplication::translate("words", "Pulih dari salinan")
                            : visitName(visit.label, visit.isWhole);
}

QString restoredNote()
{
    return QCoreApplication::translate(
        "words", "Rekaman ini pulih dari salinan: orangnya hanya tertulis di dalam rekaman yang disegel, dan "
                 "diketahui lagi sesudah pusat menjawab.");
}

QString visitDamage()
{
    return QCoreApplication::translate(
        "words",
        "Baris kunjungan ini diubah dari luar atau rusak. Isi rekamannya tersimpan terpisah. Beri tahu "
        "administrator data: ia memeriksa stasiun ini.");
}

QString visitState(const QString &state) { return wordsOf(kStates, state); }

QString need(const QString &code, device::Position about)
{
    const QString text = wordsOf(kNeeds, code);
    if (!text.contains(QStringLiteral("%1")))
        return text;
    const QString what = about == device::Position::None ? QCoreApplication::translate("words", "bagian ini")
                                                         : position(about);
    return text.arg(what);
}

QString document(const QString &code) { return wordsOf(kDocuments, code); }

QString guardianRelation(const QString &code) { return wordsOf(kRelations, code); }

QString operatorRole(const QString &code) { return wordsOf(kRoles, code); }

} // namespace loket::words
