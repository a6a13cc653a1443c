// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <catch2/catch.hpp>

#include <string>

namespace loket::test {

template <class T>
std::string outcomeOf(const Expected<T> &result)
{
    return result
               ? std::string("ok")
               : errorName(result.error().code).toStdString() + ": " + result.error().context.toStdString();
}

template <class T>
ErrorCode codeOf(const Expected<T> &result)
{
    return result ? ErrorCode::None : result.error().code;
}

} // namespace loket::test

/// Goes on only with a value; prints the error otherwise.
#define REQUIRE_OK(expression) REQUIRE(loket::test::outcomeOf(expression) == "ok")
#define CHECK_OK(expression) CHECK(loket::test::outcomeOf(expression) == "ok")
