// SPDX-License-Identifier: GPL-3.0-or-later
// What a person at the counter would bring, made from fictitious people and published prints, to try real
// devices by hand: docs/dev/try-real-inputs.md.
#include "tests/device/realvisit/Applicant.h"
#include "tests/device/realvisit/FaceVideo.h"
#include "tests/support/SampleData.h"

#include <opencv2/imgcodecs.hpp>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

#include <cstdio>
#include <string>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPressMs = 60'000;

int say(const QString &text, int code = 1)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(text));
    return code;
}

int face(const QCommandLineParser &parser, const QString &file)
{
    FaceVideo video = videoOfResident(parser.value(u"seed"_s).toULongLong());
    const QString colour = parser.value(u"background"_s);
    if (!colour.isEmpty())
        video.backdrop = colour == "blue"_L1     ? sim::Backdrop::Blue
                         : colour == "orange"_L1 ? sim::Backdrop::Orange
                                                 : sim::Backdrop::Red;
    video.hasPerson = !parser.isSet(u"nobody"_s);
    return writeFaceVideo(file, video) ? 0 : say(u"cannot write "_s + file);
}

int prints(const QString &folder)
{
    const TenPrints fingers = tenPrints(sampleData(u"finger"_s));
    if (fingers.empty())
        return say(u"no sample prints (LOKET_TEST_DATA)"_s);
    if (!QDir().mkpath(folder))
        return say(u"cannot make "_s + folder);
    for (const auto &[position, print] : fingers) {
        const QString file = QDir(folder).filePath(device::name(position) + u".png"_s);
        if (!cv::imwrite(file.toStdString(), print))
            return say(u"cannot write "_s + file);
    }
    return 0;
}

int press(const QCommandLineParser &parser, const QString &socket, const QString &file)
{
    const cv::Mat picture = cv::imread(file.toStdString(), cv::IMREAD_GRAYSCALE);
    if (picture.empty())
        return say(u"no picture: "_s + file);
    const int number = parser.value(u"impression"_s).toInt();
    return pressOn(socket, impression(picture, number), kPressMs) ? 0
                                                                  : say(u"no reader listens at "_s + socket);
}

/// Reads what `loketctl visit simulate --acknowledge` says, shows it, and presses what it waits for.
int answer(const QString &socket)
{
    const TenPrints fingers = tenPrints(sampleData(u"finger"_s));
    if (fingers.empty())
        return say(u"no sample prints (LOKET_TEST_DATA)"_s);
    Applicant applicant(socket, fingers);
    QTextStream in(stdin);
    for (QString line; in.readLineInto(&line);) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(line));
        if (!applicant.answer(line))
            return say(u"no reader listens at "_s + socket);
    }
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"face FILE.avi | prints FOLDER | press SOCKET PICTURE | answer SOCKET"_s);
    parser.addHelpOption();
    parser.addOptions(
        {{u"seed"_s, u"face: the first resident of `visit simulate --seed` (default 1)."_s, u"N"_s, u"1"_s},
         {u"background"_s, u"face: red, blue or orange instead of that resident's."_s, u"COLOUR"_s},
         {u"nobody"_s, u"face: only the cloth, nobody before it."_s},
         {u"impression"_s, u"press: the n-th time this finger is put down (default 1)."_s, u"N"_s, u"1"_s}});
    parser.addPositionalArgument(u"command"_s, u"What to do, with its arguments."_s);
    parser.process(application);
    const QStringList words = parser.positionalArguments();
    const QString command = words.value(0);
    if (command == "face"_L1 && words.size() == 2)
        return face(parser, words[1]);
    if (command == "prints"_L1 && words.size() == 2)
        return prints(words[1]);
    if (command == "press"_L1 && words.size() == 3)
        return press(parser, words[1], words[2]);
    if (command == "answer"_L1 && words.size() == 2)
        return answer(words[1]);
    parser.showHelp(2);
}
