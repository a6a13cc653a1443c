<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="id">
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
</context>
</TS>
