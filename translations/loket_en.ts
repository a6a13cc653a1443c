<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id">
<context>
    <name>csv</name>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Langkah</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Langkah selesai</source>
        <translation>Steps done</translation>
    </message>
    <message>
        <source>Pengecualian</source>
        <translation>Exceptions</translation>
    </message>
    <message>
        <source>Menit</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Alasan batal</source>
        <translation>Reason cancelled</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>devices</name>
    <message>
        <source>Bagian Loket untuk alat ini tidak terpasang. Hubungi petugas pendukung.</source>
        <translation>The part of Loket for this device is not installed. Call support.</translation>
    </message>
    <message>
        <source>Penggerak alat berhenti berulang kali. Cabut alatnya, lalu aktifkan lagi.</source>
        <translation>The driver stopped again and again. Unplug the device, then switch it on again.</translation>
    </message>
    <message>
        <source>Disiapkan</source>
        <translation>Starting</translation>
    </message>
    <message>
        <source>Siap</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Dipakai</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Bermasalah</source>
        <translation>In trouble</translation>
    </message>
    <message>
        <source>Tidak dipakai</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>Langkah ini dicatat sebagai pengecualian.</source>
        <translation>The step is recorded as an exception.</translation>
    </message>
    <message>
        <source>Dimatikan</source>
        <translation>Switched off</translation>
    </message>
    <message>
        <source>Tidak terpasang</source>
        <translation>Not attached</translation>
    </message>
    <message>
        <source>Pasang alatnya, atau lanjutkan tanpa alat.</source>
        <translation>Attach the device, or continue without.</translation>
    </message>
    <message>
        <source>Alat menjawab dalam %1 detik.</source>
        <translation>The device answered within %1 seconds.</translation>
    </message>
    <message>
        <source>Uji dihentikan.</source>
        <translation>The test was stopped.</translation>
    </message>
    <message>
        <source>Penggerak ini butuh Loket yang lebih baru.</source>
        <translation>This driver needs a newer Loket.</translation>
    </message>
    <message>
        <source>Penggerak ini dibuat untuk Loket yang lama. Minta yang baru dari pembuatnya.</source>
        <translation>This driver was made for an older Loket. Ask its maker for a new one.</translation>
    </message>
    <message>
        <source>Pustaka yang diperlukan penggerak ini belum terpasang.</source>
        <translation>A library that this driver needs is not installed.</translation>
    </message>
    <message>
        <source>Penggerak yang sama terpasang dua kali; yang pertama dipakai.</source>
        <translation>The same driver is installed twice; the first one is used.</translation>
    </message>
    <message>
        <source>Berkas penggerak ini rusak atau bukan untuk Loket.</source>
        <translation>This driver file is damaged or not for Loket.</translation>
    </message>
</context>
<context>
    <name>finger</name>
    <message>
        <source>ibu jari</source>
        <translation>thumb</translation>
    </message>
    <message>
        <source>telunjuk</source>
        <translation>index finger</translation>
    </message>
    <message>
        <source>jari tengah</source>
        <translation>middle finger</translation>
    </message>
    <message>
        <source>jari manis</source>
        <translation>ring finger</translation>
    </message>
    <message>
        <source>kelingking</source>
        <translation>little finger</translation>
    </message>
</context>
<context>
    <name>inbox</name>
    <message>
        <source>%1 dari 100, batas %2</source>
        <translation>%1 of 100, threshold %2</translation>
    </message>
    <message>
        <source>%1 dari 100</source>
        <translation>%1 of 100</translation>
    </message>
    <message>
        <source>Pengecualian: %1</source>
        <translation>Exception: %1</translation>
    </message>
    <message>
        <source>Diterima di bawah batas: %1</source>
        <translation>Accepted below threshold: %1</translation>
    </message>
    <message>
        <source>Data dibetulkan: %1</source>
        <translation>Data corrected: %1</translation>
    </message>
    <message>
        <source>Penonaktifan IKD</source>
        <translation>IKD deactivation</translation>
    </message>
    <message>
        <source>Penghapusan kunjungan</source>
        <translation>Destruction of a visit</translation>
    </message>
    <message>
        <source>%1 tidak direkam.</source>
        <translation>%1 was not captured.</translation>
    </message>
    <message>
        <source>%1 diterima walaupun mutunya di bawah batas.</source>
        <translation>%1 was accepted although its quality is below the threshold.</translation>
    </message>
    <message>
        <source>Data pemohon diubah saat diperiksa: %1.</source>
        <translation>The applicant&apos;s data were changed at the review: %1.</translation>
    </message>
    <message>
        <source>Identitas digital pemohon akan dinonaktifkan.</source>
        <translation>The applicant&apos;s digital identity will be deactivated.</translation>
    </message>
    <message>
        <source>Kunjungan yang belum selesai akan dihapus. Rekamannya tidak dapat dikembalikan sesudah itu.</source>
        <translation>An unfinished visit will be destroyed. What was captured cannot be brought back after that.</translation>
    </message>
    <message>
        <source> (menetap)</source>
        <translation> (permanent)</translation>
    </message>
    <message>
        <source> (sementara)</source>
        <translation> (temporary)</translation>
    </message>
    <message>
        <source>Aturan penyimpanan</source>
        <translation>Rules on keeping</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Mutu</source>
        <translation>Quality</translation>
    </message>
    <message>
        <source>Dokumen</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Diminta oleh</source>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>Disetujui</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Ditolak</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Karena</source>
        <translation>Because</translation>
    </message>
    <message>
        <source>Tindak lanjut</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Oleh</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Minta pemohon datang lagi dan rekam ulang bagian ini. Rekaman yang lama tetap tersimpan.</source>
        <translation>Ask the applicant to come again and capture this part anew. The earlier record stays stored.</translation>
    </message>
    <message>
        <source>Cocokkan datanya dengan dokumen asli bersama pemohon, lalu rekam lagi atau laporkan ke Disdukcapil.</source>
        <translation>Compare the data with the original document together with the applicant, then record again or report to Disdukcapil.</translation>
    </message>
    <message numerus="yes">
        <source>%n pengambilan</source>
        <translation>
            <numerusform>%n capture</numerusform>
            <numerusform>%n captures</numerusform>
        </translation>
    </message>
    <message>
        <source>foto</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>bukti</source>
        <translation>evidence</translation>
    </message>
    <message>
        <source>mutu</source>
        <translation>quality</translation>
    </message>
    <message>
        <source>alasan</source>
        <translation>reason</translation>
    </message>
    <message>
        <source>mulai %1</source>
        <translation>from %1</translation>
    </message>
    <message numerus="yes">
        <source>%n detik</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n menit</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Dilihat</source>
        <translation>Looked at</translation>
    </message>
    <message>
        <source>Pelepasan ponsel IKD</source>
        <translation>Release of an IKD phone</translation>
    </message>
    <message>
        <source>Pengaktifan kembali IKD</source>
        <translation>Re-activation of an IKD</translation>
    </message>
    <message>
        <source>Identitas digital pemohon akan dilepas dari ponselnya.</source>
        <translation>The applicant&apos;s digital identity is to be released from their phone.</translation>
    </message>
    <message>
        <source>Identitas digital pemohon akan diaktifkan kembali.</source>
        <translation>The applicant&apos;s digital identity is to be activated again.</translation>
    </message>
    <message>
        <source>Identitas dicek</source>
        <translation>Identity checked</translation>
    </message>
    <message>
        <source>Beri tahu pemohon bahwa IKD-nya tetap seperti sebelumnya.</source>
        <translation>Tell the applicant that their IKD stays as it was.</translation>
    </message>
    <message>
        <source>Ditutup sendiri</source>
        <translation>Closed by itself</translation>
    </message>
    <message>
        <source>belum diputuskan</source>
        <translation>not decided</translation>
    </message>
    <message>
        <source>disetujui</source>
        <translation>approved</translation>
    </message>
    <message>
        <source>ditolak</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>ditutup sendiri: kunjungannya sudah selesai atau berakhir, dan tidak ada lagi yang dihapus</source>
        <translation>closed by itself: its visit has been finished or ended meanwhile, and nothing is left to destroy</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Spasi</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Bantuan untuk halaman ini</source>
        <translation>Help for this page</translation>
    </message>
    <message>
        <source>Kunjungan baru</source>
        <translation>New visit</translation>
    </message>
    <message>
        <source>Cari kunjungan</source>
        <translation>Find a visit</translation>
    </message>
    <message>
        <source>Pengecualian</source>
        <translation>Exception</translation>
    </message>
    <message>
        <source>Ulangi pengambilan</source>
        <translation>Capture again</translation>
    </message>
    <message>
        <source>Parkir, layani orang berikutnya</source>
        <translation>Park, serve the next person</translation>
    </message>
    <message>
        <source>Layar pemohon</source>
        <translation>Applicant&apos;s screen</translation>
    </message>
    <message>
        <source>Teks besar</source>
        <translation>Large text</translation>
    </message>
    <message>
        <source>Kunci layar</source>
        <translation>Lock the screen</translation>
    </message>
    <message>
        <source>Lihat langkah yang sudah selesai</source>
        <translation>Look at a finished step</translation>
    </message>
    <message>
        <source>Perbaiki data</source>
        <translation>Correct data</translation>
    </message>
    <message>
        <source>Terima dengan alasan</source>
        <translation>Accept with a reason</translation>
    </message>
    <message>
        <source>Ambil sekarang</source>
        <translation>Capture now</translation>
    </message>
    <message>
        <source>Tindakan utama, kanan bawah</source>
        <translation>The main act, lower right</translation>
    </message>
    <message>
        <source>Tindakan utama pada formulir</source>
        <translation>The main act of a form</translation>
    </message>
    <message>
        <source>Cetak bukti</source>
        <translation>Print receipt</translation>
    </message>
    <message>
        <source>Simpan bukti sebagai PDF</source>
        <translation>Save the receipt as PDF</translation>
    </message>
    <message>
        <source>Hentikan pengambilan, tutup pesan</source>
        <translation>Stop capture, close message</translation>
    </message>
    <message>
        <source>Buka halaman</source>
        <translation>Open a page</translation>
    </message>
    <message>
        <source>Perbesar lajur pemohon, kecilkan lagi</source>
        <translation>Make the applicant&apos;s strip large, and small again</translation>
    </message>
</context>
<context>
    <name>login</name>
    <message>
        <source>Kecamatan %1</source>
        <translation>%1 District</translation>
    </message>
    <message>
        <source>Kec. %1, %2</source>
        <translation>%1 District, %2</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Jam komputer menunjuk %1.</source>
        <translation>The computer&apos;s clock says %1.</translation>
    </message>
    <message>
        <source>Data tersimpan tidak berubah.</source>
        <translation>What is stored is unchanged.</translation>
    </message>
    <message>
        <source>Setel tanggal dan jam komputer sebelum merekam.</source>
        <translation>Set the computer&apos;s date and time before recording.</translation>
    </message>
    <message>
        <source>Disk penuh, tersisa %1 GB.</source>
        <translation>Disk full, %1 GB left.</translation>
    </message>
    <message>
        <source>Yang sudah tersimpan aman.</source>
        <translation>What is stored is safe.</translation>
    </message>
    <message>
        <source>Kosongkan disk; kunjungan baru belum dapat dimulai.</source>
        <translation>Free some disk space; no new visit can start until then.</translation>
    </message>
    <message>
        <source>Disk hampir penuh, tersisa %1 GB.</source>
        <translation>Disk nearly full, %1 GB left.</translation>
    </message>
    <message>
        <source>Semua masih berjalan.</source>
        <translation>Everything still works.</translation>
    </message>
    <message>
        <source>Kosongkan disk hari ini.</source>
        <translation>Free some disk space today.</translation>
    </message>
    <message>
        <source>Berkas kunci terbaru rusak.</source>
        <translation>The newest key file is damaged.</translation>
    </message>
    <message>
        <source>Berkas kunci sebelumnya dipakai dan datanya utuh.</source>
        <translation>The one before it is used and all data are whole.</translation>
    </message>
    <message>
        <source>Beri tahu petugas pendukung.</source>
        <translation>Tell support.</translation>
    </message>
    <message>
        <source>Loket terakhir kali tidak ditutup dengan semestinya.</source>
        <translation>Loket was not closed properly last time.</translation>
    </message>
    <message>
        <source>Semua langkah yang selesai tersimpan.</source>
        <translation>Every finished step is stored.</translation>
    </message>
    <message>
        <source>Lanjutkan dari Beranda, bagian Diparkir.</source>
        <translation>Continue from Home, under Parked.</translation>
    </message>
    <message numerus="yes">
        <source>Terlalu banyak percobaan. Tunggu %n detik.</source>
        <translation>
            <numerusform>Too many tries. Wait %n second.</numerusform>
            <numerusform>Too many tries. Wait %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Belum ada stasiun di komputer ini.</source>
        <translation>There is no station on this computer yet.</translation>
    </message>
    <message>
        <source>Tidak ada yang berubah.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Petugas pendukung membuatnya di %1 dengan perintah loketctl station init. Sesudah itu coba lagi.</source>
        <translation>Support makes one in %1 with the command loketctl station init. Then try again.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::AccountPane</name>
    <message>
        <source>%1: menunggu keputusan orang lain</source>
        <translation>%1: waits for another person&apos;s decision</translation>
    </message>
    <message>
        <source>%1: disetujui %2</source>
        <translation>%1: approved by %2</translation>
    </message>
    <message>
        <source>%1: ditolak %2. %3</source>
        <translation>%1: refused by %2. %3</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Sejak</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Yang kurang</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <source>Tindak lanjut</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Kontak</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Dihubungi</source>
        <translation>Contacted</translation>
    </message>
    <message>
        <source>Dilayani di</source>
        <translation>Served at</translation>
    </message>
    <message>
        <source>Domisili</source>
        <translation>Domicile</translation>
    </message>
    <message>
        <source>%1, luar daerah</source>
        <translation>%1, outside</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Permintaan</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Salin pesan</source>
        <translation>Copy message</translation>
    </message>
    <message>
        <source>Sudah dihubungi</source>
        <translation>Contacted</translation>
    </message>
    <message>
        <source>Ubah tanggal</source>
        <translation>Change the date</translation>
    </message>
    <message>
        <source>Tutup tindak lanjut</source>
        <translation>Close the follow-up</translation>
    </message>
    <message>
        <source>Baris yang rusak</source>
        <translation>Damaged row</translation>
    </message>
    <message>
        <source>Baris ini rusak atau diubah dari luar Loket, dan tidak dipakai. Laporkan kepada penyelia.</source>
        <translation>This row is damaged or was changed from outside Loket, and is not used. Report it to the supervisor.</translation>
    </message>
    <message>
        <source>Menunggu keputusan orang lain di halaman Persetujuan.</source>
        <translation>Waits for another person&apos;s decision on the Approvals page.</translation>
    </message>
    <message>
        <source>Peran Anda hanya melihat daftar ini.</source>
        <translation>Your role only looks at this list.</translation>
    </message>
    <message>
        <source>luar daerah</source>
        <translation>from outside</translation>
    </message>
</context>
<context>
    <name>loket::desktop::ApplicantScreen</name>
    <message>
        <source>Layar pemohon</source>
        <translation>Applicant&apos;s screen</translation>
    </message>
</context>
<context>
    <name>loket::desktop::ApplicantStrip</name>
    <message>
        <source>Kecilkan layar pemohon (Shift+F9)</source>
        <translation>Make the applicant&apos;s screen small (Shift+F9)</translation>
    </message>
    <message>
        <source>Perbesar untuk pemohon (Shift+F9)</source>
        <translation>Make it large for the applicant (Shift+F9)</translation>
    </message>
    <message>
        <source>Layar pemohon: %1</source>
        <translation>Applicant&apos;s screen: %1</translation>
    </message>
</context>
<context>
    <name>loket::desktop::ApplicantWords</name>
    <message>
        <source>Selamat datang. Silakan duduk bila dipanggil.</source>
        <translation>Welcome. Please take a seat when you are called.</translation>
    </message>
    <message>
        <source>Mohon tunggu sebentar.</source>
        <translation>Please wait a moment.</translation>
    </message>
    <message>
        <source>Loket ini belum dibuka.</source>
        <translation>This counter is not open yet.</translation>
    </message>
    <message>
        <source>Foto sudah baik.</source>
        <translation>The photo is good.</translation>
    </message>
    <message>
        <source>Jari sudah terekam.</source>
        <translation>The fingers are recorded.</translation>
    </message>
    <message>
        <source>Mata sudah terekam.</source>
        <translation>The eyes are recorded.</translation>
    </message>
    <message>
        <source>Kode QR sudah terbaca.</source>
        <translation>The QR code has been read.</translation>
    </message>
    <message>
        <source>Tanda tangan sudah terekam.</source>
        <translation>The signature is recorded.</translation>
    </message>
    <message>
        <source>Tahan sebentar.</source>
        <translation>Hold still for a moment.</translation>
    </message>
    <message>
        <source>Belum berhasil. Mari kita ulangi.</source>
        <translation>Not quite yet. Let us try again.</translation>
    </message>
    <message>
        <source>Persiapan</source>
        <translation>Preparation</translation>
    </message>
    <message>
        <source>Langkah %1 dari %2</source>
        <translation>Step %1 of %2</translation>
    </message>
</context>
<context>
    <name>loket::desktop::ApprovalDialog</name>
    <message>
        <source>Persetujuan orang kedua</source>
        <translation>Approval by a second person</translation>
    </message>
    <message>
        <source>Pengecualian %1: %2</source>
        <translation>Exception %1: %2</translation>
    </message>
    <message>
        <source>Yang menyetujui</source>
        <translation>Who approves</translation>
    </message>
    <message>
        <source>Setujui</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Frasa sandi yang menyetujui</source>
        <translation>Passphrase of who approves</translation>
    </message>
    <message>
        <source>Di stasiun ini tidak ada orang lain yang boleh menyetujui. Parkir kunjungan (F8); semuanya tersimpan. Lanjutkan saat penyelia lain masuk, atau minta administrator data menambah penyelia.</source>
        <translation>Nobody else at this station may approve. Park the visit (F8); everything is saved. Go on when another supervisor logs in, or ask the data administrator to add a supervisor.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::ApprovalsPage</name>
    <message numerus="yes">
        <source>%n keputusan tersimpan.</source>
        <translation>
            <numerusform>%n decision saved.</numerusform>
            <numerusform>%n decisions saved.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tindak lanjutnya tercatat.</source>
        <translation>The follow-up is recorded.</translation>
    </message>
    <message>
        <source>Panah atas dan bawah memilih; rinciannya tampil di kanan.
Alt+S menyetujui, Alt+T menolak dengan alasan. Yang belum disimpan dapat diurungkan.
Simpan keputusan meminta frasa sandi Anda satu kali untuk semuanya. Apa yang Anda lihat ikut tercatat.
Permintaan Anda sendiri diputuskan orang lain.</source>
        <translation>Up and down choose; the details are at the right.
Alt+A approves, Alt+R refuses with a reason. What is not saved yet can be undone.
Save decisions asks for your passphrase once for all of them. What you looked at is recorded too.
Your own requests are decided by somebody else.</translation>
    </message>
    <message>
        <source>Persetujuan</source>
        <translation>Approvals</translation>
    </message>
    <message>
        <source>Permintaan</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Simpan keputusan</source>
        <translation>Save decisions</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Perlu tindak lanjut</source>
        <translation>To follow up</translation>
    </message>
    <message>
        <source>Sudah diputuskan</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu</source>
        <translation>Nothing is waiting</translation>
    </message>
    <message>
        <source>Pengecualian, rekaman di bawah batas, data yang dibetulkan, dan permintaan penghapusan datang ke sini untuk diputuskan orang kedua.</source>
        <translation>Exceptions, captures below the threshold, corrected data and requests for destruction come here for a second person to decide.</translation>
    </message>
    <message>
        <source>Tidak ada yang perlu ditindaklanjuti</source>
        <translation>Nothing to follow up</translation>
    </message>
    <message>
        <source>Yang ditolak penyelia tampil di sini sampai loket mencatat apa yang sudah dilakukan.</source>
        <translation>What the supervisor refused stands here until the counter records what was done.</translation>
    </message>
    <message>
        <source>Belum ada keputusan</source>
        <translation>No decisions yet</translation>
    </message>
    <message>
        <source>Keputusan yang disimpan tetap dapat dibaca di sini.</source>
        <translation>Saved decisions can still be read here.</translation>
    </message>
    <message>
        <source>%1 disetujui, %2 ditolak, belum disimpan.</source>
        <translation>%1 approved, %2 refused, not saved yet.</translation>
    </message>
    <message>
        <source>Putuskan satu per satu, lalu simpan semuanya dengan satu frasa sandi.</source>
        <translation>Decide one by one, then save them all with one passphrase.</translation>
    </message>
    <message>
        <source>%1 disetujui, %2 ditolak. Keputusan tidak dapat diubah sesudah disimpan.</source>
        <translation>%1 approved, %2 refused. Decisions cannot be changed once they are saved.</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message numerus="yes">
        <source>Menyimpan %n keputusan …</source>
        <translation>
            <numerusform>Saving %n decision …</numerusform>
            <numerusform>Saving %n decisions …</numerusform>
        </translation>
    </message>
    <message>
        <source>Penolakan yang terbuka belum ditandai. Tekan Tandai ditolak, atau tutup dengan Tolak, lalu simpan.</source>
        <translation>The open refusal is not marked yet. Press Mark as refused, or close it with Refuse, then save.</translation>
    </message>
    <message numerus="yes">
        <source>%n permintaan ditutup sendiri: kunjungannya sudah selesai atau berakhir.</source>
        <translation>
            <numerusform>%n request was closed by itself: its visit has been finished or ended.</numerusform>
            <numerusform>%n requests were closed by themselves: their visits have been finished or ended.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Tidak satu pun diputuskan.</source>
        <translation>None of them was decided.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::AttemptStrip</name>
    <message>
        <source>Pengambilan %1, mutu %2, dipakai</source>
        <translation>Capture %1, quality %2, in use</translation>
    </message>
    <message>
        <source>Pengambilan %1, mutu %2</source>
        <translation>Capture %1, quality %2</translation>
    </message>
</context>
<context>
    <name>loket::desktop::AuditList</name>
    <message>
        <source>Isi log</source>
        <translation>Rows of the log</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Tanggal; kosong berarti semua</source>
        <translation>Date; empty means all</translation>
    </message>
    <message>
        <source>Tampilkan yang lebih lama</source>
        <translation>Show older ones</translation>
    </message>
    <message>
        <source>Jenis kejadian</source>
        <translation>Kind of event</translation>
    </message>
    <message>
        <source>Semua jenis</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Siapa</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Apa</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Tentang</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Membaca …</source>
        <translation>Reading …</translation>
    </message>
    <message>
        <source>Belum ditemukan pada bagian log yang terbaru.</source>
        <translation>Not found in the newest part of the log yet.</translation>
    </message>
    <message>
        <source>Tidak ada baris seperti itu.</source>
        <translation>There is no such row.</translation>
    </message>
    <message numerus="yes">
        <source>%n baris ditampilkan.</source>
        <translation>
            <numerusform>%n row shown.</numerusform>
            <numerusform>%n rows shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loket::desktop::AuditSection</name>
    <message>
        <source>Siapa masuk, melihat, mengubah, mencetak, atau menyimpan apa. Setiap baris memuat sidik baris sebelumnya dan ditandatangani; setiap rekaman membawa sidik log saat itu. Catat sidik ini pada laporan harian yang ditandatangani.</source>
        <translation>Who logged in, saw, changed, printed or saved what. Each row holds the hash of the one before it and is signed; each record carries the log&apos;s hash of that moment. Write this hash on the signed day report.</translation>
    </message>
    <message>
        <source>Periksa log</source>
        <translation>Check the log</translation>
    </message>
    <message>
        <source>Salinan untuk pemeriksa</source>
        <translation>A copy for an auditor</translation>
    </message>
    <message>
        <source>Satu baris per kejadian. Berkasnya dapat diperiksa di komputer mana pun dengan loketctl audit verify --file.</source>
        <translation>One line per event. The file can be checked on any computer with loketctl audit verify --file.</translation>
    </message>
    <message>
        <source>Sertakan rincian (memuat data pribadi)</source>
        <translation>Include details (holds personal data)</translation>
    </message>
    <message>
        <source>Simpan log</source>
        <translation>Save the log</translation>
    </message>
    <message>
        <source>Hentikan</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Log utuh.</source>
        <translation>The log is whole.</translation>
    </message>
    <message>
        <source>Semua baris urut, tidak berubah, dan ditandatangani.</source>
        <translation>All rows are in order, unchanged and signed.</translation>
    </message>
    <message>
        <source>Log terpotong: baris %1 yang disebut sebuah rekaman tidak ada lagi.</source>
        <translation>The log was cut off: row %1, which a record names, is gone.</translation>
    </message>
    <message>
        <source>Baris %1 hilang.</source>
        <translation>Row %1 is missing.</translation>
    </message>
    <message>
        <source>Baris %1 diubah sesudah ditulis.</source>
        <translation>Row %1 was changed after it was written.</translation>
    </message>
    <message>
        <source>Baris %1 tidak ditandatangani stasiun ini.</source>
        <translation>Row %1 is not signed by this station.</translation>
    </message>
    <message>
        <source>Rekaman yang disegel tidak terpengaruh.</source>
        <translation>Sealed records are not affected.</translation>
    </message>
    <message>
        <source>Biarkan folder stasiun apa adanya dan hubungi administrator data.</source>
        <translation>Leave the station&apos;s folder as it is and call the data administrator.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln baris, sidik %1</source>
        <translation>
            <numerusform>%Ln row, hash %1</numerusform>
            <numerusform>%Ln rows, hash %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Log berakhir pada baris %1, tetapi bukan itu akhir yang ditandatangani stasiun ini.</source>
        <translation>The log ends with row %1, but that is not the end which this station signed.</translation>
    </message>
    <message>
        <source>Baris %1 mencatat bahwa akhir log sebelumnya pernah terpotong.</source>
        <translation>Row %1 records that the end of the log before it was found cut off.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::BackupCard</name>
    <message>
        <source>Simpan cadangan di</source>
        <translation>Keep the backup in</translation>
    </message>
    <message>
        <source>Cadangan</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Salinan basis data dan berkas kunci di folder baru, misalnya di stik. Pekerjaan boleh diteruskan selama disalin.</source>
        <translation>A copy of the database and the key files in a new folder, on a stick for example. Work may go on while it is copied.</translation>
    </message>
    <message>
        <source>Buat cadangan</source>
        <translation>Make a backup</translation>
    </message>
    <message>
        <source>Hentikan</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Cadangan tersimpan di %1.</source>
        <translation>The backup is in %1.</translation>
    </message>
    <message>
        <source>Isinya tetap terenkripsi; yang membukanya adalah frasa sandi petugas dan kunci kantor.</source>
        <translation>It stays encrypted; the operators&apos; passphrases and the office&apos;s key open it.</translation>
    </message>
    <message>
        <source>Lepas medianya dengan aman, lalu simpan terkunci dan terpisah dari komputer ini.</source>
        <translation>Eject the medium safely, then keep it locked away, apart from this computer.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::Banner</name>
    <message>
        <source>Tutup pesan</source>
        <translation>Close message</translation>
    </message>
</context>
<context>
    <name>loket::desktop::BreachDialog</name>
    <message>
        <source>Catat</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Catat kejadian</source>
        <translation>Record a breach</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Apa yang terjadi</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Diketahui sejak</source>
        <translation>Known since</translation>
    </message>
    <message>
        <source>Ceritakan apa dan bagaimana</source>
        <translation>Tell what and how</translation>
    </message>
    <message>
        <source>Rekaman dari tanggal berapa yang terdampak</source>
        <translation>Records of which dates are affected</translation>
    </message>
    <message>
        <source>Kosong berarti semua yang ada di komputer ini.</source>
        <translation>Empty means everything on this computer.</translation>
    </message>
    <message>
        <source>Pukul</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Dari</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Sampai</source>
        <translation>To</translation>
    </message>
    <message>
        <source>sampai</source>
        <translation>to</translation>
    </message>
    <message>
        <source>Waktu ini belum tiba.</source>
        <translation>This time has not come yet.</translation>
    </message>
    <message>
        <source>Tanggal akhir lebih dahulu daripada tanggal awal.</source>
        <translation>The last date is before the first.</translation>
    </message>
    <message>
        <source>Sejak kejadian diketahui, pemberitahuan tertulis kepada orang yang terdampak dan lembaga pengawas diberikan paling lambat 3&#xa0;×&#xa0;24&#xa0;jam.</source>
        <translation>From when the breach is known, written notice to the people concerned and the supervisory agency is due within 3&amp;#xa0;×&amp;#xa0;24 hours.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::BreachSection</name>
    <message>
        <source>Komputer hilang, berkas terkirim ke orang yang keliru, data yang hilang atau berubah: catat segera. Jamnya berjalan sejak kejadian diketahui.</source>
        <translation>A lost computer, a file sent to the wrong person, data lost or changed: record it at once. The clock runs from when it is known.</translation>
    </message>
    <message>
        <source>Catat kejadian</source>
        <translation>Record a breach</translation>
    </message>
    <message>
        <source>Tidak ada kejadian</source>
        <translation>No breaches</translation>
    </message>
    <message>
        <source>Kegagalan melindungi data pribadi dicatat di sini, dengan batas waktu pemberitahuan dan daftar orang yang terdampak.</source>
        <translation>Failures to protect personal data are recorded here, with the time for notice and the list of people concerned.</translation>
    </message>
    <message>
        <source>Diketahui</source>
        <translation>Known</translation>
    </message>
    <message>
        <source>Beri tahu paling lambat</source>
        <translation>Notice due by</translation>
    </message>
    <message>
        <source>Yang terjadi</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>yang pertama</source>
        <translation>the first</translation>
    </message>
    <message>
        <source>yang terakhir</source>
        <translation>the last</translation>
    </message>
    <message>
        <source>Rekaman terdampak</source>
        <translation>Records affected</translation>
    </message>
    <message>
        <source>dari %1 sampai %2</source>
        <translation>from %1 to %2</translation>
    </message>
    <message>
        <source>Yang dilakukan</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>Dicatat oleh</source>
        <translation>Recorded by</translation>
    </message>
    <message>
        <source>Simpan daftar orang</source>
        <translation>Save list of people</translation>
    </message>
    <message>
        <source>Tutup kejadian</source>
        <translation>Close breach</translation>
    </message>
    <message>
        <source>Tulis apa yang sudah dilakukan: siapa yang diberi tahu, kapan, dan apa yang dicegah sesudahnya.</source>
        <translation>Write what was done: who was told, when, and what is prevented from now on.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>loket::desktop::CaptureLooks</name>
    <message>
        <source>Semua pemeriksaan terpenuhi.</source>
        <translation>All checks are met.</translation>
    </message>
    <message>
        <source>mutu belum cukup</source>
        <translation>not good enough yet</translation>
    </message>
    <message>
        <source>%1: mutu %2</source>
        <translation>%1: quality %2</translation>
    </message>
    <message>
        <source>%1: diterima dengan alasan</source>
        <translation>%1: accepted with a reason</translation>
    </message>
    <message>
        <source>%1: dikecualikan. %2.</source>
        <translation>%1: excepted. %2.</translation>
    </message>
    <message>
        <source>Sudah terlalu banyak percobaan untuk langkah ini.</source>
        <translation>There have been too many attempts in this step.</translation>
    </message>
    <message>
        <source>Percobaan yang sudah terekam aman; yang terbaik yang dipakai.</source>
        <translation>The attempts that were kept are safe; the best one is used.</translation>
    </message>
    <message>
        <source>Lanjutkan dengan hasil terbaik (F7), atau catat pengecualian (F4).</source>
        <translation>Go on with the best one (F7), or note an exception (F4).</translation>
    </message>
</context>
<context>
    <name>loket::desktop::CaptureStage</name>
    <message>
        <source>Pengecualian</source>
        <translation>Exception</translation>
    </message>
    <message>
        <source>Terima dengan alasan</source>
        <translation>Accept with a reason</translation>
    </message>
    <message>
        <source>Ulangi</source>
        <translation>Retake</translation>
    </message>
    <message>
        <source>Tidak ada yang perlu direkam pada langkah ini.</source>
        <translation>Nothing has to be recorded in this step.</translation>
    </message>
    <message>
        <source>Menunggu %1 …</source>
        <translation>Waiting for %1 …</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Lanjut: %1</source>
        <translation>Next: %1</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Memeriksa …</source>
        <translation>Checking …</translation>
    </message>
    <message>
        <source>Ambil</source>
        <translation>Capture</translation>
    </message>
    <message>
        <source>Sekarang: %1. %2</source>
        <translation>Now: %1. %2</translation>
    </message>
    <message>
        <source>Bagus. Tahan sebentar.</source>
        <translation>Good. Hold for a moment.</translation>
    </message>
    <message>
        <source>Tersimpan di komputer ini.</source>
        <translation>Saved on this computer.</translation>
    </message>
    <message>
        <source>Mutu belum cukup. Ulangi.</source>
        <translation>Quality is not enough yet. Retake.</translation>
    </message>
    <message>
        <source>Terima %1 apa adanya?</source>
        <translation>Accept %1 as it is?</translation>
    </message>
    <message>
        <source>Penyelia akan melihat alasan ini. Hasil terbaik yang sudah ada dipakai.</source>
        <translation>The supervisor will see this reason. The best result so far is used.</translation>
    </message>
    <message>
        <source>Hentikan</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Rekaman lama keliru</source>
        <translation>Earlier one is wrong</translation>
    </message>
    <message>
        <source>Pilih ini hanya bila jari yang direkam dahulu yang keliru. Hasil lamanya tidak dipakai lagi.</source>
        <translation>Choose this only where the finger that was recorded earlier is the wrong one. Its old result is not used any more.</translation>
    </message>
    <message>
        <source>Rekam ulang</source>
        <translation>Record again</translation>
    </message>
    <message>
        <source>Pakai yang sudah ada</source>
        <translation>Use what is there</translation>
    </message>
    <message>
        <source>Terima</source>
        <translation>Accept</translation>
    </message>
</context>
<context>
    <name>loket::desktop::CasePane</name>
    <message>
        <source>Mengapa</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Catatan untuk petugas</source>
        <translation>Note for the operator</translation>
    </message>
    <message>
        <source>Yang sudah dilakukan</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>&amp;Setujui</source>
        <translation>&amp;Approve</translation>
    </message>
    <message>
        <source>&amp;Tolak</source>
        <translation>&amp;Refuse</translation>
    </message>
    <message>
        <source>Tandai ditolak</source>
        <translation>Mark refused</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Selesai ditangani</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Bukti pengecualian</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Pilih satu di kiri</source>
        <translation>Choose one at the left</translation>
    </message>
    <message>
        <source>Foto, alasan, dan ukurannya tampil di sini sebelum diputuskan.</source>
        <translation>Photo, reason and measures stand here before it is decided.</translation>
    </message>
    <message>
        <source>Belum didata</source>
        <translation>Not registered yet</translation>
    </message>
    <message>
        <source>Peran Anda tidak melihat foto.</source>
        <translation>Your role does not see photos.</translation>
    </message>
    <message>
        <source>Kunjungan ini belum selesai; fotonya tidak ditampilkan.</source>
        <translation>This visit is not finished; its photo is not shown.</translation>
    </message>
    <message>
        <source>Foto untuk peninjauan sudah dihapus menurut aturan penyimpanan.</source>
        <translation>The photo for review was removed by the rules on keeping.</translation>
    </message>
    <message>
        <source>Tidak ada foto bukti.</source>
        <translation>There is no evidence photo.</translation>
    </message>
    <message>
        <source>Disetujui, belum disimpan</source>
        <translation>Approved, not saved yet</translation>
    </message>
    <message>
        <source>Ditolak, belum disimpan: %1</source>
        <translation>Refused, not saved yet: %1</translation>
    </message>
    <message>
        <source>Anda sendiri yang meminta ini. Orang lain yang memutuskannya.</source>
        <translation>You asked for this yourself. Somebody else decides it.</translation>
    </message>
    <message>
        <source>Tulis alasannya</source>
        <translation>Write the reason</translation>
    </message>
    <message>
        <source>Tulis apa yang dilakukan</source>
        <translation>Write what was done</translation>
    </message>
    <message>
        <source>Permintaan ini diubah dari luar atau rusak, maka tidak dapat diputuskan. Rekamannya tidak berubah. Beri tahu administrator data: ia memeriksa stasiun ini.</source>
        <translation>This request was changed from outside or is damaged, so it cannot be decided. The record is unchanged. Tell the data administrator, who checks this station.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::CorrectionDialog</name>
    <message>
        <source>Perbaiki data</source>
        <translation>Correct data</translation>
    </message>
    <message>
        <source>NIK tidak dapat diganti di sini: NIK lain berarti kunjungan lain. Data lama tetap tercatat.</source>
        <translation>The NIK cannot be changed here: another NIK means another visit. The old data stay on record.</translation>
    </message>
    <message>
        <source>Alasan perbaikan</source>
        <translation>Reason for the correction</translation>
    </message>
    <message>
        <source>Dokumen dasar</source>
        <translation>Supporting document</translation>
    </message>
    <message>
        <source>Simpan perbaikan</source>
        <translation>Save correction</translation>
    </message>
    <message>
        <source>Frasa sandi petugas (%1)</source>
        <translation>Operator passphrase (%1)</translation>
    </message>
    <message>
        <source>Tuliskan alasannya</source>
        <translation>Write the reason</translation>
    </message>
    <message>
        <source>Pilih alasan …</source>
        <translation>Choose a reason …</translation>
    </message>
    <message>
        <source>Pilih dokumen …</source>
        <translation>Choose a document …</translation>
    </message>
    <message>
        <source>Nomor KK belum benar.</source>
        <translation>The family card number is not right yet.</translation>
    </message>
    <message>
        <source>Tanggal lahir belum benar.</source>
        <translation>The birth date is not right yet.</translation>
    </message>
    <message>
        <source>Belum ada yang diubah.</source>
        <translation>Nothing has been changed yet.</translation>
    </message>
    <message>
        <source>Pilih alasan perbaikan.</source>
        <translation>Choose the reason for the correction.</translation>
    </message>
    <message>
        <source>Tuliskan alasannya.</source>
        <translation>Write the reason.</translation>
    </message>
    <message>
        <source>Pilih dokumen dasar.</source>
        <translation>Choose the document it rests on.</translation>
    </message>
    <message>
        <source>Ketik frasa sandi Anda.</source>
        <translation>Type your passphrase.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::DateField</name>
    <message>
        <source>hh-bb-tttt</source>
        <translation>dd-mm-yyyy</translation>
    </message>
</context>
<context>
    <name>loket::desktop::DayLogModel</name>
    <message>
        <source>Mulai</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Kecuali</source>
        <translation>Except.</translation>
    </message>
    <message>
        <source>Menit</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Operator</translation>
    </message>
</context>
<context>
    <name>loket::desktop::DayLogPage</name>
    <message numerus="yes">
        <source>%n baris disimpan ke %1.</source>
        <translation>
            <numerusform>%n row saved to %1.</numerusform>
            <numerusform>%n rows saved to %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Kemarin</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>7 hari terakhir</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>30 hari terakhir</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>Semua tanggal</source>
        <translation>All dates</translation>
    </message>
    <message>
        <source>Semua keadaan</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>Semua layanan</source>
        <translation>All services</translation>
    </message>
    <message>
        <source>Rentang tanggal</source>
        <translation>Range of dates</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>F3 mencari nama atau angka NIK yang terlihat.
Panah atas dan bawah memilih kunjungan; rinciannya tampil di kanan. Esc menutupnya.
Simpan CSV menulis daftar yang sedang tampil. Hal itu tercatat.</source>
        <translation>F3 searches names and the visible digits of the NIK.
The up and down arrows choose a visit; its details appear at the right. Esc closes them.
Save CSV writes the list that is shown. This is put on record.</translation>
    </message>
    <message>
        <source>Catatan harian</source>
        <translation>Day log</translation>
    </message>
    <message>
        <source>Cari nama atau NIK (F3)</source>
        <translation>Search name or NIK (F3)</translation>
    </message>
    <message>
        <source>Cari</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Simpan CSV</source>
        <translation>Save CSV</translation>
    </message>
    <message>
        <source>Menyimpan daftar …</source>
        <translation>Saving the list …</translation>
    </message>
    <message>
        <source>Hentikan</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Lebih dari %1 kunjungan</source>
        <translation>More than %1 visits</translation>
    </message>
    <message numerus="yes">
        <source>%n kunjungan</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message>
        <source>Tidak ada yang cocok</source>
        <translation>Nothing matches</translation>
    </message>
    <message>
        <source>Ubah kata atau pilihan di atas.</source>
        <translation>Change the word or the choices above.</translation>
    </message>
    <message>
        <source>Belum ada kunjungan</source>
        <translation>No visits yet</translation>
    </message>
    <message>
        <source>Kunjungan yang dimulai (F2) tercatat di sini dengan sendirinya.</source>
        <translation>Visits that are started (F2) are listed here by themselves.</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Simpan catatan harian</source>
        <translation>Save the day log</translation>
    </message>
    <message>
        <source>Penyelia dan administrator data dapat menyimpan daftar ini.</source>
        <translation>Supervisors and data administrators can save this list.</translation>
    </message>
    <message>
        <source>Tabel CSV (*.csv)</source>
        <translation>CSV table (*.csv)</translation>
    </message>
    <message>
        <source>catatan-harian-%1</source>
        <translation>day-log-%1</translation>
    </message>
</context>
<context>
    <name>loket::desktop::DevicesPage</name>
    <message>
        <source>Setiap alat punya satu kartu: apa yang terpasang dan keadaannya.
Uji membuka alat sebentar dan melihat apakah ia menjawab.
Lanjutkan tanpa alat: langkahnya dicatat sebagai pengecualian, kunjungan tetap berjalan.</source>
        <translation>Each device has a card: what is attached and how it is.
Test opens the device for a moment and sees whether it answers.
Continue without: the step is recorded as an exception, the visit goes on.</translation>
    </message>
    <message>
        <source>Perangkat</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Cari lagi</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Terpasang di USB</source>
        <translation>Attached by USB</translation>
    </message>
    <message>
        <source>Penggerak</source>
        <translation>Drivers</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Kembali ke bawaan</source>
        <translation>Back to the defaults</translation>
    </message>
    <message>
        <source>Tidak ada alat USB.</source>
        <translation>No USB devices.</translation>
    </message>
    <message>
        <source>Alat tanpa nama</source>
        <translation>Unnamed device</translation>
    </message>
    <message>
        <source>%1 · dikenal</source>
        <translation>%1 · known</translation>
    </message>
    <message>
        <source>%1 · bukan alat Loket, atau belum ada penggeraknya</source>
        <translation>%1 · not for Loket, or no driver for it yet</translation>
    </message>
    <message>
        <source>versi %1 · berjalan</source>
        <translation>version %1 · running</translation>
    </message>
    <message>
        <source>versi %1 · tidak berjalan</source>
        <translation>version %1 · not running</translation>
    </message>
    <message>
        <source>Setelan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Setelan %1</source>
        <translation>Settings of %1</translation>
    </message>
    <message>
        <source>Tersimpan. Setelan berlaku mulai pengambilan berikutnya.</source>
        <translation>Saved. The settings hold from the next capture on.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::ExceptionDialog</name>
    <message>
        <source>Jadwal baru sudah ditawarkan, pemohon memilih direkam hari ini</source>
        <translation>A new appointment was offered, the applicant chose to be recorded today</translation>
    </message>
    <message>
        <source>Ambil foto bukti</source>
        <translation>Take evidence photo</translation>
    </message>
    <message>
        <source>Pengecualian biometrik</source>
        <translation>Biometric exception</translation>
    </message>
    <message>
        <source>Simpan pengecualian</source>
        <translation>Save exception</translation>
    </message>
    <message>
        <source>Cabut pengecualian</source>
        <translation>Withdraw exception</translation>
    </message>
    <message>
        <source>Pilih jari yang tidak dapat direkam.</source>
        <translation>Choose the fingers that cannot be recorded.</translation>
    </message>
    <message>
        <source>Pilih mata yang tidak dapat direkam.</source>
        <translation>Choose the eyes that cannot be recorded.</translation>
    </message>
    <message>
        <source>Foto tidak dapat diambil.</source>
        <translation>The photo cannot be taken.</translation>
    </message>
    <message>
        <source>Pemohon tidak dapat membubuhkan tanda tangan.</source>
        <translation>The applicant cannot sign.</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Foto bukti: wajah dan kedua tangan terlihat.</source>
        <translation>Evidence photo: face and both hands are visible.</translation>
    </message>
    <message>
        <source>Pilih alasan …</source>
        <translation>Choose a reason …</translation>
    </message>
    <message>
        <source>Ulangi foto bukti</source>
        <translation>Retake evidence photo</translation>
    </message>
    <message>
        <source>Coba kamera lagi</source>
        <translation>Try the camera again</translation>
    </message>
    <message>
        <source>Kamera tidak dapat dipakai: catat tanpa foto bukti</source>
        <translation>The camera cannot be used: record without evidence photo</translation>
    </message>
    <message>
        <source>Sudah terekam baik: %1. Dengan pengecualian, hasilnya tidak dikirim.</source>
        <translation>Recorded well already: %1. With an exception the result is not sent.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::EyesView</name>
    <message>
        <source>Kedua mata</source>
        <translation>Both eyes</translation>
    </message>
    <message>
        <source>mutu %1</source>
        <translation>quality %1</translation>
    </message>
    <message>
        <source>Mata kanan</source>
        <translation>Right eye</translation>
    </message>
    <message>
        <source>Mata kiri</source>
        <translation>Left eye</translation>
    </message>
</context>
<context>
    <name>loket::desktop::GuideCard</name>
    <message>
        <source>Untuk petugas</source>
        <translation>For the officer</translation>
    </message>
    <message>
        <source>Langkah %1 dari %2</source>
        <translation>Step %1 of %2</translation>
    </message>
    <message>
        <source>Dikerjakan %1</source>
        <translation>By the %1</translation>
    </message>
    <message>
        <source>Waktu %1</source>
        <translation>Time %1</translation>
    </message>
</context>
<context>
    <name>loket::desktop::GuideStage</name>
    <message>
        <source>Kendala</source>
        <translation>Trouble</translation>
    </message>
    <message>
        <source>Sudah, lanjut</source>
        <translation>Done, go on</translation>
    </message>
    <message>
        <source>Kendala pada langkah ini</source>
        <translation>Troubles at this step</translation>
    </message>
</context>
<context>
    <name>loket::desktop::HandsView</name>
    <message>
        <source>Kedua tangan</source>
        <translation>Both hands</translation>
    </message>
    <message>
        <source>Pilih jari dengan tombol panah atau tetikus.</source>
        <translation>Choose fingers with the arrow keys or the mouse.</translation>
    </message>
    <message>
        <source>mutu %1</source>
        <translation>quality %1</translation>
    </message>
    <message>
        <source>Kanan</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Kiri</source>
        <translation>Left</translation>
    </message>
</context>
<context>
    <name>loket::desktop::Header</name>
    <message>
        <source>%1: tidak dipakai</source>
        <translation>%1: not used</translation>
    </message>
    <message>
        <source>%1: tidak terpasang</source>
        <translation>%1: not attached</translation>
    </message>
    <message>
        <source>%1: sedang disiapkan</source>
        <translation>%1: starting</translation>
    </message>
    <message>
        <source>%1: bermasalah</source>
        <translation>%1: in trouble</translation>
    </message>
    <message>
        <source>%1: alat latihan siap</source>
        <translation>%1: training device ready</translation>
    </message>
    <message>
        <source>%1: siap</source>
        <translation>%1: ready</translation>
    </message>
    <message>
        <source>kamera</source>
        <translation>camera</translation>
    </message>
    <message>
        <source>jari</source>
        <translation>fingers</translation>
    </message>
    <message>
        <source>iris</source>
        <translation>iris</translation>
    </message>
    <message>
        <source>ttd</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>dokumen</source>
        <translation>document</translation>
    </message>
    <message>
        <source>Latihan</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Stasiun latihan: semua orang di sini rekaan.</source>
        <translation>Training station: everybody here is made up.</translation>
    </message>
    <message>
        <source>Kunci layar (F12)</source>
        <translation>Lock the screen (F12)</translation>
    </message>
    <message>
        <source>Kunci layar</source>
        <translation>Lock the screen</translation>
    </message>
    <message>
        <source>Ganti bahasa</source>
        <translation>Change the language</translation>
    </message>
    <message>
        <source>%1 menunggu kirim</source>
        <translation>%1 waiting to be sent</translation>
    </message>
    <message>
        <source>Tutup layar pemohon (F9)</source>
        <translation>Close the applicant&apos;s screen (F9)</translation>
    </message>
    <message>
        <source>Buka layar pemohon (F9)</source>
        <translation>Open the applicant&apos;s screen (F9)</translation>
    </message>
    <message>
        <source>Layar pemohon</source>
        <translation>Applicant&apos;s screen</translation>
    </message>
</context>
<context>
    <name>loket::desktop::HelpPanel</name>
    <message>
        <source>Bantuan</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Tombol</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Saat kunjungan</source>
        <translation>During a visit</translation>
    </message>
    <message>
        <source>Di mana pun</source>
        <translation>Everywhere</translation>
    </message>
</context>
<context>
    <name>loket::desktop::HomePage</name>
    <message>
        <source>Mulai</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Diparkir</source>
        <translation>Parked</translation>
    </message>
    <message>
        <source>Perlu tindakan</source>
        <translation>Needs action</translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Menunggu dikirim ke kantor</source>
        <translation>Waiting to be sent to the office</translation>
    </message>
    <message>
        <source>Lihat di catatan harian</source>
        <translation>See in the day log</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu Anda.</source>
        <translation>Nothing is waiting for you.</translation>
    </message>
    <message>
        <source>Tidak ada yang diparkir</source>
        <translation>Nothing is parked</translation>
    </message>
    <message>
        <source>Kunjungan yang dihentikan sebentar (F8) menunggu di sini, tanpa ada yang hilang.</source>
        <translation>Visits that were put aside (F8) wait here, with nothing lost.</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Perlu: %1.</source>
        <translation>Needed: %1.</translation>
    </message>
    <message>
        <source>sejak %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>terputus</source>
        <translation>interrupted</translation>
    </message>
    <message>
        <source>Diparkir (%1)</source>
        <translation>Parked (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n pengecualian menunggu persetujuan</source>
        <translation>
            <numerusform>%n exception waits for approval</numerusform>
            <numerusform>%n exceptions wait for approval</numerusform>
        </translation>
    </message>
    <message>
        <source>Penyelia menyetujui dengan frasa sandinya sendiri.</source>
        <translation>The supervisor approves with their own passphrase.</translation>
    </message>
    <message numerus="yes">
        <source>%n kunjungan belum selesai lebih dari sehari</source>
        <translation>
            <numerusform>%n visit unfinished for more than a day</numerusform>
            <numerusform>%n visits unfinished for more than a day</numerusform>
        </translation>
    </message>
    <message>
        <source>Lanjutkan, atau batalkan dengan alasan.</source>
        <translation>Continue it, or cancel it with a reason.</translation>
    </message>
    <message>
        <source>%1 bermasalah</source>
        <translation>%1 in trouble</translation>
    </message>
    <message>
        <source>Buka Perangkat untuk memeriksanya.</source>
        <translation>Open Devices to look at it.</translation>
    </message>
    <message>
        <source>Disk hampir penuh</source>
        <translation>Disk nearly full</translation>
    </message>
    <message>
        <source>Kosongkan disk hari ini.</source>
        <translation>Free some disk space today.</translation>
    </message>
    <message numerus="yes">
        <source>%n rekaman menunggu dikirim lebih dari sehari</source>
        <translation>
            <numerusform>%n record waiting for more than a day</numerusform>
            <numerusform>%n records waiting for more than a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rekaman ditolak kantor</source>
        <translation>
            <numerusform>%n record refused by the office</numerusform>
            <numerusform>%n records refused by the office</numerusform>
        </translation>
    </message>
    <message>
        <source>Selesai direkam</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>Belum selesai</source>
        <translation>Unfinished</translation>
    </message>
    <message>
        <source>Dengan pengecualian</source>
        <translation>With exceptions</translation>
    </message>
    <message>
        <source>Dibatalkan</source>
        <translation>Cancelled</translation>
    </message>
    <message numerus="yes">
        <source>%n rekaman tersimpan di komputer ini.</source>
        <translation>
            <numerusform>%n record is stored on this computer.</numerusform>
            <numerusform>%n records are stored on this computer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yang tertua dari %1.</source>
        <translation>The oldest is from %1.</translation>
    </message>
    <message>
        <source>Rekamannya aman di komputer ini. Beri tahu administrator data.</source>
        <translation>The records are safe on this computer. Tell the data administrator.</translation>
    </message>
    <message>
        <source>Rekamannya aman di komputer ini. Hubungi administrator data.</source>
        <translation>The records are safe on this computer. Call the data administrator.</translation>
    </message>
    <message>
        <source>Tidak ada rekaman yang menunggu.</source>
        <translation>No record is waiting.</translation>
    </message>
    <message>
        <source>Menit (nilai tengah)</source>
        <translation>Minutes (median)</translation>
    </message>
    <message numerus="yes">
        <source>%n salinan rekaman tidak tertulis</source>
        <translation>
            <numerusform>%n copy of a recording is not written</numerusform>
            <numerusform>%n copies of recordings are not written</numerusform>
        </translation>
    </message>
    <message>
        <source>Sambungkan medianya: %1</source>
        <translation>Attach the medium: %1</translation>
    </message>
    <message>
        <source>Peran Anda tidak merekam. Minta petugas atau penyelia masuk.</source>
        <translation>Your role does not record. Ask an operator or a supervisor to log in.</translation>
    </message>
    <message>
        <source>Disk penuh</source>
        <translation>Disk full</translation>
    </message>
    <message>
        <source>Kosongkan disk sekarang.</source>
        <translation>Free disk space now.</translation>
    </message>
    <message>
        <source>Disk penuh. Kosongkan disk dahulu.</source>
        <translation>The disk is full. Free disk space first.</translation>
    </message>
    <message>
        <source>Mulai layanan dari kolom kiri; F2 memulai yang pertama.
Kunjungan yang diparkir menunggu di tengah, di langkah terakhirnya; F8 melanjutkan yang teratas.
Kolom kanan menghitung hari ini dan yang menunggu dikirim.</source>
        <translation>Start a service from the left column; F2 starts the first one.
Parked visits wait in the middle, at their last step; F8 goes on with the topmost.
The right column counts today and what waits to be sent.</translation>
    </message>
    <message numerus="yes">
        <source>%n permintaan menunggu keputusan</source>
        <translation>
            <numerusform>%n request waits for a decision</numerusform>
            <numerusform>%n requests wait for a decision</numerusform>
        </translation>
    </message>
    <message>
        <source>Buka Persetujuan untuk melihat dan memutuskannya.</source>
        <translation>Open Approvals to see and decide them.</translation>
    </message>
    <message numerus="yes">
        <source>%n rekaman tidak disetujui</source>
        <translation>
            <numerusform>%n record not approved</numerusform>
            <numerusform>%n records not approved</numerusform>
        </translation>
    </message>
    <message>
        <source>Buka Persetujuan untuk melihat alasannya dan apa yang harus dilakukan.</source>
        <translation>Open Approvals for the reason and what to do.</translation>
    </message>
    <message numerus="yes">
        <source>%n kejadian data pribadi belum ditutup</source>
        <translation>
            <numerusform>%n open breach of personal data</numerusform>
            <numerusform>%n open breaches of personal data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Batas pemberitahuan sudah lewat %n jam.</source>
        <translation>
            <numerusform>Notice is overdue by %n hour.</numerusform>
            <numerusform>Notice is overdue by %n hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pemberitahuan paling lambat %n jam lagi.</source>
        <translation>
            <numerusform>Notice is due within %n hour.</numerusform>
            <numerusform>Notice is due within %n hours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Basis data ini salinan lama</source>
        <translation>This database is an older copy</translation>
    </message>
    <message>
        <source>Akhir log audit ditemukan terpotong</source>
        <translation>The end of the audit log was found cut off</translation>
    </message>
    <message>
        <source>Rekaman yang lebih baru ada di media salinan: administrator data memulihkannya.</source>
        <translation>Newer records are on the medium with the copies: the data administrator brings them back.</translation>
    </message>
    <message>
        <source>Biarkan komputer ini apa adanya. Penyelia memeriksa log dan mencatat kejadiannya.</source>
        <translation>Leave this computer as it is. The supervisor checks the log and records the incident.</translation>
    </message>
    <message>
        <source>Disk hanya dapat dibaca</source>
        <translation>Disk is read-only</translation>
    </message>
    <message>
        <source>Yang sudah tersimpan aman. Hubungi petugas pendukung.</source>
        <translation>What is stored is safe. Call support.</translation>
    </message>
    <message>
        <source>Disk hanya dapat dibaca. Hubungi petugas pendukung.</source>
        <translation>The disk is read-only. Call support.</translation>
    </message>
    <message>
        <source>Berkas kunci lama dikembalikan</source>
        <translation>Older key files were put back</translation>
    </message>
    <message>
        <source>Frasa sandi yang dicabut ada lagi di dalamnya. Penyelia mengganti frasa sandi mereka dan mencatat kejadiannya.</source>
        <translation>Passphrases that were taken away are in them again. The supervisor changes those passphrases and records what happened.</translation>
    </message>
    <message numerus="yes">
        <source>%n salinan rekaman ditemukan rusak</source>
        <translation>
            <numerusform>%n copy of a record was found damaged</numerusform>
            <numerusform>%n copies of records were found damaged</numerusform>
        </translation>
    </message>
    <message>
        <source>Sudah ditulis lagi. Ganti media salinan ini: %1</source>
        <translation>Written again. Replace this medium for copies: %1</translation>
    </message>
</context>
<context>
    <name>loket::desktop::IdentityStage</name>
    <message>
        <source>Wajah, nama, dan keterangan cocok dengan dokumen</source>
        <translation>Face, name and details match the document</translation>
    </message>
    <message>
        <source>Dokumen yang dilihat</source>
        <translation>Documents seen</translation>
    </message>
    <message>
        <source>Orangnya</source>
        <translation>The person</translation>
    </message>
    <message>
        <source>Catatan (jika perlu)</source>
        <translation>Note (if needed)</translation>
    </message>
    <message>
        <source>Identitas cocok</source>
        <translation>Identity matches</translation>
    </message>
    <message>
        <source>Yang masih diperlukan</source>
        <translation>Still needed</translation>
    </message>
    <message>
        <source>Lihat sedikitnya satu dokumen asli.</source>
        <translation>See at least one original document.</translation>
    </message>
    <message>
        <source>Cocokkan orangnya dengan dokumen.</source>
        <translation>Compare the person with the document.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::IkdDayDialog</name>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ubah tanggal</source>
        <translation>Change the date</translation>
    </message>
    <message>
        <source>Kapan orangnya ditindaklanjuti?</source>
        <translation>When is the person to be followed up?</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Dari hari ini sampai setahun ke depan.</source>
        <translation>From today to a year ahead.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tanggal ini di luar setahun ke depan.</source>
        <translation>This date is not within the year ahead.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::IkdLooks</name>
    <message numerus="yes">
        <source>%1 (%n kali)</source>
        <translation>
            <numerusform>%1 (%n time)</numerusform>
            <numerusform>%1 (%n times)</numerusform>
        </translation>
    </message>
    <message>
        <source>Hasil: %1.</source>
        <translation>Outcome: %1.</translation>
    </message>
    <message>
        <source>Dihentikan pada langkah %1: %2</source>
        <translation>Stopped at the step %1: %2</translation>
    </message>
    <message>
        <source>Kode QR cocok dengan pemohon.</source>
        <translation>The QR code fits the applicant.</translation>
    </message>
    <message>
        <source>Langkah kode QR selesai.</source>
        <translation>The QR step is done.</translation>
    </message>
    <message numerus="yes">
        <source>%n kendala dicatat.</source>
        <translation>
            <numerusform>%n trouble was noted.</numerusform>
            <numerusform>%n troubles were noted.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dijanjikan lagi %1.</source>
        <translation>Agreed to come again on %1.</translation>
    </message>
    <message>
        <source>Kontak: %1</source>
        <translation>Contact: %1</translation>
    </message>
    <message>
        <source>PIN hanya untuk pemohon. Petugas tidak pernah memintanya.</source>
        <translation>The PIN is for the applicant alone. No officer ever asks for it.</translation>
    </message>
    <message>
        <source>Bila ponsel hilang, segera lapor agar IKD dinonaktifkan.</source>
        <translation>If the phone is lost, report it at once, so that the IKD is deactivated.</translation>
    </message>
    <message>
        <source>Tidak apa-apa. KTP-el tetap berlaku untuk semua urusan.</source>
        <translation>That is fine. The KTP-el stays valid for everything.</translation>
    </message>
    <message>
        <source>Aktivasi dapat kapan saja bila berubah pikiran.</source>
        <translation>Activation is possible at any time after a change of mind.</translation>
    </message>
    <message>
        <source>KTP-el tetap berlaku sementara IKD belum aktif.</source>
        <translation>The KTP-el stays valid while the IKD is not active.</translation>
    </message>
    <message>
        <source>Datang lagi dengan ponsel sendiri, KTP-el, dan e-mail yang dapat dibuka.</source>
        <translation>Come again with your own phone, the KTP-el and an e-mail account that opens.</translation>
    </message>
    <message>
        <source>Tanyakan dengan nomor bukti. Semua layanan gratis.</source>
        <translation>Ask with the receipt number. All services are free.</translation>
    </message>
    <message>
        <source>Dilewati: aktivasi dihentikan sebelumnya.</source>
        <translation>Skipped: the activation was stopped before.</translation>
    </message>
    <message>
        <source>Waktu: %1</source>
        <translation>Time: %1</translation>
    </message>
    <message>
        <source>Terpindai di ponsel pemohon.</source>
        <translation>Scanned on the applicant&apos;s phone.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::IkdPage</name>
    <message>
        <source>Pesan tersalin. Tempel di aplikasi pesan, lalu pilih Sudah dihubungi.</source>
        <translation>Message copied. Paste it into the messaging app, then choose Contacted.</translation>
    </message>
    <message>
        <source>Permintaan tercatat. Akunnya berubah setelah orang lain menyetujui.</source>
        <translation>Request recorded. The account changes when another person approves.</translation>
    </message>
    <message>
        <source>Tersimpan.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Tindak lanjut: aktivasi yang belum selesai, yang paling lama tertunda di atas.
Akun: semua akun dari aktivasi di komputer ini; cari satu orang dengan NIK (F3).
Menonaktifkan, melepas dari ponsel dan mengaktifkan kembali perlu persetujuan orang lain.
Nama dan kontak disamarkan; pesan yang disalin tidak memuat data lain.</source>
        <translation>Follow-up: activations that are not finished, the longest due at the top.
Accounts: all accounts from activations on this computer; find one person by their NIK (F3).
To deactivate, release from a phone or activate again needs another person&apos;s approval.
Names and contacts are masked; the message that is copied holds no other data.</translation>
    </message>
    <message>
        <source>IKD</source>
        <translation>IKD</translation>
    </message>
    <message>
        <source>Tindak lanjut</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Akun</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Cari</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>NIK pemilik akun</source>
        <translation>NIK of the account&apos;s owner</translation>
    </message>
    <message>
        <source>Keadaan akun</source>
        <translation>State of the account</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Yang kurang</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <source>Akun IKD</source>
        <translation>IKD account</translation>
    </message>
    <message>
        <source>Semua keadaan</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>Warga sini: %1 aktif, %2 belum aktif. Luar daerah: %3 aktif, tidak dihitung untuk target.</source>
        <translation>People from here: %1 active, %2 not active yet. From outside: %3 active, not counted for the target.</translation>
    </message>
    <message>
        <source>Target: %1 dari %2.</source>
        <translation>Target: %1 of %2.</translation>
    </message>
    <message>
        <source>Daftar ini dipotong; cari dengan NIK.</source>
        <translation>This list is cut short; search by NIK.</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Sudah waktunya, %1</source>
        <translation>Due, %1</translation>
    </message>
    <message numerus="yes">
        <source>menunggu %n hari</source>
        <translation>
            <numerusform>waiting %n day</numerusform>
            <numerusform>waiting %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Baris yang rusak</source>
        <translation>Damaged row</translation>
    </message>
    <message>
        <source>Semua akun</source>
        <translation>All accounts</translation>
    </message>
    <message>
        <source>Tidak ada yang perlu ditindaklanjuti</source>
        <translation>Nobody needs to be followed up</translation>
    </message>
    <message>
        <source>Aktivasi yang belum selesai muncul di sini dengan sendirinya.</source>
        <translation>Activations that are not finished appear here by themselves.</translation>
    </message>
    <message>
        <source>Tidak ada akun yang seperti itu</source>
        <translation>There is no such account</translation>
    </message>
    <message>
        <source>Akun muncul di sini setelah kunjungan Aktivasi IKD disegel.</source>
        <translation>Accounts appear here once a visit for IKD activation is sealed.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::IkdReasonDialog</name>
    <message>
        <source>Tutup tindak lanjut</source>
        <translation>Close the follow-up</translation>
    </message>
    <message>
        <source>Minta persetujuan</source>
        <translation>Ask for approval</translation>
    </message>
    <message>
        <source>Cek dahulu bahwa yang meminta adalah pemilik akun. Akunnya baru berubah setelah orang lain menyetujui; sesudah itu ubah juga di SIAK.</source>
        <translation>First check that whoever asks is the account&apos;s owner. The account changes only when another person approves; then change it in SIAK too.</translation>
    </message>
    <message>
        <source>Orangnya tidak akan dihubungi lagi, dan kontaknya dihapus dari daftar.</source>
        <translation>The person will not be contacted again, and their contact is removed from the list.</translation>
    </message>
    <message>
        <source>Bagaimana orangnya dicek</source>
        <translation>How the person was checked</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Wajib diisi untuk pilihan Lainnya. Jangan tulis PIN atau kode.</source>
        <translation>Needed for the choice Other. Write no PIN and no code.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>loket::desktop::InboxModel</name>
    <message>
        <source>Belum didata</source>
        <translation>Not registered yet</translation>
    </message>
    <message>
        <source>dilihat %1</source>
        <translation>looked at for %1</translation>
    </message>
</context>
<context>
    <name>loket::desktop::InkSurface</name>
    <message>
        <source>Bidang tanda tangan</source>
        <translation>Signature area</translation>
    </message>
</context>
<context>
    <name>loket::desktop::KeepingSection</name>
    <message>
        <source>Aturan penyimpanan</source>
        <translation>Rules on keeping</translation>
    </message>
    <message>
        <source>Terapkan sekarang</source>
        <translation>Apply now</translation>
    </message>
    <message>
        <source>Tidak ada. Data satu kunjungan ditahan dari laporan orangnya, di bagian Permintaan orang.</source>
        <translation>Nothing. A visit&apos;s data are put on hold from the person&apos;s report, under Access request.</translation>
    </message>
    <message>
        <source>Bukti penghapusan</source>
        <translation>Proof of deletion</translation>
    </message>
    <message>
        <source>Tidak ada yang dihapus dalam waktu ini.</source>
        <translation>Nothing was removed in this time.</translation>
    </message>
    <message>
        <source>Semua tanggal</source>
        <translation>All dates</translation>
    </message>
    <message numerus="yes">
        <source>%n hari terakhir</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Rentang tanggal</source>
        <translation>Date range</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Apa</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Oleh</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Baris log</source>
        <translation>Log row</translation>
    </message>
    <message>
        <source>Sidik baris</source>
        <translation>Row hash</translation>
    </message>
    <message numerus="yes">
        <source>%n salinan jatuh tempo.</source>
        <translation>
            <numerusform>%n copy is due.</numerusform>
            <numerusform>%n copies are due.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kunjungan jatuh tempo.</source>
        <translation>
            <numerusform>%n visit is due.</numerusform>
            <numerusform>%n visits are due.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Foto kecil dan ringkasan dihapus %n hari sesudah kantor menerima rekamannya.</source>
        <translation>
            <numerusform>Small photo and summary are removed %n day after the office has received the record.</numerusform>
            <numerusform>Small photo and summary are removed %n days after the office has received the record.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kunjungan yang %n hari tidak dilanjutkan diminta dihapus; orang kedua memutuskannya.</source>
        <translation>
            <numerusform>Visits not continued for %n day are asked to be destroyed; a second person decides.</numerusform>
            <numerusform>Visits not continued for %n days are asked to be destroyed; a second person decides.</numerusform>
        </translation>
    </message>
    <message>
        <source>Aturan ini diterapkan setiap kali ada yang masuk.</source>
        <translation>These rules are applied at every login.</translation>
    </message>
    <message>
        <source>Ditahan</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>Lepas</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Lepas penahanan</source>
        <translation>Release hold</translation>
    </message>
    <message>
        <source>Sesudah dilepas, aturan penyimpanan berlaku lagi untuk kunjungan ini.</source>
        <translation>Once released, the rules on keeping hold again for this visit.</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Penghapusan disetujui orang kedua</source>
        <translation>Destruction approved by a second person</translation>
    </message>
    <message numerus="yes">
        <source>Akun IKD dihapus %n hari sesudah ditutup.</source>
        <translation>
            <numerusform>IKD accounts are removed %n day after closing.</numerusform>
            <numerusform>IKD accounts are removed %n days after closing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n akun jatuh tempo.</source>
        <translation>
            <numerusform>%n account is due.</numerusform>
            <numerusform>%n accounts are due.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ditahan (%1), %2 di antaranya sudah waktunya dihapus</source>
        <translation>On hold (%1), %2 of them would be due now</translation>
    </message>
</context>
<context>
    <name>loket::desktop::LockScreen</name>
    <message>
        <source>Layar terkunci</source>
        <translation>Screen locked</translation>
    </message>
    <message>
        <source>&amp;Frasa sandi</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>Ganti petugas</source>
        <translation>Another operator</translation>
    </message>
    <message>
        <source>Memeriksa …</source>
        <translation>Checking …</translation>
    </message>
    <message>
        <source>Buka kunci</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Frasa sandi tidak cocok. Periksa Caps Lock, lalu ketik sekali lagi.</source>
        <translation>The passphrase does not match. Check Caps Lock, then type it once more.</translation>
    </message>
    <message>
        <source>Pekerjaan tersimpan terenkripsi. Masukkan frasa sandi untuk kembali ke langkah yang sama.</source>
        <translation>The work is stored encrypted. Enter the passphrase to come back to the same step.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::LoginPage</name>
    <message>
        <source>Siapa yang bertugas?</source>
        <translation>Who is on duty?</translation>
    </message>
    <message>
        <source>&amp;Frasa sandi</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Log in</translation>
    </message>
    <message>
        <source>Latihan</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Loket</source>
        <translation>Loket</translation>
    </message>
    <message>
        <source>Memeriksa …</source>
        <translation>Checking …</translation>
    </message>
    <message>
        <source>Menyiapkan stasiun latihan …</source>
        <translation>Preparing the training station …</translation>
    </message>
    <message>
        <source>Pilih nama Anda dengan tetikus atau tombol panah; yang terakhir masuk sudah terpilih.
Ketik frasa sandi, lalu tekan Enter.
Lupa frasa sandi: minta penyelia menggantinya. Data stasiun tidak hilang.</source>
        <translation>Choose your name with the mouse or the arrow keys; whoever logged in last is chosen already.
Type your passphrase, then press Enter.
Forgotten passphrase: ask a supervisor to change it. No data of the station are lost.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::MainWindow</name>
    <message numerus="yes">
        <source>%n percobaan masuk yang gagal sebelum ini.</source>
        <translation>
            <numerusform>%n failed login before this one.</numerusform>
            <numerusform>%n failed logins before this one.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kerjakan langkah yang menyala di kiri. Tombol besar di kanan bawah adalah tindakan berikutnya.
Semua langkah yang selesai tersimpan; F8 menyimpan kunjungan untuk dilanjutkan nanti.</source>
        <translation>Do the step that is lit at the left. The large button at the lower right is the next act.
Every finished step is stored; F8 parks the visit to go on later.</translation>
    </message>
    <message>
        <source>Kunjungan sedang berjalan. Parkir dahulu (F8), lalu cari (F3).</source>
        <translation>A visit is under way. Park it first (F8), then search (F3).</translation>
    </message>
</context>
<context>
    <name>loket::desktop::MixUps</name>
    <message>
        <source>Tidak sama dengan %1 yang direkam. Letakkan jari yang diminta.</source>
        <translation>Not the same as the recorded %1. Place the finger that is asked for.</translation>
    </message>
    <message>
        <source>Ini %1, bukan %2. Letakkan jari yang diminta.</source>
        <translation>This is the %1, not the %2. Place the finger that is asked for.</translation>
    </message>
    <message>
        <source>Sudah direkam sebagai %1. Letakkan jari yang diminta.</source>
        <translation>Already recorded as %1. Place the finger that is asked for.</translation>
    </message>
    <message>
        <source>Rekam ulang %1?</source>
        <translation>Record %1 again?</translation>
    </message>
</context>
<context>
    <name>loket::desktop::Navigation</name>
    <message>
        <source>Beranda</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Catatan harian</source>
        <translation>Day log</translation>
    </message>
    <message>
        <source>Perangkat</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Persetujuan</source>
        <translation>Approvals</translation>
    </message>
    <message>
        <source>Data pribadi</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>IKD</source>
        <translation>IKD</translation>
    </message>
</context>
<context>
    <name>loket::desktop::NoticeStage</name>
    <message>
        <source>Sudah dibacakan dan dimengerti oleh pemohon</source>
        <translation>Read to and understood by the applicant</translation>
    </message>
    <message>
        <source>Nama orang tua atau wali yang mendampingi</source>
        <translation>Name of the parent or guardian present</translation>
    </message>
    <message>
        <source>Hubungan</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Pemohon mengerti</source>
        <translation>Applicant understands</translation>
    </message>
</context>
<context>
    <name>loket::desktop::OutcomeStage</name>
    <message>
        <source>A</source>
        <comment>letter that chooses: active</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <comment>letter that chooses: not active yet</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>T</source>
        <comment>letter that chooses: not done</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>M</source>
        <comment>letter that chooses: refused</comment>
        <translation>R</translation>
    </message>
    <message>
        <source>Selebaran sudah diberikan</source>
        <translation>The leaflet was given</translation>
    </message>
    <message>
        <source>Alasannya</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Janji datang lagi</source>
        <translation>Agreed to come again</translation>
    </message>
    <message>
        <source>Kosongkan bila tidak dijanjikan.</source>
        <translation>Leave it empty where nothing was agreed.</translation>
    </message>
    <message>
        <source>E-mail atau nomor telepon</source>
        <translation>E-mail or phone number</translation>
    </message>
    <message>
        <source>Bagaimana akhirnya?</source>
        <translation>How did it end?</translation>
    </message>
    <message>
        <source>Catat hasilnya. Tidak ada kasus yang berakhir tanpa catatan.</source>
        <translation>Note the outcome. No case ends without a note.</translation>
    </message>
    <message>
        <source>Jalannya aktivasi</source>
        <translation>How the activation went</translation>
    </message>
    <message>
        <source>Lanjutkan lagi</source>
        <translation>Go on after all</translation>
    </message>
    <message>
        <source>Simpan hasil</source>
        <translation>Save the outcome</translation>
    </message>
    <message>
        <source>Pilih alasan …</source>
        <translation>Choose a reason …</translation>
    </message>
    <message>
        <source>Pilih tanggal mulai hari ini, paling lama setahun lagi.</source>
        <translation>Choose a date from today on, within a year.</translation>
    </message>
    <message>
        <source>Disamarkan segera. Yang lengkap tidak disimpan.</source>
        <translation>Masked at once. The whole of it is not kept.</translation>
    </message>
    <message>
        <source>Ini bukan alamat e-mail atau nomor telepon.</source>
        <translation>This is neither an e-mail address nor a phone number.</translation>
    </message>
    <message>
        <source>Wajib diisi. Jangan menulis kode, PIN, atau kata sandi.</source>
        <translation>Required. Do not write codes, PINs or passwords.</translation>
    </message>
    <message>
        <source>Bila perlu. Jangan menulis kode, PIN, atau kata sandi.</source>
        <translation>If needed. Do not write codes, PINs or passwords.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::PassphraseDialog</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Frasa sandi Anda</source>
        <translation>Your passphrase</translation>
    </message>
    <message>
        <source>Frasa sandi tidak cocok.</source>
        <translation>The passphrase does not match.</translation>
    </message>
    <message>
        <source>Tidak ada yang berubah.</source>
        <translation>Nothing has changed.</translation>
    </message>
    <message>
        <source>Memproses …</source>
        <translation>Working …</translation>
    </message>
</context>
<context>
    <name>loket::desktop::PassphraseField</name>
    <message>
        <source>Sembunyikan frasa sandi</source>
        <translation>Hide the passphrase</translation>
    </message>
    <message>
        <source>Tampilkan frasa sandi</source>
        <translation>Show the passphrase</translation>
    </message>
    <message>
        <source>Frasa sandi</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Caps Lock tampaknya menyala.</source>
        <translation>Caps Lock seems to be on.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::PersonSection</name>
    <message>
        <source>NIK orang yang meminta</source>
        <translation>NIK of the person who asks</translation>
    </message>
    <message>
        <source>Cari</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Setiap orang berhak tahu data apa yang disimpan dan siapa yang memprosesnya. Jawaban diberikan dalam 3 × 24 jam. Pencarian ini ikut tercatat.</source>
        <translation>Everybody has the right to know what data are kept and who processed them. The answer is due within 3 × 24 hours. This search is recorded too.</translation>
    </message>
    <message>
        <source>Simpan PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Tutup laporan</source>
        <translation>Close report</translation>
    </message>
    <message>
        <source>Belum ada yang dicari</source>
        <translation>Nobody looked for yet</translation>
    </message>
    <message>
        <source>Ketik NIK dari KTP-el atau KK orangnya, lalu tekan Enter.</source>
        <translation>Type the NIK from the person&apos;s KTP-el or family card, then press Enter.</translation>
    </message>
    <message>
        <source>Tidak ada data di loket ini</source>
        <translation>No data at this counter</translation>
    </message>
    <message>
        <source>Belum pernah ada kunjungan dengan NIK ini di komputer ini. Loket lain menjawab untuk komputernya sendiri.</source>
        <translation>There never was a visit with this NIK on this computer. Other counters answer for their own computers.</translation>
    </message>
    <message numerus="yes">
        <source>%n kunjungan</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message>
        <source>Lepas penahanan</source>
        <translation>Release hold</translation>
    </message>
    <message>
        <source>Tahan data</source>
        <translation>Put on hold</translation>
    </message>
    <message>
        <source>Riwayat pemrosesan</source>
        <translation>Trail of processing</translation>
    </message>
    <message>
        <source>Sesudah dilepas, aturan penyimpanan berlaku lagi untuk kunjungan ini.</source>
        <translation>Once released, the rules on keeping hold again for this visit.</translation>
    </message>
    <message>
        <source>Selama ditahan, tidak ada data kunjungan ini yang dihapus: misalnya karena pengaduan atau perintah pengadilan.</source>
        <translation>While on hold, nothing of this visit is removed: for example because of a complaint or a court order.</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Lepas</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Tahan</source>
        <translation>Put on hold</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pencarian tanpa kunjungan</source>
        <translation>Searches without a visit</translation>
    </message>
    <message>
        <source>Data yang disimpan</source>
        <translation>Data kept</translation>
    </message>
</context>
<context>
    <name>loket::desktop::PhotoApprovalStage</name>
    <message>
        <source>Foto sedang dibuka …</source>
        <translation>Opening the photo …</translation>
    </message>
    <message>
        <source>Tanpa foto: ada pengecualian.</source>
        <translation>No photo: there is an exception.</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Ambil ulang</source>
        <translation>Retake</translation>
    </message>
    <message>
        <source>Pemohon setuju</source>
        <translation>Applicant agrees</translation>
    </message>
    <message>
        <source>Mengapa foto diulang?</source>
        <translation>Why is the photo retaken?</translation>
    </message>
</context>
<context>
    <name>loket::desktop::PluginSettingsForm</name>
    <message>
        <source>Dari %1 sampai %2.</source>
        <translation>From %1 to %2.</translation>
    </message>
    <message>
        <source>Ya</source>
        <translation>Yes</translation>
    </message>
</context>
<context>
    <name>loket::desktop::PreflightStage</name>
    <message>
        <source>Ya</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Sudah pernah merekam KTP-el?</source>
        <translation>Recorded a KTP-el before?</translation>
    </message>
    <message>
        <source>Membawa ponsel pintar milik sendiri?</source>
        <translation>A smartphone of their own at hand?</translation>
    </message>
    <message>
        <source>Android atau iPhone?</source>
        <translation>Android or iPhone?</translation>
    </message>
    <message>
        <source>Kamera ponsel berfungsi?</source>
        <translation>Does the phone&apos;s camera work?</translation>
    </message>
    <message>
        <source>Ponsel tersambung ke internet?</source>
        <translation>Is the phone connected to the internet?</translation>
    </message>
    <message>
        <source>Punya e-mail dan tahu kata sandinya?</source>
        <translation>An e-mail account, and its password known?</translation>
    </message>
    <message>
        <source>Punya nomor telepon yang aktif?</source>
        <translation>A phone number that is active?</translation>
    </message>
    <message>
        <source>Versinya? Lihat Setelan, Tentang ponsel.</source>
        <translation>Which version? See Settings, About phone.</translation>
    </message>
    <message>
        <source>Hasil pemeriksaan</source>
        <translation>What the answers mean</translation>
    </message>
    <message>
        <source>Kendala</source>
        <translation>Trouble</translation>
    </message>
    <message>
        <source>Dapat diaktifkan mulai %1.</source>
        <translation>Possible from %1.</translation>
    </message>
    <message>
        <source>Dapat dibereskan di sini: %1</source>
        <translation>Can be mended here: %1</translation>
    </message>
    <message>
        <source>Ponsel lama: aplikasi mungkin lambat. Boleh dicoba.</source>
        <translation>An old phone: the app may be slow. It may be tried.</translation>
    </message>
    <message>
        <source>Versi sistem ponsel?</source>
        <translation>Version of the phone&apos;s system?</translation>
    </message>
    <message>
        <source>Aktivasi dapat dilanjutkan.</source>
        <translation>The activation can go on.</translation>
    </message>
    <message>
        <source>Catat dan akhiri</source>
        <translation>Note and end</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>loket::desktop::PreviewView</name>
    <message>
        <source>Hasil rekaman</source>
        <translation>Result</translation>
    </message>
</context>
<context>
    <name>loket::desktop::PrimaryButton</name>
    <message>
        <source>Tombol %1</source>
        <translation>Key %1</translation>
    </message>
</context>
<context>
    <name>loket::desktop::PrivacyPage</name>
    <message>
        <source>Kejadian tercatat. Simpan daftar orang yang terdampak, lalu beri tahu mereka.</source>
        <translation>The breach is recorded. Save the list of people concerned, then tell them.</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Permintaan orang: semua yang tersimpan tentang satu NIK, dan siapa yang memprosesnya.
Penyimpanan: apa yang jatuh tempo, apa yang ditahan, dan bukti penghapusan.
Kejadian: kegagalan melindungi data, dengan batas 3 × 24 jam.
Log audit: periksa keutuhannya atau simpan salinannya.
Semua yang dilakukan di halaman ini ikut tercatat.</source>
        <translation>Access request: everything kept about one NIK, and who processed it.
Keeping: what is due, what is on hold, and the proof of deletion.
Breaches: failures to protect data, with the limit of 3 × 24 hours.
Audit log: check that it is whole or save a copy.
Everything done on this page is recorded too.</translation>
    </message>
    <message>
        <source>Data pribadi</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>Permintaan orang</source>
        <translation>Access request</translation>
    </message>
    <message>
        <source>Penyimpanan</source>
        <translation>Keeping</translation>
    </message>
    <message>
        <source>Kejadian</source>
        <translation>Breaches</translation>
    </message>
    <message>
        <source>Log audit</source>
        <translation>Audit log</translation>
    </message>
    <message>
        <source>Simpan laporan</source>
        <translation>Save report</translation>
    </message>
    <message>
        <source>laporan-data-pribadi-%1</source>
        <translation>personal-data-report-%1</translation>
    </message>
    <message>
        <source>Dokumen PDF (*.pdf)</source>
        <translation>PDF document (*.pdf)</translation>
    </message>
    <message>
        <source>Simpan daftar orang</source>
        <translation>Save list of people</translation>
    </message>
    <message>
        <source>orang-terdampak-%1</source>
        <translation>people-concerned-%1</translation>
    </message>
    <message>
        <source>Tabel CSV (*.csv)</source>
        <translation>CSV table (*.csv)</translation>
    </message>
    <message>
        <source>Simpan log</source>
        <translation>Save the log</translation>
    </message>
    <message>
        <source>log-audit-%1</source>
        <translation>audit-log-%1</translation>
    </message>
    <message>
        <source>Log audit (*.jsonl)</source>
        <translation>Audit log (*.jsonl)</translation>
    </message>
</context>
<context>
    <name>loket::desktop::PrivacyPresenter</name>
    <message>
        <source>Laporan disimpan ke %1.</source>
        <translation>Report saved to %1.</translation>
    </message>
    <message>
        <source>Data kunjungan ini ditahan; tidak ada yang dihapus.</source>
        <translation>This visit&apos;s data are on hold; nothing is removed.</translation>
    </message>
    <message>
        <source>Penahanan dilepas; aturan penyimpanan berlaku lagi.</source>
        <translation>Hold released; the rules on keeping hold again.</translation>
    </message>
    <message>
        <source>%1 salinan dihapus, %2 kunjungan diminta dihapus.</source>
        <translation>%1 copies removed, %2 visits asked to be destroyed.</translation>
    </message>
    <message>
        <source>Kejadian ditutup.</source>
        <translation>Breach closed.</translation>
    </message>
    <message numerus="yes">
        <source>%n baris disimpan ke %1.</source>
        <translation>
            <numerusform>%n row saved to %1.</numerusform>
            <numerusform>%n rows saved to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orang</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kunjungan</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rekaman pulih dari salinan yang orangnya belum dikenal</source>
        <translation>
            <numerusform>%n record restored from a copy whose person is not known yet</numerusform>
            <numerusform>%n records restored from a copy whose people are not known yet</numerusform>
        </translation>
    </message>
    <message>
        <source>Daftar disimpan ke %1: %2.</source>
        <translation>List saved to %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n rekaman yang hilang</source>
        <translation>
            <numerusform>%n record that was lost</numerusform>
            <numerusform>%n records that were lost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loket::desktop::Program</name>
    <message>
        <source>Layar kedua terlepas. Layar pemohon menjadi lajur di bawah langkah; Shift+F9 memperbesarnya.</source>
        <translation>The second screen is gone. The applicant&apos;s screen is a strip below the step now; Shift+F9 makes it large.</translation>
    </message>
    <message>
        <source>Layar pemohon ada di layar kedua.</source>
        <translation>The applicant&apos;s screen is on the second screen.</translation>
    </message>
    <message>
        <source>Layar pemohon menjadi lajur di bawah langkah. Shift+F9 memperbesarnya.</source>
        <translation>The applicant&apos;s screen is a strip below the step. Shift+F9 makes it large.</translation>
    </message>
    <message>
        <source>Layar pemohon ditutup.</source>
        <translation>The applicant&apos;s screen is closed.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::QrStage</name>
    <message>
        <source>Kendala</source>
        <translation>Trouble</translation>
    </message>
    <message>
        <source>Kamera tidak membaca</source>
        <translation>Camera does not read</translation>
    </message>
    <message>
        <source>Ponsel yang memindai</source>
        <translation>Let the phone scan</translation>
    </message>
    <message>
        <source>Kamera yang memindai</source>
        <translation>Let the camera scan</translation>
    </message>
    <message>
        <source>Kendala pada langkah ini</source>
        <translation>Troubles at this step</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Sudah terpindai di ponsel</source>
        <translation>Scanned on the phone</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Menunggu kode …</source>
        <translation>Waiting for the code …</translation>
    </message>
    <message>
        <source>Menunggu %1 …</source>
        <translation>Waiting for the %1 …</translation>
    </message>
    <message>
        <source>Loket ini tidak dapat membaca kode QR.</source>
        <translation>This Loket cannot read QR codes.</translation>
    </message>
    <message>
        <source>Biarkan ponsel yang memindai (F7), atau catat kendalanya (F4).</source>
        <translation>Let the phone scan (F7), or note the trouble (F4).</translation>
    </message>
    <message>
        <source>Kode QR sudah terbaca.</source>
        <translation>The QR code was read.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::ReasonDialog</name>
    <message>
        <source>Tuliskan alasannya</source>
        <translation>Write the reason</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>loket::desktop::ReceiptDialog</name>
    <message>
        <source>Huruf besar</source>
        <translation>Large print</translation>
    </message>
    <message>
        <source>Bukti perekaman</source>
        <translation>Receipt of the recording</translation>
    </message>
    <message>
        <source>Bukti sekali lagi</source>
        <translation>Receipt once more</translation>
    </message>
    <message>
        <source>Bukti yang sama, dengan nomor yang sama. Pencetakan ulang dicatat.</source>
        <translation>The same receipt with the same number. Giving it again is written down.</translation>
    </message>
    <message>
        <source>Cetak bukti</source>
        <translation>Print receipt</translation>
    </message>
    <message>
        <source>Simpan sebagai PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Bukti sudah dicetak.</source>
        <translation>The receipt was printed.</translation>
    </message>
    <message>
        <source>Simpan bukti perekaman</source>
        <translation>Save the receipt</translation>
    </message>
    <message>
        <source>Dokumen PDF (*.pdf)</source>
        <translation>PDF document (*.pdf)</translation>
    </message>
    <message>
        <source>Bukti sudah disimpan sebagai PDF.</source>
        <translation>The receipt was saved as PDF.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::ReceiptStage</name>
    <message>
        <source>Huruf besar</source>
        <translation>Large print</translation>
    </message>
    <message>
        <source>Tersimpan di komputer ini. Belum terkirim ke kantor.</source>
        <translation>Saved on this computer. Not yet sent to the office.</translation>
    </message>
    <message>
        <source>Cetak bukti</source>
        <translation>Print receipt</translation>
    </message>
    <message>
        <source>Simpan sebagai PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Rekaman dikirim ke pusat dan diperiksa ketunggalannya.</source>
        <translation>The recording is sent to the centre and checked for uniqueness.</translation>
    </message>
    <message>
        <source>KTP-el dicetak mulai %1.</source>
        <translation>The KTP-el is printed from %1.</translation>
    </message>
    <message>
        <source>KTP-el dicetak di Disdukcapil setelah status siap cetak.</source>
        <translation>The KTP-el is printed at Disdukcapil once its status is print-ready.</translation>
    </message>
    <message>
        <source>Simpan bukti perekaman</source>
        <translation>Save the receipt</translation>
    </message>
    <message>
        <source>Dokumen PDF (*.pdf)</source>
        <translation>PDF document (*.pdf)</translation>
    </message>
    <message>
        <source>Sampaikan kepada pemohon</source>
        <translation>Tell the applicant</translation>
    </message>
    <message>
        <source>Pemohon berikutnya</source>
        <translation>Next applicant</translation>
    </message>
    <message>
        <source>Bukti sudah dicetak.</source>
        <translation>The receipt was printed.</translation>
    </message>
    <message>
        <source>Bukti sudah disimpan sebagai PDF.</source>
        <translation>The receipt was saved as PDF.</translation>
    </message>
    <message>
        <source>Tanyakan dengan nomor bukti. Semua layanan gratis.</source>
        <translation>Ask with the receipt number. All services are free.</translation>
    </message>
    <message>
        <source>Simpan bukti layanan</source>
        <translation>Save the receipt</translation>
    </message>
</context>
<context>
    <name>loket::desktop::RegistrationStage</name>
    <message>
        <source>Belum pernah</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Sudah pernah</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Tinggal di luar kabupaten/kota ini</source>
        <translation>Lives outside this regency or city</translation>
    </message>
    <message>
        <source>Pernah direkam KTP-el?</source>
        <translation>Recorded for a KTP-el before?</translation>
    </message>
    <message>
        <source>Yang masih diperlukan</source>
        <translation>Still needed</translation>
    </message>
    <message>
        <source>Simpan data</source>
        <translation>Save data</translation>
    </message>
    <message>
        <source>Susunan nomor benar</source>
        <translation>The number is well-formed</translation>
    </message>
    <message>
        <source>Pilih alasan …</source>
        <translation>Choose a reason …</translation>
    </message>
    <message numerus="yes">
        <source>%n peringatan menunggu alasan.</source>
        <translation>
            <numerusform>%n warning waits for a reason.</numerusform>
            <numerusform>%n warnings wait for a reason.</numerusform>
        </translation>
    </message>
    <message>
        <source>Data lengkap.</source>
        <translation>Data complete.</translation>
    </message>
    <message>
        <source>Latar foto: %1</source>
        <translation>Photo background: %1</translation>
    </message>
    <message>
        <source>Beri alasan</source>
        <translation>Give a reason</translation>
    </message>
</context>
<context>
    <name>loket::desktop::ResidentCard</name>
    <message>
        <source>MERAH</source>
        <translation>RED</translation>
    </message>
    <message>
        <source>BIRU</source>
        <translation>BLUE</translation>
    </message>
    <message>
        <source>Latar %1</source>
        <translation>Background %1</translation>
    </message>
    <message>
        <source>Latar %1 (%2)</source>
        <translation>Background %1 (%2)</translation>
    </message>
    <message>
        <source>Pemohon belum didata</source>
        <translation>No applicant yet</translation>
    </message>
    <message>
        <source>ORANYE</source>
        <translation>ORANGE</translation>
    </message>
</context>
<context>
    <name>loket::desktop::ResidentChoices</name>
    <message>
        <source>Tanggal ini tidak ada. Tulis hari, bulan, lalu tahun.</source>
        <translation>This date does not exist. Write day, month, then year.</translation>
    </message>
    <message>
        <source>Tanggal belum lengkap: hari, bulan, lalu tahun dengan empat angka.</source>
        <translation>The date is not complete: day, month, then the year in four digits.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::ReviewStage</name>
    <message>
        <source>Data dibacakan, pemohon membenarkan</source>
        <translation>Data read aloud, the applicant confirms them</translation>
    </message>
    <message>
        <source>Tidak ada</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Pilih jari untuk merekam ulang</source>
        <translation>Choose a finger to retake it</translation>
    </message>
    <message>
        <source>Pilih mata untuk merekam ulang</source>
        <translation>Choose an eye to retake it</translation>
    </message>
    <message>
        <source>Sebelum lanjut</source>
        <translation>Before going on</translation>
    </message>
    <message>
        <source>Perbaiki data</source>
        <translation>Correct data</translation>
    </message>
    <message>
        <source>Ulangi foto</source>
        <translation>Retake photo</translation>
    </message>
    <message>
        <source>Ulangi tanda tangan</source>
        <translation>Retake signature</translation>
    </message>
    <message>
        <source>Data benar</source>
        <translation>Data are correct</translation>
    </message>
    <message>
        <source>Bacakan data kepada pemohon.</source>
        <translation>Read the data to the applicant.</translation>
    </message>
    <message>
        <source>Diterima dengan alasan: %1</source>
        <translation>Accepted with a reason: %1</translation>
    </message>
    <message>
        <source>Rekam ulang: %1</source>
        <translation>Retake: %1</translation>
    </message>
    <message>
        <source>Hasil yang sudah ada tetap disimpan. Yang terbaik yang dipakai.</source>
        <translation>The results so far are kept. The best one is used.</translation>
    </message>
    <message>
        <source>Minta persetujuan</source>
        <translation>Ask for approval</translation>
    </message>
    <message>
        <source>Pengecualian %1: %2.</source>
        <translation>Exception %1: %2.</translation>
    </message>
    <message>
        <source>Latar foto sekarang %1. Foto diambil lagi.</source>
        <translation>The photo background is %1 now. The photo is taken again.</translation>
    </message>
    <message>
        <source>Hasil yang sudah ada tetap disimpan, yang terbaik yang dipakai. Hanya bila jarinya keliru, hasil lama jari itu tidak dipakai lagi.</source>
        <translation>What is there stays kept, the best is used. Only where it was a wrong finger, its old results are not used any more.</translation>
    </message>
    <message>
        <source>Tempat dan tanggal lahir</source>
        <translation>Place and date of birth</translation>
    </message>
    <message>
        <source>Rekam ulang</source>
        <translation>Record again</translation>
    </message>
    <message>
        <source>Menunggu persetujuan orang kedua (F7).</source>
        <translation>Waits for a second person&apos;s approval (F7).</translation>
    </message>
</context>
<context>
    <name>loket::desktop::RoleCard</name>
    <message>
        <source>%1 (alat latihan)</source>
        <translation>%1 (training device)</translation>
    </message>
    <message>
        <source>Belum ada alat</source>
        <translation>No device yet</translation>
    </message>
    <message>
        <source>Hentikan uji</source>
        <translation>Stop the test</translation>
    </message>
    <message>
        <source>Uji</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Setelan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Aktifkan lagi</source>
        <translation>Switch on again</translation>
    </message>
    <message>
        <source>Alat untuk %1</source>
        <translation>Device for %1</translation>
    </message>
    <message>
        <source>Otomatis</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>%1 (tidak terpasang)</source>
        <translation>%1 (not attached)</translation>
    </message>
    <message>
        <source>Lanjutkan tanpa alat</source>
        <translation>Continue without</translation>
    </message>
    <message>
        <source>Menguji … alat dibuka sebentar.</source>
        <translation>Testing … the device is opened for a moment.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::ScriptCard</name>
    <message>
        <source>Katakan</source>
        <translation>Say</translation>
    </message>
    <message>
        <source>Lakukan</source>
        <translation>Do</translation>
    </message>
</context>
<context>
    <name>loket::desktop::SealStage</name>
    <message>
        <source>Simpan rekaman</source>
        <translation>Save recording</translation>
    </message>
    <message numerus="yes">
        <source>%n gambar biometrik terekam.</source>
        <translation>
            <numerusform>%n biometric picture recorded.</numerusform>
            <numerusform>%n biometric pictures recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pengecualian dicatat.</source>
        <translation>
            <numerusform>%n exception noted.</numerusform>
            <numerusform>%n exceptions noted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hasil diterima dengan alasan; penyelia akan melihatnya.</source>
        <translation>
            <numerusform>%n result accepted with a reason; the supervisor will see it.</numerusform>
            <numerusform>%n results accepted with a reason; the supervisor will see them.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pernyataan kebenaran data sudah ditandatangani.</source>
        <translation>The statement that the data are correct is signed.</translation>
    </message>
    <message>
        <source>Setelah disimpan, rekaman dikunci. Komputer ini tidak dapat membukanya lagi.</source>
        <translation>Once saved, the recording is sealed. This computer cannot open it again.</translation>
    </message>
    <message>
        <source>Rekaman sedang dikunci dan disimpan …</source>
        <translation>Sealing and saving the recording …</translation>
    </message>
    <message>
        <source>Kunci dan simpan catatan aktivasi di komputer ini.</source>
        <translation>Lock and save the record of the activation on this computer.</translation>
    </message>
    <message>
        <source>Simpan catatan</source>
        <translation>Save the record</translation>
    </message>
    <message>
        <source>Catatan sedang dikunci dan disimpan …</source>
        <translation>The record is being locked and saved …</translation>
    </message>
    <message>
        <source>Setelah disimpan, catatan dikunci. Komputer ini tidak dapat membukanya lagi.</source>
        <translation>Once saved, the record is locked. This computer cannot open it again.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::SecondPersonDialog</name>
    <message>
        <source>Ubah berdua</source>
        <translation>Change together</translation>
    </message>
    <message>
        <source>Orang kedua</source>
        <translation>Second person</translation>
    </message>
    <message>
        <source>%1: pengaturan ini diubah oleh dua orang bersama. Orang kedua memasukkan frasa sandinya di sini; keduanya tercatat.</source>
        <translation>%1: two people change this setting together. The second person enters their passphrase here; both are recorded.</translation>
    </message>
    <message>
        <source>Yang ikut mengubah</source>
        <translation>Who changes it with you</translation>
    </message>
    <message>
        <source>Frasa sandi orang kedua</source>
        <translation>Second person&apos;s passphrase</translation>
    </message>
    <message>
        <source>Frasa sandi orang kedua tidak cocok.</source>
        <translation>The second person&apos;s passphrase does not match.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::SettingRow</name>
    <message>
        <source>Aktif</source>
        <translation>On</translation>
    </message>
    <message>
        <source>tahun</source>
        <translation>years</translation>
    </message>
    <message>
        <source>bulan</source>
        <translation>months</translation>
    </message>
    <message>
        <source>Standar: %1</source>
        <translation>Standard: %1</translation>
    </message>
    <message>
        <source>Kembali ke standar</source>
        <translation>Back to the standard</translation>
    </message>
    <message>
        <source>Isi angka antara %1 dan %2. Yang berlaku tetap %3.</source>
        <translation>Enter a number between %1 and %2. %3 stays in force.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::SettingsPage</name>
    <message>
        <source>Setiap perubahan tersimpan begitu isiannya ditinggalkan, dan tercatat.
Tautan Standar mengembalikan nilai bawaan.
Selain bahasa dan tampilan, pengaturan diubah oleh penyelia atau administrator.</source>
        <translation>Each change is stored as soon as its field is left, and put on record.
The Standard link brings the default back.
All but language and look is changed by a supervisor or administrator.</translation>
    </message>
    <message>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Stasiun</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Atur perangkat</source>
        <translation>Set up devices</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Anda dapat mengubah bahasa dan tampilan.</source>
        <translation>You may change language and look.</translation>
    </message>
    <message>
        <source>Yang lain diubah oleh penyelia atau administrator.</source>
        <translation>A supervisor or administrator changes the rest.</translation>
    </message>
    <message>
        <source>%1, %2, %3
%4 · nomor stasiun %5</source>
        <translation>%1, %2, %3
%4 · station number %5</translation>
    </message>
</context>
<context>
    <name>loket::desktop::SignatureStage</name>
    <message>
        <source>Pemohon menyatakan data di atas benar</source>
        <translation>The applicant states that the data above are correct</translation>
    </message>
    <message>
        <source>Pengecualian</source>
        <translation>Exception</translation>
    </message>
    <message>
        <source>Terima dengan alasan</source>
        <translation>Accept with a reason</translation>
    </message>
    <message>
        <source>Hapus dan ulangi</source>
        <translation>Clear and repeat</translation>
    </message>
    <message>
        <source>Saya, %1, lahir di %2 pada %3, menyatakan bahwa data dan rekaman yang baru saja dibacakan adalah benar dan milik saya sendiri.</source>
        <translation>I, %1, born in %2 on %3, state that the data and recordings just read to me are correct and my own.</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Tanda tangan lagi</source>
        <translation>Sign again</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Memeriksa …</source>
        <translation>Checking …</translation>
    </message>
    <message>
        <source>Simpan tanda tangan</source>
        <translation>Save signature</translation>
    </message>
    <message>
        <source>Tersimpan di komputer ini.</source>
        <translation>Saved on this computer.</translation>
    </message>
    <message>
        <source>Tanda tangan: mutu %1</source>
        <translation>Signature: quality %1</translation>
    </message>
    <message>
        <source>Minta pemohon menandatangani di dalam kotak.</source>
        <translation>Ask the applicant to sign inside the box.</translation>
    </message>
    <message>
        <source>Terima tanda tangan apa adanya?</source>
        <translation>Accept the signature as it is?</translation>
    </message>
    <message>
        <source>Penyelia akan melihat alasan ini. Hasil terbaik yang sudah ada dipakai.</source>
        <translation>The supervisor will see this reason. The best result so far is used.</translation>
    </message>
    <message>
        <source>Tanda tangan: dikecualikan. %1.</source>
        <translation>Signature: excepted. %1.</translation>
    </message>
    <message>
        <source>Bacakan pernyataannya, lalu tandai kotaknya.</source>
        <translation>Read the statement aloud, then tick its box.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::StageDialog</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tidak ada yang berubah.</source>
        <translation>Nothing has changed.</translation>
    </message>
    <message>
        <source>Frasa sandi tidak cocok.</source>
        <translation>The passphrase does not match.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::StepLookDialog</name>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Untuk mengulang langkah ini, pakai langkah Periksa.</source>
        <translation>To repeat this step, use the Review step.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::StepRail</name>
    <message>
        <source>Langkah %1, %2, %3</source>
        <translation>Step %1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n menit</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Lihat (Ctrl+%1)</source>
        <translation>Look (Ctrl+%1)</translation>
    </message>
    <message>
        <source>sedang dikerjakan</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>selesai</source>
        <translation>done</translation>
    </message>
    <message>
        <source>selesai dengan pengecualian</source>
        <translation>done with an exception</translation>
    </message>
    <message>
        <source>tertahan</source>
        <translation>on hold</translation>
    </message>
    <message>
        <source>belum</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>dilewati</source>
        <translation>skipped</translation>
    </message>
</context>
<context>
    <name>loket::desktop::TroubleDialog</name>
    <message>
        <source>Kendala pada langkah %1</source>
        <translation>Trouble at the step %1</translation>
    </message>
    <message>
        <source>Kendala</source>
        <translation>Trouble</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Akhiri untuk hari ini</source>
        <translation>End for today</translation>
    </message>
    <message>
        <source>Yang dapat menyelesaikan: %1</source>
        <translation>Who can end it: %1</translation>
    </message>
    <message numerus="yes">
        <source>Sudah dicoba %n kali.</source>
        <translation>
            <numerusform>Tried %n time.</numerusform>
            <numerusform>Tried %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dapat dicoba %n kali lagi.</source>
        <translation>
            <numerusform>May be tried %n more time.</numerusform>
            <numerusform>May be tried %n more times.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wajib diisi. Jangan menulis kode, PIN, atau kata sandi.</source>
        <translation>Required. Do not write codes, PINs or passwords.</translation>
    </message>
    <message>
        <source>Bila perlu. Jangan menulis kode, PIN, atau kata sandi.</source>
        <translation>If needed. Do not write codes, PINs or passwords.</translation>
    </message>
    <message>
        <source>Catat keputusannya</source>
        <translation>Note the decision</translation>
    </message>
</context>
<context>
    <name>loket::desktop::VisitDrawer</name>
    <message>
        <source>Tutup rincian</source>
        <translation>Close the details</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>Terakhir</source>
        <translation>Last change</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>disetujui</source>
        <translation>approved</translation>
    </message>
    <message>
        <source>menunggu persetujuan</source>
        <translation>waits for approval</translation>
    </message>
    <message>
        <source>Kecuali</source>
        <translation>Excepted</translation>
    </message>
    <message numerus="yes">
        <source>%n bagian</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
    <message>
        <source>Langkah</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Lanjutkan kunjungan</source>
        <translation>Continue the visit</translation>
    </message>
    <message numerus="yes">
        <source>%n pengambilan</source>
        <translation>
            <numerusform>%n capture</numerusform>
            <numerusform>%n captures</numerusform>
        </translation>
    </message>
    <message>
        <source>mutu %1</source>
        <translation>quality %1</translation>
    </message>
    <message numerus="yes">
        <source>%n menit</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Rekamannya sudah dihapus.</source>
        <translation>Its recordings are deleted.</translation>
    </message>
    <message>
        <source>Diterima</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Bukti sekali lagi</source>
        <translation>Receipt once more</translation>
    </message>
    <message>
        <source>Rinciannya terkunci di dalam paket, atau Anda tidak berhak melihatnya.</source>
        <translation>The details are locked inside the packet, or you may not see them.</translation>
    </message>
    <message>
        <source>Dibatalkan</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>ditolak</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>Nomor bukti</source>
        <translation>Receipt number</translation>
    </message>
    <message>
        <source>Perhatian</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>loket::desktop::VisitFrame</name>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Identitas</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Pemberitahuan</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Persetujuan foto</source>
        <translation>Photo approval</translation>
    </message>
    <message>
        <source>Tanda tangan</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Sidik jari</source>
        <translation>Fingerprints</translation>
    </message>
    <message>
        <source>Iris mata</source>
        <translation>Irises</translation>
    </message>
    <message>
        <source>Cek telunjuk</source>
        <translation>Index check</translation>
    </message>
    <message>
        <source>Periksa</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Pernyataan</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Tanda terima</source>
        <translation>Receipt</translation>
    </message>
    <message numerus="yes">
        <source>%n tahun</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message>
        <source>Perempuan</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>lahir %1</source>
        <translation>born %1</translation>
    </message>
    <message>
        <source>Dudukkan penduduk tegak, menghadap kamera, mata terbuka.</source>
        <translation>Seat the resident upright, facing the camera, eyes open.</translation>
    </message>
    <message>
        <source>Maju sedikit.</source>
        <translation>Come a little closer.</translation>
    </message>
    <message>
        <source>Tahan, sudah pas.</source>
        <translation>Hold, that is right.</translation>
    </message>
    <message>
        <source>Pengecualian</source>
        <translation>Exception</translation>
    </message>
    <message>
        <source>Ulangi</source>
        <translation>Retake</translation>
    </message>
    <message>
        <source>Parkir</source>
        <translation>Park</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Ambil foto</source>
        <translation>Take photo</translation>
    </message>
    <message>
        <source>Pemindai jari berhenti menjawab.</source>
        <translation>The fingerprint scanner stopped answering.</translation>
    </message>
    <message>
        <source>Tiga jari yang sudah terekam aman.</source>
        <translation>The three fingers recorded so far are safe.</translation>
    </message>
    <message>
        <source>Cabut dan pasang lagi kabelnya, atau lanjutkan tanpa pemindai (F4).</source>
        <translation>Unplug the cable and plug it in again, or go on without the scanner (F4).</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Perempuan, lahir 4 Maret 1991, Kota Mojokerto.</source>
        <translation>Female, born 4 March 1991, Kota Mojokerto.</translation>
    </message>
    <message>
        <source>Nomor KK</source>
        <translation>Family card number</translation>
    </message>
    <message>
        <source>Kurang 2 angka.</source>
        <translation>2 digits missing.</translation>
    </message>
    <message>
        <source>Nama lengkap</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Seperti pada Kartu Keluarga.</source>
        <translation>As on the family card.</translation>
    </message>
    <message>
        <source>Laki-laki</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Batalkan kunjungan</source>
        <translation>Cancel visit</translation>
    </message>
    <message>
        <source>Lihat rincian</source>
        <translation>See details</translation>
    </message>
    <message>
        <source>Teks besar</source>
        <translation>Large text</translation>
    </message>
    <message>
        <source>Terang</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Kamera dicabut.</source>
        <translation>The camera was unplugged.</translation>
    </message>
    <message>
        <source>Semua langkah yang selesai aman.</source>
        <translation>All finished steps are safe.</translation>
    </message>
    <message>
        <source>Pasang lagi kabelnya.</source>
        <translation>Plug the cable in again.</translation>
    </message>
    <message>
        <source>Belum ada kunjungan hari ini</source>
        <translation>No visits today yet</translation>
    </message>
    <message>
        <source>Tekan F2 untuk memulai yang pertama.</source>
        <translation>Press F2 to start the first one.</translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Direkam hari ini</source>
        <translation>Recorded today</translation>
    </message>
    <message>
        <source>rata-rata 7 menit</source>
        <translation>7 minutes on average</translation>
    </message>
</context>
<context>
    <name>loket::desktop::VisitLooks</name>
    <message>
        <source>belum ada</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>mutu %1, percobaan ke-%2</source>
        <translation>quality %1, attempt %2</translation>
    </message>
    <message>
        <source>lahir %1</source>
        <translation>born %1</translation>
    </message>
    <message>
        <source>Pemberitahuan dimengerti pemohon.</source>
        <translation>The applicant understands the notice.</translation>
    </message>
</context>
<context>
    <name>loket::desktop::VisitPage</name>
    <message>
        <source>Parkir</source>
        <translation>Park</translation>
    </message>
    <message>
        <source>Batalkan kunjungan</source>
        <translation>Cancel visit</translation>
    </message>
    <message>
        <source>Kunjungan diparkir. Semua yang sudah direkam tersimpan di komputer ini.</source>
        <translation>Visit parked. Everything recorded so far is saved on this computer.</translation>
    </message>
    <message>
        <source>Batalkan kunjungan ini?</source>
        <translation>Cancel this visit?</translation>
    </message>
    <message>
        <source>Semua yang sudah direkam dihapus dan tidak dapat dikembalikan. Parkir (F8) bila akan dilanjutkan.</source>
        <translation>Everything recorded is deleted and cannot be brought back. Park it (F8) if it is to go on later.</translation>
    </message>
    <message>
        <source>Batalkan dan hapus</source>
        <translation>Cancel and delete</translation>
    </message>
    <message>
        <source>Kunjungan dibatalkan. Rekamannya sudah dihapus.</source>
        <translation>Visit cancelled. Its recordings are deleted.</translation>
    </message>
    <message>
        <source>F4 mencatat pengecualian untuk jari, mata, tanda tangan, atau foto.</source>
        <translation>F4 records an exception for a finger, an eye, the signature, or the photo.</translation>
    </message>
    <message>
        <source>F6 mengulang pengambilan. Hasil terbaik tetap yang dipakai.</source>
        <translation>F6 takes the capture again. The best result is still the one that is used.</translation>
    </message>
    <message>
        <source>F8 memarkir kunjungan. Semua yang sudah direkam tetap tersimpan.</source>
        <translation>F8 parks the visit. Everything that was recorded stays saved.</translation>
    </message>
    <message>
        <source>Ctrl dan angka membuka langkah yang sudah selesai untuk dilihat.</source>
        <translation>Ctrl and a number open a finished step to look at it.</translation>
    </message>
    <message>
        <source>F4 mencatat kendala: apa yang dikatakan, dilakukan, dan dicoba lagi.</source>
        <translation>F4 notes a trouble: what to say, what to do, and to try again.</translation>
    </message>
    <message>
        <source>Aktivasi boleh diakhiri kapan saja. Hasilnya tetap dicatat.</source>
        <translation>An activation may end at any time. Its outcome is noted all the same.</translation>
    </message>
</context>
<context>
    <name>loketctl</name>
    <message>
        <source>Baris %1 </source>
        <translation>Row %1 </translation>
    </message>
    <message>
        <source>tidak ada: ada baris yang diambil.</source>
        <translation>is missing: rows were taken out.</translation>
    </message>
    <message>
        <source>diubah sesudah ditulis.</source>
        <translation>was changed after it was written.</translation>
    </message>
    <message>
        <source>tidak ditandatangani stasiun ini.</source>
        <translation>is not signed by this station.</translation>
    </message>
    <message>
        <source>adalah yang terakhir, tetapi akhir catatan yang ditandatangani stasiun tidak menyebutnya.</source>
        <translation>is the last one, but what the station signed as the end of the log does not say so.</translation>
    </message>
    <message>
        <source>menyatakan bahwa akhir catatan sebelumnya ditemukan terpotong.</source>
        <translation>tells that the end of the log before it was found cut off.</translation>
    </message>
    <message>
        <source>adalah yang terakhir ketika kartu folder salinan ditulis: basis data ini salinan lama.</source>
        <translation>was the last one when the mirror&apos;s card was written: this database is an older copy.</translation>
    </message>
    <message>
        <source>hilang: akhir catatan terpotong; akhir yang ditandatangani stasiun atau sebuah paket menyebutnya.</source>
        <translation>is gone: the end of the log was cut off; the station&apos;s signed end or a packet names it.</translation>
    </message>
    <message>
        <source>Tampilkan bantuan ini.</source>
        <translation>Show this help.</translation>
    </message>
    <message>
        <source>Tampilkan versinya.</source>
        <translation>Show the version.</translation>
    </message>
    <message>
        <source>Tulis satu dokumen JSON ke stdout; pesan tetap di stderr.</source>
        <translation>Print one JSON document on stdout; messages stay on stderr.</translation>
    </message>
    <message>
        <source>Bahasa pesan: id atau en. Bawaan: LOKET_LANGUAGE, atau bahasa sistem.</source>
        <translation>Language of messages: id or en. Default: LOKET_LANGUAGE, else the system&apos;s.</translation>
    </message>
    <message>
        <source>Folder stasiun. Bawaan: $XDG_DATA_HOME/loket.</source>
        <translation>Folder of the station. Default: $XDG_DATA_HOME/loket.</translation>
    </message>
    <message>
        <source>Siapa yang masuk, bila perintahnya perlu. Bawaan: LOKET_OPERATOR.</source>
        <translation>Who logs in, where a command needs it. Default: LOKET_OPERATOR.</translation>
    </message>
    <message>
        <source>Berkas yang baris pertamanya frasa sandi petugas. Bawaan: LOKET_PASSPHRASE.</source>
        <translation>File whose first line is the operator&apos;s passphrase. Default: LOKET_PASSPHRASE.</translation>
    </message>
    <message>
        <source>loketctl %1 [pilihan] %2</source>
        <translation>loketctl %1 [options] %2</translation>
    </message>
    <message>
        <source>loketctl: loket tanpa jendela: penyiapan, pemeriksaan, laporan, alat, paket.
</source>
        <translation>loketctl: the counter without its windows: set-up, checks, reports, devices, packets.
</translation>
    </message>
    <message>
        <source>Pemakaian: loketctl PERINTAH [pilihan] [isian]

Perintah:</source>
        <translation>Usage: loketctl COMMAND [options] [arguments]

Commands:</translation>
    </message>
    <message>
        <source>
Pilihan setiap perintah:</source>
        <translation>
Options of every command:</translation>
    </message>
    <message>
        <source>
Kode keluar: 0 ya atau selesai, 1 tidak, 2 perintahnya keliru, 3 ditolak (masuk, peran), 4 alat, disk atau kantor.</source>
        <translation>
Exit codes: 0 yes or done, 1 a clear no, 2 wrong usage, 3 refused (login, role), 4 device, disk or hub.</translation>
    </message>
    <message>
        <source>Selengkapnya: loketctl PERINTAH --help</source>
        <translation>More: loketctl COMMAND --help</translation>
    </message>
    <message>
        <source>

Pemakaian: </source>
        <translation>

Usage: </translation>
    </message>
    <message>
        <source>
Pilihan:</source>
        <translation>
Options:</translation>
    </message>
    <message>
        <source>
Contoh:</source>
        <translation>
Examples:</translation>
    </message>
    <message>
        <source>%1 meminta salah satu dari: %2; bukan &quot;%3&quot;</source>
        <translation>%1 wants one of: %2; not &quot;%3&quot;</translation>
    </message>
    <message>
        <source>isian yang kurang: </source>
        <translation>missing argument: </translation>
    </message>
    <message>
        <source>isian yang berlebih: </source>
        <translation>too many arguments: </translation>
    </message>
    <message>
        <source>perintahnya belum disebut</source>
        <translation>no command given</translation>
    </message>
    <message>
        <source>perintah tidak dikenal: </source>
        <translation>unknown command: </translation>
    </message>
    <message>
        <source>Tidak ada yang dalam keadaan ini.</source>
        <translation>Nothing in this state.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; bukan nomor permintaan</source>
        <translation>&apos;%1&apos; is no number of a request</translation>
    </message>
    <message>
        <source>pilih --approve atau --refuse</source>
        <translation>either --approve or --refuse</translation>
    </message>
    <message>
        <source>Selesai.</source>
        <translation>Settled.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; bukan nomor kunjungan</source>
        <translation>&apos;%1&apos; is no id of a visit</translation>
    </message>
    <message>
        <source>Diminta, nomor %1. Orang lain harus menyetujui: approval decide.</source>
        <translation>Asked for, number %1. Somebody else has to agree: approval decide.</translation>
    </message>
    <message>
        <source>Yang perlu dilihat orang kedua.</source>
        <translation>What a second person has to look at.</translation>
    </message>
    <message>
        <source>waiting, approved, refused atau settled.</source>
        <translation>waiting, approved, refused or settled.</translation>
    </message>
    <message>
        <source>Setujui atau tolak permintaan, semuanya atau tidak satu pun.</source>
        <translation>Approve or refuse requests, all of them or none.</translation>
    </message>
    <message>
        <source>Permintaannya benar.</source>
        <translation>They are right.</translation>
    </message>
    <message>
        <source>Permintaannya tidak benar; --reason menyebut sebabnya.</source>
        <translation>They are not; --reason says why.</translation>
    </message>
    <message>
        <source>Kode alasannya, atau other.</source>
        <translation>Code of the reason, or other.</translation>
    </message>
    <message>
        <source>Kata sendiri; diminta bersama --reason other.</source>
        <translation>Own words; wanted with --reason other.</translation>
    </message>
    <message>
        <source>Catat apa yang dilakukan di loket sesudah penolakan.</source>
        <translation>Say what was done at the counter after a refusal.</translation>
    </message>
    <message>
        <source>Kode tindakannya, atau other.</source>
        <translation>Code of what was done, or other.</translation>
    </message>
    <message>
        <source>Kata sendiri; diminta bersama --outcome other.</source>
        <translation>Own words; wanted with --outcome other.</translation>
    </message>
    <message>
        <source>Minta penghapusan kunjungan yang belum selesai; orang lain harus menyetujui.</source>
        <translation>Ask that an unfinished visit be destroyed; somebody else has to agree.</translation>
    </message>
    <message>
        <source>Kode alasannya.</source>
        <translation>Code of the reason.</translation>
    </message>
    <message>
        <source>Kata sendiri.</source>
        <translation>Own words.</translation>
    </message>
    <message>
        <source>Baris</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Kepala</source>
        <translation>Head</translation>
    </message>
    <message>
        <source> Biarkan foldernya apa adanya dan beri tahu penyelia.</source>
        <translation> Keep the folder as it is and tell the supervisor.</translation>
    </message>
    <message>
        <source>Catatannya utuh.</source>
        <translation>The log is whole.</translation>
    </message>
    <message>
        <source>--public-key bukan 64 angka heksadesimal (station show menulisnya)</source>
        <translation>--public-key is not 64 hexadecimal digits (station show prints it)</translation>
    </message>
    <message>
        <source>Stasiun</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Ditulis</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>Berkas ini ditulis Loket yang lebih lama, tanpa akhir yang ditandatangani: apakah ada baris yang hilang sesudah yang terakhir tidak dapat diketahui. Simpan sekali lagi.</source>
        <translation>The file was written by an earlier Loket, without a signed end: whether rows are missing after the last one cannot be told. Export it again.</translation>
    </message>
    <message>
        <source>Diperiksa dengan kunci yang disebut berkas itu sendiri; --public-key memastikan milik siapa.</source>
        <translation>Checked with the key the file itself names; --public-key makes sure whose it is.</translation>
    </message>
    <message>
        <source>%1 baris di %2</source>
        <translation>%1 rows in %2</translation>
    </message>
    <message>
        <source>Berkas ini memuat data pribadi yang terbaca. Simpan seperti menyimpan rekaman.</source>
        <translation>The file holds personal data in clear. Keep it as you keep the records.</translation>
    </message>
    <message>
        <source>Catatan yang disimpan ke berkas, bukan milik stasiun ini.</source>
        <translation>An exported log instead of the station&apos;s own.</translation>
    </message>
    <message>
        <source>Kunci stasiun, heksadesimal, seperti ditulis station show.</source>
        <translation>The station&apos;s key, hexadecimal, as station show prints it.</translation>
    </message>
    <message>
        <source>Simpan catatan audit ke berkas, satu objek JSON per baris.</source>
        <translation>Write the audit log into a file, one JSON object a line.</translation>
    </message>
    <message>
        <source>Baris pertama. Bawaan: 1.</source>
        <translation>First row. Default: 1.</translation>
    </message>
    <message>
        <source>Biarkan rinciannya (data pribadi) tertutup.</source>
        <translation>Leave the details (personal data) closed.</translation>
    </message>
    <message>
        <source>ditutup</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>tersisa %1 jam</source>
        <translation>%1 hours left</translation>
    </message>
    <message>
        <source>LEWAT %1 jam</source>
        <translation>OVERDUE by %1 hours</translation>
    </message>
    <message>
        <source>Kejadian %1. Pemberitahuan tertulis kepada orang yang terdampak dan lembaga paling lambat %2.</source>
        <translation>Breach %1. Written notice to the people concerned and the agency until %2.</translation>
    </message>
    <message>
        <source>Siapa yang terdampak: loketctl breach affected %1</source>
        <translation>Whom it concerns: loketctl breach affected %1</translation>
    </message>
    <message>
        <source>Daftarnya kosong.</source>
        <translation>The register is empty.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; bukan nomor kejadian</source>
        <translation>&apos;%1&apos; is no number of a breach</translation>
    </message>
    <message>
        <source>Diterima kantor</source>
        <translation>Received by the hub</translation>
    </message>
    <message>
        <source>--done menyebut apa yang sudah dilakukan</source>
        <translation>--done says what was done about it</translation>
    </message>
    <message>
        <source>Ditutup.</source>
        <translation>Closed.</translation>
    </message>
    <message>
        <source>Catat kegagalan pelindungan data; waktu 3 x 24 jam mulai berjalan.</source>
        <translation>Record a failure to protect data; starts the clock of 3 x 24 hours.</translation>
    </message>
    <message>
        <source>Apa yang terjadi dan bagaimana (disimpan terenkripsi).</source>
        <translation>What happened and how (stored encrypted).</translation>
    </message>
    <message>
        <source>Kapan diketahui. Bawaan: sekarang.</source>
        <translation>When it became known. Default: now.</translation>
    </message>
    <message>
        <source>Data sejak ini terdampak. Bawaan: semua.</source>
        <translation>Data from here on are affected. Default: all.</translation>
    </message>
    <message>
        <source>Data sampai ini terdampak. Bawaan: semua.</source>
        <translation>Data up to here are affected. Default: all.</translation>
    </message>
    <message>
        <source>Daftar kejadian, dengan sisa waktunya.</source>
        <translation>The register, with the time left.</translation>
    </message>
    <message>
        <source>Siapa yang terdampak sebuah kejadian.</source>
        <translation>Whom a breach concerns.</translation>
    </message>
    <message>
        <source>Tutup sebuah kejadian.</source>
        <translation>Close a breach.</translation>
    </message>
    <message>
        <source>Apa yang dilakukan, siapa yang diberi tahu.</source>
        <translation>What was done, whom was told.</translation>
    </message>
    <message>
        <source>Tidak ada alat yang dikenal pengendali.</source>
        <translation>No device that a driver knows.</translation>
    </message>
    <message>
        <source>(tanpa pengendali)</source>
        <translation>(no driver)</translation>
    </message>
    <message>
        <source>--position meminta salah satu dari: %1; bukan &quot;%2&quot;</source>
        <translation>--position wants one of: %1; not &quot;%2&quot;</translation>
    </message>
    <message>
        <source>--position: alat ini merekam %1; bukan &quot;%2&quot;</source>
        <translation>--position: this device captures %1; not &quot;%2&quot;</translation>
    </message>
    <message>
        <source>alat ini ditulisi di jendela Loket sendiri</source>
        <translation>this device is written on in Loket&apos;s own window</translation>
    </message>
    <message>
        <source>Alat yang dikenal pengendali, dan apa yang terpasang di USB.</source>
        <translation>Devices that drivers see, and what is plugged into the USB.</translation>
    </message>
    <message>
        <source>Satu alat: pembuat, nomor seri, apa yang direkamnya.</source>
        <translation>One device: maker, serial number, what it captures.</translation>
    </message>
    <message>
        <source>Buka alat dan tunggu gambar pertamanya.</source>
        <translation>Opens a device and waits for its first picture.</translation>
    </message>
    <message>
        <source>Rekam sekali; tanpa --out tidak ada yang disimpan.</source>
        <translation>Captures once; nothing is kept without --out.</translation>
    </message>
    <message>
        <source>Apa yang direkam, &quot;right_index&quot;. Bawaan: yang pertama pada alat.</source>
        <translation>What to capture, &quot;right_index&quot;. Default: the device&apos;s first.</translation>
    </message>
    <message>
        <source>Penantian terlama. Bawaan: milik alat.</source>
        <translation>Longest wait. Default: the device&apos;s own.</translation>
    </message>
    <message>
        <source>Berkas gambar (png, pgm) atau jejak pena (json). Beberapa bagian: eyes.png menjadi eyes-right_eye.png dan eyes-left_eye.png.</source>
        <translation>File for the picture (png, pgm) or the ink (json). Several parts: eyes.png becomes eyes-right_eye.png and eyes-left_eye.png.</translation>
    </message>
    <message>
        <source>--out belum diisi: folder untuk kuncinya</source>
        <translation>--out is missing: the folder for the keys</translation>
    </message>
    <message>
        <source>Kantor (rahasia)</source>
        <translation>Hub key (secret)</translation>
    </message>
    <message>
        <source>Pemulihan (rahasia)</source>
        <translation>Recovery (secret)</translation>
    </message>
    <message>
        <source>Bagian publik</source>
        <translation>Public parts</translation>
    </message>
    <message>
        <source>Berkas kunci baru</source>
        <translation>New key file</translation>
    </message>
    <message>
        <source>--%1 belum diisi</source>
        <translation>--%1 is missing</translation>
    </message>
    <message>
        <source>Buat kunci kantor dan kunci pemulihannya, tujuan stasiun mengunci rekaman.</source>
        <translation>Make an office&apos;s key and its recovery key, to which stations seal recordings.</translation>
    </message>
    <message>
        <source>Folder untuk hub.key, recovery.key dan public.json. Tidak ada yang ditimpa.</source>
        <translation>Folder for hub.key, recovery.key and public.json. Nothing is written over.</translation>
    </message>
    <message>
        <source>Nama kuncinya: hub-NAMA, recovery-NAMA. Bawaan: tanggal hari ini.</source>
        <translation>What the keys are called: hub-NAME, recovery-NAME. Default: today&apos;s date.</translation>
    </message>
    <message>
        <source>Buka berkas kunci stasiun dengan kunci kantor dan beri satu orang frasa sandi baru.</source>
        <translation>Open a station&apos;s key file with the office&apos;s key and give one person a new passphrase.</translation>
    </message>
    <message>
        <source>Kunci rahasia kantor, hub.key.</source>
        <translation>The office&apos;s secret key, hub.key.</translation>
    </message>
    <message>
        <source>Folder untuk berkas kunci baru, yang disalin ke folder keys stasiun.</source>
        <translation>Folder for the new key file, which goes into the station&apos;s folder keys.</translation>
    </message>
    <message>
        <source>--birth-date belum diisi: hari dalam bentuk YYYY-MM-DD</source>
        <translation>--birth-date is missing: a day as YYYY-MM-DD</translation>
    </message>
    <message>
        <source>--early meminta umur seperti 16y atau 16y8m; bukan &quot;%1&quot;</source>
        <translation>--early wants an age as 16y or 16y8m; not &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Periksa NIK, sendiri atau dengan tanggal lahir dan jenis kelamin.</source>
        <translation>Check a NIK, alone or against birth date and sex.</translation>
    </message>
    <message>
        <source>Tanggal lahir di kartu keluarga, YYYY-MM-DD.</source>
        <translation>Birth date of the family card, YYYY-MM-DD.</translation>
    </message>
    <message>
        <source>m atau f (atau l, p seperti di formulir).</source>
        <translation>m or f (or l, p as on Indonesian forms).</translation>
    </message>
    <message>
        <source>Periksa nomor kartu keluarga.</source>
        <translation>Check a family card number.</translation>
    </message>
    <message>
        <source>Bolehkah orang seumur ini direkam, dan sejak kapan kartunya dicetak?</source>
        <translation>May a person of this age be recorded, and from when is the card printed?</translation>
    </message>
    <message>
        <source>Tanggal lahir, YYYY-MM-DD. Harus ada.</source>
        <translation>Birth date, YYYY-MM-DD. Required.</translation>
    </message>
    <message>
        <source>Hari perekaman, YYYY-MM-DD. Bawaan: hari ini.</source>
        <translation>Day of the recording, YYYY-MM-DD. Default: today.</translation>
    </message>
    <message>
        <source>Sedang atau pernah kawin.</source>
        <translation>Married now or before.</translation>
    </message>
    <message>
        <source>Orang asing dengan ITAP (hanya latar fotonya berbeda).</source>
        <translation>Foreign citizen with ITAP (only the photo background differs).</translation>
    </message>
    <message>
        <source>Umur paling awal di kantor ini. Bawaan: 16y.</source>
        <translation>Age from which this office records. Default: 16y.</translation>
    </message>
    <message>
        <source>frasa sandi baru belum ada: --new-passphrase-file atau LOKET_NEW_PASSPHRASE</source>
        <translation>no new passphrase: --new-passphrase-file or LOKET_NEW_PASSPHRASE</translation>
    </message>
    <message>
        <source>  (nonaktif)</source>
        <translation>  (disabled)</translation>
    </message>
    <message>
        <source>--name belum diisi</source>
        <translation>--name is missing</translation>
    </message>
    <message>
        <source>Ditambahkan: %1 (%2)</source>
        <translation>Added %1 (%2)</translation>
    </message>
    <message>
        <source>Frasa sandi baru untuk </source>
        <translation>New passphrase for </translation>
    </message>
    <message>
        <source>Dinonaktifkan: </source>
        <translation>Disabled </translation>
    </message>
    <message>
        <source>Ganti frasa sandi, milik sendiri, atau milik orang lain bersama orang kedua; akun yang nonaktif aktif lagi.</source>
        <translation>Set a new passphrase, one&apos;s own, or another&apos;s together with a second person; a disabled account works again.</translation>
    </message>
    <message>
        <source>Siapa yang bekerja di stasiun ini, dalam peran apa.</source>
        <translation>Who works at this station, in which role.</translation>
    </message>
    <message>
        <source>Tambahkan petugas (oleh dua orang yang boleh mengatur petugas).</source>
        <translation>Add an operator (by two who may manage operators).</translation>
    </message>
    <message>
        <source>Nama lengkap.</source>
        <translation>Full name.</translation>
    </message>
    <message>
        <source>operator, supervisor, support, adb atau intern.</source>
        <translation>operator, supervisor, support, adb or intern.</translation>
    </message>
    <message>
        <source>Peran apa boleh melakukan apa.</source>
        <translation>Which role may do what.</translation>
    </message>
    <message>
        <source>Nonaktifkan petugas, oleh dua orang; `operator passwd` mengaktifkannya lagi.</source>
        <translation>Take away an operator&apos;s way to the station key, by two; `operator passwd` gives it back.</translation>
    </message>
    <message>
        <source>utuh     %1  %2 #%3</source>
        <translation>ok       %1  %2 #%3</translation>
    </message>
    <message>
        <source>rusak    %1  %2</source>
        <translation>invalid  %1  %2</translation>
    </message>
    <message numerus="yes">
        <source>%n paket, %1 rusak</source>
        <translation>
            <numerusform>%n packet, %1 invalid</numerusform>
            <numerusform>%n packets, %1 invalid</numerusform>
        </translation>
    </message>
    <message>
        <source>--all tanpa menyebut paket</source>
        <translation>--all takes no packets</translation>
    </message>
    <message>
        <source>meminta paket (nomor atau berkas) atau --all</source>
        <translation>wants packets (ids or files) or --all</translation>
    </message>
    <message>
        <source>--key belum diisi: berkas kunci kantor</source>
        <translation>--key is missing: the hub&apos;s key file</translation>
    </message>
    <message>
        <source>Paket terkunci di stasiun ini, yang terbaru dahulu.</source>
        <translation>Sealed packets of this station, newest first.</translation>
    </message>
    <message>
        <source>Apakah paket utuh dan ditandatangani stasiunnya? Tidak perlu rahasia.</source>
        <translation>Is a packet whole and signed by its station? Needs no secret.</translation>
    </message>
    <message>
        <source>Semua paket yang isinya masih di sini.</source>
        <translation>Every packet whose body is still here.</translation>
    </message>
    <message>
        <source>Buka paket seperti kantor, dengan kunci rahasianya.</source>
        <translation>Open a packet as the hub does, with its secret key.</translation>
    </message>
    <message>
        <source>Berkas kunci kantor (atau kunci pemulihan).</source>
        <translation>The hub&apos;s (or the recovery) key file.</translation>
    </message>
    <message>
        <source>Tulis isinya ke folder ini. Isinya data biometrik: perhatikan tempatnya.</source>
        <translation>Write the files into this folder. They are biometric data: mind where.</translation>
    </message>
    <message>
        <source>Dengan --json: record.json sebagai &quot;record&quot;.</source>
        <translation>With --json: record.json as &quot;record&quot;.</translation>
    </message>
    <message>
        <source>Kunjungan</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Dibuka</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Jawaban ini memuat data pribadi. Undang-undang memberi waktu 3 x 24 jam untuknya.</source>
        <translation>This answer holds personal data. The law gives 3 x 24 hours for it.</translation>
    </message>
    <message>
        <source>--reason belum diisi</source>
        <translation>--reason is missing</translation>
    </message>
    <message>
        <source>Ditahan: tidak ada data kunjungan ini yang dihapus.</source>
        <translation>On hold: nothing of this visit is removed.</translation>
    </message>
    <message>
        <source>Dilepas: aturan penyimpanan berlaku lagi.</source>
        <translation>Released: the rules on keeping hold again.</translation>
    </message>
    <message>
        <source>Tidak ada yang ditahan.</source>
        <translation>Nothing is on hold.</translation>
    </message>
    <message>
        <source>Salinan tinjau</source>
        <translation>Review copies</translation>
    </message>
    <message>
        <source>%1 %2, disimpan %3 hari sesudah diterima kantor</source>
        <translation>%1 %2, kept %3 days after the hub&apos;s receipt</translation>
    </message>
    <message>
        <source>dihapus</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>akan dihapus</source>
        <translation>to be removed</translation>
    </message>
    <message>
        <source>Belum selesai</source>
        <translation>Unfinished visits</translation>
    </message>
    <message>
        <source>%1 lebih dari %2 hari%3</source>
        <translation>%1 older than %2 days%3</translation>
    </message>
    <message>
        <source>: diminta di daftar persetujuan</source>
        <translation>: asked for in the inbox</translation>
    </message>
    <message>
        <source>Ditahan</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>%1  %2  %3  %4  baris %5 %6</source>
        <translation>%1  %2  %3  %4  row %5 %6</translation>
    </message>
    <message>
        <source>Tidak ada yang dihapus dalam waktu ini.</source>
        <translation>Nothing was removed in this time.</translation>
    </message>
    <message>
        <source>Alasannya, dengan kata-kata (disimpan terenkripsi).</source>
        <translation>Why, in words (stored encrypted).</translation>
    </message>
    <message>
        <source>Tahan semua data sebuah kunjungan apa adanya.</source>
        <translation>Keep everything of a visit as it is.</translation>
    </message>
    <message>
        <source>Lepas penahanan.</source>
        <translation>End a hold.</translation>
    </message>
    <message>
        <source>Yang sedang ditahan.</source>
        <translation>What is on hold.</translation>
    </message>
    <message>
        <source>Semua yang diketahui stasiun ini tentang satu orang dan siapa berbuat apa dengannya (permintaan akses).</source>
        <translation>All this station knows of one person and who did what with it (access request).</translation>
    </message>
    <message>
        <source>Apa kata aturan penyimpanan sekarang; --apply melakukannya (seperti setiap kali masuk).</source>
        <translation>What the rules on keeping say now; --apply does it (as every login does).</translation>
    </message>
    <message>
        <source>Hapus yang waktunya tiba dan minta persetujuan untuk sisanya.</source>
        <translation>Remove what is due and ask for the rest.</translation>
    </message>
    <message>
        <source>Bukti apa yang dihapus dan kapan, dari catatan audit.</source>
        <translation>Proof of what was removed and when, from the audit log.</translation>
    </message>
    <message>
        <source>--ppi meminta angka dari %1 sampai %2; bukan &quot;%3&quot;</source>
        <translation>--ppi wants a number from %1 to %2; not &quot;%3&quot;</translation>
    </message>
    <message>
        <source>--hand belum diisi: right, left atau thumbs</source>
        <translation>--hand is missing: right, left or thumbs</translation>
    </message>
    <message>
        <source>Nilai 0-100 mulai dianggap baik. Bawaan: </source>
        <translation>Score 0-100 from which it is good. Default: </translation>
    </message>
    <message>
        <source>Resolusi gambarnya. Bawaan: 500.</source>
        <translation>Resolution of the picture. Default: 500.</translation>
    </message>
    <message>
        <source>Foto wajah: nilai, ukuran, apa yang diperbaiki.</source>
        <translation>Portrait pictures: score, measures, what to mend.</translation>
    </message>
    <message>
        <source>Warna latar di belakang orangnya: red, blue atau orange.</source>
        <translation>Colour that has to be behind the person: red, blue or orange.</translation>
    </message>
    <message>
        <source>Gambar satu jari.</source>
        <translation>Pictures of one finger each.</translation>
    </message>
    <message>
        <source>Gambar beberapa jari, dipotong dan dinilai satu per satu.</source>
        <translation>Pictures of several fingers, cut up and judged one by one.</translation>
    </message>
    <message>
        <source>right, left atau thumbs. Harus ada.</source>
        <translation>right, left or thumbs. Required.</translation>
    </message>
    <message>
        <source>Gambar inframerah satu mata.</source>
        <translation>Infrared pictures of one eye each.</translation>
    </message>
    <message>
        <source>Jejak pena: JSON dengan width_mm, height_mm dan strokes dari [x, y, pressure, ms].</source>
        <translation>Pen traces: JSON with width_mm, height_mm and strokes of [x, y, pressure, ms].</translation>
    </message>
    <message>
        <source>semua</source>
        <translation>total</translation>
    </message>
    <message>
        <source>terkunci</source>
        <translation>sealed</translation>
    </message>
    <message>
        <source>belum</source>
        <translation>unfinished</translation>
    </message>
    <message>
        <source>batal</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>kecuali</source>
        <translation>exceptions</translation>
    </message>
    <message>
        <source>seluruhnya</source>
        <translation>all</translation>
    </message>
    <message>
        <source>Median menit</source>
        <translation>Median minutes</translation>
    </message>
    <message>
        <source>--json dan --format csv tidak dapat bersama</source>
        <translation>--json and --format csv exclude each other</translation>
    </message>
    <message>
        <source>Angka satu hari (text, json), atau catatan hariannya dengan nama (csv).</source>
        <translation>Figures of a day (text, json), or its day book with names (csv).</translation>
    </message>
    <message>
        <source>Harinya, YYYY-MM-DD. Bawaan: hari ini.</source>
        <translation>The day, YYYY-MM-DD. Default: today.</translation>
    </message>
    <message>
        <source>text, json atau csv.</source>
        <translation>text, json or csv.</translation>
    </message>
    <message>
        <source>--seed meminta bilangan bulat mulai 0; bukan &quot;%1&quot;</source>
        <translation>--seed wants a whole number from 0; not &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; bukan nomor kunjungan</source>
        <translation>&quot;%1&quot; is no id of a visit</translation>
    </message>
    <message>
        <source>Satu baris di stderr untuk tiap langkah yang tersimpan, dan tiap penantian (uji).</source>
        <translation>A line on stderr for each step that is durable, and each wait (tests).</translation>
    </message>
    <message>
        <source>Detik menunggu gambar yang baik dari alat yang dipilih, sebelum diambil apa adanya (bawaan 20).</source>
        <translation>Seconds for a good picture of a chosen device, before one is taken as it is (default 20).</translation>
    </message>
    <message>
        <source>Jalankan kunjungan utuh dengan penduduk rekaan, dengan alat latihan atau alat sungguhan.</source>
        <translation>Take fictitious residents through whole visits, with training devices or real ones.</translation>
    </message>
    <message>
        <source>Layanannya (bawaan ektp_enrolment).</source>
        <translation>The service (default ektp_enrolment).</translation>
    </message>
    <message>
        <source>Berapa orang (bawaan 1).</source>
        <translation>How many residents (default 1).</translation>
    </message>
    <message>
        <source>Benih sama, orang sama (bawaan 1).</source>
        <translation>Same seed, same residents (default 1).</translation>
    </message>
    <message>
        <source>Setiap orang ke-n tanpa satu jari dan dengan katarak (bawaan 10, 0 = tidak ada).</source>
        <translation>Each n-th lacks a finger and has a cataract (default 10, 0 = nobody).</translation>
    </message>
    <message>
        <source>Naskah kerusakan alat (docs/dev/simulator.md).</source>
        <translation>Script of device faults (docs/dev/simulator.md).</translation>
    </message>
    <message>
        <source>Lanjutkan kunjungan yang belum selesai sampai akhir, dengan pilihan alat yang sama.</source>
        <translation>Take up an unfinished visit and bring it to its end, with the same choice of devices.</translation>
    </message>
    <message>
        <source> (latihan)</source>
        <translation> (demo)</translation>
    </message>
    <message>
        <source>Loket</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Kunci kantor</source>
        <translation>Hub key</translation>
    </message>
    <message>
        <source>Kunci pemulihan</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>%1, tersisa %2 MB</source>
        <translation>%1, %2 MB free</translation>
    </message>
    <message>
        <source>: tidak ada kunjungan baru, yang terbuka dapat diselesaikan</source>
        <translation>: no new visit, what is open can be finished</translation>
    </message>
    <message>
        <source>; cadangannya sudah dilepas</source>
        <translation>; the reserve is given up</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>Menunggu kirim</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>Kunjungan: %1</source>
        <translation>Visits: %1</translation>
    </message>
    <message>
        <source>Terbuka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Berhenti terakhir</source>
        <translation>Last stop</translation>
    </message>
    <message>
        <source>di program lain, sekarang</source>
        <translation>in another program, now</translation>
    </message>
    <message>
        <source>mendadak</source>
        <translation>unclean</translation>
    </message>
    <message>
        <source>dengan benar</source>
        <translation>clean</translation>
    </message>
    <message>
        <source>paket rusak: </source>
        <translation>damaged packet: </translation>
    </message>
    <message>
        <source>diubah dari luar, atau tidak dapat dibuka lagi: kunjungan </source>
        <translation>changed from outside, or cannot be opened any more: visit </translation>
    </message>
    <message>
        <source>dibuka di sini menurut catatan, dan hilang: kunjungan </source>
        <translation>opened here by the log, and gone: visit </translation>
    </message>
    <message>
        <source>diubah dari luar: petugas </source>
        <translation>changed from outside: operator </translation>
    </message>
    <message>
        <source>diubah dari luar, atau hilang: persetujuan </source>
        <translation>changed from outside, or gone: approval </translation>
    </message>
    <message>
        <source>tabel, indeks atau pemicu tidak seperti buatan Loket: </source>
        <translation>table, index or trigger not as Loket makes it: </translation>
    </message>
    <message>
        <source>berkas kunci rusak (yang lain dipakai): </source>
        <translation>damaged key file (the other one is in use): </translation>
    </message>
    <message>
        <source>Salin folder keys ke tempat aman, lalu ganti satu frasa sandi: keduanya ditulis baru.</source>
        <translation>Copy the folder keys to a safe place, then change one passphrase: that writes both anew.</translation>
    </message>
    <message>
        <source>catatan audit: </source>
        <translation>audit log: </translation>
    </message>
    <message>
        <source>Ini salinan lama: kartu di folder salinan mengenal catatan sampai baris %1.</source>
        <translation>This is an older copy: the card in the mirror folder knows the log up to row %1.</translation>
    </message>
    <message>
        <source>pengaturan tidak dapat dipakai, bawaannya berlaku: </source>
        <translation>setting not usable, the standard holds: </translation>
    </message>
    <message>
        <source>Paket diperiksa</source>
        <translation>Packets verified</translation>
    </message>
    <message>
        <source>Kunjungan dibuka</source>
        <translation>Visits opened</translation>
    </message>
    <message>
        <source>Semuanya utuh.</source>
        <translation>Everything is whole.</translation>
    </message>
    <message>
        <source>Ada yang tidak beres: lihat di atas.</source>
        <translation>Something does not hold: see above.</translation>
    </message>
    <message>
        <source>Cadangan di </source>
        <translation>Backup in </translation>
    </message>
    <message>
        <source>Stasiun apa dan di mana ini, antrean dan disknya.</source>
        <translation>Who and where this station is, its queue and its disk.</translation>
    </message>
    <message>
        <source>Periksa basis data, berkas kunci, catatan audit dan setiap paket.</source>
        <translation>Check the database, the key files, the audit log and every stored packet.</translation>
    </message>
    <message>
        <source>Buka juga yang terkunci di komputer ini: perlu masuk.</source>
        <translation>Also open what is sealed on this computer: needs a login.</translation>
    </message>
    <message>
        <source>Salin basis data dan berkas kunci ke folder baru.</source>
        <translation>Copy the database and the key files into a new folder.</translation>
    </message>
    <message>
        <source>Stasiun latihan di </source>
        <translation>Demo station in </translation>
    </message>
    <message>
        <source>Petugas dan frasa sandinya (umum, hanya untuk latihan):</source>
        <translation>Operators and their passphrases (public, for training only):</translation>
    </message>
    <message>
        <source>Kunci kantornya</source>
        <translation>Key of its hub</translation>
    </message>
    <message>
        <source>meminta --demo, atau --profile FILE (lihat: loketctl station profile --example)</source>
        <translation>wants --demo, or --profile FILE (see: loketctl station profile --example)</translation>
    </message>
    <message>
        <source>--name belum diisi: nama lengkap administrator data yang pertama</source>
        <translation>--name is missing: the full name of the first data administrator</translation>
    </message>
    <message>
        <source>--demo dan --profile tidak dapat bersama</source>
        <translation>--demo and --profile exclude each other</translation>
    </message>
    <message>
        <source>frasa sandi administrator data yang pertama belum ada: --passphrase-file atau LOKET_PASSPHRASE</source>
        <translation>no passphrase for the first data administrator: --passphrase-file or LOKET_PASSPHRASE</translation>
    </message>
    <message>
        <source>Stasiun %1 di %2</source>
        <translation>Station %1 in %2</translation>
    </message>
    <message>
        <source>meminta --example</source>
        <translation>wants --example</translation>
    </message>
    <message>
        <source>Buat stasiun; --demo menulis petugas dan frasa sandinya.</source>
        <translation>Make a station; --demo prints its operators and passphrases.</translation>
    </message>
    <message>
        <source>Kecamatan yang tidak ada, dengan lima petugas.</source>
        <translation>A district that does not exist, with five operators.</translation>
    </message>
    <message>
        <source>JSON stasiunnya; lihat: loketctl station profile --example.</source>
        <translation>JSON of the station; see: loketctl station profile --example.</translation>
    </message>
    <message>
        <source>Nama lengkap orang pertama (--operator, dengan frasa sandinya): administrator data, yang menambah yang lain.</source>
        <translation>Full name of the first operator (--operator, with their passphrase): a data administrator, who adds the others.</translation>
    </message>
    <message>
        <source>Tulis contoh profil untuk `station init`, dan apa yang diminta setiap isian.</source>
        <translation>Print an example of a profile for `station init`, and what each field wants.</translation>
    </message>
    <message>
        <source>Contohnya. Harus ada.</source>
        <translation>The example. Required.</translation>
    </message>
    <message>
        <source>Ambil kunci publik dari public.json milik `hub keygen`.</source>
        <translation>Take the public keys from public.json of `hub keygen`.</translation>
    </message>
    <message>
        <source>Dikembalikan</source>
        <translation>Restored</translation>
    </message>
    <message>
        <source>Diperbaiki</source>
        <translation>Mended</translation>
    </message>
    <message>
        <source>Sudah ada</source>
        <translation>There already</translation>
    </message>
    <message>
        <source>rusak; dibiarkan di tempatnya</source>
        <translation>damaged; kept where it is</translation>
    </message>
    <message>
        <source>milik stasiun lain; dibiarkan</source>
        <translation>of another station; left alone</translation>
    </message>
    <message>
        <source>basis data punya paket lain dengan nomor itu; kirim sendiri dari folder salinan</source>
        <translation>the database has another packet under its number; send it by hand from the mirror folder</translation>
    </message>
    <message>
        <source>Nomor tidak ada</source>
        <translation>Numbers not found</translation>
    </message>
    <message>
        <source>Nomor itu sudah terkirim dan dihapus, atau tanpa salinan: tanyakan kepada kantor mana yang diterimanya.</source>
        <translation>Those were sent and removed, or have no copy: ask the hub which it has.</translation>
    </message>
    <message>
        <source>Basis datanya salinan lama: mulai sekarang paketnya dihitung dalam masa yang baru.</source>
        <translation>The database was an older copy: its packets count under a new epoch from now on.</translation>
    </message>
    <message>
        <source>Periksa sekali lagi: loketctl station check</source>
        <translation>Check once more: loketctl station check</translation>
    </message>
    <message>
        <source>Sebagian salinan tidak kembali: lihat di atas.</source>
        <translation>Some copies did not come back: see above.</translation>
    </message>
    <message>
        <source>--from menyebut folder salinan</source>
        <translation>--from names the mirror folder</translation>
    </message>
    <message>
        <source>Basis data baru; sisa yang lama: %1</source>
        <translation>A new database; what was left of the old one: %1</translation>
    </message>
    <message>
        <source>tidak ada</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>Basis datanya utuh: paket yang belum dikenalnya, atau yang rusak, diambil.</source>
        <translation>The database is whole: packets that it does not know, or holds damaged, are taken in.</translation>
    </message>
    <message>
        <source>Buat lagi basis data yang rusak dan kembalikan antrean dari folder salinan.</source>
        <translation>Make a destroyed database anew and bring the queue back from the mirror folder.</translation>
    </message>
    <message>
        <source>Folder salinan (disk kedua, stik).</source>
        <translation>The mirror folder (second disk, stick).</translation>
    </message>
    <message>
        <source>true atau false</source>
        <translation>true or false</translation>
    </message>
    <message>
        <source>%1 sampai %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>tahun dan bulan: 16y8m</source>
        <translation>years and months: 16y8m</translation>
    </message>
    <message>
        <source>objek JSON</source>
        <translation>a JSON object</translation>
    </message>
    <message>
        <source>* berbeda dari bawaannya</source>
        <translation>* differs from the standard</translation>
    </message>
    <message>
        <source>tidak ada pengaturan &apos;%1&apos;: loketctl station settings</source>
        <translation>there is no setting &apos;%1&apos;: loketctl station settings</translation>
    </message>
    <message>
        <source>%1 seperti bawaannya: %2</source>
        <translation>%1 is as by standard: %2</translation>
    </message>
    <message>
        <source>%1 menjadi %2</source>
        <translation>%1 is %2</translation>
    </message>
    <message>
        <source>Semua pengaturan, nilainya dan yang dibolehkan.</source>
        <translation>All settings, what they are and may be.</translation>
    </message>
    <message>
        <source>Ubah pengaturan; tanpa nilai kembali ke bawaannya.</source>
        <translation>Change a setting; without a value it is as by standard again.</translation>
    </message>
    <message>
        <source>Terikat pada TPM</source>
        <translation>Keys bound to TPM</translation>
    </message>
    <message>
        <source>ya</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>tidak</source>
        <translation>no</translation>
    </message>
    <message>
        <source>, terkunci</source>
        <translation>, locked out</translation>
    </message>
    <message>
        <source>TPM ini membuka kunci stasiun ini.</source>
        <translation>This TPM opens the keys of this station.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; bukan salah satu dari: status, bind, unbind</source>
        <translation>&apos;%1&apos; is none of: status, bind, unbind</translation>
    </message>
    <message>
        <source>Ikat kunci pada chip keamanan (TPM 2.0) komputer ini, atau lihat keadaannya.</source>
        <translation>Bind the keys to this computer&apos;s security chip (TPM 2.0), or see how it is.</translation>
    </message>
    <message>
        <source>--state meminta sebagian dari: open, parked, sealed, cancelled; bukan &quot;%1&quot;</source>
        <translation>--state wants some of: open, parked, sealed, cancelled; not &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Penduduk</source>
        <translation>Resident</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Langkah berikutnya</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Paket</source>
        <translation>Packet</translation>
    </message>
    <message>
        <source>open, parked, sealed, cancelled; beberapa dengan koma.</source>
        <translation>open, parked, sealed, cancelled; several with commas.</translation>
    </message>
    <message>
        <source>Paling banyak sekian, yang terbaru dahulu. Bawaan: 200.</source>
        <translation>At most so many, newest first. Default: 200.</translation>
    </message>
    <message>
        <source>Kunjungan di stasiun ini, yang terbaru dahulu.</source>
        <translation>Visits of this station, newest first.</translation>
    </message>
    <message>
        <source>Satu kunjungan: keadaan, langkah berikutnya dan apa yang terjadi.</source>
        <translation>One visit: state, next step and what happened in it.</translation>
    </message>
    <message>
        <source>Hari ini saja, YYYY-MM-DD atau today.</source>
        <translation>This day, YYYY-MM-DD or today.</translation>
    </message>
    <message>
        <source>Sejak hari ini.</source>
        <translation>From this day on.</translation>
    </message>
    <message>
        <source>Sampai dengan hari ini.</source>
        <translation>Up to and with this day.</translation>
    </message>
    <message>
        <source>--since sesudah --until</source>
        <translation>--since is after --until</translation>
    </message>
    <message>
        <source>%1: tidak ada %2</source>
        <translation>%1: there is no %2</translation>
    </message>
    <message>
        <source>angka dari %1 sampai %2</source>
        <translation>a number from %1 to %2</translation>
    </message>
    <message>
        <source>salah satu dari: true, false</source>
        <translation>one of: true, false</translation>
    </message>
    <message>
        <source>salah satu dari: </source>
        <translation>one of: </translation>
    </message>
    <message>
        <source>lokasi berkas</source>
        <translation>a path</translation>
    </message>
    <message>
        <source>teks</source>
        <translation>a text</translation>
    </message>
    <message>
        <source>tidak ada pengendali dengan nama itu; yang ada: </source>
        <translation>no driver of that name; there are: </translation>
    </message>
    <message>
        <source>meminta PLUGIN.KEY=VALUE</source>
        <translation>wants PLUGIN.KEY=VALUE</translation>
    </message>
    <message>
        <source>pengendali ini tidak punya setelan itu; yang ada: </source>
        <translation>this driver has no such setting; there are: </translation>
    </message>
    <message>
        <source>bukan nilai untuk setelan ini, yang meminta </source>
        <translation>not a value for this setting, which wants </translation>
    </message>
    <message>
        <source>meminta ROLE=PLUGIN atau ROLE=PLUGIN/DEVICE</source>
        <translation>wants ROLE=PLUGIN or ROLE=PLUGIN/DEVICE</translation>
    </message>
    <message>
        <source>peran alat itu tidak ada; yang ada: </source>
        <translation>no such role; there are: </translation>
    </message>
    <message>
        <source>pengendali ini tidak dapat dimuat</source>
        <translation>this driver can&apos;t be loaded</translation>
    </message>
    <message>
        <source>pengendali ini tidak punya alat untuk peran itu</source>
        <translation>this driver has no devices for that role</translation>
    </message>
    <message>
        <source>Folder pengendali alat. Bawaan: milik program ini.</source>
        <translation>Folder with device drivers. Default: those of this program.</translation>
    </message>
    <message>
        <source>Setelan pengendali, PLUGIN.KEY=VALUE. Boleh beberapa kali.</source>
        <translation>A driver&apos;s setting, PLUGIN.KEY=VALUE. May be given several times.</translation>
    </message>
    <message>
        <source>Alat sungguhan, bukan alat latihan: ROLE=PLUGIN atau ROLE=PLUGIN/DEVICE. Boleh beberapa kali.</source>
        <translation>A real device instead of the training one: ROLE=PLUGIN or ROLE=PLUGIN/DEVICE. Several times.</translation>
    </message>
    <message>
        <source>--plugins: tidak ada folder </source>
        <translation>--plugins: there is no folder </translation>
    </message>
    <message>
        <source>Jalankan alat latihan juga.</source>
        <translation>Start the simulated devices too.</translation>
    </message>
    <message>
        <source>%1 meminta angka dari %2 sampai %3; bukan &quot;%4&quot;</source>
        <translation>%1 wants a number from %2 to %3; not &quot;%4&quot;</translation>
    </message>
    <message>
        <source>%1 meminta hari dalam bentuk YYYY-MM-DD; bukan &quot;%2&quot;</source>
        <translation>%1 wants a day as YYYY-MM-DD; not &quot;%2&quot;</translation>
    </message>
    <message>
        <source>%1 %2: hari itu tidak ada</source>
        <translation>%1 %2: there is no such day</translation>
    </message>
    <message>
        <source>Coba: %1 --help</source>
        <translation>Try: %1 --help</translation>
    </message>
    <message>
        <source>Siapa yang melakukannya bersama Anda.</source>
        <translation>Who does this together with you.</translation>
    </message>
    <message>
        <source>Berkas yang baris pertamanya frasa sandi orang kedua. Bawaan: LOKET_SECOND_PASSPHRASE.</source>
        <translation>File whose first line is the second person&apos;s passphrase. Default: LOKET_SECOND_PASSPHRASE.</translation>
    </message>
    <message>
        <source>frasa sandi orang kedua belum ada: --second-passphrase-file atau LOKET_SECOND_PASSPHRASE</source>
        <translation>no passphrase of the second person: --second-passphrase-file or LOKET_SECOND_PASSPHRASE</translation>
    </message>
    <message>
        <source>Ini dilakukan berdua: --second ID dan --second-passphrase-file FILE.</source>
        <translation>Two do this together: --second ID and --second-passphrase-file FILE.</translation>
    </message>
    <message>
        <source>Berkas yang baris pertamanya frasa sandi baru. Bawaan: LOKET_NEW_PASSPHRASE.</source>
        <translation>File whose first line is the new passphrase. Default: LOKET_NEW_PASSPHRASE.</translation>
    </message>
    <message>
        <source>--at minta waktu seperti 2026-11-28T03:00:00Z</source>
        <translation>--at wants a time like 2026-11-28T03:00:00Z</translation>
    </message>
    <message>
        <source>Jawaban</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Bentuk</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>NIK pemohon pada kunjungan.</source>
        <translation>NIK of the visit&apos;s resident.</translation>
    </message>
    <message>
        <source>Nama lengkap seperti didata.</source>
        <translation>Full name as registered.</translation>
    </message>
    <message>
        <source>Tanggal lahir, YYYY-MM-DD.</source>
        <translation>Birth date, YYYY-MM-DD.</translation>
    </message>
    <message>
        <source>Seolah-olah pada waktu ini (ISO 8601). Bawaan: sekarang.</source>
        <translation>As if it were this time (ISO 8601). Default: now.</translation>
    </message>
    <message>
        <source>Kendala aktivasi yang dikenal, dan apa yang dilakukan loket.</source>
        <translation>What can go wrong in an activation, and what the counter does.</translation>
    </message>
    <message>
        <source>Nilai isi kode yang dipindai untuk seorang pemohon. Isinya tidak ditampilkan.</source>
        <translation>Judge the content of a scanned code for a resident. Nothing of it is printed.</translation>
    </message>
    <message>
        <source>Berkas berisi kode, - untuk masukan (bawaan).</source>
        <translation>File with the payload, - for stdin (default).</translation>
    </message>
    <message>
        <source>Tolak yang bentuknya belum dikenal.</source>
        <translation>Refuse what has no known form.</translation>
    </message>
    <message>
        <source>Terima kode latihan, seperti stasiun demo.</source>
        <translation>Take training codes, as a demo station does.</translation>
    </message>
    <message>
        <source>Bentuk kode yang dikenal di sini.</source>
        <translation>The forms of codes that are known here.</translation>
    </message>
    <message>
        <source>Kode dari aplikasi latihan yang fiktif untuk seorang pemohon.</source>
        <translation>A code of the fictitious training app for a resident.</translation>
    </message>
    <message>
        <source>Membedakannya dari kode lain.</source>
        <translation>Makes it differ from others.</translation>
    </message>
    <message>
        <source>Berapa kode QR yang sulit terbaca, dan secepat apa, di samping ZXing dan zbar.</source>
        <translation>How many hard QR codes are read, and how fast, beside ZXing and zbar.</translation>
    </message>
    <message>
        <source>Gambar rekaan tiap jenis. Bawaan: 40.</source>
        <translation>Drawn frames of each kind. Default: 40.</translation>
    </message>
    <message>
        <source>Detik video rekaan tiap jenis. Bawaan: 4.</source>
        <translation>Drawn seconds of video of each kind. Default: 4.</translation>
    </message>
    <message>
        <source>Gambar tanpa kode, tiap jenis. Bawaan: 20.</source>
        <translation>Frames without a code, of each kind. Default: 20.</translation>
    </message>
    <message>
        <source>Awal dari rekaannya. Bawaan: 1.</source>
        <translation>Where the drawing begins. Default: 1.</translation>
    </message>
    <message>
        <source>Milidetik untuk satu gambar. Bawaan: 1500.</source>
        <translation>Milliseconds for a single frame. Default: 1500.</translation>
    </message>
    <message>
        <source>Hanya jenis ini, dipisahkan koma.</source>
        <translation>Only these kinds, separated by commas.</translation>
    </message>
    <message>
        <source>Folder berisi folder foto dan teksnya.</source>
        <translation>Folder of folders with photos and their texts.</translation>
    </message>
    <message>
        <source>Folder untuk gambar yang tidak terbaca.</source>
        <translation>Folder for the pictures that were not read.</translation>
    </message>
    <message>
        <source>Tanpa ZXing dan zbar.</source>
        <translation>Without ZXing and zbar.</translation>
    </message>
    <message>
        <source>Kode QR dalam gambar dan video, satu isi tiap baris; tanda yang tidak terlihat ditulis dengan kodenya.</source>
        <translation>QR codes in pictures and videos, one payload a line; hidden characters are escaped.</translation>
    </message>
    <message>
        <source>berisi rincian yang lain daripada yang disegel.</source>
        <translation>shows details other than those that were sealed.</translation>
    </message>
    <message>
        <source>disegel di sini menurut catatan, dan hilang: paket </source>
        <translation>sealed here by the log, and gone: packet </translation>
    </message>
    <message>
        <source>tidak ada di antrean, station rebuild memasukkannya lagi: paket </source>
        <translation>not in the queue, station rebuild puts it back: packet </translation>
    </message>
    <message>
        <source>diubah dari luar: pengaturan </source>
        <translation>changed from outside: setting </translation>
    </message>
    <message>
        <source>isinya lain daripada menurut catatan: daftar </source>
        <translation>not what the log says it holds: register </translation>
    </message>
    <message>
        <source>Yang tidak kembali: kunjungan yang belum selesai, catatan audit, daftar NIK, persetujuan, penahanan dan daftar kebocoran data. Catat lagi kebocoran yang masih terbuka: tenggatnya tetap berjalan.</source>
        <translation>What does not come back: unfinished visits, the audit log, the list of NIKs, approvals, holds and the register of breaches. Record a breach that is still open again: its time goes on.</translation>
    </message>
    <message>
        <source>Periksa catatan audit, atau salinannya: menyebut baris pertama yang tidak cocok. Dengan --operator pemeriksaannya ikut tercatat.</source>
        <translation>Check the audit log, or a copy of it: names the first row that does not fit. With --operator the check itself is logged.</translation>
    </message>
    <message>
        <source>Dicari lewat NIK ini, tanpa kunjungan:</source>
        <translation>Searched by this NIK, without a visit:</translation>
    </message>
    <message>
        <source>tidak dipilih: rekaman hanya tersimpan di komputer ini</source>
        <translation>not chosen: records are on this computer only</translation>
    </message>
    <message>
        <source>TIDAK ADA: %1</source>
        <translation>NOT THERE: %1</translation>
    </message>
    <message>
        <source>lengkap: %1</source>
        <translation>complete: %1</translation>
    </message>
    <message>
        <source>Salinan</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>dikatakan sudah diterima kantor, padahal menurut catatan belum (station rebuild memasukkannya lagi ke antrean): paket </source>
        <translation>said to be received by the office, and by the log it is not (station rebuild puts it back into the queue): packet </translation>
    </message>
    <message>
        <source>salinan tinjaunya hilang: paket </source>
        <translation>its review copy is gone: packet </translation>
    </message>
    <message>
        <source>Berakhir karena</source>
        <translation>Ended because</translation>
    </message>
    <message>
        <source>&apos;%1&apos; bukan nomor akun</source>
        <translation>&apos;%1&apos; is no account number</translation>
    </message>
    <message>
        <source>luar daerah</source>
        <translation>outside</translation>
    </message>
    <message>
        <source>Tidak ada akun IKD yang seperti itu.</source>
        <translation>There is no such IKD account.</translation>
    </message>
    <message>
        <source>sebutkan nomor akun, atau --nik</source>
        <translation>name an account number, or --nik</translation>
    </message>
    <message>
        <source>Diminta, nomor %1. Akunnya berubah setelah orang lain menyetujui: approval decide.</source>
        <translation>Asked, number %1. The account changes when another person approves: approval decide.</translation>
    </message>
    <message>
        <source>menunggu %1 hari</source>
        <translation>waiting %1 days</translation>
    </message>
    <message>
        <source>, dihubungi %1</source>
        <translation>, contacted %1</translation>
    </message>
    <message>
        <source>Tidak ada yang perlu ditindaklanjuti.</source>
        <translation>Nobody needs to be followed up.</translation>
    </message>
    <message>
        <source>%1 aktif, %2 belum aktif, %3 tidak aktif</source>
        <translation>%1 active, %2 not active yet, %3 inactive</translation>
    </message>
    <message>
        <source>Warga sini</source>
        <translation>From here</translation>
    </message>
    <message>
        <source>Luar daerah</source>
        <translation>Outside</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>%1 dari %2 (%3 %)</source>
        <translation>%1 of %2 (%3 %)</translation>
    </message>
    <message>
        <source>Hanya yang dilayani di stasiun ini; akun warga luar daerah tidak dihitung untuk target.</source>
        <translation>Only those served at this station; accounts of people from outside do not count for the target.</translation>
    </message>
    <message>
        <source>Bagaimana orangnya dicek: %1.</source>
        <translation>How the person was checked: %1.</translation>
    </message>
    <message>
        <source>Alasannya: %1.</source>
        <translation>The reason: %1.</translation>
    </message>
    <message>
        <source>Kata sendiri; diminta bersama other.</source>
        <translation>Own words; wanted with other.</translation>
    </message>
    <message>
        <source>Akun IKD dari aktivasi di stasiun ini, dengan keadaannya.</source>
        <translation>IKD accounts from activations at this station, with their states.</translation>
    </message>
    <message>
        <source>Hanya yang %1.</source>
        <translation>Only those that are %1.</translation>
    </message>
    <message>
        <source>Hanya warga sini (local) atau luar daerah (outside).</source>
        <translation>Only people from here (local) or from outside (outside).</translation>
    </message>
    <message>
        <source>Satu akun IKD, menurut nomornya atau NIK.</source>
        <translation>One IKD account, by its number or the NIK.</translation>
    </message>
    <message>
        <source>NIK orangnya, - untuk masukan.</source>
        <translation>The person&apos;s NIK, - for standard input.</translation>
    </message>
    <message>
        <source>Minta akun dinonaktifkan; orang lain harus menyetujui.</source>
        <translation>Ask for an account to be deactivated; another person has to approve.</translation>
    </message>
    <message>
        <source>Minta akun dilepas dari ponselnya; orang lain harus menyetujui.</source>
        <translation>Ask for an account to be released from its phone; another person has to approve.</translation>
    </message>
    <message>
        <source>Minta akun yang tidak aktif diaktifkan kembali; orang lain harus menyetujui.</source>
        <translation>Ask for an inactive account to be activated again; another person has to approve.</translation>
    </message>
    <message>
        <source>Aktivasi yang belum selesai, yang paling lama tertunda dahulu.</source>
        <translation>Activations that are not finished, the longest due first.</translation>
    </message>
    <message>
        <source>Hanya yang sudah waktunya.</source>
        <translation>Only those that are due.</translation>
    </message>
    <message>
        <source>Teks pesan untuk orangnya, tanpa data selain nama yang disamarkan.</source>
        <translation>Text of a message to the person, without data but the masked name.</translation>
    </message>
    <message>
        <source>id atau en.</source>
        <translation>id or en.</translation>
    </message>
    <message>
        <source>Catat bahwa orangnya sudah dihubungi.</source>
        <translation>Note that the person was contacted.</translation>
    </message>
    <message>
        <source>Pindahkan tindak lanjut ke hari lain.</source>
        <translation>Move the follow-up to another day.</translation>
    </message>
    <message>
        <source>Tanggalnya, YYYY-MM-DD.</source>
        <translation>The day, YYYY-MM-DD.</translation>
    </message>
    <message>
        <source>Akhiri tindak lanjut; kontaknya dihapus.</source>
        <translation>End the follow-up; the contact is removed.</translation>
    </message>
    <message>
        <source>Aktivasi warga sini dan luar daerah, dan target bila ada.</source>
        <translation>Activations of people from here and from outside, and the target where there is one.</translation>
    </message>
    <message>
        <source>%1: menunggu keputusan orang kedua (permintaan %2)</source>
        <translation>%1: waits for a second person&apos;s decision (request %2)</translation>
    </message>
    <message>
        <source>%1: disetujui %2</source>
        <translation>%1: approved by %2</translation>
    </message>
    <message>
        <source>%1: ditolak %2, karena: %3</source>
        <translation>%1: refused by %2, because: %3</translation>
    </message>
    <message>
        <source>Akun IKD</source>
        <translation>IKD account</translation>
    </message>
    <message>
        <source>(baris ini rusak atau diubah dari luar)</source>
        <translation>(this row is damaged or was changed from outside)</translation>
    </message>
    <message>
        <source>Sejak</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Dilayani di</source>
        <translation>Served at</translation>
    </message>
    <message>
        <source>Domisili</source>
        <translation>Domicile</translation>
    </message>
    <message>
        <source>%1 (luar daerah)</source>
        <translation>%1 (outside)</translation>
    </message>
    <message>
        <source>Kontak</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Yang kurang</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <source>Tindak lanjut</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Dihubungi</source>
        <translation>Contacted</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Permintaan</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Orangnya tak dikenal</source>
        <translation>Person not known</translation>
    </message>
    <message>
        <source>%1 rekaman yang pulih dari salinan: tanyakan kepada pusat, dengan nomor paketnya</source>
        <translation>%1 records restored from a copy: ask the centre, by their packet numbers</translation>
    </message>
    <message>
        <source>Belum didata</source>
        <translation>Not registered yet</translation>
    </message>
    <message>
        <source>%1 %2, disimpan %3 hari sesudah ditutup</source>
        <translation>%1 %2, kept for %3 days after closing</translation>
    </message>
    <message>
        <source>%1 kunjungan, %2 di antaranya sudah waktunya</source>
        <translation>%1 visits, %2 of them due now</translation>
    </message>
    <message>
        <source>Ditutup sendiri %1: %2</source>
        <translation>Closed by itself %1: %2</translation>
    </message>
    <message>
        <source>Disetujui %1, %2</source>
        <translation>Approved by %1, %2</translation>
    </message>
    <message>
        <source>Ditolak %1, %2: %3</source>
        <translation>Refused by %1, %2: %3</translation>
    </message>
    <message>
        <source>Alasan: %1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <source>Diminta: %1, %2</source>
        <translation>Asked by: %1, %2</translation>
    </message>
    <message>
        <source>Ditindaklanjuti: %1, %2</source>
        <translation>Followed up: %1, %2</translation>
    </message>
    <message>
        <source>--refuse meminta --reason, salah satu dari: </source>
        <translation>--refuse wants --reason, one of: </translation>
    </message>
    <message>
        <source>--reason other meminta --note: tulis alasannya dengan kata sendiri</source>
        <translation>--reason other wants --note: write the reason in your own words</translation>
    </message>
    <message>
        <source>nomor %1</source>
        <translation>number %1</translation>
    </message>
    <message>
        <source>--outcome menyebut yang sudah dilakukan, salah satu dari: </source>
        <translation>--outcome says what was done, one of: </translation>
    </message>
    <message>
        <source>--kind diminta, salah satu dari: </source>
        <translation>--kind is wanted, one of: </translation>
    </message>
    <message>
        <source>--what TEKS diminta: apa yang terjadi, kapan, dan bagaimana</source>
        <translation>--what TEXT is wanted: what happened, when, and how</translation>
    </message>
    <message>
        <source>--what kosong: tulis apa yang terjadi, kapan, dan bagaimana</source>
        <translation>--what is empty: write what happened, when, and how</translation>
    </message>
    <message>
        <source>--reason TEKS diminta: alasannya dengan kata sendiri</source>
        <translation>--reason TEXT is wanted: the reason in your own words</translation>
    </message>
    <message>
        <source>--reason kosong: tulis alasannya, misalnya &quot;pengaduan nomor 12&quot;</source>
        <translation>--reason is empty: write the reason, for example &quot;complaint number 12&quot;</translation>
    </message>
    <message>
        <source>Pemberitahuan privasi, seperti dibacakan kepada pemohon di stasiun ini.</source>
        <translation>The privacy notice, as it is read to the applicant at this station.</translation>
    </message>
    <message>
        <source>ektp_enrolment atau ikd_activation.</source>
        <translation>ektp_enrolment or ikd_activation.</translation>
    </message>
    <message>
        <source>mencatat bahwa berkas kunci yang lama dikembalikan.</source>
        <translation>says that older key files were put back.</translation>
    </message>
    <message>
        <source>hilang sebelum terkirim ketika basis data dibuat lagi (cari di media salinan lain, atau catat kejadiannya dengan loketctl breach open): paket nomor </source>
        <translation>lost before it was sent when the database was made anew (look on other media with copies, or record it with loketctl breach open): packet number </translation>
    </message>
    <message>
        <source>berkas kunci yang lama dikembalikan; frasa sandinya yang dicabut ada lagi: petugas </source>
        <translation>an older key file was put back; the passphrase that was taken away is there again: operator </translation>
    </message>
    <message>
        <source>Kembalikan berkas kunci terbaru ke folder keys, atau beri petugas itu frasa sandi baru (loketctl operator passwd); lalu catat kejadiannya (loketctl breach open).</source>
        <translation>Put the newest key files back into the folder keys, or give these people a new passphrase (loketctl operator passwd); then record what happened (loketctl breach open).</translation>
    </message>
    <message>
        <source>Hanya ada satu berkas kunci yang utuh. Salinannya ditulis lagi saat seseorang masuk.</source>
        <translation>There is only one whole key file. Its copy is written again when somebody logs in.</translation>
    </message>
    <message>
        <source>Rekaman terakhir dibuat</source>
        <translation>Last record made</translation>
    </message>
    <message>
        <source>Hilang, belum terkirim</source>
        <translation>Lost, not sent yet</translation>
    </message>
    <message>
        <source>Menurut kartu stasiun rekaman itu belum diterima kantor, dan salinannya tidak ada di folder ini. Cari di media salinan lain dan jalankan perintah ini lagi; bila tidak ada, catat kejadiannya (loketctl breach open): orangnya harus direkam ulang.</source>
        <translation>By the station&apos;s card the office has not received these records, and their copies are not in this folder. Look on other media and run this command again; where there are none, record what happened (loketctl breach open): the people must be recorded again.</translation>
    </message>
    <message>
        <source>Kartu stasiun di folder salinan rusak atau tidak ada; cadangannya dipakai. Apakah rekaman terbaru punya salinan tidak dapat diketahui: bandingkan dengan tanda terima terakhir.</source>
        <translation>The station&apos;s card in the mirror folder is damaged or gone; its spare was used. Whether the newest record has a copy can not be known: compare with the last receipt.</translation>
    </message>
    <message>
        <source>Data yang disimpan:</source>
        <translation>Data kept:</translation>
    </message>
    <message>
        <source>Riwayat pemrosesan:</source>
        <translation>Trail of processing:</translation>
    </message>
    <message>
        <source>Penanggung jawab</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Tidak ada kunjungan dengan NIK ini di daftar loket ini.</source>
        <translation>No visit with this NIK is in this counter&apos;s list.</translation>
    </message>
    <message>
        <source>Dilihat: TIDAK ADA; diputuskan tanpa membuka permintaannya</source>
        <translation>Seen: NOTHING; decided without opening the request</translation>
    </message>
    <message>
        <source>Dilihat: %1</source>
        <translation>Seen: %1</translation>
    </message>
    <message>
        <source>%1, sejak baris %2</source>
        <translation>%1, from row %2 on</translation>
    </message>
    <message>
        <source>Bagian ini utuh. Baris sebelum %1 tidak ada di berkas ini.</source>
        <translation>This part is whole. Rows before %1 are not in this file.</translation>
    </message>
    <message>
        <source>Paket yang hilang</source>
        <translation>Packets lost</translation>
    </message>
    <message>
        <source>Yang masih utuh</source>
        <translation>Still whole</translation>
    </message>
    <message>
        <source>%1 kunjungan, tidak didaftar</source>
        <translation>%1 visits, not listed</translation>
    </message>
    <message>
        <source>Orang yang dikenal</source>
        <translation>People who are known</translation>
    </message>
    <message numerus="yes">
        <source>KURANG, %n paket: %1</source>
        <translation>
            <numerusform>MISSING, %n packet: %1</numerusform>
            <numerusform>MISSING, %n packets: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lengkap untuk antrean ini, dan %n berkas tak dikenal: %1</source>
        <translation>
            <numerusform>complete for this queue, and %n unknown file: %1</numerusform>
            <numerusform>complete for this queue, and %n unknown files: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>lengkap, tetapi di disk yang sama: %1</source>
        <translation>complete, but on the same disk: %1</translation>
    </message>
    <message>
        <source>Kunci stasiun</source>
        <translation>Station key</translation>
    </message>
    <message>
        <source>berubah di folder salinan sejak ditulis: </source>
        <translation>changed in the folder for copies since it was written: </translation>
    </message>
    <message>
        <source>Yang dapat dilihat tanpa masuk utuh. Belum diperiksa, karena perlu kunci: petugas dan perannya, kunjungan, persetujuan, pengaturan, dan apakah yang dikatakan terkirim memang diterima. Untuk itu: loketctl station check --sealed --operator NAMA.</source>
        <translation>What can be seen without a login is whole. Not looked at, because it wants the keys: operators and their roles, visits, approvals, settings, and whether what is said to be sent was received. For that: loketctl station check --sealed --operator NAME.</translation>
    </message>
    <message>
        <source>Salinan dibaca</source>
        <translation>Copies read</translation>
    </message>
    <message>
        <source>paling banyak %1 huruf, tanpa tanda yang tidak tampak</source>
        <translation>at most %1 characters, none of them invisible</translation>
    </message>
    <message>
        <source>Pengaturannya: %1</source>
        <translation>The settings: %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; tidak sesuai untuk %2; yang boleh: %3</source>
        <translation>&apos;%1&apos; does not fit %2; allowed: %3</translation>
    </message>
    <message>
        <source>--operator belum diisi: nama masuk administrator data yang pertama</source>
        <translation>--operator is missing: login name of the first data administrator</translation>
    </message>
    <message>
        <source>Server PostgreSQL, atau folder soketnya. Bawaan: PGHOST, lalu /var/run/postgresql.</source>
        <translation>PostgreSQL server, or the folder of its socket. Default: PGHOST, else /var/run/postgresql.</translation>
    </message>
    <message>
        <source>Bawaan: PGPORT, lalu 5432.</source>
        <translation>Default: PGPORT, else 5432.</translation>
    </message>
    <message>
        <source>Bawaan: PGDATABASE, lalu loket.</source>
        <translation>Default: PGDATABASE, else loket.</translation>
    </message>
    <message>
        <source>Akun basis data Anda. Bawaan: PGUSER, lalu nama akun komputer.</source>
        <translation>Your database account. Default: PGUSER, else the name of your computer account.</translation>
    </message>
    <message>
        <source>--hosts belum diisi: nama atau alamat server, seperti dipakai stasiun</source>
        <translation>--hosts is missing: names or addresses of the server, as stations use them</translation>
    </message>
    <message>
        <source>&apos;%1&apos; bukan nama atau alamat server</source>
        <translation>&apos;%1&apos; is no name or address of a server</translation>
    </message>
    <message>
        <source>--name wajib, paling banyak 64 huruf: nama kantor</source>
        <translation>--name is wanted, at most 64 characters: the name of the office</translation>
    </message>
    <message>
        <source>Sertifikat di %1</source>
        <translation>Certificates in %1</translation>
    </message>
    <message>
        <source>Kantor sudah siap, versi %1: tidak ada yang diubah.</source>
        <translation>The office is ready, version %1: nothing was changed.</translation>
    </message>
    <message>
        <source>Kantor siap, versi %1.</source>
        <translation>The office is ready, version %1.</translation>
    </message>
    <message>
        <source>Kantor dinaikkan dari versi %1 ke %2.</source>
        <translation>The office went from version %1 to %2.</translation>
    </message>
    <message>
        <source>--authority: %1 dan %2 di sana tidak sepasang, atau bukan milik sebuah kantor</source>
        <translation>--authority: %1 and %2 there do not belong together, or are no office&apos;s</translation>
    </message>
    <message>
        <source>Akun di kantor</source>
        <translation>Account at the office</translation>
    </message>
    <message>
        <source>Berkas bekal</source>
        <translation>Provisioning file</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>--why belum diisi: alasan pencabutan</source>
        <translation>--why is missing: the reason for revoking</translation>
    </message>
    <message>
        <source>%1 dicabut. Yang sudah diterima tetap ada; yang masih di sana dibawa dengan stik.</source>
        <translation>%1 is revoked. What was received stays; what is still there is taken on a stick.</translation>
    </message>
    <message>
        <source>dicabut</source>
        <translation>revoked</translation>
    </message>
    <message>
        <source>sertifikat sampai %1</source>
        <translation>certificate until %1</translation>
    </message>
    <message numerus="yes">
        <source>jamnya salah %n menit</source>
        <translation>
            <numerusform>its clock is wrong by %n minute</numerusform>
            <numerusform>its clock is wrong by %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n perselisihan</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message>
        <source>Kantor</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Rekaman diterima</source>
        <translation>Records received</translation>
    </message>
    <message>
        <source>Besarnya</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Belum lengkap</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>Perselisihan</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>belum pernah</source>
        <translation>never</translation>
    </message>
    <message>
        <source>diterima %1</source>
        <translation>received %1</translation>
    </message>
    <message>
        <source>menunggu %1</source>
        <translation>waiting %1</translation>
    </message>
    <message>
        <source>Belum ada stasiun: loketctl hub add-station.</source>
        <translation>There is no station yet: loketctl hub add-station.</translation>
    </message>
    <message>
        <source>Profil stasiun (station profile --example).</source>
        <translation>The station&apos;s profile (station profile --example).</translation>
    </message>
    <message>
        <source>Folder dari hub authority.</source>
        <translation>The folder that hub authority made.</translation>
    </message>
    <message>
        <source>Masa berlaku sertifikatnya.</source>
        <translation>How long its certificate holds.</translation>
    </message>
    <message>
        <source>Berkas bekal yang dibuat.</source>
        <translation>The provisioning file that is made.</translation>
    </message>
    <message>
        <source>Buat sertifikat kantor: penerbitnya dan milik servernya.</source>
        <translation>Make the office&apos;s certificates: its authority and the server&apos;s.</translation>
    </message>
    <message>
        <source>Nama kantor.</source>
        <translation>The office&apos;s name.</translation>
    </message>
    <message>
        <source>Nama atau alamat server, dengan koma di antaranya.</source>
        <translation>Names or addresses of the server, with commas between.</translation>
    </message>
    <message>
        <source>Masa berlakunya.</source>
        <translation>How long they hold.</translation>
    </message>
    <message>
        <source>Siapkan basis data kantor, atau naikkan versinya.</source>
        <translation>Set up the office&apos;s database, or bring it to this version.</translation>
    </message>
    <message>
        <source>Nama kantor, seperti dibaca di stasiun.</source>
        <translation>The office&apos;s name, as stations read it.</translation>
    </message>
    <message>
        <source>Daftarkan stasiun dan buat berkas bekalnya.</source>
        <translation>Register a station and make its provisioning file.</translation>
    </message>
    <message>
        <source>Buat berkas bekal baru: sertifikatnya habis, hilang, atau stasiunnya pernah dicabut.</source>
        <translation>Make a new provisioning file: the certificate is over or lost, or the station was revoked.</translation>
    </message>
    <message>
        <source>Foldernya dibuat dari awal: ia boleh menyebut kunci baru.</source>
        <translation>Its folder was made anew: it may name a new key.</translation>
    </message>
    <message>
        <source>Cabut sebuah stasiun: ia tidak dapat mengirim lagi.</source>
        <translation>Revoke a station: it can send no more.</translation>
    </message>
    <message>
        <source>Alasannya.</source>
        <translation>The reason.</translation>
    </message>
    <message>
        <source>Apa yang diterima kantor, dan setiap stasiunnya.</source>
        <translation>What the office has received, and each of its stations.</translation>
    </message>
    <message>
        <source>--port bukan nomor port</source>
        <translation>--port is no port number</translation>
    </message>
    <message>
        <source>--address berbentuk HOST[:PORT][/BASISDATA], seperti dipakai stasiun</source>
        <translation>--address has the form HOST[:PORT][/DATABASE], as stations use it</translation>
    </message>
    <message>
        <source>Alamat kantor seperti dipakai stasiun: HOST[:PORT][/BASISDATA].</source>
        <translation>The office&apos;s address as stations use it: HOST[:PORT][/DATABASE].</translation>
    </message>
    <message>
        <source>Terbaca/semua (salah baca), median/p95 per gambar; sasaran: foto 94 %, gambar sulit 90 %, klip 99 %, 33 ms, tanpa kode 10 ms (median).</source>
        <translation>Read/all (read wrongly), median/p95 a picture; targets: photos 94 %, hard frames 90 %, clips 99 %, 33 ms, nothing there 10 ms (median).</translation>
    </message>
    <message>
        <source>--only: tidak ada jenis bernama &apos;%1&apos;</source>
        <translation>--only: there is no kind named &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Tidak ada yang dibandingkan: --nik, --name dan --birth-date tidak diberikan.</source>
        <translation>Nothing was compared: --nik, --name and --birth-date were not given.</translation>
    </message>
    <message>
        <source>Tersimpan.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>--%1 &apos;%2&apos; bukan waktu; tulis seperti 2026-11-22T13:05</source>
        <translation>--%1 &apos;%2&apos; is no time; write it like 2026-11-22T13:05</translation>
    </message>
    <message>
        <source>Batas itu SUDAH LEWAT: beri tahu mereka sekarang, dan tulis mengapa terlambat.</source>
        <translation>That limit IS OVER: tell them now, and write down why it is late.</translation>
    </message>
    <message>
        <source>Tidak ada lagi yang dapat memutuskan persetujuan di stasiun ini: tambahkan penyelia.</source>
        <translation>Nobody is left who can decide approvals at this station: add a supervisor.</translation>
    </message>
    <message>
        <source> Beri tahu penyelia: loketctl audit verify, lalu breach open.</source>
        <translation> Tell the supervisor: loketctl audit verify, then breach open.</translation>
    </message>
    <message>
        <source>Yang dilakukan: %1</source>
        <translation>What was done: %1</translation>
    </message>
    <message>
        <source>Hasil aktivasi IKD: %1.</source>
        <translation>How IKD activations end: %1.</translation>
    </message>
    <message>
        <source>Mereka tinggal di kabupaten/kota lain.</source>
        <translation>They live in another regency or city.</translation>
    </message>
</context>
<context>
    <name>part</name>
    <message>
        <source>terekam baik</source>
        <translation>recorded well</translation>
    </message>
    <message>
        <source>terekam, mutu kurang</source>
        <translation>recorded, low quality</translation>
    </message>
    <message>
        <source>dikecualikan</source>
        <translation>excepted</translation>
    </message>
    <message>
        <source>tidak ada</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>belum direkam</source>
        <translation>not yet recorded</translation>
    </message>
    <message>
        <source>diterima dengan alasan</source>
        <translation>accepted with a reason</translation>
    </message>
</context>
<context>
    <name>person_report</name>
    <message>
        <source>LATIHAN: tidak berlaku</source>
        <translation>TRAINING: not valid</translation>
    </message>
    <message>
        <source>Laporan data pribadi</source>
        <translation>Report on personal data</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Dibuat</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Oleh</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Laporan ini memuat semua yang tersimpan tentang Anda di loket ini, dan siapa yang memprosesnya. Foto, tanda tangan, sidik jari, iris, dan biodata berada di dalam rekaman yang disegel. Loket tidak dapat membukanya lagi; hanya kantor penerima yang dapat.</source>
        <translation>This report holds everything that is kept about you at this counter, and who processed it. Photo, signature, fingerprints, irises and personal details are inside the sealed record. The counter cannot open it any more; only the receiving office can.</translation>
    </message>
    <message>
        <source>Riwayat pemrosesan</source>
        <translation>Trail of processing</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Siapa</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Apa</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Pencarian tanpa kunjungan</source>
        <translation>Searches without a visit</translation>
    </message>
    <message>
        <source>Penanggung jawab</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Data yang disimpan</source>
        <translation>Data kept</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Disimpan selama</source>
        <translation>Kept for</translation>
    </message>
    <message>
        <source>Anda berhak meminta pembetulan, penundaan pemrosesan, dan pengakhiran pemrosesan (UU 27/2022). Bertanya atau mengadu: %1</source>
        <translation>You may ask for correction, for a delay and for an end of the processing (UU 27/2022). Questions or complaints: %1</translation>
    </message>
    <message>
        <source>Yang tidak dapat dijawab loket ini</source>
        <translation>What this counter can not answer</translation>
    </message>
    <message>
        <source>%1 rekaman di loket ini dipulihkan dari salinan tanpa nama. Apakah di antaranya ada milik Anda hanya dapat dijawab kantor penerima.</source>
        <translation>%1 records at this counter were restored from copies without a name. Whether one of them is yours only the receiving office can say.</translation>
    </message>
</context>
<context>
    <name>privacy</name>
    <message>
        <source>Dihapus dari komputer ini.</source>
        <translation>Removed from this computer.</translation>
    </message>
    <message>
        <source>Belum selesai; tersimpan terenkripsi di komputer ini.</source>
        <translation>Unfinished; stored encrypted on this computer.</translation>
    </message>
    <message>
        <source>Disegel dan diterima kantor; salinannya masih di sini.</source>
        <translation>Sealed and received by the office; its copy is still here.</translation>
    </message>
    <message>
        <source>Disegel dan diterima kantor; di sini sudah dihapus.</source>
        <translation>Sealed and received by the office; removed here.</translation>
    </message>
    <message>
        <source>Disegel, menunggu dikirim ke kantor.</source>
        <translation>Sealed, waiting to be sent to the office.</translation>
    </message>
    <message numerus="yes">
        <source>%n disetujui</source>
        <translation>
            <numerusform>%n approved</numerusform>
            <numerusform>%n approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ditolak</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n menunggu</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Loket sendiri</source>
        <translation>Loket itself</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Rekaman</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Nomor paket</source>
        <translation>Packet number</translation>
    </message>
    <message>
        <source>Persetujuan</source>
        <translation>Approvals</translation>
    </message>
    <message>
        <source>Penahanan</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Ditahan: tidak ada yang dihapus.</source>
        <translation>On hold: nothing is removed.</translation>
    </message>
    <message>
        <source>Ditutup %1</source>
        <translation>Closed %1</translation>
    </message>
    <message numerus="yes">
        <source>Terlambat %n jam</source>
        <translation>
            <numerusform>%n hour late</numerusform>
            <numerusform>%n hours late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jam lagi</source>
        <translation>
            <numerusform>%n hour left</numerusform>
            <numerusform>%n hours left</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sejak %2</source>
        <translation>%1 since %2</translation>
    </message>
    <message>
        <source>domisili %1</source>
        <translation>domicile %1</translation>
    </message>
    <message>
        <source>Akun IKD</source>
        <translation>IKD account</translation>
    </message>
    <message>
        <source>Kantor kependudukan dan pusat: belum, akan dikirim.</source>
        <translation>Population office and centre: not yet, it will be sent.</translation>
    </message>
    <message>
        <source>Kantor kependudukan, untuk pusat: %1.</source>
        <translation>Population office, for the centre: %1.</translation>
    </message>
    <message>
        <source>Kantor kependudukan: belum, nomornya berselisih di sana.</source>
        <translation>Population office: not yet, its number is in conflict there.</translation>
    </message>
    <message>
        <source>Pemohon, bukti sebagai PDF: %1.</source>
        <translation>The applicant, the receipt as a PDF: %1.</translation>
    </message>
    <message>
        <source>Pemohon, bukti tercetak: %1.</source>
        <translation>The applicant, the receipt on paper: %1.</translation>
    </message>
    <message>
        <source>Yang meminta laporan ini, sebagai PDF: %1.</source>
        <translation>Whoever asked for this report, as a PDF: %1.</translation>
    </message>
    <message>
        <source>Tercatat di dalam rekaman yang disegel.</source>
        <translation>Noted in the sealed record.</translation>
    </message>
    <message>
        <source>Belum dibacakan.</source>
        <translation>Not read out yet.</translation>
    </message>
    <message>
        <source>Dibacakan oleh %1 dan dimengerti, %2.</source>
        <translation>Read out by %1 and understood, %2.</translation>
    </message>
    <message>
        <source>Pendamping: %1.</source>
        <translation>Accompanied by: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n yang rinciannya hanya di rekaman yang disegel</source>
        <translation>
            <numerusform>%n of which only the sealed record has the details</numerusform>
            <numerusform>%n of which only the sealed record has the details</numerusform>
        </translation>
    </message>
    <message>
        <source>Pemberitahuan</source>
        <translation>Privacy notice</translation>
    </message>
    <message>
        <source>Tidak direkam</source>
        <translation>Not recorded</translation>
    </message>
    <message>
        <source>Penerima</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Baris kunjungan</source>
        <translation>Row of the visit</translation>
    </message>
    <message>
        <source>Nama, NIK tersamar, waktu, petugas.</source>
        <translation>Name, masked NIK, time, operator.</translation>
    </message>
    <message>
        <source>Draf</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Data diri, foto, tanda tangan, sidik jari, iris, dan bukti, sejauh sudah diambil.</source>
        <translation>Personal details, photo, signature, fingerprints, irises, and evidence, as far as they were taken.</translation>
    </message>
    <message>
        <source>Rekaman yang disegel</source>
        <translation>Sealed record</translation>
    </message>
    <message>
        <source>Semua yang diambil, dan jejaknya.</source>
        <translation>All that was taken, and its trail.</translation>
    </message>
    <message>
        <source>Salinan tinjau</source>
        <translation>Review copy</translation>
    </message>
    <message>
        <source>Foto kecil, nama, NIK tersamar, angka mutu, pengecualian.</source>
        <translation>Small photo, name, masked NIK, quality figures, exceptions.</translation>
    </message>
    <message>
        <source>Sidik NIK</source>
        <translation>Hash of the NIK</translation>
    </message>
    <message>
        <source>Untuk menemukan kunjungan; NIK-nya tidak terbaca darinya.</source>
        <translation>To find the visit; the NIK cannot be read from it.</translation>
    </message>
    <message>
        <source>Permintaan kepada orang kedua dan keputusannya.</source>
        <translation>Requests to a second person and what was decided.</translation>
    </message>
    <message>
        <source>Sidik kode QR</source>
        <translation>Hash of the QR code</translation>
    </message>
    <message>
        <source>Agar kode tidak dipakai dua kali.</source>
        <translation>So that a code is not used twice.</translation>
    </message>
    <message>
        <source>Log audit</source>
        <translation>Audit log</translation>
    </message>
    <message>
        <source>Siapa berbuat apa, kapan.</source>
        <translation>Who did what, when.</translation>
    </message>
    <message numerus="yes">
        <source>Disimpan %n hari tanpa kelanjutan, lalu dimintakan penghapusan.</source>
        <translation>
            <numerusform>Kept for %n day without a next step, then its destruction is asked.</numerusform>
            <numerusform>Kept for %n days without a next step, then its destruction is asked.</numerusform>
        </translation>
    </message>
    <message>
        <source>Disimpan sedikitnya sampai kantor menerimanya.</source>
        <translation>Kept at least until the office has received it.</translation>
    </message>
    <message numerus="yes">
        <source>Disimpan %n hari sesudah kantor menerima rekaman.</source>
        <translation>
            <numerusform>Kept for %n day after the office received the record.</numerusform>
            <numerusform>Kept for %n days after the office received the record.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disimpan %n hari.</source>
        <translation>
            <numerusform>Kept for %n day.</numerusform>
            <numerusform>Kept for %n days.</numerusform>
        </translation>
    </message>
    <message>
        <source>Disimpan selama stasiun ini dipakai; akhirnya diputuskan kantor.</source>
        <translation>Kept as long as this station is in use; the office decides its end.</translation>
    </message>
    <message>
        <source>Ada di sini, sampai %1.</source>
        <translation>It is here, until %1.</translation>
    </message>
    <message>
        <source>Ada di sini.</source>
        <translation>It is here.</translation>
    </message>
    <message>
        <source>Tidak lagi di sini sejak %1.</source>
        <translation>No longer here since %1.</translation>
    </message>
    <message>
        <source>Tidak lagi di sini.</source>
        <translation>No longer here.</translation>
    </message>
    <message>
        <source>Nama dan kontak tersamar, domisili, keadaan.</source>
        <translation>Masked name and contact, domicile, state.</translation>
    </message>
    <message numerus="yes">
        <source>Disimpan %n hari sesudah akunnya ditutup.</source>
        <translation>
            <numerusform>Kept for %n day after the account is closed.</numerusform>
            <numerusform>Kept for %n days after the account is closed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Data diri, jawaban tentang ponselnya, kendala, dan hasil aktivasi; bukan isi kode QR.</source>
        <translation>Personal data, answers about the phone, troubles and the outcome of the activation; not what the QR code held.</translation>
    </message>
    <message>
        <source>Nama, NIK tersamar, hasil aktivasi.</source>
        <translation>Name, masked NIK, outcome of the activation.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>ya</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>tidak</source>
        <translation>no</translation>
    </message>
    <message>
        <source>%1 tahun %2 bulan</source>
        <translation>%1 years %2 months</translation>
    </message>
    <message>
        <source>kosong</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>Bahasa</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Bahasa saat Loket dibuka.</source>
        <translation>The language in which Loket opens.</translation>
    </message>
    <message>
        <source>Tampilan</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Terang, gelap, atau mengikuti komputer.</source>
        <translation>Light, dark, or as the computer.</translation>
    </message>
    <message>
        <source>Teks besar</source>
        <translation>Large text</translation>
    </message>
    <message>
        <source>Semua tulisan 1,3 kali lebih besar (F10).</source>
        <translation>All text 1.3 times larger (F10).</translation>
    </message>
    <message>
        <source>Kunci otomatis</source>
        <translation>Automatic lock</translation>
    </message>
    <message>
        <source>Layar terkunci setelah tidak disentuh selama ini.</source>
        <translation>The screen locks after nobody has touched anything for so long.</translation>
    </message>
    <message>
        <source>detik</source>
        <translation>seconds</translation>
    </message>
    <message>
        <source>Umur paling awal</source>
        <translation>Earliest age</translation>
    </message>
    <message>
        <source>Boleh direkam sebelum 17 tahun, sejak umur ini.</source>
        <translation>May be recorded before 17, from this age on.</translation>
    </message>
    <message>
        <source>Pengambilan per langkah</source>
        <translation>Captures per step</translation>
    </message>
    <message>
        <source>Setelah sebanyak ini, hasil terbaik boleh diterima dengan alasan.</source>
        <translation>After so many, the best one may be accepted with a reason.</translation>
    </message>
    <message>
        <source>kali</source>
        <translation>times</translation>
    </message>
    <message>
        <source>Ambil otomatis</source>
        <translation>Automatic capture</translation>
    </message>
    <message>
        <source>Foto diambil sendiri saat posisi dan cahaya sudah baik.</source>
        <translation>The photo is taken by itself when position and light are good.</translation>
    </message>
    <message>
        <source>Setujui pengecualian di loket</source>
        <translation>Approve exceptions at the counter</translation>
    </message>
    <message>
        <source>Orang kedua menyetujui sebelum kunjungan ditutup.</source>
        <translation>A second person approves before the visit is closed.</translation>
    </message>
    <message>
        <source>Suara</source>
        <translation>Sounds</translation>
    </message>
    <message>
        <source>Bunyi pendek saat terekam dan saat perlu diulang.</source>
        <translation>A short sound when something is captured, and when it must be repeated.</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Nilai paling rendah untuk foto wajah.</source>
        <translation>Lowest score for the portrait.</translation>
    </message>
    <message>
        <source>Sidik jari</source>
        <translation>Fingerprints</translation>
    </message>
    <message>
        <source>Nilai paling rendah untuk tiap jari.</source>
        <translation>Lowest score for each finger.</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>Nilai paling rendah untuk tiap mata.</source>
        <translation>Lowest score for each eye.</translation>
    </message>
    <message>
        <source>Tanda tangan</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Nilai paling rendah untuk tanda tangan.</source>
        <translation>Lowest score for the signature.</translation>
    </message>
    <message>
        <source>Kecocokan telunjuk</source>
        <translation>Index finger match</translation>
    </message>
    <message>
        <source>Nilai paling rendah saat telunjuk dicek ulang.</source>
        <translation>Lowest score when the index fingers are checked again.</translation>
    </message>
    <message>
        <source>Arah pembacaan QR</source>
        <translation>Direction of QR reading</translation>
    </message>
    <message>
        <source>Siapa yang memindai saat aktivasi IKD.</source>
        <translation>Who scans during IKD activation.</translation>
    </message>
    <message>
        <source>Pendamping di bawah 18 tahun</source>
        <translation>Guardian under 18</translation>
    </message>
    <message>
        <source>Pemberitahuan privasi dibacakan bersama wali.</source>
        <translation>The privacy notice is read together with a guardian.</translation>
    </message>
    <message>
        <source>Pendamping di bawah umur</source>
        <translation>Guardian below age</translation>
    </message>
    <message>
        <source>Simpan salinan tinjau</source>
        <translation>Keep the review copy</translation>
    </message>
    <message>
        <source>Foto kecil dan angka mutu, sesudah kantor menerima rekaman.</source>
        <translation>Small photo and quality figures, after the office has received the record.</translation>
    </message>
    <message>
        <source>hari</source>
        <translation>days</translation>
    </message>
    <message>
        <source>Peringatan disk</source>
        <translation>Disk warning</translation>
    </message>
    <message>
        <source>Di bawah ini Loket mulai mengingatkan.</source>
        <translation>Below this Loket begins to warn.</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Disk penuh</source>
        <translation>Disk full</translation>
    </message>
    <message>
        <source>Di bawah ini kunjungan baru tidak dimulai.</source>
        <translation>Below this no new visit starts.</translation>
    </message>
    <message>
        <source>Cadangan disk</source>
        <translation>Disk reserve</translation>
    </message>
    <message>
        <source>Ruang yang disimpan untuk menutup kunjungan terakhir.</source>
        <translation>Space kept to close the last visit.</translation>
    </message>
    <message>
        <source>Folder salinan</source>
        <translation>Mirror folder</translation>
    </message>
    <message>
        <source>Setiap paket juga ditulis di sini: disk kedua atau media lepas.</source>
        <translation>Each packet is also written here: a second disk or a stick.</translation>
    </message>
    <message>
        <source>Kertas tanda terima</source>
        <translation>Receipt paper</translation>
    </message>
    <message>
        <source>Ukuran kertas pencetak.</source>
        <translation>Paper size of the printer.</translation>
    </message>
    <message>
        <source>Tanda terima huruf besar</source>
        <translation>Receipt in large print</translation>
    </message>
    <message>
        <source>Untuk semua pemohon; juga dapat dipilih per orang.</source>
        <translation>For everybody; it can also be chosen per person.</translation>
    </message>
    <message>
        <source>Pencetak</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Nama pencetak; kosong berarti pencetak utama komputer.</source>
        <translation>Name of the printer; empty means the computer&apos;s own choice.</translation>
    </message>
    <message>
        <source>Tampilan dan keamanan</source>
        <translation>Look and safety</translation>
    </message>
    <message>
        <source>Perekaman</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>Ambang mutu (0–100)</source>
        <translation>Quality thresholds (0–100)</translation>
    </message>
    <message>
        <source>Aktivasi IKD</source>
        <translation>IKD activation</translation>
    </message>
    <message>
        <source>Privasi</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>Penyimpanan</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>Ikuti komputer</source>
        <translation>As the computer</translation>
    </message>
    <message>
        <source>Terang</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Gelap</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Petugas membaca ponsel pemohon</source>
        <translation>The officer reads the resident&apos;s phone</translation>
    </message>
    <message>
        <source>Pemohon membaca layar petugas</source>
        <translation>The resident reads the officer&apos;s screen</translation>
    </message>
    <message>
        <source>Kunjungan yang tidak dilanjutkan</source>
        <translation>Visits nobody goes on with</translation>
    </message>
    <message>
        <source>Setelah ini penyelia diminta menyetujui penghapusannya.</source>
        <translation>After this time the supervisor is asked to agree to their removal.</translation>
    </message>
    <message>
        <source>Atur petugas berdua</source>
        <translation>Manage operators in pairs</translation>
    </message>
    <message>
        <source>Petugas ditambah, dinonaktifkan dan diberi frasa sandi oleh dua orang.</source>
        <translation>Operators are added, disabled and given a passphrase by two people.</translation>
    </message>
    <message>
        <source>Umur untuk IKD</source>
        <translation>Age for IKD</translation>
    </message>
    <message>
        <source>IKD diaktifkan sejak umur ini.</source>
        <translation>IKD is activated from this age.</translation>
    </message>
    <message>
        <source>Android paling lama</source>
        <translation>Oldest Android</translation>
    </message>
    <message>
        <source>Di bawah ini aplikasi IKD tidak dapat dipasang.</source>
        <translation>Below it the IKD app cannot be installed.</translation>
    </message>
    <message>
        <source>Android yang disarankan</source>
        <translation>Recommended Android</translation>
    </message>
    <message>
        <source>Di bawah ini petugas diberi tahu bahwa ponselnya mungkin lambat.</source>
        <translation>Below it the operator is told that the phone may be slow.</translation>
    </message>
    <message>
        <source>iOS paling lama</source>
        <translation>Oldest iOS</translation>
    </message>
    <message>
        <source>Bentuk kode IKD yang resmi tidak diumumkan.</source>
        <translation>The official form of IKD codes is not public.</translation>
    </message>
    <message>
        <source>Selisih jam yang diterima</source>
        <translation>Difference of clocks that is allowed</translation>
    </message>
    <message>
        <source>Antara jam komputer dan jam ponsel.</source>
        <translation>Between the computer&apos;s clock and the phone&apos;s.</translation>
    </message>
    <message>
        <source>Hanya sidik kodenya, agar tidak dipakai dua kali.</source>
        <translation>Only their hash, so that none is used twice.</translation>
    </message>
    <message>
        <source>Terima kode tak dikenal</source>
        <translation>Take codes of unknown form</translation>
    </message>
    <message>
        <source>Ingat kode terpakai</source>
        <translation>Remember used codes</translation>
    </message>
    <message>
        <source>Layar pemohon</source>
        <translation>Applicant&apos;s screen</translation>
    </message>
    <message>
        <source>Gambar dan satu kalimat untuk pemohon (F9).</source>
        <translation>A picture and one sentence for the applicant (F9).</translation>
    </message>
    <message>
        <source>Teks besar di layar pemohon</source>
        <translation>Large text on the applicant&apos;s screen</translation>
    </message>
    <message>
        <source>Untuk yang duduk jauh dari layarnya.</source>
        <translation>For those who sit far from it.</translation>
    </message>
    <message>
        <source>Tidak dipakai</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>Layar kedua bila ada</source>
        <translation>The second screen where there is one</translation>
    </message>
    <message>
        <source>Lajur di layar ini</source>
        <translation>A strip on this screen</translation>
    </message>
    <message>
        <source>Tindak lanjut IKD sesudah</source>
        <translation>IKD follow-up after</translation>
    </message>
    <message>
        <source>Untuk aktivasi yang belum selesai, bila tanggalnya tidak disepakati.</source>
        <translation>For activations that are not finished, where no day was agreed.</translation>
    </message>
    <message>
        <source>Simpan akun IKD yang ditutup</source>
        <translation>Keep closed IKD accounts</translation>
    </message>
    <message>
        <source>Setelah ini dihapus dari komputer ini.</source>
        <translation>After this they are removed from this computer.</translation>
    </message>
    <message>
        <source>Target IKD</source>
        <translation>IKD target</translation>
    </message>
    <message>
        <source>Aktivasi warga daerah ini yang dituju; 0 berarti tanpa target.</source>
        <translation>Activations of people of this area that are aimed at; 0 means no target.</translation>
    </message>
    <message>
        <source>Nama kantor</source>
        <translation>Name of the office</translation>
    </message>
    <message>
        <source>Jam layanan</source>
        <translation>Opening hours</translation>
    </message>
    <message>
        <source>Untuk pesan kepada pemohon; kosong berarti tidak disebut.</source>
        <translation>For messages to applicants; empty means they are not named.</translation>
    </message>
    <message>
        <source>Untuk pesan dan pemberitahuan; kosong berarti Disdukcapil daerah ini.</source>
        <translation>For messages and notices; empty means the Disdukcapil of this area.</translation>
    </message>
    <message>
        <source>Tempat bertanya tentang data</source>
        <translation>Where to ask about data</translation>
    </message>
    <message>
        <source>Untuk pemberitahuan dan bukti; kosong berarti penyelia loket dan kantor.</source>
        <translation>For the notice and the receipt; empty means the supervisor and the office.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Hadapkan wajah ke kamera.</source>
        <translation>Face the camera.</translation>
    </message>
    <message>
        <source>Hanya satu orang di depan kamera.</source>
        <translation>Only one person in front of the camera.</translation>
    </message>
    <message>
        <source>Maju sedikit.</source>
        <translation>Come a little closer.</translation>
    </message>
    <message>
        <source>Mundur sedikit.</source>
        <translation>Move back a little.</translation>
    </message>
    <message>
        <source>Geser sedikit ke kiri Anda.</source>
        <translation>Move a little to your left.</translation>
    </message>
    <message>
        <source>Geser sedikit ke kanan Anda.</source>
        <translation>Move a little to your right.</translation>
    </message>
    <message>
        <source>Naik sedikit.</source>
        <translation>Move up a little.</translation>
    </message>
    <message>
        <source>Turun sedikit.</source>
        <translation>Move down a little.</translation>
    </message>
    <message>
        <source>Lihat lurus ke kamera.</source>
        <translation>Look straight into the camera.</translation>
    </message>
    <message>
        <source>Tegakkan kepala.</source>
        <translation>Hold the head upright.</translation>
    </message>
    <message>
        <source>Diam sebentar.</source>
        <translation>Hold still for a moment.</translation>
    </message>
    <message>
        <source>Tambah cahaya di wajah.</source>
        <translation>Put more light on the face.</translation>
    </message>
    <message>
        <source>Kurangi cahaya di wajah.</source>
        <translation>Put less light on the face.</translation>
    </message>
    <message>
        <source>Ratakan cahaya di kedua sisi wajah.</source>
        <translation>Light both sides of the face evenly.</translation>
    </message>
    <message>
        <source>Buka kedua mata.</source>
        <translation>Open both eyes.</translation>
    </message>
    <message>
        <source>Lepas kacamata.</source>
        <translation>Take off the glasses.</translation>
    </message>
    <message>
        <source>Ganti latar sesuai tahun lahir.</source>
        <translation>Use the background for this birth year.</translation>
    </message>
    <message>
        <source>Rapikan latar dari lipatan dan bayangan.</source>
        <translation>Clear the background of folds and shadows.</translation>
    </message>
    <message>
        <source>Atur fokus kamera.</source>
        <translation>Focus the camera.</translation>
    </message>
    <message>
        <source>Dekatkan mata ke alat.</source>
        <translation>Bring the eyes closer to the device.</translation>
    </message>
    <message>
        <source>Buka mata lebih lebar.</source>
        <translation>Open the eyes wider.</translation>
    </message>
    <message>
        <source>Lihat lurus ke dalam lensa.</source>
        <translation>Look straight into the lens.</translation>
    </message>
    <message>
        <source>Mata kiri dan kanan tertukar. Balik alatnya.</source>
        <translation>Left and right eye are swapped. Turn the device round.</translation>
    </message>
    <message>
        <source>Lepas lensa kontak.</source>
        <translation>Take out the contact lenses.</translation>
    </message>
    <message>
        <source>Letakkan jari di kaca.</source>
        <translation>Place the finger on the glass.</translation>
    </message>
    <message>
        <source>Letakkan semua jari yang diminta.</source>
        <translation>Place all the fingers asked for.</translation>
    </message>
    <message>
        <source>Angkat jari yang tidak diminta.</source>
        <translation>Lift the fingers not asked for.</translation>
    </message>
    <message>
        <source>Pakai tangan yang satunya.</source>
        <translation>Use the other hand.</translation>
    </message>
    <message>
        <source>Letakkan jari yang diminta.</source>
        <translation>Place the finger asked for.</translation>
    </message>
    <message>
        <source>Jari ini sudah direkam. Letakkan jari yang diminta.</source>
        <translation>This finger is already recorded. Place the finger asked for.</translation>
    </message>
    <message>
        <source>Geser jari ke depan.</source>
        <translation>Slide the finger forward.</translation>
    </message>
    <message>
        <source>Geser jari ke belakang.</source>
        <translation>Slide the finger back.</translation>
    </message>
    <message>
        <source>Geser jari ke kiri.</source>
        <translation>Slide the finger to the left.</translation>
    </message>
    <message>
        <source>Geser jari ke kanan.</source>
        <translation>Slide the finger to the right.</translation>
    </message>
    <message>
        <source>Luruskan jari.</source>
        <translation>Straighten the fingers.</translation>
    </message>
    <message>
        <source>Renggangkan jari.</source>
        <translation>Spread the fingers.</translation>
    </message>
    <message>
        <source>Tekan sedikit lebih kuat.</source>
        <translation>Press a little harder.</translation>
    </message>
    <message>
        <source>Tekan lebih ringan.</source>
        <translation>Press more lightly.</translation>
    </message>
    <message>
        <source>Jari terlalu kering. Lembapkan sedikit.</source>
        <translation>The finger is too dry. Moisten it a little.</translation>
    </message>
    <message>
        <source>Jari basah. Keringkan dahulu.</source>
        <translation>The finger is wet. Dry it first.</translation>
    </message>
    <message>
        <source>Bersihkan kaca alat.</source>
        <translation>Clean the glass of the device.</translation>
    </message>
    <message>
        <source>Tanda tangani di dalam kotak.</source>
        <translation>Sign inside the box.</translation>
    </message>
    <message>
        <source>Baru berupa titik. Bubuhkan tanda tangan lengkap.</source>
        <translation>That is only a dot. Give the full signature.</translation>
    </message>
    <message>
        <source>Baru berupa satu garis. Bubuhkan tanda tangan lengkap.</source>
        <translation>That is only one line. Give the full signature.</translation>
    </message>
    <message>
        <source>Tanda tangani lebih besar.</source>
        <translation>Sign larger.</translation>
    </message>
    <message>
        <source>Tanda tangani di dalam garis kotak.</source>
        <translation>Sign within the lines of the box.</translation>
    </message>
    <message>
        <source>Tanda tangani lebih pelan.</source>
        <translation>Sign more slowly.</translation>
    </message>
    <message>
        <source>Bubuhkan tanda tangan yang biasa dipakai.</source>
        <translation>Give the signature you normally use.</translation>
    </message>
    <message>
        <source>Kamera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Pemindai jari</source>
        <translation>Fingerprint scanner</translation>
    </message>
    <message>
        <source>Pemindai iris</source>
        <translation>Iris scanner</translation>
    </message>
    <message>
        <source>Papan tanda tangan</source>
        <translation>Signature pad</translation>
    </message>
    <message>
        <source>Kamera dokumen</source>
        <translation>Document camera</translation>
    </message>
    <message>
        <source>ibu jari kanan</source>
        <translation>right thumb</translation>
    </message>
    <message>
        <source>telunjuk kanan</source>
        <translation>right index finger</translation>
    </message>
    <message>
        <source>jari tengah kanan</source>
        <translation>right middle finger</translation>
    </message>
    <message>
        <source>jari manis kanan</source>
        <translation>right ring finger</translation>
    </message>
    <message>
        <source>kelingking kanan</source>
        <translation>right little finger</translation>
    </message>
    <message>
        <source>ibu jari kiri</source>
        <translation>left thumb</translation>
    </message>
    <message>
        <source>telunjuk kiri</source>
        <translation>left index finger</translation>
    </message>
    <message>
        <source>jari tengah kiri</source>
        <translation>left middle finger</translation>
    </message>
    <message>
        <source>jari manis kiri</source>
        <translation>left ring finger</translation>
    </message>
    <message>
        <source>kelingking kiri</source>
        <translation>left little finger</translation>
    </message>
    <message>
        <source>empat jari kanan</source>
        <translation>right four fingers</translation>
    </message>
    <message>
        <source>empat jari kiri</source>
        <translation>left four fingers</translation>
    </message>
    <message>
        <source>kedua ibu jari</source>
        <translation>both thumbs</translation>
    </message>
    <message>
        <source>wajah</source>
        <translation>face</translation>
    </message>
    <message>
        <source>mata kanan</source>
        <translation>right eye</translation>
    </message>
    <message>
        <source>mata kiri</source>
        <translation>left eye</translation>
    </message>
    <message>
        <source>kedua mata</source>
        <translation>both eyes</translation>
    </message>
    <message>
        <source>tanda tangan</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>dokumen</source>
        <translation>document</translation>
    </message>
    <message>
        <source>foto bukti pengecualian</source>
        <translation>evidence photo of the exception</translation>
    </message>
    <message>
        <source>Coba sekali lagi.</source>
        <translation>Try once more.</translation>
    </message>
    <message>
        <source>Belum ada yang terbaca. Ikuti petunjuk di layar.</source>
        <translation>Nothing was read yet. Follow the picture on the screen.</translation>
    </message>
    <message>
        <source>Terlalu cepat diangkat. Tahan sampai selesai.</source>
        <translation>Lifted too soon. Hold until it is done.</translation>
    </message>
    <message>
        <source>Geser ke tengah.</source>
        <translation>Move to the centre.</translation>
    </message>
    <message>
        <source>Angkat, lalu letakkan lagi.</source>
        <translation>Lift, then place again.</translation>
    </message>
    <message>
        <source>Jumlahnya tidak sesuai. Letakkan hanya yang diminta.</source>
        <translation>That is not the number asked for. Place only what is asked for.</translation>
    </message>
    <message>
        <source>%1 tidak lagi terhubung.</source>
        <translation>%1 is no longer connected.</translation>
    </message>
    <message>
        <source>Cabut dan pasang lagi kabelnya, atau lanjutkan tanpa alat ini (F4).</source>
        <translation>Unplug the cable and plug it in again, or go on without this device (F4).</translation>
    </message>
    <message>
        <source>%1 sedang dipakai.</source>
        <translation>%1 is in use.</translation>
    </message>
    <message>
        <source>Tutup program lain yang memakai alat ini, lalu coba lagi.</source>
        <translation>Close the other program that uses this device, then try again.</translation>
    </message>
    <message>
        <source>%1 memberi jawaban yang tidak dapat dipahami.</source>
        <translation>%1 gave an answer that makes no sense.</translation>
    </message>
    <message>
        <source>Cabut dan pasang lagi kabelnya. Bila terulang, pakai alat lain.</source>
        <translation>Unplug the cable and plug it in again. If it happens again, use another device.</translation>
    </message>
    <message>
        <source>%1 belum boleh dipakai oleh Loket.</source>
        <translation>%1 may not be used by Loket yet.</translation>
    </message>
    <message>
        <source>Minta petugas pendukung memasang aturan alat, lalu pasang lagi kabelnya.</source>
        <translation>Ask support to install the device rule, then plug the cable in again.</translation>
    </message>
    <message>
        <source>%1 berhenti menjawab.</source>
        <translation>%1 stopped answering.</translation>
    </message>
    <message>
        <source>%1 mengalami gangguan pada pengendalinya.</source>
        <translation>The driver of %1 is in trouble.</translation>
    </message>
    <message>
        <source>Tunggu sampai alat siap lagi, atau lanjutkan tanpa alat ini (F4).</source>
        <translation>Wait until the device is ready again, or go on without it (F4).</translation>
    </message>
    <message>
        <source>%1 tidak dapat melakukan yang diminta.</source>
        <translation>%1 cannot do what was asked.</translation>
    </message>
    <message>
        <source>Pilih alat lain di halaman Perangkat.</source>
        <translation>Choose another device on the Devices page.</translation>
    </message>
    <message>
        <source>%1 dihentikan atas permintaan.</source>
        <translation>%1 was stopped on request.</translation>
    </message>
    <message>
        <source>Mulai lagi bila masih diperlukan.</source>
        <translation>Start again if it is still needed.</translation>
    </message>
    <message>
        <source>Alat</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Semua yang sudah terekam aman.</source>
        <translation>Everything recorded so far is safe.</translation>
    </message>
    <message>
        <source>Isian tidak sesuai.</source>
        <translation>An entry does not fit.</translation>
    </message>
    <message>
        <source>Tidak ada yang berubah.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Periksa isiannya, lalu coba lagi.</source>
        <translation>Check the entry, then try again.</translation>
    </message>
    <message>
        <source>Yang dicari tidak ada.</source>
        <translation>What was asked for does not exist.</translation>
    </message>
    <message>
        <source>Periksa nomor atau namanya.</source>
        <translation>Check the number or the name.</translation>
    </message>
    <message>
        <source>Itu sudah ada.</source>
        <translation>That exists already.</translation>
    </message>
    <message>
        <source>Yang sudah ada tidak berubah.</source>
        <translation>What exists was not changed.</translation>
    </message>
    <message>
        <source>Pakai nama atau nomor lain.</source>
        <translation>Use another name or number.</translation>
    </message>
    <message>
        <source>Isi berkas atau jawaban alat tidak dapat dibaca.</source>
        <translation>The file or the device&apos;s answer cannot be read.</translation>
    </message>
    <message>
        <source>Tidak ada isinya yang disimpan.</source>
        <translation>Nothing of it was stored.</translation>
    </message>
    <message>
        <source>Pakai berkas lain, atau hubungi petugas pendukung.</source>
        <translation>Use another file, or contact support.</translation>
    </message>
    <message>
        <source>Datanya melebihi batas.</source>
        <translation>The data are larger than allowed.</translation>
    </message>
    <message>
        <source>Pakai data yang lebih kecil.</source>
        <translation>Use smaller data.</translation>
    </message>
    <message>
        <source>Tindakan ini belum dapat dilakukan, atau sudah tidak perlu.</source>
        <translation>This cannot be done yet, or is no longer needed.</translation>
    </message>
    <message>
        <source>Kembali ke langkah yang sedang berjalan.</source>
        <translation>Go back to the step in progress.</translation>
    </message>
    <message>
        <source>Peran Anda tidak mengizinkan tindakan ini.</source>
        <translation>Your role does not allow this.</translation>
    </message>
    <message>
        <source>Minta penyelia melakukannya.</source>
        <translation>Ask a supervisor to do it.</translation>
    </message>
    <message>
        <source>Langkah ini belum dapat dilanjutkan.</source>
        <translation>This step cannot go on yet.</translation>
    </message>
    <message>
        <source>Lengkapi yang masih kurang.</source>
        <translation>Complete what is missing.</translation>
    </message>
    <message>
        <source>Tindakan dihentikan.</source>
        <translation>The action was stopped.</translation>
    </message>
    <message>
        <source>Ulangi bila masih diperlukan.</source>
        <translation>Repeat it if it is still needed.</translation>
    </message>
    <message>
        <source>Nama petugas atau frasa sandi tidak cocok.</source>
        <translation>Operator name or passphrase is not right.</translation>
    </message>
    <message>
        <source>Data stasiun tetap terkunci.</source>
        <translation>The station&apos;s data stay locked.</translation>
    </message>
    <message>
        <source>Periksa Caps Lock, lalu ketik sekali lagi.</source>
        <translation>Check Caps Lock, then type it once more.</translation>
    </message>
    <message>
        <source>Terlalu banyak percobaan masuk.</source>
        <translation>Too many attempts to log in.</translation>
    </message>
    <message>
        <source>Tunggu sebentar, lalu coba lagi.</source>
        <translation>Wait a moment, then try again.</translation>
    </message>
    <message>
        <source>Akun petugas ini sedang dinonaktifkan.</source>
        <translation>This operator&apos;s account is disabled.</translation>
    </message>
    <message>
        <source>Stasiun sedang terkunci.</source>
        <translation>The station is locked.</translation>
    </message>
    <message>
        <source>Semua pekerjaan tetap tersimpan.</source>
        <translation>All work is kept.</translation>
    </message>
    <message>
        <source>Masuk dengan frasa sandi Anda.</source>
        <translation>Log in with your passphrase.</translation>
    </message>
    <message>
        <source>Berkas stasiun tidak dapat dibuka.</source>
        <translation>The station file cannot be opened.</translation>
    </message>
    <message>
        <source>Isinya tidak diubah.</source>
        <translation>Its content was not changed.</translation>
    </message>
    <message>
        <source>Periksa disk dan izin foldernya, lalu buka Loket lagi.</source>
        <translation>Check the disk and the folder&apos;s permissions, then open Loket again.</translation>
    </message>
    <message>
        <source>Berkas stasiun dibuat oleh Loket yang lebih baru.</source>
        <translation>The station file was made by a newer Loket.</translation>
    </message>
    <message>
        <source>Pasang Loket versi terbaru, lalu buka lagi.</source>
        <translation>Install the latest Loket, then open it again.</translation>
    </message>
    <message>
        <source>Berkas itu bukan berkas stasiun Loket.</source>
        <translation>That file is not a Loket station file.</translation>
    </message>
    <message>
        <source>Pilih folder stasiun yang benar.</source>
        <translation>Choose the right station folder.</translation>
    </message>
    <message>
        <source>Berkas stasiun rusak.</source>
        <translation>The station file is damaged.</translation>
    </message>
    <message>
        <source>Loket berhenti menulis agar kerusakannya tidak bertambah.</source>
        <translation>Loket stopped writing so that the damage does not grow.</translation>
    </message>
    <message>
        <source>Penyimpanan menolak perubahan terakhir.</source>
        <translation>The storage refused the last change.</translation>
    </message>
    <message>
        <source>Perubahan itu dibatalkan seluruhnya; yang tersimpan sebelumnya aman.</source>
        <translation>That change was undone completely; what was stored before is safe.</translation>
    </message>
    <message>
        <source>Coba sekali lagi. Bila terulang, hubungi petugas pendukung.</source>
        <translation>Try once more. If it happens again, contact support.</translation>
    </message>
    <message>
        <source>Penyimpanan tidak dapat berjalan dengan setelan yang aman.</source>
        <translation>The storage cannot run with safe settings.</translation>
    </message>
    <message>
        <source>Tidak ada yang ditulis.</source>
        <translation>Nothing was written.</translation>
    </message>
    <message>
        <source>Hubungi petugas pendukung.</source>
        <translation>Contact support.</translation>
    </message>
    <message>
        <source>Stasiun ini sedang dibuka oleh Loket lain.</source>
        <translation>Another Loket has this station open.</translation>
    </message>
    <message>
        <source>Pekerjaan di sana tidak terganggu.</source>
        <translation>The work there is not disturbed.</translation>
    </message>
    <message>
        <source>Tutup Loket yang lain, lalu coba lagi.</source>
        <translation>Close the other Loket, then try again.</translation>
    </message>
    <message>
        <source>Disk penuh.</source>
        <translation>The disk is full.</translation>
    </message>
    <message>
        <source>Yang sudah tersimpan aman; perubahan terakhir belum tersimpan.</source>
        <translation>What was stored is safe; the last change was not stored.</translation>
    </message>
    <message>
        <source>Kosongkan ruang disk, lalu ulangi langkah ini.</source>
        <translation>Free some disk space, then repeat this step.</translation>
    </message>
    <message>
        <source>Berkas tidak dapat dibaca.</source>
        <translation>The file cannot be read.</translation>
    </message>
    <message>
        <source>Periksa nama berkas, disk dan izinnya.</source>
        <translation>Check the file&apos;s name, the disk and the permissions.</translation>
    </message>
    <message>
        <source>Berkas tidak dapat ditulis.</source>
        <translation>The file cannot be written.</translation>
    </message>
    <message>
        <source>Yang tersimpan sebelumnya aman.</source>
        <translation>What was stored before is safe.</translation>
    </message>
    <message>
        <source>Periksa ruang disk dan izin foldernya, lalu coba lagi.</source>
        <translation>Check the disk space and the folder&apos;s permissions, then try again.</translation>
    </message>
    <message>
        <source>Pengaman data tidak dapat dijalankan.</source>
        <translation>The data protection cannot start.</translation>
    </message>
    <message>
        <source>Tidak ada data yang dibuka atau ditulis.</source>
        <translation>No data were opened or written.</translation>
    </message>
    <message>
        <source>Mulai ulang komputer. Bila terulang, hubungi petugas pendukung.</source>
        <translation>Restart the computer. If it happens again, contact support.</translation>
    </message>
    <message>
        <source>Berkas kunci rusak atau telah diubah.</source>
        <translation>The key file is damaged or was changed.</translation>
    </message>
    <message>
        <source>Hubungi petugas pendukung untuk memulihkan kunci dari cadangan.</source>
        <translation>Contact support to restore the key from the backup.</translation>
    </message>
    <message>
        <source>Data ini tidak asli atau telah diubah.</source>
        <translation>These data are not authentic or were changed.</translation>
    </message>
    <message>
        <source>Loket tidak memakainya.</source>
        <translation>Loket does not use them.</translation>
    </message>
    <message>
        <source>Minta salinan baru dari sumbernya, dan laporkan kepada penyelia.</source>
        <translation>Ask the source for a new copy, and report it to a supervisor.</translation>
    </message>
    <message>
        <source>Data ini dikunci untuk penerima lain.</source>
        <translation>These data are sealed for another recipient.</translation>
    </message>
    <message>
        <source>Isinya tetap tertutup.</source>
        <translation>Their content stays closed.</translation>
    </message>
    <message>
        <source>Pakai kunci milik penerimanya.</source>
        <translation>Use the recipient&apos;s key.</translation>
    </message>
    <message>
        <source>Alat tidak lagi terhubung.</source>
        <translation>The device is no longer connected.</translation>
    </message>
    <message>
        <source>Cabut dan pasang lagi kabelnya, atau lanjutkan tanpa alat ini.</source>
        <translation>Unplug the cable and plug it in again, or go on without this device.</translation>
    </message>
    <message>
        <source>Alat sedang dipakai.</source>
        <translation>The device is in use.</translation>
    </message>
    <message>
        <source>Jawaban alat tidak dapat dipahami.</source>
        <translation>The device&apos;s answer makes no sense.</translation>
    </message>
    <message>
        <source>Sistem belum mengizinkan Loket memakai alat ini.</source>
        <translation>The system does not let Loket use this device yet.</translation>
    </message>
    <message>
        <source>Alat tidak menjawab pada waktunya.</source>
        <translation>The device did not answer in time.</translation>
    </message>
    <message>
        <source>Coba sekali lagi. Bila terulang, cabut dan pasang lagi kabelnya.</source>
        <translation>Try once more. If it happens again, unplug the cable and plug it in again.</translation>
    </message>
    <message>
        <source>Pengendali alat berhenti bekerja.</source>
        <translation>The device&apos;s driver stopped working.</translation>
    </message>
    <message>
        <source>Tunggu sampai alat siap lagi, atau lanjutkan tanpa alat ini.</source>
        <translation>Wait until the device is ready again, or go on without it.</translation>
    </message>
    <message>
        <source>Alat untuk langkah ini belum terpasang.</source>
        <translation>The device for this step is not attached.</translation>
    </message>
    <message>
        <source>Pasang alatnya, atau pilih alat lain di halaman Perangkat.</source>
        <translation>Attach the device, or choose another one on the Devices page.</translation>
    </message>
    <message>
        <source>Loket menemukan kekeliruan pada dirinya sendiri.</source>
        <translation>Loket found a mistake in itself.</translation>
    </message>
    <message>
        <source>Semua yang sudah tersimpan aman.</source>
        <translation>Everything stored so far is safe.</translation>
    </message>
    <message>
        <source>Parkir kunjungan ini, lalu laporkan kepada petugas pendukung.</source>
        <translation>Park this visit, then report it to support.</translation>
    </message>
    <message numerus="yes">
        <source>Tunggu %n detik, lalu coba lagi.</source>
        <translation>
            <numerusform>Wait %n second, then try again.</numerusform>
            <numerusform>Wait %n seconds, then try again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sesuai.</source>
        <translation>In order.</translation>
    </message>
    <message>
        <source>NIK belum diisi.</source>
        <translation>The NIK is empty.</translation>
    </message>
    <message>
        <source>NIK hanya berisi angka.</source>
        <translation>A NIK has digits only.</translation>
    </message>
    <message>
        <source>NIK harus 16 angka.</source>
        <translation>A NIK has 16 digits.</translation>
    </message>
    <message>
        <source>NIK tidak mungkin berisi satu angka yang sama.</source>
        <translation>A NIK cannot be one digit repeated.</translation>
    </message>
    <message>
        <source>Angka ke-7 sampai ke-12 NIK bukan tanggal lahir yang mungkin.</source>
        <translation>Digits 7 to 12 of the NIK are no possible birth date.</translation>
    </message>
    <message>
        <source>Empat angka terakhir NIK tidak mungkin 0000.</source>
        <translation>The last four digits of a NIK cannot be 0000.</translation>
    </message>
    <message>
        <source>Tanggal lahir berbeda dari NIK. Cocokkan dengan KK, lalu beri alasannya.</source>
        <translation>The birth date differs from the NIK. Compare with the family card, then give the reason.</translation>
    </message>
    <message>
        <source>Jenis kelamin berbeda dari NIK. Cocokkan dengan KK, lalu beri alasannya.</source>
        <translation>The sex differs from the NIK. Compare with the family card, then give the reason.</translation>
    </message>
    <message>
        <source>Kode wilayah NIK tidak dikenal. Periksa enam angka pertamanya.</source>
        <translation>The region code of the NIK is not known. Check its first six digits.</translation>
    </message>
    <message>
        <source>NIK diterbitkan dengan kode wilayah lama. NIK tetap berlaku.</source>
        <translation>The NIK was issued under an old region code. It stays valid.</translation>
    </message>
    <message>
        <source>Nomor KK belum diisi.</source>
        <translation>The family card number is empty.</translation>
    </message>
    <message>
        <source>Nomor KK hanya berisi angka.</source>
        <translation>A family card number has digits only.</translation>
    </message>
    <message>
        <source>Nomor KK harus 16 angka.</source>
        <translation>A family card number has 16 digits.</translation>
    </message>
    <message>
        <source>Nomor KK tidak mungkin berisi satu angka yang sama.</source>
        <translation>A family card number cannot be one digit repeated.</translation>
    </message>
    <message>
        <source>Angka ke-7 sampai ke-12 nomor KK bukan tanggal yang mungkin.</source>
        <translation>Digits 7 to 12 of the family card number are no possible date.</translation>
    </message>
    <message>
        <source>Kode wilayah nomor KK tidak dikenal. Periksa enam angka pertamanya.</source>
        <translation>The region code of the family card number is not known. Check its first six digits.</translation>
    </message>
    <message>
        <source>Nomor KK sama dengan NIK. Periksa kedua nomor itu.</source>
        <translation>Family card number and NIK are the same. Check both.</translation>
    </message>
    <message>
        <source>Tanggal lahir belum diisi.</source>
        <translation>The birth date is empty.</translation>
    </message>
    <message>
        <source>Tanggal lahir belum tiba.</source>
        <translation>The birth date is in the future.</translation>
    </message>
    <message>
        <source>Usia lebih dari 120 tahun. Periksa tahun lahirnya.</source>
        <translation>Older than 120 years. Check the birth year.</translation>
    </message>
    <message>
        <source>Nama lengkap belum diisi.</source>
        <translation>The full name is empty.</translation>
    </message>
    <message>
        <source>Nama berisi angka. Cocokkan dengan KK.</source>
        <translation>The name has digits in it. Compare with the family card.</translation>
    </message>
    <message>
        <source>Tempat lahir belum diisi.</source>
        <translation>The place of birth is empty.</translation>
    </message>
    <message>
        <source>Jenis kelamin belum dipilih.</source>
        <translation>The sex is not chosen.</translation>
    </message>
    <message>
        <source>Status perkawinan belum dipilih.</source>
        <translation>The marital status is not chosen.</translation>
    </message>
    <message>
        <source>Kewarganegaraan belum dipilih.</source>
        <translation>The nationality is not chosen.</translation>
    </message>
    <message>
        <source>Alamat belum diisi.</source>
        <translation>The address is empty.</translation>
    </message>
    <message>
        <source>Nomor telepon tampaknya keliru.</source>
        <translation>The phone number looks wrong.</translation>
    </message>
    <message>
        <source>Alamat surel tampaknya keliru.</source>
        <translation>The e-mail address looks wrong.</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Nomor KK</source>
        <translation>Family card number</translation>
    </message>
    <message>
        <source>Nama lengkap</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Tempat lahir</source>
        <translation>Place of birth</translation>
    </message>
    <message>
        <source>Tanggal lahir</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Jenis kelamin</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Status perkawinan</source>
        <translation>Marital status</translation>
    </message>
    <message>
        <source>Kewarganegaraan</source>
        <translation>Nationality</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Desa atau kelurahan</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Kecamatan</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Wilayah domisili</source>
        <translation>Region of residence</translation>
    </message>
    <message>
        <source>Telepon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Surel</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Laki-laki</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Perempuan</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Belum kawin</source>
        <translation>Single</translation>
    </message>
    <message>
        <source>Kawin</source>
        <translation>Married</translation>
    </message>
    <message>
        <source>Cerai hidup</source>
        <translation>Divorced</translation>
    </message>
    <message>
        <source>Cerai mati</source>
        <translation>Widowed</translation>
    </message>
    <message>
        <source>Warga negara Indonesia</source>
        <translation>Indonesian citizen</translation>
    </message>
    <message>
        <source>Warga negara asing</source>
        <translation>Foreign citizen</translation>
    </message>
    <message>
        <source>Merah</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Biru</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>Oranye</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Layanan belum dapat ditentukan.</source>
        <translation>The service cannot be told yet.</translation>
    </message>
    <message>
        <source>Kartu Identitas Anak (KIA)</source>
        <translation>Child identity card (KIA)</translation>
    </message>
    <message>
        <source>Perekaman dini; KTP-el dicetak mulai usia 17 tahun</source>
        <translation>Early recording; the KTP-el is printed from the age of 17</translation>
    </message>
    <message>
        <source>KTP-el</source>
        <translation>KTP-el</translation>
    </message>
    <message numerus="yes">
        <source>%n tahun</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bulan</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message>
        <source>Dapat direkam: sudah 17 tahun.</source>
        <translation>May be recorded: 17 or over.</translation>
    </message>
    <message>
        <source>Dapat direkam: sudah atau pernah kawin.</source>
        <translation>May be recorded: married now or before.</translation>
    </message>
    <message>
        <source>Dapat direkam sekarang. KTP-el dicetak mulai %1.</source>
        <translation>May be recorded now. The KTP-el is printed from %1.</translation>
    </message>
    <message>
        <source>Belum cukup umur. Dapat direkam mulai %1.</source>
        <translation>Not old enough. May be recorded from %1.</translation>
    </message>
    <message>
        <source>Isi tanggal lahir untuk memeriksa umur.</source>
        <translation>Enter the birth date to check the age.</translation>
    </message>
    <message>
        <source>Tanggal lahir belum tiba. Periksa tahunnya.</source>
        <translation>The birth date is in the future. Check the year.</translation>
    </message>
    <message>
        <source>%1 pukul %2</source>
        <translation>%1 at %2</translation>
    </message>
    <message>
        <source>%1 dan %2</source>
        <translation>%1 and %2</translation>
    </message>
    <message>
        <source>Jari tidak ada</source>
        <translation>Finger missing</translation>
    </message>
    <message>
        <source>Kelainan bawaan</source>
        <translation>Congenital condition</translation>
    </message>
    <message>
        <source>Kusta</source>
        <translation>Leprosy</translation>
    </message>
    <message>
        <source>Sidik jari aus atau tidak terbaca</source>
        <translation>Ridges worn or unreadable</translation>
    </message>
    <message>
        <source>Perban atau luka</source>
        <translation>Bandage or wound</translation>
    </message>
    <message>
        <source>Kulit mengelupas</source>
        <translation>Peeling skin</translation>
    </message>
    <message>
        <source>Katarak</source>
        <translation>Cataract</translation>
    </message>
    <message>
        <source>Tunanetra</source>
        <translation>Blind</translation>
    </message>
    <message>
        <source>Mata tidak dapat dibuka</source>
        <translation>Eye cannot be opened</translation>
    </message>
    <message>
        <source>Mata sedang sakit</source>
        <translation>Eye infection</translation>
    </message>
    <message>
        <source>Tidak dapat menandatangani</source>
        <translation>Cannot sign</translation>
    </message>
    <message>
        <source>Tangan sedang cedera</source>
        <translation>Hand injured</translation>
    </message>
    <message>
        <source>Kondisi mental</source>
        <translation>Mental condition</translation>
    </message>
    <message>
        <source>Terbaring sakit</source>
        <translation>Bedridden</translation>
    </message>
    <message>
        <source>Alat sedang rusak</source>
        <translation>Device out of order</translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Sudah yang terbaik yang dapat dicapai</source>
        <translation>The best that can be reached</translation>
    </message>
    <message>
        <source>Kulit jari aus</source>
        <translation>Worn skin</translation>
    </message>
    <message>
        <source>Lanjut usia</source>
        <translation>Elderly</translation>
    </message>
    <message>
        <source>Disabilitas</source>
        <translation>Disability</translation>
    </message>
    <message>
        <source>Keterbatasan alat</source>
        <translation>Limit of the device</translation>
    </message>
    <message>
        <source>Mutu di bawah batas</source>
        <translation>Quality below the threshold</translation>
    </message>
    <message>
        <source>Permintaan pemohon</source>
        <translation>Applicant&apos;s wish</translation>
    </message>
    <message>
        <source>Pilihan petugas</source>
        <translation>Operator&apos;s choice</translation>
    </message>
    <message>
        <source>Gangguan alat</source>
        <translation>Device trouble</translation>
    </message>
    <message>
        <source>Jari keliru</source>
        <translation>Wrong finger</translation>
    </message>
    <message>
        <source>Mata terpejam</source>
        <translation>Eyes closed</translation>
    </message>
    <message>
        <source>Ekspresi wajah</source>
        <translation>Expression</translation>
    </message>
    <message>
        <source>Wajah tertutup rambut atau kerudung</source>
        <translation>Face covered by hair or veil</translation>
    </message>
    <message>
        <source>Pakaian</source>
        <translation>Clothing</translation>
    </message>
    <message>
        <source>Dokumen asli sudah dilihat</source>
        <translation>Original document seen</translation>
    </message>
    <message>
        <source>NIK lama memang berbeda</source>
        <translation>The old NIK really differs</translation>
    </message>
    <message>
        <source>Akan dibetulkan di Disdukcapil</source>
        <translation>Will be corrected at Disdukcapil</translation>
    </message>
    <message>
        <source>Kunjungan sebelumnya dibatalkan</source>
        <translation>Earlier visit was cancelled</translation>
    </message>
    <message>
        <source>Diminta merekam ulang</source>
        <translation>Recapture was ordered</translation>
    </message>
    <message>
        <source>Salah ketik</source>
        <translation>Typing error</translation>
    </message>
    <message>
        <source>Dokumen menunjukkan lain</source>
        <translation>The document shows otherwise</translation>
    </message>
    <message>
        <source>Pemohon pergi</source>
        <translation>Applicant left</translation>
    </message>
    <message>
        <source>Orangnya keliru</source>
        <translation>Wrong person</translation>
    </message>
    <message>
        <source>Sudah pernah direkam</source>
        <translation>Already recorded</translation>
    </message>
    <message>
        <source>Belum memenuhi syarat</source>
        <translation>Not eligible</translation>
    </message>
    <message>
        <source>Dokumen kurang</source>
        <translation>Documents missing</translation>
    </message>
    <message>
        <source>Uji coba</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Mendahulukan pemohon berikutnya</source>
        <translation>Next person goes first</translation>
    </message>
    <message>
        <source>Pemohon menunggu</source>
        <translation>Applicant is waiting</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Identitas</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Pemberitahuan</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Persetujuan foto</source>
        <translation>Photo approval</translation>
    </message>
    <message>
        <source>Tanda tangan</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Sidik jari</source>
        <translation>Fingerprints</translation>
    </message>
    <message>
        <source>Iris mata</source>
        <translation>Irises</translation>
    </message>
    <message>
        <source>Cek telunjuk</source>
        <translation>Index check</translation>
    </message>
    <message>
        <source>Periksa</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Pernyataan</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Bukti</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Persiapan</source>
        <translation>Preparation</translation>
    </message>
    <message>
        <source>Panduan</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Pindai QR</source>
        <translation>Scan QR</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Masukkan NIK, lalu cocokkan data dengan kartu keluarga.</source>
        <translation>Enter the NIK, then compare the data with the family card.</translation>
    </message>
    <message>
        <source>Pastikan orang di depan Anda adalah pemilik data ini.</source>
        <translation>Make sure that the person before you is the one in these data.</translation>
    </message>
    <message>
        <source>Jelaskan pemakaian data, lalu catat bahwa pemohon memahaminya.</source>
        <translation>Explain how the data are used, then record that the applicant understands.</translation>
    </message>
    <message>
        <source>Ambil foto di depan latar sesuai tahun lahir.</source>
        <translation>Take the photo before the background for this birth year.</translation>
    </message>
    <message>
        <source>Tunjukkan foto kepada pemohon dan minta persetujuannya.</source>
        <translation>Show the photo to the applicant and ask for approval.</translation>
    </message>
    <message>
        <source>Minta pemohon menandatangani di dalam kotak.</source>
        <translation>Ask the applicant to sign inside the box.</translation>
    </message>
    <message>
        <source>Rekam empat jari kanan, empat jari kiri, lalu kedua ibu jari.</source>
        <translation>Record the right four fingers, the left four, then both thumbs.</translation>
    </message>
    <message>
        <source>Rekam kedua mata, tanpa kacamata dan lensa kontak.</source>
        <translation>Record both eyes, without glasses and contact lenses.</translation>
    </message>
    <message>
        <source>Rekam kedua telunjuk sekali lagi agar tangan tidak tertukar.</source>
        <translation>Record both index fingers once more so that hands are not swapped.</translation>
    </message>
    <message>
        <source>Bacakan data kepada pemohon dan periksa setiap hasil.</source>
        <translation>Read the data to the applicant and check every result.</translation>
    </message>
    <message>
        <source>Minta pemohon menandatangani pernyataan kebenaran data.</source>
        <translation>Ask the applicant to sign the statement that the data are correct.</translation>
    </message>
    <message>
        <source>Kunci dan simpan hasil perekaman di komputer ini.</source>
        <translation>Seal and save the recording on this computer.</translation>
    </message>
    <message>
        <source>Cetak bukti dan jelaskan langkah berikutnya.</source>
        <translation>Print the receipt and explain what happens next.</translation>
    </message>
    <message>
        <source>Dampingi pemohon langkah demi langkah.</source>
        <translation>Help the applicant step by step.</translation>
    </message>
    <message>
        <source>Pindai kode QR.</source>
        <translation>Scan the QR code.</translation>
    </message>
    <message>
        <source>Catat hasil aktivasi.</source>
        <translation>Record the outcome of the activation.</translation>
    </message>
    <message>
        <source>Perekaman KTP-el</source>
        <translation>KTP-el recording</translation>
    </message>
    <message>
        <source>Perekaman ulang KTP-el</source>
        <translation>KTP-el recapture</translation>
    </message>
    <message>
        <source>Aktivasi IKD</source>
        <translation>IKD activation</translation>
    </message>
    <message>
        <source>Cetak ulang KTP-el</source>
        <translation>KTP-el reprint</translation>
    </message>
    <message>
        <source>Perubahan data</source>
        <translation>Change of data</translation>
    </message>
    <message>
        <source>Konsolidasi data</source>
        <translation>Data consolidation</translation>
    </message>
    <message>
        <source>Berjalan</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Diparkir</source>
        <translation>Parked</translation>
    </message>
    <message>
        <source>Tersimpan</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Dibatalkan</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Pemohon belum cukup umur. Beri tahu kapan ia dapat direkam.</source>
        <translation>The applicant is not old enough. Say from when recording is possible.</translation>
    </message>
    <message>
        <source>Pemohon sudah pernah direkam. Periksa statusnya dan jangan merekam lagi.</source>
        <translation>The applicant was recorded before. Check the status and do not record again.</translation>
    </message>
    <message>
        <source>NIK ini sudah pernah dilayani di sini. Beri alasan untuk melanjutkan.</source>
        <translation>This NIK was served here before. Give a reason to go on.</translation>
    </message>
    <message>
        <source>Pemohon tinggal di wilayah lain. Pastikan KK diperlihatkan dan data tidak berubah.</source>
        <translation>The applicant lives in another region. Make sure that the family card is shown and no data change.</translation>
    </message>
    <message>
        <source>Lengkapi data pemohon.</source>
        <translation>Complete the applicant&apos;s data.</translation>
    </message>
    <message>
        <source>Catat dokumen yang dilihat dan pastikan orangnya sama.</source>
        <translation>Record the documents seen and make sure it is the same person.</translation>
    </message>
    <message>
        <source>Orangnya berbeda dari data. Hentikan kunjungan ini dan periksa NIK-nya.</source>
        <translation>The person differs from the data. Stop this visit and check the NIK.</translation>
    </message>
    <message>
        <source>Pilih dokumen yang dilihat.</source>
        <translation>Choose the document that was seen.</translation>
    </message>
    <message>
        <source>Jelaskan pemberitahuan dan catat bahwa pemohon memahaminya.</source>
        <translation>Explain the notice and record that the applicant understands it.</translation>
    </message>
    <message>
        <source>Catat dahulu bahwa pemohon memahami pemberitahuan.</source>
        <translation>First record that the applicant understands the notice.</translation>
    </message>
    <message>
        <source>Isi nama dan hubungan wali: pemohon belum 18 tahun.</source>
        <translation>Enter the guardian&apos;s name and relation: the applicant is under 18.</translation>
    </message>
    <message>
        <source>Rekam %1.</source>
        <translation>Record: %1.</translation>
    </message>
    <message>
        <source>Ulangi %1: mutunya masih di bawah batas.</source>
        <translation>Repeat %1: the quality is still below the threshold.</translation>
    </message>
    <message>
        <source>Ulangi %1, terima dengan alasan, atau catat pengecualian.</source>
        <translation>Repeat %1, accept with a reason, or record an exception.</translation>
    </message>
    <message>
        <source>Coba lagi dahulu; menerima dengan alasan baru dapat dipilih setelah percobaan habis.</source>
        <translation>Try again first; accepting with a reason is offered once the attempts are used up.</translation>
    </message>
    <message>
        <source>Minta pemohon menyetujui fotonya.</source>
        <translation>Ask the applicant to approve the photo.</translation>
    </message>
    <message>
        <source>Ambil foto dahulu.</source>
        <translation>Take the photo first.</translation>
    </message>
    <message>
        <source>Minta orang kedua menyetujui pengecualian %1.</source>
        <translation>Ask a second person to approve the exception for %1.</translation>
    </message>
    <message>
        <source>Penyetuju harus orang lain yang berwenang.</source>
        <translation>It must be approved by another, authorised person.</translation>
    </message>
    <message>
        <source>Keadaannya sementara: tawarkan dahulu janji temu baru.</source>
        <translation>The condition is temporary: offer a new appointment first.</translation>
    </message>
    <message>
        <source>Ambil foto bukti pengecualian.</source>
        <translation>Take the evidence photo of the exception.</translation>
    </message>
    <message>
        <source>Bacakan data, lalu tandai sudah diperiksa.</source>
        <translation>Read the data aloud, then mark them as checked.</translation>
    </message>
    <message>
        <source>Bacakan atau tunjukkan data kepada pemohon dahulu.</source>
        <translation>First read or show the data to the applicant.</translation>
    </message>
    <message>
        <source>Masukkan sekali lagi frasa sandi Anda untuk mengubah data.</source>
        <translation>Enter your passphrase once more to change data.</translation>
    </message>
    <message>
        <source>NIK tidak dapat diganti di sini. Batalkan kunjungan dan mulai dengan NIK yang benar.</source>
        <translation>The NIK cannot be changed here. Cancel the visit and start with the right NIK.</translation>
    </message>
    <message>
        <source>Minta pemohon menandatangani pernyataan.</source>
        <translation>Ask the applicant to sign the statement.</translation>
    </message>
    <message>
        <source>Pemohon belum menyetujui pernyataan. Periksa lagi datanya bersama pemohon.</source>
        <translation>The applicant has not agreed to the statement. Check the data again together.</translation>
    </message>
    <message>
        <source>Pernyataan lisan hanya untuk pemohon dengan pengecualian tanda tangan.</source>
        <translation>A spoken statement is only for applicants with a signature exception.</translation>
    </message>
    <message>
        <source>Simpan hasil perekaman.</source>
        <translation>Save the recording.</translation>
    </message>
    <message>
        <source>Beri bukti kepada pemohon.</source>
        <translation>Give the receipt to the applicant.</translation>
    </message>
    <message>
        <source>Langkah ini tidak ada pada layanan yang dipilih.</source>
        <translation>This step is not part of the chosen service.</translation>
    </message>
    <message>
        <source>KK asli</source>
        <translation>Original family card</translation>
    </message>
    <message>
        <source>Kartu keluarga (KK)</source>
        <translation>Family card (KK)</translation>
    </message>
    <message>
        <source>Formulir F-1.02</source>
        <translation>Form F-1.02</translation>
    </message>
    <message>
        <source>Dokumen identitas</source>
        <translation>Identity document</translation>
    </message>
    <message>
        <source>KTP-el lama</source>
        <translation>Old KTP-el</translation>
    </message>
    <message>
        <source>Kartu pelajar</source>
        <translation>School card</translation>
    </message>
    <message>
        <source>Akta kelahiran</source>
        <translation>Birth certificate</translation>
    </message>
    <message>
        <source>Paspor</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>Pernyataan pendamping</source>
        <translation>Companion&apos;s statement</translation>
    </message>
    <message>
        <source>Ayah</source>
        <translation>Father</translation>
    </message>
    <message>
        <source>Ibu</source>
        <translation>Mother</translation>
    </message>
    <message>
        <source>Wali</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>Guru</source>
        <translation>Teacher</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Pendukung</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Penyelia</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Administrator data</source>
        <translation>Data administrator</translation>
    </message>
    <message>
        <source>Magang</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>bagian ini</source>
        <translation>this part</translation>
    </message>
    <message>
        <source>Wilayah</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Pada tanggal</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Usia</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Latar foto</source>
        <translation>Photo background</translation>
    </message>
    <message>
        <source>Hanya orang ini yang dapat mengatur petugas. Tambahkan dahulu yang lain.</source>
        <translation>Only this person can manage operators. Add another one first.</translation>
    </message>
    <message>
        <source>Alat tidak melihat siapa pun. Periksa arah alat dan tempat duduk, lalu coba lagi.</source>
        <translation>The device sees nobody. Check where it points and where the person sits, then try again.</translation>
    </message>
    <message>
        <source>Minta yang mengatur petugas memberi Anda frasa sandi baru: itu mengaktifkan akunnya lagi.</source>
        <translation>Ask somebody who manages operators for a new passphrase: that switches the account on again.</translation>
    </message>
    <message>
        <source>Berkas kunci stasiun tidak ada.</source>
        <translation>The key files of the station are missing.</translation>
    </message>
    <message>
        <source>Basis datanya tidak diubah, dan tetap terkunci.</source>
        <translation>The database was not changed, and stays locked.</translation>
    </message>
    <message>
        <source>Salin folder keys dari cadangan stasiun ini ke folder stasiun.</source>
        <translation>Copy the folder keys from a backup of this station into the folder of the station.</translation>
    </message>
    <message>
        <source>Pakai paling sedikit empat kata dari tiga huruf atau lebih, tiga di antaranya berlainan; atau 14 huruf dan tanda, enam di antaranya berlainan.</source>
        <translation>Use at least four words of three letters or more, three of them different; or 14 letters and signs, six of them different.</translation>
    </message>
    <message>
        <source>Frasa sandi baru terlalu pendek.</source>
        <translation>The new passphrase is too short.</translation>
    </message>
    <message>
        <source>Frasa sandi baru mengulang kata atau huruf yang sama.</source>
        <translation>The new passphrase repeats the same words or letters.</translation>
    </message>
    <message>
        <source>Frasa sandi baru lebih panjang dari 256 bita.</source>
        <translation>The new passphrase is longer than 256 bytes.</translation>
    </message>
    <message>
        <source>Pakai frasa sandi yang lebih pendek.</source>
        <translation>Use a shorter passphrase.</translation>
    </message>
    <message>
        <source>Nama masuk petugas tidak sesuai.</source>
        <translation>The login name of the operator does not fit.</translation>
    </message>
    <message>
        <source>Pakai 2 sampai 32 huruf kecil, angka, titik, garis bawah atau tanda hubung; yang pertama huruf atau angka.</source>
        <translation>Use 2 to 32 small letters, digits, dots, underscores or hyphens; the first one a letter or a digit.</translation>
    </message>
    <message>
        <source>Nama lengkap petugas tidak sesuai.</source>
        <translation>The full name of the operator does not fit.</translation>
    </message>
    <message>
        <source>Isi nama lengkap, paling banyak 80 huruf.</source>
        <translation>Give the full name, 80 letters at most.</translation>
    </message>
    <message>
        <source>Tidak ada petugas pertama yang boleh mengatur petugas lain.</source>
        <translation>None of the first operators may manage the others.</translation>
    </message>
    <message>
        <source>Tidak ada stasiun yang dibuat.</source>
        <translation>No station was made.</translation>
    </message>
    <message>
        <source>Sebutkan penyelia atau administrator data.</source>
        <translation>Name a supervisor or a data administrator.</translation>
    </message>
    <message>
        <source>Nama kunci tidak sesuai.</source>
        <translation>The name of the keys does not fit.</translation>
    </message>
    <message>
        <source>Tidak ada kunci yang dibuat.</source>
        <translation>No key was made.</translation>
    </message>
    <message>
        <source>Pakai 1 sampai 40 huruf, angka, titik, garis bawah atau tanda hubung.</source>
        <translation>Use 1 to 40 letters, digits, dots, underscores or hyphens.</translation>
    </message>
    <message>
        <source>Petugas ini yang terakhir yang boleh mengatur petugas, dan tidak dapat dinonaktifkan.</source>
        <translation>This is the last operator who may manage operators, and can not be disabled.</translation>
    </message>
    <message>
        <source>Tambahkan dahulu penyelia atau administrator data yang lain.</source>
        <translation>Add another supervisor or data administrator first.</translation>
    </message>
    <message>
        <source>Yang menyetujui harus orang lain.</source>
        <translation>Whoever approves has to be another person.</translation>
    </message>
    <message>
        <source>Minta orang lain yang berwenang menyetujuinya.</source>
        <translation>Ask another person with that right to approve it.</translation>
    </message>
    <message>
        <source>Berkas itu tidak ada.</source>
        <translation>That file does not exist.</translation>
    </message>
    <message>
        <source>Periksa nama berkas dan foldernya.</source>
        <translation>Check the name of the file and its folder.</translation>
    </message>
    <message>
        <source>Anda tidak diizinkan membaca berkas atau folder itu.</source>
        <translation>You are not allowed to read that file or folder.</translation>
    </message>
    <message>
        <source>Pakai akun komputer pemiliknya, atau minta izin membacanya.</source>
        <translation>Use the computer account of its owner, or ask for the right to read it.</translation>
    </message>
    <message>
        <source>Minta yang berperan %1 melakukannya.</source>
        <translation>Ask somebody whose role is %1 to do it.</translation>
    </message>
    <message>
        <source>%1 atau %2</source>
        <translation>%1 or %2</translation>
    </message>
    <message>
        <source>2 sampai 10 angka tanpa titik, kode wilayah dari Kemendagri</source>
        <translation>2 to 10 digits without dots, the area code of the ministry</translation>
    </message>
    <message>
        <source>nama wilayah, 1 sampai 80 huruf</source>
        <translation>name of the area, 1 to 80 letters</translation>
    </message>
    <message>
        <source>nama kunci, 1 sampai 64 huruf</source>
        <translation>name of the key, 1 to 64 letters</translation>
    </message>
    <message>
        <source>kunci publik dari berkas public.json (loketctl hub keygen): 44 huruf dan tanda</source>
        <translation>public key from the file public.json (loketctl hub keygen): 44 letters and signs</translation>
    </message>
    <message>
        <source>3 sampai 32 huruf besar, angka dan tanda hubung, lain untuk setiap stasiun</source>
        <translation>3 to 32 capital letters, digits and hyphens, different for each station</translation>
    </message>
    <message>
        <source>nama loket, 1 sampai 80 huruf</source>
        <translation>name of the counter, 1 to 80 letters</translation>
    </message>
    <message>
        <source>tidak perlu diisi; bila diisi, sebuah UUID</source>
        <translation>may be left out; where it is given, a UUID</translation>
    </message>
    <message>
        <source>tidak perlu diisi; true hanya untuk stasiun latihan</source>
        <translation>may be left out; true only for a training station</translation>
    </message>
    <message>
        <source>hub.key dan recovery.key rahasia: siapa yang memegang salah satunya dapat membuka semua rekaman yang dikunci untuknya.</source>
        <translation>hub.key and recovery.key are secret: whoever holds one of them can open every recording that is sealed for it.</translation>
    </message>
    <message>
        <source>Jangan menaruhnya di komputer loket: pindahkan keduanya dari komputer ini.</source>
        <translation>Do not keep them on a counter&apos;s computer: move both away from this one.</translation>
    </message>
    <message>
        <source>Simpan di dua tempat yang berbeda, terkunci: hub.key di kantor, recovery.key pada orang dan gedung lain.</source>
        <translation>Keep them locked away in two places: hub.key at the office, recovery.key with another person in another building.</translation>
    </message>
    <message>
        <source>Buat salinan hub.key. Bila keduanya hilang, tidak ada yang dapat membuka rekamannya.</source>
        <translation>Make a copy of hub.key. Where both are lost, nobody can open the recordings.</translation>
    </message>
    <message>
        <source>public.json tidak rahasia: isinya untuk profil setiap stasiun.</source>
        <translation>public.json is no secret: it goes into the profile of each station.</translation>
    </message>
    <message>
        <source>Berkas profil bukan JSON yang benar, lihat baris %1.</source>
        <translation>The profile is not valid JSON, see line %1.</translation>
    </message>
    <message>
        <source>Mulai dari contoh: loketctl station profile --example.</source>
        <translation>Begin with the example: loketctl station profile --example.</translation>
    </message>
    <message>
        <source>Profil tidak mengenal isian %1.</source>
        <translation>A profile has no field %1.</translation>
    </message>
    <message>
        <source>Isian yang ada: %1.</source>
        <translation>The fields are: %1.</translation>
    </message>
    <message>
        <source>hub_key dan recovery_key dalam profil sama.</source>
        <translation>hub_key and recovery_key of the profile are the same.</translation>
    </message>
    <message>
        <source>Isi dua kunci publik yang berbeda.</source>
        <translation>Give two different public keys.</translation>
    </message>
    <message>
        <source>Isian %1 dalam profil kosong atau tidak sesuai.</source>
        <translation>The field %1 of the profile is empty or does not fit.</translation>
    </message>
    <message>
        <source>Yang diminta: %1.</source>
        <translation>Wanted: %1.</translation>
    </message>
    <message>
        <source>RAHASIA: kunci ini membuka rekaman penduduk. Jangan simpan di komputer loket.</source>
        <translation>SECRET: this key opens recordings of residents. Do not keep it on a counter&apos;s computer.</translation>
    </message>
    <message>
        <source>Akunnya aktif lagi hanya dengan frasa sandi baru: loketctl operator passwd %1.</source>
        <translation>The account is switched on again only by a new passphrase: loketctl operator passwd %1.</translation>
    </message>
    <message>
        <source>%1 mengatur petugas dan tidak merekam: tambahkan yang merekam dengan loketctl operator add.</source>
        <translation>%1 manages operators and does not record: add those who do with loketctl operator add.</translation>
    </message>
    <message>
        <source>Di folder ini tidak ada stasiun Loket.</source>
        <translation>There is no Loket station in this folder.</translation>
    </message>
    <message>
        <source>Sebutkan foldernya dengan --station, atau buat stasiun: loketctl station init.</source>
        <translation>Name the folder with --station, or make a station: loketctl station init.</translation>
    </message>
    <message>
        <source>Pembaca sidik jari (libfprint)</source>
        <translation>Fingerprint readers (libfprint)</translation>
    </message>
    <message>
        <source>Pena, jari, atau tetikus di layar</source>
        <translation>Pen, finger or mouse on the screen</translation>
    </message>
    <message>
        <source>Alat latihan</source>
        <translation>Training devices</translation>
    </message>
    <message>
        <source>Kamera, berkas video, dan siaran</source>
        <translation>Cameras, video files and streams</translation>
    </message>
    <message>
        <source>Kamera latihan</source>
        <translation>Training camera</translation>
    </message>
    <message>
        <source>Kamera dokumen latihan</source>
        <translation>Training document camera</translation>
    </message>
    <message>
        <source>Pemindai empat jari latihan</source>
        <translation>Training slap scanner</translation>
    </message>
    <message>
        <source>Kamera iris latihan</source>
        <translation>Training dual iris camera</translation>
    </message>
    <message>
        <source>Papan tanda tangan latihan</source>
        <translation>Training signature pad</translation>
    </message>
    <message>
        <source>Layar ini</source>
        <translation>This screen</translation>
    </message>
    <message>
        <source>Stasiun ini sedang dibuka oleh %1 (proses %2) sejak %3.</source>
        <translation>This station is open in %1 (process %2) since %3.</translation>
    </message>
    <message>
        <source>Folder salinan itu tidak ada, atau Loket tidak dapat menulis di sana.</source>
        <translation>That copy folder does not exist, or Loket cannot write there.</translation>
    </message>
    <message>
        <source>Setelan sebelumnya tetap berlaku.</source>
        <translation>The setting before it stays in force.</translation>
    </message>
    <message>
        <source>Sambungkan medianya, atau isi folder lain dengan lengkap.</source>
        <translation>Attach the medium, or enter another folder in full.</translation>
    </message>
    <message>
        <source>Peran akun itu di atas peran Anda.</source>
        <translation>The role of that account is above yours.</translation>
    </message>
    <message>
        <source>Minta administrator data melakukannya.</source>
        <translation>Ask a data administrator to do it.</translation>
    </message>
    <message>
        <source>Warna latar berubah</source>
        <translation>Background colour changed</translation>
    </message>
    <message>
        <source>Di tempat stasiun itu ada sebuah berkas, bukan folder.</source>
        <translation>Where the station should be there is a file, not a folder.</translation>
    </message>
    <message>
        <source>Berkas itu tidak diubah.</source>
        <translation>That file was not changed.</translation>
    </message>
    <message>
        <source>Pakai folder lain, atau pindahkan dahulu berkas itu.</source>
        <translation>Use another folder, or move that file away first.</translation>
    </message>
    <message>
        <source>Jangan hapus apa pun. Petugas pendukung memulihkan antrean dari folder salinan: loketctl station rebuild.</source>
        <translation>Delete nothing. Support restores the queue from the mirror folder: loketctl station rebuild.</translation>
    </message>
    <message>
        <source>Minta penyelia atau administrator data yang lain ikut memasukkan frasa sandinya.</source>
        <translation>Ask another supervisor or data administrator to enter their passphrase too.</translation>
    </message>
    <message>
        <source>Permintaan ini sudah diputuskan.</source>
        <translation>This request has been decided already.</translation>
    </message>
    <message>
        <source>Muat ulang daftarnya.</source>
        <translation>Reload the list.</translation>
    </message>
    <message>
        <source>Penghapusan kunjungan ini sudah diminta.</source>
        <translation>The removal of this visit has been asked for already.</translation>
    </message>
    <message>
        <source>Tunggu keputusan orang kedua.</source>
        <translation>Wait for the second person&apos;s decision.</translation>
    </message>
    <message>
        <source>Kunjungan ini ditahan dan tidak boleh dihapus.</source>
        <translation>This visit is on hold and must not be removed.</translation>
    </message>
    <message>
        <source>Lepaskan dahulu penahanannya, atau tolak penghapusannya.</source>
        <translation>Release the hold first, or refuse the removal.</translation>
    </message>
    <message>
        <source>Tidak ada kunjungan dengan NIK ini di stasiun ini.</source>
        <translation>There is no visit with this NIK at this station.</translation>
    </message>
    <message>
        <source>Periksa NIK-nya, atau tanyakan kepada kantor.</source>
        <translation>Check the NIK, or ask the office.</translation>
    </message>
    <message>
        <source>Di folder salinan tidak ada kartu stasiun.</source>
        <translation>There is no station card in the mirror folder.</translation>
    </message>
    <message>
        <source>Sebutkan folder salinan stasiun ini, atau pasang kembali cadangannya.</source>
        <translation>Name this station&apos;s mirror folder, or put its backup back.</translation>
    </message>
    <message>
        <source>Dihapus dengan persetujuan orang kedua</source>
        <translation>Removed with a second person&apos;s consent</translation>
    </message>
    <message>
        <source>Terlalu lama tidak dilanjutkan</source>
        <translation>Not gone on with for too long</translation>
    </message>
    <message>
        <source>Rekaman masih dapat lebih baik</source>
        <translation>The capture can still be better</translation>
    </message>
    <message>
        <source>Alasannya tidak sesuai</source>
        <translation>The reason does not fit</translation>
    </message>
    <message>
        <source>Buktinya tidak ada atau tidak jelas</source>
        <translation>The evidence is missing or unclear</translation>
    </message>
    <message>
        <source>Datanya meragukan</source>
        <translation>The data are in doubt</translation>
    </message>
    <message>
        <source>Sudah direkam ulang</source>
        <translation>Recorded again</translation>
    </message>
    <message>
        <source>Pemohon sudah diberi tahu untuk datang lagi</source>
        <translation>Applicant told to come again</translation>
    </message>
    <message>
        <source>Datanya sudah dibetulkan</source>
        <translation>Data corrected</translation>
    </message>
    <message>
        <source>Pemohon tidak dapat dihubungi</source>
        <translation>Applicant cannot be reached</translation>
    </message>
    <message>
        <source>Persetujuan diputuskan</source>
        <translation>Approval decided</translation>
    </message>
    <message>
        <source>Disetujui di loket oleh orang kedua</source>
        <translation>Approved at the counter by a second person</translation>
    </message>
    <message>
        <source>Log audit disimpan ke berkas</source>
        <translation>Audit log saved to a file</translation>
    </message>
    <message>
        <source>Cadangan dibuat</source>
        <translation>Backup made</translation>
    </message>
    <message>
        <source>Rekaman dihapus dari komputer ini</source>
        <translation>Record removed from this computer</translation>
    </message>
    <message>
        <source>Kejadian ditutup</source>
        <translation>Breach closed</translation>
    </message>
    <message>
        <source>Daftar orang yang terdampak dibuat</source>
        <translation>List of people concerned made</translation>
    </message>
    <message>
        <source>Kejadian dicatat</source>
        <translation>Breach recorded</translation>
    </message>
    <message>
        <source>Catatan harian disimpan ke berkas</source>
        <translation>Day log saved to a file</translation>
    </message>
    <message>
        <source>Basis data dikenali sebagai salinan lama</source>
        <translation>Database found to be an older copy</translation>
    </message>
    <message>
        <source>Penahanan dilepas</source>
        <translation>Hold released</translation>
    </message>
    <message>
        <source>Data ditahan dari penghapusan</source>
        <translation>Data put on hold</translation>
    </message>
    <message>
        <source>Daftar kunjungan dilihat</source>
        <translation>List of visits seen</translation>
    </message>
    <message>
        <source>Layar dikunci</source>
        <translation>Screen locked</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Logged in</translation>
    </message>
    <message>
        <source>Keluar</source>
        <translation>Logged out</translation>
    </message>
    <message>
        <source>Salinan di media kedua lengkap lagi</source>
        <translation>Copies on the second medium complete again</translation>
    </message>
    <message>
        <source>Salinan di media kedua gagal ditulis</source>
        <translation>Copy on the second medium not written</translation>
    </message>
    <message>
        <source>Ditemukan lewat NIK</source>
        <translation>Found by NIK</translation>
    </message>
    <message>
        <source>Petugas ditambahkan</source>
        <translation>Operator added</translation>
    </message>
    <message>
        <source>Petugas dinonaktifkan</source>
        <translation>Operator disabled</translation>
    </message>
    <message>
        <source>Rekaman dipulihkan dari salinan</source>
        <translation>Record restored from a copy</translation>
    </message>
    <message>
        <source>Frasa sandi diganti</source>
        <translation>Passphrase changed</translation>
    </message>
    <message>
        <source>Frasa sandi orang lain diganti</source>
        <translation>Somebody else&apos;s passphrase reset</translation>
    </message>
    <message>
        <source>Laporan data pribadi dibuat</source>
        <translation>Report on personal data made</translation>
    </message>
    <message>
        <source>Laporan data pribadi disimpan ke berkas</source>
        <translation>Report on personal data saved to a file</translation>
    </message>
    <message>
        <source>Penghapusan diminta</source>
        <translation>Destruction asked for</translation>
    </message>
    <message>
        <source>Bukti diberikan sekali lagi</source>
        <translation>Receipt given once more</translation>
    </message>
    <message>
        <source>Bukti diberikan</source>
        <translation>Receipt given</translation>
    </message>
    <message>
        <source>Salinan peninjauan dihapus</source>
        <translation>Review copy removed</translation>
    </message>
    <message>
        <source>Foto dan ringkasan dilihat</source>
        <translation>Photo and summary seen</translation>
    </message>
    <message>
        <source>Pengaturan diubah</source>
        <translation>Setting changed</translation>
    </message>
    <message>
        <source>Pengaturan dikembalikan ke standar</source>
        <translation>Setting back to standard</translation>
    </message>
    <message>
        <source>Stasiun dibuat</source>
        <translation>Station made</translation>
    </message>
    <message>
        <source>Basis data dibangun kembali</source>
        <translation>Database rebuilt</translation>
    </message>
    <message>
        <source>Kunjungan dibatalkan, rekamannya dihapus</source>
        <translation>Visit cancelled, its captures destroyed</translation>
    </message>
    <message>
        <source>Kunjungan dibuka</source>
        <translation>Visit opened</translation>
    </message>
    <message>
        <source>Rekaman disegel</source>
        <translation>Record sealed</translation>
    </message>
    <message>
        <source>Kunjungan dilihat</source>
        <translation>Visit seen</translation>
    </message>
    <message>
        <source>Komputer hilang atau dicuri</source>
        <translation>Computer lost or stolen</translation>
    </message>
    <message>
        <source>Media salinan hilang atau dicuri</source>
        <translation>Medium with copies lost or stolen</translation>
    </message>
    <message>
        <source>Data diberikan kepada orang yang keliru</source>
        <translation>Data given to the wrong person</translation>
    </message>
    <message>
        <source>Dilihat orang yang tidak berhak</source>
        <translation>Seen by somebody who may not</translation>
    </message>
    <message>
        <source>Data hilang</source>
        <translation>Data lost</translation>
    </message>
    <message>
        <source>Data diubah tanpa hak</source>
        <translation>Data changed without right</translation>
    </message>
    <message>
        <source>Tidak ada yang berubah, dan tidak ada data yang hilang.</source>
        <translation>Nothing was changed, and no data are lost.</translation>
    </message>
    <message>
        <source>Chip keamanan (TPM) komputer ini tidak ada atau tidak menjawab.</source>
        <translation>This computer&apos;s security chip (TPM) is not there or does not answer.</translation>
    </message>
    <message>
        <source>Nyalakan TPM di setelan firmware (BIOS), lalu mulai ulang komputer. Bila TPM rusak, kantor membuka kuncinya lagi: loketctl hub rekey.</source>
        <translation>Switch the TPM on in the firmware settings (BIOS), then restart the computer. Where the TPM is broken, the office opens the keys again: loketctl hub rekey.</translation>
    </message>
    <message>
        <source>Sistem belum mengizinkan Loket memakai chip keamanan (TPM).</source>
        <translation>The system does not allow Loket to use the security chip (TPM) yet.</translation>
    </message>
    <message>
        <source>Minta petugas pendukung memasukkan akun komputer ini ke grup tss, lalu keluar dari akun itu dan masuk lagi.</source>
        <translation>Ask support to put this computer account into the group tss, then log out of that account and in again.</translation>
    </message>
    <message>
        <source>Pustaka untuk chip keamanan (TPM) belum terpasang.</source>
        <translation>The library for the security chip (TPM) is not installed yet.</translation>
    </message>
    <message>
        <source>Minta petugas pendukung memasang paket libtss2-tcti-device0, lalu buka Loket lagi.</source>
        <translation>Ask support to install the package libtss2-tcti-device0, then open Loket again.</translation>
    </message>
    <message>
        <source>Chip keamanan (TPM) sedang menolak karena terlalu banyak sandi keliru.</source>
        <translation>The security chip (TPM) refuses for now, because of too many wrong passwords.</translation>
    </message>
    <message>
        <source>Biarkan komputer menyala beberapa jam, lalu coba lagi; atau petugas pendukung melepaskan kunciannya.</source>
        <translation>Leave the computer on for some hours, then try again; or support releases it.</translation>
    </message>
    <message>
        <source>Chip keamanan (TPM) ini bukan yang mengikat kunci stasiun, atau isinya pernah dihapus.</source>
        <translation>This security chip (TPM) is not the one the station&apos;s keys are bound to, or it was cleared.</translation>
    </message>
    <message>
        <source>Pakai komputer asal stasiun ini. Bila papan induknya diganti atau TPM-nya dihapus, kantor membuka kuncinya lagi: loketctl hub rekey.</source>
        <translation>Use the computer this station belongs to. Where its mainboard was replaced or its TPM cleared, the office opens the keys again: loketctl hub rekey.</translation>
    </message>
    <message>
        <source>Chip keamanan (TPM) meminta sandi yang tidak dipunyai Loket.</source>
        <translation>The security chip (TPM) wants a password that Loket does not have.</translation>
    </message>
    <message>
        <source>Minta petugas pendukung mengosongkan sandi pemilik TPM, lalu coba lagi.</source>
        <translation>Ask support to remove the TPM&apos;s owner password, then try again.</translation>
    </message>
    <message>
        <source>Chip keamanan (TPM) tidak dapat menyelesaikan permintaan.</source>
        <translation>The security chip (TPM) could not do what was asked.</translation>
    </message>
    <message>
        <source>Matikan komputer sepenuhnya, nyalakan, lalu coba sekali lagi. Bila terulang, hubungi petugas pendukung.</source>
        <translation>Switch the computer off completely and on, then try once more. If it happens again, call support.</translation>
    </message>
    <message>
        <source>Lihat keadaannya: loketctl station tpm.</source>
        <translation>See how it is: loketctl station tpm.</translation>
    </message>
    <message>
        <source>Bagian TPM dari berkas kunci rusak atau telah diubah.</source>
        <translation>The TPM&apos;s part of the key file is damaged or was changed.</translation>
    </message>
    <message>
        <source>Minta petugas pendukung memulihkan folder keys dari cadangan. Bila tidak ada, kantor membuka kuncinya lagi: loketctl hub rekey.</source>
        <translation>Ask support to restore the folder keys from the backup. Where there is none, the office opens the keys again: loketctl hub rekey.</translation>
    </message>
    <message>
        <source>Bagian berkas kunci untuk petugas ini rusak atau telah diubah.</source>
        <translation>This operator&apos;s part of the key file is damaged or was changed.</translation>
    </message>
    <message>
        <source>Minta yang mengatur petugas memberi Anda frasa sandi baru.</source>
        <translation>Ask whoever manages operators to give you a new passphrase.</translation>
    </message>
    <message>
        <source>Kunci stasiun ini sudah terikat pada TPM.</source>
        <translation>The keys of this station are bound to the TPM already.</translation>
    </message>
    <message>
        <source>Kunci stasiun ini tidak terikat pada TPM.</source>
        <translation>The keys of this station are not bound to the TPM.</translation>
    </message>
    <message>
        <source>LOKET_TPM_TCTI menyebut jalan ke TPM yang tidak dikenal.</source>
        <translation>LOKET_TPM_TCTI names a way to the TPM that is not known.</translation>
    </message>
    <message>
        <source>Kosongkan LOKET_TPM_TCTI, atau isi misalnya device:/dev/tpmrm0.</source>
        <translation>Remove LOKET_TPM_TCTI, or set it to device:/dev/tpmrm0, for example.</translation>
    </message>
    <message>
        <source>Kunci stasiun ini sekarang hanya terbuka di komputer ini. Frasa sandi semua petugas tetap sama.</source>
        <translation>The keys of this station now open on this computer alone. The passphrases of all operators stay the same.</translation>
    </message>
    <message>
        <source>Cadangan yang lama masih terbuka tanpa TPM: buat cadangan baru, lalu hapus yang lama.</source>
        <translation>Older backups still open without the TPM: make a new backup, then delete the old ones.</translation>
    </message>
    <message>
        <source>Bila TPM rusak atau papan induknya diganti, kantor membuka kuncinya lagi: loketctl hub rekey.</source>
        <translation>Where the TPM breaks or the mainboard is replaced, the office opens the keys again: loketctl hub rekey.</translation>
    </message>
    <message>
        <source>Salin berkas itu ke folder keys di folder stasiun, di samping yang lama: Loket memakai yang terbaru.</source>
        <translation>Copy that file into the folder keys of the station&apos;s folder, beside the old ones: Loket uses the newest.</translation>
    </message>
    <message>
        <source>Dari semua petugas hanya %1 yang dapat masuk, dengan frasa sandi yang baru.</source>
        <translation>Of all operators only %1 can log in, with the new passphrase.</translation>
    </message>
    <message>
        <source>Ia memberi yang lain frasa sandi baru, mulai dari yang boleh mengatur petugas: loketctl operator passwd.</source>
        <translation>They give the others new passphrases, first those who may manage operators: loketctl operator passwd.</translation>
    </message>
    <message>
        <source>Kuncinya tidak terikat pada TPM. Ikat lagi bila komputernya tetap: loketctl station tpm bind.</source>
        <translation>The keys are not bound to a TPM. Bind them again where the computer stays: loketctl station tpm bind.</translation>
    </message>
    <message>
        <source>Kunci stasiun ini terbuka lagi tanpa TPM, dengan frasa sandi saja.</source>
        <translation>The keys of this station open without the TPM again, with a passphrase alone.</translation>
    </message>
    <message>
        <source>Kunci diikat pada cip TPM</source>
        <translation>Keys bound to the TPM chip</translation>
    </message>
    <message>
        <source>Kunci dilepas dari cip TPM</source>
        <translation>Keys released from the TPM chip</translation>
    </message>
    <message>
        <source>Akhir log ditemukan terpotong</source>
        <translation>End of the log found cut off</translation>
    </message>
    <message>
        <source>Akhir log mulai ditandatangani</source>
        <translation>End of the log signed from here on</translation>
    </message>
    <message>
        <source>Basis data ini ternyata salinan lama</source>
        <translation>This database turned out to be an older copy</translation>
    </message>
    <message>
        <source>Waktu kejadian diketahui tidak masuk akal.</source>
        <translation>The time at which the breach became known makes no sense.</translation>
    </message>
    <message>
        <source>Isi waktu antara setahun yang lalu dan sekarang.</source>
        <translation>Enter a time between a year ago and now.</translation>
    </message>
    <message>
        <source>Rentang rekaman yang terdampak terbalik atau belum terjadi.</source>
        <translation>The span of records concerned is backward or has not happened yet.</translation>
    </message>
    <message>
        <source>Isi awal yang lebih dulu daripada akhirnya.</source>
        <translation>Enter a start that is before its end.</translation>
    </message>
    <message>
        <source>Rekaman rusak diganti dengan salinannya</source>
        <translation>Damaged record replaced by its copy</translation>
    </message>
    <message>
        <source>Frasa sandi baru hanya angka; angka paling cepat ditebak.</source>
        <translation>The new passphrase is only digits, and those are guessed first.</translation>
    </message>
    <message>
        <source>Pakai empat kata yang tidak berhubungan, misalnya nama benda di rumah.</source>
        <translation>Use four words that have nothing to do with each other, for example things at home.</translation>
    </message>
    <message>
        <source>Nama lengkap petugas memuat tanda yang tidak terlihat.</source>
        <translation>The operator&apos;s full name holds signs that can not be seen.</translation>
    </message>
    <message>
        <source>Ketik ulang nama itu dengan huruf dan spasi biasa, tanpa menyalinnya.</source>
        <translation>Type the name again with ordinary letters and spaces, without copying it.</translation>
    </message>
    <message>
        <source>Akun ini tidak dapat dinonaktifkan: tidak ada orang lain yang boleh mengaktifkannya lagi.</source>
        <translation>This account can not be disabled: nobody else may enable it again.</translation>
    </message>
    <message>
        <source>Tambahkan dahulu orang lain dengan peran yang sama atau di atasnya.</source>
        <translation>Add somebody else of the same role or of a role above it first.</translation>
    </message>
    <message>
        <source>Perubahan ini dilakukan oleh dua orang bersama.</source>
        <translation>Two people make this change together.</translation>
    </message>
    <message>
        <source>Nilai %1 lebih kecil daripada %2, yaitu %3 MB.</source>
        <translation>The value of %1 is smaller than %2, which is %3 MB.</translation>
    </message>
    <message>
        <source>Nilai %1 lebih besar daripada %2, yaitu %3 MB.</source>
        <translation>The value of %1 is larger than %2, which is %3 MB.</translation>
    </message>
    <message>
        <source>Isi sedikitnya %2 MB, atau kecilkan dahulu %1.</source>
        <translation>Enter at least %2 MB, or make %1 smaller first.</translation>
    </message>
    <message>
        <source>Isi paling banyak %2 MB, atau besarkan dahulu %1.</source>
        <translation>Enter at most %2 MB, or make %1 larger first.</translation>
    </message>
    <message>
        <source>Peringatan disk</source>
        <translation>Disk warning</translation>
    </message>
    <message>
        <source>Disk penuh</source>
        <translation>Disk full</translation>
    </message>
    <message>
        <source>Cadangan disk</source>
        <translation>Disk reserve</translation>
    </message>
    <message>
        <source>Isian %1 dalam profil memuat tanda yang tidak terlihat.</source>
        <translation>The field %1 of the profile holds signs that can not be seen.</translation>
    </message>
    <message>
        <source>Ketik ulang isian itu dengan huruf dan spasi biasa, tanpa menyalinnya.</source>
        <translation>Type that field again with ordinary letters and spaces, without copying it.</translation>
    </message>
    <message>
        <source>Perintah ini untuk petugas yang masuk, dan belum disebut siapa.</source>
        <translation>This command is for an operator who logs in, and it was not said who.</translation>
    </message>
    <message>
        <source>Sebutkan nama masuknya: --operator NAMA, atau isi LOKET_OPERATOR.</source>
        <translation>Name the login name: --operator NAME, or set LOKET_OPERATOR.</translation>
    </message>
    <message>
        <source>Perintah ini untuk petugas yang masuk, dan frasa sandinya belum diberikan.</source>
        <translation>This command is for an operator who logs in, and the passphrase was not given.</translation>
    </message>
    <message>
        <source>Frasa sandi tidak ditanyakan di layar ini: tulis di baris pertama sebuah berkas dan sebutkan --passphrase-file BERKAS, atau isi LOKET_PASSPHRASE.</source>
        <translation>The passphrase is not asked for on this screen: write it in the first line of a file and name it with --passphrase-file FILE, or set LOKET_PASSPHRASE.</translation>
    </message>
    <message>
        <source>Kunjungan ini sudah ditahan.</source>
        <translation>This visit is on hold already.</translation>
    </message>
    <message>
        <source>Penahanan yang lama tetap berlaku, dengan alasannya.</source>
        <translation>The hold that is there stays, with its reason.</translation>
    </message>
    <message>
        <source>Untuk alasan lain, lepaskan dahulu, lalu tahan lagi.</source>
        <translation>For another reason release it first, then hold it again.</translation>
    </message>
    <message>
        <source>Kunjungan ini tidak sedang ditahan.</source>
        <translation>This visit is not on hold.</translation>
    </message>
    <message>
        <source>Lihat yang ditahan: loketctl privacy holds.</source>
        <translation>See what is on hold: loketctl privacy holds.</translation>
    </message>
    <message>
        <source>Tidak ada kunjungan dengan nomor itu di stasiun ini.</source>
        <translation>There is no visit with that number at this station.</translation>
    </message>
    <message>
        <source>Periksa nomornya di catatan harian.</source>
        <translation>Check the number in the day log.</translation>
    </message>
    <message>
        <source>Kejadian ini sudah ditutup.</source>
        <translation>This incident is closed already.</translation>
    </message>
    <message>
        <source>Catatan penutupannya tidak berubah.</source>
        <translation>What was written at its closing is unchanged.</translation>
    </message>
    <message>
        <source>Bila ada hal baru, catat sebagai kejadian baru.</source>
        <translation>If there is something new, record it as a new incident.</translation>
    </message>
    <message>
        <source>Tidak ada kejadian dengan nomor itu.</source>
        <translation>There is no incident with that number.</translation>
    </message>
    <message>
        <source>Periksa nomornya dalam daftar kejadian.</source>
        <translation>Check the number in the list of incidents.</translation>
    </message>
    <message numerus="yes">
        <source>%n paket belum ada di folder salinan %1. Salinannya ditulis saat petugas masuk; bila tetap kurang, periksa apakah medianya penuh.</source>
        <translation>
            <numerusform>%n packet is not in the folder for copies %1. It is written when an operator logs in; if it stays missing, check whether the medium is full.</numerusform>
            <numerusform>%n packets are not in the folder for copies %1. They are written when an operator logs in; if they stay missing, check whether the medium is full.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder salinan %1 tidak ada: rekaman hanya tersimpan di komputer ini. Pasang lagi medianya, atau pilih folder lain: loketctl station set mirror_folder FOLDER.</source>
        <translation>The folder for copies %1 is not there: recordings are kept on this computer alone. Connect the medium again, or choose another folder: loketctl station set mirror_folder FOLDER.</translation>
    </message>
    <message>
        <source>Ditolak: tidak berhak</source>
        <translation>Refused: no right to it</translation>
    </message>
    <message>
        <source>Persetujuan diminta</source>
        <translation>Approval asked for</translation>
    </message>
    <message>
        <source>Daftar persetujuan dilihat</source>
        <translation>List of requests looked at</translation>
    </message>
    <message>
        <source>Log audit diperiksa</source>
        <translation>Audit log checked</translation>
    </message>
    <message>
        <source>Daftar penahanan dilihat</source>
        <translation>List of holds looked at</translation>
    </message>
    <message>
        <source>Frasa sandi keliru</source>
        <translation>Wrong passphrase</translation>
    </message>
    <message>
        <source>Percobaan masuk yang gagal</source>
        <translation>Failed logins</translation>
    </message>
    <message>
        <source>Dicari lewat NIK, tidak ditemukan</source>
        <translation>Searched by NIK, not found</translation>
    </message>
    <message>
        <source>Baris kunjungan yang rusak diperbaiki dari rekamannya</source>
        <translation>Damaged row of a visit mended from its record</translation>
    </message>
    <message>
        <source>Jawab dahulu semua pertanyaan persiapan.</source>
        <translation>Answer all questions of the preparation first.</translation>
    </message>
    <message>
        <source>Hari ini belum dapat diaktifkan. Beri tahu alasannya, lalu catat hasilnya.</source>
        <translation>It cannot be activated today. Say why, then note the result.</translation>
    </message>
    <message>
        <source>Pindai kode QR dahulu, atau catat kendalanya.</source>
        <translation>Scan the QR code first, or note what went wrong.</translation>
    </message>
    <message>
        <source>Catat hasil aktivasinya.</source>
        <translation>Note how the activation ended.</translation>
    </message>
    <message>
        <source>Aktivasi ini dihentikan. Lanjutkan dahulu langkahnya, atau pilih hasil lain.</source>
        <translation>This activation was stopped. Go on with its steps first, or choose another result.</translation>
    </message>
    <message>
        <source>Ponsel pintar sendiri</source>
        <translation>Own smartphone</translation>
    </message>
    <message>
        <source>E-mail yang dapat dibuka</source>
        <translation>E-mail that can be opened</translation>
    </message>
    <message>
        <source>Tidak terbaca</source>
        <translation>Unreadable</translation>
    </message>
    <message>
        <source>Belum didata</source>
        <translation>Not registered yet</translation>
    </message>
    <message>
        <source>Baris kunjungan ini diubah dari luar atau rusak. Isi rekamannya tersimpan terpisah. Beri tahu administrator data: ia memeriksa stasiun ini.</source>
        <translation>This row of the visit was changed from outside or is damaged. What was recorded is stored apart from it. Tell the data administrator, who checks this station.</translation>
    </message>
    <message>
        <source>Disk stasiun hanya dapat dibaca.</source>
        <translation>The station&apos;s disk can only be read.</translation>
    </message>
    <message>
        <source>Yang sudah tersimpan aman; yang baru tidak dapat disimpan.</source>
        <translation>What is stored is safe; nothing new can be stored.</translation>
    </message>
    <message>
        <source>Jangan merekam. Hubungi petugas pendukung: disknya mungkin rusak dan perlu diperiksa.</source>
        <translation>Do not record. Call support: the disk may be failing and has to be checked.</translation>
    </message>
    <message>
        <source>Media itu terlalu kecil: perlu %1 MB, tersisa %2 MB.</source>
        <translation>That medium is too small: it needs %1 MB, %2 MB are left.</translation>
    </message>
    <message>
        <source>Stasiun tidak berubah; tidak ada cadangan setengah jadi.</source>
        <translation>The station is unchanged; no half backup is left.</translation>
    </message>
    <message>
        <source>Pilih media lain atau kosongkan yang ini.</source>
        <translation>Choose another medium or make room on this one.</translation>
    </message>
    <message>
        <source>Cadangan tidak dapat ditulis di sana.</source>
        <translation>The backup cannot be written there.</translation>
    </message>
    <message>
        <source>Periksa medianya, atau pilih folder lain.</source>
        <translation>Check the medium, or choose another folder.</translation>
    </message>
    <message>
        <source>Layar terkunci</source>
        <translation>Screen locked</translation>
    </message>
    <message>
        <source>Log audit dilihat</source>
        <translation>Audit log looked at</translation>
    </message>
    <message>
        <source>Cadangan mulai dibuat</source>
        <translation>Backup begun</translation>
    </message>
    <message>
        <source>Kode cocok dengan pemohon ini.</source>
        <translation>The code belongs to this applicant.</translation>
    </message>
    <message>
        <source>Kode terbaca. Isinya tidak dapat dicocokkan; pastikan di ponsel bahwa berhasil.</source>
        <translation>The code was read. Its content cannot be compared; see on the phone that it worked.</translation>
    </message>
    <message>
        <source>Kode ini milik NIK lain. Pastikan ponsel dan akunnya milik pemohon.</source>
        <translation>This code belongs to another NIK. Make sure that the phone and its account are the applicant&apos;s.</translation>
    </message>
    <message>
        <source>Nama atau tanggal lahir pada kode berbeda. Cocokkan data di ponsel dengan KK.</source>
        <translation>Name or birth date in the code differ. Compare the data on the phone with the family card.</translation>
    </message>
    <message>
        <source>Kode sudah kedaluwarsa. Minta pemohon membuka kode yang baru.</source>
        <translation>The code has expired. Ask the applicant to open a new one.</translation>
    </message>
    <message>
        <source>Kode berlaku mulai nanti: jam ponsel atau komputer keliru. Betulkan jamnya.</source>
        <translation>The code begins later than now: the phone&apos;s clock or the computer&apos;s is wrong. Set it right.</translation>
    </message>
    <message>
        <source>Kode ini sudah dipakai pada kunjungan lain. Minta pemohon membuka kode yang baru.</source>
        <translation>This code was used in another visit. Ask the applicant to open a new one.</translation>
    </message>
    <message>
        <source>Ini bukan kode IKD. Minta pemohon membuka kode QR di aplikasi IKD.</source>
        <translation>This is no IKD code. Ask the applicant to open the QR code in the IKD app.</translation>
    </message>
    <message>
        <source>Kode rusak atau tidak utuh. Minta pemohon membuka kode yang baru.</source>
        <translation>The code is damaged or not whole. Ask the applicant to open a new one.</translation>
    </message>
    <message>
        <source>Isi kode terlalu panjang, maka tidak dibaca. Ini bukan kode IKD.</source>
        <translation>The code holds too much and is not read. It is no IKD code.</translation>
    </message>
    <message>
        <source>Sidik kode yang lama dihapus</source>
        <translation>Old hashes of codes removed</translation>
    </message>
    <message>
        <source>Pasang</source>
        <translation>Install</translation>
    </message>
    <message>
        <source>Daftar</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Setuju</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>Isi data</source>
        <translation>Enter data</translation>
    </message>
    <message>
        <source>Swafoto</source>
        <translation>Selfie</translation>
    </message>
    <message>
        <source>Kode QR</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Kode aktivasi</source>
        <translation>Activation code</translation>
    </message>
    <message>
        <source>Cek status</source>
        <translation>Check status</translation>
    </message>
    <message>
        <source>Masuk dan PIN</source>
        <translation>Login and PIN</translation>
    </message>
    <message>
        <source>Dampingi pemohon memasang aplikasi IKD.</source>
        <translation>Help the applicant to install the IKD app.</translation>
    </message>
    <message>
        <source>Dampingi pemohon membuka pendaftaran di aplikasi.</source>
        <translation>Help the applicant to open the registration in the app.</translation>
    </message>
    <message>
        <source>Biarkan pemohon membaca dan menyetujui sendiri ketentuannya.</source>
        <translation>Let the applicants read the terms and agree to them themselves.</translation>
    </message>
    <message>
        <source>Bantu pemohon mengetik data sesuai kartu keluarga.</source>
        <translation>Help the applicant to type the data as in the family card.</translation>
    </message>
    <message>
        <source>Bantu pemohon memotret wajahnya dengan cahaya dari depan.</source>
        <translation>Help the applicant to take their face with light from the front.</translation>
    </message>
    <message>
        <source>Bantu pemohon menemukan e-mail dari SIAK Terpusat.</source>
        <translation>Help the applicant to find the e-mail from SIAK Terpusat.</translation>
    </message>
    <message>
        <source>Biarkan pemohon mengetik sendiri kode dan captcha.</source>
        <translation>Let the applicants type the code and the captcha themselves.</translation>
    </message>
    <message>
        <source>Minta pemohon membuka IKD lagi dan mengetuk Cek status.</source>
        <translation>Ask the applicant to open IKD again and tap Cek status.</translation>
    </message>
    <message>
        <source>Minta pemohon masuk dan membuat PIN sendiri.</source>
        <translation>Ask the applicant to log in and make a PIN of their own.</translation>
    </message>
    <message>
        <source>Arahkan kode QR ke kamera.</source>
        <translation>Point the QR code at the camera.</translation>
    </message>
    <message>
        <source>Dekatkan ponsel ke kamera.</source>
        <translation>Bring the phone closer to the camera.</translation>
    </message>
    <message>
        <source>Tahan ponsel, jauhkan sedikit bila buram.</source>
        <translation>Hold the phone still, a little farther away if it is blurred.</translation>
    </message>
    <message>
        <source>Miringkan ponsel agar tidak memantulkan cahaya.</source>
        <translation>Tilt the phone so that it does not reflect the light.</translation>
    </message>
    <message>
        <source>Geser ponsel sampai seluruh kode terlihat.</source>
        <translation>Move the phone until the whole code is in view.</translation>
    </message>
    <message>
        <source>Terangkan layar ponsel atau ruangan.</source>
        <translation>Brighten the phone&apos;s screen or the room.</translation>
    </message>
    <message>
        <source>Kamera tidak memberi gambar. Periksa kamera.</source>
        <translation>The camera gives no picture. Check the camera.</translation>
    </message>
    <message>
        <source>Hanya berdua yang mengatur petugas di sini, dan ini tentang salah satunya.</source>
        <translation>Only two manage people here, and this is about one of them.</translation>
    </message>
    <message>
        <source>Tambahkan dahulu orang ketiga bersama dia. Bila ia tidak dapat masuk lagi, kantor membuka kuncinya: loketctl hub rekey.</source>
        <translation>Add a third person together with them first. Where they cannot log in any more, the office opens the keys: loketctl hub rekey.</translation>
    </message>
    <message>
        <source>Daftar kejadian dilihat</source>
        <translation>Register of breaches looked at</translation>
    </message>
    <message>
        <source>Bukti penghapusan dilihat</source>
        <translation>Proof of deletions looked at</translation>
    </message>
    <message>
        <source>Rekaman dimasukkan lagi ke antrean</source>
        <translation>Record put back into the queue</translation>
    </message>
    <message>
        <source>Aktif</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Belum aktif</source>
        <translation>Not active yet</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>Menolak</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Pemohon</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Pemohon dan petugas</source>
        <translation>Applicant and officer</translation>
    </message>
    <message>
        <source>Pemohon sendiri</source>
        <translation>The applicant</translation>
    </message>
    <message>
        <source>Loket ini</source>
        <translation>This counter</translation>
    </message>
    <message>
        <source>Kantor Disdukcapil</source>
        <translation>The Disdukcapil office</translation>
    </message>
    <message>
        <source>Pusat (Ditjen Dukcapil)</source>
        <translation>The centre (Ditjen Dukcapil)</translation>
    </message>
    <message>
        <source>Akhiri untuk hari ini dan janjikan hari lain.</source>
        <translation>End for today and agree on another day.</translation>
    </message>
    <message>
        <source>Akhiri di sini; pemohon perlu layanan lain dahulu.</source>
        <translation>End here; the applicant needs another service first.</translation>
    </message>
    <message>
        <source>Hormati keputusannya. KTP-el tetap berlaku.</source>
        <translation>Respect the decision. The KTP-el stays valid.</translation>
    </message>
    <message>
        <source>Periksa ponsel, e-mail, dan jaringan pemohon.</source>
        <translation>Check the applicant&apos;s phone, e-mail and network.</translation>
    </message>
    <message>
        <source>Frasa sandi baru cepat ditebak: kata sandi yang lazim, deretan tombol, tanggal atau pengulangan.</source>
        <translation>The new passphrase is soon guessed: a common password, a row of keys, a date or a repetition.</translation>
    </message>
    <message>
        <source>Cadangan ini ada di disk yang sama dengan stasiun: bila disknya rusak atau hilang, keduanya ikut. Pindahkan cadangan ke media lain.</source>
        <translation>This backup is on the same disk as the station: if the disk breaks or is lost, both are gone. Move the backup to another medium.</translation>
    </message>
    <message>
        <source>Rekaman diterima kantor</source>
        <translation>Record received by the office</translation>
    </message>
    <message>
        <source>Aturan penyimpanan dilihat</source>
        <translation>Rules on keeping looked at</translation>
    </message>
    <message>
        <source>Seluruh stasiun diperiksa</source>
        <translation>Whole station checked</translation>
    </message>
    <message>
        <source>Kamera tidak melihat kode QR. Minta pemohon menunjukkannya, lalu coba lagi.</source>
        <translation>The camera sees no QR code. Ask the applicant to show it, then try again.</translation>
    </message>
    <message>
        <source>Dihapus</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Tidak aktif</source>
        <translation>Inactive</translation>
    </message>
    <message>
        <source>Ditutup</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Nonaktifkan</source>
        <translation>Deactivate</translation>
    </message>
    <message>
        <source>Lepaskan dari ponsel</source>
        <translation>Release from the phone</translation>
    </message>
    <message>
        <source>Aktifkan kembali</source>
        <translation>Activate again</translation>
    </message>
    <message>
        <source>Akun sudah dilepas dari ponsel lama; aktifkan di ponsel baru</source>
        <translation>The account was released from the old phone; activate it on the new one</translation>
    </message>
    <message>
        <source>Aktivasi belum selesai</source>
        <translation>The activation is not finished</translation>
    </message>
    <message>
        <source>Untuk memakainya lagi, minta akunnya diaktifkan kembali.</source>
        <translation>To use it again, ask for the account to be activated again.</translation>
    </message>
    <message>
        <source>Bila pemohon datang, buka kunjungan Aktivasi IKD.</source>
        <translation>When the applicant comes, open a visit for IKD activation.</translation>
    </message>
    <message>
        <source>Tidak ada akun IKD dengan nomor itu di stasiun ini.</source>
        <translation>There is no IKD account with that number at this station.</translation>
    </message>
    <message>
        <source>Lihat nomornya: loketctl ikd accounts list, atau halaman IKD.</source>
        <translation>See the numbers: loketctl ikd accounts list, or the IKD page.</translation>
    </message>
    <message>
        <source>Stasiun ini tidak punya akun IKD dengan NIK ini.</source>
        <translation>This station has no IKD account with this NIK.</translation>
    </message>
    <message>
        <source>Periksa NIK-nya. Akun yang diaktifkan di tempat lain diurus di sana atau lewat SIAK.</source>
        <translation>Check the NIK. Accounts that were activated elsewhere are dealt with there or in SIAK.</translation>
    </message>
    <message>
        <source>Untuk akun ini sudah ada permintaan yang menunggu keputusan.</source>
        <translation>A request about this account already waits for a decision.</translation>
    </message>
    <message>
        <source>Permintaan itu tidak berubah.</source>
        <translation>That request has not changed.</translation>
    </message>
    <message>
        <source>Tunggu keputusan orang kedua di daftar persetujuan.</source>
        <translation>Wait for the second person&apos;s decision in the list of approvals.</translation>
    </message>
    <message>
        <source>Akun ini tidak ada dalam daftar tindak lanjut.</source>
        <translation>This account is not on the follow-up list.</translation>
    </message>
    <message>
        <source>Yang ditindaklanjuti hanya akun yang belum aktif; muat ulang daftarnya.</source>
        <translation>Only accounts that are not active yet are followed up; load the list again.</translation>
    </message>
    <message>
        <source>Akun ini sudah tidak aktif.</source>
        <translation>This account is inactive already.</translation>
    </message>
    <message>
        <source>Akun ini tidak pernah aktif dan tindak lanjutnya sudah ditutup.</source>
        <translation>This account was never active, and its follow-up is closed.</translation>
    </message>
    <message>
        <source>Akun ini belum aktif di ponsel mana pun, maka tidak ada yang dilepaskan.</source>
        <translation>This account is not active on any phone yet, so there is nothing to release.</translation>
    </message>
    <message>
        <source>Akun ini tidak aktif, maka tidak ada ponsel yang dilepaskan.</source>
        <translation>This account is inactive, so there is no phone to release.</translation>
    </message>
    <message>
        <source>Akun ini belum aktif dan tidak sedang dinonaktifkan.</source>
        <translation>This account is not active yet and was not deactivated.</translation>
    </message>
    <message>
        <source>Akun ini sudah aktif.</source>
        <translation>This account is active already.</translation>
    </message>
    <message>
        <source>Bila ponselnya diganti, minta akunnya dilepaskan dari ponsel lama.</source>
        <translation>Where the phone is replaced, ask for the account to be released from the old phone.</translation>
    </message>
    <message>
        <source>Belum disebut bagaimana identitas orangnya dicek.</source>
        <translation>How the person&apos;s identity was checked is not named yet.</translation>
    </message>
    <message>
        <source>Cek dahulu orangnya, lalu pilih caranya; untuk cara lain tulis catatannya.</source>
        <translation>First check the person, then choose how; for another way write a note.</translation>
    </message>
    <message>
        <source>Tanggal tindak lanjut tidak sesuai.</source>
        <translation>The date of the follow-up does not fit.</translation>
    </message>
    <message>
        <source>Pilih tanggal dari hari ini sampai setahun ke depan.</source>
        <translation>Choose a date from today to a year ahead.</translation>
    </message>
    <message>
        <source>KTP-el dan wajah cocok</source>
        <translation>KTP-el and face agree</translation>
    </message>
    <message>
        <source>Kartu keluarga dan wajah cocok</source>
        <translation>Family card and face agree</translation>
    </message>
    <message>
        <source>Menjawab benar pertanyaan tentang datanya</source>
        <translation>Answered questions about their data correctly</translation>
    </message>
    <message>
        <source>Wajah cocok lewat panggilan video</source>
        <translation>Face agrees in a video call</translation>
    </message>
    <message>
        <source>Dicek pada kunjungan aktivasi</source>
        <translation>Checked in the activation visit</translation>
    </message>
    <message>
        <source>Diaktifkan lagi di loket</source>
        <translation>Activated again at the counter</translation>
    </message>
    <message>
        <source>Ponsel hilang</source>
        <translation>Phone lost</translation>
    </message>
    <message>
        <source>Ponsel dicuri</source>
        <translation>Phone stolen</translation>
    </message>
    <message>
        <source>Ponsel rusak</source>
        <translation>Phone broken</translation>
    </message>
    <message>
        <source>Ganti ponsel</source>
        <translation>Phone replaced</translation>
    </message>
    <message>
        <source>Ponsel ditemukan</source>
        <translation>Phone found</translation>
    </message>
    <message>
        <source>Akun terpakai di ponsel lain</source>
        <translation>Account in use on another phone</translation>
    </message>
    <message>
        <source>Permintaan yang bersangkutan</source>
        <translation>The person&apos;s own wish</translation>
    </message>
    <message>
        <source>Dipakai orang lain</source>
        <translation>Used by somebody else</translation>
    </message>
    <message>
        <source>Meninggal dunia</source>
        <translation>Deceased</translation>
    </message>
    <message>
        <source>Keliru dinonaktifkan</source>
        <translation>Deactivated by mistake</translation>
    </message>
    <message>
        <source>Sudah diaktifkan di tempat lain</source>
        <translation>Activated elsewhere already</translation>
    </message>
    <message>
        <source>Pindah ke daerah lain</source>
        <translation>Moved to another area</translation>
    </message>
    <message>
        <source>Akun IKD dicatat atau diubah</source>
        <translation>IKD account recorded or changed</translation>
    </message>
    <message>
        <source>Akun IKD yang sudah ditutup dihapus</source>
        <translation>Closed IKD account removed</translation>
    </message>
    <message>
        <source>Akun IKD dilihat</source>
        <translation>IKD accounts looked at</translation>
    </message>
    <message>
        <source>Pulih dari salinan</source>
        <translation>Restored from a copy</translation>
    </message>
    <message>
        <source>Rekaman ini pulih dari salinan: orangnya hanya tertulis di dalam rekaman yang disegel, dan diketahui lagi sesudah pusat menjawab.</source>
        <translation>This record was restored from a copy: whose it is stands only in the sealed record, and is known again once the centre has answered.</translation>
    </message>
    <message>
        <source>Tidak ada permintaan dengan nomor itu.</source>
        <translation>There is no request with this number.</translation>
    </message>
    <message>
        <source>Lihat nomornya dalam daftar persetujuan.</source>
        <translation>Look for its number in the list of approvals.</translation>
    </message>
    <message>
        <source>Permintaan ini diubah dari luar atau rusak, dan tidak dapat diputuskan.</source>
        <translation>This request was changed from outside or is damaged, and cannot be decided.</translation>
    </message>
    <message>
        <source>Beri tahu administrator data: ia memeriksa stasiun ini.</source>
        <translation>Tell the data administrator, who checks this station.</translation>
    </message>
    <message>
        <source>Kunjungan ini tidak sedang berjalan: sudah selesai, dibatalkan, atau diparkir.</source>
        <translation>This visit is not under way: it has been finished, cancelled, or parked.</translation>
    </message>
    <message>
        <source>Lihat keadaannya di catatan harian.</source>
        <translation>See in the day log how it stands.</translation>
    </message>
    <message>
        <source>Alasannya belum diisi.</source>
        <translation>The reason has not been given.</translation>
    </message>
    <message>
        <source>Pilih salah satu alasan, atau tulis dengan kata sendiri.</source>
        <translation>Choose one of the reasons, or write it in your own words.</translation>
    </message>
    <message>
        <source>Yang terjadi belum ditulis.</source>
        <translation>What happened has not been written.</translation>
    </message>
    <message>
        <source>Tulis apa yang terjadi, kapan, dan bagaimana.</source>
        <translation>Write what happened, when, and how.</translation>
    </message>
    <message>
        <source>Yang dilakukan belum ditulis.</source>
        <translation>What was done has not been written.</translation>
    </message>
    <message>
        <source>Tulis siapa yang diberi tahu, kapan, dan apa yang dicegah sesudahnya.</source>
        <translation>Write who was told, when, and what was prevented after it.</translation>
    </message>
    <message>
        <source>Tindak lanjutnya belum dipilih.</source>
        <translation>What followed has not been chosen.</translation>
    </message>
    <message>
        <source>Pilih salah satu tindakan, atau tulis dengan kata sendiri.</source>
        <translation>Choose one of the acts, or write it in your own words.</translation>
    </message>
    <message>
        <source>Ketik ke-16 angkanya seperti di KTP-el atau KK, tanpa huruf.</source>
        <translation>Type its 16 digits as they stand on the KTP-el or the KK, without letters.</translation>
    </message>
    <message>
        <source>Kunjungannya sudah selesai dan disegel: tidak ada lagi yang dihapus</source>
        <translation>Its visit has been finished and sealed: nothing is left to destroy</translation>
    </message>
    <message>
        <source>Kunjungannya sudah dibatalkan: tidak ada lagi yang dihapus</source>
        <translation>Its visit has been cancelled: nothing is left to destroy</translation>
    </message>
    <message>
        <source>Kunjungannya tidak ada lagi di stasiun ini</source>
        <translation>Its visit is no longer at this station</translation>
    </message>
    <message>
        <source>Penanggung jawab</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>%1. Loket ini bekerja untuk kantor itu.</source>
        <translation>%1. This counter works for that office.</translation>
    </message>
    <message>
        <source>Bertanya, mengadu</source>
        <translation>Questions, complaints</translation>
    </message>
    <message>
        <source>Biaya</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Gratis. Tidak ada pungutan apa pun.</source>
        <translation>Free of charge. Nothing is levied.</translation>
    </message>
    <message numerus="yes">
        <source>Kunjungan yang %n hari tidak dilanjutkan dimintakan penghapusannya.</source>
        <translation>
            <numerusform>Of a visit that is not continued for %n day the destruction is asked.</numerusform>
            <numerusform>Of a visit that is not continued for %n days the destruction is asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Foto kecil dan ringkasannya dihapus %n hari sesudah itu.</source>
        <translation>
            <numerusform>A small photo and a summary are removed %n day after that.</numerusform>
            <numerusform>A small photo and a summary are removed %n days after that.</numerusform>
        </translation>
    </message>
    <message>
        <source>Apa yang direkam</source>
        <translation>What is recorded</translation>
    </message>
    <message>
        <source>Data diri, foto wajah, tanda tangan, sidik jari sepuluh jari, dan kedua iris mata. Biometrik dilindungi secara khusus.</source>
        <translation>Personal details, a photo of the face, the signature, the prints of ten fingers, and both irises. Biometrics have special protection.</translation>
    </message>
    <message>
        <source>Untuk apa, dasarnya</source>
        <translation>What for, on what basis</translation>
    </message>
    <message>
        <source>Untuk menerbitkan KTP-el, kewajiban menurut UU 24/2013 tentang Administrasi Kependudukan. Data Anda dilindungi UU 27/2022 tentang Pelindungan Data Pribadi.</source>
        <translation>To issue the KTP-el, a duty under UU 24/2013 on population administration. Your data are protected by UU 27/2022 on personal data protection.</translation>
    </message>
    <message>
        <source>Siapa yang menerima</source>
        <translation>Who receives it</translation>
    </message>
    <message>
        <source>Terkunci di komputer ini, lalu dikirim ke kantor kependudukan dan pusat data kependudukan. Petugas di sini tidak dapat membukanya lagi.</source>
        <translation>Sealed on this computer, then sent to the population office and the national population data centre. The people here cannot open it again.</translation>
    </message>
    <message>
        <source>Berapa lama</source>
        <translation>How long</translation>
    </message>
    <message>
        <source>Rekaman terkunci: sedikitnya sampai kantor menerimanya.</source>
        <translation>The sealed record: at least until the office has received it.</translation>
    </message>
    <message>
        <source>Di kantor dan pusat: menurut aturan arsip di sana.</source>
        <translation>At the office and the centre: by the archive rules there.</translation>
    </message>
    <message>
        <source>Hak Anda</source>
        <translation>Your rights</translation>
    </message>
    <message>
        <source>Bertanya; melihat foto Anda dan meminta foto diulang; tahu data apa yang disimpan dan siapa yang memprosesnya, dijawab dalam 3 × 24 jam; meminta perbaikan, penundaan, dan pengakhiran pemrosesan menurut UU 27/2022.</source>
        <translation>To ask; to see your photo and have it taken again; to know which data are kept and who processed them, answered within 3 × 24 hours; to ask for correction, for a delay and for an end of the processing under UU 27/2022.</translation>
    </message>
    <message numerus="yes">
        <source>Catatan akun dihapus %n hari sesudah akunnya ditutup.</source>
        <translation>
            <numerusform>The note of the account is removed %n day after the account is closed.</numerusform>
            <numerusform>The note of the account is removed %n days after the account is closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sidik kode QR yang terpakai: %n hari.</source>
        <translation>
            <numerusform>The fingerprint of a used QR code: %n day.</numerusform>
            <numerusform>The fingerprint of a used QR code: %n days.</numerusform>
        </translation>
    </message>
    <message>
        <source>Apa yang dicatat</source>
        <translation>What is noted</translation>
    </message>
    <message>
        <source>Data diri, jawaban persiapan, waktu tiap langkah, kendala, dan hasilnya. Kode QR hanya dicocokkan.</source>
        <translation>Personal details, the answers of the preparation, the time of each step, troubles, and the outcome. A QR code is only compared.</translation>
    </message>
    <message>
        <source>Yang tidak dicatat</source>
        <translation>What is not noted</translation>
    </message>
    <message>
        <source>PIN, kode aktivasi, kata sandi, captcha, dan swafoto. Semua itu tetap di ponsel Anda.</source>
        <translation>PIN, activation code, password, captcha, and selfie. All that stays on your phone.</translation>
    </message>
    <message>
        <source>Untuk mengaktifkan Identitas Kependudukan Digital di ponsel Anda sendiri. Persetujuannya Anda berikan di aplikasi IKD. Data Anda dilindungi UU 24/2013 dan UU 27/2022.</source>
        <translation>To activate the digital identity (IKD) on your own phone. You give your consent in the IKD app. Your data are protected by UU 24/2013 and UU 27/2022.</translation>
    </message>
    <message>
        <source>Catatan layanan terkunci di komputer ini, lalu dikirim ke kantor kependudukan.</source>
        <translation>The record of the service is sealed on this computer, then sent to the population office.</translation>
    </message>
    <message>
        <source>Catatan terkunci: sedikitnya sampai kantor menerimanya.</source>
        <translation>The sealed record: at least until the office has received it.</translation>
    </message>
    <message>
        <source>Bertanya, berhenti kapan saja, atau menolak: KTP-el tetap berlaku. Tahu data apa yang disimpan dan siapa yang memprosesnya, dijawab dalam 3 × 24 jam; meminta perbaikan, penundaan, dan pengakhiran pemrosesan menurut UU 27/2022.</source>
        <translation>To ask, to stop at any time, or to refuse: the KTP-el stays valid. To know which data are kept and who processed them, answered within 3 × 24 hours; to ask for correction, for a delay and for an end of the processing under UU 27/2022.</translation>
    </message>
    <message>
        <source>Penyelia loket ini, atau langsung ke %1.</source>
        <translation>The supervisor of this counter, or %1 itself.</translation>
    </message>
    <message>
        <source>Frasa sandi ini sudah diganti atau dicabut.</source>
        <translation>This passphrase was replaced or taken away.</translation>
    </message>
    <message>
        <source>Ia masih ada di berkas kunci karena seseorang mengembalikan berkas yang lama. Data stasiun tetap terkunci bagi frasa sandi ini.</source>
        <translation>It is in the key file because somebody put an older file back. The station&apos;s data stay locked for this passphrase.</translation>
    </message>
    <message>
        <source>Masuk dengan frasa sandi Anda yang terbaru. Bila tidak dapat: kembalikan berkas kunci terbaru, atau minta kantor membuat yang baru (loketctl hub rekey).</source>
        <translation>Log in with your newest passphrase. If you can not: put the newest key file back, or ask the office to make a new one (loketctl hub rekey).</translation>
    </message>
    <message>
        <source>Folder salinan itu sudah dipakai stasiun lain.</source>
        <translation>That mirror folder is used by another station.</translation>
    </message>
    <message>
        <source>Buat folder sendiri untuk stasiun ini di media itu, lalu pilih folder itu.</source>
        <translation>Make a folder for this station on that medium, then choose that one.</translation>
    </message>
    <message>
        <source>Ruang disk tidak cukup untuk kunjungan baru: perlu %1 MB, tersisa %2 MB.</source>
        <translation>There is not enough disk space for a new visit: %1 MB are needed, %2 MB are left.</translation>
    </message>
    <message>
        <source>Yang sudah tersimpan aman; kunjungan yang sudah dimulai masih dapat diselesaikan.</source>
        <translation>What is stored is safe; visits that were begun can still be finished.</translation>
    </message>
    <message>
        <source>Kosongkan ruang disk, lalu mulai lagi.</source>
        <translation>Free some disk space, then begin again.</translation>
    </message>
    <message>
        <source>Frasa sandi baru berisi nama pemiliknya sendiri, kantornya atau tempatnya.</source>
        <translation>The new passphrase contains its owner&apos;s own name, their office or place.</translation>
    </message>
    <message>
        <source>Ganti kata-kata itu dengan yang tidak ada hubungannya dengan orang dan tempat ini.</source>
        <translation>Replace those words by others that have nothing to do with this person and this place.</translation>
    </message>
    <message>
        <source>Frasa sandi baru dikenal banyak orang atau sudah diumumkan: semboyan, lagu, doa, peribahasa, istilah kantor atau contoh.</source>
        <translation>The new passphrase is known to many or has been published: a motto, song, prayer, proverb, office expression or example.</translation>
    </message>
    <message>
        <source>Susun sendiri empat kata yang tidak berhubungan; kata-kata yang selalu disebut bersama dihitung satu.</source>
        <translation>Make up four unrelated words yourself; words that are always said together count as one.</translation>
    </message>
    <message>
        <source>Kata-kata frasa sandi baru saling berurutan atau sejenis: hari, bulan, bilangan, warna, arah, nama, deretan tombol.</source>
        <translation>The words of the new passphrase follow on each other or are of one kind: days, months, numbers, colours, directions, names, rows of keys.</translation>
    </message>
    <message>
        <source>Pakai paling banyak satu kata dari setiap deretan, dan tiga kata lain yang tidak berhubungan.</source>
        <translation>Use one word of such a series at most, and three others that have nothing to do with it.</translation>
    </message>
    <message>
        <source>Frasa sandi baru sama dengan yang berlaku sekarang.</source>
        <translation>The new passphrase is the same as the present one.</translation>
    </message>
    <message>
        <source>Pilih frasa sandi lain; yang lama mungkin sudah diketahui orang.</source>
        <translation>Choose another passphrase; somebody may know the old one.</translation>
    </message>
    <message>
        <source>Frasa sandi baru sama dengan frasa sandi orang kedua atau yang masuk.</source>
        <translation>The new passphrase is the same as that of the second person or of whoever is logged in.</translation>
    </message>
    <message>
        <source>Pilih frasa sandi lain: milik seseorang hanya diketahui orang itu.</source>
        <translation>Choose another passphrase: each person&apos;s is known to that person alone.</translation>
    </message>
    <message>
        <source>Frasa sandi baru terdiri atas kata-kata yang paling dahulu dicoba: sandi, rahasia, kata-kata kantor.</source>
        <translation>The new passphrase is made of words that are tried first: password, secret, words of the office.</translation>
    </message>
    <message>
        <source>Kata-kata frasa sandi baru terlalu sedikit, terlalu pendek atau ditulis bersambung.</source>
        <translation>The words of the new passphrase are too few, too short or written without spaces.</translation>
    </message>
    <message>
        <source>Tambahkan satu atau dua kata yang tidak berhubungan, dengan spasi di antara kata-katanya.</source>
        <translation>Add one or two unrelated words, with spaces between the words.</translation>
    </message>
    <message>
        <source>%1 rekaman dipulihkan dari salinan tanpa nama: siapa orangnya hanya dapat dibaca kantor. Carilah dengan nomor tanda terima, atau tanyakan kepada kantor.</source>
        <translation>%1 records were restored from copies without a name: whose they are only the office can read. Look for them by the number on the receipt, or ask the office.</translation>
    </message>
    <message>
        <source>Perintah ini menulis ke stasiun, paling sedikit catatan auditnya, dan hanya satu program boleh menulis: tutup Loket yang lain, lalu coba lagi. Di samping jendela yang terbuka dapat dipakai: station show, audit verify (tanpa --operator), packet list, packet verify, packet open dan operator list.</source>
        <translation>This command writes to the station, at least its audit log, and only one program may write: close the other Loket, then try again. Beside the open window you can use: station show, audit verify (without --operator), packet list, packet verify, packet open and operator list.</translation>
    </message>
    <message>
        <source>Berkas kunci lama ditemukan dikembalikan</source>
        <translation>Older key files were found put back</translation>
    </message>
    <message>
        <source>Frasa sandi yang sudah dicabut dicoba</source>
        <translation>A passphrase that was taken away was tried</translation>
    </message>
    <message>
        <source>Salinan kedua berkas kunci ditulis lagi</source>
        <translation>The second copy of the key file was written again</translation>
    </message>
    <message>
        <source>Sebutkan penyelia atau administrator data stasiun itu: --operator NAMA.</source>
        <translation>Name a supervisor or data administrator of that station: --operator NAME.</translation>
    </message>
    <message>
        <source>Di berkas kunci ini tidak ada petugas aktif dengan nama masuk itu.</source>
        <translation>This key file knows no active operator of that login name.</translation>
    </message>
    <message>
        <source>Tidak ada berkas kunci yang dibuat.</source>
        <translation>No key file was made.</translation>
    </message>
    <message>
        <source>Orang itu tidak boleh mengatur petugas: tidak ada lagi yang dapat memberi yang lain frasa sandi.</source>
        <translation>That person may not manage operators: nobody would be left to give the others passphrases.</translation>
    </message>
    <message>
        <source>Berkas kunci ini belum menyebut peran petugas. Pastikan %1 penyelia atau administrator data: bila bukan, jangan pakai berkas yang baru, karena tidak ada yang dapat memberi yang lain frasa sandi.</source>
        <translation>This key file does not name the operators&apos; roles yet. Make sure that %1 is a supervisor or data administrator: otherwise do not use the new file, because nobody could give the others passphrases.</translation>
    </message>
    <message>
        <source>Sesudah rekey hanya satu orang yang dapat masuk, dan ia memberi semua yang lain frasa sandi baru. Di stasiun ini yang dapat: %1.</source>
        <translation>After a rekey only one person can log in, and gives all others new passphrases. At this station these can: %1.</translation>
    </message>
    <message>
        <source>Pemberitahuan privasi dibacakan dan dimengerti</source>
        <translation>Privacy notice read out and understood</translation>
    </message>
    <message>
        <source>Tindak lanjut penolakan dicatat</source>
        <translation>Follow-up of a refusal recorded</translation>
    </message>
    <message>
        <source>Permintaan ditutup: tidak berlaku lagi</source>
        <translation>Request closed: nothing is left to decide</translation>
    </message>
    <message>
        <source>Folder salinan itu ada di dalam folder stasiun sendiri.</source>
        <translation>That folder for copies is inside the station&apos;s own folder.</translation>
    </message>
    <message>
        <source>Pilih folder di media lain: disk kedua atau stik.</source>
        <translation>Choose a folder on another medium: a second disk or a stick.</translation>
    </message>
    <message>
        <source>Cadangan tidak dapat dibuat di dalam folder stasiun sendiri.</source>
        <translation>A backup cannot be made inside the station&apos;s own folder.</translation>
    </message>
    <message>
        <source>Folder tempat cadangan akan dibuat tidak ada.</source>
        <translation>The folder in which the backup is to be made does not exist.</translation>
    </message>
    <message>
        <source>Periksa apakah medianya terpasang dan namanya benar, atau buat dahulu folder itu.</source>
        <translation>Check whether the medium is attached and the name is right, or make that folder first.</translation>
    </message>
    <message>
        <source>Berkas itu bukan catatan audit yang disimpan Loket, atau awalnya hilang.</source>
        <translation>That file is no audit log saved by Loket, or its beginning is missing.</translation>
    </message>
    <message>
        <source>Pilih berkas dari loketctl audit export, atau simpan sekali lagi.</source>
        <translation>Choose a file from loketctl audit export, or save it once more.</translation>
    </message>
    <message numerus="yes">
        <source>%n berkas di folder salinan tidak ada di antrean: rusak, milik stasiun lain, atau belum dikembalikan (loketctl station rebuild --from).</source>
        <translation>
            <numerusform>%n file in the folder for copies is not in the queue: damaged, another station&apos;s, or not restored yet (loketctl station rebuild --from).</numerusform>
            <numerusform>%n files in the folder for copies are not in the queue: damaged, another station&apos;s, or not restored yet (loketctl station rebuild --from).</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder salinan ini ada di disk yang sama dengan stasiun: bila disknya rusak atau hilang, keduanya ikut. Pilih folder di media lain.</source>
        <translation>This folder for copies is on the same disk as the station: if the disk breaks or is lost, both are gone. Choose a folder on another medium.</translation>
    </message>
    <message numerus="yes">
        <source>%n di antaranya sudah ditulis lagi.</source>
        <translation>
            <numerusform>%n of them was written again.</numerusform>
            <numerusform>%n of them were written again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Media yang merusak salinan akan merusaknya lagi: ganti medianya, lalu pilih folder di media baru.</source>
        <translation>A medium that damages copies will do it again: replace it, then choose a folder on the new one.</translation>
    </message>
    <message>
        <source>Rekaman itu dibuat paling lambat %1. Siapa orangnya hanya diketahui dari tanda terima dan buku antrean: cari mereka, dan rekam ulang.</source>
        <translation>Those records were made on %1 at the latest. Whose they are is known from receipts and the queue book alone: find them, and record them again.</translation>
    </message>
    <message>
        <source>Salinan di media kedua ditemukan rusak</source>
        <translation>Copies on the second medium were found damaged</translation>
    </message>
    <message>
        <source>Folder stasiun tidak dapat ditulis: pembuatan cadangan ini tidak ada di catatan audit. Catat sendiri siapa yang menyalinnya, kapan dan ke mana.</source>
        <translation>The station&apos;s folder cannot be written: this backup is not in the audit log. Write down yourself who copied it, when and where to.</translation>
    </message>
    <message>
        <source>Rekaman yang menunggu aman di komputer ini.</source>
        <translation>The records that wait are safe on this computer.</translation>
    </message>
    <message>
        <source>Pengiriman dicoba lagi sendiri. Bila berulang, beri tahu administrator data.</source>
        <translation>Sending is tried again by itself. If it keeps happening, tell the data administrator.</translation>
    </message>
    <message>
        <source>Kantor tidak dapat dihubungi.</source>
        <translation>The office cannot be reached.</translation>
    </message>
    <message>
        <source>Pengiriman dicoba lagi sendiri. Bila tetap begini, periksa jaringan dan alamat kantor.</source>
        <translation>Sending is tried again by itself. If it stays like this, check the network and the office&apos;s address.</translation>
    </message>
    <message>
        <source>Yang menjawab tidak dapat membuktikan bahwa ia kantor.</source>
        <translation>Whoever answers cannot prove to be the office.</translation>
    </message>
    <message>
        <source>Periksa tanggal dan jam komputer ini. Bila benar, jangan kirim lewat jaringan ini dan beri tahu administrator data.</source>
        <translation>Check this computer&apos;s date and time. If they are right, do not send through this network, and tell the data administrator.</translation>
    </message>
    <message>
        <source>Kantor tidak menerima stasiun ini.</source>
        <translation>The office does not take this station.</translation>
    </message>
    <message>
        <source>Beri tahu administrator data kantor: stasiunnya didaftarkan lagi di sana.</source>
        <translation>Tell the office&apos;s data administrator: the station is registered again there.</translation>
    </message>
    <message>
        <source>Kantor sedang melayani terlalu banyak stasiun.</source>
        <translation>The office is serving too many stations just now.</translation>
    </message>
    <message>
        <source>Ruang penyimpanan kantor penuh.</source>
        <translation>The office&apos;s storage is full.</translation>
    </message>
    <message>
        <source>Beri tahu administrator data kantor. Pengiriman dicoba lagi sendiri.</source>
        <translation>Tell the office&apos;s data administrator. Sending is tried again by itself.</translation>
    </message>
    <message>
        <source>Basis data kantor dan Loket ini tidak sama versinya.</source>
        <translation>The office&apos;s database and this Loket are of different versions.</translation>
    </message>
    <message>
        <source>Perbarui Loket di loket ini, atau basis data di kantor (loketctl hub init).</source>
        <translation>Update Loket at this counter, or the database at the office (loketctl hub init).</translation>
    </message>
    <message>
        <source>Kantor menjawab dengan kesalahan.</source>
        <translation>The office answers with an error.</translation>
    </message>
    <message>
        <source>Kantor telah mencabut stasiun ini.</source>
        <translation>The office has revoked this station.</translation>
    </message>
    <message>
        <source>Jangan merekam lagi di sini. Penyelia membawa rekaman yang menunggu dengan stik (loketctl bundle export).</source>
        <translation>Record nothing more here. The supervisor takes the records that wait on a stick (loketctl bundle export).</translation>
    </message>
    <message>
        <source>Kantor tidak mengenal stasiun ini.</source>
        <translation>The office does not know this station.</translation>
    </message>
    <message>
        <source>Administrator data mendaftarkannya: loketctl hub add-station.</source>
        <translation>The data administrator registers it: loketctl hub add-station.</translation>
    </message>
    <message>
        <source>Akun basis data ini tidak berhak mengatur kantor.</source>
        <translation>This database account may not set up the office.</translation>
    </message>
    <message>
        <source>Pakai akun yang boleh membuat peran (CREATEROLE) dan skema di basis data itu.</source>
        <translation>Use an account that may create roles (CREATEROLE) and a schema in that database.</translation>
    </message>
    <message>
        <source>Di basis data itu sudah ada skema &quot;loket&quot; yang bukan buatan Loket.</source>
        <translation>That database has a schema &quot;loket&quot; already that Loket did not make.</translation>
    </message>
    <message>
        <source>Buat basis data baru untuk kantor: createdb loket.</source>
        <translation>Make a new database for the office: createdb loket.</translation>
    </message>
    <message>
        <source>Stasiun itu sudah terdaftar di kantor.</source>
        <translation>That station is registered at the office already.</translation>
    </message>
    <message>
        <source>Yang terdaftar tidak berubah.</source>
        <translation>What is registered is unchanged.</translation>
    </message>
    <message>
        <source>Untuk berkas bekal baru: loketctl hub renew-station.</source>
        <translation>For a new provisioning file: loketctl hub renew-station.</translation>
    </message>
    <message>
        <source>Stasiun itu tidak terdaftar di kantor.</source>
        <translation>That station is not registered at the office.</translation>
    </message>
    <message>
        <source>Lihat yang terdaftar: loketctl hub status.</source>
        <translation>See who is registered: loketctl hub status.</translation>
    </message>
    <message>
        <source>Stasiun itu sudah dicabut.</source>
        <translation>That station is revoked already.</translation>
    </message>
    <message>
        <source>Untuk memakainya lagi: loketctl hub renew-station.</source>
        <translation>To use it again: loketctl hub renew-station.</translation>
    </message>
    <message>
        <source>Di basis data itu belum ada kantor Loket.</source>
        <translation>There is no Loket office in that database yet.</translation>
    </message>
    <message>
        <source>Siapkan dahulu: loketctl hub init.</source>
        <translation>Set it up first: loketctl hub init.</translation>
    </message>
    <message>
        <source>Kode itu tidak membuka berkas bekal ini.</source>
        <translation>That code does not open this provisioning file.</translation>
    </message>
    <message>
        <source>Periksa kodenya, 25 huruf dan angka, dan apakah berkasnya milik stasiun ini.</source>
        <translation>Check the code, 25 letters and digits, and whether the file is this station&apos;s.</translation>
    </message>
    <message>
        <source>Berkas itu bukan bekal stasiun Loket.</source>
        <translation>That file is no provisioning file of Loket.</translation>
    </message>
    <message>
        <source>Minta berkasnya sekali lagi kepada administrator data kantor.</source>
        <translation>Ask the office&apos;s data administrator for it once more.</translation>
    </message>
    <message>
        <source>server.crt dan server.key: untuk PostgreSQL (ssl_cert_file, ssl_key_file). authority.crt: juga di sana (ssl_ca_file).</source>
        <translation>server.crt and server.key: for PostgreSQL (ssl_cert_file, ssl_key_file). authority.crt: there as well (ssl_ca_file).</translation>
    </message>
    <message>
        <source>authority.key: RAHASIA. Siapa memilikinya dapat menyamar sebagai kantor. Simpan di luar server, dan pakai hanya untuk hub add-station.</source>
        <translation>authority.key: SECRET. Whoever has it can pass for the office. Keep it away from the server, and use it for hub add-station alone.</translation>
    </message>
    <message>
        <source>Berikutnya di server: ssl=on, dan di pg_hba.conf: hostssl loket +loket_station 0.0.0.0/0 cert</source>
        <translation>Next on the server: ssl=on, and in pg_hba.conf: hostssl loket +loket_station 0.0.0.0/0 cert</translation>
    </message>
    <message>
        <source>Tiap malam: SELECT loket.maintain(); dan cadangan basis data (docs/guide).</source>
        <translation>Each night: SELECT loket.maintain(); and a backup of the database (docs/guide).</translation>
    </message>
    <message>
        <source>Lalu daftarkan stasiun: loketctl hub add-station.</source>
        <translation>Then register stations: loketctl hub add-station.</translation>
    </message>
    <message>
        <source>Bawa berkas itu ke stasiun; sampaikan kodenya lewat jalan lain (telepon, kertas). Kode ini tidak ditampilkan lagi.</source>
        <translation>Take the file to the station; tell the code another way (telephone, paper). The code is not shown again.</translation>
    </message>
    <message>
        <source>Akun ini pernah aktif dan dilepaskan dari ponselnya: tindak lanjutnya tidak dapat ditutup begitu saja.</source>
        <translation>This account was active and was released from its phone: its follow-up cannot simply be closed.</translation>
    </message>
    <message>
        <source>Akun itu tetap dalam daftar tindak lanjut.</source>
        <translation>The account stays in the follow-up list.</translation>
    </message>
    <message>
        <source>Bila orangnya tidak akan mengaktifkannya lagi, minta akunnya dinonaktifkan.</source>
        <translation>If the person is not going to activate it again, ask that the account is deactivated.</translation>
    </message>
    <message>
        <source>Catatannya terlalu panjang, atau memuat tanda yang tidak tampak.</source>
        <translation>The note is too long, or has characters that cannot be seen.</translation>
    </message>
    <message>
        <source>Tulis paling banyak 1.000 huruf dalam satu baris.</source>
        <translation>Write at most 1,000 characters on one line.</translation>
    </message>
    <message>
        <source>Kode yang terbaca tidak dapat diterima: sudah lewat waktunya, atau bukan milik pemohon ini. Minta kode yang baru.</source>
        <translation>The code that was read cannot be taken: its time is over, or it is not this applicant&apos;s. Ask for a new code.</translation>
    </message>
    <message>
        <source>Catatan kunjungan (nama, NIK tersamar), persetujuan, dan log audit: selama stasiun ini dipakai.</source>
        <translation>The visit&apos;s entry (name, masked NIK), approvals and the audit log: as long as this station is in use.</translation>
    </message>
    <message>
        <source>Akun itu pernah mengatur petugas dan sudah dinonaktifkan.</source>
        <translation>That account managed operators, and has been disabled.</translation>
    </message>
    <message>
        <source>Tambahkan dahulu orang kedua (loketctl operator add), lalu lakukan berdua.</source>
        <translation>Add a second person first (loketctl operator add), then do it together.</translation>
    </message>
    <message>
        <source>Stasiun memakainya mulai versi Loket berikutnya: sampai itu simpan berkas dan kodenya terpisah.</source>
        <translation>Stations take it from the next version of Loket on: until then keep the file and its code apart.</translation>
    </message>
</context>
</TS>
