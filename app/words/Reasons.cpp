// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/Table.h"
#include "app/words/Words.h"

namespace loket::words {

namespace {

// resources/checklists/exceptions.json
constexpr Entry kExceptions[] = {
    {"amputation", QT_TRANSLATE_NOOP("words", "Jari tidak ada")},
    {"congenital", QT_TRANSLATE_NOOP("words", "Kelainan bawaan")},
    {"leprosy", QT_TRANSLATE_NOOP("words", "Kusta")},
    {"worn_ridges", QT_TRANSLATE_NOOP("words", "Sidik jari aus atau tidak terbaca")},
    {"bandage", QT_TRANSLATE_NOOP("words", "Perban atau luka")},
    {"skin_peeling", QT_TRANSLATE_NOOP("words", "Kulit mengelupas")},
    {"cataract", QT_TRANSLATE_NOOP("words", "Katarak")},
    {"blind", QT_TRANSLATE_NOOP("words", "Tunanetra")},
    {"eye_closed", QT_TRANSLATE_NOOP("words", "Mata tidak dapat dibuka")},
    {"eye_infection", QT_TRANSLATE_NOOP("words", "Mata sedang sakit")},
    {"cannot_sign", QT_TRANSLATE_NOOP("words", "Tidak dapat menandatangani")},
    {"hand_injured", QT_TRANSLATE_NOOP("words", "Tangan sedang cedera")},
    {"mental_condition", QT_TRANSLATE_NOOP("words", "Kondisi mental")},
    {"bedridden", QT_TRANSLATE_NOOP("words", "Terbaring sakit")},
    {"device_broken", QT_TRANSLATE_NOOP("words", "Alat sedang rusak")},
    {"other", QT_TRANSLATE_NOOP("words", "Lainnya")},
};

// resources/checklists/reasons.json
constexpr Entry kReasons[] = {
    {"best_possible", QT_TRANSLATE_NOOP("words", "Sudah yang terbaik yang dapat dicapai")},
    {"worn_skin", QT_TRANSLATE_NOOP("words", "Kulit jari aus")},
    {"elderly", QT_TRANSLATE_NOOP("words", "Lanjut usia")},
    {"disability", QT_TRANSLATE_NOOP("words", "Disabilitas")},
    {"device_limit", QT_TRANSLATE_NOOP("words", "Keterbatasan alat")},
    {"below_threshold", QT_TRANSLATE_NOOP("words", "Mutu di bawah batas")},
    {"applicant_wish", QT_TRANSLATE_NOOP("words", "Permintaan pemohon")},
    {"operator_choice", QT_TRANSLATE_NOOP("words", "Pilihan petugas")},
    {"device_trouble", QT_TRANSLATE_NOOP("words", "Gangguan alat")},
    {"background_changed", QT_TRANSLATE_NOOP("words", "Warna latar berubah")},
    {"wrong_finger", QT_TRANSLATE_NOOP("words", "Jari keliru")},
    {"eyes_closed", QT_TRANSLATE_NOOP("words", "Mata terpejam")},
    {"expression", QT_TRANSLATE_NOOP("words", "Ekspresi wajah")},
    {"hair_or_veil", QT_TRANSLATE_NOOP("words", "Wajah tertutup rambut atau kerudung")},
    {"clothing", QT_TRANSLATE_NOOP("words", "Pakaian")},
    {"document_seen", QT_TRANSLATE_NOOP("words", "Dokumen asli sudah dilihat")},
    {"old_nik_differs", QT_TRANSLATE_NOOP("words", "NIK lama memang berbeda")},
    {"correction_at_disdukcapil", QT_TRANSLATE_NOOP("words", "Akan dibetulkan di Disdukcapil")},
    {"earlier_visit_cancelled", QT_TRANSLATE_NOOP("words", "Kunjungan sebelumnya dibatalkan")},
    {"recapture_ordered", QT_TRANSLATE_NOOP("words", "Diminta merekam ulang")},
    {"typing_error", QT_TRANSLATE_NOOP("words", "Salah ketik")},
    {"document_shows_otherwise", QT_TRANSLATE_NOOP("words", "Dokumen menunjukkan lain")},
    {"purged", QT_TRANSLATE_NOOP("words", "Dihapus dengan persetujuan orang kedua")},
    {"too_old", QT_TRANSLATE_NOOP("words", "Terlalu lama tidak dilanjutkan")},
    {"visit_sealed",
     QT_TRANSLATE_NOOP("words", "Kunjungannya sudah selesai dan disegel: tidak ada lagi yang dihapus")},
    {"visit_cancelled",
     QT_TRANSLATE_NOOP("words", "Kunjungannya sudah dibatalkan: tidak ada lagi yang dihapus")},
    {"visit_gone", QT_TRANSLATE_NOOP("words", "Kunjungannya tidak ada lagi di stasiun ini")},
    {"poor_capture", QT_TRANSLATE_NOOP("words", "Rekaman masih dapat lebih baik")},
    {"wrong_reason", QT_TRANSLATE_NOOP("words", "Alasannya tidak sesuai")},
    {"no_evidence", QT_TRANSLATE_NOOP("words", "Buktinya tidak ada atau tidak jelas")},
    {"data_doubt", QT_TRANSLATE_NOOP("words", "Datanya meragukan")},
    {"recorded_again", QT_TRANSLATE_NOOP("words", "Sudah direkam ulang")},
    {"applicant_informed", QT_TRANSLATE_NOOP("words", "Pemohon sudah diberi tahu untuk datang lagi")},
    {"data_corrected", QT_TRANSLATE_NOOP("words", "Datanya sudah dibetulkan")},
    {"not_reachable", QT_TRANSLATE_NOOP("words", "Pemohon tidak dapat dihubungi")},
    {"applicant_left", QT_TRANSLATE_NOOP("words", "Pemohon pergi")},
    {"wrong_person", QT_TRANSLATE_NOOP("words", "Orangnya keliru")},
    {"already_recorded", QT_TRANSLATE_NOOP("words", "Sudah pernah direkam")},
    {"not_eligible", QT_TRANSLATE_NOOP("words", "Belum memenuhi syarat")},
    {"documents_missing", QT_TRANSLATE_NOOP("words", "Dokumen kurang")},
    {"test", QT_TRANSLATE_NOOP("words", "Uji coba")},
    {"screen_locked", QT_TRANSLATE_NOOP("words", "Layar terkunci")},
    {"next_person", QT_TRANSLATE_NOOP("words", "Mendahulukan pemohon berikutnya")},
    {"card_and_face", QT_TRANSLATE_NOOP("words", "KTP-el dan wajah cocok")},
    {"family_card_and_face", QT_TRANSLATE_NOOP("words", "Kartu keluarga dan wajah cocok")},
    {"data_questions", QT_TRANSLATE_NOOP("words", "Menjawab benar pertanyaan tentang datanya")},
    {"video_call", QT_TRANSLATE_NOOP("words", "Wajah cocok lewat panggilan video")},
    {"activation_visit", QT_TRANSLATE_NOOP("words", "Dicek pada kunjungan aktivasi")},
    {"activated_again", QT_TRANSLATE_NOOP("words", "Diaktifkan lagi di loket")},
    {"phone_lost", QT_TRANSLATE_NOOP("words", "Ponsel hilang")},
    {"phone_stolen", QT_TRANSLATE_NOOP("words", "Ponsel dicuri")},
    {"phone_broken", QT_TRANSLATE_NOOP("words", "Ponsel rusak")},
    {"phone_replaced", QT_TRANSLATE_NOOP("words", "Ganti ponsel")},
    {"phone_found", QT_TRANSLATE_NOOP("words", "Ponsel ditemukan")},
    {"used_on_other_phone", QT_TRANSLATE_NOOP("words", "Akun terpakai di ponsel lain")},
    {"resident_wish", QT_TRANSLATE_NOOP("words", "Permintaan yang bersangkutan")},
    {"misuse", QT_TRANSLATE_NOOP("words", "Dipakai orang lain")},
    {"deceased", QT_TRANSLATE_NOOP("words", "Meninggal dunia")},
    {"deactivated_by_mistake", QT_TRANSLATE_NOOP("words", "Keliru dinonaktifkan")},
    {"activated_elsewhere", QT_TRANSLATE_NOOP("words", "Sudah diaktifkan di tempat lain")},
    {"moved_away", QT_TRANSLATE_NOOP("words", "Pindah ke daerah lain")},
    {"applicant_waits", QT_TRANSLATE_NOOP("words", "Pemohon menunggu")},
    {"other", QT_TRANSLATE_NOOP("words", "Lainnya")},
};

} // namespace

QString exceptionReason(const QString &code) { return wordsOf(kExceptions, code); }

QString reason(const QString &code) { return wordsOf(kReasons, code); }

} // namespace loket::words
