// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/bench/QrScene.h"
#include "core/picture/Codecs.h"
#include "tests/cli/Ctl.h"

#include <catch2/catch.hpp>

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <QJsonArray>
#include <QTemporaryDir>

#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

#include <iostream>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

/// A clear code of these bytes as a picture.
cv::Mat codeOf(const std::string &payload)
{
    const ZXing::BitMatrix bits = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                                      .setMargin(4)
                                      .setEncoding(ZXing::CharacterSet::UTF8)
                                      .encode(payload, 0, 0);
    cv::Mat picture(bits.height(), bits.width(), CV_8UC1);
    for (int y = 0; y < bits.height(); ++y)
        for (int x = 0; x < bits.width(); ++x)
            picture.at<uchar>(y, x) = bits.get(x, y) ? 0 : 255;
    cv::resize(picture, picture, {}, 6, 6, cv::INTER_NEAREST);
    return picture;
}

QString writeCode(const QTemporaryDir &folder, const QString &name, const std::string &payload)
{
    return writeFile(folder.filePath(name), encodePng(codeOf(payload)));
}

} // namespace

TEST_CASE("qr read prints one payload a line and names the files of several")
{
    QTemporaryDir folder;
    const QString one = writeCode(folder, u"satu.png"_s, "LATIHAN-SATU"),
                  two = writeCode(folder, u"dua.png"_s, "LATIHAN-DUA");
    const auto single = ctl({u"qr"_s, u"read"_s, one});
    CHECK(single.exitCode == 0);
    CHECK(single.out == "LATIHAN-SATU\n");
    const auto both = ctl({u"qr"_s, u"read"_s, one, two});
    CHECK(both.out == (one + u": LATIHAN-SATU\n"_s + two + u": LATIHAN-DUA\n"_s).toUtf8());
    const auto json = ctl({u"qr"_s, u"read"_s, one, u"--json"_s}).json();
    const QJsonValue code = json[u"results"_s][0][u"codes"_s][0];
    CHECK(code[u"payload"_s] == u"LATIHAN-SATU"_s);
    CHECK(code[u"bytes"_s] == 12);
    CHECK(code[u"version"_s] == 1);
    CHECK(code[u"inverted"_s] == false);
    CHECK(code[u"mirrored"_s] == false);
    CHECK(code[u"corners"_s].toArray().size() == 4);
}

TEST_CASE("of many codes in one picture each is read, row after row")
{
    QTemporaryDir folder;
    for (const int gap : {0, 40, 200}) {
        CAPTURE(gap);
        cv::Mat all;
        QByteArray expected;
        for (int row = 0; row < 3; ++row) {
            cv::Mat line;
            for (int column = 0; column < 3; ++column) {
                const std::string text = "KODE-" + std::to_string(3 * row + column + 1);
                expected += QByteArray::fromStdString(text) + '\n';
                cv::Mat code = codeOf(text);
                cv::copyMakeBorder(code, code, gap, gap, gap, gap, cv::BORDER_CONSTANT, cv::Scalar(255));
                line.empty() ? void(line = code) : cv::hconcat(line, code, line);
            }
            all.empty() ? void(all = line) : cv::vconcat(all, line, all);
        }
        const auto read =
            ctl({u"qr"_s, u"read"_s, writeFile(folder.filePath(u"grid.png"_s), encodePng(all))});
        CHECK(read.exitCode == 0);
        CHECK(read.out == expected);
    }
}

TEST_CASE("qr read shows no control character, no mark that turns the writing, and not megabytes")
{
    QTemporaryDir folder;
    const QString hostile = writeCode(
        folder, u"hostile.png"_s, "a\x1b[31mb\nc\\d\xe2\x80\xaehsalf\xe2\x80\x8b" + std::string(700, 'z'));
    const auto result = ctl({u"qr"_s, u"read"_s, hostile});
    CHECK(result.exitCode == 0);
    CHECK(result.out.startsWith("a\\x1b[31mb\\nc\\\\d\\u{202e}hsalf\\u{200b}zzz"));
    CHECK(result.out.count('\n') == 1);
    CHECK(result.out.contains("(+"));
    CHECK(result.out.size() < 600);
    const auto json = ctl({u"qr"_s, u"read"_s, hostile, u"--json"_s});
    CHECK_FALSE(json.out.contains('\x1b'));
    CHECK_FALSE(json.out.contains("\xe2\x80\xae"));
}

