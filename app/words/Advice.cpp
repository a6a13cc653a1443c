// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/Table.h"
#include "app/words/Words.h"

namespace loket::words {

namespace {

// One idea per sentence, the verb first: the line stands on the preview for less than a second.
constexpr Entry kAdvice[] = {
    {"no_face", QT_TRANSLATE_NOOP("words", "Hadapkan wajah ke kamera.")},
    {"one_person_only", QT_TRANSLATE_NOOP("words", "Hanya satu orang di depan kamera.")},
    {"move_closer", QT_TRANSLATE_NOOP("words", "Maju sedikit.")},
    {"move_back", QT_TRANSLATE_NOOP("words", "Mundur sedikit.")},
    {"move_left", QT_TRANSLATE_NOOP("words", "Geser sedikit ke kiri Anda.")},
    {"move_right", QT_TRANSLATE_NOOP("words", "Geser sedikit ke kanan Anda.")},
    {"move_up", QT_TRANSLATE_NOOP("words", "Naik sedikit.")},
    {"move_down", QT_TRANSLATE_NOOP("words", "Turun sedikit.")},
    {"look_straight", QT_TRANSLATE_NOOP("words", "Lihat lurus ke kamera.")},
    {"keep_head_level", QT_TRANSLATE_NOOP("words", "Tegakkan kepala.")},
    {"hold_still", QT_TRANSLATE_NOOP("words", "Diam sebentar.")},
    {"more_light", QT_TRANSLATE_NOOP("words", "Tambah cahaya di wajah.")},
    {"less_light", QT_TRANSLATE_NOOP("words", "Kurangi cahaya di wajah.")},
    {"even_light", QT_TRANSLATE_NOOP("words", "Ratakan cahaya di kedua sisi wajah.")},
    {"open_eyes", QT_TRANSLATE_NOOP("words", "Buka kedua mata.")},
    {"remove_glasses", QT_TRANSLATE_NOOP("words", "Lepas kacamata.")},
    {"wrong_background", QT_TRANSLATE_NOOP("words", "Ganti latar sesuai tahun lahir.")},
    {"background_uneven", QT_TRANSLATE_NOOP("words", "Rapikan latar dari lipatan dan bayangan.")},
    {"focus_camera", QT_TRANSLATE_NOOP("words", "Atur fokus kamera.")},
    {"no_eye", QT_TRANSLATE_NOOP("words", "Dekatkan mata ke alat.")},
    {"open_eye_wide", QT_TRANSLATE_NOOP("words", "Buka mata lebih lebar.")},
    {"look_into_device", QT_TRANSLATE_NOOP("words", "Lihat lurus ke dalam lensa.")},
    {"wrong_eye", QT_TRANSLATE_NOOP("words", "Mata kiri dan kanan tertukar. Balik alatnya.")},
    {"remove_lenses", QT_TRANSLATE_NOOP("words", "Lepas lensa kontak.")},
    {"no_finger", QT_TRANSLATE_NOOP("words", "Letakkan jari di kaca.")},
    {"place_all_fingers", QT_TRANSLATE_NOOP("words", "Letakkan semua jari yang diminta.")},
    {"too_many_fingers", QT_TRANSLATE_NOOP("words", "Angkat jari yang tidak diminta.")},
    {"wrong_hand", QT_TRANSLATE_NOOP("words", "Pakai tangan yang satunya.")},
    {"wrong_finger", QT_TRANSLATE_NOOP("words", "Letakkan jari yang diminta.")},
    {"same_finger_twice", QT_TRANSLATE_NOOP("words", "Jari ini sudah direkam. Letakkan jari yang diminta.")},
    {"move_finger_up", QT_TRANSLATE_NOOP("words", "Geser jari ke depan.")},
    {"move_finger_down", QT_TRANSLATE_NOOP("words", "Geser jari ke belakang.")},
    {"move_finger_left", QT_TRANSLATE_NOOP("words", "Geser jari ke kiri.")},
    {"move_finger_right", QT_TRANSLATE_NOOP("words", "Geser jari ke kanan.")},
    {"straighten_finger", QT_TRANSLATE_NOOP("words", "Luruskan jari.")},
    {"spread_fingers", QT_TRANSLATE_NOOP("words", "Renggangkan jari.")},
    {"press_more", QT_TRANSLATE_NOOP("words", "Tekan sedikit lebih kuat.")},
    {"press_less", QT_TRANSLATE_NOOP("words", "Tekan lebih ringan.")},
    {"dry_finger", QT_TRANSLATE_NOOP("words", "Jari terlalu kering. Lembapkan sedikit.")},
    {"wet_finger", QT_TRANSLATE_NOOP("words", "Jari basah. Keringkan dahulu.")},
    {"clean_glass", QT_TRANSLATE_NOOP("words", "Bersihkan kaca alat.")},
    {"signature_empty", QT_TRANSLATE_NOOP("words", "Tanda tangani di dalam kotak.")},
    {"signature_dot", QT_TRANSLATE_NOOP("words", "Baru berupa titik. Bubuhkan tanda tangan lengkap.")},
    {"signature_line", QT_TRANSLATE_NOOP("words", "Baru berupa satu garis. Bubuhkan tanda tangan lengkap.")},
    {"signature_too_small", QT_TRANSLATE_NOOP("words", "Tanda tangani lebih besar.")},
    {"signature_outside", QT_TRANSLATE_NOOP("words", "Tanda tangani di dalam garis kotak.")},
    {"signature_too_quick", QT_TRANSLATE_NOOP("words", "Tanda tangani lebih pelan.")},
    {"signature_too_simple", QT_TRANSLATE_NOOP("words", "Bubuhkan tanda tangan yang biasa dipakai.")},
};

// Said to whoever holds the phone; it stands on the preview.
constexpr Entry kNoCode[] = {
    {"nothing_there", QT_TRANSLATE_NOOP("words", "Arahkan kode QR ke kamera.")},
    {"too_small", QT_TRANSLATE_NOOP("words", "Dekatkan ponsel ke kamera.")},
    {"blurred", QT_TRANSLATE_NOOP("words", "Tahan ponsel, jauhkan sedikit bila buram.")},
    {"glare", QT_TRANSLATE_NOOP("words", "Miringkan ponsel agar tidak memantulkan cahaya.")},
    {"half_outside", QT_TRANSLATE_NOOP("words", "Geser ponsel sampai seluruh kode terlihat.")},
    {"dark", QT_TRANSLATE_NOOP("words", "Terangkan layar ponsel atau ruangan.")},
    {"unusable", QT_TRANSLATE_NOOP("words", "Kamera tidak memberi gambar. Periksa kamera.")},
};

} // namespace

QString advice(biometrics::Advice advice)
{
    return advice == biometrics::Advice::None ? QString() : wordsOf(kAdvice, biometrics::name(advice));
}

QString advice(const QString &code)
{
    return code.isEmpty() || code == QLatin1StringView("none") ? QString() : wordsOf(kAdvice, code);
}

QString noCode(const QString &why)
{
    return why.isEmpty() || why == QLatin1StringView("none") ? QString() : wordsOf(kNoCode, why);
}

} // namespace loket::words
