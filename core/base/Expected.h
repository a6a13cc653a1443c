// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <tl/expected.hpp>

#include <utility>

namespace loket {

/// A value, or the Error that prevented it. Functions that return it are [[nodiscard]].
template <class T>
using Expected = tl::expected<T, Error>;

/// `return fail(ErrorCode::DiskFull, u"packet"_s);`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString context = {})
{
    return tl::unexpected<Error>(Error{code, std::move(context)});
}

[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace loket
