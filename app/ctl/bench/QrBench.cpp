// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/bench/QrBench.h"

#include <QDir>
#include <QFile>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <ctime>

namespace loket::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double kFrameMs = 1000.0 / 30;
constexpr int kLooks = 12;            // frames of a picture without a code: half a second of preview
constexpr int kUntimedBudgetMs = 400; // enough that a busy machine tries as much as an idle one

/// Time of the processor, all threads together: what the work costs, whatever else the machine is doing.
class WorkTimer
{
public:
    void start() { m_start = std::clock(); }
    [[nodiscard]] double ms() const { return double(std::clock() - m_start) * 1000 / CLOCKS_PER_SEC; }

private:
    std::clock_t m_start = 0;
};

cv::Mat colour(const cv::Mat &gray)
{
    cv::Mat bgr;
    cv::cvtColor(gray, bgr, cv::COLOR_GRAY2BGR);
    return bgr;
}

cv::Mat readPicture(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    try {
        return cv::imdecode(std::vector<uchar>(bytes.begin(), bytes.end()), cv::IMREAD_GRAYSCALE);
    } catch (const cv::Exception &) {
        return {};
    }
}

/// What is left where two character sets spell the same differently (Shift-JIS, half-width kana, line ends).
QByteArray asciiOf(const QString &text)
{
    QByteArray ascii;
    for (const QChar character : text)
        if (character.unicode() > 32 && character.unicode() < 127)
            ascii.append(char(character.unicode()));
    return ascii;
}

QStringList pictures(const QString &folder)
{
    QStringList paths;
    for (const QFileInfo &info :
         QDir(folder).entryInfoList({u"*.webp"_s, u"*.png"_s, u"*.jpg"_s}, QDir::Files, QDir::Name))
        paths.append(info.filePath());
    return paths;
}

} // namespace

void Tally::count(bool isRight, bool isWrong, double milliseconds)
{
    ++total;
    right += isRight ? 1 : 0;
    wrong += isWrong ? 1 : 0;
    ms.push_back(milliseconds);
}

double Tally::percentile(double share) const
{
    if (ms.empty())
        return 0;
    std::vector<double> sorted = ms;
    std::sort(sorted.begin(), sorted.end());
    return sorted[std::min(sorted.size() - 1, std::size_t(double(sorted.size()) * share))];
}

QrBench::QrBench(bool withPeers, Miss miss)
    : m_withPeers(withPeers)
    , m_miss(std::move(miss))
{}

QStringList QrBench::readers() const
{
    QStringList names{u"loket"_s};
    if (m_withPeers)
        names << u"zxing"_s;
    if (m_withPeers && m_zbar.isThere())
        names << u"zbar"_s;
    return names;
}

void QrBench::readAll(const cv::Mat &gray, const QString &what, qr::Effort effort, Tallies &tallies,
                      const std::function<bool(const QByteArray &, const QString &)> &isRight, int looks)
{
    WorkTimer timer;
    {
        const cv::Mat frame = colour(gray);
        qr::QrReader reader;
        timer.start();
        qr::QrReading reading = reader.read(frame, effort);
        const double ms = timer.ms();
        bool right = false, wrong = false;
        for (const qr::Code &code : reading.codes)
            (isRight(code.payload, code.text) ? right : wrong) = true;
        Tally &tally = tallies[u"loket"_s];
        for (int again = 1; again < looks; ++again) { // the picture stays: as long as nobody comes
            timer.start();
            reading = reader.read(frame, effort);
            tally.ms.push_back(timer.ms());
            wrong |= !reading.codes.empty();
        }
        tally.count(right, wrong, ms);
        if (m_miss && (!right || wrong))
            m_miss(what + u'-' + qr::name(reading.whyNot), gray);
    }
    const auto peer = [&](const QString &name, const std::function<std::vector<QByteArray>()> &read) {
        timer.start();
        const std::vector<QByteArray> payloads = read();
        const double ms = timer.ms();
        bool right = false, wrong = false;
        for (const QByteArray &payload : payloads)
            (isRight(payload, QString::fromUtf8(payload)) ? right : wrong) = true;
        tallies[name].count(right, wrong, ms);
    };
    if (m_withPeers)
        peer(u"zxing"_s, [&] { return readPlainZxing(gray); });
    if (m_withPeers && m_zbar.isThere())
        peer(u"zbar"_s, [&] { return m_zbar.read(gray); });
}

