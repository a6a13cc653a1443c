// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace loket::ctl {

/// What loketctl says itself, in the chosen language: Say::tr("Semuanya utuh."). Not for what scripts read:
/// keys and codes in JSON, names of states in lists.
class Say
{
    Q_DECLARE_TR_FUNCTIONS(loketctl)
};

} // namespace loket::ctl
