// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/face/FaceQuality.h"

#include "core/biometrics/face/FaceMeasures.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace loket::face {

using biometrics::Advice;
using biometrics::Measure;
using biometrics::plateau;
using biometrics::ramp;

namespace {

const auto k19794 = u"ISO/IEC 19794-5:2011"_s;
const auto k29794 = u"ISO/IEC 29794-5:2025"_s;
const auto kOurs = u"Loket"_s;

/// Collects measures; holds what they share.
class Sheet
{
public:
    Sheet(const cv::Mat &picture, const Detection &detection, const Settings &settings)
        : m_picture(picture)
        , m_face(*detection.face)
        , m_detection(detection)
        , m_settings(settings)
    {}

    std::vector<Measure> measures;

    void count()
    {
        const double n = 1.0 + static_cast<double>(m_detection.others.size());
        add(measure::kCount, n, {}, n == 1 ? 100 : 0, n == 1, k19794, Advice::OnePersonOnly);
    }

    void size()
    {
        const Settings &s = m_settings;
        const double share = m_face.headHeightPx() / m_picture.rows;
        const bool tooSmall = share < s.headShareMin;
        add(measure::kHeadShare, share * 100, u"%"_s, plateau(share, s.headShareMin, s.headShareMax, 0.2),
            !tooSmall && share <= s.headShareMax, kOurs, tooSmall ? Advice::MoveCloser : Advice::MoveBack);
        const double eyes = m_face.eyeDistancePx();
        add(measure::kEyeDistance, eyes, u"px"_s, ramp(eyes, s.eyeDistanceMinPx / 2, s.eyeDistanceMinPx),
            eyes >= s.eyeDistanceMinPx, k19794, Advice::MoveCloser);
    }

    // The picture is not mirrored: a face too far left in it belongs to a person too far to his or her right.
    void place()
    {
        const Settings &s = m_settings;
        const double x = m_face.eyeMiddle().x / m_picture.cols - 0.5;
        add(measure::kCentreX, x * 100, u"%"_s,
            ramp(std::abs(x), 3 * s.centreOffsetMax, s.centreOffsetMax / 2), std::abs(x) <= s.centreOffsetMax,
            kOurs, x < 0 ? Advice::MoveLeft : Advice::MoveRight);
        const double y = m_face.eyeMiddle().y / m_picture.rows;
        const bool tooHigh = y < s.eyeHeightMin;
        add(measure::kCentreY, y * 100, u"%"_s, plateau(y, s.eyeHeightMin, s.eyeHeightMax, 0.2),
            !tooHigh && y <= s.eyeHeightMax, kOurs, tooHigh ? Advice::MoveDown : Advice::MoveUp);
    }

    void pose(const CanonicalFace &canonical)
    {
        const double found = m_face.hasRightEye + m_face.hasLeftEye;
        add(measure::kEyesFound, found, {}, found * 50, found == 2, k19794,
            found == 0 ? Advice::LookStraight : Advice::OpenEyes);
        const double roll = m_face.hasEyes() ? m_face.rollDeg() : 0;
        add(measure::kRoll, roll, u"deg"_s,
            ramp(std::abs(roll), 3 * m_settings.rollMaxDeg, m_settings.rollMaxDeg / 2),
            std::abs(roll) <= m_settings.rollMaxDeg, k19794, Advice::KeepHeadLevel);
        const double symmetry = symmetryOf(canonical);
        add(measure::kSymmetry, symmetry, {}, ramp(symmetry, 0, 2 * m_settings.symmetryMin),
            symmetry >= m_settings.symmetryMin, kOurs, Advice::LookStraight);
    }

    void light(const CanonicalFace &canonical)
    {
        const Settings &s = m_settings;
        const Exposure e = exposureOf(canonical);
        const bool isDark = e.mean < s.brightnessMin;
        add(measure::kBrightness, e.mean, {}, plateau(e.mean, s.brightnessMin + 20, s.brightnessMax - 15, 50),
            !isDark && e.mean <= s.brightnessMax, k29794, isDark ? Advice::MoreLight : Advice::LessLight);
        add(measure::kDarkShare, e.darkShare * 100, u"%"_s, ramp(e.darkShare, 2 * s.darkShareMax, 0.05),
            e.darkShare <= s.darkShareMax, k29794, Advice::MoreLight);
        add(measure::kBrightShare, e.brightShare * 100, u"%"_s,
            ramp(e.brightShare, 3 * s.brightShareMax, 0.01), e.brightShare <= s.brightShareMax, k29794,
            Advice::LessLight);
        add(measure::kDynamicRange, e.range, {}, ramp(e.range, s.dynamicRangeMin / 2, 128),
            e.range >= s.dynamicRangeMin, k19794,
            isDark || e.mean < 128 ? Advice::MoreLight : Advice::LessLight);
        const double ratio = lightRatio(canonical);
        add(measure::kLightRatio, ratio, {}, ramp(ratio, 0.3, 0.85), ratio >= s.lightRatioMin, k19794,
            Advice::EvenLight);
    }

