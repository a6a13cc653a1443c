// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/biometrics/common/Quality.h"
#include "core/biometrics/face/FaceQuality.h"
#include "core/biometrics/finger/FingerQuality.h"
#include "core/biometrics/finger/FingerSession.h"
#include "core/biometrics/iris/IrisQuality.h"
#include "core/biometrics/signature/SignatureQuality.h"
#include "core/enrolment/VisitEngine.h"
#include "core/identity/PhotoBackground.h"

#include <opencv2/core.hpp>

#include <map>
#include <optional>
#include <vector>

namespace loket {

/// A print that was kept earlier in this visit, to compare with.
struct GalleryPrint
{
    device::Position finger = device::Position::None;
    QString name; ///< its attachment: templates are remembered under it
    double ppi = 500;
    QByteArray png; ///< may be empty when the name was analysed before
};

/// What a capture is for.
struct AnalysisRequest
{
    StepType type = StepType::None;
    device::Position capture = device::Position::None; ///< Evidence of any type: a picture without measures
    std::vector<device::Position> missing;
    PhotoBackground background = PhotoBackground::None;
    std::vector<GalleryPrint> gallery; ///< fingers and index_recheck
};

/// One part of a capture as the operator sees it.
struct AnalysedPart
{
    device::Position position = device::Position::None;
    biometrics::Quality quality;
    cv::Mat picture;     ///< upright finger, eye, portrait or rendered ink (CV_8UC1 or CV_8UC3)
    double ppi = 0;      ///< of `picture`; 0 where it has no meaning
    cv::RotatedRect box; ///< where it is in the whole picture; zero size where that has no meaning
};

/// A capture taken apart, measured, and ready for VisitEngine::keepAttempt().
struct AnalysedCapture
{
    cv::Mat whole; ///< the device's picture; empty for ink
    std::vector<AnalysedPart> parts;
    biometrics::Advice advice = biometrics::Advice::None; ///< the first thing to mend, for the whole
    QStringList problems;                                 ///< codes, most important first
    AttemptInput attempt;
};

struct AnalysisSettings
{
    face::Settings face;
    biometrics::FingerQualitySettings finger;
    iris::Settings iris;
    signature::Settings signature;
    face::DetectorOptions detector;
};

/// Takes captures apart and measures them. Holds the face detector and the templates of this visit's prints:
/// one object per visit, used in one thread (the analysis thread), never in the GUI's.
class CaptureAnalyser
{
public:
    /// Errors: NotFound where the face cascades are not installed.
    [[nodiscard]] static Expected<CaptureAnalyser> create(AnalysisSettings settings = {});

    /// Errors: Malformed (a picture that is not what it claims), InvalidArgument (samples that do not fit the
    /// request). A capture of bad quality is no error: it has low scores and advice.
    [[nodiscard]] Expected<AnalysedCapture> analyse(const device::Capture &capture,
                                                    const AnalysisRequest &request);

private:
    CaptureAnalyser(AnalysisSettings settings, face::Detector detector);

    Expected<void> keepEvidence(const device::Sample &sample, AnalysedCapture &out);
    Expected<void> analyseFace(const device::Sample &sample, const AnalysisRequest &request,
                               AnalysedCapture &out);
    Expected<void> analyseSlap(const device::Sample &sample, const AnalysisRequest &request,
                               AnalysedCapture &out);
    Expected<void> analyseFinger(const cv::Mat &picture, const device::Sample &sample,
                                 const AnalysisRequest &request, AnalysedCapture &out);
    Expected<void> analyseEye(const device::Sample &sample, AnalysedCapture &out);
    Expected<void> analyseInk(const device::Sample &sample, AnalysedCapture &out);
    Expected<void> analyseRecheck(const device::Sample &sample, const AnalysisRequest &request,
                                  AnalysedCapture &out);
    /// A finger that is kept already under another name is none of those asked for: score 0, whatever its
    /// picture is worth.
    void findSameFingers(const AnalysisRequest &request, double ppi, AnalysedCapture &out);
    [[nodiscard]] biometrics::FingerSession gallery(const std::vector<GalleryPrint> &prints);

    AnalysisSettings m_settings;
    face::Detector m_detector;
    std::map<QString, biometrics::FingerTemplate> m_templates;
};

/// The fingers that a capture was found to be instead of the ones it claims, from an attempt's problems
/// ("same_finger_twice:right_index", "matches_other_finger:…"); each once, in the order of the problems.
[[nodiscard]] std::vector<device::Position> fingersMistakenFor(const QStringList &problems);

/// The time series of a signature: strokes of [x mm, y mm, pressure 0–1, time ms, pen down], with the
/// surface's size.
[[nodiscard]] QByteArray inkToJson(const device::Ink &ink);

/// The colour the face check expects behind the head.
[[nodiscard]] face::Background expectedBackground(PhotoBackground background);

} // namespace loket
