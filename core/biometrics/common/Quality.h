// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/common/Advice.h"

#include <QCborMap>
#include <QString>

#include <vector>

namespace loket::biometrics {

/// One measured property of a capture. `value` is in `unit`; `score` maps it to 0…100 (100 = as good as it
/// needs to be); `ok` says whether it passes the threshold of the settings in use. Strings are static
/// literals where they are made, so a Measure costs no allocation per frame.
struct Measure
{
    QString id;       ///< stable, "face.sharpness"
    double value = 0; ///< always finite
    QString unit;     ///< "px", "%", "deg", "ms", "mm", "dB"; empty for a plain ratio
    double score = 0; ///< 0…100
    bool ok = false;
    QString source;               ///< where the measure comes from: "ISO/IEC 29794-6:2015, 6.2.10"
    Advice advice = Advice::None; ///< what mends it when !ok

    friend bool operator==(const Measure &, const Measure &) = default;
};

/// Quality of one face, finger, eye or signature. `score` is ours (0…100, higher is better) and is never
/// called by another tool's name. `advice` is the first thing to mend: None exactly when every measure is ok.
struct Quality
{
    double score = 0;
    std::vector<Measure> measures;
    Advice advice = Advice::None;

    /// nullptr where it was not measured.
    [[nodiscard]] const Measure *find(QAnyStringView id) const;
    [[nodiscard]] bool allOk() const;

    friend bool operator==(const Quality &, const Quality &) = default;
};

/// 0 at `bad`, 100 at `good`, straight in between, clamped; bad > good turns it round. NaN gives 0.
[[nodiscard]] double ramp(double value, double bad, double good);

/// 100 between low and high, falling to 0 over `margin` on either side.
[[nodiscard]] double plateau(double value, double low, double high, double margin);

/// The score at which a threshold lies when it is made by graded().
inline constexpr double kPassScore = 60;

/// 0 at `bad`, kPassScore at `limit`, 100 at `good`, straight in between, clamped; the three may rise or
/// fall. So a measure whose threshold is `limit` is ok exactly from kPassScore on. NaN gives 0.
[[nodiscard]] double graded(double value, double bad, double limit, double good);

/// Score of several measures: their geometric mean, weighted, each counted as at least 1 so that two bad
/// pictures still differ. It rises with each of its scores, and one bad score can't be bought off by many
/// good ones. `weights` are looked up by position; missing ones count as 1. 0 for an empty list.
[[nodiscard]] double combinedScore(const std::vector<Measure> &measures,
                                   const std::vector<double> &weights = {});

/// Puts together a Quality: score by combinedScore(), advice of the first measure that is not ok — so order
/// the measures by what must be mended first.
[[nodiscard]] Quality makeQuality(std::vector<Measure> measures, const std::vector<double> &weights = {});

/// The same for measures scored by graded(), where each is a condition rather than a shade (a sharp face
/// before the wrong colour is not nearly good). All ok: √(combinedScore · worst score), never below
/// kPassScore. Otherwise four parts worst score and one part the rest, always below kPassScore.
[[nodiscard]] Quality makeStrictQuality(std::vector<Measure> measures,
                                        const std::vector<double> &weights = {});

/// For the visit's journal, the packet and `--json` (QCborMap::toJsonObject). Keys: score, advice,
/// measures[id, value, unit, score, ok, source, advice]; values rounded to six significant digits.
[[nodiscard]] QCborMap toCbor(const Quality &quality);

/// Tolerant of missing and unknown keys (an older journal); nonsense gives an empty Quality.
[[nodiscard]] Quality qualityFromCbor(const QCborMap &map);

} // namespace loket::biometrics
