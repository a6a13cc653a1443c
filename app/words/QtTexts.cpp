// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/QtTexts.h"

#include <algorithm>
#include <cstring>
#include <iterator>

namespace loket::words {

namespace {

struct QtText
{
    const char *context;
    const char *english; ///< as Qt 6.4 writes it
    const char *indonesian;
};

constexpr QtText kTexts[] = {
    {"QPlatformTheme", "OK", "Oke"},
    {"QPlatformTheme", "Save", "Simpan"},
    {"QPlatformTheme", "Save All", "Simpan semua"},
    {"QPlatformTheme", "Open", "Buka"},
    {"QPlatformTheme", "&Yes", "&Ya"},
    {"QPlatformTheme", "Yes to &All", "Ya untuk &semua"},
    {"QPlatformTheme", "&No", "&Tidak"},
    {"QPlatformTheme", "N&o to All", "Tidak &untuk semua"},
    {"QPlatformTheme", "Abort", "Hentikan"},
    {"QPlatformTheme", "Retry", "Coba lagi"},
    {"QPlatformTheme", "Ignore", "Abaikan"},
    {"QPlatformTheme", "Close", "Tutup"},
    {"QPlatformTheme", "Cancel", "Batal"},
    {"QPlatformTheme", "Discard", "Buang"},
    {"QPlatformTheme", "Help", "Bantuan"},
    {"QPlatformTheme", "Apply", "Terapkan"},
    {"QPlatformTheme", "Reset", "Kembalikan"},
    {"QPlatformTheme", "Restore Defaults", "Kembali ke bawaan"},
    {"QDialogButtonBox", "OK", "Oke"},
    {"QMessageBox", "OK", "Oke"},
    {"QMessageBox", "Show Details...", "Tampilkan rincian …"},
    {"QMessageBox", "Hide Details...", "Sembunyikan rincian …"},
    {"QFileDialog", "Look in:", "Folder:"},
    {"QFileDialog", "Back", "Kembali"},
    {"QFileDialog", "Go back", "Kembali ke folder sebelumnya"},
    {"QFileDialog", "Forward", "Maju"},
    {"QFileDialog", "Go forward", "Maju ke folder berikutnya"},
    {"QFileDialog", "Parent Directory", "Folder di atasnya"},
    {"QFileDialog", "Go to the parent directory", "Buka folder di atasnya"},
    {"QFileDialog", "Create New Folder", "Buat folder baru"},
    {"QFileDialog", "Create a New Folder", "Buat folder baru"},
    {"QFileDialog", "List View", "Daftar"},
    {"QFileDialog", "Change to list view mode", "Tampilkan sebagai daftar"},
    {"QFileDialog", "Detail View", "Rincian"},
    {"QFileDialog", "Change to detail view mode", "Tampilkan dengan rincian"},
    {"QFileDialog", "Sidebar", "Bilah samping"},
    {"QFileDialog", "List of places and bookmarks", "Daftar tempat dan penanda"},
    {"QFileDialog", "Files", "Berkas"},
    {"QFileDialog", "Files of type:", "Jenis berkas:"},
    {"QFileDialog", "File &name:", "&Nama berkas:"},
    {"QFileDialog", "Directory:", "Folder:"},
    {"QFileDialog", "Find Directory", "Cari folder"},
    {"QFileDialog", "Open", "Buka"},
    {"QFileDialog", "&Open", "&Buka"},
    {"QFileDialog", "Save As", "Simpan sebagai"},
    {"QFileDialog", "&Save", "&Simpan"},
    {"QFileDialog", "&Choose", "&Pilih"},
    {"QFileDialog", "All Files (*)", "Semua berkas (*)"},
    {"QFileDialog", "All files (*)", "Semua berkas (*)"},
    {"QFileDialog", "Show ", "Tampilkan "},
    {"QFileDialog", "&Delete", "&Hapus"},
    {"QFileDialog", "Delete", "Hapus"},
    {"QFileDialog", "&Rename", "&Ganti nama"},
    {"QFileDialog", "Show &hidden files", "Tampilkan berkas &tersembunyi"},
    {"QFileDialog", "&New Folder", "Folder &baru"},
    {"QFileDialog", "New Folder", "Folder baru"},
    {"QFileDialog", "Recent Places", "Tempat terakhir"},
    {"QFileDialog", "Remove", "Singkirkan"},
    {"QFileDialog", "%1 already exists.\nDo you want to replace it?",
     "%1 sudah ada.\nGanti dengan yang baru?"},
    {"QFileDialog", "%1\nFile not found.\nPlease verify the correct file name was given.",
     "%1\nBerkas tidak ada.\nPeriksa nama berkasnya."},
    {"QFileDialog", "%1\nDirectory not found.\nPlease verify the correct directory name was given.",
     "%1\nFolder tidak ada.\nPeriksa nama foldernya."},
    {"QFileDialog", "'%1' is write protected.\nDo you want to delete it anyway?",
     "'%1' dilindungi dari perubahan.\nTetap hapus?"},
    {"QFileDialog", "Are you sure you want to delete '%1'?", "Hapus '%1'?"},
    {"QFileDialog", "Could not delete directory.", "Folder tidak dapat dihapus."},
    {"QFileSystemModel", "Name", "Nama"},
    {"QFileSystemModel", "Size", "Ukuran"},
    {"QFileSystemModel", "Kind", "Jenis"},
    {"QFileSystemModel", "Type", "Jenis"},
    {"QFileSystemModel", "Date Modified", "Terakhir diubah"},
    {"QFileSystemModel", "Computer", "Komputer"},
    {"QFileSystemModel", "My Computer", "Komputer ini"},
    {"QFileSystemModel", "Invalid filename", "Nama berkas tidak sah"},
    {"QAbstractFileIconProvider", "Drive", "Disk"},
    {"QAbstractFileIconProvider", "File", "Berkas"},
    {"QAbstractFileIconProvider", "File Folder", "Folder"},
    {"QAbstractFileIconProvider", "Folder", "Folder"},
    {"QAbstractFileIconProvider", "Shortcut", "Pintasan"},
    {"QAbstractFileIconProvider", "Alias", "Pintasan"},
    {"QAbstractFileIconProvider", "Unknown", "Tidak dikenal"},
    {"QAbstractFileIconProvider", "%1 File", "Berkas %1"},
    {"QLineEdit", "&Undo", "&Urungkan"},
    {"QLineEdit", "&Redo", "&Ulangi"},
    {"QLineEdit", "Cu&t", "&Potong"},
    {"QLineEdit", "&Copy", "&Salin"},
    {"QLineEdit", "&Paste", "&Tempel"},
    {"QLineEdit", "Delete", "Hapus"},
    {"QLineEdit", "Select All", "Pilih semua"},
    {"QWidgetTextControl", "&Undo", "&Urungkan"},
    {"QWidgetTextControl", "&Redo", "&Ulangi"},
    {"QWidgetTextControl", "Cu&t", "&Potong"},
    {"QWidgetTextControl", "&Copy", "&Salin"},
    {"QWidgetTextControl", "&Paste", "&Tempel"},
    {"QWidgetTextControl", "Delete", "Hapus"},
    {"QWidgetTextControl", "Select All", "Pilih semua"},
    {"QAbstractSpinBox", "&Select All", "Pilih &semua"},
    {"QAbstractSpinBox", "&Step up", "&Naikkan"},
    {"QAbstractSpinBox", "Step &down", "&Turunkan"},
    {"QPrintDialog", "Print", "Cetak"},
    {"QPrintDialog", "&Print", "&Cetak"},
    {"QPrintDialog", "&Options >>", "&Pilihan >>"},
    {"QPrintDialog", "&Options <<", "&Pilihan <<"},
    {"QPrintDialog", "Print to File (PDF)", "Cetak ke berkas (PDF)"},
    {"QPrintDialog", "OK", "Oke"},
    {"QPrintDialog", "Left to Right, Top to Bottom", "Kiri ke kanan, atas ke bawah"},
    {"QPrintWidget", "Printer", "Pencetak"},
    {"QPrintWidget", "&Name:", "&Nama:"},
    {"QPrintWidget", "P&roperties", "&Sifat"},
    {"QPrintWidget", "Location:", "Tempat:"},
    {"QPrintWidget", "Preview", "Pratinjau"},
    {"QPrintWidget", "Type:", "Jenis:"},
    {"QPrintWidget", "Output &file:", "&Berkas hasil:"},
    {"QPrintSettingsOutput", "Print range", "Halaman"},
    {"QPrintSettingsOutput", "Print all", "Semua"},
    {"QPrintSettingsOutput", "Pages from", "Dari halaman"},
    {"QPrintSettingsOutput", "to", "sampai"},
    {"QPrintSettingsOutput", "Current Page", "Halaman ini"},
    {"QPrintSettingsOutput", "Selection", "Yang dipilih"},
    {"QPrintSettingsOutput", "Pages", "Halaman"},
    {"QPrintSettingsOutput", "Copies", "Salinan"},
    {"QPrintSettingsOutput", "Output Settings", "Hasil cetak"},
    {"QPrintSettingsOutput", "Copies:", "Salinan:"},
    {"QPrintSettingsOutput", "Collate", "Urutkan per salinan"},
    {"QPrintSettingsOutput", "Reverse", "Dari belakang"},
    {"QPrintSettingsOutput", "Options", "Pilihan"},
    {"QPrintSettingsOutput", "Color Mode", "Warna"},
    {"QPrintSettingsOutput", "Color", "Berwarna"},
    {"QPrintSettingsOutput", "Grayscale", "Abu-abu"},
    {"QPrintSettingsOutput", "Duplex Printing", "Cetak bolak-balik"},
    {"QPrintSettingsOutput", "None", "Tidak"},
    {"QPrintSettingsOutput", "Long side", "Sisi panjang"},
    {"QPrintSettingsOutput", "Short side", "Sisi pendek"},
    {"QPrintSettingsOutput", "Page Set:", "Halaman:"},
    {"QPrintSettingsOutput", "Double Sided Printing", "Cetak bolak-balik"},
    {"QPrintSettingsOutput", "Off", "Tidak"},
    {"QPrintSettingsOutput", "Long Side Binding", "Jilid di sisi panjang"},
    {"QPrintSettingsOutput", "Short Side Binding", "Jilid di sisi pendek"},
};

} // namespace

QString QtTexts::translate(const char *context, const char *source, const char *, int) const
{
    if (!context || *context != 'Q' || !source)
        return {}; // ours are called otherwise
    const auto found = std::find_if(std::begin(kTexts), std::end(kTexts), [&](const QtText &text) {
        return !std::strcmp(text.context, context) && !std::strcmp(text.english, source);
    });
    return found == std::end(kTexts) ? QString() : QString::fromUtf8(found->indonesian);
}

} // namespace loket::words
