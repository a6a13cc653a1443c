// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ikd/qr/QrReader.h"

#include <QElapsedTimer>

namespace loket::qr {

inline constexpr double kUntangleMs = 12; ///< what FrameAttempt::untangle() takes, about

[[nodiscard]] cv::Point2f middleOf(const std::array<cv::Point2f, 4> &corners);
[[nodiscard]] bool isInside(const std::array<cv::Point2f, 4> &corners, cv::Point2f place);

/// One frame on its way through the attempts. Coordinates of results are those of `gray`.
class FrameAttempt
{
public:
    FrameAttempt(const cv::Mat &gray, QrReader &reader, Effort effort);
    [[nodiscard]] QrReading run();

private:
    using Track = QrReader::Track;

    [[nodiscard]] bool hasTime(double aboutMs) const;
    [[nodiscard]] bool isKnown(cv::Point2f place) const;
    void add(Code code);

    void attempts();
    void followTracks();
    /// True where at least one new code was read.
    bool plain(const cv::Mat &picture, double scale, bool isInverted, std::string_view stage,
               cv::Point2f origin = {});
    /// The others of a picture with several: of nine that lie close together one look finds three.
    void restOfCodes();
    void orderCodes();
    void search(const cv::Mat &picture, double scale, int windowPx = 0);
    bool decodeTriple(const FinderTriple &triple, std::string_view stage);
    void decodePairs();
    bool decodeTriples(std::string_view stage);
    bool decodeGrid(const SoftGrid &grid, const GridFit &fit, std::string_view stage);
    bool decodeFit(const GridFit &fit, std::string_view stage);
    /// What the cheap decoding left: the clearest first, as long as there is time.
    bool decodeDoubtful();
    [[nodiscard]] bool isTiring(const GridFit &fit);
    /// The sharpest view, where one is sharper than what was seen.
    [[nodiscard]] std::optional<ModuleView> refocused(Track &track, const GridFit &fit,
                                                      double residual) const;
    bool untangle(const GridFit &fit, const ModuleView &view);
    void startTrack(const GridFit &fit); ///< what is read needs no more evidence
    void remember(Track &track, const ModuleView &view);
    bool decodeTogether(Track &track, const ModuleView &view);
    void lookForChange();
    void removeNoise();
    [[nodiscard]] bool isIdle() const;
    [[nodiscard]] bool hasPattern() const;
    void enhanced();
    void deblurred(unsigned which);
    void enhancedOnce(unsigned which);
    Track &trackOf(const GridFit &fit);
    void forgetLost();
    [[nodiscard]] WhyNot whyNot() const;

    const cv::Mat &m_gray;
    QrReader &m_reader;
    Effort m_effort;
    double m_startMs;
    QElapsedTimer m_timer;
    cv::Mat m_half; ///< or the frame itself, where it is small
    double m_halfScale = 1;
    cv::Mat m_full; ///< the frame, or without its noise
    std::vector<Finder> m_finders;
    std::vector<cv::Point2f> m_tried; ///< middles of triples
    QrReading m_result;
    struct Doubtful
    {
        GridFit fit;
        ModuleView view;
    };
    std::vector<Doubtful> m_doubtful; ///< grids that stand well and could not be read yet
    std::vector<std::pair<cv::Point2f, double>> m_untangled; ///< middle, residual
    bool m_isEager = false;                                  ///< something moves: a phone may be coming
    bool m_isPromising = false; ///< something here may be read, with this frame or the next
    GridFit m_bestFit;          ///< version 0 = none
    double m_glare = 0;
    double m_spread = 0;
};

} // namespace loket::qr
