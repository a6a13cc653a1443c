// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ikd/qr/Canceller.h"
#include "core/ikd/qr/GridFit.h"
#include "core/ikd/qr/SoftDecode.h"

namespace loket::qr {

/// The modules of a code as seen in one frame.
struct SeenModules
{
    SoftGrid grid;
    /// Mean square error with which each known module is predicted from the others: 0 sharp … 1 nothing to
    /// see.
    double residual = 1;
    double glareShare = 0; ///< of modules that are whiter than the code's own white
    double spread = 0;     ///< share of a module's light that lies on its neighbours: 0 sharp … 1
};

/// Reads the modules through a filter that this frame's own function patterns teach: their colours are known,
/// so whatever blurred, smeared or unevenly lit them can be estimated and undone for the data beside them (a
/// linear equaliser trained on pilots, as in radio; ridge regression). Modules under glare come back as
/// unseen.
class ModuleView
{
public:
    /// isEmpty() where the code lies outside of the frame.
    /// discModules: first undoes a lens out of focus by a disc of this radius; 0 = takes it as it is.
    ModuleView(const cv::Mat &gray, const GridFit &fit, double discModules = 0);

    [[nodiscard]] bool isEmpty() const { return m_view.even.empty(); }
    [[nodiscard]] const SeenModules &seen() const { return m_seen; }
    /// Even patches count for less: dirt, glare on white, a thumb.
    [[nodiscard]] SoftGrid withoutPatches() const;
    /// Blur undone module by module (Canceller.h): costs more, sees more.
    [[nodiscard]] SoftGrid untangled() const;
    /// Of several frames that show the same modules; `first` is what they seem to be.
    [[nodiscard]] static SoftGrid untangled(const std::vector<ModuleView> &views, const SoftGrid &first);

private:
    SeenModules m_seen;
    StraightView m_view;
};

} // namespace loket::qr
