// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/plugins/simulator/PhoneScene.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <opencv2/core/mat.hpp>

namespace loket::sim {

/// A fictitious phone with a fictitious app. The plugin knows no form of code: what is on the screen comes
/// with the settings, by name ("good", "expired", "other_nik", "payment").
struct PhoneShow
{
    PhoneScene scene = PhoneScene::Good;
    QMap<QString, QByteArray> codes;
    quint64 seed = 1; ///< of the hand, the glare and the cracks
    int quality = 85;
    bool isHeldAlready = false; ///< else it comes into view within the first second
};

/// BGR, 1280 × 720. `seconds` since the preview began; `grainSeed` of this frame's noise.
[[nodiscard]] cv::Mat phonePicture(const PhoneShow &show, double seconds, quint64 grainSeed);

/// Whether all of the phone's code lies within the picture of that moment.
[[nodiscard]] bool isCodeInView(const PhoneShow &show, double seconds);

} // namespace loket::sim
