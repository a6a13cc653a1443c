// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/Table.h"
#include "app/words/Words.h"

namespace loket::words {

namespace {

constexpr Entry kRoles[] = {
    {"camera", QT_TRANSLATE_NOOP("words", "Kamera")},
    {"fingerprint", QT_TRANSLATE_NOOP("words", "Pemindai jari")},
    {"iris", QT_TRANSLATE_NOOP("words", "Pemindai iris")},
    {"signature", QT_TRANSLATE_NOOP("words", "Papan tanda tangan")},
    {"document_camera", QT_TRANSLATE_NOOP("words", "Kamera dokumen")},
};

// Lower case: they stand inside sentences.
constexpr Entry kPositions[] = {
    {"right_thumb", QT_TRANSLATE_NOOP("words", "ibu jari kanan")},
    {"right_index", QT_TRANSLATE_NOOP("words", "telunjuk kanan")},
    {"right_middle", QT_TRANSLATE_NOOP("words", "jari tengah kanan")},
    {"right_ring", QT_TRANSLATE_NOOP("words", "jari manis kanan")},
    {"right_little", QT_TRANSLATE_NOOP("words", "kelingking kanan")},
    {"left_thumb", QT_TRANSLATE_NOOP("words", "ibu jari kiri")},
    {"left_index", QT_TRANSLATE_NOOP("words", "telunjuk kiri")},
    {"left_middle", QT_TRANSLATE_NOOP("words", "jari tengah kiri")},
    {"left_ring", QT_TRANSLATE_NOOP("words", "jari manis kiri")},
    {"left_little", QT_TRANSLATE_NOOP("words", "kelingking kiri")},
    {"right_four", QT_TRANSLATE_NOOP("words", "empat jari kanan")},
    {"left_four", QT_TRANSLATE_NOOP("words", "empat jari kiri")},
    {"two_thumbs", QT_TRANSLATE_NOOP("words", "kedua ibu jari")},
    {"face", QT_TRANSLATE_NOOP("words", "wajah")},
    {"right_eye", QT_TRANSLATE_NOOP("words", "mata kanan")},
    {"left_eye", QT_TRANSLATE_NOOP("words", "mata kiri")},
    {"both_eyes", QT_TRANSLATE_NOOP("words", "kedua mata")},
    {"signature", QT_TRANSLATE_NOOP("words", "tanda tangan")},
    {"document", QT_TRANSLATE_NOOP("words", "dokumen")},
    {"evidence", QT_TRANSLATE_NOOP("words", "foto bukti pengecualian")},
};

constexpr Entry kRetries[] = {
    {"general", QT_TRANSLATE_NOOP("words", "Coba sekali lagi.")},
    {"nothing_there", QT_TRANSLATE_NOOP("words", "Belum ada yang terbaca. Ikuti petunjuk di layar.")},
    {"too_short", QT_TRANSLATE_NOOP("words", "Terlalu cepat diangkat. Tahan sampai selesai.")},
    {"off_centre", QT_TRANSLATE_NOOP("words", "Geser ke tengah.")},
    {"too_far", QT_TRANSLATE_NOOP("words", "Maju sedikit.")},
    {"too_close", QT_TRANSLATE_NOOP("words", "Mundur sedikit.")},
    {"hold_still", QT_TRANSLATE_NOOP("words", "Diam sebentar.")},
    {"press_more", QT_TRANSLATE_NOOP("words", "Tekan sedikit lebih kuat.")},
    {"press_less", QT_TRANSLATE_NOOP("words", "Tekan lebih ringan.")},
    {"clean_surface", QT_TRANSLATE_NOOP("words", "Bersihkan kaca alat.")},
    {"remove_and_repeat", QT_TRANSLATE_NOOP("words", "Angkat, lalu letakkan lagi.")},
    {"wrong_count", QT_TRANSLATE_NOOP("words", "Jumlahnya tidak sesuai. Letakkan hanya yang diminta.")},
    {"open_eyes", QT_TRANSLATE_NOOP("words", "Buka kedua mata.")},
};

struct FailureEntry
{
    device::FailureReason reason;
    const char *happened; ///< %1 is the kind of device
    const char *next;
};

constexpr FailureEntry kFailures[] = {
    {device::FailureReason::Gone, QT_TRANSLATE_NOOP("words", "%1 tidak lagi terhubung."),
     QT_TRANSLATE_NOOP("words", "Cabut dan pasang lagi kabelnya, atau lanjutkan tanpa alat ini (F4).")},
    {device::FailureReason::Busy, QT_TRANSLATE_NOOP("words", "%1 sedang dipakai."),
     QT_TRANSLATE_NOOP("words", "Tutup program lain yang memakai alat ini, lalu coba lagi.")},
    {device::FailureReason::Protocol,
     QT_TRANSLATE_NOOP("words", "%1 memberi jawaban yang tidak dapat dipahami."),
     QT_TRANSLATE_NOOP("words", "Cabut dan pasang lagi kabelnya. Bila terulang, pakai alat lain.")},
    {device::FailureReason::Permission, QT_TRANSLATE_NOOP("words", "%1 belum boleh dipakai oleh Loket."),
     QT_TRANSLATE_NOOP("words", "Minta petugas pendukung memasang aturan alat, lalu pasang lagi kabelnya.")},
    {device::FailureReason::Timeout, QT_TRANSLATE_NOOP("words", "%1 berhenti menjawab."),
     QT_TRANSLATE_NOOP("words", "Cabut dan pasang lagi kabelnya, atau lanjutkan tanpa alat ini (F4).")},
    {device::FailureReason::Internal, QT_TRANSLATE_NOOP("words", "%1 mengalami gangguan pada pengendalinya."),
     QT_TRANSLATE_NOOP("words", "Tunggu sampai alat siap lagi, atau lanjutkan tanpa alat ini (F4).")},
    {device::FailureReason::Unsupported, QT_TRANSLATE_NOOP("words", "%1 tidak dapat melakukan yang diminta."),
     QT_TRANSLATE_NOOP("words", "Pilih alat lain di halaman Perangkat.")},
    {device::FailureReason::Cancelled, QT_TRANSLATE_NOOP("words", "%1 dihentikan atas permintaan."),
     QT_TRANSLATE_NOOP("words", "Mulai lagi bila masih diperlukan.")},
};

} // namespace

QString role(device::Role role)
{
    if (role == device::Role::None)
        return QCoreApplication::translate("words", "Alat");
    return wordsOf(kRoles, device::name(role));
}

QString position(device::Position position)
{
    return position == device::Position::None ? QString() : wordsOf(kPositions, device::name(position));
}

QString positionOnPaper(device::Position position)
{
    const Entry *entry = findEntry(kPositions, device::name(position));
    return entry ? QString::fromUtf8(entry->text) : QString();
}

QString retry(device::RetryReason reason)
{
    return reason == device::RetryReason::None ? QString() : wordsOf(kRetries, device::name(reason));
}

Trouble failure(device::FailureReason reason, device::Role deviceRole)
{
    const auto found = std::find_if(std::begin(kFailures), std::end(kFailures),
                                    [reason](const FailureEntry &entry) { return entry.reason == reason; });
    if (found == std::end(kFailures))
        return {};
    return {translated(found->happened).arg(role(deviceRole)),
            QCoreApplication::translate("words", "Semua yang sudah terekam aman."), translated(found->next)};
}

} // namespace loket::words