TEST_CASE("qr read says why not, in words, and goes on with the other files")
{
    QTemporaryDir folder;
    const QString text = writeFile(folder.filePath(u"text.png"_s), "not a picture"),
                  code = writeCode(folder, u"c.png"_s, "LATIHAN");
    const QString wall =
        writeFile(folder.filePath(u"wall.png"_s), encodePng(cv::Mat(480, 640, CV_8UC1, cv::Scalar(120))));
    const QString empty = writeFile(folder.filePath(u"empty.png"_s), {});
    const auto result =
        ctl({u"qr"_s, u"read"_s, text, wall, folder.filePath(u"none.png"_s), empty, code, u"--json"_s});
    CHECK(result.exitCode == 1);
    const QJsonObject json = result.json();
    const QJsonArray results = json[u"results"_s].toArray();
    REQUIRE(results.size() == 5);
    CHECK(results[0][u"error"_s][u"code"_s] == u"malformed"_s);
    CHECK(results[1][u"why_not"_s] == u"nothing_there"_s);
    CHECK(results[1][u"message"_s] == u"Point the QR code at the camera."_s);
    CHECK(results[2][u"error"_s][u"code"_s] == u"not_found"_s);
    CHECK(results[3][u"error"_s][u"code"_s] == u"malformed"_s);
    CHECK(results[4][u"codes"_s][0][u"payload"_s] == u"LATIHAN"_s);
    CHECK(ctl({u"qr"_s, u"read"_s, wall}).exitCode == 1);
    CHECK(ctl({u"qr"_s, u"read"_s, text}).exitCode == 1);
    CHECK(ctl({u"qr"_s, u"read"_s}).exitCode == 2);
}

TEST_CASE("qr read takes a video, and a code that is not in its first frame")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"clip.avi"_s);
    cv::VideoWriter writer(path.toStdString(), cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), 30,
                           bench::kFrameSize, true);
    if (!writer.isOpened()) {
        std::cout << "SKIP: this OpenCV writes no MJPEG" << std::endl;
        return;
    }
    const cv::Mat code = codeOf("LATIHAN-VIDEO");
    for (int i = 0; i < 12; ++i) {
        cv::Mat frame(bench::kFrameSize, CV_8UC3, cv::Scalar::all(110));
        if (i >= 5) {
            cv::Mat shown;
            cv::cvtColor(code, shown, cv::COLOR_GRAY2BGR);
            shown.copyTo(frame(cv::Rect({200 + 5 * i, 150}, shown.size())));
        }
        writer.write(frame);
    }
    writer.release();
    const auto result = ctl({u"qr"_s, u"read"_s, path, u"--json"_s});
    CHECK(result.exitCode == 0);
    const QJsonValue video = result.json()[u"results"_s][0];
    CHECK(video[u"kind"_s] == u"video"_s);
    REQUIRE(video[u"codes"_s].toArray().size() == 1); // once, not once a frame
    CHECK(video[u"codes"_s][0][u"payload"_s] == u"LATIHAN-VIDEO"_s);
    CHECK(video[u"codes"_s][0][u"at_ms"_s].toDouble() > 100);
}

TEST_CASE("bench qr gives every reader's counts and times")
{
    const auto result = ctl({u"bench"_s, u"qr"_s, u"--frames"_s, u"1"_s, u"--clips"_s, u"0"_s,
                             u"--negatives"_s, u"1"_s, u"--only"_s, u"clean,wall"_s, u"--json"_s});
    CHECK(result.exitCode == 0);
    const QJsonObject json = result.json();
    const QJsonValue clean = json[u"frames"_s][0];
    CHECK(clean[u"name"_s] == u"clean"_s);
    for (const QString &reader : {u"loket"_s, u"zxing"_s}) {
        CHECK(clean[reader][u"total"_s] == 1);
        CHECK(clean[reader][u"right"_s] == 1);
        CHECK(clean[reader][u"median_ms"_s].toDouble() > 0);
    }
    CHECK(json[u"negatives"_s][0][u"loket"_s][u"wrong"_s] == 0);
    CHECK(ctl({u"bench"_s, u"qr"_s, u"--frames"_s, u"many"_s}).exitCode == 2);
    CHECK(ctl({u"bench"_s, u"qr"_s, u"--photos"_s, u"/nonexistent"_s, u"--frames"_s, u"0"_s, u"--clips"_s,
               u"0"_s})
              .exitCode == 1);
}
