// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/Harden.h"

#include <cstdlib>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace loket {

bool hardenProcess()
{
    // tpm2-tss writes its own lines to stderr, beside our words; whoever looks for a fault sets it
    // themselves.
    ::setenv("TSS2_LOG", "all+none", /*replace=*/0);
    const struct rlimit none = {0, 0};
    const bool noCore = ::setrlimit(RLIMIT_CORE, &none) == 0;
    const bool notDumpable = ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
    return noCore && notDumpable;
}

} // namespace loket
