#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the missing Debian packages of the given groups of app/packages.txt, then configures and builds.
# Sourced by app/run and tests/run, which set -euo pipefail and stand in the project's folder.

install_packages() { # install_packages build run …
    local wanted missing
    wanted=$(for group in "$@"; do sed -n "s/^$group: //p" app/packages.txt; done | tr ' ' '\n')
    missing=$(for package in $wanted; do
        dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || echo "$package"
    done)
    [ -z "$missing" ] && return 0
    local sudo=""
    if [ "$(id -u)" -ne 0 ]; then
        sudo=$(command -v sudo) || {
            echo "These Debian packages are missing, and there is no sudo to install them:" $missing >&2
            return 1
        }
    fi
    echo "Installing: $(echo $missing)"
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing >/dev/null 2>&1 || {
        $sudo apt-get update
        $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
    }
}

build_project() { # build_project preset folder ON|OFF (with the tests, which want their own packages)
    # Another clone of the same source finds what this one compiled.
    export CCACHE_BASEDIR="$PWD" CCACHE_NOHASHDIR=1
    cmake --preset "$1" -DLOKET_TESTS="$3" >"/tmp/loket-configure-$$.log" 2>&1 || { cat "/tmp/loket-configure-$$.log"; return 1; }
    rm -f "/tmp/loket-configure-$$.log"
    cmake --build "$2" -j "$(nproc)"
}
