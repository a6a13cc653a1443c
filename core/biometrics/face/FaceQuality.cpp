// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/face/FaceQuality.h"

#include "core/biometrics/face/FaceMeasures.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace loket::face {

using biometrics::Advice;
using biometrics::graded;
using biometrics::Measure;

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
        const double score =
            std::min(graded(share, s.headShareMin / 2, s.headShareMin, s.headShareMin + 0.06),
                     graded(share, s.headShareMax + 0.3, s.headShareMax, s.headShareMax - 0.04));
        add(measure::kHeadShare, share * 100, u"%"_s, score, !tooSmall && share <= s.headShareMax, kOurs,
            tooSmall ? Advice::MoveCloser : Advice::MoveBack);
        const double eyes = m_face.eyeDistancePx();
        const double least = s.eyeDistanceMinPx;
        add(measure::kEyeDistance, eyes, u"px"_s, graded(eyes, least / 2, least, least * 1.2), eyes >= least,
            k19794, Advice::MoveCloser);
    }

    // The picture is not mirrored: a face too far left in it belongs to a person too far to his or her right.
    void place()
    {
        const Settings &s = m_settings;
        const double x = m_face.eyeMiddle().x / m_picture.cols - 0.5;
        const double away = std::abs(x);
        add(measure::kCentreX, x * 100, u"%"_s,
            graded(away, 4 * s.centreOffsetMax, s.centreOffsetMax, s.centreOffsetMax / 3),
            away <= s.centreOffsetMax, kOurs, x < 0 ? Advice::MoveLeft : Advice::MoveRight);
        const double y = m_face.eyeMiddle().y / m_picture.rows;
        const bool tooHigh = y < s.eyeHeightMin;
        const double score =
            std::min(graded(y, s.eyeHeightMin - 0.25, s.eyeHeightMin, s.eyeHeightMin + 0.05),
                     graded(y, s.eyeHeightMax + 0.25, s.eyeHeightMax, s.eyeHeightMax - 0.05));
        add(measure::kCentreY, y * 100, u"%"_s, score, !tooHigh && y <= s.eyeHeightMax, kOurs,
            tooHigh ? Advice::MoveDown : Advice::MoveUp);
    }

    void pose(const CanonicalFace &canonical)
    {
        const Settings &s = m_settings;
        const MirrorLikeness mirror = mirrorLikeness(canonical);
        const double found = m_face.hasRightEye + m_face.hasLeftEye;
        add(measure::kEyesFound, found, {}, found == 2 ? 100 : found * 25, found == 2, k19794,
            eyesHiddenBy(canonical, mirror));
        const double roll = m_face.hasEyes() ? m_face.rollDeg() : 0;
        add(measure::kRoll, roll, u"deg"_s,
            graded(std::abs(roll), 3 * s.rollMaxDeg, s.rollMaxDeg, s.rollMaxDeg / 4),
            std::abs(roll) <= s.rollMaxDeg, k19794, Advice::KeepHeadLevel);
        const double turn = m_face.hasEyes() ? mirror.axisOffset : 0;
        add(measure::kTurn, turn * 100, u"%"_s,
            graded(std::abs(turn), 3 * s.turnMax, s.turnMax, s.turnMax / 4), std::abs(turn) <= s.turnMax,
            kOurs, Advice::LookStraight);
        add(measure::kSymmetry, mirror.likeness, {}, graded(mirror.likeness, 0, s.symmetryMin, 0.85),
            mirror.likeness >= s.symmetryMin, kOurs, Advice::LookStraight);
    }

    // First: in wrong light nothing else can be trusted, not even the size where the eyes are not found.
    void exposure(const CanonicalFace &canonical)
    {
        const Settings &s = m_settings;
        const Exposure e = exposureOf(canonical);
        const bool isDark = e.mean < s.brightnessMin;
        const double score =
            std::min(graded(e.mean, s.brightnessMin / 3, s.brightnessMin, s.brightnessMin + 25),
                     graded(e.mean, 250, s.brightnessMax, s.brightnessMax - 15));
        add(measure::kBrightness, e.mean, {}, score, !isDark && e.mean <= s.brightnessMax, k29794,
            isDark ? Advice::MoreLight : Advice::LessLight);
        add(measure::kDarkShare, e.darkShare * 100, u"%"_s,
            graded(e.darkShare, 0.7, s.darkShareMax, s.darkShareMax / 3), e.darkShare <= s.darkShareMax,
            k29794, Advice::MoreLight);
        add(measure::kBrightShare, e.brightShare * 100, u"%"_s,
            graded(e.brightShare, 0.4, s.brightShareMax, s.brightShareMax / 6),
            e.brightShare <= s.brightShareMax, k29794, Advice::LessLight);
        add(measure::kDynamicRange, e.range, {},
            graded(e.range, s.dynamicRangeMin / 3, s.dynamicRangeMin, 128), e.range >= s.dynamicRangeMin,
            k19794, e.mean < 128 ? Advice::MoreLight : Advice::LessLight);
    }

    void evenness(const CanonicalFace &canonical)
    {
        const Settings &s = m_settings;
        const double ratio = lightRatio(canonical);
        add(measure::kLightRatio, ratio, {}, graded(ratio, 0.2, s.lightRatioMin, 0.9),
            ratio >= s.lightRatioMin, k19794, Advice::EvenLight);
    }

    void eyes(const CanonicalFace &canonical)
    {
        const Settings &s = m_settings;
        const double glare = glareShare(canonical);
        add(measure::kGlare, glare * 100, u"%"_s, graded(glare, 0.3, s.glareShareMax, s.glareShareMax / 4),
            glare <= s.glareShareMax, k29794, Advice::RemoveGlasses);
        const double open = eyeOpenness(canonical);
        add(measure::kEyeOpen, open, {}, graded(open, s.eyeOpenMin / 3, s.eyeOpenMin, s.eyeOpenMin * 1.6),
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
                graded(b.share, 0.1, s.backgroundShareMin, 0.97),
                b.isMeasured && b.share >= s.backgroundShareMin, kOurs,
                isRightColour ? Advice::BackgroundUneven : Advice::WrongBackground);
        }
        const double most = s.backgroundUnevennessMax;
        add(measure::kBackgroundUneven, b.unevenness, u"ΔE"_s,
            b.isMeasured ? graded(b.unevenness, 4 * most, most, most / 4) : 0,
            b.isMeasured && b.unevenness <= most, k29794, Advice::BackgroundUneven);
    }

    void sharpness(const CanonicalFace &canonical)
    {
        const double sharp = sharpnessOf(canonical);
        add(measure::kSharpness, sharp, {},
            graded(sharp, 0.1, m_settings.sharpnessMin, m_settings.sharpnessMin + 0.12),
            sharp >= m_settings.sharpnessMin, u"Crété et al. 2007"_s, Advice::FocusCamera);
    }

private:
    // Why the cascades saw no eye: reflections, a turned head, or closed lids.
    [[nodiscard]] Advice eyesHiddenBy(const CanonicalFace &canonical, const MirrorLikeness &mirror) const
    {
        if (glareShare(canonical) > m_settings.glareShareMax)
            return Advice::RemoveGlasses;
        return mirror.likeness < m_settings.symmetryMin ? Advice::LookStraight : Advice::OpenEyes;
    }

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
    sheet.exposure(canonical);
    sheet.size();
    sheet.place();
    sheet.pose(canonical);
    sheet.evenness(canonical);
    sheet.eyes(canonical);
    sheet.background(assessment.background);
    sheet.sharpness(canonical);
    assessment.quality = biometrics::makeStrictQuality(std::move(sheet.measures));
    return assessment;
}

Expected<Assessment> assessStill(Detector &detector, const cv::Mat &picture, const Settings &settings)
{
    if (picture.empty() || (picture.type() != CV_8UC1 && picture.type() != CV_8UC3))
        return fail(ErrorCode::InvalidArgument, u"picture"_s);
    return assess(picture, detector.detect(picture), settings);
}

} // namespace loket::face
