// SPDX-License-Identifier: GPL-3.0-or-later
// Setting a station up: keys, profile, accounts.
#include "app/words/Table.h"
#include "app/words/Words.h"

namespace loket::words {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *kAreaCode =
    QT_TRANSLATE_NOOP("words", "2 sampai 10 angka tanpa titik, kode wilayah dari Kemendagri");
constexpr const char *kAreaName = QT_TRANSLATE_NOOP("words", "nama wilayah, 1 sampai 80 huruf");
constexpr const char *kKeyId = QT_TRANSLATE_NOOP("words", "nama kunci, 1 sampai 64 huruf");
constexpr const char *kPublicKey = QT_TRANSLATE_NOOP(
    "words", "kunci publik dari berkas public.json (loketctl hub keygen): 44 huruf dan tanda");

constexpr Entry kProfileFields[] = {
    {"station_id",
     QT_TRANSLATE_NOOP("words",
                       "3 sampai 32 huruf besar, angka dan tanda hubung, lain untuk setiap stasiun")},
    {"province.code", kAreaCode},
    {"province.name", kAreaName},
    {"regency.code", kAreaCode},
    {"regency.name", kAreaName},
    {"kecamatan.code", kAreaCode},
    {"kecamatan.name", kAreaName},
    {"counter_name", QT_TRANSLATE_NOOP("words", "nama loket, 1 sampai 80 huruf")},
    {"hub_key.id", kKeyId},
    {"hub_key.public", kPublicKey},
    {"recovery_key.id", kKeyId},
    {"recovery_key.public", kPublicKey},
    {"epoch", QT_TRANSLATE_NOOP("words", "tidak perlu diisi; bila diisi, sebuah UUID")},
    {"demo", QT_TRANSLATE_NOOP("words", "tidak perlu diisi; true hanya untuk stasiun latihan")},
};

constexpr const char *kHubKeyAdvice[] = {
    QT_TRANSLATE_NOOP("words",
                      "hub.key dan recovery.key rahasia: siapa yang memegang salah satunya dapat membuka "
                      "semua rekaman yang dikunci untuknya."),
    QT_TRANSLATE_NOOP("words", "Jangan menaruhnya di komputer loket: pindahkan keduanya dari komputer ini."),
    QT_TRANSLATE_NOOP("words",
                      "Simpan di dua tempat yang berbeda, terkunci: hub.key di kantor, recovery.key pada "
                      "orang dan gedung lain."),
    QT_TRANSLATE_NOOP("words",
                      "Buat salinan hub.key. Bila keduanya hilang, tidak ada yang dapat membuka rekamannya."),
    QT_TRANSLATE_NOOP("words", "public.json tidak rahasia: isinya untuk profil setiap stasiun."),
};

constexpr const char *kTpmBound[] = {
    QT_TRANSLATE_NOOP(
        "words",
        "Kunci stasiun ini sekarang hanya terbuka di komputer ini. Frasa sandi semua petugas tetap sama."),
    QT_TRANSLATE_NOOP(
        "words", "Cadangan yang lama masih terbuka tanpa TPM: buat cadangan baru, lalu hapus yang lama."),
    QT_TRANSLATE_NOOP(
        "words",
        "Bila TPM rusak atau papan induknya diganti, kantor membuka kuncinya lagi: loketctl hub rekey."),
};

constexpr const char *kRekey[] = {
    QT_TRANSLATE_NOOP("words", "Salin berkas itu ke folder keys di folder stasiun, di samping yang lama: "
                               "Loket memakai yang terbaru."),
    QT_TRANSLATE_NOOP("words", "Dari semua petugas hanya %1 yang dapat masuk, dengan frasa sandi yang baru."),
    QT_TRANSLATE_NOOP("words", "Ia memberi yang lain frasa sandi baru, mulai dari yang boleh mengatur "
                               "petugas: loketctl operator passwd."),
    QT_TRANSLATE_NOOP(
        "words",
        "Kuncinya tidak terikat pada TPM. Ikat lagi bila komputernya tetap: loketctl station tpm bind."),
};

QString filled(const char *text, const QString &value) { return translated(text).arg(value); }

} // namespace

QString profileField(const QString &field)
{
    const Entry *entry = findEntry(kProfileFields, field);
    return entry ? translated(entry->text) : QString();
}

QStringList profileFields()
{
    QStringList fields;
    for (const Entry &entry : kProfileFields)
        fields.append(QString::fromLatin1(entry.code));
    return fields;
}

