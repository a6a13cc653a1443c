// SPDX-License-Identifier: GPL-3.0-or-later
// Sample prints through libfprint, the host process and the wire into core's finger checks.
#include <catch2/catch.hpp>

#include "core/biometrics/common/Picture.h"
#include "core/biometrics/finger/FingerMatch.h"
#include "core/biometrics/finger/FingerQuality.h"
#include "core/biometrics/finger/Minutiae.h"
#include "core/biometrics/finger/NativeMeasures.h"
#include "tests/device/fprint/FprintBench.h"
#include "tests/device/fprint/HostBench.h"
#include "tests/device/fprint/Prints.h"
#include "tests/support/SampleData.h"

#include <opencv2/imgproc.hpp>

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>

using namespace loket::device;
using namespace loket::test;
using namespace loket::biometrics;
using namespace Qt::StringLiterals;

namespace {

/// An open virtual reader in its host process that takes whatever is pressed on it.
class Line
{
public:
    Line()
    {
        const QString socket = m_folder.filePath(u"reader.sock"_s);
        qputenv("FP_VIRTUAL_IMAGE", socket.toLocal8Bit());
        REQUIRE(m_bench.start());
        REQUIRE(m_bench.open());
        REQUIRE(m_finger.connectTo(socket));
    }

    Frame capture(const Print &print, int ppi)
    {
        m_bench.reader->configure({{u"ppi"_s, ppi}}); // as a station sets it for a reader
        const size_t before = m_bench.watcher->outcomes.size();
        CaptureRequest request;
        request.position = Position::RightIndex;
        m_bench.reader->capture(request);
        m_finger.press(print.widthPx, print.heightPx, print.pixels);
        REQUIRE(m_bench.watcher->waitForOutcomes(before + 1));
        const auto *capture = m_bench.watcher->last<Capture>();
        REQUIRE(capture != nullptr);
        return capture->samples.front().image;
    }

private:
    QTemporaryDir m_folder;
    HostBench m_bench;
    VirtualFinger m_finger;
};

Quality qualityOf(const Frame &frame)
{
    const auto picture = frameToMat(frame);
    REQUIRE(picture.has_value());
    const auto quality = fingerQuality(*picture, frame.ppi);
    REQUIRE(quality.has_value());
    return *quality;
}

FingerTemplate templateOf(const Frame &frame)
{
    const auto picture = frameToMat(frame);
    REQUIRE(picture.has_value());
    const auto print = extractMinutiae(*picture, frame.ppi);
    REQUIRE(print.has_value());
    return *print;
}

Print blurred(const Print &print, double sigma)
{
    cv::Mat source(print.heightPx, print.widthPx, CV_8UC1, const_cast<char *>(print.pixels.constData()));
    cv::Mat result;
    cv::GaussianBlur(source, result, {}, sigma);
    return {print.widthPx, print.heightPx,
            QByteArray(reinterpret_cast<const char *>(result.data), int(result.total()))};
}

} // namespace

TEST_CASE("captured sample prints have a usable finger quality")
{
    const QString folder = sampleData(u"finger"_s);
    if (folder.isEmpty()) {
        skip(u"no sample prints (LOKET_TEST_DATA)"_s);
        return;
    }
    Line line;
    std::printf("%-20s %6s %9s %6s  %s\n", "print", "score", "minutiae", "ms", "advice");
    for (const QString &name : samplePrints()) {
        const std::string label = name.toStdString();
        CAPTURE(label);
        const Print print = loadPrint(folder + u'/' + name);
        const Frame frame = line.capture(print, samplePpi(name));
        QElapsedTimer timer;
        timer.start();
        const Quality quality = qualityOf(frame);
        const qint64 elapsedMs = timer.elapsed();
        const Measure *minutiae = quality.find(u"finger.minutiae");
        REQUIRE(minutiae != nullptr);
        std::printf("%-20s %6.1f %9.0f %6lld  %s\n", label.c_str(), quality.score, minutiae->value,
                    static_cast<long long>(elapsedMs),
                    loket::biometrics::name(quality.advice).toUtf8().constData());
        CHECK(quality.score > 25); // inked prints, halved; libfprint crops some of them
        CHECK(minutiae->value >= 12);
    }
}

