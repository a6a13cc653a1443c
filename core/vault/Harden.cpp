// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/Harden.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace loket {

bool hardenProcess()
{
    const struct rlimit none = {0, 0};
    const bool noCore = ::setrlimit(RLIMIT_CORE, &none) == 0;
    const bool notDumpable = ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
    return noCore && notDumpable;
}

} // namespace loket
