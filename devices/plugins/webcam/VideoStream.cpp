// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/webcam/VideoStream.h"

#include "devices/plugins/webcam/Pictures.h"
#include "devices/plugins/webcam/Readers.h"

#include <opencv2/core/mat.hpp>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

using namespace Qt::StringLiterals;

namespace loket::device::webcam {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kOpenMs = 15'000; ///< a stream needs longer than a picture does
constexpr auto kLongestWaitForPrevious = std::chrono::seconds(12);
constexpr auto kNothingPause = std::chrono::milliseconds(20);

qint64 monotonicMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now().time_since_epoch()).count();
}

/// What is still being read, by address: a camera can be opened once only, and a thread that was told to stop
/// may hang in the driver for some seconds. Shared by all streams of the process, hence the lock.
class Addresses
{
public:
    bool enter(const QString &address)
    {
        std::unique_lock lock(m_mutex);
        const bool isFree =
            m_left.wait_for(lock, kLongestWaitForPrevious, [&] { return m_busy[address] == 0; });
        ++m_busy[address];
        return isFree;
    }
    void leave(const QString &address)
    {
        {
            const std::lock_guard lock(m_mutex);
            --m_busy[address];
        }
        m_left.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_left;
    std::map<QString, int> m_busy;
};

std::shared_ptr<Addresses> addresses()
{
    // Kept alive by the threads that use it, which may outlast static destruction.
    static const auto all = std::make_shared<Addresses>();
    return all;
}

} // namespace

/// What the thread and its stream have in common. `owner` is cleared when the stream goes; the thread goes on
/// alone until it sees that.
struct VideoStream::Shared
{
    std::mutex mutex;
    std::condition_variable changed;
    VideoStream *owner = nullptr;
    std::optional<Frame> newest;

    [[nodiscard]] bool isWanted()
    {
        const std::lock_guard lock(mutex);
        return owner != nullptr;
    }

    template <class Call>
    void tell(Call call)
    {
        const std::lock_guard lock(mutex);
        if (owner)
            QMetaObject::invokeMethod(
                owner, [to = owner, call] { call(*to); }, Qt::QueuedConnection);
    }
    void tellFailure(const Failure &failure)
    {
        tell([failure](VideoStream &stream) { stream.onFailed(failure); });
    }

    /// The stream's thread is told once per picture that it has not fetched yet.
    void put(Frame frame)
    {
        const std::lock_guard lock(mutex);
        const bool isFirst = !newest;
        newest = std::move(frame);
        if (owner && isFirst)
            QMetaObject::invokeMethod(owner, &VideoStream::onPicture, Qt::QueuedConnection);
    }

    /// Waits until then, or until the stream is gone; with onlyUntilFetched also until the picture was taken.
    void waitUntil(Clock::time_point time, bool onlyUntilFetched)
    {
        std::unique_lock lock(mutex);
        changed.wait_until(lock, time, [&] { return !owner || (onlyUntilFetched && !newest); });
    }

    void run(const Source &source);
    void readAll(const Source &source, Reader &reader);
};

void VideoStream::Shared::readAll(const Source &source, Reader &reader)
{
    const double fps = reader.recordedFps();
    const auto period =
        std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(fps > 0 ? 1 / fps : 0));
    Clock::time_point due = Clock::now();
    cv::Mat picture;
    quint64 sequence = 0;
    quint64 sequenceAtStart = 0; // of this round through the recording
    while (isWanted()) {
        const ReadResult result = reader.read(picture);
        if (result == ReadResult::Nothing) {
            waitUntil(Clock::now() + kNothingPause, false);
        } else if (result == ReadResult::Gone) {
            return tellFailure({FailureReason::Gone, u"the source is gone"_s});
        } else if (result == ReadResult::End) {
            // Headers without a picture behind them: going round would never end.
            if (std::exchange(sequenceAtStart, sequence) == sequence)
                return tellFailure({FailureReason::Unsupported, u"the recording holds no picture"_s});
            if (!source.isLooping || !reader.rewind())
                return tellFailure({FailureReason::Gone, u"end of the recording"_s});
        } else {
            turn(picture, source);
            if (Frame frame = toFrame(picture, ++sequence, monotonicMs()); !frame.isNull())
                put(std::move(frame));
            if (fps <= 0)
                continue;
            // A slow machine does not try to catch up: the next picture is due one period from now at the
            // earliest.
            due = std::max(due + period, Clock::now() - period);
            waitUntil(source.isFast ? Clock::now() + std::chrono::seconds(1) : due, source.isFast);
        }
    }
}

void VideoStream::Shared::run(const Source &source)
{
    const auto all = addresses();
    const bool isFree = all->enter(source.address);
    try {
        const auto reader = makeReader(source);
        const Failure failure = !isFree  ? Failure{FailureReason::Busy, u"an earlier use has not ended"_s}
                                : reader ? reader->open()
                                         : Failure{FailureReason::Gone, u"no such source"_s};
        if (failure.reason != FailureReason::None) {
            tellFailure(failure);
        } else {
            tell([](VideoStream &stream) { stream.onOpened(); });
            readAll(source, *reader);
        }
    } catch (const std::exception &exception) {
        tellFailure({FailureReason::Internal, QString::fromLocal8Bit(exception.what()).left(200)});
    }
    all->leave(source.address);
}

VideoStream::VideoStream(Source source, int noPictureMs)
    : m_source(std::move(source))
    , m_noPictureMs(noPictureMs)
    , m_shared(std::make_shared<Shared>())
{
    m_shared->owner = this;
    m_watch.setSingleShot(true);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        onFailed({FailureReason::Timeout, m_isOpen ? u"no pictures"_s : u"no answer"_s});
    });
    m_watch.start(kOpenMs);
    // Detached: a driver may hang in a read, and nobody is to wait for that. It keeps Shared alive.
    std::thread([shared = m_shared, source = m_source] { shared->run(source); }).detach();
}

VideoStream::~VideoStream()
{
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->owner = nullptr;
    }
    m_shared->changed.notify_all();
}

void VideoStream::onOpened()
{
    if (m_hasFailed)
        return;
    m_isOpen = true;
    m_watch.start(m_noPictureMs);
    Q_EMIT opened();
}

void VideoStream::onPicture()
{
    std::optional<Frame> frame;
    {
        const std::lock_guard lock(m_shared->mutex);
        frame = std::exchange(m_shared->newest, std::nullopt);
    }
    m_shared->changed.notify_all();
    if (!frame || m_hasFailed)
        return;
    m_watch.start(m_noPictureMs);
    Q_EMIT picture(*frame);
}

void VideoStream::onFailed(const Failure &failure)
{
    m_watch.stop();
    if (std::exchange(m_hasFailed, true))
        return;
    Q_EMIT failed(failure);
}

} // namespace loket::device::webcam
