#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Shows the reports that the sanitizers left in the folder, and fails if there is one.
set -euo pipefail
shopt -s nullglob
reports=("$1"/*)
for report in "${reports[@]}"; do
    echo "== $report"
    cat "$report"
done
echo "${#reports[@]} sanitizer reports"
[ ${#reports[@]} -eq 0 ]
