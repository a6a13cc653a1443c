// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/gallery/Gallery.h"

#include "app/desktop/gallery/Samples.h"
#include "app/words/Words.h"

#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

QString fileName(const GalleryItem &item, const QString &language, const Appearance &look, const QSize &size)
{
    return u"%1-%2-%3%4-%5.png"_s
        .arg(item.name, language, look.isDark ? u"dark"_s : u"light"_s,
             look.hasLargeText ? u"-large"_s : QString())
        .arg(size.width());
}

/// Layout and style of a widget that is never shown on a screen.
void settle(QWidget &widget, const QSize &size)
{
    widget.setAttribute(Qt::WA_DontShowOnScreen);
    widget.resize(size);
    widget.show();
    for (int i = 0; i < 4; ++i) // layouts of layouts, answers of gateways
        QCoreApplication::sendPostedEvents();
}

} // namespace

int saveGallery(const GalleryOptions &options)
{
    if (!QDir().mkpath(options.folder))
        return -1;
    int saved = 0;
    for (const auto &name : options.languages) {
        if (!words::installLanguage(name))
            return -1;
        for (const auto &look : options.appearances) {
            Theme::get().apply(look);
            for (const auto &item : galleryItems()) {
                if (!options.only.isEmpty() && !options.only.contains(item.name))
                    continue;
                for (const auto &size : options.sizes) {
                    const auto widget = item.make();
                    settle(*widget, size);
                    if (!widget->grab().save(options.folder + u'/' + fileName(item, name, look, size)))
                        return -1;
                    ++saved;
                }
            }
        }
    }
    return saved;
}

std::vector<GalleryItem> galleryItems()
{
    std::vector<GalleryItem> items = samples::pages();
    for (auto &sheet : samples::widgetSheets())
        items.push_back(std::move(sheet));
    return items;
}

} // namespace loket::desktop
