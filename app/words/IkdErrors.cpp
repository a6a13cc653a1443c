// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/Specials.h"
#include "app/words/Table.h"

namespace loket::words {

namespace {

constexpr const char *kReactivate =
    QT_TRANSLATE_NOOP("words", "Untuk memakainya lagi, minta akunnya diaktifkan kembali.");
constexpr const char *kOpenVisit =
    QT_TRANSLATE_NOOP("words", "Bila pemohon datang, buka kunjungan Aktivasi IKD.");

constexpr SpecialEntry kSpecials[] = {
    {ErrorCode::NotFound, "ikd_account",
     QT_TRANSLATE_NOOP("words", "Tidak ada akun IKD dengan nomor itu di stasiun ini."), "",
     QT_TRANSLATE_NOOP("words", "Lihat nomornya: loketctl ikd accounts list, atau halaman IKD.")},
    {ErrorCode::NotFound, "ikd_nik",
     QT_TRANSLATE_NOOP("words", "Stasiun ini tidak punya akun IKD dengan NIK ini."), "",
     QT_TRANSLATE_NOOP(
         "words", "Periksa NIK-nya. Akun yang diaktifkan di tempat lain diurus di sana atau lewat SIAK.")},
    {ErrorCode::AlreadyExists, "ikd_request",
     QT_TRANSLATE_NOOP("words", "Untuk akun ini sudah ada permintaan yang menunggu keputusan."),
     QT_TRANSLATE_NOOP("words", "Permintaan itu tidak berubah."),
     QT_TRANSLATE_NOOP("words", "Tunggu keputusan orang kedua di daftar persetujuan.")},
    {ErrorCode::WrongState, "ikd_was_active",
     QT_TRANSLATE_NOOP("words", "Akun ini pernah aktif dan dilepaskan dari ponselnya: tindak lanjutnya tidak "
                                "dapat ditutup begitu saja."),
     QT_TRANSLATE_NOOP("words", "Akun itu tetap dalam daftar tindak lanjut."),
     QT_TRANSLATE_NOOP("words",
                       "Bila orangnya tidak akan mengaktifkannya lagi, minta akunnya dinonaktifkan.")},
    {ErrorCode::WrongState, "ikd_follow_up",
     QT_TRANSLATE_NOOP("words", "Akun ini tidak ada dalam daftar tindak lanjut."), "",
     QT_TRANSLATE_NOOP("words", "Yang ditindaklanjuti hanya akun yang belum aktif; muat ulang daftarnya.")},
    {ErrorCode::WrongState, "ikd/deactivate/inactive",
     QT_TRANSLATE_NOOP("words", "Akun ini sudah tidak aktif."), "", kReactivate},
    {ErrorCode::WrongState, "ikd/deactivate/closed",
     QT_TRANSLATE_NOOP("words", "Akun ini tidak pernah aktif dan tindak lanjutnya sudah ditutup."), "",
     kOpenVisit},
    {ErrorCode::WrongState, "ikd/release/pending",
     QT_TRANSLATE_NOOP("words", "Akun ini belum aktif di ponsel mana pun, maka tidak ada yang dilepaskan."),
     "", kOpenVisit},
    {ErrorCode::WrongState, "ikd/release/inactive",
     QT_TRANSLATE_NOOP("words", "Akun ini tidak aktif, maka tidak ada ponsel yang dilepaskan."), "",
     kReactivate},
    {ErrorCode::WrongState, "ikd/release/closed",
     QT_TRANSLATE_NOOP("words", "Akun ini tidak pernah aktif dan tindak lanjutnya sudah ditutup."), "",
     kOpenVisit},
    {ErrorCode::WrongState, "ikd/reactivate/pending",
     QT_TRANSLATE_NOOP("words", "Akun ini belum aktif dan tidak sedang dinonaktifkan."), "", kOpenVisit},
    {ErrorCode::WrongState, "ikd/reactivate/active", QT_TRANSLATE_NOOP("words", "Akun ini sudah aktif."), "",
     QT_TRANSLATE_NOOP("words", "Bila ponselnya diganti, minta akunnya dilepaskan dari ponsel lama.")},
    {ErrorCode::WrongState, "ikd/reactivate/closed",
     QT_TRANSLATE_NOOP("words", "Akun ini tidak pernah aktif dan tindak lanjutnya sudah ditutup."), "",
     kOpenVisit},
    {ErrorCode::InvalidArgument, "identity",
     QT_TRANSLATE_NOOP("words", "Belum disebut bagaimana identitas orangnya dicek."), "",
     QT_TRANSLATE_NOOP("words",
                       "Cek dahulu orangnya, lalu pilih caranya; untuk cara lain tulis catatannya.")},
    {ErrorCode::InvalidArgument, "due", QT_TRANSLATE_NOOP("words", "Tanggal tindak lanjut tidak sesuai."), "",
     QT_TRANSLATE_NOOP("words", "Pilih tanggal dari hari ini sampai setahun ke depan.")},
};

} // namespace

std::span<const SpecialEntry> ikdSpecials() { return kSpecials; }

} // namespace loket::words
