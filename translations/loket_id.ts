<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="id">
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
