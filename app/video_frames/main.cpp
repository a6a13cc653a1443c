// SPDX-License-Identifier: GPL-3.0-or-later
// loket-video-frames FILE: each frame to stdout as two 32-bit numbers (width, height), a 64-bit float
// (milliseconds) and the grey pixels, row by row. Ends with 1 where the file is no video.

#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>

namespace {

constexpr int kMaxSidePx = 8192;

bool write(const cv::Mat &gray, double ms)
{
    const std::int32_t size[2] = {gray.cols, gray.rows};
    const cv::Mat whole = gray.isContinuous() ? gray : gray.clone();
    return std::fwrite(size, sizeof size, 1, stdout) == 1 && std::fwrite(&ms, sizeof ms, 1, stdout) == 1 &&
           std::fwrite(whole.data, 1, whole.total(), stdout) == whole.total();
}

int run(const char *path)
{
    // Files of what phones and cameras write, nothing else: FFmpeg would paint a text file, and follow a list
    // to addresses.
    setenv("OPENCV_FFMPEG_CAPTURE_OPTIONS",
           "protocol_whitelist;file|format_whitelist;mov,mp4,matroska,webm,avi,mpeg,mpegts,ogg,flv,asf,mjpeg",
           1);
    cv::VideoCapture video(path, cv::CAP_FFMPEG);
    cv::Mat frame, gray;
    int count = 0;
    while (video.isOpened() && video.read(frame)) {
        if (frame.cols > kMaxSidePx || frame.rows > kMaxSidePx || frame.depth() != CV_8U)
            return 1;
        if (frame.channels() == 1)
            gray = frame;
        else
            cv::cvtColor(frame, gray, cv::COLOR_BGR2GRAY);
        if (!write(gray, video.get(cv::CAP_PROP_POS_MSEC)))
            return 0; // the reader has seen enough
        ++count;
    }
    return count > 0 ? 0 : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 2)
        return 2;
    try {
        return run(argv[1]);
    } catch (const std::exception &) {
        return 1;
    }
}
