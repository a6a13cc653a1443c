// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Types.h"
#include "devices/plugins/webcam/Source.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace loket::device::webcam {

/// A running source: a thread of its own reads it, the newest picture comes as a signal in this object's
/// thread. A picture that is not looked at in time is replaced by the next one. Several devices may share one
/// stream. Destroying it returns at once; the thread ends by itself, and the next stream of the same address
/// waits for that.
class VideoStream : public QObject
{
    Q_OBJECT
public:
    /// noPictureMs: a live source that gives nothing for so long has failed (Timeout).
    explicit VideoStream(Source source, int noPictureMs = 3000);
    ~VideoStream() override;

    [[nodiscard]] const Source &source() const { return m_source; }
    [[nodiscard]] bool isOpen() const { return m_isOpen && !m_hasFailed; }
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

    struct Shared;

Q_SIGNALS:
    void opened();
    void picture(const loket::device::Frame &frame);
    /// Once; nothing follows.
    void failed(const loket::device::Failure &failure);

private:
    void onOpened();
    void onPicture();
    void onFailed(const Failure &failure);

    Source m_source;
    int m_noPictureMs;
    std::shared_ptr<Shared> m_shared;
    QTimer m_watch;
    bool m_isOpen = false;
    bool m_hasFailed = false;
};

} // namespace loket::device::webcam
