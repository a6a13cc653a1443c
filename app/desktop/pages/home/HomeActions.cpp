// SPDX-License-Identifier: GPL-3.0-or-later
// What Home says of each thing that waits for somebody: a title, and what to do.
#include "app/desktop/pages/home/HomePage.h"

#include "app/words/Words.h"
#include "devices/api/Types.h"

using namespace Qt::StringLiterals;

namespace loket::desktop {

using Kind = ActionNeeded::Kind;

QString HomePage::actionTitle(const ActionNeeded &action)
{
    switch (action.kind) {
    case Kind::Approval:
        return tr("%n pengecualian menunggu persetujuan", nullptr, action.count);
    case Kind::Inbox:
        return tr("%n permintaan menunggu keputusan", nullptr, action.count);
    case Kind::FollowUp:
        return tr("%n rekaman tidak disetujui", nullptr, action.count);
    case Kind::Breach:
        return tr("%n kejadian data pribadi belum ditutup", nullptr, action.count);
    case Kind::LogBroken:
        if (action.subject == "older_keys"_L1)
            return tr("Berkas kunci lama dikembalikan");
        return action.subject == "older_copy"_L1 ? tr("Basis data ini salinan lama")
                                                 : tr("Akhir log audit ditemukan terpotong");
    case Kind::AgedDraft:
        return tr("%n kunjungan belum selesai lebih dari sehari", nullptr, action.count);
    case Kind::DeviceTrouble:
        return tr("%1 bermasalah").arg(words::role(device::parseRole(action.subject)));
    case Kind::DiskLow:
        if (action.subject == "read_only"_L1)
            return tr("Disk hanya dapat dibaca");
        return action.subject == "full"_L1 ? tr("Disk penuh") : tr("Disk hampir penuh");
    case Kind::QueueOld:
        return tr("%n rekaman menunggu dikirim lebih dari sehari", nullptr, action.count);
    case Kind::QueueConflict:
        return tr("%n rekaman ditolak kantor", nullptr, action.count);
    case Kind::MirrorBehind:
        return tr("%n salinan rekaman tidak tertulis", nullptr, action.count);
    case Kind::MirrorDamaged:
        return tr("%n salinan rekaman ditemukan rusak", nullptr, action.count);
    case Kind::None:
        break;
    }
    return {};
}

QString HomePage::actionDetail(const ActionNeeded &action)
{
    const int hours = action.kind == Kind::Breach ? action.subject.toInt() : 0;
    switch (action.kind) {
    case Kind::Approval:
        return tr("Penyelia menyetujui dengan frasa sandinya sendiri.");
    case Kind::Inbox:
        return tr("Buka Persetujuan untuk melihat dan memutuskannya.");
    case Kind::FollowUp:
        return tr("Buka Persetujuan untuk melihat alasannya dan apa yang harus dilakukan.");
    case Kind::Breach:
        return hours < 0 ? tr("Batas pemberitahuan sudah lewat %n jam.", nullptr, -hours)
                         : tr("Pemberitahuan paling lambat %n jam lagi.", nullptr, hours);
    case Kind::LogBroken:
        if (action.subject == "older_keys"_L1)
            return tr(
                "Frasa sandi yang dicabut ada lagi di dalamnya. Penyelia mengganti frasa sandi mereka dan "
                "mencatat kejadiannya.");
        return action.subject == "older_copy"_L1
                   ? tr("Rekaman yang lebih baru ada di media salinan: administrator data memulihkannya.")
                   : tr("Biarkan komputer ini apa adanya. Penyelia memeriksa log dan mencatat kejadiannya.");
    case Kind::AgedDraft:
        return tr("Lanjutkan, atau batalkan dengan alasan.");
    case Kind::DeviceTrouble:
        return tr("Buka Perangkat untuk memeriksanya.");
    case Kind::DiskLow:
        if (action.subject == "read_only"_L1)
            return tr("Yang sudah tersimpan aman. Hubungi petugas pendukung.");
        return action.subject == "full"_L1 ? tr("Kosongkan disk sekarang.") : tr("Kosongkan disk hari ini.");
    case Kind::QueueOld:
        return tr("Rekamannya aman di komputer ini. Beri tahu administrator data.");
    case Kind::QueueConflict:
        return tr("Rekamannya aman di komputer ini. Hubungi administrator data.");
    case Kind::MirrorBehind:
        return tr("Sambungkan medianya: %1").arg(action.subject); // the path may be cut, the act not
    case Kind::MirrorDamaged:
        return tr("Sudah ditulis lagi. Ganti media salinan ini: %1").arg(action.subject);
    case Kind::None:
        break;
    }
    return {};
}

} // namespace loket::desktop
