// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/login/LoginWords.h"

#include "app/words/Words.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

QString said(const char *text, int n = -1) { return QCoreApplication::translate("login", text, nullptr, n); }

QString gigabytes(qint64 bytes) { return QLocale().toString(double(bytes) / 1e9, 'f', 1); }

} // namespace

QString kecamatanName(const QString &name)
{
    const QString bare = name.startsWith("Kecamatan "_L1) ? name.mid(10) : name;
    return said(QT_TRANSLATE_NOOP("login", "Kecamatan %1")).arg(bare);
}

QString shortPlace(const StationFace &station)
{
    if (station.counterName.isEmpty())
        return {};
    const QString bare =
        station.kecamatan.startsWith("Kecamatan "_L1) ? station.kecamatan.mid(10) : station.kecamatan;
    return said(QT_TRANSLATE_NOOP("login", "Kec. %1, %2")).arg(bare, station.counterName);
}

TroubleWords troubleWords(const Error &error)
{
    const auto trouble = words::trouble(error);
    return {trouble.happened, trouble.safe, trouble.next};
}

namespace {

/// Why the station can't be opened; one that is not there yet is no trouble, it is the first day.
LoginNotice blockedNotice(const LoginState &state)
{
    const QString again = said(QT_TRANSLATE_NOOP("login", "Coba lagi"));
    if (state.blocker.code != ErrorCode::NotFound)
        return {BannerTone::Danger, troubleWords(state.blocker), again};
    return {BannerTone::Info,
            {said(QT_TRANSLATE_NOOP("login", "Belum ada stasiun di komputer ini.")),
             said(QT_TRANSLATE_NOOP("login", "Tidak ada yang berubah.")),
             said(QT_TRANSLATE_NOOP("login",
                                    "Petugas pendukung membuatnya di %1 dengan perintah loketctl station "
                                    "init. Sesudah itu coba lagi."))
                 .arg(QDir::toNativeSeparators(state.folder))},
            again};
}

} // namespace

std::optional<LoginNotice> noticeOf(const LoginState &state)
{
    if (state.phase == LoginState::Phase::Blocked)
        return blockedNotice(state);
    if (state.clockDate.isValid())
        return LoginNotice{
            BannerTone::Warning,
            {said(QT_TRANSLATE_NOOP("login", "Jam komputer menunjuk %1.")).arg(words::date(state.clockDate)),
             said(QT_TRANSLATE_NOOP("login", "Data tersimpan tidak berubah.")),
             said(QT_TRANSLATE_NOOP("login", "Setel tanggal dan jam komputer sebelum merekam."))},
            {}};
    const StationFace &station = state.station;
    if (station.isDiskReadOnly)
        return LoginNotice{BannerTone::Danger, troubleWords({ErrorCode::DiskWrite, u"read_only"_s}), {}};
    if (station.isDiskFull)
        return LoginNotice{
            BannerTone::Danger,
            {said(QT_TRANSLATE_NOOP("login", "Disk penuh, tersisa %1 GB.")).arg(gigabytes(station.freeBytes)),
             said(QT_TRANSLATE_NOOP("login", "Yang sudah tersimpan aman.")),
             said(QT_TRANSLATE_NOOP("login", "Kosongkan disk; kunjungan baru belum dapat dimulai."))},
            {}};
    if (station.isDiskLow)
        return LoginNotice{BannerTone::Warning,
                           {said(QT_TRANSLATE_NOOP("login", "Disk hampir penuh, tersisa %1 GB."))
                                .arg(gigabytes(station.freeBytes)),
                            said(QT_TRANSLATE_NOOP("login", "Semua masih berjalan.")),
                            said(QT_TRANSLATE_NOOP("login", "Kosongkan disk hari ini."))},
                           {}};
    if (station.keyFileFellBack)
        return LoginNotice{
            BannerTone::Warning,
            {said(QT_TRANSLATE_NOOP("login", "Berkas kunci terbaru rusak.")),
             said(QT_TRANSLATE_NOOP("login", "Berkas kunci sebelumnya dipakai dan datanya utuh.")),
             said(QT_TRANSLATE_NOOP("login", "Beri tahu petugas pendukung."))},
            {}};
    if (station.stoppedUncleanly)
        return LoginNotice{
            BannerTone::Info,
            {said(QT_TRANSLATE_NOOP("login", "Loket terakhir kali tidak ditutup dengan semestinya.")),
             said(QT_TRANSLATE_NOOP("login", "Semua langkah yang selesai tersimpan.")),
             said(QT_TRANSLATE_NOOP("login", "Lanjutkan dari Beranda, bagian Diparkir."))},
            {}};
    return std::nullopt;
}

LoginVerdict verdictOf(const LoginState &state)
{
    if (state.secondsLeft > 0)
        return {FieldVerdict::Warning,
                said(QT_TRANSLATE_N_NOOP("login", "Terlalu banyak percobaan. Tunggu %n detik."),
                     state.secondsLeft)};
    if (state.refusal.code != ErrorCode::None) {
        const auto trouble = words::trouble(state.refusal);
        return {FieldVerdict::Error, trouble.happened + u' ' + trouble.next};
    }
    return {};
}

} // namespace loket::desktop
