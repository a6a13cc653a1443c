// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/biometrics/face/Face.h"

#include <QString>

#include <memory>

namespace loket::face {

struct DetectorOptions
{
    QString cascadeDir;         ///< folder with haarcascades/; empty = the one of Debian's opencv-data
    double minFaceShare = 0.11; ///< smallest face box as a share of the picture's shorter side
    int fullSearchEvery = 8; ///< while a face is tracked, the whole picture is searched in every n-th frame
};

/// Finds faces with Debian's boosted cascades (Viola & Jones 2001; Lienhart & Maydt 2002) and the eyes in the
/// main face (cascade, then the centre by means of gradients: Timm & Barth 2011). Not for use from two
/// threads at once; one object per camera.
class Detector
{
public:
    /// Errors: NotFound (a cascade file is not there), Malformed (it can't be loaded). Context is the file's
    /// path.
    [[nodiscard]] static Expected<Detector> create(const DetectorOptions &options = {});
    ~Detector();
    Detector(Detector &&) noexcept;
    Detector &operator=(Detector &&) noexcept;

    /// Searches the whole picture (CV_8UC1 or CV_8UC3), at any size. For stills.
    [[nodiscard]] Detection detect(const cv::Mat &picture);
    /// For successive frames of one camera: searches near the last face, and everywhere when it is lost and
    /// in every n-th frame. `others` are those of the last whole search, and only those that two searches in
    /// a row have seen.
    [[nodiscard]] Detection track(const cv::Mat &picture);
    /// Forgets the tracked face (camera changed, next person).
    void reset();

private:
    struct Parts;
    explicit Detector(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace loket::face
