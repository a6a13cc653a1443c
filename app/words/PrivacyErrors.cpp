// SPDX-License-Identifier: GPL-3.0-or-later
// Requests to a second person, holds, breaches and access requests.
#include "app/words/Specials.h"

#include <QCoreApplication>

namespace loket::words {

namespace {

constexpr SpecialEntry kSpecials[] = {
    {ErrorCode::InvalidArgument, "note_text",
     QT_TRANSLATE_NOOP("words", "Catatannya terlalu panjang, atau memuat tanda yang tidak tampak."), "",
     QT_TRANSLATE_NOOP("words", "Tulis paling banyak 1.000 huruf dalam satu baris.")},
    {ErrorCode::AlreadyExists, "hold", QT_TRANSLATE_NOOP("words", "Kunjungan ini sudah ditahan."),
     QT_TRANSLATE_NOOP("words", "Penahanan yang lama tetap berlaku, dengan alasannya."),
     QT_TRANSLATE_NOOP("words", "Untuk alasan lain, lepaskan dahulu, lalu tahan lagi.")},
    {ErrorCode::NotFound, "hold", QT_TRANSLATE_NOOP("words", "Kunjungan ini tidak sedang ditahan."), "",
     QT_TRANSLATE_NOOP("words", "Lihat yang ditahan: loketctl privacy holds.")},
    {ErrorCode::NotFound, "visit",
     QT_TRANSLATE_NOOP("words", "Tidak ada kunjungan dengan nomor itu di stasiun ini."), "",
     QT_TRANSLATE_NOOP("words", "Periksa nomornya di catatan harian.")},
    {ErrorCode::WrongState, "breach", QT_TRANSLATE_NOOP("words", "Kejadian ini sudah ditutup."),
     QT_TRANSLATE_NOOP("words", "Catatan penutupannya tidak berubah."),
     QT_TRANSLATE_NOOP("words", "Bila ada hal baru, catat sebagai kejadian baru.")},
    {ErrorCode::NotFound, "breach", QT_TRANSLATE_NOOP("words", "Tidak ada kejadian dengan nomor itu."), "",
     QT_TRANSLATE_NOOP("words", "Periksa nomornya dalam daftar kejadian.")},
    {ErrorCode::WrongState, "approval", QT_TRANSLATE_NOOP("words", "Permintaan ini sudah diputuskan."), "",
     QT_TRANSLATE_NOOP("words", "Muat ulang daftarnya.")},
    {ErrorCode::NotFound, "approval", QT_TRANSLATE_NOOP("words", "Tidak ada permintaan dengan nomor itu."),
     "", QT_TRANSLATE_NOOP("words", "Lihat nomornya dalam daftar persetujuan.")},
    {ErrorCode::Authenticity, "approval",
     QT_TRANSLATE_NOOP("words", "Permintaan ini diubah dari luar atau rusak, dan tidak dapat diputuskan."),
     "", QT_TRANSLATE_NOOP("words", "Beri tahu administrator data: ia memeriksa stasiun ini.")},
    {ErrorCode::WrongState, "visit",
     QT_TRANSLATE_NOOP("words",
                       "Kunjungan ini tidak sedang berjalan: sudah selesai, dibatalkan, atau diparkir."),
     "", QT_TRANSLATE_NOOP("words", "Lihat keadaannya di catatan harian.")},
    {ErrorCode::InvalidArgument, "reason", QT_TRANSLATE_NOOP("words", "Alasannya belum diisi."), "",
     QT_TRANSLATE_NOOP("words", "Pilih salah satu alasan, atau tulis dengan kata sendiri.")},
    {ErrorCode::InvalidArgument, "what", QT_TRANSLATE_NOOP("words", "Yang terjadi belum ditulis."), "",
     QT_TRANSLATE_NOOP("words", "Tulis apa yang terjadi, kapan, dan bagaimana.")},
    {ErrorCode::InvalidArgument, "done", QT_TRANSLATE_NOOP("words", "Yang dilakukan belum ditulis."), "",
     QT_TRANSLATE_NOOP("words", "Tulis siapa yang diberi tahu, kapan, dan apa yang dicegah sesudahnya.")},
    {ErrorCode::InvalidArgument, "outcome", QT_TRANSLATE_NOOP("words", "Tindak lanjutnya belum dipilih."), "",
     QT_TRANSLATE_NOOP("words", "Pilih salah satu tindakan, atau tulis dengan kata sendiri.")},
    {ErrorCode::AlreadyExists, "purge",
     QT_TRANSLATE_NOOP("words", "Penghapusan kunjungan ini sudah diminta."), "",
     QT_TRANSLATE_NOOP("words", "Tunggu keputusan orang kedua.")},
    {ErrorCode::Blocked, "hold", QT_TRANSLATE_NOOP("words", "Kunjungan ini ditahan dan tidak boleh dihapus."),
     QT_TRANSLATE_NOOP("words", "Tidak ada yang berubah."),
     QT_TRANSLATE_NOOP("words", "Lepaskan dahulu penahanannya, atau tolak penghapusannya.")},
    {ErrorCode::NotFound, "nik",
     QT_TRANSLATE_NOOP("words", "Tidak ada kunjungan dengan NIK ini di stasiun ini."), "",
     QT_TRANSLATE_NOOP("words", "Periksa NIK-nya, atau tanyakan kepada kantor.")},
};

} // namespace

std::span<const SpecialEntry> privacySpecials() { return kSpecials; }

} // namespace loket::words
