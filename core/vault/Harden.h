// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace loket {

/// No core dumps (RLIMIT_CORE 0) and no reading of our memory by other processes of the same user
/// (PR_SET_DUMPABLE 0): keys and faces must not end in a crash report. Call first in main() of every program
/// that opens a station, before there is a second thread: it also quietens tpm2-tss, by an environment
/// variable. False where the system refused one of the two.
bool hardenProcess();

} // namespace loket
