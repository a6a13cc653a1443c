// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/theme/Theme.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

class QWidget;

namespace loket::desktop {

/// One picture of the gallery: a page or a sheet of widgets with fictitious data in it.
struct GalleryItem
{
    QString name; ///< file name stem, "login-locked"
    std::function<std::unique_ptr<QWidget>()> make;
};

/// Everything that can be looked at without a station: pages with made-up people, sheets of widgets.
[[nodiscard]] std::vector<GalleryItem> galleryItems();

struct GalleryOptions
{
    QString folder;
    QStringList only; ///< item names; empty for all
    QStringList languages{QStringLiteral("id"), QStringLiteral("en")};
    std::vector<Appearance> appearances{{false, false}, {true, false}};
    std::vector<QSize> sizes{{1366, 768}, {1920, 1080}};
};

/// Saves DIR/<item>-<language>-<theme>[-large]-<width>.png for every combination. Gives the number of
/// pictures, or -1 where one cannot be written.
[[nodiscard]] int saveGallery(const GalleryOptions &options);

} // namespace loket::desktop
