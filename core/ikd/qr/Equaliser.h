// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ikd/qr/GridFit.h"
#include "core/ikd/qr/SoftDecode.h"

namespace loket::qr {

/// The modules of a code as seen in one frame.
struct SeenModules
{
    SoftGrid grid;
    double residual = 0;   ///< error of the known modules after equalising: 0 sharp … 1 nothing to see
    double glareShare = 0; ///< of modules that are whiter than the code's own white
    double spread = 0;     ///< share of a module's light that lies on its neighbours: 0 sharp … 1
};

/// Reads the modules through a filter that this frame's own function patterns teach: their colours are known, so
/// whatever blurred, smeared or unevenly lit them can be estimated and undone for the data beside them (a linear
/// equaliser trained on pilots, as in radio; ridge regression). Modules under glare come back as unseen.
class ModuleView
{
public:
    /// isEmpty() where the code lies outside of the frame.
    ModuleView(const cv::Mat &gray, const GridFit &fit);

    [[nodiscard]] bool isEmpty() const { return m_even.empty(); }
    [[nodiscard]] const SeenModules &seen() const { return m_seen; }
    /// Even patches count for less: dirt, glare on white, a thumb.
    [[nodiscard]] SoftGrid withoutPatches() const;
    /// Blur undone module by module (Canceller.h): costs more, sees more.
    [[nodiscard]] SoftGrid untangled() const;

private:
    SeenModules m_seen;
    cv::Mat m_even;   ///< straightened and normalised
    cv::Mat m_hidden; ///< per module: not 0 under glare
};

} // namespace loket::qr
