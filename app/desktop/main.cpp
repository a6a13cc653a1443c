// SPDX-License-Identifier: GPL-3.0-or-later
// loket: the desktop program. Everything is composed in Program.
#include "app/desktop/Program.h"
#include "app/desktop/shell/WindowPlace.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/tour/Tour.h"
#include "core/base/Heap.h"
#include "core/vault/Crypto.h"
#include "core/vault/Harden.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QJsonDocument>
#include <QScreen>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <string_view>

using namespace Qt::StringLiterals;
using namespace loket;
using namespace loket::desktop;

namespace {

constexpr int kExitUsage = 2;
constexpr int kExitEnvironment = 4;

struct Arguments
{
    ProgramOptions program;
    Appearance appearance;
    QSize size; ///< empty: what fits the screen
    Tour::Plan tour;
};

void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Loket: recording for the KTP-el at the service counter."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({u"station"_s, u"Folder of the station (default: $XDG_DATA_HOME/loket)."_s, u"DIR"_s});
    parser.addOption({u"demo"_s, u"A demo station with fictitious residents and training devices."_s});
    parser.addOption(
        {u"tour"_s, u"Play a visit on the real windows and save a picture per scene."_s, u"DIR"_s});
    parser.addOption(
        {u"tour-script"_s,
         u"What the tour plays: visit, activation, or reopen (the visit that an end of the program cut off)."_s,
         u"SCRIPT"_s, u"visit"_s});
    parser.addOption(
        {u"stalls"_s, u"With --tour: no pictures; prints as JSON how long the window's thread was busy."_s});
    parser.addOption({u"acknowledge"_s, u"With --tour: say on stderr what the screen calls kept."_s});
    parser.addOption({u"language"_s, u"id or en."_s, u"LANG"_s});
    parser.addOption({u"theme"_s, u"light, dark or system (default: the station's setting)."_s, u"THEME"_s});
    parser.addOption({u"large-text"_s, u"Large text."_s});
    parser.addOption(
        {u"size"_s, u"Size of the window, 1366x768. Default: what fits the screen."_s, u"WxH"_s});
}

QString defaultFolder(bool isDemo)
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return QDir(data).filePath(isDemo ? u"loket-demo"_s : u"loket"_s);
}

/// False where an argument is not of its form.
bool read(const QCommandLineParser &parser, Arguments &arguments)
{
    const bool isTour = parser.isSet(u"tour"_s);
    arguments.program.isDemo = parser.isSet(u"demo"_s) || isTour;
    arguments.program.stationFolder =
        parser.isSet(u"station"_s) ? parser.value(u"station"_s) : defaultFolder(arguments.program.isDemo);
    arguments.program.language = parser.value(u"language"_s);
    arguments.tour.folder = parser.value(u"tour"_s);
    arguments.tour.measureStalls = parser.isSet(u"stalls"_s);
    arguments.tour.acknowledge = parser.isSet(u"acknowledge"_s);
    const QString script = parser.value(u"tour-script"_s);
    arguments.tour.script = script == "reopen"_L1       ? Tour::Script::Reopen
                            : script == "activation"_L1 ? Tour::Script::Activation
                                                        : Tour::Script::Visit;
    const QString theme = parser.value(u"theme"_s);
    const bool isAsSystem = theme.isEmpty() || theme == "system"_L1;
    arguments.program.theme = theme;
    arguments.appearance.isDark = isAsSystem ? SystemTheme::isDesktopDark() : theme == "dark"_L1;
    arguments.appearance.hasLargeText = parser.isSet(u"large-text"_s);
    if (parser.isSet(u"size"_s) || isTour) {
        const QString wanted = parser.isSet(u"size"_s) ? parser.value(u"size"_s) : u"1366x768"_s;
        const QStringList size = wanted.split(u'x');
        if (size.size() != 2 || size[0].toInt() < 800 || size[1].toInt() < 600)
            return false;
        arguments.size = {size[0].toInt(), size[1].toInt()};
    }
    const QString &language = arguments.program.language;
    const bool isTheme = isAsSystem || theme == "light"_L1 || theme == "dark"_L1;
    const bool isScript = QStringList{u"visit"_s, u"activation"_s, u"reopen"_s}.contains(script);
    return isScript && isTheme && (language.isEmpty() || language == "id"_L1 || language == "en"_L1);
}

void place(QWidget &window, const QSize &wanted)
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    const WindowPlace place = wanted.isEmpty() && screen
                                  ? placeOn(screen->geometry(), screen->availableGeometry())
                                  : WindowPlace{false, wanted};
    window.resize(place.size);
    if (place.isMaximised)
        window.setWindowState(Qt::WindowMaximized);
}

/// A tour looks the same on every desk.
class OneScreen final : public Screens
{
public:
    [[nodiscard]] QScreen *beside(const QWidget &) const override { return nullptr; }
};

int runProgram(QApplication &application, Arguments arguments)
{
    OneScreen one;
    if (!arguments.tour.folder.isEmpty())
        arguments.program.screens = &one;
    Program program(arguments.program);
    place(program.window(), arguments.size);
    program.start();
    if (arguments.tour.folder.isEmpty())
        return application.exec();
    Tour tour(program.window(), program.login(), arguments.tour);
    QObject::connect(&tour, &Tour::finished, &application, [&](const QString &missing) {
        if (const QJsonObject stalls = tour.stalls(); !stalls.isEmpty())
            std::printf("%s", QJsonDocument(stalls).toJson().constData());
        if (!missing.isEmpty())
            std::fprintf(stderr, "loket: the tour waited in vain for '%s'\n", qUtf8Printable(missing));
        else
            std::fprintf(stderr, "loket: %d pictures in %s\n", tour.pictures(),
                         qUtf8Printable(arguments.tour.folder));
        QCoreApplication::exit(missing.isEmpty() ? 0 : 1);
    });
    tour.start();
    return application.exec();
}

/// Help and version need no display.
bool isAskedForHelp(int argc, char *argv[])
{
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        const std::string_view word = argument;
        return word == "--help" || word == "-h" || word == "--help-all" || word == "--version" ||
               word == "-v";
    });
}

int showHelp(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"loket"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LOKET_VERSION));
    QCommandLineParser parser;
    declare(parser);
    parser.process(application); // ends the program
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    keepFreedBuffers();
    hardenProcess();
    // StallWatch sees what Qt's own dispatcher does; the options are read after the application is made.
    if (std::any_of(argv, argv + argc, [](const char *word) { return std::string_view(word) == "--stalls"; }))
        qputenv("QT_NO_GLIB", "1");
    if (isAskedForHelp(argc, argv))
        return showHelp(argc, argv);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"loket"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LOKET_VERSION));
    QCommandLineParser parser;
    declare(parser);
    parser.process(application);
    Arguments arguments;
    if (!read(parser, arguments)) {
        std::fputs(
            "loket: --size wants 1366x768, --theme light, dark or system, --language id or en, --tour-script "
            "visit, activation or reopen\n",
            stderr);
        return kExitUsage;
    }
    // A tour plays on a station of its own that goes with it.
    QTemporaryDir ownStation;
    if (!arguments.tour.folder.isEmpty() && !parser.isSet(u"station"_s))
        arguments.program.stationFolder = ownStation.filePath(u"station"_s);
    if (const auto theme = Theme::install(arguments.appearance); !theme) {
        std::fprintf(stderr, "loket: %s: %s\n", qUtf8Printable(errorName(theme.error().code)),
                     qUtf8Printable(theme.error().context));
        return kExitEnvironment;
    }
    return runProgram(application, arguments);
}
