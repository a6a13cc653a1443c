// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <functional>

class QObject;

namespace loket::desktop {

/// How a page's gateway answers: later, once, in the GUI thread, and not at all when the context object that
/// was handed over with the question is gone by then. (The rule of core/base/Worker; every gateway keeps it.)
template <class T>
using Reply = std::function<void(Expected<T>)>;

} // namespace loket::desktop
