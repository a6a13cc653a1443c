// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/applicant/ApplicantScene.h"

#include <QObject>
#include <QTimer>

namespace loket::desktop {

class PreviewView;

/// Shows what a stage shows, mirrored or still: the same picture, no pixel is decoded or copied again. It
/// paints less often than the stage, and never for more than a fifth of the window's time: what it costs is
/// measured each time, and the next picture waits four times as long.
class PreviewFollower final : public QObject
{
    Q_OBJECT
public:
    /// `shown` outlives it.
    explicit PreviewFollower(PreviewView &shown, QObject *parent = nullptr);

    /// nullptr, or ApplicantPreview::None: nothing is shown, and no picture stays in memory.
    void follow(const PreviewView *source, ApplicantPreview preview);
    /// For tests and measurements: how long the last picture took.
    [[nodiscard]] qint64 lastCostUs() const { return m_lastCostUs; }

Q_SIGNALS:
    /// A picture is there now, or is no longer.
    void hasPictureChanged();

private:
    void onPicture();
    void onGone();
    void show();

    PreviewView &m_shown;
    const PreviewView *m_source = nullptr; ///< no QPointer: a widget says that it goes while it is one no more
    ApplicantPreview m_preview = ApplicantPreview::None;
    QTimer m_pause;
    bool m_isDue = false;
    qint64 m_lastCostUs = 0;
};

} // namespace loket::desktop
