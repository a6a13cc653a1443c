// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/VideoFrames.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

#include <cstring>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSilenceMs = 30'000; // a frame takes milliseconds
constexpr int kMaxSidePx = 8192;
constexpr int kEndMs = 2000;

/// False where the stream ends first.
bool readExactly(QProcess &process, char *data, qint64 size)
{
    while (process.bytesAvailable() < size)
        if (!process.waitForReadyRead(kSilenceMs))
            return false;
    return process.read(data, size) == size;
}

bool readFrame(QProcess &process, cv::Mat &frame, double &ms)
{
    qint32 size[2] = {};
    if (!readExactly(process, reinterpret_cast<char *>(size), sizeof size) ||
        !readExactly(process, reinterpret_cast<char *>(&ms), sizeof ms))
        return false;
    if (size[0] <= 0 || size[1] <= 0 || size[0] > kMaxSidePx || size[1] > kMaxSidePx)
        return false;
    frame.create(size[1], size[0], CV_8UC1);
    return readExactly(process, reinterpret_cast<char *>(frame.data), qint64(frame.total()));
}

} // namespace

Expected<void> forEachFrame(const QString &path, const std::function<bool(const cv::Mat &, double)> &see)
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice()); // FFmpeg's remarks
    process.start(QCoreApplication::applicationDirPath() + u"/loket-video-frames"_s,
                  {QFileInfo(path).absoluteFilePath()});
    if (!process.waitForStarted())
        return fail(ErrorCode::Internal, u"loket-video-frames"_s);
    cv::Mat frame;
    double ms = 0;
    int count = 0;
    bool wantsMore = true;
    while (wantsMore && readFrame(process, frame, ms)) {
        ++count;
        wantsMore = see(frame, ms);
    }
    if (process.state() != QProcess::NotRunning && (!wantsMore || !process.waitForFinished(kEndMs))) {
        process.kill();
        process.waitForFinished(kEndMs);
    }
    if (count == 0)
        return fail(ErrorCode::Malformed, u"picture"_s);
    return {};
}

} // namespace loket::ctl
