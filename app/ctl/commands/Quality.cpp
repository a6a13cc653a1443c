// SPDX-License-Identifier: GPL-3.0-or-later
// quality face | finger | slap | iris | signature FILE...

#include "app/ctl/Options.h"
#include "app/ctl/PictureFile.h"
#include "app/ctl/Say.h"

#include "app/words/Words.h"
#include "core/base/DurableFile.h"
#include "core/biometrics/face/Detector.h"
#include "core/biometrics/face/FaceQuality.h"
#include "core/biometrics/finger/FingerQuality.h"
#include "core/biometrics/finger/SlapSegmenter.h"
#include "core/biometrics/iris/IrisQuality.h"
#include "core/biometrics/signature/SignatureQuality.h"
#include "core/station/Settings.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <opencv2/imgcodecs.hpp>

#include <algorithm>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxFileBytes = qint64(64) << 20;

/// One judged thing: a whole file, or one finger of a slap.
struct Judged
{
    QString what; ///< position within the file; empty for the whole
    biometrics::Quality quality;
};

using Judge = std::function<Expected<std::vector<Judged>>(const Call &, const QByteArray &file)>;

Expected<std::vector<Judged>> whole(const Expected<biometrics::Quality> &quality)
{
    if (!quality)
        return fail(quality.error());
    return std::vector<Judged>{{{}, *quality}};
}

Expected<std::vector<Judged>> judgeFace(const Call &call, const QByteArray &file)
{
    const auto image = pictureOf(file, cv::IMREAD_COLOR);
    if (!image)
        return fail(image.error());
    auto detector = face::Detector::create();
    if (!detector)
        return fail(detector.error());
    face::Settings settings;
    const QString background = call.value("background"); // checked: one of these, or empty
    settings.background = background == "red"_L1      ? face::Background::Red
                          : background == "blue"_L1   ? face::Background::Blue
                          : background == "orange"_L1 ? face::Background::Orange
                                                      : face::Background::Any;
    const auto assessment = face::assessStill(*detector, *image, settings);
    if (!assessment)
        return fail(assessment.error());
    return whole(assessment->quality);
}

Expected<std::vector<Judged>> judgeFinger(const Call &call, const QByteArray &file)
{
    const auto image = pictureOf(file, cv::IMREAD_GRAYSCALE);
    if (!image)
        return fail(image.error());
    return whole(biometrics::fingerQuality(*image, call.value("ppi").toDouble()));
}

Expected<std::vector<Judged>> judgeSlap(const Call &call, const QByteArray &file)
{
    const QString hand = call.value("hand");
    const auto position = hand == "right"_L1    ? device::Position::RightFour
                          : hand == "left"_L1   ? device::Position::LeftFour
                          : hand == "thumbs"_L1 ? device::Position::TwoThumbs
                                                : device::Position::None;
    const auto image = pictureOf(file, cv::IMREAD_GRAYSCALE);
    if (!image)
        return fail(image.error());
    const double ppi = call.value("ppi").toDouble();
    const auto segments = biometrics::segmentSlap(*image, ppi, position);
    if (!segments)
        return fail(segments.error());
    std::vector<Judged> judged;
    if (!segments->problems.empty()) // the hand as a whole: wrong hand, missing fingers
        judged.push_back({biometrics::name(segments->problems.front()), {0, {}, segments->advice()}});
    for (const biometrics::FingerSegment &finger : segments->fingers) {
        const auto quality = biometrics::fingerQuality(finger.picture, ppi);
        if (!quality)
            return fail(quality.error());
        judged.push_back({device::name(finger.position), *quality});
    }
    return judged;
}

Expected<std::vector<Judged>> judgeIris(const Call &, const QByteArray &file)
{
    const auto image = pictureOf(file, cv::IMREAD_GRAYSCALE);
    if (!image)
        return fail(image.error());
    const auto assessment = iris::assess(*image);
    if (!assessment)
        return fail(assessment.error());
    return whole(assessment->quality);
}

