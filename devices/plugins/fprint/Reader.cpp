// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/fprint/Reader.h"

#include "devices/plugins/fprint/Verdicts.h"

#include <chrono>
#include <utility>

namespace loket::fprint {

using device::Failure;
using device::FailureReason;
using device::Frame;
using device::Outcome;

namespace {

/// The reference that an asynchronous call held.
std::shared_ptr<Reader> takeBack(gpointer kept)
{
    const std::unique_ptr<std::shared_ptr<Reader>> holder(static_cast<std::shared_ptr<Reader> *>(kept));
    return *holder;
}

class ErrorHolder
{
public:
    ErrorHolder() = default;
    ~ErrorHolder() { g_clear_error(&m_error); }
    ErrorHolder(const ErrorHolder &) = delete;
    ErrorHolder &operator=(const ErrorHolder &) = delete;

    GError **out() { return &m_error; }
    [[nodiscard]] Outcome outcome() const
    {
        return m_error ? outcomeOf(*m_error) : Outcome(Failure{FailureReason::Internal, {}});
    }
    [[nodiscard]] Failure failure() const
    {
        return m_error ? failureOf(*m_error) : Failure{FailureReason::Internal, {}};
    }

private:
    GError *m_error = nullptr;
};

/// libfprint's pictures are one byte per pixel without padding, ridges dark, upright: it undoes what a
/// driver's flags say about mirroring and inversion before it hands them out.
Frame frameOf(FpImage *image)
{
    Frame frame;
    frame.widthPx = int(fp_image_get_width(image));
    frame.heightPx = int(fp_image_get_height(image));
    frame.strideBytes = frame.widthPx;
    frame.format = device::PixelFormat::Gray8;
    using namespace std::chrono;
    frame.capturedAtMs = duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
    gsize size = 0;
    const guchar *pixels = fp_image_get_data(image, &size);
    if (pixels && size >= gsize(frame.widthPx) * gsize(frame.heightPx))
        frame.pixels = QByteArray(reinterpret_cast<const char *>(pixels), frame.widthPx * frame.heightPx);
    return frame;
}

} // namespace

Reader::Reader(GShared<FpContext> context, FpDevice *device)
    : m_context(std::move(context))
    , m_device(adopt(FP_DEVICE(g_object_ref(device))))
    , m_removedHandler(g_signal_connect(device, "removed", G_CALLBACK(&Reader::removed), this))
{}

Reader::~Reader() { g_signal_handler_disconnect(m_device.get(), m_removedHandler); }

gpointer Reader::keepAlive() { return new std::shared_ptr<Reader>(shared_from_this()); }

void Reader::abandon()
{
    m_listener = nullptr;
    close();
}

void Reader::open()
{
    m_openWanted = m_state == State::Closing;
    if (m_state != State::Closed)
        return;
    m_state = State::Opening;
    m_closeWanted = false;
    m_cancellable = adopt(g_cancellable_new());
    fp_device_open(m_device.get(), m_cancellable.get(), &Reader::openReady, keepAlive());
}

void Reader::openReady(GObject *source, GAsyncResult *result, gpointer self)
{
    const auto reader = takeBack(self);
    ErrorHolder error;
    const bool opened = fp_device_open_finish(FP_DEVICE(source), result, error.out());
    reader->m_state = opened ? State::Open : State::Closed;
    if (Listener *listener = reader->m_listener) {
        if (opened)
            listener->readerOpened();
        else
            listener->readerNotOpened(error.failure());
    }
    reader->settle();
}

void Reader::capture()
{
    m_state = State::Capturing;
    m_cancellable = adopt(g_cancellable_new());
    fp_device_capture(m_device.get(), /*wait_for_finger=*/TRUE, m_cancellable.get(), &Reader::captureReady,
                      keepAlive());
}

void Reader::captureReady(GObject *source, GAsyncResult *result, gpointer self)
{
    const auto reader = takeBack(self);
    ErrorHolder error;
    const auto image = adopt(fp_device_capture_finish(FP_DEVICE(source), result, error.out()));
    reader->m_state = State::Open;
    if (Listener *listener = reader->m_listener) {
        if (!image)
            listener->readerEnded(error.outcome());
        else if (const Frame frame = frameOf(image.get()); frame.isNull())
            listener->readerEnded(Failure{FailureReason::Protocol, QStringLiteral("picture without pixels")});
        else
            listener->readerCaptured(frame);
    }
    reader->settle();
}

void Reader::cancel()
{
    if (m_cancellable)
        g_cancellable_cancel(m_cancellable.get());
}

void Reader::close()
{
    m_closeWanted = true;
    m_openWanted = false;
    if (m_state == State::Capturing || m_state == State::Opening)
        cancel();
    settle();
}

/// Does what was asked for while something else was running.
void Reader::settle()
{
    if (!m_closeWanted || m_state == State::Opening || m_state == State::Capturing ||
        m_state == State::Closing)
        return;
    m_closeWanted = false;
    if (m_state == State::Closed) {
        if (m_listener)
            m_listener->readerClosed();
        return;
    }
    m_state = State::Closing;
    fp_device_close(m_device.get(), nullptr, &Reader::closeReady, keepAlive());
}

void Reader::closeReady(GObject *source, GAsyncResult *result, gpointer self)
{
    const auto reader = takeBack(self);
    ErrorHolder error; // a device that is gone can't be closed: closed it is all the same
    fp_device_close_finish(FP_DEVICE(source), result, error.out());
    reader->m_state = State::Closed;
    reader->m_closeWanted = false;
    if (Listener *listener = reader->m_listener)
        listener->readerClosed();
    if (std::exchange(reader->m_openWanted, false))
        reader->open();
}

void Reader::removed(FpDevice *, gpointer self)
{
    const auto reader = static_cast<Reader *>(self)->shared_from_this();
    if (Listener *listener = reader->m_listener)
        listener->readerRemoved();
}

} // namespace loket::fprint
