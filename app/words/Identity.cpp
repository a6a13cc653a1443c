// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/Table.h"
#include "app/words/Words.h"

namespace loket::words {

using namespace Qt::StringLiterals;

namespace {

// By verdictName(): what to look at, for the line below the field.
constexpr Entry kVerdicts[] = {
    {"ok", QT_TRANSLATE_NOOP("words", "Sesuai.")},
    {"nik_missing", QT_TRANSLATE_NOOP("words", "NIK belum diisi.")},
    {"nik_not_digits", QT_TRANSLATE_NOOP("words", "NIK hanya berisi angka.")},
    {"nik_length", QT_TRANSLATE_NOOP("words", "NIK harus 16 angka.")},
    {"nik_repeated", QT_TRANSLATE_NOOP("words", "NIK tidak mungkin berisi satu angka yang sama.")},
    {"nik_date", QT_TRANSLATE_NOOP("words", "Angka ke-7 sampai ke-12 NIK bukan tanggal lahir yang mungkin.")},
    {"nik_serial", QT_TRANSLATE_NOOP("words", "Empat angka terakhir NIK tidak mungkin 0000.")},
    {"nik_birth_date_differs",
     QT_TRANSLATE_NOOP("words", "Tanggal lahir berbeda dari NIK. Cocokkan dengan KK, lalu beri alasannya.")},
    {"nik_sex_differs",
     QT_TRANSLATE_NOOP("words", "Jenis kelamin berbeda dari NIK. Cocokkan dengan KK, lalu beri alasannya.")},
    {"nik_region_unknown",
     QT_TRANSLATE_NOOP("words", "Kode wilayah NIK tidak dikenal. Periksa enam angka pertamanya.")},
    {"nik_region_retired",
     QT_TRANSLATE_NOOP("words", "NIK diterbitkan dengan kode wilayah lama. NIK tetap berlaku.")},
    {"kk_missing", QT_TRANSLATE_NOOP("words", "Nomor KK belum diisi.")},
    {"kk_not_digits", QT_TRANSLATE_NOOP("words", "Nomor KK hanya berisi angka.")},
    {"kk_length", QT_TRANSLATE_NOOP("words", "Nomor KK harus 16 angka.")},
    {"kk_repeated", QT_TRANSLATE_NOOP("words", "Nomor KK tidak mungkin berisi satu angka yang sama.")},
    {"kk_date", QT_TRANSLATE_NOOP("words", "Angka ke-7 sampai ke-12 nomor KK bukan tanggal yang mungkin.")},
    {"kk_region_unknown",
     QT_TRANSLATE_NOOP("words", "Kode wilayah nomor KK tidak dikenal. Periksa enam angka pertamanya.")},
    {"kk_same_as_nik", QT_TRANSLATE_NOOP("words", "Nomor KK sama dengan NIK. Periksa kedua nomor itu.")},
    {"birth_date_missing", QT_TRANSLATE_NOOP("words", "Tanggal lahir belum diisi.")},
    {"birth_date_future", QT_TRANSLATE_NOOP("words", "Tanggal lahir belum tiba.")},
    {"birth_date_too_old", QT_TRANSLATE_NOOP("words", "Usia lebih dari 120 tahun. Periksa tahun lahirnya.")},
    {"name_missing", QT_TRANSLATE_NOOP("words", "Nama lengkap belum diisi.")},
    {"name_has_digits", QT_TRANSLATE_NOOP("words", "Nama berisi angka. Cocokkan dengan KK.")},
    {"birth_place_missing", QT_TRANSLATE_NOOP("words", "Tempat lahir belum diisi.")},
    {"sex_missing", QT_TRANSLATE_NOOP("words", "Jenis kelamin belum dipilih.")},
    {"marital_status_missing", QT_TRANSLATE_NOOP("words", "Status perkawinan belum dipilih.")},
    {"nationality_missing", QT_TRANSLATE_NOOP("words", "Kewarganegaraan belum dipilih.")},
    {"address_missing", QT_TRANSLATE_NOOP("words", "Alamat belum diisi.")},
    {"phone_form", QT_TRANSLATE_NOOP("words", "Nomor telepon tampaknya keliru.")},
    {"email_form", QT_TRANSLATE_NOOP("words", "Alamat surel tampaknya keliru.")},
};

constexpr Entry kFields[] = {
    {"nik", QT_TRANSLATE_NOOP("words", "NIK")},
    {"kk", QT_TRANSLATE_NOOP("words", "Nomor KK")},
    {"full_name", QT_TRANSLATE_NOOP("words", "Nama lengkap")},
    {"birth_place", QT_TRANSLATE_NOOP("words", "Tempat lahir")},
    {"birth_date", QT_TRANSLATE_NOOP("words", "Tanggal lahir")},
    {"sex", QT_TRANSLATE_NOOP("words", "Jenis kelamin")},
    {"marital_status", QT_TRANSLATE_NOOP("words", "Status perkawinan")},
    {"nationality", QT_TRANSLATE_NOOP("words", "Kewarganegaraan")},
    {"address", QT_TRANSLATE_NOOP("words", "Alamat")},
    {"village", QT_TRANSLATE_NOOP("words", "Desa atau kelurahan")},
    {"district", QT_TRANSLATE_NOOP("words", "Kecamatan")},
    {"domicile", QT_TRANSLATE_NOOP("words", "Wilayah domisili")},
    {"region", QT_TRANSLATE_NOOP("words", "Wilayah")},
    {"on", QT_TRANSLATE_NOOP("words", "Pada tanggal")},
    {"age", QT_TRANSLATE_NOOP("words", "Usia")},
    {"service", QT_TRANSLATE_NOOP("words", "Layanan")},
    {"photo_background", QT_TRANSLATE_NOOP("words", "Latar foto")},
    {"phone", QT_TRANSLATE_NOOP("words", "Telepon")},
    {"email", QT_TRANSLATE_NOOP("words", "Surel")},
};

constexpr Entry kPersons[] = {
    {"male", QT_TRANSLATE_NOOP("words", "Laki-laki")},
    {"female", QT_TRANSLATE_NOOP("words", "Perempuan")},
    {"single", QT_TRANSLATE_NOOP("words", "Belum kawin")},
    {"married", QT_TRANSLATE_NOOP("words", "Kawin")},
    {"divorced", QT_TRANSLATE_NOOP("words", "Cerai hidup")},
    {"widowed", QT_TRANSLATE_NOOP("words", "Cerai mati")},
    {"wni", QT_TRANSLATE_NOOP("words", "Warga negara Indonesia")},
    {"wna", QT_TRANSLATE_NOOP("words", "Warga negara asing")},
    {"red", QT_TRANSLATE_NOOP("words", "Merah")},
    {"blue", QT_TRANSLATE_NOOP("words", "Biru")},
    {"orange", QT_TRANSLATE_NOOP("words", "Oranye")},
};

constexpr Entry kLadder[] = {
    {"none", QT_TRANSLATE_NOOP("words", "Layanan belum dapat ditentukan.")},
    {"child_card", QT_TRANSLATE_NOOP("words", "Kartu Identitas Anak (KIA)")},
    {"early_recording", QT_TRANSLATE_NOOP("words", "Perekaman dini; KTP-el dicetak mulai usia 17 tahun")},
    {"identity_card", QT_TRANSLATE_NOOP("words", "KTP-el")},
};

QString withDate(const char *text, QDate day) { return translated(text).arg(date(day)); }

} // namespace

QString verdict(VerdictCode code) { return wordsOf(kVerdicts, verdictName(code)); }

QString verdictFact(const QString &name)
{
    const QString words = wordsOf(kVerdicts, name);
    return words.left(words.indexOf(u'.') + 1);
}

QString field(const QString &field) { return wordsOf(kFields, field); }

QString sex(Sex sex) { return wordsOf(kPersons, name(sex)); }

QString maritalStatus(MaritalStatus status) { return wordsOf(kPersons, name(status)); }

QString nationality(Nationality nationality) { return wordsOf(kPersons, name(nationality)); }

QString background(PhotoBackground background) { return wordsOf(kPersons, name(background)); }

QString ladderStep(LadderStep step) { return wordsOf(kLadder, ladderStepName(step)); }

QString age(const Age &age)
{
    const QString years = QCoreApplication::translate("words", "%n tahun", nullptr, age.years);
    if (age.months == 0)
        return years;
    return years + u' ' + QCoreApplication::translate("words", "%n bulan", nullptr, age.months);
}

QString eligibility(const Eligibility &eligibility)
{
    switch (eligibility.code) {
    case EligibilityCode::None:
        return {};
    case EligibilityCode::Adult:
        return QCoreApplication::translate("words", "Dapat direkam: sudah 17 tahun.");
    case EligibilityCode::EverMarried:
        return QCoreApplication::translate("words", "Dapat direkam: sudah atau pernah kawin.");
    case EligibilityCode::Early:
        return withDate(QT_TRANSLATE_NOOP("words", "Dapat direkam sekarang. KTP-el dicetak mulai %1."),
                        eligibility.printNotBefore);
    case EligibilityCode::TooYoung:
        return withDate(QT_TRANSLATE_NOOP("words", "Belum cukup umur. Dapat direkam mulai %1."),
                        eligibility.recordFrom);
    case EligibilityCode::BirthDateMissing:
        return QCoreApplication::translate("words", "Isi tanggal lahir untuk memeriksa umur.");
    case EligibilityCode::BirthDateFuture:
        return QCoreApplication::translate("words", "Tanggal lahir belum tiba. Periksa tahunnya.");
    }
    return {};
}

} // namespace loket::words
