// SPDX-License-Identifier: GPL-3.0-or-later
// Linked into every program of the `asan` preset (never into another build): how the sanitizers behave, and
// which leaks belong to others. ASAN_OPTIONS and LSAN_OPTIONS still count and are read after these.

// The names are the sanitizers' own.
extern "C" const char *__asan_default_options();      // NOLINT(bugprone-reserved-identifier)
extern "C" const char *__ubsan_default_options();     // NOLINT(bugprone-reserved-identifier)
extern "C" const char *__lsan_default_suppressions(); // NOLINT(bugprone-reserved-identifier)

const char *__asan_default_options()
{
    // verify_asan_link_order: umockdev-wrapper preloads its library before AddressSanitizer's.
    return "detect_leaks=1:detect_stack_use_after_return=1:check_initialization_order=1:strict_init_order=1:"
           "verify_asan_link_order=0:exitcode=99";
}

const char *__ubsan_default_options() { return "print_stacktrace=1:halt_on_error=1"; }

const char *__lsan_default_suppressions() { return ""; }