TEST_CASE("a blurred capture has less quality, whatever libfprint thinks of it")
{
    const QString folder = sampleData(u"finger"_s);
    if (folder.isEmpty()) {
        skip(u"no sample prints (LOKET_TEST_DATA)"_s);
        return;
    }
    Line line;
    for (const char *name : {"SFinGe_Test01.pgm", "SFinGe_Test02.pgm"}) {
        const Print print = loadPrint(folder + u'/' + QLatin1StringView(name));
        double last = qualityOf(line.capture(print, 500)).score;
        // From what a reader's dirty or unfocused optics do; less than that only takes the grain off these
        // synthetic prints.
        for (const double sigma : {2.5, 3.5}) {
            const double score = qualityOf(line.capture(blurred(print, sigma), 500)).score;
            std::printf("%s blurred %.1f px: %.1f\n", name, sigma, score);
            CHECK(score < last);
            last = score;
        }
    }
}

TEST_CASE("captured prints match themselves pressed again elsewhere, and no other finger")
{
    const QString folder = sampleData(u"finger"_s);
    if (folder.isEmpty()) {
        skip(u"no sample prints (LOKET_TEST_DATA)"_s);
        return;
    }
    Line line;
    std::vector<FingerTemplate> first;
    std::vector<FingerTemplate> again;
    for (const QString &name : samplePrints()) {
        Print print = loadPrint(folder + u'/' + name);
        first.push_back(templateOf(line.capture(print, samplePpi(name))));
        // The same finger a little further down and to the right: white comes in at the top and at the left.
        Print moved = print;
        moved.pixels.fill(char(255));
        constexpr int kShiftPx = 12;
        for (int y = kShiftPx; y < print.heightPx; ++y)
            std::copy_n(print.pixels.constData() + qsizetype(y - kShiftPx) * print.widthPx,
                        print.widthPx - kShiftPx,
                        moved.pixels.data() + qsizetype(y) * print.widthPx + kShiftPx);
        again.push_back(templateOf(line.capture(moved, samplePpi(name))));
    }
    for (size_t i = 0; i < first.size(); ++i) {
        for (size_t j = 0; j < again.size(); ++j) {
            const FingerMatch match = compareFingers(first[i], again[j]);
            CAPTURE(i, j, match.score);
            CHECK(match.isSameFinger() == (i == j));
        }
    }
}

TEST_CASE("measures of captured SFinGe prints stand beside the values that NIST publishes for them")
{
    // shared/data/finger/SFinGe_Test0N_output.txt, written by NFIQ 2.3: OCL_Bin10_Mean, LCS_Bin10_Mean, Mu.
    struct Published
    {
        const char *file;
        double certainty;
        double clarity;
        double meanGrey;
    };
    const QString folder = sampleData(u"finger"_s);
    if (folder.isEmpty()) {
        skip(u"no sample prints (LOKET_TEST_DATA)"_s);
        return;
    }
    Line line;
    for (const Published &published : {Published{"SFinGe_Test01.pgm", 0.831652, 0.770562, 183.975},
                                       Published{"SFinGe_Test02.pgm", 0.867207, 0.704466, 179.192}}) {
        const Frame frame = line.capture(loadPrint(folder + u'/' + QLatin1StringView(published.file)), 500);
        const auto picture = frameToMat(frame);
        REQUIRE(picture.has_value());
        const auto measures = nativeMeasures(*picture, frame.ppi);
        REQUIRE(measures.has_value());
        std::printf("%s: OCL %.4f (%.4f), LCS %.4f (%.4f), Mu %.2f (%.2f)\n", published.file,
                    measures->orientationCertainty, published.certainty, measures->localClarity,
                    published.clarity, measures->meanGrey, published.meanGrey);
        CHECK(measures->orientationCertainty == Approx(published.certainty).margin(0.02));
        CHECK(measures->localClarity == Approx(published.clarity).margin(0.05));
        CHECK(measures->meanGrey == Approx(published.meanGrey).margin(0.5));
    }
}