Trouble profileTrouble(const QString &context)
{
    const QString detail = context.section(u'/', 1);
    Trouble trouble;
    trouble.safe = translated(QT_TRANSLATE_NOOP("words", "Tidak ada stasiun yang dibuat."));
    if (context.startsWith(u"json/"_s)) {
        trouble.happened = filled(
            QT_TRANSLATE_NOOP("words", "Berkas profil bukan JSON yang benar, lihat baris %1."), detail);
        trouble.next =
            translated(QT_TRANSLATE_NOOP("words", "Mulai dari contoh: loketctl station profile --example."));
    } else if (context.startsWith(u"unknown/"_s)) {
        trouble.happened = filled(QT_TRANSLATE_NOOP("words", "Profil tidak mengenal isian %1."), detail);
        trouble.next =
            filled(QT_TRANSLATE_NOOP("words", "Isian yang ada: %1."), profileFields().join(u", "_s));
    } else if (context.startsWith(u"signs/"_s)) {
        trouble.happened = filled(
            QT_TRANSLATE_NOOP("words", "Isian %1 dalam profil memuat tanda yang tidak terlihat."), detail);
        trouble.next = translated(QT_TRANSLATE_NOOP(
            "words", "Ketik ulang isian itu dengan huruf dan spasi biasa, tanpa menyalinnya."));
    } else if (context == u"recipient_keys"_s) {
        trouble.happened =
            translated(QT_TRANSLATE_NOOP("words", "hub_key dan recovery_key dalam profil sama."));
        trouble.next = translated(QT_TRANSLATE_NOOP("words", "Isi dua kunci publik yang berbeda."));
    } else {
        trouble.happened =
            filled(QT_TRANSLATE_NOOP("words", "Isian %1 dalam profil kosong atau tidak sesuai."), context);
        trouble.next = translated(QT_TRANSLATE_NOOP("words", "Yang diminta: %1.")).arg(profileField(context));
    }
    return trouble;
}

QStringList hubKeyAdvice()
{
    QStringList lines;
    for (const char *line : kHubKeyAdvice)
        lines.append(translated(line));
    return lines;
}

QStringList tpmBoundAdvice()
{
    QStringList lines;
    for (const char *line : kTpmBound)
        lines.append(translated(line));
    return lines;
}

QString tpmUnboundAdvice()
{
    return translated(
        QT_TRANSLATE_NOOP("words", "Kunci stasiun ini terbuka lagi tanpa TPM, dengan frasa sandi saja."));
}

QStringList rekeyAdvice(const QString &operatorId)
{
    QStringList lines;
    for (const char *line : kRekey)
        lines.append(translated(line).replace(u"%1"_s, operatorId));
    return lines;
}

QString rekeyUnknownRole(const QString &operatorId)
{
    return filled(
        QT_TRANSLATE_NOOP("words", "Berkas kunci ini belum menyebut peran petugas. Pastikan %1 penyelia atau "
                                   "administrator data: bila bukan, jangan pakai berkas yang baru, karena "
                                   "tidak ada yang dapat memberi yang lain frasa sandi."),
        operatorId);
}

QString rekeyOnlyFor(const QStringList &operatorIds)
{
    return filled(QT_TRANSLATE_NOOP("words",
                                    "Sesudah rekey hanya satu orang yang dapat masuk, dan ia memberi semua "
                                    "yang lain frasa sandi baru. Di stasiun ini yang dapat: %1."),
                  operatorIds.join(u", "_s));
}

QStringList hubAuthorityAdvice()
{
    return {
        translated(QT_TRANSLATE_NOOP("words", "server.crt dan server.key: untuk PostgreSQL (ssl_cert_file, "
                                              "ssl_key_file). authority.crt: juga di sana (ssl_ca_file).")),
        translated(QT_TRANSLATE_NOOP(
            "words",
            "authority.key: RAHASIA. Siapa memilikinya dapat menyamar sebagai kantor. Simpan di luar "
            "server, dan pakai hanya untuk hub add-station."))};
}

QStringList hubInitAdvice()
{
    return {
        translated(QT_TRANSLATE_NOOP(
            "words",
            "Berikutnya di server: ssl=on, dan di pg_hba.conf: hostssl loket +loket_station 0.0.0.0/0 cert")),
        translated(QT_TRANSLATE_NOOP(
            "words", "Tiap malam: SELECT loket.maintain(); dan cadangan basis data (docs/guide).")),
        translated(QT_TRANSLATE_NOOP("words", "Lalu daftarkan stasiun: loketctl hub add-station."))};
}

QStringList provisionAdvice()
{
    return {translated(QT_TRANSLATE_NOOP(
                "words",
                "Bawa berkas itu ke stasiun; sampaikan kodenya lewat jalan lain (telepon, kertas). Kode ini "
                "tidak ditampilkan lagi.")),
            translated(QT_TRANSLATE_NOOP("words", "Stasiun memakainya mulai versi Loket berikutnya: sampai "
                                                  "itu simpan berkas dan kodenya terpisah."))};
}

