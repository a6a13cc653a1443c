// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/Table.h"
#include "app/words/Words.h"

namespace loket::words {

namespace {

// payloadAnswerName() of core/ikd, and "used" and "unknown", which the station finds out: what it is, and
// what to do now. %1 is the time until which it held.
constexpr Entry kAnswers[] = {
    {"matches", QT_TRANSLATE_NOOP("words", "Kode cocok dengan pemohon ini.")},
    {"opaque",
     QT_TRANSLATE_NOOP("words",
                       "Kode terbaca. Isinya tidak dapat dicocokkan; pastikan di ponsel bahwa berhasil.")},
    {"other_nik",
     QT_TRANSLATE_NOOP("words", "Kode ini milik NIK lain. Pastikan ponsel dan akunnya milik pemohon.")},
    {"other_data",
     QT_TRANSLATE_NOOP("words",
                       "Nama atau tanggal lahir pada kode berbeda. Cocokkan data di ponsel dengan KK.")},
    {"expired", QT_TRANSLATE_NOOP("words", "Kode sudah kedaluwarsa. Minta pemohon membuka kode yang baru.")},
    {"too_early",
     QT_TRANSLATE_NOOP("words",
                       "Kode berlaku mulai nanti: jam ponsel atau komputer keliru. Betulkan jamnya.")},
    {"used",
     QT_TRANSLATE_NOOP("words",
                       "Kode ini sudah dipakai pada kunjungan lain. Minta pemohon membuka kode yang baru.")},
    {"not_ikd",
     QT_TRANSLATE_NOOP("words", "Ini bukan kode IKD. Minta pemohon membuka kode QR di aplikasi IKD.")},
    {"malformed",
     QT_TRANSLATE_NOOP("words", "Kode rusak atau tidak utuh. Minta pemohon membuka kode yang baru.")},
    {"too_long",
     QT_TRANSLATE_NOOP("words", "Isi kode terlalu panjang, maka tidak dibaca. Ini bukan kode IKD.")},
};

constexpr Entry kResults[] = {
    {"active", QT_TRANSLATE_NOOP("words", "Aktif")},
    {"pending", QT_TRANSLATE_NOOP("words", "Belum aktif")},
    {"not_done", QT_TRANSLATE_NOOP("words", "Tidak jadi")},
    {"refused", QT_TRANSLATE_NOOP("words", "Menolak")},
};

constexpr Entry kActors[] = {
    {"resident", QT_TRANSLATE_NOOP("words", "Pemohon")},
    {"officer", QT_TRANSLATE_NOOP("words", "Petugas")},
    {"both", QT_TRANSLATE_NOOP("words", "Pemohon dan petugas")},
};

constexpr Entry kSolvers[] = {
    {"resident", QT_TRANSLATE_NOOP("words", "Pemohon sendiri")},
    {"counter", QT_TRANSLATE_NOOP("words", "Loket ini")},
    {"office", QT_TRANSLATE_NOOP("words", "Kantor Disdukcapil")},
    {"centre", QT_TRANSLATE_NOOP("words", "Pusat (Ditjen Dukcapil)")},
};

constexpr Entry kNextSteps[] = {
    {"try_again", QT_TRANSLATE_NOOP("words", "Akhiri untuk hari ini dan janjikan hari lain.")},
    {"other_day", QT_TRANSLATE_NOOP("words", "Akhiri untuk hari ini dan janjikan hari lain.")},
    {"other_service", QT_TRANSLATE_NOOP("words", "Akhiri di sini; pemohon perlu layanan lain dahulu.")},
    {"refused", QT_TRANSLATE_NOOP("words", "Hormati keputusannya. KTP-el tetap berlaku.")},
};

// ikdStateName(), ikdActionName() of core/ikd
constexpr Entry kStates[] = {
    {"pending", QT_TRANSLATE_NOOP("words", "Belum aktif")},
    {"active", QT_TRANSLATE_NOOP("words", "Aktif")},
    {"inactive", QT_TRANSLATE_NOOP("words", "Tidak aktif")},
    {"closed", QT_TRANSLATE_NOOP("words", "Ditutup")},
};

constexpr Entry kActions[] = {
    {"deactivate", QT_TRANSLATE_NOOP("words", "Nonaktifkan")},
    {"release", QT_TRANSLATE_NOOP("words", "Lepaskan dari ponsel")},
    {"reactivate", QT_TRANSLATE_NOOP("words", "Aktifkan kembali")},
};

// What an account waits for, beside the codes of the FailureCatalogue.
constexpr Entry kMissing[] = {
    {"device_released",
     QT_TRANSLATE_NOOP("words", "Akun sudah dilepas dari ponsel lama; aktifkan di ponsel baru")},
    {"", QT_TRANSLATE_NOOP("words", "Aktivasi belum selesai")},
};

} // namespace

QString ikdState(const QString &state) { return wordsOf(kStates, state); }

QString ikdAction(const QString &action) { return wordsOf(kActions, action); }

QString ikdMissing(const QString &code) { return wordsOf(kMissing, code); }

QString payloadAnswer(const QString &answer) { return wordsOf(kAnswers, answer); }

QString ikdResult(const QString &result) { return wordsOf(kResults, result); }

QString ikdActor(const QString &actor) { return wordsOf(kActors, actor); }

QString ikdSolver(const QString &solver) { return wordsOf(kSolvers, solver); }

QString ikdNextStep(const QString &next) { return wordsOf(kNextSteps, next); }

} // namespace loket::words
