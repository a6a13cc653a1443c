// SPDX-License-Identifier: GPL-3.0-or-later
// The way to the office and back. Whatever happens on it, the record is here.
#include "app/words/Specials.h"

#include <QCoreApplication>

namespace loket::words {

namespace {

constexpr const char *kHere = QT_TRANSLATE_NOOP("words", "Rekaman yang menunggu aman di komputer ini.");
constexpr const char *kAgain = QT_TRANSLATE_NOOP(
    "words", "Pengiriman dicoba lagi sendiri. Bila berulang, beri tahu administrator data.");

constexpr TroubleEntry kTroubles[] = {
    {ErrorCode::HubUnreachable, QT_TRANSLATE_NOOP("words", "Kantor tidak dapat dihubungi."), kHere,
     QT_TRANSLATE_NOOP(
         "words", "Pengiriman dicoba lagi sendiri. Bila tetap begini, periksa jaringan dan alamat kantor.")},
    {ErrorCode::HubCertificate,
     QT_TRANSLATE_NOOP("words", "Yang menjawab tidak dapat membuktikan bahwa ia kantor."), kHere,
     QT_TRANSLATE_NOOP("words",
                       "Periksa tanggal dan jam komputer ini. Bila benar, jangan kirim lewat jaringan "
                       "ini dan beri tahu administrator data.")},
    {ErrorCode::HubRefused, QT_TRANSLATE_NOOP("words", "Kantor tidak menerima stasiun ini."), kHere,
     QT_TRANSLATE_NOOP("words", "Beri tahu administrator data kantor: stasiunnya didaftarkan lagi di sana.")},
    {ErrorCode::HubBusy, QT_TRANSLATE_NOOP("words", "Kantor sedang melayani terlalu banyak stasiun."), kHere,
     kAgain},
    {ErrorCode::HubFull, QT_TRANSLATE_NOOP("words", "Ruang penyimpanan kantor penuh."), kHere,
     QT_TRANSLATE_NOOP("words", "Beri tahu administrator data kantor. Pengiriman dicoba lagi sendiri.")},
    {ErrorCode::HubNewer, QT_TRANSLATE_NOOP("words", "Basis data kantor dan Loket ini tidak sama versinya."),
     kHere,
     QT_TRANSLATE_NOOP("words", "Perbarui Loket di loket ini, atau basis data di kantor "
                                "(loketctl hub init).")},
    {ErrorCode::HubFailed, QT_TRANSLATE_NOOP("words", "Kantor menjawab dengan kesalahan."), kHere, kAgain},
};

constexpr SpecialEntry kSpecials[] = {
    {ErrorCode::HubRefused, "revoked_station",
     QT_TRANSLATE_NOOP("words", "Kantor telah mencabut stasiun ini."), "",
     QT_TRANSLATE_NOOP("words",
                       "Jangan merekam lagi di sini. Penyelia membawa rekaman yang menunggu dengan stik "
                       "(loketctl bundle export).")},
    {ErrorCode::HubRefused, "unknown_station",
     QT_TRANSLATE_NOOP("words", "Kantor tidak mengenal stasiun ini."), "",
     QT_TRANSLATE_NOOP("words", "Administrator data mendaftarkannya: loketctl hub add-station.")},
    {ErrorCode::AlreadyExists, "hub_schema",
     QT_TRANSLATE_NOOP("words", "Di basis data itu sudah ada skema \"loket\" yang bukan buatan Loket."),
     QT_TRANSLATE_NOOP("words", "Tidak ada yang berubah."),
     QT_TRANSLATE_NOOP("words", "Buat basis data baru untuk kantor: createdb loket.")},
    {ErrorCode::AlreadyExists, "hub_station",
     QT_TRANSLATE_NOOP("words", "Stasiun itu sudah terdaftar di kantor."),
     QT_TRANSLATE_NOOP("words", "Yang terdaftar tidak berubah."),
     QT_TRANSLATE_NOOP("words", "Untuk berkas bekal baru: loketctl hub renew-station.")},
    {ErrorCode::NotFound, "hub_station", QT_TRANSLATE_NOOP("words", "Stasiun itu tidak terdaftar di kantor."),
     QT_TRANSLATE_NOOP("words", "Tidak ada yang berubah."),
     QT_TRANSLATE_NOOP("words", "Lihat yang terdaftar: loketctl hub status.")},
    {ErrorCode::WrongState, "hub_station", QT_TRANSLATE_NOOP("words", "Stasiun itu sudah dicabut."),
     QT_TRANSLATE_NOOP("words", "Tidak ada yang berubah."),
     QT_TRANSLATE_NOOP("words", "Untuk memakainya lagi: loketctl hub renew-station.")},
    {ErrorCode::NotFound, "hub", QT_TRANSLATE_NOOP("words", "Di basis data itu belum ada kantor Loket."),
     QT_TRANSLATE_NOOP("words", "Tidak ada yang berubah."),
     QT_TRANSLATE_NOOP("words", "Siapkan dahulu: loketctl hub init.")},
    {ErrorCode::WrongPassphrase, "provision",
     QT_TRANSLATE_NOOP("words", "Kode itu tidak membuka berkas bekal ini."), "",
     QT_TRANSLATE_NOOP("words",
                       "Periksa kodenya, 25 huruf dan angka, dan apakah berkasnya milik stasiun ini.")},
    {ErrorCode::Malformed, "provision", QT_TRANSLATE_NOOP("words", "Berkas itu bukan bekal stasiun Loket."),
     "", QT_TRANSLATE_NOOP("words", "Minta berkasnya sekali lagi kepada administrator data kantor.")},
    {ErrorCode::HubRefused, "not_administrator",
     QT_TRANSLATE_NOOP("words", "Akun basis data ini tidak berhak mengatur kantor."),
     QT_TRANSLATE_NOOP("words", "Tidak ada yang berubah."),
     QT_TRANSLATE_NOOP("words",
                       "Pakai akun yang boleh membuat peran (CREATEROLE) dan skema di basis data itu.")},
};

} // namespace

std::span<const TroubleEntry> hubTroubles() { return kTroubles; }
std::span<const SpecialEntry> hubSpecials() { return kSpecials; }

} // namespace loket::words
