# SPDX-License-Identifier: GPL-3.0-or-later
loket_bench(bench_finger LINK loket_core_finger loket_sim_subject OpenCV::imgproc)
# Error rates of the comparison at all scores: the table of docs/dev/fingers.md.
loket_bench(bench_finger_errors LINK loket_core_finger loket_sim_subject OpenCV::imgproc)
