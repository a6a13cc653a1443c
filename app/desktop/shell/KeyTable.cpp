// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/KeyTable.h"

#include "app/desktop/widgets/PrimaryButton.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

std::vector<KeyEntry> keyTable()
{
    const auto said = [](const char *text) { return QCoreApplication::translate("keys", text); };
    const auto plain = [](AppKey key, Qt::Key code, const QString &meaning, bool isForVisit) {
        const QKeySequence sequence(code);
        return KeyEntry{key, sequence, sequence.toString(QKeySequence::PortableText), meaning, isForVisit};
    };
    const auto written = [](const QKeySequence &sequence, const QString &meaning) {
        return KeyEntry{AppKey::None, sequence, keyLabel(sequence), meaning, true};
    };
    return {
        plain(AppKey::Help, Qt::Key_F1, said(QT_TRANSLATE_NOOP("keys", "Bantuan untuk halaman ini")), false),
        plain(AppKey::NewVisit, Qt::Key_F2, said(QT_TRANSLATE_NOOP("keys", "Kunjungan baru")), false),
        plain(AppKey::Find, Qt::Key_F3, said(QT_TRANSLATE_NOOP("keys", "Cari kunjungan")), false),
        plain(AppKey::Exception, Qt::Key_F4, said(QT_TRANSLATE_NOOP("keys", "Pengecualian")), true),
        plain(AppKey::Correct, Qt::Key_F5, said(QT_TRANSLATE_NOOP("keys", "Perbaiki data")), true),
        plain(AppKey::Retake, Qt::Key_F6, said(QT_TRANSLATE_NOOP("keys", "Ulangi pengambilan")), true),
        plain(AppKey::Accept, Qt::Key_F7, said(QT_TRANSLATE_NOOP("keys", "Terima dengan alasan")), true),
        plain(AppKey::Park, Qt::Key_F8, said(QT_TRANSLATE_NOOP("keys", "Parkir, layani orang berikutnya")),
              true),
        plain(AppKey::ApplicantScreen, Qt::Key_F9, said(QT_TRANSLATE_NOOP("keys", "Layar pemohon")), false),
        plain(AppKey::LargeText, Qt::Key_F10, said(QT_TRANSLATE_NOOP("keys", "Teks besar")), false),
        plain(AppKey::Lock, Qt::Key_F12, said(QT_TRANSLATE_NOOP("keys", "Kunci layar")), false),
        {AppKey::Pages, {}, u"Ctrl+1 … 7"_s, said(QT_TRANSLATE_NOOP("keys", "Buka halaman")), false},
        {AppKey::Look,
         {},
         u"Ctrl+1 … 9"_s,
         said(QT_TRANSLATE_NOOP("keys", "Lihat langkah yang sudah selesai")),
         true},
        written(Qt::SHIFT | Qt::Key_F9,
                said(QT_TRANSLATE_NOOP("keys", "Perbesar lajur pemohon, kecilkan lagi"))),
        written(Qt::Key_Space, said(QT_TRANSLATE_NOOP("keys", "Ambil sekarang"))),
        written(Qt::Key_Return, said(QT_TRANSLATE_NOOP("keys", "Tindakan utama, kanan bawah"))),
        written(Qt::CTRL | Qt::Key_Return, said(QT_TRANSLATE_NOOP("keys", "Tindakan utama pada formulir"))),
        written(Qt::Key_Escape, said(QT_TRANSLATE_NOOP("keys", "Hentikan pengambilan, tutup pesan"))),
        written(QKeySequence::Print, said(QT_TRANSLATE_NOOP("keys", "Cetak bukti"))),
        written(QKeySequence::Save, said(QT_TRANSLATE_NOOP("keys", "Simpan bukti sebagai PDF"))),
    };
}

QKeySequence sequenceOf(AppKey key)
{
    const auto table = keyTable();
    const auto found =
        std::find_if(table.begin(), table.end(), [key](const auto &entry) { return entry.key == key; });
    return found == table.end() ? QKeySequence() : found->sequence;
}

} // namespace loket::desktop
