// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/settings/SettingWords.h"

#include "app/words/Words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

struct SettingEntry
{
    const char *key;
    const char *label;
    const char *hint;
    const char *unit;
};

const SettingEntry kSettings[] = {
    {"language", QT_TRANSLATE_NOOP("settings", "Bahasa"),
     QT_TRANSLATE_NOOP("settings", "Bahasa saat Loket dibuka."), ""},
    {"theme", QT_TRANSLATE_NOOP("settings", "Tampilan"),
     QT_TRANSLATE_NOOP("settings", "Terang, gelap, atau mengikuti komputer."), ""},
    {"large_text", QT_TRANSLATE_NOOP("settings", "Teks besar"),
     QT_TRANSLATE_NOOP("settings", "Semua tulisan 1,3 kali lebih besar (F10)."), ""},
    {"applicant_view", QT_TRANSLATE_NOOP("settings", "Layar pemohon"),
     QT_TRANSLATE_NOOP("settings", "Gambar dan satu kalimat untuk pemohon (F9)."), ""},
    {"applicant_large_text", QT_TRANSLATE_NOOP("settings", "Teks besar di layar pemohon"),
     QT_TRANSLATE_NOOP("settings", "Untuk yang duduk jauh dari layarnya."), ""},
    {"idle_lock_seconds", QT_TRANSLATE_NOOP("settings", "Kunci otomatis"),
     QT_TRANSLATE_NOOP("settings", "Layar terkunci setelah tidak disentuh selama ini."),
     QT_TRANSLATE_NOOP("settings", "detik")},
    {"reset_by_two", QT_TRANSLATE_NOOP("settings", "Atur petugas berdua"),
     QT_TRANSLATE_NOOP("settings", "Petugas ditambah, dinonaktifkan dan diberi frasa sandi oleh dua orang."),
     ""},
    {"early_age", QT_TRANSLATE_NOOP("settings", "Umur paling awal"),
     QT_TRANSLATE_NOOP("settings", "Boleh direkam sebelum 17 tahun, sejak umur ini."), ""},
    {"attempts_per_capture", QT_TRANSLATE_NOOP("settings", "Pengambilan per langkah"),
     QT_TRANSLATE_NOOP("settings", "Setelah sebanyak ini, hasil terbaik boleh diterima dengan alasan."),
     QT_TRANSLATE_NOOP("settings", "kali")},
    {"auto_capture", QT_TRANSLATE_NOOP("settings", "Ambil otomatis"),
     QT_TRANSLATE_NOOP("settings", "Foto diambil sendiri saat posisi dan cahaya sudah baik."), ""},
    {"approve_exceptions", QT_TRANSLATE_NOOP("settings", "Setujui pengecualian di loket"),
     QT_TRANSLATE_NOOP("settings", "Orang kedua menyetujui sebelum kunjungan ditutup."), ""},
    {"sounds", QT_TRANSLATE_NOOP("settings", "Suara"),
     QT_TRANSLATE_NOOP("settings", "Bunyi pendek saat terekam dan saat perlu diulang."), ""},
    {"quality.photo", QT_TRANSLATE_NOOP("settings", "Foto"),
     QT_TRANSLATE_NOOP("settings", "Nilai paling rendah untuk foto wajah."), ""},
    {"quality.finger", QT_TRANSLATE_NOOP("settings", "Sidik jari"),
     QT_TRANSLATE_NOOP("settings", "Nilai paling rendah untuk tiap jari."), ""},
    {"quality.iris", QT_TRANSLATE_NOOP("settings", "Iris"),
     QT_TRANSLATE_NOOP("settings", "Nilai paling rendah untuk tiap mata."), ""},
    {"quality.signature", QT_TRANSLATE_NOOP("settings", "Tanda tangan"),
     QT_TRANSLATE_NOOP("settings", "Nilai paling rendah untuk tanda tangan."), ""},
    {"match.finger", QT_TRANSLATE_NOOP("settings", "Kecocokan telunjuk"),
     QT_TRANSLATE_NOOP("settings", "Nilai paling rendah saat telunjuk dicek ulang."), ""},
    {"qr_direction", QT_TRANSLATE_NOOP("settings", "Arah pembacaan QR"),
     QT_TRANSLATE_NOOP("settings", "Siapa yang memindai saat aktivasi IKD."), ""},
    {"ikd_age", QT_TRANSLATE_NOOP("settings", "Umur untuk IKD"),
     QT_TRANSLATE_NOOP("settings", "IKD diaktifkan sejak umur ini."), ""},
    {"ikd_android_minimum", QT_TRANSLATE_NOOP("settings", "Android paling lama"),
     QT_TRANSLATE_NOOP("settings", "Di bawah ini aplikasi IKD tidak dapat dipasang."), ""},
    {"ikd_android_recommended", QT_TRANSLATE_NOOP("settings", "Android yang disarankan"),
     QT_TRANSLATE_NOOP("settings", "Di bawah ini petugas diberi tahu bahwa ponselnya mungkin lambat."), ""},
    {"ikd_ios_minimum", QT_TRANSLATE_NOOP("settings", "iOS paling lama"),
     QT_TRANSLATE_NOOP("settings", "Di bawah ini aplikasi IKD tidak dapat dipasang."), ""},
    {"qr_accept_unknown", QT_TRANSLATE_NOOP("settings", "Terima kode tak dikenal"),
     QT_TRANSLATE_NOOP("settings", "Bentuk kode IKD yang resmi tidak diumumkan."), ""},
    {"qr_clock_seconds", QT_TRANSLATE_NOOP("settings", "Selisih jam yang diterima"),
     QT_TRANSLATE_NOOP("settings", "Antara jam komputer dan jam ponsel."),
     QT_TRANSLATE_NOOP("settings", "detik")},
    {"used_code_days", QT_TRANSLATE_NOOP("settings", "Ingat kode terpakai"),
     QT_TRANSLATE_NOOP("settings", "Hanya sidik kodenya, agar tidak dipakai dua kali."),
     QT_TRANSLATE_NOOP("settings", "hari")},
    {"ikd_follow_up_days", QT_TRANSLATE_NOOP("settings", "Tindak lanjut IKD sesudah"),
     QT_TRANSLATE_NOOP("settings", "Untuk aktivasi yang belum selesai, bila tanggalnya tidak disepakati."),
     QT_TRANSLATE_NOOP("settings", "hari")},
    {"ikd_closed_days", QT_TRANSLATE_NOOP("settings", "Simpan akun IKD yang ditutup"),
     QT_TRANSLATE_NOOP("settings", "Setelah ini dihapus dari komputer ini."),
     QT_TRANSLATE_NOOP("settings", "hari")},
    {"ikd_local_target", QT_TRANSLATE_NOOP("settings", "Target IKD"),
     QT_TRANSLATE_NOOP("settings", "Aktivasi warga daerah ini yang dituju; 0 berarti tanpa target."), ""},
    {"office_name", QT_TRANSLATE_NOOP("settings", "Nama kantor"),
     QT_TRANSLATE_NOOP("settings", "Untuk pesan dan pemberitahuan; kosong berarti Disdukcapil daerah ini."),
     ""},
    {"office_hours", QT_TRANSLATE_NOOP("settings", "Jam layanan"),
     QT_TRANSLATE_NOOP("settings", "Untuk pesan kepada pemohon; kosong berarti tidak disebut."), ""},
    {"guardian_under_18", QT_TRANSLATE_NOOP("settings", "Pendamping di bawah 18 tahun"),
     QT_TRANSLATE_NOOP("settings", "Pemberitahuan privasi dibacakan bersama wali."), ""},
    {"privacy_contact", QT_TRANSLATE_NOOP("settings", "Tempat bertanya tentang data"),
     QT_TRANSLATE_NOOP("settings",
                       "Untuk pemberitahuan dan bukti; kosong berarti penyelia loket dan kantor."),
     ""},
    {"privacy.guardianBelowAge", QT_TRANSLATE_NOOP("settings", "Pendamping di bawah umur"),
     QT_TRANSLATE_NOOP("settings", "Pemberitahuan privasi dibacakan bersama wali."), ""},
    {"review_copy_days", QT_TRANSLATE_NOOP("settings", "Simpan salinan tinjau"),
     QT_TRANSLATE_NOOP("settings", "Foto kecil dan angka mutu, sesudah kantor menerima rekaman."),
     QT_TRANSLATE_NOOP("settings", "hari")},
    {"draft_days", QT_TRANSLATE_NOOP("settings", "Kunjungan yang tidak dilanjutkan"),
     QT_TRANSLATE_NOOP("settings", "Setelah ini penyelia diminta menyetujui penghapusannya."),
     QT_TRANSLATE_NOOP("settings", "hari")},
    {"disk_low_mb", QT_TRANSLATE_NOOP("settings", "Peringatan disk"),
     QT_TRANSLATE_NOOP("settings", "Di bawah ini Loket mulai mengingatkan."),
     QT_TRANSLATE_NOOP("settings", "MB")},
    {"disk_full_mb", QT_TRANSLATE_NOOP("settings", "Disk penuh"),
     QT_TRANSLATE_NOOP("settings", "Di bawah ini kunjungan baru tidak dimulai."),
     QT_TRANSLATE_NOOP("settings", "MB")},
    {"disk_reserve_mb", QT_TRANSLATE_NOOP("settings", "Cadangan disk"),
     QT_TRANSLATE_NOOP("settings", "Ruang yang disimpan untuk menutup kunjungan terakhir."),
     QT_TRANSLATE_NOOP("settings", "MB")},
    {"mirror_folder", QT_TRANSLATE_NOOP("settings", "Folder salinan"),
     QT_TRANSLATE_NOOP("settings", "Setiap paket juga ditulis di sini: disk kedua atau media lepas."), ""},
    {"receipt_paper", QT_TRANSLATE_NOOP("settings", "Kertas tanda terima"),
     QT_TRANSLATE_NOOP("settings", "Ukuran kertas pencetak."), ""},
    {"receipt_large_print", QT_TRANSLATE_NOOP("settings", "Tanda terima huruf besar"),
     QT_TRANSLATE_NOOP("settings", "Untuk semua pemohon; juga dapat dipilih per orang."), ""},
    {"printer", QT_TRANSLATE_NOOP("settings", "Pencetak"),
     QT_TRANSLATE_NOOP("settings", "Nama pencetak; kosong berarti pencetak utama komputer."), ""},
};

