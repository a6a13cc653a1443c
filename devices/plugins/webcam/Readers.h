// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Types.h"
#include "devices/plugins/webcam/Source.h"

#include <opencv2/core/mat.hpp>

#include <memory>

namespace loket::device::webcam {

enum class ReadResult : quint8 {
    Frame,
    Nothing, ///< not now; a live source may have something next time
    End,     ///< of a file
    Gone,
};

/// Reads one source. Blocks: lives in the stream's own thread.
class Reader
{
public:
    virtual ~Reader() = default;
    /// Reason None = open.
    [[nodiscard]] virtual Failure open() = 0;
    /// 8-bit, one or three channels (BGR).
    [[nodiscard]] virtual ReadResult read(cv::Mat &picture) = 0;
    /// From the start again (files). False if that is not possible.
    [[nodiscard]] virtual bool rewind() { return false; }
    /// Pictures per second of a recording; 0 = live, paced by itself.
    [[nodiscard]] virtual double recordedFps() const { return 0; }
};

/// nullptr for SourceKind::None.
[[nodiscard]] std::unique_ptr<Reader> makeReader(const Source &source);

} // namespace loket::device::webcam
