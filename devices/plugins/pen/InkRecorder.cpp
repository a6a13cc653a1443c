// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/pen/InkRecorder.h"

#include "devices/api/Wire.h"

#include <algorithm>
#include <cmath>

namespace loket::device::pen {

namespace {

using Kind = PointerEvent::Kind;
using Source = PointerEvent::Source;

constexpr qint64 kLongestMs = 60 * 60 * 1000; ///< an hour: times beyond it are a clock that jumped

} // namespace

void InkRecorder::setSurface(double widthMm, double heightMm)
{
    m_ink.widthMm = widthMm;
    m_ink.heightMm = heightMm;
}

bool InkRecorder::apply(const PointerEvent &event)
{
    if (event.kind == Kind::Clear)
        return clear();
    if (!std::isfinite(event.xMm) || !std::isfinite(event.yMm) || !std::isfinite(event.pressure))
        return false;
    bool isChanged = false;
    if (event.source == Source::Stylus) {
        m_lastStylusMs = event.timeMs;
        isChanged = m_writing == Source::Touch && takeBackStroke();
    } else if (isPalm(event)) {
        return false;
    }
    switch (event.kind) {
    case Kind::Press:
        return press(event) || isChanged;
    case Kind::Move:
        return move(event) || isChanged;
    case Kind::Release:
        return release(event) || isChanged;
    case Kind::Clear:
        break;
    }
    return isChanged;
}

bool InkRecorder::clear()
{
    m_writing.reset();
    m_points = 0;
    m_lastMs = 0;
    if (m_ink.strokes.empty())
        return false;
    m_ink.strokes.clear();
    return true;
}

bool InkRecorder::isPalm(const PointerEvent &event)
{
    if (event.source != Source::Touch)
        return false;
    if (m_isStylusOnly || m_writing == Source::Stylus)
        return true;
    // A finger that began its stroke long after the stylus left is a finger; one that came earlier stays a
    // palm until it is lifted, since only a press opens a stroke.
    return event.kind == Kind::Press && m_lastStylusMs && event.timeMs - *m_lastStylusMs < kPalmMs;
}

bool InkRecorder::press(const PointerEvent &event)
{
    if (m_writing && *m_writing != event.source)
        return false; // one hand at a time
    if (m_ink.strokes.size() >= size_t(wire::kMaxStrokes) || m_points >= size_t(wire::kMaxInkPoints))
        return false;
    if (m_ink.strokes.empty())
        m_firstMs = event.timeMs;
    m_writing = event.source;
    m_ink.strokes.emplace_back();
    append(event, 0);
    return true;
}

bool InkRecorder::move(const PointerEvent &event)
{
    return m_writing == event.source && append(event, kMinStepMm); // else hovering
}

bool InkRecorder::release(const PointerEvent &event)
{
    if (m_writing != event.source)
        return false;
    const bool isChanged = append(event, kMinStepMm);
    m_writing.reset();
    return isChanged;
}

bool InkRecorder::takeBackStroke()
{
    m_points -= m_ink.strokes.back().size();
    m_ink.strokes.pop_back();
    m_writing.reset();
    return true;
}

bool InkRecorder::append(const PointerEvent &event, float minStepMm)
{
    auto &stroke = m_ink.strokes.back();
    const InkPoint point = pointOf(event);
    if (!stroke.empty() &&
        std::hypot(point.xMm - stroke.back().xMm, point.yMm - stroke.back().yMm) < minStepMm)
        return false;
    if (m_points >= size_t(wire::kMaxInkPoints))
        return false;
    m_lastMs = point.timeMs;
    stroke.push_back(point);
    ++m_points;
    return true;
}

InkPoint InkRecorder::pointOf(const PointerEvent &event) const
{
    InkPoint point;
    point.xMm = std::clamp(event.xMm, 0.0F, float(m_ink.widthMm));
    point.yMm = std::clamp(event.yMm, 0.0F, float(m_ink.heightMm));
    const bool hasPressure =
        event.source == Source::Stylus || (event.source == Source::Touch && event.pressure > 0);
    point.pressure = hasPressure ? std::clamp(event.pressure, 0.0F, 1.0F) : 1.0F;
    const qint64 sinceFirst = std::clamp<qint64>(event.timeMs - m_firstMs, 0, kLongestMs);
    point.timeMs = std::max(m_lastMs, qint32(sinceFirst));
    return point;
}

} // namespace loket::device::pen
