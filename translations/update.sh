#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Collects the texts of app/ into the .ts files: new ones as "unfinished", gone ones dropped. With -n it changes
# nothing and fails where the files are not up to date.
set -euo pipefail
cd "$(dirname "$0")/.."
lupdate=${LUPDATE:-/usr/lib/qt6/bin/lupdate}
out=translations
if [ "${1:-}" = "-n" ]; then
    out=$(mktemp -d)
    trap 'rm -rf "$out"' EXIT
    cp translations/loket_*.ts "$out"
fi
common=(-silent -no-obsolete -locations none -source-language id -I . app)
"$lupdate" "${common[@]}" -target-language en -ts "$out/loket_en.ts"
# Indonesian is the source: only texts with a number need an entry.
"$lupdate" "${common[@]}" -target-language id -pluralonly -ts "$out/loket_id.ts"
if [ "$out" != translations ]; then
    diff -u translations/loket_en.ts "$out/loket_en.ts" && diff -u translations/loket_id.ts "$out/loket_id.ts"
fi
grep -c 'type="unfinished"' "$out"/loket_*.ts || true
