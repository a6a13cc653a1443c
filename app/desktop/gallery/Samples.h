// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/gallery/Gallery.h"

// Fictitious people and numbers for the gallery. Nothing here is ever seen by a real station.

namespace loket::desktop::samples {

[[nodiscard]] std::vector<GalleryItem> widgetSheets();
[[nodiscard]] std::vector<GalleryItem> pages();
[[nodiscard]] std::vector<GalleryItem> applicantPages();

} // namespace loket::desktop::samples
