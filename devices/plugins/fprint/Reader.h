// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fprint.h> // before Qt: GLib uses words that Qt's headers may turn into macros

#include "devices/api/Types.h"

#include <memory>
#include <vector>

namespace loket::fprint {

template <class T>
using GShared = std::shared_ptr<T>;

/// Takes over one reference of a GObject.
template <class T>
GShared<T> adopt(T *object)
{
    return GShared<T>(object, [](T *held) {
        if (held)
            g_object_unref(held);
    });
}

/// One reader of libfprint as an object with a state, over libfprint's asynchronous calls. It answers through
/// its Listener and outlives it: an abandoned reader ends its action and closes by itself. Main thread only.
class Reader : public std::enable_shared_from_this<Reader>
{
public:
    class Listener
    {
    public:
        virtual ~Listener() = default;
        virtual void readerOpened() = 0;
        virtual void readerNotOpened(const device::Failure &failure) = 0;
        virtual void readerCaptured(const device::Frame &picture) = 0;
        virtual void readerEnded(const device::Outcome &outcome) = 0; ///< a capture that gave no picture
        virtual void readerClosed() = 0;
        virtual void readerRemoved() = 0; ///< unplugged; after the end of whatever was running
    };

    /// Keeps `context` alive: it is where unplugging is noticed.
    Reader(GShared<FpContext> context, FpDevice *device);
    ~Reader();
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

    void setListener(Listener *listener) { m_listener = listener; }
    void abandon();

    /// A reader that is just closing opens again after that.
    void open();
    void capture();
    /// The running capture ends with Failure(Cancelled), when the device has let go.
    void cancel();
    /// After the running capture, which is cancelled.
    void close();

    [[nodiscard]] bool isCapturing() const { return m_state == State::Capturing; }
    [[nodiscard]] bool isClosed() const { return m_state == State::Closed; }
    [[nodiscard]] bool isOpen() const { return m_state == State::Open || m_state == State::Capturing; }

private:
    enum class State { Closed, Opening, Open, Capturing, Closing };

    static void openReady(GObject *source, GAsyncResult *result, gpointer self);
    static void captureReady(GObject *source, GAsyncResult *result, gpointer self);
    static void closeReady(GObject *source, GAsyncResult *result, gpointer self);
    static void removed(FpDevice *device, gpointer self);
    gpointer keepAlive();
    void settle();

    GShared<FpContext> m_context;
    GShared<FpDevice> m_device;
    GShared<GCancellable> m_cancellable;
    gulong m_removedHandler = 0;
    Listener *m_listener = nullptr;
    State m_state = State::Closed;
    bool m_closeWanted = false;
    bool m_openWanted = false;
};

} // namespace loket::fprint
