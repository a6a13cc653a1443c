# SPDX-License-Identifier: GPL-3.0-or-later
# Beside the C API of SQLite, and age where it is installed.
find_package(SQLite3 QUIET)
if(SQLite3_FOUND)
    loket_bench(bench_store LINK loket_core_station SQLite::SQLite3)
endif()