    void eyes(const CanonicalFace &canonical)
    {
        const Settings &s = m_settings;
        const double glare = glareShare(canonical);
        add(measure::kGlare, glare * 100, u"%"_s, ramp(glare, 4 * s.glareShareMax, s.glareShareMax / 4),
            glare <= s.glareShareMax, k29794, Advice::RemoveGlasses);
        const double open = eyeOpenness(canonical);
        add(measure::kEyeOpen, open, {}, ramp(open, s.eyeOpenMin / 2, s.eyeOpenMin * 1.5),
            open >= s.eyeOpenMin, kOurs, Advice::OpenEyes);
    }

    void background(const BackgroundReading &b)
    {
        const Settings &s = m_settings;
        if (s.background != Background::Any) {
            // Much of the right colour is a cloth that is too small or has something before it, not a wrong
            // one.
            const bool isRightColour = b.nearest == s.background;
            add(measure::kBackgroundShare, b.share * 100, u"%"_s,
                ramp(b.share, 0.2, s.backgroundShareMin + 0.15),
                b.isMeasured && b.share >= s.backgroundShareMin, kOurs,
                isRightColour ? Advice::BackgroundUneven : Advice::WrongBackground);
        }
        add(measure::kBackgroundUneven, b.unevenness, u"ΔE"_s,
            b.isMeasured ? ramp(b.unevenness, 3 * s.backgroundUnevennessMax, s.backgroundUnevennessMax / 2)
                         : 0,
            b.isMeasured && b.unevenness <= s.backgroundUnevennessMax, k29794, Advice::BackgroundUneven);
    }

    void sharpness(const CanonicalFace &canonical)
    {
        const double sharp = sharpnessOf(canonical);
        add(measure::kSharpness, sharp, {}, ramp(sharp, 0.15, m_settings.sharpnessMin + 0.2),
            sharp >= m_settings.sharpnessMin, u"Crété et al. 2007"_s, Advice::FocusCamera);
    }

private:
    void add(QLatin1StringView id, double value, const QString &unit, double score, bool isOk,
             const QString &source, Advice advice)
    {
        measures.push_back(
            {id, std::isfinite(value) ? value : 0, unit, score, isOk, source, isOk ? Advice::None : advice});
    }

    const cv::Mat &m_picture;
    const Face &m_face;
    const Detection &m_detection;
    const Settings &m_settings;
};

biometrics::Quality noFace()
{
    return biometrics::makeQuality({{measure::kCount, 0, {}, 0, false, k19794, Advice::NoFace}});
}

} // namespace

Assessment assess(const cv::Mat &picture, Detection detection, const Settings &settings)
{
    Assessment assessment;
    assessment.detection = std::move(detection);
    const Detection &found = assessment.detection;
    if (!found.face || picture.empty()) {
        assessment.quality = noFace();
        assessment.quality.score = 0;
        return assessment;
    }
    assessment.background = readBackground(picture, *found.face, settings.background);
    const CanonicalFace canonical = canonicalFace(picture, *found.face);
    Sheet sheet(picture, found, settings);
    sheet.count();
    sheet.size();
    sheet.place();
    sheet.pose(canonical);
    sheet.light(canonical);
    sheet.eyes(canonical);
    sheet.background(assessment.background);
    sheet.sharpness(canonical);
    assessment.quality = biometrics::makeQuality(std::move(sheet.measures));
    return assessment;
}

Expected<Assessment> assessStill(Detector &detector, const cv::Mat &picture, const Settings &settings)
{
    if (picture.empty() || (picture.type() != CV_8UC1 && picture.type() != CV_8UC3))
        return fail(ErrorCode::InvalidArgument, u"picture"_s);
    return assess(picture, detector.detect(picture), settings);
}

} // namespace loket::face
