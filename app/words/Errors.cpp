// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/Specials.h"
#include "app/words/Table.h"
#include "app/words/Words.h"
#include "core/access/Roles.h"

#include <QRegularExpression>

namespace loket::words {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *kTpmSafe =
    QT_TRANSLATE_NOOP("words", "Tidak ada yang berubah, dan tidak ada data yang hilang.");

constexpr TroubleEntry kTroubles[] = {
    {ErrorCode::InvalidArgument, QT_TRANSLATE_NOOP("words", "Isian tidak sesuai."),
     QT_TRANSLATE_NOOP("words", "Tidak ada yang berubah."),
     QT_TRANSLATE_NOOP("words", "Periksa isiannya, lalu coba lagi.")},
    {ErrorCode::NotFound, QT_TRANSLATE_NOOP("words", "Yang dicari tidak ada."),
     QT_TRANSLATE_NOOP("words", "Tidak ada yang berubah."),
     QT_TRANSLATE_NOOP("words", "Periksa nomor atau namanya.")},
    {ErrorCode::AlreadyExists, QT_TRANSLATE_NOOP("words", "Itu sudah ada."),
     QT_TRANSLATE_NOOP("words", "Yang sudah ada tidak berubah."),
     QT_TRANSLATE_NOOP("words", "Pakai nama atau nomor lain.")},
    {ErrorCode::Malformed, QT_TRANSLATE_NOOP("words", "Isi berkas atau jawaban alat tidak dapat dibaca."),
     QT_TRANSLATE_NOOP("words", "Tidak ada isinya yang disimpan."),
     QT_TRANSLATE_NOOP("words", "Pakai berkas lain, atau hubungi petugas pendukung.")},
    {ErrorCode::TooLarge, QT_TRANSLATE_NOOP("words", "Datanya melebihi batas."),
     QT_TRANSLATE_NOOP("words", "Tidak ada isinya yang disimpan."),
     QT_TRANSLATE_NOOP("words", "Pakai data yang lebih kecil.")},
    {ErrorCode::WrongState,
     QT_TRANSLATE_NOOP("words", "Tindakan ini belum dapat dilakukan, atau sudah tidak perlu."),
     QT_TRANSLATE_NOOP("words", "Semua yang sudah terekam aman."),
     QT_TRANSLATE_NOOP("words", "Kembali ke langkah yang sedang berjalan.")},
    {ErrorCode::NotAllowed, QT_TRANSLATE_NOOP("words", "Peran Anda tidak mengizinkan tindakan ini."),
     QT_TRANSLATE_NOOP("words", "Tidak ada yang berubah."),
     QT_TRANSLATE_NOOP("words", "Minta penyelia melakukannya.")},
    {ErrorCode::Blocked, QT_TRANSLATE_NOOP("words", "Langkah ini belum dapat dilanjutkan."),
     QT_TRANSLATE_NOOP("words", "Semua yang sudah terekam aman."),
     QT_TRANSLATE_NOOP("words", "Lengkapi yang masih kurang.")},
    {ErrorCode::Cancelled, QT_TRANSLATE_NOOP("words", "Tindakan dihentikan."),
     QT_TRANSLATE_NOOP("words", "Semua yang sudah terekam aman."),
     QT_TRANSLATE_NOOP("words", "Ulangi bila masih diperlukan.")},
    {ErrorCode::WrongPassphrase, QT_TRANSLATE_NOOP("words", "Nama petugas atau frasa sandi tidak cocok."),
     QT_TRANSLATE_NOOP("words", "Data stasiun tetap terkunci."),
     QT_TRANSLATE_NOOP("words", "Periksa Caps Lock, lalu ketik sekali lagi.")},
    {ErrorCode::LockedOut, QT_TRANSLATE_NOOP("words", "Terlalu banyak percobaan masuk."),
     QT_TRANSLATE_NOOP("words", "Data stasiun tetap terkunci."),
     QT_TRANSLATE_NOOP("words", "Tunggu sebentar, lalu coba lagi.")},
    {ErrorCode::OperatorDisabled, QT_TRANSLATE_NOOP("words", "Akun petugas ini sedang dinonaktifkan."),
     QT_TRANSLATE_NOOP("words", "Data stasiun tetap terkunci."),
     QT_TRANSLATE_NOOP("words", "Minta yang mengatur petugas memberi Anda frasa sandi baru: itu "
                                "mengaktifkan akunnya lagi.")},
    {ErrorCode::Locked, QT_TRANSLATE_NOOP("words", "Stasiun sedang terkunci."),
     QT_TRANSLATE_NOOP("words", "Semua pekerjaan tetap tersimpan."),
     QT_TRANSLATE_NOOP("words", "Masuk dengan frasa sandi Anda.")},
    {ErrorCode::DatabaseOpen, QT_TRANSLATE_NOOP("words", "Berkas stasiun tidak dapat dibuka."),
     QT_TRANSLATE_NOOP("words", "Isinya tidak diubah."),
     QT_TRANSLATE_NOOP("words", "Periksa disk dan izin foldernya, lalu buka Loket lagi.")},
    {ErrorCode::DatabaseNewer,
     QT_TRANSLATE_NOOP("words", "Berkas stasiun dibuat oleh Loket yang lebih baru."),
     QT_TRANSLATE_NOOP("words", "Isinya tidak diubah."),
     QT_TRANSLATE_NOOP("words", "Pasang Loket versi terbaru, lalu buka lagi.")},
    {ErrorCode::DatabaseForeign, QT_TRANSLATE_NOOP("words", "Berkas itu bukan berkas stasiun Loket."),
     QT_TRANSLATE_NOOP("words", "Isinya tidak diubah."),
     QT_TRANSLATE_NOOP("words", "Pilih folder stasiun yang benar.")},
    {ErrorCode::DatabaseDamaged, QT_TRANSLATE_NOOP("words", "Berkas stasiun rusak."),
     QT_TRANSLATE_NOOP("words", "Loket berhenti menulis agar kerusakannya tidak bertambah."),
     QT_TRANSLATE_NOOP("words",
                       "Jangan hapus apa pun. Petugas pendukung memulihkan antrean dari folder salinan: "
                       "loketctl station rebuild.")},
    {ErrorCode::DatabaseQuery, QT_TRANSLATE_NOOP("words", "Penyimpanan menolak perubahan terakhir."),
     QT_TRANSLATE_NOOP("words", "Perubahan itu dibatalkan seluruhnya; yang tersimpan sebelumnya aman."),
     QT_TRANSLATE_NOOP("words", "Coba sekali lagi. Bila terulang, hubungi petugas pendukung.")},
    {ErrorCode::SettingRefused,
     QT_TRANSLATE_NOOP("words", "Penyimpanan tidak dapat berjalan dengan setelan yang aman."),
     QT_TRANSLATE_NOOP("words", "Tidak ada yang ditulis."),
     QT_TRANSLATE_NOOP("words", "Hubungi petugas pendukung.")},
    {ErrorCode::InUse, QT_TRANSLATE_NOOP("words", "Stasiun ini sedang dibuka oleh Loket lain."),
     QT_TRANSLATE_NOOP("words", "Pekerjaan di sana tidak terganggu."),
     QT_TRANSLATE_NOOP("words", "Tutup Loket yang lain, lalu coba lagi.")},
    {ErrorCode::DiskFull, QT_TRANSLATE_NOOP("words", "Disk penuh."),
     QT_TRANSLATE_NOOP("words", "Yang sudah tersimpan aman; perubahan terakhir belum tersimpan."),
     QT_TRANSLATE_NOOP("words", "Kosongkan ruang disk, lalu ulangi langkah ini.")},
    {ErrorCode::DiskRead, QT_TRANSLATE_NOOP("words", "Berkas tidak dapat dibaca."),
     QT_TRANSLATE_NOOP("words", "Tidak ada yang berubah."),
     QT_TRANSLATE_NOOP("words", "Periksa nama berkas, disk dan izinnya.")},
    {ErrorCode::DiskWrite, QT_TRANSLATE_NOOP("words", "Berkas tidak dapat ditulis."),
     QT_TRANSLATE_NOOP("words", "Yang tersimpan sebelumnya aman."),
     QT_TRANSLATE_NOOP("words", "Periksa ruang disk dan izin foldernya, lalu coba lagi.")},
    {ErrorCode::CryptoInit, QT_TRANSLATE_NOOP("words", "Pengaman data tidak dapat dijalankan."),
     QT_TRANSLATE_NOOP("words", "Tidak ada data yang dibuka atau ditulis."),
     QT_TRANSLATE_NOOP("words", "Mulai ulang komputer. Bila terulang, hubungi petugas pendukung.")},
    {ErrorCode::KeyDamaged, QT_TRANSLATE_NOOP("words", "Berkas kunci rusak atau telah diubah."),
     QT_TRANSLATE_NOOP("words", "Data stasiun tetap terkunci."),
     QT_TRANSLATE_NOOP("words", "Hubungi petugas pendukung untuk memulihkan kunci dari cadangan.")},
    {ErrorCode::KeyMissing, QT_TRANSLATE_NOOP("words", "Berkas kunci stasiun tidak ada."),
     QT_TRANSLATE_NOOP("words", "Basis datanya tidak diubah, dan tetap terkunci."),
     QT_TRANSLATE_NOOP("words", "Salin folder keys dari cadangan stasiun ini ke folder stasiun.")},
    {ErrorCode::Authenticity, QT_TRANSLATE_NOOP("words", "Data ini tidak asli atau telah diubah."),
     QT_TRANSLATE_NOOP("words", "Loket tidak memakainya."),
     QT_TRANSLATE_NOOP("words", "Minta salinan baru dari sumbernya, dan laporkan kepada penyelia.")},
    {ErrorCode::WrongKey, QT_TRANSLATE_NOOP("words", "Data ini dikunci untuk penerima lain."),
     QT_TRANSLATE_NOOP("words", "Isinya tetap tertutup."),
     QT_TRANSLATE_NOOP("words", "Pakai kunci milik penerimanya.")},
    {ErrorCode::TpmAbsent,
     QT_TRANSLATE_NOOP("words", "Chip keamanan (TPM) komputer ini tidak ada atau tidak menjawab."), kTpmSafe,
     QT_TRANSLATE_NOOP("words", "Nyalakan TPM di setelan firmware (BIOS), lalu mulai ulang komputer. Bila "
                                "TPM rusak, kantor membuka kuncinya lagi: loketctl hub rekey.")},
    {ErrorCode::TpmPermission,
     QT_TRANSLATE_NOOP("words", "Sistem belum mengizinkan Loket memakai chip keamanan (TPM)."), kTpmSafe,
     QT_TRANSLATE_NOOP("words", "Minta petugas pendukung memasukkan akun komputer ini ke grup tss, lalu "
                                "keluar dari akun itu dan masuk lagi.")},
    {ErrorCode::TpmLibrary, QT_TRANSLATE_NOOP("words", "Pustaka untuk chip keamanan (TPM) belum terpasang."),
     kTpmSafe,
     QT_TRANSLATE_NOOP("words",
                       "Minta petugas pendukung memasang paket libtss2-tcti-device0, lalu buka Loket lagi.")},
    {ErrorCode::TpmLockedOut,
     QT_TRANSLATE_NOOP("words", "Chip keamanan (TPM) sedang menolak karena terlalu banyak sandi keliru."),
     kTpmSafe,
     QT_TRANSLATE_NOOP("words", "Biarkan komputer menyala beberapa jam, lalu coba lagi; atau petugas "
                                "pendukung melepaskan kunciannya.")},
    {ErrorCode::TpmOther,
     QT_TRANSLATE_NOOP(
         "words", "Chip keamanan (TPM) ini bukan yang mengikat kunci stasiun, atau isinya pernah dihapus."),
     kTpmSafe,
     QT_TRANSLATE_NOOP("words", "Pakai komputer asal stasiun ini. Bila papan induknya diganti atau TPM-nya "
                                "dihapus, kantor membuka kuncinya lagi: loketctl hub rekey.")},
    {ErrorCode::TpmRefused,
     QT_TRANSLATE_NOOP("words", "Chip keamanan (TPM) meminta sandi yang tidak dipunyai Loket."), kTpmSafe,
     QT_TRANSLATE_NOOP("words", "Minta petugas pendukung mengosongkan sandi pemilik TPM, lalu coba lagi.")},
    {ErrorCode::TpmFailed,
     QT_TRANSLATE_NOOP("words", "Chip keamanan (TPM) tidak dapat menyelesaikan permintaan."), kTpmSafe,
     QT_TRANSLATE_NOOP("words", "Matikan komputer sepenuhnya, nyalakan, lalu coba sekali lagi. Bila "
                                "terulang, hubungi petugas pendukung.")},
    {ErrorCode::DeviceGone, QT_TRANSLATE_NOOP("words", "Alat tidak lagi terhubung."),
     QT_TRANSLATE_NOOP("words", "Semua yang sudah terekam aman."),
     QT_TRANSLATE_NOOP("words", "Cabut dan pasang lagi kabelnya, atau lanjutkan tanpa alat ini.")},
    {ErrorCode::DeviceBusy, QT_TRANSLATE_NOOP("words", "Alat sedang dipakai."),
     QT_TRANSLATE_NOOP("words", "Semua yang sudah terekam aman."),
     QT_TRANSLATE_NOOP("words", "Tutup program lain yang memakai alat ini, lalu coba lagi.")},
    {ErrorCode::DeviceProtocol, QT_TRANSLATE_NOOP("words", "Jawaban alat tidak dapat dipahami."),
     QT_TRANSLATE_NOOP("words", "Semua yang sudah terekam aman."),
     QT_TRANSLATE_NOOP("words", "Cabut dan pasang lagi kabelnya. Bila terulang, pakai alat lain.")},
    {ErrorCode::DevicePermission,
     QT_TRANSLATE_NOOP("words", "Sistem belum mengizinkan Loket memakai alat ini."),
     QT_TRANSLATE_NOOP("words", "Semua yang sudah terekam aman."),
     QT_TRANSLATE_NOOP("words", "Minta petugas pendukung memasang aturan alat, lalu pasang lagi kabelnya.")},
    {ErrorCode::DeviceTimeout, QT_TRANSLATE_NOOP("words", "Alat tidak menjawab pada waktunya."),
     QT_TRANSLATE_NOOP("words", "Semua yang sudah terekam aman."),
     QT_TRANSLATE_NOOP("words", "Coba sekali lagi. Bila terulang, cabut dan pasang lagi kabelnya.")},
    {ErrorCode::DeviceInternal, QT_TRANSLATE_NOOP("words", "Pengendali alat berhenti bekerja."),
     QT_TRANSLATE_NOOP("words", "Semua yang sudah terekam aman."),
     QT_TRANSLATE_NOOP("words", "Tunggu sampai alat siap lagi, atau lanjutkan tanpa alat ini.")},
    {ErrorCode::DeviceMissing, QT_TRANSLATE_NOOP("words", "Alat untuk langkah ini belum terpasang."),
     QT_TRANSLATE_NOOP("words", "Semua yang sudah terekam aman."),
     QT_TRANSLATE_NOOP("words", "Pasang alatnya, atau pilih alat lain di halaman Perangkat.")},
    {ErrorCode::Internal, QT_TRANSLATE_NOOP("words", "Loket menemukan kekeliruan pada dirinya sendiri."),
     QT_TRANSLATE_NOOP("words", "Semua yang sudah tersimpan aman."),
     QT_TRANSLATE_NOOP("words", "Parkir kunjungan ini, lalu laporkan kepada petugas pendukung.")},
};

constexpr const char *kRekeyFor =
    QT_TRANSLATE_NOOP("words", "Sebutkan penyelia atau administrator data stasiun itu: --operator NAMA.");

constexpr const char *kTpmStatus = QT_TRANSLATE_NOOP("words", "Lihat keadaannya: loketctl station tpm.");

constexpr SpecialEntry kSpecials[] = {
    {ErrorCode::InvalidArgument, "id", QT_TRANSLATE_NOOP("words", "Nama masuk petugas tidak sesuai."), "",
     QT_TRANSLATE_NOOP("words", "Pakai 2 sampai 32 huruf kecil, angka, titik, garis bawah atau tanda hubung; "
                                "yang pertama huruf atau angka.")},
    {ErrorCode::InvalidArgument, "name", QT_TRANSLATE_NOOP("words", "Nama lengkap petugas tidak sesuai."), "",
     QT_TRANSLATE_NOOP("words", "Isi nama lengkap, paling banyak 80 huruf.")},
    {ErrorCode::InvalidArgument, "name_signs",
     QT_TRANSLATE_NOOP("words", "Nama lengkap petugas memuat tanda yang tidak terlihat."), "",
     QT_TRANSLATE_NOOP("words", "Ketik ulang nama itu dengan huruf dan spasi biasa, tanpa menyalinnya.")},
    {ErrorCode::InvalidArgument, "no_manager",
     QT_TRANSLATE_NOOP("words", "Tidak ada petugas pertama yang boleh mengatur petugas lain."),
     QT_TRANSLATE_NOOP("words", "Tidak ada stasiun yang dibuat."),
     QT_TRANSLATE_NOOP("words", "Sebutkan penyelia atau administrator data.")},
    {ErrorCode::InvalidArgument, "known_at",
     QT_TRANSLATE_NOOP("words", "Waktu kejadian diketahui tidak masuk akal."), "",
     QT_TRANSLATE_NOOP("words", "Isi waktu antara setahun yang lalu dan sekarang.")},
    {ErrorCode::InvalidArgument, "since",
     QT_TRANSLATE_NOOP("words", "Rentang rekaman yang terdampak terbalik atau belum terjadi."), "",
     QT_TRANSLATE_NOOP("words", "Isi awal yang lebih dulu daripada akhirnya.")},
    {ErrorCode::InvalidArgument, "key_label", QT_TRANSLATE_NOOP("words", "Nama kunci tidak sesuai."),
     QT_TRANSLATE_NOOP("words", "Tidak ada kunci yang dibuat."),
     QT_TRANSLATE_NOOP("words", "Pakai 1 sampai 40 huruf, angka, titik, garis bawah atau tanda hubung.")},
    {ErrorCode::Blocked, "last_manager",
     QT_TRANSLATE_NOOP("words", "Petugas ini yang terakhir yang boleh mengatur petugas, dan tidak dapat "
                                "dinonaktifkan."),
     QT_TRANSLATE_NOOP("words", "Tidak ada yang berubah."),
     QT_TRANSLATE_NOOP("words", "Tambahkan dahulu penyelia atau administrator data yang lain.")},
    {ErrorCode::Blocked, "last_of_role",
     QT_TRANSLATE_NOOP("words", "Akun ini tidak dapat dinonaktifkan: tidak ada orang lain yang boleh "
                                "mengaktifkannya lagi."),
     QT_TRANSLATE_NOOP("words", "Tidak ada yang berubah."),
     QT_TRANSLATE_NOOP("words", "Tambahkan dahulu orang lain dengan peran yang sama atau di atasnya.")},
    {ErrorCode::OperatorDisabled, "passphrase_replaced",
     QT_TRANSLATE_NOOP("words", "Frasa sandi ini sudah diganti atau dicabut."),
     QT_TRANSLATE_NOOP("words",
                       "Ia masih ada di berkas kunci karena seseorang mengembalikan berkas yang lama. "
                       "Data stasiun tetap terkunci bagi frasa sandi ini."),
     QT_TRANSLATE_NOOP("words", "Masuk dengan frasa sandi Anda yang terbaru. Bila tidak dapat: kembalikan "
                                "berkas kunci terbaru, atau minta kantor membuat yang baru (loketctl hub "
                                "rekey).")},
    {ErrorCode::NotAllowed, "same_person", QT_TRANSLATE_NOOP("words", "Yang menyetujui harus orang lain."),
     "", QT_TRANSLATE_NOOP("words", "Minta orang lain yang berwenang menyetujuinya.")},
    {ErrorCode::NotAllowed, "role_above", QT_TRANSLATE_NOOP("words", "Peran akun itu di atas peran Anda."),
     "", QT_TRANSLATE_NOOP("words", "Minta administrator data melakukannya.")},
    {ErrorCode::NotAllowed, "second_person",
     QT_TRANSLATE_NOOP("words", "Perubahan ini dilakukan oleh dua orang bersama."),
     QT_TRANSLATE_NOOP("words", "Tidak ada yang berubah."),
     QT_TRANSLATE_NOOP("words",
                       "Minta penyelia atau administrator data yang lain ikut memasukkan frasa sandinya.")},
    {ErrorCode::NotAllowed, "second_is_office",
     QT_TRANSLATE_NOOP("words", "Hanya berdua yang mengatur petugas di sini, dan ini tentang salah satunya."),
     QT_TRANSLATE_NOOP("words", "Tidak ada yang berubah."),
     QT_TRANSLATE_NOOP("words",
                       "Tambahkan dahulu orang ketiga bersama dia. Bila ia tidak dapat masuk lagi, kantor "
                       "membuka kuncinya: loketctl hub rekey.")},
    {ErrorCode::NotAllowed, "revive_alone",
     QT_TRANSLATE_NOOP("words", "Akun itu pernah mengatur petugas dan sudah dinonaktifkan."),
     QT_TRANSLATE_NOOP("words", "Tidak ada yang berubah."),
     QT_TRANSLATE_NOOP("words",
                       "Tambahkan dahulu orang kedua (loketctl operator add), lalu lakukan berdua.")},
    {ErrorCode::NotFound, "rekey_person",
     QT_TRANSLATE_NOOP("words", "Di berkas kunci ini tidak ada petugas aktif dengan nama masuk itu."),
     QT_TRANSLATE_NOOP("words", "Tidak ada berkas kunci yang dibuat."), kRekeyFor},
    {ErrorCode::NotAllowed, "rekey_role",
     QT_TRANSLATE_NOOP("words", "Orang itu tidak boleh mengatur petugas: tidak ada lagi yang dapat memberi "
                                "yang lain frasa sandi."),
     QT_TRANSLATE_NOOP("words", "Tidak ada berkas kunci yang dibuat."), kRekeyFor},
    {ErrorCode::Locked, "--operator",
     QT_TRANSLATE_NOOP("words", "Perintah ini untuk petugas yang masuk, dan belum disebut siapa."),
     QT_TRANSLATE_NOOP("words", "Tidak ada yang berubah."),
     QT_TRANSLATE_NOOP("words", "Sebutkan nama masuknya: --operator NAMA, atau isi LOKET_OPERATOR.")},
    {ErrorCode::Locked, "--passphrase-file",
     QT_TRANSLATE_NOOP("words", "Perintah ini untuk petugas yang masuk, dan frasa sandinya belum diberikan."),
     QT_TRANSLATE_NOOP("words", "Tidak ada yang berubah."),
     QT_TRANSLATE_NOOP("words",
                       "Frasa sandi tidak ditanyakan di layar ini: tulis di baris pertama sebuah berkas "
                       "dan sebutkan --passphrase-file BERKAS, atau isi LOKET_PASSPHRASE.")},
    {ErrorCode::AlreadyExists, "mirror_folder",
     QT_TRANSLATE_NOOP("words", "Folder salinan itu sudah dipakai stasiun lain."),
     QT_TRANSLATE_NOOP("words", "Setelan sebelumnya tetap berlaku."),
     QT_TRANSLATE_NOOP("words",
                       "Buat folder sendiri untuk stasiun ini di media itu, lalu pilih folder itu.")},
    {ErrorCode::InvalidArgument, "mirror_in_station",
     QT_TRANSLATE_NOOP("words", "Folder salinan itu ada di dalam folder stasiun sendiri."),
     QT_TRANSLATE_NOOP("words", "Setelan sebelumnya tetap berlaku."),
     QT_TRANSLATE_NOOP("words", "Pilih folder di media lain: disk kedua atau stik.")},
    {ErrorCode::InvalidArgument, "backup_in_station",
     QT_TRANSLATE_NOOP("words", "Cadangan tidak dapat dibuat di dalam folder stasiun sendiri."),
     QT_TRANSLATE_NOOP("words", "Stasiun tidak berubah; tidak ada cadangan setengah jadi."),
     QT_TRANSLATE_NOOP("words", "Pilih folder di media lain: disk kedua atau stik.")},
    {ErrorCode::NotFound, "backup_place",
     QT_TRANSLATE_NOOP("words", "Folder tempat cadangan akan dibuat tidak ada."),
     QT_TRANSLATE_NOOP("words", "Stasiun tidak berubah; tidak ada cadangan setengah jadi."),
     QT_TRANSLATE_NOOP("words", "Periksa apakah medianya terpasang dan namanya benar, atau buat dahulu "
                                "folder itu.")},
    {ErrorCode::Malformed, "audit_file",
     QT_TRANSLATE_NOOP("words", "Berkas itu bukan catatan audit yang disimpan Loket, atau awalnya hilang."),
     "", QT_TRANSLATE_NOOP("words", "Pilih berkas dari loketctl audit export, atau simpan sekali lagi.")},
    {ErrorCode::NotFound, "card", QT_TRANSLATE_NOOP("words", "Di folder salinan tidak ada kartu stasiun."),
     QT_TRANSLATE_NOOP("words", "Tidak ada yang berubah."),
     QT_TRANSLATE_NOOP("words", "Sebutkan folder salinan stasiun ini, atau pasang kembali cadangannya.")},
    {ErrorCode::KeyDamaged, "tpm",
     QT_TRANSLATE_NOOP("words", "Bagian TPM dari berkas kunci rusak atau telah diubah."), "",
     QT_TRANSLATE_NOOP("words", "Minta petugas pendukung memulihkan folder keys dari cadangan. Bila tidak "
                                "ada, kantor membuka kuncinya lagi: loketctl hub rekey.")},
    {ErrorCode::KeyDamaged, "tpm layer",
     QT_TRANSLATE_NOOP("words", "Bagian berkas kunci untuk petugas ini rusak atau telah diubah."), "",
     QT_TRANSLATE_NOOP("words", "Minta yang mengatur petugas memberi Anda frasa sandi baru.")},
    {ErrorCode::AlreadyExists, "tpm", QT_TRANSLATE_NOOP("words", "Kunci stasiun ini sudah terikat pada TPM."),
     "", kTpmStatus},
    {ErrorCode::NotFound, "tpm", QT_TRANSLATE_NOOP("words", "Kunci stasiun ini tidak terikat pada TPM."), "",
     kTpmStatus},
    {ErrorCode::InvalidArgument, "tpm_tcti",
     QT_TRANSLATE_NOOP("words", "LOKET_TPM_TCTI menyebut jalan ke TPM yang tidak dikenal."), "",
     QT_TRANSLATE_NOOP("words", "Kosongkan LOKET_TPM_TCTI, atau isi misalnya device:/dev/tpmrm0.")},
    {ErrorCode::DiskRead, "no_file", QT_TRANSLATE_NOOP("words", "Berkas itu tidak ada."), "",
     QT_TRANSLATE_NOOP("words", "Periksa nama berkas dan foldernya.")},
    {ErrorCode::DiskRead, "no_permission",
     QT_TRANSLATE_NOOP("words", "Anda tidak diizinkan membaca berkas atau folder itu."), "",
     QT_TRANSLATE_NOOP("words", "Pakai akun komputer pemiliknya, atau minta izin membacanya.")},
};

constexpr const char *kDiskTooSmall =
    QT_TRANSLATE_NOOP("words", "Nilai %1 lebih kecil daripada %2, yaitu %3 MB.");
constexpr const char *kDiskTooLarge =
    QT_TRANSLATE_NOOP("words", "Nilai %1 lebih besar daripada %2, yaitu %3 MB.");
constexpr const char *kDiskAtLeast =
    QT_TRANSLATE_NOOP("words", "Isi sedikitnya %2 MB, atau kecilkan dahulu %1.");
constexpr const char *kDiskAtMost =
    QT_TRANSLATE_NOOP("words", "Isi paling banyak %2 MB, atau besarkan dahulu %1.");

/// As the settings page calls them.
QString diskSetting(const QString &key)
{
    static constexpr Entry kNames[] = {
        {"disk_low_mb", QT_TRANSLATE_NOOP("words", "Peringatan disk")},
        {"disk_full_mb", QT_TRANSLATE_NOOP("words", "Disk penuh")},
        {"disk_reserve_mb", QT_TRANSLATE_NOOP("words", "Cadangan disk")},
    };
    return wordsOf(kNames, key);
}

const SpecialEntry *specialOf(const Error &error)
{
    for (const std::span<const SpecialEntry> table :
         {std::span<const SpecialEntry>(kSpecials), passphraseSpecials(), ikdSpecials(), privacySpecials(),
          hubSpecials()})
        for (const SpecialEntry &entry : table)
            if (entry.code == error.code && error.context == QLatin1StringView(entry.context))
                return &entry;
    return nullptr;
}

/// Who may, by the one table of roles; empty where the permission is not known. "rebuild" wants one of two.
QString whoMay(const QString &permission)
{
    const bool isRebuild = permission == "rebuild"_L1;
    const Permission wanted = isRebuild ? Permission::Backup : permissionFromName(permission);
    QStringList roles;
    for (const Role role : allRoles())
        if (isAllowed(role, wanted) || (isRebuild && isAllowed(role, Permission::ManageOperators)))
            roles.append(operatorRole(roleName(role)));
    if (roles.isEmpty())
        return {};
    return QCoreApplication::translate("words", "Minta yang berperan %1 melakukannya.").arg(either(roles));
}

const TroubleEntry &entryOf(ErrorCode code)
{
    for (const TroubleEntry &entry : hubTroubles())
        if (entry.code == code)
            return entry;
    const auto found = std::find_if(std::begin(kTroubles), std::end(kTroubles),
                                    [code](const TroubleEntry &entry) { return entry.code == code; });
    // The last one, "Internal": a code without words is our own mistake, and a test finds it.
    return found == std::end(kTroubles) ? *(std::end(kTroubles) - 1) : *found;
}

/// "loket" of "pid=12 host=loket-2 program=loket since=2026-07-12T03:42:00Z" (StationLock).
QString partOf(const QString &context, const QString &key)
{
    for (const QString &part : context.split(u' ', Qt::SkipEmptyParts))
        if (part.startsWith(key + u'='))
            return part.mid(key.size() + 1);
    return {};
}

/// "disk_full_mb<disk_reserve_mb=64": checkBeside() in core/station/Settings.h.
void refineDisk(Trouble &trouble, const QString &context)
{
    static const QRegularExpression form(u"\\A(\\w+)([<>])(\\w+)=(\\d+)\\z"_s);
    const auto match = form.match(context);
    if (!match.hasMatch())
        return;
    const QString held = number(match.captured(4).toLongLong());
    const QString own = diskSetting(match.captured(1)), other = diskSetting(match.captured(3));
    const bool isTooSmall = match.captured(2) == u'<';
    trouble.happened = QCoreApplication::translate("words", isTooSmall ? kDiskTooSmall : kDiskTooLarge)
                           .arg(own, other, held);
    trouble.safe = QCoreApplication::translate("words", "Setelan sebelumnya tetap berlaku.");
    trouble.next =
        QCoreApplication::translate("words", isTooSmall ? kDiskAtLeast : kDiskAtMost).arg(other, held);
}

/// Nik::parse(): the name of a verdict.
void refineNik(Trouble &trouble, const QString &context)
{
    trouble.happened = verdictFact(context);
    trouble.next =
        QCoreApplication::translate("words", "Ketik ke-16 angkanya seperti di KTP-el atau KK, tanpa huruf.");
}

/// "backup needed=… free=…", "new_visit needed=… free=…": how much room there is.
void refineRoom(Trouble &trouble, const QString &context)
{
    const auto megabytes = [&](const QString &part) {
        return number(int(partOf(context, part).toLongLong() / (1 << 20)));
    };
    if (context.startsWith("new_visit"_L1)) {
        trouble.happened =
            QCoreApplication::translate(
                "words", "Ruang disk tidak cukup untuk kunjungan baru: perlu %1 MB, tersisa %2 MB.")
                .arg(megabytes(u"needed"_s), megabytes(u"free"_s));
        trouble.safe = QCoreApplication::translate(
            "words", "Yang sudah tersimpan aman; kunjungan yang sudah dimulai masih dapat diselesaikan.");
        trouble.next = QCoreApplication::translate("words", "Kosongkan ruang disk, lalu mulai lagi.");
    }
    if (context.startsWith("backup"_L1)) {
        trouble.happened =
            QCoreApplication::translate("words", "Media itu terlalu kecil: perlu %1 MB, tersisa %2 MB.")
                .arg(megabytes(u"needed"_s), megabytes(u"free"_s));
        trouble.safe =
            QCoreApplication::translate("words", "Stasiun tidak berubah; tidak ada cadangan setengah jadi.");
        trouble.next = QCoreApplication::translate("words", "Pilih media lain atau kosongkan yang ini.");
    }
}

/// What the context of an error adds to its words.
void refine(Trouble &trouble, const Error &error)
{
    const QString &context = error.context;
    if (error.code == ErrorCode::InUse && !partOf(context, u"program"_s).isEmpty())
        trouble.happened =
            QCoreApplication::translate("words", "Stasiun ini sedang dibuka oleh %1 (proses %2) sejak %3.")
                .arg(partOf(context, u"program"_s), partOf(context, u"pid"_s),
                     dateTime(QDateTime::fromString(partOf(context, u"since"_s), Qt::ISODate)));
    if (error.code == ErrorCode::InvalidArgument)
        context.startsWith("nik_"_L1) ? refineNik(trouble, context) : refineDisk(trouble, context);
    if (context == "mirror_folder"_L1 && error.code != ErrorCode::AlreadyExists) {
        trouble.happened = QCoreApplication::translate(
            "words", "Folder salinan itu tidak ada, atau Loket tidak dapat menulis di sana.");
        trouble.safe = QCoreApplication::translate("words", "Setelan sebelumnya tetap berlaku.");
        trouble.next =
            QCoreApplication::translate("words", "Sambungkan medianya, atau isi folder lain dengan lengkap.");
    }
    if (error.code == ErrorCode::DiskWrite && context == "read_only"_L1) {
        trouble.happened = QCoreApplication::translate("words", "Disk stasiun hanya dapat dibaca.");
        trouble.safe = QCoreApplication::translate(
            "words", "Yang sudah tersimpan aman; yang baru tidak dapat disimpan.");
        trouble.next = QCoreApplication::translate(
            "words", "Jangan merekam. Hubungi petugas pendukung: disknya mungkin rusak dan perlu diperiksa.");
    }
    if (error.code == ErrorCode::DiskFull)
        refineRoom(trouble, context);
    if (error.code == ErrorCode::DiskWrite && context == "backup"_L1) {
        trouble.happened = QCoreApplication::translate("words", "Cadangan tidak dapat ditulis di sana.");
        trouble.safe =
            QCoreApplication::translate("words", "Stasiun tidak berubah; tidak ada cadangan setengah jadi.");
        trouble.next = QCoreApplication::translate("words", "Periksa medianya, atau pilih folder lain.");
    }
    if (context == "not_a_folder"_L1) {
        trouble.happened =
            QCoreApplication::translate("words", "Di tempat stasiun itu ada sebuah berkas, bukan folder.");
        trouble.safe = QCoreApplication::translate("words", "Berkas itu tidak diubah.");
        trouble.next =
            QCoreApplication::translate("words", "Pakai folder lain, atau pindahkan dahulu berkas itu.");
    }
}

} // namespace

QString Trouble::text() const
{
    QStringList parts{happened, safe, next};
    parts.removeAll(QString());
    return parts.join(u' ');
}

Trouble trouble(const Error &error)
{
    if (error.code == ErrorCode::None)
        return {};
    const TroubleEntry &entry = entryOf(error.code);
    Trouble trouble{translated(entry.happened), translated(entry.safe), translated(entry.next)};
    if (const SpecialEntry *special = specialOf(error)) {
        trouble.happened = translated(special->happened);
        if (*special->safe)
            trouble.safe = translated(special->safe);
        trouble.next = translated(special->next);
        return trouble;
    }
    if (error.code == ErrorCode::NotAllowed)
        if (const QString who = whoMay(error.context); !who.isEmpty())
            trouble.next = who;
    if (error.code == ErrorCode::Blocked && !error.context.isEmpty())
        trouble.next = need(error.context);
    if (error.code == ErrorCode::LockedOut && error.context.toInt() > 0)
        trouble.next = QCoreApplication::translate("words", "Tunggu %n detik, lalu coba lagi.", nullptr,
                                                   error.context.toInt());
    refine(trouble, error);
    return trouble;
}

QString sentence(const Error &error) { return trouble(error).happened; }

} // namespace loket::words
