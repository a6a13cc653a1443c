// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/applicant/PreviewFollower.h"

#include "app/desktop/widgets/PreviewView.h"

#include <QElapsedTimer>

#include <algorithm>

namespace loket::desktop {

namespace {

constexpr int kFrameMs = 66;     ///< fifteen pictures a second look like a mirror
constexpr int kPausePerCost = 4; ///< a fifth of the time at the most
constexpr int kUsPerMs = 1000;

/// The marks without their names: what the operator calls a part is of no use here.
PreviewOverlay marksOnly(PreviewOverlay overlay)
{
    for (FingerMark &finger : overlay.fingers)
        finger.name.clear();
    for (IrisMark &iris : overlay.irises)
        iris.name.clear();
    return overlay;
}

} // namespace

PreviewFollower::PreviewFollower(PreviewView &shown, QObject *parent)
    : QObject(parent)
    , m_shown(shown)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_isDue)
            show();
    });
}

void PreviewFollower::follow(const PreviewView *source, ApplicantPreview preview)
{
    if (m_source == source && m_preview == preview)
        return;
    if (m_source)
        disconnect(m_source, nullptr, this, nullptr);
    m_source = preview == ApplicantPreview::None ? nullptr : source;
    m_preview = preview;
    m_shown.setMirrored(preview == ApplicantPreview::Mirrored);
    if (m_source) {
        connect(m_source, &PreviewView::pictureChanged, this, &PreviewFollower::onPicture);
        connect(m_source, &QObject::destroyed, this, &PreviewFollower::onGone);
    }
    show();
}

void PreviewFollower::onGone()
{
    m_source = nullptr;
    m_preview = ApplicantPreview::None;
    m_shown.setMirrored(false);
    show();
}

void PreviewFollower::onPicture()
{
    const bool isGone = !m_source || !m_source->hasPicture();
    m_isDue = true;
    if (isGone || !m_pause.isActive())
        show();
}

void PreviewFollower::show()
{
    m_isDue = false;
    const bool hadPicture = m_shown.hasPicture();
    const bool isLive = m_source && m_preview == ApplicantPreview::Mirrored;
    m_shown.setOverlay(isLive ? marksOnly(m_source->overlay()) : PreviewOverlay{});
    m_shown.setImage(m_source ? m_source->image() : QImage());
    if (hadPicture != m_shown.hasPicture())
        Q_EMIT hasPictureChanged();
    if (!m_shown.isVisible() || !m_shown.hasPicture())
        return;
    QElapsedTimer cost;
    cost.start();
    m_shown.repaint(); // now, so that it can be measured
    m_lastCostUs = cost.nsecsElapsed() / kUsPerMs;
    m_pause.start(std::max(kFrameMs, int(m_lastCostUs * kPausePerCost / kUsPerMs)));
}

} // namespace loket::desktop