/// { "width_mm": 100, "height_mm": 40, "strokes": [ [ [x, y, pressure, ms], ... ], ... ] }, millimetres from
/// the top left.
Expected<device::Ink> readInk(const QByteArray &file)
{
    const QJsonObject json = QJsonDocument::fromJson(file).object();
    if (!json[u"strokes"_s].isArray())
        return fail(ErrorCode::Malformed, u"strokes"_s);
    device::Ink ink;
    ink.widthMm = json[u"width_mm"_s].toDouble();
    ink.heightMm = json[u"height_mm"_s].toDouble();
    for (const QJsonValue stroke : json[u"strokes"_s].toArray()) {
        auto &points = ink.strokes.emplace_back();
        for (const QJsonValue point : stroke.toArray()) {
            // A packet's signature_source.json has a fifth value: whether the pen was down.
            const qsizetype values = point.toArray().size();
            if (values != 4 && values != 5)
                return fail(ErrorCode::Malformed, u"point"_s);
            points.push_back({float(point[0].toDouble()), float(point[1].toDouble()),
                              float(point[2].toDouble()), qint32(point[3].toInt()),
                              values == 4 || point[4].toBool(point[4].toInt() != 0)});
        }
    }
    return ink;
}

Expected<std::vector<Judged>> judgeSignature(const Call &, const QByteArray &file)
{
    const auto ink = readInk(file);
    if (!ink)
        return fail(ink.error());
    return whole(signature::assess(*ink));
}

/// Shows one judged thing; false where it is below the threshold.
bool show(const Call &call, QJsonArray &list, const QString &file, const Judged &judged, int threshold)
{
    const int score = int(judged.quality.score);
    const bool isGood = score >= threshold;
    const QString advice = words::advice(judged.quality.advice);
    call.out.line(u"%1  %2  %3  %4"_s.arg(score, 3)
                      .arg(isGood ? u"ok   "_s : u"below"_s,
                           QStringList{file, judged.what}.join(u' ').trimmed(), advice)
                      .trimmed());
    QJsonObject json = biometrics::toCbor(judged.quality).toJsonObject();
    json.insert(u"file"_s, file);
    if (!judged.what.isEmpty())
        json.insert(u"what"_s, judged.what);
    json.insert(u"good"_s, isGood);
    json.insert(u"message"_s, advice);
    list.append(json);
    return isGood;
}

/// A file that could not be judged: told in its place, and the others still are.
Exit showBroken(const Call &call, QJsonArray &list, const QString &file, const Error &error)
{
    // "Not found" is said of a file here.
    const Error said = error.code == ErrorCode::NotFound ? Error{ErrorCode::DiskRead, u"no_file"_s} : error;
    const QString words = words::trouble(said).text();
    call.out.line(u"  -  error  %1  %2"_s.arg(file, words::sentence(said)));
    call.out.message(u"%1: %2"_s.arg(file, words));
    list.append(QJsonObject{
        {u"file"_s, file},
        {u"good"_s, false},
        {u"message"_s, words},
        {u"error"_s, QJsonObject{{u"code"_s, errorName(error.code)}, {u"context"_s, error.context}}}});
    return exitFor(error.code) == Exit::Environment ? Exit::Environment : Exit::No;
}

Expected<double> ppiOf(const Call &call)
{
    bool isNumber = false;
    const double ppi = call.value("ppi").toDouble(&isNumber);
    if (!isNumber || !(ppi >= biometrics::kMinFingerPpi && ppi <= biometrics::kMaxFingerPpi))
        return fail(ErrorCode::InvalidArgument, Say::tr("--ppi meminta angka dari %1 sampai %2; bukan \"%3\"")
                                                    .arg(biometrics::kMinFingerPpi)
                                                    .arg(biometrics::kMaxFingerPpi)
                                                    .arg(call.value("ppi")));
    return ppi;
}

