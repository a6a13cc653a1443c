// SPDX-License-Identifier: GPL-3.0-or-later
// loket-gallery DIR: a picture of every page and widget with fictitious data, for looking at. Not shipped.
#include "app/desktop/gallery/Gallery.h"
#include "app/desktop/theme/Theme.h"
#include "core/base/Error.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace loket;
using namespace loket::desktop;

namespace {

int runGallery(const QCommandLineParser &arguments)
{
    GalleryOptions options;
    options.folder = arguments.positionalArguments().value(0);
    options.only = arguments.values(u"only"_s);
    if (arguments.isSet(u"large-text"_s))
        options.appearances = {{false, true}};
    if (arguments.isSet(u"quick"_s)) {
        options.languages = {u"id"_s};
        options.sizes = {{1366, 768}};
        options.appearances.resize(1);
    }
    const int saved = saveGallery(options);
    std::fprintf(stderr, "%d pictures in %s\n", saved, qUtf8Printable(options.folder));
    return saved < 0 ? 4 : saved == 0 ? 1 : 0;
}

} // namespace

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"loket-gallery"_s);
    QCommandLineParser arguments;
    arguments.addHelpOption();
    arguments.addPositionalArgument(u"DIR"_s, u"Where the pictures go."_s);
    arguments.addOption({u"only"_s, u"Only this item (may be repeated)."_s, u"NAME"_s});
    arguments.addOption({u"quick"_s, u"Indonesian, light, 1366 pixels alone."_s});
    arguments.addOption({u"large-text"_s, u"Large text, light theme alone."_s});
    arguments.process(application);
    if (arguments.positionalArguments().size() != 1)
        arguments.showHelp(2);

    const auto theme = Theme::install();
    if (!theme) {
        std::fprintf(stderr, "loket-gallery: %s: %s\n", qUtf8Printable(errorName(theme.error().code)),
                     qUtf8Printable(theme.error().context));
        return 4;
    }
    return runGallery(arguments);
}
