# SPDX-License-Identifier: GPL-3.0-or-later
loket_bench(bench_faceiris LINK loket_core_face loket_core_iris loket_core_signature loket_sim_subject OpenCV::objdetect)
target_compile_definitions(bench_faceiris PRIVATE LOKET_CASCADE_DIR="${LOKET_CASCADE_DIR}")
