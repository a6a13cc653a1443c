// SPDX-License-Identifier: GPL-3.0-or-later
// qr read FILE...

#include "app/ctl/Command.h"
#include "app/ctl/Options.h"
#include "app/ctl/PictureFile.h"
#include "app/ctl/SafeText.h"
#include "app/ctl/Say.h"
#include "app/ctl/VideoFrames.h"

#include "app/words/Words.h"
#include "core/base/DurableFile.h"
#include "core/ikd/qr/QrReader.h"

#include <QFileInfo>
#include <QJsonArray>

#include <opencv2/imgcodecs.hpp>

#include <algorithm>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxPictureBytes = qint64(64) << 20;

struct FoundCode
{
    qr::Code code;
    double atMs = 0; ///< of a video
};

struct Found
{
    std::vector<FoundCode> codes;
    qr::WhyNot whyNot = qr::WhyNot::NothingThere;
    bool isVideo = false;
};

/// All that a video shows, each once; the last frame's reason where there was none.
Expected<Found> readVideo(const QString &path)
{
    Found found;
    found.isVideo = true;
    qr::QrReader reader;
    const auto read = forEachFrame(path, [&](const cv::Mat &frame, double ms) {
        const qr::QrReading reading = reader.read(frame);
        for (const qr::Code &code : reading.codes) {
            const bool isKnown =
                std::any_of(found.codes.begin(), found.codes.end(),
                            [&](const FoundCode &other) { return other.code.payload == code.payload; });
            if (!isKnown)
                found.codes.push_back({code, ms});
        }
        if (reading.isCodeSeen)
            found.whyNot = reading.whyNot;
        return true;
    });
    if (!read)
        return fail(read.error());
    if (!found.codes.empty())
        found.whyNot = qr::WhyNot::None;
    return found;
}

Expected<Found> readFile(const QString &path)
{
    const auto bytes = readWhole(path, kMaxPictureBytes);
    if (!bytes && bytes.error().code != ErrorCode::TooLarge) // a video may be as long as it likes
        return fail(bytes.error());
    const auto picture =
        bytes ? pictureOf(*bytes, cv::IMREAD_GRAYSCALE) : Expected<cv::Mat>(fail(bytes.error()));
    if (!picture)
        return readVideo(path);
    const qr::QrReading reading = qr::QrReader().read(*picture, qr::kPhoto);
    Found found;
    for (const qr::Code &code : reading.codes)
        found.codes.push_back({code});
    found.whyNot = reading.whyNot;
    return found;
}

QJsonObject jsonOf(const FoundCode &found, bool isVideo)
{
    const qr::Code &code = found.code;
    QJsonArray corners;
    for (const cv::Point2f corner : code.corners)
        corners.append(
            QJsonArray{std::round(double(corner.x) * 10) / 10, std::round(double(corner.y) * 10) / 10});
    QJsonObject json{{u"payload"_s, safeText(code.text)},
                     {u"bytes"_s, int(code.payload.size())},
                     {u"corners"_s, corners},
                     {u"confidence"_s, std::round(code.confidence * 100) / 100},
                     {u"mirrored"_s, code.isMirrored},
                     {u"inverted"_s, code.isInverted},
                     {u"frames"_s, code.frames}};
    json.insert(u"version"_s, code.version > 0 ? QJsonValue(code.version) : QJsonValue());
    if (isVideo)
        json.insert(u"at_ms"_s, std::round(found.atMs));
    return json;
}

/// Shows what one file gave; false where that is no code.
bool show(const Call &call, QJsonArray &list, const QString &file, const Found &found)
{
    QJsonArray codes;
    for (const FoundCode &code : found.codes) {
        const QString payload = safeText(code.code.text);
        call.out.line(call.arguments.size() > 1 ? u"%1: %2"_s.arg(file, payload) : payload);
        codes.append(jsonOf(code, found.isVideo));
    }
    const QString why = qr::name(found.whyNot), message = words::noCode(why);
    QJsonObject json{
        {u"file"_s, file}, {u"kind"_s, found.isVideo ? u"video"_s : u"picture"_s}, {u"codes"_s, codes}};
    if (found.codes.empty()) {
        json.insert(u"why_not"_s, why);
        json.insert(u"message"_s, message);
        call.out.message(u"%1: %2"_s.arg(file, message));
    }
    list.append(json);
    return !found.codes.empty();
}

Exit showBroken(const Call &call, QJsonArray &list, const QString &file, const Error &error)
{
    const Error said = error.code == ErrorCode::NotFound ? Error{ErrorCode::DiskRead, u"no_file"_s} : error;
    const QString words = words::trouble(said).text();
    call.out.message(u"%1: %2"_s.arg(file, words));
    list.append(QJsonObject{
        {u"file"_s, file},
        {u"codes"_s, QJsonArray()},
        {u"message"_s, words},
        {u"error"_s, QJsonObject{{u"code"_s, errorName(error.code)}, {u"context"_s, error.context}}}});
    return exitFor(error.code) == Exit::Environment ? Exit::Environment : Exit::No;
}

Exit readFiles(const Call &call)
{
    QJsonArray list;
    Exit worst = Exit::Done;
    for (const QString &file : call.arguments) {
        const auto found = readFile(file);
        if (found) {
            if (!show(call, list, file, *found))
                worst = std::max(worst, Exit::No);
            continue;
        }
        const Error error =
            found.error().code == ErrorCode::DiskRead ? inputError(file, found.error()) : found.error();
        worst = std::max(worst, showBroken(call, list, file, error));
    }
    call.out.set(u"results"_s, list);
    return worst;
}

} // namespace

void addQrCommands(CommandTable &table)
{
    table.push_back({{u"qr"_s, u"read"_s},
                     Say::tr("Kode QR dalam gambar dan video, satu isi tiap baris; tanda yang tidak terlihat "
                             "ditulis dengan kodenya."),
                     u"FILE ..."_s,
                     1,
                     -1,
                     {},
                     {u"qr read screen.jpg video.mp4 --json"_s},
                     readFiles});
}

} // namespace loket::ctl
