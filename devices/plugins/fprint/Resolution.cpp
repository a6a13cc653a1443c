// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/fprint/Resolution.h"

#include <algorithm>
#include <array>

namespace loket::fprint {

namespace {

struct Entry
{
    const char *driver;
    double ppi;
};

constexpr std::array kResolutions{
    Entry{"uru4000", 512},    // DigitalPersona U.are.U 4000/4500: 512 dpi, average over the plate
    Entry{"etes603", 508},    // EgisTec ES603: stated at the head of libfprint's driver
    Entry{"upeksonly", 508},  // UPEK TouchStrip: 50 µm pitch
    Entry{"upektc", 508},     // UPEK TouchChip TCS1: 50 µm pitch
    Entry{"upektc_img", 508}, // UPEK TouchChip TCS: 50 µm pitch
    Entry{"aes1610", 500},    // AuthenTec slide sensors: 500 ppi
    Entry{"aes1660", 500},       Entry{"aes2501", 500},  Entry{"aes2550", 500},
    Entry{"aes2660", 500},       Entry{"aes3500", 1000}, // 128 x 128 at 500 ppi, doubled by libfprint
    Entry{"aes4000", 750},                               // 96 x 96 at 250 ppi, tripled by libfprint
    Entry{"nb1010", 385},                                // NEXT Biometrics: 180 x 256 on 11.9 mm x 16.9 mm
    Entry{"vcom5s", 500},                                // Veridicom 5th Sense (FPS100): 500 dpi
    Entry{"virtual_image", 500}, // test device: the usual resolution of prints, its client may send any
};

} // namespace

double pixelsPerInch(const QString &driver)
{
    const auto entry = std::find_if(kResolutions.begin(), kResolutions.end(), [&](const Entry &known) {
        return driver == QLatin1String(known.driver);
    });
    return entry == kResolutions.end() ? 0 : entry->ppi;
}

} // namespace loket::fprint
