// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/devices/DeviceWords.h"

#include "app/words/Words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

QString said(const char *text) { return QCoreApplication::translate("devices", text); }

QString adviceOf(device::Role role, const device::RoleStatus &status)
{
    if (status.loadFailure != device::LoadFailure::None)
        return loadFailureWords(status.loadFailure);
    if (status.trouble == device::HostTrouble::CannotStart)
        return said(QT_TRANSLATE_NOOP(
            "devices", "Bagian Loket untuk alat ini tidak terpasang. Hubungi petugas pendukung."));
    if (status.trouble != device::HostTrouble::None && status.failure == device::FailureReason::None)
        return said(QT_TRANSLATE_NOOP(
            "devices", "Penggerak alat berhenti berulang kali. Cabut alatnya, lalu aktifkan lagi."));
    return words::failure(status.failure, role).next;
}

} // namespace

DeviceLamp lampOf(device::Role role, const device::RoleStatus &status)
{
    DeviceLamp lamp{role, LampState::Missing, status.isSimulated};
    switch (status.state) {
    case device::RoleState::None:
        break;
    case device::RoleState::Starting:
        lamp.state = LampState::Starting;
        break;
    case device::RoleState::Ready:
    case device::RoleState::InUse:
        lamp.state = LampState::Ready;
        break;
    case device::RoleState::Trouble:
        lamp.state = LampState::Trouble;
        break;
    case device::RoleState::Disabled:
        lamp.state = status.isByChoice ? LampState::Off : LampState::Trouble;
        break;
    }
    return lamp;
}

RoleWords wordsOf(device::Role role, const device::RoleStatus &status)
{
    switch (status.state) {
    case device::RoleState::Starting:
        return {said(QT_TRANSLATE_NOOP("devices", "Disiapkan")), u"neutral"_s, {}};
    case device::RoleState::Ready:
        return {said(QT_TRANSLATE_NOOP("devices", "Siap")), u"success"_s, {}};
    case device::RoleState::InUse:
        return {said(QT_TRANSLATE_NOOP("devices", "Dipakai")), u"accent"_s, {}};
    case device::RoleState::Trouble:
        return {said(QT_TRANSLATE_NOOP("devices", "Bermasalah")), u"warning"_s, adviceOf(role, status)};
    case device::RoleState::Disabled:
        if (status.isByChoice)
            return {said(QT_TRANSLATE_NOOP("devices", "Tidak dipakai")), u"neutral"_s,
                    said(QT_TRANSLATE_NOOP("devices", "Langkah ini dicatat sebagai pengecualian."))};
        return {said(QT_TRANSLATE_NOOP("devices", "Dimatikan")), u"warning"_s, adviceOf(role, status)};
    case device::RoleState::None:
        break;
    }
    return {said(QT_TRANSLATE_NOOP("devices", "Tidak terpasang")), u"neutral"_s,
            said(QT_TRANSLATE_NOOP("devices", "Pasang alatnya, atau lanjutkan tanpa alat."))};
}

QString selfTestWords(device::Role role, device::FailureReason failure, int elapsedMs)
{
    if (failure == device::FailureReason::None)
        return said(QT_TRANSLATE_NOOP("devices", "Alat menjawab dalam %1 detik."))
            .arg(QLocale().toString(elapsedMs / 1000.0, 'f', 1));
    if (failure == device::FailureReason::Cancelled)
        return said(QT_TRANSLATE_NOOP("devices", "Uji dihentikan."));
    const auto trouble = words::failure(failure, role);
    return trouble.happened + u' ' + trouble.next;
}

QString loadFailureWords(device::LoadFailure failure)
{
    using enum device::LoadFailure;
    switch (failure) {
    case ApiTooNew:
        return said(QT_TRANSLATE_NOOP("devices", "Penggerak ini butuh Loket yang lebih baru."));
    case ApiTooOld:
        return said(QT_TRANSLATE_NOOP(
            "devices", "Penggerak ini dibuat untuk Loket yang lama. Minta yang baru dari pembuatnya."));
    case MissingLibrary:
        return said(QT_TRANSLATE_NOOP("devices", "Pustaka yang diperlukan penggerak ini belum terpasang."));
    case DuplicateId:
        return said(
            QT_TRANSLATE_NOOP("devices", "Penggerak yang sama terpasang dua kali; yang pertama dipakai."));
    case FileMissing:
    case NotAPlugin:
    case ForeignPlugin:
    case BadMetadata:
    case NoInterface:
    case Threw:
        return said(QT_TRANSLATE_NOOP("devices", "Berkas penggerak ini rusak atau bukan untuk Loket."));
    case None:
        break;
    }
    return {};
}

QString roleIcon(device::Role role)
{
    switch (role) {
    case device::Role::Camera:
        return u"camera"_s;
    case device::Role::Fingerprint:
        return u"fingerprint"_s;
    case device::Role::Iris:
        return u"eye"_s;
    case device::Role::Signature:
        return u"pen"_s;
    case device::Role::DocumentCamera:
        return u"document-camera"_s;
    case device::Role::None:
        break;
    }
    return {};
}

} // namespace loket::desktop
