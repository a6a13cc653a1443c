// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ikd/qr/Deconvolution.h"
#include "core/ikd/qr/Equaliser.h"
#include "devices/api/Types.h"

#include <QString>

#include <string_view>

namespace loket::qr {

/// Why a frame gave no code. `app` makes the sentence.
enum class WhyNot : quint8 {
    None = 0, ///< a code was read
    NothingThere,
    TooSmall,
    Blurred,
    Glare,
    HalfOutside,
    Dark,
    Unusable, ///< no picture at all: empty, too large, sizes that do not fit
};

/// Stable ASCII name ("too_small"), for `--json` and tests.
[[nodiscard]] QString name(WhyNot why);
[[nodiscard]] std::vector<WhyNot> allWhyNot();

struct Code
{
    QByteArray payload; ///< bytes as encoded; from outside: never show, store or log it as it is
    QString text;
    std::array<cv::Point2f, 4>
        corners;           ///< top left, top right, bottom right, bottom left, in the frame's pixels
    double confidence = 0; ///< 0 … 1; below 0.3 the code's correction was nearly used up
    int version = 0;       ///< 1 … 40; 0 where it could not be told
    bool isMirrored = false;
    bool isInverted = false;
    int frames = 1;         ///< how many frames it took together
    std::string_view stage; ///< which attempt read it, for measurements: "half", "plain", "grid" …
};

struct QrReading
{
    std::vector<Code> codes;
    WhyNot whyNot = WhyNot::NothingThere;
    bool isCodeSeen = false;             ///< something that looks like a code, read or not
    std::array<cv::Point2f, 4> seenAt{}; ///< where, if so
    double elapsedMs = 0;
};

struct Effort
{
    /// Of the processor: on a busy machine a frame takes longer, but is not looked at with less care.
    int budgetMs = 30;
    bool isPhoto =
        false; ///< there will be no second one: everything is tried, also where nothing looks like a code
};

inline constexpr Effort kPreview{30, false};
inline constexpr Effort kPhoto{1500, true};

/// Reads QR codes from a camera's frames, one after the other, with what earlier frames showed: where codes
/// were, and the modules of those that could not be read yet. Attempts in order of cost until the budget is
/// used up (an attempt that has begun is finished). One object per camera, in one thread. Never throws; a bad
/// frame is WhyNot::Unusable.
class QrReader
{
public:
    [[nodiscard]] QrReading read(const device::Frame &frame, Effort effort = kPreview);
    /// CV_8UC1 or CV_8UC3 (BGR), any stride.
    [[nodiscard]] QrReading read(const cv::Mat &picture, Effort effort = kPreview);
    /// Next person, other camera: forgets everything.
    void reset();

private:
    friend class FrameAttempt;

    /// A code that is in view and could not be read yet, or was, and where it was last.
    struct Track
    {
        GridFit fit;
        std::vector<double> sum; ///< of each module's values, weighted by how clear their frame was
        double weight = 0;
        std::vector<ModuleView> views; ///< the clearest
        int frames = 0;                ///< in the sum
        double discModules = 0;        ///< of the lens out of focus that explains it best; 0 = not known
        int failures = 0;              ///< costly attempts in vain
        int lost = 0;                  ///< frames since it was last seen
        unsigned addedIn = ~0U;        ///< the frame that was added last
    };

    static Deconvolution usualBlurs();

    static constexpr int kLongStill = 15;

    std::vector<Track> m_tracks;
    unsigned m_frame = 0; ///< costly attempts take turns
    Deconvolution m_deconvolution = usualBlurs();
    cv::Mat m_thumbnail;      ///< of the frame before
    int m_still = kLongStill; ///< frames since the picture last changed
    int m_fruitless = 0;      ///< costly frames since something promising was seen
};

} // namespace loket::qr
