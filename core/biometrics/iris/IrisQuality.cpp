// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/iris/IrisQuality.h"

#include "core/biometrics/iris/IrisMeasures.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::iris {

using biometrics::Advice;
using biometrics::graded;
using biometrics::Measure;

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
    const double size = std::min(graded(r, s.radiusMinPx / 2, s.radiusMinPx, s.radiusMinPx * 1.2),
                                 graded(r, s.radiusMaxPx * 1.6, s.radiusMaxPx, s.radiusMaxPx * 0.93));
    const double margin = marginAdequacy(eye, gray.size());
    return {
        make(measure::kFound, 1, {}, 100, true, kOurs, Advice::NoEye),
        make(measure::kRadius, r, u"px"_s, size, r >= s.radiusMinPx && r <= s.radiusMaxPx, kStandard,
             r < s.radiusMinPx ? Advice::MoveCloser : Advice::MoveBack),
        make(measure::kMargin, margin, {}, graded(margin, 0, s.marginMin, 100), margin >= s.marginMin,
             kStandard, marginAdvice(eye, gray.size())),
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
        make(measure::kSpecular, specular, u"%"_s, graded(specular, 40, s.specularMax, s.specularMax / 6),
             specular <= s.specularMax, kOurs, Advice::RemoveGlasses),
        make(measure::kUsableArea, usable, u"%"_s, graded(usable, s.usableAreaMin / 3, s.usableAreaMin, 90),
             usable >= s.usableAreaMin, kStandard, Advice::OpenEyeWide),
        make(measure::kIrisPupilContrast, pupil, {},
             graded(pupil, 0, s.irisPupilContrastMin, 2 * s.irisPupilContrastMin),
             pupil >= s.irisPupilContrastMin, kStandard, light),
        make(measure::kIrisScleraContrast, sclera, {},
             graded(sclera, 0, s.irisScleraContrastMin, 3 * s.irisScleraContrastMin),
             sclera >= s.irisScleraContrastMin, kStandard, light),
        make(measure::kGreyUtilisation, grey, u"bit"_s,
             graded(grey, s.greyUtilisationMin - 2, s.greyUtilisationMin, s.greyUtilisationMin + 0.5),
             grey >= s.greyUtilisationMin, kStandard, light),
        make(measure::kSharpness, sharp, {}, graded(sharp, 0, s.sharpnessMin, 90), sharp >= s.sharpnessMin,
             kOurs, Advice::HoldStill),
    };
}

std::vector<Measure> shape(const cv::Mat &gray, const Eye &eye, const Settings &s)
{
    const double concentric = concentricity(eye);
    const double round = pupilCircularity(gray, eye);
    const double wide = dilation(eye);
    const double width = std::min(graded(wide, 0, s.dilationMin, s.dilationMin + 8),
                                  graded(wide, 90, s.dilationMax, s.dilationMax - 12));
    return {
        // A wide pupil wants more light in the room, a narrow one less.
        make(measure::kDilation, wide, u"%"_s, width, wide >= s.dilationMin && wide <= s.dilationMax,
             kStandard, wide < s.dilationMin ? Advice::LessLight : Advice::MoreLight),
        make(measure::kConcentricity, concentric, {}, graded(concentric, 70, s.concentricityMin, 97),
             concentric >= s.concentricityMin, kStandard, Advice::LookIntoDevice),
        make(measure::kCircularity, round, {}, graded(round, s.circularityMin / 3, s.circularityMin, 92),
             round >= s.circularityMin, kOurs, Advice::LookIntoDevice),
    };
}

// The order that every eye has under near-infrared light. Closed lids and pictures of other things fail here.
bool looksLikeEye(const Levels &levels)
{
    constexpr double kLeastPupilContrast = 12;
    constexpr double kLeastScleraContrast = 1;
    return levels.pupil < levels.iris && levels.iris < levels.sclera &&
           irisPupilContrast(levels) >= kLeastPupilContrast &&
           irisScleraContrast(levels) >= kLeastScleraContrast;
}

Assessment nothingFound()
{
    Assessment assessment;
    assessment.quality =
        biometrics::makeQuality({make(measure::kFound, 0, {}, 0, false, kOurs, Advice::NoEye)});
    assessment.quality.score = 0;
    return assessment;
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
    if (!assessment.eye)
        return nothingFound();
    const Eye &eye = *assessment.eye;
    const IrisRegion region = regionOf(gray, eye);
    const Levels levels = levelsOf(gray, eye, region);
    if (!looksLikeEye(levels))
        return nothingFound();
    std::vector<Measure> measures = geometry(gray, eye, settings);
    for (auto &&more : {clarity(gray, eye, region, levels, settings), shape(gray, eye, settings)})
        measures.insert(measures.end(), more.begin(), more.end());
    assessment.quality = biometrics::makeStrictQuality(std::move(measures));
    return assessment;
}

} // namespace loket::iris
