<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id">
<context>
    <name>finger</name>
    <message>
        <source>ibu jari</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>telunjuk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jari tengah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jari manis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kelingking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kanan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kiri</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Spasi</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loket::desktop::AttemptStrip</name>
    <message>
        <source>Pengambilan %1, mutu %2, dipakai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengambilan %1, mutu %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loket::desktop::Banner</name>
    <message>
        <source>Tutup pesan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loket::desktop::DateField</name>
    <message>
        <source>hh-bb-tttt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loket::desktop::EyesView</name>
    <message>
        <source>Kedua mata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mutu %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mata kanan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mata kiri</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loket::desktop::HandsView</name>
    <message>
        <source>Kedua tangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih jari dengan tombol panah atau tetikus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mutu %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loket::desktop::InkSurface</name>
    <message>
        <source>Bidang tanda tangan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loket::desktop::PreviewView</name>
    <message>
        <source>Hasil rekaman</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loket::desktop::PrimaryButton</name>
    <message>
        <source>Tombol %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loket::desktop::ResidentCard</name>
    <message>
        <source>Penduduk belum didata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MERAH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BIRU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JINGGA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latar %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latar %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loket::desktop::StepRail</name>
    <message>
        <source>Langkah %1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n menit</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Lihat (Ctrl+%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sedang dikerjakan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selesai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selesai dengan pengecualian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tertahan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belum</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loket::desktop::VisitFrame</name>
    <message>
        <source>Data</source>
        <translation type="unfinished">Data</translation>
    </message>
    <message>
        <source>Identitas</source>
        <translation type="unfinished">Identity</translation>
    </message>
    <message>
        <source>Pemberitahuan</source>
        <translation type="unfinished">Notice</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation type="unfinished">Photo</translation>
    </message>
    <message>
        <source>Persetujuan foto</source>
        <translation type="unfinished">Photo approval</translation>
    </message>
    <message>
        <source>Tanda tangan</source>
        <translation type="unfinished">Signature</translation>
    </message>
    <message>
        <source>Sidik jari</source>
        <translation type="unfinished">Fingerprints</translation>
    </message>
    <message>
        <source>Iris mata</source>
        <translation type="unfinished">Irises</translation>
    </message>
    <message>
        <source>Cek telunjuk</source>
        <translation type="unfinished">Index check</translation>
    </message>
    <message>
        <source>Periksa</source>
        <translation type="unfinished">Review</translation>
    </message>
    <message>
        <source>Pernyataan</source>
        <translation type="unfinished">Statement</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation type="unfinished">Save</translation>
    </message>
    <message>
        <source>Tanda terima</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tahun</source>
        <translation type="unfinished">
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message>
        <source>Perempuan</source>
        <translation type="unfinished">Female</translation>
    </message>
    <message>
        <source>lahir %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dudukkan penduduk tegak, menghadap kamera, mata terbuka.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maju sedikit.</source>
        <translation type="unfinished">Come a little closer.</translation>
    </message>
    <message>
        <source>Tahan, sudah pas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengecualian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ulangi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parkir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambil foto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pemindai jari berhenti menjawab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiga jari yang sudah terekam aman.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cabut dan pasang lagi kabelnya, atau lanjutkan tanpa pemindai (F4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perempuan, lahir 4 Maret 1991, Kota Mojokerto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor KK</source>
        <translation type="unfinished">Family card number</translation>
    </message>
    <message>
        <source>Kurang 2 angka.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama lengkap</source>
        <translation type="unfinished">Full name</translation>
    </message>
    <message>
        <source>Seperti pada Kartu Keluarga.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laki-laki</source>
        <translation type="unfinished">Male</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batalkan kunjungan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lihat rincian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teks besar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kamera dicabut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semua langkah yang selesai aman.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasang lagi kabelnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada kunjungan hari ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tekan F2 untuk memulai yang pertama.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direkam hari ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rata-rata 7 menit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>part</name>
    <message>
        <source>terekam baik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>terekam, mutu kurang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dikecualikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tidak ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belum direkam</source>
        <translation type="unfinished"></translation>
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
        <source>Hubungi penyelia untuk mengaktifkannya.</source>
        <translation>Ask a supervisor to enable it.</translation>
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
        <source>Jangan hapus apa pun. Hubungi petugas pendukung untuk memulihkannya.</source>
        <translation>Delete nothing. Contact support to restore it.</translation>
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
        <source>Tanggal lahir berbeda dari NIK. Cocokkan dengan KK, lalu tulis alasannya.</source>
        <translation>The birth date differs from the NIK. Compare with the family card, then give the reason.</translation>
    </message>
    <message>
        <source>Jenis kelamin berbeda dari NIK. Cocokkan dengan KK, lalu tulis alasannya.</source>
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
        <source>Periksa ponsel, surel dan jaringan pemohon.</source>
        <translation>Check the applicant&apos;s phone, e-mail and network.</translation>
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
        <source>NIK ini sudah pernah dilayani di sini. Tulis alasan untuk melanjutkan.</source>
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
</context>
</TS>
