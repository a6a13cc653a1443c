// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/iris/IrisQuality.h"

#include "core/biometrics/iris/IrisMeasures.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::iris {

using biometrics::Advice;
using biometrics::Measure;
using biometrics::plateau;
using biometrics::ramp;

namespace {

const auto kStandard = u"ISO/IEC 29794-6:2015"_s;
const auto kOurs = u"Loket"_s;

Measure make(QLatin1StringView id, double value, const QString &unit, double score, bool isOk,
             const QString &source, Advice advice)
{
    return {id, value, unit, score, isOk, source, isOk ? Advice::None : advice};
}

// Towards the nearest border the person has to move away from it; the picture is not mirrored.
Advice marginAdvice(const Eye &eye, const cv::Size &picture)
{
    const double x = eye.iris.centre.x / picture.width - 0.5;
    const double y = eye.iris.centre.y / picture.height - 0.5;
    if (std::abs(x) >= std::abs(y))
        return x < 0 ? Advice::MoveLeft : Advice::MoveRight;
    return y < 0 ? Advice::MoveDown : Advice::MoveUp;
}

std::vector<Measure> geometry(const cv::Mat &gray, const Eye &eye, const Settings &s)
{
    const double r = eye.iris.radius;
    const double margin = marginAdequacy(eye, gray.size());
    return {
        make(measure::kFound, 1, {}, 100, true, kOurs, Advice::NoEye),
        make(measure::kRadius, r, u"px"_s, plateau(r, s.radiusMinPx, s.radiusMaxPx, s.radiusMinPx / 2),
             r >= s.radiusMinPx && r <= s.radiusMaxPx, kStandard,
             r < s.radiusMinPx ? Advice::MoveCloser : Advice::MoveBack),
        make(measure::kMargin, margin, {}, margin, margin >= s.marginMin, kStandard,
             marginAdvice(eye, gray.size())),
    };
}

std::vector<Measure> clarity(const cv::Mat &gray, const Eye &eye, const IrisRegion &region,
                             const Levels &levels, const Settings &s)
{
    const double specular = region.specularShare * 100;
    const double usable = region.usableShare * 100;
    const double sharp = sharpness(gray, eye, region, levels);
    const double pupil = irisPupilContrast(levels);
    const double sclera = irisScleraContrast(levels);
    const double grey = greyUtilisation(gray);
    const Advice light = levels.iris > 128 ? Advice::LessLight : Advice::MoreLight;
    return {
        make(measure::kSpecular, specular, u"%"_s, ramp(specular, 4 * s.specularMax, s.specularMax / 4),
             specular <= s.specularMax, kOurs, Advice::RemoveGlasses),
        make(measure::kUsableArea, usable, u"%"_s, ramp(usable, s.usableAreaMin / 2, 95),
             usable >= s.usableAreaMin, kStandard, Advice::OpenEyeWide),
        make(measure::kIrisPupilContrast, pupil, {}, ramp(pupil, 0, 2 * s.irisPupilContrastMin),
             pupil >= s.irisPupilContrastMin, kStandard, light),
        make(measure::kIrisScleraContrast, sclera, {}, ramp(sclera, 0, 3 * s.irisScleraContrastMin),
             sclera >= s.irisScleraContrastMin, kStandard, light),
        make(measure::kGreyUtilisation, grey, u"bit"_s,
             ramp(grey, s.greyUtilisationMin - 2, s.greyUtilisationMin + 1), grey >= s.greyUtilisationMin,
             kStandard, light),
        make(measure::kSharpness, sharp, {}, sharp, sharp >= s.sharpnessMin, kOurs, Advice::HoldStill),
    };
}

std::vector<Measure> shape(const cv::Mat &gray, const Eye &eye, const Settings &s)
{
    const double concentric = concentricity(eye);
    const double round = pupilCircularity(gray, eye);
    const double wide = dilation(eye);
    return {
        make(measure::kConcentricity, concentric, {}, ramp(concentric, 2 * s.concentricityMin - 100, 98),
             concentric >= s.concentricityMin, kStandard, Advice::LookIntoDevice),
        make(measure::kCircularity, round, {}, round, round >= s.circularityMin, kOurs,
             Advice::LookIntoDevice),
        // A wide pupil wants more light in the room, a narrow one less.
        make(measure::kDilation, wide, u"%"_s, plateau(wide, s.dilationMin, s.dilationMax, 15),
             wide >= s.dilationMin && wide <= s.dilationMax, kStandard,
             wide < s.dilationMin ? Advice::LessLight : Advice::MoreLight),
    };
}

} // namespace

Expected<Assessment> assess(const cv::Mat &picture, const Settings &settings)
{
    if (picture.empty() || (picture.type() != CV_8UC1 && picture.type() != CV_8UC3))
        return fail(ErrorCode::InvalidArgument, u"picture"_s);
    cv::Mat gray = picture;
    if (picture.channels() == 3)
        cv::cvtColor(picture, gray, cv::COLOR_BGR2GRAY);
    Assessment assessment;
    assessment.eye = findEye(gray);
    if (!assessment.eye) {
        assessment.quality =
            biometrics::makeQuality({make(measure::kFound, 0, {}, 0, false, kOurs, Advice::NoEye)});
        assessment.quality.score = 0;
        return assessment;
    }
    const Eye &eye = *assessment.eye;
    const IrisRegion region = regionOf(gray, eye);
    const Levels levels = levelsOf(gray, eye, region);
    std::vector<Measure> measures = geometry(gray, eye, settings);
    for (auto &&more : {clarity(gray, eye, region, levels, settings), shape(gray, eye, settings)})
        measures.insert(measures.end(), more.begin(), more.end());
    assessment.quality = biometrics::makeQuality(std::move(measures));
    return assessment;
}

} // namespace loket::iris
