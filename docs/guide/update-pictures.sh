#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the guide's pictures anew: plays the tour in both languages (on a station of its own), takes the states that a tour
# does not come to from the gallery, makes them smaller and puts them into id/pictures and en/pictures.
#   docs/guide/update-pictures.sh [BUILD]     BUILD = folder with bin/loket and bin/loket-gallery (default: build)
# Wants Debian's pngquant.
set -euo pipefail
cd "$(dirname "$0")/../.."
build=$(realpath "${1:-build}")
kColours=48 # enough for windows; a face and a fingerprint still look like themselves
command -v pngquant >/dev/null || { echo "pngquant is missing: sudo apt-get install pngquant" >&2; exit 4; }
[ -x "$build/bin/loket" ] && [ -x "$build/bin/loket-gallery" ] || { echo "nothing built in $build" >&2; exit 4; }
export QT_QPA_PLATFORM=offscreen
raw=$(mktemp -d)
trap 'rm -rf "$raw"' EXIT

# "name in the guide=scene of the tour"
scenes="login=login home=home-after registration=registration identity=identity notice=notice photo=photo
    photo-approval=photo-approval signature=signature exception-finger=exception-finger fingers=fingers-right_four
    exception-eye=exception-eye iris=iris recheck=recheck-right_index review=review statement=statement seal=seal
    applicant-photo=photo-live-applicant applicant-fingers=fingers-live-applicant applicant-panel=applicant-panel
    applicant-large=applicant-large receipt=receipt devices=devices settings=settings locked=locked"
# "name in the guide=item of the gallery"
items="day-log-detail=daylog-detail device-trouble=devices-trouble in-use=login-in-use approvals=approvals
    ikd-follow-up=ikd-follow-up privacy-person=privacy-person privacy-breaches=privacy-breaches"

keep() { # keep FILE LANGUAGE NAME
    [ -s "$1" ] || { echo "no picture for $3 ($2)" >&2; return 1; }
    pngquant --nofs --strip --force --speed 1 $kColours --output "docs/guide/$2/pictures/$3.png" -- "$1"
}

gallery=()
for pair in $items; do gallery+=(--only "${pair#*=}"); done
"$build/bin/loket-gallery" "${gallery[@]}" "$raw/gallery"
for language in id en; do
    rm -rf "docs/guide/$language/pictures"
    mkdir -p "docs/guide/$language/pictures"
    "$build/bin/loket" --tour "$raw/$language" --language $language --theme light --size 1366x768
    for pair in $scenes; do
        keep "$(ls "$raw/$language"/[0-9][0-9]-"${pair#*=}".png 2>/dev/null)" $language "${pair%%=*}"
    done
    for pair in $items; do
        keep "$raw/gallery/${pair#*=}-$language-light-1366.png" $language "${pair%%=*}"
    done
done
du -sh docs/guide
