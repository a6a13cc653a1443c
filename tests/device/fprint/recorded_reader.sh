#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Replays the recorded USB traffic of a U.are.U 4500 to the given program: recorded_reader.sh PROGRAM [ARGUMENTS…]
for folder in "${LOKET_TEST_DATA:-}" "$LOKET_SOURCE_DIR/../shared/data" "$LOKET_SOURCE_DIR/../../shared/data"; do
    if [ -n "$folder" ] && [ -e "$folder/usb/uru4000-4500/capture.pcapng" ]; then
        recording="$folder/usb/uru4000-4500"
        break
    fi
done
if [ -z "${recording:-}" ]; then
    echo "SKIP: no recorded USB traffic (LOKET_TEST_DATA)"
    exit 0
fi
if ! command -v umockdev-run >/dev/null; then
    echo "SKIP: umockdev is not installed"
    exit 0
fi
# libfprint's drivers leave out what a replay can't answer (random numbers) when FP_DEVICE_EMULATION is set.
LOKET_RECORDING="$recording" FP_DEVICE_EMULATION=1 exec umockdev-run \
    -d "$recording/device" \
    -p "/sys/devices/pci0000:00/0000:00:14.0/usb1/1-10=$recording/capture.pcapng" \
    -- "$@"