/// The options that every file is judged by. Errors: as of Options.h.
Expected<void> checkOptions(const Call &call, const QStringList &known)
{
    Expected<void> step;
    const auto check = [&](const auto &value) {
        if (step && !value)
            step = fail(value.error());
    };
    if (known.contains(u"background"_s))
        check(choiceOf(call, "background", {u"red"_s, u"blue"_s, u"orange"_s}));
    if (known.contains(u"ppi"_s))
        check(ppiOf(call));
    if (known.contains(u"hand"_s)) {
        if (!call.has("hand"))
            return fail(ErrorCode::InvalidArgument, Say::tr("--hand belum diisi: right, left atau thumbs"));
        check(choiceOf(call, "hand", {u"right"_s, u"left"_s, u"thumbs"_s}));
    }
    return step;
}

Exit judgeFiles(const Call &call, const QStringList &options, const Judge &judge)
{
    const auto threshold = numberOf(call, "threshold", 0, 100);
    const auto checked = checkOptions(call, options);
    if (!threshold || !checked)
        return failInput(call, threshold ? checked.error() : threshold.error());
    QJsonArray list;
    Exit worst = Exit::Done; // of Done, No and Environment; the highest code wins
    for (const QString &file : call.arguments) {
        const auto bytes = readWhole(file, kMaxFileBytes);
        const auto judged = bytes ? judge(call, *bytes) : Expected<std::vector<Judged>>(fail(bytes.error()));
        if (!judged) {
            // A file that is not there is "not found", a clear no; one that may not be read is not.
            const Error error = bytes || bytes.error().code == ErrorCode::NotFound
                                    ? judged.error()
                                    : inputError(file, judged.error());
            worst = std::max(worst, showBroken(call, list, file, error));
            continue;
        }
        for (const Judged &one : *judged)
            if (!show(call, list, file, one, *threshold))
                worst = std::max(worst, Exit::No);
    }
    call.out.set(u"threshold"_s, *threshold);
    call.out.set(u"results"_s, list);
    return worst;
}

void addQuality(CommandTable &table, const QString &kind, const QString &setting, const QString &summary,
                QList<QCommandLineOption> options, const QString &example, const Judge &judge)
{
    const SettingSpec *spec = findSetting(setting);
    const QString standard = QString::number(spec ? spec->standard.toInt() : 60);
    QStringList names;
    for (const QCommandLineOption &option : options)
        names += option.names();
    options << QCommandLineOption(
        u"threshold"_s, Say::tr("Nilai 0-100 mulai dianggap baik. Bawaan: ") + standard, u"N"_s, standard);
    table.push_back({{u"quality"_s, kind},
                     summary,
                     u"FILE ..."_s,
                     1,
                     -1,
                     options,
                     {example},
                     [names, judge](const Call &call) { return judgeFiles(call, names, judge); }});
}

} // namespace

void addQualityCommands(CommandTable &table)
{
    const QCommandLineOption ppi(u"ppi"_s, Say::tr("Resolusi gambarnya. Bawaan: 500."), u"N"_s, u"500"_s);
    addQuality(
        table, u"face"_s, u"quality.photo"_s, Say::tr("Foto wajah: nilai, ukuran, apa yang diperbaiki."),
        {{u"background"_s, Say::tr("Warna latar di belakang orangnya: red, blue atau orange."), u"COLOUR"_s}},
        u"quality face photo.jpg --background red --json"_s, judgeFace);
    addQuality(table, u"finger"_s, u"quality.finger"_s, Say::tr("Gambar satu jari."), {ppi},
               u"quality finger right_index.png --ppi 500"_s, judgeFinger);
    addQuality(table, u"slap"_s, u"quality.finger"_s,
               Say::tr("Gambar beberapa jari, dipotong dan dinilai satu per satu."),
               {ppi, {u"hand"_s, Say::tr("right, left atau thumbs. Harus ada."), u"HAND"_s}},
               u"quality slap right.png --hand right"_s, judgeSlap);
    addQuality(table, u"iris"_s, u"quality.iris"_s, Say::tr("Gambar inframerah satu mata."), {},
               u"quality iris left.png"_s, judgeIris);
    addQuality(table, u"signature"_s, u"quality.signature"_s,
               Say::tr("Jejak pena: JSON dengan width_mm, height_mm dan strokes dari [x, y, pressure, ms]."),
               {}, u"quality signature ink.json"_s, judgeSignature);
}

} // namespace loket::ctl