struct Named
{
    const char *code;
    const char *text;
};

const Named kGroups[] = {
    {"station", QT_TRANSLATE_NOOP("settings", "Tampilan dan keamanan")},
    {"capture", QT_TRANSLATE_NOOP("settings", "Perekaman")},
    {"quality", QT_TRANSLATE_NOOP("settings", "Ambang mutu (0–100)")},
    {"ikd", QT_TRANSLATE_NOOP("settings", "Aktivasi IKD")},
    {"privacy", QT_TRANSLATE_NOOP("settings", "Privasi")},
    {"disk", QT_TRANSLATE_NOOP("settings", "Penyimpanan")},
    {"print", QT_TRANSLATE_NOOP("settings", "Cetak")},
};

const Named kChoices[] = {
    {"language.id", "Bahasa Indonesia"},
    {"language.en", "English"},
    {"theme.system", QT_TRANSLATE_NOOP("settings", "Ikuti komputer")},
    {"theme.light", QT_TRANSLATE_NOOP("settings", "Terang")},
    {"theme.dark", QT_TRANSLATE_NOOP("settings", "Gelap")},
    {"applicant_view.off", QT_TRANSLATE_NOOP("settings", "Tidak dipakai")},
    {"applicant_view.second_screen", QT_TRANSLATE_NOOP("settings", "Layar kedua bila ada")},
    {"applicant_view.panel", QT_TRANSLATE_NOOP("settings", "Lajur di layar ini")},
    {"qr_direction.officer_reads", QT_TRANSLATE_NOOP("settings", "Petugas membaca ponsel pemohon")},
    {"qr_direction.resident_reads", QT_TRANSLATE_NOOP("settings", "Pemohon membaca layar petugas")},
    {"receipt_paper.a5", "A5"},
    {"receipt_paper.a4", "A4"},
};

