// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/webcam/Readers.h"

#include "devices/plugins/webcam/Cameras.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/videoio.hpp>

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace loket::device::webcam {

namespace {

constexpr int kOpenTimeoutMs = 8000; // a stream's first key picture may take some seconds
constexpr int kReadTimeoutMs = 3000;
constexpr double kUsualFps = 25; // of recordings that do not say, or say nonsense
constexpr double kFolderFps = 10;

std::string encoded(const QString &path) { return QFile::encodeName(path).toStdString(); }

class CameraReader final : public Reader
{
public:
    explicit CameraReader(Source source)
        : m_source(std::move(source))
    {}

    Failure open() override
    {
        if (Failure failure = checkCamera(m_source.address); failure.reason != FailureReason::None)
            return failure;
        // MJPG first: uncompressed 1280x720 does not fit through USB 2 at 30 pictures per second.
        const std::vector<int> wanted{cv::CAP_PROP_FOURCC,       cv::VideoWriter::fourcc('M', 'J', 'P', 'G'),
                                      cv::CAP_PROP_FRAME_WIDTH,  m_source.widthPx,
                                      cv::CAP_PROP_FRAME_HEIGHT, m_source.heightPx};
        if (m_capture.open(encoded(m_source.address), cv::CAP_V4L2, wanted) ||
            m_capture.open(encoded(m_source.address), cv::CAP_V4L2))
            return {};
        Failure failure = checkCamera(m_source.address);
        if (failure.reason == FailureReason::None)
            failure = {FailureReason::Internal, m_source.address + u": no usable picture format"_s};
        return failure;
    }

    ReadResult read(cv::Mat &picture) override
    {
        if (m_capture.read(picture) && !picture.empty())
            return ReadResult::Frame;
        return checkCamera(m_source.address).reason == FailureReason::Gone ? ReadResult::Gone
                                                                           : ReadResult::Nothing;
    }

private:
    Source m_source;
    cv::VideoCapture m_capture;
};

/// A file or a network stream, through FFmpeg.
class VideoReader final : public Reader
{
public:
    explicit VideoReader(Source source)
        : m_source(std::move(source))
    {}

    Failure open() override
    {
        const std::vector<int> limits{cv::CAP_PROP_OPEN_TIMEOUT_MSEC, kOpenTimeoutMs,
                                      cv::CAP_PROP_READ_TIMEOUT_MSEC, kReadTimeoutMs};
        if (!m_capture.open(encoded(m_source.address), cv::CAP_FFMPEG, limits))
            return isFile() ? unreadable() : Failure{FailureReason::Timeout, u"the stream does not answer"_s};
        return {};
    }

    ReadResult read(cv::Mat &picture) override
    {
        if (m_capture.read(picture) && !picture.empty())
            return ReadResult::Frame;
        return isFile() ? ReadResult::End : ReadResult::Gone;
    }

    bool rewind() override { return isFile() && open().reason == FailureReason::None; }

    double recordedFps() const override
    {
        if (!isFile())
            return 0;
        const double fps = m_capture.get(cv::CAP_PROP_FPS);
        return fps >= 1 && fps <= 240 ? fps : kUsualFps;
    }

private:
    [[nodiscard]] bool isFile() const { return m_source.kind == SourceKind::File; }
    [[nodiscard]] Failure unreadable() const
    {
        // Opened to see: a folder hidden from drivers looks readable by its mode.
        QFile file(m_source.address);
        if (file.open(QIODevice::ReadOnly))
            return {FailureReason::Unsupported, u"the file is no video that can be read"_s};
        return file.exists() ? Failure{FailureReason::Permission, u"the file may not be read"_s}
                             : Failure{FailureReason::Gone, u"there is no such file"_s};
    }

    Source m_source;
    cv::VideoCapture m_capture;
};

class FolderReader final : public Reader
{
public:
    explicit FolderReader(Source source)
        : m_source(std::move(source))
    {}

    Failure open() override
    {
        const QDir folder(m_source.address);
        const QStringList kinds{u"*.jpg"_s, u"*.jpeg"_s, u"*.png"_s, u"*.bmp"_s,
                                u"*.tif"_s, u"*.tiff"_s, u"*.webp"_s};
        m_files = folder.entryList(kinds, QDir::Files, QDir::Name);
        m_next = 0;
        if (m_files.isEmpty())
            return {folder.exists() ? FailureReason::Unsupported : FailureReason::Gone, u"no pictures"_s};
        return {};
    }

    ReadResult read(cv::Mat &picture) override
    {
        while (m_next < m_files.size()) {
            picture =
                cv::imread(encoded(QDir(m_source.address).filePath(m_files.at(m_next++))), cv::IMREAD_COLOR);
            if (!picture.empty())
                return ReadResult::Frame;
            ++m_unreadable;
        }
        // Nothing but files that are no pictures: looping over them would never end.
        return m_unreadable >= m_files.size() ? ReadResult::Gone : ReadResult::End;
    }

    bool rewind() override
    {
        m_next = 0;
        m_unreadable = 0;
        return true;
    }

    double recordedFps() const override { return kFolderFps; }

private:
    Source m_source;
    QStringList m_files;
    qsizetype m_next = 0;
    qsizetype m_unreadable = 0;
};

} // namespace

std::unique_ptr<Reader> makeReader(const Source &source)
{
    switch (source.kind) {
    case SourceKind::Camera:
        return std::make_unique<CameraReader>(source);
    case SourceKind::File:
    case SourceKind::Stream:
        return std::make_unique<VideoReader>(source);
    case SourceKind::Folder:
        return std::make_unique<FolderReader>(source);
    case SourceKind::None:
        break;
    }
    return nullptr;
}

} // namespace loket::device::webcam
