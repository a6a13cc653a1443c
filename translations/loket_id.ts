<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="id">
<context>
    <name>inbox</name>
    <message numerus="yes">
        <source>%n pengambilan</source>
        <translation>
            <numerusform>%n pengambilan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n detik</source>
        <translation>
            <numerusform>%n detik</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n menit</source>
        <translation>
            <numerusform>%n menit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>login</name>
    <message numerus="yes">
        <source>Terlalu banyak percobaan. Tunggu %n detik.</source>
        <translation>
            <numerusform>Terlalu banyak percobaan. Tunggu %n detik.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loket::desktop::ApprovalsPage</name>
    <message numerus="yes">
        <source>%n keputusan tersimpan.</source>
        <translation>
            <numerusform>%n keputusan tersimpan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Menyimpan %n keputusan …</source>
        <translation>
            <numerusform>Menyimpan %n keputusan …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n permintaan ditutup sendiri: kunjungannya sudah selesai atau berakhir.</source>
        <translation>
            <numerusform>%n permintaan ditutup sendiri: kunjungannya sudah selesai atau berakhir.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loket::desktop::AuditList</name>
    <message numerus="yes">
        <source>%n baris ditampilkan.</source>
        <translation>
            <numerusform>%n baris ditampilkan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loket::desktop::AuditSection</name>
    <message numerus="yes">
        <source>%Ln baris, sidik %1</source>
        <translation>
            <numerusform>%Ln baris, sidik %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loket::desktop::DayLogPage</name>
    <message numerus="yes">
        <source>%n baris disimpan ke %1.</source>
        <translation>
            <numerusform>%n baris disimpan ke %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kunjungan</source>
        <translation>
            <numerusform>%n kunjungan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loket::desktop::HomePage</name>
    <message numerus="yes">
        <source>%n pengecualian menunggu persetujuan</source>
        <translation>
            <numerusform>%n pengecualian menunggu persetujuan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kunjungan belum selesai lebih dari sehari</source>
        <translation>
            <numerusform>%n kunjungan belum selesai lebih dari sehari</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rekaman menunggu dikirim lebih dari sehari</source>
        <translation>
            <numerusform>%n rekaman menunggu dikirim lebih dari sehari</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rekaman ditolak kantor</source>
        <translation>
            <numerusform>%n rekaman ditolak kantor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rekaman tersimpan di komputer ini.</source>
        <translation>
            <numerusform>%n rekaman tersimpan di komputer ini.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n salinan rekaman tidak tertulis</source>
        <translation>
            <numerusform>%n salinan rekaman tidak tertulis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n permintaan menunggu keputusan</source>
        <translation>
            <numerusform>%n permintaan menunggu keputusan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rekaman tidak disetujui</source>
        <translation>
            <numerusform>%n rekaman tidak disetujui</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kejadian data pribadi belum ditutup</source>
        <translation>
            <numerusform>%n kejadian data pribadi belum ditutup</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Batas pemberitahuan sudah lewat %n jam.</source>
        <translation>
            <numerusform>Batas pemberitahuan sudah lewat %n jam.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pemberitahuan paling lambat %n jam lagi.</source>
        <translation>
            <numerusform>Pemberitahuan paling lambat %n jam lagi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n salinan rekaman ditemukan rusak</source>
        <translation>
            <numerusform>%n salinan rekaman ditemukan rusak</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loket::desktop::IkdLooks</name>
    <message numerus="yes">
        <source>%1 (%n kali)</source>
        <translation>
            <numerusform>%1 (%n kali)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kendala dicatat.</source>
        <translation>
            <numerusform>%n kendala dicatat.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loket::desktop::IkdPage</name>
    <message numerus="yes">
        <source>menunggu %n hari</source>
        <translation>
            <numerusform>menunggu %n hari</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loket::desktop::KeepingSection</name>
    <message numerus="yes">
        <source>%n hari terakhir</source>
        <translation>
            <numerusform>%n hari terakhir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n salinan jatuh tempo.</source>
        <translation>
            <numerusform>%n salinan jatuh tempo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kunjungan jatuh tempo.</source>
        <translation>
            <numerusform>%n kunjungan jatuh tempo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Foto kecil dan ringkasan dihapus %n hari sesudah kantor menerima rekamannya.</source>
        <translation>
            <numerusform>Foto kecil dan ringkasan dihapus %n hari sesudah kantor menerima rekamannya.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kunjungan yang %n hari tidak dilanjutkan diminta dihapus; orang kedua memutuskannya.</source>
        <translation>
            <numerusform>Kunjungan yang %n hari tidak dilanjutkan diminta dihapus; orang kedua memutuskannya.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Akun IKD dihapus %n hari sesudah ditutup.</source>
        <translation>
            <numerusform>Akun IKD dihapus %n hari sesudah ditutup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n akun jatuh tempo.</source>
        <translation>
            <numerusform>%n akun jatuh tempo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loket::desktop::MainWindow</name>
    <message numerus="yes">
        <source>%n percobaan masuk yang gagal sebelum ini.</source>
        <translation>
            <numerusform>%n percobaan masuk yang gagal sebelum ini.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loket::desktop::PersonSection</name>
    <message numerus="yes">
        <source>%n kunjungan</source>
        <translation>
            <numerusform>%n kunjungan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loket::desktop::PrivacyPresenter</name>
    <message numerus="yes">
        <source>%n baris disimpan ke %1.</source>
        <translation>
            <numerusform>%n baris disimpan ke %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orang</source>
        <translation>
            <numerusform>%n orang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kunjungan</source>
        <translation>
            <numerusform>%n kunjungan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rekaman pulih dari salinan yang orangnya belum dikenal</source>
        <translation>
            <numerusform>%n rekaman pulih dari salinan yang orangnya belum dikenal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rekaman yang hilang</source>
        <translation>
            <numerusform>%n rekaman yang hilang</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loket::desktop::RegistrationStage</name>
    <message numerus="yes">
        <source>%n peringatan menunggu alasan.</source>
        <translation>
            <numerusform>%n peringatan menunggu alasan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loket::desktop::SealStage</name>
    <message numerus="yes">
        <source>%n gambar biometrik terekam.</source>
        <translation>
            <numerusform>%n gambar biometrik terekam.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pengecualian dicatat.</source>
        <translation>
            <numerusform>%n pengecualian dicatat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hasil diterima dengan alasan; penyelia akan melihatnya.</source>
        <translation>
            <numerusform>%n hasil diterima dengan alasan; penyelia akan melihatnya.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loket::desktop::StepRail</name>
    <message numerus="yes">
        <source>%n menit</source>
        <translation>
            <numerusform>%n menit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loket::desktop::TroubleDialog</name>
    <message numerus="yes">
        <source>Sudah dicoba %n kali.</source>
        <translation>
            <numerusform>Sudah dicoba %n kali.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dapat dicoba %n kali lagi.</source>
        <translation>
            <numerusform>Dapat dicoba %n kali lagi.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loket::desktop::VisitDrawer</name>
    <message numerus="yes">
        <source>%n bagian</source>
        <translation>
            <numerusform>%n bagian</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pengambilan</source>
        <translation>
            <numerusform>%n pengambilan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n menit</source>
        <translation>
            <numerusform>%n menit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loket::desktop::VisitFrame</name>
    <message numerus="yes">
        <source>%n tahun</source>
        <translation>
            <numerusform>%n tahun</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loketctl</name>
    <message numerus="yes">
        <source>%n paket, %1 rusak</source>
        <translation>
            <numerusform>%n paket, %1 rusak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>KURANG, %n paket: %1</source>
        <translation>
            <numerusform>KURANG, %n paket: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lengkap untuk antrean ini, dan %n berkas tak dikenal: %1</source>
        <translation>
            <numerusform>lengkap untuk antrean ini, dan %n berkas tak dikenal: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>jamnya salah %n menit</source>
        <translation>
            <numerusform>jamnya salah %n menit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n perselisihan</source>
        <translation>
            <numerusform>%n perselisihan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privacy</name>
    <message numerus="yes">
        <source>%n disetujui</source>
        <translation>
            <numerusform>%n disetujui</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ditolak</source>
        <translation>
            <numerusform>%n ditolak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n menunggu</source>
        <translation>
            <numerusform>%n menunggu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Terlambat %n jam</source>
        <translation>
            <numerusform>Terlambat %n jam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jam lagi</source>
        <translation>
            <numerusform>%n jam lagi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n yang rinciannya hanya di rekaman yang disegel</source>
        <translation>
            <numerusform>%n yang rinciannya hanya di rekaman yang disegel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disimpan %n hari tanpa kelanjutan, lalu dimintakan penghapusan.</source>
        <translation>
            <numerusform>Disimpan %n hari tanpa kelanjutan, lalu dimintakan penghapusan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disimpan %n hari sesudah kantor menerima rekaman.</source>
        <translation>
            <numerusform>Disimpan %n hari sesudah kantor menerima rekaman.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disimpan %n hari.</source>
        <translation>
            <numerusform>Disimpan %n hari.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disimpan %n hari sesudah akunnya ditutup.</source>
        <translation>
            <numerusform>Disimpan %n hari sesudah akunnya ditutup.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>Tunggu %n detik, lalu coba lagi.</source>
        <translation>
            <numerusform>Tunggu %n detik, lalu coba lagi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tahun</source>
        <translation>
            <numerusform>%n tahun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bulan</source>
        <translation>
            <numerusform>%n bulan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paket belum ada di folder salinan %1. Salinannya ditulis saat petugas masuk; bila tetap kurang, periksa apakah medianya penuh.</source>
        <translation>
            <numerusform>%n paket belum ada di folder salinan %1. Salinannya ditulis saat petugas masuk; bila tetap kurang, periksa apakah medianya penuh.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kunjungan yang %n hari tidak dilanjutkan dimintakan penghapusannya.</source>
        <translation>
            <numerusform>Kunjungan yang %n hari tidak dilanjutkan dimintakan penghapusannya.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Foto kecil dan ringkasannya dihapus %n hari sesudah itu.</source>
        <translation>
            <numerusform>Foto kecil dan ringkasannya dihapus %n hari sesudah itu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Catatan akun dihapus %n hari sesudah akunnya ditutup.</source>
        <translation>
            <numerusform>Catatan akun dihapus %n hari sesudah akunnya ditutup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sidik kode QR yang terpakai: %n hari.</source>
        <translation>
            <numerusform>Sidik kode QR yang terpakai: %n hari.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n berkas di folder salinan tidak ada di antrean: rusak, milik stasiun lain, atau belum dikembalikan (loketctl station rebuild --from).</source>
        <translation>
            <numerusform>%n berkas di folder salinan tidak ada di antrean: rusak, milik stasiun lain, atau belum dikembalikan (loketctl station rebuild --from).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n di antaranya sudah ditulis lagi.</source>
        <translation>
            <numerusform>%n di antaranya sudah ditulis lagi.</numerusform>
        </translation>
    </message>
</context>
</TS>
