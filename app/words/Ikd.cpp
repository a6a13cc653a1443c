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

} // namespace

QString payloadAnswer(const QString &answer) { return wordsOf(kAnswers, answer); }

} // namespace loket::words