QString secretKeyNote()
{
    return translated(QT_TRANSLATE_NOOP(
        "words", "RAHASIA: kunci ini membuka rekaman penduduk. Jangan simpan di komputer loket."));
}

QString afterInit(const QString &operatorId)
{
    return filled(QT_TRANSLATE_NOOP("words",
                                    "%1 mengatur petugas dan tidak merekam: tambahkan yang merekam dengan "
                                    "loketctl operator add."),
                  operatorId);
}

QString enablingAgain(const QString &operatorId)
{
    return filled(QT_TRANSLATE_NOOP("words", "Akunnya aktif lagi hanya dengan frasa sandi baru: "
                                             "loketctl operator passwd %1."),
                  operatorId);
}

QString mirrorTrouble(const QString &folder, bool isThere, int missing)
{
    if (folder.isEmpty() || (isThere && missing == 0))
        return {};
    if (isThere)
        return QCoreApplication::translate("words",
                                           "%n paket belum ada di folder salinan %1. Salinannya ditulis saat "
                                           "petugas masuk; bila tetap kurang, periksa apakah medianya penuh.",
                                           nullptr, missing)
            .arg(folder);
    return translated(QT_TRANSLATE_NOOP(
                          "words", "Folder salinan %1 tidak ada: rekaman hanya tersimpan di komputer ini. "
                                   "Pasang lagi medianya, atau pilih folder lain: loketctl station set "
                                   "mirror_folder FOLDER."))
        .arg(folder);
}

QString unknownCopies(int count)
{
    return QCoreApplication::translate(
        "words",
        "%n berkas di folder salinan tidak ada di antrean: rusak, milik stasiun "
        "lain, atau belum dikembalikan (loketctl station rebuild --from).",
        nullptr, count);
}

QString mirrorOnSameDisk()
{
    return translated(QT_TRANSLATE_NOOP(
        "words", "Folder salinan ini ada di disk yang sama dengan stasiun: bila disknya rusak atau hilang, "
                 "keduanya ikut. Pilih folder di media lain."));
}

QString copiesDamaged(int rewritten)
{
    const QString written =
        rewritten > 0
            ? QCoreApplication::translate("words", "%n di antaranya sudah ditulis lagi.", nullptr, rewritten)
            : QString();
    return written + (written.isEmpty() ? QString() : u" "_s) +
           translated(QT_TRANSLATE_NOOP("words", "Media yang merusak salinan akan merusaknya lagi: ganti "
                                                 "medianya, lalu pilih folder di media baru."));
}

QString backupNotLogged()
{
    return translated(QT_TRANSLATE_NOOP(
        "words",
        "Folder stasiun tidak dapat ditulis: pembuatan cadangan ini tidak ada di catatan audit. Catat "
        "sendiri siapa yang menyalinnya, kapan dan ke mana."));
}

QString lostPeople(const QDateTime &untilUtc)
{
    return translated(QT_TRANSLATE_NOOP(
                          "words", "Rekaman itu dibuat paling lambat %1. Siapa orangnya hanya diketahui dari "
                                   "tanda terima dan buku antrean: cari mereka, dan rekam ulang."))
        .arg(dateTime(untilUtc));
}

QString backupOnSameDisk()
{
    return translated(QT_TRANSLATE_NOOP(
        "words",
        "Cadangan ini ada di disk yang sama dengan stasiun: bila disknya rusak atau hilang, keduanya "
        "ikut. Pindahkan cadangan ke media lain."));
}

QString recordsWithoutPerson(int count)
{
    return translated(QT_TRANSLATE_NOOP(
                          "words",
                          "%1 rekaman dipulihkan dari salinan tanpa nama: siapa orangnya hanya dapat dibaca "
                          "kantor. Carilah dengan nomor tanda terima, atau tanyakan kepada kantor."))
        .arg(count);
}

Trouble noStation()
{
    return {translated(QT_TRANSLATE_NOOP("words", "Di folder ini tidak ada stasiun Loket.")),
            translated(QT_TRANSLATE_NOOP("words", "Tidak ada yang berubah.")),
            translated(QT_TRANSLATE_NOOP(
                "words", "Sebutkan foldernya dengan --station, atau buat stasiun: loketctl station init."))};
}

Trouble onlyOneWriter()
{
    Trouble trouble = words::trouble({ErrorCode::InUse, {}});
    trouble.next = translated(QT_TRANSLATE_NOOP(
        "words",
        "Perintah ini menulis ke stasiun, paling sedikit catatan auditnya, dan hanya satu program boleh "
        "menulis: tutup Loket yang lain, lalu coba lagi. Di samping jendela yang terbuka dapat dipakai: "
        "station show, audit verify (tanpa --operator), packet list, packet verify, packet open dan "
        "operator list."));
    return trouble;
}

} // namespace loket::words
