// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/AuditWords.h"

#include "app/ctl/Say.h"

namespace loket::ctl {

using namespace Qt::StringLiterals;

QString auditFindingWords(const AuditFinding &finding)
{
    const QString row = Say::tr("Baris %1 ").arg(finding.seq);
    if (finding.reason == "missing"_L1)
        return row + Say::tr("tidak ada: ada baris yang diambil.");
    if (finding.reason == "changed"_L1)
        return row + Say::tr("diubah sesudah ditulis.");
    if (finding.reason == "signature"_L1)
        return row + Say::tr("tidak ditandatangani stasiun ini.");
    if (finding.reason == "detail"_L1)
        return row + Say::tr("berisi rincian yang lain daripada yang disegel.");
    if (finding.reason == "end"_L1)
        return row + Say::tr("adalah yang terakhir, tetapi akhir catatan yang ditandatangani stasiun tidak "
                             "menyebutnya.");
    if (finding.reason == "cut_before"_L1)
        return row + Say::tr("menyatakan bahwa akhir catatan sebelumnya ditemukan terpotong.");
    if (finding.reason == "older_copy"_L1)
        return row +
               Say::tr(
                   "adalah yang terakhir ketika kartu folder salinan ditulis: basis data ini salinan lama.");
    if (finding.reason == "older_keys"_L1)
        return row + Say::tr("mencatat bahwa berkas kunci yang lama dikembalikan.");
    return row + Say::tr("hilang: akhir catatan terpotong; akhir yang ditandatangani stasiun atau sebuah "
                         "paket menyebutnya.");
}

} // namespace loket::ctl
