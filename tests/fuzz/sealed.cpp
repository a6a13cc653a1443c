// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts and sealed fields in a damaged database: nothing that was changed opens.
#include "core/vault/DraftCipher.h"
#include "core/vault/SecretStream.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/SealedKit.h"
#include "tests/fuzz/Targets.h"

using namespace loket;
using namespace loket::fuzz;
using namespace Qt::StringLiterals;

namespace {

using Kind = DraftCipher::Kind;

struct Draft
{
    QUuid visit{u"5e7a1f0e-0000-4000-8000-000000000003"_s};
    SecretBytes drafts = SecretBytes::copyOf(QByteArray(32, 'd'));
    DraftCipher cipher = DraftCipher::create(visit);
    QByteArray wrapped = cipher.wrap(drafts);
    QByteArray event = cipher.seal(Kind::Event, 3, {}, "an event");
    QByteArray field = seal(drafts, "a label", "loket-label-1");
};

} // namespace

int loket_fuzz_sealed(const std::uint8_t *data, std::size_t size)
{
    (void)SealedKit::get();
    static const Draft draft;
    Input input(data, size);
    const int what = input.byte() % 4;
    const QByteArray &whole = what == 0 ? draft.wrapped : what == 1 ? draft.event : draft.field;
    QByteArray bytes = whole;
    edit(bytes, input);
    const bool isSame = bytes == whole;
    switch (what) {
    case 0:
        hold(parsed(DraftCipher::unwrap(draft.visit, bytes, draft.drafts)) == isSame,
             "a changed key is no key");
        break;
    case 1:
        hold(parsed(draft.cipher.open(Kind::Event, 3, {}, bytes)) == isSame, "a changed event does not open");
        hold(!parsed(draft.cipher.open(Kind::Event, 4, {}, bytes)), "an event has its place");
        break;
    case 2:
        hold(parsed(unseal(draft.drafts, bytes, "loket-label-1")) == isSame, "a changed field does not open");
        break;
    default:
        (void)parsed(openStream(draft.drafts, bytes, {}));
    }
    return 0;
}

std::vector<QByteArray> loket_seeds_sealed()
{
    return {QByteArray("\0\1\0\3x", 5), QByteArray("\1\2\0\3x\0\30y", 8), QByteArray("\2\100\0\1", 4),
            QByteArray("\3\200more", 6), QByteArray("\1\0", 2)};
}