Tallies QrBench::frames(Trouble trouble, int count, quint64 seed, int budgetMs)
{
    Tallies tallies;
    for (int i = 0; i < count; ++i) {
        const Shot shot = drawShot(trouble, seed + quint64(i));
        readAll(shot.picture, u"%1-%2"_s.arg(name(trouble)).arg(seed + quint64(i)), {budgetMs, true}, tallies,
                [&](const QByteArray &payload, const QString &) { return payload == shot.payload; });
        for (auto &[reader, tally] : tallies)
            tally.beyond += shot.isBeyondRepair ? 1 : 0;
    }
    return tallies;
}

ClipTally QrBench::clips(Trouble trouble, int count, quint64 seed, bool isTimed)
{
    ClipTally tally;
    for (int i = 0; i < count; ++i) {
        const Clip clip = drawClip(trouble, seed + quint64(i));
        qr::QrReader reader;
        ++tally.total;
        tally.beyond += clip.isBeyondRepair ? 1 : 0;
        double freeAt = 0;
        bool isRead = false;
        for (std::size_t frame = 0; frame < clip.frames.size() && !isRead; ++frame) {
            const double arrivesAt = double(frame) * kFrameMs;
            if (isTimed && frame + 1 < clip.frames.size() && arrivesAt + kFrameMs <= freeAt)
                continue; // the next one is there already: latest wins
            const cv::Mat picture = colour(clip.frames[frame]);
            WorkTimer timer;
            timer.start();
            const qr::QrReading reading =
                reader.read(picture, isTimed ? qr::kPreview : qr::Effort{kUntimedBudgetMs, false});
            const double ms = timer.ms();
            freeAt = std::max(freeAt, arrivesAt) + ms;
            (int(frame) < clip.firstInView ? tally.emptyMs : tally.frameMs).push_back(ms);
            for (const qr::Code &code : reading.codes) {
                isRead |= code.payload == clip.payload;
                tally.wrong += code.payload == clip.payload ? 0 : 1;
            }
        }
        const double accepted = freeAt - clip.firstInView * kFrameMs;
        if (isRead && (!isTimed || accepted <= 1000)) {
            ++tally.right;
            tally.acceptedMs.push_back(accepted);
        } else if (m_miss) {
            m_miss(u"clip-%1-%2"_s.arg(name(trouble)).arg(seed + quint64(i)),
                   clip.frames[clip.frames.size() / 2]);
        }
    }
    return tally;
}

Tallies QrBench::negatives(int kind, int count, quint64 seed, int budgetMs)
{
    Tallies tallies;
    for (int i = 0; i < count; ++i)
        readAll(
            drawNegative(kind, seed + quint64(i)),
            u"negative-%1-%2"_s.arg(negativeName(kind)).arg(seed + quint64(i)), {budgetMs, false}, tallies,
            [](const QByteArray &, const QString &) { return false; }, kLooks);
    return tallies;
}

Expected<Tallies> QrBench::photos(const QString &folder)
{
    Tallies tallies;
    for (const QString &path : pictures(folder)) {
        const QFileInfo info(path);
        QFile words(info.path() + u'/' + info.completeBaseName() + u".txt"_s);
        const cv::Mat gray = readPicture(path);
        if (gray.empty() || !words.open(QIODevice::ReadOnly))
            continue;
        const QString wanted = QString::fromUtf8(words.readAll());
        readAll(gray, u"photo-%1-%2"_s.arg(info.dir().dirName(), info.completeBaseName()), qr::kPhoto,
                tallies,
                [&](const QByteArray &, const QString &text) { return asciiOf(text) == asciiOf(wanted); });
    }
    if (tallies.empty())
        return fail(ErrorCode::NotFound, folder);
    return tallies;
}

Expected<Tallies> QrBench::silentPhotos(const QString &folder)
{
    Tallies tallies;
    for (const QString &path : pictures(folder)) {
        const cv::Mat gray = readPicture(path);
        if (!gray.empty())
            readAll(gray, u"silent-"_s + QFileInfo(path).completeBaseName(), qr::kPhoto, tallies,
                    [](const QByteArray &, const QString &) { return false; });
    }
    if (tallies.empty())
        return fail(ErrorCode::NotFound, folder);
    return tallies;
}

} // namespace loket::bench
