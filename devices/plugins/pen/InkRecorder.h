// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Types.h"

#include <optional>

namespace loket::device::pen {

/// Makes strokes of pointer events. Pure: the events bring their own time.
///
/// Rules. A point less than 0.08 mm from the one before is dropped (a hand at rest; screens report 0.1 mm at
/// best). A mouse has pressure 1; so has a touch that reports none. A stylus wins over fingers: touches are
/// ignored from its first event until 500 ms after its last, and a finger's stroke that was going on when the
/// stylus came is taken back: it was the palm. Points beyond the field are moved to its border. Time never
/// runs backwards.
class InkRecorder
{
public:
    void setSurface(double widthMm, double heightMm);
    void setStylusOnly(bool isOnly) { m_isStylusOnly = isOnly; }

    /// True if the ink has changed.
    bool apply(const PointerEvent &event);
    /// True if there was any.
    bool clear();

    [[nodiscard]] const Ink &ink() const { return m_ink; }

    static constexpr float kMinStepMm = 0.08F;
    static constexpr qint64 kPalmMs = 500;

private:
    [[nodiscard]] bool isPalm(const PointerEvent &event);
    bool press(const PointerEvent &event);
    bool move(const PointerEvent &event);
    bool release(const PointerEvent &event);
    bool takeBackStroke();
    bool append(const PointerEvent &event, float minStepMm);
    [[nodiscard]] InkPoint pointOf(const PointerEvent &event) const;

    Ink m_ink;
    size_t m_points = 0;
    bool m_isStylusOnly = false;
    std::optional<PointerEvent::Source> m_writing; ///< who has a stroke going
    std::optional<qint64> m_lastStylusMs;
    qint64 m_firstMs = 0;
    qint32 m_lastMs = 0; ///< since the first point
};

} // namespace loket::device::pen