QString translated(const char *text)
{
    return text && *text ? QCoreApplication::translate("settings", text) : QString();
}

const SettingEntry *entryOf(const QString &key)
{
    for (const auto &entry : kSettings) {
        if (key == QLatin1StringView(entry.key))
            return &entry;
    }
    return nullptr;
}

template <size_t N>
QString namedOf(const Named (&table)[N], const QString &code, const QString &otherwise)
{
    for (const auto &entry : table) {
        if (code == QLatin1StringView(entry.code))
            return translated(entry.text);
    }
    return otherwise;
}

} // namespace

QString settingLabel(const QString &key)
{
    const SettingEntry *entry = entryOf(key);
    return entry ? translated(entry->label) : key;
}

QString settingHint(const QString &key)
{
    const SettingEntry *entry = entryOf(key);
    return entry ? translated(entry->hint) : QString();
}

QString settingUnit(const QString &key)
{
    const SettingEntry *entry = entryOf(key);
    return entry ? translated(entry->unit) : QString();
}

QString settingGroup(const QString &group) { return namedOf(kGroups, group, group); }

QString settingChoice(const QString &key, const QString &value)
{
    return namedOf(kChoices, key + u'.' + value, value);
}

QString settingValue(const SettingSpec &spec, const QJsonValue &value)
{
    switch (spec.type) {
    case SettingType::Flag:
        return value.toBool() ? QCoreApplication::translate("settings", "ya")
                              : QCoreApplication::translate("settings", "tidak");
    case SettingType::Integer:
        return QStringList{words::number(value.toInteger()), settingUnit(spec.key)}.join(u' ').trimmed();
    case SettingType::Choice:
        return settingChoice(spec.key, value.toString());
    case SettingType::YearsMonths: {
        const auto age = yearsMonthsFrom(value.toString()).value_or(YearsMonths{});
        return QCoreApplication::translate("settings", "%1 tahun %2 bulan").arg(age.years).arg(age.months);
    }
    case SettingType::Text:
        return value.toString().isEmpty() ? QCoreApplication::translate("settings", "kosong")
                                          : value.toString();
    case SettingType::Object:
    case SettingType::None:
        break;
    }
    return {};
}

} // namespace loket::desktop
